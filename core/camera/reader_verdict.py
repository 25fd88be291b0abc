"""What a camera check has found, in words: outcome, figures and the remedy."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from core.camera.check_picture import check_error, number_in, picture_error
from core.clock import NS_PER_S

# Levels of 255. A wrong colour matrix changes pure green by 39; the way through YUV changes 2 at
# most, through OBS's camera on macOS up to 35 (as pyvirtualcam's own tests allow).
_OFF, _OFF_ON_MAC = 24.0, 40.0
_OTHER_PICTURE = 24.0  # mean over a whole picture in which a head moves a little
_SLOW = 0.6  # of the pace that was sent
_STEADY = 3  # pictures that must come before anything is said of them


class Outcome(Enum):
    """What a reader saw."""

    SEEN = "seen"
    CHANGED = "changed"  # pictures come with other colours or in another size
    STILL = "still"  # the same picture again and again
    NOTHING = "nothing"
    BUSY = "busy"
    DENIED = "denied"
    NO_CAMERA = "no camera"
    UNCHECKED = "unchecked"  # nothing here can read it; nothing is known
    STOPPED = "stopped"  # whoever asked took it back


@dataclass(frozen=True, slots=True)
class ReaderReport:
    """camera: its name as programs show it, "" for none. text, remedy: sentences for the user.

    frames: pictures that the reader got; size_px, fps: as they arrived. error: how far the worst
    colour is off, 0..255; None where nothing could be compared.
    """

    outcome: Outcome
    camera: str
    text: str
    remedy: str = ""
    frames: int = 0
    size_px: tuple[int, int] = (0, 0)
    fps: float = 0.0
    error: float | None = None

    @property
    def ok(self) -> bool:
        """Whether other programs get what was sent."""
        return self.outcome is Outcome.SEEN


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """One picture as it arrived. at_ns: monotonic. thumb: uint8 (18, 32, 3)."""

    at_ns: int
    size_px: tuple[int, int]
    thumb: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Sent:
    """What was sent. size_px None: not known. thumb: what each picture should look like; None with
    checks False: nothing is compared. checks: they were check pictures."""

    size_px: tuple[int, int] | None
    fps: int
    checks: bool
    thumb: NDArray[np.uint8] | None = None


def judge(
    camera: str, seen: Sequence[Seen], sent: Sent, platform: str = sys.platform
) -> ReaderReport:
    """Compare what arrived with what was sent."""
    if len(seen) < _STEADY:
        return ReaderReport(
            Outcome.NOTHING,
            camera,
            f"{_few(len(seen))} of the camera “{camera}” arrived in another program.",
            "Close programs that use the camera, then check again. If it stays: log out and in "
            "again, or choose another camera.",
            frames=len(seen),
        )
    size_px, fps, error = seen[-1].size_px, _pace(seen), _error(seen, sent)

    def report(outcome: Outcome, text: str, remedy: str = "") -> ReaderReport:
        return ReaderReport(outcome, camera, text, remedy, len(seen), size_px, fps, error)

    limit = _OTHER_PICTURE if not sent.checks else _OFF_ON_MAC if platform == "darwin" else _OFF
    if error is not None and error > limit:
        return report(
            Outcome.CHANGED,
            f"Pictures arrive, but their colours are off by up to {error:.0f} of 255.",
            "Close programs that send to the same camera, then check again. If it stays, choose "
            "another camera.",
        )
    if sent.size_px is not None and size_px != sent.size_px:
        return report(
            Outcome.CHANGED,
            f"Pictures arrive in another size: {_size(size_px)}, not {_size(sent.size_px)}.",
            "Close programs that read the camera, then check again.",
        )
    if sent.checks and len({number_in(each.thumb) for each in seen}) < _STEADY:
        return report(
            Outcome.STILL,
            "The same picture arrives again and again.",
            "Close programs that send to the same camera, then check again.",
        )
    slow = fps < _SLOW * sent.fps
    return report(
        Outcome.SEEN,
        f"Another program saw {len(seen)} pictures of “{camera}”: {_size(size_px)}, {fps:.0f} a "
        f"second{', the colours right' if error is not None else ''}.",
        "That is fewer pictures a second than were sent: close other programs." if slow else "",
    )


def refused(camera: str, kind: str, text: str, remedy: str) -> ReaderReport:
    """The camera cannot be opened or read. kind: as in ``core.camera.reader``."""
    outcome = {
        "busy": Outcome.BUSY,
        "denied": Outcome.DENIED,
        "missing": Outcome.NO_CAMERA,
        "no-reader": Outcome.UNCHECKED,
    }.get(kind, Outcome.NOTHING)
    return ReaderReport(outcome, camera, text, remedy)


def _error(seen: Sequence[Seen], sent: Sent) -> float | None:
    """Of the best of the last pictures: one that was torn or early does not decide."""
    last = [each.thumb for each in seen[-_STEADY:]]
    if sent.checks:
        return min(check_error(thumb) for thumb in last)
    if sent.thumb is not None:
        return min(picture_error(thumb, sent.thumb) for thumb in last)
    return None


def _pace(seen: Sequence[Seen]) -> float:
    """Pictures a second."""
    took_ns = seen[-1].at_ns - seen[0].at_ns
    return (len(seen) - 1) * NS_PER_S / took_ns if took_ns > 0 else 0.0


def _few(count: int) -> str:
    return "No picture" if count == 0 else f"Only {count} pictures"


def _size(size_px: tuple[int, int]) -> str:
    return f"{size_px[0]} × {size_px[1]}"

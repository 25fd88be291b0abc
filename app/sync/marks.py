"""Marks in the pictures of a sync test: which sound a picture shows, and the beep in it.

The session runs as it always does. Its engine is asked by a wrapper that looks for beeps in the
sound the student was given, and its pictures get a strip of blocks that any reader can decode.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.bench.beep_pictures import StampingEngine
from app.bench.stamps import read_stamp, stamp
from core.clock import NS_PER_MS
from core.session import Ports
from core.session.wiring import Composer
from core.types import Avatar, FacePatch, UInt8

_US = 1_000  # a mark tells times in microseconds
_AFTER_BITS = 12
_AFTER_STEP_NS = 20 * _US
_EARLIEST_NS = -10 * NS_PER_MS  # a beep's middle may lie on the edge of its frame
_NO_BEEP = (1 << _AFTER_BITS) - 1
_TIME_MASK = (1 << 56 - _AFTER_BITS) - 1
_KEPT = 64  # beeps whose pictures may still be on their way


@dataclass(frozen=True, slots=True)
class Mark:
    """sound_ns: when the 40 ms of sound that a picture shows began, by the program's own account.
    beep_after_ns: how long after that the beep in them has its middle; None without one."""

    sound_ns: int
    beep_after_ns: int | None


class BeepNotes:
    """The beeps in patches on their way to the camera; one thread notes, another one asks."""

    def __init__(self) -> None:
        self._after_ns: dict[int, int] = {}

    def note(self, pts_ns: int, after_ns: int) -> None:
        """The patch of ``pts_ns`` has a beep."""
        self._after_ns[pts_ns] = after_ns
        while len(self._after_ns) > _KEPT:
            del self._after_ns[next(iter(self._after_ns))]

    def mark_of(self, patch: FacePatch) -> Mark:
        """What the picture with this patch shows."""
        return Mark(patch.pts_ns, self._after_ns.get(patch.pts_ns))


class MarkingComposer:
    """The real composer; each picture with a mouth gets its mark."""

    def __init__(self, composer: Composer, notes: BeepNotes) -> None:
        self._composer, self._notes = composer, notes

    def compose(self, patch: FacePatch, strength: float = 1.0) -> UInt8:
        picture = self._composer.compose(patch, strength)
        stamp(picture, encoded(self._notes.mark_of(patch)))
        return picture

    def idle(self, index: int) -> UInt8:
        return self._composer.idle(index)


def encoded(mark: Mark) -> int:
    """The number of a mark for ``app.bench.stamps``."""
    code = _NO_BEEP
    if mark.beep_after_ns is not None:
        code = max(0, min(_NO_BEEP - 1, (mark.beep_after_ns - _EARLIEST_NS) // _AFTER_STEP_NS))
    return (mark.sound_ns // _US & _TIME_MASK) << _AFTER_BITS | code


def decoded(number: int) -> Mark:
    """The mark of a number; its times are whole microseconds."""
    code = number & _NO_BEEP
    after_ns = None if code == _NO_BEEP else code * _AFTER_STEP_NS + _EARLIEST_NS
    return Mark((number >> _AFTER_BITS) * _US, after_ns)


def read_mark(picture: UInt8) -> Mark | None:
    """The mark in a picture, uint8 (H, W, 3) RGB; None where there is none."""
    number = read_stamp(picture)
    return None if number is None else decoded(number)


def marking(ports: Ports, notes: BeepNotes) -> Ports:
    """The same doors, with marks in what passes through them."""
    build, make = ports.build_engine, ports.make_composer
    compose: Callable[[Avatar, object], Composer] = make  # type: ignore[assignment]
    return replace(
        ports,
        build_engine=lambda settings: StampingEngine(build(settings), notes.note),
        make_composer=lambda avatar, settings: MarkingComposer(compose(avatar, settings), notes),
    )

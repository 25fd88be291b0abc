"""The voice of calm times laid beside what was fed: clicks that the voice itself could hide."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.types import Float32
from tests.clicks import listen
from tests.soak.calm import calm
from tests.soak.raw import Raw
from tests.soak.speech import RATE_HZ, Speech
from tests.soak.types import Ints

PCM_NAME = "voice.s16"  # beside the journals: all that a reader heard
_SHORTEST_S, _LONGEST_S = 2.5, 60.0
_BEFORE_S = 2.5  # the longest delay, and some
_UNEVEN_NS = 8_000_000  # the feed itself was torn: nothing can be said
_BLOCK_S = 0.08
_GLIDE_S = 3.0
_TOP_HZ = 5_000.0  # below the marks: laid 8 us beside its place, one of them looks like a burst
_APART_NS = 20_000_000


@dataclass(frozen=True, slots=True)
class Checked:
    """clicks: (ns, kind). judged_s: of the voice; torn_s: calm, but the feed itself was torn."""

    clicks: tuple[tuple[int, str], ...]
    judged_s: float
    torn_s: float


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Of recorded samples: from sample ``at`` on, first heard at ``began_ns``."""

    at: int
    samples: int
    began_ns: int


def check_voice(raw: Raw, speech: Speech, pcm_file: Path) -> Checked:
    """pcm_file: int16, as the reader wrote it. About 25 times as fast as the voice."""
    clicks: list[tuple[int, str]] = []
    judged = torn = 0.0
    if not pcm_file.exists() or not raw.loops or not len(raw.blocks):
        return Checked((), 0.0, 0.0)
    pcm = np.memmap(pcm_file, np.int16, "r")
    for stretch in _stretches(raw):
        heard = np.asarray(pcm[stretch.at : stretch.at + stretch.samples], np.float32) / 32768
        began_ns = _fed_at(raw, stretch, speech.seconds)
        if began_ns is None:
            torn += len(heard) / RATE_HZ
            continue
        fed = _fed(speech, stretch, began_ns)
        found = listen(
            *(fed, heard, RATE_HZ),
            least_s=-_BEFORE_S,
            most_s=0.1,
            glides=[(0.0, _GLIDE_S)],  # begun after a fault: what is left of it may be slid away
            top_hz=_TOP_HZ,
        )
        judged += len(heard) / RATE_HZ
        clicks += [(stretch.began_ns + round(c.at_s * 1e9), c.kind) for c in found.clicks]
    return Checked(tuple(clicks), judged, torn)


def _stretches(raw: Raw) -> Iterator[_Stretch]:
    """Unbroken calm parts of the recording, with the same delay throughout."""
    began, at = raw.blocks[:, 0], raw.blocks[:, 1]
    fine = calm(began, raw.spans_ns, raw.ready_ns, raw.end_ns, round(_BLOCK_S * 1e9))
    fine &= ~_near(began, _changes_of_delay(raw))
    block = round(_BLOCK_S * RATE_HZ)
    follows = (np.diff(at) == block) & (abs(np.diff(began) - _BLOCK_S * 1e9) < _APART_NS)
    breaks = np.flatnonzero(~(follows & fine[1:] & fine[:-1])) + 1
    most = round(_LONGEST_S / _BLOCK_S)
    for part in np.split(np.arange(len(began)), breaks):
        for start in range(0, len(part), most):
            blocks = part[start : start + most]
            if len(blocks) * _BLOCK_S >= _SHORTEST_S and fine[blocks[0]]:
                # The time of one block is a guess; of many it is not.
                even = began[blocks] - np.arange(len(blocks)) * _BLOCK_S * 1e9
                yield _Stretch(int(at[blocks[0]]), len(blocks) * block, int(np.median(even)))


def _changes_of_delay(raw: Raw) -> Ints:
    pairs = itertools.pairwise(raw.delays)
    return np.array([at for (_, before), (at, now) in pairs if before != now], np.int64)


def _near(at_ns: Ints, events: Ints) -> np.ndarray:
    found = np.zeros(len(at_ns), bool)
    for event in events:
        found |= (at_ns > event - 1_500_000_000) & (at_ns < event + 2_000_000_000)
    return found


def _fed_at(raw: Raw, stretch: _Stretch, loop_s: float) -> int | None:
    """When the feed's loop began for this stretch; None where it was torn meanwhile."""
    length_ns = stretch.samples * 1_000_000_000 // RATE_HZ
    first, last = stretch.began_ns - round(_BEFORE_S * 1e9), stretch.began_ns + length_ns
    near = [began for at, began in raw.loops if first < at < last + 1_000_000_000]
    if not near:
        return None
    off = np.array(near) - near[0]
    loop_ns = round(loop_s * 1e9)
    off = (off + loop_ns // 2) % loop_ns - loop_ns // 2
    return near[0] + int(np.median(off)) if np.ptp(off) < _UNEVEN_NS else None


def _fed(speech: Speech, stretch: _Stretch, began_ns: int) -> Float32:
    """What was fed from ``_BEFORE_S`` before the stretch to its end."""
    first_s = (stretch.began_ns - began_ns) / 1e9 - _BEFORE_S
    samples = stretch.samples + round(_BEFORE_S * RATE_HZ)
    places = (round(first_s * RATE_HZ) + np.arange(samples)) % len(speech.sound)
    return speech.sound[places]

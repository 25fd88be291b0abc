"""Beeps in a stream: where they are, whatever the blocks look like."""

from __future__ import annotations

import numpy as np
import pytest

from app.bench.beeps import BEEP_HZ, BEEP_LEVEL, BEEP_S
from app.sync.beep_finder import BeepFinder, Heard
from core.clock import NS_PER_MS, NS_PER_S

RATE = 48_000
START = 77 * NS_PER_S


def with_beeps(middles_s: list[float], seconds: float, noise: float = 0.02) -> np.ndarray:
    random = np.random.default_rng(3)
    sound = noise * random.normal(size=round(seconds * RATE))
    time = np.arange(len(sound)) / RATE
    for middle in middles_s:
        near = np.abs(time - middle) < BEEP_S / 2
        shape = 0.5 + 0.5 * np.cos(2 * np.pi * (time[near] - middle) / BEEP_S)
        sound[near] += BEEP_LEVEL * shape * np.sin(2 * np.pi * BEEP_HZ * time[near] + middle)
    return sound.astype(np.float32)


def listened(sound: np.ndarray, block: int, late_ns: np.ndarray | None = None) -> list[Heard]:
    finder, found = BeepFinder(RATE), []
    for n in range(len(sound) // block):
        end_ns = START + round((n + 1) * block * NS_PER_S / RATE)
        late = 0 if late_ns is None else int(late_ns[n])
        heard = finder.push(sound[n * block : (n + 1) * block], end_ns + late, end_ns + 2_000_000)
        if heard is not None:
            found.append(heard)
    return found


# In the middle, on the seam of two pieces, and just beside it.
MIDDLES = [0.3, 1.0, 1.4951, 2.2, 2.7503, 3.498]


@pytest.mark.parametrize("block", [480, 441, 4800])
def test_each_beep_is_found_once_and_in_its_place(block: int) -> None:
    pieces = listened(with_beeps(MIDDLES, 4.5), block)
    beeps = [(at - START) / NS_PER_S for piece in pieces for at in piece.beeps_ns]
    assert beeps == pytest.approx(MIDDLES, abs=0.0003)
    for piece in pieces:
        assert piece.behind_ms == pytest.approx(2.0)


def test_blocks_whose_times_scatter_do_not_move_it() -> None:
    random = np.random.default_rng(5)
    late = np.abs(random.normal(size=450)) * 0.4 * NS_PER_MS
    late[::25] += 30 * NS_PER_MS  # now and then nobody was scheduled
    pieces = listened(with_beeps(MIDDLES, 4.5), 480, late)
    beeps = [(at - START) / NS_PER_S for piece in pieces for at in piece.beeps_ns]
    assert beeps == pytest.approx(MIDDLES, abs=0.001)


def test_noise_holds_no_beep_and_loudness_is_told() -> None:
    sound = with_beeps([], 3.0, noise=0.1)
    sound[RATE : 2 * RATE] = 0.0
    pieces = listened(sound, 480)
    assert not [at for piece in pieces for at in piece.beeps_ns]
    loud = np.concatenate([piece.loudness for piece in pieces])
    assert len(loud) == 300
    assert loud[:100].mean() == pytest.approx(0.1, rel=0.05)
    assert not loud[101:199].any()
    assert pieces[1].from_ns - pieces[0].from_ns == NS_PER_S // 2

"""How fast: our whole chain and the peer's network alone, turn by turn in one run.

Turns are short and the figures are medians over them, so that whatever else the machine does in the
meantime meets all of them alike.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import cv2
import numpy as np
import psutil

from app.bench.chain import Chain, ChainSpeed
from app.bench.peer import Peer, Precision
from core import paths
from core.audio.sound_file import decode_sound
from core.clock import NS_PER_MS, MonotonicClock
from core.types import Avatar

SIZE_PX = (1280, 720)
PEER_THREADS = 2
PEER_BATCH = 2  # pictures for each call, as in our chunks
_CHUNKS = 8  # of each chain in a turn
_PEER_CALLS = 4


@dataclass(frozen=True, slots=True)
class PeerSpeed:
    """Speed of the peer's network alone; features, face detection and paste-back not counted."""

    precision: Precision
    threads: int
    fps: float
    ms_per_frame: float


@dataclass(frozen=True, slots=True)
class Speed:
    """All figures of one run. busy_elsewhere: share of the machine, 0..1, that other programs used
    meanwhile; above about a tenth the figures are too low. turns: what medians are taken over.
    chunk_frames: pictures that were made in one go, whatever was asked for."""

    chain_1: ChainSpeed
    chain_2: ChainSpeed
    peer_int8: PeerSpeed
    peer_float32: PeerSpeed
    provider: str
    chunk_frames: int
    turns: int
    busy_elsewhere: float

    @property
    def times_peer(self) -> float:
        """Our whole chain on two threads, in frames of the int8 peer's network."""
        return self.chain_2.fps / self.peer_int8.fps


def measure_speed(
    avatar: Avatar,
    student: Path | None = None,
    *,
    turns: int = 12,
    chunk_frames: int | None = None,
) -> Speed:
    """Measure in this process, on the processor; about 15 s on two quiet cores, 400 MB.

    avatar: any, prepared or not. student: the small student's folder, the bundled one if None.
    chunk_frames: pictures made in one go, None: as the student prefers.
    Raises WeightsError, AvatarError or AudioFormatError when something bundled is damaged.
    """
    folder = student or paths.small_student()
    sound = decode_sound(paths.sample_speech(), 16_000)
    with one_opencv_thread():
        chains = [
            Chain(avatar, folder, sound, threads, SIZE_PX, chunk_frames=chunk_frames)
            for threads in (1, 2)
        ]
        peers = [_TimedPeer("int8"), _TimedPeer("float32")]
        for chain in chains:
            chain.round(3, counts=False)
        watch = _Others()
        for _ in range(turns):
            for chain in chains:
                chain.round(_CHUNKS)
            for peer in peers:
                peer.turn()
        return Speed(
            chain_1=chains[0].speed(),
            chain_2=chains[1].speed(),
            peer_int8=peers[0].speed(),
            peer_float32=peers[1].speed(),
            provider=chains[0].provider,
            chunk_frames=chains[0].chunk_frames,
            turns=turns,
            busy_elsewhere=watch.share(),
        )


@dataclass
class _TimedPeer:
    precision: Precision
    _turns_ms: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._clock = MonotonicClock()
        self._peer = Peer(self.precision, PEER_THREADS, PEER_BATCH)
        self._peer.run()

    def turn(self) -> None:
        began_ns = self._clock.now_ns()
        for _ in range(_PEER_CALLS):
            self._peer.run()
        took_ms = (self._clock.now_ns() - began_ns) / NS_PER_MS
        self._turns_ms.append(took_ms / (_PEER_CALLS * PEER_BATCH))

    def speed(self) -> PeerSpeed:
        each = median(self._turns_ms)
        return PeerSpeed(self.precision, PEER_THREADS, 1000.0 / each, each)


class _Others:
    """Processor time that other programs used since this was made."""

    def __init__(self) -> None:
        self._start = self._now()

    def share(self) -> float:
        whole, idle, own = np.subtract(self._now(), self._start)
        return float(np.clip((whole - idle - own) / max(whole, 1e-9), 0.0, 1.0))

    @staticmethod
    def _now() -> tuple[float, float, float]:
        times, own = psutil.cpu_times(), os.times()
        idle = times.idle + getattr(times, "iowait", 0.0)
        busy = times.user + times.system + getattr(times, "nice", 0.0)
        busy += getattr(times, "irq", 0.0) + getattr(times, "softirq", 0.0)
        busy += getattr(times, "steal", 0.0)
        return busy + idle, idle, own.user + own.system


@contextmanager
def one_opencv_thread() -> Iterator[None]:
    """Threads are what is measured: OpenCV shall not add its own."""
    before = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        yield
    finally:
        cv2.setNumThreads(before)

"""Microphones behind a driver and a sound server that a test moves by hand."""

from __future__ import annotations

from typing import Any

from core.audio.mic import MicSource
from core.audio.pulse_server import ServerSource
from core.types import AudioChunk

MS = 1_000_000
SETTLE = 11  # blocks until times are handed out
MIC = ServerSource("usb_mic", "USB microphone", 44_100, False, True)
OTHER = ServerSource("desk", "Desk microphone", 96_000, False, False)
MONITOR = ServerSource("out.monitor", "Monitor of loudspeakers", 48_000, True, False)


def started(portaudio, clock, **choice: Any) -> tuple[MicSource, Any]:
    source = MicSource(clock, **choice)
    source.start()
    return source, portaudio.streams[-1]


def settled(portaudio, clock, **choice: Any) -> tuple[MicSource, Any]:
    """One whose clock is known, with nothing that waits to be read."""
    source, stream = started(portaudio, clock, **choice)
    deliver(stream, clock, SETTLE)
    drain(source)
    return source, stream


def deliver(stream, clock, blocks: int, **what: Any) -> None:
    """The driver delivers blocks in step with time."""
    for _ in range(blocks):
        clock.advance(10 * MS)
        stream.deliver(**what)


def drain(source: MicSource) -> list[AudioChunk]:
    return [chunk for _ in range(300) if (chunk := source.read(0.0)) is not None]

"""Plays faint beeps to the virtual microphone and records them as a call does."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np

from app.bench.beeps import BEEP_HZ, BEEP_S
from app.sync.analysis import paired
from app.sync.beep_finder import PIECE_S, BeepFinder
from core.audio import voice_cable
from core.audio.registry import open_voice
from core.audio.voice_verdict import (
    VoiceReport,
    judge_voice,
    not_known,
    not_recorded,
    not_there,
)
from core.clock import NS_PER_MS, NS_PER_S, ms
from core.errors import MicUnavailable, SpeakerUnavailable
from core.ports import Clock, VoiceSink
from core.types import AudioChunk, Float32

DELAY_MS = 200  # as in a call
_RATE_HZ = 48_000
_LEVEL = 0.2  # a call that runs would hear it faintly
# Middles of the beeps: no two are as far apart as the next two, so that none is taken for another.
_SAID_S = (0.5, 0.9, 1.21, 1.67, 2.02, 2.54, 2.83, 3.26)
_BLOCK = _RATE_HZ // 100
_AHEAD_NS = 100 * NS_PER_MS
# PulseAudio stands still for almost two seconds when the first program records, and a second later
# that is known here.
_SETTLE_S = 3.5
_GIVE_UP_NS = 6 * NS_PER_S


class Ear(Protocol):
    """A recording of the virtual microphone's other end. ``read`` returns a block, float32 (n,),
    the monotonic ns of its end and those at which it came; None where none has come yet."""

    rate_hz: int

    def read(self) -> tuple[Float32, int, int] | None: ...

    def close(self) -> None: ...


def hear_voice(
    choice: str,
    clock: Clock,
    make: Callable[[str, Clock], VoiceSink] | None = None,
    listen: Callable[[str, str, Clock], Ear | None] | None = None,
) -> VoiceReport:
    """Open the virtual microphone of ``choice`` (see ``setting_rules.Voice``), play faint beeps to
    it, and record them as a call does. Takes eight seconds; for any thread that may wait.

    make, listen: what opens it, and what records from it; None from the latter where nothing can.
    """
    voice = (make or _open)(choice, clock)
    ear = None
    try:
        voice.start()
        ear = (listen or _listen)(choice, voice.label, clock)
        if ear is None:
            return not_known(voice.label)
        return judge_voice(voice.label, heard_offsets_ms(voice, ear, clock))
    except SpeakerUnavailable as error:
        return not_there(*_cause_and_remedy(str(error)))
    except MicUnavailable as error:
        return not_recorded(voice.label, str(error))
    finally:
        if ear is not None:
            ear.close()
        voice.close()


def heard_offsets_ms(
    voice: VoiceSink, ear: Ear, clock: Clock, settle_s: float = _SETTLE_S
) -> list[float]:
    """Play beeps and hear them: for each that comes, by how much it is late. settle_s: silence
    before the first."""
    begin_ns = clock.now_ns()
    said = [begin_ns + round((settle_s + at_s) * NS_PER_S) for at_s in _SAID_S]
    due = [each + DELAY_MS * NS_PER_MS for each in said]
    finder, found, written = BeepFinder(ear.rate_hz), list[int](), 0
    until_ns = begin_ns + round(settle_s * NS_PER_S) + _GIVE_UP_NS
    while clock.now_ns() < until_ns and len(found) < len(said):
        while begin_ns + written * NS_PER_S // _RATE_HZ < clock.now_ns() + _AHEAD_NS:
            voice.write(_block(begin_ns, written, said), DELAY_MS * NS_PER_MS)
            written += _BLOCK
        block = ear.read()
        if block is None:
            continue
        heard = finder.push(*block)
        if heard is None:
            continue
        found += heard.beeps_ns
        if heard.from_ns > due[-1] + 2 * PIECE_S * NS_PER_S:
            break
    pairs = paired(due, found)
    return [ms(found[heard] - due[number]) for number, heard in pairs.items()]


def _block(begin_ns: int, first: int, said: Sequence[int]) -> AudioChunk:
    """10 ms of the pattern, as a microphone would give them."""
    t0_ns = begin_ns + first * NS_PER_S // _RATE_HZ
    at_s = (t0_ns - begin_ns) / NS_PER_S + np.arange(_BLOCK) / _RATE_HZ
    pcm = np.zeros(_BLOCK)
    for middle_ns in said:
        near = at_s - (middle_ns - begin_ns) / NS_PER_S
        loud = 0.5 + 0.5 * np.cos(2 * np.pi * near / BEEP_S)
        pcm += np.where(np.abs(near) < BEEP_S / 2, loud * np.sin(2 * np.pi * BEEP_HZ * near), 0.0)
    return AudioChunk((_LEVEL * pcm).astype(np.float32), _RATE_HZ, t0_ns)


def _cause_and_remedy(text: str) -> tuple[str, str]:
    for sign in ("; ", ". "):
        cause, found, remedy = text.partition(sign)
        if found:
            return f"{cause}.", remedy[:1].upper() + remedy[1:]
    return text, ""


def _open(choice: str, clock: Clock) -> VoiceSink:
    return open_voice(choice, clock, lambda _captured_ns: False)


def _listen(choice: str, label: str, clock: Clock) -> Ear | None:
    if sys.platform in ("win32", "darwin"):
        from app.doctor.voice_ears import DeviceEar

        return DeviceEar(label, clock) if choice == "auto" else None
    if choice != "auto":
        return None
    from app.doctor.voice_ears import ServerEar

    return ServerEar(voice_cable.SOURCE, clock)

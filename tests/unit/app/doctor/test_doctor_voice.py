"""The microphone for calls: what is heard of it, and when, and what that means."""

from __future__ import annotations

import numpy as np
import pytest

from app.doctor.finding import Verdict
from app.doctor.scope import Live, Scope
from app.doctor.voice import check_voice
from app.doctor.voice_hearing import hear_voice
from core.audio.voice_verdict import Outcome, VoiceReport
from core.clock import NS_PER_MS, NS_PER_S
from core.errors import MicUnavailable, SpeakerUnavailable
from core.ports import Clock
from core.settings import Settings
from core.types import AudioChunk, Float32

RATE = 48_000
BLOCK = RATE // 100
SETTINGS = Settings(voice="auto")


class HandClock:
    def __init__(self) -> None:
        self.now = 5 * NS_PER_S

    def now_ns(self) -> int:
        return self.now

    def sleep_until(self, due_ns: int) -> None:
        self.now = max(self.now, due_ns)


class Wire:
    """A virtual microphone and its other end, where all comes ``off_ms`` beside its time."""

    label = "Lipcam microphone"
    rate_hz = RATE
    late_ns = None
    sign = None
    ended = False

    def __init__(self, clock: HandClock, off_ms: float = 0.0, loud: float = 1.0) -> None:
        self._clock, self._off_ns, self._loud = clock, round(off_ms * NS_PER_MS), loud
        self._sound: dict[int, Float32] = {}
        self.closed = 0

    def start(self) -> None: ...

    def write(self, chunk: AudioChunk, delay_ns: int) -> None:
        heard_ns = chunk.t0_ns + delay_ns + self._off_ns
        self._sound[round(heard_ns * RATE / NS_PER_S / BLOCK)] = chunk.pcm * self._loud

    def pause(self) -> None: ...

    def unheard(self) -> bool:
        return False

    def stirs(self) -> bool:
        return True

    def read(self) -> tuple[Float32, int, int]:
        block = self._clock.now * RATE // NS_PER_S // BLOCK
        self._clock.now += 10 * NS_PER_MS
        pcm = self._sound.get(block, np.zeros(BLOCK, np.float32))
        return pcm, self._clock.now, self._clock.now

    def close(self) -> None:
        self.closed += 1


def heard(off_ms: float = 0.0, loud: float = 1.0) -> VoiceReport:
    clock = HandClock()
    wire = Wire(clock, off_ms, loud)
    report = hear_voice("auto", clock, lambda *_: wire, lambda *_: wire)
    assert wire.closed == 2, "both ends are closed"
    return report


@pytest.mark.parametrize("off_ms", [-40.0, 0.0, 50.0])
def test_what_comes_in_time_is_heard(off_ms: float) -> None:
    report = heard(off_ms)
    assert (report.outcome, report.ok) == (Outcome.HEARD, True)
    assert report.microphone == "Lipcam microphone"
    assert report.off_ms is not None
    assert abs(report.off_ms - off_ms) < 6  # the wire knows only whole blocks


@pytest.mark.parametrize(
    ("off_ms", "side"), [(-100.0, "earlier"), (150.0, "later"), (400.0, "later"), (800.0, "later")]
)
def test_what_comes_beside_its_time_is_told(off_ms: float, side: str) -> None:
    report = heard(off_ms)
    assert report.outcome is Outcome.LATE
    assert side in report.text
    assert report.off_ms == pytest.approx(off_ms, abs=6), "no beep is taken for the next one"
    assert report.remedy


def test_silence_is_told() -> None:
    report = heard(loud=0.0)
    assert report.outcome is Outcome.SILENT
    assert report.off_ms is None


def failing(error: Exception):
    def fail(*_: object) -> None:
        raise error

    return fail


def test_without_a_cable_its_remedy_is_told() -> None:
    clock = HandClock()
    wire = Wire(clock)
    wire.start = failing(SpeakerUnavailable("No cable; install it with: x"))  # type: ignore[method-assign]
    report = hear_voice("auto", clock, lambda *_: wire, lambda *_: wire)
    assert (report.outcome, report.text) == (Outcome.NO_VOICE, "No cable.")
    assert report.remedy == "Install it with: x"


def test_an_end_that_cannot_be_recorded_is_told_and_the_voice_is_closed() -> None:
    clock = HandClock()
    wire = Wire(clock)
    report = hear_voice("auto", clock, lambda *_: wire, failing(MicUnavailable("It is gone.")))
    assert report.outcome is Outcome.SILENT
    assert "It is gone." in report.text
    assert wire.closed == 1


def test_of_a_device_of_the_user_nothing_is_claimed() -> None:
    clock = HandClock()
    wire = Wire(clock)
    report = hear_voice("device:Line 1", clock, lambda *_: wire, lambda *_: None)
    assert report.outcome is Outcome.UNCHECKED
    finding = check_voice(Scope(SETTINGS), lambda choice: report)
    assert (finding.verdict, bool(finding.remedy)) == (Verdict.WARN, True)


def never(_choice: str) -> VoiceReport:
    raise AssertionError("it was opened")


def test_a_voice_that_is_off_is_a_matter_of_choice() -> None:
    finding = check_voice(Scope(Settings(voice="off")), never)
    assert finding.verdict is Verdict.WARN
    assert "before the lips" in finding.detail


def test_one_that_a_session_plays_to_is_left_alone() -> None:
    live = Live("USB", "Cam", "onnx_small", "cpu", 25.0, 0.4, {}, "Lipcam microphone")
    finding = check_voice(Scope(SETTINGS, live=live), never)
    assert finding.verdict is Verdict.PASS
    assert "Lipcam microphone" in finding.detail


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [
        (Outcome.HEARD, Verdict.PASS),
        (Outcome.LATE, Verdict.WARN),
        (Outcome.SILENT, Verdict.FAIL),
        (Outcome.NO_VOICE, Verdict.WARN),
    ],
)
def test_verdicts(outcome: Outcome, verdict: Verdict) -> None:
    asked: list[str] = []

    def hear(choice: str) -> VoiceReport:
        asked.append(choice)
        return VoiceReport(outcome, "Lipcam microphone", "Text.", "Do it.")

    finding = check_voice(Scope(SETTINGS), hear)
    assert finding.verdict is verdict
    assert asked == ["auto"]


def test_what_hears_is_a_clock_s_own_affair() -> None:
    """Real time is read nowhere else: the hand-driven clock ends the check."""
    clock: Clock = HandClock()
    begun = clock.now_ns()
    wire = Wire(clock, loud=0.0)  # type: ignore[arg-type]
    hear_voice("auto", clock, lambda *_: wire, lambda *_: wire)
    assert 7 * NS_PER_S < clock.now_ns() - begun < 10 * NS_PER_S

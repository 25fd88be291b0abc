"""Check of the delayed voice: whether calls hear it, in time with the lips."""

from __future__ import annotations

from collections.abc import Callable

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding
from app.doctor.scope import Scope
from app.doctor.voice_hearing import hear_voice
from core.audio.voice_verdict import Outcome, VoiceReport
from core.clock import MonotonicClock

_SWITCH_ON = (
    "Choose the Lipcam microphone under Settings, Sound, What calls hear; then choose it in the "
    "call program too."
)
_TRY = "Try it in the call program: its own test of the microphone shows whether it hears you."


def check_voice(scope: Scope, hear: Callable[[str], VoiceReport] | None = None) -> Finding:
    """The microphone for calls. One that a running session plays to is left alone."""
    name, choice = "sound.voice", scope.settings.voice
    if choice == "off":
        told = "The Lipcam microphone is switched off: calls hear the voice before the lips move."
        return warned(name, told, _SWITCH_ON)
    if scope.live is not None and scope.live.voice:
        told = f"The running session plays to “{scope.live.voice}”"
        return passed(name, f"{told}: choose that as the microphone in the call program.")
    return judge_report((hear or _hear)(choice))


def judge_report(report: VoiceReport) -> Finding:
    """What was heard, as a finding."""
    name = "sound.voice"
    if report.outcome is Outcome.HEARD:
        told = f"{report.text} Choose it as the microphone in the call program."
        return passed(name, told)
    say = failed if report.outcome is Outcome.SILENT else warned
    return say(name, report.text, report.remedy or _TRY)


def _hear(choice: str) -> VoiceReport:
    return hear_voice(choice, MonotonicClock())

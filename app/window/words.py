"""What the program is doing, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.messages import State, Stats

DEMO_MIC = "sample"


# Called by this name and with its context spelled out, for Qt's collector of strings to see it.
translate = QCoreApplication.translate


def engine_words(engine: str, provider: str) -> str:
    """Name of an engine and of what runs it, for people who do not know either."""
    student = {
        "onnx_small": translate("words", "Small student"),
        "pattern": translate("words", "Test pattern (no student)"),
        "lipforcing": translate("words", "Lip Forcing"),
    }.get(engine, engine)
    if not provider:
        return student
    on_gpu = "CPU" not in provider.upper()
    place = (
        translate("words", "on this computer's graphics card")
        if on_gpu
        else translate("words", "on this computer's processor")
    )
    return f"{student} {place}"


def state_words(state: State) -> str:
    """A state as a short sentence."""
    return {
        State.OFF: translate("words", "Off. Press Start, and the avatar speaks with you."),
        State.OPENING: translate("words", "Opening camera and microphone …"),
        State.WARMING: translate("words", "Warming up …"),
        State.RUNNING: translate("words", "Live"),
        State.HOLDING: translate("words", "Live, holding the picture"),
        State.STOPPING: translate("words", "Stopping …"),
        State.FAULT: translate("words", "Stopped by a fault"),
    }[state]


def status_words(stats: Stats) -> str:
    """The status line: pace, delay and engine."""
    if stats.state not in {State.RUNNING, State.HOLDING}:
        return state_words(stats.state)
    pace = translate("words", "{fps:.1f} pictures a second").format(fps=stats.fps)
    behind = translate("words", "{ms:.0f} ms behind your voice").format(ms=stats.delay_ms)
    engine = engine_words(stats.engine, stats.provider)
    return " · ".join((state_words(stats.state), pace, behind, engine))

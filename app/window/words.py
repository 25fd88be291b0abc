"""What the program is doing, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.types import State, Stats

DEMO_MIC = "sample"


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)


def engine_words(engine: str, provider: str) -> str:
    """Name of an engine and of what runs it, for people who do not know either."""
    student = {
        "onnx_small": _tr("Small student"),
        "pattern": _tr("Test pattern (no student)"),
        "torch_lipforcing": _tr("Lip Forcing"),
    }.get(engine, engine)
    if not provider:
        return student
    on_gpu = "CPU" not in provider.upper()
    place = (
        _tr("on this computer's graphics card") if on_gpu else _tr("on this computer's processor")
    )
    return f"{student} {place}"


def state_words(state: State) -> str:
    """A state as a short sentence."""
    return {
        State.OFF: _tr("Off. Press Start, and the avatar speaks with you."),
        State.OPENING: _tr("Opening camera and microphone …"),
        State.WARMING: _tr("Warming up …"),
        State.RUNNING: _tr("Live"),
        State.HOLDING: _tr("Live, holding the picture"),
        State.STOPPING: _tr("Stopping …"),
        State.FAULT: _tr("Stopped by a fault"),
    }[state]


def status_words(stats: Stats) -> str:
    """The status line: pace, delay and engine."""
    if stats.state not in {State.RUNNING, State.HOLDING}:
        return state_words(stats.state)
    pace = _tr("{fps:.1f} pictures a second").format(fps=stats.fps)
    behind = _tr("{ms:.0f} ms behind your voice").format(ms=stats.delay_ms)
    engine = engine_words(stats.engine, stats.provider)
    return " · ".join((state_words(stats.state), pace, behind, engine))

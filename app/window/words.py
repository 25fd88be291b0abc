"""What the program is doing, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.messages import State, Stats

DEMO_MIC = "sample"
_MOST_NAMED = 3  # programs that have the camera open


# Called by this name and with its context spelled out, for Qt's collector of strings to see it.
translate = QCoreApplication.translate


def engine_words(engine: str, provider: str) -> str:
    """Name of an engine and of what runs it, for people who do not know either. provider: as the
    session names it, "" where it does not run."""
    student = {
        "onnx_small": translate("words", "Small"),
        "pattern": translate("words", "Test pattern"),
        "lipforcing": translate("words", "Lip Forcing"),
        "lipforcing-14b": translate("words", "Lip Forcing 14B"),
        "lipforcing-1.3b": translate("words", "Lip Forcing 1.3B"),
    }.get(engine, engine)
    if _on_gpu(engine, provider):
        return translate("words", "{student}, on the graphics card").format(student=student)
    return translate("words", "{student}, on this computer's processor").format(student=student)


def _on_gpu(engine: str, provider: str) -> bool:
    return "CPU" not in provider.upper() if provider else engine.startswith("lipforcing")


def state_words(state: State) -> str:
    """A state as a short sentence."""
    return {
        State.OFF: translate("words", "Press Start, and the avatar speaks with you."),
        State.OPENING: translate("words", "Opening camera and microphone …"),
        State.WARMING: translate("words", "Getting the avatar ready …"),
        State.RUNNING: translate("words", "Live"),
        State.HOLDING: translate("words", "Live, holding the picture"),
        State.STOPPING: translate("words", "Closing camera and microphone …"),
        State.FAULT: translate("words", "Stopped by a fault"),
    }[state]


def status_of(state: State) -> str:
    """The status line while there are no figures."""
    if state is State.OFF:
        return translate("words", "Nothing is sent to other programs.")
    return state_words(state)


def watching_words(readers: Sequence[str] | None) -> str:
    """Who has the camera open; "" where nobody can tell."""
    if readers is None:
        return ""
    if not readers:
        return translate("words", "nobody is watching")
    names = ", ".join(readers[:_MOST_NAMED])
    if len(readers) > _MOST_NAMED:
        return translate("words", "in use by {names} and {more} more").format(
            names=names, more=len(readers) - _MOST_NAMED
        )
    return translate("words", "in use by {names}").format(names=names)


def status_words(stats: Stats) -> str:
    """The status line: who watches, pace, delay and engine."""
    if stats.state not in {State.RUNNING, State.HOLDING}:
        return status_of(stats.state)
    if stats.resting:
        return translate(
            "words", "Resting: nobody is watching. It goes on by itself as soon as somebody does."
        )
    pace = translate("words", "{fps:.1f} pictures a second").format(fps=stats.fps)
    behind = translate("words", "{ms:.0f} ms behind your voice").format(ms=stats.delay_ms)
    place = (
        translate("words", "on the graphics card")
        if _on_gpu(stats.engine, stats.provider)
        else translate("words", "on the processor")
    )
    line = " · ".join(filter(None, (watching_words(stats.readers), pace, behind, place)))
    return line[:1].upper() + line[1:]


def time_words(seconds: float) -> str:
    """A length of time as a clock shows it."""
    minutes, left = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"

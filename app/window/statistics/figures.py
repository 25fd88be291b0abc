"""The figures in words: a title and a value each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.window.words import engine_words, state_words
from core.messages import State, Stats

translate = QCoreApplication.translate

_LIVE = (State.RUNNING, State.HOLDING)


def titles() -> dict[str, str]:
    """What each figure is called, in the order in which they are shown."""
    return {
        "state": translate("statistics", "Now"),
        "fps": translate("statistics", "Pictures a second"),
        "delay": translate("statistics", "Behind your voice"),
        "skew": translate("statistics", "Sound against picture"),
        "pictures": translate("statistics", "Pictures so far"),
        "late": translate("statistics", "Late or left out"),
        "overflows": translate("statistics", "Gaps in the sound"),
        "memory": translate("statistics", "Memory"),
        "gpu": translate("statistics", "Graphics card"),
        "engine": translate("statistics", "Engine"),
        "camera": translate("statistics", "Camera"),
        "readers": translate("statistics", "Seen by"),
        "mic": translate("statistics", "Microphone"),
    }


def values(stats: Stats) -> dict[str, str]:
    """The figures of a second, by the keys of ``titles``."""
    memory = translate("statistics", "{mb:.0f} MiB")
    return {
        "state": state_words(stats.state),
        "fps": f"{stats.fps:.1f}",
        "delay": translate(
            "statistics", "{half:.0f} ms, {most:.0f} ms at most (95 %), {set:.0f} ms set"
        ).format(half=stats.delay_p50_ms, most=stats.delay_p95_ms, set=stats.delay_ms),
        "skew": _skew(stats),
        "pictures": translate("statistics", "{spoken} spoken, {held} held, {idle} at rest").format(
            spoken=stats.frames_model, held=stats.frames_held, idle=stats.frames_idle
        ),
        "late": translate("statistics", "{late} late, {missed} left out").format(
            late=stats.frames_late, missed=stats.ticks_missed
        ),
        "overflows": str(stats.audio_overflows),
        "memory": memory.format(mb=stats.rss_mb),
        "gpu": f"{stats.gpu}, {memory.format(mb=stats.gpu_mb)}"
        if stats.gpu
        else translate("statistics", "not used"),
        "engine": engine_words(stats.engine, stats.provider),
        "camera": stats.camera,
        "readers": _readers(stats.readers),
        "mic": stats.mic,
    }


def as_text(stats: Stats | None) -> str:
    """All of it, a line each; for the clipboard."""
    if stats is None:
        return translate("statistics", "No figures yet: nothing has run.")
    found = values(stats)
    lines = [f"{title}: {found[key]}" for key, title in titles().items()]
    lines += [f"{name}: {ms:.1f} ms" for name, ms in stage_words(stats.stage_ms).items()]
    return "\n".join(lines)


def stage_words(stage_ms: Mapping[str, float]) -> dict[str, float]:
    """The stages by names that say what they do."""
    names = {
        "student": translate("statistics", "Making mouths, each go"),
        "compose": translate("statistics", "Putting it into the picture"),
        "send": translate("statistics", "Handing it to the camera"),
    }
    return {names.get(name, name): ms for name, ms in stage_ms.items()}


def _skew(stats: Stats) -> str:
    """What a call gets, as far as the program knows."""
    if stats.skew_p95_ms is None:
        return translate("statistics", "not known before you speak")
    if not stats.voice:
        return translate(
            "statistics",
            "no Lipcam microphone: calls hear you {ms:.0f} ms before the lips move. Switch it on "
            "in the settings, and choose it in the call program.",
        ).format(ms=max(0.0, -stats.skew_ms))
    return translate("statistics", "{half}, {most:.0f} ms at most (95 %)").format(
        half=_side(stats.skew_ms), most=stats.skew_p95_ms
    )


def _side(ms: float) -> str:
    if abs(ms) < 1:
        return translate("statistics", "together")
    if ms > 0:
        return translate("statistics", "sound {ms:.0f} ms late").format(ms=ms)
    return translate("statistics", "sound {ms:.0f} ms early").format(ms=-ms)


def _readers(readers: tuple[str, ...] | None) -> str:
    if readers is None:
        return translate("statistics", "this system does not tell")
    return ", ".join(readers) if readers else translate("statistics", "nobody")

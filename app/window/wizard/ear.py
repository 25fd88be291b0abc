"""Decides from the microphone's level whether somebody is heard."""

from __future__ import annotations

from enum import Enum

from core.clock import NS_PER_MS, NS_PER_S

LOUD = 0.35  # of the level's scale: 39 dB below full scale; rooms are quieter, speech is louder
_SOUND = 0.02  # below it there is nothing, not even a room
_HEARD_NS = 400 * NS_PER_MS  # a word, not a click
SILENT_NS = 8 * NS_PER_S
_LONGEST_LOOK_NS = 100 * NS_PER_MS  # a window that was stuck meanwhile has heard nothing


class Verdict(Enum):
    """What is known by now."""

    LISTENING = "listening"
    HEARD = "heard"
    QUIET = "quiet"  # there is some sound, but no voice
    SILENT = "silent"  # there is no sound at all


class Ear:
    """``hear`` is called again and again; ``reset`` for another microphone.

    Loud moments add up and fade at a quarter of that pace, so that a click is forgotten and a
    sentence with its pauses is not. Once heard is heard.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget everything: listening begins with the next ``hear``."""
        self.verdict = Verdict.LISTENING
        self._since_ns = self._last_ns = -1
        self._loud_ns = 0
        self._peak = 0.0

    def hear(self, level: float, now_ns: int) -> Verdict:
        """level: 0..1 as ``Session.level`` tells it. now_ns: monotonic."""
        if self._since_ns < 0:
            self._since_ns = self._last_ns = now_ns
        step_ns = min(now_ns - self._last_ns, _LONGEST_LOOK_NS)
        self._last_ns = now_ns
        self._peak = max(self._peak, level)
        change_ns = step_ns if level >= LOUD else -step_ns // 4
        self._loud_ns = max(0, self._loud_ns + change_ns)
        if self._loud_ns >= _HEARD_NS:
            self.verdict = Verdict.HEARD
        elif self.verdict is not Verdict.HEARD and now_ns - self._since_ns >= SILENT_NS:
            self.verdict = Verdict.QUIET if self._peak > _SOUND else Verdict.SILENT
        return self.verdict

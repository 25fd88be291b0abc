"""The delay from sound to picture: what was asked for, what can be kept, and who has to know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.clock import NS_PER_MS
from core.messages import Event, Notice
from core.session.camera_desk import CameraDesk
from core.session.listen_desk import ListenDesk
from core.session.student_desk import StudentDesk
from core.session.timing import DelayRule, Timing
from core.session.voice_desk import VoiceDesk


class DelayDesk:
    """Keeps sound and pictures to the delay, and tells the user where it had to be raised, and when
    that is over."""

    def __init__(
        self,
        rule: DelayRule,
        camera: CameraDesk,
        listen: ListenDesk,
        student: StudentDesk,
        voice: VoiceDesk,
        emit: Callable[[Event], None],
    ) -> None:
        self.rule = rule
        self._camera, self._listen, self._student, self._emit = camera, listen, student, emit
        self._voice = voice
        self._raised = False  # as the user was told

    @property
    def timing(self) -> Timing:
        """The grid of the camera's ticks, with the delay. Only while the camera runs."""
        return replace(self._camera.timing, delay_ns=round(self.rule.current_ms * NS_PER_MS))

    def begin(self, expected_ms: float) -> None:
        """A student that is expected to need this will be let in."""
        self.rule.begin(expected_ms)
        self._announce()

    def ask(self, delay_ms: int) -> None:
        """The user wants another delay."""
        student = self._student.active
        self.rule.ask(delay_ms, student.expected_ms if student is not None else 0.0)
        self._announce()
        self.retime()

    def follow(self, in_call: bool) -> None:
        """Follow what was measured. To be called about once a second. in_call: whether a program is
        known to read the camera."""
        self.rule.need_for_voice(self._voice.needs_ms(in_call))
        if self._student.active is not None and self.rule.review():
            self._announce()
            self.retime()

    def retime(self) -> None:
        """Another delay or another grid of ticks: all that is heard from now on is timed by it."""
        self._listen.retime(self.timing)

    def _announce(self) -> None:
        asked, current = self.rule.asked_ms, self.rule.current_ms
        if current > asked:
            text = f"The delay is {current:.0f} ms: {asked:.0f} ms cannot be kept here."
            self._emit(Notice("delay", text, self._remedy()))
        elif self._raised:  # in the place of that notice
            self._emit(Notice("delay", f"The delay is {current:.0f} ms now, as asked."))
        self._raised = current > asked

    def _remedy(self) -> str:
        if self.rule.voice_ms > self.rule.asked_ms:
            return "With less delay calls would hear gaps in the voice."
        return "Close programs that keep the processor busy."

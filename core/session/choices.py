"""What the user chose, and what came of it: every switch ends with the choice that is in effect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.camera.recording_disk import refuse_own_sound
from core.errors import LipcamError, RecordingError
from core.look import Look
from core.messages import (
    ChoiceInEffect,
    Event,
    Notice,
    SetDelay,
    Switch,
    SwitchAvatar,
    SwitchCamera,
    SwitchEngine,
    SwitchMic,
)
from core.session.camera_worker import Feed
from core.session.desks import Desks
from core.session.fence import advice
from core.session.patience import Abandoned, Patience
from core.session.wiring import Ports
from core.settings import Settings


class Choices:
    """settings: the present choice, with those switches that are not decided yet. stage: the avatar
    in use, None while off. Belongs to the control thread, but any thread may look at ``settings``.

    desks: those of the run, None while off; then a choice counts at the next start.
    """

    def __init__(
        self,
        settings: Settings,
        ports: Ports,
        emit: Callable[[Event], None],
        patience: Patience,
    ) -> None:
        self.settings = settings
        self.stage: Feed | None = None
        self.desks: Desks | None = None
        self._ports, self._emit, self._patience = ports, emit, patience
        self._undecided: set[str] = set()  # kinds that wait for a student
        self._speaker_before: str | None = None  # not None: waits for the loudspeaker

    def begin(self, desks: Desks) -> Feed:
        """A run begins. Raises RecordingError, AvatarError, Abandoned."""
        self._refuse_own_speech(self.settings)
        self.desks = desks
        self.stage = self._load_stage(self.settings.avatar)
        return self.stage

    def end(self) -> None:
        """The run is over: what was not decided will be tried at the next start."""
        self.desks = self.stage = None
        undecided = [*self._undecided, *(["speaker"] if self._speaker_before is not None else [])]
        self._undecided, self._speaker_before = set(), None
        self._tell(undecided)

    def change(self, command: Switch) -> None:
        """Switch, live or off; on failure the old choice stays and the user is told."""
        kind, choice = _asked(command)
        try:
            wanted = replace(self.settings, **{kind: choice})  # type: ignore[arg-type]  # all texts
            decided = self._switch(kind, wanted, self.desks)
        except LipcamError as error:
            self._emit(Notice(kind, *advice(error)))
            self._tell([kind])
            return
        except Abandoned:  # the end is next: tried again at the next start
            decided = True
            self.settings = wanted
        if decided:
            self._tell([kind])

    def change_delay(self, command: SetDelay) -> None:
        """Another delay, live or off."""
        try:
            self.settings = replace(self.settings, delay_ms=command.delay_ms)
        except LipcamError as error:
            self._emit(Notice("delay", *advice(error)))
            return
        if self.desks is not None:
            self.desks.delay.ask(command.delay_ms)

    def look(self) -> None:
        """See whether what was undecided has been decided."""
        if self.desks is not None:
            self._look_at_student(self.desks)
            self._look_at_speaker(self.desks)

    def _switch(self, kind: str, wanted: Settings, desks: Desks | None) -> bool:
        """Begin a switch; True when it is decided at once. Raises LipcamError, Abandoned."""
        if desks is None:
            self.settings = wanted
        elif kind == "mic":
            self._refuse_own_speech(wanted)
            if desks.mic.switch(wanted.mic):
                self.settings = wanted
                desks.speaker.follow(wanted)
        elif kind == "camera":
            self._refuse_own_speech(wanted)
            if desks.camera.switch(wanted):
                self.settings = wanted
        elif kind == "speaker":
            self._switch_speaker(wanted, desks)
            return False
        else:
            self._switch_student(kind, wanted, desks)
            return False
        return True

    def _refuse_own_speech(self, wanted: Settings) -> None:
        video = self._ports.overwritten_file(wanted.camera)
        speech = self._ports.speech_file(wanted.mic)
        if video is None or speech is None:
            return
        late = RecordingError(
            f"The disk of {video} or {speech} does not answer. Choose other files."
        )
        # Even to look at a path takes for ever where the network of its disk is gone.
        self._patience.done("files", lambda: refuse_own_sound(video, speech), late)

    def _switch_speaker(self, wanted: Settings, desks: Desks) -> None:
        if self._speaker_before is None:
            self._speaker_before = self.settings.speaker
        self.settings = wanted
        desks.speaker.follow(wanted)
        self._look_at_speaker(desks)

    def _switch_student(self, kind: str, wanted: Settings, desks: Desks) -> None:
        """Another avatar or engine; the active student goes on until the new one is ready."""
        if kind == "avatar":
            self.stage = self._load_stage(wanted.avatar)
            if desks.student.active is None:
                desks.camera.show(self.stage)
        self.settings = wanted
        self._undecided.add(kind)
        assert self.stage is not None  # there is one while there are desks
        desks.student.build(wanted, self.stage)

    def _look_at_student(self, desks: Desks) -> None:
        """Where no student is to replace the active one (any more), its choice is in effect."""
        if desks.student.candidate is not None:
            return
        active = desks.student.active
        if active is not None:
            self.stage, chosen = active.stage, active.settings
            self.settings = replace(self.settings, avatar=chosen.avatar, engine=chosen.engine)
        undecided, self._undecided = self._undecided, set()
        self._tell(undecided)

    def _look_at_speaker(self, desks: Desks) -> None:
        before = self._speaker_before
        if before is None or desks.speaker.undecided:
            return
        self._speaker_before = None
        if desks.speaker.refused:
            self.settings = replace(self.settings, speaker=before)
        self._tell(["speaker"])

    def _tell(self, kinds: list[str] | set[str]) -> None:
        for kind in sorted(kinds):
            self._emit(ChoiceInEffect(kind, getattr(self.settings, kind)))

    def _load_stage(self, avatar_id: str) -> Feed:
        avatar = self._ports.load_avatar(avatar_id)
        return Feed(avatar, self._ports.make_composer(avatar, Look.of(self.settings)))


def _asked(command: Switch) -> tuple[str, str]:
    """The setting that a command changes, and its new value."""
    if isinstance(command, SwitchMic):
        return "mic", command.mic
    if isinstance(command, SwitchCamera):
        return "camera", command.camera
    if isinstance(command, SwitchAvatar):
        return "avatar", command.avatar
    if isinstance(command, SwitchEngine):
        return "engine", command.engine
    return "speaker", command.speaker

"""What the user chose, and what came of it: every switch ends with the choice that is in effect."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.camera.recording_disk import refuse_own_sound
from core.errors import AvatarError, LipcamError, PictureError, RecordingError
from core.messages import (
    Adjusted,
    ChoiceInEffect,
    Notice,
    SetDelay,
    Switch,
    SwitchAvatar,
    SwitchCamera,
    SwitchEngine,
    SwitchMic,
)
from core.session.desks import Desks, Surroundings
from core.session.feed import Feed
from core.session.fence import advice
from core.session.kinds import student_names
from core.session.patience import Abandoned
from core.session.staging import Staging, Work, make_ready, staged
from core.session.student_worker import StudentWorker
from core.settings import Settings


class Choices:
    """settings: the present choice, with what waits for a student. stage: the avatar that is shown,
    or will be once a student is ready for it; None while off. Belongs to the control thread, but
    any thread may look at ``settings``.

    desks: those of the run, None while off; then a choice counts at the next start.
    """

    def __init__(
        self,
        settings: Settings,
        around: Surroundings,
        staging: Staging,
    ) -> None:
        self.settings = settings
        self.stage: Feed | None = None
        self.desks: Desks | None = None
        self._ports, self._emit = around.ports, around.emit
        self._patience, self._staging = around.patience, staging
        self._staged = settings.avatar  # the choice behind the stage
        self._prepared_for: StudentWorker | None = None  # the active one, when that was begun
        self._undecided: set[str] = set()  # kinds that wait for a student
        self._speaker_before: str | None = None  # not None: waits for the loudspeaker

    def begin(self, desks: Desks) -> Feed:
        """A run begins. Raises RecordingError, AvatarError, Abandoned."""
        self._refuse_own_speech(self.settings)
        self.desks = desks
        try:
            self.stage = self._opened(self.settings)
        except PictureError as error:  # of the background: no reason to show nobody
            text, remedy = advice(error)
            self._emit(Notice("picture", f"The avatar's own background is shown: {text}", remedy))
            self.settings = replace(self.settings, background="own")
            self._emit(Adjusted((("background", "own"),)))
            self.stage = self._opened(self.settings)
        self._staged = self.settings.avatar
        return self.stage

    def _opened(self, settings: Settings) -> Feed:
        late = AvatarError("The avatar's disk does not answer.")
        return self._patience.opened("avatar", lambda: _Made(self._load(settings)), late).stage

    @property
    def for_student(self) -> Settings:
        """The settings of a student that is to speak for the stage."""
        return replace(self.settings, avatar=self._staged)

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
                desks.voice.follow(wanted)
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
        self.settings = wanted
        self._undecided.add(kind)
        if kind == "avatar":
            self._staging.drop(kind)
            choice = wanted.avatar
            self._staging.ask(
                kind,
                lambda: self._staging_of(choice, desks),
                lambda feeds: self._staged_is(choice, feeds[0], desks),
                self._refused,
            )
        else:
            assert self.stage is not None  # there is one while there are desks
            desks.student.build(self.for_student, self.stage)

    def _staging_of(self, choice: str, desks: Desks) -> Work:
        settings, ports = replace(self.settings, avatar=choice), self._ports
        quick = desks.student.can_take(settings)
        self._prepared_for = desks.student.active if quick else None

        def work() -> list[Feed]:
            stage = self._load(settings)
            if not quick:
                return [stage]
            make_ready(stage)
            return [replace(stage, avatar=ports.prepare(settings, stage.avatar))]

        return work

    def _staged_is(self, choice: str, stage: Feed, desks: Desks) -> None:
        self.stage, self._staged = stage, choice
        if desks.student.active is None:
            desks.camera.show(stage)
        same = self._prepared_for is desks.student.active
        self._prepared_for = None
        if same and desks.student.can_take(self.for_student):
            desks.student.take(self.for_student, stage)
        else:
            desks.student.build(self.for_student, stage)

    def _refused(self, text: str, remedy: str) -> None:
        self._emit(Notice("avatar", text, remedy))
        if not self._staging.busy_with("avatar"):
            self.settings = self.for_student
        self.look()

    def _look_at_student(self, desks: Desks) -> None:
        """Where no student is to replace the active one (any more), its choice is in effect."""
        if desks.student.undecided:
            return
        loading = {"avatar"} if self._staging.busy_with("avatar") else set[str]()
        active = desks.student.active
        if active is not None:
            self.stage, self._staged = active.stage, active.settings.avatar
            decided = {*student_names(), "avatar"} - loading
            chosen = {name: getattr(active.settings, name) for name in decided}
            if active.settings.engine != self.settings.engine:  # it fell to a smaller one
                self._undecided.add("engine")
            self.settings = replace(self.settings, **chosen)
        undecided, self._undecided = self._undecided - loading, self._undecided & loading
        self._tell(undecided)

    def _look_at_speaker(self, desks: Desks) -> None:
        before = self._speaker_before
        if before is None or desks.speaker.undecided:
            return
        self._speaker_before = None
        if desks.speaker.refused:
            self.settings = replace(self.settings, speaker=before)
            desks.speaker.follow(self.settings)
        self._tell(["speaker"])

    def _tell(self, kinds: list[str] | set[str]) -> None:
        for kind in sorted(kinds):
            self._emit(ChoiceInEffect(kind, getattr(self.settings, kind)))

    def _load(self, settings: Settings) -> Feed:
        return staged(self._ports, self._ports.load_avatar(settings.avatar), settings)


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    stage: Feed

    def close(self) -> None:
        """Nothing is open."""


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

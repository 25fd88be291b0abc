"""The desks of one run: nothing of one run reaches into the next, but what must not be lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from core.messages import Event
from core.ports import Clock
from core.session.camera_desk import CameraDesk
from core.session.delay_desk import DelayDesk
from core.session.hush import Hush
from core.session.listen_desk import ListenDesk
from core.session.listener import SoundLine
from core.session.mic_desk import MicDesk
from core.session.mic_seat import MicSeat
from core.session.mouths import Line
from core.session.outgoing import Outgoing
from core.session.patience import Patience
from core.session.readers_desk import ReadersDesk
from core.session.recording_desk import RecordingDesk
from core.session.reports import Report
from core.session.rest import Rest
from core.session.rest_desk import RestDesk
from core.session.signs_desk import SignsDesk
from core.session.speaker_desk import SpeakerDesk
from core.session.student_desk import StudentDesk
from core.session.timing import DelayRule
from core.session.voice_desk import VoiceDesk
from core.session.wiring import Ports, VoiceFront
from core.settings import Settings
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import VideoFrame


@dataclass(frozen=True, slots=True, eq=False)
class Desks:
    """Who looks after what, and what they share. front: what is done to the voice."""

    meters: LiveMeters
    front: VoiceFront
    listen: ListenDesk
    mic: MicDesk
    speaker: SpeakerDesk
    voice: VoiceDesk
    camera: CameraDesk
    readers: ReadersDesk
    rest: RestDesk
    student: StudentDesk
    delay: DelayDesk
    recording: RecordingDesk
    signs: SignsDesk

    def unheard(self) -> bool:
        """Whether it is certain that nobody hears what the microphone hears."""
        return not self.speaker.plays and self.voice.unheard()

    def stop(self) -> None:
        """The voice first, the camera and the recording last; from every state, twice. Who has not
        ended by then is in the patience."""
        self.signs.stop()
        self.listen.stop()  # early: nothing of the voice leaves while a student does not end
        self.student.stop()
        self.mic.stop()
        self.speaker.stop()
        self.voice.stop()
        self.readers.stop()
        self.rest.stop()
        self.camera.stop()
        self.recording.stop()


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """What all desks need, from one run to the next. emit: to the user. report: to the control
    thread. hush: what the user lets out. rest: whether anybody sees it. recorded: files that no
    later opening may overwrite."""

    ports: Ports
    clock: Clock
    preview: LatestSlot[VideoFrame]
    emit: Callable[[Event], None]
    report: Callable[[Report], None]
    patience: Patience
    hush: Hush = field(default_factory=Hush)
    rest: Rest = field(default_factory=Rest)
    recorded: list[Path] = field(default_factory=list)


def fresh_desks(around: Surroundings, settings: Settings) -> Desks:
    """Desks with nothing open, and meters at zero."""
    ports, clock, emit, patience = around.ports, around.clock, around.emit, around.patience
    meters, seat, rule = LiveMeters(), MicSeat(), DelayRule(settings.delay_ms)
    outgoing, front = Outgoing(around.hush, around.rest), ports.make_voice_front()
    around.rest.allowed = settings.rest_when_unseen
    tune(front, settings)
    speaker = SpeakerDesk(ports, clock, emit, patience)
    voice = VoiceDesk(ports, clock, emit, patience, around.hush.keeps_back, meters)
    around.rest.stirs, around.rest.signs = voice.stirs, voice.signs
    sound = SoundLine(
        clock, meters, seat, front, outgoing, speaker.write, voice.write, voice.pause, around.report
    )
    mic = MicDesk(ports, clock, seat, around.hush, emit, patience)
    listen = ListenDesk(sound, mic.failed, emit, patience)
    camera = CameraDesk(
        ports, clock, around.preview, outgoing, emit, around.report, patience, around.recorded
    )
    readers = ReadersDesk(ports, patience)
    line = Line(clock, meters, front, rule, around.rest, around.report)
    student = StudentDesk(ports, line, emit, patience)
    delay = DelayDesk(rule, camera, listen, student, voice, emit)
    recording = RecordingDesk(
        ports, clock, outgoing, emit, around.report, patience, around.recorded
    )
    waiting = (mic.look_around, speaker.hurry, voice.hurry, camera.hurry)
    return Desks(
        meters,
        front,
        listen,
        mic,
        speaker,
        voice,
        camera,
        readers,
        RestDesk(around.rest),
        student,
        delay,
        recording,
        SignsDesk(ports, waiting),
    )


def tune(front: VoiceFront, settings: Settings) -> None:
    """Let the sound's front follow the settings; at once."""
    front.use(
        gain_db=settings.gain_db,
        gate=settings.gate,
        gate_db=settings.gate_db,
        noise_suppression=settings.noise_suppression,
    )

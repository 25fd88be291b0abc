"""The desks of one run: nothing of one run reaches into the next, but what must not be lost."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from core.audio.voice_front import VoiceFront
from core.messages import Event
from core.ports import Clock
from core.session.camera_desk import CameraDesk
from core.session.camera_worker import SoundLine
from core.session.delay_desk import DelayDesk
from core.session.mic_desk import MicDesk
from core.session.mic_seat import MicSeat
from core.session.mouths import Line
from core.session.patience import Patience
from core.session.readers_desk import ReadersDesk
from core.session.reports import Report
from core.session.speaker_desk import SpeakerDesk
from core.session.student_desk import StudentDesk
from core.session.timing import DelayRule
from core.session.wiring import Ports
from core.settings import Settings
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import VideoFrame

SOUND_BLOCKS = 1024  # about ten seconds on their way to a recording


@dataclass(frozen=True, slots=True, eq=False)
class Desks:
    """Who looks after what, and the meters that they share. front: what is done to the voice."""

    meters: LiveMeters
    front: VoiceFront
    mic: MicDesk
    speaker: SpeakerDesk
    camera: CameraDesk
    readers: ReadersDesk
    student: StudentDesk
    delay: DelayDesk

    def stop(self) -> None:
        """In reverse of the start; from every state, twice. Who has not ended by then is in the
        patience."""
        self.student.stop()
        self.mic.stop()
        self.speaker.stop()
        self.readers.stop()
        self.camera.stop()

    def use_sound_settings(self, settings: Settings) -> None:
        """What the user wants done to the voice, from the next block of sound on."""
        self.front.use(
            gain_db=settings.gain_db,
            gate=settings.gate,
            gate_db=settings.gate_db,
            noise_suppression=settings.noise_suppression,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """What all desks need, from one run to the next. emit: to the user. report: to the control
    thread. recorded: files that no later opening may overwrite."""

    ports: Ports
    clock: Clock
    preview: LatestSlot[VideoFrame]
    emit: Callable[[Event], None]
    report: Callable[[Report], None]
    patience: Patience
    recorded: list[Path] = field(default_factory=list)


def fresh_desks(around: Surroundings, delay_ms: int) -> Desks:
    """Desks with nothing open, and meters at zero."""
    ports, clock, emit, patience = around.ports, around.clock, around.emit, around.patience
    meters, seat, rule = LiveMeters(), MicSeat(), DelayRule(delay_ms)
    front = VoiceFront()
    sound: SoundLine = deque(maxlen=SOUND_BLOCKS)
    speaker = SpeakerDesk(ports, clock, emit, patience)
    line = Line(clock, meters, seat, front, sound, speaker.write, rule, around.report)
    camera = CameraDesk(
        ports, clock, around.preview, sound, emit, around.report, patience, around.recorded
    )
    readers = ReadersDesk(ports, patience)
    student = StudentDesk(ports, line, emit, patience)
    mic = MicDesk(ports, clock, seat, emit, patience)
    delay = DelayDesk(rule, camera, student, emit)
    return Desks(meters, front, mic, speaker, camera, readers, student, delay)

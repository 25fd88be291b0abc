"""The desks of one run: nothing of one run reaches into the next, but what must not be lost."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from core.messages import Event
from core.ports import Clock
from core.session.camera_desk import CameraDesk
from core.session.camera_worker import SoundLine
from core.session.delay_desk import DelayDesk
from core.session.mic_desk import MicDesk
from core.session.mic_seat import MicSeat
from core.session.mouths import Line
from core.session.patience import Patience
from core.session.reports import Report
from core.session.speaker_desk import SpeakerDesk
from core.session.student_desk import StudentDesk
from core.session.timing import DelayRule
from core.session.wiring import Ports
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import VideoFrame

SOUND_BLOCKS = 1024  # about ten seconds on their way to a recording


@dataclass(frozen=True, slots=True, eq=False)
class Desks:
    """Who looks after what, and the meters that they share."""

    meters: LiveMeters
    mic: MicDesk
    speaker: SpeakerDesk
    camera: CameraDesk
    student: StudentDesk
    delay: DelayDesk

    def stop(self) -> None:
        """In reverse of the start; from every state, twice. Who has not ended by then is in the
        patience."""
        self.student.stop()
        self.mic.stop()
        self.speaker.stop()
        self.camera.stop()


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
    sound: SoundLine = deque(maxlen=SOUND_BLOCKS)
    speaker = SpeakerDesk(ports, clock, emit, patience)
    line = Line(clock, meters, seat, sound, speaker.write, rule, around.report)
    camera = CameraDesk(
        ports, clock, around.preview, sound, emit, around.report, patience, around.recorded
    )
    student = StudentDesk(ports, line, emit, patience)
    mic = MicDesk(ports, clock, seat, emit, patience)
    delay = DelayDesk(rule, camera, student, emit)
    return Desks(meters, mic, speaker, camera, student, delay)

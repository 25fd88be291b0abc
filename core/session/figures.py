"""The live figures, gathered from those who know them."""

from __future__ import annotations

from core.messages import State, Stats
from core.session.camera_desk import CameraDesk
from core.session.mic_desk import MicDesk
from core.session.student_desk import StudentDesk
from core.session.timing import DelayRule
from core.settings import Settings
from core.stats import LiveMeters, rss_mb
from core.types import Origin


def figures(
    state: State,
    settings: Settings,
    meters: LiveMeters,
    rule: DelayRule,
    mic: MicDesk,
    students: StudentDesk,
    camera: CameraDesk,
) -> Stats:
    """What the window and the command line show. Any thread; costs about a millisecond."""
    on = state not in (State.OFF, State.FAULT)
    student = students.active
    return Stats(
        state=state,
        fps=meters.fps if on else 0.0,
        delay_ms=rule.current_ms,
        delay_p50_ms=meters.delay_ms.at(50),
        delay_p95_ms=meters.delay_ms.at(95),
        level=meters.level if on else 0.0,
        voiced=meters.voiced,
        engine=student.engine_name if student is not None else settings.engine,
        provider=student.provider if student is not None else "",
        camera=camera.label,
        mic=mic.label,
        frames_model=meters.origins[Origin.MODEL],
        frames_held=meters.origins[Origin.HELD],
        frames_idle=meters.origins[Origin.IDLE],
        frames_late=meters.late,
        ticks_missed=camera.ticks_missed,
        audio_overflows=mic.overflows,
        rss_mb=rss_mb(),
        stage_ms=meters.stage_medians(),
        first_spoken_ns=meters.first_spoken_ns,
    )

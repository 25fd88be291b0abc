"""The live figures, gathered from those who know them."""

from __future__ import annotations

from core.messages import State, Stats
from core.session.desks import Desks
from core.session.hush import Hush
from core.settings import Settings
from core.stats import rss_mb
from core.types import Origin


def figures(state: State, settings: Settings, hush: Hush, desks: Desks) -> Stats:
    """What the window and the command line show. Any thread; costs about a millisecond."""
    on = state not in (State.OFF, State.FAULT)
    meters, student = desks.meters, desks.student.active
    gpu, gpu_mb = student.card if student is not None else ("", 0.0)
    return Stats(
        state=state,
        fps=meters.fps if on else 0.0,
        delay_ms=desks.delay.rule.current_ms,
        delay_p50_ms=meters.delay_ms.at(50),
        delay_p95_ms=meters.delay_ms.at(95),
        level=meters.level if on else 0.0,
        voiced=meters.voiced,
        engine=student.engine_name if student is not None else settings.engine,
        provider=student.provider if student is not None else "",
        camera=desks.camera.label,
        mic=desks.mic.label,
        frames_model=meters.origins[Origin.MODEL],
        frames_held=meters.origins[Origin.HELD],
        frames_idle=meters.origins[Origin.IDLE],
        frames_late=meters.late,
        ticks_missed=desks.camera.ticks_missed,
        audio_overflows=desks.mic.overflows + desks.listen.dropped,
        rss_mb=rss_mb(),
        stage_ms=meters.stage_medians(),
        first_spoken_ns=meters.first_spoken_ns,
        skew_ms=meters.skew_ms.at(50),
        muted=hush.muted,
        panic=hush.panic,
        recording=desks.recording.path,
        recorded_s=desks.recording.recorded_s,
        gpu=gpu,
        gpu_mb=gpu_mb,
        readers=desks.readers.names,
    )

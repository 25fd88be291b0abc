"""The check of how fast the small student is: real chunks, timed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding
from app.doctor.scope import Live, Scope
from core.clock import MonotonicClock, ms
from core.errors import AvatarError, EngineError
from core.ports import Clock, LipEngine
from core.types import Avatar, FeatureWindow

_CHUNKS = 24
_UNCOUNTED = 4  # of them: the first are slow
_STEADY = 0.9  # of the pictures a second that are wanted
_ROOMY = 0.7  # of the time that there is for a chunk


def check_speed(scope: Scope, clock: Clock | None = None, chunks: int = _CHUNKS) -> Finding:
    """Real chunks of the small student, timed."""
    name = "student.speed"
    if scope.live is not None:
        return _live_speed(name, scope.live, scope.settings.fps)
    from app.avatars import library
    from core.student.registry import build_engine

    settings = scope.settings
    try:
        engine = build_engine(
            "onnx_small",
            provider=settings.provider,
            threads=settings.threads,
            chunk_frames=settings.chunk_frames or None,
        )
        took = time_chunks(engine, library().get(), clock or MonotonicClock(), chunks)
    except (EngineError, AvatarError) as error:
        return failed(name, f"Nothing could be computed: {error}", "See the checks above.")
    return judge_speed(took, engine.spec.chunk_frames, engine.spec.fps)


def time_chunks(engine: LipEngine, avatar: Avatar, clock: Clock, chunks: int) -> list[float]:
    """Milliseconds of each chunk on silence; the first few are not counted."""
    engine.warm_up(avatar)
    spec = engine.spec
    silence = np.zeros((spec.window_rows, spec.features.columns), np.float32)
    took = []
    for number in range(chunks):
        begin_ns = clock.now_ns()
        window = FeatureWindow(
            silence, spec.features.kind, spec.features.hop_ns, number * spec.frame_ns, False
        )
        engine.push(window, number * spec.chunk_frames)
        took.append(ms(clock.now_ns() - begin_ns))
    engine.close()
    return took[min(_UNCOUNTED, len(took) - 1) :]


def judge_speed(took_ms: Sequence[float], frames: int, fps: int) -> Finding:
    """What times of chunks mean. frames: pictures of a chunk."""
    name = "student.speed"
    room = frames * 1000.0 / fps
    usual, undisturbed = float(np.median(took_ms)), float(np.percentile(took_ms, 20))
    pictures = "a picture" if frames == 1 else f"{frames} pictures"
    told = f"{usual:.0f} ms for a chunk ({pictures}); there are {room:.0f} ms"
    if undisturbed > room:
        return failed(
            name,
            f"{told}: too slow for {fps} pictures a second.",
            "Close other programs and check again; else choose more processor cores, and two "
            "pictures in one go, in Settings, Lip motion.",
        )
    if usual > _ROOMY * room:
        busy = f", {undisturbed:.0f} ms when nothing disturbs" if undisturbed < 0.8 * usual else ""
        return warned(
            name,
            f"{told}{busy}: little to spare for {fps} pictures a second.",
            "Close other programs, or choose more processor cores in Settings, Lip motion.",
        )
    return passed(name, f"{told}: keeps {fps} pictures a second.")


def _live_speed(name: str, live: Live, fps: int) -> Finding:
    stages = ", ".join(f"{stage} {took:.0f} ms" for stage, took in live.stage_ms.items())
    told = f"The running session shows {live.fps:.1f} pictures a second"
    told = f"{told} ({stages})" if stages else told
    if live.fps < _STEADY * fps:
        return warned(name, f"{told}, {fps} are wanted.", "Close other programs.")
    return passed(name, f"{told}.")

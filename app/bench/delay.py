"""True delay, by stamped sound and pictures.

Beeps at known times go through a file microphone and the whole real session. Where the student's
own window holds a beep, its patch is painted in a colour that no avatar has (after the student has
done its work, so all of its time counts); the camera looks for that colour and notes when the
picture was handed over. Nothing of the session's own bookkeeping is believed.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from app.bench.beep_pictures import NotingCamera, StampingEngine, mouth_places
from app.bench.beeps import EVERY_S, NotingMic, beep_times, stamped_sound, write_wav
from app.bench.running import running
from core.clock import NS_PER_S, MonotonicClock, ms
from core.messages import Stats
from core.ports import AudioSource, Clock, FrameSink
from core.session import real_ports
from core.settings import Settings


@dataclass(frozen=True)
class Delays:
    """heard_s: seconds from the start; delay_ms: of each beep that was seen. lost: not seen."""

    heard_s: list[float]
    delay_ms: list[float]
    lost: int
    asked_ms: float
    kept_ms: float
    engine: str
    stage_ms: dict[str, float] = field(default_factory=dict)

    def percentile(self, percent: float) -> float | None:
        """In ms, of the beeps that were seen; None when none was."""
        return float(np.percentile(self.delay_ms, percent)) if self.delay_ms else None

    @property
    def lost_percent(self) -> float | None:
        """Of all beeps; None when there were none."""
        beeps = len(self.delay_ms) + self.lost
        return 100.0 * self.lost / beeps if beeps else None


def measure_delay(settings: Settings, seconds: float) -> Delays:
    """Run for ``seconds`` and pair every beep with the picture that shows it."""
    clock, mics = MonotonicClock(), []
    ports = real_ports()
    avatar = ports.load_avatar(settings.avatar)
    camera = NotingCamera(clock, mouth_places(avatar, settings.size_px))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "beeps.wav"
        write_wav(path, stamped_sound(seconds))

        def open_source(choice: str, clock: Clock) -> AudioSource:
            mics.append(NotingMic(path, clock))
            return mics[-1]

        def open_sink(*_: object) -> FrameSink:
            return camera

        stamping = replace(
            ports,
            open_source=open_source,
            open_sink=open_sink,
            sink_notices=lambda sink: (),
            build_engine=lambda chosen: StampingEngine(ports.build_engine(chosen)),
        )
        settings = replace(settings, mic=f"file:{path}", camera="measuring", speaker="off")
        with running(settings, stamping) as session:
            time.sleep(seconds)
            stats = session.stats()
    return _paired(mics[-1].began_ns, camera.seen_ns, seconds, settings, stats)


def _paired(
    began_ns: int, seen_ns: list[int], seconds: float, settings: Settings, stats: Stats
) -> Delays:
    heard_s, delay_ms, lost = [], [], 0
    for beep_s in beep_times(seconds - 1.0):
        spoken_ns = began_ns + round(beep_s * NS_PER_S)
        # Beeps are at least 0.55 s apart, so the next sight within that time is its own.
        sight = next((t for t in seen_ns if 0 <= t - spoken_ns < EVERY_S[0] * NS_PER_S), None)
        if sight is None:
            lost += 1
        else:
            heard_s.append(beep_s)
            delay_ms.append(ms(sight - spoken_ns))
    return Delays(
        heard_s=heard_s,
        delay_ms=delay_ms,
        lost=lost,
        asked_ms=settings.delay_ms,
        kept_ms=stats.delay_ms,
        engine=f"{stats.engine} on {stats.provider}",
        stage_ms=stats.stage_ms,
    )

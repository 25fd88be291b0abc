"""What was measured as plain figures for programs, and the target of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from app.bench.delay import Delays
from app.bench.preview import PreviewCost
from app.bench.speed import Speed
from app.bench.startup import Starts
from app.bench.sustained import Sustained

MOST_DELAY_MS = 200.0
# A beep that no picture showed is slower than all that were seen, and stands in no percentile: with
# more of them, the 95 % would be a figure of the quick ones.
_MOST_LOST_PERCENT = 2.0
_MOST_HEADLESS_MB, _MOST_WINDOW_MB = 250.0, 400.0


@dataclass(frozen=True)
class Target:
    """What a figure is, for people, and where it should lie; None: no bound on that side."""

    words: str
    unit: str = ""
    at_least: float | None = None
    at_most: float | None = None

    def text(self) -> str:
        """The target as people read it, "" where there is none."""
        if self.at_least is not None and self.at_most is not None:
            return f"{self.at_least:g} to {self.at_most:g}"
        if self.at_least is not None:
            return f"≥ {self.at_least:g}"
        return f"≤ {self.at_most:g}" if self.at_most is not None else ""

    def met_by(self, value: float) -> bool:
        """Whether ``value`` lies within; True where there is no target. A NaN meets none."""
        low = self.at_least is None or value >= self.at_least
        return low and (self.at_most is None or value <= self.at_most)


TARGETS: Mapping[str, Target] = {
    "chain_fps_2_threads": Target("whole chain, 2 threads", "fps", at_least=100.0),
    "chain_fps_1_thread": Target("whole chain, 1 thread", "fps", at_least=70.0),
    "peer_wav2lip96_int8_fps_2_threads": Target("peer: Wav2Lip-96 shape, int8, 2 threads", "fps"),
    "ratio_to_peer": Target("chain / peer", "x", at_least=2.0),
    "delay_p50_ms": Target("delay, sound to camera, median", "ms"),
    "delay_p95_ms": Target("delay, sound to camera, 95 %", "ms", at_most=MOST_DELAY_MS),
    "delay_beeps_lost_percent": Target(
        "sounds that no picture showed", "%", at_most=_MOST_LOST_PERCENT
    ),
    "sustained_fps": Target("sustained, file to file", "fps", at_least=24.95, at_most=25.05),
    # Neither the rate, which has some play, nor the late pictures tell of a tick that was skipped.
    "sustained_ticks_missed": Target("camera ticks without a picture", at_most=0.0),
    "sustained_late": Target("pictures late by more than a tick", at_most=0.0),
    "sustained_lost": Target("late mouths and late hand-overs", at_most=0.0),
    "sustained_held": Target("pictures that showed the mouth before"),
    "cpu_share": Target("processor, share of one core", at_most=1.0),
    "rss_mb": Target("memory, headless, settled", "MB", at_most=_MOST_HEADLESS_MB),
    "rss_max_mb": Target("memory, headless, highest", "MB", at_most=_MOST_HEADLESS_MB),
    "rss_growth_mb": Target("growth after the first minute", "MB", at_most=2.0),
    "preview_ms": Target("live picture in the window, each", "ms", at_most=4.0),
    "preview_times_bare": Target("times Qt's bare drawing of it"),
    "window_visible_s": Target("process start to window visible", "s", at_most=2.0),
    "first_talking_frame_s": Target("process start to speaking, window", "s", at_most=4.0),
    "first_talking_frame_headless_s": Target(
        "process start to speaking, headless", "s", at_most=4.0
    ),
    "rss_window_mb": Target("memory, window, settled", "MB", at_most=_MOST_WINDOW_MB),
    "rss_window_max_mb": Target("memory, window, highest", "MB", at_most=_MOST_WINDOW_MB),
}


def speed_figures(speed: Speed) -> dict[str, Any]:
    """Of the chain and its peer."""
    return {
        "chain_fps_2_threads": round(speed.chain_2.fps, 1),
        "chain_fps_1_thread": round(speed.chain_1.fps, 1),
        "peer_wav2lip96_int8_fps_2_threads": round(speed.peer_int8.fps, 1),
        "peer_wav2lip96_float32_fps_2_threads": round(speed.peer_float32.fps, 1),
        "ratio_to_peer": round(speed.times_peer, 2),
        "chain_stages_ms": {
            name: round(value, 3) for name, value in speed.chain_1.stages_ms.items()
        },
        "chunk_frames": speed.chunk_frames,
        "speed_turns": speed.turns,
        "busy_elsewhere": round(speed.busy_elsewhere, 3),
    }


def live_figures(delays: Delays, run: Sustained) -> dict[str, Any]:
    """Of the delay and the sustained run. A delay that could not be had is None."""
    return {
        "delay_p50_ms": _rounded(delays.percentile(50), 1),
        "delay_p95_ms": _rounded(delays.percentile(95), 1),
        "delay_max_ms": _rounded(delays.percentile(100), 1),
        "delay_beeps": len(delays.delay_ms),
        "delay_beeps_lost": delays.lost,
        "delay_beeps_lost_percent": _rounded(delays.lost_percent, 1),
        "delay_asked_ms": delays.asked_ms,
        "delay_kept_ms": delays.kept_ms,
        "engine": delays.engine,
        "stage_ms": {name: round(value, 2) for name, value in delays.stage_ms.items()},
        "sustained_seconds": round(run.seconds, 1),
        "sustained_fps": round(run.fps, 3),
        "sustained_ticks_missed": run.ticks_missed,
        "sustained_late": run.late,
        "sustained_lost": run.lost,
        "sustained_held": run.held,
        "sustained_worst_ms": round(run.worst_ms, 1),
        "cpu_share": round(run.cpu_share, 3),
        "rss_mb": round(run.memory.settled_mb, 1),
        "rss_max_mb": round(run.memory.highest_mb, 1),
        "rss_peak_mb": round(run.memory.peak_mb, 1),
        "rss_growth_mb": round(run.memory.growth_mb, 1),
    }


def preview_figures(cost: PreviewCost) -> dict[str, Any]:
    """Of the live picture in the window."""
    return {
        "preview_ms": round(cost.ms, 3),
        "preview_bare_ms": round(cost.bare_ms, 3),
        "preview_times_bare": round(cost.times_bare, 1),
    }


def start_figures(window: Starts, headless: Starts) -> dict[str, Any]:
    """Of the starts with a window and without. A figure that could not be had is None, and
    ``window_problem`` or ``headless_problem`` says why."""
    memory = asdict(window.memory) if window.memory is not None else {}
    return {
        "window_visible_s": _rounded(window.visible_s, 2),
        "first_talking_frame_s": _rounded(window.spoken_s, 2),
        "first_talking_frame_headless_s": _rounded(headless.spoken_s, 2),
        "rss_window_mb": _rounded(memory.get("settled_mb"), 1),
        "rss_window_max_mb": _rounded(memory.get("highest_mb"), 1),
        "rss_window_peak_mb": _rounded(memory.get("peak_mb"), 1),
        "rss_window_growth_mb": _rounded(memory.get("growth_mb"), 1),
        "window_visible_each_s": [_rounded(start.visible_s, 2) for start in window.each],
        "first_talking_frame_each_s": [_rounded(start.spoken_s, 2) for start in window.each],
        "first_talking_frame_headless_each_s": [
            _rounded(start.spoken_s, 2) for start in headless.each
        ],
        "start_unclean_ends": [
            start.status for start in (*window.each, *headless.each) if not start.clean
        ],
        "window_screen": window.screen,
        "window_screens_passed_over": list(window.passed_over),
        "window_camera": window.camera,
        "window_problem": window.problem,
        "headless_problem": headless.problem,
    }


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)

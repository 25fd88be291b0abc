"""``speaking.py ORDER``: the real program in the guest, a session that speaks into its camera.

ORDER is JSON: "settings" for the session, "sound" (marks: hum with beeps, each of which paints its
mouth; else a choice of microphone), "folder" for what is to be compared later. It prints "running"
and goes on until its input ends.

Every picture carries its time in its top rows; the last three digits count, so that reader and
sender keep the same pictures.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from app.bench.beep_pictures import StampingEngine, mouth_places
from app.bench.beeps import stamped_sound, write_wav
from app.bench.running import running
from app.bench.stamps import stamp
from core.camera import bridge_sink
from core.clock import NS_PER_S, MonotonicClock
from core.ports import Clock, FrameSink
from core.session import Ports, real_ports
from core.settings import Settings
from core.types import VideoFrame

KEPT_EVERY = 20  # pictures
_COUNTS = 1000
_SOUND_S = 180.0


def is_kept(number: int) -> bool:
    """Whether the picture with this stamp is one that both ends keep."""
    return number % _COUNTS % KEPT_EVERY == 0


class Stamping:
    """A camera's ``send`` that writes time and count into each picture, and keeps some."""

    def __init__(self, send: Callable[[VideoFrame], None], clock: Clock) -> None:
        self._send, self._clock = send, clock
        self._count = 0
        self.kept: dict[str, Any] = {}

    def __call__(self, frame: VideoFrame) -> None:
        number = self._clock.now_ns() // _COUNTS * _COUNTS + self._count % _COUNTS
        self._count += 1
        rgb = frame.rgb.copy()
        stamp(rgb, number)
        if is_kept(number):
            self.kept[str(number)] = rgb
        self._send(replace(frame, rgb=rgb))


def stamping_ports(kept: list[Stamping], clock: Clock, marks: bool) -> Ports:
    """The real ones; the camera stamps, and with ``marks`` the student paints what beeps."""
    ports = real_ports()

    def open_sink(*how: Any) -> FrameSink:
        sink = ports.open_sink(*how)
        kept.append(Stamping(sink.send, clock))
        sink.send = kept[-1]  # type: ignore[method-assign]
        return sink

    if not marks:
        return replace(ports, open_sink=open_sink)
    return replace(
        ports,
        open_sink=open_sink,
        build_engine=lambda chosen: StampingEngine(ports.build_engine(chosen)),
    )


def main() -> None:
    order = json.loads(sys.argv[1])
    folder, clock = Path(order["folder"]), MonotonicClock()
    bridge_sink._HELLO_WITHIN_NS = 120 * NS_PER_S  # emulated, Python alone needs seconds to start
    folder.mkdir(parents=True, exist_ok=True)
    marks = order["sound"] == "marks"
    sound = order["sound"]
    if marks:
        write_wav(folder / "marks.wav", stamped_sound(_SOUND_S))
        sound = f"file:{folder / 'marks.wav'}"
    settings = Settings.from_dict({**order["settings"], "mic": sound, "speaker": "off"})
    kept: list[Stamping] = []
    ports = stamping_ports(kept, clock, marks)
    places = mouth_places(ports.load_avatar(settings.avatar), settings.size_px)
    (folder / "places.json").write_text(json.dumps(places))
    with running(settings, ports) as session:
        print("running", flush=True)
        sys.stdin.read()
        stats = session.stats()
    pictures = {name: rgb for each in kept for name, rgb in each.kept.items()}
    np.savez(folder / "sent.npz", **pictures)
    report = {
        "engine": f"{stats.engine} on {stats.provider}",
        "camera": stats.camera,
        "delay_ms": round(stats.delay_ms),
        "fps": round(stats.fps, 1),
        "spoken": stats.frames_model,
        "held": stats.frames_held,
        "idle": stats.frames_idle,
        "late": stats.frames_late,
        "stage_ms": {name: round(value, 1) for name, value in stats.stage_ms.items()},
    }
    (folder / "sender.json").write_text(json.dumps(report))


if __name__ == "__main__":
    main()

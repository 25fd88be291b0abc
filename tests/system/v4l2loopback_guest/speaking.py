"""``speaking.py ORDER``: the real program in the guest, a session that speaks into its camera.

ORDER is JSON: "settings" for the session, "folder" for what is to be compared later, "last": how
many of the last pictures are kept, "beeps". It prints "running" and goes on until its input ends.

The sound is the sample speech, below 5 kHz. With beeps above that, the mouth of a picture in which
one is heard is painted, after the student has done its work.

Every picture carries its time in its top rows; the last three digits count, so that reader and
sender keep the same pictures.
"""

from __future__ import annotations

import json
import sys
import wave
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from app.bench.beep_pictures import StampingEngine, mouth_places
from app.bench.beeps import BEEP_HZ, BEEP_LEVEL, BEEP_S, RATE_HZ, beep_times, write_wav
from app.bench.running import running
from app.bench.stamps import stamp
from core import paths
from core.camera import bridge_sink
from core.clock import NS_PER_S, MonotonicClock
from core.ports import Clock, FrameSink
from core.session import Ports, control, real_ports, thrift
from core.settings import Settings
from core.types import Float32, VideoFrame

KEPT_EVERY = 20  # pictures
_COUNTS = 1000
_SOUND_S = 300.0
_SPEECH_HZ = 5000.0


def is_kept(number: int) -> bool:
    """Whether the picture with this stamp is one that both ends keep."""
    return number % _COUNTS % KEPT_EVERY == 0


class Stamping:
    """A camera's ``send`` that writes time and count into each picture, and keeps some."""

    def __init__(self, send: Callable[[VideoFrame], None], clock: Clock, last: int) -> None:
        self._send, self._clock = send, clock
        self._count = 0
        self.kept: dict[str, Any] = {}
        self.last: deque[tuple[str, Any]] = deque(maxlen=last)

    def __call__(self, frame: VideoFrame) -> None:
        number = self._clock.now_ns() // _COUNTS * _COUNTS + self._count % _COUNTS
        self._count += 1
        rgb = frame.rgb.copy()
        stamp(rgb, number)
        if is_kept(number):
            self.kept[str(number)] = rgb
        self.last.append((str(number), rgb))
        self._send(replace(frame, rgb=rgb))


def stamping_ports(kept: list[Stamping], clock: Clock, last: int, beeps: bool) -> Ports:
    """The real ones; the camera stamps, and what beeps is painted."""
    ports = real_ports()

    def open_sink(*how: Any) -> FrameSink:
        sink = ports.open_sink(*how)
        kept.append(Stamping(sink.send, clock, last))
        sink.send = kept[-1]  # type: ignore[method-assign]
        return sink

    if not beeps:
        return replace(ports, open_sink=open_sink)
    return replace(
        ports,
        open_sink=open_sink,
        build_engine=lambda chosen: StampingEngine(ports.build_engine(chosen)),
    )


def low_speech(seconds: float, beeps: bool) -> Float32:
    """The sample speech again and again, without what is as high as beeps; perhaps with some."""
    with wave.open(str(paths.sample_speech())) as file:
        assert (file.getnchannels(), file.getframerate()) == (1, RATE_HZ)
        speech = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
    spectrum = np.fft.rfft(speech)
    spectrum[np.fft.rfftfreq(len(speech), 1 / RATE_HZ) > _SPEECH_HZ] = 0
    low = np.fft.irfft(spectrum, len(speech))
    sound = np.resize(0.4 * low / np.abs(low).max(), round(seconds * RATE_HZ))
    length = round(BEEP_S * RATE_HZ)
    tone = np.sin(2 * np.pi * BEEP_HZ * np.arange(length) / RATE_HZ)
    for middle in beep_times(seconds) if beeps else ():
        begin = round(middle * RATE_HZ) - length // 2
        sound[begin : begin + length] += BEEP_LEVEL * np.hanning(length) * tone
    return sound.astype(np.float32)


def main() -> None:
    order = json.loads(sys.argv[1])
    folder, clock = Path(order["folder"]), MonotonicClock()
    # Each new page is dear in a user-mode kernel; the program would give them back at once.
    control.keep_pictures_apart = thrift.give_back = lambda: None
    bridge_sink._HELLO_WITHIN_NS = 120 * NS_PER_S  # emulated, Python alone needs seconds to start
    folder.mkdir(parents=True, exist_ok=True)
    write_wav(folder / "speech.wav", low_speech(_SOUND_S, order["beeps"]))
    chosen = {**order["settings"], "mic": f"file:{folder / 'speech.wav'}", "speaker": "off"}
    settings = Settings.from_dict(chosen)
    kept: list[Stamping] = []
    ports = stamping_ports(kept, clock, order["last"], order["beeps"])
    places = mouth_places(ports.load_avatar(settings.avatar), settings.size_px)
    (folder / "places.json").write_text(json.dumps(places))
    with running(settings, ports) as session:
        print("running", flush=True)
        sys.stdin.read()
        stats = session.stats()
    pictures = {name: rgb for each in kept for name, rgb in (*each.kept.items(), *each.last)}
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

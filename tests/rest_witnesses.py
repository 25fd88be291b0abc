"""Who tells what comes of a rest: a camera that notes its pictures, a program that records."""

from __future__ import annotations

import subprocess
from dataclasses import replace

import numpy as np

from app.bench.beeps import RATE_HZ
from app.bench.stamps import stamp
from core.audio import voice_cable
from core.camera.pipewire import PipeWireCamera
from core.ports import Clock
from core.types import Float32, Origin, VideoFrame


class NotingCamera:
    """The PipeWire camera. Each picture carries its number in ``sent``: (ns, origin) of each."""

    def __init__(
        self, size_px: tuple[int, int], fps: int, clock: Clock, sent: list[tuple[int, Origin]]
    ) -> None:
        self._camera, self._clock = PipeWireCamera(size_px, fps, clock), clock
        self.label = self._camera.label
        self._sent = sent

    @property
    def watched(self) -> bool:
        return self._camera.watched

    @property
    def sign(self) -> int | None:
        return self._camera.sign

    @property
    def given(self) -> int:
        """Pictures that a reader got."""
        return self._camera.frames

    def readers(self) -> tuple[str, ...] | None:
        return self._camera.readers()

    def send(self, frame: VideoFrame) -> None:
        rgb = frame.rgb.copy()
        stamp(rgb, len(self._sent))
        self._sent.append((self._clock.now_ns(), frame.origin))
        self._camera.send(replace(frame, rgb=rgb))

    def close(self) -> None:
        self._camera.close()


class Recorder:
    """Another program that records the Lipcam microphone."""

    def __init__(self, env: dict[str, str]) -> None:
        words = ("--format=float32le", "--channels=1", f"--rate={RATE_HZ}", "--latency-msec=20")
        self._program = subprocess.Popen(
            ["parec", f"--device={voice_cable.SOURCE}", *words], env=env, stdout=subprocess.PIPE
        )
        assert self._program.stdout is not None
        self._out = self._program.stdout

    def read(self) -> Float32:
        """Some more of it."""
        return np.frombuffer(self._out.read(4 * RATE_HZ // 200), np.float32)

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, *_: object) -> None:
        self._program.terminate()
        self._program.wait()
        self._out.close()

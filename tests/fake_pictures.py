"""Stand-ins for avatars, looks and cameras, and what can be read back from their pictures."""

from __future__ import annotations

import threading

import numpy as np

from core.ports import Clock
from core.settings import Settings
from core.types import AudioChunk, Avatar, FacePatch, UInt8, VideoFrame

SIZE = (160, 160)
SLATE_GREY = 20
BADGE = 200
REGION = (8, 6)  # (w, h) of a fake mouth


class FakeLoop:
    """Frame n is grey with n in its first pixel."""

    size_px = SIZE

    def __len__(self) -> int:
        return 100

    def frame(self, index: int) -> UInt8:
        rgb = np.full((SIZE[1], SIZE[0], 3), 60, np.uint8)
        rgb[0, 0] = index
        return rgb


class FakeComposer:
    """The mouth is the picture's lower half; its weight can be read back there, and whether there
    is a badge beside the first pixel."""

    def __init__(self, avatar: Avatar, settings: Settings | None = None) -> None:
        self.avatar = avatar
        self.waits = False
        self._settings = settings or Settings(size_px=SIZE)

    def idle(self, index: int) -> UInt8:
        width, height = self._settings.size_px
        rgb = np.full((height, width, 3), 60, np.uint8)
        rgb[0, 0] = index % len(self.avatar.loop)
        rgb[0, 1] = BADGE if self._settings.badge else 0
        return rgb

    def compose(self, patch: FacePatch, strength: float = 1.0) -> UInt8:
        rgb = self.idle(patch.base_index)
        half = rgb.shape[0] // 2
        rgb[half:] = (rgb[half:] * (1 - strength) + int(patch.rgb[0, 0, 0]) * strength).astype(
            np.uint8
        )
        return rgb


def mouth_of(frame: VideoFrame) -> int:
    """60 = idle, 250 = the student's mouth at full weight."""
    return int(frame.rgb[-1, -1, 0])


def index_of(frame: VideoFrame) -> int:
    """The loop frame under a picture."""
    return int(frame.rgb[0, 0, 0])


def has_badge(frame: VideoFrame) -> bool:
    """Whether the look of a picture is one with a badge."""
    return int(frame.rgb[0, 1, 0]) == BADGE


class FakeSink:
    """Keeps every picture with the time at which it was handed over."""

    def __init__(self, clock: Clock, label: str = "fake camera") -> None:
        self.label, self._clock = label, clock
        self.frames: list[tuple[int, VideoFrame]] = []
        self.sound: list[AudioChunk] = []
        self.error: Exception | None = None
        self.wait: threading.Event | None = None
        self.closed = 0
        self.notices: list[str] = []

    def send(self, frame: VideoFrame) -> None:
        if self.error is not None:
            raise self.error
        if self.wait is not None:
            self.wait.wait(30)
        self.frames.append((self._clock.now_ns(), frame))

    def write_audio(self, chunk: AudioChunk) -> None:
        self.sound.append(chunk)

    def close(self) -> None:
        self.closed += 1


def fake_avatar(avatar_id: str = "ada") -> Avatar:
    """Without any file."""
    return Avatar(
        id=avatar_id or "ada",
        name="Ada",
        fps=25,
        loop=FakeLoop(),
        affines=np.zeros((100, 2, 3), np.float32),
        blend_mask=np.ones((REGION[1], REGION[0]), np.float32),
        preview=np.zeros((4, 4, 3), np.uint8),
        licence="CC0-1.0",
        source="drawn",
        consent="nobody is shown",
    )

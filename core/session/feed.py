"""What the camera shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from core.camera.due import DueQueue
from core.session.pictures import DuePicture
from core.session.wiring import Composer
from core.types import Avatar, UInt8

Lane = DueQueue[DuePicture]


@runtime_checkable
class PreparesFrames(Protocol):
    """A loop whose frames are slow the first time. ``prepare`` makes one ready; False: all are."""

    def prepare(self) -> bool: ...


@dataclass(frozen=True, slots=True, eq=False)
class Feed:
    """What the camera shows: an avatar, and the lane on which its mouths come (None: idle).

    slate: uint8 (H, W, 3) RGB, stands in for the avatar when the user asks for it. look: what
    composer and slate were made for. phase: see Timing.loop_index.
    """

    avatar: Avatar
    composer: Composer
    slate: UInt8
    lane: Lane | None = None
    look: tuple[object, ...] = ()
    phase: int = 0

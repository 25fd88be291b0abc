"""The OpenGL side that all renderers of a process share: one context, one set of programs."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import cv2
import moderngl
import numpy as np
from numpy.typing import NDArray

from training.heads import shaders
from training.heads.ink import inked
from training.heads.library import HeadsMissing
from training.heads.traits import Style

SUPERSAMPLING = 2
_SRGB8_ALPHA8 = 0x8C43


class Releasable(Protocol):
    """Something that holds OpenGL memory."""

    def release(self) -> object:
        """Gives it back."""


@dataclass(frozen=True, slots=True, eq=False)
class Graphics:
    """A context without a window and the programs compiled in it."""

    context: moderngl.Context
    styles: dict[Style, tuple[moderngl.Program, ...]]
    depth: moderngl.Program
    depth_cut: moderngl.Program
    backdrop: moderngl.Program

    def surfaces(self, style: Style) -> tuple[moderngl.Program, ...]:
        """The surface programs of a style in the order of stack.Material."""
        if style not in self.styles:
            self.styles[style] = tuple(
                self.context.program(shaders.VERTEX, surface) for surface in shaders.SURFACES[style]
            )
        return self.styles[style]

    def set_all(self, style: Style, values: Iterable[tuple[str, object]]) -> None:
        """Sets uniforms in every surface program of a style that has them."""
        for name, value in values:
            for program in self.surfaces(style):
                if name in program:
                    uniform = program[name]
                    if isinstance(value, bytes):
                        uniform.write(value)  # type: ignore[union-attr]
                    else:
                        uniform.value = value  # type: ignore[union-attr]


@functools.lru_cache(maxsize=1)
def shared_graphics() -> Graphics:
    """The process's one context; use it in one thread only.

    Raises HeadsMissing when OpenGL without a display (EGL) is not installed.
    """
    try:
        context = moderngl.create_context(standalone=True, backend="egl")  # type: ignore[arg-type]
    except Exception as err:  # moderngl raises bare Exception
        raise HeadsMissing(
            "no OpenGL without a display: install EGL (Debian: libegl1 libgl1-mesa-dri)"
        ) from err
    depth_vertex = shaders.DEPTH_VERTEX
    return Graphics(
        context,
        {},
        context.program(depth_vertex, shaders.DEPTH_FRAGMENT),
        context.program(depth_vertex, shaders.DEPTH_CUT_FRAGMENT),
        context.program(shaders.BACKDROP_VERTEX, shaders.BACKDROP_FRAGMENT),
    )


class Canvas:
    """A picture to draw on, twice as fine as what is read from it."""

    def __init__(self, context: moderngl.Context, width: int, height: int) -> None:
        self._size = (width, height)
        self._fine = (width * SUPERSAMPLING, height * SUPERSAMPLING)
        self._colour = context.renderbuffer(self._fine, 4)
        self._depth = context.depth_renderbuffer(self._fine)
        self.target = context.framebuffer([self._colour], self._depth)

    def read(self, style: Style) -> NDArray[np.uint8]:
        """What was drawn, (height, width, 3) uint8 RGB; the drawn style gets its ink lines."""
        data = np.frombuffer(self.target.read(components=4), np.uint8)
        fine = data.reshape(self._fine[1], self._fine[0], 4)
        if style == "drawn":
            raw = self.target.read(components=1, attachment=-1, dtype="f4")
            fine = inked(fine, np.frombuffer(raw, np.float32).reshape(fine.shape[:2]))
        small = cv2.resize(fine, self._size, interpolation=cv2.INTER_AREA)
        return np.ascontiguousarray(small[::-1, :, :3], np.uint8)

    def release(self) -> None:
        """Gives the OpenGL memory back."""
        for thing in (self.target, self._depth, self._colour):
            thing.release()


def column_bytes(matrix: NDArray[np.float64]) -> bytes:
    """A matrix as uniforms want it: float32, column by column."""
    return np.ascontiguousarray(matrix.T, np.float32).tobytes()


def upload_texture(context: moderngl.Context, pixels: NDArray[np.uint8]) -> moderngl.Texture:
    """A mipmapped texture of display RGBA (H, W, 4), first row = v 0, read as linear light."""
    size = (pixels.shape[1], pixels.shape[0])
    texture = context.texture(size, 4, pixels.tobytes(), internal_format=_SRGB8_ALPHA8)
    texture.build_mipmaps()
    return texture

"""What surrounds a head in its picture, light and wall, and the colours of its parts."""

from __future__ import annotations

import moderngl
import numpy as np
from numpy.typing import NDArray

from training.heads.backdrop import draw_backdrop, draw_flat_backdrop
from training.heads.camera import FRAME_HEIGHT, FRAME_WIDTH, HeadCamera
from training.heads.graphics import Graphics, Releasable, column_bytes
from training.heads.shape import Shape
from training.heads.stack import Material
from training.heads.traits import Identity, Light

_CURL_GLOSS = 0.12  # curls scatter what smooth hair reflects


class HeadScene:
    """Light, tints and backdrop of one identity."""

    def __init__(
        self, graphics: Graphics, identity: Identity, shape: Shape, camera: HeadCamera
    ) -> None:
        self.light: Light = identity.light
        self._graphics, self._identity = graphics, identity
        self._shape, self._camera = shape, camera
        gl = graphics.context
        self._backdrop = gl.texture((FRAME_WIDTH, FRAME_HEIGHT), 3, _wall(identity).tobytes())
        quad = gl.buffer(np.array([0, 0, 1, 0, 0, 1, 1, 1], np.float32).tobytes())
        self._array = gl.vertex_array(graphics.backdrop, [(quad, "2f", "corner")])
        self._owned: list[Releasable] = [self._backdrop, quad, self._array]

    def set(self) -> None:
        """Sets light and tints; other heads share the programs and may have changed them."""
        who, light = self._identity, self.light
        values: list[tuple[str, object]] = [("camera", tuple(self._camera.position))]
        for name in ("key", "fill", "rim"):
            direction = np.array(getattr(light, f"{name}_direction"), np.float64)
            values.append((f"{name}_from", tuple(direction / np.linalg.norm(direction))))
            values.append((f"{name}_colour", getattr(light, f"{name}_colour")))
        values += [("sky", light.sky), ("ground", light.ground), ("lip_tint", who.lip_tint)]
        values += [("cheek", self._cheek()), ("gloss", _CURL_GLOSS if who.curls else 1.0)]
        values += [("grey", who.hair_grey), ("clothes_grey", who.clothes_grey)]
        self._graphics.set_all(who.style, values)
        programs = self._graphics.surfaces(who.style)
        for material, tint in (
            (Material.SKIN, who.skin_tint),
            (Material.TEETH, who.teeth_tint),
            (Material.EYE, who.iris),
            (Material.HAIR, who.hair_tint),
            (Material.CLOTH, who.clothes_tint),
            (Material.BROW, who.brow_tint),
            (Material.GLASSES, who.glasses.colour if who.glasses else (0.0, 0.0, 0.0)),
        ):
            programs[material]["tint"].value = tint  # type: ignore[union-attr]

    def draw_backdrop(self, to_frame: NDArray[np.float64]) -> None:
        """Draws the wall where nothing is yet; (3, 3) takes places in the target to the frame."""
        gl = self._graphics.context
        gl.enable_only(moderngl.DEPTH_TEST)
        self._graphics.backdrop["to_frame"].write(column_bytes(to_frame))  # type: ignore[union-attr]
        self._backdrop.use(0)
        self._array.render(moderngl.TRIANGLE_STRIP)

    def release(self) -> None:
        """Gives the OpenGL memory back."""
        for thing in reversed(self._owned):
            thing.release()
        self._owned.clear()

    def _cheek(self) -> tuple[float, float, float, float]:
        """Place, radius and strength of the blush of a drawn face."""
        right, nose = self._shape.anchors[1], self._shape.anchors[2]
        y = 0.3 * float(right[1]) + 0.7 * float(nose[1])
        return 0.80 * float(right[0]), y, 0.17 * self._shape.eye_distance, self._identity.blush


def _wall(identity: Identity) -> NDArray[np.uint8]:
    if identity.style == "drawn":
        return draw_flat_backdrop(identity.backdrop)
    return draw_backdrop(identity.backdrop, identity.backdrop_seed, identity.backdrop_kind)

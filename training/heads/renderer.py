"""Draws an identity with OpenGL: mouth regions for training, whole webcam frames for avatars.

Poses and pixels are described in training.heads.camera.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.region import REGION_HEIGHT, REGION_WIDTH
from training.heads.baked_light import BakedLight
from training.heads.camera import (
    FRAME_HEIGHT,
    FRAME_WIDTH,
    WHOLE_FRAME,
    HeadCamera,
    region_window,
)
from training.heads.graphics import Canvas, Releasable, column_bytes, shared_graphics
from training.heads.layers import HeadLayers
from training.heads.library import Floats, HeadLibrary
from training.heads.scene import HeadScene
from training.heads.shape import Posed, Shape
from training.heads.traits import Identity, Light
from training.heads.units import UNIT_NAMES
from training.heads.vertices import HeadVertices

_FULLY_OPEN = 0.09  # opening (outer-eye distances) at which the mouth is lit as open
_GAZE_REACH = 0.45  # radians for an eyeLook unit at weight 1


class HeadRenderer:
    """Renders one identity. Not thread-safe; use and release it in the thread that made it."""

    def __init__(
        self, identity: Identity, library: HeadLibrary | None = None, regions_only: bool = False
    ) -> None:
        """Builds shape, textures and baked light.

        library: None finds the one named by LIPCAM_HEADS. regions_only: faster to build, but
        render_frame cannot be used.
        Raises HeadsMissing when the head assets, the face units or OpenGL are not there.
        """
        self.identity = identity
        self._graphics = shared_graphics()
        self._owned: list[Releasable] = []
        library = library or HeadLibrary.find()
        self.shape = Shape(identity, library)
        self._camera = HeadCamera(self.shape, identity.distance)
        try:
            self._build(library, regions_only)
        except BaseException:
            self.release()
            raise

    def set_light(self, light: Light) -> None:
        """Changes the light; the key light's soft shadows are found again."""
        self._scene.light = light
        self._baked.apply(light, smooth=self.identity.style == "drawn")

    def render_region(
        self, units: Floats, pose: Floats, seal: Floats | None = None
    ) -> NDArray[np.uint8]:
        """Frames straight in the mouth region, as if cut out of whole frames.

        units: (T, 52) weights in the order of UNIT_NAMES. pose: (T, 6), see HeadCamera.
        seal: (T,) 0..1, closes the lips that far whatever the units say (P, B, M); None: 0.
        Returns (T, 128, 160, 3) uint8 RGB.
        """
        units, pose, seal = _checked(units, pose, seal)
        self._scene.set()
        frames = np.empty((len(units), REGION_HEIGHT, REGION_WIDTH, 3), np.uint8)
        for i in range(len(units)):
            self._upload(self.shape.pose(units[i], float(seal[i])), units[i])
            self._draw(self._region_canvas, pose[i], 0.0, self._camera.affine(pose[i]))
            frames[i] = self._region_canvas.read(self.identity.style)
        return frames

    def render_frame(
        self, units: Floats, pose: Floats, seal: float = 0.0, breath: float = 0.0
    ) -> NDArray[np.uint8]:
        """One whole webcam picture: head and shoulders in front of a soft room.

        units: (52,), pose: (6,), seal 0..1 as for render_region; breath: lift of the shoulders
        in outer-eye distances. Returns (720, 1280, 3) uint8 RGB.
        """
        if self._frame_canvas is None:
            raise ValueError("this renderer was made for regions only")
        one_units, one_pose, one_seal = _checked(units[None], pose[None], np.array([seal]))
        self._scene.set()
        self._upload(self.shape.pose(one_units[0], float(one_seal[0])), one_units[0])
        self._draw(self._frame_canvas, one_pose[0], breath, None)
        return self._frame_canvas.read(self.identity.style)

    def affines(self, pose: Floats, breath: Floats | None = None) -> Floats:
        """Region affines (T, 2, 3), frame px -> region px, of poses (T, 6) and breath (T,)."""
        lifts = np.zeros(len(pose), np.float32) if breath is None else breath
        rows = [self._camera.affine(p, float(b)) for p, b in zip(pose, lifts, strict=True)]
        return np.stack(rows)

    def anchor_pixels(self, pose: Floats) -> Floats:
        """Outer eye corners (image left, right) and nose base in frame px, (3, 2)."""
        return self._camera.anchor_pixels(pose)

    def measure(self, units: Floats, seal: Floats | None = None) -> Floats:
        """Exact lip measurements of the mesh, all divided by the outer-eye distance.

        units: (T, 52), seal: (T,) or None. Returns (T, 3) float32: opening (inner-lip gap, 0 when
        closed), width (between the mouth corners), rounding (protrusion relative to rest).
        """
        units, _, seal = _checked(units, np.zeros((len(units), 6), np.float32), seal)
        posed = [self.shape.pose(u, float(s)) for u, s in zip(units, seal, strict=True)]
        return np.array([(p.opening, p.width, p.rounding) for p in posed], np.float32)

    def release(self) -> None:
        """Gives the OpenGL memory back; the renderer cannot be used afterwards."""
        for thing in reversed(self._owned):
            thing.release()
        self._owned.clear()

    def _build(self, library: HeadLibrary, regions_only: bool) -> None:
        graphics, shape = self._graphics, self.shape
        self._vertices = HeadVertices(graphics.context, shape, library)
        self._owned.append(self._vertices)
        self._layers = HeadLayers(
            graphics, self.identity, shape, self._vertices, library, regions_only
        )
        self._owned.append(self._layers)
        self._scene = HeadScene(graphics, self.identity, shape, self._camera)
        self._owned.append(self._scene)
        self._region_canvas = Canvas(graphics.context, REGION_WIDTH, REGION_HEIGHT)
        self._owned.append(self._region_canvas)
        self._frame_canvas: Canvas | None = None
        if not regions_only:
            self._frame_canvas = Canvas(graphics.context, FRAME_WIDTH, FRAME_HEIGHT)
            self._owned.append(self._frame_canvas)
        self._baked = BakedLight(graphics, shape, self._vertices, self._layers, regions_only)
        self._owned.append(self._baked)
        self.set_light(self.identity.light)

    def _upload(self, posed: Posed, units: Floats) -> None:
        self._vertices.upload(posed)
        opened = min(posed.opening / _FULLY_OPEN, 1.0)
        values = (("open_mouth", opened), ("gaze", _gaze(units)))
        self._graphics.set_all(self.identity.style, values)

    def _draw(self, canvas: Canvas, pose: Floats, breath: float, affine: Floats | None) -> None:
        """Draws a whole frame, or only the region of an affine."""
        projection, to_frame = self._camera.projection, WHOLE_FRAME
        region = affine is not None
        if affine is not None:
            window, to_frame = region_window(affine)
            projection = window @ projection
        values = (
            ("head", column_bytes(self._camera.head_matrix(pose, breath))),
            ("projection", column_bytes(projection)),
            ("lift", breath * self.shape.eye_distance),
        )
        self._graphics.set_all(self.identity.style, values)
        canvas.target.use()
        canvas.target.clear()
        self._layers.draw_solid(region)
        # After the solid parts, so that what they cover costs nothing.
        self._scene.draw_backdrop(to_frame)
        self._layers.draw_faint(region)


def _checked(units: Floats, pose: Floats, seal: Floats | None) -> tuple[Floats, Floats, Floats]:
    units = np.asarray(units, np.float32)
    pose = np.asarray(pose, np.float32)
    count = len(units)
    closed = np.zeros(count, np.float32) if seal is None else np.asarray(seal, np.float32)
    if units.shape != (count, len(UNIT_NAMES)) or pose.shape != (count, 6):
        raise ValueError(f"want units (T, 52) and pose (T, 6), got {units.shape}, {pose.shape}")
    if closed.shape != (count,):
        raise ValueError(f"want seal (T,) = ({count},), got {closed.shape}")
    return units, pose, closed


def _gaze(units: Floats) -> list[tuple[float, float, float]]:
    """Unit gaze vectors of the eye at x < 0 (the person's right one) and of the other."""
    weight = dict(zip(UNIT_NAMES, units, strict=True))
    found = []
    for side, outward in (("Right", -1.0), ("Left", 1.0)):
        across = float(weight[f"eyeLookOut{side}"] - weight[f"eyeLookIn{side}"]) * outward
        up = float(weight[f"eyeLookUp{side}"] - weight[f"eyeLookDown{side}"])
        x, y = np.sin(_GAZE_REACH * across), np.sin(_GAZE_REACH * up)
        found.append((float(x), float(y), float(np.sqrt(max(0.0, 1.0 - x * x - y * y)))))
    return found

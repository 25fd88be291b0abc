"""Draws an identity with OpenGL: mouth regions for training, whole webcam frames for avatars.

Poses and pixels are described in training.heads.camera.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import moderngl
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from core.region import REGION_HEIGHT, REGION_WIDTH
from training.heads.backdrop import draw_backdrop, draw_flat_backdrop
from training.heads.camera import (
    FRAME_HEIGHT,
    FRAME_WIDTH,
    WHOLE_FRAME,
    HeadCamera,
    region_window,
)
from training.heads.graphics import Canvas, shared_graphics, upload_texture
from training.heads.library import Floats, HeadLibrary, Ints
from training.heads.normals import NormalMaker
from training.heads.occlusion import COARSE, FINE, OcclusionBaker
from training.heads.paint import part_picture
from training.heads.shape import Material, Part, Posed, Shape
from training.heads.traits import Identity, Light
from training.heads.units import UNIT_NAMES, unit_vector

_FULLY_OPEN = 0.09  # opening (outer-eye distances) at which the mouth is lit as open
_ARCH_DEPTH = 0.3  # decimetres from the front teeth to where no light gets
_GAZE_REACH = 0.45  # radians for an eyeLook unit at weight 1
_OPEN_POSE = unit_vector({"jawOpen": 0.75, "mouthLowerDown": 0.4, "mouthUpperUp": 0.4})
_BLENDED = (Material.HAIR, Material.BROW)
_ONE_SIDED = (Material.SKIN, Material.TEETH, Material.TONGUE, Material.EYE)
_SHADING = (Material.SKIN, Material.CLOTH, Material.HAIR)  # parts that keep light from others
_REGION_LAYERS = (
    Material.SKIN,
    Material.TEETH,
    Material.TONGUE,
    Material.CLOTH,
    Material.HAIR,
    Material.GLASSES,
)
_SOLID_ALPHA, _FAINT_ALPHA = 0.75, 0.03
_CURL_GLOSS = 0.12
_SMOOTHINGS = 4


class _Releasable(Protocol):
    def release(self) -> object: ...


@dataclass(slots=True, eq=False)
class _Layer:
    """One part on the graphics side; index buffers for whole frames, regions and shadows."""

    part: Part
    texture: moderngl.Texture
    frame_array: moderngl.VertexArray | None
    region_array: moderngl.VertexArray | None
    depth_array: moderngl.VertexArray | None


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
        self._library = library or HeadLibrary.find()
        self._graphics = shared_graphics()
        self._gl = self._graphics.context
        self._owned: list[_Releasable] = []
        self._regions_only = regions_only
        self.shape = Shape(identity, self._library)
        self._camera = HeadCamera(self.shape, identity.distance)
        try:
            self._build()
        except BaseException:
            self.release()
            raise

    # ---- public -------------------------------------------------------------------------

    def set_light(self, light: Light) -> None:
        """Changes the light; the key light's soft shadows are found again."""
        self._light = light
        direction = np.array(light.key_direction, np.float32)
        seen = [self._bake(pose, direction) for pose in (None, _OPEN_POSE)]
        occlusion = np.stack([*self._sky, *seen], axis=1) * self._arch_shade[:, None]
        if self.identity.style == "drawn":
            occlusion = self._smoothed(occlusion)
        self._static[:, 2:6] = occlusion[self._vertex_of]
        self._static_buffer.write(self._static.tobytes())

    def render_region(
        self, units: Floats, pose: Floats, seal: Floats | None = None
    ) -> NDArray[np.uint8]:
        """Frames straight in the mouth region, as if cut out of whole frames.

        units: (T, 52) weights in the order of UNIT_NAMES. pose: (T, 6), see HeadCamera.
        seal: (T,) 0..1, closes the lips that far whatever the units say (P, B, M); None: 0.
        Returns (T, 128, 160, 3) uint8 RGB.
        """
        units, pose, seal = _checked(units, pose, seal)
        self._set_scene()
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
        self._set_scene()
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

    # ---- building -----------------------------------------------------------------------

    def _build(self) -> None:
        self._build_vertices()
        self._build_layers()
        self._build_targets()
        self._arch_shade = self._shade_of_arches()
        self._sky = [self._bake(pose, None) for pose in (None, _OPEN_POSE)]
        self.set_light(self.identity.light)

    def _build_vertices(self) -> None:
        """Splits stacked vertices where texture coordinates differ; prepares normals."""
        parts = self.shape.parts
        corner_vertex = np.concatenate([p.triangles.ravel() for p in parts])
        corner_uv = np.concatenate([p.corner_uvs.reshape(-1, 2) for p in parts])
        key = np.rec.fromarrays([corner_vertex, corner_uv[:, 0], corner_uv[:, 1]])
        _, first, corner = np.unique(key, return_index=True, return_inverse=True)
        self._vertex_of: Ints = corner_vertex[first]
        self._corners = np.split(
            corner.astype(np.int32).ravel(), np.cumsum([p.triangles.size for p in parts])[:-1]
        )
        self._triangles = np.concatenate([p.triangles for p in parts])
        self._dynamic = np.zeros((len(first), 6), np.float32)
        self._static = np.zeros((len(first), 9), np.float32)
        self._static[:, :2] = corner_uv[first]
        self._static[:, 6] = self._head_share()[self._vertex_of]
        self._static[:, 7] = self._lip_paint(corner_uv[first])
        self._static[:, 8] = self.shape.below_lip_line()[self._vertex_of]
        self._prepare_normals()
        self._dynamic_buffer = self._gl.buffer(reserve=self._dynamic.nbytes, dynamic=True)
        self._static_buffer = self._gl.buffer(self._static.tobytes())
        self._owned += [self._dynamic_buffer, self._static_buffer]

    def _prepare_normals(self) -> None:
        rest = self.shape.rest
        everything = NormalMaker(self._triangles, np.arange(len(rest)), len(rest))
        self._normals = everything.update(np.zeros_like(rest), rest)
        """Of the stacked vertices, (N, 3), as they were posed last."""
        self._moving_normals = NormalMaker(self._triangles, self.shape.moving, len(rest))
        moves = np.zeros(len(rest), bool)
        moves[self._moving_normals.rows] = True
        self._dynamic_rows = np.flatnonzero(moves[self._vertex_of])
        self._dynamic_from = self._vertex_of[self._dynamic_rows]
        self._dynamic[:, :3] = rest[self._vertex_of]
        self._dynamic[:, 3:] = self._normals[self._vertex_of]

    def _head_share(self) -> Floats:
        """How far each vertex follows the head: 0 at the shoulders, 1 from the chin up."""
        e, chin = self.shape.eye_distance, self.shape.chin_y
        t = np.clip((self.shape.rest[:, 1] - (chin - 1.1 * e)) / (1.05 * e), 0.0, 1.0)
        return np.asarray(t * t * (3.0 - 2.0 * t), np.float32)

    def _lip_paint(self, uvs: Floats) -> Floats:
        """1 on the red of the lips, -1 inside the mouth, from the base mesh's uv masks."""
        body = self._vertex_of < int(self.shape.body_index.max()) + 1
        paint = np.zeros(len(uvs), np.float32)
        for name, sign in (("lips", 1.0), ("inside-mouth", -1.0)):
            mask = self._library.uv_mask(name)
            x = np.clip(uvs[:, 0] * mask.shape[1], 0, mask.shape[1] - 1).astype(np.int32)
            y = np.clip((1.0 - uvs[:, 1]) * mask.shape[0], 0, mask.shape[0] - 1).astype(np.int32)
            paint += np.where(body, sign * mask[y, x], 0.0).astype(np.float32)
        return paint

    def _build_layers(self) -> None:
        self._blank = self._gl.texture((1, 1), 4, b"\xff\xff\xff\xff")
        self._owned.append(self._blank)
        near, shading = self._near_mouth(), self._shading_vertices()
        self._layers: list[_Layer] = []
        for part, corners in zip(self.shape.parts, self._corners, strict=True):
            in_region = part.material in _REGION_LAYERS
            if self._regions_only and not in_region:
                continue
            shades = part.material in _SHADING
            program = self._graphics.surfaces(self.identity.style)[part.material]
            wanted = (near & in_region)[part.triangles].any(axis=1)
            depth = self._graphics.depth_cut if part.material in _BLENDED else self._graphics.depth
            self._layers.append(
                _Layer(
                    part,
                    self._texture(part),
                    None if self._regions_only else self._array(program, corners),
                    self._array(program, corners.reshape(-1, 3)[wanted]),
                    self._array(
                        depth,
                        corners.reshape(-1, 3)[(shading & shades)[part.triangles].any(axis=1)],
                    ),
                )
            )

    def _near_mouth(self) -> NDArray[np.bool_]:
        """Stacked vertices that can show in a mouth region under any allowed pose."""
        e, nose = self.shape.eye_distance, self.shape.anchors[2]
        at = (self.shape.rest - nose) / e
        near = (np.abs(at[:, 0]) < 1.6) & (at[:, 1] > -2.1) & (at[:, 1] < 0.6)
        return np.asarray(near & (at[:, 2] > -3.5))

    def _shading_vertices(self) -> NDArray[np.bool_]:
        """Stacked vertices that can shade what will be drawn."""
        if not self._regions_only:
            return np.ones(len(self.shape.rest), bool)
        at = (self.shape.rest - self.shape.anchors[2]) / self.shape.eye_distance
        return np.asarray((np.abs(at[:, 0]) < 1.5) & (at[:, 1] > -1.9) & (at[:, 2] > -1.8))

    def _texture(self, part: Part) -> moderngl.Texture:
        picture = part_picture(part, self.identity, self.shape, self._library)
        if picture is None:
            return self._blank
        texture = upload_texture(self._gl, picture)
        self._owned.append(texture)
        return texture

    def _array(self, program: moderngl.Program, corners: Ints) -> moderngl.VertexArray | None:
        if corners.size == 0:
            return None
        index = self._gl.buffer(np.ascontiguousarray(corners, np.int32).tobytes())
        inputs = []
        for buffer, layout in (
            (self._dynamic_buffer, (("3f", "position"), ("3f", "normal"))),
            (
                self._static_buffer,
                (("2f", "uv"), ("4f", "occlusion"), ("2f", "extra"), ("1f", "below")),
            ),
        ):
            known = [(size, name) for size, name in layout if name in program]
            spec = " ".join(
                size if name in program else f"{4 * int(size[0])}x" for size, name in layout
            )
            if known:
                inputs.append((buffer, spec, *(name for _, name in known)))
        array = self._gl.vertex_array(program, inputs, index)
        self._owned += [index, array]
        return array

    def _build_targets(self) -> None:
        self._region_canvas = Canvas(self._gl, REGION_WIDTH, REGION_HEIGHT)
        self._frame_canvas: Canvas | None = None
        if not self._regions_only:
            self._frame_canvas = Canvas(self._gl, FRAME_WIDTH, FRAME_HEIGHT)
            self._owned.append(self._frame_canvas)
        who = self.identity
        if who.style == "drawn":
            room = draw_flat_backdrop(who.backdrop)
        else:
            room = draw_backdrop(who.backdrop, who.backdrop_seed, who.backdrop_kind)
        self._backdrop = self._gl.texture((FRAME_WIDTH, FRAME_HEIGHT), 3, room.tobytes())
        quad = self._gl.buffer(np.array([0, 0, 1, 0, 0, 1, 1, 1], np.float32).tobytes())
        self._backdrop_array = self._gl.vertex_array(
            self._graphics.backdrop, [(quad, "2f", "corner")]
        )
        self._baker = OcclusionBaker(self._gl, COARSE if self._regions_only else FINE)
        self._owned += [
            self._region_canvas,
            self._backdrop,
            quad,
            self._backdrop_array,
            self._baker,
        ]

    # ---- baked light --------------------------------------------------------------------

    def _shade_of_arches(self) -> Floats:
        """Cheeks keep light from the back teeth even where no drawn surface does; 1 elsewhere."""
        shade = np.ones(len(self.shape.rest), np.float32)
        teeth = next(p for p in self.shape.parts if p.material is Material.TEETH)
        rows = np.unique(teeth.triangles)
        depth = (self.shape.rest[rows, 2].max() - self.shape.rest[rows, 2]) / _ARCH_DEPTH
        shade[rows] = 1.0 - 0.96 * np.clip(depth - 0.1, 0.0, 1.0) ** 0.6
        return shade

    def _bake(self, pose: Floats | None, key: Floats | None) -> Floats:
        """Seen share of the sky (key None) or of a light from a direction, per stacked vertex."""
        row = np.zeros(len(UNIT_NAMES), np.float32) if pose is None else pose
        posed = self.shape.pose(row)
        self._upload(posed, row)
        if key is None:
            seen = self._baker.sky(self._draw_depth, posed.vertices, self._normals)
            return np.asarray(0.08 + 0.92 * seen, np.float32)
        return self._baker.key(self._draw_depth, posed.vertices, self._normals, key)

    def _draw_depth(self, projection: bytes) -> None:
        for program in (self._graphics.depth, self._graphics.depth_cut):
            program["projection"].write(projection)  # type: ignore[union-attr]
        for layer in self._layers:
            if layer.depth_array is not None:
                layer.texture.use(0)
                layer.depth_array.render()

    def _smoothed(self, values: Floats) -> Floats:
        """Values of the stacked vertices averaged over neighbours: edges of tone without teeth."""
        a, b = self._triangles[:, (0, 1, 2)].ravel(), self._triangles[:, (1, 2, 0)].ravel()
        count = len(values)
        near = sparse.coo_matrix((np.ones(len(a), np.float32), (a, b)), (count, count)).tocsr()
        near = near + near.T + sparse.identity(count, np.float32)
        near = sparse.diags(1.0 / np.asarray(near.sum(axis=1)).ravel()) @ near
        for _ in range(_SMOOTHINGS):
            values = near @ values
        return np.asarray(values, np.float32)

    # ---- drawing ------------------------------------------------------------------------

    def _upload(self, posed: Posed, units: Floats) -> None:
        normals = self._moving_normals.update(self._normals, posed.vertices)
        self._dynamic[self._dynamic_rows, :3] = posed.vertices[self._dynamic_from]
        self._dynamic[self._dynamic_rows, 3:] = normals[self._dynamic_from]
        self._dynamic_buffer.write(self._dynamic)
        opened = min(posed.opening / _FULLY_OPEN, 1.0)
        self._graphics.set_all(
            self.identity.style, (("open_mouth", opened), ("gaze", _gaze(units)))
        )

    def _draw(self, canvas: Canvas, pose: Floats, breath: float, affine: Floats | None) -> None:
        """Draws a whole frame, or only the region of an affine."""
        projection, to_frame = self._camera.projection, WHOLE_FRAME
        if affine is not None:
            window, to_frame = region_window(affine)
            projection = window @ projection
        head = self._camera.head_matrix(pose, breath)
        lift = breath * self.shape.eye_distance
        self._graphics.set_all(
            self.identity.style,
            (("head", _columns(head)), ("projection", _columns(projection)), ("lift", lift)),
        )
        canvas.target.use()
        canvas.target.clear()
        self._draw_layers(region=affine is not None)
        self._draw_backdrop(to_frame)
        if self.identity.style == "rendered":
            self._draw_faint(region=affine is not None)

    def _draw_layers(self, region: bool) -> None:
        for layer in self._layers:
            array = layer.region_array if region else layer.frame_array
            if array is None:
                continue
            one_sided = layer.part.material in _ONE_SIDED
            culling = moderngl.CULL_FACE if one_sided else moderngl.NOTHING
            self._gl.enable_only(moderngl.DEPTH_TEST | culling)
            if layer.part.material in _BLENDED and self.identity.style == "rendered":
                array.program["alphas"].value = (_SOLID_ALPHA, 2.0)  # type: ignore[union-attr]
            layer.texture.use(0)
            array.render()

    def _draw_backdrop(self, to_frame: NDArray[np.float64]) -> None:
        # After the solid parts, so that what they cover costs nothing.
        self._gl.enable_only(moderngl.DEPTH_TEST)
        self._graphics.backdrop["to_frame"].write(_columns(to_frame))  # type: ignore[union-attr]
        self._backdrop.use(0)
        self._backdrop_array.render(moderngl.TRIANGLE_STRIP)

    def _draw_faint(self, region: bool) -> None:
        """Thin ends of hair and lashes: seen through, leaving no depth."""
        self._gl.enable_only(moderngl.DEPTH_TEST | moderngl.BLEND)
        self._gl.blend_func = moderngl.SRC_ALPHA, moderngl.ONE_MINUS_SRC_ALPHA
        self._gl.fbo.depth_mask = False
        for layer in self._layers:
            array = layer.region_array if region else layer.frame_array
            if array is not None and layer.part.material in _BLENDED:
                alphas = (_FAINT_ALPHA, _SOLID_ALPHA)
                array.program["alphas"].value = alphas  # type: ignore[union-attr]
                layer.texture.use(0)
                array.render()
        self._gl.fbo.depth_mask = True

    def _cheek(self) -> tuple[float, float, float, float]:
        """Place, radius and strength of the blush of a drawn face."""
        right, nose = self.shape.anchors[1], self.shape.anchors[2]
        y = 0.3 * float(right[1]) + 0.7 * float(nose[1])
        return 0.80 * float(right[0]), y, 0.17 * self.shape.eye_distance, self.identity.blush

    def _set_scene(self) -> None:
        """Light and tints; other renderers share the programs and may have changed them."""
        who, light = self.identity, self._light
        values: list[tuple[str, object]] = [("camera", tuple(self._camera.position))]
        for name in ("key", "fill", "rim"):
            direction = np.array(getattr(light, f"{name}_direction"), np.float64)
            values.append((f"{name}_from", tuple(direction / np.linalg.norm(direction))))
            values.append((f"{name}_colour", getattr(light, f"{name}_colour")))
        values += [("sky", light.sky), ("ground", light.ground), ("lip_tint", who.lip_tint)]
        values += [("cheek", self._cheek()), ("gloss", _CURL_GLOSS if who.curls else 1.0)]
        values += [("grey", who.hair_grey), ("clothes_grey", who.clothes_grey)]
        self._graphics.set_all(self.identity.style, values)
        for material, tint in (
            (Material.SKIN, who.skin_tint),
            (Material.TEETH, who.teeth_tint),
            (Material.EYE, who.iris),
            (Material.HAIR, who.hair_tint),
            (Material.CLOTH, who.clothes_tint),
            (Material.BROW, who.brow_tint),
            (Material.GLASSES, who.glasses.colour if who.glasses else (0.0, 0.0, 0.0)),
        ):
            self._graphics.surfaces(who.style)[material]["tint"].value = tint  # type: ignore[union-attr]


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


def _columns(matrix: NDArray[np.float64]) -> bytes:
    return np.ascontiguousarray(matrix.T, np.float32).tobytes()


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

"""Draws an identity with OpenGL: mouth regions for training, whole webcam frames for avatars.

Coordinates: decimetres, x to the image's right, y up, z towards the camera. Pixels follow
OpenCV: the centre of the first pixel is (0, 0). A pose row is (yaw, pitch, roll, x, y, z):
radians - yaw turns to the image's right, pitch nods down, roll tilts clockwise in the image -
and shifts (right, up, towards the camera) in outer-eye distances.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import cv2
import moderngl
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from core.avatar.region import REGION_HEIGHT, REGION_WIDTH, fit_region_affine
from training.heads import shaders
from training.heads.backdrop import draw_backdrop
from training.heads.identity import Identity, Light
from training.heads.library import Floats, HeadLibrary, HeadsMissing, Ints
from training.heads.occlusion import OcclusionBaker
from training.heads.shape import Material, Part, Posed, Shape
from training.heads.units import UNIT_NAMES, unit_vector

FRAME_WIDTH, FRAME_HEIGHT = 1280, 720
_EYE_PX = 136.0  # outer-eye distance in a whole frame at rest
_EYES_AT = (640.0, 290.0)  # px of the middle between the eyes
_SUPERSAMPLING = 2
_SRGB8_ALPHA8 = 0x8C43
_FULLY_OPEN = 0.16  # opening (outer-eye distances) at which the mouth is lit as open
_GAZE_REACH = 0.45  # radians for an eyeLook unit at weight 1
_OPEN_POSE = unit_vector({"jawOpen": 0.75, "mouthLowerDown": 0.4, "mouthUpperUp": 0.4})
_BLENDED = (Material.HAIR, Material.BROW)
_REGION_LAYERS = (Material.SKIN, Material.TEETH, Material.TONGUE, Material.CLOTH, Material.HAIR)


@functools.lru_cache(maxsize=1)
def _context() -> moderngl.Context:
    try:
        return moderngl.create_context(standalone=True, backend="egl")
    except Exception as err:  # moderngl raises bare Exception
        raise HeadsMissing(
            "no OpenGL without a display: install EGL (Debian: libegl1 libgl1-mesa-dri)"
        ) from err


@dataclass(slots=True, eq=False)
class _Layer:
    """One part on the graphics side; index buffers for whole frames and for regions."""

    part: Part
    texture: moderngl.Texture
    frame_array: moderngl.VertexArray
    region_array: moderngl.VertexArray | None
    depth_array: moderngl.VertexArray


class HeadRenderer:
    """Renders one identity. Not thread-safe; use and release it in the thread that made it."""

    def __init__(self, identity: Identity, library: HeadLibrary | None = None) -> None:
        """Builds shape, textures and baked light (about a second).

        Raises HeadsMissing when the head assets, the face units or OpenGL are not there.
        """
        self.identity = identity
        self._library = library or HeadLibrary.find()
        self._gl = _context()
        self.shape = Shape(identity, self._library)
        self._gl.gc_mode = None
        self._surface = self._gl.program(shaders.VERTEX, shaders.SURFACE)
        self._depth = self._gl.program(shaders.DEPTH_VERTEX, shaders.DEPTH_FRAGMENT)
        self._backdrop_program = self._gl.program(
            shaders.BACKDROP_VERTEX, shaders.BACKDROP_FRAGMENT
        )
        self._owned: list[object] = [self._surface, self._depth, self._backdrop_program]
        self._build_vertices()
        self._build_layers()
        self._build_targets()
        self._sky: list[Floats] = []
        self._bake_sky()
        self._light = identity.light
        self.set_light(identity.light)

    # ---- public -------------------------------------------------------------------------

    def set_light(self, light: Light) -> None:
        """Changes the light (about 0.1 s: the key light's soft shadows are found again)."""
        self._light = light
        direction = np.array(light.key_direction, np.float32)
        seen = [self._bake(pose, direction) for pose in (None, _OPEN_POSE)]
        occlusion = np.stack([*self._sky, *seen], axis=1)
        self._static[:, 2:6] = occlusion[self._vertex_of]
        self._static_buffer.write(self._static.tobytes())

    def render_region(
        self, units: Floats, pose: Floats, seal: Floats | None = None
    ) -> NDArray[np.uint8]:
        """Frames straight in the mouth region, as if cut out of whole frames.

        units: (T, 52) weights in the order of UNIT_NAMES. pose: (T, 6), see the module.
        seal: (T,) 0..1, closes the lips that far whatever the units say (P, B, M); None: 0.
        Returns (T, 128, 160, 3) uint8 RGB.
        """
        units, pose, seal = _checked(units, pose, seal)
        affines = self.affines(pose)
        frames = np.empty((len(units), REGION_HEIGHT, REGION_WIDTH, 3), np.uint8)
        for i in range(len(units)):
            self._upload(self.shape.pose(units[i], float(seal[i])), units[i])
            self._draw(self._region_target, pose[i], affines[i], 0.0)
            frames[i] = _read(self._region_target, REGION_WIDTH, REGION_HEIGHT)
        return frames

    def render_frame(
        self, units: Floats, pose: Floats, seal: float = 0.0, breath: float = 0.0
    ) -> NDArray[np.uint8]:
        """One whole webcam picture: head and shoulders in front of a soft room.

        units: (52,), pose: (6,), seal 0..1 as for render_region; breath: lift of the shoulders
        in outer-eye distances. Returns (720, 1280, 3) uint8 RGB.
        """
        one_units, one_pose, one_seal = _checked(units[None], pose[None], np.array([seal]))
        self._upload(self.shape.pose(one_units[0], float(one_seal[0])), one_units[0])
        self._draw(self._frame_target, one_pose[0], None, breath)
        return _read(self._frame_target, FRAME_WIDTH, FRAME_HEIGHT)

    def affines(self, pose: Floats) -> Floats:
        """Region affines (T, 2, 3), frame px -> region px, of poses (T, 6)."""
        points = np.stack([self.anchor_pixels(row) for row in np.atleast_2d(pose)])
        return np.stack([fit_region_affine(p) for p in points])

    def anchor_pixels(self, pose: Floats) -> Floats:
        """Outer eye corners (image left, right) and nose base in frame px, (3, 2)."""
        return self._pixels(self.shape.anchors, pose)

    def face_box(self, pose: Floats) -> tuple[float, float, float]:
        """Centre x, centre y and side in frame px of a square around the face, for previews."""
        eyes_nose = self.anchor_pixels(pose)
        distance = float(np.linalg.norm(eyes_nose[1] - eyes_nose[0]))
        x, y = eyes_nose.mean(axis=0)
        return float(x), float(y + 0.08 * distance), 3.3 * distance

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
        self._baker.release()
        for thing in reversed(self._owned):
            thing.release()  # type: ignore[attr-defined]
        self._owned.clear()

    # ---- building -----------------------------------------------------------------------

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
        self._static = np.zeros((len(first), 8), np.float32)
        self._static[:, :2] = corner_uv[first]
        self._static[:, 6] = self._head_share()[self._vertex_of]
        self._static[:, 7] = self._lip_paint(corner_uv[first])
        self._prepare_normals()
        self._dynamic_buffer = self._gl.buffer(reserve=self._dynamic.nbytes, dynamic=True)
        self._static_buffer = self._gl.buffer(self._static.tobytes())
        self._owned += [self._dynamic_buffer, self._static_buffer]

    def _prepare_normals(self) -> None:
        rest = self.shape.rest
        everything = _NormalMaker(self._triangles, np.arange(len(rest)), len(rest))
        self._rest_normals = everything.normals(rest)
        self._moving_normals = _NormalMaker(self._triangles, self.shape.moving, len(rest))
        moves = np.zeros(len(rest), bool)
        moves[self._moving_normals.rows] = True
        self._dynamic_rows = np.flatnonzero(moves[self._vertex_of])
        self._dynamic_from = self._vertex_of[self._dynamic_rows]
        self._dynamic[:, :3] = rest[self._vertex_of]
        self._dynamic[:, 3:] = self._rest_normals[self._vertex_of]

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
        near = self._near_mouth()
        self._blank = self._gl.texture((1, 1), 4, b"\xff\xff\xff\xff")
        self._owned.append(self._blank)
        self._layers: list[_Layer] = []
        for part, corners in zip(self.shape.parts, self._corners, strict=True):
            inside = near[part.triangles].any(axis=1)
            wanted = part.material in _REGION_LAYERS and bool(inside.any())
            self._layers.append(
                _Layer(
                    part,
                    self._texture(part.texture),
                    self._vertex_array(corners),
                    self._vertex_array(corners.reshape(-1, 3)[inside]) if wanted else None,
                    self._depth_array(corners),
                )
            )

    def _near_mouth(self) -> NDArray[np.bool_]:
        """Stacked vertices that can show in a mouth region under any allowed pose."""
        e, nose = self.shape.eye_distance, self.shape.anchors[2]
        at = (self.shape.rest - nose) / e
        near = (np.abs(at[:, 0]) < 1.15) & (at[:, 1] > -1.5) & (at[:, 1] < 0.4)
        return np.asarray(near & (at[:, 2] > -2.2))

    def _texture(self, name: str | None) -> moderngl.Texture:
        if name is None:
            return self._blank
        pixels = self._library.texture(name)
        size = (pixels.shape[1], pixels.shape[0])
        texture = self._gl.texture(size, 4, pixels.tobytes(), internal_format=_SRGB8_ALPHA8)
        texture.build_mipmaps()
        texture.anisotropy = 2.0
        self._owned.append(texture)
        return texture

    def _vertex_array(self, corners: Ints) -> moderngl.VertexArray:
        index = self._gl.buffer(np.ascontiguousarray(corners, np.int32).tobytes())
        array = self._gl.vertex_array(
            self._surface,
            [
                (self._dynamic_buffer, "3f 3f", "position", "normal"),
                (self._static_buffer, "2f 4f 2f", "uv", "occlusion", "extra"),
            ],
            index,
        )
        self._owned += [index, array]
        return array

    def _depth_array(self, corners: Ints) -> moderngl.VertexArray:
        index = self._gl.buffer(corners.tobytes())
        array = self._gl.vertex_array(
            self._depth,
            [
                (self._dynamic_buffer, "3f 12x", "position"),
                (self._static_buffer, "2f 24x", "uv"),
            ],
            index,
        )
        self._owned += [index, array]
        return array

    def _build_targets(self) -> None:
        self._region_target = self._target(REGION_WIDTH, REGION_HEIGHT)
        self._frame_target = self._target(FRAME_WIDTH, FRAME_HEIGHT)
        room = draw_backdrop(self.identity.backdrop, self.identity.backdrop_seed)
        self._backdrop = self._gl.texture((FRAME_WIDTH, FRAME_HEIGHT), 3, room.tobytes())
        quad = self._gl.buffer(np.array([0, 0, 1, 0, 0, 1, 1, 1], np.float32).tobytes())
        self._backdrop_array = self._gl.vertex_array(
            self._backdrop_program, [(quad, "2f", "corner")]
        )
        self._owned += [self._backdrop, quad, self._backdrop_array]
        self._baker = OcclusionBaker(self._gl, self._depth)

    def _target(self, width: int, height: int) -> moderngl.Framebuffer:
        size = (width * _SUPERSAMPLING, height * _SUPERSAMPLING)
        colour, depth = self._gl.renderbuffer(size, 4), self._gl.depth_renderbuffer(size)
        target = self._gl.framebuffer([colour], depth)
        self._owned += [colour, depth, target]
        return target

    # ---- baked light --------------------------------------------------------------------

    def _bake_sky(self) -> None:
        self._sky = [self._bake(pose, None) for pose in (None, _OPEN_POSE)]

    def _bake(self, pose: Floats | None, key: Floats | None) -> Floats:
        """Seen share of the sky (key None) or of a light from a direction, per stacked vertex."""
        row = np.zeros(len(UNIT_NAMES), np.float32) if pose is None else pose
        posed = self.shape.pose(row)
        self._upload(posed, row)
        normals = self._moving_normals.update(self._rest_normals.copy(), posed.vertices)
        if key is None:
            seen = self._baker.sky(self._draw_depth, posed.vertices, normals)
            return np.asarray(0.08 + 0.92 * seen, np.float32)
        return self._baker.key(self._draw_depth, posed.vertices, normals, key)

    def _draw_depth(self) -> None:
        for layer in self._layers:
            if layer.part.material is Material.BROW:
                continue
            cut = 0.5 if layer.part.material is Material.HAIR else 0.0
            self._depth["lowest_alpha"].value = cut
            layer.texture.use(0)
            layer.depth_array.render()

    # ---- drawing ------------------------------------------------------------------------

    def _upload(self, posed: Posed, units: Floats) -> None:
        normals = self._moving_normals.update(self._rest_normals, posed.vertices)
        self._dynamic[self._dynamic_rows, :3] = posed.vertices[self._dynamic_from]
        self._dynamic[self._dynamic_rows, 3:] = normals[self._dynamic_from]
        self._dynamic_buffer.write(self._dynamic)
        self._surface["open_mouth"].value = min(posed.opening / _FULLY_OPEN, 1.0)
        self._surface["gaze"].value = _gaze(units)

    def _draw(
        self, target: moderngl.Framebuffer, pose: Floats, affine: Floats | None, breath: float
    ) -> None:
        head = self._head_matrix(pose, breath)
        projection = self._projection()
        to_frame = np.eye(3)
        if affine is not None:
            window, to_frame = _window(affine)
            projection = window @ projection
        target.use()
        target.clear()
        self._gl.enable_only(moderngl.NOTHING)
        self._backdrop_program["to_frame"].write(_columns(to_frame))
        self._backdrop.use(0)
        self._backdrop_array.render(moderngl.TRIANGLE_STRIP)
        self._surface["head"].write(_columns(head))
        self._surface["projection"].write(_columns(projection))
        self._set_light_uniforms()
        self._draw_layers(region=affine is not None)

    def _draw_layers(self, region: bool) -> None:
        program = self._surface
        blended = []
        self._gl.enable_only(moderngl.DEPTH_TEST)
        for layer in self._layers:
            array = layer.region_array if region else layer.frame_array
            if array is None:
                continue
            if layer.part.material in _BLENDED:
                blended.append((layer, array))
            program["lowest_alpha"].value = 0.75 if layer.part.material in _BLENDED else 0.0
            program["highest_alpha"].value = 2.0
            self._draw_layer(layer, array)
        # Thin ends of hair and lashes: seen through, behind what is already there, no depth.
        self._gl.enable(moderngl.BLEND)
        self._gl.blend_func = moderngl.SRC_ALPHA, moderngl.ONE_MINUS_SRC_ALPHA
        self._gl.fbo.depth_mask = False
        for layer, array in blended:
            program["lowest_alpha"].value, program["highest_alpha"].value = 0.03, 0.75
            self._draw_layer(layer, array)
        self._gl.fbo.depth_mask = True

    def _draw_layer(self, layer: _Layer, array: moderngl.VertexArray) -> None:
        who, material = self.identity, layer.part.material
        tints = {
            Material.SKIN: who.skin_tint,
            Material.TEETH: who.teeth_tint,
            Material.EYE: who.iris,
            Material.HAIR: who.hair_tint,
            Material.CLOTH: who.clothes_tint,
            Material.BROW: who.brow_tint,
        }
        self._surface["material"].value = int(material)
        self._surface["tint"].value = tints.get(material, (1.0, 1.0, 1.0))
        layer.texture.use(0)
        array.render()

    def _set_light_uniforms(self) -> None:
        program, light = self._surface, self._light
        for name in ("key", "fill", "rim"):
            direction = np.array(getattr(light, f"{name}_direction"), np.float64)
            program[f"{name}_from"].value = tuple(direction / np.linalg.norm(direction))
            program[f"{name}_colour"].value = getattr(light, f"{name}_colour")
        program["sky"].value, program["ground"].value = light.sky, light.ground
        program["lip_tint"].value = self.identity.lip_tint
        program["camera"].value = tuple(self._camera())

    # ---- geometry -----------------------------------------------------------------------

    def _camera(self) -> NDArray[np.float64]:
        eyes = self.shape.anchors[:2].mean(axis=0).astype(np.float64)
        return np.array([0.0, eyes[1], eyes[2] + self.identity.distance])

    def _projection(self) -> NDArray[np.float64]:
        """Scene -> clip for the whole frame; the picture's middle looks straight ahead."""
        x, y, z = self._camera()
        focal = _EYE_PX * self.identity.distance / self.shape.eye_distance
        near, far = 1.0, self.identity.distance + 12.0
        sx, sy = 2.0 / FRAME_WIDTH, 2.0 / FRAME_HEIGHT
        cx, cy = (_EYES_AT[0] + 0.5) * sx - 1.0, 1.0 - (_EYES_AT[1] + 0.5) * sy
        lens = np.array(
            [
                [focal * sx, 0.0, -cx, 0.0],
                [0.0, focal * sy, -cy, 0.0],
                [0.0, 0.0, -(far + near) / (far - near), -2.0 * far * near / (far - near)],
                [0.0, 0.0, -1.0, 0.0],
            ]
        )
        move = np.eye(4)
        move[:3, 3] = -x, -y, -z
        return lens @ move

    def _head_matrix(self, pose: Floats, breath: float = 0.0) -> NDArray[np.float64]:
        e = self.shape.eye_distance
        pivot = np.array([0.0, self.shape.chin_y - 0.1 * e, self.shape.anchors[0, 2] - 0.95 * e])
        turn = _rotation(*(float(a) for a in pose[:3]))
        matrix = np.eye(4)
        matrix[:3, :3] = turn
        matrix[:3, 3] = pivot - turn @ pivot + e * np.asarray(pose[3:6], np.float64)
        matrix[1, 3] += 0.6 * e * breath
        return matrix

    def _pixels(self, points: Floats, pose: Floats) -> Floats:
        head = self._head_matrix(pose)
        scene = points @ head[:3, :3].T + head[:3, 3]
        clip = np.c_[scene, np.ones(len(scene))] @ self._projection().T
        ndc = clip[:, :2] / clip[:, 3:]
        size = np.array([FRAME_WIDTH, FRAME_HEIGHT])
        return np.asarray((ndc * (0.5, -0.5) + 0.5) * size - 0.5, np.float32)


class _NormalMaker:
    """Vertex normals of some vertices, as one sparse product over the triangles they touch."""

    def __init__(self, triangles: Ints, vertices: NDArray[np.intp], count: int) -> None:
        chosen = np.zeros(count, bool)
        chosen[vertices] = True
        self._triangles = triangles[chosen[triangles].any(axis=1)]
        self.rows = np.unique(self._triangles)
        place = np.zeros(count, np.int64)
        place[self.rows] = np.arange(len(self.rows))
        n = len(self._triangles)
        ones = np.ones(3 * n, np.float32)
        where = (place[self._triangles.ravel()], np.repeat(np.arange(n), 3))
        self._gather = sparse.csr_matrix((ones, where), shape=(len(self.rows), n))
        # Rows at the rim also belong to triangles that are left out; keep their resting normals.
        left_out = np.zeros(count, bool)
        left_out[triangles[~chosen[triangles].any(axis=1)]] = True
        self._whole = np.flatnonzero(~left_out[self.rows])
        self._rows = self.rows[self._whole]

    def normals(self, vertices: Floats) -> Floats:
        """Unit normals (V, 3) where known, 0 elsewhere."""
        return self.update(np.zeros_like(vertices), vertices)

    def update(self, normals: Floats, vertices: Floats) -> Floats:
        """Writes the normals of the chosen vertices into an array (V, 3) and returns it."""
        a, b, c = (vertices[self._triangles[:, k]] for k in range(3))
        found = (self._gather @ np.cross(b - a, c - a))[self._whole]
        length = np.linalg.norm(found, axis=1, keepdims=True)
        normals[self._rows] = found / np.maximum(length, 1e-12)
        return normals


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


def _rotation(yaw: float, pitch: float, roll: float) -> NDArray[np.float64]:
    cy, sy, cp, sp, cr, sr = (f(a) for a in (yaw, pitch, roll) for f in (np.cos, np.sin))
    around_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    around_x = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    around_z = np.array([[cr, sr, 0], [-sr, cr, 0], [0, 0, 1]])
    return around_z @ around_y @ around_x


def _window(affine: Floats) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """A region as a change of clip space, and where its corners lie in the frame (0..1, top up)."""
    to_frame_px = np.eye(3)
    to_frame_px[:2] = cv2.invertAffineTransform(affine.astype(np.float64))
    region_px = _unit_to_px(REGION_WIDTH, REGION_HEIGHT)
    frame_px = _unit_to_px(FRAME_WIDTH, FRAME_HEIGHT)
    to_frame = np.linalg.inv(frame_px) @ to_frame_px @ region_px
    # Clip space runs -1..1 upwards, unit space 0..1 upwards.
    half = np.array([[0.5, 0, 0.5], [0, 0.5, 0.5], [0, 0, 1]])
    flat = np.linalg.inv(half) @ np.linalg.inv(to_frame) @ half
    clip = np.eye(4)
    clip[np.ix_([0, 1], [0, 1, 3])] = flat[:2]
    flip = np.array([[1, 0, 0], [0, -1, 1], [0, 0, 1]])  # the room's first row is its top
    return clip, flip @ to_frame


def _unit_to_px(width: int, height: int) -> NDArray[np.float64]:
    """0..1 upwards -> px with y down and pixel centres at whole numbers."""
    return np.array([[width, 0, -0.5], [0, -height, height - 0.5], [0, 0, 1.0]])


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


def _read(target: moderngl.Framebuffer, width: int, height: int) -> NDArray[np.uint8]:
    data = np.frombuffer(target.read(components=3), np.uint8)
    large = data.reshape(height * _SUPERSAMPLING, width * _SUPERSAMPLING, 3)[::-1]
    return np.asarray(cv2.resize(large, (width, height), interpolation=cv2.INTER_AREA), np.uint8)

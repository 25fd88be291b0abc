"""The vertices of one head on the graphics side: where they are, and what they carry."""

from __future__ import annotations

import moderngl
import numpy as np

from training.heads.graphics import Releasable
from training.heads.library import Floats, HeadLibrary, Ints
from training.heads.normals import NormalMaker
from training.heads.shape import Posed, Shape


class HeadVertices:
    """Stacked vertices split where texture coordinates differ, in two buffers."""

    def __init__(self, context: moderngl.Context, shape: Shape, library: HeadLibrary) -> None:
        self._context, self._shape = context, shape
        parts = shape.parts
        corner_vertex = np.concatenate([p.triangles.ravel() for p in parts])
        corner_uv = np.concatenate([p.corner_uvs.reshape(-1, 2) for p in parts])
        key = np.rec.fromarrays([corner_vertex, corner_uv[:, 0], corner_uv[:, 1]])
        _, first, corner = np.unique(key, return_index=True, return_inverse=True)
        self._vertex_of: Ints = corner_vertex[first]
        ends = np.cumsum([p.triangles.size for p in parts])[:-1]
        self.corners: list[Ints] = np.split(corner.astype(np.int32).ravel(), ends)
        """Split vertex of each corner, one array for each part of the shape."""
        self.triangles: Ints = np.concatenate([p.triangles for p in parts])
        """(F, 3) over the stacked vertices, all parts."""
        self._dynamic = np.zeros((len(first), 6), np.float32)
        self._static = np.zeros((len(first), 9), np.float32)
        self._static[:, :2] = corner_uv[first]
        self._static[:, 6] = self._head_share()[self._vertex_of]
        self._static[:, 7] = self._lip_paint(library, corner_uv[first])
        self._static[:, 8] = shape.below_lip_line()[self._vertex_of]
        self._prepare_normals()
        self._dynamic_buffer = context.buffer(reserve=self._dynamic.nbytes, dynamic=True)
        self._static_buffer = context.buffer(self._static.tobytes())
        self._owned: list[Releasable] = [self._dynamic_buffer, self._static_buffer]

    def upload(self, posed: Posed) -> None:
        """Moves the vertices to where a pose has them."""
        normals = self._moving_normals.update(self.normals, posed.vertices)
        self._dynamic[self._dynamic_rows, :3] = posed.vertices[self._dynamic_from]
        self._dynamic[self._dynamic_rows, 3:] = normals[self._dynamic_from]
        self._dynamic_buffer.write(self._dynamic)

    def set_occlusion(self, occlusion: Floats) -> None:
        """Seen light of the stacked vertices, (N, 4): sky closed, open, key closed, open."""
        self._static[:, 2:6] = occlusion[self._vertex_of]
        self._static_buffer.write(self._static.tobytes())

    def array(self, program: moderngl.Program, corners: Ints) -> moderngl.VertexArray | None:
        """What a program draws of some split vertices, three for a triangle; None for none."""
        if corners.size == 0:
            return None
        index = self._context.buffer(np.ascontiguousarray(corners, np.int32).tobytes())
        carried = (("2f", "uv"), ("4f", "occlusion"), ("2f", "extra"), ("1f", "below"))
        inputs = []
        for buffer, layout in (
            (self._dynamic_buffer, (("3f", "position"), ("3f", "normal"))),
            (self._static_buffer, carried),
        ):
            known = [name for _, name in layout if name in program]
            spec = " ".join(
                size if name in program else f"{4 * int(size[0])}x" for size, name in layout
            )
            if known:
                inputs.append((buffer, spec, *known))
        array = self._context.vertex_array(program, inputs, index)
        self._owned += [index, array]
        return array

    def release(self) -> None:
        """Gives the OpenGL memory back."""
        for thing in reversed(self._owned):
            thing.release()
        self._owned.clear()

    def _prepare_normals(self) -> None:
        rest = self._shape.rest
        everything = NormalMaker(self.triangles, np.arange(len(rest)), len(rest))
        self.normals: Floats = everything.update(np.zeros_like(rest), rest)
        """Of the stacked vertices, (N, 3), as they were posed last."""
        self._moving_normals = NormalMaker(self.triangles, self._shape.moving, len(rest))
        moves = np.zeros(len(rest), bool)
        moves[self._moving_normals.rows] = True
        self._dynamic_rows = np.flatnonzero(moves[self._vertex_of])
        self._dynamic_from = self._vertex_of[self._dynamic_rows]
        self._dynamic[:, :3] = rest[self._vertex_of]
        self._dynamic[:, 3:] = self.normals[self._vertex_of]

    def _head_share(self) -> Floats:
        """How far each vertex follows the head: 0 at the shoulders, 1 from the chin up."""
        e, chin = self._shape.eye_distance, self._shape.chin_y
        t = np.clip((self._shape.rest[:, 1] - (chin - 1.1 * e)) / (1.05 * e), 0.0, 1.0)
        return np.asarray(t * t * (3.0 - 2.0 * t), np.float32)

    def _lip_paint(self, library: HeadLibrary, uvs: Floats) -> Floats:
        """1 on the red of the lips, -1 inside the mouth, from the base mesh's uv masks."""
        body = self._vertex_of < int(self._shape.body_index.max()) + 1
        paint = np.zeros(len(uvs), np.float32)
        for name, sign in (("lips", 1.0), ("inside-mouth", -1.0)):
            mask = library.uv_mask(name)
            x = np.clip(uvs[:, 0] * mask.shape[1], 0, mask.shape[1] - 1).astype(np.int32)
            y = np.clip((1.0 - uvs[:, 1]) * mask.shape[0], 0, mask.shape[0] - 1).astype(np.int32)
            paint += np.where(body, sign * mask[y, x], 0.0).astype(np.float32)
        return paint

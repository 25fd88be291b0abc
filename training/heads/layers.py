"""The parts of a head as things to draw: in whole frames, in mouth regions, as shadows."""

from __future__ import annotations

from dataclasses import dataclass

import moderngl
import numpy as np
from numpy.typing import NDArray

from training.heads.graphics import Graphics, Releasable, upload_texture
from training.heads.library import HeadLibrary
from training.heads.paint import part_picture
from training.heads.shape import Shape
from training.heads.stack import Material, Part
from training.heads.traits import Identity
from training.heads.vertices import HeadVertices

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


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    """One part; index buffers for whole frames, regions and shadows."""

    material: Material
    texture: moderngl.Texture
    frame_array: moderngl.VertexArray | None
    region_array: moderngl.VertexArray | None
    depth_array: moderngl.VertexArray | None


class HeadLayers:
    """All drawable parts of one head."""

    def __init__(
        self,
        graphics: Graphics,
        identity: Identity,
        shape: Shape,
        vertices: HeadVertices,
        library: HeadLibrary,
        regions_only: bool,
    ) -> None:
        self._graphics, self._gl = graphics, graphics.context
        self._identity, self._shape, self._library = identity, shape, library
        self._regions_only = regions_only
        self._blank = self._gl.texture((1, 1), 4, b"\xff\xff\xff\xff")
        self._owned: list[Releasable] = [self._blank]
        self._layers: list[_Layer] = []
        near, shading = self._near_mouth(), self._shading_vertices()
        for part, flat in zip(shape.parts, vertices.corners, strict=True):
            in_region = part.material in _REGION_LAYERS
            if regions_only and not in_region:
                continue
            corners = flat.reshape(-1, 3)
            shades = shading & (part.material in _SHADING)
            program = graphics.surfaces(identity.style)[part.material]
            depth = graphics.depth_cut if part.material in _BLENDED else graphics.depth
            wanted = (near & in_region)[part.triangles].any(axis=1)
            self._layers.append(
                _Layer(
                    part.material,
                    self._texture(part),
                    None if regions_only else vertices.array(program, corners),
                    vertices.array(program, corners[wanted]),
                    vertices.array(depth, corners[shades[part.triangles].any(axis=1)]),
                )
            )

    def draw_solid(self, region: bool) -> None:
        """Draws all that hides what is behind it, of the whole head or of the mouth region."""
        for layer in self._layers:
            array = layer.region_array if region else layer.frame_array
            if array is None:
                continue
            one_sided = layer.material in _ONE_SIDED
            culling = moderngl.CULL_FACE if one_sided else moderngl.NOTHING
            self._gl.enable_only(moderngl.DEPTH_TEST | culling)
            if layer.material in _BLENDED and self._identity.style == "rendered":
                array.program["alphas"].value = (_SOLID_ALPHA, 2.0)  # type: ignore[union-attr]
            layer.texture.use(0)
            array.render()

    def draw_faint(self, region: bool) -> None:
        """Draws thin ends of hair and lashes: seen through, leaving no depth."""
        if self._identity.style == "drawn":
            return  # a drawing has none
        self._gl.enable_only(moderngl.DEPTH_TEST | moderngl.BLEND)
        self._gl.blend_func = moderngl.SRC_ALPHA, moderngl.ONE_MINUS_SRC_ALPHA
        self._gl.fbo.depth_mask = False
        for layer in self._layers:
            array = layer.region_array if region else layer.frame_array
            if array is not None and layer.material in _BLENDED:
                alphas = (_FAINT_ALPHA, _SOLID_ALPHA)
                array.program["alphas"].value = alphas  # type: ignore[union-attr]
                layer.texture.use(0)
                array.render()
        self._gl.fbo.depth_mask = True

    def draw_depth(self, projection: bytes) -> None:
        """Draws what keeps light from others; projection: 4 x 4 float32, column by column."""
        for program in (self._graphics.depth, self._graphics.depth_cut):
            program["projection"].write(projection)  # type: ignore[union-attr]
        for layer in self._layers:
            if layer.depth_array is not None:
                layer.texture.use(0)
                layer.depth_array.render()

    def release(self) -> None:
        """Gives the OpenGL memory back."""
        for thing in reversed(self._owned):
            thing.release()
        self._owned.clear()

    def _texture(self, part: Part) -> moderngl.Texture:
        picture = part_picture(part, self._identity, self._shape, self._library)
        if picture is None:
            return self._blank
        texture = upload_texture(self._gl, picture)
        self._owned.append(texture)
        return texture

    def _near_mouth(self) -> NDArray[np.bool_]:
        """Stacked vertices that can show in a mouth region under any allowed pose."""
        e, nose = self._shape.eye_distance, self._shape.anchors[2]
        at = (self._shape.rest - nose) / e
        near = (np.abs(at[:, 0]) < 1.6) & (at[:, 1] > -2.1) & (at[:, 1] < 0.6)
        return np.asarray(near & (at[:, 2] > -3.5))

    def _shading_vertices(self) -> NDArray[np.bool_]:
        """Stacked vertices that can shade what will be drawn."""
        shape = self._shape
        if not self._regions_only:
            return np.ones(len(shape.rest), bool)
        at = (shape.rest - shape.anchors[2]) / shape.eye_distance
        return np.asarray((np.abs(at[:, 0]) < 1.5) & (at[:, 1] > -1.9) & (at[:, 2] > -1.8))

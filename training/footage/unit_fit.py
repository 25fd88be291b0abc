"""Which face units move a head's mouth as a tracked mouth moves.

The figures of the tracked mouth are linear in the units as far as `UnitMap` knows. A clip's units
are found together, by least squares: none below 0 or above 1, small ones left out, no sudden jumps;
past and future weigh alike, so that nothing comes late. The tracker can hardly tell some units from
others (a lip drawn down, a dropped jaw); there the shapes of speech decide, in which they go
together. What a speaker's mouth looks like at rest is taken from the clip's own closed frames.
"""

from __future__ import annotations

import functools
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.avatar.face_box import POINTS
from core.errors import TrainingError
from training.footage.mouth_points import FIGURES, as_reference, mouth_figures, without_head
from training.footage.tracking import measure_mouth
from training.speech.mouth_shapes import GESTURES

FITTED_UNITS = (
    "jawOpen",
    "mouthClose",
    "mouthFunnel",
    "mouthPucker",
    "mouthStretch",
    "mouthSmile",
    "mouthLowerDown",
    "mouthUpperUp",
    "mouthRollLower",
    "mouthRollUpper",
    "mouthPress",
)
"""Units without side, those that speech uses (training/speech/articulation.py)."""

# How far each unit strays from what the shapes of speech say of it, and what all that weighs.
_STRAYS = np.array([0.05, 0.12, 0.06, 0.08, 0.05, 0.05, 0.06, 0.06, 0.12, 0.10, 0.12])
_SHAPES_WEIGHT = 0.003
_LEAVE_OUT = 0.001  # pull towards 0 that also the smallest weight feels
_STEADY = 0.02  # cost of a change from frame to frame
_ROUNDS = 800
_JAW, _CLOSE = FITTED_UNITS.index("jawOpen"), FITTED_UNITS.index("mouthClose")

# Inner-lip gap above that of the clip's closed mouth, in outer-eye distances.
_CLOSED_PERCENTILE = 5.0
_NEARLY_CLOSED = 0.010
_TOUCHING, _APART = 0.008, 0.028

_VERSION = 1
_LARGEST_BYTES = 8_000_000
_MOST_FRAMES = 25 * 300

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class UnitMap:
    """What each unit at weight 1 adds to the figures of a resting mouth, as the tracker sees it.

    reference: float64 (468, 3), a resting head. response: float64 (units, FIGURES).
    """

    reference: Array
    response: Array

    def __post_init__(self) -> None:
        wanted = ((POINTS, 3), (len(FITTED_UNITS), FIGURES))
        if (self.reference.shape, self.response.shape) != wanted:
            raise TrainingError("the map of the face units has other shapes; measure it again")
        if not (np.isfinite(self.reference).all() and np.isfinite(self.response).all()):
            raise TrainingError("the map of the face units is not finite; measure it again")


@dataclass(frozen=True, slots=True, eq=False)
class MouthMotion:
    """The movement of a mouth at 25 frames a second.

    units: float32 (T, units) 0..1 in the order of FITTED_UNITS. seal: float32 (T,) 0..1, 1 where
    the lips touch.
    """

    units: NDArray[np.float32]
    seal: NDArray[np.float32]

    def __post_init__(self) -> None:
        count = len(self.seal)
        fits = self.units.shape == (count, len(FITTED_UNITS)) and self.seal.shape == (count,)
        if not fits or not 1 <= count <= _MOST_FRAMES:
            raise TrainingError("the fitted movement has a wrong shape; delete its file")
        values = np.concatenate([self.units.ravel(), self.seal])
        if not np.isfinite(values).all() or values.min() < 0.0 or values.max() > 1.0:
            raise TrainingError("the fitted movement is not within 0..1; delete its file")


def fit_motion(points: NDArray[np.float32], unit_map: UnitMap) -> MouthMotion:
    """The movement of a tracked mouth, float32 (T, 468, 3) px, as units of our heads."""
    gap = measure_mouth(points)[:, 0].astype(np.float64)
    shut = float(np.percentile(gap, _CLOSED_PERCENTILE))
    figures = _figures_of(points.astype(np.float64), gap <= shut + _NEARLY_CLOSED, unit_map)
    units = solve_units(figures, unit_map.response)
    far = np.clip((gap - shut - _TOUCHING) / (_APART - _TOUCHING), 0.0, 1.0)
    seal = 1.0 - far * far * (3.0 - 2.0 * far)
    return MouthMotion(units.astype(np.float32), seal.astype(np.float32))


def _figures_of(points: Array, closed: NDArray[np.bool_], unit_map: UnitMap) -> Array:
    """What the mouth does beyond the speaker's closed one, seen from where the map was made."""
    own = as_reference(np.median(points, axis=0))
    own = np.median(without_head(points, own)[closed], axis=0)
    facing = without_head(own[None], unit_map.reference)[0]
    figures = mouth_figures(without_head(points, facing))
    return np.asarray(figures - np.median(figures[closed], axis=0))


def solve_units(figures: Array, response: Array) -> Array:
    """Units (T, units) 0..1 whose figures come near the given ones, (T, FIGURES).

    Minimises, by projected gradients with momentum (Beck and Teboulle 2009, FISTA), the squared
    error + strangeness of the shape + a little * units + steadiness * (change from frame to
    frame)^2. mouthClose stands for a jaw that drops while the lips stay together, so that it never
    exceeds jawOpen.
    """
    together = response.copy()
    together[_CLOSE] += response[_JAW]
    pull = figures @ together.T - _LEAVE_OUT
    square = together @ together.T + _SHAPES_WEIGHT * _strangeness()
    step = 1.0 / (float(np.linalg.eigvalsh(square)[-1]) + 4.0 * _STEADY)
    found = np.zeros_like(pull)
    ahead, pace = found, 1.0
    for _ in range(_ROUNDS):
        change = np.diff(ahead, axis=0, prepend=ahead[:1], append=ahead[-1:])
        slope = ahead @ square - pull - _STEADY * np.diff(change, axis=0)
        fresh = np.clip(ahead - step * slope, 0.0, 1.0)
        faster = (1.0 + np.sqrt(1.0 + 4.0 * pace * pace)) / 2.0
        ahead = fresh + (pace - 1.0) / faster * (fresh - found)
        found, pace = fresh, faster
    units = found.copy()
    units[:, _JAW] = np.minimum(found[:, _JAW] + found[:, _CLOSE], 1.0)
    return units


@functools.lru_cache(maxsize=1)
def _strangeness() -> Array:
    """(units, units): how unlike the shapes of speech some units are, as a quadratic form."""
    rows = []
    for shape in (g.shape for gestures in GESTURES.values() for g in gestures):
        # As training/speech/articulation.py makes units of shapes.
        weights = {
            "jawOpen": shape.jaw,
            "mouthFunnel": shape.flare,
            "mouthPucker": shape.pucker,
            "mouthStretch": 0.55 * shape.spread,
            "mouthSmile": 0.45 * shape.spread,
            "mouthLowerDown": shape.lower,
            "mouthUpperUp": shape.upper,
        }
        rows.append([weights.get(name, 0.0) for name in FITTED_UNITS])
    shapes = np.array(rows)
    return np.asarray(np.linalg.inv(shapes.T @ shapes / len(shapes) + np.diag(_STRAYS**2)))


def learn_response(units: Array, figures: Array) -> Array:
    """(units, FIGURES): the linear map that explains figures (n, FIGURES) by units (n, units).

    figures: beyond those at rest. A little ridge keeps it finite.
    """
    square = units.T @ units + 0.05 * np.eye(units.shape[1])
    return np.asarray(np.linalg.solve(square, units.T @ figures))


def save_motion(path: Path, motion: MouthMotion) -> None:
    """Write a movement in one step. Raises TrainingError when that does not work."""
    _save(path, {"units": motion.units, "seal": motion.seal})


def load_motion(path: Path) -> MouthMotion:
    """A movement that save_motion wrote. Raises TrainingError for anything else."""
    arrays = _load(path, {"units": np.float32, "seal": np.float32})
    return MouthMotion(arrays["units"], arrays["seal"])


def save_map(path: Path, unit_map: UnitMap) -> None:
    """Write a map in one step. Raises TrainingError when that does not work."""
    _save(path, {"reference": unit_map.reference, "response": unit_map.response})


def load_map(path: Path) -> UnitMap:
    """A map that save_map wrote. Raises TrainingError for anything else."""
    arrays = _load(path, {"reference": np.float64, "response": np.float64})
    return UnitMap(arrays["reference"], arrays["response"])


def _save(path: Path, arrays: dict[str, NDArray[np.float32] | Array]) -> None:
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            np.savez_compressed(file, version=np.array(_VERSION), **arrays)  # type: ignore[arg-type]
        fresh.replace(path)
    except OSError as err:
        raise TrainingError(f"{path} cannot be written: {err}") from err


def _load(path: Path, kinds: dict[str, type]) -> dict[str, NDArray]:  # type: ignore[type-arg]
    """The arrays of a file of ours, nothing in it run, no more read than such a file can hold."""
    try:
        with zipfile.ZipFile(path) as content:
            if sum(entry.file_size for entry in content.infolist()) > _LARGEST_BYTES:
                raise TrainingError(f"{path} is too large for fitted movement; delete it")
        with np.load(path, allow_pickle=False) as stored:
            arrays = {name: np.asarray(stored[name]) for name in ("version", *kinds)}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as err:
        raise TrainingError(f"{path} cannot be read as fitted movement ({err}); delete it") from err
    kinds_fit = all(arrays[name].dtype == kind for name, kind in kinds.items())
    if arrays["version"].shape != () or int(arrays["version"]) != _VERSION or not kinds_fit:
        raise TrainingError(f"{path} was made by another version; delete it to make it anew")
    return arrays

"""Real movement for invented faces: what a filmed speaker says, and how the mouth moves with it.

A folder keeps the movement that was fitted to each clip (training/footage/unit_fit.py), so that
tracking is done once, and the map that the fit needs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.errors import FaceError, TrainingError
from training.footage.tracking import read_clip_sound, track_points
from training.footage.unit_fit import (
    FITTED_UNITS,
    MouthMotion,
    UnitMap,
    fit_motion,
    load_map,
    load_motion,
    save_map,
    save_motion,
)
from training.heads.units import UNIT_NAMES
from training.speech.alignment import PhoneAligner
from training.speech.articulation import ArticulationStyle, FaceTrack, arrange_units
from training.speech.phones import ALIGNED, BILABIALS, FPS, PhoneSpan, Utterance
from training.speech.recordings import Filmed
from training.speech.takes import framed_take

if TYPE_CHECKING:
    from core.avatar.onnx_faces import FaceNets

MAP_FILE = "map.npz"

_SILENCE_FRAMES = (5, 16)  # before and after the clip
_SHORTEST = 88  # frames of a whole take, as with other clips
# A speaker moves long before and after the sound; a live student hears no more than a moment of
# what is to come and must be still in silence. So the movement eases in and out around the speech.
_BEFORE_S, _AFTER_S = (0.32, 0.12), (0.12, 0.36)
_NEARLY_SEALED = 0.3  # in a P, B or M: the tracker hardly ever sees so short a closure whole
_SEALED = 0.9


class MotionFolder:
    """Fitted movements on disk, one file for each clip. Raises TrainingError as its parts do."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, clip: Filmed) -> MouthMotion:
        """The movement of a clip. Raises TrainingError when it was not fitted or is damaged."""
        path = self._file(clip)
        if not path.is_file():
            raise TrainingError(f"no fitted movement of {clip.path.name} in {self._folder}")
        return load_motion(path)

    def lacks(self, clips: Sequence[Filmed]) -> list[Filmed]:
        """Those clips that are not fitted yet."""
        return [clip for clip in clips if not self._file(clip).is_file()]

    def fit(
        self,
        clips: Sequence[Filmed],
        nets: FaceNets,
        report: Callable[[str], None] = lambda _: None,
    ) -> dict[str, str]:
        """Track and fit what is not there yet; returns what could not be, with the reason.

        report is called with the name of each clip that is done.
        Raises TrainingError when the map cannot be measured or the folder not be written.
        """
        missing = self.lacks(clips)
        left_out: dict[str, str] = {}
        unit_map = self._map(nets) if missing else None
        for clip in missing:
            assert unit_map is not None
            try:
                points = track_points(clip.path, nets)
            except (TrainingError, FaceError) as err:
                left_out[clip.path.name] = str(err)
                continue
            save_motion(self._file(clip), fit_motion(points, unit_map))
            report(clip.path.name)
        return left_out

    def _map(self, nets: FaceNets) -> UnitMap:
        path = self._folder / MAP_FILE
        if not path.is_file():
            from training.footage.unit_map import measure_map

            save_map(path, measure_map(nets))
        return load_map(path)

    def _file(self, clip: Filmed) -> Path:
        """Named by the clip, and by its size: another clip of that name has another file."""
        try:
            size = clip.path.stat().st_size
        except OSError as err:
            raise TrainingError(f"{clip.path} cannot be read: {err}") from err
        mark = hashlib.sha256(f"{clip.voice} {clip.path.stem} {size}".encode()).hexdigest()[:8]
        return self._folder / f"{clip.path.stem}-{mark}.npz"


def perform(
    clip: Filmed, motion: MouthMotion, aligner: PhoneAligner, rng: np.random.Generator
) -> tuple[Utterance, MouthMotion]:
    """What is said in a clip with room tone around it, and the movement, just as long.

    Raises TrainingError when the sound does not fit its words or cannot be read.
    """
    frames = len(motion.seal)
    sound = read_clip_sound(clip.path, frames)
    pcm = np.rint(np.clip(sound, -1.0, 1.0) * 32767.0).astype(np.int16)
    spans = aligner.align(pcm, clip.text)
    spoken = Utterance(pcm, spans, clip.text, clip.voice, clip.licence, ALIGNED)
    lead, trail = (int(n) for n in rng.integers(*_SILENCE_FRAMES, 2))
    trail = max(trail, _SHORTEST - frames - lead)
    return framed_take(spoken, lead, trail, rng), _padded(motion, lead, trail)


def follow(
    spans: Sequence[PhoneSpan],
    motion: MouthMotion,
    unit_names: Sequence[str],
    style: ArticulationStyle,
) -> FaceTrack:
    """The face of a fitted movement; phones say where it is at rest and where lips are shut.

    Lips count as held shut for P, B or M only where they really close. The style's asymmetry and
    its opening, as the strength of the whole movement, are used.
    """
    active = _active(spans, len(motion.seal))
    shut, bilabial = _closures(spans, motion.seal)
    movement = {
        name: np.clip(column * style.opening * active, 0.0, 1.0)
        for name, column in zip(FITTED_UNITS, motion.units.T.astype(np.float64), strict=True)
    }
    every = np.arange(len(motion.seal))
    return FaceTrack(
        units=arrange_units(movement, every, unit_names, style),
        seal=np.maximum(shut, 1.0 - active).astype(np.float32),
        bilabial=bilabial.astype(np.float32),
    )


def head_units(motion: MouthMotion) -> NDArray[np.float32]:
    """The bare movement as columns of our heads, (T, 52) float32."""
    columns = zip(FITTED_UNITS, motion.units.T.astype(np.float64), strict=True)
    every = np.arange(len(motion.seal))
    return arrange_units(dict(columns), every, UNIT_NAMES, ArticulationStyle())


def require_some(clips: Sequence[Filmed], folder: MotionFolder) -> None:
    """Raise TrainingError, with the remedy, when none of the wanted movement is there."""
    if clips and len(folder.lacks(clips)) == len(clips):
        raise TrainingError(
            "no movement is fitted yet; give the face networks with --face-nets or "
            "$LIPCAM_FACE_NETS, see training/README.md"
        )


def _padded(motion: MouthMotion, lead: int, trail: int) -> MouthMotion:
    """The movement with its first and last frames held on; `_active` fades them."""
    return replace(
        motion,
        units=np.pad(motion.units, ((lead, trail), (0, 0)), mode="edge"),
        seal=np.pad(motion.seal, (lead, trail), mode="edge"),
    )


def _active(spans: Sequence[PhoneSpan], frames: int) -> NDArray[np.float64]:
    """(frames,) 0..1: 1 around the speech, 0 in the silence before and after it."""
    if not spans:
        return np.zeros(frames)
    times = (np.arange(frames) + 0.5) / FPS
    first, last = spans[0].start_s, spans[-1].end_s
    rise = (times - (first - _BEFORE_S[0])) / (_BEFORE_S[0] - _BEFORE_S[1])
    fall = ((last + _AFTER_S[1]) - times) / (_AFTER_S[1] - _AFTER_S[0])
    share = np.clip(np.minimum(rise, fall), 0.0, 1.0)
    return np.asarray(share * share * (3.0 - 2.0 * share))


def _closures(
    spans: Sequence[PhoneSpan], seal: NDArray[np.float32]
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The seal made whole in closures, and where lips are held shut for P, B or M."""
    near = seal.astype(np.float64)
    # Lips that are nearly together are tightly rounded ones rather, unless the sound says more.
    whole = np.clip(2.0 * near - 1.0, 0.0, 1.0)
    held = np.zeros(len(seal), bool)
    for span in spans:
        if span.phone not in BILABIALS:
            continue
        # A frame more on each side: the aligner's times are that good.
        first = max(int(span.start_s * FPS) - 1, 0)
        part = slice(first, min(int(span.end_s * FPS) + 2, len(seal)))
        if near[part].size and near[part].max() > _NEARLY_SEALED:
            whole[part] = np.maximum(whole[part], near[part])
            whole[first + int(np.argmax(near[part]))] = 1.0
            held[part] |= whole[part] > _SEALED
    return whole, held

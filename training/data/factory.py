"""Makes clips: speech, face movement, two renders of every frame, and their composition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from core.region import blend_mask
from training.data.idle import idle_motion
from training.data.motions import MotionFolder, follow, perform
from training.data.plan import MOTION, QUIET, RECORDED, ClipPlan
from training.data.store import SAMPLES_PER_FRAME, ClipArrays
from training.data.wear import PictureWear
from training.footage.unit_fit import MouthMotion
from training.speech.articulation import ArticulationStyle, articulate
from training.speech.phones import Utterance
from training.speech.recordings import Filmed, Recording
from training.speech.takes import as_other_speaker, part_of, quiet_take, take_of
from training.speech.voices import Voices

_PITCH = (0.82, 1.22)
_STRETCH = (0.82, 1.22)
_THROAT = (0.88, 1.14)
# Short clips: more people in the same time.
_LONGEST_SPEECH_S = 4.3
_CLIP_S, _SILENCE_S = (3.5, 5.5), (0.2, 0.6)
_STILL_UNIT = 1e-3  # below this no unit moves anything that can be seen


@dataclass(frozen=True, slots=True, eq=False)
class Rendered:
    """Pictures of a face's mouth region and what was measured on its mesh.

    frames: uint8 (T, 128, 160, 3) RGB. opening, width, rounding: float32 (T,), in outer-eye
    distances.
    """

    frames: NDArray[np.uint8]
    opening: NDArray[np.float32]
    width: NDArray[np.float32]
    rounding: NDArray[np.float32]


class Face(Protocol):
    """A person who can be rendered."""

    unit_names: Sequence[str]

    def render(
        self, units: NDArray[np.float32], pose: NDArray[np.float32], seal: NDArray[np.float32]
    ) -> Rendered:
        """units (T, names) 0..1, pose (T, 6) as in idle.IdleMotion, seal (T,) 0..1."""

    def release(self) -> None:
        """Free what the face holds; it is not used again."""


@dataclass(frozen=True, slots=True)
class RealMotion:
    """Filmed clips, in the plan's order, and the folder of their fitted movement."""

    clips: tuple[Filmed, ...]
    folder: Path


class ClipMaker:
    """Turns plans into clips. Keeps the last face, so clips of one face are best made in a row."""

    def __init__(
        self,
        make_face: Callable[[str], Face],
        recordings: Sequence[Recording] = (),
        motion: RealMotion | None = None,
    ) -> None:
        self._make_face = make_face
        self._face: Face | None = None
        self._face_name = ""
        self._recordings, self._motion = recordings, motion
        self._voices = Voices()
        self._mask = blend_mask()[None, :, :, None]

    def make(self, plan: ClipPlan) -> tuple[ClipArrays, Utterance]:
        """One clip and what is said in it; the same plan always gives the same clip.

        Raises TrainingError when its recording cannot be aligned, its speech is too long, or its
        movement was not fitted.
        """
        rng = np.random.default_rng([plan.seed, 0xC11F])
        if plan.kind == MOTION:
            take, motion = self._performed(plan, rng)
        else:
            take, motion = self._take(plan, rng), None
        face = self._face_of(plan.identity)
        style = ArticulationStyle.random(rng)
        if motion is None:
            track = articulate(take, face.unit_names, style)
        else:
            track = follow(take.spans, motion, face.unit_names, style)
        idle = idle_motion(len(track.seal), face.unit_names, rng)
        wear = PictureWear.random(rng)

        closed = np.ones_like(track.seal)
        silent = face.render(idle.units, idle.pose, closed)
        speaking = _render_where_it_moves(face, idle.units, track.units, idle.pose, track.seal,
                                          silent)  # fmt: skip
        base = wear.apply(silent.frames)
        frames = self._lay_over(wear.apply(speaking.frames), base)
        curves = np.stack(
            [speaking.opening, speaking.width, speaking.rounding, track.bilabial], axis=1
        )
        audio = np.zeros(len(frames) * SAMPLES_PER_FRAME, dtype=np.int16)
        audio[: take.pcm.size] = take.pcm
        return ClipArrays(frames, base, audio, curves.astype(np.float32)), take

    def close(self) -> None:
        """Free the face and the voices that are kept; the next clip makes its own."""
        self._release_face()
        self._voices.close()

    def _release_face(self) -> None:
        if self._face is not None:
            self._face.release()
        self._face, self._face_name = None, ""

    def _face_of(self, identity: str) -> Face:
        if self._face is None or identity != self._face_name:
            self._release_face()
            self._face, self._face_name = self._make_face(identity), identity
        return self._face

    def _performed(self, plan: ClipPlan, rng: np.random.Generator) -> tuple[Utterance, MouthMotion]:
        known = self._motion.clips if self._motion is not None else ()
        if self._motion is None or not 0 <= plan.recording < len(known):
            raise TrainingError(f"clip {plan.id} wants filmed clip {plan.recording}: not there")
        clip = known[plan.recording]
        movement = MotionFolder(self._motion.folder).load(clip)
        return perform(clip, movement, self._voices.aligner, rng)

    def _take(self, plan: ClipPlan, rng: np.random.Generator) -> Utterance:
        if plan.kind == QUIET:
            return quiet_take(rng, _CLIP_S)
        spoken = self._spoken(plan, rng)
        return take_of(part_of(spoken, _LONGEST_SPEECH_S, rng), rng, _CLIP_S, _SILENCE_S)

    def _spoken(self, plan: ClipPlan, rng: np.random.Generator) -> Utterance:
        if plan.kind == RECORDED:
            if not 0 <= plan.recording < len(self._recordings):
                raise TrainingError(f"clip {plan.id} wants recording {plan.recording}: not there")
            return self._voices.load(self._recordings[plan.recording])
        pitch, stretch = rng.uniform(*_PITCH), rng.uniform(*_STRETCH)
        spoken = self._voices.say(plan.text, plan.voice, pitch, stretch)
        return as_other_speaker(spoken, rng.uniform(*_THROAT))

    def _lay_over(self, speaking: NDArray[np.uint8], base: NDArray[np.uint8]) -> NDArray[np.uint8]:
        mixed = np.empty_like(base)
        for index in range(len(base)):  # frame by frame: float copies of a clip would be large
            under = base[index].astype(np.float32)
            over = speaking[index].astype(np.float32)
            mixed[index] = np.rint(under + self._mask[0] * (over - under)).astype(np.uint8)
        return mixed


def _render_where_it_moves(
    face: Face,
    idle: NDArray[np.float32],
    speech: NDArray[np.float32],
    pose: NDArray[np.float32],
    seal: NDArray[np.float32],
    silent: Rendered,
) -> Rendered:
    """The speaking pictures; frames in which the mouth rests are those of the silent face."""
    moving = speech.max(axis=1) > _STILL_UNIT
    result = Rendered(
        silent.frames.copy(), silent.opening.copy(), silent.width.copy(), silent.rounding.copy()
    )
    if moving.any():
        units = np.clip(idle[moving] + speech[moving], 0.0, 1.0)
        drawn = face.render(units, pose[moving], seal[moving])
        for name in ("frames", "opening", "width", "rounding"):
            getattr(result, name)[moving] = getattr(drawn, name)
    return result

"""Who is judged: the truth, every step of the way to it, and the student with the wrong sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.data.store import ClipEntry
from training.evaluation.kept import fingerprint_of_student
from training.evaluation.playback import Speaker
from training.small.clips import QUIET_VOICE, ClipFolder, frame_range

Pictures = NDArray[np.uint8]
Sound = NDArray[np.float32]

TRUTH = "truth"
AUTOENCODER = "autoencoder"
TEACHER = "teacher"
TWO_STEPS = "student, 2 steps"
ONE_STEP = "student, 1 step"
WRONG = "wrong audio"
FLOAT32 = "student, float32"
SINGLE = "student, frame by frame"

SHOWN = (TRUTH, AUTOENCODER, TEACHER, TWO_STEPS, ONE_STEP, WRONG)
"""The rivals in the order of sheets and clips."""


@dataclass(frozen=True, eq=False)
class Scene:
    """One clip kept out of training, with all that a rival may need.

    truth, base: uint8 (n, 128, 160, 3), the speaking and the neutral face; reference: one of base
    with the mouth closed. sound: float32 (n * 640,); wrong_sound: of the same length, another
    clip's. curves: float32 (n, 4).
    """

    entry: ClipEntry
    truth: Pictures
    base: Pictures
    reference: Pictures
    sound: Sound
    wrong_sound: Sound
    curves: NDArray[np.float32]


class Rival(Protocol):
    """A way to make the mouth of a clip. fingerprint: changes with its weights."""

    name: str
    fingerprint: str

    def show(self, scene: Scene) -> Pictures:
        """The whole clip: uint8, as the scene's truth."""
        ...


class Truth:
    """The rendered mouth itself: what the probes read off it is the ceiling."""

    name = TRUTH
    fingerprint = "truth"

    def show(self, scene: Scene) -> Pictures:
        """The true pictures."""
        return scene.truth


class EngineStudent:
    """An exported student, run by the live chain's engine on one thread."""

    def __init__(
        self, name: str, folder: Path, *, wrong: bool = False, chunk_frames: int | None = None
    ) -> None:
        self.name, self._wrong = name, wrong
        self.speaker = Speaker(folder, threads=1, chunk_frames=chunk_frames)
        chunk = self.speaker.chunk_frames
        self.fingerprint = f"{fingerprint_of_student(folder)} {wrong} {chunk}"

    def show(self, scene: Scene) -> Pictures:
        """The student's mouth, from the clip's own sound or from the wrong one."""
        sound = scene.wrong_sound if self._wrong else scene.sound
        return self.speaker.speak(scene.base, sound, scene.entry.id, scene.reference)


def kept_out(clips: ClipFolder, limit: int) -> list[ClipEntry]:
    """Clips kept out of training in which somebody speaks, people taking turns.

    Raises TrainingError when there are fewer than two.
    """
    entries = [e for e in clips.of("heldout") if e.voice != QUIET_VOICE]
    if len(entries) < 2 or len({e.text for e in entries} | {e.id for e in entries}) < 2:
        raise TrainingError("the data has fewer than two kept-out clips; make more data")
    turn: dict[str, int] = {}
    ordered = []
    for entry in entries:
        turn[entry.identity] = turn.get(entry.identity, 0) + 1
        ordered.append((turn[entry.identity], entry))
    # A stable sort: everybody's first clip, then everybody's second.
    return [entry for _, entry in sorted(ordered, key=lambda pair: pair[0])][:limit]


def scene_of(clips: ClipFolder, entry: ClipEntry, others: Sequence[ClipEntry]) -> Scene:
    """A clip and, from the others, the sound of one that says something else."""
    frames = frame_range(entry)
    base = clips.base_bytes(frames)
    sound = clips.sound(entry)
    return Scene(
        entry=entry,
        truth=clips.speaking_bytes(frames),
        base=base,
        reference=base[clips.reference_frame(entry) - entry.start_frame],
        sound=sound,
        wrong_sound=np.resize(clips.sound(stranger_to(entry, others)), sound.shape),
        curves=clips.curves(entry),
    )


def stranger_to(entry: ClipEntry, entries: Sequence[ClipEntry]) -> ClipEntry:
    """The next clip that says something else, the longest if none is long enough."""
    at = next(i for i, e in enumerate(entries) if e.id == entry.id)
    ring = (*entries[at + 1 :], *entries[:at])
    others = [e for e in ring if e.text != entry.text] or list(ring)
    if not others:
        raise TrainingError("there is no other clip to take wrong sound from; make more data")
    return next((e for e in others if e.frames >= entry.frames), max(others, key=_length))


def _length(entry: ClipEntry) -> int:
    return entry.frames

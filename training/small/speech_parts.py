"""Speech for the ear, part by part: sound as mel rows, and the face movement that belongs to it.

Each part is made from its number alone, by whichever process, and saved as it is finished. A run
that was cut off makes the missing ones.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from core.errors import TrainingError
from core.features.log_mel import log_mel
from training.data.plan import recordings_of, sentence_pool
from training.small.checkpoints import load_checkpoint, save_checkpoint
from training.speech import piper
from training.speech.articulation import articulate
from training.speech.augment import augment_audio
from training.speech.phones import FPS, Utterance
from training.speech.recordings import Recording
from training.speech.takes import as_other_speaker, part_of, quiet_take, take_of
from training.speech.voices import Voices

log = logging.getLogger("training.listening")

PARTS_FOLDER = "speech_parts"
PART_MINUTES = 10.0

UNITS = (
    "jawOpen", "mouthClose", "mouthPress", "mouthRollLower", "mouthRollUpper", "mouthPucker",
    "mouthFunnel", "mouthStretch", "mouthSmile", "mouthLowerDown", "mouthUpperUp",
)  # fmt: skip
"""Face units that speech uses, both sides of the face alike."""

_SENTENCE_SEED = 77_001  # another order of sentences than that of the rendered clips
_LETTERS = (30, 130)
_LONGEST_SPEECH_S = 10.0
_TAKE_S = (3.0, 12.0)
_PIPER_SHARE = 0.2  # of the synthetic speech; Piper is slow, and one voice
# Of each recording: as it is, and as other speakers. People are rarer than sentences here.
_PASSES = (None, (0.85, 1.18), (0.8, 0.92), (1.08, 1.25), (0.9, 1.1), (0.8, 1.25))
_QUIET_EVERY = 15
_MANY_ODDITIES = 20  # texts in a row that cannot be spoken: something is wrong with the speaker


@dataclass(frozen=True, slots=True)
class SpeechRecipe:
    """What all parts depend on. versions: of each sound, the first clean, the others augmented."""

    hours: float
    versions: int
    seed: int
    voices: tuple[str, ...]
    recordings: tuple[Recording, ...] = ()
    transcripts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0.01 <= self.hours <= 1000 or not 1 <= self.versions <= 16 or self.seed < 0:
            raise TrainingError("--hours must lie in 0.01..1000, versions in 1..16, seed from 0 on")

    @property
    def parts(self) -> int:
        """Number of parts."""
        return max(1, round(60 * self.hours / PART_MINUTES))

    @property
    def part_s(self) -> float:
        """Seconds of speech in each part."""
        return 3600 * self.hours / self.parts

    def stamp(self) -> dict[str, object]:
        """Plain values that tell speech of this recipe from speech of another one."""
        sizes = {"recordings": len(self.recordings), "transcripts": len(self.transcripts)}
        return {**asdict(self), "voices": list(self.voices), **sizes}


class PartMaker:
    """Makes parts; keeps its aligner and Piper from part to part. One owner."""

    def __init__(self, recipe: SpeechRecipe, run: Path) -> None:
        self._recipe, self._run = recipe, run
        self._voices = Voices()

    def close(self) -> None:
        """End the voices."""
        self._voices.close()

    def make(self, number: int) -> float:
        """Make a part unless it is there; returns its seconds of speech.

        Raises TrainingError when a part of another recipe lies there.
        """
        path = part_path(self._run, number)
        stamp = self._recipe.stamp()
        if path.is_file():
            if load_checkpoint(path)["recipe"] != stamp:
                raise TrainingError(
                    f"{path.parent} holds speech made with other options; delete that folder, "
                    "or give the same options to go on"
                )
            return 0.0
        rng = np.random.default_rng([self._recipe.seed, number, 0x5BEE])
        mels: list[list[Tensor]] = [[] for _ in range(self._recipe.versions)]
        movements: list[Tensor] = []
        for take in self._takes(number, rng):
            movements.append(_movement(take))
            for version, rows in enumerate(mels):
                rows.append(_mel(take, version, rng))
        state = {
            "recipe": stamp,
            "frames": [len(m) for m in movements],
            "movements": torch.cat(movements),
            "mels": [torch.cat(rows) for rows in mels],
        }
        save_checkpoint(path, state)
        return sum(state["frames"]) / FPS

    def _takes(self, number: int, rng: np.random.Generator) -> Iterator[Utterance]:
        seconds = 0.0
        for take in self._every_take(number, rng):
            yield take
            seconds += take.duration_s
            if seconds >= self._recipe.part_s:
                return

    def _every_take(self, number: int, rng: np.random.Generator) -> Iterator[Utterance]:
        """Without end: this part's recordings, then synthetic speech; now and then nobody."""
        for recording, throat in self._recordings(number):
            try:
                take = self._take(self._voices.load(recording), throat, rng)
            except TrainingError as err:
                log.info("left out: %s", err)
                continue
            yield take
        recipe = self._recipe
        pool = sentence_pool(
            _SENTENCE_SEED + recipe.seed, recipe.transcripts, recipe.recordings, _LETTERS
        )
        oddities = 0
        for count, text in enumerate(islice(pool.of("train"), number, None, recipe.parts)):
            if count % _QUIET_EVERY == 0:
                yield quiet_take(rng)
            pitch, stretch = rng.uniform(0.8, 1.25, 2)
            try:
                spoken = self._voices.say(text, self._voice(rng), pitch, stretch)
                take = self._take(spoken, (0.82, 1.22), rng)
            except TrainingError as err:
                oddities += 1
                if oddities == _MANY_ODDITIES:
                    raise
                log.info("left out: %s", err)
                continue
            oddities = 0
            yield take

    def _recordings(self, number: int) -> list[tuple[Recording, tuple[float, float] | None]]:
        recordings = self._recipe.recordings
        every = [i for ids in recordings_of("train", recordings).values() for i in ids]
        order = np.random.default_rng(self._recipe.seed).permutation(every).tolist()
        passes = [(recordings[i], throat) for throat in _PASSES for i in order]
        # About half of a part at most, however much recorded speech there is.
        return passes[number :: self._recipe.parts][: max(1, round(self._recipe.part_s / 10))]

    def _voice(self, rng: np.random.Generator) -> str:
        others = [v for v in self._recipe.voices if v != piper.VOICE]
        if piper.VOICE in self._recipe.voices and rng.random() < _PIPER_SHARE:
            return piper.VOICE
        return str(rng.choice(others))

    @staticmethod
    def _take(
        spoken: Utterance, throat: tuple[float, float] | None, rng: np.random.Generator
    ) -> Utterance:
        if throat is not None:
            spoken = as_other_speaker(spoken, rng.uniform(*throat))
        return take_of(part_of(spoken, _LONGEST_SPEECH_S, rng), rng, _TAKE_S)


def part_path(run: Path, number: int) -> Path:
    """Where a part lies."""
    return run / PARTS_FOLDER / f"part-{number:04d}.pt"


def _movement(take: Utterance) -> Tensor:
    """Face units, seal and closures of a take: float16 (frames, len(UNITS) + 2)."""
    track = articulate(take, UNITS)
    columns = [track.units, track.seal[:, None], track.bilabial[:, None]]
    return torch.from_numpy(np.concatenate(columns, axis=1)).half()


def _mel(take: Utterance, version: int, rng: np.random.Generator) -> Tensor:
    """Mel rows of a take, four to a frame, augmented but for version 0: float16 (rows, mels)."""
    pcm = augment_audio(take.pcm, rng) if version else take.pcm.astype(np.float32) / 32768.0
    return torch.from_numpy(log_mel(pcm)).half()

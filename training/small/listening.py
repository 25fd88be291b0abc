"""Extra speech for the audio encoder: many sentences and recordings, no pictures needed.

    python -m training.small.listening --data data/small --run runs/small --speech FOLDER

What a mouth does for a sound can be known from its phones alone, which is hundreds of times
cheaper than rendering it. The result, speech.pt in the run, is used by the student's first stage;
without it that stage learns from the rendered clips only. Sentences, voices and recordings kept
out of the data set are kept out here too.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.errors import TrainingError
from core.models.small_config import AudioConfig
from training.data.plan import TRAIN_VOICES
from training.small.checkpoints import SPEECH_FILE, load_checkpoint, save_checkpoint
from training.small.clips import ClipFolder
from training.small.sequences import MelBank
from training.speech.alignment import PhoneAligner
from training.speech.articulation import articulate
from training.speech.augment import augment_audio
from training.speech.flite import synthesize
from training.speech.phones import Utterance
from training.speech.recordings import find_recordings, load_recording
from training.speech.sentences import speakable_sentences
from training.speech.takes import as_other_speaker, quiet_take, take_of

log = logging.getLogger(__name__)

UNITS = (
    "jawOpen", "mouthClose", "mouthPress", "mouthRollLower", "mouthRollUpper", "mouthPucker",
    "mouthFunnel", "mouthStretch", "mouthSmile", "mouthLowerDown", "mouthUpperUp",
)  # fmt: skip
"""Face units that speech uses, both sides of the face alike."""

TARGETS = len(UNITS) + 2  # the lips' seal, and whether P, B or M holds it
_SENTENCE_SEED = 77_001  # other sentences than those of the rendered clips
_QUIET_EVERY = 15


def collect_speech(
    clips: ClipFolder, folders: Sequence[Path], sentences: int, seed: int = 0
) -> Iterator[Utterance]:
    """Takes of synthetic and recorded speech, none of them kept out by the data set."""
    rng = np.random.default_rng([seed, 0x5BEE])
    kept_out = {(e.voice, e.text) for e in clips.of("valid", "heldout")}
    texts = speakable_sentences(_SENTENCE_SEED + seed)
    for number in range(sentences):
        voice = str(rng.choice(TRAIN_VOICES))
        spoken = synthesize(next(texts), voice, rng.uniform(0.8, 1.25), rng.uniform(0.8, 1.25))
        yield from _take(as_other_speaker(spoken, rng.uniform(0.82, 1.22)), rng)
        if number % _QUIET_EVERY == 0:
            yield quiet_take(rng)
    aligner = PhoneAligner() if folders else None
    for recording in find_recordings(folders):
        if aligner is None or (recording.voice, recording.text) in kept_out:
            continue
        try:
            utterance = load_recording(recording, aligner)
        except TrainingError as err:
            log.info("left out: %s", err)
            continue
        yield from _take(utterance, rng)
        yield from _take(as_other_speaker(utterance, rng.uniform(0.85, 1.18)), rng)


def _take(utterance: Utterance, rng: np.random.Generator) -> Iterator[Utterance]:
    try:
        yield take_of(utterance, rng)
    except TrainingError as err:
        log.info("left out: %s", err)


def write_speech(utterances: Iterator[Utterance], run: Path) -> int:
    """Save sound and face movement of the utterances in the run; returns the number of frames."""
    sounds, movements = [], []
    for utterance in utterances:
        track = articulate(utterance, UNITS)
        movement = np.concatenate(
            [track.units, track.seal[:, None], track.bilabial[:, None]], axis=1
        )
        sounds.append(torch.from_numpy(utterance.pcm.copy()))
        movements.append(torch.from_numpy(movement.astype(np.float32)))
        if len(sounds) % 100 == 0:
            log.info("%d utterances", len(sounds))
    if not sounds:
        raise TrainingError("no speech to listen to: ask for sentences or name a speech folder")
    save_checkpoint(run / SPEECH_FILE, {"sounds": sounds, "movements": movements})
    return sum(map(len, movements))


class SpeechBank:
    """The speech of a run as random audio windows with the face movement they belong to."""

    def __init__(self, run: Path, config: AudioConfig, versions: int, seed: int = 0) -> None:
        saved = load_checkpoint(run / SPEECH_FILE)
        rng = np.random.default_rng(seed)
        self._config = config
        self._movements: list[Tensor] = saved["movements"]
        sounds = [sound.numpy().astype(np.float32) / 32768.0 for sound in saved["sounds"]]
        self._banks = [
            MelBank([_version(sound, v, rng) for sound in sounds], config) for v in range(versions)
        ]
        every = torch.cat(self._movements)
        self._mean, self._spread = every.mean(0), every.std(0) + 1e-4
        lengths = np.array([len(m) for m in self._movements], float)
        self._share = lengths / lengths.sum()

    def random(self, count: int, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
        """mel (count, window_rows, mels) and movement (count, frames, TARGETS) of unit spread."""
        per = self._config.chunk_frames
        mels, goals = [], []
        for clip in rng.choice(len(self._share), count, p=self._share):
            movement = self._movements[clip]
            first = int(rng.integers(len(movement) - per + 1))
            bank = self._banks[int(rng.integers(len(self._banks)))]
            mels.append(bank.windows(int(clip), np.array([first]))[0])
            goals.append(movement[first : first + per])
        return torch.stack(mels), (torch.stack(goals) - self._mean) / self._spread


def _version(
    pcm: NDArray[np.float32], number: int, rng: np.random.Generator
) -> NDArray[np.float32]:
    return pcm if number == 0 else augment_audio(pcm, rng)


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Collect extra speech for the audio encoder.")
    parser.add_argument("--data", type=Path, default=Path("data/small"))
    parser.add_argument("--run", type=Path, default=Path("runs/small"))
    parser.add_argument("--speech", type=Path, action="append", default=[])
    parser.add_argument("--sentences", type=int, default=500)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    utterances = collect_speech(ClipFolder(args.data), args.speech, args.sentences)
    frames = write_speech(utterances, args.run)
    print(f"{frames / 25 / 60:.1f} minutes of speech in {args.run / SPEECH_FILE}")


if __name__ == "__main__":
    main()

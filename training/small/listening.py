"""Extra speech for the audio encoder: many sentences and recordings, no pictures needed.

    python -m training.small.listening --run runs/small --speech FOLDER --hours 6 --jobs 2

What a mouth does for a sound can be known from its phones alone, which is hundreds of times
cheaper than rendering it. The result, speech.pt in the run, is used by the listening stage;
without it that stage learns from the rendered clips only. Sentences, voices and recordings that a
data set keeps for judgement are kept out here too, because the same rules say which they are.

The speech is made in parts of ten minutes, by as many processes as --jobs says; a run that was cut
off goes on with the missing parts when the same command is given again.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from pathlib import Path

import numpy as np
import torch
from rich.console import Console
from rich.progress import track
from torch import Tensor

from core.errors import TrainingError
from core.features.log_mel import MEL
from core.models.small_config import AudioConfig
from training.data.speech_sources import pronounceable, training_voices
from training.small.checkpoints import SPEECH_FILE, load_checkpoint, save_checkpoint
from training.small.mel_variety import varied
from training.small.speech_parts import UNITS, PartMaker, SpeechRecipe, part_path
from training.speech.phones import FPS
from training.speech.recordings import find_recordings, find_transcripts

log = logging.getLogger("training.listening")

TARGETS = len(UNITS) + 2  # the lips' seal, and whether P, B or M holds it
VERSIONS = 3


def make_speech(recipe: SpeechRecipe, run: Path, jobs: int = 1) -> float:
    """Make all parts that are missing and put them together; returns hours of speech in the run.

    Raises TrainingError when parts of another recipe lie in the run or nothing can be spoken.
    """
    missing = [n for n in range(recipe.parts) if not part_path(run, n).is_file()]
    begin, made_s = time.perf_counter(), 0.0
    # Parts that are there are looked into as well: they must be of this recipe.
    for done_s in track(
        _made(recipe, run, jobs), "speech", recipe.parts, console=Console(stderr=True)
    ):
        made_s += done_s
        spent = time.perf_counter() - begin
        log.info("%.1f minutes made, %.1f times real time", made_s / 60, made_s / spent)
    log.info("%d parts were missing; putting all together", len(missing))
    return _put_together(recipe, run)


def _made(recipe: SpeechRecipe, run: Path, jobs: int) -> Iterator[float]:
    numbers = range(recipe.parts)
    if jobs == 1:
        with closing(PartMaker(recipe, run)) as maker:
            for number in numbers:
                yield maker.make(number)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, context, _start, (recipe, run, os.getpid()))
    try:
        for done in as_completed([pool.submit(_make_part, number) for number in numbers]):
            yield done.result()
    except BrokenProcessPool as err:
        raise TrainingError(
            "a process that makes speech was killed; start the same command again to go on"
        ) from err
    finally:
        pool.shutdown(cancel_futures=True)


class _Worker:
    """The maker of a worker process, built once when the process starts."""

    maker: PartMaker | None = None
    parent = 0


def _start(recipe: SpeechRecipe, run: Path, parent: int) -> None:
    torch.set_num_threads(1)
    _Worker.maker, _Worker.parent = PartMaker(recipe, run), parent


def _make_part(number: int) -> float:
    if _Worker.maker is None:
        raise TrainingError("a worker process was not started properly")
    made_s = _Worker.maker.make(number)
    if os.getppid() != _Worker.parent:  # it was killed; the next run has workers of its own
        os._exit(1)
    return made_s


def _put_together(recipe: SpeechRecipe, run: Path) -> float:
    parts = [load_checkpoint(part_path(run, number)) for number in range(recipe.parts)]
    frames = [count for part in parts for count in part["frames"]]
    state = {
        "recipe": recipe.stamp(),
        "frames": frames,
        "movements": torch.cat([part["movements"] for part in parts]),
        "mels": [
            torch.cat([part["mels"][version] for part in parts])
            for version in range(recipe.versions)
        ],
    }
    save_checkpoint(run / SPEECH_FILE, state)
    return sum(frames) / FPS / 3600


class SpeechBank:
    """The speech of a run as random audio windows with the face movement they belong to.

    versions: of each sound are used, at most as many as were made.
    """

    def __init__(self, run: Path, config: AudioConfig, versions: int, seed: int = 0) -> None:
        saved = load_checkpoint(run / SPEECH_FILE)
        if "mels" not in saved:
            raise TrainingError(
                f"{run / SPEECH_FILE} is of an earlier version of this program; make it again"
            )
        self._config = config
        self._mels: list[Tensor] = saved["mels"][:versions]
        self._movements: Tensor = saved["movements"]
        self._frames = np.array(saved["frames"], np.int64)
        self._first = np.concatenate([[0], np.cumsum(self._frames)[:-1]])
        self._mean = self._movements.float().mean(0)
        self._spread = self._movements.float().std(0) + 1e-4
        self._share = self._frames / self._frames.sum()

    def random(self, count: int, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
        """mel (count, window_rows, mels), varied anew, and movement (count, frames, TARGETS) of
        unit spread."""
        per = self._config.chunk_frames
        takes = rng.choice(len(self._share), count, p=self._share)
        begins = (rng.random(count) * (self._frames[takes] - per + 1)).astype(np.int64)
        versions = rng.integers(len(self._mels), size=count)
        mels = torch.stack(
            [self._window(*place) for place in zip(takes, begins, versions, strict=True)]
        )
        rows = torch.from_numpy(self._first[takes] + begins)[:, None] + torch.arange(per)
        return varied(mels, rng), (self._movements[rows].float() - self._mean) / self._spread

    def _window(self, take: int, begin: int, version: int) -> Tensor:
        """Mel rows around a chunk; silence outside its take."""
        c = self._config
        length = int(self._frames[take]) * c.rows_per_frame
        first = (int(begin) - c.past_frames) * c.rows_per_frame
        window = torch.full((c.window_rows, MEL.bands), float(MEL.silence))
        low, high = max(first, 0), min(first + c.window_rows, length)
        start = int(self._first[take]) * c.rows_per_frame
        window[low - first : high - first] = self._mels[version][start + low : start + high].float()
        return window


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    parser = argparse.ArgumentParser(description="Collect extra speech for the audio encoder.")
    parser.add_argument("--run", type=Path, default=Path("runs/small"))
    parser.add_argument("--speech", type=Path, action="append", default=[])
    parser.add_argument("--hours", type=float, default=6.0)
    parser.add_argument("--jobs", type=int, default=1, choices=range(1, 65), metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args(argv)
    args.run.mkdir(parents=True, exist_ok=True)
    log_file = logging.FileHandler(args.run / "speech.log", encoding="utf-8")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", handlers=[log_file])
    recipe = SpeechRecipe(
        args.hours,
        VERSIONS,
        args.seed,
        training_voices(),
        tuple(find_recordings(args.speech)),
        pronounceable(find_transcripts(args.speech)),
    )
    hours = make_speech(recipe, args.run, args.jobs)
    print(f"{hours:.2f} hours of speech in {args.run / SPEECH_FILE}")


if __name__ == "__main__":
    try:
        main()
    except TrainingError as err:
        sys.exit(str(err))

"""Which clips a data set consists of: who says what, in which voice, for which split.

The plan is decided before anything is rendered and depends on its options alone, so that a run
that was cut off goes on with the same clips, and so that no sentence, recording, voice or person
meant for the test can slip into training.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import cycle
from typing import Any

import numpy as np

from core.errors import TrainingError
from training.speech.recordings import Recording
from training.speech.sentences import RESERVED, speakable_sentences

HELD_OUT_VOICE = "awb"
TRAIN_VOICES = ("slt", "rms", "kal16")
QUIET = "quiet"
RECORDED = "recording"
SYNTHETIC = "flite"

_MEAN_CLIP_S = 5.6
_BUNDLED_SHARE = 0.25
_QUIET_SHARE = 0.05
_RECORDED_SHARE = 0.36  # a few of them will not align and are left out
_SAME_FACE_RUN = 2  # clips in a row with one face, because building a face costs a second
_HELD_OUT_BUNDLED, _HELD_OUT_OTHERS, _HELD_OUT_IDENTITIES = 22, 10, 5
_VALID = 12
_MANY_MINUTES = 6.0  # a smaller data set gets proportionally fewer test clips
_TEST_RECORDINGS_EVERY = 9  # each ninth recording is kept from training


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """What the plan depends on. minutes: of video in all. identities: random people to train on."""

    minutes: float
    identities: int
    seed: int
    bundled: tuple[str, ...]

    def __post_init__(self) -> None:
        if not 0.2 <= self.minutes <= 3_000:
            raise TrainingError(f"--minutes must lie between 0.2 and 3000, not {self.minutes}")
        if not 1 <= self.identities <= 100_000:
            raise TrainingError(
                f"--identities must lie between 1 and 100000, not {self.identities}"
            )
        if not 0 <= self.seed < 1_000_000:
            raise TrainingError(f"--seed must lie between 0 and 999999, not {self.seed}")

    def to_dict(self, recordings: int) -> dict[str, Any]:
        """Plain values for the index; the number of recordings found is part of the plan."""
        return {**asdict(self), "bundled": list(self.bundled), "recordings": recordings}


@dataclass(frozen=True, slots=True)
class ClipPlan:
    """One clip to be made. identity: a bundled name, or `random-N`. kind: flite, recording, quiet.

    text: for flite. recording: index into the list of recordings, -1 without. voice: of flite.
    """

    id: str
    identity: str
    kind: str
    split: str
    seed: int
    text: str = ""
    voice: str = ""
    recording: int = -1


def plan_clips(options: PlanOptions, recordings: Sequence[Recording]) -> list[ClipPlan]:
    """All clips in the order in which they are to be made: shuffled, a face for a few in a row.

    The first clips are for training, so that training can begin on the part that is there.
    """
    rng = np.random.default_rng([options.seed, 0xDA7A])
    source = _Material(options, recordings, rng)
    scale = min(1.0, options.minutes / _MANY_MINUTES)
    drafts = _held_out(options, source, scale) + _valid(options, source, scale)
    total = max(4, round(options.minutes * 60 / _MEAN_CLIP_S))
    drafts += _training(options, source, max(2, total - len(drafts)), rng)
    ordered = _shuffle_faces(drafts, rng)
    return [
        ClipPlan(id=f"c{number:05d}", seed=options.seed * 1_000_003 + number, **draft)
        for number, draft in enumerate(ordered)
    ]


Draft = dict[str, Any]


class _Material:
    """Hands out sentences and recordings, each once, kept apart by split."""

    def __init__(
        self, options: PlanOptions, recordings: Sequence[Recording], rng: np.random.Generator
    ) -> None:
        self._rng = rng
        self._sentences = speakable_sentences(options.seed)
        self._reserved: Iterator[str] = cycle(rng.permutation(np.array(RESERVED)).tolist())
        order = {name: [i for i, r in enumerate(recordings) if r.voice == name]
                 for name in sorted({r.voice for r in recordings})}  # fmt: skip
        self._test = {n: self._endless(v[::_TEST_RECORDINGS_EVERY]) for n, v in order.items()}
        self._train = {
            n: self._endless([r for i, r in enumerate(v) if i % _TEST_RECORDINGS_EVERY])
            for n, v in order.items()
            if len(v) > 1  # a voice of one recording is kept for the test
        }

    def _endless(self, indices: list[int]) -> Iterator[int]:
        return cycle(self._rng.permutation(indices).tolist())

    def speech(self, voice: str, *, reserved: bool = False) -> Draft:
        text = next(self._reserved if reserved else self._sentences)
        return {"kind": SYNTHETIC, "text": text, "voice": voice}

    def recorded(self, *, test: bool = False) -> Draft:
        """A recording, or synthetic speech where there are none."""
        pool = self._test if test else self._train
        if not pool:
            return self.speech(str(self._rng.choice(TRAIN_VOICES)), reserved=test)
        chosen = str(self._rng.choice(sorted(pool)))
        return {"kind": RECORDED, "recording": int(next(pool[chosen])), "voice": chosen}


def _held_out(options: PlanOptions, source: _Material, scale: float) -> list[Draft]:
    """Unseen sentences: bundled people and people never seen; half in the unseen voice."""
    drafts: list[Draft] = []
    strangers = [f"random-{_stranger(options, i)}" for i in range(_HELD_OUT_IDENTITIES)]
    for people, clips in (
        (options.bundled, _HELD_OUT_BUNDLED),
        (tuple(strangers), _HELD_OUT_OTHERS),
    ):
        if not people:
            continue
        for number in range(max(2, round(clips * scale))):
            if number % 2 == 0:
                speech = source.speech(HELD_OUT_VOICE, reserved=True)
            elif number % 4 == 1:
                speech = source.recorded(test=True)
            else:
                speech = source.speech(TRAIN_VOICES[number // 4 % 3], reserved=True)
            person = people[number % len(people)]
            drafts.append({"identity": person, "split": "heldout", **speech})
    return drafts


def _stranger(options: PlanOptions, index: int) -> int:
    """Seed of a face kept from training; training uses the seeds below 100 000 of its own base."""
    return options.seed * 1_000_000 + 900_000 + index


def _valid(options: PlanOptions, source: _Material, scale: float) -> list[Draft]:
    """Known people and voices, unseen sentences."""
    drafts: list[Draft] = []
    for number in range(max(2, round(_VALID * scale))):
        person = _known_person(options, number)
        third = number % 3 == 2
        speech = source.recorded(test=True) if third else source.speech(TRAIN_VOICES[number % 3])
        drafts.append({"identity": person, "split": "valid", **speech})
    return drafts


def _known_person(options: PlanOptions, number: int) -> str:
    if options.bundled and number % 2 == 0:
        return options.bundled[number // 2 % len(options.bundled)]
    return f"random-{options.seed * 1_000_000 + number % options.identities}"


def _training(
    options: PlanOptions, source: _Material, clips: int, rng: np.random.Generator
) -> list[Draft]:
    drafts: list[Draft] = []
    bundled = round(clips * _BUNDLED_SHARE) if options.bundled else 0
    for number in range(clips):
        if number < bundled:
            person = options.bundled[number % len(options.bundled)]
        else:
            person = f"random-{options.seed * 1_000_000 + (number - bundled) % options.identities}"
        draw = rng.random()
        if draw < _QUIET_SHARE:
            speech: Draft = {"kind": QUIET}
        elif draw < _QUIET_SHARE + _RECORDED_SHARE:
            speech = source.recorded()
        else:
            speech = source.speech(str(rng.choice(TRAIN_VOICES)))
        drafts.append({"identity": person, "split": "train", **speech})
    return drafts


def _shuffle_faces(drafts: list[Draft], rng: np.random.Generator) -> list[Draft]:
    runs: list[list[Draft]] = []
    waiting: dict[tuple[str, str], list[Draft]] = {}
    for draft in (drafts[i] for i in rng.permutation(len(drafts))):
        run = waiting.setdefault((draft["identity"], draft["split"]), [])
        run.append(draft)
        if len(run) == _SAME_FACE_RUN:
            runs.append(waiting.pop((draft["identity"], draft["split"])))
    runs += waiting.values()
    runs = [runs[i] for i in rng.permutation(len(runs))]
    first = next((i for i, run in enumerate(runs) if run[0]["split"] == "train"), 0)
    runs.insert(0, runs.pop(first))
    return [draft for run in runs for draft in run]

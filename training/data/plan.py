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
from training.data.store import SPLITS
from training.speech.recordings import Filmed, Recording
from training.speech.sentences import SentencePool, word_mark

HELD_OUT_VOICE = "awb"
TRAIN_VOICES = ("slt", "rms", "kal16")
"""Voices of flite; others, such as Piper's, come on top where they are installed."""

QUIET = "quiet"
RECORDED = "recording"
SYNTHETIC = "synthetic"
MOTION = "motion"

STRANGERS = 30
"""People kept from training. They are rendered for the test only."""

_MEAN_CLIP_S = 4.45
_BUNDLED_SHARE = 0.30
_QUIET_SHARE = 0.04
_RECORDED_SHARE = 0.36  # a few of them will not align and are left out
_SAME_FACE_RUN = 2  # clips in a row with one face, because building a face costs a second
_HELD_OUT_BUNDLED, _HELD_OUT_OTHERS = 24, 36
_VALID = 16
_LETTERS = (30, 75)  # of a sentence, so that it fits into a clip
_MANY_MINUTES = 6.0  # a smaller data set gets proportionally fewer test clips
_TEST_RECORDINGS_EVERY = 9  # about each ninth recording is kept from training


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """What the plan depends on. minutes: of video in all. identities: random people to train on.

    voices: of synthesisers, to train on. transcripts: sentences besides those of the grammar.
    motion_share: of the training clips, with sound and movement of a real person, 0..0.5.
    """

    minutes: float
    identities: int
    seed: int
    bundled: tuple[str, ...]
    voices: tuple[str, ...] = TRAIN_VOICES
    transcripts: tuple[str, ...] = ()
    motion_share: float = 0.0

    def __post_init__(self) -> None:
        if not 0.2 <= self.minutes <= 3_000:
            raise TrainingError(f"--minutes must lie between 0.2 and 3000, not {self.minutes}")
        if not 1 <= self.identities <= 100_000:
            raise TrainingError(
                f"--identities must lie between 1 and 100000, not {self.identities}"
            )
        if HELD_OUT_VOICE in self.voices:
            raise TrainingError(f"the voice {HELD_OUT_VOICE} is kept for the test")
        if not 0 <= self.seed < 1_000_000:
            raise TrainingError(f"--seed must lie between 0 and 999999, not {self.seed}")
        if not 0.0 <= self.motion_share <= 0.5:
            raise TrainingError(
                f"--motion-share must lie between 0 and 0.5, not {self.motion_share}"
            )

    def to_dict(self, recordings: int, filmed: int = 0) -> dict[str, Any]:
        """Plain values for the index; how much speech was found is part of the plan.

        A plan without motion says nothing of it, so that it equals those made before there was any.
        """
        values = {
            **asdict(self),
            "bundled": list(self.bundled),
            "voices": list(self.voices),
            "transcripts": len(self.transcripts),
            "recordings": recordings,
        }
        if self.motion_share > 0.0:
            return {**values, "filmed": filmed}
        del values["motion_share"]
        return values


@dataclass(frozen=True, slots=True)
class ClipPlan:
    """One clip to be made. identity: a bundled name, or `random-N`.

    kind: synthetic, recording, quiet, motion. text: for a synthesiser. recording: index into the
    list of recordings (kind motion: of filmed clips), -1 without. voice: of the synthesiser or the
    recording.
    """

    id: str
    identity: str
    kind: str
    split: str
    seed: int
    text: str = ""
    voice: str = ""
    recording: int = -1


def plan_clips(
    options: PlanOptions, recordings: Sequence[Recording], filmed: Sequence[Filmed] = ()
) -> list[ClipPlan]:
    """All clips in the order in which they are to be made: shuffled, a face for a few in a row.

    The first clips are for training, so that training can begin on the part that is there. filmed:
    clips whose movement may drive faces in training; see `filmed_for_training`.
    """
    rng = np.random.default_rng([options.seed, 0xDA7A])
    source = _Material(options, recordings, rng, filmed)
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


def recordings_of(split: str, recordings: Sequence[Recording]) -> dict[str, list[int]]:
    """Indices of the recordings of a split (`train`, or `test` for all judgement) by voice.

    About each ninth of a voice is for the test, at least one. Which ones follows from their words,
    so that other commands that find other recordings beside them keep the same ones apart.
    """
    chosen: dict[str, list[int]] = {}
    for name in sorted({r.voice for r in recordings}):
        marks = {i: word_mark(r.text) for i, r in enumerate(recordings) if r.voice == name}
        test = {i for i, mark in marks.items() if mark % _TEST_RECORDINGS_EVERY == 0}
        test = test or {min(marks, key=lambda i: marks[i])}
        found = [i for i in marks if (i in test) == (split == "test")]
        if found:
            chosen[name] = found
    return chosen


def filmed_for_training(filmed: Sequence[Filmed], recordings: Sequence[Recording]) -> list[Filmed]:
    """The filmed clips whose sound may be trained on: they belong to recordings for training."""
    known = recordings_of("train", recordings).values()
    files = {path for indices in known for i in indices for path in recordings[i].files}
    return [clip for clip in filmed if clip.path in files]


def sentence_pool(
    seed: int,
    transcripts: Sequence[str],
    recordings: Sequence[Recording],
    letters: tuple[int, int] = _LETTERS,
) -> SentencePool:
    """Sentences for synthesisers: what a recording says is left to the recording, in any split."""
    recorded = {r.text for r in recordings}
    return SentencePool(seed, [t for t in transcripts if t not in recorded], letters)


class _Material:
    """Hands out sentences and recordings, each once, kept apart by split."""

    def __init__(
        self,
        options: PlanOptions,
        recordings: Sequence[Recording],
        rng: np.random.Generator,
        filmed: Sequence[Filmed] = (),
    ) -> None:
        self._rng, self._voices = rng, options.voices
        pool = sentence_pool(options.seed, options.transcripts, recordings)
        self._sentences = {split: pool.of(split) for split in SPLITS}
        self._recordings = {
            split: {
                name: self._endless(indices)
                for name, indices in recordings_of(split, recordings).items()
            }
            for split in ("train", "test")
        }
        # Numbers of their own: the plan of a data set without motion must stay what it was.
        order = np.random.default_rng([options.seed, 0xF117]).permutation(len(filmed))
        self._filmed, self._filmed_order = filmed, cycle(order.tolist())

    def _endless(self, indices: list[int]) -> Iterator[int]:
        return cycle(self._rng.permutation(indices).tolist())

    def speech(self, split: str, voice: str = "") -> Draft:
        chosen = voice or str(self._rng.choice(self._voices))
        return {"kind": SYNTHETIC, "text": next(self._sentences[split]), "voice": chosen}

    def recorded(self, split: str) -> Draft:
        """A recording, or synthetic speech where there are none."""
        pool = self._recordings["train" if split == "train" else "test"]
        if not pool:
            return self.speech(split)
        chosen = str(self._rng.choice(sorted(pool)))
        return {"kind": RECORDED, "recording": int(next(pool[chosen])), "voice": chosen}

    def moved(self) -> Draft:
        """Sound and movement of a filmed clip, or recorded speech where there are none."""
        if not self._filmed:
            return self.recorded("train")
        number = next(self._filmed_order)
        return {"kind": MOTION, "recording": number, "voice": self._filmed[number].voice}


def _held_out(options: PlanOptions, source: _Material, scale: float) -> list[Draft]:
    """Unseen sentences: bundled people and people never seen; half in the unseen voice."""
    drafts: list[Draft] = []
    strangers = tuple(f"random-{_stranger(options, i)}" for i in range(STRANGERS))
    groups = ((options.bundled, _HELD_OUT_BUNDLED), (strangers, _HELD_OUT_OTHERS))
    for people, clips in groups:
        if not people:
            continue
        for number in range(max(2, round(clips * scale))):
            if number % 2 == 0:
                speech = source.speech("heldout", HELD_OUT_VOICE)
            elif number % 4 == 1:
                speech = source.recorded("heldout")
            else:
                speech = source.speech("heldout", options.voices[number // 4 % len(options.voices)])
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
        voice = options.voices[number % len(options.voices)]
        speech = source.recorded("valid") if number % 3 == 2 else source.speech("valid", voice)
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
            speech = source.recorded("train")
        elif draw >= 1.0 - options.motion_share:  # never, without a share
            speech = source.moved()
        else:
            speech = source.speech("train")
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

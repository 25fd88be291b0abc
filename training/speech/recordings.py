"""Recorded voices: speech of real people, with words, that training may use.

Two kinds of folders are understood, wherever the user keeps them: LJSpeech (`*.flac` or `*.wav`
beside `transcript.csv` or `metadata.csv`, public domain) and GRID (`clips/*.mp4` beside
`words.tsv`, CC BY 4.0; only the sound is used).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.speech.alignment import PhoneAligner
from training.speech.phones import ALIGNED, SAMPLE_RATE, Utterance

LJSPEECH_LICENCE = (
    "LJSpeech 1.1 (voice: Linda Johnson, LibriVox; Keith Ito): public domain, "
    "https://keithito.com/LJ-Speech-Dataset"
)
GRID_LICENCE = (
    "GRID audiovisual sentence corpus (Cooke, Barker, Cunningham, Shao, 2006), sound of speaker "
    "s1: CC BY 4.0, https://zenodo.org/record/3625687"
)
GRID_MOTION_LICENCE = GRID_LICENCE.replace("sound of", "sound and movement of the mouth of")

_MAX_FILE_BYTES = 50_000_000
_MAX_SECONDS = 30
_MAX_TABLE_ROWS = 200_000
_SEARCH_DEPTH = 3
_GRID_SENTENCES_PER_CLIP = 2
_GRID_VOICE = "grid-s1"
_LJSPEECH_TABLES = ("transcript.csv", "metadata.csv")


@dataclass(frozen=True, slots=True)
class Recording:
    """One recorded utterance: sound files (joined in order), their words, who speaks."""

    files: tuple[Path, ...]
    text: str
    voice: str
    licence: str


@dataclass(frozen=True, slots=True)
class Filmed:
    """One clip in which a speaker who agreed is seen as well: file, words, who, whose terms."""

    path: Path
    text: str
    voice: str
    licence: str


def find_recordings(folders: Sequence[Path]) -> list[Recording]:
    """All recordings under the folders, sorted by name, so that a seed decides the order.

    Raises TrainingError when a folder is missing or none holds a known corpus.
    """
    found: list[Recording] = []
    for place in _places(folders):
        found += _ljspeech(place) + _grid(place)
    if folders and not found:
        raise TrainingError(
            f"no recorded speech in {', '.join(map(str, folders))}: want LJSpeech (sound files "
            "beside transcript.csv or metadata.csv) or GRID (clips/*.mp4 beside words.tsv)"
        )
    return found


def _places(folders: Sequence[Path]) -> Iterator[Path]:
    """The folders and what lies below them, as deep as corpora are looked for."""
    for folder in folders:
        if not folder.is_dir():
            raise TrainingError(f"the speech folder {folder} does not exist")
        yield from [folder, *_subfolders(folder, _SEARCH_DEPTH)]


def find_filmed(folders: Sequence[Path]) -> list[Filmed]:
    """All clips of GRID under the folders, sorted by name, each with its own words.

    Raises TrainingError when a folder is missing or a table cannot be read.
    """
    return [
        Filmed(path, text, _GRID_VOICE, GRID_MOTION_LICENCE)
        for place in _places(folders)
        for path, text in _grid_clips(place)
    ]


def find_transcripts(folders: Sequence[Path]) -> list[str]:
    """All sentences of LJSpeech under the folders, spoken by a recording there or not, none twice.

    A folder that holds a part of the sounds may hold the whole table as `metadata_all.csv`.
    Raises TrainingError when a folder is missing or a table cannot be read.
    """
    found: dict[str, None] = {}
    for place in _places(folders):
        table = _first_file(place, ("metadata_all.csv", *_LJSPEECH_TABLES))
        for row in _table_rows(table, "|") if table is not None else []:
            if len(row) >= 2:
                found[row[-1]] = None
    return list(found)


def load_recording(recording: Recording, aligner: PhoneAligner) -> Utterance:
    """Decode, resample and align one recording.

    Raises TrainingError when a file is damaged, too long, or does not match its words; such a
    recording is best skipped.
    """
    pcm = np.concatenate([read_sound(path) for path in recording.files])
    spans = aligner.align(pcm, recording.text)
    return Utterance(pcm, spans, recording.text, recording.voice, recording.licence, ALIGNED)


def read_sound(path: Path, longest_s: float = _MAX_SECONDS) -> NDArray[np.int16]:
    """Any sound file as int16 (n,) mono at 16 kHz; at most ``longest_s`` and 50 MB.

    Raises TrainingError when the file is missing, too large, too long, or not sound.
    """
    import av

    try:
        if path.stat().st_size > _MAX_FILE_BYTES:
            raise TrainingError(f"{path.name} is larger than {_MAX_FILE_BYTES // 10**6} MB")
        blocks: list[NDArray[np.int16]] = []
        resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
        with av.open(str(path)) as media:
            if not media.streams.audio:
                raise TrainingError(f"{path.name} holds no sound")
            for frame in media.decode(audio=0):
                blocks += [out.to_ndarray()[0] for out in resampler.resample(frame)]
                if sum(b.size for b in blocks) > longest_s * SAMPLE_RATE:
                    raise TrainingError(f"{path.name} is longer than {longest_s:g} s")
            blocks += [out.to_ndarray()[0] for out in resampler.resample(None)]
    except (OSError, av.FFmpegError) as err:
        raise TrainingError(f"{path.name} cannot be read as sound: {err}") from err
    if not blocks:
        raise TrainingError(f"{path.name} holds no sound")
    return np.concatenate(blocks).astype(np.int16)


def _subfolders(folder: Path, depth: int) -> Iterator[Path]:
    if depth == 0:
        return
    try:
        children = sorted(folder.iterdir())
    except OSError as err:
        raise TrainingError(f"the speech folder {folder} cannot be read: {err}") from err
    for child in children:
        if child.is_dir() and not child.is_symlink():
            yield child
            yield from _subfolders(child, depth - 1)


def _first_file(folder: Path, names: Sequence[str]) -> Path | None:
    return next((folder / name for name in names if (folder / name).is_file()), None)


def _table_rows(path: Path, delimiter: str) -> list[list[str]]:
    try:
        if path.stat().st_size > _MAX_FILE_BYTES:
            raise TrainingError(f"{path.name} is too large for a table of transcripts")
        with path.open(encoding="utf-8", newline="") as table:
            rows = list(csv.reader(table, delimiter=delimiter, quoting=csv.QUOTE_NONE))
    except (OSError, UnicodeDecodeError, csv.Error) as err:
        raise TrainingError(f"the transcripts in {path} cannot be read: {err}") from err
    if len(rows) > _MAX_TABLE_ROWS:
        raise TrainingError(f"{path.name} has more than {_MAX_TABLE_ROWS} rows")
    return rows


def _ljspeech(folder: Path) -> list[Recording]:
    table = _first_file(folder, _LJSPEECH_TABLES)
    if table is None:
        return []
    sounds = {p.stem: p for p in sorted([*folder.glob("*.flac"), *folder.glob("*.wav")])}
    sounds |= {p.stem: p for p in sorted((folder / "wavs").glob("*.wav"))}
    return [
        Recording((sounds[row[0]],), row[-1], "ljspeech", LJSPEECH_LICENCE)
        for row in _table_rows(table, "|")
        if len(row) >= 2 and row[0] in sounds
    ]


def _grid_clips(folder: Path) -> list[tuple[Path, str]]:
    """Files and words of a folder of GRID, sorted; none where the folder is something else."""
    table = folder / "words.tsv"
    if not table.is_file() or not (folder / "clips").is_dir():
        return []
    words: dict[str, list[str]] = {}
    for row in _table_rows(table, "\t")[1:]:
        if len(row) == 4 and row[3] not in ("sil", "sp"):
            words.setdefault(row[0], []).append(row[3])
    found = [(folder / "clips" / f"{name}.mp4", name) for name in sorted(words) if name.isalnum()]
    return [(path, " ".join(words[name])) for path, name in found if path.is_file()]


def _grid(folder: Path) -> list[Recording]:
    clips = _grid_clips(folder)
    # GRID sentences are short: two different ones make one clip. Far-apart neighbours differ more.
    half = len(clips) // _GRID_SENTENCES_PER_CLIP
    return [
        Recording((first, second), f"{words} {more}", _GRID_VOICE, GRID_LICENCE)
        for (first, words), (second, more) in zip(clips[:half], clips[half:], strict=False)
    ]

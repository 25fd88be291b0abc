"""The manifest beside a student's weights: read strictly, compared with the files on load.

Nothing in it is trusted: sizes are limited before anything is read, unknown entries are refused,
and files are handed on as bytes whose checksum was just verified, so a graph can neither point to
other files nor change between check and use.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from stat import S_ISREG
from typing import Any

from core.clock import NS_PER_S
from core.errors import EngineError, WeightsError
from core.student.sampler import CacheWrite
from core.student.strict_json import LARGEST_SIDE, REMEDY, Reader, Shape, parse
from core.student.window import CacheWindow
from core.types import EngineSpec, FeatureSpec

MANIFEST = "manifest.json"
FORMAT = 1
KIND = "onnx_small"
AUDIO_ENCODER = "audio_encoder.onnx"
DENOISER = "denoiser.onnx"
DECODER = "decoder.onnx"
ENCODER = "encoder.onnx"
FILES = (AUDIO_ENCODER, DENOISER, DECODER, ENCODER)
"""The parts of a student; also the names of its files for the chunk size it prefers."""
PREPARATION = "preparation.onnx"
"""A part that a student may have: what is the same in all of a chunk's calls of the denoiser."""

_LARGEST_MANIFEST = 1_000_000
_LARGEST_FILE = 512_000_000
_LARGEST_CHUNK = 64
_MOST_CHUNK_SIZES = 4
_MOST_CALLS = 8

_REQUIRED = {
    "format", "name", "kind", "fps", "sample_rate", "chunk_frames", "past_frames", "lookahead_ms",
    "mel", "times", "window", "cache_write", "region", "latent", "files", "commit", "data",
    "licence", "metrics",
}  # fmt: skip
# config: the trainer's own record of sizes; the runtime reads shapes instead.
_OPTIONAL = {"config", "chunks"}


@dataclass(frozen=True, slots=True)
class FileEntry:
    """What the manifest says of one file. file: its name in the student's folder."""

    file: str
    sha256: str
    size: int
    inputs: Mapping[str, Shape]
    outputs: Mapping[str, Shape]


@dataclass(frozen=True, slots=True)
class Manifest:
    """A student as its manifest describes it.

    mel: figure → value of the audio analysis. region: (w, h) px. latent: (channels, h, w).
    past_frames: video frames of sound before the chunk (the cache has its own ``window``).
    chunks: chunk sizes that the student has graphs for, the preferred one first; ``window`` and
    ``files`` are those of one of them. graphs: chunk size → part (FILES) → its file.
    """

    name: str
    fps: int
    sample_rate: int
    past_frames: int
    lookahead_ms: float
    mel: Mapping[str, float]
    times: tuple[float, ...]
    window: CacheWindow
    cache_write: CacheWrite
    region: tuple[int, int]
    latent: tuple[int, int, int]
    chunks: tuple[int, ...]
    graphs: Mapping[int, Mapping[str, FileEntry]]
    commit: str
    licence: str
    data: tuple[Mapping[str, str], ...]
    metrics: Mapping[str, Any]

    @property
    def files(self) -> Mapping[str, FileEntry]:
        """Part (FILES) → its file, for the chunk size of ``window``."""
        return self.graphs[self.window.chunk]

    @property
    def file_names(self) -> tuple[str, ...]:
        """Every file beside the manifest, for all chunk sizes."""
        names = (entry.file for parts in self.graphs.values() for entry in parts.values())
        return tuple(dict.fromkeys(names))

    def for_chunk(self, frames: int) -> Manifest:
        """The same student making ``frames`` frames in one go, one of ``chunks``."""
        return replace(self, window=CacheWindow(self.window.total, self.window.sink, frames))

    def spec(self) -> EngineSpec:
        """What the session must know of this student."""
        hop, window = self.mel["hop"], self.mel["window"]
        features = FeatureSpec(
            kind="mel",
            rate_hz=self.sample_rate,
            hop_ns=round(hop * NS_PER_S / self.sample_rate),
            columns=int(self.mel["bands"]),
            past_frames=self.past_frames,
            lookahead_ms=self.lookahead_ms,
            margin_ms=(window - hop) / 2 * 1000 / self.sample_rate,
            analysis=tuple(sorted(self.mel.items())),
        )
        return EngineSpec(KIND, features, self.fps, self.window.chunk, self.region)


def read_manifest(folder: Path) -> Manifest:
    """Read and check the manifest of a student's folder (the files themselves: load_file).

    Raises WeightsError when it is missing, too large, not JSON, of another format, or has an entry
    that is missing, unknown or out of range.
    """
    path = folder / MANIFEST
    try:
        content = _read_plain(path, _LARGEST_MANIFEST)
        if len(content) > _LARGEST_MANIFEST:
            raise WeightsError(f"{path} is too large to be a manifest. {REMEDY}")
        text = content.decode("utf-8")
        raw = parse(text)
    except OSError as err:
        reason = err.strerror or str(err)
        raise WeightsError(f"The student's {path} cannot be read ({reason}). {REMEDY}") from err
    except (ValueError, RecursionError) as err:
        raise WeightsError(f"{path} is not a valid manifest ({err}). {REMEDY}") from err
    return _parse(Reader(path.as_posix(), raw))


def choose_chunk(offered: Manifest, frames: int | None) -> tuple[Manifest, str]:
    """(the student with chunks of ``frames`` frames, or None's: as it prefers; a notice when it
    has no graphs for that size and the preferred one is taken)."""
    if frames is None or frames == offered.window.chunk:
        return offered, ""
    if frames in offered.chunks:
        return offered.for_chunk(frames), ""
    own = " or ".join(str(n) for n in offered.chunks)
    return offered, (
        f"The student {offered.name!r} makes {own} pictures at a time, not {frames}; "
        f"it goes on with {offered.window.chunk}."
    )


def chunk_file(part: str, frames: int, preferred: int) -> str:
    """Name of the file that holds a part (FILES) of the student for chunks of ``frames`` frames."""
    if part == ENCODER or frames == preferred:  # avatars are encoded picture by picture
        return part
    return f"{part.removesuffix('.onnx')}_c{frames}.onnx"


def load_file(folder: Path, part: str, manifest: Manifest) -> bytes:
    """The bytes of one of the student's files, verified against the manifest.

    Raises WeightsError when it is missing, has another size, or another checksum.
    """
    entry = manifest.files[part]
    path = folder / entry.file
    try:
        size = path.stat().st_size
        if size != entry.size:
            raise WeightsError(
                f"{path} has {size} bytes, its manifest says {entry.size}: it is damaged or "
                f"belongs to another student. {REMEDY}"
            )
        content = _read_plain(path, entry.size)
    except OSError as err:
        reason = err.strerror or str(err)
        raise WeightsError(f"The student's {path} cannot be read ({reason}). {REMEDY}") from err
    if hashlib.sha256(content).hexdigest() != entry.sha256:
        raise WeightsError(
            f"{path} is not the file that its manifest describes (its checksum differs). {REMEDY}"
        )
    return content


def compare_shapes(
    name: str, found: Mapping[str, Shape], wanted: Mapping[str, Shape], what: str
) -> None:
    """Raise WeightsError unless a graph's inputs or outputs are those that are wanted of it."""
    for key in sorted({*found, *wanted}):
        if found.get(key) != wanted.get(key):
            raise WeightsError(
                f"{name}: {what} {key[:80]!r} is {found.get(key, 'missing')}, "
                f"want {wanted.get(key, 'none of that name')}. {REMEDY}"
            )


def _read_plain(path: Path, most: int) -> bytes:
    """At most ``most`` + 1 bytes of a plain file: a pipe would hold us up, a device never end."""
    if not S_ISREG(path.stat().st_mode):
        raise OSError(f"{path} is not a plain file")
    with path.open("rb") as file:
        return file.read(most + 1)


def _parse(top: Reader) -> Manifest:
    top.keys(_REQUIRED, _OPTIONAL)
    if top.integer("format", 1, 1_000_000) != FORMAT:
        top.fail("format", f"is not {FORMAT}: this student needs another version of Lipcam")
    if top.text("kind") != KIND:
        top.fail("kind", f"is not {KIND!r}")
    mel = top.inner("mel").numbers()
    chunks = _chunks(top)
    manifest = Manifest(
        name=top.text("name"),
        fps=top.integer("fps", 1, 120),
        sample_rate=top.integer("sample_rate", 8_000, 48_000),
        past_frames=top.integer("past_frames", 0, 250),
        lookahead_ms=top.number("lookahead_ms", 0, 1_000),
        mel=mel,
        times=_times(top),
        window=_window(top),
        cache_write=_cache_write(top),
        region=_pair(top.shape("region", 2)),
        latent=_triple(top.shape("latent", 3)),
        chunks=chunks,
        graphs=_graphs(top.inner("files"), chunks),
        commit=top.text("commit"),
        licence=top.text("licence"),
        data=tuple(entry.texts() for entry in top.items("data")),
        metrics=top.inner("metrics").raw,
    )
    _check_mel(top, manifest)
    return manifest


def _check_mel(top: Reader, manifest: Manifest) -> None:
    for key in ("hop", "window", "bands"):
        if not 1 <= manifest.mel.get(key, 0) <= LARGEST_SIDE:
            top.fail("mel", f"lacks a sensible {key!r}")
    if manifest.sample_rate % manifest.fps or manifest.mel["window"] < manifest.mel["hop"]:
        top.fail("mel", "does not fit the rates of sound and picture")
    if (manifest.sample_rate // manifest.fps) % manifest.mel["hop"]:
        top.fail("mel", "has a hop that does not divide a video frame")
    if manifest.lookahead_ms * manifest.sample_rate % (1000 * manifest.mel["hop"]):
        top.fail("lookahead_ms", "is not a whole number of hops")


def _times(top: Reader) -> tuple[float, ...]:
    times = top.raw["times"]
    if isinstance(times, list) and 1 <= len(times) <= _MOST_CALLS:
        bounds = [1.0 + 1e-9, *times, 0.0]
        if all(isinstance(t, float) for t in times) and all(a > b for a, b in pairwise(bounds)):
            return tuple(times)
    return top.fail("times", f"must be 1 to {_MOST_CALLS} times that fall, from 1 to above 0")


def _window(top: Reader) -> CacheWindow:
    window = top.inner("window")
    window.keys({"total", "sink"}, set())
    total, sink = window.integer("total", 1, 256), window.integer("sink", 0, 256)
    try:
        return CacheWindow(total, sink, top.integer("chunk_frames", 1, _LARGEST_CHUNK))
    except EngineError as err:
        raise WeightsError(f"{top.where}: {err}. {REMEDY}") from err


def _cache_write(top: Reader) -> CacheWrite:
    try:
        return CacheWrite(top.text("cache_write"))
    except ValueError:
        top.fail("cache_write", "must be " + " or ".join(w.value for w in CacheWrite))


def _chunks(top: Reader) -> tuple[int, ...]:
    preferred = top.integer("chunk_frames", 1, _LARGEST_CHUNK)
    if "chunks" not in top.raw:
        return (preferred,)
    found = top.raw["chunks"]
    if (
        not isinstance(found, list)
        or not all(type(n) is int and 1 <= n <= _LARGEST_CHUNK for n in found)
        or len(set(found)) != len(found)
        or found[:1] != [preferred]
        or len(found) > _MOST_CHUNK_SIZES
    ):
        top.fail("chunks", f"is not a list of different chunk sizes that begins with {preferred}")
    return tuple(found)


def _graphs(files: Reader, chunks: tuple[int, ...]) -> Mapping[int, Mapping[str, FileEntry]]:
    parts = (*FILES, PREPARATION)
    named = {n: {part: chunk_file(part, n, chunks[0]) for part in parts} for n in chunks}
    required = {named[n][part] for n in chunks for part in FILES}
    files.keys(required, {named[n][PREPARATION] for n in chunks})
    entries = {name: _file(name, files.inner(name)) for name in sorted(files.raw)}
    return {
        n: {part: entries[name] for part, name in named[n].items() if name in entries}
        for n in chunks
    }


def _file(name: str, entry: Reader) -> FileEntry:
    entry.keys({"sha256", "bytes", "inputs", "outputs"}, set())
    digest = entry.text("sha256")
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
        entry.fail("sha256", "is not a sha256 checksum")
    size = entry.integer("bytes", 1, _LARGEST_FILE)
    inputs, outputs = entry.inner("inputs").shapes(), entry.inner("outputs").shapes()
    return FileEntry(name, digest, size, inputs, outputs)


def _pair(shape: Shape) -> tuple[int, int]:
    return shape[0], shape[1]


def _triple(shape: Shape) -> tuple[int, int, int]:
    return shape[0], shape[1], shape[2]

"""Engines by name: built on demand, asked beforehand whether they would work."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from core import paths
from core.errors import EngineError
from core.ports import LipEngine, LipSyncer
from core.student.lipforcing_live import NAMES as LIP_FORCING
from core.student.lipforcing_live import LiveOptions
from core.student.manifest import choose_chunk, read_manifest
from core.student.small_sizes import check_sizes
from core.types import EngineSpec, Probe

if TYPE_CHECKING:
    from core.student.lipforcing_files import LipForcingFiles

SHIPPED = ("onnx_small", "pattern")
"""Engines that need nothing but what comes with Lipcam."""

ENGINES = (*SHIPPED, *LIP_FORCING)
"""Names that settings may hold; what runs anywhere first."""

_LARGE = 10  # gigabytes to read, an avatar to encode, code to fuse


def build_engine(
    name: str,
    *,
    provider: str = "auto",
    threads: int = 1,
    folder: Path | None = None,
    chunk_frames: int | None = None,
    lipforcing: LiveOptions | None = None,
) -> LipEngine:
    """A new engine, loaded but without an avatar (warm_up).

    provider: what should do the computing (onnx_graph.PROVIDERS). threads: at least 1. folder: of
    a student other than the bundled one. chunk_frames: frames made in one go, None: what the engine
    prefers; the fewer, the shorter the wait for sound. Where an engine has no such chunks its
    notices say so. lipforcing: for an engine of that name; its files are those on the models' shelf
    (`lipcam models`), and its chunks follow from these options. Raises EngineError for an unknown
    name, a number below 1 or a missing runtime, WeightsError for weights that are missing or
    damaged.
    """
    check_engine(name)
    if chunk_frames is not None and chunk_frames < 1:
        raise EngineError(f"An engine makes at least 1 frame at a time, not {chunk_frames}.")
    if threads < 1:
        raise EngineError(f"An engine needs at least 1 thread, not {threads}; mend the settings.")
    if name == "pattern":
        from core.student.pattern import Pattern

        return Pattern(chunk_frames)
    if name in LIP_FORCING:
        return _build_lip_forcing(name, lipforcing or LiveOptions(), provider, threads)
    from core.student.onnx_small import OnnxSmall

    where = folder or paths.small_student()
    return OnnxSmall(where, provider=provider, threads=threads, chunk_frames=chunk_frames)


def build_syncer(
    name: str,
    *,
    provider: str = "auto",
    threads: int = 1,
    lipforcing: LiveOptions | None = None,
) -> LipSyncer:
    """A new engine for films of real people. Arguments and errors as for ``build_engine``; of
    ``lipforcing`` only decoder and precision count, because nothing waits for a film."""
    check_engine(name)
    if threads < 1:
        raise EngineError(f"An engine needs at least 1 thread, not {threads}; mend the settings.")
    if name == "pattern":
        from core.student.pattern import PatternSyncer

        return PatternSyncer()
    if name in LIP_FORCING:
        files, notices = _lip_forcing_files(name, lipforcing or LiveOptions())
        from core.student.torch_lipforcing_open import open_syncer

        return open_syncer(
            files,
            lipforcing or LiveOptions(),
            provider=provider,
            threads=threads,
            notices=notices,
        )
    from core.student.onnx_syncer import OnnxSyncer

    return OnnxSyncer(paths.small_student(), provider=provider, threads=threads)


def build_patience(name: str) -> int:
    """How many times as long as a small one an engine may take to get ready."""
    return _LARGE if name in LIP_FORCING else 1


def smaller_engine(name: str) -> str | None:
    """What runs where a graphics card has been lost or is full; None: nothing smaller."""
    return "onnx_small" if name in LIP_FORCING else None


def read_spec(folder: Path | None = None, chunk_frames: int | None = None) -> EngineSpec:
    """The spec of the small student in a folder (the bundled one), without loading it.

    chunk_frames: as for ``build_engine``. Raises WeightsError when its manifest is missing or
    wrong.
    """
    manifest = read_manifest(folder or paths.small_student())
    return choose_chunk(manifest, chunk_frames)[0].spec()


def probe(name: str, folder: Path | None = None) -> Probe:
    """Would ``build_engine`` work? Looks without loading weights. Raises EngineError for an
    unknown name."""
    check_engine(name)
    if name == "pattern":
        return Probe(name, ok=True, detail="draws a mouth from loudness; for tests")
    if name in LIP_FORCING:
        return _probe_lip_forcing(name)
    where = folder or paths.small_student()
    try:
        from core.onnx_runtime import load_runtime

        version = load_runtime().__version__
        manifest = read_manifest(where)
        check_sizes(manifest)
    except EngineError as err:
        what, _, remedy = str(err).rpartition(". ")
        return Probe(name, ok=False, detail=f"{what}.", remedy=remedy)
    missing = [file for file in manifest.file_names if not (where / file).is_file()]
    if missing:
        return Probe(name, False, f"{where / missing[0]} is missing.", "Install Lipcam again.")
    return Probe(name, ok=True, detail=f"{manifest.name}, ONNX Runtime {version}")


def check_engine(name: str) -> None:
    """Raise EngineError unless it is one of ENGINES."""
    if name not in ENGINES:
        raise EngineError(f"There is no engine {name!r}; choose one of: {', '.join(ENGINES)}.")


def _build_lip_forcing(name: str, options: LiveOptions, provider: str, threads: int) -> LipEngine:
    files, notices = _lip_forcing_files(name, options)
    from core.student.torch_lipforcing_open import open_engine

    return open_engine(
        files,
        options,
        provider=provider,
        threads=threads,
        cache=paths.user_cache() / "lipforcing",
        notices=notices,
    )


def _lip_forcing_files(name: str, options: LiveOptions) -> tuple[LipForcingFiles, tuple[str, ...]]:
    """The files of an engine, and why they may not run well here."""
    from core.student.lipforcing_files import doubts, find_files

    files = find_files(name, options)
    check_torch()
    return files, doubts(files)


def _probe_lip_forcing(name: str) -> Probe:
    from core.student.lipforcing_files import find_files

    try:
        files = find_files(name, LiveOptions())
        check_torch()
    except EngineError as err:
        what, _, remedy = str(err).partition("\n")
        return Probe(name, ok=False, detail=what, remedy=remedy or "See `lipcam models list`.")
    return Probe(name, ok=True, detail=files.name)


def check_torch() -> None:
    """Raise EngineError unless what Lip Forcing computes with is installed."""
    missing = [module for module in ("torch", "safetensors") if find_spec(module) is None]
    if missing:
        raise EngineError(
            f"Lip Forcing needs {' and '.join(missing)}; install Lipcam's extra for it: "
            'pip install "lipcam[lipforcing]".'
        )

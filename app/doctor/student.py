"""Checks of what moves the lips: the small student, its runtime, the chosen engine."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding
from app.doctor.graphics import has_nvidia
from app.doctor.scope import Live, Scope
from core import paths
from core.errors import EngineError, WeightsError
from core.student.lipforcing_live import NAMES as LIP_FORCING
from core.student.manifest import load_file, read_manifest

RUNTIMES = ("onnxruntime", "onnxruntime-gpu")
_REINSTALL = "Install Lipcam again: its files were changed or cut off."


def check_files(_scope: Scope, folder: Path | None = None) -> Finding:
    """Every file of the small student against the checksums of its manifest."""
    name, where = "student.files", folder or paths.small_student()
    try:
        manifest = read_manifest(where)
        done, size = set(), 0
        for frames in manifest.chunks:
            of_size = manifest.for_chunk(frames)
            for part, entry in of_size.files.items():
                if entry.file not in done:
                    size += len(load_file(where, part, of_size))
                    done.add(entry.file)
    except WeightsError as error:
        return failed(name, str(error), _REINSTALL)
    return passed(
        name,
        f"“{manifest.name}”: {len(done)} files, {size / 1e6:.1f} MB, all as their checksums say.",
    )


def check_runtime(
    _scope: Scope,
    installed: Callable[[str], str] | None = None,
    nvidia: Callable[[], bool] = has_nvidia,
) -> Finding:
    """ONNX Runtime: there once, and what it says that it can compute on."""
    name = "student.runtime"
    pip = f"{sys.executable} -m pip"
    there = {each: found for each in RUNTIMES if (found := (installed or _version)(each))}
    if len(there) > 1:
        return warned(
            name,
            "Both onnxruntime and onnxruntime-gpu are installed; they write into one folder, so "
            "one of them is damaged.",
            "Take both away and install one:",
            f"{pip} uninstall -y onnxruntime onnxruntime-gpu",
            f"{pip} install {RUNTIMES[nvidia()]}",
        )
    try:
        from core.onnx_runtime import load_runtime
        from core.student.onnx_graph import available_providers

        version, listed = load_runtime().__version__, available_providers()
    except EngineError as error:
        what = str(error).partition(" Install it")[0]
        return failed(name, what, "Install it:", f"{pip} install --force-reinstall onnxruntime")
    return passed(name, f"ONNX Runtime {version}; it lists: {', '.join(listed)}.")


def check_providers(
    scope: Scope,
    listed: Callable[[], Sequence[str]] | None = None,
    granted: Callable[[str], tuple[str, str]] | None = None,
) -> Finding:
    """What the small student is really computed on, for each provider that is listed and for the
    chosen one. granted: provider → (what a graph on it got, notice)."""
    name, chosen = "student.providers", scope.settings.provider
    if scope.live is not None and scope.live.engine not in LIP_FORCING:
        return _live_provider(name, chosen, scope.live)
    try:
        from core.student.onnx_graph import available_providers

        others = [each for each in (listed or available_providers)() if each != "cpu"]
        asked = list(dict.fromkeys([chosen, *others]))
        answers = {each: (granted or _granted)(each) for each in asked}
    except EngineError as error:
        return failed(name, str(error), "See the checks above: files and ONNX Runtime.")
    got, notice = answers[chosen]
    lame = [each for each in others if answers[each][0] != each]
    if notice:
        return warned(
            name,
            f"“{chosen}” is chosen, but the processor computes: {notice}",
            _provider_remedy(chosen),
        )
    told = f"“{chosen}” is chosen; computed on: {got}."
    if lame:
        why = " ".join(answers[each][1] for each in lame)
        return passed(name, f"{told} Listed, but not usable here: {', '.join(lame)}. {why}".strip())
    more = ", ".join(each for each in others if each != got)
    return passed(name, f"{told} Also usable: {more}." if more else told)


def check_threads(scope: Scope, cores: int | None = None) -> Finding:
    """Threads that are asked for, and cores that this program may use."""
    name, asked = "student.threads", scope.settings.threads
    usable = cores if cores is not None else usable_cores()
    told = f"{asked} thread{'s' if asked != 1 else ''}; this program may use {usable} cores"
    if asked > usable:
        return warned(
            name,
            f"The settings ask for {asked} threads; this program may use {usable} cores.",
            f"Choose {max(1, usable - 1)} for Processor cores in Settings, Lip motion.",
        )
    if usable < 2:
        return warned(
            name,
            "This program may use one core only: picture, sound and lips share it.",
            "Give the computer, or the virtual machine, a second core.",
        )
    return passed(name, f"{told}.")


def check_engine(scope: Scope) -> Finding:
    """Whether the chosen engine would start."""
    from core.student.registry import probe

    name, engine = "engine", scope.settings.engine
    try:
        found = probe(engine)
    except EngineError as error:
        return failed(name, str(error), "Choose another one in Settings, Lip motion.")
    if found.ok:
        return passed(name, f"{engine}: {found.detail}.")
    return failed(name, found.detail, found.remedy)


def usable_cores() -> int:
    """Cores that the system lets this process use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def _granted(provider: str) -> tuple[str, str]:
    from core.student.onnx_small import OnnxSmall

    engine = OnnxSmall(paths.small_student(), provider=provider)
    return engine.provider, " ".join(engine.notices)


def _provider_remedy(chosen: str) -> str:
    if chosen == "cuda":
        return (
            "Choose “What fits best” for Runs on in Settings, Lip motion: the small student is "
            "made for the processor. For the card, install NVIDIA's driver and onnxruntime-gpu."
        )
    return "Choose “What fits best” for Runs on in Settings, Lip motion."


def _live_provider(name: str, chosen: str, live: Live) -> Finding:
    told = f"The running session computes on: {live.provider or 'nothing yet'}."
    if chosen not in ("auto", live.provider) and live.provider:
        return warned(name, f"“{chosen}” is chosen. {told}", _provider_remedy(chosen))
    return passed(name, told)


def _version(package: str) -> str:
    try:
        return distribution(package).version
    except PackageNotFoundError:
        return ""

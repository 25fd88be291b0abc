"""The arrows that never exist (docs/architecture.md): who may import whom."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "core"
ROOMS = {"audio", "features", "models", "student", "avatar", "compose", "camera"}
WORDS = {
    "types",
    "messages",
    "errors",
    "clock",
    "bell",
    "ports",
    "settings",
    "setting_rules",
    "paths",
    "region",
    "colour",
    "look",
    "face_mask",
    "onnx_runtime",
    "process_environment",
}
SETTINGS_FILES = ("settings_file", "profiles", "profile_shelf", "settings_bundle")
QT = {"PySide6", "shiboken6", "PyQt6", "PyQt5"}
# foreign package → the files (relative to the repository) that may import it
GUARDED = {
    "sounddevice": ("core/audio/portaudio.py",),
    "onnxruntime": ("core/onnx_runtime.py", "training/"),
    "torch": ("core/models/", "core/student/torch_", "training/"),
    "pyvirtualcam": ("camera_bridge/",),
    "huggingface_hub": ("core/student/model_files/hub.py",),
}


def imported(path: Path) -> set[str]:
    """Dotted names of all modules that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def heads(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imported(path)}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def python_files(*folders: str) -> list[Path]:
    return sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if ".venv" not in path.parts
    )


def core_rooms(path: Path) -> set[str]:
    """Rooms and words of core that a file imports."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("core.")}


@pytest.mark.parametrize("path", python_files("core"), ids=relative)
def test_core_never_looks_up(path: Path) -> None:
    assert not heads(path) & (QT | {"app", "training", "camera_bridge"})


@pytest.mark.parametrize("path", python_files("core"), ids=relative)
def test_no_relative_imports(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_rooms_do_not_know_each_other(room: str) -> None:
    allowed = WORDS | {room} | ({"models"} if room == "student" else set())
    for path in sorted((CORE / room).rglob("*.py")):
        assert core_rooms(path) <= allowed, relative(path)


def test_the_shared_words_know_no_room() -> None:
    for name in ("types", "messages", "errors", "clock", "bell"):
        assert core_rooms(CORE / f"{name}.py") <= {"types", "messages", "errors", "clock"}, name
    for name in ("ports", "settings", "setting_rules", "settings_json", "paths"):
        assert core_rooms(CORE / f"{name}.py") <= WORDS, name
    for name in SETTINGS_FILES:
        assert core_rooms(CORE / f"{name}.py") <= WORDS | {"settings_json", *SETTINGS_FILES}, name


@pytest.mark.parametrize("package", sorted(GUARDED))
def test_guarded_packages_stay_in_their_place(package: str) -> None:
    for path in python_files("app", "core", "training", "camera_bridge"):
        if package in heads(path):
            assert relative(path).startswith(GUARDED[package]), relative(path)


def test_one_file_alone_opens_sound_devices() -> None:
    users = [relative(path) for path in python_files("app", "core") if "sounddevice" in heads(path)]
    assert users == ["core/audio/portaudio.py"]


@pytest.mark.parametrize("path", python_files("training"), ids=relative)
def test_training_uses_only_what_it_may(path: Path) -> None:
    allowed = {"models", "features", "avatar", "student"} | WORDS
    assert core_rooms(path) <= allowed
    assert "app" not in heads(path)


@pytest.mark.parametrize("path", python_files("app"), ids=relative)
def test_app_knows_only_the_core(path: Path) -> None:
    assert "training" not in heads(path)


def test_only_the_clock_reads_time() -> None:
    for path in python_files("core"):
        if path.name != "clock.py":
            assert "time" not in heads(path), relative(path)


def test_only_the_session_starts_threads() -> None:
    for path in python_files("core"):
        if relative(path).startswith("core/session"):
            continue
        named = {
            getattr(node, "attr", getattr(node, "id", None))
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute | ast.Name)
        }
        assert not named & {"Thread", "Timer", "ThreadPoolExecutor"}, relative(path)


HEAVY = ("torch", "onnxruntime", "sounddevice", "av", "PySide6", "matplotlib", "onnx")
HEAVY += ("huggingface_hub",)


def test_importing_the_core_does_no_work() -> None:
    """Every module of core imports without torch, a runtime, PortAudio or Qt being loaded."""
    modules = [
        relative(path)[:-3].replace("/", ".").removesuffix(".__init__")
        for path in python_files("core")
        if not relative(path).startswith(("core/models", "core/student/torch_"))
    ]
    program = (
        "import importlib, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        f"loaded = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "assert not loaded, loaded\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr

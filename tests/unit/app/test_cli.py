"""The command line as a user meets it: what it prints, its exit status, and how quick it is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core import paths
from tests.avatar_factory import write_avatar

ROOT = Path(__file__).resolve().parents[3]
SLOW = ("av", "onnx", "onnxruntime", "torch", "PySide6", "matplotlib", "sounddevice", "psutil")


def lipcam(*arguments: str, timeout_s: float = 60) -> subprocess.CompletedProcess[str]:
    """Run the program as a user would, in the clean profile of the test."""
    command = [sys.executable, "-m", "app", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=timeout_s
    )


def loaded_by(*arguments: str) -> set[str]:
    """Which slow packages a command has imported when it ends."""
    program = (
        "import sys\n"
        f"sys.argv = ['lipcam', *{arguments!r}]\n"
        "from app.cli import app\n"
        "try: app()\n"
        "except SystemExit: pass\n"
        f"print('LOADED', [name for name in {SLOW!r} if name in sys.modules], file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    line = result.stderr.strip().splitlines()[-1]
    assert line.startswith("LOADED"), result.stderr
    return set(json.loads(line.removeprefix("LOADED ").replace("'", '"')))


def test_help_names_all_commands() -> None:
    result = lipcam("--help")
    assert result.returncode == 0
    for command in ("live", "render", "devices", "avatars", "bench"):
        assert command in result.stdout


@pytest.mark.parametrize("arguments", [("--help",), ("render", "--help"), ("avatars", "list")])
def test_quick_commands_load_nothing_slow(arguments: tuple[str, ...]) -> None:
    assert loaded_by(*arguments) == set()


def test_a_word_that_is_no_command_is_said() -> None:
    result = lipcam("sing")
    assert result.returncode == 2
    assert "sing" in result.stderr
    assert "Traceback" not in result.stderr


def test_avatars_one_a_line_with_the_id_first() -> None:
    write_avatar_of_user("zoe")
    lines = lipcam("avatars", "list").stdout.splitlines()
    ids = [line.split()[0] for line in lines]
    bundled = sorted(p.name for p in paths.bundled_avatars().iterdir() if p.is_dir())
    assert sorted(ids) == sorted([*bundled, "zoe"])
    assert "(yours)" in lines[ids.index("zoe")]


def test_avatars_for_programs() -> None:
    write_avatar_of_user("zoe")
    rows = json.loads(lipcam("avatars", "list", "--json").stdout)
    zoe = next(row for row in rows if row["id"] == "zoe")
    assert zoe["bundled"] is False
    assert zoe["problem"] == ""
    assert Path(zoe["folder"]) == paths.user_avatars() / "zoe"


def test_installing_and_removing(tmp_path: Path) -> None:
    package = write_avatar(tmp_path / "zoe", frames=3)
    assert lipcam("avatars", "install", str(package)).returncode == 0
    again = lipcam("avatars", "install", str(package))
    assert again.returncode == 2
    assert "already installed" in again.stderr
    assert lipcam("avatars", "install", str(package), "--replace").returncode == 0
    assert lipcam("avatars", "remove", "zoe").returncode == 0
    gone = lipcam("avatars", "remove", "zoe")
    assert (gone.returncode, "no avatar 'zoe'" in gone.stderr) == (2, True)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def words(path: Path) -> None:
    path.write_text("this is not sound")


def nothing(path: Path) -> None:
    """No file at all."""


@pytest.mark.parametrize("make", [empty, words, nothing])
def test_sound_that_cannot_be_used_is_one_sentence(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "a.wav")
    result = lipcam("render", "--audio", str(tmp_path / "a.wav"), "--out", str(tmp_path / "o.mp4"))
    assert result.returncode == 2
    assert "a.wav" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "o.mp4").exists()


def test_an_avatar_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    write_avatar_of_user("zoe")
    sound, out = paths.sample_speech(), tmp_path / "o.mp4"
    result = lipcam("render", "--avatar", "bob", "--audio", str(sound), "--out", str(out))
    assert result.returncode == 2
    assert "'bob'" in result.stderr
    assert "zoe" in result.stderr


def test_a_broken_settings_file_is_told_and_kept() -> None:
    path = paths.settings_file()
    path.parent.mkdir(parents=True)
    path.write_text('{"delai_ms": 3}')
    result = lipcam("live", "--headless", "--seconds", "0.2", "--mic", "none", "--camera", "none")
    assert "delay_ms" in result.stderr
    assert (path.parent / "settings.json.broken-1").exists()
    assert "Traceback" not in result.stderr


def test_a_camera_that_does_not_exist_is_a_clear_fault() -> None:
    write_avatar_of_user("zoe")
    result = lipcam("live", "--headless", "--seconds", "20", "--camera", "abc")
    assert result.returncode == 1
    assert "There is no camera 'abc'" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr


def test_a_live_run_without_devices(tmp_path: Path) -> None:
    write_avatar_of_user("zoe")
    out = tmp_path / "o.mp4"
    result = lipcam(
        "live", "--headless", "--seconds", "4", "--mic", "sample", "--camera", f"file:{out}",
        "--engine", "pattern", "--avatar", "zoe",
    )  # fmt: skip
    assert result.returncode == 0, result.stdout + result.stderr
    assert "fps" in result.stdout
    assert out.stat().st_size > 10_000


def test_the_devices_say_what_is_missing() -> None:
    answer = json.loads(lipcam("devices", "--json").stdout)
    assert {"microphones", "cameras", "backends"} == answer.keys()
    assert "window" in [camera["id"] for camera in answer["cameras"]]
    for backend in answer["backends"]:
        assert backend["ok"] or backend["remedy"]
    told = lipcam("devices")
    assert told.returncode == 0
    assert ".." not in told.stdout, "two full stops"


def write_avatar_of_user(avatar_id: str) -> None:
    """A drawn avatar in the profile of this test."""
    paths.user_avatars().mkdir(parents=True, exist_ok=True)
    write_avatar(paths.user_avatars() / avatar_id, frames=10)

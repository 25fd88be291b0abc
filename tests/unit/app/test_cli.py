"""The command line as a user meets it: what it prints, its exit status, and how quick it is."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import wave
from collections.abc import Callable
from pathlib import Path

import av
import pytest

from core import paths
from core.settings import Settings
from tests.avatar_factory import write_avatar
from tests.command_line import ROOT, lipcam, run_here, write_avatar_of_user

SLOW = ("av", "onnx", "onnxruntime", "torch", "PySide6", "matplotlib", "sounddevice", "psutil")
SLOW += ("huggingface_hub",)
SLOW += ("pydantic",)  # no library may bring it along: it stays in memory for the whole call


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
    commands = ("live", "render", "devices", "check-camera", "avatars", "models", "settings")
    for command in (*commands, "bench", "parity"):
        assert command in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("render", "--help"),
        ("avatars", "list"),
        ("models", "--help"),
        ("settings", "show"),
    ],
)
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


def test_the_help_says_what_can_be_installed() -> None:
    told = " ".join(lipcam("avatars", "install", "--help").stdout.split())
    assert "folder, or a zip of it (.zip, .lipavatar)" in told


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


@pytest.mark.parametrize(
    ("content", "said", "kept_as"),
    [
        ('{"delai_ms": 3}', "delay_ms", "settings.json"),
        ('{"delay_ms": 3', "not JSON", "settings.json.broken-1"),
    ],
)
def test_a_broken_settings_file_is_told_and_kept(content: str, said: str, kept_as: str) -> None:
    path = paths.settings_file()
    path.parent.mkdir(parents=True)
    path.write_text(content)
    result = lipcam("live", "--headless", "--seconds", "0.2", "--mic", "none", "--camera", "none")
    assert said in result.stderr
    assert kept_as in result.stderr
    assert path.with_name(kept_as).read_text() == content
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(("options", "frames"), [((), 0), (("--chunk", "1"), 1)])
def test_the_chunk_of_a_live_run_is_chosen_on_the_command_line(
    options: tuple[str, ...], frames: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Settings] = []
    monkeypatch.setattr("app.headless.run_live", lambda chosen, *_: seen.append(chosen) or 0)
    assert run_here("live", "--headless", *options) == 0
    assert [chosen.chunk_frames for chosen in seen] == [frames]


def test_a_chunk_that_nothing_makes_is_refused() -> None:
    result = lipcam("live", "--headless", "--chunk", "3")
    assert result.returncode == 2
    assert "--chunk" in result.stderr
    assert "Traceback" not in result.stderr


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


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_ctrl_c_ends_a_live_run_with_a_playable_file(tmp_path: Path) -> None:
    write_avatar_of_user("zoe")
    out = tmp_path / "o.mp4"
    child = Child(
        "live", "--headless", "--mic", "file-loop:" + str(paths.sample_speech()),
        "--camera", f"file:{out}", "--engine", "pattern", "--avatar", "zoe",
    )  # fmt: skip
    child.wait_for("voice yes")
    assert child.interrupted() == (130, ["Stopped."])
    with av.open(str(out)) as file:
        pictures = sum(1 for _ in file.decode(video=0))
    assert pictures > 10
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ""] == ["o.mp4"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_ctrl_c_ends_a_rendering_with_the_old_video_in_place(tmp_path: Path) -> None:
    write_avatar_of_user("zoe")
    sound, out = tmp_path / "long.wav", tmp_path / "o.mp4"
    with wave.open(str(sound), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(bytes(2 * 16_000 * 600))
    out.write_bytes(b"the old video")
    child = Child(
        "render", "--audio", str(sound), "--out", str(out), "--engine", "pattern", "--avatar", "zoe"
    )
    part = tmp_path / ".o.mp4.part"
    child.wait_until(lambda: part.exists() and part.stat().st_size > 0)
    assert child.interrupted() == (130, ["Stopped."])
    assert out.read_bytes() == b"the old video"
    assert not part.exists()


def test_ctrl_c_while_the_program_still_loads_is_one_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "typer.py").write_text("raise KeyboardInterrupt\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    result = lipcam("devices")
    assert (result.returncode, result.stderr) == (130, "Stopped.\n")


class Child:
    """The program in a process of its own, to be interrupted as by a user at a terminal."""

    def __init__(self, *arguments: str) -> None:
        # A shell's background job ignores Ctrl-C, and so would its children.
        program = (
            "import runpy, signal\n"
            "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
            "runpy.run_module('app', run_name='__main__')\n"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-u", "-c", program, *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_for(self, words: str) -> None:
        assert self._process.stdout is not None
        lines = []
        for line in self._process.stdout:
            lines.append(line)
            if words in line:
                return
        self._process.wait(10)
        raise AssertionError(f"{words!r} was never said: {lines}")

    def wait_until(self, fits: Callable[[], bool], timeout_s: float = 60) -> None:
        limit = time.monotonic() + timeout_s
        while not fits():
            assert self._process.poll() is None, self._process.communicate()
            assert time.monotonic() < limit, "did not happen in time"
            time.sleep(0.02)

    def interrupted(self) -> tuple[int, list[str]]:
        """After Ctrl-C: the exit status, and what was written to the terminal's error side."""
        self._process.send_signal(signal.SIGINT)
        _, told = self._process.communicate(timeout=20)
        return self._process.returncode, told.strip().splitlines()


def test_the_devices_say_what_is_missing() -> None:
    answer = json.loads(lipcam("devices", "--json").stdout)
    assert {"microphones", "cameras", "backends"} == answer.keys()
    assert "window" in [camera["id"] for camera in answer["cameras"]]
    for backend in answer["backends"]:
        assert backend["ok"] or backend["remedy"]
    told = lipcam("devices")
    assert told.returncode == 0
    assert ".." not in told.stdout, "two full stops"
    always = [line for line in told.stdout.splitlines() if line.startswith("Always there")]
    assert len(always) == 1
    for choice in ("sample", "file:NAME", "none", "file:NAME.mp4"):
        assert choice in always[0]


def test_lip_forcing_without_its_files_says_what_to_get() -> None:
    write_avatar_of_user("drawn")
    for command in (("live", "--headless", "--camera", "none"), ("render", "--out", "o.mp4")):
        more = ("--audio", str(paths.sample_speech())) if command[0] == "render" else ()
        refused = lipcam(*command, *more, "--engine", "lipforcing", "--avatar", "drawn")
        assert refused.returncode == 2, refused.stderr
        assert "lipforcing-14b: Lip Forcing, 14B student, 28.6 GB" in refused.stderr
        assert "lipcam models get lipforcing-14b" in refused.stderr
        assert "Traceback" not in refused.stderr


def test_lip_forcings_choices_are_checked() -> None:
    for option, value, words in (
        ("--mode", "chunk2", "chunk3, overlap, chunk1"),
        ("--decoder", "sd", "taehv, wan"),
        ("--precision", "int4", "auto, bf16, fp8, float32"),
        ("--look-ahead-ms", "50", "a multiple of 40"),
    ):
        bench = ("bench", "--size", "tiny")
        render = ("render", "--out", "o.mp4", "--audio", str(paths.sample_speech()))
        for command in (bench, render):
            refused = lipcam(*command, "--engine", "lipforcing", option, value)
            assert refused.returncode == 2, refused.stderr
            assert words in refused.stderr


def test_a_name_that_no_terminal_can_show_is_shown_all_the_same() -> None:
    name = os.fsdecode(b"caf\xe9")  # of a file system that once was Latin-1
    (paths.user_avatars() / name).mkdir(parents=True)
    listed = lipcam("avatars", "list")
    assert listed.returncode == 0, listed.stderr
    assert "caf\\udce9" in listed.stdout
    refused = lipcam("avatars", "remove", name, "more")
    assert (refused.returncode, "Traceback" in refused.stderr) == (2, False)

"""What a command refuses before it begins: one sentence, status 2, and nothing has happened."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import av
import pytest

from core import paths
from core.settings import Settings
from tests.avatar_factory import write_avatar
from tests.command_line import ROOT, lipcam, run_here, write_avatar_of_user

RENDER = ("render", "--audio", str(paths.sample_speech()), "--out", "o.mp4")
LIVE = ("live", "--headless", "--mic", "none", "--camera", "none")
WINDOW = ("live",)
BENCH = ("bench",)
LONG = "n" * 300  # no disk has names of that length


@pytest.mark.parametrize("command", [RENDER, LIVE, WINDOW, ("bench",)], ids=lambda words: words[0])
def test_an_avatar_that_is_not_there_names_those_that_are(command: tuple[str, ...]) -> None:
    write_avatar_of_user("zoe")
    result = lipcam(*command, "--avatar", "bob")
    assert result.returncode == 2
    assert "'bob'" in result.stderr
    assert "zoe" in result.stderr


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (RENDER, ["--engine", "big"]),
        (LIVE, ["--engine", "big"]),
        (WINDOW, ["--engine", "big"]),
        (("bench",), ["--engine", "big"]),
        (RENDER, ["--provider", "magic"]),
        (LIVE, ["--provider", "magic"]),
        (LIVE, ["--mic", "throat"]),
        (WINDOW, ["--mic", "throat"]),
        (LIVE, ["--mic", "file:gone.wav"]),
        (LIVE, ["--speaker", "loud"]),
        (WINDOW, ["--camera", "abc"]),
        (LIVE, ["--camera", "file:"]),
        (LIVE, ["--camera", "file:talk.txt"]),
        (LIVE, ["--camera", "file:~nobody-of-that-name/talk.txt"]),
        (LIVE, ["--camera", f"file:{LONG}.mp4"]),
        (WINDOW, ["--camera", f"file:{LONG}.mp4"]),
        (RENDER, ["--out", f"{LONG}.mp4"]),
        (BENCH, ["--plot", f"{LONG}.png"]),
        (BENCH, ["--plot", str(ROOT)]),
        (RENDER, ["--out", "talk.txt"]),
        (RENDER, ["--out", "talk"]),
        (RENDER, ["--out", str(ROOT)]),
        (RENDER, ["--out", str(paths.sample_speech())]),
        (RENDER, ["--audio", "gone.wav"]),
    ],
    ids=lambda words: words[-1][:40],
)
def test_what_cannot_be_used_is_refused_in_one_sentence_with_status_2(
    command: tuple[str, ...],
    words: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for begun in ("bench.command.run_bench", "cli._open_window", "headless.run_live"):
        monkeypatch.setattr(f"app.{begun}", lambda *_, **__: pytest.fail("it has begun"))
    assert run_here(*command, *words) == 2
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == 1
    assert told.err.startswith("lipcam: ")
    assert words[-1].removeprefix("file:") in told.err
    assert told.out == ""


@pytest.mark.parametrize(
    ("command", "option"),
    [(LIVE, "--camera=file:"), (WINDOW, "--camera=file:"), (RENDER, "--out="), (BENCH, "--plot=")],
    ids=lambda words: words[-1],
)
def test_a_folder_that_may_not_be_looked_into_is_refused_in_one_sentence(
    command: tuple[str, ...],
    option: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for begun in ("bench.command.run_bench", "cli._open_window", "headless.run_live"):
        monkeypatch.setattr(f"app.{begun}", lambda *_, **__: pytest.fail("it has begun"))
    stat, locked = Path.stat, tmp_path / "locked" / "talk.mp4"

    def guarded(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path == locked:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", guarded)
    assert run_here(*command, f"{option}{locked}") == 2
    assert capsys.readouterr().err == (
        f"lipcam: {locked} cannot be written (Permission denied); choose another name or folder.\n"
    )


@pytest.mark.parametrize("again", [[], ["--replace"]], ids=["", "replace"])
@pytest.mark.parametrize("words", [["--headless"], []], ids=["headless", "window"])
def test_speech_is_not_recorded_over_itself(
    words: list[str],
    again: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for begun in ("cli._open_window", "headless.run_live"):
        monkeypatch.setattr(f"app.{begun}", lambda *_, **__: pytest.fail("it has begun"))
    speech = tmp_path / "talk.mp4"
    speech.write_bytes(paths.sample_speech().read_bytes())
    (tmp_path / "link.mp4").symlink_to(speech)
    command = ("live", *words, "--mic", f"file:{speech}", *again)
    for camera in (speech, tmp_path / "link.mp4"):
        assert run_here(*command, "--camera", f"file:{camera}") == 2
        assert f"{camera} is the sound itself" in capsys.readouterr().err


def test_a_camera_that_does_not_exist_is_said() -> None:
    result = lipcam("live", "--headless", "--seconds", "20", "--camera", "abc")
    assert result.returncode == 2
    assert "There is no camera 'abc'" in result.stderr
    assert "Traceback" not in result.stdout + result.stderr


def test_sound_that_is_not_there_is_not_to_be_converted() -> None:
    told = lipcam(*RENDER, "--audio", "gone.wav").stderr
    assert f"gone.wav cannot be found in {ROOT}" in told
    assert "WAV" not in told


def test_a_video_is_not_recorded_over_unless_that_is_said(tmp_path: Path) -> None:
    write_avatar_of_user("zoe")
    out = tmp_path / "talk.mp4"
    out.write_bytes(b"an old recording")
    command = ("live", "--mic", "sample", "--camera", f"file:{out}", "--avatar", "zoe",
               "--engine", "pattern")  # fmt: skip
    for words in (("--headless",), ()):
        refused = lipcam(*command, *words)
        assert refused.returncode == 2
        assert "there already" in refused.stderr
        assert "--replace" in refused.stderr
        assert out.read_bytes() == b"an old recording"
    result = lipcam(*command, "--seconds", "4", "--replace")
    assert result.returncode == 0, result.stdout + result.stderr
    with av.open(str(out)) as file:
        assert file.streams.video[0].frames > 10


@pytest.mark.parametrize("command", [LIVE, RENDER, ()], ids=["live", "render", "no display"])
def test_a_damaged_first_avatar_is_told_with_who_stands_in(
    command: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("ann", "ben"):
        write_avatar(tmp_path / "bundled" / name, name=name.title(), frames=3)
    monkeypatch.setattr(paths, "bundled_avatars", lambda: tmp_path / "bundled")
    monkeypatch.setattr("app.headless.run_live", lambda *_: 0)
    monkeypatch.setattr("app.render.render_with_progress", lambda *_, **__: None)
    monkeypatch.setattr("app.display.display_problem", lambda: "no display")
    assert run_here(*command) == 0
    assert capsys.readouterr().err == ""
    loop = tmp_path / "bundled" / "ann" / "loop.mp4"
    loop.write_bytes(loop.read_bytes()[:1000])
    assert run_here(*command) == 0
    assert capsys.readouterr().err == (
        "lipcam: The avatar ann cannot be used: loop.mp4 is cut off or changed; install Lipcam "
        "again. ben is used instead.\n"
    )


def test_every_start_without_a_display_records_a_video_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []

    def record(chosen: Settings, _seconds: object) -> int:
        made.append(chosen.camera.removeprefix("file:"))
        Path(made[-1]).parent.mkdir(parents=True, exist_ok=True)
        Path(made[-1]).touch(exist_ok=False)
        return 0

    monkeypatch.setattr("app.headless.run_live", record)
    monkeypatch.setattr("app.display.display_problem", lambda: "no display")
    for _ in range(3):
        assert run_here() == 0
    assert len({*made}) == 3

"""``lipcam render --video``: what is refused before it begins, and what it says when it is done."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from app.film.revoice import FOLLOWING, RENDERING
from app.render import Rendered
from core import paths
from tests.command_line import lipcam
from tests.film_factory import numbered, write_film

SPEECH = str(paths.sample_speech())


def film(path: Path) -> str:
    return str(write_film(path, [numbered(n, (320, 240)) for n in range(12)]))


def test_without_sound_and_without_a_film_there_is_nothing_to_say(tmp_path: Path) -> None:
    result = lipcam("render", "--out", str(tmp_path / "o.mp4"))
    assert result.returncode == 2
    assert "--audio" in result.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--audio", SPEECH, "--avatar", "mia"], "leave out one of them"),
        ([], "no sound of its own; give it with --audio"),
        (["--audio", "gone.wav"], "gone.wav"),
        (["--audio", SPEECH, "--engine", "big"], "no engine 'big'"),
        (["--audio", SPEECH, "--engine", "lipforcing"], "lipcam models get lipforcing-14b"),
        (["--audio", SPEECH, "--mode", "chunk1"], "leave out --mode and --look-ahead-ms"),
        (["--audio", SPEECH, "--look-ahead-ms", "80"], "leave out --mode and --look-ahead-ms"),
        (["--audio", SPEECH, "--decoder", "sd"], "taehv, wan"),
    ],
)
def test_what_a_film_cannot_be_made_from_is_refused_at_once(
    tmp_path: Path, words: list[str], says: str
) -> None:
    out = tmp_path / "o.mp4"
    result = lipcam("render", "--video", film(tmp_path / "a.mp4"), "-o", str(out), *words)
    assert (result.returncode, "Traceback" in result.stderr) == (2, False)
    assert says in result.stderr
    assert not out.exists()


@pytest.mark.parametrize(
    ("name", "says"), [("a.mp4", "would be overwritten"), ("o.txt", "no name for a video")]
)
def test_names_that_a_new_film_may_not_have(tmp_path: Path, name: str, says: str) -> None:
    made = film(tmp_path / "a.mp4")
    result = lipcam("render", "--video", made, "--audio", SPEECH, "-o", str(tmp_path / name))
    assert result.returncode == 2
    assert says in result.stderr


def test_a_file_that_is_no_film_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(np.random.default_rng(0).bytes(5000))
    result = lipcam(
        "render", "--video", str(tmp_path / "a.mp4"), "--audio", SPEECH, "-o",
        str(tmp_path / "o.mp4"),
    )  # fmt: skip
    assert result.returncode == 2
    assert "a.mp4 is no video that can be read" in result.stderr
    assert result.stderr.count("\n") == 1


def test_both_stages_are_shown_and_notes_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app import cli

    told: list[object] = []

    def stand_in(settings, video, audio, out, tell):  # type: ignore[no-untyped-def]
        told.extend((video, audio, out, settings.threads >= 1))
        tell(FOLLOWING, 5, None)
        tell(RENDERING, 5, 12)
        return Rendered(12, 0.48, ("a note",))

    monkeypatch.setattr("app.film.command.revoice", stand_in)
    monkeypatch.setattr("app.checks.check_film", lambda *_, **_more: None)
    out = tmp_path / "o.mp4"
    call = ["render", "--video", "a.mp4", "--audio", SPEECH, "--out", str(out)]
    done = CliRunner().invoke(cli.app, call)
    assert done.exit_code == 0, done.output
    assert told == [Path("a.mp4"), Path(SPEECH), out, True]
    assert "note: a note" in done.output
    assert "12 frames, 0.48 s" in done.output

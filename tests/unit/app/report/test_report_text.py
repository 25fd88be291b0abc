"""The text of a report, made on this machine."""

from __future__ import annotations

import getpass
import logging
from pathlib import Path
from typing import Any

import pytest

from app.report.crash import seen_crash
from app.report.report import Matter, make_report, settings_lines, stats_lines
from core import paths
from core.messages import State, Stats
from core.settings import Settings
from core.settings_file import save_settings
from tests.command_line import lipcam, write_avatar_of_user


def figures(**others: Any) -> Stats:
    plain = dict.fromkeys(("fps", "delay_ms", "delay_p50_ms", "delay_p95_ms", "level"), 25.0)
    named = dict.fromkeys(("engine", "provider", "camera"), "x")
    return Stats(  # type: ignore[arg-type]
        state=State.RUNNING, voiced=False, **{"mic": "m", **plain, **named, **others}
    )


def test_it_has_what_helps_and_nothing_private(tmp_path: Path) -> None:
    write_avatar_of_user("boss")
    home = str(Path.home())
    paths.user_logs().mkdir(parents=True)
    (paths.user_logs() / "lipcam.log").write_text(
        f"conditioning of boss not kept\nread {home}/letters/will.wav\nover\n"
    )
    settings = Settings(avatar="boss", mic=f"file:{home}/My Letters/will.wav", fps=30)
    text = make_report(Matter(settings, [figures(mic="/srv/a b.wav")], "died in boss"))
    for expected in ("Python ", "onnxruntime", "Memory: ", "Microphones:", "Ways:", "fps = 30"):
        assert expected in text, expected
    assert "avatar = '<own avatar>'" in text
    assert "mic = 'file:<…>'" in text
    assert "died in <own avatar>" in text
    assert "conditioning of <own avatar> not kept" in text
    assert "read ~/<path>.wav" in text
    for private in ("boss", "will", "Letters", "a b.wav"):
        assert private not in text, private
    if home not in ("/", "/root"):
        assert home not in text
    if len(getpass.getuser()) > 4:
        assert getpass.getuser() not in text


def test_only_changed_settings_are_told() -> None:
    assert settings_lines(Settings(), []) == []
    changed = Settings(
        avatar="mia",
        speaker="default",
        camera="v4l2loopback:/dev/video7",
        background="colour:#112233",
        recordings_folder="/private",
    )
    assert settings_lines(changed, ["mia"]) == [
        "avatar = 'mia'",
        "camera = 'v4l2loopback:<…>'",
        "speaker = 'default'",
        "background = 'colour:#112233'",
        "recordings_folder = '<path>'",
    ]


def test_the_last_minute() -> None:
    assert stats_lines([]) == []
    lines = stats_lines([figures(fps=float(n), stage_ms={"paste": 1.25}) for n in range(100)])
    assert "paste 1.2" in lines[2]
    assert len(lines) == 4 + 60
    assert lines[-1].startswith("running 99.0 ")


def test_on_the_command_line(tmp_path: Path) -> None:
    save_settings(Settings(fps=30), paths.settings_file())
    paths.user_logs().mkdir(parents=True)
    (paths.user_logs() / "crash-1.txt").write_text("Fatal Python error: Segmentation fault")
    done = lipcam("report")
    assert done.returncode == 0, done.stderr
    assert "fps = 30" in done.stdout
    assert "Segmentation fault" in done.stdout
    assert "Segmentation fault" in seen_crash(paths.user_logs())
    out = tmp_path / "report.txt"
    assert lipcam("report", "--out", str(out)).returncode == 0
    assert "Segmentation fault" in out.read_text(encoding="utf-8")
    again = lipcam("report", "--out", str(out))
    assert again.returncode == 1
    assert "stays as it is" in again.stderr


def test_what_cannot_be_learned_is_no_trouble(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise OSError("no driver")

    for name in ("_mics", "_cameras", "_probes"):
        monkeypatch.setattr(f"app.report.facts.{name}", fail)
    caplog.set_level(logging.INFO)
    assert make_report(Matter(Settings())).count("not known: no driver") == 3

"""The doctor as a user runs it: beside private sound and camera servers, and without any."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.doctor.catalogue import checks_of
from app.doctor.examination import Examination
from app.doctor.finding import Finding, Verdict
from app.doctor.scope import Scope
from core.camera import v4l2
from tests.sound_library import skip_without_sound

pytestmark = pytest.mark.system

ROOT = Path(__file__).resolve().parents[2]
LONGEST_S = 90  # far more than it takes: this only ends a test that hangs


def doctor(env: dict[str, str], home: Path, *more: str) -> tuple[int, dict[str, dict[str, Any]]]:
    """Exit status, and the findings by name."""
    done = subprocess.run(
        [sys.executable, "-m", "app", "doctor", "--json", *more],
        cwd=ROOT,
        env=env | {"LIPCAM_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
    rows = json.loads(done.stdout)
    assert all(row["detail"] for row in rows)
    for row in rows:
        trouble = row["verdict"] != "pass"
        assert bool(row["remedy"]) is trouble, row
        assert "check itself has failed" not in row["detail"], row
    return done.returncode, {row["name"]: row for row in rows}


@pytest.fixture(params=["pulse_server", "pipewire_server"])
def server(request: pytest.FixtureRequest):
    skip_without_sound()
    return request.getfixturevalue(request.param)


def choose(home: Path, **settings: object) -> None:
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config/settings.json").write_text(json.dumps(settings))


@contextmanager
def noise(server, sink: str) -> Iterator[None]:
    """Quiet noise into a sink, as a room makes it, for a minute at most."""
    raw = server.folder / "noise.s16"
    random = np.random.default_rng(1)
    raw.write_bytes(random.integers(-200, 200, 60 * 48_000).astype("<i2").tobytes())
    command = ["pacat", "--playback", f"--device={sink}", "--rate=48000", "--channels=1", str(raw)]
    with subprocess.Popen(command, env=server.child_env()) as player:
        yield
        player.kill()


def one(name: str) -> Finding:
    """One check in a program of its own, with the servers of this test."""
    checks = [check for check in checks_of() if check.name == name]
    return Examination(checks, Scope()).run()[0]


def test_a_microphone_that_is_heard_and_one_that_is_muted_or_silent(server, tmp_path) -> None:
    server.add_sink("room", 48_000, 1)
    server.pactl("set-default-source", "room.monitor")
    with noise(server, "room"):
        _, found = doctor(server.child_env(), tmp_path)
        assert found["sound.server"]["verdict"] == "pass"
        assert found["sound.plugin"]["verdict"] == "pass"
        heard = found["sound.microphone"]
        assert heard["verdict"] == "pass", heard
        assert "48000 samples a second" in heard["detail"]
        assert found["sound.loudspeaker"]["verdict"] == "pass"
        server.pactl("set-source-mute", "room.monitor", "1")
        muted = one("sound.microphone")
        assert muted.verdict is Verdict.WARN, muted
        assert muted.commands == ("pactl set-source-mute room.monitor 0",)
        server.pactl(*muted.commands[0].split()[1:])
        assert one("sound.microphone").verdict is Verdict.PASS
    silent = one("sound.microphone")
    assert silent.verdict is Verdict.WARN, silent
    assert "nothing is playing" in silent.detail


def test_a_microphone_that_is_not_there_is_named(server, tmp_path) -> None:
    server.add_sink("room", 48_000, 1)
    choose(tmp_path, mic="pulse:usb-headset")
    status, found = doctor(server.child_env(), tmp_path)
    assert status == 1
    assert found["sound.microphone"]["detail"] == "The microphone usb-headset is not there."
    assert found["sound.microphone"]["remedy"] == "Plug it in or choose another one."


def test_the_voice_for_calls_is_heard_in_time(server, tmp_path) -> None:
    server.add_sink("room", 48_000, 1)
    choose(tmp_path)
    _, found = doctor(server.child_env(), tmp_path)
    voice = found["sound.voice"]
    assert voice["verdict"] == "pass", voice
    assert "“Lipcam microphone”" in voice["detail"]
    assert "sink_name=lipcam_" not in server.pactl("list", "short", "modules"), "it was left behind"


@pytest.mark.parametrize("looks", [1, 10, 40])
def test_a_check_of_the_voice_that_is_taken_back_leaves_nothing(
    server, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A microphone that nobody feeds would stay in every call's list."""
    wanted = server.child_env()  # the environment is the other server's where both run
    for name in {*os.environ, *wanted}:
        if name in wanted:
            monkeypatch.setenv(name, wanted[name])
        else:
            monkeypatch.delenv(name)
    voice = [each for each in checks_of() if each.name == "sound.voice"]
    made: list[bool] = []

    def stop() -> bool:
        made.append("sink_name=lipcam_voice" in server.pactl("list", "short", "modules"))
        return sum(made) >= looks  # in the middle of making it, of the start, of the beeps

    assert Examination(voice, Scope()).run(stop=stop) == ()
    assert made[-1]
    assert "sink_name=lipcam_" not in server.pactl("list", "short", "modules")


def test_the_camera_is_seen_and_no_film_is_touched(pipewire_server, tmp_path) -> None:
    if v4l2.loopback_devices():
        pytest.skip("this machine has a v4l2loopback device, which comes first")
    choose(tmp_path, mic="sample", camera="auto")
    _, found = doctor(pipewire_server.child_env(), tmp_path)
    assert found["camera.pipewire"]["verdict"] == "pass"
    assert found["camera.reader"]["verdict"] == "pass", found["camera.reader"]
    assert "the colours right" in found["camera.reader"]["detail"]
    film = tmp_path / "talk.mp4"
    film.write_bytes(b"precious")
    choose(tmp_path, camera=f"file:{film}", mic="sample")
    _, found = doctor(pipewire_server.child_env(), tmp_path)
    assert film.read_bytes() == b"precious"
    assert found["camera.reader"]["verdict"] == "pass"
    assert "other programs see none" in found["camera.reader"]["detail"]


def nothing(tmp_path: Path) -> dict[str, str]:
    """No display, no sound, no session bus."""
    kept = ("PATH", "HOME", "LANG", "PYTHONPATH")
    run = tmp_path / "run"
    run.mkdir()
    own = {"XDG_RUNTIME_DIR": str(run), "PULSE_SERVER": f"unix:{run}/none"}
    return {name: os.environ[name] for name in kept if name in os.environ} | own


def test_without_servers_and_display_all_is_told_and_nothing_is_left(tmp_path) -> None:
    home = tmp_path / "home"
    status, found = doctor(nothing(tmp_path), home)
    assert found["sound.server"]["verdict"] in ("fail", "warn")
    assert found["window.display"]["detail"] == "No window can be shown: there is no display here."
    assert found["student.files"]["verdict"] == "pass"
    assert found["student.runtime"]["verdict"] == "pass"
    assert found["avatars"]["verdict"] == "pass"
    assert status == (1 if "fail" in {row["verdict"] for row in found.values()} else 0)
    left = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert left <= {"logs/lipcam.log"}

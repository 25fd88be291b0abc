"""run.py: what it decides before anything is installed. No network, nothing is installed."""

from __future__ import annotations

import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import run

HERE = sys.version_info[:2]


class Surroundings:
    """A checkout in a folder with a space, and what run.py asked of pip there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.inside: tuple[int, int] | None = None
        self.installed: list[set[str]] = []
        self.swaps: list[bool] = []
        self.made = 0
        self.pip_fails = False

    def install(self, extras: set[str], swap: bool) -> None:
        assert not run.STAMP.exists()
        if self.pip_fails:
            raise subprocess.CalledProcessError(1, ["pip"])
        self.installed.append(set(extras))
        self.swaps.append(swap)

    def make(self, *_: object) -> None:
        run.STAMP.unlink(missing_ok=True)
        self.made += 1
        self.inside = HERE


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Surroundings:
    root = tmp_path / "a place"
    (root / ".venv").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[project]\n")
    found = Surroundings(root)
    for name, value in {
        "ROOT": root,
        "ENVIRONMENT": root / ".venv",
        "STAMP": root / ".venv" / "lipcam-stamp.json",
        "_environment_python": lambda: found.inside,
        "_install": found.install,
        "_system_packages": lambda testing: None,
        "_runtime_extra": lambda: "cpu",
        "_has_pip": lambda: True,
        "_require_venv": lambda: None,
        "_hand_over": lambda command: 0,
        "_test": lambda rest: 0,
    }.items():
        monkeypatch.setattr(run, name, value)
    monkeypatch.setattr("venv.EnvBuilder.create", found.make)
    return found


def stamp() -> dict[str, Any]:
    return json.loads(run.STAMP.read_text())


def test_the_first_start_makes_and_installs_and_the_second_does_neither(
    around: Surroundings,
) -> None:
    assert run.main([]) == 0
    assert run.main([]) == 0
    assert around.made == 1
    assert around.installed == [{"cpu", "camera"}]


def test_tests_add_to_what_is_there_and_the_program_takes_nothing_away(
    around: Surroundings,
) -> None:
    for words in ([], ["test"], [], ["test", "--training"], ["test"], []):
        assert run.main(words) == 0
    assert around.made == 1
    assert around.installed == [
        {"cpu", "camera"},
        {"cpu", "camera", "test"},
        {"cpu", "camera", "test", "train"},
    ]


def test_new_requirements_are_installed_with_all_earlier_extras(around: Surroundings) -> None:
    run.main(["test"])
    (around.root / "pyproject.toml").write_text("[project]\nchanged = true\n")
    run.main([])
    assert around.installed[1] == {"cpu", "camera", "test"}
    assert around.made == 1


def test_an_installation_that_was_stopped_is_repeated(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def killed(extras: set[str], swap: bool) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(run, "_install", killed)
        assert run.main([]) == 130
    assert "Stopped. The same command goes on." in capsys.readouterr().out.splitlines()
    assert run.main([]) == 0
    assert around.installed == [{"cpu", "camera"}]
    assert around.made == 1  # the environment itself was whole


SLOW_STEP = """
import pathlib, sys, time
try:
    print("begun", flush=True)
    time.sleep(60)
finally:
    time.sleep(0.6)  # longer than a child is waited for by itself
    pathlib.Path(sys.argv[1]).touch()
"""
STOPPED_IN_A_STEP = """
import signal, sys
import run
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a background job would ignore
run._prepare = lambda extras, testing: run._step([sys.executable, "-c", *sys.argv[1:]])
sys.exit(run.main([]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_ctrl_c_in_a_step_lets_it_tidy_up_and_hides_its_traceback(tmp_path: Path) -> None:
    words = [sys.executable, "-c", STOPPED_IN_A_STEP, SLOW_STEP, str(tmp_path / "tidied")]
    with subprocess.Popen(
        words,
        cwd=Path(run.__file__).parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "begun\n"
        os.killpg(program.pid, signal.SIGINT)  # as a terminal does
        said, errors = program.communicate(timeout=20)
    assert program.returncode == 130
    assert (said.strip(), errors) == ("Stopped. The same command goes on.", "")
    assert (tmp_path / "tidied").exists()


def test_a_step_that_fails_is_heard(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run._step([sys.executable, "-c", "import sys; print('no room', file=sys.stderr); exit(3)"])
    assert failed.value.returncode == 3
    assert capfd.readouterr().err == "no room\n"
    run._step([sys.executable, "-c", ""])


def test_an_update_without_network_leaves_what_worked(
    around: Surroundings, capsys: pytest.CaptureFixture[str]
) -> None:
    run.main([])
    around.pip_fails = True
    assert run.main(["test"]) == 1
    assert "Check the network" in capsys.readouterr().out
    assert run.main([]) == 0  # offline, with what is there
    around.pip_fails = False
    assert run.main(["test"]) == 0


def test_an_environment_made_by_hand_is_used_as_it_is(around: Surroundings) -> None:
    around.inside = HERE
    assert run.main([]) == 0
    assert around.made == 0
    assert around.installed == [{"cpu", "camera"}]


def test_an_environment_made_by_hand_with_an_old_python_is_not_deleted(
    around: Surroundings, capsys: pytest.CaptureFixture[str]
) -> None:
    around.inside = (3, 8)
    assert run.main([]) == 2
    assert "has Python 3.8" in capsys.readouterr().out
    assert around.made == 0


@pytest.mark.parametrize("now", [None, (HERE[0], HERE[1] + 1)], ids=["gone", "upgraded"])
def test_when_the_system_changed_its_python_the_environment_is_made_anew(
    around: Surroundings, now: tuple[int, int] | None
) -> None:
    run.main([])
    (run.ENVIRONMENT / "pyvenv.cfg").touch()
    around.inside = now
    assert run.main([]) == 0
    assert around.made == 2
    assert len(around.installed) == 2


def test_another_python_to_start_with_keeps_the_environment(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.main([])
    monkeypatch.setattr(sys, "version_info", (3, 99, 0, "final", 0))
    assert run.main([]) == 0
    assert around.made == 1


def test_a_folder_that_is_no_environment_is_not_deleted(
    around: Surroundings, capsys: pytest.CaptureFixture[str]
) -> None:
    (run.ENVIRONMENT / "thesis.txt").write_text("mine")
    assert run.main([]) == 2
    assert "in the way" in capsys.readouterr().out
    assert around.made == 0


@pytest.mark.parametrize("text", ["", "{", "[]", "null"])
def test_a_damaged_stamp_only_repeats_the_installation(around: Surroundings, text: str) -> None:
    run.main([])
    run.STAMP.write_text(text)
    assert run.main([]) == 0
    assert around.made == 1
    assert len(around.installed) == 2
    assert stamp()["extras"] == ["camera", "cpu"]


def test_a_graphics_driver_brings_its_runtime_and_its_loss_changes_nothing(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.main([])
    monkeypatch.setattr(run, "_runtime_extra", lambda: "gpu")
    run.main([])
    monkeypatch.setattr(run, "_runtime_extra", lambda: "cpu")
    run.main([])
    assert around.installed == [{"cpu", "camera"}, {"gpu", "camera"}]
    assert around.swaps == [False, True]


def test_an_old_python_is_told_which_newer_one_to_use(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "python3.12" else None)
    assert run.main([]) == 2
    said = capsys.readouterr().out
    assert "3.10 or newer" in said
    assert "`python3.12 run.py`" in said


@pytest.mark.parametrize("root", [False, True], ids=["user", "root"])
def test_a_debian_without_venv_gets_it_or_the_command(
    root: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(run, "_can_make_environments", lambda: bool(asked))
    monkeypatch.setattr(run, "_apt_install", lambda names: asked.append(names) or True)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run.os, "geteuid", lambda: 0 if root else 1000, raising=False)
    package = f"python{HERE[0]}.{HERE[1]}-venv"
    if root:
        run._require_venv()
        assert asked == [[package]]
    else:
        with pytest.raises(run.SetupProblem, match=f"sudo apt-get install {package}"):
            run._require_venv()


@pytest.mark.parametrize("root", [False, True], ids=["user", "root"])
def test_programs_that_tests_call_with_are_no_must(
    root: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(run, "_loads", lambda library: True)
    monkeypatch.setattr(run, "_dpkg_has", lambda package: True)
    monkeypatch.setattr(run, "_apt_install", asked.append)  # it fails
    monkeypatch.setattr(run, "TEST_CLIENTS", {"/nowhere/chromium": "chromium", __file__: "there"})
    monkeypatch.setattr(run, "TEST_KERNEL", {"/nowhere/qemu": "qemu-system-x86"})
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run.os, "geteuid", lambda: 0 if root else 1000, raising=False)
    run._system_packages(testing=True)
    assert asked == ([["chromium"], ["qemu-system-x86"]] if root else [])
    assert ("tests with them are skipped" in capsys.readouterr().out) is root
    run._system_packages(testing=False)
    assert len(asked) == 2 * root


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        ("works", ["update", "install --download-only", "install"]),
        ("fails", ["update", "install --download-only"]),
        ("hangs", ["update"]),
    ],
)
def test_system_packages_are_fetched_in_a_time_and_only_then_installed(
    answer: str, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []

    def apt(command: list[str], limit_s: float | None) -> bool:
        words = [word for word in command if word in ("update", "install", "--download-only")]
        called.append(" ".join(words))
        assert (limit_s is None) is (called[-1] == "install"), "dpkg is never cut off"
        if answer == "hangs":
            raise subprocess.TimeoutExpired(command, limit_s or 0)
        return answer == "works"

    monkeypatch.setattr(run, "_apt", apt)
    assert run._apt_install(["qemu"]) is (answer == "works")
    assert called == asked


def test_a_place_that_cannot_be_written_is_one_sentence(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("venv.EnvBuilder.create", refuse)
    assert run.main([]) == 1
    assert "cannot be made" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("system", "machine", "driver", "extra"),
    [
        ("linux", "x86_64", True, "gpu"),
        ("linux", "x86_64", False, "cpu"),
        ("linux", "aarch64", True, "cpu"),
        ("darwin", "x86_64", True, "cpu"),
    ],
)
def test_the_large_runtime_only_where_it_exists_and_helps(
    system: str, machine: str, driver: bool, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    monkeypatch.setattr(Path, "exists", lambda path: driver)
    assert run._runtime_extra() == extra


@pytest.mark.parametrize(
    ("tool", "begins"),
    [("dnf", "sudo dnf install portaudio"), ("apt-get", "sudo apt-get install libx")],
)
def test_missing_libraries_are_one_command(
    tool: str, begins: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == tool else None)
    assert run._install_command(["libx"]).startswith(begins)


def test_asking_the_environment_for_its_python_is_quick_and_never_raises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_python", lambda: Path(sys.executable))
    began = time.monotonic()
    assert run._environment_python() == HERE
    assert time.monotonic() - began < 1.0
    monkeypatch.setattr(run, "_python", lambda: tmp_path / "none")
    assert run._environment_python() is None


def test_the_programs_own_words_are_handed_over_untouched(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[list[str]] = []
    tested: list[list[str]] = []
    monkeypatch.setattr(run, "_hand_over", lambda command: handed.append(command) or 0)
    monkeypatch.setattr(run, "_test", lambda rest: tested.append(rest) or 0)
    run.main(["render", "--training", "test"])
    run.main(["test", "--training", "-k", "stamp"])
    assert handed == [[str(run._python()), "-m", "app", "render", "--training", "test"]]
    assert tested == [["-k", "stamp"]]

"""Avatars, face networks, large models, the desktop, and the commands that install things."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

import pytest

import run
from app.doctor import desktop as desktop_module
from app.doctor.avatars import check_avatars, check_faces
from app.doctor.desktop import Desktop, check_display, check_libraries
from app.doctor.finding import Finding, Verdict
from app.doctor.models import check_models
from app.doctor.packages import install_command, install_step, then_log_in, window_libraries
from app.doctor.scope import Scope
from core import paths
from core.avatar.library import AvatarLibrary
from core.camera.linux_install import Family
from core.errors import FaceError
from core.settings import Settings
from core.student.model_files.catalogue import read_catalogue
from core.student.model_files.shelf import Shelf
from tests.avatar_factory import write_avatar

PASS, WARN, FAIL = Verdict.PASS, Verdict.WARN, Verdict.FAIL


# -- avatars ---------------------------------------------------------------------------------------


def avatars(scope: Scope | None = None) -> Finding:
    nobody = Path("no-bundled-avatars")
    return check_avatars(scope or Scope(), AvatarLibrary(nobody, paths.user_avatars()))


def test_the_bundled_avatars_fit_the_student_that_comes_with_lipcam() -> None:
    found = check_avatars(Scope())
    assert found.verdict is PASS
    assert "can be read and fit the student: Mia" in found.detail


def test_without_any_avatar_and_with_one_that_is_not_prepared() -> None:
    none = avatars()
    assert (none.verdict, none.detail) == (FAIL, "There is no avatar.")
    write_avatar(paths.user_avatars() / "ada", avatar_id="ada", name="Ada")
    found = avatars()
    assert found.verdict is WARN
    assert found.detail.startswith("Not prepared for this student: Ada.")


def test_a_damaged_avatar_of_the_user_is_a_failure_only_where_it_is_chosen() -> None:
    for name in ("ada", "ben"):
        write_avatar(paths.user_avatars() / name, avatar_id=name, name=name.title())
    loop = paths.user_avatars() / "ben" / "loop.mp4"
    raw = bytearray(loop.read_bytes())
    raw[len(raw) // 2] ^= 255
    loop.write_bytes(raw)
    found = avatars()
    assert found.verdict is WARN
    assert "ben" in found.detail
    assert "sha256" in found.detail
    assert found.commands == ("lipcam avatars remove ben",)
    assert avatars(Scope(Settings(avatar="ben"))).verdict is FAIL
    assert avatars(Scope(Settings(avatar="ada"))).verdict is WARN


def test_face_networks_are_never_a_failure() -> None:
    assert check_faces(Scope()).verdict is PASS

    def fail() -> object:
        raise FaceError("the face networks are not there.")

    found = check_faces(Scope(), fail)
    assert found.verdict is WARN
    assert found.remedy.startswith("Without them avatars speak")


# -- models ----------------------------------------------------------------------------------------


CONTENT = b"weights"


def shelf(tmp_path: Path, obtainable: bool = True) -> Shelf:
    source = {"kind": "hub", "repo": "tests/repo", "revision": "1" * 40, "path": "w.bin"}
    return _shelf_of(tmp_path, source if obtainable else {"kind": "own"})


def _shelf_of(tmp_path: Path, source: dict[str, str]) -> Shelf:
    raw = json.loads(paths.model_catalogue().read_text())
    first = next(m for m in raw["models"] if m["files"][0]["source"]["kind"] == source["kind"])
    first["id"], first["needs"] = "tiny", []
    file = first["files"][0]
    file["sha256"], file["bytes"] = hashlib.sha256(CONTENT).hexdigest(), len(CONTENT)
    first["files"] = [file]
    raw["models"] = [first]
    path = tmp_path / "catalogue.json"
    path.write_text(json.dumps(raw))
    return Shelf(tmp_path / "models", read_catalogue(path))


def test_large_models_are_looked_at_and_on_request_read_whole(tmp_path: Path) -> None:
    here = shelf(tmp_path)
    assert check_models(Scope(), here).detail.startswith("None is on this machine")
    model = here.catalogue.model("tiny")
    here.folder(model).mkdir(parents=True)
    path = here.folder(model) / model.files[0].stored_names[0]
    path.write_bytes(CONTENT)
    found = check_models(Scope(), here)
    assert (found.verdict, found.commands) == (WARN, ("lipcam models verify tiny",))
    thorough = check_models(Scope(thorough=True), here)
    assert (thorough.verdict, thorough.detail) == (
        PASS, "tiny (7 bytes): every byte as its checksum says."
    )  # fmt: skip
    path.write_bytes(b"wEights")
    os.utime(path, ns=(1, 1))
    assert check_models(Scope(), here).verdict is WARN, "it was changed since"
    damaged = check_models(Scope(thorough=True), here)
    assert damaged.commands == ("lipcam models get tiny",)
    assert "damaged" in damaged.detail
    large = Scope(Settings(engine="lipforcing"))
    assert check_models(large, here).verdict is FAIL
    path.write_bytes(b"w")
    assert "should have 7" in check_models(Scope(), here).detail


# -- the desktop -----------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def debian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        desktop_module, "install_step", lambda parts: install_step(parts, Family.DEBIAN)
    )


def test_libraries_that_are_missing_are_installed_by_one_line() -> None:
    assert check_libraries(Scope(), lambda name: True).verdict is PASS
    lost = {"libxcb-cursor.so.0", "libEGL.so.1"}
    found = check_libraries(Scope(), lambda name: name not in lost)
    assert found.verdict is WARN
    assert found.commands == ("sudo apt install libegl1 libxcb-cursor0",)


def display(
    why: str, seen: Desktop | Exception | None = None, settings: Settings | None = None
) -> Finding:
    def look() -> Desktop:
        if isinstance(seen, Desktop):
            return seen
        raise seen or AssertionError("Qt was started")

    scope = Scope(settings or Settings())
    return check_display(scope, lambda: why, look, {"XDG_SESSION_TYPE": "wayland"})


def test_no_display_is_no_failure_and_qt_is_not_started() -> None:
    found = display("there is no display here")
    assert found.verdict is WARN
    assert found.remedy == (
        "Start Lipcam from your desktop. Without a window the commands work: lipcam live, lipcam "
        "render."
    )
    assert "as the user who is logged in" in display("the display ':9' does not answer").remedy


def test_what_qt_found() -> None:
    seen = Desktop("wayland", (3840, 2160), 2.0, False)
    assert display("", seen).detail == (
        "Qt shows windows (wayland, session wayland); screen 3840 × 2160 at 200%; there is no tray "
        "for icons."
    )
    wanted = display("", seen, Settings(close_to_tray=True))
    assert wanted.verdict is WARN
    assert wanted.remedy.startswith("On GNOME install the extension AppIndicator")


def test_a_qt_that_cannot_be_loaded() -> None:
    lost = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    found = display("", lost)
    assert (found.verdict, found.commands) == (FAIL, ("sudo apt install libegl1",))
    odd = display("", ImportError("undefined symbol"))
    assert odd.commands == (
        f"{sys.executable} -m pip install --force-reinstall PySide6-Essentials",
    )


# -- commands --------------------------------------------------------------------------------------


def test_the_window_needs_what_the_starter_installs() -> None:
    of_starter = {name: deb for name, deb in run.RUN_LIBRARIES.items() if "portaudio" not in name}
    assert set(window_libraries()) == set(of_starter)
    for library, package in of_starter.items():
        assert install_command([library], Family.DEBIAN) == f"sudo apt install {package}"
    assert set(run.RUN_PLUGINS) == {
        install_command([part], Family.DEBIAN).split()[-1] for part in ("alsa-plugin", "pactl")
    }


def test_each_family_has_its_own_tool_and_names() -> None:
    lines = {family: install_command(["pactl", "headers"], family) for family in Family}
    assert lines[Family.DEBIAN] == "sudo apt install pulseaudio-utils linux-headers-$(uname -r)"
    assert lines[Family.FEDORA] == "sudo dnf install pulseaudio-utils kernel-devel-$(uname -r)"
    assert lines[Family.ARCH] == "sudo pacman -S --needed libpulse linux-headers"
    assert lines[Family.SUSE] == "sudo zypper install pulseaudio-utils kernel-default-devel"
    assert lines[Family.OTHER] == lines[Family.IMAGE] == ""
    say, commands = install_step(["pactl"], Family.OTHER)
    assert commands == ()
    assert then_log_in(say) == (
        "Install with your system's package tool what Debian calls pulseaudio-utils, then log out "
        "and in again."
    )

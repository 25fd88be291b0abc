"""The cameras: each state of driver, PipeWire, portal, OBS and bridge, and the reader's answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.doctor import linux_camera
from app.doctor.camera import check_bridge, check_obs, check_reader, check_unitycapture
from app.doctor.finding import Finding, Verdict
from app.doctor.linux_camera import check_loopback, check_pipewire, check_portal
from app.doctor.scope import Live, Scope
from core.camera.linux_install import Family, LinuxInstall
from core.camera.loopback_driver import LoopbackDriver
from core.camera.obs import Approval
from core.camera.pipewire_library import INSTALL
from core.camera.reader_verdict import Outcome, ReaderReport
from core.camera.remedies import LOAD_V4L2LOOPBACK, REINSTALL
from core.camera.v4l2 import Condition, LoopbackInfo
from core.errors import CameraUnavailable
from core.settings import Settings
from core.types import Probe

PASS, WARN, FAIL = Verdict.PASS, Verdict.WARN, Verdict.FAIL
FREE = LoopbackInfo("/dev/video7", "Lipcam AI avatar", Condition.FREE, True)
ABSENT = LoopbackDriver("6.1.0", None, (), False, False, None, False)
BUILT = replace(ABSENT, module=Path("/lib/modules/6.1.0/updates/dkms/v4l2loopback.ko"), signed=True)
KEEP = ("keep one", "keep two")
DEBIAN = LinuxInstall(
    "Debian", Family.DEBIAN, ("sudo apt install v4l2loopback-dkms",), False, "enrol", keep=KEEP
)
SECURE = replace(DEBIAN, secure_boot=True)
AGAIN = f"sudo modprobe -r v4l2loopback && {LOAD_V4L2LOOPBACK}"
LIVE = Live("USB", "/dev/video7 (v4l2loopback)", "onnx_small", "cpu", 25.0, 0.1)


@pytest.fixture(autouse=True)
def debian(monkeypatch: pytest.MonkeyPatch) -> None:
    real = linux_camera.install_step
    monkeypatch.setattr(
        linux_camera, "install_step", lambda parts, family=None: real(parts, Family.DEBIAN)
    )


def driver(
    *devices: LoopbackInfo,
    driver: LoopbackDriver = ABSENT,
    system: LinuxInstall = DEBIAN,
    camera: str = "auto",
    live: Live | None = None,
) -> Finding:
    scope = Scope(Settings(camera=camera), live=live)
    return check_loopback(scope, lambda: devices, lambda: driver, lambda: system)


def test_a_device_that_is_free() -> None:
    found = driver(FREE)
    assert found.verdict is PASS
    assert "programs show it as “Lipcam AI avatar”" in found.detail


@pytest.mark.parametrize(
    ("device", "remedy", "commands"),
    [
        (
            replace(FREE, exclusive=False),
            "Close programs that use it, and load it again:",
            (AGAIN,),
        ),
        (
            replace(FREE, condition=Condition.DENIED, exclusive=None),
            "Allow it, then log out and in again:",
            ("sudo usermod -aG video $USER",),
        ),
        (
            replace(FREE, condition=Condition.BUSY),
            "Close the other program that sends pictures to this camera.",
            (),
        ),
    ],
)
def test_a_device_in_trouble(device: LoopbackInfo, remedy: str, commands: tuple[str, ...]) -> None:
    found = driver(device)
    assert (found.verdict, found.remedy, found.commands) == (WARN, remedy, commands)


def test_the_chosen_device_counts_and_its_failure_is_one() -> None:
    busy = replace(FREE, path="/dev/video9", condition=Condition.BUSY)
    assert driver(busy, FREE).verdict is PASS
    assert driver(busy, FREE, camera="v4l2loopback:/dev/video9").verdict is FAIL
    assert driver(busy, FREE, camera="v4l2loopback").verdict is PASS


def test_the_device_of_a_live_session_is_no_trouble() -> None:
    found = driver(replace(FREE, condition=Condition.BUSY), live=LIVE)
    assert found.detail == "The running session sends to /dev/video7."


@pytest.mark.parametrize(
    ("state", "system", "words", "commands"),
    [
        (
            ABSENT,
            DEBIAN,
            "is not installed",
            ("sudo apt install v4l2loopback-dkms", LOAD_V4L2LOOPBACK),
        ),
        (
            ABSENT,
            SECURE,
            "is not installed",
            ("sudo apt install v4l2loopback-dkms", "enrol", LOAD_V4L2LOOPBACK),
        ),
        (
            replace(ABSENT, source=True),
            DEBIAN,
            "not built for the running kernel (6.1.0). Its headers are missing.",
            (
                "sudo apt install linux-headers-$(uname -r)",
                "sudo dkms autoinstall",
                LOAD_V4L2LOOPBACK,
            ),
        ),
        (
            replace(ABSENT, others=("5.10",), headers=True),
            DEBIAN,
            "not built for the running kernel",
            ("sudo dkms autoinstall", LOAD_V4L2LOOPBACK),
        ),
        (
            replace(ABSENT, others=("5.10",)),
            replace(DEBIAN, family=Family.FEDORA),
            "not built for the running kernel",
            ("sudo akmods --force", LOAD_V4L2LOOPBACK),
        ),
        (BUILT, DEBIAN, "installed (", (LOAD_V4L2LOOPBACK, *KEEP)),
        (BUILT, SECURE, "Secure Boot is on", (LOAD_V4L2LOOPBACK, "enrol")),
        (
            replace(BUILT, signed=False),
            SECURE,
            "has no signature, so it will not load",
            ("sudo apt install v4l2loopback-dkms", "enrol"),
        ),
        (replace(ABSENT, loaded=True), DEBIAN, "is loaded but has no device", (AGAIN,)),
        (ABSENT, replace(DEBIAN, family=Family.IMAGE, install=()), "is not installed", ()),
        (
            ABSENT,
            replace(DEBIAN, family=Family.OTHER, install=()),
            "is not installed",
            (LOAD_V4L2LOOPBACK,),
        ),
    ],
)
def test_why_there_is_no_device(
    state: LoopbackDriver, system: LinuxInstall, words: str, commands: tuple[str, ...]
) -> None:
    found = driver(driver=state, system=system)
    assert found.verdict is WARN
    assert words in found.detail
    assert found.remedy
    assert found.commands == commands
    assert driver(driver=state, system=system, camera="v4l2loopback").verdict is FAIL


def pipewire(probe: Probe, *programs: str, camera: str = "auto", root: bool = False) -> Finding:
    which = {name: name for name in programs}
    scope = Scope(Settings(camera=camera))
    return check_pipewire(scope, lambda: probe, which.get, lambda: root)


def test_the_states_of_pipewire() -> None:
    assert pipewire(Probe("pipewire", True, "fine")).verdict is PASS
    silent = Probe("pipewire", False, "The PipeWire server does not answer (gone).", "x")
    both = ("pipewire", "wireplumber")
    found = pipewire(silent, *both)
    assert (found.verdict, found.remedy) == (WARN, "Start it:")
    assert found.commands == ("systemctl --user start pipewire wireplumber",)
    assert pipewire(silent, *both, root=True).commands == ()
    assert pipewire(silent, *both, camera="pipewire").verdict is FAIL
    alone = Probe("pipewire", False, "PipeWire runs without a session manager, …", "x")
    found = pipewire(alone, "pipewire")
    assert found.remedy == "Install what is missing, then log out and in again:"
    assert found.commands == ("sudo apt install wireplumber",)
    bare = Probe("pipewire", False, "PipeWire's library is missing (x).", INSTALL)
    assert pipewire(bare).commands == ("sudo apt install pipewire wireplumber",)


def test_the_portal_is_looked_for_but_not_woken(tmp_path: Path) -> None:
    def look(env: dict[str, str], ready: bool = False) -> Finding:
        return check_portal(Scope(), lambda: ready, tmp_path, env)

    assert look({}, ready=True).verdict is PASS
    found = look({})
    assert (found.verdict, found.commands) == (
        WARN, ("sudo apt install xdg-desktop-portal xdg-desktop-portal-gtk",)
    )  # fmt: skip
    service = tmp_path / "usr/share/dbus-1/services/org.freedesktop.portal.Desktop.service"
    service.parent.mkdir(parents=True)
    service.touch()
    assert look({}).commands == ("sudo apt install xdg-desktop-portal-gtk",)
    backend = tmp_path / "usr/share/xdg-desktop-portal/portals/gnome.portal"
    backend.parent.mkdir(parents=True)
    backend.touch()
    assert look({}).remedy == "Start Lipcam from your desktop."
    assert look({"DBUS_SESSION_BUS_ADDRESS": "unix:path=x"}).detail == "Installed, with gnome."
    (tmp_path / "bus").touch()
    assert look({"XDG_RUNTIME_DIR": str(tmp_path)}).verdict is PASS


def test_the_camera_of_obs_and_the_word_of_macos() -> None:
    there, gone = Probe("obs", True), Probe("obs", False, "OBS Studio is not installed.", "Do it.")

    def look(probe: Probe, said: Approval, platform: str) -> Finding:
        return check_obs(Scope(), lambda: probe, lambda: said, platform)

    assert look(gone, Approval.UNKNOWN, "win32").verdict is FAIL
    assert look(there, Approval.ENABLED, "darwin").verdict is PASS
    assert look(there, Approval.UNKNOWN, "darwin").verdict is PASS
    assert look(there, Approval.WAITING, "win32").verdict is PASS, "a word of macOS alone"
    waiting = look(there, Approval.WAITING, "darwin")
    assert waiting.verdict is FAIL
    assert "Login Items & Extensions, Camera Extensions" in waiting.remedy
    assert waiting.commands[0].startswith('open "x-apple.systempreferences:')
    assert look(there, Approval.ABSENT, "darwin").remedy.startswith("Start OBS once and press")


def test_unity_capture_is_needed_only_where_it_is_chosen() -> None:
    gone = Probe("unitycapture", False, "Unity Capture is not installed.", "Install it.")
    assert check_unitycapture(Scope(), lambda: gone).verdict is PASS
    scope = Scope(Settings(camera="unitycapture"))
    assert check_unitycapture(scope, lambda: gone).remedy == "Install it."
    assert check_obs(scope, lambda: gone, platform="win32").verdict is WARN


def test_the_bridge_is_needed_for_drivers_only() -> None:
    def broken() -> str:
        raise CameraUnavailable(f"The Python package pyvirtualcam is missing. {REINSTALL}")

    found = check_bridge(Scope(), broken, "linux")
    assert found.verdict is WARN
    assert found.detail == (
        "The Python package pyvirtualcam is missing; the PipeWire camera works without it."
    )
    assert found.commands[0].endswith('-m pip install "pyvirtualcam>=0.12"')
    chosen = Scope(Settings(camera="v4l2loopback"))
    assert check_bridge(chosen, broken, "linux").verdict is FAIL
    assert check_bridge(Scope(), broken, "win32").verdict is FAIL
    assert check_bridge(Scope()).verdict is PASS, "the real one"


@pytest.mark.parametrize(
    ("report", "verdict", "remedy"),
    [
        (ReaderReport(Outcome.SEEN, "cam", "Seen."), PASS, ""),
        (ReaderReport(Outcome.SEEN, "cam", "Seen.", "Close others."), WARN, "Close others."),
        (ReaderReport(Outcome.NOTHING, "cam", "None came.", "Log out."), FAIL, "Log out."),
        (ReaderReport(Outcome.CHANGED, "cam", "Green.", "Close it."), FAIL, "Close it."),
        (ReaderReport(Outcome.BUSY, "cam", "Taken.", "Close that."), FAIL, "Close that."),
        (ReaderReport(Outcome.UNCHECKED, "cam", "Unknown.", "Look."), WARN, "Look."),
        (
            ReaderReport(Outcome.NO_CAMERA, "", "None."),
            FAIL,
            "See the cameras below: one of them is enough.",
        ),
    ],
)
def test_what_a_reader_saw(report: ReaderReport, verdict: Verdict, remedy: str) -> None:
    found = check_reader(Scope(), lambda scope: report)
    assert (found.verdict, found.remedy) == (verdict, remedy)


@pytest.mark.parametrize("camera", ["file:talk.mp4", "file-new:talk.mp4", "window", "none"])
def test_what_no_program_can_read_is_not_opened(camera: str, tmp_path: Path) -> None:
    def never(_scope: Scope) -> ReaderReport:
        raise AssertionError

    found = check_reader(Scope(Settings(camera=camera)), never)
    assert found.verdict is PASS
    assert "other programs see none" in found.detail


@pytest.mark.parametrize(
    ("label", "verdict"), [("Lipcam's window", PASS), ("talk.mp4", PASS), ("", WARN)]
)
def test_a_live_session_without_a_camera_that_can_be_read(label: str, verdict: Verdict) -> None:
    found = check_reader(Scope(live=replace(LIVE, camera=label)), lambda scope: pytest.fail("read"))
    assert found.verdict is verdict


def test_a_live_camera_is_only_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []

    class Check:
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def run(self, *_: object) -> ReaderReport:
            raise AssertionError

        def run_live(self, *words: object) -> ReaderReport:
            asked.append(words)
            return ReaderReport(Outcome.SEEN, "cam", "Seen.")

    monkeypatch.setattr("app.doctor.camera.ReaderCheck", Check)
    scope = Scope(Settings(camera="file:talk.mp4", fps=30), live=LIVE)
    assert check_reader(scope).verdict is PASS
    assert asked == [("/dev/video7 (v4l2loopback)", None, 30)]

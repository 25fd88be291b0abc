"""Checks of the two cameras that Linux can have: the driver v4l2loopback, and PipeWire's."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding, Verdict
from app.doctor.packages import AS_USER, install_step, runs_as_root, then_log_in
from app.doctor.scope import Scope
from core.camera import pipewire, v4l2
from core.camera.linux_install import Family, LinuxInstall, linux_install
from core.camera.loopback_driver import LoopbackDriver, look_at_driver
from core.camera.remedies import LOAD_V4L2LOOPBACK, remedy_for
from core.camera.v4l2 import Condition, LoopbackInfo
from core.types import Probe

_AGAIN = f"sudo modprobe -r v4l2loopback && {LOAD_V4L2LOOPBACK}"
_WHO = "Zoom, Discord, OBS and all other programs see the camera only through it."


def check_loopback(
    scope: Scope,
    devices: Callable[[], Sequence[LoopbackInfo]] = v4l2.loopback_devices,
    driver: Callable[[], LoopbackDriver] = look_at_driver,
    system: Callable[[], LinuxInstall] = linux_install,
) -> Finding:
    """The driver: installed, built for this kernel, signed, loaded; its device: permitted, free,
    shown to browsers, and under which name."""
    found = devices()
    verdict = Verdict.FAIL if _chosen(scope, "v4l2loopback") else Verdict.WARN
    if not found:
        return _no_device(verdict, driver(), system())
    wanted = scope.settings.camera.partition(":")[2]
    mine = [each for each in found if wanted in ("", each.path)] or list(found)
    free = next((each for each in mine if each.condition is Condition.FREE), None)
    if free is None:
        return _not_free(scope, verdict, mine[0])
    told = f"{free.path} is free; programs show it as “{free.label}”"
    if free.exclusive is False:
        return _finding(
            Verdict.WARN,
            f"{told}. It was loaded without exclusive_caps: browsers and Teams do not list it.",
            "Close programs that use it, and load it again:",
            _AGAIN,
        )
    extra = "" if free.exclusive is None else ", and only while it is a camera (exclusive_caps)"
    return _finding(Verdict.PASS, f"{told}{extra}.")


def check_pipewire(
    scope: Scope,
    probe: Callable[[], Probe] = pipewire.probe,
    which: Callable[[str], str | None] = shutil.which,
    is_root: Callable[[], bool] = runs_as_root,
) -> Finding:
    """PipeWire and its session manager, for the camera that needs no driver."""
    name, found = "camera.pipewire", probe()
    if found.ok:
        return passed(name, f"PipeWire and its session manager answer; {found.detail}.")
    say = failed if _chosen(scope, "pipewire") else warned
    programs = {"pipewire": which("pipewire"), "wireplumber": which("wireplumber")}
    missing = [program for program, path in programs.items() if not path]
    if "library" in found.detail or missing:
        remedy, commands = install_step(missing or programs)
        return say(name, found.detail, then_log_in(remedy), *commands)
    if is_root():
        return say(name, found.detail, AS_USER)
    return say(name, found.detail, "Start it:", "systemctl --user start pipewire wireplumber")


def check_portal(
    _scope: Scope,
    driver_is_ready: Callable[[], bool] = lambda: v4l2.probe().ok,
    root: Path = Path("/"),
    environment: Mapping[str, str] = os.environ,
) -> Finding:
    """The desktop portal, through which browsers see a PipeWire camera. It is not woken: one that
    starts before any camera would believe for ever that there is none."""
    name = "camera.portal"
    if driver_is_ready():
        return passed(name, "Not needed: browsers see the driver's camera.")
    cause = "Browsers cannot ask for a PipeWire camera"
    share = root / "usr/share"
    service = share / "dbus-1/services/org.freedesktop.portal.Desktop.service"
    backends = [path.stem for path in sorted((share / "xdg-desktop-portal/portals").glob("*"))]
    missing = [
        part
        for part, there in (("portal", service.exists()), ("portal-gtk", backends))
        if not there
    ]
    if missing:
        what = "the desktop portal" if "portal" in missing else "the portal's part for this desktop"
        say, lines = install_step(missing)
        return warned(name, f"{cause}: {what} is not installed.", then_log_in(say), *lines)
    bus = environment.get("DBUS_SESSION_BUS_ADDRESS") or _bus(environment)
    if not bus:
        return warned(
            name,
            f"{cause}: this program runs outside of a desktop session (no D-Bus).",
            "Start Lipcam from your desktop.",
        )
    return passed(name, f"Installed, with {', '.join(dict.fromkeys(backends))}.")


def _bus(environment: Mapping[str, str]) -> str:
    path = Path(environment.get("XDG_RUNTIME_DIR") or "/nowhere") / "bus"
    return str(path) if path.exists() else ""


def _chosen(scope: Scope, backend: str) -> bool:
    return scope.settings.camera.partition(":")[0] == backend


def _finding(verdict: Verdict, detail: str, remedy: str = "", *commands: str) -> Finding:
    return Finding("camera.driver", verdict, detail, remedy, commands)


def _not_free(scope: Scope, verdict: Verdict, device: LoopbackInfo) -> Finding:
    if device.condition is Condition.DENIED:
        return _finding(
            verdict,
            f"You may not open {device.path} (“{device.label}”).",
            "Allow it, then log out and in again:",
            "sudo usermod -aG video $USER",
        )
    live = scope.live
    if live is not None and device.path in live.camera:
        return _finding(Verdict.PASS, f"The running session sends to {device.path}.")
    told = f"Another program, perhaps another Lipcam, sends to {device.path} (“{device.label}”)."
    return _finding(verdict, told, remedy_for("v4l2loopback", "busy"))


def _no_device(verdict: Verdict, driver: LoopbackDriver, system: LinuxInstall) -> Finding:
    if driver.loaded:
        told = "The driver v4l2loopback is loaded but has no device."
        return _finding(verdict, told, "Load it again:", _AGAIN)
    if driver.module is not None:
        return _not_loaded(verdict, driver, system)
    kernel = f"the running kernel ({driver.kernel})"
    if driver.source or driver.others:
        told = f"The driver v4l2loopback is installed, but not built for {kernel}."
        if system.family is Family.DEBIAN and not driver.headers:
            headers = install_step(("headers",), system.family)[1]
            lines = (*headers, "sudo dkms autoinstall", LOAD_V4L2LOOPBACK)
            return _finding(verdict, f"{told} Its headers are missing.", "Build it:", *lines)
        build = {Family.FEDORA: "sudo akmods --force", Family.RHEL: "sudo akmods --force"}
        line = build.get(system.family, "sudo dkms autoinstall")
        return _finding(
            verdict,
            told,
            "If the kernel was updated just now, restart the computer; else build it:",
            line,
            LOAD_V4L2LOOPBACK,
        )
    told = f"The driver v4l2loopback is not installed. {_WHO}"
    return _finding(verdict, told, *_install(system))


def _not_loaded(verdict: Verdict, driver: LoopbackDriver, system: LinuxInstall) -> Finding:
    told = f"The driver v4l2loopback is installed ({driver.module}), but not loaded."
    if system.secure_boot and driver.signed is False:
        return _finding(
            verdict,
            f"{told} Secure Boot is on and the driver has no signature, so it will not load.",
            "Install it again so that it is signed, let the computer trust its key, and restart:",
            *(system.install or ()),
            *((system.enrol,) if system.enrol else ()),
        )
    if system.secure_boot:
        remedy = "Make the camera. Where that says “Key was rejected”, run the second line too, "
        remedy += "restart, choose Enroll MOK, and make the camera again:"
        lines = (LOAD_V4L2LOOPBACK, *((system.enrol,) if system.enrol else ()))
        return _finding(verdict, f"{told} Secure Boot is on.", remedy, *lines)
    remedy = "Make the camera; the other lines make it at every start of the computer:"
    return _finding(verdict, told, remedy, LOAD_V4L2LOOPBACK, *system.keep)


def _install(system: LinuxInstall) -> tuple[str, ...]:
    if system.family is Family.IMAGE:
        return (
            "This system is built as an image: add the kernel module v4l2loopback in its own way, "
            "then start the computer again.",
        )
    if not system.install:
        return (
            "Install the kernel module v4l2loopback with your system's package tool (often called "
            "v4l2loopback-dkms), then make the camera:",
            LOAD_V4L2LOOPBACK,
        )
    trust = (system.enrol,) if system.secure_boot and system.enrol else ()
    say = "Install it and make the camera:"
    if trust:
        say = "Install it, let the computer trust its key (restart, Enroll MOK), make the camera:"
    return (say, *system.install, *trust, LOAD_V4L2LOOPBACK)

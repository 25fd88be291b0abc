"""Checks of the camera: the other systems' cameras, the bridge, and what a reader really gets."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding, Verdict
from app.doctor.scope import Scope
from core.camera import obs
from core.camera.bridge_process import bridge_command
from core.camera.obs import Approval, mac_extension
from core.camera.reader_check import ReaderCheck, can_be_read, target_named
from core.camera.reader_verdict import Outcome, ReaderReport
from core.camera.registry import overwritten_file
from core.clock import NS_PER_S, MonotonicClock
from core.errors import CameraUnavailable
from core.types import Probe

_FIRST_NS = 9 * NS_PER_S
_BRIDGE_S = 8.0
_EXTENSIONS = 'open "x-apple.systempreferences:com.apple.LoginItems-Settings.extension"'
_ALLOW = (
    "Allow it: System Settings, General, Login Items & Extensions, Camera Extensions (before macOS "
    "15: Privacy & Security). Restart if it does not appear."
)


def check_obs(
    scope: Scope,
    probe: Callable[[], Probe] = obs.probe_obs,
    approval: Callable[[], Approval] | None = None,
    platform: str = sys.platform,
) -> Finding:
    """The camera of OBS Studio, and on macOS whether it may run."""
    name, found = "camera.obs", probe()
    if not found.ok:
        other = platform == "win32" and scope.settings.camera.startswith("unitycapture")
        return (warned if other else failed)(name, found.detail, found.remedy)
    if platform == "darwin":
        said = (approval or mac_extension)()
        if said is Approval.WAITING:
            told = "OBS Studio is installed, but macOS waits for you to allow its camera."
            return failed(name, told, _ALLOW, _EXTENSIONS)
        if said is Approval.ABSENT:
            told = "OBS Studio is installed, but its camera was never started."
            start = "Start OBS once and press Start Virtual Camera; stop it and close OBS. "
            return failed(name, told, start + _ALLOW, _EXTENSIONS)
    return passed(name, "The camera of OBS Studio is installed.")


def check_unitycapture(
    scope: Scope, probe: Callable[[], Probe] = obs.probe_unitycapture
) -> Finding:
    """Unity Capture's camera (Windows), which is needed only where it was chosen."""
    name, found = "camera.unitycapture", probe()
    if found.ok:
        return passed(name, "Unity Capture is installed.")
    if scope.settings.camera.startswith("unitycapture"):
        return failed(name, found.detail, found.remedy)
    return passed(name, f"{found.detail} It is needed only where OBS's camera cannot be used.")


def check_bridge(
    scope: Scope,
    load: Callable[[], str] | None = None,
    platform: str = sys.platform,
) -> Finding:
    """The program that sends to cameras of drivers."""
    name = "camera.bridge"
    linux = platform.startswith("linux")
    needed = not linux or scope.settings.camera.startswith("v4l2loopback")
    try:
        told = (load or _bridge_loads)()
    except CameraUnavailable as error:
        cause = str(error).partition(". ")[0]
        line = f'{sys.executable} -m pip install "pyvirtualcam>=0.12"'
        remedy = "Install it:"
        if getattr(sys, "frozen", False):
            return (failed if needed else warned)(name, f"{cause}.", "Install Lipcam again.")
        if linux and not needed:
            cause += "; the PipeWire camera works without it"
        return (failed if needed else warned)(name, f"{cause}.", remedy, line)
    return passed(name, told)


def check_reader(
    scope: Scope,
    run: Callable[[Scope], ReaderReport] | None = None,
) -> Finding:
    """Whether another program gets the pictures now. A film is never touched, and a camera that a
    session has open is only read."""
    name, choice, live = "camera.reader", scope.settings.camera, scope.live
    if live is not None and not live.camera:
        return warned(name, "The running session has no camera now.", "See its window.")
    if live is not None and target_named(live.camera) is None:
        told = f"The running session sends to “{live.camera}”, which is no camera of the system"
        return passed(name, f"{told}: other programs see none.")
    if live is None and not can_be_read(choice):
        what = {"window": "Only Lipcam's own window is chosen", "none": "No camera is chosen"}
        path = overwritten_file(choice)
        told = what.get(choice, f"A film is chosen{'' if path is None else f' ({path})'}")
        return passed(name, f"{told}: other programs see none. Nothing was written or opened.")
    return judge_report((run or _run)(scope))


def judge_report(report: ReaderReport) -> Finding:
    """What the reader's answer means."""
    name = "camera.reader"
    if report.outcome is Outcome.NO_CAMERA:
        return failed(
            name,
            "No camera can be opened, so other programs cannot see the avatar.",
            "See the cameras below: one of them is enough.",
        )
    verdict = {Outcome.SEEN: Verdict.PASS, Outcome.UNCHECKED: Verdict.WARN}
    if report.outcome is Outcome.SEEN and report.remedy:
        return warned(name, report.text, report.remedy)
    return Finding(name, verdict.get(report.outcome, Verdict.FAIL), report.text, report.remedy)


def _run(scope: Scope) -> ReaderReport:
    check = ReaderCheck(MonotonicClock(), first_within_ns=_FIRST_NS)
    settings, live = scope.settings, scope.live
    if live is None:
        return check.run(settings.camera, settings.size_px, settings.fps)
    return check.run_live(live.camera, None, settings.fps)


def _bridge_loads() -> str:
    """Starts the interpreter on the bridge's library: a package that is there may not load."""
    command, folder = bridge_command()
    if getattr(sys, "frozen", False):
        return "The camera bridge is there."
    code = "import pyvirtualcam; print(pyvirtualcam.__version__)"
    try:
        done = subprocess.run(
            [command[0], "-c", code],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_BRIDGE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CameraUnavailable(f"The camera bridge cannot be started ({error})") from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = said[-1] if said else f"it ended with {done.returncode}"
        raise CameraUnavailable(f"pyvirtualcam is installed, but cannot be loaded ({why})")
    return f"The camera bridge is there, with pyvirtualcam {done.stdout.decode().strip()}."

"""The cameras of this system in words: what each is good for, and the steps to get it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication

from app.languages.core_words import in_users_words
from app.window.wizard.step_list import Step
from core.camera.linux_install import Family, LinuxInstall
from core.types import Probe

translate = QCoreApplication.translate

_PUBLISHED = {
    "obs": "https://obsproject.com/download",
    "unitycapture": "https://github.com/schellingb/UnityCapture",
}


def ready_words(backend: str) -> str:
    """Of a camera that can be used: who sees it."""
    return {
        "v4l2loopback": translate(
            "wizard", "The camera driver v4l2loopback is ready: every program sees the camera."
        ),
        "pipewire": translate(
            "wizard",
            "The PipeWire camera is ready and needs nothing: GNOME programs see it, and Firefox "
            "and Chromium once it is switched on there.",
        ),
        "obs": translate("wizard", "The camera of OBS Studio is ready: most programs see it."),
        "unitycapture": translate("wizard", "The camera Unity Capture is ready."),
    }.get(backend, backend)


def missing_words(probe: Probe) -> str:
    """Of a camera that cannot be used: why not."""
    if probe.detail:
        return in_users_words(probe.detail)
    return translate("wizard", "{name} cannot be used.").format(name=probe.name)


def steps_title(backend: str, another_is_ready: bool) -> str:
    """What the steps are for."""
    if backend == "v4l2loopback" and another_is_ready:
        return translate("wizard", "For Zoom, Discord and OBS: install the camera driver too")
    return {
        "v4l2loopback": translate("wizard", "Install the camera driver"),
        "pipewire": translate("wizard", "Or without a driver: start PipeWire"),
        "obs": translate("wizard", "Install the camera of OBS Studio"),
        "unitycapture": translate("wizard", "Or install Unity Capture"),
    }.get(backend, backend)


def steps_for(
    probe: Probe, install: LinuxInstall | None, platform: str = sys.platform
) -> tuple[Step, ...]:
    """The exact steps that make a camera usable; () where it is."""
    if probe.ok:
        return ()
    if probe.name == "v4l2loopback" and install is not None and _not_loaded(probe):
        return _driver_steps(install)
    if probe.name == "obs":
        return _obs_steps(platform)
    if probe.name == "unitycapture":
        return _unity_steps()
    return (Step(in_users_words(probe.remedy)),) if probe.remedy else ()


def _not_loaded(probe: Probe) -> bool:
    """Busy, or not allowed, is mended otherwise: then the probe's own remedy is the step."""
    return "modprobe v4l2loopback" in probe.remedy and "modprobe -r" not in probe.remedy


def _driver_steps(install: LinuxInstall) -> tuple[Step, ...]:
    source = translate("wizard", "Open a terminal and add the package source that has the driver:")
    terminal = translate("wizard", "Open a terminal and install the driver:")
    then = translate("wizard", "Install the driver:")
    texts = (terminal,) if len(install.install) == 1 else (source, then)
    steps = [Step(text, line) for text, line in zip(texts, install.install, strict=False)]
    if install.family is Family.IMAGE:
        text = translate(
            "wizard",
            "This system is built as an image: add the kernel module v4l2loopback in its own way "
            "(a layered package, or a line of its configuration), then start again.",
        )
        steps = [Step(text)]
    elif not steps:
        text = translate(
            "wizard",
            "Install the kernel module v4l2loopback with your system's package tool. The package "
            "is often called v4l2loopback-dkms.",
        )
        steps = [Step(text)]
    if install.secure_boot:
        text = translate(
            "wizard",
            "Secure Boot is on: the computer loads only drivers that it trusts. When asked, think "
            "of a password; at the next start of the computer choose Enroll MOK, Continue, and "
            "type it there.",
        )
        steps.append(Step(text, install.enrol))
    steps.append(Step(translate("wizard", "Make the camera:"), install.load))
    text = translate("wizard", "So that it is there after every start of the computer:")
    return (*steps, Step(text, "\n".join(install.keep)))


def _obs_steps(platform: str) -> tuple[Step, ...]:
    if platform == "darwin":
        get = translate("wizard", "Install OBS Studio 30 or newer from {page}, or with Homebrew:")
        start = translate(
            "wizard", "Start OBS once and press Start Virtual Camera; then stop it and close OBS."
        )
        allow = translate(
            "wizard",
            "Allow its camera when asked: System Settings, General, Login Items & Extensions, "
            "Camera Extensions (before macOS 15: Privacy & Security). Restart if it does not "
            "appear.",
        )
        page = _PUBLISHED["obs"]
        return (Step(get.format(page=page), "brew install --cask obs"), Step(start), Step(allow))
    get = translate("wizard", "Install OBS Studio from {page}, or in a terminal:")
    return (
        Step(
            get.format(page=_PUBLISHED["obs"]),
            "winget install --exact --id OBSProject.OBSStudio",
        ),
        Step(
            translate(
                "wizard", "Its camera comes with it: OBS need not run. Do not start it there."
            )
        ),
    )


def _unity_steps() -> tuple[Step, ...]:
    get = translate("wizard", "Download Unity Capture from {page} and unpack it.")
    run = translate(
        "wizard", "In its folder Install, right-click Install.bat and choose Run as administrator."
    )
    return (Step(get.format(page=_PUBLISHED["unitycapture"])), Step(run))

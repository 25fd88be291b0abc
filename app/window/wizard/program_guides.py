"""How camera and microphone are chosen in each call program: steps, picture, what to know."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

NOT_BY_PIPEWIRE = ("zoom", "discord", "obs")  # programs that need a camera driver on Linux


@dataclass(frozen=True, slots=True)
class Guide:
    """program: also the name of its picture in assets/guides. name: as people know it. steps: three
    short ones. notes: what to know besides."""

    program: str
    name: str
    steps: tuple[str, str, str]
    notes: tuple[str, ...]


def guides(
    camera: str, backend: str, platform: str = sys.platform, microphone: str = ""
) -> tuple[Guide, ...]:
    """camera: its name in their lists. backend: "" where no program can see it. microphone: that
    has the voice in time with the lips, "" for none."""
    linux = platform.startswith("linux")
    start_first = translate("wizard", "Start Lipcam before you join: then the camera is listed.")
    no_linux = translate(
        "wizard",
        "This program does not see the PipeWire camera. Install the camera driver (step 3), or "
        "join in a browser.",
    )

    heard = _heard(microphone)

    def notes(program: str, *texts: str) -> tuple[str, ...]:
        blind = linux and backend == "pipewire" and program in NOT_BY_PIPEWIRE
        return (no_linux, *heard, *texts) if blind else (*heard, *texts)

    choose = translate("wizard", "Choose “{camera}”.").format(camera=camera)
    return (
        Guide(
            "zoom",
            translate("wizard", "Zoom"),
            (
                translate("wizard", "Open Settings, then Video."),
                translate("wizard", "Open the list Camera."),
                choose,
            ),
            notes(
                "zoom",
                translate("wizard", "In a meeting: the arrow beside the camera button."),
                translate("wizard", "Restart Zoom if the camera is not in the list."),
            ),
        ),
        Guide(
            "teams",
            translate("wizard", "Teams"),
            (
                translate("wizard", "Open Settings (the three dots), then Devices."),
                translate("wizard", "Open the list Camera."),
                choose,
            ),
            notes(
                "teams",
                translate(
                    "wizard", "Quit Teams fully and start it again after you installed a camera."
                ),
                *(
                    (translate("wizard", "On Linux Teams runs in a browser: see Browser too."),)
                    if linux
                    else ()
                ),
            ),
        ),
        Guide(
            "meet",
            translate("wizard", "Meet"),
            (
                translate("wizard", "Open More options (the three dots), then Settings, Video."),
                translate("wizard", "Open the list Camera."),
                choose,
            ),
            notes(
                "meet",
                start_first,
                translate("wizard", "Load the page again if the camera is not in the list."),
            ),
        ),
        Guide(
            "discord",
            translate("wizard", "Discord"),
            (
                translate("wizard", "Open User Settings, then Voice & Video."),
                translate("wizard", "Open the list Camera."),
                choose,
            ),
            notes(
                "discord",
                translate("wizard", "Press Ctrl+R in Discord if the camera is not in the list."),
            ),
        ),
        _obs(camera, backend, platform, no_linux, microphone),
        _browser(camera, backend, linux, start_first, heard),
    )


def _heard(microphone: str) -> tuple[str, ...]:
    if not microphone:
        return ()
    text = translate(
        "wizard",
        "Choose “{microphone}” as the microphone too: others then hear you in time with the lips.",
    )
    return (text.format(microphone=microphone),)


def _obs(camera: str, backend: str, platform: str, no_linux: str, microphone: str) -> Guide:
    kind = (
        translate("wizard", "Video Capture Device (V4L2)")
        if platform.startswith("linux")
        else translate("wizard", "Video Capture Device")
    )
    notes = [translate("wizard", "No restart is needed.")]
    if backend == "pipewire":
        notes = [no_linux]
    elif backend == "obs":
        notes = [
            translate(
                "wizard",
                "While Lipcam uses the camera of OBS, do not press Start Virtual Camera there.",
            )
        ]
    if microphone:
        text = translate(
            "wizard",
            "Add “{microphone}” too, as an Audio Input Capture: it is in time with the lips.",
        )
        notes.insert(0, text.format(microphone=microphone))
    return Guide(
        "obs",
        translate("wizard", "OBS"),
        (
            translate("wizard", "Under Sources press + and choose {kind}.").format(kind=kind),
            translate("wizard", "Open the list Device."),
            translate("wizard", "Choose “{camera}”.").format(camera=camera),
        ),
        tuple(notes),
    )


def _browser(
    camera: str, backend: str, linux: bool, start_first: str, heard: tuple[str, ...]
) -> Guide:
    notes = [
        *heard,
        start_first,
        translate("wizard", "Load the page again, or restart the browser, if it is not listed."),
    ]
    if linux and backend == "pipewire":
        notes += [
            translate(
                "wizard",
                "Firefox: open about:config and set media.webrtc.camera.allow-pipewire to true.",
            ),
            translate(
                "wizard",
                "Chromium and Chrome: open chrome://flags and switch on PipeWire camera support.",
            ),
            translate(
                "wizard",
                "Both ask the desktop for the camera: a desktop portal (xdg-desktop-portal) must "
                "be installed, as on most desktops.",
            ),
        ]
    return Guide(
        "browser",
        translate("wizard", "Browser"),
        (
            translate("wizard", "On the page of the call press the camera in the address bar."),
            translate("wizard", "Allow the camera and open its list."),
            translate("wizard", "Choose “{camera}”.").format(camera=camera),
        ),
        tuple(notes),
    )

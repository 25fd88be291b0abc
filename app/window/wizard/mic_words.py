"""What to do about a microphone that is not heard, for each system."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication

from app.window.wizard.ear import Verdict
from app.window.wizard.step_list import Step

translate = QCoreApplication.translate


def silence_steps(verdict: Verdict, platform: str = sys.platform) -> tuple[Step, ...]:
    """verdict: QUIET or SILENT; for others there is nothing to do."""
    if verdict not in (Verdict.QUIET, Verdict.SILENT):
        return ()
    device = Step(
        translate("wizard", "Is it the right microphone? Choose another one in the list above.")
    )
    switch = Step(
        translate(
            "wizard", "Has the microphone or headset a mute switch or a mute key? Switch it on."
        )
    )
    level = _level_step(platform)
    if verdict is Verdict.QUIET:
        near = Step(translate("wizard", "Speak louder, or come nearer to the microphone."))
        return (near, device, level)
    return (switch, device, *_permission_steps(platform), level)


def _level_step(platform: str) -> Step:
    if platform.startswith("linux"):
        return Step(
            translate(
                "wizard",
                "Is it muted by the system, or turned down? Open the sound settings, Input, or "
                "type this into a terminal:",
            ),
            "pactl set-source-mute @DEFAULT_SOURCE@ 0 && "
            "pactl set-source-volume @DEFAULT_SOURCE@ 80%",
        )
    if platform == "darwin":
        return Step(
            translate(
                "wizard",
                "Is it turned down? Open System Settings, Sound, Input, and move the input volume "
                "to the right.",
            )
        )
    return Step(
        translate(
            "wizard",
            "Is it turned down? Open Settings, System, Sound, your microphone, and move the input "
            "volume to the right.",
        )
    )


def _permission_steps(platform: str) -> tuple[Step, ...]:
    if platform == "darwin":
        return (
            Step(
                translate(
                    "wizard",
                    "May Lipcam hear it? Open System Settings, Privacy & Security, Microphone, and "
                    "allow Lipcam (or the terminal that it was started from). Then start Lipcam "
                    "again.",
                ),
                'open "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone"',
            ),
        )
    if platform == "win32":
        return (
            Step(
                translate(
                    "wizard",
                    "May programs hear it? Open Settings, Privacy & security, Microphone, and "
                    "switch on Microphone access and Let desktop apps access your microphone.",
                ),
                "start ms-settings:privacy-microphone",
            ),
        )
    return ()

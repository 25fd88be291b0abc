"""The words of checks and verdicts in the window. What a check finds is told by its room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.doctor.check import Check, Group
from app.doctor.finding import Finding, Verdict

translate = QCoreApplication.translate


def verdict_word(verdict: Verdict) -> str:
    """A word for what the sign shows."""
    return {
        Verdict.PASS: translate("doctor", "Fine"),
        Verdict.WARN: translate("doctor", "Warning"),
        Verdict.FAIL: translate("doctor", "Does not work"),
    }[verdict]


def group_title(group: Group) -> str:
    """What a group of checks is about."""
    return {
        Group.PROGRAM: translate("doctor", "Program"),
        Group.STUDENT: translate("doctor", "Lip motion"),
        Group.SOUND: translate("doctor", "Sound"),
        Group.CAMERA: translate("doctor", "Camera"),
        Group.AVATARS: translate("doctor", "Avatars"),
        Group.WINDOW: translate("doctor", "Window"),
        Group.GRAPHICS: translate("doctor", "Graphics card"),
        Group.MODELS: translate("doctor", "Larger models"),
    }[group]


def check_title(check: Check) -> str:
    """What a check looks at; its own English words where none are known here."""
    return {
        "version": translate("doctor", "Versions"),
        "folders": translate("doctor", "Folders"),
        "disk": translate("doctor", "Disk space"),
        "settings": translate("doctor", "Settings"),
        "engine": translate("doctor", "Chosen student"),
        "student.files": translate("doctor", "Small student"),
        "student.runtime": translate("doctor", "ONNX Runtime"),
        "student.threads": translate("doctor", "Processor cores"),
        "student.providers": translate("doctor", "Runs on"),
        "student.speed": translate("doctor", "Speed"),
        "sound.library": translate("doctor", "PortAudio"),
        "sound.server": translate("doctor", "Sound server"),
        "sound.plugin": translate("doctor", "ALSA plug-in"),
        "sound.permission": translate("doctor", "Permission to hear"),
        "sound.microphones": translate("doctor", "Microphones"),
        "sound.microphone": translate("doctor", "Chosen microphone"),
        "sound.loudspeaker": translate("doctor", "Loudspeaker"),
        "camera.reader": translate("doctor", "Camera, seen by others"),
        "camera.driver": translate("doctor", "Camera driver v4l2loopback"),
        "camera.pipewire": translate("doctor", "PipeWire camera"),
        "camera.portal": translate("doctor", "Desktop portal"),
        "camera.obs": translate("doctor", "Camera of OBS Studio"),
        "camera.unitycapture": translate("doctor", "Unity Capture"),
        "camera.bridge": translate("doctor", "Camera bridge"),
        "avatars": translate("doctor", "Avatars"),
        "faces": translate("doctor", "Face networks"),
        "window.display": translate("doctor", "Display and tray"),
        "window.libraries": translate("doctor", "Libraries of the window"),
        "gpu.driver": translate("doctor", "Graphics card"),
        "gpu.torch": translate("doctor", "torch on the card"),
        "models": translate("doctor", "Larger models"),
    }.get(check.name, check.title)


def summary_words(findings: Sequence[Finding]) -> str:
    """How many of which verdict, in a sentence."""
    fails = sum(each.verdict is Verdict.FAIL for each in findings)
    warnings = sum(each.verdict is Verdict.WARN for each in findings)
    if not fails and not warnings:
        return translate("doctor", "All {count} checks are fine.").format(count=len(findings))
    if not fails:
        text = translate("doctor", "Everything works. Warnings: {warnings} of {count} checks.")
    else:
        text = translate(
            "doctor", "Does not work: {fails} of {count} checks. Warnings: {warnings}."
        )
    return text.format(fails=fails, warnings=warnings, count=len(findings))

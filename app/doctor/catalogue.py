"""All checks, in the order that a user needs them. What does a check is loaded when it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module

from app.doctor.check import Check, Group, Lane
from app.doctor.finding import Finding
from app.doctor.scope import Scope

_LINUX, _WINDOWS, _MAC = "linux", "win32", "darwin"
_FOREIGN = (_WINDOWS, _MAC)
_MINUTES, _HOUR = 600.0, 3600.0


def checks_of(platform: str = sys.platform) -> tuple[Check, ...]:
    """The checks of a system."""
    system = _LINUX if platform.startswith("linux") else platform
    return tuple(check for check, systems in _ROWS if not systems or system in systems)


def _row(
    name: str,
    title: str,
    group: Group,
    lane: Lane,
    place: str,
    systems: tuple[str, ...] = (),
    limit_s: float = 6.0,
    thorough_s: float = 60.0,
) -> tuple[Check, tuple[str, ...]]:
    """place: module and function of what does it. systems: () for all."""
    return Check(name, title, group, lane, _late(place), limit_s, thorough_s), systems


def _late(place: str) -> Callable[[Scope], Finding]:
    def run(scope: Scope) -> Finding:
        module, _, function = place.partition(".")
        found: Finding = getattr(import_module(f"app.doctor.{module}"), function)(scope)
        return found

    return run


_PROGRAM = (
    _row("version", "Versions", Group.PROGRAM, Lane.FILES, "program.check_version"),
    _row("folders", "Folders", Group.PROGRAM, Lane.FILES, "program.check_folders"),
    _row("disk", "Disk space", Group.PROGRAM, Lane.FILES, "program.check_disk"),
    _row("settings", "Settings", Group.PROGRAM, Lane.FILES, "program.check_settings"),
)
_STUDENT = (
    _row("engine", "Chosen student", Group.STUDENT, Lane.FILES, "student.check_engine"),
    _row("student.files", "Small student", Group.STUDENT, Lane.FILES, "student.check_files"),
    _row("student.runtime", "ONNX Runtime", Group.STUDENT, Lane.FILES, "student.check_runtime"),
    _row("student.threads", "Processor cores", Group.STUDENT, Lane.FILES, "student.check_threads"),
    _row(
        "student.providers",
        "Runs on",
        Group.STUDENT,
        Lane.ALONE,
        "student.check_providers",
        limit_s=12.0,
    ),
    _row("student.speed", "Speed", Group.STUDENT, Lane.ALONE, "speed.check_speed", limit_s=12.0),
)
_SOUND = (
    _row("sound.library", "PortAudio", Group.SOUND, Lane.SOUND, "sound.check_library"),
    _row("sound.server", "Sound server", Group.SOUND, Lane.SOUND, "sound.check_server", (_LINUX,)),
    _row("sound.plugin", "ALSA plug-in", Group.SOUND, Lane.SOUND, "sound.check_plugin", (_LINUX,)),
    _row(
        "sound.permission",
        "Permission to hear",
        Group.SOUND,
        Lane.SOUND,
        "microphone.check_permission",
        _FOREIGN,
    ),
    _row(
        "sound.microphones",
        "Microphones",
        Group.SOUND,
        Lane.SOUND,
        "microphone.check_microphones",
    ),
    _row(
        "sound.microphone",
        "Chosen microphone",
        Group.SOUND,
        Lane.SOUND,
        "microphone.check_microphone",
        limit_s=10.0,
    ),
    _row(
        "sound.voice",
        "Microphone for calls",
        Group.SOUND,
        Lane.SOUND,
        "voice.check_voice",
        limit_s=20.0,
    ),
    _row("sound.loudspeaker", "Loudspeaker", Group.SOUND, Lane.SOUND, "sound.check_loudspeaker"),
)
_CAMERA = (
    _row(
        "camera.reader",
        "Camera, seen by others",
        Group.CAMERA,
        Lane.READER,
        "camera.check_reader",
        limit_s=15.0,
    ),
    _row(
        "camera.driver",
        "Camera driver v4l2loopback",
        Group.CAMERA,
        Lane.CAMERA,
        "linux_camera.check_loopback",
        (_LINUX,),
    ),
    _row(
        "camera.pipewire",
        "PipeWire camera",
        Group.CAMERA,
        Lane.CAMERA,
        "linux_camera.check_pipewire",
        (_LINUX,),
    ),
    _row(
        "camera.portal",
        "Desktop portal",
        Group.CAMERA,
        Lane.CAMERA,
        "linux_camera.check_portal",
        (_LINUX,),
    ),
    _row(
        "camera.obs",
        "Camera of OBS Studio",
        Group.CAMERA,
        Lane.CAMERA,
        "camera.check_obs",
        _FOREIGN,
    ),
    _row(
        "camera.unitycapture",
        "Unity Capture",
        Group.CAMERA,
        Lane.CAMERA,
        "camera.check_unitycapture",
        (_WINDOWS,),
    ),
    _row(
        "camera.bridge",
        "Camera bridge",
        Group.CAMERA,
        Lane.CAMERA,
        "camera.check_bridge",
        limit_s=10.0,
    ),
)
_REST = (
    _row(
        "avatars",
        "Avatars",
        Group.AVATARS,
        Lane.FILES,
        "avatars.check_avatars",
        limit_s=10.0,
        thorough_s=_MINUTES,
    ),
    _row("faces", "Face networks", Group.AVATARS, Lane.FILES, "avatars.check_faces"),
    _row(
        "window.display",
        "Display and tray",
        Group.WINDOW,
        Lane.WINDOW,
        "desktop.check_display",
        limit_s=10.0,
    ),
    _row(
        "window.libraries",
        "Libraries of the window",
        Group.WINDOW,
        Lane.WINDOW,
        "desktop.check_libraries",
        (_LINUX,),
    ),
    _row(
        "gpu.driver",
        "Graphics card",
        Group.GRAPHICS,
        Lane.GRAPHICS,
        "graphics.check_driver",
        limit_s=10.0,
    ),
    _row(
        "gpu.torch",
        "torch on the card",
        Group.GRAPHICS,
        Lane.GRAPHICS,
        "torch_card.check_torch",
        limit_s=30.0,
    ),
    _row(
        "models", "Larger models", Group.MODELS, Lane.FILES, "models.check_models", thorough_s=_HOUR
    ),
)
_ROWS = (*_PROGRAM, *_STUDENT, *_SOUND, *_CAMERA, *_REST)

"""What this computer is and has, as far as it matters for a fault."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from core.errors import LipcamError
from core.types import Device, Probe

_PACKAGES = (
    "numpy", "PySide6-Essentials", "onnxruntime", "onnxruntime-gpu", "sounddevice",
    "opencv-python-headless", "av", "soxr", "pyvirtualcam", "torch",
)  # fmt: skip
_SESSION = ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_MIB = 2**20

Lines = list[str]


def program_lines() -> Lines:
    """Lipcam itself, Python and the libraries."""
    kind = "frozen" if getattr(sys, "frozen", False) else "from source"
    lines = [f"Lipcam {_version('lipcam') or 'not installed as a package'} ({kind})"]
    lines.append(f"Python {platform.python_version()} ({platform.python_implementation()})")
    lines += [f"{name} {found}" for name in _PACKAGES if (found := _version(name))]
    return lines


def system_lines(environment: Mapping[str, str] = os.environ) -> Lines:
    """System, processor, memory and desktop."""
    import psutil

    memory = psutil.virtual_memory()
    lines = [_system_name(), platform.platform(), _processor()]
    lines.append(f"Memory: {memory.total // _MIB} MiB, {memory.available // _MIB} MiB of it free")
    lines += [f"{name}={environment[name]}" for name in _SESSION if environment.get(name)]
    return [line for line in lines if line]


def device_lines(scrub_label: Callable[[str], str]) -> Lines:
    """Microphones, cameras and ways to them. Asks drivers: takes its time."""
    lines: Lines = []
    for title, look in (("Microphones", _mics), ("Cameras", _cameras)):
        try:
            lines += [f"{title}:", *(f"  {_device(each, scrub_label)}" for each in look())]
        except (LipcamError, OSError) as error:
            lines.append(f"  not known: {error}")
    lines.append("Ways:")
    try:
        lines += [f"  {_probe(probe)}" for probe in _probes()]
    except (LipcamError, OSError) as error:
        lines.append(f"  not known: {error}")
    return lines


def _mics() -> Sequence[Device]:
    from core.audio import registry

    return registry.list_mics()


def _cameras() -> Sequence[Device]:
    from core.camera import registry

    return registry.list_cameras()


def _probes() -> Sequence[Probe]:
    from core.audio import registry as audio
    from core.camera import registry as camera

    return [audio.probe(), *camera.probes()]


def _device(device: Device, scrub_label: Callable[[str], str]) -> str:
    standard = ", the usual one" if device.is_default else ""
    return f"{scrub_label(device.label)} ({device.backend}{standard})"


def _probe(probe: Probe) -> str:
    words = "ok" if probe.ok else "no"
    return f"{probe.name}: {words}. {probe.detail} {probe.remedy}".rstrip()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _system_name() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        return ""


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        text = ""
    named = (line.partition(":")[2].strip() for line in text.splitlines() if "model name" in line)
    name = next(named, "") or platform.processor() or platform.machine()
    return f"{name}, {os.cpu_count()} cores"

#!/usr/bin/env python3
"""Start Lipcam, or its tests, from a fresh checkout. Standard library only.

    python run.py                 make the environment if needed and start Lipcam
    python run.py test            the same, and run all checks and tests
    python run.py test --training the same, with torch and the training tools as well
    python run.py COMMAND ...     any command of the program, for example: devices, render, bench

The environment lives in .venv beside this file. It is made once; later starts only compare a stamp.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "lipcam-stamp.json"
OLDEST_PYTHON = (3, 10)

# What the Python packages need of a Linux system: library → Debian package.
RUN_LIBRARIES = {
    "libportaudio.so.2": "libportaudio2",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Names of the same things elsewhere, for the one command that is printed.
OTHER_SYSTEMS = {
    "dnf": "portaudio mesa-libGL mesa-libEGL libxkbcommon-x11 fontconfig xcb-util-cursor "
    "xcb-util-wm xcb-util-keysyms",
    "pacman": "portaudio libglvnd libxkbcommon-x11 fontconfig xcb-util-cursor xcb-util-wm "
    "xcb-util-keysyms",
    "zypper": "libportaudio2 Mesa-libGL1 Mesa-libEGL1 libxkbcommon-x11-0 libxcb-cursor0",
}
# Servers and tools that the system tests start: program → Debian package.
TEST_PROGRAMS = {
    "pulseaudio": "pulseaudio",
    "pactl": "pulseaudio-utils",
    "pipewire": "pipewire",
    "pipewire-pulse": "pipewire-pulse",
    "wireplumber": "wireplumber",
    "dbus-daemon": "dbus",
    "dbus-run-session": "dbus",
    "gst-launch-1.0": "gstreamer1.0-tools",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "flite": "flite",
}
# No program of their own: plug-ins that the test programs load.
TEST_PLUGINS = (
    "libasound2-plugins",
    "gstreamer1.0-pipewire",
    "gstreamer1.0-plugins-base",
    "libgl1-mesa-dri",
)


def main(arguments: list[str]) -> int:
    """Prepare the environment and hand over to the program or its tests."""
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        print(f"Lipcam needs Python {wanted} or newer; this is {platform.python_version()}.")
        return 2
    testing = arguments[:1] == ["test"]
    training = testing and "--training" in arguments
    rest = [word for word in arguments[1:] if word != "--training"] if testing else arguments
    extras = [_runtime_extra(), "camera"]
    extras += ["test"] if testing else []
    extras += ["train"] if training else []
    try:
        _prepare(extras, testing)
    except subprocess.CalledProcessError as error:
        print(f"\nThis step failed: {' '.join(map(str, error.cmd))}")
        print("Check the network and the free disk space, then run the same command again.")
        return 1
    if testing:
        return _test(rest)
    return _hand_over([str(_python()), "-m", "app", *rest])


def _prepare(extras: list[str], testing: bool) -> None:
    """Bring environment and system libraries up to date; quick when nothing changed."""
    source = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    python = platform.python_version()
    done = _read_stamp()
    have = set(done.get("extras", []))
    other = {"cpu": "gpu", "gpu": "cpu"}[extras[0]]
    fresh = done.get("source") != source or done.get("python") != python or other in have
    if not fresh and set(extras) <= have and (not testing or done.get("tools")):
        return
    if sys.platform.startswith("linux"):
        _system_packages(testing)
    if not _python().exists() or done.get("python", python) != python:
        print(f"Making the environment in {ENVIRONMENT.name} (only the first time) ...", flush=True)
        venv.EnvBuilder(with_pip=True, clear=ENVIRONMENT.exists()).create(ENVIRONMENT)
    if other in have:
        wrong = {"cpu": "onnxruntime", "gpu": "onnxruntime-gpu"}[other]
        subprocess.run([_python(), "-m", "pip", "uninstall", "-q", "-y", wrong], check=True)
    wanted = sorted((set() if fresh and not have else have - {other}) | set(extras))
    print(f"Installing Lipcam and what it needs ({', '.join(wanted)}) ...", flush=True)
    command = [_python(), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    command += ["-e", f"{ROOT}[{','.join(wanted)}]"]
    subprocess.run(command, check=True)
    stamp = {"source": source, "python": python, "extras": wanted}
    stamp["tools"] = testing or bool(done.get("tools"))
    STAMP.write_text(json.dumps(stamp))


def _read_stamp() -> dict:
    try:
        found = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and _python().exists() else {}


def _python() -> Path:
    inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return ENVIRONMENT / inside


def _runtime_extra() -> str:
    """Which ONNX Runtime fits: the large one only where an NVIDIA driver is loaded."""
    if sys.platform == "darwin":
        return "cpu"
    if Path("/proc/driver/nvidia/version").exists():
        return "gpu"
    if os.name == "nt":
        system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32"
        return "gpu" if (system / "nvcuda.dll").exists() else "cpu"
    return "cpu"


def _system_packages(testing: bool) -> None:
    """Install missing system packages where that needs no questions, else print the command."""
    missing = [package for library, package in RUN_LIBRARIES.items() if not _loads(library)]
    if testing:
        missing += [package for tool, package in TEST_PROGRAMS.items() if not shutil.which(tool)]
        missing += [package for package in TEST_PLUGINS if not _dpkg_has(package)]
    missing = sorted(set(missing))
    if not missing:
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing system packages: {' '.join(missing)} ...", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
        with open(os.devnull, "w") as silence:
            subprocess.run(["apt-get", "update", "-qq"], env=quiet, stdout=silence, check=False)
            result = subprocess.run(install, env=quiet, stdout=silence, check=False)
        if result.returncode == 0:
            return
        print("The system packages could not be installed; going on without them.")
    print("Some system libraries are missing. This one command installs them:")
    print(f"    {_install_command(missing)}", flush=True)


def _install_command(packages: list[str]) -> str:
    for tool, names in OTHER_SYSTEMS.items():
        if shutil.which(tool) and not shutil.which("apt-get"):
            verb = {"dnf": "install", "pacman": "-S", "zypper": "install"}[tool]
            return f"sudo {tool} {verb} {names}"
    return f"sudo apt-get install {' '.join(packages)}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _dpkg_has(package: str) -> bool:
    if not shutil.which("dpkg-query"):
        return True  # not a Debian: nothing that could be checked this way
    query = ["dpkg-query", "-W", "-f", "${Status}", package]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    return "install ok installed" in answer.stdout


def _test(arguments: list[str]) -> int:
    """Lint, types, tests; the fast ones first. Arguments go to pytest instead of everything."""
    python = str(_python())
    if arguments:
        return subprocess.call([python, "-m", "pytest", *arguments], cwd=ROOT)
    checks = [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["pytest", "tests/unit", "tests/flow", "tests/gui", "tests/system"],
    ]
    failed = []
    for check in checks:
        print(f"\n== {' '.join(check)}", flush=True)
        if subprocess.call([python, "-m", *check], cwd=ROOT) != 0:
            failed.append(check[0] if check[0] != "ruff" else " ".join(check[:2]))
    if failed:
        print(f"\nFailed: {', '.join(failed)}")
    return 1 if failed else 0


def _hand_over(command: list[str]) -> int:
    """Become the program, so that signals and the exit status are its own."""
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.call(command)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

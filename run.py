#!/usr/bin/env python3
"""Start Lipcam, or its tests, from a fresh checkout. Standard library only.

    python run.py                 make the environment if needed and start Lipcam
    python run.py test            the same, and run all checks and tests
    python run.py test --training the same, with torch and the training tools as well
    python run.py COMMAND ...     any command of the program, for example: devices, render, bench

The environment lives in .venv beside this file. It is made once; later starts only compare a stamp
in it, and need no network. A start that was cut off is taken up again by the next one.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "lipcam-stamp.json"
OLDEST_PYTHON = (3, 10)
# What a half-made environment may hold before its pyvenv.cfg is written.
ENVIRONMENT_PARTS = {"bin", "include", "lib", "lib64", "Scripts", "Include", "Lib", STAMP.name}

FETCH_S = 600.0  # for system packages
TIDY_UP_S = 10.0  # for a step that hears Ctrl-C, to take back what it has half done

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
# Not libraries to link with, but what a microphone needs on a sound server: PortAudio reaches it
# through the plug-ins, and pactl names its sources.
RUN_PLUGINS = ("libasound2-plugins", "pulseaudio-utils")
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
    "pipewire": "pipewire",
    "pw-cli": "pipewire-bin",
    "pipewire-pulse": "pipewire-pulse",
    "wireplumber": "wireplumber",
    "dbus-daemon": "dbus",
    "dbus-run-session": "dbus",
    "gst-launch-1.0": "gstreamer1.0-tools",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "flite": "flite",
}
# Real programs that call and record: large, so they come by themselves, and tests go on without
# them. File that must be there → Debian package.
TEST_CLIENTS = {
    "/usr/bin/chromium": "chromium",
    "/usr/bin/chromedriver": "chromium-driver",
    "/usr/bin/firefox-esr": "firefox-esr",
    "/usr/libexec/xdg-desktop-portal": "xdg-desktop-portal",
    "/usr/libexec/xdg-desktop-portal-gtk": "xdg-desktop-portal-gtk",
    "/usr/bin/ffmpeg": "ffmpeg",
    "/usr/bin/pw-v4l2": "pipewire-v4l2",
}
# What an emulated kernel with the real camera driver needs; the same, in a step of its own.
TEST_KERNEL = {
    "/usr/bin/qemu-system-x86_64": "qemu-system-x86",
    "/usr/bin/gcc-12": "gcc-12",  # Debian 12 compiles its kernel with it, so modules need it
    "/usr/bin/make": "make",
    "/usr/bin/cpio": "cpio",
    "/usr/sbin/modprobe": "kmod",
}
# No program of their own: plug-ins that the test programs load.
TEST_PLUGINS = (
    "gstreamer1.0-pipewire",
    "gstreamer1.0-plugins-base",
    "libgl1-mesa-dri",
)


class SetupProblem(Exception):
    """The environment cannot be made; the text says why and what to do."""


def main(arguments: list[str]) -> int:
    """Prepare the environment and hand over to the program or its tests."""
    testing = arguments[:1] == ["test"]
    training = testing and "--training" in arguments
    rest = [word for word in arguments[1:] if word != "--training"] if testing else arguments
    extras = {_runtime_extra(), "camera"}
    extras |= {"test"} if testing else set()
    extras |= {"train"} if training else set()
    try:
        _refuse_old_python()
        _prepare(extras, testing)
    except SetupProblem as problem:
        print(problem)
        return 2
    except subprocess.CalledProcessError as error:
        print(f"\nThis step failed: {' '.join(map(str, error.cmd))}")
        print("Check the network and the free disk space, then run the same command again.")
        return 1
    except OSError as error:
        print(f"\nThe environment in {ENVIRONMENT} cannot be made: {error}")
        print("Check the free disk space and that you may write there, then try again.")
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on.")
        return 130
    if testing:
        return _test(rest)
    return _hand_over([str(_python()), "-m", "app", *rest])


def _refuse_old_python() -> None:
    if sys.version_info >= OLDEST_PYTHON:
        return
    newer = [name for name in (f"python3.{n}" for n in range(14, 9, -1)) if shutil.which(name)]
    advice = (
        f"This system has a newer one: run `{newer[0]} run.py`."
        if newer
        else "Install one from python.org or your system's packages and start run.py with it."
    )
    raise SetupProblem(
        f"Lipcam needs Python {_dotted(OLDEST_PYTHON)} or newer; "
        f"this is {platform.python_version()}.\n{advice}"
    )


def _prepare(extras: set[str], testing: bool) -> None:
    """Bring environment and system libraries up to date; quick when nothing changed."""
    source = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    inside = _environment_python()
    done = _read_stamp()
    stale = bool(done) and (inside is None or done.get("python") != _dotted(inside))
    if stale:
        done = {}
    if inside is not None and _up_to_date(done, source, extras, testing):
        return
    if sys.platform.startswith("linux"):
        _system_packages(testing)
    if not done:
        _make_environment(None if stale else inside)
    have = set(done.get("extras", []))
    wanted = have | extras
    if "gpu" in wanted:  # it runs on the processor as well, so it is never changed back
        wanted.discard("cpu")
    # Pip downloads everything before it installs anything: when it fails by itself, the old stamp
    # still tells the truth; when it is cut off, there is no stamp and the next start repeats it.
    STAMP.unlink(missing_ok=True)
    swap = "gpu" in wanted - have
    try:
        _install(wanted, swap)
    except subprocess.CalledProcessError:
        if done and not swap:
            _write_stamp(done)
        raise
    python = _dotted(_environment_python() or sys.version_info[:2])
    tools = testing or bool(done.get("tools"))
    _write_stamp({"source": source, "python": python, "extras": sorted(wanted), "tools": tools})


def _up_to_date(done: dict[str, Any], source: str, extras: set[str], testing: bool) -> bool:
    """Whether a stamp says that everything wanted is there; the GPU runtime serves for both."""
    have = set(done.get("extras", []))
    have |= {"cpu"} if "gpu" in have else set()
    tools = bool(done.get("tools")) or not testing
    return done.get("source") == source and extras <= have and tools


def _make_environment(inside: tuple[int, int] | None) -> None:
    """Make .venv, unless the one that is there will do.

    inside: (major, minor) of its Python; None when it does not start or its packages are another
    Python's. An environment without a stamp was made by hand, or its first installation was cut
    off: both can be used.
    """
    if inside is not None and inside < OLDEST_PYTHON:
        raise SetupProblem(
            f"The environment {ENVIRONMENT} has Python {_dotted(inside)}; Lipcam needs "
            f"{_dotted(OLDEST_PYTHON)} or newer.\n"
            "Rename or delete that folder, then start again."
        )
    if inside is not None:
        if not _has_pip():
            _require_venv()
            _step([str(_python()), "-m", "ensurepip"])
        return
    if ENVIRONMENT.exists() and any(ENVIRONMENT.iterdir()):
        strange = {path.name for path in ENVIRONMENT.iterdir()} - ENVIRONMENT_PARTS
        if strange and not (ENVIRONMENT / "pyvenv.cfg").exists():
            raise SetupProblem(
                f"{ENVIRONMENT} is in the way: it holds files, but no Python environment.\n"
                "Move it elsewhere, then start again."
            )
        if Path(sys.prefix).resolve() == ENVIRONMENT.resolve():
            raise SetupProblem(
                f"The environment {ENVIRONMENT} must be made anew and cannot do that to itself.\n"
                "Start run.py with the system's Python instead."
            )
    _require_venv()
    import venv

    print(f"Making the environment in {ENVIRONMENT.name} (only the first time) ...", flush=True)
    venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(ENVIRONMENT)


def _has_pip() -> bool:
    command = [str(_python()), "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _require_venv() -> None:
    """Debian and Ubuntu ship Python without the part that makes environments: install or say so."""
    if _can_make_environments():
        return
    package = f"python{_dotted(sys.version_info[:2])}-venv"
    if shutil.which("apt-get") and os.geteuid() == 0 and _apt_install([package]):
        importlib.invalidate_caches()
        if _can_make_environments():
            return
    raise SetupProblem(
        "This Python cannot make environments: its modules venv and ensurepip are missing.\n"
        f"On Debian and Ubuntu run `sudo apt-get install {package}`, elsewhere install a whole\n"
        "Python, for example from python.org; then start again."
    )


def _can_make_environments() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def _install(extras: set[str], swap: bool) -> None:
    """Install Lipcam with these extras; swap: take the small ONNX Runtime out of the way first."""
    pip = [str(_python()), "-m", "pip"]
    if swap:  # both runtimes write the same folder: removed later, one would harm the other
        _step([*pip, "uninstall", "-qq", "-y", "onnxruntime"])
    names = ",".join(sorted(extras))
    print(
        f"Installing Lipcam and what it needs ({names}); this takes a few minutes ...", flush=True
    )
    _step([*pip, "install", "-q", "--disable-pip-version-check", "-e", f"{ROOT}[{names}]"])


def _step(command: list[str]) -> None:
    """Run a step of the installation. Raises CalledProcessError when it fails.

    Ctrl-C reaches it as well: then it is waited for, and what it says of its end is not repeated.
    """
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, errors="replace") as step:
        try:
            for line in step.stderr or ():
                print(line, end="", file=sys.stderr, flush=True)
        except KeyboardInterrupt:
            try:
                step.communicate(timeout=TIDY_UP_S)
            except (subprocess.TimeoutExpired, KeyboardInterrupt):
                step.kill()
            raise
    if step.returncode:
        raise subprocess.CalledProcessError(step.returncode, command)


def _environment_python() -> tuple[int, int] | None:
    """(major, minor) of the environment's Python, asked of itself; None when it does not start.

    A system upgrade may have put another Python behind the link, so no file can answer this.
    """
    command = [str(_python()), "-I", "-S", "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
        major, minor = map(int, answer.stdout.split())
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return major, minor


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _read_stamp() -> dict[str, Any]:
    """What the last whole installation wrote; empty when there was none."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_stamp(stamp: dict[str, Any]) -> None:
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(stamp), encoding="utf-8")
    os.replace(fresh, STAMP)


def _python() -> Path:
    inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return ENVIRONMENT / inside


def _runtime_extra() -> str:
    """Which ONNX Runtime fits: the large one only where an NVIDIA driver is loaded."""
    if sys.platform == "darwin" or platform.machine().lower() not in ("x86_64", "amd64"):
        return "cpu"  # the large one is not made for these
    if Path("/proc/driver/nvidia/version").exists():
        return "gpu"
    if os.name == "nt":
        system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32"
        return "gpu" if (system / "nvcuda.dll").exists() else "cpu"
    return "cpu"


def _system_packages(testing: bool) -> None:
    """Install missing system packages where that needs no questions, else print the command."""
    missing = [package for library, package in RUN_LIBRARIES.items() if not _loads(library)]
    missing += [package for package in RUN_PLUGINS if not _dpkg_has(package)]
    if testing:
        missing += [package for tool, package in TEST_PROGRAMS.items() if not shutil.which(tool)]
        missing += [package for package in TEST_PLUGINS if not _dpkg_has(package)]
    missing = sorted(set(missing))
    may_install = shutil.which("apt-get") is not None and os.geteuid() == 0
    if missing and may_install:
        if _apt_install(missing):
            missing = []
        else:
            print("The system packages could not be installed; going on without them.")
    if missing:
        print("Some system libraries are missing. This one command installs them:")
        print(f"    {_install_command(missing)}", flush=True)
    if testing and may_install:
        _test_clients()


def _test_clients() -> None:
    """Install the programs that tests call with; without them those tests are skipped."""
    for group in (TEST_CLIENTS, TEST_KERNEL):
        missing = {package for file, package in group.items() if not Path(file).exists()}
        if missing and not _apt_install(sorted(missing)):
            print("They could not be installed; the tests with them are skipped.", flush=True)


def _apt_install(packages: list[str]) -> bool:
    """Install Debian packages as root, without questions; returns whether that worked.

    Only fetching has an end: a server that does not answer is given up, but an installation that
    was cut off would leave the system half done.
    """
    print(f"Installing system packages: {' '.join(packages)} ...", flush=True)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    try:
        _apt(["apt-get", "update", "-qq"], FETCH_S)  # what is known already may do
        fetched = _apt([*install, "--download-only"], FETCH_S)
    except subprocess.TimeoutExpired:
        print(f"They were not fetched within {FETCH_S / 60:.0f} minutes.", flush=True)
        return False
    return fetched and _apt(install, None)


def _apt(command: list[str], limit_s: float | None) -> bool:
    """Run it quietly; whether it worked. Raises TimeoutExpired."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    ended = subprocess.run(
        command,
        env=quiet,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        timeout=limit_s,
        check=False,
    )
    return ended.returncode == 0


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
    with subprocess.Popen(command) as program:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:
                continue  # the program heard Ctrl-C too and is closing its recording and camera


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

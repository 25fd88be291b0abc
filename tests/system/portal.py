"""The desktop portal of a private D-Bus session, with the camera allowed: browsers ask it."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER = Path("/usr/libexec")
PROGRAMS = ("xdg-permission-store", "xdg-desktop-portal-gtk", "xdg-desktop-portal")
_WITHIN_S = 10.0
_STOP_S = 3.0
_STORE = "org.freedesktop.impl.portal.PermissionStore"
_DOCUMENTS = "org.freedesktop.portal.Documents"
_PORTAL = "org.freedesktop.portal.Desktop"


def missing_portal() -> list[str]:
    """The portal's programs that are not installed."""
    return [name for name in PROGRAMS if not (FOLDER / name).exists()]


@contextmanager
def camera_portal(env: dict[str, str], log: Path) -> Iterator[None]:
    """The portal, for programs of this environment, which needs DISPLAY and a session bus.

    Version 1.16 believes for ever that there is no camera when there is none as it starts, so a
    camera must be open before.
    """
    own = env | {"XDG_CURRENT_DESKTOP": "GNOME"}
    # The portal would wake the one for documents, which mounts a file system into the folder.
    services = Path(env["XDG_RUNTIME_DIR"]) / "dbus-1" / "services"
    services.mkdir(parents=True, exist_ok=True)
    (services / f"{_DOCUMENTS}.service").write_text(
        f"[D-BUS Service]\nName={_DOCUMENTS}\nExec=/bin/false\n"
    )
    _until(own, *_LOOK_ANEW)
    processes: list[subprocess.Popen[bytes]] = []
    try:
        with log.open("ab") as file:
            for name in PROGRAMS:
                processes.append(
                    subprocess.Popen(
                        [str(FOLDER / name)],
                        env=own,
                        stdin=subprocess.DEVNULL,
                        stdout=file,
                        stderr=file,
                    )
                )
                # Each needs the one before: without its dialogs the portal dies when it is asked.
                _until(own, *_READY[name])
        yield
    finally:
        for process in reversed(processes):
            process.terminate()
            try:
                process.wait(_STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(_STOP_S)


_ALLOW = (
    f"--dest={_STORE}",
    "/org/freedesktop/impl/portal/PermissionStore",
    f"{_STORE}.SetPermission",
    "string:devices",
    "boolean:true",
    "string:camera",
    "string:",  # programs outside a sandbox; asked, nobody could answer
    "array:string:yes",
)
_LOOK_ANEW = (
    "--dest=org.freedesktop.DBus",
    "/org/freedesktop/DBus",
    "org.freedesktop.DBus.ReloadConfig",
)
_HAS_DIALOGS = (
    "--dest=org.freedesktop.DBus",
    "/org/freedesktop/DBus",
    "org.freedesktop.DBus.NameHasOwner",
    "string:org.freedesktop.impl.portal.desktop.gtk",
)
_SEES_CAMERA = (
    f"--dest={_PORTAL}",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.DBus.Properties.Get",
    "string:org.freedesktop.portal.Camera",
    "string:IsCameraPresent",
)
_READY = dict(zip(PROGRAMS, (_ALLOW, _HAS_DIALOGS, _SEES_CAMERA), strict=True))


def _until(env: dict[str, str], *words: str) -> None:
    """Ask over D-Bus until it is answered, and not with false."""
    end = time.monotonic() + _WITHIN_S
    while True:
        done = subprocess.run(
            ["dbus-send", "--session", "--print-reply", "--reply-timeout=2000", *words],
            env=env,
            capture_output=True,
            text=True,
            timeout=_WITHIN_S,
            check=False,
        )
        if done.returncode == 0 and "boolean false" not in done.stdout:
            return
        assert time.monotonic() < end, f"{words}: {done.stdout}{done.stderr}"
        time.sleep(0.1)

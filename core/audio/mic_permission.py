"""Whether the system lets programs hear a microphone, as far as it says so beforehand.

Windows: the values that its settings page "Microphone" writes (CapabilityAccessManager). macOS:
``AVCaptureDevice.authorizationStatus(for: .audio)``, which asks nobody. Linux has no such switch.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from enum import Enum

_STORE = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
# For the whole computer; for this user; for programs that do not come from the store.
_VALUES = (
    ("HKEY_LOCAL_MACHINE", rf"{_STORE}\microphone"),
    ("HKEY_CURRENT_USER", rf"{_STORE}\microphone"),
    ("HKEY_CURRENT_USER", rf"{_STORE}\microphone\NonPackaged"),
)


class Permission(Enum):
    """What the system says."""

    ALLOWED = "allowed"
    DENIED = "denied"
    NOT_ASKED = "not asked yet"
    UNKNOWN = "unknown"


def mic_permission(
    platform: str = sys.platform,
    read_value: Callable[[str, str], str | None] | None = None,
    status: Callable[[], int] | None = None,
) -> Permission:
    """The permission of this program. read_value, status: for tests. Raises nothing."""
    if platform == "win32":
        read = read_value or _windows_value
        said = [read(hive, key) for hive, key in _VALUES]
        if "Deny" in said:
            return Permission.DENIED
        return Permission.ALLOWED if "Allow" in said else Permission.UNKNOWN
    if platform == "darwin":
        try:
            number = (status or _macos_status)()
        except (OSError, AttributeError, ValueError):
            return Permission.UNKNOWN
        # notDetermined, restricted, denied, authorized
        kinds = (Permission.NOT_ASKED, Permission.DENIED, Permission.DENIED, Permission.ALLOWED)
        return kinds[number] if 0 <= number < len(kinds) else Permission.UNKNOWN
    return Permission.ALLOWED


def _windows_value(hive: str, key: str) -> str | None:
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(getattr(winreg, hive), key) as opened:
                return str(winreg.QueryValueEx(opened, "Value")[0])
        except OSError:
            return None
    return None


def _macos_status() -> int:
    frameworks = "/System/Library/Frameworks"
    foundation = ctypes.CDLL(f"{frameworks}/AVFoundation.framework/AVFoundation")
    objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    for name in ("objc_getClass", "sel_registerName"):
        function = getattr(objc, name)
        function.restype, function.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
    kind = ctypes.c_void_p.in_dll(foundation, "AVMediaTypeAudio")
    address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value
    send = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    ask = send(address or 0)
    device = objc.objc_getClass(b"AVCaptureDevice")
    return int(ask(device, objc.sel_registerName(b"authorizationStatusForMediaType:"), kind))

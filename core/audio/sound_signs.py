"""Signs that microphones may have come or gone: so cheap that they can be looked at all the time.

PortAudio itself cannot say: it looks for devices only when it starts, takes a tenth of a second for
that, and may not be restarted while a stream is open.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Any

from core.audio.tied_child import TiedChild, started

# Sources that come or go, and another default; not their volumes and who uses them.
_NEWS = re.compile(rb"'(?:new|remove)' on source #|'change' on server")
_MOST_BYTES = 1 << 16
# Looks between two tries to reach a server: 3 s in a run, 8 s in a deep rest, and half a minute
# where only the window looks, once a second.
_LONGEST_PAUSE = 32
_SUBSCRIBE = ("pactl", "subscribe")


class SoundSigns:
    """``look`` and ``close`` from one thread; nothing runs before the first look.

    Linux: the sound cards of the kernel, and what the sound server announces, to a ``pactl
    subscribe`` that sleeps meanwhile. Windows, macOS: what the system lists as microphones.
    """

    def __init__(
        self, cards: Path = Path("/dev/snd"), subscribe: Sequence[str] = _SUBSCRIBE
    ) -> None:
        self._cards = cards
        self._server = _Server(subscribe)

    def look(self) -> Hashable:
        """Something that differs from its last value where microphones may have come or gone.
        Takes a tenth of a millisecond. Raises nothing."""
        if sys.platform == "win32":
            return _windows_inputs()
        if sys.platform == "darwin":
            return _mac_devices()
        return (_listing(self._cards), self._server.news())

    def close(self) -> None:
        """End the listening; harmless when it never began. A later look begins anew."""
        self._server.close()


class _Server:
    """Counts what the sound server announces, and its own coming and going."""

    def __init__(self, subscribe: Sequence[str]) -> None:
        self._command = list(subscribe)
        self._child: TiedChild | None = None
        self._news = 0
        self._looks = 0  # since the child was started
        self._lost = False  # whether there was a server that went
        self._pause, self._wait = 1, 0

    def news(self) -> int:
        """How many there have been."""
        if self._child is None:
            self._wait -= 1
            if self._wait < 0:
                self._start()
        elif self._child.ended:
            self._listen(self._child)
            self._went(self._child)
        else:
            self._listen(self._child)
            self._looks += 1
            if self._looks == 1 and self._lost:  # it has not ended at once: the server is back
                self._news, self._lost, self._pause = self._news + 1, False, 1
        return self._news

    def close(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.close()

    def _start(self) -> None:
        self._looks = 0
        self._wait, self._pause = self._pause, min(2 * self._pause, _LONGEST_PAUSE)
        self._child = started(self._command)

    def _listen(self, child: TiedChild) -> None:
        self._news += sum(1 for line in child.lines(_MOST_BYTES) if _NEWS.search(line))

    def _went(self, child: TiedChild) -> None:
        child.close()
        self._child = None
        if not self._lost:  # its microphones have gone with it
            self._news, self._lost = self._news + 1, True
            self._pause, self._wait = 1, 0


def _listing(folder: Path) -> tuple[str, ...]:
    try:
        return tuple(sorted(os.listdir(folder)))
    except OSError:
        return ()


class _WaveInCaps(ctypes.Structure):
    """WAVEINCAPSW of mmeapi.h."""

    _fields_ = (
        ("manufacturer", ctypes.c_ushort),
        ("product", ctypes.c_ushort),
        ("version", ctypes.c_uint),
        ("name", ctypes.c_ushort * 32),  # UTF-16
        ("formats", ctypes.c_uint),
        ("channels", ctypes.c_ushort),
        ("reserved", ctypes.c_ushort),
    )


def _windows_inputs(library: Any = None) -> tuple[str, ...]:
    """Names of all recording devices, the default first. library: winmm."""
    try:
        winmm = library or ctypes.WinDLL("winmm")  # type: ignore[attr-defined,unused-ignore]
        names = []
        for number in range(min(64, winmm.waveInGetNumDevs())):
            caps = _WaveInCaps()
            winmm.waveInGetDevCapsW(
                ctypes.c_size_t(number), ctypes.byref(caps), ctypes.sizeof(caps)
            )
            names.append(bytes(caps.name).decode("utf-16-le", "replace").partition("\0")[0])
        return tuple(names)
    except (OSError, AttributeError):
        return ()


class _Property(ctypes.Structure):
    """AudioObjectPropertyAddress of CoreAudio/AudioHardwareBase.h."""

    _fields_ = (
        ("selector", ctypes.c_uint32),
        ("scope", ctypes.c_uint32),
        ("element", ctypes.c_uint32),
    )


_SYSTEM_OBJECT = 1
_MAC_LIBRARY = "/System/Library/Frameworks/CoreAudio.framework/CoreAudio"


def _mac_devices(library: Any = None) -> tuple[int, ...]:
    """Numbers of all sound devices, and of the default microphone. library: CoreAudio."""
    try:
        audio = library or ctypes.CDLL(_MAC_LIBRARY)
        return (*_numbers(audio, b"dIn "), *_numbers(audio, b"dev#"))
    except (OSError, AttributeError):
        return ()


def _numbers(audio: Any, selector: bytes) -> tuple[int, ...]:
    """An array property of the system; () where it does not answer."""
    place = ctypes.byref(
        _Property(int.from_bytes(selector, "big"), int.from_bytes(b"glob", "big"), 0)
    )
    size = ctypes.c_uint32(0)
    system, nothing = ctypes.c_uint32(_SYSTEM_OBJECT), ctypes.c_uint32(0)
    if audio.AudioObjectGetPropertyDataSize(system, place, nothing, None, ctypes.byref(size)):
        return ()
    found = (ctypes.c_uint32 * (size.value // 4))()
    if audio.AudioObjectGetPropertyData(
        system, place, nothing, None, ctypes.byref(size), ctypes.byref(found)
    ):
        return ()
    return tuple(found)[: size.value // 4]

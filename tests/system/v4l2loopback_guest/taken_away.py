"""The driver is taken away while a session sends to it, and loaded again; for both kernels.

A driver whose device is open stays: the kernel refuses to remove the module, and no version of
v4l2loopback removes a single device that is open (``v4l2loopback-ctl delete`` answers that it is
busy). So it goes as it does on real machines: whoever has it open is ended, as ``fuser -k`` does,
and the module removed before anybody opens it again.

Student and sound are stand-ins; session, camera, bridge, signs of devices and driver are real.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.bench.running import running
from core.clock import MonotonicClock
from core.messages import Notice, State, StateChanged
from core.ports import Clock, FrameSink
from core.session import Ports, Session, real_ports
from core.settings import Settings
from tests.diary import Diary
from tests.fake_pictures import SIZE, mouth_of
from tests.fake_rooms import FakeRooms

DEVICE = "/dev/video0"
AWAY_S = 3.0  # the camera has gone for so long: three tries and more
_FPS = 10
_WITHIN_S = 240.0  # emulated, Python alone needs seconds to start; the test on the host ends all
_MOUTH = 250  # of the stand-in student
_SHOWN = 50  # less than any of its pictures in a Y plane: a device that shows nothing has 0
_REMOVE = ("rmmod", "v4l2loopback")


@dataclass
class Tries:
    """Ports whose camera notes each opening: seconds of begin and end, and whether it came."""

    noted: list[tuple[float, float, bool]] = field(default_factory=list)

    def of(self, ports: Ports) -> Ports:
        def open_sink(choice: str, size_px: tuple[int, int], fps: int, clock: Clock) -> FrameSink:
            begin, came = time.monotonic(), False
            try:
                sink = real_ports().open_sink(choice, size_px, fps, clock)
                came = True
                return sink
            finally:
                self.noted.append((begin, time.monotonic(), came))

        return replace(ports, open_sink=open_sink, device_signs=real_ports().device_signs)

    def took_s(self, number: int) -> float:
        """Seconds of one of the openings that came."""
        begin, end, _ = [each for each in self.noted if each[2]][number]
        return end - begin


def take_away(load: Callable[[], None]) -> dict[str, Any]:
    """What the program did and said meanwhile. load: loads the driver anew, returns when its device
    is there. It is loaded at the beginning and at the end."""
    rooms, tries, diary = FakeRooms(clock=MonotonicClock()), Tries(), Diary()
    settings = Settings(
        size_px=SIZE,
        fps=_FPS,
        mic="m",
        delay_ms=800,  # slow machines, all of them
        camera=f"v4l2loopback:{DEVICE}",
        rest_when_unseen=False,
    )
    with running(settings, tries.of(rooms.ports()), diary) as session:
        _wait(lambda: _brightest(DEVICE) > _SHOWN)
        found: dict[str, Any] = {"first_open_s": tries.took_s(0)}
        found["while_open"] = subprocess.run(_REMOVE, capture_output=True, check=False).returncode
        time.sleep(1.0)
        found["told_by_then"] = [e.key for e in diary.events if isinstance(e, Notice)]
        found["ended"] = _remove_driver()
        diary.wait_for(_notice("camera-lost"), _WITHIN_S)
        diary.wait_for(_holds_for("is not there"), _WITHIN_S)
        found["meanwhile"] = _lived_on(session, rooms)
        found["tries_away"] = sum(not came for _, _, came in tries.noted)
        before = len(tries.noted)
        load()
        loaded_s = time.monotonic()
        # Not looked at before: a device that is just being read keeps its size.
        _wait(lambda: any(came for _, _, came in tries.noted[before:]))
        _wait(lambda: _brightest(DEVICE) > _SHOWN)
        found["picture_s"] = time.monotonic() - loaded_s
        begun = [begin for begin, _, came in tries.noted[before:] if came]
        found["noticed_s"] = begun[0] - loaded_s
        found["opened_s"] = tries.took_s(-1)
        diary.wait_for(_notice("camera-back"), _WITHIN_S)
        _wait(lambda: session.state is State.RUNNING)
        events = diary.events.copy()
    found["notices"] = [[e.key, e.text, e.remedy] for e in events if isinstance(e, Notice)]
    found["states"] = [
        [e.state.name, e.reason, e.remedy] for e in events if isinstance(e, StateChanged)
    ]
    return found


def _remove_driver() -> list[int]:
    """Remove the module, ending who has its device open; their process numbers."""
    ended: list[int] = []
    end = time.monotonic() + _WITHIN_S
    while subprocess.run(_REMOVE, capture_output=True, check=False).returncode:
        assert time.monotonic() < end, f"the driver stays; ended: {ended}"
        for pid in _holders(DEVICE):
            ended.append(pid)
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.01)
    return ended


def _holders(device: str) -> list[int]:
    found = set()
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        with suppress(OSError):
            if os.readlink(link) == device:
                found.add(int(link.parts[2]))
    return sorted(found - {os.getpid()})


def _lived_on(session: Session, rooms: FakeRooms) -> dict[str, Any]:
    """What there was of pictures, mouths and voice while the camera was away."""
    session.preview.take()  # what was shown before
    heard = len(rooms.voices[-1].heard)
    pictures = mouths = 0
    end = time.monotonic() + AWAY_S
    while time.monotonic() < end:
        picture = session.preview.take()
        if picture is None:
            time.sleep(0.01)
        else:
            pictures += 1
            mouths += mouth_of(picture) == _MOUTH
    state = session.state.name
    voice = len(rooms.voices[-1].heard) - heard
    return {"state": state, "pictures": pictures, "mouths": mouths, "voice": voice}


def _brightest(device: str) -> int:
    """Of the next picture's Y plane, as another program reads it; 0 where there is none yet."""
    width, height = SIZE
    try:
        file = os.open(device, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return 0
    try:
        return max(os.read(file, width * height * 3 // 2)[: width * height], default=0)
    except OSError:
        return 0
    finally:
        os.close(file)


def _holds_for(reason: str) -> Callable[[object], bool]:
    return lambda event: (
        isinstance(event, StateChanged) and event.state is State.HOLDING and reason in event.reason
    )


def _notice(key: str) -> Callable[[object], bool]:
    return lambda event: isinstance(event, Notice) and event.key == key


def _wait(fits: Callable[[], bool]) -> None:
    end = time.monotonic() + _WITHIN_S
    while not fits():
        assert time.monotonic() < end, "did not happen in time"
        time.sleep(0.01)

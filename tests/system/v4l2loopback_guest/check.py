"""Runs inside the guest, on the real v4l2loopback: findings go to /out/findings.json.

Nothing is asserted here: the test on the host does that, with the findings in its message.
"""

from __future__ import annotations

import fcntl
import json
import os
import struct
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from app.bench import running
from app.bench.stamps import stamp
from core.camera import bridge_sink, reader_check, v4l2
from core.camera.bridge_sink import BridgeSink
from core.camera.pacer import Pacer
from core.camera.reader_check import ReaderCheck
from core.camera.registry import AutoCamera, list_cameras, open_sink
from core.clock import NS_PER_MS, NS_PER_S, MonotonicClock
from core.errors import CameraUnavailable
from core.session import comeback, patience
from core.types import Origin, VideoFrame
from tests.colour_bars import bars

DEVICE = "/dev/video0"
LABEL = "Lipcam AI avatar"
READER_WITHIN_S = 300  # the test on the host ends all of it before
READER_FRAMES = 30
SMALL, LARGE = (640, 360), (1280, 720)
FINDINGS: dict[str, Any] = {}


def capabilities() -> int:
    file = os.open(DEVICE, os.O_RDWR)
    answer = bytearray(104)
    fcntl.ioctl(file, 0x80685600, answer)
    os.close(file)
    return int(struct.unpack_from("=I", answer, 88)[0] & 3)


def send(sink: Any, size_px: tuple[int, int], seconds: float, fps: int = 25) -> list[float]:
    """Stamped bars (the stamp is the time in ns); milliseconds that each ``send`` took."""
    clock, base, took = MonotonicClock(), bars(size_px), []
    pacer = Pacer(fps, clock)
    for number in range(int(seconds * fps)):
        pacer.wait()
        rgb = base.copy()
        stamp(rgb, clock.now_ns())
        begin = clock.now_ns()
        sink.send(VideoFrame(rgb, 0, number, Origin.MODEL))
        took.append((clock.now_ns() - begin) / NS_PER_MS)
    return took


def start_reader(how: str, frames: int, size_px: tuple[int, int]) -> subprocess.Popen[str]:
    """Another program that reads the device; it says "ready", waits for frames, then reports."""
    program = Path(__file__).with_name("reader.py")
    command = [sys.executable, str(program), how, DEVICE, str(frames), *map(str, size_px)]
    reader = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert reader.stdout is not None
    reader.stdout.readline()
    return reader


def refusal(open_it: Callable[[], Any]) -> str:
    try:
        open_it().close()
    except CameraUnavailable as error:
        return str(error)
    return "it opened"


def load_module() -> None:
    options = ["exclusive_caps=1", "video_nr=0", f'card_label="{LABEL}"']
    for name in Path("/modules/order").read_text().split():
        if name == "v4l2loopback.ko":
            subprocess.run(["/busybox", "insmod", f"/modules/{name}", *options], check=True)
    FINDINGS["module"] = Path("/modules/version").read_text()


def check_probe_without_module() -> None:
    found = v4l2.probe()
    FINDINGS["without_module"] = [found.ok, found.detail, found.remedy]


def check_listing() -> None:
    FINDINGS["probe"] = [v4l2.probe().ok, v4l2.probe().detail]
    FINDINGS["listed"] = [[device.id, device.label] for device in list_cameras()]


def check_the_bug_and_the_cure() -> None:
    """A writer that only writes kills the 0.12.x device; opening it through us revives it."""
    plain = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("plain_writer.py")), DEVICE], check=False
    )
    FINDINGS["plain_writer"] = [plain.returncode, capabilities()]
    sink = BridgeSink("v4l2loopback", DEVICE, SMALL, 25, MonotonicClock())
    send(sink, SMALL, 0.4)
    sink.close()
    FINDINGS["after_cure"] = capabilities()


def check_three_opens() -> None:
    opens = []
    for _ in range(3):
        sink = open_sink("v4l2loopback", SMALL, 25, MonotonicClock())
        send(sink, SMALL, 0.4)
        opens.append([getattr(sink, "taken", 0), capabilities()])
        begin = time.monotonic()
        sink.close()
        opens[-1] += [round(time.monotonic() - begin, 2), capabilities()]
    FINDINGS["opens"] = opens


def check_busy_and_auto() -> None:
    sink = open_sink("auto", SMALL, 25, MonotonicClock())
    FINDINGS["auto"] = getattr(sink, "backend", "") if isinstance(sink, AutoCamera) else "?"
    send(sink, SMALL, 0.4)
    FINDINGS["while_sending"] = [v4l2.probe().ok, v4l2.probe().detail]
    # For a program that is not the bridge's parent.
    look = "from core.camera.v4l2 import probe; import json; p = probe()"
    other = subprocess.run(
        [sys.executable, "-c", f"{look}; print(json.dumps([p.ok, p.detail]))"],
        capture_output=True,
        text=True,
        check=True,
    )
    FINDINGS["while_sending_elsewhere"] = json.loads(other.stdout)
    FINDINGS["second_sender"] = refusal(
        lambda: BridgeSink("v4l2loopback", DEVICE, SMALL, 25, MonotonicClock())
    )
    sink.close()


def check_reader(how: str, size_px: tuple[int, int], seconds: float, fps: int) -> None:
    sink = BridgeSink("v4l2loopback", DEVICE, size_px, fps, MonotonicClock())
    send(sink, size_px, 0.4, fps)  # the device shows itself to readers after the first picture
    reader = start_reader(how, READER_FRAMES, size_px)
    took = send(sink, size_px, seconds, fps)
    # On a busy host the reader falls behind: it gets pictures for as long as it reads.
    until = time.monotonic() + READER_WITHIN_S
    while reader.poll() is None and time.monotonic() < until:
        took += send(sink, size_px, 0.4, fps)
    slowest = sink.slowest_ms
    report = json.loads(reader.communicate(timeout=10)[0] or "{}")
    report["send_ms"] = [round(float(value), 2) for value in np.percentile(took, [50, 95, 100])]
    report["device_slowest_ms"] = slowest
    sink.close()
    FINDINGS[f"{how}_{size_px[1]}"] = report


def check_the_camera_check() -> None:
    """What `lipcam check-camera` and the first steps do: send, and read as another program."""
    report = ReaderCheck(MonotonicClock()).run("auto", SMALL, 15)
    FINDINGS["camera_check"] = {
        "outcome": report.outcome.value,
        "camera": report.camera,
        "frames": report.frames,
        "size_px": list(report.size_px),
        "error": report.error,
        "fps": round(report.fps, 1),
        "text": f"{report.text} {report.remedy}",
        "after": capabilities(),
    }


def check_sizes_while_read() -> None:
    """A reader stays while the sender leaves: the same size opens again, another is refused."""
    sink = BridgeSink("v4l2loopback", DEVICE, SMALL, 25, MonotonicClock())
    send(sink, SMALL, 0.4)
    reader = start_reader("hold", 1, SMALL)
    send(sink, SMALL, 0.8)
    sink.close()
    FINDINGS["other_size"] = refusal(
        lambda: BridgeSink("v4l2loopback", DEVICE, LARGE, 25, MonotonicClock())
    )
    FINDINGS["same_size"] = refusal(
        lambda: BridgeSink("v4l2loopback", DEVICE, SMALL, 25, MonotonicClock())
    )
    reader.kill()
    reader.wait()
    FINDINGS["other_size_later"] = refusal(
        lambda: BridgeSink("v4l2loopback", DEVICE, LARGE, 25, MonotonicClock())
    )


def check_the_driver_taken_away() -> None:
    """Last: it removes the driver, and loads it again."""
    from taken_away import take_away

    running._READY_S = 240.0
    comeback.OPEN_S = patience.OPEN_S = 120.0
    FINDINGS["taken_away"] = take_away(load_module)


def tell() -> None:
    """Whole at each moment: the host may end this one at any."""
    fresh = Path("/out/findings.new")
    fresh.write_text(json.dumps(FINDINGS))
    fresh.replace("/out/findings.json")


def main() -> int:
    # Emulated, Python alone needs seconds to start.
    bridge_sink._HELLO_WITHIN_NS = 120 * NS_PER_S
    reader_check.FIRST_WITHIN_NS = 120 * NS_PER_S
    reader_check._WATCH_NS = 30 * NS_PER_S
    checks: list[Callable[[], None]] = [
        check_probe_without_module,
        load_module,
        check_listing,
        check_the_bug_and_the_cure,
        check_three_opens,
        check_busy_and_auto,
        lambda: check_reader("raw", LARGE, 2.0, 25),
        lambda: check_reader("opencv", SMALL, 2.0, 15),
        lambda: check_reader("ffmpeg", SMALL, 2.0, 15),
        check_the_camera_check,
        check_sizes_while_read,
        check_the_driver_taken_away,
    ]
    try:
        for check in checks:
            begin = time.monotonic()
            check()
            print(
                f"[guest] {getattr(check, '__name__', '')} {time.monotonic() - begin:.1f} s",
                flush=True,
            )
            tell()
    except BaseException:
        FINDINGS["error"] = traceback.format_exc()
        tell()
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

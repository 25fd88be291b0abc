"""Chromium in the guest: a page that opens our camera and our microphone."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from browser_driver import BrowserTrouble, CallOrder, begin_call, end_call, hang_up, served_page
from browser_report import BrowserReport
from chromium_driver import Chromium

from app.bench.beep_pictures import STAMP
from app.bench.stamps import read_stamp
from core.audio.voice_cable import SOURCE_LABEL
from tests.picture_noise import psnr_db

_SERVER_S, _STARTS = 30.0, 4
_SLOWEST_S = 400.0
_PLAYING = "arguments[0](document.getElementById('picture').currentTime > 0)"
# Samples that it takes from and gives to the sound server at once, for less wakings: with its own,
# of 10 ms, a fifth of the sound is lost here.
_BUFFER = 1024
# No graphics, and no forked zygote: user mode does not like it. Its parts are threads of one
# process: starting seven programs of 200 MB, and going from one memory to another for each picture
# and each block of sound, is what a user-mode kernel has no time for.
# With the portal's camera asked for, as the driver does, it would not look at devices.
_MORE = (
    "--headless=new",
    "--no-zygote",
    "--single-process",
    f"--audio-buffer-size={_BUFFER}",
    "--disable-features=WebRtcPipeWireCamera,AudioServiceOutOfProcess",
)


@contextmanager
def sound_server(folder: Path) -> Iterator[None]:
    """A PulseAudio of our own; programs that start meanwhile find it."""
    folder.mkdir(parents=True, exist_ok=True)
    socket = folder / "native"
    command = ["pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no"]
    command += ["--realtime=no", "--high-priority=no", "--disable-shm=yes"]
    command += ["-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"]
    command += ["-L", "module-null-sink sink_name=loud rate=48000"]
    with (
        (folder / "pulse.log").open("wb") as log,
        subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log) as server,
    ):
        os.environ["PULSE_SERVER"] = f"unix:{socket}"
        try:
            end = time.monotonic() + _SERVER_S
            while subprocess.run(["pactl", "info"], capture_output=True, check=False).returncode:
                assert time.monotonic() < end, (folder / "pulse.log").read_text()[-1500:]
                time.sleep(0.3)
            yield
        finally:
            server.terminate()
            del os.environ["PULSE_SERVER"]


@contextmanager
def opened_browser() -> Iterator[Chromium]:
    """Chromium with our page. Before anything computes: starting it is the dearest of all."""
    with served_page() as url:
        browser = _started(url)
        try:
            yield browser
        finally:
            browser.close()


def call_by_browser(
    browser: Chromium,
    camera: str,
    size_px: tuple[int, int],
    fps: int,
    seconds: float,
    folder: Path,
    out: Path,
) -> BrowserReport:
    """One call; a screenshot of it goes to ``out``."""
    places = np.array(json.loads((folder / "places.json").read_text()))
    (left, top), (right, bottom) = places.min(axis=0) - 24, places.max(axis=0) + 24
    mouth = (int(left), int(top), int(right - left), int(bottom - top))
    order = CallOrder(camera, SOURCE_LABEL, *size_px, fps, seconds, mouth, patience_s=120.0)
    begin_call(browser, order)
    end = time.monotonic() + _SLOWEST_S
    while not browser.run(_PLAYING) and time.monotonic() < end:
        time.sleep(0.5)
    time.sleep(0.5 * seconds)
    (out / "chromium.png").write_bytes(browser.screenshot())
    report = BrowserReport.of(end_call(browser))
    hang_up(browser)
    return report


def _started(url: str) -> Chromium:
    """Chromium's driver gives it a minute to start, which is not always enough here; what was read
    from the disk once is quicker the next time."""
    for _ in range(_STARTS - 1):
        with suppress(BrowserTrouble):
            return Chromium(dict(os.environ), url, _SLOWEST_S, _SLOWEST_S, more=_MORE)
    return Chromium(dict(os.environ), url, _SLOWEST_S, _SLOWEST_S, more=_MORE)


def findings_of(report: BrowserReport, sent: dict[str, Any]) -> dict[str, Any]:
    """What the test on the host needs to know. sent: pictures by their stamps."""
    clocks_ns = time.time_ns() - time.monotonic_ns()
    known = [n for n in report.stamps if n is not None]
    at = [a for n, a in zip(report.stamps, report.at_ms, strict=True) if n is not None]
    delays = [a - (n + clocks_ns) / 1e6 for n, a in zip(known, at, strict=True)]
    number = read_stamp(report.last)
    original = sent.get(str(number))
    return {
        "label": report.label,
        "mic_label": report.mic_label,
        "frames": len(report.stamps),
        "unstamped": len(report.stamps) - len(known),
        "backwards": int((np.diff(known) < 0).sum()),
        "fps": round(report.fps, 1) if len(report.stamps) > 1 else 0.0,
        "size_px": list(report.size_px),
        "delay_ms": [round(float(v), 1) for v in np.percentile(delays, [50, 95])] if delays else [],
        "skews_ms": [round(each, 1) for each in report.skews_ms(_is_marked)],
        "heard_s": round(len(report.pcm) / report.rate_hz, 1),
        "loudest": round(float(np.abs(report.pcm).max(initial=0)), 3),
        "psnr_db": [] if original is None else [round(psnr_db(report.last, original), 1)],
    }


def _is_marked(mouth: Any) -> bool:
    """Whether the paint of a beep is in a small picture of the mouth."""
    off = np.abs(mouth.astype(int) - STAMP).max(axis=2)
    return bool((off < 100).mean() > 0.1)

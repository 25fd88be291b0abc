"""``call.py ORDER``: what a call program does, in a program of its own: sees and hears.

ORDER is JSON: "how" (opencv or ffmpeg), "device", "size_px", "seconds", "ear" (a command that
writes 16-bit mono of 48 kHz to its output; [] for none), "folder" (of ``speaking.py``), "keep" (a
name). Prints "ready" with its first picture, and a JSON report at the end.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pictures import Read, ffmpeg_pictures, opencv_pictures
from speaking import is_kept

from app.bench.beep_pictures import is_stamp
from app.bench.beeps import EVERY_S
from app.bench.stamps import read_stamp
from tests.beeps_heard import beep_samples

RATE_HZ = 48_000
_KEPT = 12
_HALF_S = 0.020  # of a frame of the student


class Ear:
    """What a recorder writes, with the moment at which its first sample was heard."""

    def __init__(self, command: list[str]) -> None:
        self._program = subprocess.Popen(command, stdout=subprocess.PIPE)
        self._blocks: list[bytes] = []
        self._begins_s: list[float] = []
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        assert self._program.stdout is not None
        samples = 0
        while block := self._program.stdout.read1(4096):
            self._blocks.append(block)
            samples += len(block) // 2
            # The earliest that the samples so far allow: a block is never here before its end.
            self._begins_s.append(time.monotonic() - samples / RATE_HZ)

    def hang_up(self) -> tuple[float, NDArray[np.float64]]:
        """Seconds (monotonic) of the first sample, and all samples, ±1."""
        self._program.terminate()
        self._program.wait(10)
        self._thread.join(10)
        data = b"".join(self._blocks)
        pcm = np.frombuffer(data[: len(data) // 2 * 2], "<i2") / 32768
        return min(self._begins_s, default=0.0), pcm


def beeps_heard(begin_s: float, pcm: NDArray[np.float64]) -> list[float]:
    """Middles of the beeps, seconds (monotonic)."""
    middles = beep_samples(pcm.astype(np.float32), RATE_HZ)
    return [begin_s + middle / RATE_HZ for middle in middles]


def skews_ms(marks_s: list[float], beeps_s: list[float]) -> list[float]:
    """For each beep whose picture was seen: how much later it was heard than seen.

    A picture lasts a frame of the student and is painted when the beep is anywhere in it, so its
    middle is compared.
    """
    found = []
    for beep in beeps_s:
        nearest = min(marks_s, key=lambda mark: abs(mark + _HALF_S - beep), default=None)
        if nearest is not None and abs(nearest - beep) < EVERY_S[0] / 2:
            found.append(round(1000 * (beep - nearest - _HALF_S), 1))
    return found


def watch(read: Read, order: dict[str, Any]) -> dict[str, Any]:
    """Look for ``seconds``; what was seen."""
    folder = Path(order["folder"])
    places = json.loads((folder / "places.json").read_text())
    stamps, delays, marks, kept = [], [], [], {}
    marked = False
    end = time.monotonic() + order["seconds"]
    while time.monotonic() < end:
        picture = read()
        now_s = time.monotonic()
        number = read_stamp(picture)
        stamps.append(number)
        delays.append(1000 * now_s - (number or 0) / 1e6)
        if number is not None and is_kept(number) and len(kept) < _KEPT:
            kept[str(number)] = picture
        now_marked = any(is_stamp(picture[y, x]) for x, y in places)
        if now_marked and not marked:
            marks.append(now_s)
        marked = now_marked
    np.savez(folder / f"{order['keep']}.npz", **kept)
    known = [each for each in stamps if each is not None]
    steps = np.diff([each % 1000 for each in known]) % 1000
    return {
        "frames": len(stamps),
        "unstamped": len(stamps) - len(known),
        "backwards": int((np.diff(known) < 0).sum()),
        "twice": int((steps == 0).sum()),
        "missed": int(np.maximum(steps - 1, 0).sum()),
        "fps": round(len(set(known)) / order["seconds"], 1),
        "delay_ms": [round(float(value), 1) for value in np.percentile(delays, [50, 95, 100])],
        "marks_s": marks,
    }


def main() -> None:
    order = json.loads(sys.argv[1])
    opens = {"opencv": opencv_pictures, "ffmpeg": ffmpeg_pictures}[order["how"]]
    read = opens(order["device"], *order["size_px"])
    read()
    print("ready", flush=True)
    ear = Ear(order["ear"]) if order["ear"] else None
    report = watch(read, order)
    if ear is not None:
        begin_s, pcm = ear.hang_up()
        report["heard_s"] = round(len(pcm) / RATE_HZ, 2)
        report["loudest"] = round(float(np.abs(pcm).max(initial=0)), 3)
        report["skews_ms"] = skews_ms(report.pop("marks_s"), beeps_heard(begin_s, pcm))
    print(json.dumps(report), flush=True)


if __name__ == "__main__":
    main()

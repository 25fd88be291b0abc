"""``reader.py HOW DEVICE FRAMES WIDTH HEIGHT``: another program that reads the camera.

HOW: raw, opencv, ffmpeg, or hold (raw, and stays).
Prints "ready" when the device is open, and a JSON report at the end: numbers seen, delays, colours.
"""

from __future__ import annotations

import json
import os
import sys
import time

import cv2
import numpy as np
from pictures import Read, ffmpeg_pictures, opencv_pictures

from app.bench.stamps import read_stamp


def raw_frames(device: str, width: int, height: int) -> Read:
    file = os.open(device, os.O_RDWR)

    def read() -> np.ndarray:
        data = os.read(file, width * height * 3 // 2)
        picture = np.frombuffer(data, np.uint8).reshape(height * 3 // 2, width)
        return cv2.cvtColor(picture, cv2.COLOR_YUV2RGB_I420)

    return read


OPENS = {
    "raw": raw_frames,
    "hold": raw_frames,
    "opencv": opencv_pictures,
    "ffmpeg": ffmpeg_pictures,
}


def main() -> None:
    how, device, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    width, height = int(sys.argv[4]), int(sys.argv[5])
    read = OPENS[how](device, width, height)
    print("ready", flush=True)
    stamps, delays = [], []
    picture = read()
    for _ in range(count):
        picture = read()
        sent = read_stamp(picture)
        stamps.append(sent)
        delays.append((time.monotonic_ns() - (sent or 0)) / 1e6)
    if how == "hold":
        time.sleep(600)
    middles = [(2 * number + 1) * width // 16 for number in range(8)]
    report = {
        "frames": len(stamps),
        "unstamped": stamps.count(None),
        "backwards": sum(b < a for a, b in zip(stamps, stamps[1:]) if a and b),  # noqa: B905, RUF007
        "fps": round((len(set(stamps)) - 1) / ((stamps[-1] - stamps[0]) / 1e9), 2),
        "delay_ms": [round(float(value), 1) for value in np.percentile(delays, [50, 95])],
        "colours": [picture[height // 2, middle].tolist() for middle in middles],
    }
    print(json.dumps(report), flush=True)


if __name__ == "__main__":
    main()

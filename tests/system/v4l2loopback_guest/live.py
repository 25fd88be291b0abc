"""``live.py ORDER``: runs inside the guest: the real program, and call programs that see and hear.

ORDER is JSON: "engine", "size_px", "fps", "seconds" of each call, "limit_s". Findings go to
/out/findings.json (or the folder named by "out"); nothing is asserted here.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
DEVICE = "/dev/video0"
# Card 0 is ALSA's loopback: what is played to its device 0 can be recorded from device 1.
OUTPUT = "Loopback: PCM (hw:0,0)"
ARECORD = "arecord -q -D hw:0,1,0 -t raw -f S16_LE -r 48000 -c 1 --period-time=10000".split()
FFMPEG = "ffmpeg -v error -nostdin -f alsa -ac 1 -ar 48000 -i hw:0,1,0 -f s16le -".split()


class Guest:
    """The checks and what they found."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.order = order
        self.folder = Path("/tmp/live")
        self.findings: dict[str, Any] = {}

    @contextmanager
    def speaking(self, sound: str, **settings: Any) -> Iterator[None]:
        """The real program, running, in a program of its own."""
        chosen = {
            "camera": f"v4l2loopback:{DEVICE}",
            "engine": self.order["engine"],
            "size_px": self.order["size_px"],
            "fps": self.order["fps"],
            **settings,
        }
        order = {"settings": chosen, "sound": sound, "folder": str(self.folder)}
        with subprocess.Popen(
            [sys.executable, str(HERE / "speaking.py"), json.dumps(order)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as program:
            try:
                assert program.stdout is not None
                assert program.stdin is not None
                said = program.stdout.readline()
                assert said == "running\n", f"the program did not start: {said}"
                yield
                program.stdin.close()
                program.wait(60)
            finally:
                program.kill()

    def call(self, how: str, ear: list[str]) -> None:
        """One call program; its report, with what it saw compared to what was sent."""
        order = {
            "how": how,
            "device": DEVICE,
            "size_px": self.order["size_px"],
            "seconds": self.order["seconds"],
            "ear": ear,
            "folder": str(self.folder),
            "keep": how,
        }
        command = [sys.executable, str(HERE / "call.py"), json.dumps(order)]
        limit_s = self.order["seconds"] + self.order["limit_s"]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=limit_s, check=False
        )
        lines = done.stdout.splitlines()
        assert done.returncode == 0, f"{how}: {done.stderr[-1500:]}"
        self.findings[how] = json.loads(lines[-1])

    def compare(self, how: str) -> None:
        """PSNR of each picture that both ends kept, in dB."""
        with np.load(self.folder / "sent.npz") as sent, np.load(self.folder / f"{how}.npz") as seen:
            both = sorted(set(sent) & set(seen))
            errors = [_mean_square(sent[name], seen[name]) for name in both]
        self.findings[how]["psnr_db"] = [
            round(float(10 * np.log10(255**2 / max(error, 1e-9))), 1) for error in errors
        ]


def _mean_square(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.mean((one.astype(np.float32) - other) ** 2))


def check_calls(guest: Guest) -> None:
    """Two call programs, one after the other, on one session."""
    with guest.speaking("marks", voice=f"device:{OUTPUT}"):
        guest.call("opencv", ARECORD)
        guest.call("ffmpeg", FFMPEG)
    guest.findings["sender"] = json.loads((guest.folder / "sender.json").read_text())
    for how in ("opencv", "ffmpeg"):
        guest.compare(how)


def main() -> int:
    order = json.loads(sys.argv[1])
    guest = Guest(order)
    report = Path(order["out"]) / "findings.json"
    for check in (check_calls,):
        begin = time.monotonic()
        try:
            check(guest)
        except Exception:
            guest.findings["error"] = traceback.format_exc()
            break
        finally:
            print(f"[guest] {check.__name__} {time.monotonic() - begin:.1f} s", flush=True)
            report.write_text(json.dumps(guest.findings))
    return 1 if "error" in guest.findings else 0


if __name__ == "__main__":
    sys.exit(main())

"""``live.py ORDER``: runs inside the guest: the real program, and call programs that see and hear.

ORDER is JSON: "checks" (names of CHECKS), "engine", "avatar", "size_px", "fps", "seconds" of each
call, "chromium" (the same of its call), "obs_s", "limit_s" beyond that, "load" (the command that
loads the driver), "out": where findings and pictures go. Nothing is asserted here: the test on the
host does that.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import av
import numpy as np

from app.bench.stamps import read_stamp
from tests.picture_noise import psnr_db

HERE = Path(__file__).resolve().parent
DEVICE, LABEL = "/dev/video0", "Lipcam AI avatar"
# Card 0 is ALSA's loopback: what is played to its device 0 can be recorded from device 1.
OUTPUT = "Loopback: PCM (hw:0,0)"
ARECORD = shlex.split(
    "arecord -q -D plughw:0,1,0 -t raw -f S16_LE -r 48000 -c 1 --period-time=10000"
)
FFMPEG = shlex.split(
    "ffmpeg -v error -nostdin -f alsa -channels 1 -sample_rate 48000 -i plughw:0,1,0"
    " -ac 1 -ar 48000 -f s16le -"
)


class Guest:
    """The checks and what they found."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.order = order
        self.folder, self.out = Path("/tmp/live"), Path(order["out"])
        self.findings: dict[str, Any] = {}

    @contextmanager
    def speaking(self, *, last: int = 0, beeps: bool = True, **settings: Any) -> Iterator[None]:
        """The real program, running, in a program of its own."""
        chosen = {
            "camera": f"v4l2loopback:{DEVICE}",
            "engine": self.order["engine"],
            "avatar": self.order["avatar"],
            "size_px": self.order["size_px"],
            "fps": self.order["fps"],
            "delay_ms": 800,  # slow machines, all of them
            **settings,
        }
        order = {"settings": chosen, "last": last, "beeps": beeps, "folder": str(self.folder)}
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

    def note_sender(self, name: str) -> None:
        """What the real program says of itself."""
        self.findings[f"sender_{name}"] = json.loads((self.folder / "sender.json").read_text())

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
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit_s, check=False)
        lines = done.stdout.splitlines()
        assert done.returncode == 0, f"{how}: {done.stderr[-1500:]}"
        self.findings[how] = json.loads(lines[-1])

    def compare(self, how: str) -> None:
        """PSNR of each picture that both ends kept, in dB."""
        with np.load(self.folder / "sent.npz") as sent, np.load(self.folder / f"{how}.npz") as seen:
            both = sorted(set(sent) & set(seen))
            quality = [round(psnr_db(seen[name], sent[name]), 1) for name in both]
        self.findings[how]["psnr_db"] = quality


def check_calls(guest: Guest) -> None:
    """Two call programs, one after the other, on one session."""
    with guest.speaking(voice=f"device:{OUTPUT}"):
        guest.call("opencv", ARECORD)
        guest.call("ffmpeg", FFMPEG)
    guest.note_sender("calls")
    for how in ("opencv", "ffmpeg"):
        guest.compare(how)


def check_chromium(guest: Guest) -> None:
    """Camera and microphone by getUserMedia; the microphone is our own cable."""
    from browser import call_by_browser, findings_of, opened_browser, sound_server

    order = guest.order["chromium"]
    look = (order["size_px"], order["fps"])
    chosen = {name: order[name] for name in ("engine", "size_px", "fps")}
    with (
        sound_server(guest.folder / "pulse"),
        opened_browser() as browser,
        guest.speaking(last=150, voice="auto", **chosen),
    ):
        report = call_by_browser(browser, LABEL, *look, order["seconds"], guest.folder, guest.out)
    guest.note_sender("chromium")
    with np.load(guest.folder / "sent.npz") as sent:
        guest.findings["chromium"] = findings_of(report, dict(sent))


def check_obs(guest: Guest) -> None:
    """OBS Studio shows and records the camera."""
    from obs_studio import use_obs

    size_px, picture = guest.order["size_px"], guest.out / "obs-screen.png"
    with guest.speaking(beeps=False):
        log, films = use_obs(DEVICE, size_px, guest.order["obs_s"], guest.folder, picture)
    guest.note_sender("obs")
    guest.findings["obs"] = {"log": log[-600:], "films": len(films)}
    for film in films[:1]:
        with np.load(guest.folder / "sent.npz") as sent:
            guest.findings["obs"] |= look_at(film, dict(sent))


def look_at(film: Path, sent: dict[str, np.ndarray]) -> dict[str, Any]:
    """What a recording has of the pictures that were sent; OBS records in BT.709."""
    stamps, quality, compared = [], [], set()
    with av.open(str(film)) as file:
        for frame in file.decode(video=0):
            number = read_stamp(frame.to_ndarray(format="gray"))
            stamps.append(number)
            if str(number) in sent and number not in compared:
                compared.add(number)
                rgb = frame.reformat(format="rgb24", src_colorspace="ITU709").to_ndarray()
                quality.append(round(psnr_db(rgb, sent[str(number)]), 1))
    known = [each for each in stamps if each is not None]
    return {
        "frames": len(stamps),
        "unstamped": len(stamps) - len(known),
        "different": len(set(known)),
        "backwards": int((np.diff(known) < 0).sum()),
        "psnr_db": quality,
    }


def check_taken_away(guest: Guest) -> None:
    """The driver is removed while a session sends, and loaded again."""
    from taken_away import take_away

    def load() -> None:
        subprocess.run(shlex.split(guest.order["load"]), check=True)

    guest.findings["taken_away"] = take_away(load)


CHECKS = {
    "taken_away": check_taken_away,
    "calls": check_calls,
    "chromium": check_chromium,
    "obs": check_obs,
}


def main() -> int:
    order = json.loads(sys.argv[1])
    guest = Guest(order)
    report = guest.out / "findings.json"
    for check in (CHECKS[name] for name in order["checks"]):
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

"""A call program's eyes and ears: ``python -m app.sync.reader``, a process of its own.

It opens the camera and the virtual microphone as a call does and tells, in lines of JSON on stdout,
what came and when. Both are timed by the one monotonic clock of the machine. The order is a line
of JSON on stdin:

    {"backend", "device": of the camera, "sources": {name: source of the sound server}}

Commands are further lines: {"faces": true} begins to keep small pictures, {"end": true} ends the
reading; then the mouths in the kept pictures are measured and told. It ends when stdin does.
Answers:

    {"event": "picture", "at_ns", "sound_ns", "beep_after_ns", "flash"}    sound_ns null: no mark
    {"event": "sound", "ear": name, "from_ns", "beeps_ns", "loudness", "behind_ms"}
    {"event": "mouths", "at_ns": [...], "sound_ns": [...], "openings": [...]}
    {"event": "error", "part": "camera" or an ear, "text"}
    {"event": "end"}
"""

from __future__ import annotations

import contextlib
import json
import sys
import threading
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from app.bench.beep_pictures import is_stamp
from app.sync.beep_finder import HOP_S, BeepFinder, Heard
from app.sync.marks import read_mark
from core.audio.pulse_ear import RATE_HZ, PulseEar
from core.camera.reader import Refused, read_pictures
from core.clock import NS_PER_S, MonotonicClock
from core.errors import LipcamError, MicUnavailable

_AGAIN_NS = NS_PER_S // 5
_FACE_WIDTH = 640
_MOST_FACES = 1500  # a minute
_FLASH_EVERY, _FLASH_LEAST = 8, 8  # pixels looked at; and how many of them are a flash

Picture = NDArray[np.uint8]


class Reading:
    """One reading. Its threads are the process's own."""

    def __init__(self) -> None:
        self._clock = MonotonicClock()
        self._said = threading.Lock()
        self._over = threading.Event()
        self._gone = threading.Event()  # nobody listens any more
        self._keeps_faces = False
        self._faces: list[tuple[int, int, bytes]] = []

    def run(self) -> int:
        """Read as ordered; the exit status."""
        try:
            order = json.loads(sys.stdin.readline())
            backend, device = str(order["backend"]), str(order["device"])
            sources = {str(name): str(source) for name, source in order["sources"].items()}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            self._say(event="error", part="order", text=str(error))
            return 2
        ears = [
            threading.Thread(target=self._listen, args=each, daemon=True)
            for each in sources.items()
        ]
        for thread in (*ears, threading.Thread(target=self._obey, daemon=True)):
            thread.start()
        try:
            read_pictures(backend, device, self._clock, self._see, self._over.is_set)
        except (Refused, LipcamError) as error:
            self._say(event="error", part="camera", text=str(error))
            self._over.wait()  # the ears go on
        for thread in ears:
            thread.join(2.0)
        if not self._gone.is_set():
            self._measure_mouths()
        self._say(event="end")
        return 0

    def _obey(self) -> None:
        for line in sys.stdin:
            with contextlib.suppress(ValueError, AttributeError):
                command = json.loads(line)
                self._keeps_faces = self._keeps_faces or bool(command.get("faces"))
                if command.get("end"):
                    self._over.set()
        self._gone.set()
        self._over.set()

    def _listen(self, name: str, source: str) -> None:
        """One ear. A source that is not there yet is waited for."""
        while not self._over.is_set():
            try:
                ear = PulseEar(source, self._clock)
            except MicUnavailable as error:
                self._say(event="error", part=name, text=str(error))
                self._over.wait(_AGAIN_NS / NS_PER_S)
                continue
            finder = BeepFinder(RATE_HZ)
            try:
                while not self._over.is_set():
                    heard = finder.push(*ear.read())
                    if heard is not None:
                        self._tell_sound(name, heard)
            except MicUnavailable as error:
                self._say(event="error", part=name, text=str(error))
            finally:
                ear.close()

    def _see(self, rgb: Picture, at_ns: int) -> None:
        mark = read_mark(rgb)
        few = rgb[::_FLASH_EVERY, ::_FLASH_EVERY].astype(np.int16)
        flash = int(is_stamp(few).sum()) >= _FLASH_LEAST
        self._say(
            event="picture",
            at_ns=at_ns,
            sound_ns=None if mark is None else mark.sound_ns,
            beep_after_ns=None if mark is None else mark.beep_after_ns,
            flash=flash,
        )
        # A sharp s may pass for a beep in the student's window: such a mouth says nothing.
        if self._keeps_faces and mark is not None and not flash and len(self._faces) < _MOST_FACES:
            height = round(rgb.shape[0] * _FACE_WIDTH / rgb.shape[1])
            small = cv2.resize(rgb, (_FACE_WIDTH, height), interpolation=cv2.INTER_AREA)
            packed = cv2.imencode(".jpg", small[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 92])[1]
            self._faces.append((at_ns, mark.sound_ns, packed.tobytes()))

    def _measure_mouths(self) -> None:
        """The gap of the lips in each picture that was kept, by the face networks."""
        if not self._faces:
            return
        from core.avatar.face_track import TrackMaker
        from core.avatar.onnx_faces import FaceNets, face_nets_folder

        try:
            track = TrackMaker(FaceNets(face_nets_folder()))
        except LipcamError as error:
            self._say(event="error", part="mouths", text=str(error))
            return
        for at_ns, _, packed in self._faces:
            bgr = cv2.imdecode(np.frombuffer(packed, np.uint8), cv2.IMREAD_COLOR)
            track.add(np.ascontiguousarray(np.asarray(bgr, np.uint8)[..., ::-1]), at_ns / NS_PER_S)
        found = track.track()
        seen = [n for n, shot in enumerate(found.shot) if shot >= 0]
        openings = found.openings()
        self._say(
            event="mouths",
            at_ns=[self._faces[n][0] for n in seen],
            sound_ns=[self._faces[n][1] for n in seen],
            openings=[round(float(openings[n]), 5) for n in seen],
        )

    def _tell_sound(self, name: str, heard: Heard) -> None:
        self._say(
            event="sound",
            ear=name,
            from_ns=heard.from_ns,
            hop_ns=round(HOP_S * NS_PER_S),
            beeps_ns=heard.beeps_ns,
            loudness=[round(float(value), 5) for value in heard.loudness],
            behind_ms=round(heard.behind_ms, 3),
        )

    def _say(self, **words: Any) -> None:
        line = json.dumps(words, separators=(",", ":")) + "\n"
        try:
            with self._said:
                sys.stdout.write(line)
                sys.stdout.flush()
        except OSError:  # nobody listens any more
            self._gone.set()
            self._over.set()


def main() -> int:
    """Entry point; the exit status."""
    return Reading().run()


if __name__ == "__main__":
    sys.exit(main())

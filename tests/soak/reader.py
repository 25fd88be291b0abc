"""A call program: opens our camera and our microphone, and checks every picture and every block.

    python -m tests.soak.reader JOURNAL MICROPHONE

Where either goes away it is opened again, as the user of a call program would.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.camera.pipewire import NODE_NAME
from core.camera.pipewire_reader import PipeWireReader
from core.errors import CameraUnavailable
from tests.soak.hearing import Ear, Heard
from tests.soak.journal import Journal
from tests.soak.pulse import PulseStream, StreamLost
from tests.soak.seeing import Seen, Sight
from tests.soak.speech import RATE_HZ
from tests.soak.voice_check import PCM_NAME

_BLOCK = RATE_HZ * 80 // 1000
_PORTION_S = 0.02
_AGAIN_S = 0.2
_EMPTY_S = 2.0  # a camera that gives nothing for so long is opened anew
_NOTE_S = 0.25
_LOOK_AFTER_S = 2.0


class _Eye(PipeWireReader):
    """Looks at pictures where they lie, instead of copying and converting them."""

    def _picture(self, data: Any) -> NDArray[np.uint8] | None:
        layout, size_px, chunk = self._agreed, self._size_px, data.chunk.contents
        if layout is None or not data.data or layout.row_bytes != 4:
            return None
        need = layout.size_bytes(size_px)
        if chunk.size < need or chunk.offset + need > data.maxsize:
            return None
        memory = (ctypes.c_uint8 * need).from_address(data.data + chunk.offset)
        pixels = np.ctypeslib.as_array(memory).reshape(layout.shape(size_px))
        self._on_frame(pixels)
        return None


class CameraWatch:
    """The picture's side of a call. One thread calls ``run``; pictures come in PipeWire's."""

    def __init__(self, journal: Journal) -> None:
        self._journal, self._lock = journal, threading.Lock()
        self._sight, self._seen = Sight(), list[Seen]()
        self._last = time.monotonic()

    def run(self) -> None:
        """For ever."""
        while True:
            reader = None
            try:
                reader = _Eye(NODE_NAME, self._on_frame)
                self._last = time.monotonic()
                self._journal.note("camera", open=True)
                while not reader.problem and time.monotonic() - self._last < _EMPTY_S:
                    time.sleep(_NOTE_S)
                    self._note()
                why = reader.problem or "no picture"
            except CameraUnavailable as error:
                why = str(error)
            finally:
                if reader is not None:
                    reader.close()
            self._note()
            self._journal.note("camera", open=False, why=why)
            time.sleep(_AGAIN_S)

    def _on_frame(self, pixels: NDArray[np.uint8]) -> None:
        seen = self._sight.look(pixels, time.monotonic_ns())
        self._last = time.monotonic()
        with self._lock:
            self._seen.append(seen)

    def _note(self) -> None:
        with self._lock:
            seen, self._seen = self._seen, []
        if seen:
            self._journal.note("frames", frames=[each.row() for each in seen])


class VoiceWatch:
    """The sound's side of a call. A server may give a recorder another source where its own is
    away: that counts as away here."""

    def __init__(self, journal: Journal, source: str, pcm: Path) -> None:
        self._journal, self._source = journal, source
        self._pcm = pcm.open("ab", buffering=0)
        self._at = self._pcm.tell() // 2
        self._strayed = threading.Event()

    def run(self) -> None:
        """For ever."""
        threading.Thread(target=self._look_after, daemon=True).start()
        while True:
            if self._source not in _sources().values():
                time.sleep(_AGAIN_S)
                continue
            self._strayed.clear()
            try:
                stream = PulseStream(self._source, RATE_HZ, plays=False, buffer_s=_PORTION_S)
            except StreamLost:
                time.sleep(_AGAIN_S)
                continue
            self._journal.note("mic", open=True)
            try:
                self._listen(stream)
            except StreamLost as lost:
                self._journal.note("mic", open=False, why=str(lost))
            finally:
                stream.close()

    def _listen(self, stream: PulseStream) -> None:
        ear = Ear()
        while True:
            block, began_ns = stream.read(_BLOCK)
            if self._strayed.is_set():
                raise StreamLost("another source was given instead")
            self._note(ear.hear(block, began_ns))
            self._pcm.write((np.clip(block, -1, 1) * 32767).astype("<i2").tobytes())
            self._at += len(block)

    def _note(self, heard: Heard) -> None:
        self._journal.note(
            "sound",
            began_ns=heard.began_ns,
            pcm_at=self._at,
            marks_ns=heard.marks_ns,
            gaps=heard.gaps,
            clicks=heard.clicks,
            envelope=heard.envelope,
        )

    def _look_after(self) -> None:
        while True:
            time.sleep(_LOOK_AFTER_S)
            sources = _sources()
            own = [
                each
                for each in _asked("source-outputs")
                if each.get("properties", {}).get("application.process.id") == str(os.getpid())
                or each.get("properties", {}).get("application.name") == "soak"
            ]
            if any(sources.get(int(each.get("source", -1))) != self._source for each in own):
                self._strayed.set()


def _sources() -> dict[int, str]:
    return {each["index"]: str(each["name"]) for each in _asked("sources")}


def _asked(what: str) -> list[dict[str, Any]]:
    """What the server lists; nothing where it does not answer."""
    command = ["pactl", "-f", "json", "list", what]
    try:
        answer = subprocess.run(command, capture_output=True, timeout=2, check=False)
        listed = json.loads(answer.stdout or b"[]")
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return []
    return listed if isinstance(listed, list) else []


def main(path: Path, source: str) -> None:
    """Until ended from outside."""
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))  # all is noted already
    journal = Journal(path)
    threading.Thread(
        target=VoiceWatch(journal, source, path.with_name(PCM_NAME)).run, daemon=True
    ).start()
    CameraWatch(journal).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

"""A whole session as a program of its own, for faults that no test survives in its own process.

    python -m tests.faults.program PICTURES NAME=VALUE …

NAME=VALUE: settings. Writes one line for each picture that the camera is given into the file
PICTURES (monotonic ns, origin, mean brightness) and one JSON line for each event to stdout. Ends
when stdin does.
"""

from __future__ import annotations

import json
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from core.clock import MonotonicClock
from core.messages import Event, Fault, Notice, Start, StateChanged
from core.ports import Clock, FrameSink
from core.session import Session, real_ports
from core.settings import Settings
from core.types import VideoFrame


class NotedSink:
    """A sink that notes what goes through it."""

    def __init__(self, sink: FrameSink, pictures: TextIO) -> None:
        self._sink, self._pictures = sink, pictures
        self._clock = MonotonicClock()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sink, name)

    def send(self, frame: VideoFrame) -> None:
        self._sink.send(frame)
        line = f"{self._clock.now_ns()} {frame.origin.name} {frame.rgb[::8, ::8].mean():.1f}\n"
        self._pictures.write(line)


def main(pictures: Path, chosen: list[str]) -> int:
    """Run until stdin ends."""
    raw = dict(each.split("=", 1) for each in chosen)
    values = {name: _value(text) for name, text in raw.items()}
    ports = real_ports()
    with pictures.open("w", buffering=1) as out:

        def open_sink(choice: str, size: tuple[int, int], fps: int, clock: Clock) -> FrameSink:
            return NotedSink(ports.open_sink(choice, size, fps, clock), out)  # type: ignore[return-value]

        session = Session(
            Settings.from_dict(values), on_event=_say, ports=replace(ports, open_sink=open_sink)
        )
        session.post(Start())
        done = threading.Event()
        threading.Thread(target=_wait_for_end, args=(done,), daemon=True).start()
        done.wait()
        return 0 if session.close() else 1


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _say(event: Event) -> None:
    if isinstance(event, StateChanged):
        said = {"state": event.state.value, "text": event.reason}
    elif isinstance(event, Notice):
        said = {"notice": event.key, "text": event.text}
    elif isinstance(event, Fault):
        said = {"fault": event.part, "text": event.text}
    else:
        return
    print(json.dumps(said), flush=True)


def _wait_for_end(done: threading.Event) -> None:
    sys.stdin.read()
    done.set()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2:]))

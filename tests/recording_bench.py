"""Words for tests of the recording beside the camera."""

from __future__ import annotations

from pathlib import Path

from core.messages import Event, Recording, StartRecording, State, StopRecording
from core.session.wiring import RecordingFile
from core.types import VideoFrame
from tests.diary import wait_until
from tests.session_bench import Bench


def recording(bench: Bench, active: bool) -> Recording:
    def fits(event: Event) -> bool:
        return isinstance(event, Recording) and event.active is active

    event = bench.diary.wait_for(fits)
    assert isinstance(event, Recording)
    return event


def kept(bench: Bench) -> list[int]:
    """Numbers of the pictures that files opened from now on have got; a busy camera skips some."""
    numbers, open_it = list[int](), bench.rooms.open_recording

    def open_noted(path: Path, size_px: tuple[int, int], fps: int) -> RecordingFile:
        file = open_it(path, size_px, fps)
        send = file.send

        def note(frame: VideoFrame) -> None:
            send(frame)
            numbers.append(frame.seq)

        file.send = note  # type: ignore[method-assign]
        return file

    bench.rooms.open_recording = open_noted
    return numbers


def begin(bench: Bench, path: Path, pictures: int = 30) -> Path:
    """Record, and wait until so many pictures are in the file, which is as long as they last."""
    numbers = kept(bench)
    bench.session.post(StartRecording(str(path)))
    found = Path(recording(bench, True).path)
    wait_until(lambda: len(numbers) >= pictures)
    wait_until(lambda: bench.session.stats().recorded_s > (pictures - 0.5) / 25)
    return found


def ends(bench: Bench) -> Recording:
    bench.session.post(StopRecording())
    return recording(bench, False)


def goes_on(bench: Bench) -> None:
    shown = bench.session.stats().frames_model
    wait_until(lambda: bench.session.stats().frames_model > shown + 20)
    assert bench.session.state is State.RUNNING
    assert bench.session.stats().recording == ""

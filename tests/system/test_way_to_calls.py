"""The trial of the way to calls with real servers: what it is worth, and what may come between.

The servers are private, the listener is libpulse's own account of when sound was recorded.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from app.doctor.voice_ears import ServerEar
from app.doctor.voice_hearing import heard_offsets_ms
from app.sync.private_server import serving
from app.sync.private_servers import PULSE_PROGRAMS, PulseServer, missing
from core.audio import virtual_mic, voice_cable, way_trial
from core.audio.virtual_mic import VirtualMic
from core.clock import MonotonicClock
from core.errors import MicUnavailable, SpeakerUnavailable

pytestmark = pytest.mark.system

CLOCK = MonotonicClock()
NEAR_MS = 15
TRIES = 3  # a server that is starved of processor time tears the sound itself
LONGEST_S = 10.0  # for a start, whatever happens: the session waits 15 s


@pytest.fixture(scope="module")
def server(pipewire_server):  # type: ignore[no-untyped-def]
    pytest.importorskip("sounddevice", reason="sounddevice or libportaudio2 is missing")
    return pipewire_server


@pytest.fixture
def pulseaudio() -> Iterator[None]:
    """PulseAudio for one test: those before and after it find ``server``, in whatever order."""
    pytest.importorskip("sounddevice", reason="sounddevice or libportaudio2 is missing")
    if absent := missing(PULSE_PROGRAMS):
        pytest.skip(f"not installed: {', '.join(absent)}")
    with serving(PulseServer()):
        yield


class CallEar(ServerEar):
    """A call has sound when it comes, not when the server says that it was recorded."""

    def read(self):  # type: ignore[no-untyped-def]
        pcm, _end_ns, came_ns = self._ear.read()
        return pcm, came_ns, came_ns


def _offsets() -> list[float]:
    """How late each beep comes that is played right after the start."""
    mic = VirtualMic(CLOCK)
    mic.start()
    try:
        ear = CallEar(voice_cable.SOURCE, CLOCK)
        try:
            return heard_offsets_ms(mic, ear, CLOCK, settle_s=0.0)
        finally:
            ear.close()
    finally:
        mic.close()


def _told(what: str, offsets: list[float]) -> None:
    rounded = ", ".join(f"{each:.1f}" for each in offsets)
    print(f"{what}: median {np.median(offsets):.1f} ms of {len(offsets)}: {rounded}")


@pytest.mark.parametrize("kind", ["pulseaudio", "server"])
def test_beeps_right_after_the_start_come_at_their_time(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    request.getfixturevalue(kind)
    found: list[bool] = []
    monkeypatch.setattr(virtual_mic, "try_way", lambda *a: found.append(way_trial.try_way(*a)))
    for _ in range(TRIES):
        offsets = _offsets()
        assert len(offsets) >= 6
        _told("tried out" if found[-1] else "not found out", offsets)
        if found[-1] and np.abs(offsets).max() <= NEAR_MS:
            break
    # What PulseAudio tells by itself is often no farther off than that.
    assert found[-1], "the trial has come to nothing"
    assert np.abs(offsets).max() <= NEAR_MS


def test_without_the_trial_they_do_not(server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where this fails the server has been mended, and the trial may go."""
    monkeypatch.setattr(virtual_mic, "try_way", lambda *_: False)
    farthest = []
    for _ in range(TRIES):
        offsets = _offsets()
        _told("believed", offsets)
        farthest.append(float(np.abs(offsets).max()))
        if farthest[-1] > NEAR_MS:
            break
    assert max(farthest) > NEAR_MS


def _start_with(harm: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> float:
    """Start, and do ``harm`` once the trial hears its first block; seconds from then on."""
    harmed: list[float] = []

    class Harmed(way_trial.HeardTones):
        def push(self, pcm, end_ns):  # type: ignore[no-untyped-def]
            if not harmed:
                harmed.append(time.monotonic())
                harm()
            return super().push(pcm, end_ns)

    monkeypatch.setattr(way_trial, "HeardTones", Harmed)
    mic = VirtualMic(CLOCK)
    thread = threading.Thread(target=mic.start, daemon=True)
    thread.start()
    thread.join(LONGEST_S)
    hangs = thread.is_alive()
    took_s = time.monotonic() - harmed[0] if harmed else LONGEST_S
    print(f"the start came back {took_s:.2f} s after the harm")
    if not hangs:
        mic.close()
    assert not hangs
    assert harmed
    return took_s


def _signal_door(server, number: int) -> None:  # type: ignore[no-untyped-def]
    for process in server._processes:
        if process.args[0] == "pipewire-pulse":
            os.kill(process.pid, number)


def test_a_server_that_stands_still_in_the_middle_is_not_waited_for(
    server, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = threading.Timer(6.0, _signal_door, (server, signal.SIGCONT))
    later.start()
    try:
        took_s = _start_with(lambda: _signal_door(server, signal.SIGSTOP), monkeypatch)
    finally:
        _signal_door(server, signal.SIGCONT)
        later.cancel()
    assert took_s < 5.5


def test_a_source_that_goes_in_the_middle_ends_the_trial(
    server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing is recorded from another one in its place."""
    server.add_sink("other")

    try:
        assert (
            _start_with(lambda: server.pactl("unload-module", "module-null-sink"), monkeypatch)
            < 5.5
        )
        time.sleep(0.2)
        assert not server.pactl("list", "short", "source-outputs").strip()
    finally:
        server.kill()
        server.sinks.clear()
        server.start()


def test_a_sink_that_sleeps_is_woken_or_given_up(server, monkeypatch: pytest.MonkeyPatch) -> None:
    def suspend() -> None:
        server.pactl("suspend-sink", voice_cable.SINK, "1")

    assert _start_with(suspend, monkeypatch) < 5.5


def test_a_microphone_that_is_closed_in_the_middle_is_closed(
    server, monkeypatch: pytest.MonkeyPatch
) -> None:
    mics: list[VirtualMic] = []
    started = VirtualMic.start

    def start(self: VirtualMic) -> None:
        mics.append(self)
        started(self)

    monkeypatch.setattr(VirtualMic, "start", start)
    # It is made by then.
    assert _start_with(lambda: mics[0].close(), monkeypatch) < 5.5  # noqa: PLW0108
    assert mics[0].ended
    assert voice_cable.SOURCE_LABEL not in server.pactl("list", "sources")


def test_a_server_that_dies_in_the_middle_is_not_waited_for(
    server, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        assert _start_with(server.kill, monkeypatch) < 5.5
        with pytest.raises(MicUnavailable):
            ServerEar(voice_cable.SOURCE, CLOCK)
        with pytest.raises(SpeakerUnavailable):
            VirtualMic(CLOCK).start()
    finally:
        server.start()


def test_an_ear_at_a_source_that_gives_nothing_is_told_so_in_time(server) -> None:
    """PipeWire takes any name; a source that is not there gives nothing, for ever."""
    before = time.monotonic()
    with pytest.raises(MicUnavailable):
        ServerEar("lipcam_nowhere", CLOCK).read()
    assert time.monotonic() - before < 7.0

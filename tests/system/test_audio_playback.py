"""Real playing: what drives the avatar is heard whole, at its time, through a real sound server."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from core import paths
from core.audio.mic import MicSource
from core.audio.registry import open_speaker
from core.audio.sound_file import decode_sound
from core.audio.speaker import SpeakerSink
from core.clock import NS_PER_S, MonotonicClock
from core.messages import Notice, Start, State, StateChanged
from core.ports import AudioSource, Clock
from core.session import Session, real_ports
from core.settings import Settings
from core.types import AudioChunk
from tests.avatar_factory import write_avatar
from tests.diary import Diary
from tests.sound_library import skip_without_sound

pytestmark = pytest.mark.system

Float32 = NDArray[np.float32]
CLOCK = MonotonicClock()
RATE = 48_000
MS = 1_000_000
TRIES = 3  # a server that is starved of processor time tears the sound itself
SIZE = (320, 240)
DELAY_MS = 400  # more than a busy machine needs: it is not raised meanwhile


@pytest.fixture(scope="module", params=["pulse_server", "pipewire_server"])
def server(request: pytest.FixtureRequest):
    skip_without_sound()
    started = request.getfixturevalue(request.param)
    started.add_sink("loud", RATE, 2)
    started.pactl("set-default-sink", "loud")
    return started


class Listener:
    """Records what the sink plays, in a thread, until ``stop``."""

    def __init__(self) -> None:
        self._mic = MicSource(CLOCK, source="loud.monitor")
        self._chunks: list[AudioChunk] = []
        self._stop = threading.Event()
        self._mic.start()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        limit = time.monotonic() + 6  # PulseAudio's monitor needs up to 2 s to begin
        while not self._chunks and time.monotonic() < limit:
            time.sleep(0.02)
        assert self._chunks, "the monitor gives nothing"

    def _run(self) -> None:
        while not self._stop.is_set():
            chunk = self._mic.read(0.1)
            if chunk is not None:
                self._chunks.append(chunk)

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(5)
        self._mic.close()

    def sound(self) -> tuple[Float32, int]:
        """What was heard, and the time of its first sample."""
        chunks = list(self._chunks)
        return np.concatenate([chunk.pcm for chunk in chunks]), chunks[0].t0_ns


@pytest.fixture
def listener(server) -> Iterator[Listener]:
    found = Listener()
    yield found
    found.stop()


def comparison(
    played: Float32, played_ns: int, heard: Float32, heard_ns: int
) -> tuple[Float32, Float32]:
    """Of each half second with a voice in it: how late it was heard (ms), and how like it is.

    Looked for around its time: 0.25 s before to 0.25 s after. Both sounds at RATE."""
    late_ms, same = [], []
    heard = np.pad(heard, (RATE, RATE))
    began = (played_ns - heard_ns) * RATE // NS_PER_S + RATE  # place of ``played`` in ``heard``
    step, reach = RATE // 2, RATE // 4
    for start in range(0, len(played) - step + 1, step):
        part = played[start : start + step]
        if np.sqrt(np.mean(part**2)) < 0.01:
            continue
        around = heard[began + start - reach : began + start + step + reach]
        product = np.correlate(around, part, "valid")
        at = int(np.argmax(product))
        found = around[at : at + step]
        same.append(np.dot(part, found) / np.sqrt(np.dot(part, part) * np.dot(found, found) + 1e-9))
        late_ms.append((at - reach) * 1000.0 / RATE)
    return np.round(late_ms, 1), np.round(same, 3)


def play(speech: Float32, rate_hz: int) -> tuple[int, SpeakerSink]:
    """Hand the sound over as a session does: block by block, 180 ms after it was spoken.

    Returns the time at which it should be heard to begin, and the loudspeaker, closed."""
    speaker = open_speaker("default", CLOCK)
    assert isinstance(speaker, SpeakerSink)
    speaker.start()
    time.sleep(0.3)
    first_ns = CLOCK.now_ns() + 200 * MS
    for block in range(len(speech) // 160):
        t0_ns = first_ns + block * 10 * MS
        CLOCK.sleep_until(t0_ns - 170 * MS)
        speaker.write(AudioChunk(speech[block * 160 :][:160], rate_hz, t0_ns))
    CLOCK.sleep_until(CLOCK.now_ns() + 500 * MS)
    speaker.close()
    return first_ns, speaker


def test_speech_is_heard_at_its_time_and_whole(server, listener: Listener) -> None:
    rate_hz = 16_000
    speech = decode_sound(paths.sample_speech(), rate_hz)[: 4 * rate_hz]
    played = decode_sound(paths.sample_speech(), RATE)[: 4 * RATE]
    for _ in range(TRIES):
        first_ns, speaker = play(speech, rate_hz)
        late_ms, same = comparison(played, first_ns, *listener.sound())
        faults = (speaker.underruns, speaker.jumps)
        print(
            f"{server.kind}: late by {late_ms} ms, likeness {same}, (underruns, jumps) {faults}, "
            f"on {speaker.label} at {speaker.rate_hz} Hz"
        )
        if faults == (0, 0) and same.min() > 0.95:
            break
    assert np.abs(late_ms).max() < 60
    assert np.mean(same > 0.95) > 0.8
    assert faults == (0, 0)


def test_the_sample_speech_is_heard_with_the_picture(server, listener: Listener) -> None:
    """The whole session as a user without a microphone starts it, with the settings' defaults."""
    write_avatar(paths.user_avatars() / "drawn", frames=25, size_px=SIZE)
    begun_ns: list[int] = []

    def open_source(choice: str, clock: Clock) -> AudioSource:
        source = real_ports().open_source(choice, clock)
        read = source.read

        def noting(timeout_s: float) -> AudioChunk | None:
            chunk = read(timeout_s)
            if chunk is not None and chunk.seq == 0:
                begun_ns.append(chunk.t0_ns)
            return chunk

        source.read = noting  # type: ignore[method-assign]
        return source

    settings = Settings(
        avatar="drawn",
        engine="pattern",
        size_px=SIZE,
        mic="sample",
        camera="none",
        delay_ms=DELAY_MS,
    )
    speech = decode_sound(paths.sample_speech(), RATE)
    diary = Diary()
    session = Session(
        settings, on_event=diary, ports=replace(real_ports(), open_source=open_source)
    )
    try:
        session.post(Start())
        diary.wait_for(lambda e: isinstance(e, StateChanged) and e.state is State.RUNNING, 30)
        for _ in range(TRIES):
            time.sleep(0.5)
            from_ns = CLOCK.now_ns()
            time.sleep(5.0)
            assert session.stats().delay_ms == DELAY_MS
            since = (from_ns - DELAY_MS * MS - begun_ns[-1]) * RATE // NS_PER_S
            said = np.take(speech, np.arange(since, since + 4 * RATE), mode="wrap")
            lag_ms, same = comparison(said, from_ns, *listener.sound())
            print(f"{server.kind}: beside the picture by {lag_ms} ms, likeness {same}")
            if same.min() > 0.95:
                break
    finally:
        assert session.close()
    assert np.abs(lag_ms).max() < 60
    assert np.mean(same > 0.95) > 0.8
    assert [e for e in diary.events if isinstance(e, Notice) and e.key == "speaker"] == []

"""The real virtual microphone: another program records the voice, at its time, through a server."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time

import numpy as np
import pytest
from numpy.typing import NDArray

from core.audio import voice_cable
from core.audio.mic import MicSource
from core.audio.pulse_server import server_modules, server_sinks, server_sources
from core.audio.virtual_mic import VirtualMic
from core.audio.voice_cable import VoiceCable
from core.clock import NS_PER_S, MonotonicClock
from core.errors import MicUnavailable, SpeakerUnavailable
from core.types import AudioChunk
from tests.sound_library import skip_without_sound

pytestmark = pytest.mark.system

CLOCK = MonotonicClock()
RATE = 48_000
MS = 1_000_000
EVERY_S = 0.25  # from beep to beep
TRIES = 3  # a server that is starved of processor time tears the sound itself


@pytest.fixture(scope="module", params=["pulse_server", "pipewire_server"])
def server(request: pytest.FixtureRequest):
    skip_without_sound()
    started = request.getfixturevalue(request.param)
    started.add_sink("loud", RATE, 2)
    return started


def _labels(server) -> str:
    return str(server.pactl("list", "sources"))


def test_the_cable_is_there_for_others_and_gone_after_closing(server) -> None:
    cable = VoiceCable()
    try:
        assert voice_cable.SOURCE_LABEL in _labels(server)
        # We ourselves never offer it, nor play anything else to it.
        own = [each.name for each in (*(server_sources() or ()), *(server_sinks() or ()))]
        assert own
        assert not [name for name in own if name.startswith("lipcam")]
    finally:
        cable.close()
        cable.close()
    assert voice_cable.SOURCE_LABEL not in _labels(server)
    assert not [each for each in server_modules() if voice_cable.SINK in each.argument]


_HOLDER = """
import time
from core.audio.voice_cable import VoiceCable
VoiceCable()
print("there", flush=True)
time.sleep(60)
"""


def test_what_a_killed_program_left_is_removed_but_a_living_one_s_is_not(server) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER], env=server.child_env(), stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == "there\n"
        with pytest.raises(SpeakerUnavailable, match="Another Lipcam"):
            VoiceCable()
    finally:
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait(10)
        holder.stdout.close()
    assert voice_cable.SOURCE_LABEL in _labels(server)
    VoiceCable().close()
    assert not [each for each in server_modules() if voice_cable.SINK in each.argument]


class Call:
    """Another program's ear: records from the virtual microphone in a thread."""

    def __init__(self) -> None:
        # By the monitor behind it: our own lists hide the microphone itself.
        self._mic = _Foreign(CLOCK, source=f"{voice_cable.SINK}.monitor")
        self.chunks: list[AudioChunk] = []
        self._stop = threading.Event()
        self._mic.start()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                chunk = self._mic.read(0.1)
            except MicUnavailable:
                return
            if chunk is not None:
                self.chunks.append(chunk)

    def hang_up(self) -> None:
        self._stop.set()
        self._thread.join(5)
        self._mic.close()


class _Foreign(MicSource):
    """A recorder that does not know the name is ours."""

    def _choose(self):  # type: ignore[no-untyped-def]
        from core.audio.mic import RECORDING
        from core.audio.portaudio import PORTAUDIO, PULSE_DEVICE, named
        from core.audio.pulse_server import ServerSource

        pulse = named(PORTAUDIO.devices(RECORDING, look_anew=False), PULSE_DEVICE)
        assert pulse is not None
        return pulse, ServerSource(str(self._source), "call", RATE, True, False)


def _speak(mic: VirtualMic, seconds: float, delay_ns) -> int:  # type: ignore[no-untyped-def]
    """Beeps of 10 ms in live blocks; returns the time of the first."""
    t0_ns = (CLOCK.now_ns() // MS) * MS
    for k in range(round(seconds * 100)):
        at_s = (k * RATE // 100 + np.arange(RATE // 100)) / RATE
        beep = (at_s % EVERY_S) < 0.01
        pcm = (0.5 * beep * np.sin(2 * np.pi * 1000 * at_s)).astype(np.float32)
        begin_ns = t0_ns + k * 10 * MS
        CLOCK.sleep_until(begin_ns + 10 * MS)
        mic.write(AudioChunk(pcm, RATE, begin_ns, k), delay_ns(k / 100))
    return t0_ns


def _late_ms(chunks: list[AudioChunk], t0_ns: int) -> NDArray[np.float64]:
    """For each beep that was heard: how long after its moment it began."""
    heard = np.concatenate([chunk.pcm for chunk in chunks])
    loud = np.flatnonzero(np.abs(heard) > 0.1)
    begins = loud[np.flatnonzero(np.diff(loud, prepend=-RATE) > RATE // 20)]
    after_s = (chunks[0].t0_ns - t0_ns) / NS_PER_S + begins / RATE
    return np.asarray(1000 * after_s)


def test_a_call_hears_every_beep_as_late_as_it_was_asked_for(server) -> None:
    for _ in range(TRIES):
        late, gaps = _beeps_behind(300 * MS)
        off = (late - 300 + 500 * EVERY_S) % (1000 * EVERY_S) - 500 * EVERY_S
        spread = float(np.ptp(off))
        print(f"{type(server).__name__}: {np.median(off):.1f} ms beside, ±{spread / 2:.1f}, {gaps}")
        if spread < 5:
            break
    assert len(off) >= 6
    assert spread < 15
    # What the recorder's own way adds is in it, as for any microphone.
    assert -20 < np.median(off) < 60


def _beeps_behind(delay_ns: int) -> tuple[NDArray[np.float64], int]:
    mic = VirtualMic(CLOCK)
    mic.start()
    try:
        assert mic.label == voice_cable.SOURCE_LABEL
        time.sleep(0.5)
        call = Call()
        try:
            t0_ns = _speak(mic, 6.0, lambda _at_s: delay_ns)
            time.sleep(0.5)
        finally:
            call.hang_up()
        late = _late_ms(call.chunks, t0_ns)
        return late[late > 3500], mic.gaps  # the recorder's and the player's clocks are learned
    finally:
        mic.close()


def test_a_call_hears_the_voice_from_its_first_second_on(server) -> None:
    """An idle sink of PulseAudio else takes no sound for two seconds."""
    firsts = []
    for _ in range(TRIES):
        mic = VirtualMic(CLOCK)
        mic.start()
        call = Call()
        try:
            t0_ns = _speak(mic, 1.2, lambda _at_s: 300 * MS)
            time.sleep(0.5)
        finally:
            call.hang_up()
            mic.close()
        heard = _late_ms(call.chunks, t0_ns) if call.chunks else np.zeros(0)
        firsts.append(float(heard[0]) if len(heard) else np.inf)
        print(f"{type(server).__name__}: first beep after {firsts[-1]:.0f} ms")
        if firsts[-1] < 1_000:
            break
    assert min(firsts) < 1_000


def test_the_server_may_go_and_the_program_goes_on(server) -> None:
    mic = VirtualMic(CLOCK)
    mic.start()
    server.kill()
    try:
        limit = time.monotonic() + 10
        while not mic.ended and time.monotonic() < limit:
            mic.write(AudioChunk(np.zeros(480, np.float32), RATE, CLOCK.now_ns()), 300 * MS)
            time.sleep(0.05)
        assert mic.ended
    finally:
        mic.close()
        server.start()


def _say(mic: VirtualMic, left, right) -> None:  # type: ignore[no-untyped-def]
    """Two channels in live blocks, 500 ms behind: a busy machine is late."""
    t0_ns = CLOCK.now_ns()
    for k in range(len(left) // 480):
        part = slice(k * 480, (k + 1) * 480)
        middle, side = (left[part] + right[part]) / 2, (left[part] - right[part]) / 2
        begin_ns = t0_ns + k * 10 * MS
        CLOCK.sleep_until(begin_ns + 10 * MS)
        chunk = AudioChunk(
            middle.astype(np.float32), RATE, begin_ns, k, side=side.astype(np.float32)
        )
        mic.write(chunk, 500 * MS)


def _recorded(server, channels: int, left, right):  # type: ignore[no-untyped-def]
    """What another program, which knows nothing of us, records from the Lipcam microphone:
    (channels, n)."""
    path = server.folder / "call.raw"
    mic = VirtualMic(CLOCK)
    mic.start()
    try:
        with path.open("wb") as file:
            call = subprocess.Popen(
                [
                    "parec",
                    f"--device={voice_cable.SOURCE}",
                    f"--channels={channels}",
                    f"--rate={RATE}",
                    "--format=float32le",
                    "--latency-msec=50",
                ],
                env=server.child_env(),
                stdout=file,
            )
            try:
                time.sleep(2.5)
                _say(mic, left, right)
                time.sleep(1.0)
            finally:
                call.terminate()
                call.wait(10)
    finally:
        mic.close()
    raw = np.fromfile(path, np.float32)
    return raw[: len(raw) // channels * channels].reshape(-1, channels).T.astype(np.float64)


def _level(pcm, hz: float) -> float:  # type: ignore[no-untyped-def]
    """Amplitude of a tone where it sounds: a server that is starved tears some of it."""
    size = RATE // 10
    rows = pcm[: len(pcm) // size * size].reshape(-1, size) * np.hanning(size)
    turns = np.exp(-2j * np.pi * hz * np.arange(size) / RATE)
    levels = 2 * np.abs(rows @ turns) / np.hanning(size).sum()
    return float(np.sort(levels)[-4])  # not the loudest: a tear may make one louder


def test_a_stereo_voice_is_stereo_for_calls_and_its_mean_for_one_channel(server) -> None:
    if shutil.which("parec") is None:
        pytest.skip("not installed: parec")
    at_s = np.arange(3 * RATE) / RATE
    left, right = 0.4 * np.sin(2 * np.pi * 500 * at_s), 0.2 * np.sin(2 * np.pi * 800 * at_s)
    both = _recorded(server, 2, left, right)
    levels = [[_level(row, hz) for hz in (500, 800)] for row in both]
    print(f"{type(server).__name__}: stereo {np.round(levels, 3).tolist()}")
    assert levels[0][0] == pytest.approx(0.4, rel=0.1)
    assert levels[1][1] == pytest.approx(0.2, rel=0.1)
    assert levels[0][1] < 0.05
    assert levels[1][0] < 0.05
    (mono,) = _recorded(server, 1, left, right)
    mixed = [_level(mono, hz) for hz in (500, 800)]
    print(f"{type(server).__name__}: mono {np.round(mixed, 3).tolist()}")
    assert mixed[0] / mixed[1] == pytest.approx(2.0, rel=0.15)
    assert 0.17 < mixed[0] < 0.32  # servers take the mean, or 3 dB more


def test_all_of_the_band_comes_through_a_server(server) -> None:
    if shutil.which("parec") is None:
        pytest.skip("not installed: parec")
    tones = (200, 1000, 4000, 8000, 12_000, 16_000, 18_000)
    at_s = np.arange(RATE) / RATE
    said = np.concatenate([0.25 * np.sin(2 * np.pi * hz * at_s) for hz in tones])
    gain_db = np.full(len(tones), -120.0)
    for _ in range(TRIES):  # a torn tone is quieter: of each the best one counts
        heard = _recorded(server, 2, said, said)[0]
        levels = [20 * np.log10(_level(heard, hz) / 0.25 + 1e-6) for hz in tones]
        gain_db = np.maximum(gain_db, levels)
        print(f"{type(server).__name__}: {np.round(levels, 2).tolist()} dB")
        if np.abs(gain_db).max() < 0.5:
            break
    assert np.abs(gain_db).max() < 1.0

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest

from core.audio import speaker_advice
from core.audio.pulse_server import ServerSink
from core.audio.registry import open_speaker
from core.audio.speaker import SpeakerSink
from core.clock import NS_PER_S
from core.errors import SpeakerUnavailable
from core.types import AudioChunk

MS = 1_000_000
RATE = 48_000
WAY_MS = 30  # what the driver says of the way to the ear
SINK = ServerSink("out", "Loudspeakers", 44_100, True)


class Ear:
    """A loudspeaker whose driver is the test: asks for a block every 10 ms of the hand's clock."""

    def __init__(self, portaudio, clock) -> None:
        self.clock, self.sink = clock, open_speaker("default", clock)
        assert isinstance(self.sink, SpeakerSink)
        self.sink.start()
        self.stream = portaudio.streams[-1]
        self.heard: list[Any] = []
        self.heard_ns: list[int] = []
        self.way_ms = WAY_MS

    def listen(self, blocks: int, **told: Any) -> None:
        for _ in range(blocks):
            self.clock.advance(10 * MS)
            block = self.stream.ask(way_s=self.way_ms / 1000, **told)
            assert np.isfinite(block).all()
            assert (block == block[:, :1]).all()  # the same on all channels
            self.heard.append(block[:, 0])
            self.heard_ns.append(self.clock.now_ns() + WAY_MS * MS)

    def at(self, time_ns: int, samples: int) -> Any:
        """What was heard from ``time_ns`` on."""
        start = (time_ns - self.heard_ns[0]) * self.sink.rate_hz // NS_PER_S
        return np.concatenate(self.heard)[start : start + samples]

    def say(self, t0_ns: int, blocks: int, rate_hz: int = RATE, gap: bool = False) -> None:
        for k in range(blocks):
            begin_ns = t0_ns + k * 10 * MS
            pcm = voice(begin_ns, rate_hz // 100, rate_hz)
            self.sink.write(AudioChunk(pcm, rate_hz, begin_ns, k, gap and k == 0))


def voice(t0_ns: int, samples: int, rate_hz: int) -> Any:
    """A sound that is a matter of time alone."""
    at_s = t0_ns / NS_PER_S + np.arange(samples) / rate_hz
    return (0.4 * np.sin(2 * np.pi * 173 * at_s)).astype(np.float32)


@pytest.fixture
def ear(portaudio, clock):
    portaudio.add("hw:0", outputs=2, rate_hz=48_000.0)
    found = Ear(portaudio, clock)
    found.listen(15)  # the clock is learned
    yield found
    found.sink.close()


@pytest.mark.parametrize("rate_hz", [48_000, 44_100, 16_000, 8_000])
def test_every_sample_is_heard_at_its_time(ear: Ear, clock, rate_hz: int) -> None:
    t0_ns = clock.now_ns() + 100 * MS
    ear.say(t0_ns, 40, rate_hz)
    ear.listen(40)
    assert np.abs(np.concatenate(ear.heard[:20])).max() < 1e-4  # not a moment earlier
    found = ear.at(t0_ns + 20 * MS, 14_000)
    assert np.abs(found - voice(t0_ns + 20 * MS, 14_000, RATE)).max() < 0.01
    assert (ear.sink.underruns, ear.sink.jumps) == (0, 0)


def test_the_rate_may_change_in_the_middle(ear: Ear, clock) -> None:
    t0_ns = clock.now_ns() + 100 * MS
    ear.say(t0_ns, 20, 16_000)
    ear.say(t0_ns + 200 * MS, 20, 44_100, gap=True)
    ear.listen(50)
    for begin_ms in (50, 250):
        found = ear.at(t0_ns + begin_ms * MS, 5_000)
        assert np.abs(found - voice(t0_ns + begin_ms * MS, 5_000, RATE)).max() < 0.01


def test_sound_that_is_not_there_yet_is_silence_and_counted(ear: Ear, clock) -> None:
    t0_ns = clock.now_ns() + 50 * MS
    ear.say(t0_ns, 10)
    ear.listen(30)
    assert not np.concatenate(ear.heard[-10:]).any()
    ear.say(t0_ns + 100 * MS, 40)
    ear.listen(10)
    assert ear.sink.underruns == 1
    found = ear.at(t0_ns + 350 * MS, 1_000)
    assert np.abs(found - voice(t0_ns + 350 * MS, 1_000, RATE)).max() < 0.01


def test_a_device_that_lost_time_is_followed_with_one_jump(ear: Ear, clock) -> None:
    t0_ns = clock.now_ns() + 100 * MS
    ear.say(t0_ns, 100)
    ear.listen(40)
    clock.advance(300 * MS)  # the driver stood still
    ear.listen(1, underflow=True)
    ear.listen(20)
    assert ear.sink.jumps == 1
    now_ns = ear.heard_ns[-5]
    found = np.concatenate(ear.heard[-5:])
    assert np.abs(found - voice(now_ns, len(found), RATE)).max() < 0.02
    assert np.abs(np.diff(np.concatenate(ear.heard[-25:]))).max() < 0.03  # nothing clicks


@pytest.mark.parametrize("way_ms", [-50, 0, 5_000])
def test_a_driver_that_tells_nonsense_of_the_way_is_not_believed(
    portaudio, clock, way_ms: int
) -> None:
    portaudio.add("hw:0", outputs=2, rate_hz=48_000.0)
    ear = Ear(portaudio, clock)
    ear.way_ms = way_ms
    ear.listen(15)
    t0_ns = clock.now_ns() + 100 * MS
    ear.say(t0_ns, 40)
    ear.listen(40)
    # The 20 ms with which the stream was opened stand in for it; the true way is 30.
    found = ear.at(t0_ns + 100 * MS, 9_600)
    assert np.abs(found - voice(t0_ns + 90 * MS, 9_600, RATE)).max() < 0.01
    ear.sink.close()


def test_absurd_rates_are_left_out(ear: Ear, clock) -> None:
    for rate_hz in (1, 999, 10_000_000):
        ear.sink.write(AudioChunk(np.ones(10, np.float32), rate_hz, clock.now_ns()))
    ear.listen(5)
    assert not np.concatenate(ear.heard).any()


def test_writing_before_the_start_and_after_the_end_is_harmless(portaudio, clock) -> None:
    portaudio.add("hw:0", outputs=2)
    sink = SpeakerSink(clock)
    chunk = AudioChunk(np.ones(480, np.float32), RATE, clock.now_ns())
    sink.write(chunk)
    sink.start()
    sink.close()
    sink.write(chunk)


# -- opening and closing ---------------------------------------------------------------------------


def test_the_default_device_at_its_own_rate(portaudio, clock) -> None:
    portaudio.add("microphone", channels=2)
    portaudio.add("HDMI", channels=0, outputs=8)
    portaudio.add("Headphones", channels=0, outputs=2, rate_hz=96_000.0)  # the fake's default
    sink = SpeakerSink(clock)
    sink.start()
    settings = portaudio.streams[-1].settings
    assert (settings["device"], settings["samplerate"], settings["channels"]) == (2, 96_000, 2)
    assert (settings["blocksize"], settings["dtype"]) == (960, "float32")
    assert sink.label == "Headphones"
    sink.close()


def test_a_servers_default_at_the_servers_rate(
    portaudio, clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    portaudio.add("default", outputs=32)
    portaudio.add("pulse", outputs=32)
    monkeypatch.setattr("core.audio.speaker.server_sinks", lambda: [SINK])
    sink = SpeakerSink(clock)
    sink.start()
    settings = portaudio.streams[-1].settings
    assert (settings["device"], settings["samplerate"], settings["channels"]) == (1, 44_100, 1)
    assert sink.label == "Loudspeakers"
    sink.close()


def test_a_refused_rate_is_followed_by_a_usual_one(portaudio, clock) -> None:
    portaudio.add("hw:0", outputs=1, rate_hz=96_000.0)
    portaudio.refused_hz = {96_000, 48_000}
    sink = SpeakerSink(clock)
    sink.start()
    assert sink.rate_hz == 44_100
    sink.close()


def test_closing_twice_and_before_starting_is_harmless(portaudio, clock) -> None:
    SpeakerSink(clock).close()
    portaudio.add("hw:0", outputs=2)
    sink = SpeakerSink(clock)
    sink.start()
    assert not sink.ended
    sink.close()
    sink.close()
    assert portaudio.streams[-1].closed == 1
    assert sink.ended
    with pytest.raises(SpeakerUnavailable):
        sink.start()


def test_a_device_that_goes_or_falls_silent_is_noticed(portaudio, clock) -> None:
    portaudio.add("hw:0", outputs=2)
    ears = [Ear(portaudio, clock), Ear(portaudio, clock)]
    for ear in ears:
        ear.listen(5)
    ears[0].stream.unplug()
    assert [ear.sink.ended for ear in ears] == [True, False]
    clock.advance(4 * NS_PER_S)  # its callback is not called any more
    assert ears[1].sink.ended
    for ear in ears:
        ear.sink.close()


# -- what can be missing ---------------------------------------------------------------------------


def test_no_output_at_all(portaudio, clock) -> None:
    portaudio.add("microphone", channels=2)
    with pytest.raises(SpeakerUnavailable, match="no loudspeaker was found"):
        SpeakerSink(clock).start()


def test_a_server_without_a_sink(portaudio, clock, monkeypatch: pytest.MonkeyPatch) -> None:
    portaudio.add("pulse", outputs=32)
    monkeypatch.setattr("core.audio.speaker.server_sinks", list)
    with pytest.raises(SpeakerUnavailable, match="no loudspeaker was found"):
        SpeakerSink(clock).start()


def test_a_busy_output(portaudio, clock) -> None:
    portaudio.add("hw:0", outputs=2)
    portaudio.open_error = portaudio.PortAudioError("Device unavailable", -9985)
    with pytest.raises(SpeakerUnavailable, match="used by another program"):
        SpeakerSink(clock).start()


def test_no_portaudio_library(clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    with pytest.raises(SpeakerUnavailable, match="apt install libportaudio2"):
        SpeakerSink(clock).start()


def test_a_choice_without_meaning(clock) -> None:
    with pytest.raises(SpeakerUnavailable, match="kitchen"):
        open_speaker("kitchen", clock)


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_advice_says_that_the_picture_goes_on(platform: str) -> None:
    err = OSError("PortAudio library not found")
    for text in (
        speaker_advice.no_library(err, platform),
        speaker_advice.no_start(err),
        speaker_advice.no_device(),
        speaker_advice.cannot_open("X", err),
        speaker_advice.cannot_open("X", RuntimeError("Device unavailable", -9985)),
    ):
        assert "picture goes on" in text
        assert "\n" not in text

from __future__ import annotations

import os
import sys
from typing import Any

import numpy as np
import pytest

from core.audio import mic_advice
from core.audio.mic import FIRST_BLOCK_GRACE_NS, MicSource, input_devices
from core.audio.pulse_server import ServerSource
from core.clock import NS_PER_S
from core.errors import MicUnavailable
from core.types import AudioChunk

MS = 1_000_000
SETTLE = 11  # blocks until times are handed out


def sources(*found: ServerSource) -> list[ServerSource]:
    return list(found)


MIC = ServerSource("usb_mic", "USB microphone", 44_100, False, True)
OTHER = ServerSource("desk", "Desk microphone", 96_000, False, False)
MONITOR = ServerSource("out.monitor", "Monitor of loudspeakers", 48_000, True, False)


@pytest.fixture
def with_server(portaudio, monkeypatch: pytest.MonkeyPatch):
    """A sound server with two microphones and a monitor, behind ALSA's pulse device."""
    portaudio.add("default", channels=32)
    portaudio.add("pulse", channels=32)
    for user in ("mic", "registry"):
        monkeypatch.setattr(
            f"core.audio.{user}.server_sources", lambda: sources(MIC, OTHER, MONITOR)
        )
    return portaudio


def started(portaudio, clock, **choice: Any) -> tuple[MicSource, Any]:
    source = MicSource(clock, **choice)
    source.start()
    return source, portaudio.streams[-1]


def deliver(stream, clock, blocks: int, **what: Any) -> None:
    """The driver delivers blocks in step with time."""
    for _ in range(blocks):
        clock.advance(10 * MS)
        stream.deliver(**what)


def drain(source: MicSource) -> list[AudioChunk]:
    return [chunk for _ in range(300) if (chunk := source.read(0.0)) is not None]


# -- what is opened --------------------------------------------------------------------------------


def test_a_servers_source_is_opened_at_its_own_rate_in_mono(
    with_server, clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SOURCE", "mine")
    seen = []
    with_server.on_open = lambda: seen.append(os.environ.get("PULSE_SOURCE"))
    source, stream = started(with_server, clock, source="desk")
    assert seen == ["desk"]
    assert os.environ["PULSE_SOURCE"] == "mine"
    settings = stream.settings
    assert (settings["device"], settings["samplerate"], settings["channels"]) == (1, 96_000, 1)
    assert (settings["blocksize"], settings["dtype"]) == (960, "float32")
    assert settings["latency"] == "low"
    assert (source.rate_hz, source.label) == (96_000, "Desk microphone")
    source.close()


def test_pulse_source_is_removed_again_also_when_opening_fails(
    with_server, clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PULSE_SOURCE", raising=False)
    with_server.open_error = with_server.PortAudioError("no", -9999)
    with pytest.raises(MicUnavailable):
        MicSource(clock, source="desk").start()
    assert "PULSE_SOURCE" not in os.environ


def test_the_default_is_the_servers_default_at_its_own_rate(with_server, clock) -> None:
    seen = []
    with_server.on_open = lambda: seen.append("PULSE_SOURCE" in os.environ)
    source, stream = started(with_server, clock)
    # The server follows the user's default itself: nothing is pinned.
    assert seen == [False]
    assert (stream.settings["device"], stream.settings["samplerate"]) == (1, 44_100)
    assert source.label == "USB microphone"
    source.close()


def test_without_a_server_the_default_device_at_its_default_rate(portaudio, clock) -> None:
    portaudio.add("hw:0", channels=2, rate_hz=48_000.0)
    source, stream = started(portaudio, clock)
    assert (stream.settings["samplerate"], stream.settings["channels"]) == (48_000, 2)
    source.close()


@pytest.mark.parametrize("choice", ["USB", 1])
def test_a_device_by_name_or_index(portaudio, clock, choice: str | int) -> None:
    portaudio.add("hw:0")
    portaudio.add("USB", channels=8)
    source, stream = started(portaudio, clock, device=choice)
    assert (stream.settings["device"], stream.settings["channels"]) == (1, 2)
    assert source.label == "USB"
    source.close()


def test_a_refused_rate_leads_to_the_next(portaudio, clock) -> None:
    portaudio.add("hw:0", rate_hz=32_000.0)
    portaudio.refused_hz = {32_000, 48_000}
    source, _ = started(portaudio, clock)
    assert source.rate_hz == 44_100
    source.close()


@pytest.mark.parametrize("rate_hz", [0.0, 1e9])
def test_a_driver_that_tells_absurd_rates_is_opened_at_a_usual_one(
    portaudio, clock, rate_hz: float
) -> None:
    portaudio.add("hw:0", rate_hz=rate_hz)
    source, _ = started(portaudio, clock)
    assert source.rate_hz == 48_000
    source.close()


def test_on_windows_the_shared_low_delay_door_is_taken(
    portaudio, clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    portaudio.apis = ["MME", "Windows DirectSound", "Windows WASAPI", "Windows WDM-KS"]
    for api in range(4):
        portaudio.add("Microphone", api=api, rate_hz=44_100.0 + api)
    assert [device.host_api for device in input_devices()] == ["Windows WASAPI"]
    source, stream = started(portaudio, clock)
    assert stream.settings["device"] == 2
    source.close()


# -- blocks and their times ------------------------------------------------------------------------


def test_blocks_come_in_order_at_even_times(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, 20)
    chunks = drain(source)
    assert len(chunks) == 20 - SETTLE + 1
    assert [chunk.seq for chunk in chunks] == list(range(len(chunks)))
    assert {chunk.rate_hz for chunk in chunks} == {44_100}
    assert {len(chunk.pcm) for chunk in chunks} == {441}
    assert chunks[-1].t0_ns == clock.now_ns() - 10 * MS  # by arrival: a block ago
    assert np.diff([chunk.t0_ns for chunk in chunks]).tolist() == [10 * MS] * (len(chunks) - 1)
    assert not any(chunk.gap for chunk in chunks)
    assert source.overflows == 0
    source.close()


def test_two_channels_are_mixed_and_kept_in_range(portaudio, clock) -> None:
    portaudio.add("hw:0", channels=2)
    source, stream = started(portaudio, clock)
    deliver(stream, clock, SETTLE, value=1.7)
    (chunk,) = drain(source)
    assert chunk.pcm.ndim == 1
    assert chunk.pcm.max() == 1.0
    source.close()


def test_a_burst_of_old_sound_at_the_start_is_not_given(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    clock.advance(70 * MS)
    for _ in range(7):
        stream.deliver()
    deliver(stream, clock, 20)
    chunks = drain(source)
    assert np.diff([chunk.t0_ns for chunk in chunks]).tolist() == [10 * MS] * (len(chunks) - 1)
    assert chunks[-1].t0_ns == clock.now_ns() - 10 * MS
    source.close()


def test_who_reads_all_there_is_gets_all_but_what_only_teaches(with_server, clock) -> None:
    """He comes seldom and reads until nothing comes: at one block each time the ring ran over."""
    source, stream = started(with_server, clock)
    found = []
    for _ in range(12):
        deliver(stream, clock, 10)
        while (chunk := source.read(0.0)) is not None:
            found.append(chunk)
    assert len(found) == 12 * 10 - (SETTLE - 1)
    assert source.overflows == 0
    source.close()


def all_of(source: MicSource) -> list[AudioChunk]:
    found = []
    while (chunk := source.read_all()) is not None:
        found.append(chunk)
    return found


def test_what_has_come_is_given_as_one_block_at_the_times_of_its_parts(with_server, clock) -> None:
    single, single_stream = started(with_server, clock)
    whole, whole_stream = started(with_server, clock)
    drained = []
    for number in range(40):
        clock.advance(10 * MS + number * 20_000 % 90_000)  # they come unevenly
        for stream in (single_stream, whole_stream):
            stream.deliver(0.01 * number)
        if number == 20:
            drained.append((drain(single), all_of(whole)))
    drained.append((drain(single), all_of(whole)))
    for blocks, (run,) in drained[1:]:
        assert len(blocks) == 19
        np.testing.assert_array_equal(run.pcm, np.concatenate([each.pcm for each in blocks]))
        assert run.t0_ns == pytest.approx(blocks[0].t0_ns, abs=MS // 2)
        assert (run.seq, run.gap, run.rate_hz) == (blocks[0].seq, False, blocks[0].rate_hz)
    deliver(single_stream, clock, 1)
    whole_stream.deliver()
    one, other = single.read(0.0), whole.read_all()
    assert one is not None
    assert other is not None
    assert one.seq == other.seq
    assert whole.read_all() is None
    single.close()
    whole.close()


def test_what_has_come_ends_where_sound_was_lost_and_begins_with_a_gap(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE)
    drain(source)
    deliver(stream, clock, 5)
    clock.advance(400 * MS)
    deliver(stream, clock, 1, overflow=True)
    deliver(stream, clock, 4)
    before, after = all_of(source)
    assert [len(each.pcm) // 441 for each in (before, after)] == [5, 5]
    assert (before.gap, after.gap) == (False, True)
    assert after.t0_ns == clock.now_ns() - 50 * MS
    deliver(stream, clock, 150)
    told = all_of(source)
    assert sum(len(each.pcm) for each in told) == 99 * 441
    assert [each.gap for each in told] == [True] + [False] * (len(told) - 1)
    source.close()


def test_a_jump_of_the_time_within_it_is_told_and_the_newest_is_in_its_place(
    with_server, clock
) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE)
    drain(source)
    deliver(stream, clock, 5)
    clock.advance(3 * NS_PER_S)
    deliver(stream, clock, 5)
    (chunk,) = all_of(source)
    assert chunk.gap
    assert chunk.t0_ns == clock.now_ns() - 100 * MS
    source.close()


def test_one_that_has_ended_by_itself_says_so_also_to_who_reads_all(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE)
    drain(source)
    deliver(stream, clock, 3)
    stream.unplug()
    chunk = source.read_all()
    assert chunk is not None
    assert len(chunk.pcm) == 441 * 3
    with pytest.raises(MicUnavailable):
        source.read_all()
    source.close()
    assert source.read_all() is None


def test_alsa_is_not_believed_about_the_age_of_sound(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE, age_s=0.03)
    (chunk,) = drain(source)
    assert chunk.t0_ns == clock.now_ns() - 10 * MS
    source.close()


@pytest.mark.parametrize(
    ("age_s", "used_ms"),
    [(0.025, 25), (0.0, 10), (0.001, 10), (0.54, 10), (-0.2, 10)],
    ids=["sensible", "none", "younger than the block", "absurd", "in the future"],
)
def test_other_drivers_are_believed_where_it_makes_sense(
    portaudio, clock, monkeypatch: pytest.MonkeyPatch, age_s: float, used_ms: int
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    portaudio.apis = ["Core Audio"]
    portaudio.add("Built-in", rate_hz=48_000.0)
    source, stream = started(portaudio, clock)
    deliver(stream, clock, SETTLE, age_s=age_s)
    (chunk,) = drain(source)
    assert clock.now_ns() - chunk.t0_ns == pytest.approx(used_ms * MS, abs=1000)
    source.close()


def test_a_reader_that_sleeps_is_told_and_gets_the_newest(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE)
    drain(source)
    deliver(stream, clock, 150)
    assert source.overflows == 150 - 99
    chunks = drain(source)
    assert len(chunks) == 99
    assert [chunk.gap for chunk in chunks] == [True] + [False] * 98
    assert chunks[-1].t0_ns == clock.now_ns() - 10 * MS
    assert chunks[0].t0_ns == clock.now_ns() - 990 * MS
    source.close()


def test_a_loss_in_the_driver_is_a_gap_placed_anew(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE)
    drain(source)
    clock.advance(400 * MS)
    deliver(stream, clock, 1, overflow=True)
    deliver(stream, clock, 1)
    lost, after = drain(source)
    assert (lost.gap, after.gap) == (True, False)
    assert lost.t0_ns == clock.now_ns() - 20 * MS
    assert source.overflows == 1
    source.close()


def test_a_machine_that_slept_is_a_gap_placed_anew(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE)
    drain(source)
    clock.advance(3600 * NS_PER_S)
    deliver(stream, clock, 2)
    first, second = drain(source)
    assert (first.gap, second.gap) == (True, False)
    assert second.t0_ns == clock.now_ns() - 10 * MS
    source.close()


# -- the watchdog's view ---------------------------------------------------------------------------


def test_the_last_block_tells_of_a_dead_callback(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, 3)
    assert source.last_block_ns == clock.now_ns()
    seen_ns = clock.now_ns()
    clock.advance(600 * MS)
    assert source.last_block_ns == seen_ns
    assert source.read(0.0) is None
    assert not source.ended
    source.close()
    assert source.ended


def test_a_first_block_may_take_its_time_but_not_for_ever(with_server, clock) -> None:
    source, _ = started(with_server, clock)
    start_ns = clock.now_ns()
    clock.advance(FIRST_BLOCK_GRACE_NS - 1)
    assert source.last_block_ns == clock.now_ns()
    clock.advance(1)
    assert source.last_block_ns == start_ns
    source.close()


def test_an_unplugged_device_gives_what_it_had_and_then_says_so(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE + 1)
    stream.unplug()
    assert [source.read(0.0) is not None for _ in range(2)] == [True] * 2
    for _ in range(2):
        with pytest.raises(MicUnavailable, match=r"unplugged .* choose another"):
            source.read(0.0)
    source.close()
    assert source.read(0.0) is None  # closed: nothing to say any more


def test_zeros_for_ever_are_told_once(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    for _ in range(12):
        deliver(stream, clock, 50, value=0.0)
        drain(source)
    (notice,) = source.notices
    assert "no sound at all" in notice
    source.close()


def test_one_sound_is_enough_against_that_notice(with_server, clock) -> None:
    source, stream = started(with_server, clock)
    deliver(stream, clock, 50, value=1e-4)
    drain(source)
    for _ in range(12):
        deliver(stream, clock, 50, value=0.0)
        drain(source)
    assert source.notices == []
    source.close()


# -- closing, opening anew -------------------------------------------------------------------------


def test_closing_twice_and_before_starting_is_harmless(with_server, clock) -> None:
    MicSource(clock).close()
    source, stream = started(with_server, clock)
    source.close()
    source.close()
    assert stream.closed == 1
    with pytest.raises(MicUnavailable):
        source.start()


def test_devices_are_looked_for_anew_only_while_nothing_is_open(with_server, clock) -> None:
    before = with_server.restarts
    first, _ = started(with_server, clock)
    assert with_server.restarts == before + 1
    second, _ = started(with_server, clock)  # opened before the first is closed
    input_devices()
    assert with_server.restarts == before + 1
    first.close()
    input_devices()
    assert with_server.restarts == before + 1
    second.close()
    input_devices()
    assert with_server.restarts == before + 2


def test_a_rate_refused_only_at_the_start_leads_to_the_next(with_server, clock) -> None:
    with_server.start_error = with_server.PortAudioError("Invalid sample rate", -9997)

    def second_try() -> None:
        if with_server.streams:
            with_server.start_error = None

    with_server.on_open = second_try
    source, stream = started(with_server, clock)
    deliver(stream, clock, SETTLE)
    assert len(drain(source)) == 1  # and it is not taken for one that has stopped
    source.close()


def test_a_stream_that_does_not_start_is_closed_and_not_counted(with_server, clock) -> None:
    with_server.start_error = with_server.PortAudioError("nope", -9999)
    with pytest.raises(MicUnavailable, match="nope"):
        MicSource(clock).start()
    assert with_server.streams[-1].closed == 1
    before = with_server.restarts
    input_devices()
    assert with_server.restarts == before + 1


# -- what can be missing ---------------------------------------------------------------------------


def test_no_device_at_all(portaudio, clock) -> None:
    for choice in ({}, {"device": "x"}, {"device": 3}):
        with pytest.raises(MicUnavailable, match="No microphone was found"):
            MicSource(clock, **choice).start()


def test_a_busy_device(portaudio, clock) -> None:
    portaudio.add("hw:0")
    portaudio.open_error = portaudio.PortAudioError("Device unavailable", -9985)
    with pytest.raises(MicUnavailable, match="used by another program"):
        MicSource(clock).start()


def test_an_unknown_device(portaudio, clock) -> None:
    portaudio.add("hw:0")
    with pytest.raises(MicUnavailable, match="Webcam is not there"):
        MicSource(clock, device="Webcam").start()


def test_an_unknown_source(with_server, clock) -> None:
    with pytest.raises(MicUnavailable, match="gone is not there"):
        MicSource(clock, source="gone").start()


def test_a_source_without_its_server(portaudio, clock) -> None:
    portaudio.add("pulse")
    with pytest.raises(MicUnavailable, match="does not answer"):
        MicSource(clock, source="usb_mic").start()


def test_a_server_without_alsas_plugin(with_server, clock) -> None:
    with_server.devices.clear()
    with_server.add("hw:0")
    with pytest.raises(MicUnavailable, match="libasound2-plugins"):
        MicSource(clock, source="usb_mic").start()


def test_no_portaudio_library(clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    with pytest.raises(MicUnavailable, match="apt install libportaudio2"):
        MicSource(clock).start()


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_sentence_is_one_with_a_remedy(platform: str) -> None:
    err = OSError("PortAudio library not found")
    sentences = [
        mic_advice.no_library(err, platform),
        mic_advice.no_start(err),
        mic_advice.no_device(platform),
        mic_advice.not_there("X"),
        mic_advice.no_answer("X"),
        mic_advice.no_plugin(),
        mic_advice.cannot_open("X", err, platform),
        mic_advice.cannot_open("X", RuntimeError("Device unavailable", -9985), platform),
        mic_advice.stopped("X"),
        mic_advice.dead_silence("X", platform),
    ]
    for sentence in sentences:
        assert "; " in sentence  # what happened; what to do
        assert "\n" not in sentence
    permission = {"darwin": "System Settings", "win32": "Settings > Privacy"}.get(platform)
    assert permission is None or sum(permission in sentence for sentence in sentences) == 4

"""Which device is opened and how, closing and opening anew, and what is said where it fails."""

from __future__ import annotations

import os
import sys

import pytest

from core.audio import mic_advice
from core.audio.mic import MicSource, input_devices
from core.errors import MicUnavailable
from tests.mic_bench import SETTLE, deliver, drain, started

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
    portaudio.add("pulse", outputs=32)
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

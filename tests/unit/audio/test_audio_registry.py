from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core import paths
from core.audio.file_source import FileSource
from core.audio.mic import MicSource
from core.audio.paced_source import SilentSource
from core.audio.pulse_server import ServerSource
from core.audio.registry import list_mics, open_source, probe, speech_file
from core.errors import MicUnavailable

MIC = ServerSource("usb", "USB microphone", 48_000, False, False)
DEFAULT = ServerSource("desk", "Desk microphone", 48_000, False, True)
MONITOR = ServerSource("out.monitor", "Monitor of Out", 48_000, True, False)


@pytest.mark.parametrize("choice", ["", "default", "pulse:x", "device:3", "device:USB mic"])
def test_microphones_are_made_but_not_opened(portaudio, clock, choice: str) -> None:
    source = open_source(choice, clock)
    assert isinstance(source, MicSource)
    assert portaudio.streams == []
    assert source.rate_hz == 0


def test_files(clock, write_wav: Callable[..., Path]) -> None:
    path = write_wav("with space: and colon.wav", seconds=0.05)
    once = open_source(f"file:{path}", clock)
    assert isinstance(once, FileSource)
    once.start()
    assert [once.read(0.1) is not None for _ in range(6)] == [True] * 5 + [False]
    assert once.ended
    again = open_source(f"file-loop:{path}", clock)
    again.start()
    assert all(again.read(0.1) is not None for _ in range(50))
    again.close()


def test_the_sample_speech_is_bundled_and_loops(clock) -> None:
    source = open_source("sample", clock)
    assert source.label == paths.sample_speech().name
    source.start()
    seconds = 0.0
    while seconds < 15.0:
        chunk = source.read(0.1)
        assert chunk is not None
        seconds += len(chunk.pcm) / chunk.rate_hz
    source.close()


def test_none_is_silence(clock) -> None:
    assert isinstance(open_source("none", clock), SilentSource)


def test_which_file_a_choice_reads(tmp_path: Path) -> None:
    for choice in ("default", "", "none", "pulse:x", "device:file:a.wav", "file:", "file-loop:"):
        assert speech_file(choice) is None
    assert speech_file("sample") == paths.sample_speech()
    for prefix in ("file", "file-loop"):
        assert speech_file(f"{prefix}:{tmp_path / 'a: b.wav'}") == tmp_path / "a: b.wav"
        assert speech_file(f"{prefix}:~/a.wav") == Path.home() / "a.wav"


def test_a_home_that_is_nobodys_is_a_name_like_any_other(clock) -> None:
    with pytest.raises(MicUnavailable, match="cannot be found"):
        open_source("file:~nobody-here/a.wav", clock).start()


@pytest.mark.parametrize("choice", ["mic", "pulse:", "file:", "device:", "http://x", "Default"])
def test_a_choice_without_meaning_is_refused(clock, choice: str) -> None:
    with pytest.raises(MicUnavailable, match="lipcam devices"):
        open_source(choice, clock)


def test_the_list_with_a_server(portaudio, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("default", "pulse", "hw:0"):
        portaudio.add(name)
    for user in ("mic", "registry"):
        monkeypatch.setattr(f"core.audio.{user}.server_sources", lambda: [DEFAULT, MIC, MONITOR])
    mics = list_mics()
    assert [mic.id for mic in mics] == [
        "default",
        "pulse:desk",
        "pulse:usb",
        "device:hw:0",
        "pulse:out.monitor",
    ]
    assert mics[0].label == "System default (Desk microphone)"
    assert [mic.is_default for mic in mics] == [True, False, False, False, False]
    assert probe().ok


def test_the_list_without_a_server(portaudio) -> None:
    portaudio.add("Built-in")
    portaudio.add("USB")
    assert [mic.id for mic in list_mics()] == ["default", "device:Built-in", "device:USB"]
    assert "Built-in" in probe().detail


def test_every_listed_microphone_can_be_asked_for(portaudio, clock) -> None:
    portaudio.add("Built-in: USB Audio (hw:1,0)")
    for mic in list_mics():
        source = open_source(mic.id, clock)
        source.start()
        source.close()


def test_no_microphone(portaudio) -> None:
    assert list_mics() == []
    answer = probe()
    assert not answer.ok
    assert (answer.detail[-1], answer.remedy[-1]) == (".", ".")
    assert answer.remedy[0].isupper()


def test_no_portaudio(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    monkeypatch.setattr(sys, "platform", "linux")
    assert list_mics() == []
    answer = probe()
    assert not answer.ok
    assert "PortAudio" in answer.detail
    assert answer.detail.endswith(".")
    assert answer.remedy.startswith("Install it with: sudo apt")

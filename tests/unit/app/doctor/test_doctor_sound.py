"""The way of the sound, and the microphone: each cause and the exact next step."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from app.doctor import sound
from app.doctor.finding import Finding, Verdict
from app.doctor.listening import Heard, listen
from app.doctor.microphone import (
    check_microphone,
    check_microphones,
    check_permission,
    judge_heard,
)
from app.doctor.scope import Live, Scope
from app.doctor.sound import check_library, check_loudspeaker, check_plugin, check_server
from core.audio.mic_permission import Permission
from core.audio.portaudio import SoundDevice
from core.audio.pulse_server import ServerInfo, ServerSink, ServerSource
from core.camera.linux_install import Family
from core.errors import MicUnavailable, SpeakerUnavailable
from core.settings import Settings
from core.types import AudioChunk, Device

PASS, WARN, FAIL = Verdict.PASS, Verdict.WARN, Verdict.FAIL
PULSE = SoundDevice(0, "pulse", "ALSA", 2, 48_000, True)
CARD = SoundDevice(1, "USB Audio: hw:1,0", "ALSA", 2, 48_000, False)
SERVER = ServerInfo("PulseAudio (on PipeWire 1.0.5) 15.0.0", True)
LIVE = Live("USB", "Cam", "onnx_small", "cpu", 25.0, 0.42)


@pytest.fixture(autouse=True)
def debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system whose commands are told."""
    real = sound.install_step
    monkeypatch.setattr(sound, "install_step", lambda parts: real(parts, Family.DEBIAN))


def raising(error: Exception) -> Callable[..., str]:
    def fail(*_: object) -> str:
        raise error

    return fail


def test_portaudio_is_named_or_to_be_installed() -> None:
    assert (
        check_library(Scope(), lambda: "PortAudio V19.6, revision 1").detail == "PortAudio V19.6."
    )
    missing = raising(MicUnavailable("Microphones need the PortAudio library; install it with: x"))
    found = check_library(Scope(), missing, "linux")
    assert (found.verdict, found.detail) == (FAIL, "Microphones need the PortAudio library.")
    assert found.commands == ("sudo apt install libportaudio2",)
    assert (
        "install --force-reinstall sounddevice"
        in check_library(Scope(), missing, "win32").commands[0]
    )


def server(
    info: ServerInfo | None, *programs: str, cards: tuple[SoundDevice, ...] = (), root: bool = False
) -> Finding:
    which = {name: f"/usr/bin/{name}" for name in programs}
    return check_server(Scope(), lambda: info, which.get, lambda: list(cards), lambda: root)


def test_each_way_in_which_the_sound_server_can_be_missing() -> None:
    assert server(SERVER, "pactl").detail == "PulseAudio (on PipeWire 1.0.5) 15.0.0 answers."
    tools = server(None)
    assert (tools.verdict, tools.commands) == (WARN, ("sudo apt install pulseaudio-utils",))
    pipewire = server(None, "pactl", "pipewire-pulse")
    assert (pipewire.verdict, pipewire.remedy) == (FAIL, "Start it:")
    line = "systemctl --user restart pipewire pipewire-pulse wireplumber"
    assert pipewire.commands == (line,)
    assert server(None, "pactl", "pulseaudio").commands == ("pulseaudio --start",)
    nothing = server(None, "pactl")
    assert nothing.remedy == "Install what is missing, then log out and in again:"
    assert nothing.commands == ("sudo apt install pipewire pipewire-pulse wireplumber",)
    assert server(None, "pactl", "pulseaudio", cards=(CARD,)).verdict is WARN, "ALSA will do"
    assert server(None, "pactl", "pulseaudio", cards=(PULSE,)).verdict is FAIL
    root = server(None, "pactl", "pulseaudio", root=True)
    assert root.remedy.startswith("Start Lipcam as your own user, not as root")
    old = server(ServerInfo("pulseaudio", False), "pactl")
    assert old.verdict is WARN
    assert "update pulseaudio-utils to version 16" in old.remedy


def test_the_plug_in_of_alsa() -> None:
    def plugin(info: ServerInfo | None, *devices: SoundDevice) -> Finding:
        return check_plugin(Scope(), lambda: info, lambda: list(devices))

    assert plugin(None).verdict is PASS
    assert plugin(SERVER, PULSE).verdict is PASS
    assert plugin(SERVER, CARD).verdict is WARN
    found = plugin(SERVER)
    assert (found.verdict, found.commands) == (FAIL, ("sudo apt install libasound2-plugins",))


def test_the_permission_of_the_system() -> None:
    def look(said: Permission, platform: str) -> Finding:
        return check_permission(Scope(), lambda: said, platform)

    denied = look(Permission.DENIED, "darwin")
    assert denied.verdict is FAIL
    assert denied.commands[0].startswith('open "x-apple.systempreferences:')
    assert look(Permission.DENIED, "win32").commands == ("start ms-settings:privacy-microphone",)
    assert look(Permission.NOT_ASKED, "darwin").verdict is WARN
    assert look(Permission.UNKNOWN, "win32").verdict is PASS
    assert look(Permission.ALLOWED, "win32").verdict is PASS


def test_microphones_that_can_be_chosen() -> None:
    found = check_microphones(Scope(), lambda: [Device("default", "System default (USB)", "x")])
    assert found.detail == "1 can be chosen: System default (USB)."
    assert check_microphones(Scope(live=LIVE), list).verdict is PASS, "its own is not listed"
    none = check_microphones(Scope(), list, "linux")
    assert none.verdict is FAIL
    assert "see that the sound server runs" in none.remedy


def heard(**other: object) -> Heard:
    usual = {"label": "USB", "rate_hz": 48_000, "blocks": 90, "seconds": 0.9, "waited_s": 1.0}
    return Heard(**{**usual, "peak": 0.1, "overflows": 0, **other})  # type: ignore[arg-type]


def judged(one: Heard, *sources: ServerSource) -> Finding:
    return judge_heard(one, lambda: list(sources))


def test_a_microphone_is_heard_or_not() -> None:
    well = judged(heard())
    assert well.detail == "“USB” is heard: 48000 samples a second, loudest -20 dB."
    nothing = judged(heard(blocks=0, seconds=0.0))
    assert (nothing.verdict, nothing.remedy) == (
        FAIL, "Plug it in again, or choose another microphone."
    )  # fmt: skip
    torn = judged(heard(seconds=0.3))
    assert torn.verdict is WARN
    assert "only 0.3 s of sound came in 1.0 s" in torn.detail
    assert judged(heard(overflows=3)).verdict is WARN


def test_dead_silence_is_told_with_its_cause() -> None:
    dead = heard(peak=0.0)
    found = judged(dead)
    assert found.verdict is FAIL
    assert found.remedy.startswith("Look at its mute switch and its level")
    muted = judged(dead, ServerSource("usb_mic", "USB", 48_000, False, True, True))
    assert (muted.verdict, muted.commands) == (WARN, ("pactl set-source-mute usb_mic 0",))
    monitor = judged(dead, ServerSource("out.monitor", "USB", 48_000, True, True))
    assert monitor.remedy == "Plug in a microphone and choose it as the system's default."
    other = judged(dead, ServerSource("other", "Other", 48_000, False, False, True))
    assert other.verdict is FAIL, "another one is muted"


def test_a_microphone_that_cannot_be_opened_says_what_its_room_says() -> None:
    text = "The microphone USB is not there; plug it in or choose another one."
    found = check_microphone(Scope(), raising(MicUnavailable(text)))  # type: ignore[arg-type]
    assert (found.verdict, found.detail) == (FAIL, "The microphone USB is not there.")
    assert found.remedy == "Plug it in or choose another one."


def test_a_file_that_stands_in_is_read_and_no_microphone_opened() -> None:
    def never(_choice: str) -> Heard:
        raise AssertionError

    def look(mic: str) -> Finding:
        return check_microphone(Scope(Settings(mic=mic)), never)

    assert look("sample").detail.startswith("A sound file speaks in its place: ")
    assert look("none").verdict is PASS
    missing = look("file:/nowhere/at-all.wav")
    assert missing.verdict is FAIL
    assert missing.remedy == "Choose a microphone or another sound file."


def test_a_live_session_keeps_its_microphone_and_its_loudspeaker() -> None:
    scope = Scope(live=LIVE)
    found = check_microphone(scope, raising(AssertionError()))  # type: ignore[arg-type]
    assert found.detail == "The running session hears “USB” (level 42%)."
    deaf = Scope(live=Live("", "Cam", "onnx_small", "cpu", 25.0, 0.0))
    assert check_microphone(deaf).verdict is WARN
    ears = [ServerSink("ears", "Headphones", 48_000, True)]
    told = check_loudspeaker(scope, raising(AssertionError()), lambda: ears).detail
    assert told == "The system plays to “Headphones”. Not opened while a session runs."


def test_the_loudspeaker_is_never_a_failure() -> None:
    assert check_loudspeaker(Scope(Settings(speaker="off"))).verdict is PASS
    assert check_loudspeaker(Scope(), lambda: "Ears").detail == "“Ears” can be opened."
    found = check_loudspeaker(Scope(), raising(SpeakerUnavailable("No loudspeaker.")))
    assert found.verdict is WARN
    assert "others get your voice from the microphone" in found.remedy


class _Clock:
    def __init__(self) -> None:
        self.now = 0

    def now_ns(self) -> int:
        return self.now

    def sleep_until(self, due_ns: int) -> None:
        self.now = due_ns


class _Source:
    """Blocks of 10 ms at the pace of the clock, the first after ``silent_ms``."""

    label, rate_hz, overflows, ended, last_block_ns = "fake", 1000, 0, False, 0

    def __init__(self, clock: _Clock, silent_ms: int, pcm: float) -> None:
        self.clock, self.silent_ms, self.pcm, self.closed = clock, silent_ms, pcm, False

    def start(self) -> None:
        pass

    def read(self, timeout_s: float) -> AudioChunk | None:
        if self.clock.now < self.silent_ms * 1_000_000:
            self.clock.now += round(timeout_s * 1e9)
            return None
        self.clock.now += 10_000_000
        return AudioChunk(np.full(10, self.pcm, np.float32), 1000, self.clock.now)

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize("silent_ms", [0, 2000])
def test_a_second_from_the_first_block_on_is_heard_and_the_source_closed(silent_ms: int) -> None:
    clock = _Clock()
    source = _Source(clock, silent_ms, -0.5)
    got = listen(source, clock)
    assert got.blocks == 100
    assert got.seconds == pytest.approx(1.0)
    assert got.peak == 0.5
    assert got.peak_db == "-6 dB"
    assert source.closed


def test_a_source_that_never_speaks_is_waited_for_four_seconds() -> None:
    clock = _Clock()
    source = _Source(clock, 99_000, 0.0)
    assert listen(source, clock).blocks == 0
    assert clock.now == pytest.approx(4e9, rel=0.05)
    assert source.closed

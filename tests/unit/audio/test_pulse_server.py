from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from core.audio import pulse_server
from core.audio.pulse_server import ServerInfo, server_info, server_sinks, server_sources

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pactl stands in as a shell script")

MIC = {
    "name": "alsa_input.usb",
    "description": "Mikrofon für Gäste",
    "sample_specification": "s24le 2ch 44100Hz",
    "monitor_source": "",
}
MONITOR = {
    "name": "out.monitor",
    "description": "Monitor of Out",
    "sample_specification": "float32le 6ch 192000Hz",
    "monitor_source": "out",
}
DEFAULT = MIC | {"name": "default_mic", "description": "", "sample_specification": "odd"}


@pytest.fixture
def pactl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Makes a ``pactl`` of these lines of shell the only program on the path."""

    def make(script: str) -> None:
        program = tmp_path / "pactl"
        program.write_text("#!/bin/sh\n" + script)
        program.chmod(0o755)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=None)
    return make


def answers(sources: object, info: object = None) -> str:
    return (
        '[ "$LC_ALL" = C.UTF-8 ] || exit 8\n'  # in the C locale names end at the first umlaut
        f"[ \"$*\" = '-f json list sources' ] && {{ printf '%s' '{json.dumps(sources)}'; exit; }}\n"
        f"[ \"$*\" = '-f json info' ] && {{ printf '%s' '{json.dumps(info)}'; exit; }}\nexit 9\n"
    )


def test_sources_are_read_and_sorted_monitors_last(pactl) -> None:
    pactl(answers([MONITOR, MIC, DEFAULT], {"default_source_name": "default_mic"}))
    found = server_sources()
    assert found is not None
    assert [source.name for source in found] == ["default_mic", "alsa_input.usb", "out.monitor"]
    default, mic, monitor = found
    assert (mic.label, mic.rate_hz) == ("Mikrofon für Gäste", 44_100)
    assert (monitor.is_monitor, monitor.rate_hz) == (True, 192_000)
    assert (default.is_default, default.label, default.rate_hz) == (True, "default_mic", 48_000)
    assert not mic.is_default


def test_sinks_are_read_the_default_first(pactl) -> None:
    speakers = MONITOR | {"name": "hdmi", "description": "TV", "monitor_source": "hdmi.monitor"}
    default = DEFAULT | {"name": "ears", "sample_specification": "s16le 2ch 44100Hz"}
    info = {"default_sink_name": "ears"}
    pactl(answers([speakers, default], info).replace("list sources", "list sinks"))
    found = server_sinks()
    assert found is not None
    assert [(sink.name, sink.rate_hz) for sink in found] == [("ears", 44_100), ("hdmi", 192_000)]
    assert [sink.is_default for sink in found] == [True, False]
    pactl("exit 1\n")
    assert server_sinks() is None


@pytest.mark.parametrize("info", [None, [], {}, {"default_source_name": None}])
def test_no_default_is_no_trouble(pactl, info: object) -> None:
    pactl(answers([MIC], info))
    found = server_sources()
    assert found is not None
    assert [source.is_default for source in found] == [False]


def test_odd_entries_are_left_out(pactl) -> None:
    pactl(answers([None, 3, "x", {}, {"name": 5}, MIC]))
    found = server_sources()
    assert found is not None
    assert [source.name for source in found] == ["alsa_input.usb"]


def test_a_server_without_sources_is_an_empty_list(pactl) -> None:
    pactl(answers([]))
    assert server_sources() == []


@pytest.mark.parametrize(
    "script",
    ["echo refused >&2; exit 1", "echo not json", "printf '{}'", "printf '\\377\\376'", "exit 0"],
)
def test_no_server_and_nonsense_are_none(pactl, script: str) -> None:
    pactl(script)
    assert server_sources() is None


def test_a_server_that_hangs_is_not_waited_for(pactl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pulse_server, "_PATIENCE_S", 0.2)
    pactl("exec /bin/sleep 20")
    assert server_sources() is None


def test_no_pactl_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert server_sources() is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_not_asked(pactl, monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    pactl(answers([MIC]))
    monkeypatch.setattr(sys, "platform", platform)
    assert server_sources() is None


def test_a_muted_source_is_told(pactl) -> None:
    pactl(answers([MIC | {"mute": True}, MONITOR | {"mute": False}]))
    found = server_sources()
    assert found is not None
    assert [source.is_muted for source in found] == [True, False]


def test_the_server_names_itself(pactl) -> None:
    pactl(answers([], {"server_name": "PulseAudio (on PipeWire 1.0.5)", "server_version": "15.0"}))
    assert server_info() == ServerInfo("PulseAudio (on PipeWire 1.0.5) 15.0", True)


def test_an_old_pactl_names_the_server_but_lists_nothing(pactl) -> None:
    pactl(
        '[ "$*" = info ] || { echo "unrecognized option" >&2; exit 1; }\n'
        "echo 'Server String: /run/x'\necho 'Server Name: pulseaudio'\n"
    )
    assert server_info() == ServerInfo("pulseaudio", False)


def test_no_server_and_no_pactl_are_no_server(pactl) -> None:
    assert server_info() is None
    pactl("exit 1\n")
    assert server_info() is None


@pytest.mark.parametrize("answer", ["[" * 20_000, '{"a":' * 20_000, "[" + "9" * 9_000 + "]"])
def test_an_answer_that_never_ends_is_none(pactl, tmp_path: Path, answer: str) -> None:
    (tmp_path / "answer").write_text(answer)
    pactl(f'while read -r line; do echo "$line"; done < {tmp_path}/answer; echo "$line"\n')
    assert server_sources() is None


def test_numbers_that_are_none_are_passed_over(pactl) -> None:
    odd = MIC | {"sample_specification": f"s16le 2ch {'9' * 5_000}Hz"}
    pactl(answers([odd], {}))
    found = server_sources()
    assert found is not None
    assert found[0].rate_hz == 48_000
    rows = f"{'9' * 5_000}\\tx\\targument\\n²\\tx\\targument\\n7\\tx\\tgood\\n"
    pactl(f"printf '{rows}'")
    assert [module.index for module in pulse_server.server_modules()] == [7]

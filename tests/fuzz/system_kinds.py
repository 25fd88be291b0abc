"""What the system's own services answer: formats, lists of devices, checks of the doctor."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from app.doctor.finding import Finding, Verdict
from app.doctor.lane_program import Said
from app.doctor.scope import Scope
from core.audio import pulse_server
from core.camera import pipewire_format as pod
from core.camera.loopback_driver import look_at_driver
from core.camera.pipewire_readers import linked_readers
from core.camera.readers import device_readers, held_by_children
from core.errors import SettingsError
from tests.fuzz import blunt, trees
from tests.fuzz.attempt import Attempt
from tests.fuzz.draw import Draw

_SOURCES: list[dict[str, Any]] = [
    {"index": 1, "name": "alsa_input.usb", "description": "Mic", "mute": False,
     "sample_specification": "s16le 2ch 48000Hz", "monitor_source": "", "properties": {}},
    {"index": 2, "name": "alsa_output.pci.monitor", "description": "Monitor", "mute": True,
     "sample_specification": "float32le 2ch 44100Hz", "monitor_source": "alsa_output.pci"},
]  # fmt: skip
_INFO = {"server_name": "PulseAudio (on PipeWire 1.0.5)", "server_version": "15.0.0",
         "default_source_name": "alsa_input.usb",
         "default_sink_name": "alsa_output.pci"}  # fmt: skip
_PLAIN = "Server Name: pulseaudio\nDefault Sample Specification: s16le 2ch 44100Hz\n"
_MODULES = "7\tmodule-null-sink\tsink_name=lipcam_voice\n12\tmodule-x\t\n"
_FINDING = Finding("program", Verdict.WARN, "It is so.", "Do this.", ("ls",), 3).to_dict()
_GRAPH: list[dict[str, Any]] = [
    {"object.type": "PipeWire:Interface:Link", "object.id": "9", "link.output.node": "5",
     "link.input.node": "6"},
    {"object.type": "PipeWire:Interface:Node", "object.id": "6", "client.id": "7",
     "node.name": "reader"},
    {"object.type": "PipeWire:Interface:Client", "object.id": "7", "application.name": "chrome"},
]  # fmt: skip


class PipeWire:
    """Reads an agreed format, and a graph of nodes."""

    def __init__(self, _seeds: Path) -> None:
        self._pods = [
            pod.video_format(pod.BGRX, (1280, 720), 25),
            pod.video_format(pod.I420, (640, 360), 30),
            pod.wanted_format(pod.I420),
            pod.buffers(pod.BGRX, (640, 480)),
            pod.header_meta(),
        ]

    def make(self, draw: Draw, folder: Path) -> Attempt:
        raw = draw.random.choice(self._pods)
        for random in draw.steps():
            raw = blunt.changed(random, raw, self._pods)
        graph = [dict(each) for each in _GRAPH]
        for random in draw.steps():
            each = random.choice(graph)
            key = random.choice([name for name in each if name != "object.type"] or ["object.id"])
            each[key] = str(trees.any_value(random, 9))
            if random.random() < 0.2:
                each.pop(key)
        (folder / "pod").write_bytes(raw)
        return Attempt(lambda: _agree(raw, graph))


class SoundServer:
    """Hears an answer of ``pactl``, and looks at the files that tell of drivers and readers."""

    def __init__(self, _seeds: Path) -> None:
        pass

    def make(self, draw: Draw, folder: Path) -> Attempt:
        answers = {
            "sources": _answer(draw, _SOURCES),
            "sinks": _answer(draw, _SOURCES),
            "info": _answer(draw, _INFO),
            "plain": _plain(draw, _PLAIN),
            "modules": _plain(draw, _MODULES),
        }
        for name, text in answers.items():
            (folder / name).write_text(text, "utf-8", "surrogatepass")
        _make_system(draw.random, folder / "root")
        return Attempt(lambda: _list(answers, folder / "root"))


class Doctor:
    """Reads an order to the doctor's programs and what they answer."""

    def __init__(self, _seeds: Path) -> None:
        self._scope = json.loads(json.dumps(Scope.from_dict(_scope()).to_dict()))

    def make(self, draw: Draw, folder: Path) -> Attempt:
        finding: Any = _FINDING
        scope: Any = self._scope
        for random in draw.steps():
            finding, scope = trees.changed(random, finding), trees.changed(random, scope)
        (folder / "finding").write_bytes(trees.text_of(draw.random, finding))
        return Attempt(lambda: _order(finding, scope))


def _scope() -> dict[str, Any]:
    from core.settings import Settings

    return Scope(Settings()).to_dict()


def _order(finding: Any, scope: Any) -> None:
    program: Any = None
    for words in (finding, {**_FINDING, "name": finding}):
        if isinstance(words, dict):
            Said(program, words).finding("program").to_dict()
    with suppress(
        KeyError, TypeError, SettingsError
    ):  # in a program of its own, whose end becomes a finding
        Scope.from_dict(scope)


def _agree(raw: bytes, graph: list[dict[str, Any]]) -> None:
    pod.agreed_format(raw)
    size = pod.agreed_size(raw)
    if size is not None:
        pod.buffers(pod.BGRX, size)
    linked_readers(graph, 5)


def _list(answers: dict[str, str], root: Path) -> None:
    def pactl(*words: str) -> str | None:
        if words == ("-f", "json", "info"):
            return answers["info"]
        if words[:3] == ("-f", "json", "list"):
            return answers[words[3]]
        return answers["modules"] if words[:1] == ("list",) else answers["plain"]

    kept = pulse_server.pactl
    pulse_server.pactl = pactl
    try:
        pulse_server.server_info()
        pulse_server.server_modules()
        pulse_server.server_sources()
        pulse_server.server_sinks()
    finally:
        pulse_server.pactl = kept
    look_at_driver(root, "6.1.0")
    device_readers("/dev/video7", (), root / "proc")
    held_by_children("/dev/video7", root / "proc")


def _answer(draw: Draw, tree: Any) -> str:
    for random in draw.steps():
        tree = trees.changed(random, tree)
    return trees.text_of(draw.random, tree).decode("utf-8", "replace")


def _plain(draw: Draw, text: str) -> str:
    raw = text.encode()
    for random in draw.steps():
        raw = blunt.changed(random, raw)
        if random.random() < 0.2:
            raw = raw.replace(b"7", "\u0667".encode(), 1).replace(b"12", b"9" * 5000, 1)
    return raw.decode("utf-8", "replace")


def _make_system(random: Random, root: Path) -> None:
    """The files of a kernel and of its processes."""
    modules = root / "lib/modules/6.1.0"
    modules.mkdir(parents=True)
    listed = blunt.changed(random, b"updates/v4l2loopback.ko.xz: kernel/videodev.ko.xz\n")
    (modules / "modules.dep").write_bytes(listed)
    (modules / "updates").mkdir()
    name = random.choice(("v4l2loopback.ko", "v4l2loopback.ko.xz", "v4l2loopback.ko.gz"))
    (modules / "updates" / name).write_bytes(random.randbytes(random.choice((0, 5, 900))))
    process = root / "proc" / random.choice(("12", "\u0661", "999999999999999999999"))
    (process / "fd").mkdir(parents=True)
    (process / "fd" / "3").symlink_to(random.choice(("/dev/video7", "/dev/video7 (deleted)")))
    (process / "comm").write_bytes(random.randbytes(20))
    (process / "stat").write_bytes(blunt.changed(random, b"12 (a b) S 1 12 12 0 -1"))

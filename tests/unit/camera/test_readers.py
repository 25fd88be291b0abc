"""Who has the camera open: from a made-up /proc, and from the real one with a real program."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.camera import registry
from core.camera.pipewire_readers import linked_readers
from core.camera.readers import (
    TellsReaders,
    device_readers,
    held_by_children,
    program_name,
)
from core.camera.registry import AutoCamera
from core.camera.window_sink import WindowSink

DEVICE = "/dev/video7"
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is Linux's")


def process(proc: Path, number: int, comm: str, exe: str, *files: str) -> None:
    """One process of a made-up /proc with these open files."""
    folder = proc / str(number)
    (folder / "fd").mkdir(parents=True)
    (folder / "comm").write_text(comm + "\n")
    if exe:
        (folder / "exe").symlink_to(exe)
    for index, file in enumerate(("/dev/null", *files)):
        (folder / "fd" / str(index)).symlink_to(file)


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    folder = tmp_path / "proc"
    folder.mkdir()
    (folder / "self").symlink_to("1")
    (folder / "cpuinfo").write_text("")
    process(folder, 1, "systemd", "/usr/lib/systemd/systemd")
    return folder


@linux
def test_only_those_who_hold_it_count_each_name_once(proc: Path) -> None:
    process(proc, 20, "zoom", "/opt/zoom/zoom", DEVICE)
    process(proc, 21, "ZoomWebviewHost", "/opt/zoom/ZoomWebviewHost", DEVICE, DEVICE)
    process(proc, 22, "chrome", "/opt/google/chrome/chrome", "/dev/video70", "/dev/snd/pcmC0D0c")
    process(proc, 23, "VizDisplayCompo", "/opt/google/chrome/chrome (deleted)", DEVICE)
    process(proc, 24, "my-camera-tool", "/usr/bin/python3.11", DEVICE)
    process(proc, 25, "a-very-long-pro", "/usr/bin/a-very-long-program-name", DEVICE)
    process(proc, 26, "wireplumber", "/usr/bin/wireplumber", DEVICE)
    process(proc, 27, "obs", "", DEVICE)
    assert device_readers(DEVICE, proc=proc) == (
        "a-very-long-program-name",
        "Chrome",
        "my-camera-tool",
        "OBS Studio",
        "Zoom",
    )
    assert device_readers("/dev/video8", proc=proc) == ()


@linux
def test_we_and_our_bridge_do_not_count(proc: Path) -> None:
    process(proc, 30, "python3", "/usr/bin/python3", DEVICE)
    process(proc, os.getpid(), "lipcam", "/usr/bin/lipcam", DEVICE)
    assert device_readers(DEVICE, own=[30], proc=proc) == ()
    assert device_readers(DEVICE, proc=proc) == ("python3",)


@linux
def test_what_ends_or_is_hidden_meanwhile_is_passed_over(proc: Path) -> None:
    (proc / "40").mkdir()  # ended: nothing below it any more
    process(proc, 41, "vlc", "/usr/bin/vlc")
    (proc / "41" / "fd" / "9").write_text("no link")
    process(proc, 42, "", "", DEVICE)
    assert device_readers(DEVICE, proc=proc) == ("?",)


def test_without_proc_nothing_can_be_told(tmp_path: Path) -> None:
    assert device_readers(DEVICE, proc=tmp_path / "none") is None


@linux
def test_another_name_of_the_device_is_the_device(proc: Path, tmp_path: Path) -> None:
    real, alias = tmp_path / "video0", tmp_path / "by-id"
    real.write_text("")
    alias.symlink_to(real)
    process(proc, 50, "cheese", "/usr/bin/cheese", str(real))
    assert device_readers(str(alias), proc=proc) == ("Cheese",)


@contextmanager
def holding(file: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A real program that holds ``file`` open."""
    hold = "import sys; f = open(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    child = subprocess.Popen(
        [sys.executable, "-c", hold, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        assert child.stdout.readline() == b"open\n"
        yield child
    finally:
        child.stdin.close()
        child.wait(10)
        child.stdout.close()


@linux
def test_a_real_program_appears_and_vanishes(tmp_path: Path) -> None:
    device = tmp_path / "video0"
    device.write_text("")
    with device.open():  # ours
        assert device_readers(str(device)) == ()
        with holding(device) as child:
            begin = time.perf_counter()
            found = device_readers(str(device))
            print(f"{1000 * (time.perf_counter() - begin):.1f} ms")
            assert found is not None
            assert len(found) == 1
            assert found[0].startswith("python")
            assert device_readers(str(device), own=[child.pid]) == ()
        assert device_readers(str(device)) == ()


@linux
def test_a_child_that_holds_it_is_ours(tmp_path: Path, proc: Path) -> None:
    device = tmp_path / "video0"
    device.write_text("")
    with device.open():
        assert not held_by_children(str(device)), "it is about children"
    with holding(device):
        assert held_by_children(str(device))
    assert not held_by_children(str(device))
    process(proc, 60, "x) R 1 (y", "/usr/bin/strange", str(device))
    stat = proc / "60" / "stat"
    stat.write_text(f"60 (x) R 1 (y) S {os.getpid()} 60 60 0\n")
    assert held_by_children(str(device), proc)
    stat.write_text(f"60 (x) R {os.getpid()} (y) S 1 60 60 0\n")
    assert not held_by_children(str(device), proc)
    stat.write_text("60 (x")
    assert not held_by_children(str(device), proc)


@pytest.mark.parametrize(
    ("known", "name"),
    [
        (("zoom",), "Zoom"),
        (("chromium-browse",), "Chromium"),
        (("Isolated Web Co", "firefox"), "Firefox"),
        (("CiscoCollabHost",), "Webex"),
        (("", "own-tool"), "own-tool"),
        (("first", "second"), "first"),
        ((), "?"),
    ],
)
def test_names_that_people_know(known: tuple[str, ...], name: str) -> None:
    assert program_name(*known) == name


def graph() -> list[dict[str, str]]:
    """Two programs read our node 40, a third one reads another camera."""
    kinds = ("Client", "Node", "Link")
    client, node, link = (f"PipeWire:Interface:{kind}" for kind in kinds)

    def linked(number: str, source: str, sink: str) -> dict[str, str]:
        ends = {"link.output.node": source, "link.input.node": sink}
        return {"object.type": link, "object.id": number, **ends}

    return [
        {"object.type": client, "object.id": "30", "application.name": "Firefox"},
        {"object.type": client, "object.id": "31", "application.name": "gst-launch-1.0"},
        {"object.type": client, "object.id": "32"},
        {"object.type": node, "object.id": "40", "client.id": "33", "node.name": "lipcam"},
        {"object.type": node, "object.id": "41", "client.id": "30", "node.name": "input"},
        {"object.type": node, "object.id": "42", "client.id": "31"},
        {"object.type": node, "object.id": "43", "client.id": "32", "node.name": "obs"},
        linked("50", "40", "41"),
        linked("51", "40", "42"),
        linked("52", "39", "43"),
    ]


def test_links_of_our_node_lead_to_its_readers() -> None:
    assert linked_readers(graph(), 40) == ("Firefox", "GStreamer")
    assert linked_readers(graph(), 39) == ("OBS Studio",)  # its client has no name
    assert linked_readers(graph(), 41) == ()
    assert linked_readers(graph()[:3] + graph()[-3:], 40) == ("?",)  # ended meanwhile


class TellingSink(WindowSink):
    def readers(self) -> list[str]:
        return ["Zoom"]


def test_the_registry_asks_the_camera_that_opened() -> None:
    told, silent = TellingSink((64, 48)), WindowSink((64, 48))
    assert isinstance(told, TellsReaders)
    assert registry.readers(told) == registry.readers(AutoCamera(told, "x", [])) == ("Zoom",)
    assert registry.readers(silent) is None
    assert registry.readers(AutoCamera(silent, "window", [])) is None


class WatchedSink(WindowSink):
    watched = True


def test_whether_somebody_reads_is_told_at_once_or_not_at_all() -> None:
    told, silent = WatchedSink((64, 48)), WindowSink((64, 48))
    assert registry.watched(told) is registry.watched(AutoCamera(told, "x", [])) is True
    assert registry.watched(silent) is None
    assert registry.watched(AutoCamera(silent, "window", [])) is None

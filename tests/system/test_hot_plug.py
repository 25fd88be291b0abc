"""Real servers whose microphones come and go: the window's list follows, the session goes back."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.window.bridge import Bridge
from app.window.keeper import Keeper
from app.window.main_window import MainWindow
from core import paths
from core.audio.registry import open_source
from core.avatar.library import AvatarLibrary
from core.clock import NS_PER_MS
from core.messages import Event, Notice, Start, State, SwitchMic
from core.session import Session
from core.session.device_signs import DeviceSigns
from core.settings import Settings
from core.types import AudioChunk
from tests.avatar_factory import write_avatar
from tests.diary import Diary
from tests.fake_pictures import SIZE
from tests.fake_rooms import FakeRooms
from tests.gui.conftest import WindowUnderTest
from tests.session_bench import Bench
from tests.sound_library import skip_without_sound

pytestmark = [pytest.mark.system, pytest.mark.gui]

WITHIN_MS = 3000


@pytest.fixture(scope="module", params=["pulse_server", "pipewire_server"])
def server(request: pytest.FixtureRequest):
    skip_without_sound()
    started = request.getfixturevalue(request.param)
    started.add_sink("desk", 48_000, 1)
    started.add_sink("other", 44_100, 2)
    started.pactl("set-default-source", "desk.monitor")
    return started


@contextmanager
def plugged_in(server, name: str) -> Iterator[Callable[[], None]]:
    """A further source, gone at the end or when the given function is called."""
    module = server.pactl("load-module", "module-null-sink", f"sink_name={name}").strip()
    there = [True]

    def pull() -> None:
        if there.pop():
            server.pactl("unload-module", module)
        there.append(False)

    try:
        yield pull
    finally:
        pull()


@pytest.fixture
def window(server, qtbot: QtBot, tmp_path: Path) -> Iterator[WindowUnderTest]:
    made = WindowUnderTest(tmp_path / "no-bundled-avatars", Settings(mic="pulse:usb.monitor"))
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.look_for_devices()
    qtbot.waitUntil(lambda: "pulse:desk.monitor" in ids(made.window.mics), timeout=10_000)
    yield made
    made.bridge.close()
    made.window.finish()


def ids(box) -> list[str]:
    return [str(box.itemData(row)) for row in range(box.count())]


def shows_usb(made: WindowUnderTest) -> bool:
    """Whether the list has it as a device that is there."""
    row = made.window.mics.findData("pulse:usb.monitor")
    return row >= 0 and "not found" not in made.window.mics.itemText(row)


def test_the_list_follows_what_comes_and_goes(server, window, qtbot: QtBot) -> None:
    assert not shows_usb(window)
    for _ in range(2):
        began = time.monotonic()
        with plugged_in(server, "usb") as pull:
            qtbot.waitUntil(lambda: shows_usb(window), timeout=WITHIN_MS)
            came_s = time.monotonic() - began
            assert window.window.mics.current_id() == "pulse:usb.monitor"
            began = time.monotonic()
            pull()
            qtbot.waitUntil(lambda: not shows_usb(window), timeout=WITHIN_MS)
        print(f"{server.kind}: came {came_s:.2f} s, went {time.monotonic() - began:.2f} s")
    assert window.window.mics.current_id() == "pulse:usb.monitor"
    assert window.session.commands == []


def test_a_server_that_dies_and_one_that_comes_are_followed(server, window, qtbot: QtBot) -> None:
    server.kill()
    qtbot.waitUntil(lambda: "pulse:desk.monitor" not in ids(window.window.mics), timeout=10_000)
    server.start()
    qtbot.waitUntil(lambda: "pulse:desk.monitor" in ids(window.window.mics), timeout=10_000)


def test_nothing_is_left_of_the_watch(server, qtbot: QtBot, tmp_path: Path) -> None:
    before = set(psutil.Process().children())
    made = WindowUnderTest(tmp_path / "none", Settings())
    qtbot.addWidget(made.window)
    made.window.look_for_devices()
    qtbot.waitUntil(lambda: bool(set(psutil.Process().children()) - before), timeout=5000)
    made.bridge.close()
    made.window.finish()
    QCoreApplication.processEvents()
    assert set(psutil.Process().children()) <= before


def test_what_looking_costs(server) -> None:
    """Printed with -s: processor time for each second of watching, at one look a second."""
    signs = DeviceSigns()
    try:
        signs.look()
        time.sleep(0.3)
        begin = time.process_time()
        for _ in range(1000):
            signs.look()
        print(f"{server.kind}: {time.process_time() - begin:.3f} ms for each look")
    finally:
        signs.close()


@pytest.fixture
def awake(server) -> Iterator[None]:
    """Somebody listens, as to a microphone of a desktop: the monitor of an idle sink gives its
    first block up to 2 s late."""
    command = ("parec", "--latency-msec=20", "--raw")
    with ExitStack() as stack:
        for sink in ("desk", "other"):
            listener = subprocess.Popen(
                [*command, f"--device={sink}.monitor"],
                env=server.child_env(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            stack.callback(listener.wait, 5)
            stack.callback(listener.terminate)
        yield


@pytest.fixture
def bench(server) -> Iterator[Bench]:
    """A session with real microphones and made-up other rooms."""
    made = Bench()
    ports = made.rooms.ports
    made.rooms.ports = lambda: replace(  # type: ignore[method-assign]
        ports(), open_source=open_source
    )
    made.settings = Settings(size_px=SIZE, mic="pulse:desk.monitor", camera="c", speaker="default")
    yield made
    assert made.session.close()


def wait_for(fits: Callable[[], bool], what: str, within_s: float = 15.0) -> None:
    end = time.monotonic() + within_s
    while not fits():
        assert time.monotonic() < end, f"no {what} within {within_s} s"
        time.sleep(0.002)


def test_another_microphone_while_live(awake, bench: Bench, server) -> None:
    """Printed with -s: the silence between the last sound of one and the first of the other."""
    bench.session.post(Start())
    bench.state(State.RUNNING)
    heard = bench.rooms.speakers
    wait_for(lambda: bool(heard) and len(heard[0].chunks) > 20, "sound")
    took_ms, silent_ms = [], []
    for name in ("other", "desk", "other", "desk"):
        before, began = len(heard[0].chunks), time.monotonic()
        rate_hz = 44_100 if name == "other" else 48_000
        bench.session.post(SwitchMic(f"pulse:{name}.monitor"))
        wait_for(lambda: heard[0].chunks[-1].rate_hz == rate_hz, f"sound of {name}")  # noqa: B023
        took_ms.append((time.monotonic() - began) * 1000)
        both = heard[0].chunks[before - 1 :]
        times = np.array([chunk.t0_ns for chunk in both]) / NS_PER_MS
        silent_ms.append(np.diff(times).max() - 10)
        wait_for(lambda: len(heard[0].chunks) > before + 150, "a second of sound")  # noqa: B023
    print(f"{server.kind}: switched in {np.round(took_ms)} ms, silent for {np.round(silent_ms)} ms")
    assert len(bench.in_effect("mic")) == 4


def test_a_lost_microphone_that_comes_back_is_heard_again(server, qtbot: QtBot, tmp_path) -> None:
    """Window, session and server together: only the rooms beside the microphone are made up."""
    rooms = FakeRooms()
    ports = replace(rooms.ports(), open_source=open_source, device_signs=DeviceSigns)
    diary = Diary()

    def make(settings: Settings, on_event: Callable[[Event], None]) -> Session:
        def hear(event: Event) -> None:
            diary(event)
            on_event(event)

        return Session(settings, on_event=hear, clock=rooms.clock, ports=ports)

    write_avatar(paths.user_avatars() / "ada", avatar_id="ada", name="Ada")
    chosen = Settings(size_px=SIZE, mic="pulse:usb.monitor", camera="c", speaker="default")
    bridge = Bridge(chosen, make)
    library = AvatarLibrary(tmp_path / "none", paths.user_avatars())
    window = MainWindow(chosen, bridge, library, Keeper(chosen, lambda *_: None))
    qtbot.addWidget(window)
    window.show()
    try:
        with plugged_in(server, "usb"):
            window.look_for_devices()
            qtbot.waitUntil(lambda: "pulse:usb.monitor" in ids(window.mics), timeout=10_000)
            qtbot.waitUntil(lambda: window.avatars.count() == 1, timeout=10_000)
            window.button.click()
            qtbot.waitUntil(lambda: bridge._session.stats().mic != "", timeout=15_000)
            label = bridge._session.stats().mic
            qtbot.waitUntil(lambda: len(heard(rooms)) > 50, timeout=15_000)
        qtbot.waitUntil(lambda: "not found" in window.mics.currentText(), timeout=WITHIN_MS)
        print(f"{server.kind}: while it is away, {recorded(server) or 'nothing'} is recorded")
        count = len(heard(rooms))
        with plugged_in(server, "usb"):
            began = time.monotonic()
            qtbot.waitUntil(
                lambda: (
                    "not found" not in window.mics.currentText()
                    and bridge._session.stats().mic == label
                    and len(heard(rooms)) > count + 100
                    # PipeWire may feed another source for a moment: sound alone says little.
                    and [event.key for event in diary.events if isinstance(event, Notice)]
                    == ["mic-lost", "mic-back"]
                    and recorded(server) == {"usb.monitor"}
                ),
                timeout=15_000,
            )
            print(f"{server.kind}: heard again {time.monotonic() - began:.1f} s after it came")
    finally:
        bridge.close()
        window.finish()


def recorded(server) -> set[str]:
    """Names of the sources that some program listens to, as the server sees it."""
    names = {
        each["index"]: each["name"]
        for each in json.loads(server.pactl("-f", "json", "list", "sources"))
    }
    outputs = json.loads(server.pactl("-f", "json", "list", "source-outputs"))
    return {names.get(each["source"], "?") for each in outputs}


def heard(rooms: FakeRooms) -> list[AudioChunk]:
    return rooms.speakers[0].chunks if rooms.speakers else []

"""Signs that microphones have come or gone: from a server played by a file, and made-up lists."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.audio.sound_signs import SoundSigns, _mac_devices, _WaveInCaps, _windows_inputs
from tests.diary import wait_until
from tests.growing_file import sayer_of

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Linux's own signs")


class Server:
    """A ``pactl subscribe`` that says what the test says."""

    def __init__(self, folder: Path) -> None:
        self.script = folder / "server"
        self.cards = folder / "snd"
        self.cards.mkdir()

    def signs(self) -> SoundSigns:
        return SoundSigns(self.cards, sayer_of(self.script))

    def run(self) -> None:
        self.script.write_text("")

    def say(self, text: str) -> None:
        with self.script.open("a") as script:
            script.write(text)

    def end(self) -> None:
        self.script.unlink()


@pytest.fixture
def server(tmp_path: Path) -> Server:
    return Server(tmp_path)


@pytest.fixture
def signs(server: Server) -> Iterator[SoundSigns]:
    made = server.signs()
    yield made
    made.close()
    made.close()


def differs(
    signs: SoundSigns, before: object, within_s: float = 5.0, every_s: float = 0.01
) -> bool:
    end = time.monotonic() + within_s
    while time.monotonic() < end:
        time.sleep(every_s)
        if signs.look() != before:
            return True
    return False


def connected(signs: SoundSigns) -> object:
    """Looks until the child runs, and once more."""
    seen = signs.look()
    while signs._server._looks < 2:
        time.sleep(0.01)
        seen = signs.look()
    return seen


def test_a_source_that_comes_or_goes_is_a_sign(server: Server, signs: SoundSigns) -> None:
    server.run()
    seen = connected(signs)
    for news in ("'new' on source #7", "'remove' on source #7", "'change' on server #-1"):
        server.say(f"Event {news}\n")
        assert differs(signs, seen), news
        seen = signs.look()


def test_volumes_and_programs_are_none(server: Server, signs: SoundSigns) -> None:
    server.run()
    seen = connected(signs)
    for noise in ("'change' on source #7", "'new' on source-output #9", "'new' on client #3"):
        server.say(f"Event {noise}\n" * 50)
    assert not differs(signs, seen, 0.3)


def test_a_line_that_comes_in_two_parts_counts_once(server: Server, signs: SoundSigns) -> None:
    server.run()
    seen = connected(signs)
    server.say("Event 'new' on sou")
    assert not differs(signs, seen, 0.1)
    server.say("rce #1\n")
    assert differs(signs, seen)
    seen = signs.look()
    assert not differs(signs, seen, 0.1)


def test_a_server_that_goes_and_one_that_comes_are_signs(server: Server, signs: SoundSigns) -> None:
    server.run()
    seen = connected(signs)
    server.end()
    assert differs(signs, seen)
    gone = signs.look()
    assert not differs(signs, gone, 1.5, every_s=0.3), "no server is no news, again and again"
    server.run()
    assert differs(signs, gone)


def test_without_a_server_it_is_tried_ever_more_rarely(server: Server, signs: SoundSigns) -> None:
    starts: list[int] = []
    start = signs._server._start

    def count() -> None:
        starts.append(len(starts))
        start()

    signs._server._start = count  # type: ignore[method-assign]
    for _ in range(60):
        signs.look()
        if (child := signs._server._child) is not None:
            wait_until(lambda: child.ended)
    assert 3 <= len(starts) <= 7, starts
    assert signs._server.news() == 1, "that there is none is news once"


def test_sound_cards_are_signs(server: Server, signs: SoundSigns) -> None:
    seen = signs.look()
    (server.cards / "pcmC1D0c").write_text("")
    assert signs.look() != seen


def test_no_pactl_is_no_trouble(tmp_path: Path) -> None:
    signs = SoundSigns(tmp_path / "none", ["no-such-program-anywhere"])
    assert len({signs.look() for _ in range(50)}) == 1
    signs.close()


def test_a_closed_one_begins_anew(server: Server, signs: SoundSigns) -> None:
    server.run()
    connected(signs)
    child = signs._server._child
    signs.close()
    assert child is not None
    assert child.ended
    signs._server._wait = 0
    connected(signs)


# -- other systems, by their documentation ---------------------------------------------------------


def fake_winmm(names: list[str]) -> SimpleNamespace:
    def caps_of(number: ctypes.c_size_t, caps: object, size: int) -> int:
        assert size == ctypes.sizeof(_WaveInCaps) == 80
        for at, letter in enumerate(names[number.value]):
            caps._obj.name[at] = ord(letter)  # type: ignore[attr-defined]
        return 0

    return SimpleNamespace(waveInGetNumDevs=lambda: len(names), waveInGetDevCapsW=caps_of)


def test_windows_lists_names() -> None:
    assert _windows_inputs(fake_winmm(["Headset", "Webcam"])) == ("Headset", "Webcam")
    assert _windows_inputs(fake_winmm([])) == ()
    assert _windows_inputs(SimpleNamespace()) == ()


def fake_core_audio(found: dict[bytes, list[int]], error: int = 0) -> SimpleNamespace:
    def numbers(place: object) -> list[int]:
        return found[place._obj.selector.to_bytes(4, "big")]  # type: ignore[attr-defined]

    def size_of(_system: object, place: object, _n: object, _none: None, size: object) -> int:
        size._obj.value = 4 * len(numbers(place))  # type: ignore[attr-defined]
        return error

    def data_of(
        _system: object, place: object, _n: object, _none: None, size: object, out: object
    ) -> int:
        for at, number in enumerate(numbers(place)):
            out._obj[at] = number  # type: ignore[attr-defined]
        return error

    return SimpleNamespace(
        AudioObjectGetPropertyDataSize=size_of, AudioObjectGetPropertyData=data_of
    )


@pytest.mark.parametrize(("error", "expected"), [(0, (41, 41, 52)), (560947818, ())])
def test_macos_lists_numbers(error: int, expected: tuple[int, ...]) -> None:
    found = {b"dIn ": [41], b"dev#": [41, 52]}
    assert _mac_devices(fake_core_audio(found, error)) == expected


def test_a_system_that_is_another_has_none() -> None:
    look: Callable[[], tuple[int, ...]] = _mac_devices
    assert look() == ()

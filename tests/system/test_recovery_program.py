"""The whole program while the computer sleeps, others take the processor, servers die, disks fill.

Printed with -s: how long it took to be back.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psutil
import pytest

from core import paths
from core.clock import NS_PER_S
from tests.avatar_factory import write_avatar
from tests.faults.disk_faults import filled, small_disk
from tests.faults.program_faults import Leftovers, asleep, starved
from tests.faults.sound_faults import own_modules, server_gone
from tests.sound_library import skip_without_sound
from tests.waiting import until

pytestmark = [pytest.mark.system, pytest.mark.slow]

SLACK_S = 4.0  # a machine whose processors are wanted by others, on top of the two seconds


class Program:
    """A running ``tests.faults.program``."""

    def __init__(self, folder: Path, env: dict[str, str], **settings: object) -> None:
        self.pictures = folder / "pictures.txt"
        chosen = [f"{name}={json.dumps(value)}" for name, value in settings.items()]
        self.child = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.program", str(self.pictures), *chosen],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.said: list[dict[str, str]] = []
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()

    def _listen(self) -> None:
        assert self.child.stdout is not None
        for line in self.child.stdout:
            self.said.append(json.loads(line))

    def shown(self, since_ns: int = 0) -> list[tuple[int, str, float]]:
        """All pictures since: when, whose, how bright."""
        if not self.pictures.exists():
            return []
        rows = [line.split() for line in self.pictures.read_text().splitlines()]
        whole = [(int(r[0]), r[1], float(r[2])) for r in rows if len(r) == 3]
        return [row for row in whole if row[0] >= since_ns]

    def keys(self) -> list[str]:
        return [said.get("notice") or f"fault {said['fault']}" for said in self.told()]

    def told(self) -> list[dict[str, str]]:
        """Notices and faults, but of the delay: a busy machine raises it."""
        said = [each for each in self.said if "notice" in each or "fault" in each]
        return [each for each in said if each.get("notice") != "delay"]

    def speaks(self) -> bool:
        recent = self.shown(time.monotonic_ns() - NS_PER_S)
        return any(origin == "MODEL" for _, origin, _ in recent)

    def state(self) -> str:
        return next((each["state"] for each in reversed(self.said) if "state" in each), "")

    def end(self) -> int | None:
        """Its exit status; None where it had to be killed."""
        assert self.child.stdin is not None
        with contextlib.suppress(OSError):
            self.child.stdin.close()
        try:
            return self.child.wait(30)
        except subprocess.TimeoutExpired:
            return None
        finally:
            self.child.kill()
            self.child.wait(10)
            self._ear.join(5)
            assert self.child.stdout is not None
            self.child.stdout.close()


@pytest.fixture
def program(pipewire_server, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    skip_without_sound()
    write_avatar(paths.user_avatars() / "ada", avatar_id="ada", name="Ada")
    begun: list[Program] = []

    def begin(**settings: object) -> Program:
        usual = {
            "avatar": "ada",
            "engine": "pattern",
            "mic": "sample",
            "camera": "pipewire",
            "speaker": "off",
            "voice": "auto",
            "size_px": [320, 240],
        }
        begun.append(Program(tmp_path, pipewire_server.child_env(), **(usual | settings)))
        until(begun[-1].speaks, "speech", 30)
        return begun[-1]

    yield begin
    ends = []
    for each in begun:
        family = family_of(each.child.pid)
        status = each.end()
        left = [child for child in family if runs(child)]
        for child in left:
            child.kill()
        ends.append((status, left))
    assert all(end == (0, []) for end in ends), ends
    assert own_modules(pipewire_server) == []


def family_of(pid: int) -> list[psutil.Process]:
    """The children of a program, and theirs."""
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def runs(child: psutil.Process) -> bool:
    """Not where it has ended and only nobody has asked how."""
    try:
        return child.is_running() and child.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def longest_hold(shown: list[tuple[int, str, float]]) -> int:
    """Pictures in a row that showed an old mouth."""
    longest = held = 0
    for _, origin, _ in shown:
        held = held + 1 if origin == "HELD" else 0
        longest = max(longest, held)
    return longest


def test_after_seconds_of_sleep_it_speaks_again_and_says_nothing(program) -> None:
    running: Program = program()
    time.sleep(2)
    left, told = Leftovers(running.child.pid), running.keys()
    with asleep(running.child.pid):
        time.sleep(5)
    woken_ns = time.monotonic_ns()
    back_s = until(lambda: any(o == "MODEL" for _, o, _ in running.shown(woken_ns)), "speech")
    print(f"asleep for 5 s: speech after {back_s:.2f} s")
    time.sleep(3)
    shown = running.shown(woken_ns)
    assert back_s < 2 + SLACK_S
    assert running.keys() == told, "nothing has failed"
    gaps = np.diff([row[0] for row in shown]) / NS_PER_S
    assert len(shown) < 25 * 8, "what was missed is not replayed in a burst"
    assert gaps.max() < 1
    assert left.grown() == {}


def test_six_programs_that_want_the_processor_take_no_picture_away(program) -> None:
    running: Program = program()
    time.sleep(2)
    left, told, since_ns = Leftovers(running.child.pid), running.keys(), time.monotonic_ns()
    with starved(6):
        time.sleep(5)
    mended_ns = time.monotonic_ns()
    shown = running.shown(since_ns)
    back_s = until(lambda: any(o == "MODEL" for _, o, _ in running.shown(mended_ns)), "speech")
    gaps = np.diff([row[0] for row in shown]) / NS_PER_S
    print(
        f"starved: {len(shown)} pictures, longest gap {gaps.max():.2f} s, mouth held for "
        f"{longest_hold(shown)} pictures at most; speech {back_s:.2f} s after it"
    )
    assert len(shown) > 10  # how many, is for the machine to say
    assert gaps.max() < 2.5
    assert min(row[2] for row in shown) > 1, "none is black"
    assert longest_hold(shown) <= 8
    assert back_s < 2 + SLACK_S
    assert running.keys() == told
    assert left.grown() == {}


def test_camera_and_virtual_microphone_return_with_their_server(program, pipewire_server) -> None:
    running: Program = program()
    until(lambda: len(own_modules(pipewire_server)) == 2, "the Lipcam microphone")
    time.sleep(1)
    before = len(running.told())
    with server_gone(pipewire_server):
        until(lambda: {"camera-lost", "voice-lost"} <= set(running.keys()[before:]), "word of it")
        time.sleep(3)
    mended_ns = time.monotonic_ns()
    camera_s = until(lambda: bool(running.shown(mended_ns)), "picture")
    voice_s = camera_s + until(lambda: len(own_modules(pipewire_server)) == 2, "microphone")
    print(f"server back: camera {camera_s:.2f} s, Lipcam microphone {voice_s:.2f} s")
    until(lambda: {"camera-back", "voice-back"} <= set(running.keys()[before:]), "word of it")
    assert max(camera_s, voice_s) < 2 + SLACK_S
    wanted = ["camera-back", "camera-lost", "voice-back", "voice-lost"]
    assert sorted(running.keys()[before:]) == wanted
    assert running.state() == "running"


@contextmanager
def disk(folder: Path) -> Iterator[Path]:
    made = small_disk(folder, 3)
    try:
        small = made.__enter__()
    except OSError as error:
        pytest.skip(str(error))
    try:
        yield small
    finally:
        made.__exit__(None, None, None)


def test_a_disk_that_fills_up_ends_the_file_with_a_word(program, tmp_path: Path) -> None:
    with disk(tmp_path / "disk") as small:
        running: Program = program(camera=f"file:{small / 'talk.mp4'}", voice="off")
        time.sleep(4)
        with filled(small):
            until(lambda: running.state() == "fault", "word of it", 60)
        assert len(running.told()) == 1, running.told()
        assert "disk is full" in running.told()[0]["text"]
        assert (small / "talk.mp4").stat().st_size > 0, "what was whole by then is kept"

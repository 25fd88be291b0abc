"""A session whose sound system is hurt in every way, on real servers: it comes back by itself.

Printed with -s: how long each thing took to be back after the cause was gone.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace

import numpy as np
import pytest

from core.audio.registry import open_source, open_speaker, open_voice
from core.messages import Fault, Notice, Start, State
from core.session import real_ports
from core.settings import Settings
from core.types import Origin
from tests.fake_pictures import SIZE
from tests.faults.program_faults import Leftovers
from tests.faults.sound_faults import (
    default_changed,
    own_modules,
    plug_in,
    recorded_sources,
    replaced_at,
    server_gone,
    server_hung,
    unplugged,
)
from tests.session_bench import Bench
from tests.sound_library import skip_without_sound
from tests.waiting import until

pytestmark = pytest.mark.system

WITHIN_S = 2.0
SLACK_S = 4.0  # a machine whose processors are wanted by others
PARTS = ("mic", "voice", "speaker")


@pytest.fixture(scope="module", params=["pulse_server", "pipewire_server"])
def server(request: pytest.FixtureRequest):
    skip_without_sound()
    started = request.getfixturevalue(request.param)
    started.add_sink("desk", 48_000, 1)
    started.add_sink("usb", 44_100, 1)
    started.add_sink("loud", 48_000, 2)
    started.pactl("set-default-source", "desk.monitor")
    started.pactl("set-default-sink", "loud")
    return started


@pytest.fixture
def bench(server) -> Iterator[Bench]:
    """Real sound, made-up picture; nothing of ours is left at the server."""
    made = Bench()
    ports = made.rooms.ports
    real = replace(
        ports(),
        open_source=open_source,
        open_speaker=open_speaker,
        open_voice=open_voice,
        device_signs=real_ports().device_signs,
    )
    made.rooms.ports = lambda: real  # type: ignore[method-assign]
    made.settings = Settings(
        size_px=SIZE, mic="pulse:usb.monitor", camera="c", speaker="default", voice="auto"
    )
    yield made
    assert made.session.close()
    assert own_modules(server) == []


def begin(bench: Bench, server, mic: str = "pulse:usb.monitor") -> None:
    bench.settings = replace(bench.settings, mic=mic)
    bench.session.post(Start())
    bench.state(State.RUNNING)
    until(lambda: hears(bench), "sound", 20)
    until(lambda: len(own_modules(server)) == 2, "the Lipcam microphone")
    desks = bench.session._control._desks
    until(lambda: desks.speaker._sink is not None, "the loudspeaker")
    time.sleep(0.5)
    bench.diary.forget()


def hears(bench: Bench) -> bool:
    """Whether blocks of sound come in now."""
    source = bench.session._control._desks.mic._seat.source
    return source is not None and time.monotonic_ns() - source.last_block_ns < 200_000_000


def rate_hz(bench: Bench) -> int:
    """Of the open microphone."""
    source = bench.session._control._desks.mic._seat.source
    return source.rate_hz if source is not None else 0


def told(bench: Bench) -> list[str]:
    """All that the user was told of the sound, in short."""
    events = [e for e in bench.diary.events if isinstance(e, Notice | Fault)]
    said = [e.key if isinstance(e, Notice) else f"fault {e.part}" for e in events]
    return [key for key in said if any(part in key for part in PARTS)]


def pictures_never_stop(bench: Bench, since: int) -> None:
    """None missing for longer than a moment, none black, no mouth held for longer than is right."""
    frames = bench.rooms.sinks[-1].frames[since:]
    gaps = np.diff([at_ns for at_ns, _ in frames]) / 1e9
    assert gaps.max() < 0.5, f"{gaps.max():.2f} s without a picture"
    assert all(frame.rgb.any() for _, frame in frames)
    held = longest = 0
    for _, frame in frames:
        held = held + 1 if frame.origin is Origin.HELD else 0
        longest = max(longest, held)
    assert longest <= 8, f"a mouth was held for {longest} pictures"


def test_a_microphone_that_is_pulled_out_and_no_other_in_its_place(server, bench: Bench) -> None:
    begin(bench, server)
    left, since = Leftovers(), len(bench.rooms.sinks[-1].frames)
    with unplugged(server, "usb"):
        went_s = until(lambda: "mic-lost" in told(bench), "word of it")
        until(lambda: "desk.monitor" not in recorded_sources(server), "silence of the other")
        time.sleep(2.5)
        assert "desk.monitor" not in recorded_sources(server), "another microphone is heard"
        assert bench.session.state is State.HOLDING
    back_s = until(lambda: hears(bench), "sound")
    until(lambda: "mic-back" in told(bench), "word of it")
    print(f"{server.kind}: unplugged noticed {went_s:.2f} s, back {back_s:.2f} s")
    assert back_s < WITHIN_S + SLACK_S
    assert told(bench) == ["mic-lost", "mic-back"]
    assert recorded_sources(server) == {"usb.monitor"}
    pictures_never_stop(bench, since)
    assert left.grown() == {}


def test_another_default_is_followed_and_told(server, bench: Bench) -> None:
    begin(bench, server, mic="default")
    with default_changed(server, "usb.monitor"):
        took_s = until(lambda: recorded_sources(server) == {"usb.monitor"}, "the other default")
        until(lambda: "mic" in told(bench), "word of it")
        until(lambda: hears(bench), "sound")
    until(lambda: recorded_sources(server) == {"desk.monitor"}, "the first default")
    until(lambda: told(bench) == ["mic", "mic"], "word of it")
    print(f"{server.kind}: another default in {took_s:.2f} s")
    assert bench.session.state is State.RUNNING


def test_a_microphone_that_comes_back_at_another_rate(server, bench: Bench) -> None:
    begin(bench, server)
    with replaced_at(server, "usb", 16_000):
        back_s = until(
            lambda: hears(bench) and rate_hz(bench) == 16_000,
            "sound",
        )
    print(f"{server.kind}: at another rate {back_s:.2f} s")
    until(lambda: hears(bench) and recorded_sources(server) == {"usb.monitor"}, "sound")
    until(lambda: told(bench)[-1:] == ["mic-back"], "word of it")
    assert len(told(bench)) <= 4


def test_a_server_that_is_killed_and_comes_back(server, bench: Bench) -> None:
    begin(bench, server)
    left, since = Leftovers(), len(bench.rooms.sinks[-1].frames)
    with server_gone(server):
        until(lambda: {f"{part}-lost" for part in PARTS} <= set(told(bench)), "word of all")
        time.sleep(3)
    server.pactl("set-default-source", "desk.monitor")
    back_s = until(lambda: hears(bench), "sound")
    voice_s = back_s + until(lambda: len(own_modules(server)) == 2, "the Lipcam microphone")
    desks = bench.session._control._desks
    speaker_s = voice_s + until(lambda: desks.speaker._sink is not None, "the loudspeaker")
    until(lambda: {f"{part}-back" for part in PARTS} <= set(told(bench)), "word of all")
    print(
        f"{server.kind}: server back: mic {back_s:.2f} s, voice {voice_s:.2f} s, "
        f"speaker {speaker_s:.2f} s"
    )
    assert speaker_s < WITHIN_S + SLACK_S
    wanted = sorted(f"{part}-{how}" for part in PARTS for how in ("lost", "back"))
    assert sorted(told(bench)) == wanted
    assert bench.session.state is State.RUNNING
    pictures_never_stop(bench, since)
    assert left.grown() == {}


def test_a_server_that_hangs_for_a_while(server, bench: Bench) -> None:
    begin(bench, server)
    since = len(bench.rooms.sinks[-1].frames)
    with server_hung(server):
        time.sleep(4)
    back_s = until(lambda: hears(bench), "sound", 30)
    print(f"{server.kind}: a hung server: back {back_s:.2f} s")
    until(lambda: told(bench).count("mic-lost") == told(bench).count("mic-back"), "word of it", 30)
    assert len(told(bench)) == len(set(told(bench))), told(bench)
    pictures_never_stop(bench, since)


def test_a_microphone_that_was_not_there_at_the_start(server, bench: Bench) -> None:
    bench.settings = replace(bench.settings, mic="pulse:late.monitor", voice="off")
    bench.session.post(Start())
    bench.state(State.HOLDING)
    time.sleep(3)
    with ExitStack() as stack:
        plug_in(server, "late")
        for index in _modules(server, "late"):
            stack.callback(server.pactl, "unload-module", index)
        came_s = until(lambda: hears(bench), "sound")
        until(lambda: "mic-back" in told(bench), "word of it")
        assert [key for key in told(bench) if "mic" in key] == ["fault mic", "mic-back"]
        print(f"{server.kind}: one that came later: {came_s:.2f} s")
        assert bench.session.close()
        bench.forget()
        bench.settings = replace(bench.settings)


def _modules(server, sink: str) -> list[str]:
    from tests.faults.sound_faults import modules_of

    return modules_of(server, sink)

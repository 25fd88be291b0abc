"""Who reads the camera: asked in the background, told with the figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.clock import NS_PER_S
from core.messages import Stop, SwitchCamera
from core.ports import FrameSink
from core.session.patience import Patience
from core.session.readers_desk import EVERY_NS, ReadersDesk
from core.session.wiring import Ports
from tests.diary import wait_until
from tests.fake_clocks import Driver
from tests.fake_pictures import FakeSink
from tests.fake_rooms import FakeRooms
from tests.session_bench import Bench


class Asked:
    """The camera room's answer, and how often it was wanted."""

    def __init__(self) -> None:
        self.names: Sequence[str] | None = ()
        self.sinks: list[FrameSink] = []
        self.wait: Driver | None = None
        self.error: Exception | None = None

    def __call__(self, sink: FrameSink) -> Sequence[str] | None:
        self.sinks.append(sink)
        if self.wait is not None:
            self.wait.wait(30)
        if self.error is not None:
            raise self.error
        return self.names

    def ports(self) -> Ports:
        return replace(FakeRooms().ports(), sink_readers=self)


def ticked(desk: ReadersDesk, now_ns: int, sink: FrameSink | None) -> tuple[str, ...] | None:
    """What is known once the answer has come."""
    desk.tick(now_ns, sink)
    wait_until(lambda: desk._asking is None or desk._asking.ended)
    desk.tick(now_ns, sink)
    return desk.names


def test_it_asks_every_two_seconds() -> None:
    asked, patience = Asked(), Patience()
    desk, sink = ReadersDesk(asked.ports(), patience), FakeSink(FakeRooms().clock)
    assert ticked(desk, NS_PER_S, sink) == ()
    asked.names = ["Zoom"]
    assert ticked(desk, 2 * NS_PER_S, sink) == ()
    assert ticked(desk, NS_PER_S + EVERY_NS, sink) == ("Zoom",)
    assert len(asked.sinks) == 2
    assert ticked(desk, 3 * NS_PER_S, None) is None
    desk.stop()
    assert patience.all_ended


def test_one_that_hangs_is_asked_once_and_its_answer_is_not_another_cameras() -> None:
    asked, patience = Asked(), Patience()
    clock = FakeRooms().clock
    desk, first, second = ReadersDesk(asked.ports(), patience), FakeSink(clock), FakeSink(clock)
    asked.wait, asked.names = Driver(), ["Zoom"]
    desk.tick(0, first)
    asked.wait.entered.wait(5)
    for second_s in range(1, 20):
        desk.tick(second_s * NS_PER_S, second)
    assert asked.sinks == [first]
    hung, asked.wait = asked.wait, None
    hung.set()
    wait_until(lambda: desk._asking is not None and desk._asking.ended)
    asked.names = None
    desk.tick(20 * NS_PER_S, second)
    assert desk.names is None
    wait_until(lambda: desk._asking is not None and desk._asking.ended)
    desk.tick(20 * NS_PER_S, second)
    assert asked.sinks == [first, second]
    desk.stop()
    assert patience.all_ended


def test_an_error_of_ours_is_no_answer_and_no_end(caplog) -> None:
    asked, patience = Asked(), Patience()
    desk, sink = ReadersDesk(asked.ports(), patience), FakeSink(FakeRooms().clock)
    asked.error = ZeroDivisionError("a fault of ours")
    assert ticked(desk, 0, sink) is None
    assert "a fault of ours" in caplog.text
    caplog.clear()
    asked.error, asked.names = None, ["Cheese"]
    assert ticked(desk, EVERY_NS, sink) == ("Cheese",)
    desk.stop()


def test_a_session_tells_who_reads_its_camera(bench: Bench) -> None:
    asked = Asked()
    asked.names = ("Firefox", "Zoom")
    ports = bench.rooms.ports
    bench.rooms.ports = lambda: replace(ports(), sink_readers=asked)  # type: ignore[method-assign]
    bench.run()
    wait_until(lambda: bench.session.stats().readers == ("Firefox", "Zoom"))
    asked.names = None
    bench.session.post(SwitchCamera("cam-b"))
    wait_until(lambda: len(asked.sinks) > 1 and asked.sinks[-1] is bench.rooms.sinks[1])
    wait_until(lambda: bench.session.stats().readers is None)
    bench.session.post(Stop())
    wait_until(lambda: bench.rooms.sinks[1].closed > 0)
    assert bench.session.stats().readers is None

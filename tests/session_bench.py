"""A session on fake rooms, with words for what a test waits for."""

from __future__ import annotations

from core.clock import NS_PER_MS
from core.messages import ChoiceInEffect, Fault, Notice, SetWatched, Start, State, StateChanged
from core.session import Session
from core.settings import Settings
from core.types import Origin
from tests.diary import Diary, wait_until
from tests.fake_audience import Audience
from tests.fake_pictures import SIZE, mouth_of
from tests.fake_rooms import FakeRooms


class Bench:
    """A session on fake rooms, closed after the test, with no thread left."""

    def __init__(self) -> None:
        self.rooms, self.diary = FakeRooms(), Diary()
        self.settings = Settings(size_px=SIZE, delay_ms=180, mic="mic-a", camera="cam-a")
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        if self._session is None:
            self._session = Session(
                self.settings, on_event=self.diary, clock=self.rooms.clock, ports=self.rooms.ports()
            )
        return self._session

    def state(self, state: State) -> StateChanged:
        event = self.diary.wait_for(lambda e: isinstance(e, StateChanged) and e.state is state)
        assert isinstance(event, StateChanged)
        return event

    def run(self) -> None:
        self.session.post(Start())
        self.state(State.RUNNING)
        wait_until(self.speaks)

    def rests(self) -> bool:
        """Whether no pictures are made now, as nobody sees them."""
        return self.session.stats().resting

    def fall_asleep(self) -> None:
        """Start with the window out of sight, and wait for the rest."""
        self.session.post(SetWatched(False))
        self.session.post(Start())
        self.state(State.RUNNING)
        wait_until(self.rests)

    def opened_to_mouth_ns(self, audience: Audience) -> int:
        """Let a program open the camera; how long it takes to the first mouth."""
        sink = self.rooms.sinks[0]
        count = len(sink.frames)
        audience.reads = True
        opened_ns = self.rooms.clock.now_ns()
        wait_until(lambda: any(f.origin is Origin.MODEL for _, f in sink.frames[count:]))
        first_ns = next(ns for ns, f in sink.frames[count:] if f.origin is Origin.MODEL)
        print(f"open to mouth: {(first_ns - opened_ns) / NS_PER_MS:.0f} ms")
        return first_ns - opened_ns

    def speaks(self) -> bool:
        """Whether the newest picture shows the student's mouth at full weight."""
        frames = self.rooms.sinks[-1].frames
        return bool(frames) and mouth_of(frames[-1][1]) == 250

    def fault(self, part: str) -> Fault:
        event = self.diary.wait_for(lambda e: isinstance(e, Fault) and e.part == part)
        assert isinstance(event, Fault)
        return event

    def notice(self, key: str) -> Notice:
        event = self.diary.wait_for(lambda e: isinstance(e, Notice) and e.key == key)
        assert isinstance(event, Notice)
        return event

    def told(self, part: str) -> list[str]:
        """What the user was told of a part: keys of notices, and its name for each fault."""
        keys = (part, f"{part}-lost", f"{part}-back")
        events = [e for e in self.diary.events if isinstance(e, Notice | Fault)]
        said = [e.key if isinstance(e, Notice) else e.part for e in events]
        return [key for key in said if key in keys]

    def in_effect(self, kind: str) -> list[str]:
        """What the user was told of one kind so far."""
        told = [e for e in self.diary.events if isinstance(e, ChoiceInEffect)]
        return [event.choice for event in told if event.kind == kind]

    def forget(self) -> None:
        """The test has closed the session itself."""
        self._session = None

    def origins(self) -> set[Origin]:
        return {frame.origin for _, frame in self.rooms.sinks[-1].frames}

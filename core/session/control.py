"""The control thread: states, commands, and the watchdog's round.

``handle`` takes one command or report and ``tick`` looks after everything; both are plain calls, so
that tests drive them by hand. All events leave from here, in order.
"""

from __future__ import annotations

import contextlib
import logging
import queue
from collections.abc import Callable

from core.clock import NS_PER_MS, NS_PER_S
from core.errors import CameraUnavailable, LipcamError
from core.messages import (
    Command,
    Event,
    Fault,
    Start,
    StartRecording,
    State,
    StateChanged,
    Stats,
    Stop,
    StopRecording,
)
from core.ports import Clock
from core.session.at_once import done_at_once
from core.session.desks import Surroundings, fresh_desks
from core.session.fence import advice
from core.session.figures import figures
from core.session.interpreter import Interpreter
from core.session.memory import keep_pictures_apart
from core.session.patience import Abandoned, Patience
from core.session.reports import (
    MicEnded,
    MicFailed,
    Ready,
    RecordingBegan,
    RecordingEnded,
    Report,
    SinkFailed,
    Staged,
    Taken,
)
from core.session.status import Status
from core.session.thrift import Thrift
from core.session.watch import ROUND_NS, Watch
from core.session.wiring import Ports
from core.session.wishes import Wish, Wishes
from core.settings import Settings
from core.slots import LatestSlot
from core.types import VideoFrame

log = logging.getLogger("lipcam.session")

DEEP_NS = 250 * NS_PER_MS  # between two rounds in a deep rest


class Control:
    """All decisions. ``post``, ``ask_to_end``, ``state``, ``level``, ``gate_open``,
    ``settings`` and ``stats`` are for any thread; the rest belongs to the control thread."""

    def __init__(
        self,
        settings: Settings,
        ports: Ports,
        clock: Clock,
        on_event: Callable[[Event], None],
        preview: LatestSlot[VideoFrame],
    ) -> None:
        self._clock, self._on_event = clock, on_event
        self._inbox: queue.SimpleQueue[Command | Report | None] = queue.SimpleQueue()
        self._ending = False
        self._interpreter = Interpreter()
        self._next_second_ns = 0
        self._round_ns = ROUND_NS
        self._patience, self._watch, self._thrift = Patience(), Watch(), Thrift()
        self._status = Status(self._emit)
        self._around = Surroundings(
            ports, clock, preview, self._emit, self._inbox.put, self._patience
        )
        self._around.rest.seen_by = ports.sink_watched
        self._around.rest.sign = ports.sink_sign
        self._wishes = Wishes(settings, self._around)
        self._desks = fresh_desks(self._around, settings)

    # -- Any thread -------------------------------------------------------------------------------

    def post(self, command: Command) -> None:
        """Queue a command; never blocks. What the user lets out holds at once: the control thread
        may just be waiting for a driver."""
        if done_at_once(command, self._around) or self._ending:
            return
        if isinstance(command, Stop):
            self._patience.hurry()
        self._inbox.put(command)

    def ask_to_end(self) -> None:
        """Stop everything and end the thread; never blocks, may be repeated."""
        self._ending = True
        self._patience.hurry()
        self._inbox.put(None)

    @property
    def state(self) -> State:
        """Where the session is."""
        return self._status.now

    @property
    def settings(self) -> Settings:
        """The settings as changed by the commands so far."""
        return self._wishes.settings

    @property
    def threads_ended(self) -> bool:
        """Whether no thread of any run is left, not even in a driver that does not come back."""
        return self._patience.all_ended

    @property
    def level(self) -> float:
        """Loudness of the newest sound, 0..1."""
        return 0.0 if self._status.off else self._desks.meters.level

    @property
    def gate_open(self) -> bool:
        """Whether the noise gate lets sound through now; True without a gate."""
        return self._desks.meters.gate_open

    def stats(self) -> Stats:
        """Live figures as of now."""
        around = self._around
        return figures(self.state, self.settings, around.hush, around.rest, self._desks)

    # -- The thread -------------------------------------------------------------------------------

    def run(self) -> None:
        """The thread's body: until ``ask_to_end``."""
        keep_pictures_apart()
        try:
            while not self._ending:
                self._round_ns = DEEP_NS if self._around.rest.deep else ROUND_NS
                with contextlib.suppress(queue.Empty):
                    item = self._inbox.get(timeout=self._round_ns / NS_PER_S)
                    if item is not None:
                        self.handle(item)
                self.tick()
        finally:
            self._ending = True
            self._shut_down(State.OFF)

    def died(self, error: Exception) -> None:
        """The control thread itself failed: everything is closed already; say so if possible."""
        self._status.now = State.FAULT
        text, _ = advice(error)
        remedy = "Close Lipcam and start it again; if it happens again, report it with the log."
        with contextlib.suppress(Exception):  # part of the fence: the receiver may be the cause
            self._on_event(Fault("control", text, remedy))
            self._on_event(StateChanged(State.FAULT, text, remedy))

    def handle(self, item: Command | Report) -> None:
        """One command of the user or one report of a thread."""
        with contextlib.suppress(Abandoned):  # what ends it is next in the queue
            if isinstance(item, Start):
                self._start()
            elif isinstance(item, Stop):
                self._stop()
                self._patience.calm()
            elif isinstance(item, StartRecording):
                self._desks.recording.start(item.path, not self._status.off)
            elif isinstance(item, StopRecording):
                self._desks.recording.finish()
            elif isinstance(item, Report):
                self._thrift.stir(self._clock.now_ns())
                self._hear(item)
            elif isinstance(item, Wish):
                self._wishes.take(item)
            self._wishes.look()
            self._settle()

    def tick(self) -> None:
        """The watchdog's round."""
        now_ns = self._clock.now_ns()
        self._thrift.tick(now_ns)
        if self._status.off:
            return
        with contextlib.suppress(Abandoned):
            self._watch.begin_round(now_ns, self._round_ns)
            self._look_after()
            self._settle()
            if now_ns >= self._next_second_ns and not self._status.off:
                self._next_second_ns = now_ns + NS_PER_S
                self._desks.delay.follow(bool(self._desks.readers.names))
                self._emit(self.stats())

    def _look_after(self) -> None:
        desks, watch = self._desks, self._watch
        desks.signs.tick()
        desks.listen.tick(watch)
        desks.mic.tick(watch)
        desks.speaker.tick(watch)
        desks.voice.tick(watch)
        desks.recording.tick(watch)
        sink = desks.camera.sink
        desks.readers.tick(watch.now_ns, sink)
        desks.rest.tick(
            watch.now_ns, sink, desks.readers.names, desks.recording.busy, desks.unheard
        )
        if desks.student.tick(watch):
            self._wishes.show_idle(desks)
        self._wishes.tick(watch)
        if desks.camera.tick(watch):
            desks.delay.retime()
        self._wishes.look()

    # -- Starting and stopping --------------------------------------------------------------------

    def _start(self) -> None:
        if not self._status.off:
            return
        desks = self._desks = fresh_desks(self._around, self.settings)
        self._status.set(State.OPENING)
        self._interpreter.hasten()
        try:
            stage = self._wishes.begin(desks)
            desks.camera.start(self.settings, stage, desks.meters)
        except LipcamError as error:
            part = "camera" if isinstance(error, CameraUnavailable) else "control"
            self._fail(part, *advice(error))
            return
        desks.listen.start(desks.delay.timing)
        desks.mic.start(self.settings.mic)
        desks.speaker.follow(self.settings)
        desks.voice.follow(self.settings)
        desks.student.build(self.settings, stage)

    def _stop(self) -> None:
        if self.state is State.FAULT:
            self._status.set(State.OFF)
        elif self.state is not State.OFF:
            self._status.set(State.STOPPING)
            self._shut_down(State.OFF)

    def _fail(self, part: str, text: str, remedy: str) -> None:
        self._emit(Fault(part, text, remedy))
        self._shut_down(State.FAULT, text, remedy)

    def _shut_down(self, after: State, text: str = "", remedy: str = "") -> None:
        self._wishes.stop_staging()
        self._desks.stop()
        if not self.threads_ended:
            log.warning("a thread did not end in time")
        self._wishes.end()
        self._interpreter.calm()
        self._thrift.stir(self._clock.now_ns())
        self._status.set(after, text, remedy)

    # -- Reports of the threads -------------------------------------------------------------------

    def _hear(self, report: Report) -> None:
        desks = self._desks
        if isinstance(report, Ready | Staged | Taken):
            self._wishes.hear(report)
        elif self._status.off:
            return
        elif isinstance(report, RecordingBegan):
            desks.recording.began(report)
        elif isinstance(report, RecordingEnded):
            desks.recording.ended(report)
        elif isinstance(report, SinkFailed):
            desks.camera.failed(report)
        elif isinstance(report, MicFailed):
            desks.mic.failed(report.source, report.error)
        elif isinstance(report, MicEnded):
            desks.mic.ended(report.source)
        elif report.part == "camera":
            if desks.camera.died(report):
                desks.delay.retime()
        elif report.part == "listen":
            desks.listen.died(report)
        elif desks.student.died(report):
            self._wishes.show_idle(desks)

    def _settle(self) -> None:
        """Be in the state that follows from what the desks say."""
        if self._status.off:
            return
        dead = self._desks.camera.dead
        if dead is not None:
            self._fail("camera", *dead)
        else:
            self._status.follow(self._desks)

    def _emit(self, event: Event) -> None:
        self._on_event(event)

"""The control thread: states, commands, and the watchdog's round.

``handle`` takes one command or report and ``tick`` looks after everything; both are plain calls, so
that tests drive them by hand. All events leave from here, in order.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import queue
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from core.clock import NS_PER_MS, NS_PER_S
from core.errors import CameraUnavailable, LipcamError
from core.ports import Clock
from core.session.camera_desk import CameraDesk
from core.session.camera_worker import Feed, SoundLine
from core.session.fence import advice
from core.session.figures import figures
from core.session.memory import give_back, keep_pictures_apart
from core.session.mic_desk import MicDesk
from core.session.mic_seat import MicSeat
from core.session.mouths import Line
from core.session.reports import MicEnded, MicFailed, Ready, Report, SinkFailed
from core.session.speaker_desk import SpeakerDesk
from core.session.student_desk import StudentDesk
from core.session.student_worker import StudentWorker
from core.session.timing import DelayRule, Timing
from core.session.wiring import Ports
from core.settings import Settings
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import (
    Command,
    Event,
    Fault,
    Notice,
    SetDelay,
    Start,
    State,
    StateChanged,
    Stats,
    Stop,
    SwitchAvatar,
    SwitchCamera,
    SwitchEngine,
    SwitchMic,
    VideoFrame,
)

log = logging.getLogger("lipcam.session")

LOOK_S = 0.1  # between two rounds of the watchdog
SWITCH_INTERVAL_S = 0.001  # a thread computing in Python delays the camera by no more than this
SOUND_BLOCKS = 1024  # about ten seconds on their way to a recording
SETTLED_NS = 10 * NS_PER_S  # after a student begins, all that is made once has been made
_OFF = (State.OFF, State.FAULT)


class Control:
    """All decisions. ``post``, ``ask_to_end``, ``state``, ``level``, ``settings`` and ``stats`` are
    for any thread; the rest belongs to the control thread."""

    def __init__(
        self,
        settings: Settings,
        ports: Ports,
        clock: Clock,
        on_event: Callable[[Event], None],
        preview: LatestSlot[VideoFrame],
    ) -> None:
        self.settings, self.state, self.threads_ended = settings, State.OFF, True
        self._ports, self._clock, self._on_event = ports, clock, on_event
        self._inbox: queue.SimpleQueue[Command | Report | None] = queue.SimpleQueue()
        self._ending = False
        self._reason = ("", "")
        self._stage: Feed | None = None  # the avatar in use
        self._switch_interval_s = sys.getswitchinterval()
        self._next_second_ns = 0
        self._settled_ns: int | None = None  # when memory is given back
        self._preview = preview
        self._make_desks()

    def _make_desks(self) -> None:
        """Fresh meters and desks: nothing of one run reaches into the next."""
        self._meters = LiveMeters()
        self._rule = DelayRule(self.settings.delay_ms)
        ports, clock, emit, report = self._ports, self._clock, self._emit, self._inbox.put
        seat = MicSeat()
        sound: SoundLine = deque(maxlen=SOUND_BLOCKS)
        self._speaker = SpeakerDesk(ports, clock, emit)
        speak = self._speaker.write
        line = Line(clock, self._meters, seat, sound, speak, self._rule, report)
        self._mic = MicDesk(ports, clock, seat, emit)
        self._camera = CameraDesk(ports, clock, self._preview, sound, emit, report)
        self._student = StudentDesk(ports, line, emit)

    # -- Any thread -------------------------------------------------------------------------------

    def post(self, command: Command) -> None:
        """Queue a command; never blocks."""
        if not self._ending:
            self._inbox.put(command)

    def ask_to_end(self) -> None:
        """Stop everything and end the thread; never blocks, may be repeated."""
        self._ending = True
        self._inbox.put(None)

    @property
    def level(self) -> float:
        """Loudness of the newest sound, 0..1."""
        return self._meters.level if self.state not in _OFF else 0.0

    def stats(self) -> Stats:
        """Live figures as of now."""
        return figures(
            self.state,
            self.settings,
            self._meters,
            self._rule,
            self._mic,
            self._student,
            self._camera,
        )

    # -- The thread -------------------------------------------------------------------------------

    def run(self) -> None:
        """The thread's body: until ``ask_to_end``."""
        keep_pictures_apart()
        try:
            while not self._ending:
                with contextlib.suppress(queue.Empty):
                    item = self._inbox.get(timeout=LOOK_S)
                    if item is not None:
                        self.handle(item)
                self.tick()
        finally:
            self._ending = True
            self._shut_down(State.OFF)

    def died(self, error: Exception) -> None:
        """The control thread itself failed: everything is closed already; say so if possible."""
        self.state = State.FAULT
        text, _ = advice(error)
        remedy = "Close Lipcam and start it again; if it happens again, report it with the log."
        with contextlib.suppress(Exception):  # part of the fence: the receiver may be the cause
            self._on_event(Fault("control", text, remedy))
            self._on_event(StateChanged(State.FAULT, text, remedy))

    def handle(self, item: Command | Report) -> None:
        """One command of the user or one report of a thread."""
        if isinstance(item, Start | Stop):
            self._start() if isinstance(item, Start) else self._stop()
        elif isinstance(item, SwitchMic | SwitchCamera | SwitchAvatar | SwitchEngine | SetDelay):
            self._change(item)
        elif self.state not in _OFF:
            self._hear(item)
        elif isinstance(item, Ready) and isinstance(item.worker, StudentWorker):
            item.worker.ask_to_stop()
        self._settle()

    def tick(self) -> None:
        """The watchdog's round."""
        if self.state in _OFF:
            return
        now_ns = self._clock.now_ns()
        self._mic.tick(now_ns)
        self._speaker.tick()
        if self._student.tick(now_ns):
            self._show_idle()
        else:
            self._keep_active()
        if self._camera.tick(now_ns):
            self._retime()
        self._settle()
        if self._settled_ns is not None and now_ns >= self._settled_ns:
            self._settled_ns = None
            give_back()
        if now_ns >= self._next_second_ns and self.state not in _OFF:
            self._next_second_ns = now_ns + NS_PER_S
            self._follow_delay()
            self._emit(self.stats())

    # -- Starting and stopping --------------------------------------------------------------------

    def _start(self) -> None:
        if self.state not in _OFF:
            return
        self._make_desks()
        self._set_state(State.OPENING)
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        gc.collect()  # before there are ticks to miss
        try:
            stage = self._stage = self._load_stage(self.settings.avatar)
            self._camera.start(self.settings, stage, self._meters)
        except LipcamError as error:
            part = "camera" if isinstance(error, CameraUnavailable) else "control"
            self._fail(part, *advice(error))
            return
        self._mic.start(self.settings.mic)
        self._speaker.follow(self.settings)
        self._student.build(self.settings, stage)

    def _load_stage(self, avatar_id: str) -> Feed:
        avatar = self._ports.load_avatar(avatar_id)
        return Feed(avatar, self._ports.make_composer(avatar, self.settings.size_px))

    def _stop(self) -> None:
        if self.state is State.FAULT:
            self._set_state(State.OFF)
        elif self.state is not State.OFF:
            self._set_state(State.STOPPING)
            self._shut_down(State.OFF)

    def _fail(self, part: str, text: str, remedy: str) -> None:
        self._emit(Fault(part, text, remedy))
        self._shut_down(State.FAULT, text, remedy)

    def _shut_down(self, after: State, text: str = "", remedy: str = "") -> None:
        """In reverse of the start; from every state, twice."""
        ended = self._student.stop()
        self._mic.stop()
        self._speaker.stop()
        ended = self._camera.stop() and ended
        self.threads_ended = ended
        if not ended:
            log.warning("a thread did not end in time")
        self._stage = None
        sys.setswitchinterval(self._switch_interval_s)
        gc.unfreeze()
        self._set_state(after, text, remedy)

    # -- Changes while running --------------------------------------------------------------------

    def _change(
        self, command: SwitchMic | SwitchCamera | SwitchAvatar | SwitchEngine | SetDelay
    ) -> None:
        off = self.state in _OFF
        if isinstance(command, SwitchMic):
            if off or self._mic.switch(command.mic):
                self.settings = replace(self.settings, mic=command.mic)
                self._follow_speaker(off)
        elif isinstance(command, SwitchCamera):
            wanted = replace(self.settings, camera=command.camera)
            if off or self._camera.switch(wanted):
                self.settings = wanted
        elif isinstance(command, SwitchAvatar):
            self._change_avatar(command.avatar, off)
        elif isinstance(command, SwitchEngine):
            self.settings = replace(self.settings, engine=command.engine)
            self._rebuild()
        else:
            self._change_delay(command.delay_ms, off)

    def _follow_speaker(self, off: bool) -> None:
        if not off:
            self._speaker.follow(self.settings)

    def _change_avatar(self, avatar_id: str, off: bool) -> None:
        if not off:
            try:
                self._stage = self._load_stage(avatar_id)
            except LipcamError as error:
                self._emit(Notice("avatar", *advice(error)))
                return
            if self._student.active is None:
                self._camera.show(self._stage)
        self.settings = replace(self.settings, avatar=avatar_id)
        self._rebuild()

    def _rebuild(self) -> None:
        """Another student for the present choice; the active one goes on until it is ready."""
        if self._stage is not None:
            self._student.build(self.settings, self._stage)

    def _change_delay(self, delay_ms: int, off: bool) -> None:
        try:
            self.settings = replace(self.settings, delay_ms=delay_ms)
        except LipcamError as error:
            self._emit(Notice("delay", *advice(error)))
            return
        student = self._student.active
        self._rule.ask(delay_ms, student.expected_ms if student is not None and not off else 0.0)
        if not off:
            self._announce_delay()
            self._retime()

    def _hear(self, report: Report) -> None:
        if isinstance(report, Ready):
            self._let_in(report.worker)
        elif isinstance(report, SinkFailed):
            self._camera.failed(report)
        elif isinstance(report, MicFailed):
            self._mic.failed(report.source, report.error)
        elif isinstance(report, MicEnded):
            self._mic.ended(report.source)
        elif report.part == "camera":
            if self._camera.died(report):
                self._retime()
        elif self._student.died(report):
            self._show_idle()
        else:
            self._keep_active()

    def _let_in(self, worker: object) -> None:
        if not isinstance(worker, StudentWorker) or not self._student.promote(worker):
            return
        self._stage = worker.stage
        self._rule.begin(worker.expected_ms)
        self._announce_delay()
        for text in worker.notices:
            self._emit(Notice("engine", text))
        self._camera.show(replace(worker.stage, lane=worker.lane))
        gc.freeze()  # what lives now lives long: later collections need not look at it
        self._mic.listening()
        worker.let_in(self._timing())
        self._settled_ns = self._clock.now_ns() + SETTLED_NS

    def _keep_active(self) -> None:
        """Where no student is to replace the active one (any more), its choice is in force."""
        active = self._student.active
        if active is None or self._student.candidate is not None:
            return
        self._stage = active.stage
        chosen = active.settings
        self.settings = replace(self.settings, avatar=chosen.avatar, engine=chosen.engine)

    def _show_idle(self) -> None:
        """No student: the camera goes on with the idle loop by itself."""
        if self._stage is not None:
            self._camera.show(self._stage)

    # -- Delay ------------------------------------------------------------------------------------

    def _timing(self) -> Timing:
        delay_ns = round(self._rule.current_ms * NS_PER_MS)
        return replace(self._camera.timing, delay_ns=delay_ns)

    def _retime(self) -> None:
        if self._student.active is not None:
            self._student.active.retime(self._timing())

    def _follow_delay(self) -> None:
        if self._student.active is not None and self._rule.review():
            self._announce_delay()
            self._retime()

    def _announce_delay(self) -> None:
        asked, current = self._rule.asked_ms, self._rule.current_ms
        if current > asked:
            text = f"The delay is {current:.0f} ms: {asked:.0f} ms cannot be kept here."
            self._emit(Notice("delay", text, "Close other programs or choose a smaller engine."))

    # -- States -----------------------------------------------------------------------------------

    def _settle(self) -> None:
        """The state that follows from what the desks say."""
        if self.state in _OFF:
            return
        if self._camera.dead and self._camera.problem is not None:
            self._fail("camera", *self._camera.problem)
            return
        student = self._student
        problem = self._camera.problem or student.problem
        if student.active is None and student.candidate is not None and problem is None:
            self._set_state(State.WARMING)
            return
        problem = problem or self._mic.problem
        if problem is not None:
            self._set_state(State.HOLDING, *problem)
        elif student.active is not None:
            self._set_state(State.RUNNING)

    def _set_state(self, state: State, reason: str = "", remedy: str = "") -> None:
        if state is self.state and (reason, remedy) == self._reason:
            return
        self.state, self._reason = state, (reason, remedy)
        self._emit(StateChanged(state, reason, remedy))

    def _emit(self, event: Event) -> None:
        self._on_event(event)

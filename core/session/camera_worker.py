"""The camera thread: at each tick one picture, put together just before it is due."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from core.camera.pacer import Pacer
from core.clock import NS_PER_MS, NS_PER_S, ms
from core.errors import LipcamError
from core.ports import Clock, FrameSink
from core.session.feed import Feed, PreparesFrames
from core.session.fence import FencedThread
from core.session.hush import SLATE
from core.session.outgoing import Outgoing, RecordsSound
from core.session.pictures import Choice, DuePicture, PictureRule
from core.session.reports import Died, Report, SinkFailed
from core.session.timing import LEAD_NS, Timing
from core.session.wiring import Composer
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import AudioChunk, FrameLoop, Origin, UInt8, VideoFrame

PREPARE_NS = 14 * NS_PER_MS  # making a loop frame ready takes less
ASLEEP_NS = NS_PER_S // 2  # at rest, between two looks around without a sign of anybody


@dataclass(frozen=True, slots=True, eq=False)
class _Handover:
    """Another sink; and what it gets, so often, where that changes with it."""

    sink: FrameSink | None
    feed: Feed | None
    fps: int | None
    done: threading.Event


class CameraWorker:
    """Owns the sink while it runs. ``use`` and ``feed`` are for the control thread.

    beat_ns: when it last went round, for the watchdog. A sink that fails is dropped and reported;
    the preview goes on.
    """

    def __init__(
        self,
        feed: Feed,
        sink: FrameSink | None,
        fps: int,
        clock: Clock,
        meters: LiveMeters,
        preview: LatestSlot[VideoFrame],
        outgoing: Outgoing,
        report: Callable[[Report], None],
    ) -> None:
        self.feed = feed
        self._sink, self._fps, self._clock = sink, fps, clock
        self._meters, self._preview, self._outgoing, self._report = (
            meters,
            preview,
            outgoing,
            report,
        )
        self._pacer = Pacer(fps, clock)
        self._rule = PictureRule()
        self._shown = feed
        self._prepared: FrameLoop | None = None  # this loop has no slow frame any more
        self._seq = 0
        self._at_rest: UInt8 | None = None  # what is shown then
        self._rested_ns: int | None = None  # when that was last shown, None while awake
        # Of a lane that another worker showed, the lateness until now has been counted.
        self._late_before = feed.lane.late if feed.lane is not None else 0
        self._handover: LatestSlot[_Handover] = LatestSlot()
        self._stop = threading.Event()
        self.thread = FencedThread("camera", self.run, lambda e: report(Died("camera", self, e)))
        self.beat_ns = clock.now_ns()

    @property
    def timing(self) -> Timing:
        """The grid of the hand-overs, without a delay."""
        return Timing(0, self._pacer.origin_ns + LEAD_NS, self._fps)

    @property
    def ticks_missed(self) -> int:
        """Ticks that passed without a picture."""
        return self._pacer.missed

    def start(self) -> None:
        """Begin to show the feed."""
        self.thread.start()

    def use(self, sink: FrameSink | None, timeout_s: float = 1.0) -> bool:
        """From the next tick on, send to ``sink``; True once the old one has been let go."""
        return self._hand_to(_Handover(sink, None, None, threading.Event()), timeout_s)

    def reshape(self, sink: FrameSink | None, feed: Feed, fps: int) -> bool:
        """The same with pictures of another size or at another rate: no tick gets the one in the
        shape of the other. The grid keeps its origin."""
        handover = _Handover(sink, feed, fps, threading.Event())
        if self._hand_to(handover, 1.0):
            return True
        self.feed = feed  # it hangs: who takes its place begins with this
        return False

    def _hand_to(self, handover: _Handover, timeout_s: float) -> bool:
        self._handover.put(handover)
        self._outgoing.rest.disturb()
        return handover.done.wait(timeout_s)

    def ask_to_stop(self) -> None:
        """End after this tick; never blocks."""
        self._stop.set()
        self._outgoing.rest.disturb()

    def run(self) -> None:
        """The thread's body."""
        while not self._stop.is_set():
            self.step()

    def step(self) -> None:
        """One tick, at rest some of them."""
        slept = self._sleep()
        self._take_over()
        woken_ns = self._pacer.wait(slept=slept)
        if self._stop.is_set():
            return
        due_ns = woken_ns + LEAD_NS
        self.beat_ns = self._clock.now_ns()
        if self._rests():
            self._rest(due_ns)
            self._prepare_ahead(woken_ns + self.timing.interval_ns)
            return
        picture, due = self._picture(due_ns)
        self._meters.stage("compose", ms(self._clock.now_ns() - self.beat_ns))
        self._clock.sleep_until(due_ns)
        self._hand_over(picture, due)
        self._prepare_ahead(woken_ns + self.timing.interval_ns)

    def _sleep(self) -> bool:
        """At rest, until somebody may have come or there is something else to do; False where that
        has to be looked for at each tick."""
        sink, loop, rest = self._sink, self._shown.avatar.loop, self._outgoing.rest
        making_ready = isinstance(loop, PreparesFrames) and loop is not self._prepared
        if self._rested_ns is None or sink is None or making_ready or self._stop.is_set():
            return False
        now_ns = self._clock.now_ns()
        until_ns = self._pacer.tick_after(now_ns + ASLEEP_NS)
        return rest.resting and rest.watch(sink, (until_ns - now_ns) / NS_PER_S)

    def _rests(self) -> bool:
        """Whether still nobody sees anything. A reader is noticed here, within a tick, and so is
        who records the voice."""
        rest = self._outgoing.rest
        if rest.resting and self._sink is not None and rest.seen_by(self._sink):
            rest.end(self._clock.now_ns())
        elif rest.deep and rest.stirs():
            rest.lighten(self._clock.now_ns())
        if not rest.resting:
            if self._rested_ns is not None:
                self._at_rest = self._rested_ns = None
                self._meters.rested()
            return False
        return True

    def _rest(self, due_ns: int) -> None:
        """Once a second the same picture, so that the camera stays one for those who look for
        cameras, and one that is lost is noticed."""
        self._outgoing.due(due_ns)
        feed = self._current_feed()
        if feed.lane is not None:
            feed.lane.take(due_ns)  # mouths of before are not for later
        interval_ns = self.timing.interval_ns
        if self._rested_ns is None or due_ns - self._rested_ns > NS_PER_S - interval_ns:
            self._rested_ns = due_ns
            self._rule.reset()
            if self._at_rest is None:
                self._at_rest = feed.composer.idle(self._index_at(feed, due_ns))
            panic = self._outgoing.hush.panic
            self._seq += 1
            rgb = feed.slate if panic == SLATE else self._at_rest
            self._give(VideoFrame(rgb, due_ns, self._seq, Origin.IDLE), [])

    def _take_over(self) -> None:
        asked = self._handover.take()
        if asked is not None:
            self._sink = asked.sink
            if asked.feed is not None and asked.fps is not None:
                self.feed = asked.feed
                self._pacer.change_rate(asked.fps)
                self._fps = asked.fps
                if asked.feed.lane is not None:
                    asked.feed.lane.change_rate(asked.fps)
            asked.done.set()

    def _picture(self, due_ns: int) -> tuple[VideoFrame, DuePicture | None]:
        feed = self._current_feed()
        index = self._index_at(feed, due_ns)
        due = feed.lane.take(due_ns) if feed.lane is not None else None
        rgb, origin = self._shown_at(feed, index, due)
        self._seq += 1
        return VideoFrame(rgb, due_ns, self._seq, origin), due

    def _index_at(self, feed: Feed, due_ns: int) -> int:
        timing = self.timing
        tick = timing.tick_for(due_ns)
        return timing.loop_index(tick, feed.avatar.fps, len(feed.avatar.loop), feed.phase)

    def _shown_at(self, feed: Feed, index: int, due: DuePicture | None) -> tuple[UInt8, Origin]:
        panic = self._outgoing.hush.panic
        if panic:
            self._rule.reset()  # afterwards no mouth of before comes back
            return (feed.slate if panic == SLATE else feed.composer.idle(index)), Origin.IDLE
        choice = self._rule.next(due)
        return self._composed(feed.composer, choice, index), choice.origin

    def _current_feed(self) -> Feed:
        feed, shown = self.feed, self._shown
        if feed is not shown:
            if feed.avatar.loop is not shown.avatar.loop:
                self._rule.reset()  # the last mouth belongs to another avatar
            if feed.lane is not shown.lane:
                self._late_before = 0
                if feed.lane is not None:
                    feed.lane.change_rate(self._fps)  # it may have been made for another
            self._shown, self._at_rest = feed, None
        return feed

    @staticmethod
    def _composed(composer: Composer, choice: Choice, index: int) -> UInt8:
        if choice.patch is None:
            return composer.idle(index)
        # The mouth goes onto the loop frame of this very tick, also when it is shown late or held:
        # the head follows time alone.
        return composer.compose(replace(choice.patch, base_index=index), choice.strength)

    def _hand_over(self, picture: VideoFrame, due: DuePicture | None) -> None:
        began_ns = self._clock.now_ns()
        sound = self._outgoing.due(picture.pts_ns)
        if self._give(picture, sound):
            self._meters.taken(began_ns, picture.origin)
        if self._stop.is_set():  # the camera may have hung, and another worker be at work
            return
        self._outgoing.keep(picture, self._fps, sound)
        self._preview.put(picture)
        self._meters.stage("send", ms(self._clock.now_ns() - began_ns))
        self._meters.sent(began_ns, picture.origin)
        self._note_lateness(began_ns, picture, due)

    def _give(self, picture: VideoFrame, sound: Sequence[AudioChunk]) -> bool:
        """True when there is a camera and it has taken the picture."""
        if self._sink is None:
            return False
        try:
            self._write(self._sink, picture, sound)
        except LipcamError as error:
            failed, self._sink = self._sink, None
            self._report(SinkFailed(failed, error))
            return False
        return True

    def _prepare_ahead(self, until_ns: int) -> None:
        """Use what is left of the tick for loop frames to come, so that they are quick for the
        student and here when their time comes."""
        loop = self._shown.avatar.loop
        while (
            loop is not self._prepared
            and isinstance(loop, PreparesFrames)
            and until_ns - self._clock.now_ns() > PREPARE_NS
        ):
            if not loop.prepare():
                self._prepared = loop

    @staticmethod
    def _write(sink: FrameSink, picture: VideoFrame, sound: Sequence[AudioChunk]) -> None:
        if isinstance(sink, RecordsSound):
            for chunk in sound:
                sink.write_audio(chunk)
        sink.send(picture)

    def _note_lateness(self, now_ns: int, picture: VideoFrame, due: DuePicture | None) -> None:
        interval_ns = self.timing.interval_ns
        self._meters.late += now_ns - picture.pts_ns > interval_ns
        lane = self._shown.lane
        if lane is not None:
            self._meters.late += lane.late - self._late_before
            self._late_before = lane.late
        if due is not None and picture.origin is Origin.MODEL:
            middle_ns = due.patch.pts_ns + 20 * NS_PER_MS
            self._meters.delay_ms.add(ms(now_ns - middle_ns))
            late_ns = self._meters.voice_late_ns
            if late_ns is not None:
                self._meters.skew_ms.add(ms(due.pts_ns + late_ns - now_ns))

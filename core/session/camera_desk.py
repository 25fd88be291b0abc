"""The control thread's hand on the camera: opening, switching, watching, trying again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core import paths
from core.clock import NS_PER_S
from core.errors import CameraUnavailable, LipcamError, RecordingError
from core.messages import Event, Notice
from core.ports import Clock, FrameSink
from core.session.camera_worker import CameraWorker
from core.session.comeback import Comeback
from core.session.feed import Feed
from core.session.fence import advice
from core.session.outgoing import Outgoing
from core.session.patience import Patience
from core.session.reports import Died, Report, SinkFailed
from core.session.timing import Timing
from core.session.watch import Watch
from core.session.wiring import Ports
from core.settings import Settings
from core.slots import LatestSlot
from core.stats import LiveMeters
from core.types import VideoFrame

STUCK_NS = 2 * NS_PER_S


class CameraDesk:
    """One that goes is opened again once it can, however long that takes; meanwhile the pictures go
    on for the preview.

    dead: a problem for which nothing more is tried: a file that cannot be written. recorded: files
    of this session, of all its runs, which are not to be overwritten; grows."""

    def __init__(
        self,
        ports: Ports,
        clock: Clock,
        preview: LatestSlot[VideoFrame],
        outgoing: Outgoing,
        emit: Callable[[Event], None],
        report: Callable[[Report], None],
        patience: Patience,
        recorded: list[Path],
    ) -> None:
        self._ports, self._clock, self._preview, self._outgoing = ports, clock, preview, outgoing
        self._emit, self._report, self._patience = emit, report, patience
        late = CameraUnavailable("The camera does not answer. Choose another camera.")
        self._comeback = Comeback[FrameSink]("camera", late, clock, emit, patience)
        self._settings = Settings()
        self._meters = LiveMeters()
        self._worker: CameraWorker | None = None
        self._sink: FrameSink | None = None
        self._missed_before = 0
        self._told = 0  # notices of the sink that were passed on
        self._recorded = recorded
        self._again = ""  # the choice by which a camera that has gone is opened
        self.dead: tuple[str, str] | None = None

    @property
    def problem(self) -> tuple[str, str] | None:
        """Why no camera takes frames, with the remedy; None when one does."""
        return self.dead or self._comeback.problem

    @property
    def label(self) -> str:
        """The open camera in words, "" when there is none."""
        return self._sink.label if self._sink is not None else ""

    @property
    def sink(self) -> FrameSink | None:
        """The open camera."""
        return self._sink

    @property
    def timing(self) -> Timing:
        """The grid of its ticks. Only between ``start`` and ``stop``."""
        assert self._worker is not None
        return self._worker.timing

    @property
    def ticks_missed(self) -> int:
        """Ticks without a picture since ``start``."""
        return self._missed_before + (self._worker.ticks_missed if self._worker is not None else 0)

    def start(self, settings: Settings, feed: Feed, meters: LiveMeters) -> None:
        """Open the sink and show ``feed``. Raises CameraUnavailable or Abandoned with nothing
        left open."""
        self._settings, self._meters = settings, meters
        self._comeback.reset()
        self.dead, self._missed_before = None, 0
        self._sink, self._told = self._open(settings, settings.camera), 0
        self._comeback.over(self._sink.label)
        self._remember()
        self._run(feed)

    def show(self, feed: Feed) -> None:
        """Another avatar, or another lane of mouths."""
        if self._worker is not None:
            self._worker.feed = feed

    def switch(self, settings: Settings) -> bool:
        """Open another camera before closing the present one; on failure all stays as it was.
        Raises Abandoned."""
        same = settings.camera == self._settings.camera
        if same:  # the same device cannot be opened twice
            self._let_go()
        try:
            fresh = self._open(replace(self._settings, camera=settings.camera), settings.camera)
        except LipcamError as error:
            if same:
                self._comeback.refused(error)
            else:
                self._emit(Notice("camera", *advice(error)))
            return False
        self._settings = replace(self._settings, camera=settings.camera)
        self._comeback.reset()
        self._seat(fresh)
        self._remember()
        return True

    def reshape(self, settings: Settings, feed: Feed) -> bool:
        """Show ``feed``, of another size or at another rate; on failure all stays as it was. The
        camera is opened anew: before the present one is closed where it can be open twice. Raises
        Abandoned."""
        worker, old = self._worker, self._sink
        assert worker is not None  # there is one while the session runs
        wanted = replace(self._settings, size_px=settings.size_px, fps=settings.fps)
        fresh = None
        if old is not None:
            # Programs read the very camera that is open, also where the best one was asked for.
            beside = self._ports.opens_beside(self._again, old)
            if not beside:
                self._let_go()
            try:
                fresh = self._open(wanted, self._again)
            except LipcamError as error:
                if beside:
                    self._emit(Notice("camera", *advice(error)))
                else:  # as it was before, in the background
                    self._comeback.refused(error)
                return False
        self._settings = wanted
        self._comeback.restart()  # one that is away comes back in this shape
        self._sink, self._told = fresh, 0
        worker.reshape(fresh, feed, wanted.fps)
        if old is not fresh:
            self._patience.close("camera", old)
        return True

    def failed(self, report: SinkFailed) -> None:
        """The sink takes no more frames."""
        if report.sink is self._sink:
            text, remedy = advice(report.error)
            self._patience.close("camera", self._sink)
            self._sink = None
            if isinstance(report.error, RecordingError):  # a full disk stays full
                self.dead = (text, remedy)
            else:
                self._lost(text, remedy)

    def died(self, report: Died) -> bool:
        """The thread has ended with an error; True when it was the present one."""
        if report.worker is not self._worker:
            return False
        self._replace_worker(*advice(report.error))
        return True

    def tick(self, watch: Watch) -> bool:
        """Look whether pictures still leave, and try again where that is due. True when the grid of
        ticks is a new one."""
        worker = self._worker
        if worker is None:
            return False
        if watch.silent(worker.beat_ns, STUCK_NS):
            label = self.label or "The camera"
            self._replace_worker(f"{label} does not take pictures any more.", "")
            return True
        fresh = self._comeback.tick(self._opener(self._settings, self._again), watch.now_ns)
        if fresh is not None:
            self._seat(fresh)
        self._pass_on_notices()
        return False

    def hurry(self) -> None:
        """Devices have come or gone."""
        self._comeback.hurry()

    def stop(self) -> None:
        """Stop and close; harmless when nothing is open."""
        worker, self._worker = self._worker, None
        sink, self._sink = self._sink, None
        self._comeback.reset()
        self.dead = None
        if worker is not None:
            self._dismiss(worker)
        self._patience.see_off()
        self._patience.close("camera", sink)

    def _open(self, settings: Settings, choice: str) -> FrameSink:
        late = CameraUnavailable(f"The camera {choice!r} does not answer. Choose another camera.")
        return self._patience.opened("camera", self._opener(settings, choice), late)

    def _opener(self, settings: Settings, choice: str) -> Callable[[], FrameSink]:
        size_px, fps = settings.size_px, settings.fps
        return lambda: self._ports.open_sink(self._sparing(choice), size_px, fps, self._clock)

    def _remember(self) -> None:
        """Where the best camera was asked for: once one is chosen, programs read that one."""
        if self._sink is not None:
            self._again = self._ports.same_again(self._settings.camera, self._sink)

    def _sparing(self, choice: str) -> str:
        """``choice``, or a further file where it would destroy what was recorded before. It looks
        at the disk: for the thread that opens."""
        file = self._ports.overwritten_file(choice)
        if file is None:
            return choice
        earlier = self._recorded.copy()
        self._recorded.append(file)  # first: an opening of an earlier run may still be on its way
        again = any(paths.same_file(file, each) for each in earlier)
        return f"file-new:{file}" if again else choice

    def _pass_on_notices(self) -> None:
        if self._sink is None:
            return
        texts = self._ports.sink_notices(self._sink)
        fresh, self._told = texts[self._told :], len(texts)
        if fresh:  # in one: of one subject the user sees the newest notice
            self._emit(Notice("camera", "\n".join(fresh)))

    def _run(self, feed: Feed) -> None:
        self._worker = CameraWorker(
            feed,
            self._sink,
            self._settings.fps,
            self._clock,
            self._meters,
            self._preview,
            self._outgoing,
            self._report,
        )
        self._worker.start()

    def _let_go(self) -> None:
        if self._worker is not None and self._sink is not None:
            self._worker.use(None)
            self._patience.close("camera", self._sink)
            self._sink = None

    def _seat(self, fresh: FrameSink) -> None:
        old, self._sink = self._sink, fresh
        self._told = 0
        if self._worker is not None:
            self._worker.use(fresh)
        self._patience.close("camera", old)
        self._comeback.over(fresh.label)

    def _lost(self, text: str, remedy: str) -> None:
        records = self._ports.overwritten_file(self._settings.camera) is not None
        if records:
            self._comeback.lost(text, remedy, "It is to go on in a further file.")
        else:
            self._comeback.lost(text, remedy)

    def _dismiss(self, worker: CameraWorker) -> None:
        worker.ask_to_stop()
        self._patience.leave(worker.thread)

    def _replace_worker(self, text: str, remedy: str) -> None:
        """A new thread with a new grid; the old one is left to end by itself."""
        old, self._worker = self._worker, None
        assert old is not None
        self._dismiss(old)
        self._missed_before += old.ticks_missed
        sink, self._sink = self._sink, None
        self._lost(text, remedy)
        self._run(old.feed)  # first: a driver that hangs may take seconds to close
        self._patience.close("camera", sink)

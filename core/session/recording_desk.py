"""The control thread's hand on the recording beside the camera."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from core.clock import NS_PER_S
from core.messages import Event, Notice, Recording
from core.ports import Clock
from core.session.fence import advice
from core.session.outgoing import Outgoing
from core.session.patience import Patience
from core.session.recorder import Recorder
from core.session.reports import RecordingBegan, RecordingEnded, Report
from core.session.watch import Watch
from core.session.wiring import Ports

ANSWER_NS = 15 * NS_PER_S  # for a disk to open a file, or to finish one
_SLOW = "Choose a folder on a faster disk, or close other programs."
_KEY = "recording"


class RecordingDesk:
    """path: of the file that is being written, "" for none. recorded: files that nothing may
    overwrite; grows."""

    def __init__(
        self,
        ports: Ports,
        clock: Clock,
        outgoing: Outgoing,
        emit: Callable[[Event], None],
        report: Callable[[Report], None],
        patience: Patience,
        recorded: list[Path],
    ) -> None:
        self._ports, self._clock, self._outgoing = ports, clock, outgoing
        self._emit, self._report, self._patience = emit, report, patience
        self._recorded = recorded
        self._recorder: Recorder | None = None
        self._asked = ""  # the path as the user gave it
        self._waiting_ns: int | None = None  # since when the disk owes an answer
        self._told_slow = False
        self.path = ""

    @property
    def busy(self) -> bool:
        """Whether pictures are being recorded, or are about to be."""
        return self._recorder is not None

    @property
    def recorded_s(self) -> float:
        """Length of the file that is being written."""
        recorder = self._recorder
        return recorder.recorded_s if recorder is not None and self.path else 0.0

    def start(self, path: str, live: bool = True) -> None:
        """Begin; the answer comes with the first picture, or with what went wrong. live: whether
        there are pictures."""
        if not live:
            self._emit(Notice(_KEY, "There is no picture to record.", "Start first."))
            self._emit(Recording(path, False))
            return
        if self._recorder is not None:
            self._emit(Notice(_KEY, f"{self._named} is being recorded.", "Stop that first."))
            self._emit(Recording(self._named, True))
            return
        if not path.strip() or "\0" in path:
            self._emit(Notice(_KEY, "A recording needs the name of a file, like talk.mp4."))
            self._emit(Recording(path, False))
            return
        file = Path(os.path.expanduser(path))  # Path.expanduser raises for a user that is not there
        self._asked, self._told_slow = str(file), False
        self._waiting_ns = self._clock.now_ns()
        self._recorder = Recorder(file, self._ports.open_recording, self._report)
        self._recorder.start()
        self._outgoing.keeper = self._recorder

    def finish(self) -> None:
        """Write what waits and finish the file; harmless when nothing is recorded."""
        if self._recorder is not None:
            self._outgoing.keeper = None
            self._recorder.finish()
            self._waiting_ns = self._waiting_ns or self._clock.now_ns()

    def began(self, report: RecordingBegan) -> None:
        """A file has been opened: the first one, or a further one."""
        if report.recorder is not self._recorder:
            return
        before, self.path = self.path, str(report.path)
        self._recorded.append(report.path)
        self._waiting_ns = None
        texts = [*report.notices]
        if report.again:
            self._emit(Recording(before, False))
            texts.append(f"The picture has another size; the recording goes on in {self.path}.")
        self._emit(Recording(self.path, True))
        if texts:
            self._emit(Notice(_KEY, texts[-1]))

    def ended(self, report: RecordingEnded) -> None:
        """The last file has been finished, or none can be written any more."""
        if report.recorder is self._recorder:
            self._conclude(report.error)

    def tick(self, watch: Watch) -> None:
        """Look whether the disk answers and keeps up."""
        recorder = self._recorder
        if recorder is None:
            return
        if recorder.dropped and not self._told_slow:
            self._told_slow = True
            self._emit(Notice(_KEY, "The disk is too slow: the recording lacks pictures.", _SLOW))
        if self._waiting_ns is not None and watch.silent(self._waiting_ns, ANSWER_NS):
            self._give_up(recorder)

    def stop(self) -> None:
        """Finish, and wait for that; harmless when nothing is recorded. After the camera."""
        self.finish()
        recorder = self._recorder
        if recorder is None:
            return
        ended, began = recorder.thread.join(), recorder.began
        if began is not None and str(began.path) != self.path:
            self.began(began)  # its report is still in the queue, where nobody hears it any more
        if ended:
            self._conclude(recorder.error)
        else:
            self._give_up(recorder)

    @property
    def _named(self) -> str:
        return self.path or self._asked

    def _give_up(self, recorder: Recorder) -> None:
        recorder.finish()
        self._patience.let_linger(recorder.thread)
        text = f"The disk of {self._named} does not answer; what it has is playable."
        self._forget(text, "Choose another folder, then record again.")

    def _conclude(self, error: Exception | None) -> None:
        recorder = self._recorder
        assert recorder is not None
        if error is not None:
            self._forget(*advice(error))
        elif recorder.dropped:
            pictures = "1 picture" if recorder.dropped == 1 else f"{recorder.dropped} pictures"
            self._forget(f"{self._named} lacks {pictures}: the disk was too slow.", _SLOW)
        else:
            self._forget()

    def _forget(self, text: str = "", remedy: str = "") -> None:
        named = self._named
        self._recorder = self._outgoing.keeper = None
        self.path = self._asked = ""
        if text:  # first why, then what
            self._emit(Notice(_KEY, text, remedy))
        self._emit(Recording(named, False))

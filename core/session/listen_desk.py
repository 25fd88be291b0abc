"""The control thread's hand on the listening thread: it goes on, whatever becomes of the rest."""

from __future__ import annotations

from collections.abc import Callable

from core.clock import NS_PER_S
from core.errors import MicUnavailable
from core.messages import Event, Fault
from core.ports import AudioSource
from core.session.backoff import Backoff, given_up
from core.session.fence import advice
from core.session.listener import Listener, SoundLine
from core.session.patience import Patience
from core.session.reports import Died
from core.session.sound_queue import SoundQueue
from core.session.timing import Timing
from core.session.watch import Watch

STUCK_NS = 2 * NS_PER_S
_CHECK = "Check that it is plugged in and switched on, or choose another microphone."


class ListenDesk:
    """problem: why nobody listens, with the remedy; None when somebody does. lost: told of a
    microphone in which the reading hangs."""

    def __init__(
        self,
        line: SoundLine,
        lost: Callable[[AudioSource, Exception], None],
        emit: Callable[[Event], None],
        patience: Patience,
    ) -> None:
        self._line, self._lost, self._emit, self._patience = line, lost, emit, patience
        self._backoff = Backoff()
        self._listener: Listener | None = None
        self._timing: Timing | None = None
        self._student: SoundQueue | None = None
        self._dropped_before = 0
        self._told = ""  # what went wrong, as the user knows it
        self.problem: tuple[str, str] | None = None

    @property
    def dropped(self) -> int:
        """Blocks of sound that students were too slow for."""
        return self._dropped_before + (self._student.dropped if self._student is not None else 0)

    def start(self, timing: Timing) -> None:
        """Listen from now on, as soon as there is a microphone."""
        self._backoff.reset()
        self._timing, self._told, self.problem = timing, "", None
        self._listen(timing)

    def retime(self, timing: Timing) -> None:
        """Another delay or another camera grid; taken up with the next block."""
        self._timing = timing
        if self._listener is not None:
            self._listener.timing = timing

    def tell(self, student: SoundQueue | None) -> None:
        """From the next block on this student gets the sound, in a queue of its own; None: there is
        no student."""
        self._dropped_before, self._student = self.dropped, student
        if self._listener is not None:
            self._listener.student = student
            self._line.seat.wake()  # a speech may wait for it

    def died(self, report: Died) -> None:
        """The thread has ended with an error."""
        if report.worker is not self._listener:
            return
        self._listener = None
        text, remedy = advice(report.error)
        again = self._backoff.failed(self._line.clock.now_ns())
        first, self._told = self._told != text, text
        self.problem = (text, remedy if again else given_up(remedy))
        if first or not again:
            self._emit(Fault("mic", *self.problem))

    def tick(self, watch: Watch) -> None:
        """Look whether it still goes round, and begin anew where that is due."""
        listener, timing = self._listener, self._timing
        if timing is None:
            return
        if listener is None:
            if self._backoff.due(watch.now_ns):
                self._listen(timing)
                self.problem = None
        elif watch.silent(listener.beat_ns, STUCK_NS):
            self._dismiss()
            source = self._line.seat.source
            if source is not None:  # what it hangs in
                self._lost(source, MicUnavailable(f"{source.label} does not answer. {_CHECK}"))
            self._listen(timing)

    def stop(self) -> None:
        """Listen no more; harmless when nobody does."""
        self._backoff.reset()
        self._timing = self.problem = None
        self.tell(None)
        self._dismiss()
        self._patience.see_off()

    def _listen(self, timing: Timing) -> None:
        self._listener = Listener(self._line, timing, self._student)
        self._listener.start()

    def _dismiss(self) -> None:
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.ask_to_stop()
            self._patience.leave(listener.thread)

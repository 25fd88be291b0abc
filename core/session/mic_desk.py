"""The control thread's hand on the microphone: opening, switching, watching, trying again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from core.clock import NS_PER_MS, NS_PER_S
from core.errors import LipcamError, MicUnavailable
from core.messages import Event, Notice
from core.ports import AudioSource, Clock, Standing
from core.session.comeback import Comeback
from core.session.fence import advice
from core.session.hush import Hush
from core.session.mic_doubt import MicDoubt
from core.session.mic_seat import MicSeat
from core.session.patience import Patience, started
from core.session.watch import Watch
from core.session.wiring import Ports

SILENT_NS = 500 * NS_PER_MS
FIRST_NS = 2 * NS_PER_S  # a driver may take this long to deliver its first block
_FROM_START = "file:"  # such a choice is a speech with a beginning, not a room with a microphone
_CHECK = "Check that it is plugged in and switched on, or choose another microphone."


@runtime_checkable
class Tells(Protocol):
    """A source with sentences for the user: a file that is cut off, a microphone that is muted."""

    @property
    def notices(self) -> Sequence[str]: ...


class MicDesk:
    """One that goes is opened again once it can, and only that one: never is another one heard in
    its place unasked."""

    def __init__(
        self,
        ports: Ports,
        clock: Clock,
        seat: MicSeat,
        hush: Hush,
        emit: Callable[[Event], None],
        patience: Patience,
    ) -> None:
        self._ports, self._clock, self._seat, self._emit = ports, clock, seat, emit
        self._patience = patience
        late = MicUnavailable(f"The microphone does not answer. {_CHECK}")
        self._comeback = Comeback[AudioSource]("mic", late, clock, emit, patience)
        self._ended: tuple[str, str] | None = None
        self._choice = ""
        self._opened_ns = 0
        self._told = 0  # notices of the source that were passed on
        self._heard = False
        self._doubt = MicDoubt(clock, hush, patience)

    @property
    def problem(self) -> tuple[str, str] | None:
        """Why there is no sound, with the remedy; None when there is."""
        return self._comeback.problem or self._ended

    @property
    def label(self) -> str:
        """The open microphone in words, "" when there is none."""
        source = self._seat.source
        return source.label if source is not None else ""

    @property
    def overflows(self) -> int:
        """Blocks of sound that the open microphone has lost."""
        source = self._seat.source
        return source.overflows if source is not None else 0

    def start(self, choice: str) -> None:
        """Open; a failure is announced and tried again later."""
        self._choice = choice
        self._comeback.reset()
        try:
            self._seat_fresh(self._open(choice))
        except LipcamError as error:
            self._comeback.refused(error, fault=True)

    def switch(self, choice: str) -> bool:
        """Open another one before closing the present one; on failure all stays as it was. Raises
        Abandoned."""
        try:
            fresh = self._open(choice)
        except LipcamError as error:
            text, remedy = advice(error)
            self._emit(Notice("mic", text, remedy))
            return False
        self._choice = choice
        self._comeback.reset()
        self._seat_fresh(fresh)
        return True

    def listening(self) -> None:
        """A student listens from now on. A sound file that nobody has heard yet begins anew."""
        if not self._heard and self._choice.startswith(_FROM_START) and self._seat.source:
            self.switch(self._choice)
        self._heard = True

    def failed(self, source: AudioSource, error: Exception) -> None:
        """Reading raised."""
        if source is self._seat.source:
            self._lost(*advice(error))

    def ended(self, source: AudioSource) -> None:
        """A sound file is at its end: no fault, but no sound either."""
        if source is self._seat.source:
            self._pass_on_notices(source)
            self._ended = ("The sound file has ended.", "Start again or choose another sound.")
            self._emit(Notice("mic-ended", *self._ended))

    def look_around(self) -> None:
        """Devices have come or gone: what is away is tried, what is open is asked whether it is
        still what was chosen."""
        self._comeback.hurry()
        self._doubt.begin(self._seat.source)

    def tick(self, watch: Watch) -> None:
        """Look whether the driver still delivers, and try again where that is due."""
        fresh = self._comeback.tick(self._opener(self._choice), watch.now_ns)
        if fresh is not None:
            self._seat_fresh(fresh)
        self._heed(self._doubt.tick(self._seat.source, watch.now_ns))
        source = self._seat.source
        if source is None:
            return
        self._pass_on_notices(source)
        if not source.ended:
            delivered = source.last_block_ns > self._opened_ns
            since_ns = source.last_block_ns if delivered else self._opened_ns
            if watch.silent(since_ns, SILENT_NS if delivered else FIRST_NS):
                self._lost(f"{source.label} has stopped delivering sound.", _CHECK)

    def stop(self) -> None:
        """Close; harmless when nothing is open."""
        self._comeback.reset()
        self._ended = None
        self._doubt.stop()
        self._patience.close("mic", self._seat.put(None))

    def _pass_on_notices(self, source: AudioSource) -> None:
        texts = source.notices if isinstance(source, Tells) else ()
        for text in texts[self._told :]:
            self._emit(Notice("mic", text))
        self._told = len(texts)

    def _heed(self, standing: Standing) -> None:
        source = self._seat.source
        if standing is Standing.GONE and source is not None:
            # Some systems let another microphone be heard in its place. Nobody asked for that one.
            self._lost(f"The microphone {source.label} is not there any more.", _CHECK)
        elif standing is Standing.REPLACED:
            if self.switch(self._choice):
                self._emit(Notice("mic", f"The system's microphone is {self.label} now."))
            else:  # told, and once is enough
                self._doubt.stop()

    def _lost(self, text: str, remedy: str) -> None:
        # The driver may refuse a second opening while the dead one is held: close first.
        self._patience.close("mic", self._seat.put(None))
        self._comeback.lost(text, remedy)

    def _open(self, choice: str) -> AudioSource:
        late = MicUnavailable(f"The microphone {choice!r} does not answer. {_CHECK}")
        return self._patience.opened("mic", self._opener(choice), late)

    def _opener(self, choice: str) -> Callable[[], AudioSource]:
        def open_it() -> AudioSource:
            source = self._ports.open_source(choice, self._clock)
            started(source)
            return source

        return open_it

    def _seat_fresh(self, fresh: AudioSource) -> None:
        self._opened_ns = self._clock.now_ns()
        self._told, self._ended = 0, None
        waits = self._choice.startswith(_FROM_START)
        self._patience.close("mic", self._seat.put(fresh, waits))
        self._comeback.over(fresh.label)

"""Whether the open microphone is still the one that was asked for; nobody hears one in doubt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.clock import NS_PER_MS, NS_PER_S
from core.errors import LipcamError, MicUnavailable
from core.ports import AudioSource, Clock, Standing, TellsStanding
from core.session.hush import Hush
from core.session.patience import Opening, Patience

SURE_NS = 300 * NS_PER_MS
# At most, from a change to word of it; half of that is between two rounds in a deep rest.
_UNNOTICED_NS = 500 * NS_PER_MS
_ON_ITS_WAY_NS = 50 * NS_PER_MS  # sound that has been captured and not been read yet
# After word of a change; some servers send it before they make the change.
ASK_NS = (0, SURE_NS, NS_PER_S, 3 * NS_PER_S)


@dataclass(frozen=True, slots=True)
class _Answer:
    source: AudioSource
    standing: Standing
    asked_ns: int

    def close(self) -> None:
        """Nothing is held."""


class MicDoubt:
    """After each word that devices have come or gone the microphone is asked, some times, for its
    standing. One that can be led astray is silent (``Hush.doubted``) from the word on until an
    answer to a question of ``SURE_NS`` later; and of one that was, all is taken back that may be
    its and still waits for its time: nobody need hear a room that was not chosen. Control thread.
    """

    def __init__(self, clock: Clock, hush: Hush, patience: Patience) -> None:
        self._clock, self._hush, self._patience = clock, hush, patience
        self._due: list[int] = []  # when to ask
        self._asking: Opening[_Answer] | None = None
        self._sure_ns = 0  # an answer to a question from then on counts
        self._there_ns = 0  # until then it certainly was the chosen one

    def begin(self, source: AudioSource | None) -> None:
        """There is word of a change; ``source`` is open."""
        now_ns = self._clock.now_ns()
        self._due = [now_ns + after_ns for after_ns in ASK_NS]
        self._sure_ns = now_ns + SURE_NS
        self._there_ns = max(self._there_ns, now_ns - _UNNOTICED_NS)
        self._hush.doubted = _can_stray(source)

    def tick(self, source: AudioSource | None, now_ns: int) -> Standing:
        """Ask where that is due. The standing of ``source``, which is open: THERE where nothing
        else is known."""
        answer = self._take()
        if answer is not None and (answer.source is not source or source.ended):
            answer = None  # of one that was closed meanwhile
        if self._asking is None and self._due and now_ns >= self._due[0]:
            del self._due[0]
            if isinstance(source, TellsStanding):
                self._asking = self._patience.opening("standing", self._question(source, now_ns))
        sure = answer is not None and answer.asked_ns >= self._sure_ns
        nothing_to_come = self._asking is None and not self._due
        if answer is not None and answer.standing is not Standing.THERE:
            if _can_stray(source):  # silent until another one is seated
                self._hush.take_back(self._there_ns, self._clock.now_ns() + _ON_ITS_WAY_NS)
            return answer.standing
        if answer is not None:
            self._there_ns = answer.asked_ns
        if sure or nothing_to_come or not _can_stray(source):
            self._hush.doubted = False
        return Standing.THERE

    def stop(self) -> None:
        """Ask no more; harmless when nothing was asked."""
        self._due.clear()
        self._hush.doubted = False
        asking, self._asking = self._asking, None
        self._patience.close("standing", asking)

    def _take(self) -> _Answer | None:
        asking = self._asking
        if asking is None or not asking.ended:
            return None
        self._asking = None
        try:
            return asking.result(MicUnavailable("It is not known which microphone is heard."))
        except LipcamError:  # in the log already
            return None

    def _question(self, source: TellsStanding, now_ns: int) -> Callable[[], _Answer]:
        return lambda: _Answer(source, source.standing(), now_ns)


def _can_stray(source: AudioSource | None) -> bool:
    return isinstance(source, TellsStanding) and source.can_stray

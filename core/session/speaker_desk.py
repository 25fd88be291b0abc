"""The control thread's hand on the loudspeaker: it is heard where speech stands in for a voice."""

from __future__ import annotations

from collections.abc import Callable

from core.clock import NS_PER_S
from core.errors import LipcamError, SpeakerUnavailable
from core.messages import Event, Notice
from core.ports import AudioSink, Clock
from core.session.fence import advice
from core.session.patience import OPEN_S, Opening, Patience, started
from core.session.wiring import Ports
from core.settings import Settings
from core.types import AudioChunk

_STAND_INS = ("sample", "file:", "file-loop:")  # microphones that nobody in the room hears


class SpeakerDesk:
    """Opens in the background and closes; ``write`` is for the student's thread. Nothing waits for
    a loudspeaker, and without one all goes on.

    refused: the loudspeaker that was asked for last could not be opened.
    """

    def __init__(
        self, ports: Ports, clock: Clock, emit: Callable[[Event], None], patience: Patience
    ) -> None:
        self._ports, self._clock, self._emit, self._patience = ports, clock, emit, patience
        self._sink: AudioSink | None = None
        self._playing = ""  # the choice behind the sink
        self._opening: Opening[AudioSink] | None = None
        self._asked = ""  # the choice behind the opening
        self._began_ns = 0
        self.refused = False

    @property
    def undecided(self) -> bool:
        """Whether a loudspeaker is still being opened."""
        return self._opening is not None

    def follow(self, settings: Settings) -> None:
        """Be open exactly where the settings want it: "auto" plays stand-ins only, because a
        microphone would hear its own voice; "off" plays nothing; else the choice itself."""
        self.refused = False
        stand_in = settings.mic.startswith(_STAND_INS)
        wanted = settings.speaker != "off" and (settings.speaker != "auto" or stand_in)
        choice = "default" if settings.speaker == "auto" else settings.speaker
        if not wanted:
            self.stop()
        elif self._opening is not None and self._asked != choice:
            self._give_up()
            self.follow(settings)
        elif self._opening is None and (self._sink is None or self._playing != choice):
            self._open(choice)

    def write(self, chunk: AudioChunk) -> None:
        """Sound stamped with the time at which it should be heard. Never blocks."""
        sink = self._sink
        if sink is not None:
            sink.write(chunk)

    def tick(self) -> None:
        """Look whether it is open now, and whether it still plays."""
        if self._opening is not None:
            self._take(self._opening)
        if self._sink is not None and self._sink.ended:
            text = f"{self._sink.label} plays no more; the picture goes on without it."
            self._close()  # another one may just be opening: that goes on
            remedy = "Plug it in and start again, or choose another one."
            self._emit(Notice("speaker", text, remedy))

    def stop(self) -> None:
        """Close; harmless when nothing is open."""
        self._give_up()
        self._close()

    def _close(self) -> None:
        sink, self._sink, self._playing = self._sink, None, ""
        self._patience.close("speaker", sink)

    def _give_up(self) -> None:
        opening, self._opening, self._asked = self._opening, None, ""
        self._patience.close("speaker", opening)

    def _open(self, choice: str) -> None:
        self._began_ns = self._clock.now_ns()
        self._asked = choice
        self._opening = self._patience.opening("speaker", lambda: self._started(choice))

    def _take(self, opening: Opening[AudioSink]) -> None:
        """Use what was opened, once it is; until then, and on failure, the old one plays on."""
        waited_ns = self._clock.now_ns() - self._began_ns
        if not opening.ended and waited_ns < OPEN_S * NS_PER_S:
            return
        self._opening = None
        late = SpeakerUnavailable(
            "The loudspeaker does not answer; the picture goes on without it. Check that the sound "
            "system runs, and start again."
        )
        try:
            fresh = opening.result(late)
        except LipcamError as error:
            self.refused = True
            self._emit(Notice("speaker", *advice(error)))
            return
        old, self._sink, self._playing = self._sink, fresh, self._asked
        self._patience.close("speaker", old)

    def _started(self, choice: str) -> AudioSink:
        sink = self._ports.open_speaker(choice, self._clock)
        started(sink)
        return sink

"""The control thread's hand on the loudspeaker: it is heard where speech stands in for a voice."""

from __future__ import annotations

from collections.abc import Callable

from core.clock import NS_PER_S
from core.errors import LipcamError, SpeakerUnavailable
from core.ports import AudioSink, Clock
from core.session import patience
from core.session.fence import advice
from core.session.wiring import Ports
from core.settings import Settings
from core.types import AudioChunk, Event, Notice

_STAND_INS = ("sample", "file:", "file-loop:")  # microphones that nobody in the room hears


class SpeakerDesk:
    """Opens in the background and closes; ``write`` is for the student's thread. Nothing waits for
    a loudspeaker, and without one all goes on."""

    def __init__(self, ports: Ports, clock: Clock, emit: Callable[[Event], None]) -> None:
        self._ports, self._clock, self._emit = ports, clock, emit
        self._sink: AudioSink | None = None
        self._opening: patience.Opening[AudioSink] | None = None
        self._began_ns = 0

    def follow(self, settings: Settings) -> None:
        """Be open exactly where the settings want it: "auto" plays stand-ins only, because a
        microphone would hear its own voice; "off" plays nothing; else the choice itself."""
        stand_in = settings.mic.startswith(_STAND_INS)
        wanted = settings.speaker != "off" and (settings.speaker != "auto" or stand_in)
        if not wanted:
            self.stop()
        elif self._sink is None and self._opening is None:
            self._open("default" if settings.speaker == "auto" else settings.speaker)

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
            self.stop()
            self._emit(Notice("speaker", text))

    def stop(self) -> None:
        """Close; harmless when nothing is open."""
        opening, self._opening = self._opening, None
        sink, self._sink = self._sink, None
        patience.closed("speaker", opening)
        patience.closed("speaker", sink)

    def _open(self, choice: str) -> None:
        self._began_ns = self._clock.now_ns()
        self._opening = patience.Opening("speaker", lambda: self._started(choice))
        self._opening.start()

    def _take(self, opening: patience.Opening[AudioSink]) -> None:
        """Use what was opened, once it is."""
        waited_ns = self._clock.now_ns() - self._began_ns
        if not opening.ended and waited_ns < patience.OPEN_S * NS_PER_S:
            return
        self._opening = None
        late = SpeakerUnavailable(
            "The loudspeaker does not answer; the picture goes on without it. Check that the sound "
            "system runs, and start again."
        )
        try:
            self._sink = opening.result(late, timeout_s=0.0)
        except LipcamError as error:
            self._emit(Notice("speaker", *advice(error)))

    def _started(self, choice: str) -> AudioSink:
        sink = self._ports.open_speaker(choice, self._clock)
        patience.started(sink)
        return sink

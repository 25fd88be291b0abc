"""The control thread's hand on the loudspeaker: it is heard where speech stands in for a voice."""

from __future__ import annotations

from collections.abc import Callable

from core.errors import LipcamError, SpeakerUnavailable
from core.ports import AudioSink, Clock
from core.session import patience
from core.session.fence import advice
from core.session.wiring import Ports
from core.settings import Settings
from core.types import AudioChunk, Event, Notice

_STAND_INS = ("sample", "file:", "file-loop:")  # microphones that nobody in the room hears


class SpeakerDesk:
    """Opens and closes; ``write`` is for the student's thread. Without one all goes on."""

    def __init__(self, ports: Ports, clock: Clock, emit: Callable[[Event], None]) -> None:
        self._ports, self._clock, self._emit = ports, clock, emit
        self._sink: AudioSink | None = None

    def follow(self, settings: Settings) -> None:
        """Be open exactly where the settings want it: "auto" plays stand-ins only, because a
        microphone would hear its own voice; "off" plays nothing; else the choice itself."""
        stand_in = settings.mic.startswith(_STAND_INS)
        wanted = settings.speaker != "off" and (settings.speaker != "auto" or stand_in)
        if not wanted:
            self.stop()
        elif self._sink is None:
            self._open("default" if settings.speaker == "auto" else settings.speaker)

    def write(self, chunk: AudioChunk) -> None:
        """Sound stamped with the time at which it should be heard. Never blocks."""
        sink = self._sink
        if sink is not None:
            sink.write(chunk)

    def tick(self) -> None:
        """Look whether it still plays."""
        if self._sink is not None and self._sink.ended:
            text = f"{self._sink.label} plays no more; the picture goes on without it."
            self.stop()
            self._emit(Notice("speaker", text))

    def stop(self) -> None:
        """Close; harmless when nothing is open."""
        sink, self._sink = self._sink, None
        patience.closed("speaker", sink)

    def _open(self, choice: str) -> None:
        late = SpeakerUnavailable("The loudspeaker does not answer.")
        try:
            self._sink = patience.opened("speaker", lambda: self._started(choice), late)
        except LipcamError as error:
            self._emit(Notice("speaker", *advice(error)))

    def _started(self, choice: str) -> AudioSink:
        sink = self._ports.open_speaker(choice, self._clock)
        try:
            sink.start()
        except LipcamError:
            sink.close()
            raise
        return sink

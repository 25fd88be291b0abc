"""The control thread's hand on the virtual microphone: calls hear the voice as late as the lips."""

from __future__ import annotations

from collections.abc import Callable

from core.messages import Event
from core.ports import Clock, VoiceSink
from core.session.patience import Patience
from core.session.play_desk import PlayDesk
from core.session.wiring import Ports
from core.settings import Settings
from core.types import AudioChunk


class VoiceDesk(PlayDesk[VoiceSink]):
    """``write`` is for the listening thread. panic: asked at each block; while True nothing is let
    out, also none of what was written before."""

    def __init__(
        self,
        ports: Ports,
        clock: Clock,
        emit: Callable[[Event], None],
        patience: Patience,
        panic: Callable[[], bool],
    ) -> None:
        late = (
            "The Lipcam microphone does not answer; the picture goes on without it. Check that the "
            "sound system runs."
        )
        super().__init__(
            "voice",
            lambda choice: ports.open_voice(choice, clock, panic),
            late,
            clock,
            emit,
            patience,
        )

    def follow(self, settings: Settings) -> None:
        """Be open where the settings want it."""
        self.want("" if settings.voice == "off" else settings.voice)

    def write(self, chunk: AudioChunk, delay_ns: int) -> None:
        """Sound as it was captured, to be heard so much later. Never blocks."""
        sink = self._sink
        if sink is not None:
            sink.write(chunk, delay_ns)

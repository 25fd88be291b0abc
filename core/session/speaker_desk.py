"""The control thread's hand on the loudspeaker: it is heard where speech stands in for a voice."""

from __future__ import annotations

from collections.abc import Callable

from core.messages import Event
from core.ports import AudioSink, Clock
from core.session.patience import Patience
from core.session.play_desk import PlayDesk
from core.session.wiring import Ports
from core.settings import Settings
from core.types import AudioChunk

_STAND_INS = ("sample", "file:", "file-loop:")  # microphones that nobody in the room hears


class SpeakerDesk(PlayDesk[AudioSink]):
    """``write`` is for the listening thread."""

    def __init__(
        self, ports: Ports, clock: Clock, emit: Callable[[Event], None], patience: Patience
    ) -> None:
        late = (
            "The loudspeaker does not answer; the picture goes on without it. Check that the sound "
            "system runs."
        )
        super().__init__(
            "speaker",
            lambda choice: ports.open_speaker(choice, clock),
            late,
            clock,
            emit,
            patience,
        )

    def follow(self, settings: Settings) -> None:
        """Be open exactly where the settings want it: "auto" plays stand-ins only, because a
        microphone would hear its own voice; "off" plays nothing; else the choice itself."""
        stand_in = settings.mic.startswith(_STAND_INS)
        wanted = settings.speaker != "off" and (settings.speaker != "auto" or stand_in)
        choice = "default" if settings.speaker == "auto" else settings.speaker
        self.want(choice if wanted else "")

    def write(self, chunk: AudioChunk) -> None:
        """Sound stamped with the time at which it should be heard. Never blocks."""
        sink = self._sink
        if sink is not None:
            sink.write(chunk)

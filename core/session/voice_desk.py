"""The control thread's hand on the virtual microphone: calls hear the voice as late as the lips."""

from __future__ import annotations

from collections.abc import Callable

from core.messages import Event
from core.ports import Clock, VoiceSink
from core.session.patience import Patience
from core.session.play_desk import PlayDesk
from core.session.watch import Watch
from core.session.wiring import Ports
from core.settings import Settings
from core.stats import LiveMeters
from core.types import AudioChunk

_IN_NO_CALL = ("window", "none", "file", "file-new")


class VoiceDesk(PlayDesk[VoiceSink]):
    """``write`` and ``pause`` are for the listening thread. kept_back: asked at each block that
    would be heard, with the time at which it was captured: whether it must not. meters: are told
    how late the voice is."""

    def __init__(
        self,
        ports: Ports,
        clock: Clock,
        emit: Callable[[Event], None],
        patience: Patience,
        kept_back: Callable[[int], bool],
        meters: LiveMeters,
    ) -> None:
        self._meters = meters
        self._unheard = True  # when its needs were last asked for
        late = (
            "The Lipcam microphone does not answer; the picture goes on without it. Check that the "
            "sound system runs."
        )
        super().__init__(
            "voice",
            lambda choice: ports.open_voice(choice, clock, kept_back),
            late,
            clock,
            emit,
            patience,
        )

    @property
    def label(self) -> str:
        """What calls have to choose as their microphone; "" while there is none."""
        sink = self._sink
        return sink.label if sink is not None else ""

    def follow(self, settings: Settings) -> None:
        """Be open where the settings want it."""
        self.want(wanted_voice(settings))

    def tick(self, watch: Watch) -> None:
        """See ``PlayDesk``."""
        super().tick(watch)
        self.stirs()  # takes what a program has to tell, or that would wait for us

    def write(self, chunk: AudioChunk, delay_ns: int) -> None:
        """Sound as it was captured, to be heard so much later. Never blocks."""
        sink = self._sink
        if sink is not None:
            sink.write(chunk, delay_ns)
        self._meters.voice_late_ns = sink.late_ns if sink is not None else None

    def pause(self) -> None:
        """Nothing is written for a while, because nobody would hear it. As ``write``."""
        sink = self._sink
        if sink is not None:
            sink.pause()
        self._meters.voice_late_ns = None

    def unheard(self) -> bool:
        """Whether it is certain that nobody hears it. To be asked again and again, by the control
        thread."""
        if self.undecided:
            return False
        return self._sink is None or self._sink.unheard()

    def needs_ms(self, in_call: bool) -> float:
        """The least delay at which a call hears all of the voice; 0.0 where there is none or that
        is not known. To be asked about once a second, by the control thread."""
        sink, unheard = self._sink, not in_call or self.unheard()
        if sink is not None and (unheard or self._unheard):
            sink.forget_needs()
        self._unheard = unheard
        return 0.0 if sink is None or unheard else sink.needs_ms

    def stirs(self) -> bool:
        """Whether somebody may hear it by now, though ``unheard`` was True. Any thread, at once."""
        sink = self._sink
        return sink is not None and sink.stirs()

    def signs(self) -> tuple[int, ...] | None:
        """Files that can be read from once ``stirs`` may answer something else; None where it has
        to be asked. Any thread."""
        sink = self._sink
        if sink is None:
            return ()
        file = sink.sign
        return None if file is None else (file,)


def wanted_voice(settings: Settings) -> str:
    """Where the voice goes, "" for nowhere. Of itself it goes to calls only: a film has its own
    sound, and a picture that only the window shows is in no call."""
    if settings.voice == "off":
        return ""
    alone = settings.camera.partition(":")[0] in _IN_NO_CALL
    return "" if alone and settings.voice == "auto" else settings.voice

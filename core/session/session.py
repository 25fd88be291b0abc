"""The session as the window and the command line see it.

    session = Session(settings, on_event=print)
    session.post(Start())          # any thread, never blocks
    session.preview.take()         # newest picture or None
    session.close()                # from every state, twice, from any thread

Events arrive in the control thread, in order: StateChanged, Notice, ChoiceInEffect after each
switch, Adjusted after each Adjust, Recording, Fault, and Stats once a second. SetMuted and SetPanic
hold at once, whatever the control thread waits for.
"""

from __future__ import annotations

from collections.abc import Callable

from core.clock import MonotonicClock
from core.messages import Command, Event, State, Stats
from core.ports import Clock
from core.session.control import Control
from core.session.doors import real_ports
from core.session.fence import FencedThread
from core.session.wiring import Ports
from core.settings import Settings
from core.slots import LatestSlot
from core.types import VideoFrame


class Session:
    """Microphone → student → camera, with its threads, states and watchdog.

    settings: what to open; later commands change it (``settings`` tells the present choice).
    on_event: called in the control thread; it must return soon and may post commands. preview: the
    newest picture, as it went to the camera.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        on_event: Callable[[Event], None],
        clock: Clock | None = None,
        ports: Ports | None = None,
    ) -> None:
        self.preview: LatestSlot[VideoFrame] = LatestSlot()
        self._control = Control(
            settings, ports or real_ports(), clock or MonotonicClock(), on_event, self.preview
        )
        self._thread = FencedThread("control", self._control.run, self._control.died)
        self._thread.start()

    def post(self, command: Command) -> None:
        """Ask for something. Any thread, never blocks; after ``close`` it does nothing."""
        self._control.post(command)

    @property
    def settings(self) -> Settings:
        """The settings as changed by the commands so far; what to save."""
        return self._control.settings

    @property
    def state(self) -> State:
        """Where the session is now."""
        return self._control.state

    @property
    def level(self) -> float:
        """Loudness of the newest sound, 0..1 (RMS of the last block on a scale of 60 dB,
        ``core.stats.level_scale``), with the gain but before the gate."""
        return self._control.level

    @property
    def gate_open(self) -> bool:
        """Whether the noise gate lets sound through now; True without a gate."""
        return self._control.gate_open

    def stats(self) -> Stats:
        """Live figures, as of now. Any thread; costs about a millisecond."""
        return self._control.stats()

    def close(self, timeout_s: float = 15.0) -> bool:
        """Stop everything and join the threads; True when all of them have ended.

        From every state, twice, from any thread. Called from ``on_event`` it only asks for the end.
        False at once, within two seconds, where a driver hangs in opening: the thread in it closes
        what it still opens, and a later call tells whether it has.
        """
        self._control.ask_to_end()
        return self._thread.join(timeout_s) and self._control.threads_ended

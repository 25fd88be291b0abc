"""Looks for microphones and cameras without making the window wait."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from core.slots import LatestSlot
from core.types import Device, Probe

log = logging.getLogger("lipcam.window")

_LOOK_EVERY_MS = 50


@dataclass(frozen=True)
class DeviceLists:
    """What was found. probes: one answer for each back end, with the remedy when it is not ok.
    mic_probe: None while nobody has looked."""

    mics: list[Device] = field(default_factory=list)
    cameras: list[Device] = field(default_factory=list)
    mic_probe: Probe | None = None
    camera_probes: list[Probe] = field(default_factory=list)


def look_for_devices() -> DeviceLists:
    """Ask every back end; takes up to a second. Any thread but the GUI's."""
    from core.audio import registry as audio
    from core.camera import registry as camera

    return DeviceLists(
        mics=audio.list_mics(),
        cameras=camera.list_cameras(),
        mic_probe=audio.probe(),
        camera_probes=camera.probes(),
    )


class DeviceSearch(QObject):
    """found: a DeviceLists, in the GUI thread. One search at a time.

    The searching thread touches no QObject: it leaves its answer in a slot and a timer looks there,
    so the window may be closed and deleted at any moment, also when a driver never answers.
    """

    found = Signal(object)

    def __init__(
        self, parent: QObject | None = None, look: Callable[[], DeviceLists] = look_for_devices
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._answer: LatestSlot[DeviceLists] = LatestSlot()
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_timer)

    def start(self) -> None:
        """Search in the background; nothing happens while a search is running."""
        if self._thread is None:
            self._thread = threading.Thread(
                target=_search, args=(self._look, self._answer), name="devices", daemon=True
            )
            self._thread.start()
            self._timer.start()

    def wait(self, timeout_s: float) -> bool:
        """Wait until no search runs; True when none does. Blocks: after the event loop only."""
        if self._thread is not None:
            self._thread.join(timeout_s)
        return self._thread is None or not self._thread.is_alive()

    @Slot()
    def _on_timer(self) -> None:
        lists = self._answer.take()
        if lists is not None:
            self._timer.stop()
            self._thread = None
            self.found.emit(lists)


def _search(look: Callable[[], DeviceLists], answer: LatestSlot[DeviceLists]) -> None:
    """The thread's body. Fence: whatever a driver does, there is an answer."""
    try:
        answer.put(look())
    except Exception as error:
        log.exception("the search for devices has failed")
        text = QCoreApplication.translate("devices", "The search for devices has failed: {reason}")
        answer.put(DeviceLists(mic_probe=Probe("microphone", False, text.format(reason=error))))

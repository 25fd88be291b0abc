"""Looks for microphones and cameras without making the window wait."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from app.window.errands import Errands
from core.types import Device, Probe

log = logging.getLogger("lipcam.devices")


@dataclass(frozen=True)
class DeviceLists:
    """What was found. probes: one answer for each back end, with the remedy when it is not ok.
    mic_probe: None while nobody has looked. outputs: what can carry the voice to calls."""

    mics: list[Device] = field(default_factory=list)
    cameras: list[Device] = field(default_factory=list)
    mic_probe: Probe | None = None
    camera_probes: list[Probe] = field(default_factory=list)
    outputs: list[Device] = field(default_factory=list)


def look_for_devices() -> DeviceLists:
    """Ask every back end; takes up to a second. Any thread but the GUI's."""
    from core.audio import registry as audio
    from core.camera import registry as camera

    return DeviceLists(
        mics=audio.list_mics(),
        cameras=camera.list_cameras(),
        mic_probe=audio.probe(),
        camera_probes=camera.probes(),
        outputs=audio.list_outputs(),
    )


class DeviceSearch(QObject):
    """found: a DeviceLists, in the GUI thread. One search at a time, in a thread of its own: a
    driver that never answers may keep that. errands: of that thread."""

    found = Signal(object)

    def __init__(
        self, parent: QObject | None = None, look: Callable[[], DeviceLists] = look_for_devices
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.errands = Errands("devices", self)
        self._searching = False
        self._again = False

    def start(self) -> None:
        """Search in the background; nothing happens while a search is running."""
        if not self._searching:
            self._searching = True
            self.errands.do(self._look, self._on_found, self._on_failed)

    def start_anew(self) -> None:
        """Search in the background; once more where a search is running: it may have looked before
        what there is to see now."""
        self._again = self._searching
        self.start()

    def finish(self, timeout_s: float) -> bool:
        """Begin no further search, and wait until none runs; True when none does. Blocks: after the
        event loop only."""
        return self.errands.finish(timeout_s)

    def _on_found(self, lists: DeviceLists) -> None:
        self._searching = False
        log.info("found: %d microphones, %d cameras", len(lists.mics), len(lists.cameras))
        self.found.emit(lists)
        if self._again:
            self._again = False
            self.start()

    def _on_failed(self, error: Exception) -> None:
        text = self.tr("The search for devices has failed: {reason}").format(reason=error)
        self._on_found(DeviceLists(mic_probe=Probe("microphone", False, text)))

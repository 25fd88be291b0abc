"""Looks for microphones and cameras without making the window wait."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from core.types import Device, Probe


@dataclass(frozen=True)
class DeviceLists:
    """What was found. probes: one answer for each back end, with the remedy when it is not ok."""

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


class _Search(QRunnable):
    """One search in Qt's thread pool."""

    def __init__(self, owner: DeviceSearch) -> None:
        super().__init__()
        self._owner = owner

    def run(self) -> None:
        self._owner.worker_done.emit(look_for_devices())


class DeviceSearch(QObject):
    """found: a DeviceLists, in the GUI thread. One search at a time."""

    found = Signal(object)
    worker_done = Signal(object)  # emitted in the pool's thread, received in the GUI's

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._busy = False
        self.worker_done.connect(self._done)

    def start(self) -> None:
        """Search in the background; nothing happens while a search is running."""
        if not self._busy:
            self._busy = True
            self._pool.start(_Search(self))

    def wait(self, timeout_ms: int) -> bool:
        """For closing: wait until no search runs."""
        return self._pool.waitForDone(timeout_ms)

    @Slot(object)
    def _done(self, lists: DeviceLists) -> None:
        self._busy = False
        self.found.emit(lists)

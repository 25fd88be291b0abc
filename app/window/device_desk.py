"""What the search for microphones and cameras has found: shown, gone by, and, where something is
missing, said with the remedy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from app.window.advice import AdviceBox
from app.window.choice_panel import ChoicePanel
from app.window.choices import Choices
from app.window.device_watch import DeviceWatch
from app.window.devices import DeviceLists, DeviceSearch
from app.window.mic_rule import MicRule
from app.window.words import DEMO_MIC
from core.messages import Event, Fault, StateChanged
from core.types import Device, Probe

AUTO_CAMERA = "auto"
DEFAULT_MIC = "default"
PREVIEW_ONLY = "window"
MISSING_MIC = "mic-missing"  # advice of the search; the session's own is "mic"


class DeviceDesk(QObject):
    """Fills the lists of ``panel`` and speaks through ``advice``. GUI thread only.

    start_asked: whether the user has pressed Start already, while the session has not begun.
    """

    def __init__(
        self, panel: ChoicePanel, advice: AdviceBox, choices: Choices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._panel, self._advice, self._choices = panel, advice, choices
        self._rule = MicRule(choices)
        self._search = DeviceSearch(self)
        self._watch = DeviceWatch(self._search.errands, self)
        self._changed_while_live = False
        self._asked = False  # whether the user has: what is hidden is then said anew
        self.start_asked = False
        self._search.found.connect(self.fill)
        self._watch.changed.connect(self._on_changed)
        for box in (panel.mics, panel.cameras):
            box.closed.connect(self._show)
        self.fill(DeviceLists())

    @property
    def search(self) -> DeviceSearch:
        """The one search for devices, for others that show what it finds."""
        return self._search

    @property
    def outputs(self) -> Sequence[Device]:
        """What was found that can play."""
        return self._rule.found.outputs

    @Slot()
    def look(self) -> None:
        """Search for microphones and cameras; the lists fill when the answer comes. From the first
        time on they also follow what comes and goes."""
        self._asked = True
        self._watch.start()
        self._search.start()

    def finish(self, timeout_s: float) -> bool:
        """Watch and search no more, and let a search end; True when it has. Blocks: after the event
        loop only."""
        self._watch.stop()
        return self._search.finish(timeout_s)

    @Slot(object)
    def fill(self, lists: DeviceLists) -> None:
        """Show what was found, as soon as no list is open, and go by it."""
        before, self._rule.found = self._rule.found, lists
        self._show()
        if lists.mic_probe is not None and (self._asked or _verdict(lists) != _verdict(before)):
            self._asked = False
            self._advise(lists)

    @Slot()
    def _show(self) -> None:
        if self._panel.mics.is_open or self._panel.cameras.is_open:
            return  # shown when it is closed
        lists = self._rule.found
        searched = lists.mic_probe is not None
        demo = Device(DEMO_MIC, self.tr("Sample speech (no microphone needed)"), "file")
        default = Device(DEFAULT_MIC, self.tr("System default"), "system")
        mics = [*lists.mics, demo]
        if not searched or (lists.mics and all(mic.id != DEFAULT_MIC for mic in lists.mics)):
            mics = [default, *mics]
        self._panel.mics.fill(mics, self._choices.of("mic"), self._rule.choice(), searched)
        self._use_shown_mic()
        auto = Device(AUTO_CAMERA, self.tr("Best available"), "system")
        preview = Device(PREVIEW_ONLY, self.tr("Only this window"), "window")
        cameras = [
            camera for camera in lists.cameras if camera.id not in {AUTO_CAMERA, PREVIEW_ONLY}
        ]
        camera = self._choices.of("camera")
        self._panel.cameras.fill([auto, *cameras, preview], camera, camera, searched)

    def hear(self, event: Event) -> None:
        """Follow the session, before anything is said or shown of the event."""
        self._rule.hear(event)

    def heard(self, event: Event) -> None:
        """Follow the session, after all that is said and shown of the event."""
        if isinstance(event, Fault | StateChanged):
            self._review_mic()
        if self._changed_while_live and not self._rule.live:
            self._changed_while_live = False
            self._search.start_anew()

    def reword(self) -> None:
        """After anything that the words depend on; what the user has hidden stays hidden."""
        if self._rule.missing:
            self._advice.reword(MISSING_MIC, *self._mic_advice())

    @Slot()
    def _on_changed(self) -> None:
        # Not all sound systems can be looked at anew while a microphone is open.
        self._changed_while_live = self._rule.live
        self._search.start_anew()

    def _use_shown_mic(self) -> None:
        if self._rule.live:
            self._choices.use("mic", self._panel.mics.current_id())

    def _review_mic(self) -> None:
        """Something has changed for the microphone in effect: go by the fitting one."""
        shown = self._rule.choice()
        if shown != self._panel.mics.current_id():
            self._panel.mics.mark(shown)
        self._use_shown_mic()
        self.reword()

    def _mic_advice(self) -> tuple[str, str]:
        """What is missing, and the remedy with what can be done until then."""
        probe = self._rule.found.mic_probe or Probe("microphone", False)
        text = probe.detail or self.tr("No microphone was found.")
        if self._panel.mics.current_id() != DEMO_MIC:
            until_then = self.tr("Until then you can choose the sample speech as the microphone.")
        elif self._rule.live or self.start_asked:
            until_then = self.tr("Until then the sample speech drives the avatar.")
        else:
            until_then = self.tr("Until then the sample speech drives the avatar: press Start.")
        return text, f"{probe.remedy}\n{until_then}".strip()

    def _advise(self, lists: DeviceLists) -> None:
        if self._rule.missing:
            self._advice.advise(MISSING_MIC, *self._mic_advice())
        else:
            self._advice.settle(MISSING_MIC)
            self._advice.settle("mic")
        if any(found.ok for found in lists.camera_probes):
            self._advice.settle("camera")
        elif lists.camera_probes:
            text = self.tr(
                "No virtual camera was found, so other programs cannot see the avatar yet."
            )
            steps = [found.remedy for found in lists.camera_probes if found.remedy]
            self._advice.advise("camera", text, "\n".join(steps[:2]))


def _verdict(lists: DeviceLists) -> tuple[object, ...]:
    """What there is to say about what was found."""
    usable = any(found.ok for found in lists.camera_probes)
    remedies = () if usable else tuple(found.remedy for found in lists.camera_probes)
    missing = "" if lists.mics or lists.mic_probe is None else lists.mic_probe.detail
    return lists.mic_probe is not None, missing, usable, remedies

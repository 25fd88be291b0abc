"""The pages of the first steps, each made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import overload

from app.doctor.check import Check
from app.doctor.scope import Scope
from app.window.avatar_grid import Face
from app.window.choices import Choices
from app.window.devices import DeviceLists
from app.window.doctor.doctor_desk import Examiner
from app.window.mic_rule import MicRule
from app.window.wizard.avatar_page import AvatarPage
from app.window.wizard.camera_check import CameraCheck
from app.window.wizard.camera_page import CameraPage
from app.window.wizard.honesty_page import HonestyPage
from app.window.wizard.mic_page import MicPage
from app.window.wizard.page import WizardPage
from app.window.wizard.programs_page import ProgramsPage
from app.window.wizard.rehearsal import Rehearsal
from app.window.wizard.voice_page import VoicePage
from core.messages import Event, State, StateChanged, Stats

_ORDER = ("avatar", "mic", "camera", "voice", "programs", "honesty")


class WizardPages(Sequence[WizardPage]):
    """In their order, or by name. To look one up makes it, as it would be if it had been there all
    the time.

    place: is told the number of a page and the page, once it is made.
    """

    def __init__(
        self,
        choices: Choices,
        faces: Sequence[Face],
        rehearsal: Rehearsal,
        rule: MicRule,
        check: CameraCheck,
        make_voice_check: Callable[[Sequence[Check], Scope], Examiner],
        place: Callable[[int, WizardPage], None],
    ) -> None:
        self._choices, self._rehearsal, self._rule = choices, rehearsal, rule
        self._check, self._make_voice_check, self._place = check, make_voice_check, place
        self._faces = faces
        self._found = DeviceLists()
        self._newest: Stats | None = None  # of a run that goes on

    @cached_property
    def avatar(self) -> AvatarPage:
        page = AvatarPage(self._choices, self._faces)
        self._place(0, page)
        return page

    @cached_property
    def mic(self) -> MicPage:
        page = MicPage(self._choices, self._rehearsal, self._rule)
        page.fill(self._found)
        self._place(1, page)
        return page

    @cached_property
    def camera(self) -> CameraPage:
        page = CameraPage(self._choices, self._rehearsal, self._check)
        page.fill(self._found)
        self._place(2, page)
        return page

    @cached_property
    def voice(self) -> VoicePage:
        page = VoicePage(self._choices, self._make_voice_check)
        if self._newest is not None:
            page.hear(self._newest)
        self._place(3, page)
        return page

    @cached_property
    def programs(self) -> ProgramsPage:
        page = ProgramsPage(self._choices)
        page.fill(self._found)
        self._place(4, page)
        return page

    @cached_property
    def honesty(self) -> HonestyPage:
        page = HonestyPage(self._choices, self.avatar)
        self._place(5, page)
        return page

    def is_made(self, name: str) -> bool:
        """Whether a page is there by now. name: "avatar", "mic", "camera", "voice", "programs" or
        "honesty"."""
        return name in self.__dict__

    # -- what they are told ----------------------------------------------------------------------

    def show_faces(self, faces: Sequence[Face]) -> None:
        """The avatars have been read, or there are others now."""
        self._faces = faces
        if self.is_made("avatar"):
            self.avatar.fill(faces)

    def fill(self, lists: DeviceLists) -> None:
        """What the search has found."""
        self._found = lists
        if self.is_made("mic"):
            self.mic.fill(lists)
        if self.is_made("camera"):
            self.camera.fill(lists)
        if self.is_made("programs"):
            self.programs.fill(lists)

    def hear(self, event: Event, seen: WizardPage | None) -> None:
        """The session's word. seen: the page that is seen, which hears it."""
        if isinstance(event, Stats):
            self._newest = event
        elif isinstance(event, StateChanged) and event.state is State.OFF:
            self._newest = None
        if seen is not None:
            seen.hear(event)
        if self.is_made("voice") and seen is not self.voice:
            self.voice.hear(event)  # it leaves a call that goes on alone: it must know of it

    def when_voice_is_free(self, then: Callable[[], None]) -> None:
        """Call ``then`` once no check holds the microphone: now, or when it has ended."""
        if self.is_made("voice"):
            self.voice.when_free(then)
        else:
            then()

    def wait(self, timeout_s: float) -> None:
        """After the event loop: let a check give the microphone back."""
        if self.is_made("voice"):
            self.voice.desk.wait(timeout_s)

    # -- as a sequence ---------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(_ORDER)

    @overload
    def __getitem__(self, number: int) -> WizardPage: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[WizardPage, ...]: ...
    def __getitem__(self, number: int | slice) -> WizardPage | tuple[WizardPage, ...]:
        if isinstance(number, slice):
            return tuple(self[each] for each in range(len(self))[number])
        page: WizardPage = getattr(self, _ORDER[number])
        return page

"""What the user chose: one frozen record.

A key that does not exist, a value of the wrong kind or out of its range is a SettingsError that
names it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from difflib import get_close_matches
from typing import Any

from core.errors import SettingsError
from core.setting_rules import PLACES, VERSION, shown


@dataclass(frozen=True, slots=True)
class Settings:
    """All choices of the user; what each may be is in ``core.setting_rules.PLACES``.

    avatar: its id, "" = the first of the library. mic, camera: choices as the audio and camera
    rooms name them. speaker: "auto" lets speech that stands in for a voice be heard, "off", or
    "default". voice: where the delayed voice for calls goes, see ``setting_rules.Voice``.

    gain_db: of the microphone. gate: whether what is quieter than gate_db (below full scale) is
    silence. noise_suppression: of steady noise.

    size_px: (w, h) of the picture, even. fps: pictures a second. background: see
    ``setting_rules.Background``. flip_output: mirrors what others see; mirror_preview: what the
    user sees. badge: the label "AI avatar" in the picture; badge_corner, badge_style: where, how;
    badge_decided: whether the user was asked before it was switched off.

    rest_when_unseen: whether no pictures are made while nobody sees any.

    delay_ms: from sound to picture; raised when it cannot be kept. engine, provider, threads: who
    executes the student and with how many threads. chunk_frames: pictures made in one go, 0 = as
    the engine prefers; 1 waits less for sound and costs more computing than 2. lipforcing_mode,
    lipforcing_decoder, lipforcing_precision, lipforcing_lookahead_ms: see
    core.student.lipforcing_live.LiveOptions; other engines do not look at them.

    language: of the window, "" = the system's. theme, text_percent: its looks. close_to_tray: the
    program goes on without its window. recordings_folder: "" = the system's folder for films.
    hotkeys: whether keys are heard while another program has the focus; hotkey_mute,
    hotkey_panic, hotkey_next_avatar, hotkey_talk: the keys as Qt's portable text ("Ctrl+Alt+M"), ""
    for none. push_to_talk: muted unless the talk key is held. panic_shows: "idle" or "slate".
    keep_log: whether a log file is kept. offer_reports: whether a report is offered after a crash.
    wizard_done: whether the first steps have been seen. tray_told: whether the user knows that a
    closed window is not the end.
    """

    version: int = VERSION
    avatar: str = ""
    mic: str = "default"
    camera: str = "auto"
    speaker: str = "auto"
    voice: str = "auto"
    gain_db: int = 0
    gate: bool = False
    gate_db: int = -50
    noise_suppression: bool = False
    size_px: tuple[int, int] = (1280, 720)
    fps: int = 25
    background: str = "own"
    flip_output: bool = False
    mirror_preview: bool = True
    badge: bool = True
    badge_corner: str = "bottom-left"
    badge_style: str = "dark"
    badge_decided: bool = False
    rest_when_unseen: bool = True
    delay_ms: int = 180
    engine: str = "onnx_small"
    provider: str = "auto"
    threads: int = 1
    chunk_frames: int = 0
    lipforcing_mode: str = "chunk3"
    lipforcing_decoder: str = "taehv"
    lipforcing_precision: str = "auto"
    lipforcing_lookahead_ms: int = 80
    language: str = ""
    theme: str = "system"
    text_percent: int = 100
    close_to_tray: bool = False
    start_minimised: bool = False
    start_with_system: bool = False
    recordings_folder: str = ""
    hotkeys: bool = True
    hotkey_mute: str = "Ctrl+Alt+M"
    hotkey_panic: str = "Ctrl+Alt+P"
    hotkey_next_avatar: str = "Ctrl+Alt+N"
    hotkey_talk: str = ""
    push_to_talk: bool = False
    panic_shows: str = "idle"
    keep_log: bool = True
    offer_reports: bool = True
    wizard_done: bool = False
    tray_told: bool = False

    def __post_init__(self) -> None:
        for name, place in PLACES.items():
            problem = place.rule.problem(getattr(self, name))
            if problem:
                raise SettingsError(
                    f"The setting {name!r} is {shown(getattr(self, name))}, "
                    f"but it must be {problem}."
                )

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> Settings:
        """Settings from plain JSON values; missing keys get their default.

        Raises SettingsError for an unknown key (with the nearest real one) or a bad value.
        """
        raw = migrate(raw)
        known = {field.name for field in fields(cls)}
        for key in raw:
            if key not in known:
                near = get_close_matches(str(key), known, n=1)
                hint = f"; perhaps {near[0]!r} was meant" if near else ""
                raise SettingsError(f"There is no setting {shown(key)}{hint}.")
        size = raw.get("size_px")
        if isinstance(size, list):
            raw = {**raw, "size_px": tuple(size)}
        return cls(**raw)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values, for ``from_dict``."""
        return {**asdict(self), "size_px": list(self.size_px)}


def migrate(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Settings of older versions in today's words; version 1 is the first. Raises SettingsError
    for those of a newer Lipcam."""
    if not isinstance(raw, Mapping):
        raise SettingsError("The settings are not a list by name.")
    version = raw.get("version", VERSION)
    if isinstance(version, int) and version > VERSION:
        raise SettingsError(
            f"The settings are of version {shown(version)}, made by a newer Lipcam; "
            f"this one knows version {VERSION}."
        )
    return raw

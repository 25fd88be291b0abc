"""The fitting widget for each setting: by its name where it needs one of its own, else by its
rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.window.choice_box import ChoiceBox
from app.window.settings.editors.background_editor import BackgroundEditor
from app.window.settings.editors.choice_editor import ChoiceEditor
from app.window.settings.editors.corner_editor import CornerEditor
from app.window.settings.editors.device_editor import DeviceEditor
from app.window.settings.editors.editor import Editor
from app.window.settings.editors.flag_editor import FlagEditor
from app.window.settings.editors.folder_editor import FolderEditor
from app.window.settings.editors.gate_editor import GateEditor
from app.window.settings.editors.key_editor import KeyEditor
from app.window.settings.editors.size_editor import SizeEditor
from app.window.settings.editors.text_editor import TextEditor
from app.window.settings.editors.voice_editor import VoiceEditor
from app.window.settings.editors.whole_editor import WholeEditor
from app.window.settings.words import Words
from core.setting_rules import Background, Flag, OneOf, Rule, Size, Text, Voice, Whole
from core.types import Device


def no_keys() -> Mapping[str, str]:
    """That no key is taken by anything else."""
    return {}


def no_outputs() -> Sequence[Device]:
    """That nothing is known to play."""
    return ()


@dataclass(frozen=True)
class Supplies:
    """What some editors need from outside. boxes: the main window's lists of devices, by setting.
    taken_keys: keys that other things have, with what they do. outputs: what can play."""

    boxes: Mapping[str, ChoiceBox] = field(default_factory=dict)
    taken_keys: Callable[[], Mapping[str, str]] = no_keys
    outputs: Callable[[], Sequence[Device]] = no_outputs


def make_editor(name: str, rule: Rule, words: Words, supplies: Supplies) -> Editor:
    """A widget for a setting. Raises TypeError for a kind of rule that has none yet."""
    if name in ("mic", "camera", "speaker"):
        return DeviceEditor(words.name, supplies.boxes.get(name))
    if name == "recordings_folder":
        return FolderEditor()
    if name.startswith("hotkey_"):
        return KeyEditor(name, supplies.taken_keys)
    if name == "badge_corner":
        return CornerEditor(words.choices)
    if name == "gate_db" and isinstance(rule, Whole):
        return GateEditor(rule, words.unit)
    return _by_rule(rule, words, supplies)


def _by_rule(rule: Rule, words: Words, supplies: Supplies) -> Editor:
    editor: Editor
    if isinstance(rule, Flag):
        editor = FlagEditor(words.label)
    elif isinstance(rule, OneOf):
        editor = ChoiceEditor({each: words.choices.get(each, each) for each in rule.choices})
    elif isinstance(rule, Whole):
        editor = _whole_editor(rule, words)
    elif isinstance(rule, Size):
        editor = SizeEditor(rule)
    elif isinstance(rule, Background):
        editor = BackgroundEditor()
    elif isinstance(rule, Voice):
        editor = VoiceEditor(words.choices, supplies.outputs)
    elif isinstance(rule, Text):
        editor = ChoiceEditor(words.choices) if words.choices else TextEditor()
    else:
        raise TypeError(f"there is no editor for {rule!r}")
    return editor


def _whole_editor(rule: Whole, words: Words) -> Editor:
    return ChoiceEditor(words.choices, int) if words.choices else WholeEditor(rule, words.unit)

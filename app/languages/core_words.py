"""What the core says, in the user's language.

The core's sentences come as finished English texts. They are matched against the templates that
``core_texts`` has found (assets/translations/core.json), translated, and their values put back in.
Values that are sentences themselves are translated too. What matches nothing stays English.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from core import paths

CONTEXT = "core"
_HOLE = re.compile(r"\{\{|\}\}|\{([0-9]{1,3})\}")
_BORDER = re.compile(r"(?<=[.!?…]) (?=\S)")  # between two sentences
_DEEPEST = 4  # sentences within sentences


def in_users_words(text: str) -> str:
    """A text of the core for the user's eyes; the same text where it has no translation.

    GUI thread: follows the translators that the application has now.
    """
    return _bundled()(text)


@lru_cache(maxsize=1)
def _bundled() -> CoreWords:
    try:
        listed = json.loads(template_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):  # English then: no reason to fail
        listed = []
    return CoreWords([str(each) for each in listed], _translated)


def template_file() -> Path:
    """The list of templates that comes with Lipcam."""
    return paths.assets() / "translations" / "core.json"


def _translated(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template)


class CoreWords:
    """Translates finished texts by their templates.

    templates: with {0}, {1} … for values. translate: of a template; the same where there is none.
    """

    def __init__(self, templates: Sequence[str], translate: Callable[[str], str]) -> None:
        self._translate = translate
        self._whole = {_plain(each): each for each in templates if "{0}" not in each}
        # The most words of its own first: "The {0} does not answer." before "{0}.".
        valued = [each for each in templates if "{0}" in each]
        valued.sort(key=lambda each: -len(re.sub(r"\{\d+\}", "", each)))
        self._valued = [(_pattern(each), each) for each in valued]

    def __call__(self, text: str) -> str:
        """The text in the language of ``translate``."""
        return self._said(text, 0)

    def _said(self, text: str, depth: int) -> str:
        if not text.strip() or depth > _DEEPEST:
            return text
        found = self._one(text, depth)
        if found is not None:
            return found
        if "\n" in text:
            return "\n".join(self._said(line, depth) for line in text.split("\n"))
        return self._sentences(text, depth)

    def _one(self, text: str, depth: int) -> str | None:
        """As one template; None where it is none."""
        template = self._whole.get(text)
        if template is not None:
            return _plain(self._translate(template))
        stripped = text.strip()
        if stripped in self._whole:
            start = text.index(stripped)
            said = _plain(self._translate(self._whole[stripped]))
            return f"{text[:start]}{said}{text[start + len(stripped) :]}"
        for pattern, valued in self._valued:
            match = pattern.fullmatch(text)
            if match is not None:
                values = [self._said(value, depth + 1) for value in match.groups()]
                return _filled(self._translate(valued), valued, values)
        return None

    def _sentences(self, text: str, depth: int) -> str:
        """As several sentences in a row, the longest known run first."""
        borders = [match.start() for match in _BORDER.finditer(text)]
        for border in reversed(borders):
            head = self._one(text[:border], depth)
            if head is not None:
                return f"{head} {self._said(text[border + 1 :], depth)}"
        if borders:  # an unknown sentence at the beginning: the rest may be known
            first = borders[0]
            return f"{text[:first]} {self._said(text[first + 1 :], depth + 1)}"
        return text


def _plain(template: str) -> str:
    return template.replace("{{", "{").replace("}}", "}")


def _filled(translation: str, template: str, values: Sequence[str]) -> str:
    """The translation with its holes filled: {0}, {1} … and nothing else that ``str.format`` knows,
    because a translator's slip must not cost the message, and a translation is no program."""
    if any(int(hole) >= len(values) for hole in _HOLE.findall(translation) if hole):
        translation = template
    return _HOLE.sub(lambda found: values[int(found[1])] if found[1] else found[0][0], translation)


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{\d+\}", template)
    # A value is of one line: what comes on the next is a sentence of its own.
    return re.compile("(.*?)".join(re.escape(_plain(part)) for part in parts))

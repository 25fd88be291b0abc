"""Nobody's face is learned from without their word: the note that must lie beside clips."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from core.errors import TrainingError

CONSENT_FILE = "CONSENT.txt"

_LARGEST_BYTES = 64_000
_HELP = (
    f"Write a file {CONSENT_FILE} into the folder, with a line `people: ` naming everybody who is "
    "seen and agreed to be learned from, and a line `licence: ` naming the terms under which the "
    "clips and what is learned from them may be passed on. Without it no clip is taken."
)


@dataclass(frozen=True, slots=True)
class Consent:
    """Who agreed to be learned from, and under which licence."""

    people: str
    licence: str

    @property
    def line(self) -> str:
        """For the data's list of licences."""
        return f"footage of {self.people}, who agreed: {self.licence}"


def read_consent(folder: Path) -> Consent:
    """The note in a folder of clips.

    Raises TrainingError when it is missing, unreadable, or names no people or no licence.
    """
    path = folder / CONSENT_FILE
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise TrainingError(f"{path} is too long for a note. {_HELP}")
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as err:
        raise TrainingError(f"{folder} has no {CONSENT_FILE}. {_HELP}") from err
    except (OSError, UnicodeDecodeError) as err:
        raise TrainingError(f"{path} cannot be read as text: {err}. {_HELP}") from err
    found = {
        key.lower(): value.strip()
        for key, value in re.findall(r"(?mi)^\s*(people|licence|license)\s*:(.*)$", text)
    }
    people, licence = found.get("people", ""), found.get("licence") or found.get("license", "")
    if not people or not licence:
        raise TrainingError(f"{path} does not say who agreed and under which licence. {_HELP}")
    return Consent(_one_line(people), _one_line(licence))


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:2000]

"""What the user allows to be kept, read before anything else is: two settings and no more."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

_LONGEST_FILE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Privacy:
    """The settings of the same names."""

    keep_log: bool = True
    offer_reports: bool = True


def read_privacy(settings: Path) -> Privacy:
    """From the settings' file. Changes nothing there and never raises: what is wrong with it is
    told later, by who reads all of it."""
    try:
        with settings.open("rb") as file:
            raw = json.loads(file.read(_LONGEST_FILE))
    except (OSError, ValueError, RecursionError):
        return Privacy()
    if not isinstance(raw, dict):
        return Privacy()
    return Privacy(raw.get("keep_log") is not False, raw.get("offer_reports") is not False)

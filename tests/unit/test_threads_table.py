"""The table of threads in docs/architecture.md names every thread that the program starts."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_STARTS = re.compile(r"\b(?:FencedThread|Errands)\(\s*f?\"([a-z-]+)")


def test_every_thread_has_its_line() -> None:
    started = {
        name
        for folder in ("core", "app")
        for path in (ROOT / folder).rglob("*.py")
        for name in _STARTS.findall(path.read_text(encoding="utf-8"))
    }
    assert {"control", "camera", "student", "recorder", "mattes", "stage", "open-"} <= started
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = "\n".join(line.split("|")[1] for line in text.splitlines() if line.startswith("| "))
    gui = {"GUI (main)"}
    named = {name.rstrip("…") for name in re.findall(r"`([a-z…-]+)`", table)} | gui
    assert started <= named, f"not in the table: {sorted(started - named)}"

"""The program under test: the session as it runs without a window, told what to do on stdin.

    python -m tests.soak.program JOURNAL SETTINGS_JSON

Each line of stdin is JSON: {"do": name of a command of core.messages, ...its fields}, or
{"mishap": "raise"} or {"mishap": "lost", "seconds": n}. All events go into the journal. It ends
with stdin, or when asked politely.
"""

from __future__ import annotations

import faulthandler
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.leaving import leave_after
from app.polite_end import polite_is_ctrl_c
from core import messages
from core.clock import MonotonicClock
from core.messages import Event, StateChanged
from core.session import Session, real_ports
from core.settings import Settings
from tests.soak.hooks import Mishaps, hooked
from tests.soak.journal import Journal


def main(path: Path, settings: Settings) -> int:
    """Run until the end of stdin."""
    faulthandler.enable()
    journal, clock = Journal(path), MonotonicClock()
    mishaps = Mishaps(clock)

    def on_event(event: Event) -> None:
        journal.note(type(event).__name__, **_plain(event))

    ports = hooked(real_ports(), mishaps, lambda mark_ns: journal.note("mark", mark_ns=mark_ns))
    session = Session(settings, on_event=on_event, clock=clock, ports=ports)
    try:
        with polite_is_ctrl_c():
            session.post(messages.SetWatched(False))  # as without a window: nobody sees a preview
            session.post(messages.Start())
            for line in sys.stdin:
                _carry_out(json.loads(line), session, mishaps)
    except KeyboardInterrupt:
        pass
    finally:
        ended = session.close()
        journal.note("closed", whole=ended)
    return 0 if ended else 1


def _settings(text: str) -> Settings:
    return Settings.from_dict(json.loads(text))


def _carry_out(order: dict[str, Any], session: Session, mishaps: Mishaps) -> None:
    if order.get("mishap") == "raise":
        mishaps.raise_once()
    elif order.get("mishap") == "lost":
        mishaps.lose_card(float(order["seconds"]))
    else:
        name = str(order.pop("do"))
        session.post(getattr(messages, name)(**order))


def _plain(event: Event) -> dict[str, Any]:
    values = asdict(event)
    if isinstance(event, StateChanged) or "state" in values:
        values["state"] = values["state"].value
    if values.get("kind") is not None:  # of ChoiceInEffect; a line's own kind is its type
        values["choice_kind"] = values.pop("kind")
    return values


if __name__ == "__main__":
    leave_after(lambda: sys.exit(main(Path(sys.argv[1]), _settings(sys.argv[2]))))

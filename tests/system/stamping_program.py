"""``lipcam live --headless`` with a student that paints the mouths in which it hears a beep; run as
a program with the arguments of ``lipcam``.

All else is the real program: so another program can tell how the sound lies to the pictures.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app import headless
from app.bench.beep_pictures import StampingEngine
from app.cli import main
from core.session import Session, real_ports


def stamping_session(*words: Any, **more: Any) -> Session:
    """A session whose engine is the real one, with paint."""
    ports = real_ports()
    painted = replace(ports, build_engine=lambda chosen: StampingEngine(ports.build_engine(chosen)))
    return Session(*words, **more, ports=painted)


if __name__ == "__main__":
    headless.Session = stamping_session  # type: ignore[assignment, misc]
    main()

"""People who read the fake camera, or none."""

from __future__ import annotations

from core.ports import FrameSink


class Audience:
    """Who reads the fake camera. knows: False for a camera that does not tell."""

    def __init__(self) -> None:
        self.reads, self.knows = False, True
        self.looks = 0

    def watched(self, _sink: FrameSink) -> bool | None:
        self.looks += 1
        return self.reads if self.knows else None

    def readers(self, _sink: FrameSink) -> tuple[str, ...] | None:
        if not self.knows:
            return None
        return ("Zoom",) if self.reads else ()

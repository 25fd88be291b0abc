"""Which engines there are, and whether each would work here."""

from __future__ import annotations

from dataclasses import dataclass

TEST_PATTERN = "pattern"
BEST = "lipforcing"  # stands for the best of the others that is here


@dataclass(frozen=True, slots=True)
class EngineFound:
    """ready: whether it would work. why_not: "" or what is missing."""

    name: str
    ready: bool
    why_not: str = ""


def look_at_engines() -> list[EngineFound]:
    """All engines in the order of the list. Reads the disk: not in the GUI thread. What is shipped
    is taken for ready: asking would load its runtime."""
    from core.student.registry import ENGINES, SHIPPED, probe  # here the window does not wait

    found = []
    for name in ENGINES:
        if name in SHIPPED:
            found.append(EngineFound(name, True))
        else:
            answer = probe(name)
            found.append(EngineFound(name, answer.ok, answer.detail))
    return found

"""What one check has found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Verdict(Enum):
    """PASS: works, or is not needed. WARN: something is less than it could be, or not known. FAIL:
    what was chosen does not work."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """name: of the check, stable. detail: what is so, and why. remedy: what to do, "" for nothing.
    commands: to be typed in this order, each a line of a shell. took_ms: of the check."""

    name: str
    verdict: Verdict
    detail: str
    remedy: str = ""
    commands: tuple[str, ...] = ()
    took_ms: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values, for ``from_dict``."""
        return {
            "name": self.name,
            "verdict": self.verdict.value,
            "detail": self.detail,
            "remedy": self.remedy,
            "commands": list(self.commands),
            "took_ms": self.took_ms,
        }

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> Finding:
        """Raises KeyError, TypeError, ValueError for what ``to_dict`` has not made."""
        return cls(
            str(raw["name"]),
            Verdict(raw["verdict"]),
            str(raw["detail"]),
            str(raw["remedy"]),
            tuple(str(line) for line in raw["commands"]),
            int(raw["took_ms"]),
        )


def worst(findings: Iterable[Finding]) -> Verdict:
    """The verdict of all together."""
    order = list(Verdict)
    return max((each.verdict for each in findings), key=order.index, default=Verdict.PASS)

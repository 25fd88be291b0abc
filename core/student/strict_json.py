"""Reading a JSON file that nobody vouches for: every entry by its kind and range, or an error."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from core.errors import WeightsError

REMEDY = "Install Lipcam again, or get its files again."
LARGEST_SIDE = 65_536
"""Of a tensor."""

Shape = tuple[int, ...]


def parse(text: str) -> Any:
    """JSON without repeated entries and without numbers that are none. Raises ValueError or, for
    what is nested without end, RecursionError."""
    return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_no_repeats)


def _refuse_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is not a number")


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("an entry is stated twice")
    return found


@dataclass(frozen=True, slots=True)
class Reader:
    """One JSON object, read entry by entry; every failure says where it is and what to do."""

    where: str
    raw: dict[str, Any]

    def __post_init__(self) -> None:
        if not isinstance(self.raw, dict):
            raise WeightsError(f"{self.where} is not a list of named entries. {REMEDY}")

    def fail(self, key: str, why: str) -> NoReturn:
        raise WeightsError(f"{self.where}: {key[:80]!r} {why}. {REMEDY}")

    def keys(self, required: set[str], optional: set[str]) -> None:
        for key in sorted(required - self.raw.keys()):
            self.fail(key, "is missing")
        for key in sorted(self.raw.keys() - required - optional):
            self.fail(key, "is unknown")

    def inner(self, key: str) -> Reader:
        return Reader(f"{self.where}: {key}", self.raw[key])

    def items(self, key: str, most: int = 1000) -> Iterable[Reader]:
        found = self.raw[key]
        if not isinstance(found, list) or len(found) > most:
            self.fail(key, "is not a list of entries")
        return [Reader(f"{self.where}: {key}[{n}]", item) for n, item in enumerate(found)]

    def text(self, key: str, longest: int = 4000) -> str:
        found = self.raw[key]
        if not isinstance(found, str) or len(found) > longest:
            self.fail(key, "is not a text of sensible length")
        return found

    def integer(self, key: str, low: int, high: int) -> int:
        found = self.raw[key]
        if type(found) is not int or not low <= found <= high:
            self.fail(key, f"is not a whole number from {low} to {high}")
        return found

    def number(self, key: str, low: float, high: float) -> float:
        found = self.raw[key]
        if type(found) not in (int, float) or not low <= found <= high:
            self.fail(key, f"is not a number from {low} to {high}")
        return float(found)

    def numbers(self) -> Mapping[str, float]:
        return {key: self.number(key, -1e9, 1e9) for key in self.raw}

    def texts(self) -> Mapping[str, str]:
        return {key: self.text(key) for key in self.raw}

    def shape(self, key: str, sides: int | None = None) -> Shape:
        found = self.raw[key]
        good = isinstance(found, list) and 0 < len(found) <= 6
        if not good or not all(type(n) is int and 0 < n <= LARGEST_SIDE for n in found):
            self.fail(key, "is not a list of sizes")
        if sides is not None and len(found) != sides:
            self.fail(key, f"does not have {sides} sizes")
        return tuple(found)

    def shapes(self) -> Mapping[str, Shape]:
        return {key: self.shape(key) for key in self.raw}

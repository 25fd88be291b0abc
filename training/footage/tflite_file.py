"""Reading a TFLite file: its tensors and operators, by the public schema, without TensorFlow.

Only what plain convolutional networks use. Places and sizes are checked against the file, so that a
damaged one is an error and not a crash. Source: TensorFlow Lite's schema.fbs, FlatBuffers' layout.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError

_KINDS = {0: np.float32, 1: np.float16, 2: np.int32, 4: np.int64}
_IDENTIFIER = b"TFL3"
_MOST = 100_000


class Table:
    """A FlatBuffers table in a file's bytes; fields by their number in the schema."""

    def __init__(self, raw: bytes, at: int) -> None:
        self._raw, self._at = raw, at
        self._places = at - self._number("<i", at)

    def number(self, field: int, form: str, default: int) -> int:
        """A scalar field; form: as in struct."""
        place = self._place(field)
        return default if place is None else self._number(form, place)

    def table(self, field: int) -> Table | None:
        """A table that a field points to."""
        place = self._place(field)
        return None if place is None else Table(self._raw, self._pointed(place))

    def tables(self, field: int) -> list[Table]:
        """A list of tables."""
        begin, count = self._vector(field)
        return [Table(self._raw, self._pointed(begin + 4 * n)) for n in range(count)]

    def integers(self, field: int) -> list[int]:
        """A list of int32."""
        begin, count = self._vector(field)
        if begin + 4 * count > len(self._raw):
            raise _damaged()
        return list(struct.unpack_from(f"<{count}i", self._raw, begin))

    def content(self, field: int) -> bytes:
        """A list of bytes."""
        begin, count = self._vector(field, most=len(self._raw))
        if begin + count > len(self._raw):
            raise _damaged()
        return self._raw[begin : begin + count]

    def _place(self, field: int) -> int | None:
        entry = 4 + 2 * field
        if entry >= self._number("<H", self._places):
            return None
        found = self._number("<H", self._places + entry)
        return self._at + found if found else None

    def _vector(self, field: int, most: int = _MOST) -> tuple[int, int]:
        place = self._place(field)
        if place is None:
            return 0, 0
        begin = self._pointed(place)
        count = self._number("<I", begin)
        if count > most:
            raise _damaged()
        return begin + 4, count

    def _pointed(self, place: int) -> int:
        return place + self._number("<I", place)

    def _number(self, form: str, place: int) -> int:
        try:
            if place < 0:
                raise _damaged()
            return int(struct.unpack_from(form, self._raw, place)[0])
        except struct.error as err:
            raise _damaged() from err


@dataclass(frozen=True, slots=True)
class Operator:
    """One step. code: number of the builtin operator. inputs, outputs: numbers of tensors."""

    code: int
    inputs: list[int]
    outputs: list[int]
    options: Table | None


class TfliteFile:
    """The only graph of a TFLite file. Raises TrainingError when it is damaged or another."""

    def __init__(self, raw: bytes) -> None:
        if raw[4:8] != _IDENTIFIER:
            raise TrainingError("this is no TFLite file; get the package again")
        model = Table(raw, struct.unpack_from("<I", raw, 0)[0])
        graphs = model.tables(2)
        if len(graphs) != 1:
            raise TrainingError(f"this TFLite file has {len(graphs)} graphs, want one")
        self._buffers = model.tables(4)
        self._tensors = graphs[0].tables(0)
        self.inputs, self.outputs = graphs[0].integers(1), graphs[0].integers(2)
        # Old files have the code in one byte, new ones in a field of its own.
        codes = [max(c.number(0, "<b", 0), c.number(3, "<i", 0)) for c in model.tables(1)]
        self.operators = []
        for step in graphs[0].tables(3):
            index = step.number(0, "<I", 0)
            if index >= len(codes):
                raise _damaged()
            self.operators.append(
                Operator(codes[index], step.integers(1), step.integers(2), step.table(4))
            )

    def shape(self, tensor: int) -> list[int]:
        """Sizes of a tensor, NHWC."""
        return self._tensor(tensor).integers(0)

    def constant(self, tensor: int) -> NDArray[Any] | None:
        """The stored values of a tensor; None for one that is computed."""
        found = self._tensor(tensor)
        number = found.number(2, "<I", 0)
        if number >= len(self._buffers):
            raise _damaged()
        content = self._buffers[number].content(0)
        if not content:
            return None
        kind, shape = _KINDS.get(found.number(1, "<b", 0)), self.shape(tensor)
        if kind is None or len(content) != np.dtype(kind).itemsize * int(np.prod(shape)):
            raise _damaged()
        return np.frombuffer(content, kind).reshape(shape)

    def _tensor(self, number: int) -> Table:
        if not 0 <= number < len(self._tensors):
            raise _damaged()
        return self._tensors[number]


def _damaged() -> TrainingError:
    return TrainingError("this TFLite file is damaged; get the package again")

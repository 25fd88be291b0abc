"""NumPy's npz files without trust: only named, plain arrays of expected shape and type.

NumPy's own reader evaluates the header and can unpickle; this one matches the header against the
one form that NumPy writes and takes the bytes as they are.
"""

from __future__ import annotations

import io
import math
import re
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.avatar.archive import read_zip
from core.errors import AvatarError

_MAGIC = b"\x93NUMPY"
_MAX_HEADER_BYTES = 512
_HEADER = re.compile(
    rb"\{'descr': '([<|][a-zA-Z][1-9][0-9]{0,2})', 'fortran_order': False, "
    rb"'shape': \(((?:[0-9]{1,9}, ?)*[0-9]{0,9})\), \} *\n"
)


@dataclass(frozen=True, slots=True)
class Plain:
    """What an array must be: ``dtype`` and ``shape``; None in shape stands for any length ≥ 1."""

    dtype: str
    shape: tuple[int | None, ...]
    most_bytes: int


def read_npz(raw: bytes, wanted: Mapping[str, Plain], file: str) -> dict[str, NDArray[Any]]:
    """Arrays of an npz file, read-only.

    raw: the file. wanted: every array it must hold, and no other. file: name for messages.
    Raises AvatarError for anything else, before the bytes of an array are unpacked past its limit.
    """
    limits = {f"{name}.npy": plain.most_bytes + _MAX_HEADER_BYTES for name, plain in wanted.items()}
    parts = read_zip(io.BytesIO(raw), limits, file)
    missing = [name for name in limits if name not in parts]
    if missing:
        raise AvatarError(f"{file} has no {missing[0]}; get the package again")
    return {
        name: _array(parts[f"{name}.npy"], plain, f"{name} in {file}")
        for name, plain in wanted.items()
    }


def npz_bytes(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """``arrays`` as an npz file; the same arrays give the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            part = io.BytesIO()
            np.lib.format.write_array(part, np.asarray(array, order="C"), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), part.getvalue(), zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def _array(raw: bytes, plain: Plain, what: str) -> NDArray[Any]:
    dtype, shape, begin = _header(raw, what)
    fits = len(shape) == len(plain.shape) and all(
        got >= 1 if want is None else got == want
        for got, want in zip(shape, plain.shape, strict=True)
    )
    if not fits or (dtype != plain.dtype and not _text_of(plain.dtype, dtype)):
        want = tuple("any" if side is None else side for side in plain.shape)
        raise AvatarError(
            f"{what} is {dtype} {shape}, want {plain.dtype} {want}; get the package again"
        )
    kind = np.dtype(dtype)
    count = math.prod(shape)
    if count * kind.itemsize != len(raw) - begin:
        raise AvatarError(f"{what} is cut off or too long; get the package again")
    array: NDArray[Any] = np.frombuffer(raw, kind, count, begin).reshape(shape)
    return array


def _text_of(wanted: str, found: str) -> bool:
    # A text's length is part of its NumPy type: "<U64". Any length up to the limit is good.
    return wanted == "<U" and found.startswith("<U")


def _header(raw: bytes, what: str) -> tuple[str, tuple[int, ...], int]:
    damaged = AvatarError(f"{what} is not a plain NumPy array; get the package again")
    if len(raw) < 10 or not raw.startswith(_MAGIC) or raw[6:8] != b"\x01\x00":
        raise damaged
    (length,) = struct.unpack("<H", raw[8:10])
    match = _HEADER.fullmatch(raw[10 : 10 + length]) if length <= _MAX_HEADER_BYTES else None
    if match is None:
        raise damaged
    shape = tuple(int(side) for side in match[2].replace(b" ", b"").split(b",") if side)
    return match[1].decode(), shape, 10 + length

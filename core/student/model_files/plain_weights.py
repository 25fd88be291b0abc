"""Whether a file of unknown content is at least what it says: tensors, and nothing that runs.

For files whose checksum is known the checksum is the proof. This look is for the others (a student
of the user's own, a file whose checksum nobody has stated): it reads headers, bounded, and executes
nothing. Loading has its own guards; this one is for a clear word before a file is taken in.
"""

from __future__ import annotations

import errno
import pickletools
import struct
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

from core.errors import ModelRefused
from core.student.model_files.catalogue import Holds
from core.student.model_files.plain_files import open_plain
from core.student.strict_json import parse

_LARGEST_HEADER = 16 << 20  # of a safetensors file: 1,137 tensors take 0.2 MB
_LARGEST_PICKLE = 16 << 20  # the tree of a torch file without its tensors
_LARGEST_DIRECTORY = 16 << 20
_MOST_MEMBERS = 50_000
_TENSOR_BITS = {
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "I16": 16, "U16": 16, "F16": 16,
    "BF16": 16, "I32": 32, "U32": 32, "F32": 32, "I64": 64, "U64": 64, "F64": 64,
}  # fmt: skip
# What a file of tensors names when it is put together; anything else would be a program.
_HARMLESS = {
    "collections OrderedDict",
    "torch._utils _rebuild_tensor_v2",
    "torch._utils _rebuild_parameter",
    "torch FloatStorage", "torch HalfStorage", "torch BFloat16Storage", "torch DoubleStorage",
    "torch LongStorage", "torch IntStorage", "torch ShortStorage", "torch CharStorage",
    "torch ByteStorage", "torch BoolStorage", "torch.storage UntypedStorage",
    "torch._utils _rebuild_tensor", "torch._utils _rebuild_tensor_v3", "torch Size",
    "torch.serialization _get_layout", "torch float8_e4m3fn", "torch float8_e5m2",
}  # fmt: skip
# Codes that call or build without a name that could be read here.
_HIDDEN = {"STACK_GLOBAL", "INST", "OBJ", "NEWOBJ", "NEWOBJ_EX", "EXT1", "EXT2", "EXT4"}
_AGAIN = "Get it again."
_END, _END64, _LOCATOR64 = struct.Struct("<4s4H2LH"), struct.Struct("<4sQ2H2L4Q"), b"PK\x06\x07"


def check_plain(path: Path, holds: Holds) -> str:
    """Look at a file; returns the suffix that tells its kind, for what ``holds`` weights ("" for
    other kinds). Raises ModelRefused, saying why it is not what it should be, and OSError."""
    if holds not in ("torch", "safetensors", "weights"):
        return ""
    with open_plain(path) as file:
        size = file.seek(0, 2)
        file.seek(0)
        begin = file.read(2)
        try:
            if begin == b"PK" and holds != "safetensors":
                _check_torch(file, size, path.name)
                return ".pth"
            if holds == "torch" or begin[:1] == b"\x80":
                raise ModelRefused(
                    f"{path.name} is no file of weights as torch saves them today (a zip). An old "
                    "one, a bare pickle, can hold a program and is not taken; save it anew."
                )
            _check_safetensors(file, size, path.name)
        except (
            zipfile.BadZipFile,
            struct.error,
            EOFError,
            RuntimeError,
            ValueError,
            OverflowError,
            OSError,
        ) as err:
            if isinstance(err, OSError) and err.errno != errno.EINVAL:  # a place before its begin
                raise
            raise ModelRefused(f"{path.name} is cut off or damaged ({err}). {_AGAIN}") from err
    return ".safetensors"


def _check_safetensors(file: BinaryIO, size: int, name: str) -> None:
    file.seek(0)
    raw = file.read(8)
    length = int.from_bytes(raw, "little") if len(raw) == 8 else 0
    if not 2 <= length <= min(_LARGEST_HEADER, size - 8):
        raise ModelRefused(
            f"{name} is no safetensors file, or cut off: its header would have {length} "
            f"bytes. {_AGAIN}"
        )
    try:
        header = parse(file.read(length).decode("utf-8"))
    except (ValueError, RecursionError) as err:
        raise ModelRefused(f"{name} has a damaged header ({str(err)[:200]}). {_AGAIN}") from err
    if not isinstance(header, dict):
        raise ModelRefused(f"{name} has a header that lists no tensors. {_AGAIN}")
    header.pop("__metadata__", None)
    spans = sorted(_span(key, entry, name) for key, entry in header.items())
    end = 0
    for begin, stop in spans:
        if begin != end:
            raise ModelRefused(f"{name} has tensors that overlap or leave gaps. {_AGAIN}")
        end = stop
    if not spans or end != size - 8 - length:
        raise ModelRefused(
            f"{name} should hold {end} bytes of tensors and holds {size - 8 - length}: it is cut "
            f"off or has something added. {_AGAIN}"
        )


def _span(key: str, entry: Any, name: str) -> tuple[int, int]:
    """(begin, end) of one tensor's bytes, when its type and shape fit them."""
    try:
        bits, shape, (begin, end) = (
            _TENSOR_BITS[entry["dtype"]],
            entry["shape"],
            entry["data_offsets"],
        )
        sides = [*shape, begin, end]
        good = len(shape) <= 8 and all(type(n) is int and 0 <= n < 1 << 48 for n in sides)
        for side in shape if good else ():
            bits *= side
        good = good and bits == 8 * (end - begin)
    except (KeyError, TypeError, ValueError):
        good = False
    if not good:
        raise ModelRefused(f"{name}: the tensor {key[:80]!r} is described wrongly. {_AGAIN}")
    return begin, end


def _check_torch(file: BinaryIO, size: int, name: str) -> None:
    _check_directory(file, size, name)
    with zipfile.ZipFile(file) as archive:
        members = archive.infolist()
        trees = [m for m in members if m.filename.split("/")[-1] == "data.pkl"]
        stored = sum(member.file_size for member in members)
        if len(members) > _MOST_MEMBERS or len(trees) != 1 or stored > size:
            raise ModelRefused(f"{name} is a zip, but not one that torch saves. {_AGAIN}")
        for member in members:
            parts = member.orig_filename.split("/")
            if member.flag_bits & 1 or member.compress_type != zipfile.ZIP_STORED:
                raise ModelRefused(
                    f"{name} holds packed or encrypted parts; torch saves none. {_AGAIN}"
                )
            if {"", ".", ".."} & set(parts) or any(c in member.orig_filename for c in "\\:\0"):
                raise ModelRefused(f"{name} holds a path outside itself. {_AGAIN}")
        if trees[0].file_size > _LARGEST_PICKLE:
            raise ModelRefused(f"{name} lists far more than weights have. {_AGAIN}")
        _check_pickle(archive.read(trees[0]), name)


def _check_directory(file: BinaryIO, size: int, name: str) -> None:
    """zipfile reads the whole list of members into objects: its length is looked at before."""
    file.seek(max(0, size - 22 - 20))
    tail = file.read(42)
    if len(tail) < 22 or not tail[-22:].startswith(b"PK\x05\x06"):
        raise ModelRefused(f"{name} is cut off: the end of its zip is missing. {_AGAIN}")
    length = _END.unpack(tail[-22:])[5]
    if tail[:-22].startswith(_LOCATOR64):
        where = size - 22 - 20 - _END64.size  # there zipfile reads it, wherever it is said to be
        if int.from_bytes(tail[8:16], "little") != where:
            raise ModelRefused(f"{name} has a zip that says two things of its own end. {_AGAIN}")
        file.seek(where)
        length = _END64.unpack(file.read(_END64.size))[8]
    if length > min(_LARGEST_DIRECTORY, size):
        raise ModelRefused(f"{name} lists far more than weights have. {_AGAIN}")
    file.seek(0)


def _check_pickle(content: bytes, name: str) -> None:
    """Read the codes of a pickle without carrying them out."""
    for code, argument, _ in pickletools.genops(content):
        if code.name == "GLOBAL" and argument in _HARMLESS:
            continue
        if code.name == "GLOBAL" or code.name in _HIDDEN:
            what = f"names {argument[:100]!r}" if isinstance(argument, str) else "hides a name"
            raise ModelRefused(
                f"{name} {what}: it can run a program when it is loaded, and is not taken. Ask who "
                "made it for the tensors alone, best as safetensors."
            )

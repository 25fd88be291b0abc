"""Reading tensors from files that nobody vouches for: safetensors, whole or in shards, and .pth.

No code in a file ever runs: safetensors hold none, and pickles are read by torch's restricted
reader, which knows tensors and plain containers only. Tensors stay mapped to their file until they
are used, so a file larger than the memory can be opened. Damage that keeps the format whole is not
seen here; the model manager compares sha256.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from core.errors import WeightsError
from core.student.strict_json import parse

REMEDY = "Get the file again."
INDEX_SUFFIX = ".safetensors.index.json"
PICKLE_SUFFIXES = (".pth", ".pt")
_LARGEST_INDEX = 16 << 20
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_WRAPPERS = (("model", "net"), ("net",))
"""Where a training file keeps its tensors (specification, section 2.9)."""


def read_tensors(path: Path) -> dict[str, Tensor]:
    """All tensors of a weight file, by name; on the CPU, in the file's formats.

    path: a .safetensors, .pth or .pt file, an index of shards (….safetensors.index.json), or a
    folder that holds one of these. Raises WeightsError when it is missing, damaged, cut short, of
    another kind, or holds anything but tensors.
    """
    try:
        if path.is_dir():
            return read_tensors(_choose(path))
        if not path.is_file():
            raise WeightsError(f"There is no weight file {path}. Check its name.")
        if path.name.endswith(".json"):
            return _read_shards(path)
        if path.suffix == ".safetensors":
            return _read_safetensors(path)
        if path.suffix in PICKLE_SUFFIXES:
            return _read_pickle(path)
    except OSError as error:
        raise WeightsError(
            f"{path} cannot be read: {error.strerror or error}. See that you may read it."
        ) from error
    raise WeightsError(
        f"{path.name} is not a kind of weight file that can be read: .safetensors, "
        f"*{INDEX_SUFFIX}, .pth or .pt. Choose another."
    )


def _choose(folder: Path) -> Path:
    """The weights in a folder. An index goes before the shards that it lists."""
    for pattern in (f"*{INDEX_SUFFIX}", "*.safetensors", "*.pth", "*.pt"):
        found = sorted(folder.glob(pattern))
        if len(found) > 1:
            names = ", ".join(path.name for path in found[:5])
            raise WeightsError(f"{folder} holds several weight files ({names}); name the one.")
        if found:
            return found[0]
    raise WeightsError(f"There is no weight file in {folder}. Choose another folder.")


def _read_safetensors(path: Path) -> dict[str, Tensor]:
    try:
        with safe_open(path, framework="pt", device="cpu") as file:
            return {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except SafetensorError as error:
        _damaged(path, error)
    except (ValueError, RuntimeError, KeyError, TypeError, OverflowError) as error:
        _damaged(path, error)


def _read_shards(index: Path) -> dict[str, Tensor]:
    weight_map = _weight_map(index)
    found: dict[str, Tensor] = {}
    for shard in sorted(set(weight_map.values())):
        path = index.parent / shard
        if not path.is_file():
            raise WeightsError(f"{index.name} names {shard}, which is not beside it. {REMEDY}")
        tensors = _read_safetensors(path)
        listed = {name for name, home in weight_map.items() if home == shard}
        if tensors.keys() != listed:
            odd = sorted(tensors.keys() ^ listed)
            raise WeightsError(
                f"{shard} does not hold what {index.name} says; {len(odd)} names differ, "
                f"among them {odd[0][:200]!r}. {REMEDY}"
            )
        found |= tensors
    return found


def _weight_map(index: Path) -> Mapping[str, str]:
    """Tensor name -> file name. Files beside the index only, whatever it asks for."""
    if index.stat().st_size > _LARGEST_INDEX:
        raise WeightsError(f"{index.name} is too large for an index of shards. {REMEDY}")
    try:
        raw = parse(index.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        _damaged(index, error)
    entries = raw.get("weight_map") if isinstance(raw, dict) else None
    if not isinstance(entries, dict) or not entries:
        raise WeightsError(
            f"{index.name} has no weight_map: it is not an index of shards. {REMEDY}"
        )
    for shard in entries.values():
        plain = isinstance(shard, str) and shard.endswith(".safetensors")
        if not plain or shard.startswith(".") or any(c in shard for c in "/\\:\0"):
            raise WeightsError(
                f"{index.name} names {str(shard)[:100]!r}, which is no shard. {REMEDY}"
            )
    return entries


def _read_pickle(path: Path) -> dict[str, Tensor]:
    _check_zip(path)
    try:
        loaded = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    except Exception as error:  # whatever a hostile pickle makes the reader stumble over
        raise WeightsError(
            f"{path.name} was refused: it is damaged, or holds something other than tensors, "
            f"such as code, which is never run ({_short(error)}). {REMEDY}"
        ) from error
    return _checked(path, _unwrapped(loaded))


def _check_zip(path: Path) -> None:
    """A file of torch is an archive of uncompressed parts, none larger than the file."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise WeightsError(
            f"{path.name} is damaged, cut short, or saved by a torch older than 1.6. {REMEDY}"
        ) from error
    whole = sum(part.file_size for part in parts)
    if any(part.compress_type != zipfile.ZIP_STORED for part in parts):
        raise WeightsError(f"{path.name} was refused: its parts are compressed. {REMEDY}")
    if whole > path.stat().st_size:
        raise WeightsError(f"{path.name} was refused: its parts are larger than the file. {REMEDY}")


def _unwrapped(loaded: Any) -> Any:
    for wrapper in _WRAPPERS:
        inner = loaded
        for key in wrapper:
            inner = inner.get(key) if isinstance(inner, dict) else None
        if isinstance(inner, dict):
            return inner
    return loaded


def _checked(path: Path, loaded: Any) -> dict[str, Tensor]:
    if not isinstance(loaded, dict) or not loaded:
        raise WeightsError(f"{path.name} does not hold a table of tensors. {REMEDY}")
    room = path.stat().st_size
    for name, tensor in loaded.items():
        if not isinstance(name, str) or not isinstance(tensor, Tensor):
            raise WeightsError(
                f"{path.name} holds more than tensors: {str(name)[:100]!r} is a "
                f"{type(tensor).__name__}. {REMEDY}"
            )
        if tensor.layout is not torch.strided or tensor.is_quantized or tensor.is_meta:
            raise WeightsError(f"{path.name}: {name[:200]!r} is not a plain tensor. {REMEDY}")
        room -= tensor.numel() * tensor.element_size()
        if room < 0:  # one stored number spread over a huge shape
            raise WeightsError(
                f"{path.name} was refused: its tensors are larger than the file holds. {REMEDY}"
            )
    return loaded


def _damaged(path: Path, error: Exception) -> NoReturn:
    raise WeightsError(
        f"{path.name} is damaged or cut short ({_short(error)}). {REMEDY}"
    ) from error


def _short(error: Exception) -> str:
    text = _COLOURS.sub("", str(error)).strip().split("\n")[0]  # torch writes for terminals
    text = "".join(sign if sign.isprintable() else "?" for sign in text)
    return f"{type(error).__name__}: {text[:160]}"

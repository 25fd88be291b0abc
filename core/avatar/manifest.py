"""``manifest.json`` of an avatar package: read with suspicion, written in one way."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.avatar import layout
from core.avatar.video import check_size
from core.errors import AvatarError

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_WINDOWS_DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")  # never usable as a folder there
_REPAIR = "get the package again or ask who made it"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """sha256 (64 hex digits) and size in bytes of one file."""

    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself. size_px: (w, h) of the loop. frames: N."""

    id: str
    name: str
    fps: int
    size_px: tuple[int, int]
    frames: int
    licence: str
    source: str
    consent: str
    files: Mapping[str, FileEntry]


def parse_manifest(raw: bytes) -> Manifest:
    """Read a manifest; raises AvatarError that says what is wrong with it."""
    data = _json_object(raw)
    if data.get("format") != layout.FORMAT:
        raise AvatarError(
            f"the avatar package has format {_short(data.get('format'))}, this Lipcam reads "
            f"format {layout.FORMAT}; update Lipcam or get the package in that format"
        )
    size = data.get("size")
    if not isinstance(size, list) or len(size) != 2:
        raise _wrong("size", size, "[width, height] in px")
    width, height = (_whole("size", side, 1, 1 << 20) for side in size)
    check_size(width, height)
    return Manifest(
        id=check_id(data.get("id")),
        name=_text("name", data.get("name"), layout.MAX_NAME_LETTERS).strip(),
        fps=_whole("fps", data.get("fps"), layout.MIN_FPS, layout.MAX_FPS),
        size_px=(width, height),
        frames=_whole("frames", data.get("frames"), 1, layout.MAX_FRAMES),
        licence=_text("licence", data.get("licence"), layout.MAX_TEXT_LETTERS),
        source=_text("source", data.get("source"), layout.MAX_TEXT_LETTERS),
        consent=_text("consent", data.get("consent"), layout.MAX_TEXT_LETTERS),
        files=_files(data.get("files")),
    )


def manifest_bytes(manifest: Manifest) -> bytes:
    """The manifest as the JSON text that ``parse_manifest`` reads."""
    data = {
        "format": layout.FORMAT,
        "id": manifest.id,
        "name": manifest.name,
        "fps": manifest.fps,
        "size": list(manifest.size_px),
        "frames": manifest.frames,
        "licence": manifest.licence,
        "source": manifest.source,
        "consent": manifest.consent,
        "files": {
            name: {"sha256": entry.sha256, "bytes": entry.bytes}
            for name, entry in sorted(manifest.files.items())
        },
    }
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()


def check_id(value: object) -> str:
    """An id that is safe as a folder name on every system, or AvatarError."""
    if not isinstance(value, str) or not _ID.fullmatch(value) or _WINDOWS_DEVICES.fullmatch(value):
        raise _wrong("id", value, "1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit")
    return value


def _json_object(raw: bytes) -> dict[str, Any]:
    try:
        text = raw.decode("utf-8")
        if _depth(text) > layout.MAX_JSON_DEPTH:
            raise ValueError("it is nested too deeply")
        data = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except ValueError as err:
        raise AvatarError(f"{layout.MANIFEST} cannot be read ({_short(err)}); {_REPAIR}") from err
    if not isinstance(data, dict):
        raise AvatarError(f"{layout.MANIFEST} holds no list of fields; {_REPAIR}")
    return data


def _depth(text: str) -> int:
    # Before the parser sees it: the parser recurses, and a deep text would end the process.
    depth = deepest = 0
    # The closing quote is optional so that a text that never closes is read once, not from each
    # of its quotes again.
    for bracket in re.findall(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', text, re.DOTALL):
        if bracket in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif bracket in "]}":
            depth -= 1
    return deepest


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a field is given twice")
    return found


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number")


def _whole(field: str, value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise _wrong(field, value, f"a whole number from {least} to {most}")
    return value


def _text(field: str, value: object, most: int) -> str:
    good = isinstance(value, str) and value.strip() and len(value) <= most
    if not good or not all(c.isprintable() or c == "\n" for c in str(value)):
        raise _wrong(field, value, f"1 to {most} printable letters")
    return str(value)


def _files(value: object) -> dict[str, FileEntry]:
    if not isinstance(value, dict):
        raise _wrong("files", value, "names with sha256 and bytes")
    missing = [name for name in layout.REQUIRED if name not in value]
    if missing:
        raise AvatarError(f"the avatar package has no {missing[0]}; {_REPAIR}")
    return {name: _file_entry(name, entry) for name, entry in value.items()}


def _file_entry(name: str, entry: object) -> FileEntry:
    if name not in layout.MAX_BYTES or name == layout.MANIFEST:
        raise AvatarError(
            f"{layout.MANIFEST} lists {_short(name)}, which is no part of an avatar; {_REPAIR}"
        )
    if not isinstance(entry, dict):
        raise _wrong(f"files / {name}", entry, "sha256 and bytes")
    digest, size = entry.get("sha256"), entry.get("bytes")
    if not isinstance(digest, str) or not _SHA256.fullmatch(digest):
        raise _wrong(f"files / {name} / sha256", digest, "64 hexadecimal digits")
    return FileEntry(digest, _whole(f"files / {name} / bytes", size, 1, layout.MAX_BYTES[name]))


def _wrong(field: str, value: object, want: str) -> AvatarError:
    return AvatarError(f"{layout.MANIFEST}: {field} is {_short(value)}, want {want}; {_REPAIR}")


def _short(value: object) -> str:
    # Hostile text goes into a sentence for people: printable, and not a page of it.
    text = (
        "missing" if value is None else str(value) if isinstance(value, Exception) else repr(value)
    )
    text = "".join(c if c.isprintable() else "?" for c in text)
    return text if len(text) <= 60 else text[:57] + "…"

"""Reading a zip from a stranger: bounded in entries, names, bytes and work."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import BinaryIO

from core.avatar import layout
from core.errors import AvatarError

_END_BYTES = 22
_END = struct.Struct("<4s4H2LH")
_LOCATOR_BYTES = 20  # of a zip64 end, which no avatar needs
_ENCRYPTED = 0x1
_REPAIR = "get it again or ask who made it"


def read_zip(file: BinaryIO, limits: Mapping[str, int], what: str) -> dict[str, bytes]:
    """The wanted members of a zip, unpacked in memory.

    limits: wanted names and the most bytes of each; members of other names are never unpacked.
    what: the file's name for messages. Raises AvatarError when the zip is damaged or tries
    anything: foreign paths, links, encryption, a name twice, sizes over the limits (as declared
    or as unpacked).
    """
    _check_directory(file, what)
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            _check_members(members, limits, what)
            return {
                m.filename: _unpack(archive, m, limits[m.filename], what)
                for m in members
                if m.filename in limits
            }
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        struct.error,
    ) as err:
        raise AvatarError(f"{what} is cut off or damaged; {_REPAIR}") from err


def _check_directory(file: BinaryIO, what: str) -> None:
    # zipfile reads the whole list of entries into objects first; a list of a million entries is
    # refused here, before that.
    size = file.seek(0, 2)
    if size > layout.MAX_PACKAGE_BYTES:
        raise AvatarError(
            f"{what} is larger than {layout.MAX_PACKAGE_BYTES >> 20} MB, too large for an avatar; "
            f"{_REPAIR}"
        )
    tail_bytes = _END_BYTES + _LOCATOR_BYTES
    file.seek(max(0, size - tail_bytes))
    tail = file.read(tail_bytes)
    file.seek(0)
    end = tail[-_END_BYTES:]
    if len(end) < _END_BYTES or not end.startswith(b"PK\x05\x06"):
        raise AvatarError(f"{what} is cut off, or no zip file; {_REPAIR}")
    _, _, _, here, total, directory_bytes, _, _ = _END.unpack(end)
    if tail[:-_END_BYTES].startswith(b"PK\x06\x07") or directory_bytes > layout.MAX_DIRECTORY_BYTES:
        raise AvatarError(f"{what} lists far more than an avatar has; {_REPAIR}")
    if max(here, total) > layout.MAX_ENTRIES:
        raise AvatarError(
            f"{what} has {max(here, total)} entries, an avatar has at most {layout.MAX_ENTRIES}; "
            f"{_REPAIR}"
        )


def _check_members(members: list[zipfile.ZipInfo], limits: Mapping[str, int], what: str) -> None:
    if len(members) > layout.MAX_ENTRIES:
        raise AvatarError(f"{what} has too many entries for an avatar; {_REPAIR}")
    seen: set[str] = set()
    for member in members:
        _check_name(member, what)
        folded = member.filename.casefold()  # one file on systems that ignore case
        if folded in seen:
            raise AvatarError(f"{what} holds {_plain(member)} twice; {_REPAIR}")
        seen.add(folded)
        limit = limits.get(member.filename)
        if limit is not None and member.file_size > limit:
            raise AvatarError(
                f"{_plain(member)} in {what} unpacks to {member.file_size} bytes, the limit is "
                f"{limit}; {_REPAIR}"
            )


def _check_name(member: zipfile.ZipInfo, what: str) -> None:
    # orig_filename: zipfile itself cuts a name at a NUL and turns backslashes on Windows.
    name = member.orig_filename
    mode = member.external_attr >> 16
    if (
        "/" in name
        or "\\" in name
        or ":" in name
        or "\0" in name
        or name in ("", ".", "..")
        or name != member.filename
    ):
        raise AvatarError(
            f"{what} holds a path outside itself or a folder ({_plain(member)}); "
            f"an avatar is flat: {_REPAIR}"
        )
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise AvatarError(f"{_plain(member)} in {what} is a link, not a file; {_REPAIR}")
    if member.flag_bits & _ENCRYPTED:
        raise AvatarError(f"{_plain(member)} in {what} is encrypted; unpack it and pack it plainly")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise AvatarError(f"{_plain(member)} in {what} is packed in an unknown way; {_REPAIR}")


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int, what: str) -> bytes:
    with archive.open(member) as file:
        raw = file.read(limit + 1)  # the declared size may lie, so the real one is bounded too
        if len(raw) > limit or len(raw) != member.file_size:
            raise AvatarError(f"{_plain(member)} in {what} is not of the size it says; {_REPAIR}")
    return raw


def _plain(member: zipfile.ZipInfo) -> str:
    name = "".join(c if c.isprintable() else "?" for c in member.orig_filename)
    return repr(name if len(name) <= 60 else name[:57] + "…")

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
_OF_FINDER = "__MACOSX/"  # what macOS puts beside a zipped folder: no part of it
_REPAIR = "get it again or ask who made it"


def read_zip(
    file: BinaryIO, limits: Mapping[str, int], what: str, *, in_folder: bool = False
) -> dict[str, bytes]:
    """The wanted members of a zip, unpacked in memory.

    limits: wanted names and the most bytes of each; members of other names are never unpacked.
    what: the file's name for messages. in_folder: they may all lie in one folder, as after zipping
    that folder; its name is then no part of theirs, and what macOS adds beside it is left out.
    Raises AvatarError when the zip is damaged or tries anything: foreign paths, other folders,
    links, encryption, a name twice, sizes over the limits (as declared or as unpacked).
    """
    _check_directory(file, what)
    try:
        with zipfile.ZipFile(file) as archive:
            named = _named(archive.infolist(), in_folder, what)
            _check_sizes(named, limits, what)
            return {
                name: _unpack(archive, member, limits[name], what)
                for name, member in named.items()
                if name in limits
            }
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        OverflowError,
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


def _named(
    members: list[zipfile.ZipInfo], in_folder: bool, what: str
) -> dict[str, zipfile.ZipInfo]:
    """The files among the members by their names, without the folder that they may share."""
    if len(members) > layout.MAX_ENTRIES:
        raise AvatarError(f"{what} has too many entries for an avatar; {_REPAIR}")
    for member in members:
        _check_path(member, what)
    if in_folder:
        members = [each for each in members if not each.filename.startswith(_OF_FINDER)]
    folder = _shared_folder(members) if in_folder else ""
    named: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for member in members:
        name = member.filename.removeprefix(folder)
        if "/" in name:
            raise AvatarError(
                f"{what} holds a folder too many ({_plain(member)}): an avatar's files lie side by "
                f"side, at most in one folder; {_REPAIR}"
            )
        _check_kind(member, what, stat.S_IFREG if name else stat.S_IFDIR)
        folded = name.casefold()  # one file on systems that ignore case
        if folded in seen:
            raise AvatarError(f"{what} holds {_plain(member)} twice; {_REPAIR}")
        seen.add(folded)
        if name:
            named[name] = member
    return named


def _check_path(member: zipfile.ZipInfo, what: str) -> None:
    # orig_filename: zipfile itself cuts a name at a NUL and turns backslashes on Windows.
    name = member.orig_filename
    parts = name.removesuffix("/").split("/")  # an absolute path begins with an empty one
    outside = not {"", ".", ".."}.isdisjoint(parts) or any(sign in name for sign in "\\:\0")
    if outside or name != member.filename:
        raise AvatarError(f"{what} holds a path outside itself ({_plain(member)}); {_REPAIR}")


def _shared_folder(members: list[zipfile.ZipInfo]) -> str:
    """The one folder at the top, "mia/" for example, that holds all; "" where there is none."""
    tops = {"".join(member.filename.partition("/")[:2]) for member in members}
    return tops.pop() if len(tops) == 1 and all(top.endswith("/") for top in tops) else ""


def _check_kind(member: zipfile.ZipInfo, what: str, kind: int) -> None:
    """kind: what it may be, where the zip says so at all."""
    if stat.S_IFMT(member.external_attr >> 16) not in (0, kind):
        raise AvatarError(f"{_plain(member)} in {what} is a link, not a file; {_REPAIR}")
    if member.flag_bits & _ENCRYPTED:
        raise AvatarError(f"{_plain(member)} in {what} is encrypted; unpack it and pack it plainly")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise AvatarError(f"{_plain(member)} in {what} is packed in an unknown way; {_REPAIR}")


def _check_sizes(
    named: Mapping[str, zipfile.ZipInfo], limits: Mapping[str, int], what: str
) -> None:
    for name, member in named.items():
        if name in limits and member.file_size > limits[name]:
            raise AvatarError(
                f"{_plain(member)} in {what} unpacks to {member.file_size} bytes, the limit is "
                f"{limits[name]}; {_REPAIR}"
            )


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int, what: str) -> bytes:
    with archive.open(member) as file:
        raw = file.read(limit + 1)  # the declared size may lie, so the real one is bounded too
        if len(raw) > limit or len(raw) != member.file_size:
            raise AvatarError(f"{_plain(member)} in {what} is not of the size it says; {_REPAIR}")
    return raw


def _plain(member: zipfile.ZipInfo) -> str:
    name = "".join(c if c.isprintable() else "?" for c in member.orig_filename)
    return repr(name if len(name) <= 60 else name[:57] + "…")

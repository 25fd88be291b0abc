"""Zips from strangers: every trick is refused, with a sentence, before it costs anything."""

from __future__ import annotations

import io
import stat
import struct
import tracemalloc
import warnings
import zipfile

import pytest

from core.avatar.archive import read_zip
from core.errors import AvatarError

_LIMITS = {"a.bin": 1000, "b.bin": 1000}


def _zip(members: dict[str, bytes] | list[tuple[zipfile.ZipInfo | str, bytes]]) -> bytes:
    whole = io.BytesIO()
    pairs = list(members.items()) if isinstance(members, dict) else members
    with warnings.catch_warnings(), zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # about names given twice, which is the point
        for name, raw in pairs:
            archive.writestr(name, raw)
    return whole.getvalue()


def _read(raw: bytes, in_folder: bool = False) -> dict[str, bytes]:
    return read_zip(io.BytesIO(raw), _LIMITS, "face.lipavatar", in_folder=in_folder)


def test_wanted_members_come_out_and_others_stay() -> None:
    assert _read(_zip({"a.bin": b"x" * 500, "readme.txt": b"hello"})) == {"a.bin": b"x" * 500}


_OUTSIDE = [
    "../a.bin",
    "/etc/passwd",
    "a/../../b",
    "..\\a.bin",
    "C:a.bin",
    "C:\\a.bin",
    "\\\\host\\a.bin",
    "..",
]


@pytest.mark.parametrize("in_folder", [False, True])
@pytest.mark.parametrize("name", _OUTSIDE)
def test_paths_outside_are_refused(name: str, in_folder: bool) -> None:
    with pytest.raises(AvatarError, match=r"path outside itself.*again"):
        _read(_zip({name: b"x"}), in_folder)


@pytest.mark.parametrize("name", ["sub/a.bin", "sub/"])
def test_folders_are_refused(name: str) -> None:
    with pytest.raises(AvatarError, match=rf"a folder too many \('{name}'\).*again"):
        _read(_zip({name: b"x"}))


# -- A folder zipped as it is ---------------------------------------------------------------------


def _folder(name: str) -> zipfile.ZipInfo:
    """The entry that zip programs make for a folder."""
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFDIR | 0o755) << 16 | 0x10
    return entry


@pytest.mark.parametrize("own_entry", [True, False])
def test_one_folder_around_all_is_no_part_of_the_names(own_entry: bool) -> None:
    members: list[tuple[zipfile.ZipInfo | str, bytes]] = [("mia/a.bin", b"x"), ("mia/n.txt", b"y")]
    folder: list[tuple[zipfile.ZipInfo | str, bytes]] = [(_folder("mia/"), b"")]
    raw = _zip([*folder * own_entry, *members])
    assert _read(raw, in_folder=True) == {"a.bin": b"x"}
    with pytest.raises(AvatarError, match="a folder too many"):
        _read(raw)


@pytest.mark.parametrize("folder", ["mia/", ""])
def test_what_macos_adds_to_a_zip_is_left_out(folder: str) -> None:
    wanted: list[tuple[zipfile.ZipInfo | str, bytes]] = [(f"{folder}a.bin", b"x")]
    added: list[tuple[zipfile.ZipInfo | str, bytes]] = [
        (_folder("__MACOSX/"), b""),
        (f"__MACOSX/{folder}._a.bin", b"\0\5\x16\7"),
        ("__MACOSX/._mia", b"\0\5\x16\7"),
    ]
    for members in (wanted + added, added + wanted):
        assert _read(_zip(members), in_folder=True) == {"a.bin": b"x"}
    with pytest.raises(AvatarError, match="a folder too many"):
        _read(_zip(added))  # of arrays nobody makes a zip by hand


@pytest.mark.parametrize("name", ["__MACOSX/a.bin", "__MACOSX/mia/a.bin", "__MACOSX/"])
def test_an_avatar_is_not_looked_for_among_what_macos_adds(name: str) -> None:
    assert _read(_zip({name: b"x"}), in_folder=True) == {}


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["mia/a.bin", "__MACOSX/../../b.bin"], "path outside itself"),
        (["mia/a.bin", "__MACOSX//b.bin"], "path outside itself"),
        (["mia/a.bin", "mia/__MACOSX/b.bin"], "a folder too many"),
        (["mia/a.bin", "__MACOSX"], "a folder too many"),
        (["__MACOSX/a.bin", "mia/a.bin", "mia/a.bin"], "twice"),
        (["mia/a.bin", "zoe/b.bin"], "a folder too many"),
        (["mia/a.bin", "b.bin"], "a folder too many"),
        (["mia/deep/a.bin"], "a folder too many"),
        (["mia/a.bin", "mia/deep/"], "a folder too many"),
        (["mia/", "mia"], "a folder too many"),
        (["mia/a.bin", "mia/../../b.bin"], "path outside itself"),
        (["mia/a.bin", "mia//b.bin"], "path outside itself"),
        (["/mia/a.bin", "/mia/b.bin"], "path outside itself"),
        (["../a.bin", "../b.bin"], "path outside itself"),
        (["./a.bin", "./b.bin"], "path outside itself"),
        (["mia\\a.bin", "mia\\b.bin"], "path outside itself"),
        (["mia/a.bin", "mia/A.BIN"], "twice"),
        (["mia/", "mia/"], "twice"),
        ([f"mia/{n}.txt" for n in range(33)], "33 entries"),
    ],
)
def test_what_one_folder_does_not_excuse(names: list[str], said: str) -> None:
    with pytest.raises(AvatarError, match=said):
        _read(_zip([(name, b"") for name in names]), in_folder=True)


def test_a_zipped_folder_is_bounded_and_holds_no_links() -> None:
    with pytest.raises(AvatarError, match="unpacks to 1001 bytes, the limit is 1000"):
        _read(_zip({"mia/a.bin": b"\0" * 1001}), in_folder=True)
    for name in ("mia/a.bin", "mia/"):
        link = zipfile.ZipInfo(name)
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        with pytest.raises(AvatarError, match="is a link"):
            _read(_zip([(link, b"/etc/passwd"), ("mia/b.bin", b"x")]), in_folder=True)


def test_a_name_with_a_nul_is_refused() -> None:
    raw = _zip({"a.binXevil": b"x"}).replace(b"a.binXevil", b"a.bin\0evil")
    with pytest.raises(AvatarError, match=r"path outside itself"):
        _read(raw)


def test_a_symbolic_link_is_refused() -> None:
    link = zipfile.ZipInfo("a.bin")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(AvatarError, match="is a link"):
        _read(_zip([(link, b"/etc/passwd")]))


@pytest.mark.parametrize("second", ["a.bin", "A.BIN"])
def test_a_name_twice_is_refused(second: str) -> None:
    with pytest.raises(AvatarError, match="twice"):
        _read(_zip([("a.bin", b"x"), (second, b"y")]))


def test_too_many_entries_are_refused() -> None:
    with pytest.raises(AvatarError, match="33 entries"):
        _read(_zip({f"{i}.txt": b"" for i in range(33)}))


def test_a_directory_of_a_million_entries_is_not_read() -> None:
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", 20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0,
                        0, 0, 0, 0) + b"x"  # fmt: skip
    body = entry * 200_000
    lying = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(body), 0, 0)
    tracemalloc.start()
    with pytest.raises(AvatarError, match="far more than an avatar"):
        read_zip(io.BytesIO(body + lying), _LIMITS, "face.lipavatar")
    assert tracemalloc.get_traced_memory()[1] < 20 << 20
    tracemalloc.stop()


def test_a_declared_size_over_the_limit_is_refused() -> None:
    with pytest.raises(AvatarError, match="unpacks to 1001 bytes, the limit is 1000"):
        _read(_zip({"a.bin": b"\0" * 1001}))


def test_a_bomb_that_lies_about_its_size_is_refused_unopened() -> None:
    bomb = 50 << 20
    raw = bytearray(_zip({"a.bin": b"\0" * bomb}))
    for at in (raw.index(b"PK\3\4") + 22, raw.index(b"PK\1\2") + 24):
        raw[at : at + 4] = struct.pack("<L", 900)
    tracemalloc.start()
    with pytest.raises(AvatarError, match=r"cut off or damaged|size it says"):
        _read(bytes(raw))
    assert tracemalloc.get_traced_memory()[1] < 5 << 20
    tracemalloc.stop()


def test_an_encrypted_member_is_refused() -> None:
    raw = bytearray(_zip({"a.bin": b"x"}))
    raw[raw.index(b"PK\3\4") + 6] |= 1
    raw[raw.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(AvatarError, match="encrypted"):
        _read(bytes(raw))


def test_an_unknown_packing_is_refused() -> None:
    raw = bytearray(_zip({"a.bin": b"x"}))
    raw[raw.index(b"PK\1\2") + 10] = 12
    with pytest.raises(AvatarError, match="packed in an unknown way"):
        _read(bytes(raw))


def test_every_truncation_is_refused() -> None:
    raw = _zip({"a.bin": bytes(range(200)), "b.bin": b"y" * 50})
    for length in range(0, len(raw), 7):
        with pytest.raises(AvatarError, match=r"face\.lipavatar is cut off"):
            _read(raw[:length])


def test_a_changed_byte_never_gets_through_unnoticed() -> None:
    content = bytes(range(256)) * 3
    raw = _zip({"a.bin": content})
    for at in range(0, len(raw), 3):
        spoiled = bytearray(raw)
        spoiled[at] ^= 0xFF
        try:
            found = _read(bytes(spoiled))
        except AvatarError:
            continue
        assert found.get("a.bin", content) == content  # a name or a date, not the content


def test_something_else_than_a_zip_is_refused() -> None:
    with pytest.raises(AvatarError, match="no zip file"):
        _read(b"GIF89a" + bytes(500))


def test_a_file_larger_than_any_avatar_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.avatar.layout.MAX_PACKAGE_BYTES", 100)
    with pytest.raises(AvatarError, match="too large for an avatar"):
        _read(_zip({"a.bin": bytes(range(250))}))


@pytest.mark.parametrize("place", [1 << 62, (1 << 64) - 1, 1 << 40])
def test_a_member_that_lies_beyond_all_files_is_damage(place: int) -> None:
    raw = _zip({"a.bin": b"x"})
    at, end = raw.find(b"PK\x01\x02"), raw.find(b"PK\x05\x06")
    entry = bytearray(raw[at:end])
    extra = struct.pack("<HHQ", 1, 8, place)  # the offset in 64 bits
    struct.pack_into("<H", entry, 30, len(extra))
    struct.pack_into("<L", entry, 42, 0xFFFFFFFF)
    tail = bytearray(raw[end:])
    struct.pack_into("<L", tail, 12, len(entry) + len(extra))
    with pytest.raises(AvatarError, match="cut off or damaged"):
        _read(raw[:at] + bytes(entry) + extra + bytes(tail))

"""manifest.json: what is accepted, and that every refusal says which field and what to do."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from core.avatar.manifest import FileEntry, Manifest, check_id, manifest_bytes, parse_manifest
from core.errors import AvatarError

_FILES = {
    name: FileEntry("0" * 64, 10)
    for name in ("loop.mp4", "alignment.npz", "mask.png", "preview.jpg")
}
_GOOD = Manifest("ada", "Ada Ümit", 25, (1280, 720), 150, "CC0", "rendered", "nobody", _FILES)


def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(manifest_bytes(_GOOD))
    return data


def _parse(data: object) -> Manifest:
    return parse_manifest(json.dumps(data).encode())


def test_what_is_written_is_read_back() -> None:
    assert parse_manifest(manifest_bytes(_GOOD)) == _GOOD


def test_fields_of_tomorrow_are_ignored() -> None:
    assert _parse({**_data(), "mood": "calm"}) == _GOOD


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "../up"),
        ("id", "Ada"),
        ("id", ""),
        ("id", "con"),
        ("id", "a" * 65),
        ("id", 7),
        ("name", " "),
        ("name", "x" * 81),
        ("name", "evil\x1b[31m"),
        ("name", "turned \u202e round"),
        ("fps", 0),
        ("fps", 1000),
        ("fps", 25.0),
        ("fps", True),
        ("frames", 0),
        ("frames", 501),
        ("frames", "150"),
        ("size", [1280]),
        ("size", [40000, 40000]),
        ("size", [1281, 720]),
        ("size", [-2, 720]),
        ("size", "1280x720"),
        ("licence", None),
        ("consent", ""),
        ("source", "x" * 5000),
        ("files", []),
    ],
)
def test_a_bad_field_is_refused_by_name(field: str, value: object) -> None:
    with pytest.raises(AvatarError, match=f"({field}|loop).*(again|want)"):
        _parse({**_data(), field: value})


def test_another_format_asks_for_an_update() -> None:
    with pytest.raises(AvatarError, match=r"format 2.*reads format 1.*update Lipcam"):
        _parse({**_data(), "format": 2})


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"loop.mp4": None}, "no loop.mp4"),
        ({"extra.exe": {"sha256": "0" * 64, "bytes": 3}}, "extra.exe"),
        ({"manifest.json": {"sha256": "0" * 64, "bytes": 3}}, "manifest.json"),
        ({"../loop.mp4": {"sha256": "0" * 64, "bytes": 3}}, "no part of an avatar"),
        ({"mask.png": {"sha256": "0" * 63, "bytes": 3}}, "sha256"),
        ({"mask.png": {"sha256": "0" * 64, "bytes": 1 << 40}}, "bytes"),
        ({"mask.png": 7}, "mask.png"),
    ],
)
def test_bad_file_lists_are_refused(files: dict[str, Any], reason: str) -> None:
    data = _data()
    for name, entry in files.items():
        data["files"].pop(name, None) if entry is None else data["files"].update({name: entry})
    with pytest.raises(AvatarError, match=reason):
        _parse(data)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b"[" * 60_000,
        b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
        b'{"format": NaN}',
        b'{"format": ' + b"9" * 5000 + b"}",
        b'{"format": 1, "format": 1}',
    ],
    ids=["empty", "not utf-8", "cut", "list", "deep", "deep pairs", "nan", "huge number", "twice"],
)
def test_text_that_is_no_manifest_is_refused(raw: bytes) -> None:
    with pytest.raises(AvatarError, match=r"manifest\.json|format"):
        parse_manifest(raw)


def test_a_text_that_never_ends_is_read_once() -> None:
    raw = b'"' + b'\\"' * 32_000  # from each of its quotes again it would take half a minute
    began = time.process_time()
    with pytest.raises(AvatarError, match=r"manifest\.json"):
        parse_manifest(raw)
    assert time.process_time() - began < 3


def test_brackets_inside_texts_are_not_depth() -> None:
    assert _parse({**_data(), "source": '[{"\\' * 50}).source == '[{"\\' * 50


def test_messages_quote_little_of_a_hostile_value() -> None:
    with pytest.raises(AvatarError) as caught:
        _parse({**_data(), "id": "\x1b" * 60_0})
    assert len(str(caught.value)) < 250
    assert "\x1b" not in str(caught.value)


def test_check_id_returns_what_is_good() -> None:
    assert check_id("a-9_b") == "a-9_b"

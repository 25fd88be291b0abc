from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from core.errors import SettingsError
from core.settings import Settings, load_settings, save_settings


def test_saved_settings_come_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    chosen = Settings(avatar="ada", mic="file:/tmp/a b.wav", delay_ms=240, size_px=(640, 360))
    save_settings(chosen, path)
    assert load_settings(path) == (chosen, [])
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_no_file_means_defaults_without_a_word(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == (Settings(), [])


def test_missing_keys_get_their_default() -> None:
    assert Settings.from_dict({"threads": 2}) == Settings(threads=2)


def test_an_unknown_key_names_the_nearest() -> None:
    with pytest.raises(SettingsError, match=r"'delay'.*'delay_ms'"):
        Settings.from_dict({"delay": 100})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("threads", 0),
        ("threads", True),
        ("threads", "1"),
        ("delay_ms", 2001),
        ("delay_ms", 120.5),
        ("size_px", [1281, 720]),
        ("size_px", [1280]),
        ("size_px", "1280x720"),
        ("size_px", [99999, 720]),
        ("fps", 0),
        ("avatar", None),
        ("mic", "x" * 5000),
        ("camera", "a\0b"),
        ("version", 0),
        ("version", 99),
        ("version", "1"),
    ],
)
def test_a_bad_value_is_named(key: str, value: object) -> None:
    with pytest.raises(SettingsError, match="newer" if value == 99 else key):
        Settings.from_dict({key: value})


@pytest.mark.parametrize(
    "content",
    [
        b"{not json",
        b"",
        b"[1, 2]",
        b'{"delay": 3}',
        b"\xff\xfe\x00garbage",
        b"[" * 100_000,
        b'{"mic": "' + b"x" * 300_000 + b'"}',
    ],
)
def test_a_broken_file_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, notices = load_settings(path)
    assert settings == Settings()
    assert [notice.key for notice in notices] == ["settings"]
    assert (tmp_path / "settings.json.broken-1").read_bytes() == content
    assert not path.exists()
    assert "broken-1" in notices[0].remedy


@pytest.mark.parametrize("content", ['{"%s": 1}', '{"mic": "%s"}', '{"threads": "%s"}'])
def test_a_bad_value_of_any_length_is_a_short_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content % ("x" * 100_000))
    _, notices = load_settings(path)
    assert len(notices[0].text) < 300


def test_every_broken_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for n in (1, 2):
        path.write_text(f"{{{n}")
        load_settings(path)
        assert (tmp_path / f"settings.json.broken-{n}").read_text() == f"{{{n}"


def test_the_file_is_json_that_people_can_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(Settings(), path)
    raw = json.loads(path.read_text())
    assert raw["version"] == 1
    assert raw["size_px"] == [1280, 720]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="cannot be saved"):
        save_settings(Settings(), tmp_path / "file" / "settings.json")


def test_a_disk_that_fills_leaves_the_old_file_and_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    save_settings(Settings(threads=2), path)

    def full(self: Path, text: str, encoding: str) -> None:
        self.write_bytes(text.encode()[:9])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(SettingsError, match="No space left"):
        save_settings(Settings(threads=3), path)
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
    assert load_settings(path) == (Settings(threads=2), [])

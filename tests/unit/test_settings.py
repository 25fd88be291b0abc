from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import SettingsError
from core.settings import Settings
from core.settings_file import load_settings, read_settings, save_settings, update_settings


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
        ("chunk_frames", 3),
        ("chunk_frames", -1),
        ("chunk_frames", "1"),
        ("delay_ms", 2001),
        ("delay_ms", 120.5),
        ("size_px", [1281, 720]),
        ("size_px", [1280]),
        ("size_px", "1280x720"),
        ("size_px", [99999, 720]),
        ("fps", 0),
        ("voice", "on"),
        ("voice", "device:"),
        ("background", "colour:red"),
        ("background", "picture:"),
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
        b'{"version": 2, "threads": 2}',
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
    assert f"rename it to settings.json in {tmp_path}" in notices[0].remedy
    (tmp_path / "settings.json.broken-1").write_text('{"threads": 2}')  # mended as it says
    os.replace(tmp_path / "settings.json.broken-1", path)
    assert load_settings(path) == (Settings(threads=2), [])


@pytest.mark.parametrize(
    ("bad", "named"),
    [
        ({"delay": 3}, ["'delay'", "'delay_ms'"]),
        ({"threads": 0}, ["'threads'", "from 1 to 64"]),
        ({"threads": 0, "size_px": [1, 1], "delay": 3}, ["'threads'", "'size_px'", "'delay'"]),
        ({str(n): n for n in range(9)}, ["'0'", "'2'", "And 6 more"]),
    ],
)
def test_what_cannot_be_used_costs_only_itself(
    tmp_path: Path, bad: dict[str, object], named: list[str]
) -> None:
    path = tmp_path / "settings.json"
    content = json.dumps({"mic": "sample", **bad, "delay_ms": 240})
    path.write_text(content)
    settings, notices = load_settings(path)
    assert settings == Settings(mic="sample", delay_ms=240)
    assert [notice.key for notice in notices] == ["settings"]
    assert all(name in notices[0].text for name in named)
    assert str(path) in notices[0].remedy
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
    assert path.read_text() == content


def test_a_change_keeps_what_could_be_used_and_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    content = json.dumps({"mic": "sample", "threads": 0})
    path.write_text(content)
    update_settings(path, {"camera": "none"}, Settings(threads=9))
    assert load_settings(path) == (Settings(mic="sample", camera="none"), [])
    assert (tmp_path / "settings.json.broken-1").read_text() == content


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


# -- A file that is there but cannot be read ------------------------------------------------------


def _circle(path: Path) -> None:
    path.symlink_to(path.name)  # for everybody, the administrator too: it cannot be opened


def test_a_file_that_cannot_be_read_is_told_and_defaults_are_used(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    _circle(path)
    settings, notices = load_settings(path)
    assert settings == Settings()
    assert [notice.key for notice in notices] == ["settings"]
    assert "cannot be read" in notices[0].text
    assert "saves nothing over" in notices[0].text
    assert path.is_symlink()


@pytest.mark.parametrize(
    "save",
    [
        lambda path: save_settings(Settings(threads=2), path),
        lambda path: update_settings(path, {"threads": 2}, Settings()),
    ],
    ids=["save", "update"],
)
def test_nothing_is_saved_over_a_file_that_cannot_be_read(
    tmp_path: Path, save: Callable[[Path], None]
) -> None:
    path = tmp_path / "settings.json"
    _circle(path)
    with pytest.raises(SettingsError, match=r"cannot be read .* saves nothing over"):
        save(path)
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
    assert path.is_symlink()


@pytest.mark.parametrize("error", [errno.EACCES, errno.EIO])
def test_a_disk_that_fails_while_reading_costs_no_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    path = tmp_path / "settings.json"
    save_settings(Settings(mic="pulse:usb", threads=2), path)
    before = path.read_bytes()

    def fails(self: Path, *words: object, **named: object) -> None:
        raise OSError(error, os.strerror(error))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_text", fails)
        patch.setattr(Path, "open", fails)
        assert load_settings(path)[0] == Settings()
        with pytest.raises(SettingsError, match=os.strerror(error)):
            save_settings(Settings(), path)
        with pytest.raises(SettingsError, match=os.strerror(error)):
            update_settings(path, {"camera": "obs"}, Settings())
    assert path.read_bytes() == before
    # It can be read again: what was chosen meanwhile is added, and nothing else changes.
    update_settings(path, {"camera": "obs"}, Settings())
    assert load_settings(path) == (Settings(mic="pulse:usb", threads=2, camera="obs"), [])


def test_the_user_who_may_not_read_it_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(Settings(threads=2), path)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("the administrator may read everything")
    with pytest.raises(SettingsError, match="cannot be read"):
        update_settings(path, {"threads": 3}, Settings())
    path.chmod(0o600)
    assert load_settings(path) == (Settings(threads=2), [])


# -- Changes --------------------------------------------------------------------------------------


def test_a_change_leaves_what_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(Settings(threads=2), path)
    update_settings(path, {"mic": "sample"}, Settings(threads=9))
    assert load_settings(path) == (Settings(threads=2, mic="sample"), [])


def test_without_a_file_the_others_are_as_given(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    update_settings(path, {"mic": "sample"}, Settings(threads=9))
    assert load_settings(path) == (Settings(threads=9, mic="sample"), [])


def test_a_change_keeps_a_broken_file_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{mended by hand")
    update_settings(path, {"mic": "sample"}, Settings(threads=9))
    assert load_settings(path) == (Settings(threads=9, mic="sample"), [])
    assert (tmp_path / "settings.json.broken-1").read_text() == "{mended by hand"


def test_a_broken_file_that_cannot_be_put_aside_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{mended by hand")
    replace = os.replace

    def held(src: Path, dst: Path) -> None:
        if src == path:
            raise PermissionError(errno.EACCES, "The file is in use")
        replace(src, dst)

    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(SettingsError, match=r"not JSON.* stays"):
        update_settings(path, {"mic": "sample"}, Settings())
    assert path.read_text() == "{mended by hand"


def test_a_change_that_is_no_setting_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for change in ({"microphone": "sample"}, {"threads": 0}):
        with pytest.raises(SettingsError, match=r"microphone|threads"):
            update_settings(path, change, Settings())
    assert not path.exists()


def test_reading_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    with pytest.raises(FileNotFoundError):
        read_settings(path)
    path.write_text('{"camera": "pipewire", "delay_ms": "soon"}')
    settings, problems = read_settings(path)
    assert settings.camera == "pipewire"
    assert len(problems) == 1
    path.write_text("{")
    with pytest.raises(SettingsError):
        read_settings(path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]


def test_a_flood_of_unknown_names_is_read_in_a_moment(tmp_path: Path) -> None:
    names = {f"fp{number}": number for number in range(9_000)}
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"fps": 30, **names}), encoding="utf-8")
    looked: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.settings.get_close_matches", lambda key, *_, **__: looked.append(key))
        settings, notices = load_settings(path)
    assert settings.fps == 30
    assert len(looked) <= 3  # a millisecond each: nine seconds for all of them
    assert "8997 more like this" in notices[0].text


def test_a_version_of_four_thousand_digits_is_told_in_short() -> None:
    with pytest.raises(SettingsError) as refused:
        Settings.from_dict({"version": 10**4_000})
    assert len(str(refused.value)) < 250


@pytest.mark.parametrize("raw", [[], "x", 7, None])
def test_what_is_no_list_by_name_is_refused(raw: object) -> None:
    with pytest.raises(SettingsError, match="not a list by name"):
        Settings.from_dict(raw)  # type: ignore[arg-type]

"""Mattes on disk: the same when they come back, and nothing from a file that is not whole."""

from __future__ import annotations

import gc
import os
import weakref
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.avatar.loop_mattes import LoopMattes, pack
from core.avatar.matte_cache import find_mattes, load_mattes, save_mattes
from core.avatar.matte_maker import MatteMaker
from core.errors import MatteError
from core.types import Avatar
from tests.matte_scene import SIZE, draw_scene

_DIGEST = "ab" * 32


@pytest.fixture(scope="module")
def avatar() -> Avatar:
    return draw_scene(frames=3).avatar(_DIGEST)


def _mattes(frames: int = 3, plate: bool = True) -> LoopMattes:
    random = np.random.default_rng(3)
    box = (100, 20, 400, 360)
    alphas = [
        random.choice([0, 128, 255], (340, 300), p=[0.5, 0.1, 0.4]).astype(np.uint8)
        for _ in range(frames)
    ]
    behind = random.integers(0, 256, (SIZE[1], SIZE[0], 3), dtype=np.uint8)
    return LoopMattes(box, behind if plate else None, [pack(alpha) for alpha in alphas])


@pytest.mark.parametrize("plate", [True, False])
def test_what_was_kept_comes_back(avatar: Avatar, tmp_path: Path, plate: bool) -> None:
    mattes = _mattes(plate=plate)
    save_mattes(avatar, mattes, tmp_path / "new")
    found = load_mattes(avatar, tmp_path / "new")
    assert found is not None
    assert found.box == mattes.box
    for index in range(5):
        assert np.array_equal(found.alpha(index), mattes.alpha(index))
    if plate:
        assert np.array_equal(found.plate, mattes.plate)
    else:
        assert found.plate is None


def test_another_loop_has_others(avatar: Avatar, tmp_path: Path) -> None:
    save_mattes(avatar, _mattes(), tmp_path)
    assert load_mattes(replace(avatar, loop_digest="cd" * 32), tmp_path) is None
    assert load_mattes(replace(avatar, loop_digest=""), tmp_path) is None
    longer = draw_scene(frames=4).avatar(_DIGEST)
    assert load_mattes(longer, tmp_path) is None


def test_an_avatar_without_a_file_is_not_kept(avatar: Avatar, tmp_path: Path) -> None:
    save_mattes(replace(avatar, loop_digest=""), _mattes(), tmp_path)
    save_mattes(replace(avatar, loop_digest="../../etc"), _mattes(), tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_damaged_file_is_made_again_and_never_a_crash(avatar: Avatar, tmp_path: Path) -> None:
    save_mattes(avatar, _mattes(), tmp_path)
    (path,) = tmp_path.iterdir()
    raw, random = path.read_bytes(), np.random.default_rng(1)
    for end in (0, 10, 500, len(raw) // 2, len(raw) - 1):
        path.write_bytes(raw[:end])
        assert load_mattes(avatar, tmp_path) is None
    for _ in range(40):
        bad = bytearray(raw)
        for place in random.integers(0, len(raw), 6):
            bad[place] = random.integers(256)
        path.write_bytes(bytes(bad))
        found = load_mattes(avatar, tmp_path)
        if found is not None:  # what was hit does not matter, or is told when it is used
            with suppress(MatteError):
                found.alpha(1)


def test_a_folder_that_cannot_be_written_is_told(avatar: Avatar, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(MatteError, match="cannot be kept"):
        save_mattes(avatar, _mattes(), tmp_path / "file")


def test_the_longest_unused_go(avatar: Avatar, tmp_path: Path) -> None:
    for number in range(45):
        path = tmp_path / f"{number}.npz"
        path.write_bytes(b"x")
        os.utime(path, (1000 + number, 1000 + number))
    save_mattes(avatar, _mattes(), tmp_path)
    left = sorted(path.name for path in tmp_path.iterdir())
    assert len(left) == 40
    assert "0.npz" not in left
    assert "44.npz" in left


def test_they_are_made_once(avatar: Avatar, tmp_path: Path) -> None:
    made = find_mattes(avatar, tmp_path)
    (path,) = tmp_path.iterdir()
    before = path.stat().st_ino
    again = find_mattes(avatar, tmp_path)
    assert path.stat().st_ino == before
    assert np.array_equal(made.alpha(2), again.alpha(2))


def test_mattes_that_cannot_be_kept_are_a_failure_where_others_are_to_read_them(
    avatar: Avatar, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("in the way")
    with pytest.raises(MatteError, match="cannot be kept"):
        find_mattes(avatar, in_the_way, must_keep=True)


def test_half_done_work_is_let_go_without_the_collector(avatar: Avatar, tmp_path: Path) -> None:
    """The session freezes what it began with: then nobody collects objects that know each other."""
    makers: list[weakref.ref[MatteMaker]] = []

    class Noted(MatteMaker):
        def step(self) -> bool:
            makers.append(weakref.ref(self))
            return super().step()

    gc.collect()
    gc.disable()
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("core.avatar.matte_cache.MatteMaker", Noted)
            found = find_mattes(avatar, tmp_path, wanted=lambda: len(makers) < 3)
        assert found is None
        assert [maker() for maker in makers] == [None] * 3
    finally:
        gc.enable()

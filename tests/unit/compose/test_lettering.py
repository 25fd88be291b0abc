"""Words are set from the drawn letters: right size, nothing lost, nothing from damaged files."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from core import paths
from core.compose.lettering import Lettering
from core.errors import PictureError


@pytest.fixture(scope="module")
def letters() -> Lettering:
    return Lettering()


def _rows(words: np.ndarray) -> tuple[int, int]:
    rows = np.flatnonzero(words.max(axis=1) > 127)
    return int(rows[0]), int(rows[-1]) + 1


@pytest.mark.parametrize("cap_px", [8, 20, 57, 100])
def test_a_capital_has_the_height_asked_for_and_stands_in_the_middle(
    letters: Lettering, cap_px: int
) -> None:
    words = letters.set("H", cap_px)
    top, bottom = _rows(words)
    assert bottom - top == pytest.approx(cap_px, abs=1.5)
    assert (top + bottom) / 2 == pytest.approx(words.shape[0] / 2, abs=1.5)


def test_more_letters_are_wider_and_all_are_there(letters: Lettering) -> None:
    words = letters.set("I I I I", 40)
    inked = (words > 127).any(axis=0).astype(int)
    assert (np.diff(inked) == 1).sum() == 4
    assert letters.set("I I I I I", 40).shape[1] > words.shape[1]


def test_letters_of_pairs_that_fit_stand_nearer(letters: Lettering) -> None:
    assert letters.set("LY", 57).shape[1] < letters.set("YL", 57).shape[1]


def test_long_text_is_set_smaller(letters: Lettering) -> None:
    words = letters.set("much too long a text for this", 40, most_px=200)
    assert words.shape[1] <= 200
    assert words.max() > 100


def test_unknown_letters_do_no_harm(letters: Lettering) -> None:
    assert np.array_equal(letters.set("ạ", 40), letters.set("a", 40))
    assert np.array_equal(letters.set("\u4f60", 40), letters.set("?", 40))
    assert letters.set("a\nb\t c\0", 20).size
    assert letters.set("", 20).size
    assert letters.set("x" * 10_000, 20).shape[1] < 20 * 200


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("letters.json", b"{}"),
        ("letters.json", b"[1]"),
        ("letters.json", b"\xff\xfe"),
        ("letters.png", b"no picture"),
        ("letters.png", None),
    ],
)
def test_damaged_letters_are_named(tmp_path: Path, name: str, content: bytes | None) -> None:
    shutil.copytree(paths.lettering(), tmp_path / "l")
    if content is None:
        (tmp_path / "l" / name).unlink()
    else:
        (tmp_path / "l" / name).write_bytes(content)
    with pytest.raises(PictureError, match="install Lipcam again"):
        Lettering(tmp_path / "l")

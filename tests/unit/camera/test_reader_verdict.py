"""What is said of the pictures that a reader saw."""

from __future__ import annotations

import numpy as np
import pytest

from core.camera.check_picture import check_picture, thumbnail
from core.camera.reader_verdict import Outcome, Seen, Sent, judge, refused
from core.clock import NS_PER_MS
from core.colour import i420_to_rgb, rgb_to_i420

SIZE = (640, 360)
OURS = Sent(SIZE, 25, checks=True)


def seen(
    count: int = 10,
    size_px: tuple[int, int] = SIZE,
    change=lambda rgb: rgb,
    every_ms: int = 40,
    moves: bool = True,
) -> list[Seen]:
    return [
        Seen(
            n * every_ms * NS_PER_MS,
            size_px,
            thumbnail(np.ascontiguousarray(change(check_picture(size_px, n if moves else 5)))),
        )
        for n in range(count)
    ]


def test_what_arrives_as_it_was_sent_is_seen_with_its_figures() -> None:
    report = judge("Lipcam AI avatar", seen(), OURS)
    assert report.ok
    assert report.outcome is Outcome.SEEN
    assert (report.frames, report.size_px) == (10, SIZE)
    assert report.fps == pytest.approx(25)
    assert report.error is not None
    assert report.error <= 1
    assert "10 pictures of “Lipcam AI avatar”: 640 × 360, 25 a second" in report.text
    assert not report.remedy


def test_nothing_or_nearly_nothing_is_not_seen() -> None:
    for count, words in ((0, "No picture of"), (2, "Only 2 pictures of")):
        report = judge("cam", seen(count), OURS)
        assert report.outcome is Outcome.NOTHING
        assert report.text.startswith(words)
        assert report.remedy


@pytest.mark.parametrize(
    "change",
    [
        lambda rgb: rgb[..., ::-1],
        lambda rgb: i420_to_rgb(rgb_to_i420(rgb), "bt709"),
        lambda rgb: rgb // 2,
    ],
    ids=["red and blue exchanged", "wrong matrix", "dark"],
)
def test_wrong_colours_are_told(change) -> None:
    report = judge("cam", seen(change=change), OURS, platform="linux")
    assert report.outcome is Outcome.CHANGED
    assert "colours are off by up to" in report.text
    assert report.remedy


def test_a_mac_may_be_less_exact() -> None:
    through = seen(change=lambda rgb: i420_to_rgb(rgb_to_i420(rgb), "bt709"))
    assert judge("cam", through, OURS, platform="darwin").ok


def test_another_size_is_told() -> None:
    report = judge("cam", seen(size_px=(320, 180)), OURS)
    assert report.outcome is Outcome.CHANGED
    assert "320 × 180, not 640 × 360" in report.text


def test_the_same_picture_again_and_again_is_told() -> None:
    assert judge("cam", seen(moves=False), OURS).outcome is Outcome.STILL


def test_few_pictures_a_second_are_seen_but_said() -> None:
    report = judge("cam", seen(every_ms=100), OURS)
    assert report.ok
    assert report.fps == pytest.approx(10)
    assert "close other programs" in report.remedy


def test_a_sessions_picture_is_compared_loosely_and_a_foreign_one_not_at_all() -> None:
    face = np.full((360, 640, 3), 90, np.uint8)
    moved = face.copy()
    moved[:40] = 200  # a head that has moved
    pictures = [Seen(n * 40 * NS_PER_MS, SIZE, thumbnail(moved)) for n in range(5)]
    assert judge("cam", pictures, Sent(SIZE, 25, False, thumbnail(face))).ok
    other = thumbnail(np.full((360, 640, 3), 150, np.uint8))
    assert judge("cam", pictures, Sent(SIZE, 25, False, other)).outcome is Outcome.CHANGED
    report = judge("cam", pictures, Sent(None, 25, False))
    assert report.ok
    assert report.error is None
    assert "colours" not in report.text


def test_refusals_keep_their_kind() -> None:
    kinds = {
        "busy": Outcome.BUSY,
        "denied": Outcome.DENIED,
        "missing": Outcome.NO_CAMERA,
        "no-reader": Outcome.UNCHECKED,
        "failed": Outcome.NOTHING,
    }
    for kind, outcome in kinds.items():
        assert refused("cam", kind, "why", "do this").outcome is outcome

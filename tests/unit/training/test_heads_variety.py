"""What makes people differ without outside assets: glasses, beards, curls, ink, backdrops."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy")
pytest.importorskip("moderngl")

from training.heads import ink
from training.heads.backdrop import draw_backdrop, draw_flat_backdrop
from training.heads.curls import SHELLS, curl_shells, shell_picture
from training.heads.glasses import glasses_mesh
from training.heads.identity import Glasses, random_identity
from training.heads.paint import beard_weight

EYES = np.array([[-0.32, 7.0, 1.2], [0.32, 7.0, 1.2]], np.float32)


def test_random_people_are_as_varied_as_they_should_be() -> None:
    people = [random_identity(seed) for seed in range(400)]
    assert 8 <= sum(p.style == "drawn" for p in people) <= 45
    assert 60 <= sum(p.glasses is not None for p in people) <= 140
    assert 60 <= sum(p.beard is not None for p in people) <= 150
    assert sum(p.curls > 0 for p in people) >= 25
    assert sum(p.hair_grey > 0.5 for p in people) >= 25
    assert {p.backdrop_kind for p in people} == {"room", "gradient", "bokeh", "shelves"}
    assert all(p.hair is None or not p.curls for p in people)
    assert "bob02" not in {p.hair for p in people}


def test_women_have_no_beards_and_beards_no_drawings() -> None:
    bearded = [p for p in map(random_identity, range(200)) if p.beard]
    assert {p.targets[0][0].split("-")[1] for p in bearded} == {"male"}
    assert {p.style for p in bearded} == {"rendered"}


def test_glasses_sit_before_the_eyes_and_apart_on_the_nose() -> None:
    vertices, quads = glasses_mesh(Glasses(width=0.5), EYES, 0.75, 0.9)
    assert quads.max() == len(vertices) - 1
    rims = vertices[: 2 * 40 * 6].reshape(2, -1, 3)
    assert rims[0, :, 0].max() < -0.02
    assert rims[1, :, 0].min() > 0.02
    assert rims[..., 2].min() > EYES[0, 2]
    # All else is mirrored too; the lengths of both temples are the same.
    assert vertices[:, 0].min() == pytest.approx(-vertices[:, 0].max(), abs=0.02)


def test_a_beard_grows_around_the_mouth_and_nowhere_else() -> None:
    places = {
        "chin": (0.0, -0.7, -0.1),
        "moustache": (0.1, -0.1, 0.0),
        "jaw": (0.6, -0.3, -0.8),
        "nose": (0.0, 0.1, 0.2),
        "cheek": (0.45, 0.15, -0.2),
        "forehead": (0.0, 1.2, 0.0),
        "nape": (0.2, -0.6, -1.6),
    }
    weights = beard_weight(np.array(list(places.values()), np.float32))
    grown = {name for name, weight in zip(places, weights, strict=True) if weight > 0.5}
    assert grown == {"chin", "moustache", "jaw"}
    assert weights[3:].max() < 0.05


def test_curls_rise_from_the_hairline_and_thin_out() -> None:
    turn = np.random.default_rng(0).normal(size=(4000, 3)).astype(np.float32)
    skull = turn / np.linalg.norm(turn, axis=1, keepdims=True)
    shells, quads, uvs = curl_shells(skull, np.zeros(3, np.float32), 0.4)
    radius = np.linalg.norm(shells, axis=2)
    crown = radius[:, :72].mean(axis=1)
    assert crown == pytest.approx(1.012 + 0.4 * np.arange(1, SHELLS + 1) / SHELLS, abs=0.02)
    assert np.ptp(radius[:, -1]) < 0.001
    assert quads.max() == shells.shape[1] - 1
    assert 0.0 <= uvs.min() <= uvs.max() <= 1.0
    cover = [float((shell_picture(k)[..., 3] > 128).mean()) for k in range(SHELLS)]
    assert sorted(cover, reverse=True) == cover
    assert cover[0] > 2.0 * cover[-1] > 0.0


def test_ink_separates_parts_and_the_two_lips() -> None:
    picture = np.full((60, 80, 4), 200, np.uint8)
    picture[..., 3] = ink.SKIN
    picture[:, :20, 3] = ink.BACKDROP
    picture[30:36, 40:70, 3] = ink.UPPER_LIP
    picture[24:30, 40:70, 3] = ink.LOWER_LIP
    drawn = ink.inked(picture, np.full((60, 80), 0.5, np.float32))
    dark = drawn[..., :3].max(axis=2) < 80
    assert dark[10, 19:21].all()  # the face before the wall
    assert dark[29:31, 55].all()  # where the lips meet
    assert not dark[24, 55]  # the red's rim is softer
    assert drawn[24, 55, 0] < 190
    assert not dark[50, 50]
    assert not dark[:, :15].any()


def test_ink_finds_folds_in_depth() -> None:
    picture = np.full((40, 40, 4), 200, np.uint8)
    picture[..., 3] = ink.SKIN
    depth = np.full((40, 40), 0.5, np.float32)
    depth[:, 20:] = 0.51
    dark = ink.inked(picture, depth)[..., 0] < 80
    assert dark[20, 19:21].all()
    assert not dark[20, :15].any()


@pytest.mark.parametrize("kind", ["room", "gradient", "bokeh", "shelves"])
def test_a_backdrop_is_a_soft_picture_that_its_seed_repeats(kind: str) -> None:
    colours = ((0.6, 0.5, 0.4), (0.2, 0.2, 0.3))
    picture = draw_backdrop(colours, 3, kind, 320, 180)  # type: ignore[arg-type]
    assert picture.shape == (180, 320, 3)
    np.testing.assert_array_equal(picture, draw_backdrop(colours, 3, kind, 320, 180))  # type: ignore[arg-type]
    steps = np.abs(np.diff(picture.astype(int), axis=1))
    assert np.quantile(steps, 0.95) < 12


def test_a_drawing_has_a_plain_wall_with_a_disc() -> None:
    picture = draw_flat_backdrop(((1.0, 1.0, 1.0), (0.0, 0.0, 0.0)), 320, 180)
    assert picture[90, 160].tolist() == [255, 255, 255]
    assert picture[5, 5].tolist() == [0, 0, 0]

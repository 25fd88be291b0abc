"""Identities and unit names: reproducible, varied, and within what the library offers."""

from __future__ import annotations

import numpy as np
import pytest

from training.heads.identity import bundled_identities, random_identity
from training.heads.idle_loop import LOOP_FRAMES, idle_loop
from training.heads.units import UNIT_NAMES, unit_vector


def test_there_are_52_units_in_alphabetical_order() -> None:
    assert len(set(UNIT_NAMES)) == 52
    assert list(UNIT_NAMES) == sorted(UNIT_NAMES)


def test_a_paired_unit_without_its_side_sets_both() -> None:
    row = unit_vector({"mouthSmile": 0.4, "jawOpen": 0.2, "eyeBlinkLeft": 1.0})
    named = {name: float(w) for name, w in zip(UNIT_NAMES, row, strict=True) if w}
    assert named == pytest.approx(
        {"mouthSmileLeft": 0.4, "mouthSmileRight": 0.4, "jawOpen": 0.2, "eyeBlinkLeft": 1.0}
    )


def test_mouth_left_is_a_unit_of_its_own_and_no_half_of_a_pair() -> None:
    assert np.count_nonzero(unit_vector({"mouthLeft": 1.0})) == 1


def test_an_unknown_unit_is_named_in_the_error() -> None:
    with pytest.raises(KeyError, match="mouthOpen"):
        unit_vector({"mouthOpen": 1.0})


def test_a_seed_gives_one_person_and_seeds_differ() -> None:
    assert random_identity(5) == random_identity(5)
    people = [random_identity(seed) for seed in range(40)]
    assert len({p.targets for p in people}) == 40
    assert len({p.skin for p in people}) >= 5
    assert {p.targets[0][0].split("-")[1] for p in people} == {"female", "male"}


def test_random_weights_stay_within_what_the_shapes_allow() -> None:
    for seed in range(60):
        person = random_identity(seed)
        assert all(0.0 <= weight <= 1.0 for _, weight in person.targets)
        ages = sum(w for name, w in person.targets if "universal" not in name and "macro" in name)
        assert ages == pytest.approx(1.0)
        assert min(*person.skin_tint, *person.teeth_tint, *person.iris) > 0.0


def test_bundled_people_are_named_by_their_id() -> None:
    people = bundled_identities()
    assert all(person.name == name for name, person in people.items())
    rendered = [person for person in people.values() if person.style == "rendered"]
    assert len(rendered) == 6
    assert len(people) == 8
    assert len({person.skin for person in rendered}) == len(rendered)
    sexes = [person.targets[0][0].split("-")[1] for person in people.values()]
    assert sexes.count("female") == sexes.count("male") == 4


def test_the_idle_loop_has_no_seam_and_a_resting_mouth() -> None:
    loop = idle_loop(1)
    assert len(loop.units) == LOOP_FRAMES
    for curve in (loop.pose, loop.breath[:, None]):
        steps = np.abs(np.diff(np.concatenate([curve, curve[:1]]), axis=0))
        assert steps[-1].max() <= steps[:-1].max() * 1.05
    mouth = [i for i, n in enumerate(UNIT_NAMES) if n.startswith(("mouth", "jaw", "tongue"))]
    assert not loop.units[:, mouth].any()


def test_the_idle_loop_blinks_twice_and_ends_with_open_eyes() -> None:
    for seed in range(6):
        lids = idle_loop(seed).units[:, UNIT_NAMES.index("eyeBlinkLeft")]
        closed = lids > 0.9
        assert np.count_nonzero(closed & ~np.roll(closed, 1)) == 2
        assert lids[0] == 0.0
        assert lids[-1] == 0.0

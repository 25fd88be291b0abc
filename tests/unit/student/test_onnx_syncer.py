"""The small student on crops of a film: what it paints on an avatar, it paints on a film of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.errors import EngineError
from core.student.crops import region_crop
from core.student.onnx_small import OnnxSmall, encode_avatar
from core.student.onnx_syncer import OnnxSyncer
from core.student.registry import build_syncer
from core.types import FeatureWindow
from tests.unit.student.tiny_student import make_avatar, write_student

MS = 1_000_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_student(tmp_path_factory.mktemp("tiny"))


def windows(count: int) -> list[FeatureWindow]:
    random = np.random.default_rng(0)
    return [
        FeatureWindow(
            random.standard_normal((44, 80)).astype(np.float32), "mel", 10 * MS, 80 * MS * n, True
        )
        for n in range(count)
    ]


def test_a_film_of_an_avatar_gets_the_avatars_mouths(folder: Path) -> None:
    avatar = replace(make_avatar(), conditioning=encode_avatar(make_avatar(), folder))
    engine, syncer = OnnxSmall(folder), OnnxSyncer(folder)
    engine.warm_up(avatar)
    syncer.begin(region_crop(avatar, 0))
    frames = len(avatar.loop)
    for number, window in enumerate(windows(9)):
        wanted = engine.push(window, 2 * number)
        crops = [region_crop(avatar, (2 * number + n) % frames) for n in range(2)]
        found = syncer.sync(window, crops)
        assert [patch.pts_ns for patch in found] == [patch.pts_ns for patch in wanted]
        for one, other in zip(found, wanted, strict=True):
            assert np.abs(one.rgb.astype(int) - other.rgb).max() <= 1


def test_a_new_shot_forgets_the_old_one(folder: Path) -> None:
    avatar, syncer = make_avatar(), OnnxSyncer(folder)
    crops = [region_crop(avatar, n) for n in range(2)]
    plays = []
    for _ in range(2):
        syncer.begin(crops[0])
        plays.append([p.rgb for w in windows(4) for p in syncer.sync(w, crops)])
    assert np.array_equal(plays[0], plays[1])
    syncer.begin(crops[1][:, ::-1].copy())
    other = [p.rgb for w in windows(4) for p in syncer.sync(w, crops)]
    assert not np.array_equal(plays[0], other)


def test_crops_that_do_not_fit_are_refused(folder: Path) -> None:
    syncer, crop = OnnxSyncer(folder), region_crop(make_avatar(), 0)
    with pytest.raises(EngineError, match="call begin first"):
        syncer.sync(windows(1)[0], [crop, crop])
    syncer.begin(crop)
    with pytest.raises(EngineError, match="got 1"):
        syncer.sync(windows(1)[0], [crop])
    with pytest.raises(EngineError, match="160 x 128"):
        syncer.sync(windows(1)[0], [crop, crop[:-1]])
    with pytest.raises(EngineError, match="160 x 128"):
        syncer.begin(crop[:, :-1])


def test_engines_for_films_come_by_name() -> None:
    assert build_syncer("pattern").face_fit == "mouth"
    with pytest.raises(EngineError, match="no engine"):
        build_syncer("none")

"""The network that tells person from background: frames of any shape, no file but its own."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from core.avatar.onnx_person import HEIGHT, PERSON, WIDTH, PersonNet
from core.errors import MatteError
from tests.matte_scene import draw_scene


@pytest.fixture(scope="module")
def net() -> PersonNet:
    return PersonNet()


@pytest.mark.parametrize(
    "box", [(0, 0, 640, 360), (140, 0, 500, 360), (0, 20, 640, 300), (220, 0, 420, 360)]
)
def test_the_person_is_where_it_is_in_frames_of_any_shape(
    net: PersonNet, box: tuple[int, int, int, int]
) -> None:
    scene = draw_scene(frames=1)
    x0, y0, x1, y1 = box
    seen = net.look(np.ascontiguousarray(scene.frames[0][y0:y1, x0:x1]))
    assert seen.dtype == np.float32
    assert seen.shape == (HEIGHT, WIDTH)
    assert 0 <= seen.min() <= seen.max() <= 1
    wide = cv2.resize(seen, (x1 - x0, y1 - y0), interpolation=cv2.INTER_LINEAR)
    true = scene.alphas[0][y0:y1, x0:x1]
    both = np.minimum(wide, true).sum() / np.maximum(wide, true).sum()
    assert both > 0.93


@pytest.mark.parametrize("content", [None, b"", b"no network"])
def test_another_file_is_named(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / PERSON).write_bytes(content)
    with pytest.raises(MatteError, match=PERSON):
        PersonNet(tmp_path)

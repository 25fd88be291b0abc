"""The video of a rendering: of the kind that its name says, pictures and sound in their places."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from app.talking_file import TalkingFile
from core.errors import RecordingError
from tests.flow.watching import watch

RATE_HZ = 16_000


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.mp4", ("mov", "isom")),  # one family to FFmpeg; the brand tells players which it is
        ("a.MP4", ("mov", "isom")),
        ("a.m4v", ("mov", "isom")),
        ("a.mov", ("mov", "qt")),
        ("a.mkv", ("matroska", "")),
    ],
)
def test_the_name_says_which_kind_of_video_it_is(
    tmp_path: Path, name: str, kind: tuple[str, str]
) -> None:
    path, frames = tmp_path / name, 50
    click = np.zeros((1, frames * RATE_HZ // 25), np.float32)
    click[0, RATE_HZ : RATE_HZ + 32] = 0.8  # at one second
    file = TalkingFile(path, (64, 48), 25, RATE_HZ, 1)
    for n, sound in enumerate(np.split(click, frames, axis=1)):
        file.picture(np.full((48, 64, 3), 200 if n == 25 else 20, np.uint8))
        file.sound(sound)
    file.finish()
    assert [each.name for each in tmp_path.iterdir()] == [name]
    with av.open(str(path)) as container:
        brand = container.metadata.get("major_brand", "").strip()
        assert (container.format.name.split(",")[0], brand) == kind
    video = watch(path)
    assert np.allclose(video.times_s, np.arange(frames) / 25, atol=1e-3)
    assert int(np.argmax(video.brightness)) == 25
    assert abs(int(np.argmax(np.abs(video.sound[0]))) / RATE_HZ - 1.0) < 0.004


@pytest.mark.parametrize("name", ["a", "a.txt", "a.wav", "a.mp3", ".mp4"])
def test_a_name_that_is_no_videos_is_refused_and_nothing_is_made(tmp_path: Path, name: str) -> None:
    with pytest.raises(RecordingError, match=r"no name for a video.*\.mp4, \.m4v, \.mov, \.mkv"):
        TalkingFile(tmp_path / name, (64, 48), 25, RATE_HZ, 1)
    assert list(tmp_path.iterdir()) == []

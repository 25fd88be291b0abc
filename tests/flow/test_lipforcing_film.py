"""A tiny Lip Forcing on a film, by the command line: its pictures, and what stays as it was."""

from __future__ import annotations

from pathlib import Path

import av
import cv2
import numpy as np
import pytest

pytest.importorskip("torch")

from app.bench.beeps import RATE_HZ, write_wav
from app.film import revoice as room
from app.film.fits import WholeFaceFit
from app.film.follow import follow
from app.talking_file import TalkingFile
from core import paths
from core.avatar.face_paste import face_weight
from core.avatar.onnx_faces import FaceNets, face_nets_folder
from core.avatar.video_source import VideoSource
from core.avatar.yuv_picture import YuvPicture
from core.errors import FaceError
from core.student import lipforcing_files, registry
from tests.command_line import run_here
from tests.film_factory import write_film
from tests.flow.conftest import syllables
from tests.lipforcing_factory import write_files

FRAMES, SIZE = 22, (480, 270)


def nets_missing() -> str:
    try:
        face_nets_folder()
    except FaceError as err:
        return str(err)
    return ""


pytestmark = [
    pytest.mark.flow,
    pytest.mark.torch,
    pytest.mark.slow,
    pytest.mark.timeout(900),  # a busy machine
    pytest.mark.skipif(bool(nets_missing()), reason=nets_missing() or "-"),
]


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """The beginning of a bundled avatar's loop."""
    with av.open(str(paths.bundled_avatars() / "mia" / "loop.mp4")) as loop:
        found = [
            cv2.resize(frame.to_ndarray(format="rgb24"), SIZE, interpolation=cv2.INTER_AREA)
            for frame, _ in zip(loop.decode(video=0), range(FRAMES), strict=False)
        ]
    write_wav(tmp_path / "speech.wav", syllables(3.0)[: FRAMES * RATE_HZ // 25])
    return write_film(tmp_path / "in.mp4", found)


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[np.ndarray]:
    """Tiny weights in place of the shelf's; the pictures as they go to the new file."""
    files = write_files(tmp_path / "weights")
    monkeypatch.setattr(lipforcing_files, "find_files", lambda engine, options: files)
    pictures: list[np.ndarray] = []

    class Noting(TalkingFile):
        def picture_at(self, i420: np.ndarray, from_s: float) -> None:
            pictures.append(i420.copy())
            super().picture_at(i420, from_s)

    monkeypatch.setattr(room, "TalkingFile", Noting)
    return pictures


def test_a_film_gets_new_mouths_and_nothing_else(
    film: Path, written: list[np.ndarray], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.mp4"
    status = run_here(
        "render", "--video", str(film), "--audio", str(tmp_path / "speech.wav"), "-o", str(out),
        "--engine", "lipforcing", "--decoder", "taehv", "--provider", "cpu",
    )  # fmt: skip
    told = capfd.readouterr()
    assert status == 0, told.err
    assert f"{FRAMES} frames, 0.88 s of sound" in told.out
    with av.open(str(out)) as made:
        assert sum(1 for _ in made.decode(video=0)) == FRAMES
    source = VideoSource(film)
    track = follow(source, FaceNets(face_nets_folder()), lambda done: None)
    before = [shown.picture.i420.copy() for shown in source.scan()]
    assert (track.shot == 0).all()
    assert len(written) == len(before) == FRAMES
    for new, old, place in zip(written, before, WholeFaceFit().places(track), strict=True):
        assert place is not None
        x0, y0, x1, y1 = YuvPicture(old, "bt709").even_box(face_weight(place.affine, SIZE).box)
        luma, chroma = ((new != old)[: SIZE[1]], (new != old)[SIZE[1] :])
        chroma = chroma.reshape(2, SIZE[1] // 2, SIZE[0] // 2)
        assert luma[y0:y1, x0:x1].mean() > 0.2  # random weights paint noise into the mask
        luma[y0:y1, x0:x1] = False
        chroma[:, y0 // 2 : y1 // 2, x0 // 2 : x1 // 2] = False
        assert not luma.any()
        assert not chroma.any()


def test_without_torch_the_command_says_what_to_install(
    film: Path,
    written: list[np.ndarray],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(registry, "find_spec", lambda module: None)
    status = run_here(
        "render", "--video", str(film), "--audio", str(tmp_path / "speech.wav"),
        "-o", str(tmp_path / "out.mp4"), "--engine", "lipforcing",
    )  # fmt: skip
    assert status == 2
    assert 'pip install "lipcam[lipforcing]"' in capfd.readouterr().err
    assert not written

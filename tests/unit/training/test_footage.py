"""Real people: reading videos in time, following a face, consent, import, agreement.

A drawn face and networks that know where it is stand in for the real ones, whose files are not part
of the repository; the last tests use those where $LIPCAM_FACE_NETS names them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from typer.testing import CliRunner

pytest.importorskip("torch")

from core.avatar.face_box import FaceBox, box_around
from core.avatar.onnx_faces import FaceNets, face_nets_folder
from core.errors import FaceError, TrainingError
from core.region import cut_region
from training.data.shards import MappedData
from training.data.store import FOOTAGE
from training.evaluation.self_driven import agreement, real_people
from training.footage.consent import read_consent
from training.footage.import_clips import import_clips, pieces_of
from training.footage.tracking import (
    measure_mouth,
    paste_region,
    read_clip_sound,
    read_frames,
    track_clip,
)
from training.footage.videos import find_videos
from training.small.clips import ClipFolder

pytestmark = pytest.mark.torch

SIZE = (320, 240)


def opening_at(index: int) -> float:
    """Inner-lip gap of the drawn face, px: opens and shuts about twice a second."""
    return 2.0 + 8.0 * (1.0 - np.cos(index * 0.5)) / 2.0


def draw(index: int, fps: int = 25) -> NDArray[np.uint8]:
    """A head that sways, with a mouth whose opening is also written as a grey patch."""
    at = index * 25 / fps
    picture = np.full((SIZE[1], SIZE[0], 3), (60, 90, 120), np.uint8)
    x = round(160 + 10 * np.sin(at * 0.1))
    cv2.ellipse(picture, (x, 120), (70, 95), 0, 0, 360, (205, 165, 140), -1)
    cv2.ellipse(picture, (x, 165), (25, round(opening_at(at) / 2)), 0, 0, 360, (60, 10, 20), -1)
    level = 16 * (index % 16)
    picture[:16, :16] = level
    return picture


class DrawnNets:
    """Knows where `draw` puts things: finds the head by its colour, the lips by theirs."""

    def __init__(self, lost: Callable[[int], bool] = lambda _: False) -> None:
        self._lost, self._calls = lost, 0

    def find(self, frame: NDArray[np.uint8]) -> list[FaceBox]:
        return [FaceBox(160.0, 120.0, 220.0, 0.0)]

    def follow(self, frame: NDArray[np.uint8], box: FaceBox) -> NDArray[np.float32] | None:
        self._calls += 1
        if self._lost(self._calls):
            return None
        skin = np.abs(frame.astype(int) - (205, 165, 140)).sum(-1) < 60
        x = float(np.flatnonzero(skin[100]).mean())
        dark = frame[130:200, round(x)].astype(int).sum(-1) < 200
        gap = float(dark.sum())
        points = np.zeros((468, 3), np.float32)
        points[:, :2] = (x, 120.0)
        for name, place in {
            33: (x - 32.5, 90), 263: (x + 32.5, 90), 2: (x, 125), 13: (x, 165 - gap / 2),
            14: (x, 165 + gap / 2), 0: (x, 160 - gap / 2), 17: (x, 172 + gap / 2),
            61: (x - 25, 165), 291: (x + 25, 165), 10: (x, 30), 152: (x, 214),
        }.items():  # fmt: skip
            points[name, :2] = place
        return points


def write_video(
    path: Path, frames: int = 60, fps: int = 25, sound: bool = True, late_ms: int = 0
) -> Path:
    """A video of the drawn head; the sound is as loud as the mouth is open."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=fps, options={"crf": "10"})
        video.width, video.height, video.pix_fmt = *SIZE, "yuv420p"
        audio = container.add_stream("aac", rate=16_000, layout="mono") if sound else None
        for index in range(frames):
            frame = av.VideoFrame.from_ndarray(draw(index, fps), format="rgb24")
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
        if audio is not None:
            at = np.arange(frames * 16_000 // fps) / 640 - 0.5
            loud = np.interp(at, np.arange(200), [opening_at(i) for i in range(200)]) / 25
            pcm = (loud * np.sin(np.arange(len(at)) * 0.6)).astype(np.float32)
            for first in range(0, len(pcm), 1024):
                block = av.AudioFrame.from_ndarray(pcm[None, first : first + 1024], "fltp", "mono")
                block.sample_rate, block.time_base = 16_000, Fraction(1, 16_000)
                block.pts = first + 16 * late_ms
                container.mux(audio.encode(block))
            container.mux(audio.encode(None))
    return path


def test_frames_and_sound_keep_their_time(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4")
    patches = [round(float(frame[4:12, 4:12].mean()) / 16) for frame in read_frames(path)]
    assert patches == [index % 16 for index in range(60)]
    sound = read_clip_sound(path, 60)
    assert sound.shape == (60 * 640,)
    level = np.sqrt(np.square(sound.reshape(60, 640)).mean(1))[2:-3]
    wanted = np.array([opening_at(index) for index in range(60)])[2:-3]
    assert np.corrcoef(level, wanted)[0, 1] > 0.98


def test_other_frame_rates_become_25(tmp_path: Path) -> None:
    path = write_video(tmp_path / "fast.mp4", frames=100, fps=50)
    patches = [round(float(frame[4:12, 4:12].mean()) / 16) for frame in read_frames(path)]
    # In the middle of each 40 ms the second of two frames has just begun.
    assert patches == [(2 * index + 1) % 16 for index in range(50)]
    slow = write_video(tmp_path / "slow.mp4", frames=10, fps=10)
    assert len(list(read_frames(slow))) == 25


def test_late_sound_stays_late(tmp_path: Path) -> None:
    early = read_clip_sound(write_video(tmp_path / "a.mkv"), 60)
    late = read_clip_sound(write_video(tmp_path / "b.mkv", late_ms=200), 60)
    assert np.abs(late[:2000]).max() < 0.05
    agree = [np.corrcoef(late[n:30000], early[: 30000 - n])[0, 1] for n in (0, 3200)]
    assert agree[1] > 0.95 > agree[0]


def test_a_track_follows_mouth_and_head(tmp_path: Path) -> None:
    tracked = track_clip(write_video(tmp_path / "a.mp4"), DrawnNets())
    assert tracked.regions.shape == (60, 128, 160, 3)
    assert tracked.affines.shape == (60, 2, 3)
    assert tracked.curves.dtype == np.float32
    assert tracked.seen.all()
    wanted = np.array([opening_at(index) for index in range(60)])
    assert np.corrcoef(tracked.curves[:, 0], wanted)[0, 1] > 0.97
    assert tracked.curves[:, 1].mean() == pytest.approx(50 / 65, abs=0.01)
    # The head sways, the region does not: its mouth stays in the middle, twice as large.
    wide = tracked.regions[int(np.argmax(wanted))].astype(int).sum(-1) < 200
    assert np.flatnonzero(wide.any(0)).mean() == pytest.approx(80, abs=2)


def test_gaps_are_bridged_or_told(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4")
    short = track_clip(path, DrawnNets(lost=lambda call: 30 <= call < 33))
    assert short.seen.all()
    long = track_clip(path, DrawnNets(lost=lambda call: 30 <= call < 60))
    assert 25 <= (~long.seen).sum() <= 30
    with pytest.raises(TrainingError, match="a face is seen in 0 of 60"):
        track_clip(path, DrawnNets(lost=lambda _: True))


def test_what_is_no_clip_is_refused(tmp_path: Path) -> None:
    silent = write_video(tmp_path / "silent.mp4", sound=False)
    with pytest.raises(TrainingError, match="has no sound"):
        track_clip(silent, DrawnNets())
    (tmp_path / "noise.mp4").write_bytes(os.urandom(5000))
    with pytest.raises(TrainingError, match="cannot be read as video"):
        track_clip(tmp_path / "noise.mp4", DrawnNets())
    with pytest.raises(TrainingError, match="does not exist"):
        find_videos(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(TrainingError, match="no video files"):
        find_videos(tmp_path / "empty")


def test_a_region_goes_back_to_where_it_was_cut() -> None:
    frame = draw(3)
    affine = np.array([[2, 0, -240], [0, 2, -230]], np.float32)
    region = cut_region(frame, affine)
    assert np.abs(paste_region(frame, region, affine).astype(int) - frame).max() <= 40
    assert np.abs(paste_region(frame, region, affine).astype(int) - frame).mean() < 0.2
    red = np.zeros_like(region)
    red[..., 0] = 255
    pasted = paste_region(frame, red, affine)
    changed = np.any(pasted != frame, axis=-1)
    rows, columns = np.flatnonzero(changed.any(1)), np.flatnonzero(changed.any(0))
    assert (columns[0], columns[-1]) == pytest.approx((120, 199), abs=1)
    assert (rows[0], rows[-1]) == pytest.approx((115, 178), abs=1)


def test_measures_do_not_depend_on_size() -> None:
    points = DrawnNets().follow(draw(5), FaceBox(0, 0, 1, 0))
    assert points is not None
    small = measure_mouth(points[None])
    assert np.allclose(measure_mouth(points[None] * 3.0), small, atol=1e-5)
    assert box_around(points).side > 184


def test_agreement_knows_the_true_mouth() -> None:
    at = np.arange(80.0)
    truth = np.stack([np.sin(at * w) for w in (0.5, 0.6, 0.7)], axis=1).astype(np.float32)
    same = agreement(truth, truth)
    assert same["agreement"] == pytest.approx(1.0)
    assert same["error"] == 0.0
    late = agreement(np.roll(truth, 2, axis=0), truth)
    assert late["best"] > 0.9 > late["agreement"]
    assert agreement(np.zeros_like(truth), truth)["agreement"] == 0.0


CONSENT = "people: Ada Example\nlicence: CC BY 4.0\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "has no CONSENT.txt"),
        ("", "does not say who agreed"),
        ("people: Ada\n", "does not say who agreed"),
        ("people:\nlicence: CC0\n", "does not say who agreed"),
        ("x" * 70_000, "too long for a note"),
    ],
)
def test_without_consent_no_clip_is_taken(tmp_path: Path, text: str | None, reason: str) -> None:
    write_video(tmp_path / "clips" / "a.mp4")
    if text is not None:
        (tmp_path / "clips" / "CONSENT.txt").write_text(text)
    with pytest.raises(TrainingError, match=reason):
        import_clips(tmp_path / "clips", tmp_path / "data", DrawnNets(), "none")
    assert not (tmp_path / "data").exists()


def test_consent_is_read(tmp_path: Path) -> None:
    (tmp_path / "CONSENT.txt").write_text("We agree.\nPeople:  Ada, Bob \nLicense: CC0\n")
    consent = read_consent(tmp_path)
    assert (consent.people, consent.licence) == ("Ada, Bob", "CC0")


def test_clips_become_a_shard_that_training_reads(tmp_path: Path) -> None:
    clips, data = tmp_path / "clips", tmp_path / "data"
    write_video(clips / "ada" / "one.mp4", frames=70)
    (clips / "ada" / "one.txt").write_text("hello  there")
    write_video(clips / "heldout bob" / "two.mp4", frames=60)
    (clips / "broken.mp4").write_bytes(b"no video")
    (clips / "CONSENT.txt").write_text(CONSENT)
    done = import_clips(clips, data, DrawnNets(), "none")
    assert (done.clips, done.frames, list(done.left_out)) == (2, 130, ["broken.mp4"])
    folder = ClipFolder(data)
    entries = {clip.identity: clip for clip in folder.clips}
    ada, bob = entries["footage-ada"], entries["footage-heldout-bob"]
    assert (ada.split, bob.split) == ("train", "heldout")
    assert (ada.text, ada.source) == ("hello there", FOOTAGE)
    assert any("Ada Example" in line and "CC BY 4.0" in line for line in folder.licences)
    tracked = track_clip(clips / "ada" / "one.mp4", DrawnNets())
    frames = ada.start_frame + np.arange(ada.frames)
    assert np.array_equal(folder.speaking_bytes(frames), tracked.regions)
    assert np.abs(folder.sound(ada) - tracked.sound).max() < 1e-3
    assert np.array_equal(folder.curves(ada), tracked.curves)
    again = import_clips(clips, data, DrawnNets(), "none")
    assert (again.clips, again.known) == (0, 3)
    assert len(MappedData(data).clips) == 2


def test_the_command_adds_clips_and_refuses_them_without_consent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from training.data.__main__ import app

    monkeypatch.setattr("core.avatar.onnx_faces.FaceNets", lambda _: DrawnNets())
    clips, data = tmp_path / "clips", tmp_path / "data"
    write_video(clips / "ada" / "one.mp4")
    call = ["--add-clips", str(clips), "--out", str(data), "--face-nets", str(tmp_path)]
    refused = CliRunner().invoke(app, call)
    assert refused.exit_code == 1
    assert not data.exists()
    (clips / "CONSENT.txt").write_text(CONSENT)
    assert CliRunner().invoke(app, call).exit_code == 0
    assert [clip.identity for clip in MappedData(data).clips] == ["footage-ada"]


def test_only_stretches_with_a_face_are_taken() -> None:
    seen = np.ones(700, bool)
    seen[100:110] = False
    seen[140:150] = False
    pieces = list(pieces_of(seen))
    assert [(p.start, p.stop) for p in pieces] == [(0, 100), (150, 333), (333, 516), (516, 700)]


class Echo:
    """A speaker that shows the pictures it is given, whatever it hears."""

    def speak(self, base, pcm, name="", reference=None):  # type: ignore[no-untyped-def]
        return base


def test_real_people_are_judged_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        write_video(tmp_path / "clips" / f"{name}.mp4", frames=40)
    (tmp_path / "clips" / "c.mp4").write_bytes(b"no video")
    monkeypatch.setattr("training.evaluation.self_driven.FaceNets", lambda _: DrawnNets())
    found = real_people(Echo(), tmp_path / "clips", tmp_path, tmp_path / "out", 9)
    assert found["clips"] == 2
    assert "c.mp4" in found["left_out"]
    assert found["own"]["inner opening"] > 0.95
    assert (tmp_path / "out" / "footage_sheet.png").is_file()
    assert (tmp_path / "out" / "footage" / "a.mp4").is_file()


def test_missing_or_wrong_networks_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIPCAM_FACE_NETS", str(tmp_path))
    with pytest.raises(FaceError, match="the face networks are not there"):
        face_nets_folder(None)
    with pytest.raises(FaceError, match="has no"):
        FaceNets(tmp_path)
    (tmp_path / "x_face_detection_short_range.onnx").write_bytes(b"junk")
    with pytest.raises(FaceError, match="no network that can be run"):
        FaceNets(tmp_path)


@pytest.fixture(scope="module")
def nets() -> FaceNets:
    try:
        return FaceNets(face_nets_folder())
    except FaceError as err:
        pytest.skip(str(err))


def test_the_real_networks_find_a_bundled_face(nets: FaceNets) -> None:
    path = Path(__file__).resolve().parents[3] / "assets" / "avatars" / "mia" / "preview.jpg"
    picture = cv2.cvtColor(cv2.imread(str(path)), cv2.COLOR_BGR2RGB)
    (box,) = nets.find(picture)
    points = nets.follow(picture, box)
    assert points is not None
    eyes = np.linalg.norm(points[33, :2] - points[263, :2])
    assert 0.1 < eyes / picture.shape[1] < 0.6
    assert points[33, 1] < points[2, 1] < points[13, 1] < points[152, 1]
    assert nets.find(np.zeros_like(picture)) == []

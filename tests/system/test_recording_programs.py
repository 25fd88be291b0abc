"""Programs that record read the PipeWire camera and the microphone: FFmpeg and GStreamer.

FFmpeg knows only V4L2 cameras; PipeWire's ``pw-v4l2`` shows it this one as /dev/video0.
LIPCAM_CLIENT_SHOTS: a folder for a picture of what was recorded. With -s the figures are shown.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import cv2
import numpy as np
import pytest
from client_card import CardSender, colour_error
from pipewire_reader import PipeWireReader
from talking import SIZE, bundled_speech, mouth_box, talking_program, teeth_and_dark

from app.bench.stamps import read_stamp, stamp_rows
from tests.flow.watching import watch
from tests.picture_noise import psnr_db

pytestmark = [pytest.mark.system, pytest.mark.slow, pytest.mark.timeout(300)]

ENDS_S = 40.0
MICROPHONE = "lipcam_microphone"
needs_ffmpeg = pytest.mark.skipif(
    any(shutil.which(name) is None for name in ("ffmpeg", "pw-v4l2")),
    reason="not installed: ffmpeg or pw-v4l2",
)
needs_gstreamer = pytest.mark.skipif(
    shutil.which("gst-launch-1.0") is None, reason="not installed: GStreamer"
)


@pytest.fixture(scope="module")
def env(pipewire_server) -> dict[str, str]:
    pipewire_server.add_sink("room")
    return pipewire_server.child_env()


def ffmpeg(env: dict[str, str], *words: str) -> bytes:
    """What it writes to its output. Fails the test when it fails or hangs."""
    camera = ["-f", "v4l2", "-i", "/dev/video0"]
    command = ["pw-v4l2", "ffmpeg", "-nostdin", "-y", "-loglevel", "error", *camera, *words]
    # A group of its own: it would hang for ever where no picture comes.
    process = subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    try:
        out, said = process.communicate(timeout=ENDS_S)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, said = process.communicate()
        raise AssertionError(f"it hangs: {said.decode()[-500:]}") from None
    assert process.returncode == 0, said.decode()[-500:]
    return out


def judge(name: str, pictures: list[np.ndarray], card: np.ndarray) -> None:
    stamps = [read_stamp(each) for each in pictures]
    assert None not in stamps, "a picture without its stamp"
    assert all(earlier < later for earlier, later in itertools.pairwise(stamps)), stamps
    below = stamp_rows(SIZE[0]) + 4
    quality = [psnr_db(each[below:], card[below:]) for each in (pictures[0], pictures[-1])]
    errors = [colour_error(each) for each in (pictures[0], pictures[-1])]
    print(json.dumps({"client": name, "psnr_db": quality, "colour": errors}))
    assert max(errors) <= 2
    assert min(quality) > 36


@needs_ffmpeg
def test_ffmpeg_gets_every_colour_and_every_picture(env) -> None:
    width, height = SIZE
    with CardSender(SIZE) as sender:
        as_it_comes = ["-frames:v", "40", "-fps_mode", "passthrough"]
        raw = ffmpeg(env, *as_it_comes, "-f", "rawvideo", "-pix_fmt", "bgr24", "-")
        pictures = np.frombuffer(raw, np.uint8).reshape(-1, height, width, 3)[..., ::-1]
        judge("ffmpeg", [np.ascontiguousarray(each) for each in pictures], sender.card)


@needs_gstreamer
def test_gstreamer_gets_every_colour_and_every_picture(env) -> None:
    with CardSender(SIZE) as sender, PipeWireReader(env, SIZE) as reader:
        judge("GStreamer", [reader.frame() for _ in range(40)], sender.card)


@needs_ffmpeg
def test_ffmpeg_records_the_avatar_and_its_voice(env, tmp_path: Path) -> None:
    out = tmp_path / "call.mkv"
    x, y, w, h = mouth_box()
    with talking_program(env, tmp_path / "home", bundled_speech()):
        sound = ["-f", "pulse", "-i", MICROPHONE]
        codecs = ["-c:v", "mpeg4", "-q:v", "3", "-c:a", "flac"]
        ffmpeg(env, *sound, "-t", "9", *codecs, str(out))
    best: list[np.ndarray] = []
    widest = 0.0

    def opened(rgb: np.ndarray) -> float:
        nonlocal widest
        mouth = cv2.resize(rgb[y : y + h, x : x + w], (50, 40), interpolation=cv2.INTER_AREA)
        amount = teeth_and_dark(mouth)
        if amount > widest:
            best[:], widest = [rgb], amount
        return amount

    seen = watch(out, opened)
    assert min(seen.brightness) > 40, "a picture was black"
    assert len(seen.times_s) > 40
    assert np.abs(seen.sound).max() > 0.1, "no voice was recorded"
    fps = (len(seen.times_s) - 1) / (seen.times_s[-1] - seen.times_s[0])
    told = {"fps": round(fps, 1), "mouth_opens": round(float(np.mean(seen.openings > 0.02)), 2)}
    print(json.dumps({"client": "ffmpeg"} | told))
    # It lets both begin at 0, whenever it has opened them: how they lie to each other is not told.
    assert 0.03 < np.mean(seen.openings > 0.02) < 0.95, "the mouth does not open and shut"
    assert best, "the mouth stayed shut"
    folder = os.environ.get("LIPCAM_CLIENT_SHOTS")
    if folder is not None:
        cv2.imwrite(str(Path(folder) / "ffmpeg.jpg"), cv2.cvtColor(best[0], cv2.COLOR_RGB2BGR))

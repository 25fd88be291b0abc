"""The judge of calls is judged: made-up calls whose skew is known."""

from __future__ import annotations

import base64
from typing import Any

import cv2
import numpy as np
import pytest
from browser_report import MOUTH, THUMB, BrowserReport
from talking import is_painted

from app.bench.beep_pictures import STAMP
from app.bench.beeps import BEEP_HZ, BEEP_S
from tests.picture_noise import psnr_db

RATE, SECONDS, BLOCK = 48_000, 10.0, 128
EPOCH_MS = 1.79e12
BEEPS_S = np.arange(1.0, 9.0, 0.713)


def b64(array: np.ndarray) -> str:
    return base64.b64encode(array.tobytes()).decode()


def made_up_call(sound: np.ndarray, mouths: np.ndarray, late_ms: float, slips: bool) -> Any:
    """late_ms: of the sound behind the picture. slips: the sound's clock stops for 0.3 s, and the
    blocks after it come that much later than their numbers say."""
    blocks = np.arange(BLOCK, len(sound) + 1, BLOCK)
    lost = slips & (blocks > len(sound) // 2)
    arrived = EPOCH_MS + late_ms + blocks * 1000 / RATE + 300 * lost
    random = np.random.default_rng(3)
    arrived += 15 * random.random(len(arrived)) * (random.random(len(arrived)) > 0.2)
    thumb, png = np.zeros((*THUMB[::-1], 3), np.uint8), cv2.imencode(".png", np.zeros((36, 64, 3)))
    pictures = [
        {"at": at, "taken": at, "bits": "00" * 8, "thumb": b64(thumb), "mouth": b64(mouth)}
        for at, mouth in zip(EPOCH_MS + 40.0 * np.arange(len(mouths)), mouths, strict=True)
    ]
    pcm = (np.clip(sound, -1, 1) * 32767).astype("<i2")
    return {
        "label": "camera",
        "mic_label": "microphone",
        "devices": [],
        "trouble": "",
        "size": [64, 36],
        "open_ms": 1.0,
        "pictures": pictures,
        "sound": {"rate": RATE, "pcm": b64(pcm), "ends": np.stack([blocks, arrived], 1).tolist()},
        "last": "data:image/png;base64," + b64(png[1]),
    }


@pytest.mark.parametrize("late_ms", [-180.0, 0.0, 35.0])
@pytest.mark.parametrize("slips", [False, True])
def test_the_skew_of_beeps(late_ms: float, slips: bool) -> None:
    at = np.arange(round(SECONDS * RATE)) / RATE
    sound = 0.05 * np.sin(2 * np.pi * 130 * at)
    heard_s = BEEPS_S - 0.3 * (slips & (BEEPS_S > SECONDS / 2 + 0.3))
    for beep in heard_s:
        sound += 0.5 * (np.abs(at - beep) < BEEP_S / 2) * np.sin(2 * np.pi * BEEP_HZ * at)
    mouths = np.full((round(SECONDS * 25), *MOUTH[::-1], 3), 150, np.uint8)
    for beep in BEEPS_S:
        mouths[int(beep * 25)] = STAMP
    report = BrowserReport.of(made_up_call(sound, mouths, late_ms, slips))
    assert report.stamps[0] is None, "nothing is no number"
    assert len(report.beeps_ms()) == len(BEEPS_S)
    skews = np.array(report.skews_ms(is_painted)) - late_ms
    assert len(skews) == len(BEEPS_S)
    middle = np.delete(skews, np.abs(BEEPS_S - SECONDS / 2).argmin())  # the slip itself
    assert np.abs(middle).max() < 25, "half a picture, and what the blocks are late"
    assert abs(np.median(skews)) < 12


@pytest.mark.parametrize("late_ms", [-180.0, 0.0, 60.0])
def test_where_mouth_and_voice_agree(late_ms: float) -> None:
    random = np.random.default_rng(5)
    opened = np.convolve(random.random(round(SECONDS * 25)), np.ones(3) / 3, "same")
    at = np.arange(round(SECONDS * RATE)) / RATE
    loud = np.interp(at, (np.arange(len(opened)) + 0.5) / 25, opened)
    mouths = np.repeat(np.round(255 * opened).astype(np.uint8), MOUTH[0] * MOUTH[1] * 3)
    mouths = mouths.reshape(-1, *MOUTH[::-1], 3)
    report = BrowserReport.of(
        made_up_call(0.5 * loud**2 * np.sin(2 * np.pi * 800 * at), mouths, late_ms, False)
    )
    shift, fit = report.agreement(lambda mouth: float(mouth.mean()))
    assert abs(shift - late_ms) <= 10
    assert fit > 0.8


def test_equal_pictures_have_a_finite_ratio() -> None:
    picture = np.full((4, 4, 3), 100, np.uint8)
    assert psnr_db(picture, picture) > 90
    assert psnr_db(picture, picture + np.uint8(1)) == pytest.approx(48.13, abs=0.01)


def test_a_still_mouth_agrees_with_nothing() -> None:
    at = np.arange(round(SECONDS * RATE)) / RATE
    sound = np.sin(2 * np.pi * 800 * at) * np.sin(2 * np.pi * at)
    mouths = np.full((round(SECONDS * 25), *MOUTH[::-1], 3), 90, np.uint8)
    report = BrowserReport.of(made_up_call(sound, mouths, 0.0, False))
    assert report.agreement(lambda mouth: float(mouth.mean()))[1] == 0.0

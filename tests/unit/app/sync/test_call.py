"""The reader's words as the measuring side takes them, and its program's manners."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from app.sync import call as call_module
from app.sync.call import Call, SeenPicture
from app.sync.pattern import pattern
from core.camera.reader_check import Target

ROOT = Path(__file__).parents[4]
TARGET = Target("v4l2loopback", "/dev/video-nobody", "nobody")

_CHILD = """
import json, sys
order = json.loads(sys.stdin.readline())
say = lambda **words: print(json.dumps(words), flush=True)
say(event="picture", at_ns=5, sound_ns=None, beep_after_ns=None, flash=False)
say(event="picture", at_ns=9, sound_ns=3, beep_after_ns=2, flash=True)
say(event="error", part="mic", text="not there yet")
say(event="error", part="voice", text=order["sources"]["voice"])
say(event="sound", ear="mic", from_ns=1, hop_ns=10, beeps_ns=[4], loudness=[0.5], behind_ms=2.0)
print("no word of ours", flush=True)
wishes = [json.loads(sys.stdin.readline()) for _ in range(2)]
say(event="mouths", at_ns=[9], sound_ns=[3], openings=[0.25])
say(event="end" if wishes == [{"faces": True}, {"end": True}] else "error", part="", text="")
"""


def hear_out(call: Call) -> None:
    limit = time.monotonic() + 20
    while not call.ended and time.monotonic() < limit:
        call.listen()
        time.sleep(0.02)
    call.listen()


def test_all_that_a_reader_says_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        call_module, "_reader_command", lambda: ([sys.executable, "-c", _CHILD], ROOT)
    )
    call = Call(TARGET, {"mic": "a.monitor", "voice": "b"})
    try:
        call.keep_faces()
        call.hang_up()
        hear_out(call)
        assert call.over
        assert call.pictures == [SeenPicture(5), SeenPicture(9, 3, 2, True)]
        assert call.ears["mic"].beeps_ns == [4]
        assert call.ears["mic"].loudness[0][1].tolist() == [0.5]
        assert call.ears["voice"].loudness == []
        assert call.mouths is not None
        assert call.mouths.openings.tolist() == [0.25]
        assert call.problems == {"voice": "b"}, "an ear that hears has no problem any more"
    finally:
        call.close()


@pytest.mark.skipif(sys.platform != "linux", reason="reads V4L2")
def test_the_real_reader_tells_what_is_missing_and_ends_when_asked() -> None:
    call = Call(TARGET, {})
    try:
        limit = time.monotonic() + 30
        while "camera" not in call.problems and time.monotonic() < limit:
            call.listen()
            time.sleep(0.05)
        assert "video-nobody" in call.problems["camera"]
        assert not call.ended, "the ears go on"
        call.hang_up()
        hear_out(call)
        assert call.over
    finally:
        call.close()


@pytest.mark.parametrize("seconds", [8.0, 30.0])
def test_the_pattern_has_beeps_and_then_speech(seconds: float) -> None:
    said = pattern(seconds)
    assert said.length_s == pytest.approx(seconds, abs=0.5)
    assert len(said.beeps_s) >= 4
    assert max(said.beeps_s) < said.speech_s - 1.0
    assert abs(said.sound).max() <= 1.0

"""Streams that were replaced are freed by their last user, with all the sound that hung on them."""

from __future__ import annotations

import weakref

import pytest

from core.audio.mic import MicSource
from core.audio.speaker import SpeakerSink
from core.audio.virtual_mic import VirtualMic
from core.errors import MicUnavailable

pytestmark = pytest.mark.usefixtures("no_collector")


def test_a_microphone_is_freed_though_its_stream_is_not(with_server, clock) -> None:
    source = MicSource(clock)
    source.start()
    source.close()
    left = weakref.ref(source)
    del source
    assert with_server.streams  # as sounddevice's, which hold themselves
    assert left() is None


def test_a_driver_that_calls_too_late_calls_nobody(with_server, clock) -> None:
    source = MicSource(clock)
    source.start()
    source.close()
    ring = source._ring
    with_server.streams[-1].deliver()
    assert ring is not None
    assert ring.written == 0


def test_a_stream_that_was_only_half_made_calls_nobody(with_server, clock) -> None:
    with_server.open_error = with_server.PortAudioError("no", -9999)
    source = MicSource(clock)
    with pytest.raises(MicUnavailable):
        source.start()
    source.close()
    for settings in with_server.asked:
        assert settings["callback"]._called is None
        assert settings["finished_callback"]._called is None


@pytest.mark.parametrize("kind", ["voice", "speaker"])
def test_what_plays_is_freed(with_server, clock, kind: str) -> None:
    with_server.add("loud", channels=0, outputs=2)
    sink = VirtualMic(clock, "loud") if kind == "voice" else SpeakerSink(clock)
    sink.start()
    sink.close()
    left = weakref.ref(sink)
    del sink
    assert left() is None

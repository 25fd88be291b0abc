"""Where the way to calls is tried out when the virtual microphone starts."""

from __future__ import annotations

from typing import Any

import pytest

from core.audio import virtual_mic, voice_cable
from core.audio.virtual_mic import VirtualMic


class Cable:
    """Stands in for one that a sound server would make."""

    def close(self) -> None: ...


@pytest.fixture
def tried(portaudio, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources at which the way was tried out. No server is there to be asked for its name."""
    sources: list[str] = []

    def try_way(stream: Any, source: str, _clock: Any) -> bool:
        assert not stream.ended
        sources.append(source)
        return True

    portaudio.add("pulse", channels=32, outputs=32)
    portaudio.add("Loudspeaker", channels=0, outputs=2)
    monkeypatch.setattr(virtual_mic, "VoiceCable", Cable)
    monkeypatch.setattr(virtual_mic, "try_way", try_way)
    return sources


def test_the_way_through_a_cable_of_our_own_is_tried_out_whatever_the_server(tried, clock) -> None:
    mic = VirtualMic(clock)
    mic.start()
    assert tried == [f"{voice_cable.SINK}.monitor"]
    mic.close()


def test_at_an_output_that_somebody_may_hear_nothing_is_tried_out(tried, clock) -> None:
    mic = VirtualMic(clock, "Loudspeaker")
    mic.start()
    assert tried == []
    mic.close()

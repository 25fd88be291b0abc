"""Whether what is recorded is still what was asked for, from made-up answers of a server."""

from __future__ import annotations

import pytest

from core.audio import mic_standing
from core.audio.mic_standing import standing
from core.audio.pulse_server import ServerSource
from core.ports import Standing


def source(name: str, *, default: bool = False) -> ServerSource:
    return ServerSource(name, name.title(), 48_000, False, default)


USB, DESK = source("usb"), source("desk", default=True)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch):
    def answer(sources: list[ServerSource] | None, heard: set[str] | None = None) -> None:
        monkeypatch.setattr(mic_standing, "server_sources", lambda: sources)
        monkeypatch.setattr(mic_standing, "recorded_sources", lambda pid: heard)

    return answer


@pytest.mark.parametrize(
    ("sources", "heard", "verdict"),
    [
        ([DESK, USB], {"usb"}, Standing.THERE),
        ([DESK, USB], {"usb", "lipcam_voice.monitor"}, Standing.THERE),
        ([DESK, USB], None, Standing.THERE),
        ([DESK, USB], set(), Standing.THERE),
        ([DESK], {"desk"}, Standing.GONE),
        ([DESK, USB], {"desk"}, Standing.GONE),  # it has come back, its stream has not
        ([], None, Standing.GONE),
        (None, None, Standing.THERE),  # a server that is gone ends its streams itself
    ],
)
def test_a_chosen_one_is_there_or_gone(server, sources, heard, verdict) -> None:
    server(sources, heard)
    assert standing(USB, chosen=True) is verdict


@pytest.mark.parametrize(
    ("sources", "heard", "verdict"),
    [
        ([DESK, USB], None, Standing.THERE),
        ([source("desk"), source("usb", default=True)], None, Standing.REPLACED),
        ([source("usb", default=True)], None, Standing.REPLACED),
        ([source("usb")], None, Standing.GONE),
        ([], None, Standing.GONE),
        # The default is a source of ours.
        ([source("desk")], None, Standing.THERE),
        ([source("desk")], {"desk", "lipcam_voice.monitor"}, Standing.THERE),
        ([source("desk")], {"lipcam_microphone"}, Standing.REPLACED),  # and we were led to it
    ],
)
def test_the_system_s_default_is_followed(server, sources, heard, verdict) -> None:
    server(sources, heard)
    assert standing(DESK, chosen=False) is verdict

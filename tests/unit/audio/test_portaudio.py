"""How devices are looked for, and which rates are tried until one opens, in both directions."""

from __future__ import annotations

from typing import Any

import pytest

from core.audio.mic import RECORDING
from core.audio.play_stream import PLAYING
from core.audio.portaudio import PORTAUDIO, Direction

both = pytest.mark.parametrize("direction", [RECORDING, PLAYING], ids=["recording", "playing"])


class Device:
    """Opens at no rate but ``only_hz``; keeps what was tried."""

    def __init__(self, module: Any, only_hz: int = 0, code: int = -9997) -> None:
        self.tried: list[int] = []
        self._error, self._only_hz, self._code = module.PortAudioError, only_hz, code

    def open_at(self, rate_hz: int) -> int:
        self.tried.append(rate_hz)
        if rate_hz != self._only_hz:
            raise self._error("no", self._code)
        return rate_hz


@both
def test_own_rates_come_first_and_none_is_tried_twice(portaudio, direction: Direction) -> None:
    device = Device(portaudio, only_hz=direction.usual_hz[-1])
    rates_hz = (96_000, 44_100, 96_000, 0, -1, 1_000_000)
    opened = PORTAUDIO.open_at_a_rate(direction, "it", rates_hz, device.open_at)
    assert opened == direction.usual_hz[-1]
    own, usual = [96_000, 44_100], direction.usual_hz
    assert device.tried == [*own, *(rate for rate in usual if rate not in own)][: len(device.tried)]
    assert len(set(device.tried)) == len(device.tried)


@both
def test_where_no_rate_fits_the_user_is_told(portaudio, direction: Direction) -> None:
    device = Device(portaudio)
    with pytest.raises(direction.error, match="the thing"):
        PORTAUDIO.open_at_a_rate(direction, "the thing", (8_000,), device.open_at)
    assert device.tried == [8_000, *direction.usual_hz]


@both
def test_what_is_no_matter_of_the_rate_is_not_tried_again(portaudio, direction: Direction) -> None:
    device = Device(portaudio, code=-9985)
    with pytest.raises(direction.error, match="used by another program"):
        PORTAUDIO.open_at_a_rate(direction, "it", (8_000,), device.open_at)
    assert device.tried == [8_000]


def test_a_server_that_comes_up_in_the_middle_of_a_look_is_looked_at_again(
    portaudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else no microphone is found for as long as the voice plays."""
    inputs = iter((0, 0, 32))

    def look() -> None:
        portaudio.devices.clear()
        portaudio.add("pulse", channels=next(inputs), outputs=32)

    monkeypatch.setattr(portaudio, "_initialize", look)
    found = PORTAUDIO.devices(RECORDING, look_anew=True)
    assert [(device.name, device.channels) for device in found] == [("pulse", 32)]


@pytest.mark.parametrize(
    ("name", "channels", "outputs", "looks"),
    [
        ("pulse", 32, 32, 1),
        ("Loudspeaker", 0, 2, 1),
        ("Microphone", 1, 0, 1),
        ("pulse", 0, 32, 3),  # whatever that is: it is not looked at for ever
        ("pulse", 32, 0, 3),
    ],
)
def test_one_look_is_enough_for_all_else(
    portaudio, name: str, channels: int, outputs: int, looks: int
) -> None:
    portaudio.add(name, channels=channels, outputs=outputs)
    PORTAUDIO.devices(PLAYING, look_anew=True)
    assert portaudio.restarts == looks

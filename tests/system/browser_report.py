"""What a call in a browser saw and heard (``browser_page.html``), and how well the two fit."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from app.bench.beeps import EVERY_S
from app.bench.stamps import read_stamp
from tests.beeps_heard import beep_samples

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float64]

MOUTH, THUMB = (50, 40), (16, 9)
_BLOCKS = 64
_FRAME_MS = 40.0
_CLOCK_MS = 1000.0
_RISE_MS = 10.0  # step of a loudness curve
_FARTHEST_MS = 500


@dataclass(frozen=True)
class BrowserReport:
    """at_ms: when the page got each picture, since the epoch; taken_ms: when the browser did, which
    is the time that a call sends along. stamps: the number in each, None
    where there is none. thumbs: uint8 (n, 9, 16, 3); mouths: (n, 40, 50, 3), n = 0 if not asked.
    last: the whole last picture. pcm: what the microphone gave. ends: (n, 2), the samples up to the
    end of each block, and when it was there, ms since the epoch."""

    label: str
    mic_label: str
    devices: list[tuple[str, str]]
    trouble: str
    size_px: tuple[int, int]
    open_ms: float
    at_ms: Floats
    taken_ms: Floats
    stamps: list[int | None]
    thumbs: Pixels
    mouths: Pixels
    last: Pixels
    pcm: NDArray[np.float32]
    rate_hz: int
    ends: Floats

    @classmethod
    def of(cls, answer: dict[str, Any]) -> BrowserReport:
        """From the page's answer. Fails the test where there was no call."""
        pictures = answer.get("pictures", [])
        assert pictures, {key: answer.get(key) for key in ("trouble", "devices", "label")}
        sound = answer.get("sound", {"pcm": "", "rate": 48_000, "ends": []})
        pcm = np.frombuffer(base64.b64decode(sound["pcm"]), "<i2") / np.float32(32767)
        png = np.frombuffer(base64.b64decode(answer["last"].partition(",")[2]), np.uint8)
        return cls(
            label=answer["label"],
            mic_label=answer["mic_label"],
            devices=[(kind, label) for kind, label in answer["devices"]],
            trouble=answer["trouble"],
            size_px=(answer["size"][0], answer["size"][1]),
            open_ms=answer["open_ms"],
            at_ms=np.array([each["at"] for each in pictures]),
            taken_ms=np.array([each["taken"] for each in pictures]),
            stamps=[_number(each["bits"]) for each in pictures],
            thumbs=_small(pictures, "thumb", THUMB),
            mouths=_small([each for each in pictures if "mouth" in each], "mouth", MOUTH),
            last=cv2.cvtColor(cv2.imdecode(png, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB),
            pcm=pcm.astype(np.float32),
            rate_hz=round(sound["rate"]),
            ends=np.array(sound["ends"], np.float64).reshape(-1, 2),
        )

    @property
    def fps(self) -> float:
        """Pictures a second, from the first to the last."""
        return float((len(self.at_ms) - 1) / np.ptp(self.at_ms) * 1000)

    def agreement(self, mouth: Callable[[Pixels], float]) -> tuple[float, float]:
        """See ``agreement``. mouth: how far the mouth is open in a picture of ``mouths``."""
        opened = np.array([mouth(each) for each in self.mouths])
        shown_ms = self.taken_ms[: len(opened)]
        return agreement(shown_ms, opened, self.pcm, self.rate_hz, self.heard_ms)

    def heard_ms(self, samples: Floats) -> Floats:
        """When these samples (numbers, ascending) were heard, ms since the epoch.

        Blocks come in bursts, so the one that was least late within a second tells how the clock of
        the sound stands at that time.
        """
        lasted = self.ends[:, 0] * 1000 / self.rate_hz
        ahead = self.ends[:, 1] - lasted
        begin = np.searchsorted(lasted, lasted - _CLOCK_MS / 2)
        end = np.searchsorted(lasted, lasted + _CLOCK_MS / 2)
        least = [ahead[first:last].min() for first, last in zip(begin, end, strict=True)]
        at = samples * 1000 / self.rate_hz
        return np.asarray(at + np.interp(at, lasted, least))

    def skews_ms(self, is_marked: Callable[[Pixels], bool]) -> list[float]:
        """For each beep whose picture was seen: ms by which the sound came after the picture.

        is_marked: of a picture of ``mouths``. A picture lasts 40 ms and is marked when the beep is
        anywhere within, so its middle is compared with the beep's."""
        marks = [is_marked(each) for each in self.mouths]
        begins = [n for n in range(1, len(marks)) if marks[n] and not marks[n - 1]]
        seen = self.taken_ms[begins] + _FRAME_MS / 2
        found = []
        for heard in self.beeps_ms():
            if len(seen) and np.abs(seen - heard).min() < 500 * EVERY_S[0]:
                found.append(float(heard - seen[np.abs(seen - heard).argmin()]))
        return found

    def beeps_ms(self) -> list[float]:
        """When the middle of each beep was heard."""
        return list(self.heard_ms(np.array(beep_samples(self.pcm, self.rate_hz))))


def agreement(
    shown_ms: Floats,
    opened: Floats,
    pcm: NDArray[np.float32],
    rate_hz: int,
    heard_ms: Callable[[Floats], Floats],
) -> tuple[float, float]:
    """(ms by which the voice comes after the lips where they agree best, correlation there).

    opened: how far the mouth is open in the picture shown at each of shown_ms. pcm: mono.
    heard_ms: when samples were heard."""
    samples, loud = vowels(pcm, rate_hz)
    times = heard_ms(samples)
    middles = shown_ms + _FRAME_MS / 2  # a picture stands for what it lasts
    inside = (middles > times[0] + _FARTHEST_MS) & (middles < times[-1] - _FARTHEST_MS)
    shifts = np.arange(-_FARTHEST_MS, _FARTHEST_MS + 1, _RISE_MS)
    shown = opened[inside]
    fits = [_fit(shown, np.interp(middles[inside] + shift, times, loud)) for shift in shifts]
    best = int(np.argmax(fits))
    return float(shifts[best]), float(fits[best])


def _fit(one: Floats, other: Floats) -> float:
    """Their correlation; 0 where one of them never changes, or is empty."""
    if not one.size or not np.ptp(one) or not np.ptp(other):
        return 0.0
    return float(np.corrcoef(one, other)[0, 1])


def vowels(pcm: NDArray[np.float32], rate_hz: int) -> tuple[Floats, Floats]:
    """(numbers of samples, loudness there) where vowels of an open mouth are, every 10 ms.

    500 to 1500 Hz, 80 ms: of what was tried on the student's own videos, it fits best.
    """
    spectrum, hz = np.fft.rfft(pcm), np.fft.rfftfreq(len(pcm), 1 / rate_hz)
    band = np.fft.irfft(np.where((hz > 500) & (hz < 1500), spectrum, 0), len(pcm))
    power = np.concatenate([[0.0], np.cumsum(band**2)])
    step, half = round(_RISE_MS * rate_hz / 1000), round(_FRAME_MS * rate_hz / 1000)
    middles = np.arange(half, len(pcm) - half, step)
    mean = np.maximum(power[middles + half] - power[middles - half], 0) / (2 * half)
    return middles.astype(np.float64), mean**0.25


def _number(digits: str) -> int | None:
    """The stamp that was read as 64 bits; None where their check does not fit."""
    bits = np.unpackbits(np.frombuffer(bytes.fromhex(digits), np.uint8))
    block = 2
    row = np.repeat(bits * 255, block).astype(np.uint8)
    return read_stamp(np.tile(row, (block, 1)))


def _small(pictures: list[dict[str, Any]], key: str, size: tuple[int, int]) -> Pixels:
    raw = b"".join(base64.b64decode(each[key]) for each in pictures)
    return np.frombuffer(raw, np.uint8).reshape(-1, size[1], size[0], 3)

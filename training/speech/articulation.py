"""Timed phones to the movement of a face: 52 ARKit units at 25 frames a second.

Every phone pulls each part of the mouth towards its aim with a weight that is greatest while the
phone sounds and fades to both sides, rounding earliest; the movement is the weighted mean. On top
come contacts, which must not be averaged away: lips that close for P B M, the lower lip at the
teeth for F V, and the closed mouth of silence. Movement runs ahead of the sound by no more than
about 0.1 s, because the live student hears no more of the future than that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.speech.mouth_shapes import GESTURES, Gesture
from training.speech.phones import (
    BILABIALS,
    FPS,
    LABIODENTALS,
    SAMPLE_RATE,
    SILENCE,
    VOWELS,
    PhoneSpan,
    Utterance,
)

Array = NDArray[np.float64]

_STEP_S = 0.004  # ten steps to a frame
_CHANNELS = ("jaw", "pucker", "flare", "spread", "lower", "upper")
_GRIPS = ("jaw", "rounding", "rounding", "spread", "lips", "lips")
_LEAD_S = np.array([0.045, 0.075, 0.075, 0.055, 0.045, 0.045])  # fade before the phone
_LAG_S = np.array([0.045, 0.055, 0.055, 0.050, 0.045, 0.045])  # fade after it
_CORE = 0.35  # middle share of a gesture in which its weight is full
_SMOOTH_S = 0.012

_SHORTEST_CONTACT_S = 0.048  # longer than a frame, so that no closure falls between two frames
_CONTACT_RAMP_S = 0.050
_TUCK_RAMP_S = 0.060
# Part of the phone in which the contact is held. The synthesiser's and the aligner's stops begin a
# little before the sound is shut off, and lips part at the burst, before the phone ends.
_HELD = {"P": (0.08, 0.80), "B": (0.10, 0.92), "M": (0.0, 0.96), "F": (0.0, 0.92), "V": (0.0, 0.92)}

_SHORTEST_PAUSE_S = 0.05
_CLOSING_S = (0.02, 0.18)  # after the last phone: when closing begins and when it is done
_OPENING_S = (0.09, 0.005)  # before the next phone: when opening begins and when it is done


@dataclass(frozen=True, slots=True)
class ArticulationStyle:
    """How one speaker moves: factors near 1, and a left-right difference in -0.1..0.1."""

    opening: float = 1.0
    rounding: float = 1.0
    spreading: float = 1.0
    asymmetry: float = 0.0

    @classmethod
    def random(cls, rng: np.random.Generator) -> ArticulationStyle:
        """A slightly different speaker; kept small because nobody can hear it."""
        low, high = 0.88, 1.12
        return cls(
            opening=rng.uniform(low, high),
            rounding=rng.uniform(low, high),
            spreading=rng.uniform(low, high),
            asymmetry=rng.uniform(-0.06, 0.06),
        )


@dataclass(frozen=True, slots=True, eq=False)
class FaceTrack:
    """A face's movement while speaking.

    units: float32 (frames, units), 0..1, in the order of the names it was made for.
    seal: float32 (frames,), 0..1, how far the lips must be brought together whatever the units
    give on this face: 1 where they touch, for P B M and at rest.
    bilabial: float32 (frames,), 1 where the lips are held shut for P, B or M, else 0.
    Frame k belongs to the time 40 k + 20 ms.
    """

    units: NDArray[np.float32]
    seal: NDArray[np.float32]
    bilabial: NDArray[np.float32]


def articulate(
    utterance: Utterance, unit_names: Sequence[str], style: ArticulationStyle | None = None
) -> FaceTrack:
    """Movement of the mouth for an utterance; frames = rounded-up length x 25.

    unit_names: ARKit names (`jawOpen`, `mouthSmileLeft`, ...) in the wanted order; units that
    speech does not use stay 0. Raises TrainingError when a needed unit is missing.
    """
    style = style or ArticulationStyle()
    frames = int(np.ceil(utterance.pcm.size * FPS / SAMPLE_RATE))
    if frames == 0:
        raise TrainingError("an utterance without sound has no frames")
    times = np.arange(0.0, frames / FPS + 0.02, _STEP_S)
    spans = with_pauses(utterance.spans, frames / FPS)
    aims = _blend(spans, times, _loudness_factors(utterance, spans))
    lips = _contacts(spans, times, BILABIALS, _CONTACT_RAMP_S)
    tuck = _contacts(spans, times, LABIODENTALS, _TUCK_RAMP_S)
    rest = _rest(spans, times)
    movement = _to_units(aims, lips, tuck, 1.0 - rest, style)
    at = np.rint((np.arange(frames) + 0.5) / FPS / _STEP_S).astype(int)
    return FaceTrack(
        units=arrange_units(movement, at, unit_names, style),
        seal=np.maximum(lips, rest)[at].astype(np.float32),
        bilabial=(lips[at] > 0.99).astype(np.float32),
    )


def with_pauses(spans: Sequence[PhoneSpan], duration_s: float) -> list[PhoneSpan]:
    """The phones with every gap of at least 50 ms, also at both ends, filled by silence."""
    filled: list[PhoneSpan] = []
    clock_s = 0.0
    for span in [s for s in spans if s.phone != SILENCE]:
        if span.start_s - clock_s >= _SHORTEST_PAUSE_S:
            filled.append(PhoneSpan(SILENCE, clock_s, span.start_s))
        filled.append(span)
        clock_s = span.end_s
    if duration_s - clock_s >= _SHORTEST_PAUSE_S or not filled:
        filled.append(PhoneSpan(SILENCE, clock_s, max(duration_s, clock_s + _STEP_S)))
    return filled


def _loudness_factors(utterance: Utterance, spans: Sequence[PhoneSpan]) -> list[float]:
    """Jaw factor of each span: loud vowels open more, whispered ones less; 1 for consonants."""
    levels = []
    for span in spans:
        part = utterance.pcm[int(span.start_s * SAMPLE_RATE) : int(span.end_s * SAMPLE_RATE)]
        power = np.mean(part.astype(np.float64) ** 2) if part.size else 0.0
        levels.append(10.0 * np.log10(power + 1.0) if span.phone in VOWELS else np.nan)
    usual = np.nanmedian(levels) if np.isfinite(levels).any() else 0.0
    return [
        float(np.clip(1.0 + 0.035 * (level - usual), 0.72, 1.22)) if np.isfinite(level) else 1.0
        for level in levels
    ]


def _blend(spans: Sequence[PhoneSpan], times: Array, loudness: Sequence[float]) -> Array:
    """(times, channels): mean of all aims, weighted by grip and closeness in time."""
    total = np.full((times.size, len(_CHANNELS)), 1e-9)
    pulled = np.zeros_like(total)
    for span, factor in zip(spans, loudness, strict=True):
        for gesture in GESTURES[span.phone]:
            weight = _pull(gesture, span, times)
            aim = np.array([getattr(gesture.shape, name) for name in _CHANNELS])
            aim[0] *= factor
            total += weight
            pulled += weight * aim
    return _smooth(pulled / total)


def _pull(gesture: Gesture, span: PhoneSpan, times: Array) -> Array:
    length_s = span.end_s - span.start_s
    begin_s = span.start_s + gesture.begins * length_s
    end_s = span.start_s + gesture.ends * length_s
    # Silence is at rest all through; a phone reaches its aim only in its middle.
    margin_s = 0.0 if span.phone == SILENCE else 0.5 * (1.0 - _CORE) * (end_s - begin_s)
    before_s = np.maximum(begin_s + margin_s - times, 0.0)[:, None]
    after_s = np.maximum(times - (end_s - margin_s), 0.0)[:, None]
    grip = np.array([getattr(gesture.grip, name) for name in _GRIPS])
    return np.asarray(grip * np.exp(-((before_s / _LEAD_S) ** 2) - (after_s / _LAG_S) ** 2))


def _smooth(values: Array) -> Array:
    reach = int(np.ceil(3 * _SMOOTH_S / _STEP_S))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) * _STEP_S / _SMOOTH_S) ** 2)
    kernel /= kernel.sum()
    padded = np.pad(values, ((reach, reach), (0, 0)), mode="edge")
    columns = [np.convolve(padded[:, c], kernel, mode="valid") for c in range(values.shape[1])]
    return np.stack(columns, axis=1)


def _ramp(values: Array) -> Array:
    clipped = np.clip(values, 0.0, 1.0)
    return np.asarray(clipped * clipped * (3.0 - 2.0 * clipped))


def _contacts(
    spans: Sequence[PhoneSpan], times: Array, phones: frozenset[str], ramp_s: float
) -> Array:
    """(times,) 0..1: 1 while the contact is held, with smooth approach and release."""
    contact = np.zeros(times.size)
    for span in spans:
        if span.phone not in phones:
            continue
        begins, ends = _HELD[span.phone]
        begin_s = span.start_s + begins * (span.end_s - span.start_s)
        end_s = span.start_s + ends * (span.end_s - span.start_s)
        missing_s = max(_SHORTEST_CONTACT_S - (end_s - begin_s), 0.0)
        begin_s, end_s = begin_s - missing_s / 2, end_s + missing_s / 2
        approach = _ramp((times - (begin_s - ramp_s)) / ramp_s)
        release = _ramp((end_s + ramp_s - times) / ramp_s)
        contact = np.maximum(contact, np.minimum(approach, release))
    return contact


def _rest(spans: Sequence[PhoneSpan], times: Array) -> Array:
    """(times,) 0..1: 1 where the mouth is at rest because nobody speaks."""
    rest = np.zeros(times.size)
    last = len(spans) - 1
    for index, span in enumerate(spans):
        if span.phone != SILENCE:
            continue
        start_s, done_s = _CLOSING_S
        closing = _ramp((times - span.start_s - start_s) / (done_s - start_s))
        start_s, done_s = _OPENING_S
        opening = _ramp((span.end_s - done_s - times) / (start_s - done_s))
        inside = (closing if index > 0 else 1.0) * np.ones(times.size)
        rest = np.maximum(rest, np.minimum(inside, opening if index < last else 1.0))
    return rest


def _to_units(
    aims: Array, lips: Array, tuck: Array, active: Array, style: ArticulationStyle
) -> dict[str, Array]:
    """Unit curves without side (`mouthSmile`) over the fine time steps."""
    jaw, pucker, flare, spread, lower, upper = aims.T
    free = 1.0 - np.maximum(lips, tuck)
    jaw = jaw * style.opening * (1.0 - 0.85 * lips) * (1.0 - 0.40 * tuck)
    flare = flare * style.rounding * (1.0 - 0.8 * lips)
    curves = {
        "jawOpen": jaw,
        "mouthClose": jaw * lips,  # lips meet although the jaw is not quite shut
        "mouthPress": 0.20 * lips,
        "mouthRollLower": 0.22 * lips + 0.56 * tuck,
        "mouthRollUpper": 0.16 * lips,
        "mouthPucker": pucker * style.rounding,
        "mouthFunnel": flare,
        "mouthStretch": 0.55 * spread * style.spreading * (1.0 - 0.4 * lips),
        "mouthSmile": 0.45 * spread * style.spreading * (1.0 - 0.4 * lips),
        "mouthLowerDown": lower * free,
        "mouthUpperUp": upper * free + 0.36 * tuck,
    }
    return {name: np.clip(curve * active, 0.0, 1.0) for name, curve in curves.items()}


def arrange_units(
    movement: Mapping[str, Array],
    at: NDArray[np.intp],
    names: Sequence[str],
    style: ArticulationStyle,
) -> NDArray[np.float32]:
    """Curves of units without side (`mouthSmile`) at some of their steps, as columns of a face.

    movement: name -> (steps,) 0..1. Returns (len(at), names) float32, 0..1, with the style's
    difference between left and right. Raises TrainingError when the face lacks a unit.
    """
    units = np.zeros((at.size, len(names)), dtype=np.float32)
    column = {name: i for i, name in enumerate(names)}
    for name, curve in movement.items():
        if name in column:
            units[:, column[name]] = curve[at]
            continue
        sides = ((name + "Left", 1.0 + style.asymmetry), (name + "Right", 1.0 - style.asymmetry))
        for side, factor in sides:
            if side not in column:
                raise TrainingError(f"the face has no unit {side}, which speech needs")
            units[:, column[side]] = np.clip(curve[at] * factor, 0.0, 1.0)
    return units

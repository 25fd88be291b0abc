"""Takes: an utterance as it lies in a clip, with silence before and after, or no speech at all."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.speech.phones import SAMPLE_RATE, PhoneSpan, Utterance, shifted

_SILENCE_S = (0.2, 0.8)
_SHORTEST_S, _LONGEST_S = 3.0, 10.0
_FADE_S = 0.02
_TONE_WINDOW_S = 0.05


def as_other_speaker(utterance: Utterance, factor: float) -> Utterance:
    """The same speech from a shorter (factor > 1) or longer throat; all times divide by factor.

    factor: 0.8..1.25, shifts pitch and formants together, as between people.
    """
    import soxr

    if not 0.8 <= factor <= 1.25:
        raise TrainingError(f"a throat factor of {factor} is not human; want 0.8 to 1.25")
    voice = soxr.resample(utterance.pcm.astype(np.float32), SAMPLE_RATE * factor, SAMPLE_RATE)
    spans = tuple(PhoneSpan(s.phone, s.start_s / factor, s.end_s / factor) for s in utterance.spans)
    pcm = np.clip(np.rint(voice), -32768, 32767).astype(np.int16)
    return Utterance(pcm, spans, utterance.text, utterance.voice, utterance.source)


def take_of(utterance: Utterance, rng: np.random.Generator) -> Utterance:
    """The utterance with 0.2..0.8 s of room tone before its first and after its last phone.

    The result lasts 3..10 s and a whole number of video frames (640 samples each); a short
    utterance gets a longer end. Raises TrainingError when the speech itself is too long.
    """
    first_s, last_s = utterance.spans[0].start_s, utterance.spans[-1].end_s
    lead_s, trail_s = rng.uniform(*_SILENCE_S, 2)
    trail_s += max(0.0, _SHORTEST_S - (lead_s + last_s - first_s + trail_s))
    if lead_s + last_s - first_s + trail_s > _LONGEST_S:
        raise TrainingError(f"the speech lasts {last_s - first_s:.1f} s, too long for one clip")
    frame = SAMPLE_RATE // 25
    lead, begin = round(lead_s * SAMPLE_RATE), round(first_s * SAMPLE_RATE)
    size = -(-round((lead_s + last_s - first_s + trail_s) * SAMPLE_RATE) // frame) * frame
    pcm = _room_tone(utterance.pcm, size, rng)
    source_from = max(begin - lead, 0)
    source_to = min(begin - lead + size, utterance.pcm.size)
    part = utterance.pcm[source_from:source_to].astype(np.float64)
    fade = min(round(_FADE_S * SAMPLE_RATE), part.size // 2)
    window = np.ones(part.size)
    window[:fade], window[-fade:] = np.linspace(0, 1, fade), np.linspace(1, 0, fade)
    at = source_from - (begin - lead)
    pcm[at : at + part.size] = pcm[at : at + part.size] * (1.0 - window) + part * window
    spans = shifted(utterance.spans, (lead - begin) / SAMPLE_RATE)
    pcm = np.clip(np.rint(pcm), -32768, 32767)
    return Utterance(pcm.astype(np.int16), spans, utterance.text, utterance.voice, utterance.source)


def quiet_take(rng: np.random.Generator) -> Utterance:
    """3..6 s in which nobody speaks: near silence, hiss, hum, or knocks and clicks."""
    frames = int(rng.integers(75, 151))
    samples = frames * SAMPLE_RATE // 25
    level = 32768.0 * 10.0 ** (rng.uniform(-85.0, -32.0) / 20.0)
    pcm = level * _hiss(samples, rng)
    time_s = np.arange(samples) / SAMPLE_RATE
    if rng.random() < 0.3:
        pcm += level * np.sin(2 * np.pi * rng.choice([50.0, 60.0, 100.0, 120.0]) * time_s)
    if rng.random() < 0.4:
        for start in rng.integers(0, samples - 3200, int(rng.integers(1, 8))):
            decay = np.exp(-np.arange(3200) / rng.uniform(60, 900))
            knock = _hiss(3200, rng) * decay * 10.0 ** rng.uniform(2.3, 3.6)
            pcm[start : start + 3200] += knock
    pcm = np.clip(np.rint(pcm), -32768, 32767)
    return Utterance(pcm.astype(np.int16), (), "", "quiet", "own noise")


def _room_tone(
    pcm: NDArray[np.int16], samples: int, rng: np.random.Generator
) -> NDArray[np.float64]:
    """Noise as loud as the quietest moment of the recording, at least one step of 16 bits."""
    hop = round(_TONE_WINDOW_S * SAMPLE_RATE)
    if pcm.size < hop:
        return rng.standard_normal(samples)
    blocks = pcm[: pcm.size // hop * hop].reshape(-1, hop).astype(np.float64)
    level = np.sqrt(np.min(np.mean(blocks**2, axis=1)))
    return np.asarray(_hiss(samples, rng) * float(np.clip(level, 0.7, 60.0)))


def _hiss(samples: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Noise of unit power, less of it in the high bands."""
    hz = np.fft.rfftfreq(samples, 1.0 / SAMPLE_RATE)
    phases = rng.standard_normal(hz.size) + 1j * rng.standard_normal(hz.size)
    noise = np.fft.irfft(phases / np.maximum(hz, 60.0) ** rng.uniform(0.1, 0.7), samples)
    return np.asarray(noise / (np.sqrt(np.mean(noise**2)) + 1e-12))

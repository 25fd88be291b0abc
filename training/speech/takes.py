"""Takes: an utterance as it lies in a clip, with silence before and after, or no speech at all."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.speech.phones import SAMPLE_RATE, PhoneSpan, Utterance, shifted

_SILENCE_S = (0.2, 0.8)
_SHORTEST_S, _LONGEST_S = 3.0, 10.0
_FADE_S = 0.02
_TONE_WINDOW_S = 0.05
_PAUSE_S = 0.3  # a pause as good as the end of an utterance
_CHANCE = 0.15  # so that the same recording is not always cut in the same place


def as_other_speaker(utterance: Utterance, factor: float) -> Utterance:
    """The same speech from a shorter (factor > 1) or longer throat; all times divide by factor.

    factor: 0.8..1.25, shifts pitch and formants together, as between people.
    """
    import soxr

    if not 0.8 <= factor <= 1.25:
        raise TrainingError(f"a throat factor of {factor} is not human; want 0.8 to 1.25")
    voice = soxr.resample(utterance.pcm.astype(np.float32), SAMPLE_RATE * factor, SAMPLE_RATE)
    spans = tuple(
        replace(s, start_s=s.start_s / factor, end_s=s.end_s / factor) for s in utterance.spans
    )
    pcm = np.clip(np.rint(voice), -32768, 32767).astype(np.int16)
    return replace(utterance, pcm=pcm, spans=spans)


def part_of(utterance: Utterance, longest_s: float, rng: np.random.Generator) -> Utterance:
    """Some whole words of an utterance that together last at most longest_s.

    Prefers to begin and end at pauses, and long parts. An utterance that is short enough, or whose
    words are not known, comes back as it is.
    """
    spans = utterance.spans
    starts = [i for i, span in enumerate(spans) if span.word]
    if not starts or spans[-1].end_s - spans[0].start_s <= longest_s:
        return utterance
    best, found = -1.0, (0, len(spans))
    for first in starts:
        for end in [i for i in starts if i > first] + [len(spans)]:
            length_s = spans[end - 1].end_s - spans[first].start_s
            if length_s > longest_s:
                break
            value = _pause_s(spans, first) + _pause_s(spans, end) + 0.3 * length_s
            value += rng.uniform(0.0, _CHANCE)
            if value > best:
                best, found = value, (first, end)
    return _cut_out(utterance, *found)


def _cut_out(utterance: Utterance, first: int, end: int) -> Utterance:
    """The phones first .. end - 1 with their sound and a little of the pauses around them."""
    spans, part = utterance.spans, utterance.spans[first:end]
    before_s = max(0.5 * _pause_s(spans, first), _FADE_S / 2)
    after_s = max(0.5 * _pause_s(spans, end), _FADE_S / 2)
    start = max(0, round((part[0].start_s - before_s) * SAMPLE_RATE))
    stop = round((part[-1].end_s + after_s) * SAMPLE_RATE)
    return replace(
        utterance,
        pcm=utterance.pcm[start:stop],
        spans=shifted(part, -start / SAMPLE_RATE),
        text=" ".join(span.word for span in part if span.word),
    )


def _pause_s(spans: tuple[PhoneSpan, ...], index: int) -> float:
    """The pause before a phone; both ends of an utterance count as the longest pause."""
    if index in (0, len(spans)):
        return _PAUSE_S
    return min(spans[index].start_s - spans[index - 1].end_s, _PAUSE_S)


def take_of(
    utterance: Utterance,
    rng: np.random.Generator,
    lasting_s: tuple[float, float] = (_SHORTEST_S, _LONGEST_S),
    silence_s: tuple[float, float] = _SILENCE_S,
) -> Utterance:
    """The utterance with room tone before its first and after its last phone.

    lasting_s: of the whole, which is a whole number of video frames (640 samples each); a short
    utterance gets a longer end, a long one shorter room tone. silence_s: shortest and longest room
    tone at each end.
    Raises TrainingError when the speech itself is too long.
    """
    first_s, last_s = utterance.spans[0].start_s, utterance.spans[-1].end_s
    lead_s, trail_s = rng.uniform(*silence_s, 2)
    trail_s += max(0.0, lasting_s[0] - (lead_s + last_s - first_s + trail_s))
    room_s = lasting_s[1] - (last_s - first_s)
    if lead_s + trail_s > room_s >= 2 * silence_s[0]:
        lead_s = trail_s = room_s / 2
    if lead_s + trail_s > room_s:
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
    return replace(utterance, pcm=pcm.astype(np.int16), spans=spans)


def framed_take(utterance: Utterance, lead: int, trail: int, rng: np.random.Generator) -> Utterance:
    """The whole utterance with whole video frames of room tone before and after it.

    So what was filmed with it stays in time. lead, trail: frames.
    """
    frame = SAMPLE_RATE // 25
    fade = min(round(_FADE_S * SAMPLE_RATE), utterance.pcm.size // 2)
    window = np.ones(utterance.pcm.size)
    window[:fade], window[-fade:] = np.linspace(0, 1, fade), np.linspace(1, 0, fade)
    pcm = _room_tone(utterance.pcm, utterance.pcm.size + (lead + trail) * frame, rng)
    inside = slice(lead * frame, lead * frame + utterance.pcm.size)
    pcm[inside] = pcm[inside] * (1.0 - window) + utterance.pcm * window
    spans = shifted(utterance.spans, lead * frame / SAMPLE_RATE)
    pcm = np.clip(np.rint(pcm), -32768, 32767)
    return replace(utterance, pcm=pcm.astype(np.int16), spans=spans)


def quiet_take(rng: np.random.Generator, lasting_s: tuple[float, float] = (3.0, 6.0)) -> Utterance:
    """A take in which nobody speaks: near silence, hiss, hum, or knocks and clicks."""
    frames = int(rng.integers(round(25 * lasting_s[0]), round(25 * lasting_s[1]) + 1))
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

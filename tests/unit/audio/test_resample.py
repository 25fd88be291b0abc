from __future__ import annotations

import numpy as np
import pytest
import soxr
from numpy.typing import NDArray

from core.audio.resample import StreamResampler
from core.clock import NS_PER_S
from core.errors import BadFrame
from core.types import AudioChunk

Float32 = NDArray[np.float32]
START_NS = 5_000_000_000
PAIRS = [(48_000, 16_000), (44_100, 16_000), (8_000, 16_000), (47_999, 16_000), (16_000, 48_000)]


def stream(pcm: Float32, in_hz: int, out_hz: int, sizes: list[int]) -> list[AudioChunk]:
    """Everything that comes out when ``pcm`` goes in, in blocks of these sizes in turn."""
    resampler = StreamResampler(in_hz, out_hz)
    found, at, turn = [], 0, 0
    while at < len(pcm):
        size = sizes[turn % len(sizes)]
        t0_ns = START_NS + at * NS_PER_S // in_hz
        found.append(resampler.push(AudioChunk(pcm[at : at + size].copy(), in_hz, t0_ns, turn)))
        at, turn = at + size, turn + 1
    found.append(resampler.flush())
    return [chunk for chunk in found if chunk is not None]


def joined(chunks: list[AudioChunk]) -> Float32:
    return np.concatenate([chunk.pcm for chunk in chunks])


def tone(frequency_hz: float, rate_hz: int, seconds: float = 0.5) -> Float32:
    return np.sin(2 * np.pi * frequency_hz * np.arange(round(seconds * rate_hz)) / rate_hz).astype(
        np.float32
    )


@pytest.mark.parametrize(("in_hz", "out_hz"), PAIRS)
def test_a_stream_is_the_whole_file_to_rounding(in_hz: int, out_hz: int) -> None:
    noise = np.random.default_rng(3).uniform(-1, 1, in_hz // 2 + 17).astype(np.float32)
    whole = joined(stream(noise, in_hz, out_hz, [len(noise)]))
    blocks = joined(stream(noise, in_hz, out_hz, [in_hz // 100]))
    ragged = joined(stream(noise, in_hz, out_hz, [1, 700, 3, 0, 481, 2]))
    assert len(whole) == -(-len(noise) * out_hz // in_hz)
    assert np.abs(whole - blocks).max() < 2e-6
    assert np.abs(whole - ragged).max() < 2e-6


@pytest.mark.parametrize(("in_hz", "out_hz"), PAIRS)
@pytest.mark.parametrize("at_s", [0.0, 0.1, 0.25])
def test_an_impulse_lands_within_one_sample(in_hz: int, out_hz: int, at_s: float) -> None:
    pcm = np.zeros(in_hz // 2, np.float32)
    pcm[round(at_s * in_hz)] = 1.0
    for chunk in stream(pcm, in_hz, out_hz, [in_hz // 100]):
        if np.abs(chunk.pcm).max() > 0.5 * min(1.0, out_hz / in_hz) * 0.94:
            peak_ns = chunk.t0_ns + int(np.argmax(np.abs(chunk.pcm))) * NS_PER_S // out_hz
            true_ns = START_NS + round(at_s * in_hz) * NS_PER_S // in_hz
            assert abs(peak_ns - true_ns) <= NS_PER_S / out_hz
            return
    pytest.fail("the impulse is lost")


@pytest.mark.parametrize("in_hz", [48_000, 44_100, 96_000, 47_999])
def test_speech_passes_and_what_would_fold_back_does_not(in_hz: int) -> None:
    middle = slice(1000, -1000)
    for frequency_hz in (100, 1000, 3500, 6500, 7000):
        out = joined(stream(tone(frequency_hz, in_hz), in_hz, 16_000, [in_hz // 100]))[1000:7000]
        true = tone(frequency_hz, 16_000)[1000:][: len(out)]
        assert 10 * np.log10(np.mean((out - true) ** 2) / np.mean(true**2)) < -70
    for frequency_hz in (8_000, 9_000, 12_000, 0.45 * in_hz):
        out = joined(stream(tone(frequency_hz, in_hz), in_hz, 16_000, [in_hz // 100]))[middle]
        assert 10 * np.log10(2 * np.mean(out**2) + 1e-20) < -75


def test_it_agrees_with_soxr() -> None:
    noise = np.random.default_rng(4).standard_normal(48_000).astype(np.float32)
    speech_band = soxr.resample(soxr.resample(0.1 * noise, 48_000, 12_000), 12_000, 48_000)
    ours = joined(stream(speech_band.astype(np.float32), 48_000, 16_000, [480]))
    theirs = soxr.resample(speech_band, 48_000, 16_000, quality="VHQ")
    assert np.abs(ours - theirs)[500:-500].max() < 1e-4


@pytest.mark.parametrize(("in_hz", "most_ms"), [(48_000, 3), (44_100, 3), (8_000, 6)])
def test_it_holds_back_little_and_never_more_than_it_says(in_hz: int, most_ms: float) -> None:
    resampler = StreamResampler(in_hz, 16_000)
    assert resampler.delay_ms < most_ms
    taken = given = 0
    for _ in range(50):
        taken += in_hz // 100
        chunk = resampler.push(AudioChunk(np.zeros(in_hz // 100, np.float32), in_hz, 0))
        given += 0 if chunk is None else len(chunk.pcm)
        held_ms = (taken / in_hz - given / 16_000) * 1000
        assert held_ms <= resampler.delay_ms + 0.1


def test_times_join_and_follow_the_stamps_of_the_input() -> None:
    resampler = StreamResampler(44_100, 16_000)
    ends, starts = [], []
    for k in range(100):
        # The microphone's clock runs away by 0.1 ms a block.
        block = AudioChunk(np.zeros(441, np.float32), 44_100, START_NS + k * 10_100_000)
        chunk = resampler.push(block)
        if chunk is not None:
            starts.append(chunk.t0_ns)
            ends.append(chunk.t0_ns + len(chunk.pcm) * NS_PER_S // 16_000)
    joins_ns = np.array(starts[1:]) - np.array(ends[:-1])
    assert np.abs(joins_ns).max() < 300_000
    held_ns = (START_NS + 99 * 10_100_000 + 10_000_000) - ends[-1]
    assert held_ns == pytest.approx(resampler.delay_ms * 1e6, abs=100_000)


def test_a_gap_starts_anew_and_is_passed_on() -> None:
    resampler = StreamResampler(48_000, 16_000)
    loud = np.ones(480, np.float32)
    first = resampler.push(AudioChunk(loud, 48_000, START_NS))
    second = resampler.push(AudioChunk(loud.copy(), 48_000, START_NS + 10_000_000))
    later_ns = START_NS + NS_PER_S
    after = resampler.push(AudioChunk(np.zeros(480, np.float32), 48_000, later_ns, gap=True))
    assert first is not None
    assert second is not None
    assert after is not None
    assert (first.gap, second.gap, after.gap) == (False, False, True)
    assert after.t0_ns == later_ns
    assert not after.pcm.any()  # nothing of the loud past
    following = resampler.push(AudioChunk(np.zeros(480, np.float32), 48_000, later_ns + 10_000_000))
    assert following is not None
    assert not following.gap
    assert [c.seq for c in (first, second, after, following)] == [0, 1, 2, 3]


def test_a_gap_too_short_for_output_is_not_forgotten() -> None:
    resampler = StreamResampler(48_000, 16_000)
    assert resampler.push(AudioChunk(np.zeros(3, np.float32), 48_000, 0, gap=True)) is None
    chunk = resampler.push(AudioChunk(np.zeros(480, np.float32), 48_000, 62_500))
    assert chunk is not None
    assert chunk.gap


def test_reset_forgets() -> None:
    resampler = StreamResampler(48_000, 16_000)
    resampler.push(AudioChunk(np.ones(480, np.float32), 48_000, 0))
    resampler.reset()
    chunk = resampler.push(AudioChunk(np.zeros(480, np.float32), 48_000, NS_PER_S))
    assert chunk is not None
    assert chunk.gap
    assert chunk.t0_ns == NS_PER_S
    assert not chunk.pcm.any()


def test_equal_rates_pass_through() -> None:
    resampler = StreamResampler(16_000, 16_000)
    block = AudioChunk(tone(440, 16_000), 16_000, START_NS, 7)
    chunk = resampler.push(block)
    assert chunk is not None
    assert chunk.pcm is block.pcm
    assert (chunk.t0_ns, chunk.gap) == (START_NS, False)
    assert resampler.flush() is None
    assert resampler.delay_ms == 0.0
    resampler.reset()
    marked = resampler.push(block)
    assert marked is not None
    assert marked.gap


def test_flush_of_nothing_is_nothing() -> None:
    assert StreamResampler(48_000, 16_000).flush() is None


def test_wrong_rates_are_refused() -> None:
    with pytest.raises(BadFrame, match="48000"):
        StreamResampler(48_000, 16_000).push(AudioChunk(np.zeros(4, np.float32), 44_100, 0))
    for rate_hz in (0, -1, 999, 10_000_000):
        with pytest.raises(BadFrame, match="no resampling"):
            StreamResampler(rate_hz, 16_000)


def test_absurd_pairs_of_rates_stay_small() -> None:
    assert StreamResampler(767_999, 1_000)._bank.nbytes <= 8 << 20

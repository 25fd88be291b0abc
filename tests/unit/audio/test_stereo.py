"""A voice of two channels: kept on its way to calls, mono for everybody else."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from core.audio.limiter import Limiter
from core.audio.mic import MicSource
from core.audio.noise_suppressor import NoiseSuppressor
from core.audio.pulse_server import ServerSource
from core.audio.resample import StreamResampler
from core.audio.ring import SampleRing
from core.audio.stereo import Width, split, with_side, within_scale
from core.audio.virtual_mic import VirtualMic
from core.audio.voice_front import VoiceFront
from core.audio.voice_line import VoiceLine
from core.errors import BadFrame
from core.session.hush import Hush
from core.types import AudioChunk

RATE = 48_000
MS = 1_000_000


def pair(seconds: float, seed: int = 3) -> Any:
    """float32 (2, n): left and right, speech-like in level and not alike."""
    random = np.random.default_rng(seed)
    noise = random.standard_normal((2, round(seconds * RATE)))
    at_s = np.arange(noise.shape[1]) / RATE
    left = 0.3 * np.sin(2 * np.pi * 220 * at_s) + 0.01 * noise[0]
    right = 0.2 * np.sin(2 * np.pi * 220 * at_s + 1) + 0.01 * noise[1]
    return np.stack((left, right)).astype(np.float32)


def chunks(channels: Any, rate_hz: int = RATE) -> list[AudioChunk]:
    size = rate_hz // 100
    found = []
    for k in range(channels.shape[1] // size):
        middle, side = split(channels[:, k * size : (k + 1) * size].T)
        found.append(AudioChunk(middle, rate_hz, k * 10 * MS, k, side=side))
    return found


def apart(given: list[AudioChunk]) -> Any:
    """Left and right of what was given."""
    rows = [each.rows if each.side is not None else with_side(each.pcm) for each in given]
    middle, side = np.concatenate(rows, axis=1)
    return np.stack((middle + side, middle - side))


def pushed(front: VoiceFront, blocks: list[AudioChunk]) -> list[AudioChunk]:
    return [given for given in map(front.push, blocks) if given is not None]


def test_a_chunk_s_side_is_checked_and_shaped_like_its_middle() -> None:
    zeros = np.zeros(480, np.float32)
    with pytest.raises(BadFrame):
        AudioChunk(zeros, RATE, 0, side=np.zeros(479, np.float32))
    with pytest.raises(BadFrame):
        AudioChunk(zeros, RATE, 0, side=np.zeros(480, np.float64))
    chunk = AudioChunk(zeros + 1, RATE, 0, side=zeros + 0.5)
    assert not chunk.side.flags.writeable  # type: ignore[union-attr]
    half = chunk.shaped(np.full(480, 0.5, np.float32))
    assert half.pcm[0] == 0.5
    assert half.side is not None
    assert half.side[0] == 0.25
    assert chunk.with_rows(zeros).side is None


def test_muted_and_panic_leave_nothing_of_the_side() -> None:
    hush = Hush()
    hush.muted = True
    block = chunks(pair(0.01))[0]
    hush.hushed(block)  # fades
    silent = hush.hushed(block)
    assert not silent.pcm.any()
    assert silent.side is not None
    assert not silent.side.any()


def test_a_ring_gives_middle_and_side_and_no_side_of_equal_channels() -> None:
    ring = SampleRing(4, 480, 2)
    left, right = pair(0.01)
    ring.write(np.stack((left, right), axis=1).tobytes(), 0.0, 0.0, 0)
    ring.write(np.stack((left, left), axis=1).tobytes(), 0.0, 0.0, 0)
    stereo, mono = ring.read(), ring.read()
    assert stereo is not None
    assert stereo.side is not None
    assert mono is not None
    np.testing.assert_allclose(stereo.pcm + stereo.side, left, atol=1e-7)
    np.testing.assert_allclose(stereo.pcm - stereo.side, right, atol=1e-7)
    assert mono.side is None
    np.testing.assert_array_equal(mono.pcm, left)


def test_one_microphone_at_a_device_with_two_inputs_is_no_stereo() -> None:
    width, random = Width(), np.random.default_rng(0)
    hiss = (1e-5 * random.standard_normal((2, 300 * 480))).astype(np.float32)
    voice = hiss.copy()
    voice[0, 48_000:] += pair(2.0)[0]
    given = []
    for block in chunks(voice):
        assert block.side is not None
        given.append(width.kept(block.pcm, block.side))
    assert given[0] is not None  # hiss alone: nobody can tell
    assert all(side is None for side in given[101:])  # from the first word on, and in its pauses
    both = Width()
    assert all(both.kept(block.pcm, block.side) is block.side for block in chunks(pair(1.0)))
    assert both.kept(np.zeros(480, np.float32), None) is None


@pytest.mark.parametrize("wrong", [np.nan, np.inf, -np.inf, 1.5, -2.0])
@pytest.mark.parametrize("place", [0, 7, 479])
def test_whatever_a_driver_gives_is_within_full_scale(wrong: float, place: int) -> None:
    row = np.linspace(-1.0, 1.0, 480, dtype=np.float32)
    assert within_scale(row) is row
    broken = row.copy()
    broken[place] = wrong
    found = within_scale(broken)
    assert np.abs(found).max() <= 1.0
    assert found[place] == (0.0 if np.isnan(wrong) else np.clip(wrong, -1.0, 1.0))
    others = np.arange(480) != place
    np.testing.assert_array_equal(found[others], row[others])
    assert within_scale(row[:0]).size == 0


def test_many_blocks_at_once_are_judged_as_one_after_the_other() -> None:
    random = np.random.default_rng(0)
    for right in (1.0, 0.01):  # stereo, and one microphone at two inputs
        sound = pair(3.0, seed=int(random.integers(9))) * np.float32([[1.0], [right]])
        sound[:, 48_000:] *= np.float32(1e-4)  # a long pause
        single, whole = Width(), Width()
        for block in chunks(sound):
            kept = single.kept(block.pcm, block.side)
        for at in range(0, 300, 25):
            part = sound[:, at * 480 : (at + 25) * 480]
            middle, side = (part[0] + part[1]) / 2, (part[0] - part[1]) / 2
            kept_at_once = whole.kept(middle, side, 25)
        assert (kept is None) == (kept_at_once is None) == (right < 1.0)
        np.testing.assert_allclose(single._loudest, whole._loudest, rtol=0.03)


@pytest.mark.parametrize("gain_db", [-12, 15])
def test_gain_and_limiter_treat_both_channels_alike(gain_db: int) -> None:
    front = VoiceFront()
    front.use(gain_db=gain_db, gate=False, gate_db=-50, noise_suppression=False)
    front.reset()
    channels = pair(1.0)
    heard = apart(pushed(front, chunks(channels)))
    assert np.abs(heard).max() <= 1.0
    gains = heard[:, 4800:] / np.where(
        np.abs(channels[:, 4800:]) > 0.05, channels[:, 4800:], np.nan
    )
    if gain_db < 0:
        np.testing.assert_allclose(heard, channels * 10 ** (gain_db / 20), atol=1e-5)
    else:
        assert abs(np.nanmedian(gains[0]) / np.nanmedian(gains[1]) - 1) < 0.05


def test_the_gate_opens_and_closes_for_both() -> None:
    front = VoiceFront()
    front.use(gain_db=0, gate=True, gate_db=-40, noise_suppression=False)
    front.reset()
    loud, quiet = pair(0.5), 0.003 * pair(0.6)
    heard = apart(pushed(front, chunks(np.concatenate((loud, quiet), axis=1))))
    np.testing.assert_allclose(heard[:, 4800:20_000], loud[:, 4800:20_000], atol=1e-6)
    assert not heard[:, -4800:].any()


def test_suppression_gives_the_student_what_it_gives_of_mono_and_calls_stereo() -> None:
    channels = pair(2.0)
    fronts = [VoiceFront(), VoiceFront()]
    for front in fronts:
        front.use(gain_db=0, gate=False, gate_db=-50, noise_suppression=True)
        front.reset()
    wide = pushed(fronts[0], chunks(channels))
    mono = pushed(fronts[1], [AudioChunk(c.pcm, RATE, c.t0_ns) for c in chunks(channels)])
    np.testing.assert_allclose(
        np.concatenate([each.pcm for each in wide]),
        np.concatenate([each.pcm for each in mono]),
        atol=1e-6,
    )
    left, right = apart(wide)
    assert left[RATE:].std() / right[RATE:].std() == pytest.approx(1.5, abs=0.15)


def test_a_side_that_comes_and_goes_and_switches_make_no_click() -> None:
    channels = pair(4.0)
    tone = 0.25 * np.sin(2 * np.pi * 220 * np.arange(4 * RATE) / RATE)
    channels[0], channels[1] = tone, 0.6 * tone
    blocks = chunks(channels.astype(np.float32))
    front, given = VoiceFront(), []
    for k, block in enumerate(blocks):
        if k == 100:
            front.use(gain_db=3, gate=True, gate_db=-50, noise_suppression=True)
        if k == 300:
            front.use(gain_db=0, gate=False, gate_db=-50, noise_suppression=False)
        made = front.push(block)
        if made is not None:
            given.append(made)
    heard = apart(given)
    assert heard.shape[1] >= 4 * RATE - 480
    assert np.abs(np.diff(heard, 2, axis=1)).max() < 3 * np.abs(np.diff(channels, 2, axis=1)).max()


def test_the_suppressor_goes_on_in_stereo_without_a_seam() -> None:
    mono, wide = NoiseSuppressor(RATE), NoiseSuppressor(RATE)
    sound = pair(1.0)[0]
    wide.push(sound[:1000])
    mono.push(sound[:1000])
    wide.in_stereo()
    np.testing.assert_allclose(
        wide.push(with_side(sound[1000:]))[0], mono.push(sound[1000:]), atol=1e-6
    )


@pytest.mark.parametrize("rate_hz", [44_100, 16_000, 48_000])
def test_another_rate_keeps_both_channels_and_their_times(rate_hz: int) -> None:
    at_s = np.arange(rate_hz) / rate_hz
    channels = np.stack((np.sin(2 * np.pi * 300 * at_s), np.cos(2 * np.pi * 500 * at_s)))
    blocks = chunks((0.4 * channels).astype(np.float32), rate_hz)
    wide, narrow = StreamResampler(rate_hz, RATE, stereo=True), StreamResampler(rate_hz, RATE)
    given = [made for block in blocks if (made := wide.push(block)) is not None]
    plain = [made for block in blocks if (made := narrow.push(block)) is not None]
    assert [each.t0_ns for each in given] == [each.t0_ns for each in plain]
    assert all(each.side is None for each in plain)
    for one, other in zip(given, plain, strict=True):
        np.testing.assert_allclose(one.pcm, other.pcm, atol=1e-6)
    heard, inner = apart(given), slice(4800, 40_000)
    due_s = np.arange(heard.shape[1]) / RATE
    np.testing.assert_allclose(
        heard[0, inner], 0.4 * np.sin(2 * np.pi * 300 * due_s)[inner], atol=2e-3
    )
    np.testing.assert_allclose(
        heard[1, inner], 0.4 * np.cos(2 * np.pi * 500 * due_s)[inner], atol=2e-3
    )


def test_a_stream_may_become_stereo_and_mono_again() -> None:
    resampler = StreamResampler(44_100, RATE, stereo=True)
    zeros = np.zeros(441, np.float32)
    kinds = []
    for k in range(9):
        side = zeros + 0.1 if 3 <= k < 6 else None
        made = resampler.push(AudioChunk(zeros, 44_100, k * 10 * MS, k, side=side))
        kinds.append(None if made is None or made.side is None else round(float(made.side[200]), 2))
    assert kinds == [None, None, None, 0.1, 0.1, 0.1, 0.0, 0.0, 0.0]
    assert resampler.flush() is not None


def test_the_line_keeps_both_and_forgets_a_side_of_long_ago() -> None:
    line = VoiceLine(8_000)
    ones = np.ones(80, np.float32)
    for k in range(1500):
        stereo = k < 100
        line.write(k * 80, np.stack((ones, 0.5 * ones)) if stereo else ones)
        if k >= 20:
            heard = line.read((k - 10) * 80, 80)
            side = heard[1] if heard.ndim == 2 else np.zeros(80)
            assert np.abs(side - (0.5 if k - 10 < 100 else 0.0)).max() < 1e-6, k
            assert np.abs((heard if heard.ndim == 1 else heard[0]) - 1).max() < 1e-6
    assert heard.ndim == 1


def test_two_different_channels_of_a_device_reach_the_cable_s_two(portaudio, clock) -> None:
    portaudio.add("in", channels=2, rate_hz=RATE)
    portaudio.add("out", channels=0, outputs=2, rate_hz=RATE)
    mic, cable = MicSource(clock, device="in"), VirtualMic(clock, "out")
    mic.start()
    cable.start()
    ears, mouth = portaudio.streams
    assert (ears.settings["channels"], mouth.settings["channels"]) == (2, 2)
    assert mouth.settings["latency"] == 0.08
    channels, heard = pair(1.0), []
    for k in range(100):
        clock.advance(10 * MS)
        block = np.ascontiguousarray(channels[:, k * 480 : (k + 1) * 480].T).data.cast("B")
        times = SimpleNamespace(inputBufferAdcTime=0.0, currentTime=0.0)
        ears.settings["callback"](block, 480, times, SimpleNamespace(input_overflow=False))
        while (chunk := mic.read(0.0)) is not None:
            cable.write(chunk, 200 * MS)
        heard.append(mouth.ask(way_s=0.08))
    out = np.concatenate(heard)[40 * 480 :]
    # 200 ms behind, the way to the ear taken off, and the block that comes with its end.
    at = (40 * 480) - round(0.12 * RATE) - 480
    for offset in range(-480, 481):
        part = channels[:, at + offset + 480 : at + offset + 480 + 9600].T
        if part.shape == (9600, 2) and np.abs(out[:9600] - part).max() < 1e-3:
            break
    else:
        pytest.fail("neither channel is what was captured")
    mic.close()
    cable.close()


@pytest.mark.parametrize(("channels", "opened"), [(1, 1), (2, 2), (6, 1)])
def test_a_server_s_source_is_opened_with_the_channels_it_has(
    portaudio, clock, monkeypatch: pytest.MonkeyPatch, channels: int, opened: int
) -> None:
    portaudio.add("pulse", channels=32, outputs=32)
    source = ServerSource("usb", "USB", RATE, False, True, channels=channels)
    monkeypatch.setattr("core.audio.mic.server_sources", lambda: [source])
    mic = MicSource(clock)
    mic.start()
    assert portaudio.streams[-1].settings["channels"] == opened
    mic.close()


def test_the_limiter_bounds_left_and_right() -> None:
    loud = np.stack((0.9 * np.ones(4800), 0.8 * np.ones(4800))).astype(np.float32)  # left: 1.7
    middle, side = Limiter(RATE).push(loud)
    assert np.abs(middle + side).max() <= 1.0
    assert np.abs(middle - side).max() <= 1.0

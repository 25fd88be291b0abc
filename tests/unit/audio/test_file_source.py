from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from core.audio.file_source import FileSource
from core.audio.paced_source import SilentSource
from core.clock import NS_PER_S
from core.errors import AudioFormatError
from core.types import AudioChunk

MS = 1_000_000
WavWriter = Callable[..., Path]


def everything(source: FileSource, most: int = 1000) -> list[AudioChunk]:
    chunks = []
    for _ in range(most):
        chunk = source.read(0.1)
        if chunk is None:
            break
        chunks.append(chunk)
    return chunks


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 44_100, 48_000])
def test_blocks_of_ten_ms_at_exact_times(write_wav: WavWriter, clock, rate_hz: int) -> None:
    source = FileSource(write_wav(rate_hz=rate_hz), clock)
    assert source.rate_hz == 0
    start_ns = clock.now_ns()
    source.start()
    assert source.rate_hz == rate_hz
    chunks = everything(source)
    assert source.ended
    assert sum(len(chunk.pcm) for chunk in chunks) == rate_hz // 2
    assert {len(chunk.pcm) for chunk in chunks[:-1]} == {rate_hz // 100}
    assert [chunk.seq for chunk in chunks] == list(range(len(chunks)))
    samples = 0
    for chunk in chunks:
        assert chunk.t0_ns == start_ns + samples * NS_PER_S // rate_hz
        samples += len(chunk.pcm)
    assert not any(chunk.gap for chunk in chunks)
    assert source.read(0.1) is None


def test_in_real_time_a_block_comes_when_it_was_spoken(write_wav: WavWriter, clock) -> None:
    source = FileSource(write_wav(), clock)
    start_ns = clock.now_ns()
    source.start()
    for k in range(20):
        assert source.read(0.1) is not None
        assert clock.now_ns() == start_ns + (k + 1) * 10 * MS


def test_a_read_waits_no_longer_than_asked(write_wav: WavWriter, clock) -> None:
    source = FileSource(write_wav(), clock)
    source.start()
    before_ns = clock.now_ns()
    assert source.read(0.004) is None
    assert clock.now_ns() == before_ns + 4 * MS
    assert source.read(0.004) is None
    chunk = source.read(0.004)
    assert chunk is not None
    assert (chunk.t0_ns, chunk.seq) == (before_ns, 0)
    assert not source.ended


def test_as_fast_as_possible_no_time_passes(write_wav: WavWriter, clock) -> None:
    source = FileSource(write_wav(), clock, realtime=False)
    source.start()
    before_ns = clock.now_ns()
    chunks = everything(source)
    assert clock.now_ns() == before_ns
    assert chunks[-1].t0_ns == before_ns + 490 * MS


def test_a_short_stall_is_caught_up_without_loss(write_wav: WavWriter, clock) -> None:
    source = FileSource(write_wav(), clock)
    source.start()
    source.read(0.1)
    clock.advance(300 * MS)
    now_ns = clock.now_ns()
    late = [source.read(0.0) for _ in range(30)]
    assert all(chunk is not None and not chunk.gap for chunk in late)
    assert clock.now_ns() == now_ns
    assert source.read(0.0) is None
    assert source.overflows == 0


def test_after_a_long_stall_the_rest_moves_and_says_so(write_wav: WavWriter, clock) -> None:
    path = write_wav(pcm=np.arange(3200) / 16_000.0)
    source = FileSource(path, clock)
    source.start()
    first = source.read(0.1)
    clock.advance(5 * NS_PER_S)
    second, third = source.read(0.1), source.read(0.1)
    assert first is not None
    assert second is not None
    assert third is not None
    assert (first.gap, second.gap, third.gap) == (False, True, False)
    assert second.t0_ns - first.t0_ns == 5 * NS_PER_S
    assert third.t0_ns == second.t0_ns + 10 * MS
    heard = np.concatenate([first.pcm, second.pcm, third.pcm])
    assert np.allclose(heard, np.arange(480) / 16_000.0, atol=1e-4)  # nothing is missing


def test_a_loop_goes_on_without_a_seam(write_wav: WavWriter, clock) -> None:
    ramp = np.arange(1000) / 2000.0  # 6.25 blocks: a block spans the seam
    source = FileSource(write_wav(pcm=ramp), clock, loop=True)
    start_ns = clock.now_ns()
    source.start()
    chunks = everything(source, most=25)
    assert len(chunks) == 25
    assert not source.ended
    heard = np.concatenate([chunk.pcm for chunk in chunks])
    assert np.allclose(heard, np.tile(ramp, 4), atol=1e-4)
    assert [chunk.t0_ns for chunk in chunks] == [start_ns + k * 10 * MS for k in range(25)]
    assert not any(chunk.gap for chunk in chunks)


def test_a_loop_whose_file_vanishes_ends(write_wav: WavWriter, clock) -> None:
    path = write_wav(seconds=0.1)
    source = FileSource(path, clock, loop=True)
    source.start()
    source.read(0.1)
    path.unlink()
    assert len(everything(source)) == 9
    assert source.ended


def test_the_watchdog_sees_a_file_alive_until_its_end(write_wav: WavWriter, clock) -> None:
    source = FileSource(write_wav(seconds=0.1), clock)
    source.start()
    clock.advance(700 * MS)  # the reader was busy
    assert source.last_block_ns == clock.now_ns()
    everything(source)
    ended_ns = clock.now_ns()
    clock.advance(NS_PER_S)
    assert source.last_block_ns <= ended_ns


def test_closing_is_harmless_at_any_time(write_wav: WavWriter, clock) -> None:
    path = write_wav()
    never_started = FileSource(path, clock)
    never_started.close()
    assert never_started.read(0.1) is None
    source = FileSource(path, clock)
    source.start()
    source.read(0.1)
    source.close()
    source.close()
    assert source.read(0.1) is None
    assert source.ended


def test_notices_are_passed_on(tmp_path: Path, write_wav: WavWriter, clock) -> None:
    cut = tmp_path / "cut.wav"
    cut.write_bytes(write_wav(seconds=2.0).read_bytes()[:20_000])
    source = FileSource(cut, clock)
    assert source.notices == []
    source.start()
    everything(source)
    assert "ends earlier" in source.notices[0]


def test_a_bad_file_is_refused_at_the_start(tmp_path: Path, clock) -> None:
    source = FileSource(tmp_path / "missing.wav", clock)
    with pytest.raises(AudioFormatError, match=r"missing\.wav"):
        source.start()
    source.close()


def test_a_long_file_is_not_decoded_ahead(write_wav: WavWriter, clock) -> None:
    source = FileSource(write_wav(seconds=60.0), clock)
    source.start()
    for _ in range(50):
        source.read(0.1)
        assert len(source._held) < 16_000  # a small part of the 960 000


def test_silence_in_real_time(clock) -> None:
    source = SilentSource(clock)
    source.start()
    before_ns = clock.now_ns()
    chunks = [source.read(0.1) for _ in range(100)]
    assert clock.now_ns() == before_ns + NS_PER_S
    assert all(chunk is not None and not chunk.pcm.any() for chunk in chunks)
    assert source.rate_hz == 16_000
    source.close()
    assert source.ended

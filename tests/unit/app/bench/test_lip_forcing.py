"""The benchmark of the large student, dry: at a tiny size on a processor."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("torch")

from app.bench.lip_forcing import measure, short_avatar
from core.student.lipforcing_live import LiveOptions
from tests.command_line import lipcam, write_avatar_of_user

pytestmark = pytest.mark.torch


@pytest.mark.timeout(600)  # a busy machine
def test_every_figure_is_measured_and_fits_the_others() -> None:
    write_avatar_of_user("drawn")
    avatar = short_avatar("drawn", "tiny")
    options = LiveOptions(mode="overlap", lookahead_ms=40)
    found = measure("tiny", options, avatar=avatar, provider="cpu", chunks=2, teacher_steps=1)
    json.dumps(found)
    assert found["weights"] == "random"
    assert found["pictures_per_chunk"] == 4
    assert found["fps"] == pytest.approx(4000.0 / found["whole_chunk_ms"], rel=0.01)
    for name in ("network_call_ms", "cache_call_ms", "audio_ms", "decode_ms", "paste_ms"):
        assert found[name] > 0.0
    assert found["whole_chunk_ms"] > found["decode_ms"] / 4
    assert found["live_delay_ms"] > 13 + 160 + 40
    assert found["memory_gb"] is None
    assert found["times_plain"] == pytest.approx(
        found["plain_network_ms"] / found["network_ms"], rel=0.01
    )
    clip = found["bidirectional"]
    assert (clip["steps"], clip["steps_measured"]) == (50, 1)
    assert clip["fps"] == pytest.approx(
        81_000.0 / (50 * clip["step_ms"] + clip["decode_ms"]), rel=0.01
    )
    assert found["times_bidirectional"] == pytest.approx(found["fps"] / clip["fps"], rel=0.05)
    assert found["peak_is"] == "a product of matrices here"
    assert 0.0 < found["call_share_of_peak"] < 1.5
    assert "targets" not in found  # a tiny network has none


def test_a_full_size_without_a_gpu_is_refused() -> None:
    import torch

    if torch.cuda.is_available():
        pytest.skip("there is a GPU")
    refused = lipcam("bench", "--engine", "lipforcing", "--size", "1.3B", timeout_s=170)
    assert refused.returncode == 1
    assert "is measured on an NVIDIA GPU" in refused.stderr
    assert "Traceback" not in refused.stderr

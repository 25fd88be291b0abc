"""What all tests share: no screen, no user folders, no sound of their own."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.onnx_runtime import forbid_telemetry
from core.process_environment import make_room
from tests import lingering

# Before any Qt import; tests of the real window on Xvfb set their own in a child process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Before torch is loaded. Processors with matrix tiles (AMX) add bfloat16 products in another order,
# and a rollout in bfloat16 then differs from the recorded one by more than the bounds that hold for
# equal sums. The bounds stay; the order is the same everywhere.
os.environ.setdefault("ONEDNN_MAX_CPU_ISA", "AVX512_CORE_BF16")


# Some tests load ONNX Runtime by themselves.
forbid_telemetry()
make_room()


@pytest.fixture(autouse=True)
def _clean_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings, avatars, caches and logs of tests live in a folder that dies with the test, and
    the environment changes when no thread of an earlier window or session is at work."""
    lingering.at_work()  # events are delivered once more after a test has given all back
    monkeypatch.setenv("LIPCAM_HOME", str(tmp_path / "lipcam-home"))
    yield
    at_work = lingering.at_work()
    assert not at_work, f"threads that outlive their test: {at_work}"


@pytest.fixture(autouse=True, scope="module")
def _no_stream_left_open() -> Iterator[None]:
    """PortAudio looks for devices only while no stream is open: one that a file leaves open would
    hide every sound server from all files after it."""
    yield
    door = sys.modules.get("core.audio.portaudio")
    if door is not None:
        assert door.PORTAUDIO.open_streams == 0, "a test of this file left a sound stream open"


@pytest.fixture
def no_collector() -> Iterator[None]:
    """The session freezes what it began with: then nobody collects objects that know each other."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The quick ones first: what is wrong is then known before browsers and kernels start."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> tuple[bool, bool, bool]:
    """Files stay whole, for their servers' sake: a part is slow where all of the file is."""
    own = item.getparent(pytest.Module)
    marks = {mark.name for mark in own.iter_markers()} if own is not None else set()
    return "kernel" in marks, "system" in marks, "slow" in marks

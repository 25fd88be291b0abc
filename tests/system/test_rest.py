"""Rest with a real PipeWire camera: another program comes, sees a talking mouth, and goes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core import paths
from core.messages import State
from tests.avatar_factory import write_avatar
from tests.rest_bench import bench_with
from tests.system.conftest import PrivateServer

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(shutil.which("gst-launch-1.0") is None, reason="not installed: GStreamer"),
]

SIZE = (320, 180)
_TRIES = 4  # a busy machine is late by itself, now and then
_WITHIN_MS = 2000.0


def test_a_reader_sees_a_mouth_soon_and_after_him_there_is_rest(
    pipewire_server: PrivateServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIPCAM_HOME", str(tmp_path))
    paths.user_avatars().mkdir(parents=True)
    write_avatar(paths.user_avatars() / "drawn", frames=50, size_px=SIZE)
    with bench_with(
        pipewire_server, avatar="drawn", engine="pattern", size_px=SIZE, delay_ms=400
    ) as bench:
        found = []
        for _ in range(_TRIES):
            bench.asleep()
            camera = bench.cameras[-1]
            told = bench.session.stats()
            assert (told.state, told.readers, told.fps) == (State.RUNNING, (), 0.0)
            given = camera.given
            bench.core_share(1.5)
            assert camera.given == given, "nobody is given anything"
            found.append(bench.waking(pipewire_server.child_env()))
            print(found[-1])
            assert not bench.session.stats().resting
            if found[-1].sign < _WITHIN_MS:
                break
        bench.asleep()
    assert min(each.sign for each in found) < _WITHIN_MS

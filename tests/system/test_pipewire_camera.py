"""The PipeWire camera, read back by another process from a real server."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess

import numpy as np
import pytest
from bars_sender import SIZE, Sender, numbers

from app.bench.stamps import read_stamp, stamp_rows
from core.camera import pipewire, v4l2
from core.camera.registry import AutoCamera, list_cameras, open_sink
from core.clock import NS_PER_MS, MonotonicClock
from tests.colour_bars import COLOURS, bars
from tests.waiting import until

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(shutil.which("gst-launch-1.0") is None, reason="not installed: GStreamer"),
]


@pytest.mark.parametrize("size_px", [SIZE, (1280, 720)], ids=["360p", "720p"])
@pytest.mark.parametrize("wish", ["any", "BGRx", "I420"])
def test_colours_arrive_exactly(pipewire_server, reader, wish, size_px):
    """Within 2 levels for every reader, also one that would guess BT.709 from the height."""
    source = Sender(size_px)
    try:
        picture = reader(wish, size_px).frame()
    finally:
        source.close()
    rows = stamp_rows(size_px[0])
    # Away from the edges of the bars, where 4:2:0 mixes neighbours.
    for number, colour in enumerate(COLOURS):
        middle = (2 * number + 1) * size_px[0] // 16
        area = picture[rows + 2 :, middle - 8 : middle + 8].astype(int)
        assert np.abs(area - colour).max() <= 2, (colour, area[0, 0])
    expected = bars(size_px)[rows + 2 :].astype(int)
    if wish != "I420":
        assert (picture[rows + 2 :] == expected).all()


def test_pictures_arrive_in_order(sender, reader):
    found = numbers(reader(), 50)
    assert all(earlier < later for earlier, later in itertools.pairwise(found)), found
    # Pace only with slack: a loaded machine loses some on the reader's side.
    assert found[-1] - found[0] < 100


def test_can_be_opened_again_and_again(pipewire_server, reader):
    for _ in range(3):
        source = Sender()
        watcher = reader()
        try:
            assert numbers(watcher, 5)[-1] > 0
        finally:
            watcher.close()
            source.close()


def test_a_reader_that_comes_late_sees_the_present(sender, reader):
    until(lambda: sender.number > 20, "twenty pictures without a reader", 5.0)
    assert sender.camera.frames == 0
    assert sender.camera.unread >= 20
    begin = sender.number
    assert numbers(reader(), 1)[0] > begin


def test_other_programs_find_a_camera(sender, pipewire_server):
    """What the desktop portal and browsers look for."""
    if shutil.which("pw-dump") is None:
        pytest.skip("not installed: pw-dump")
    dump = subprocess.run(
        ["pw-dump"], env=pipewire_server.child_env(), capture_output=True, timeout=10, check=True
    )
    nodes = [entry["info"]["props"] for entry in json.loads(dump.stdout) if "Node" in entry["type"]]
    mine = [node for node in nodes if node.get("node.description") == "Lipcam AI avatar"]
    assert len(mine) == 1
    shown = ("node.name", "node.nick", "media.name")  # whichever a program shows
    assert {mine[0].get(key) for key in shown} == {"Lipcam AI avatar"}
    assert mine[0]["media.class"] == "Video/Source"
    assert mine[0]["media.role"] == "Camera"
    sender.close()
    assert pipewire.probe().ok


def test_delay_and_cost_of_720p(pipewire_server, reader):
    """Printed with -s; the limits are wide, for they measure the machine as well."""
    source = Sender((1280, 720), stamps_time=True)
    try:
        watcher = reader("BGRx", (1280, 720))
        watcher.frame()
        delays = []
        for _ in range(50):
            sent = read_stamp(watcher.frame())
            assert sent is not None
            delays.append((source.clock.now_ns() - sent) / NS_PER_MS)
    finally:
        source.close()
    delay, cost = np.percentile(delays, [50, 95]), np.percentile(source.send_ms, [50, 95])
    print(f"delay p50/p95 {delay.round(1)} ms, send p50/p95 {cost.round(2)} ms")
    # A picture that waited for the next one would come 40 ms late: the mistake to catch.
    assert delay[0] < 30
    assert cost[0] < 10


def test_auto_takes_it_where_there_is_no_driver(pipewire_server):
    if v4l2.loopback_devices():
        pytest.skip("this machine has a v4l2loopback device, which comes first")
    assert "pipewire" in [device.id for device in list_cameras()]
    sink = open_sink("auto", SIZE, 25, MonotonicClock())
    try:
        assert isinstance(sink, AutoCamera)
        assert sink.backend == "pipewire"
        assert [probe.name for probe in sink.skipped] == ["v4l2loopback"]
    finally:
        sink.close()

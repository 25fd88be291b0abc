"""The PipeWire camera against a stand-in for the library: order of calls, refusals, endings."""

from __future__ import annotations

import ctypes
import errno
import os
import select
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.camera import pipewire, pipewire_library, pipewire_node
from core.camera import pipewire_format as pod
from core.camera import pipewire_library as pw
from core.camera.pipewire import PipeWireCamera
from core.camera.pipewire_format import BGRX, I420
from core.errors import BadFrame, CameraUnavailable
from core.types import Origin, VideoFrame
from tests.linux_files import on_linux

SIZE = (64, 48)
PAUSED, STREAMING, UNCONNECTED, ERROR = 2, 3, 0, -1


class FakeLibrary:
    """Records the calls; ``state`` and ``agree`` play the server's part."""

    def __init__(self, connect_result: int = 0, first_state: int | None = PAUSED) -> None:
        self.calls: list[str] = []
        self.params: list[bytes] = []
        self.free_buffers = 1
        self.connect_result, self.first_state = connect_result, first_state
        self.memory = (ctypes.c_uint8 * (64 * 48 * 4))()
        self.chunk = pw.Chunk()
        self.header = pw.MetaHeader(seq=99)
        self._data = pw.Data(
            maxsize=len(self.memory),
            data=ctypes.addressof(self.memory),
            chunk=ctypes.pointer(self.chunk),
        )
        self._meta = pw.Meta(1, 32, ctypes.addressof(self.header))
        self._buffer = pw.SpaBuffer(1, 1, ctypes.pointer(self._meta), ctypes.pointer(self._data))
        self._held = pw.StreamBuffer(ctypes.pointer(self._buffer))

    def __getattr__(self, name: str):
        def call(*arguments):
            self.calls.append(name.removeprefix("pw_"))
            return 1

        return call

    def state(self, new: int, error: bytes | None = None) -> None:
        self._events.state_changed(None, 1, new, error)

    def agree(self, layout) -> None:
        raw = pod.video_format(layout, SIZE, 25)
        self._raw = ctypes.create_string_buffer(raw, len(raw))
        self._events.param_changed(None, pod.PARAM_FORMAT, ctypes.addressof(self._raw))

    def lose_memory(self) -> None:
        self._data.data = None

    def pw_stream_new_simple(self, _loop, _name, _properties, events, _data):
        self._events = ctypes.cast(events, ctypes.POINTER(pw.StreamEvents)).contents
        return 1

    def pw_stream_connect(self, _stream, direction, target, flags, offers, count):
        self.calls.append("stream_connect")
        assert (direction, target, flags) == (1, 0xFFFFFFFF, 0b1100)
        self.offers = [_pod_at(offers[number]) for number in range(count)]
        if self.first_state is not None and self.connect_result == 0:
            self.state(self.first_state, b"refused" if self.first_state < 0 else None)
        return self.connect_result

    def pw_stream_update_params(self, _stream, params, count):
        self.params = [_pod_at(params[number]) for number in range(count)]
        return 0

    def pw_stream_dequeue_buffer(self, _stream):
        self.calls.append("stream_dequeue_buffer")
        return ctypes.addressof(self._held) if self.free_buffers else None


def _pod_at(address: int) -> bytes:
    return ctypes.string_at(address, 8 + ctypes.c_uint32.from_address(address).value)


@pytest.fixture
def library(monkeypatch):
    fake = FakeLibrary()
    monkeypatch.setattr(pipewire_library, "load", lambda: fake)
    monkeypatch.setattr(
        pipewire_library, "global_properties", lambda _: [{"application.name": "WirePlumber"}]
    )
    return fake


@pytest.fixture
def camera(library, clock):
    sink = PipeWireCamera(SIZE, 25, clock)
    yield sink
    sink.close()


def frame(level: int = 200) -> VideoFrame:
    rgb = np.full((48, 64, 3), (0, level, 255), np.uint8)
    return VideoFrame(rgb, 0, 0, Origin.MODEL)


def watched(library: FakeLibrary, layout=BGRX) -> None:
    library.agree(layout)
    library.state(STREAMING)
    library.calls.clear()


def test_offers_rgb_first_and_yuv_with_its_matrix(camera, library):
    assert library.offers == [pod.video_format(layout, SIZE, 25) for layout in (BGRX, I420)]


@on_linux
def test_whatever_changes_is_a_sign_until_it_is_looked_at(camera, library, monkeypatch):
    def rung() -> bool:
        return bool(select.select([camera.sign], [], [], 0.0)[0])

    assert not camera.watched
    assert not rung()
    library.state(STREAMING)
    monkeypatch.setattr(pipewire_node, "node_readers", lambda *_: ("Zoom",))
    assert camera.readers() == ("Zoom",)
    assert rung(), "who asks for names has not looked for whom that is a sign"
    assert camera.watched
    assert not rung()
    for state in (PAUSED, ERROR):
        library.state(state)
        assert rung()
        assert not camera.watched
    camera.close()
    assert camera.sign is None
    library.state(PAUSED)


def test_buffers_follow_the_agreed_format(camera, library):
    library.agree(I420)
    assert library.params == [pod.buffers(I420, SIZE), pod.header_meta()]
    library.agree(BGRX)
    assert library.params == [pod.buffers(BGRX, SIZE), pod.header_meta()]


def test_a_buffer_is_filled_and_queued_before_the_trigger(camera, library):
    """Filling in the process callback instead costs one whole frame of delay."""
    watched(library)
    camera.send(frame())
    assert library.calls == [
        "thread_loop_lock",
        "stream_dequeue_buffer",
        "stream_queue_buffer",
        "stream_trigger_process",
        "thread_loop_unlock",
    ]


def test_bgrx_pixels_and_header(camera, library, clock):
    watched(library)
    clock.advance(123)
    camera.send(frame(224))
    written = np.ctypeslib.as_array(library.memory).reshape(48, 64, 4)
    assert (written[..., :3] == (255, 224, 0)).all()
    assert (library.chunk.offset, library.chunk.size, library.chunk.stride) == (0, 12288, 256)
    assert (library.header.pts, library.header.seq) == (123, 0)
    camera.send(frame(1))
    assert library.header.seq == 1
    assert camera.frames == 2


def test_i420_pixels(camera, library):
    watched(library, I420)
    camera.send(frame(224))
    written = np.ctypeslib.as_array(library.memory)[: 72 * 64].reshape(72, 64)
    assert (written == cv2.cvtColor(frame(224).rgb, cv2.COLOR_RGB2YUV_I420)).all()
    assert (library.chunk.size, library.chunk.stride) == (72 * 64, 64)


def test_without_a_reader_a_picture_costs_nothing(camera, library):
    library.calls.clear()
    camera.send(frame())
    assert "stream_dequeue_buffer" not in library.calls
    assert (camera.frames, camera.unread) == (0, 1)
    assert not camera.watched


def test_a_reader_that_holds_all_buffers_does_not_stop_us(camera, library):
    watched(library)
    library.free_buffers = 0
    camera.send(frame())
    assert "stream_trigger_process" not in library.calls
    assert camera.unread == 1
    assert library.calls[-1] == "thread_loop_unlock"


def test_a_buffer_without_memory_is_sent_empty(camera, library):
    watched(library)
    library.lose_memory()
    camera.send(frame())
    assert library.chunk.size == 0


def test_a_conversion_that_fails_leaves_the_loop_unlocked(camera, library, monkeypatch):
    watched(library)
    monkeypatch.setattr(pipewire, "convert", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        camera.send(frame())
    assert library.calls[-2:] == ["stream_queue_buffer", "thread_loop_unlock"]
    assert library.chunk.size == 0


@pytest.mark.parametrize(
    ("state", "message"),
    [(UNCONNECTED, None), (ERROR, b"connection error"), (ERROR, b"caf\xe9")],
)
def test_a_server_that_goes_is_told(camera, library, state, message):
    watched(library)
    library.state(state, message)
    with pytest.raises(CameraUnavailable, match=r"stopped.*restart pipewire"):
        camera.send(frame())


def test_another_size_is_refused(camera):
    rgb = np.zeros((64, 48, 3), np.uint8)
    with pytest.raises(BadFrame):
        camera.send(VideoFrame(rgb, 0, 0, Origin.MODEL))


def test_odd_sizes_are_refused(clock):
    with pytest.raises(CameraUnavailable, match="even"):
        PipeWireCamera((63, 48), 25, clock)


def test_closes_in_order_and_only_once(camera, library):
    library.calls.clear()
    camera.close()
    camera.close()
    assert library.calls == ["thread_loop_stop", "stream_destroy", "thread_loop_destroy"]
    with pytest.raises(CameraUnavailable, match="it was closed"):
        camera.send(frame())


def test_no_server_is_told_with_the_remedy_and_nothing_stays(library, clock):
    library.connect_result = -errno.EHOSTDOWN
    with pytest.raises(CameraUnavailable, match=r"Host is down.*systemctl --user start"):
        PipeWireCamera(SIZE, 25, clock)
    assert library.calls[-1] == "thread_loop_destroy"


def test_a_refused_node_is_told(library, clock):
    library.first_state = ERROR
    with pytest.raises(CameraUnavailable, match="refused the camera: refused"):
        PipeWireCamera(SIZE, 25, clock)
    assert library.calls[-1] == "thread_loop_destroy"


def test_a_silent_server_is_told(library):
    library.first_state = None
    with pytest.raises(CameraUnavailable, match="did not appear"):
        pipewire_node.PipeWireNode({}, (BGRX,), SIZE, 25, timeout_s=0.01)


@pytest.mark.parametrize("known", [[], [{"application.name": "pavucontrol"}, {}]])
def test_without_a_session_manager_nobody_would_see_it(library, monkeypatch, clock, known):
    monkeypatch.setattr(pipewire_library, "global_properties", lambda _: known)
    found = pipewire.probe()
    assert not found.ok
    assert "wireplumber" in found.remedy
    with pytest.raises(CameraUnavailable, match=r"session manager.*wireplumber"):
        PipeWireCamera(SIZE, 25, clock)


@pytest.mark.parametrize("constructor", ["pw_thread_loop_new", "pw_stream_new_simple"])
def test_a_library_that_makes_nothing_is_told(library, clock, monkeypatch, constructor):
    monkeypatch.setattr(FakeLibrary, constructor, lambda *_: None, raising=False)
    with pytest.raises(CameraUnavailable, match=r"lacks files.*apt install pipewire"):
        PipeWireCamera(SIZE, 25, clock)
    assert "stream_destroy" not in library.calls
    assert library.calls.count("thread_loop_destroy") == (constructor == "pw_stream_new_simple")


@pytest.mark.parametrize("missing", ["SPA_PLUGIN_DIR", "PIPEWIRE_CONFIG_DIR"])
def test_the_real_library_without_its_files_does_not_take_us_down(missing, tmp_path):
    try:
        ctypes.CDLL(pw._LIBRARY)
    except OSError:
        pytest.skip("libpipewire is not installed")
    found = subprocess.run(
        [sys.executable, "-c", "from core.camera.pipewire import probe; print(probe())"],
        cwd=Path(__file__).parents[3],
        env={**os.environ, missing: str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert "ok=False" in found.stdout
    assert "lacks files" in found.stdout


def test_a_missing_library_is_told(monkeypatch):
    monkeypatch.setattr(pipewire_library, "_LIBRARY", "libpipewire-none.so.0")
    monkeypatch.setattr(pipewire_library.sys, "platform", "linux")
    found = pipewire.probe()
    assert not found.ok
    assert "libpipewire-none" in found.detail
    assert "apt install pipewire" in found.remedy


def test_other_systems_have_none(monkeypatch):
    monkeypatch.setattr(pipewire_library.sys, "platform", "win32")
    assert "only on Linux" in pipewire.probe().detail

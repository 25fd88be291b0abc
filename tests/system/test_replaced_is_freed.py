"""What a session replaces is freed by its last user: real microphone, voice and camera.

The session freezes what it began with, so the collector of cycles never looks at it: a voice for
calls that hangs in one keeps six seconds of sound for every sound server that was lost.
"""

from __future__ import annotations

import shutil
import weakref

import pytest
from bars_sender import SIZE, Sender, numbers
from pipewire_reader import PipeWireReader

from app.sync.private_server import PrivateServer
from core.audio.mic import MicSource
from core.audio.virtual_mic import VirtualMic
from core.clock import MonotonicClock
from tests.sound_library import skip_without_sound

pytestmark = [
    pytest.mark.system,
    pytest.mark.usefixtures("no_collector"),
    pytest.mark.skipif(shutil.which("pipewire") is None, reason="not installed: PipeWire"),
]


def test_sound_streams_are_freed(pipewire_server: PrivateServer) -> None:
    skip_without_sound()
    pipewire_server.add_sink("loud", 48_000, 2)
    for make in (
        lambda: MicSource(MonotonicClock(), source="loud.monitor"),
        lambda: VirtualMic(MonotonicClock()),
        lambda: VirtualMic(MonotonicClock(), "pulse"),
    ):
        made = make()
        made.start()
        made.close()
        left = weakref.ref(made)
        del made
        assert left() is None


@pytest.mark.skipif(shutil.which("gst-launch-1.0") is None, reason="not installed: GStreamer")
def test_a_camera_that_was_read_is_freed(pipewire_server: PrivateServer) -> None:
    """By then PipeWire has called for its format and its buffers, too."""
    sender = Sender()
    with PipeWireReader(pipewire_server.child_env(), SIZE) as reader:
        numbers(reader, 5)
    sender.close()
    camera, node = weakref.ref(sender.camera), weakref.ref(sender.camera._node)
    del sender
    assert (camera(), node()) == (None, None)

"""Private sound and camera servers for tests: in a folder of their own, gone after the test; and
who sends into the PipeWire camera and reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from bars_sender import SIZE, Sender
from pipewire_reader import PipeWireReader

from app.sync.private_server import PrivateServer, serving
from app.sync.private_servers import (
    CAMERA_PROGRAMS,
    PIPEWIRE_PROGRAMS,
    PULSE_PROGRAMS,
    PipewireServer,
    PulseServer,
    missing,
)


def _skip_without(programs: Sequence[str]) -> None:
    absent = missing(programs)
    if absent:
        pytest.skip(f"not installed: {', '.join(absent)}")


@pytest.fixture(scope="module")
def pulse_server() -> Iterator[PrivateServer]:
    """A private PulseAudio, one for each test file."""
    _skip_without(PULSE_PROGRAMS)
    server = PulseServer()
    with serving(server):
        yield server


@pytest.fixture(scope="module")
def pipewire_server() -> Iterator[PrivateServer]:
    """A private PipeWire, one for each test file."""
    _skip_without(PIPEWIRE_PROGRAMS)
    server = PipewireServer()
    with serving(server):
        yield server


@pytest.fixture(scope="module")
def pulse_and_camera_server() -> Iterator[PrivateServer]:
    """A private PulseAudio, and beside it a PipeWire that has cameras only."""
    _skip_without((*PULSE_PROGRAMS, *CAMERA_PROGRAMS))
    server = PulseServer()
    with serving(server, PipewireServer(sound=False)):
        yield server


@pytest.fixture
def sender(pipewire_server: PrivateServer) -> Iterator[Sender]:
    """Sends numbered bars into the camera until the test is over."""
    made = Sender()
    yield made
    made.close()


@pytest.fixture
def reader(pipewire_server: PrivateServer) -> Iterator[Callable[..., PipeWireReader]]:
    """Makes programs that read the camera."""
    opened: list[PipeWireReader] = []

    def make(wish: str = "any", size_px: tuple[int, int] = SIZE) -> PipeWireReader:
        opened.append(PipeWireReader(pipewire_server.child_env(), size_px, wish))
        return opened[-1]

    yield make
    for each in opened:
        each.close()

"""Whether PortAudio is here, for tests that need it."""

from __future__ import annotations

import pytest


def skip_without_sound() -> None:
    """Skip the test where no sound can be opened at all."""
    try:
        import sounddevice  # noqa: F401
    except (ImportError, OSError):  # the module; the library behind it
        pytest.skip("sounddevice or libportaudio2 is missing")

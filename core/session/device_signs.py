"""The signs of all rooms that devices may have come or gone."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Protocol


class Signs(Protocol):
    """``look`` answers with another value where devices may have come or gone. One thread."""

    def look(self) -> Hashable: ...

    def close(self) -> None: ...


class DeviceSigns:
    """Of microphones and cameras."""

    def __init__(self) -> None:
        from core.audio.sound_signs import SoundSigns

        self._sound = SoundSigns()

    def look(self) -> Hashable:
        """See ``Signs``. A tenth of a millisecond."""
        from core.camera.camera_signs import camera_signs

        return self._sound.look(), camera_signs()

    def close(self) -> None:
        """Let go of what it takes to look."""
        self._sound.close()


class NoSigns:
    """Where nothing comes and goes."""

    def look(self) -> Hashable:
        """Always the same."""
        return None

    def close(self) -> None:
        """Nothing is held."""

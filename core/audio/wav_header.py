"""What FFmpeg does not tell of a WAV file: that it was cut off, or that its header lies."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

_MOST_CHUNKS = 64
_UNKNOWN = (0, 0xFFFFFFFF, 0x7FFFFFFF)  # what programs write that do not know the length yet


class WavState(Enum):
    """A look at the chunk headers of a file."""

    FINE = "as far as can be seen, or no WAV file at all"
    CUT = "the sound ends before its stated length"
    LYING = "a header larger than the file: FFmpeg would set aside gigabytes for it"


def look_at_wav(path: Path) -> WavState:
    """Reads only the chunk headers; raises OSError when the file cannot be read."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(12)
        if head[:4] not in (b"RIFF", b"RIFX", b"RF64") or head[8:12] != b"WAVE":
            return WavState.FINE
        order = "big" if head[:4] == b"RIFX" else "little"
        for _ in range(_MOST_CHUNKS):
            chunk = file.read(8)
            if len(chunk) < 8:
                break
            stated = int.from_bytes(chunk[4:], order)  # type: ignore[arg-type]
            beyond = file.tell() + stated > size
            if chunk[:4] == b"data":
                return WavState.CUT if beyond and stated not in _UNKNOWN else WavState.FINE
            if beyond:
                return WavState.LYING
            file.seek(stated + stated % 2, 1)
    return WavState.FINE

"""Whether a WAV file was cut off: FFmpeg plays such files without a word."""

from __future__ import annotations

from pathlib import Path

_MOST_CHUNKS = 64
_UNKNOWN = (0, 0xFFFFFFFF, 0x7FFFFFFF)  # what programs write that do not know the length yet


def is_cut_wav(path: Path) -> bool:
    """True when a RIFF/WAVE file states more sound than it has. False for all other files.

    Reads only the chunk headers. Raises nothing.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(12)
            if head[:4] != b"RIFF" or head[8:12] != b"WAVE":
                return False
            for _ in range(_MOST_CHUNKS):
                chunk = file.read(8)
                if len(chunk) < 8:
                    return False
                stated = int.from_bytes(chunk[4:], "little")
                if chunk[:4] == b"data":
                    return stated not in _UNKNOWN and file.tell() + stated > size
                file.seek(stated + stated % 2, 1)
    except OSError:
        return False
    return False

"""Changes to bytes that know nothing of their meaning."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from random import Random

_SHARP = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_LARGEST = 4 << 20


def changed(random: Random, raw: bytes, others: Sequence[bytes] = ()) -> bytes:
    """One change. others: of the same kind, to splice with."""
    if not raw:
        return random.randbytes(random.randrange(64))
    how = random.choice(_CHANGES)
    if how is _spliced and not others:
        how = _bits_flipped
    return how(random, raw, others)[:_LARGEST]


def _place(random: Random, raw: bytes) -> int:
    """Heads decide most: half of all changes are made there."""
    most = min(len(raw), 512) if random.random() < 0.5 else len(raw)
    return random.randrange(most)


def _bits_flipped(random: Random, raw: bytes, _others: Sequence[bytes]) -> bytes:
    data = bytearray(raw)
    for _ in range(random.choice((1, 1, 2, 8, 64))):
        data[_place(random, raw)] ^= 1 << random.randrange(8)
    return bytes(data)


def _cut(random: Random, raw: bytes, _others: Sequence[bytes]) -> bytes:
    return raw[: random.choice((_place(random, raw), random.randrange(len(raw)), len(raw) - 1))]


def _block_gone(random: Random, raw: bytes, _others: Sequence[bytes]) -> bytes:
    at = _place(random, raw)
    return raw[:at] + raw[at + random.choice((1, 4, 16, 256, 4096)) :]


def _block_again(random: Random, raw: bytes, _others: Sequence[bytes]) -> bytes:
    at, long = _place(random, raw), random.choice((1, 8, 64, 512, 8192))
    times = random.choice((2, 2, 3, 40))
    return raw[:at] + raw[at : at + long] * times + raw[at + long :]


def _put_over(random: Random, raw: bytes, _others: Sequence[bytes]) -> bytes:
    at, long = _place(random, raw), random.choice((1, 4, 32, 512))
    filling = random.choice((b"\0", b"\xff", b"A", b"%n", b"\x80"))
    block = random.randbytes(long) if random.random() < 0.4 else (filling * long)[:long]
    return raw[:at] + block + raw[at + long :]


def _put_in(random: Random, raw: bytes, _others: Sequence[bytes]) -> bytes:
    at = _place(random, raw)
    return raw[:at] + random.randbytes(random.choice((1, 2, 7, 100, 5000))) + raw[at:]


def _number(random: Random, raw: bytes, _others: Sequence[bytes]) -> bytes:
    value, form = random.choice(_SHARP), random.choice(("<B", "<H", ">H", "<I", ">I", "<Q", ">Q"))
    size = struct.calcsize(form)
    at = _place(random, raw)
    return raw[:at] + struct.pack(form, value & ((1 << 8 * size) - 1)) + raw[at + size :]


def _spliced(random: Random, raw: bytes, others: Sequence[bytes]) -> bytes:
    other = random.choice(others)
    cut = random.randrange(len(raw))
    return raw[:cut] + other[random.randrange(len(other) + 1) :]


def _two_swapped(random: Random, raw: bytes, _others: Sequence[bytes]) -> bytes:
    long = random.choice((1, 4, 64, 1024))
    one, two = sorted((_place(random, raw), _place(random, raw)))
    if two < one + long:
        return raw
    a, b = raw[one : one + long], raw[two : two + long]
    return raw[:one] + b + raw[one + long : two] + a + raw[two + long :]


_CHANGES: tuple[Callable[[Random, bytes, Sequence[bytes]], bytes], ...] = (
    _bits_flipped, _bits_flipped, _cut, _block_gone, _block_again, _put_over, _put_in, _number,
    _number, _spliced, _two_swapped,
)  # fmt: skip

"""The calls of a writer that knows no cure: open, S_FMT, write, close. Status 0: they worked."""

from __future__ import annotations

import fcntl
import os
import struct
import sys

WIDTH, HEIGHT = 640, 360

file = os.open(sys.argv[1], os.O_WRONLY)
request = bytearray(208)
struct.pack_into("=I", request, 0, 2)
struct.pack_into("=4I", request, 8, WIDTH, HEIGHT, struct.unpack("=I", b"YU12")[0], 1)
fcntl.ioctl(file, 0xC0D05605, request)
for _ in range(3):
    os.write(file, b"\x80" * (WIDTH * HEIGHT * 3 // 2))
os.close(file)

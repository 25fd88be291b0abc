"""Sounds and films: valid ones of many containers, changed in their headers or anywhere."""

from __future__ import annotations

import struct
from pathlib import Path
from random import Random

from core.audio.file_source import FileSource
from core.audio.sound_file import SoundFile, decode_sound
from core.avatar.video_source import VideoSource
from core.clock import MonotonicClock
from tests.fuzz import blunt
from tests.fuzz.attempt import Attempt
from tests.fuzz.draw import Draw

_BOXES = (b"stsz", b"stts", b"stsc", b"stco", b"elst", b"mvhd", b"tkhd", b"mdhd", b"hdlr", b"stsd",
          b"avcC", b"moov", b"trak", b"mdat", b"ftyp", b"ctts", b"esds", b"udta", b"colr", b"pasp",
          b"fmt ", b"data", b"LIST", b"COMM", b"SSND", b"OggS", b"fLaC", b"strh", b"avih", b"idx1",
          b"\x1a\x45\xdf\xa3", b"\x2a\xd7\xb1", b"\xae", b"\xb0\x82", b"\xba\x82")  # fmt: skip
_ADDRESSES = (
    "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
    "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n",
    "ffconcat version 1.0\nfile '/etc/passwd'\nduration 1\n",
    "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\n",
    "<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011'><BaseURL>http://127.0.0.1:9/"
    "</BaseURL></MPD>", "[playlist]\nFile1=/etc/passwd\n", "<svg onload='x'/>", "RIFF", "",
)  # fmt: skip


class Sound:
    """Decodes a sound in both ways that there are."""

    def __init__(self, seeds: Path) -> None:
        self._seeds = _read(seeds / "sounds")

    def make(self, draw: Draw, folder: Path) -> Attempt:
        path = _write(draw, folder, self._seeds)
        return Attempt(lambda: _play(path), (path.name,))


class Film:
    """Reads a film from end to end, and then here and there."""

    def __init__(self, seeds: Path) -> None:
        self._seeds = _read(seeds / "films")

    def make(self, draw: Draw, folder: Path) -> Attempt:
        path = _write(draw, folder, self._seeds)
        return Attempt(lambda: _watch(path), (path.name,))


def _play(path: Path) -> None:
    for channels in (1, 2):
        sound = SoundFile(path, most_channels=channels)
        try:
            for block in sound.blocks():
                assert block.ndim == (1 if sound.channels == 1 else 2)
        finally:
            sound.close()
    decode_sound(path, 16_000, 60.0)
    source = FileSource(path, MonotonicClock(), realtime=False)
    source.start()
    source.close()


def _watch(path: Path) -> None:
    film = VideoSource(path)
    count = sum(1 for _ in film.scan())
    assert count == len(film.times_s) > 0
    assert film.rate > 0
    for _ in film.at([count - 1, max(0, count - 2), count // 2, 0]):
        pass


def _read(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def _write(draw: Draw, folder: Path, seeds: dict[str, bytes]) -> Path:
    name = draw.random.choice(list(seeds))
    raw = seeds[name]
    if draw.random.random() < 0.06:
        raw = draw.random.choice(_ADDRESSES).encode()
    for random in draw.steps():
        if random.random() < 0.4:
            raw = _header_changed(random, raw)
        elif name.endswith(".wav") and random.random() < 0.5:
            raw = _wav_field(random, raw)
        else:
            raw = blunt.changed(random, raw, list(seeds.values()))
    suffix = Path(name).suffix if draw.random.random() < 0.8 else draw.random.choice((".mp4", ""))
    path = folder / f"strange{suffix}"
    path.write_bytes(raw)
    return path


def _header_changed(random: Random, raw: bytes) -> bytes:
    """A number beside the name of a box or chunk."""
    there = [mark for mark in _BOXES if mark in raw]
    if not there:
        return blunt.changed(random, raw)
    mark = random.choice(there)
    at = raw.find(mark)
    for _ in range(random.randrange(4)):
        after = raw.find(mark, at + 1)
        at = after if after >= 0 else at
    place = max(0, at + random.choice((-4, *range(len(mark), 96))))
    if random.random() < 0.1:
        return raw[:at] + random.choice(_BOXES)[:4] + raw[at + 4 :]
    value = random.choice(
        (0, 1, 2, 255, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 65_536)
    )
    form = random.choice((">I", ">I", "<I", ">H", "<H", ">Q"))
    wide = struct.calcsize(form)
    return raw[:place] + struct.pack(form, value & ((1 << 8 * wide) - 1)) + raw[place + wide :]


def _wav_field(random: Random, raw: bytes) -> bytes:
    data = bytearray(raw.ljust(64, b"\0"))
    place, form = random.choice(((4, "<I"), (16, "<I"), (20, "<H"), (22, "<H"), (24, "<I"),
                                 (28, "<I"), (32, "<H"), (34, "<H"), (40, "<I")))  # fmt: skip
    value = random.choice((0, 1, 2, 3, 7, 17, 64, 65, 255, 0xFFFE, 0xFFFF, 2_000, 384_001, 1 << 31))
    struct.pack_into(form, data, place, value & (0xFFFF if form == "<H" else 0xFFFFFFFF))
    return bytes(data)

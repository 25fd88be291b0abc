"""Avatars from strangers: packages to install, and installed ones that somebody has changed."""

from __future__ import annotations

import hashlib
import io
import json
import os
import struct
import zipfile
from pathlib import Path
from random import Random

import cv2
import numpy as np

from core import paths
from core.avatar import layout
from core.avatar.library import AvatarLibrary
from core.avatar.matte_cache import load_mattes
from tests.fuzz import blunt, trees
from tests.fuzz.attempt import Attempt, BadText
from tests.fuzz.draw import Draw
from tests.fuzz.wording import fault
from tests.fuzz.zips import hostile, packed

Files = dict[str, bytes]
_PARTS = (layout.LOOP, layout.ALIGNMENT, layout.MASK, layout.PREVIEW, layout.CONDITIONING)
_NAMES = (*layout.MAX_BYTES, "strange", "avatar", "loop")
_DTYPES = ("<f4", "<f8", "<f2", "|u1", "<i4", "|O", "<U8", "<c8", ">f4", "|V16", "<M8[s]")


def read_parts(folder: Path) -> Files:
    """The files of a package."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


class AvatarPackage:
    """Installs a package, shows it, loads it, and removes it."""

    def __init__(self, seeds: Path) -> None:
        self._files = read_parts(seeds / "avatar")

    def make(self, draw: Draw, folder: Path) -> Attempt:
        path = folder / draw.random.choice(("strange.lipavatar", "strange.zip"))
        if draw.random.random() < 0.3:
            raw = packed(self._files, draw.random.choice(("", "avatar/")))
            if draw.random.random() < 0.6:
                for random in draw.steps():
                    raw = hostile(random, self._files)
            else:
                for random in draw.steps():
                    raw = blunt.changed(random, raw)
        else:
            files = dict(self._files)
            for random in draw.steps():
                files = _changed_part(random, files)
            raw = packed(_listed(draw.random, files))
        path.write_bytes(raw)
        return Attempt(lambda: _use(path), _NAMES)


class AvatarFolder:
    """An avatar in the user's library whose files are not what they were."""

    def __init__(self, seeds: Path) -> None:
        self._files = read_parts(seeds / "avatar")

    def make(self, draw: Draw, folder: Path) -> Attempt:
        own = folder / "avatars"
        target = own / draw.random.choice(("avatar", "avatar", "other", "Ä", "x" * 80, " "))
        target.mkdir(parents=True)
        files = dict(self._files)
        for random in draw.steps():
            files = _changed_part(random, files)
        if draw.random.random() < 0.6:
            files = _listed(draw.random, files)
        for name, raw in files.items():
            (target / name).write_bytes(raw)
        _make_strange(draw.random, own, target)
        mattes = folder / "mattes"
        mattes.mkdir()
        digest = hashlib.sha256(files.get(layout.LOOP, b"")).hexdigest()
        raw = blunt.changed(draw.random, _mattes(draw.random, len(files)))
        (mattes / f"{digest[:32]}-1.npz").write_bytes(raw)
        return Attempt(lambda: _look(own, mattes), (*_NAMES, target.name))


def _use(path: Path) -> None:
    library = AvatarLibrary(paths.user_data() / "none", paths.user_avatars())
    try:
        info = library.install(path)
        library.list()
        library.get(info.id)
        library.remove(info.id)
    finally:
        left = list(paths.user_avatars().iterdir()) if paths.user_avatars().is_dir() else []
        if left:
            raise BadText(f"left in the library: {[each.name for each in left]}")


def _look(own: Path, mattes: Path) -> None:
    library = AvatarLibrary(own.with_name("none"), own)
    for info in library.list():
        wrong = info.problem and fault(info.problem, ())
        if wrong:
            raise BadText(f"{wrong}: {info.problem!r}")
    library.clear_leftovers(4e9)
    for info in library.list():
        avatar = library.get(info.id)
        try:
            for index in range(len(avatar.loop)):
                avatar.loop.frame(index)
        finally:
            load_mattes(avatar, mattes)
    for info in library.list():
        library.remove(info.id)


def _listed(random: Random, files: Files) -> Files:
    """With the checksums that the files have now: what a hostile maker would see to."""
    try:
        manifest = json.loads(files[layout.MANIFEST])
        manifest["files"] = {
            name: {"sha256": hashlib.sha256(raw).hexdigest(), "bytes": len(raw)}
            for name, raw in files.items()
            if name in manifest["files"]
        }
    except (ValueError, KeyError, TypeError, RecursionError):
        return files
    if random.random() < 0.05:
        manifest["files"]["loop.mp4"]["bytes"] = random.choice((0, -1, 1 << 40))
    return {**files, layout.MANIFEST: json.dumps(manifest).encode()}


def _changed_part(random: Random, files: Files) -> Files:
    if random.random() < 0.3:
        raw = files[layout.MANIFEST]
        try:
            raw = trees.text_of(random, trees.changed(random, json.loads(raw)))
        except (ValueError, RecursionError):  # an earlier change has made it something else
            raw = blunt.changed(random, raw)
        return {**files, layout.MANIFEST: raw}
    name = random.choice(_PARTS)
    how = random.random()
    if how < 0.05 or name not in files:
        return {each: raw for each, raw in files.items() if each != name}
    if how < 0.15:
        raw = files[random.choice(list(files))]
    elif name.endswith(".npz") and how < 0.75:
        raw = _arrays(random, files[name])
    elif name in (layout.MASK, layout.PREVIEW) and how < 0.4:
        raw = _picture(random)
    else:
        raw = blunt.changed(random, files[name], list(files.values()))
    return {**files, name: raw}


def _arrays(random: Random, raw: bytes) -> bytes:
    """The arrays with one of them changed in kind, shape, values or header."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = {each: archive.read(each) for each in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return blunt.changed(random, raw)
    if not parts:
        return raw
    victim = random.choice(list(parts))
    how = random.randrange(6)
    if how == 0:
        del parts[victim]
        parts["more.npy"] = b"x"
    elif how == 1:
        return hostile(random, parts)
    elif how == 2:
        parts[victim] = blunt.changed(random, parts[victim])
    elif how == 3:
        shape = random.choice(("6, 2, 3", "", "0,", "-1,", "999999999, 999999999", "1, " * 40))
        parts[victim] = _header(random.choice(_DTYPES), shape) + b"\0" * 200
    elif how == 4:
        evil = b"__import__('os').system('touch ../canary/evil')"
        parts[victim] = _header_text(b"{'descr': " + evil + b", 'fortran_order': False}\n")
    else:
        sharp = random.choice((np.nan, np.inf, -np.inf, 3e38, -3e38, 1e-45, 0.0))
        data = bytearray(parts[victim])
        for _ in range(random.choice((1, 6, 36))):
            at = 128 + 4 * random.randrange(max(1, (len(data) - 132) // 4))
            data[at : at + 4] = struct.pack("<f", sharp)
        parts[victim] = bytes(data)
    return packed(parts)


def _header(dtype: str, shape: str) -> bytes:
    text = f"{{'descr': '{dtype}', 'fortran_order': False, 'shape': ({shape}), }}\n"
    return _header_text(text.encode())


def _header_text(text: bytes) -> bytes:
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text


def _picture(random: Random) -> bytes:
    """A picture of another size or kind."""
    size = random.choice(((1, 1), (160, 240), (3000, 4), (128, 160, 3), (256, 320, 4)))
    suffix = random.choice((".png", ".jpg", ".webp", ".bmp"))
    if suffix == ".jpg":
        size = size[:2]
    _, raw = cv2.imencode(suffix, np.full(size, 90, np.uint8))
    return bytes(raw)


def _mattes(random: Random, _count: int) -> bytes:
    whole = io.BytesIO()
    np.savez(
        whole,
        box=np.array([0, 0, 160, 96], np.int32),
        lengths=np.full(random.choice((6, 1)), 4, np.int32),
        packed=np.frombuffer(random.randbytes(24), np.uint8),
        plate=np.zeros(1, np.uint8),
    )
    return whole.getvalue()


def _make_strange(random: Random, own: Path, target: Path) -> None:
    """Links and folders where files are expected, and other things in the library."""
    how = random.random()
    part = target / random.choice((*_PARTS, layout.MANIFEST))
    if how < 0.1 and part.exists():
        part.unlink()
        part.symlink_to(random.choice(("/etc/passwd", "/dev/zero", part.name, "../..")))
    elif how < 0.15 and part.exists():
        part.unlink()
        part.mkdir()
    elif how < 0.2 and part.exists():
        part.unlink()
        os.mkfifo(part)
    elif how < 0.3:
        (own / "circle").symlink_to("circle")
        (own / "out").symlink_to("../..")
        (own / "file.txt").write_bytes(b"x")
    elif how < 0.45:
        work = own / f".installing-{random.choice(('1-', '', '999999999-', '0-'))}abc"
        work.mkdir()
        link = work / random.choice(("avatar", "old", "x"))
        link.symlink_to("../../../canary")

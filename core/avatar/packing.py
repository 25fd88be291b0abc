"""Writing an avatar package, and the arrays in it."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.avatar import layout
from core.avatar.arrays import npz_bytes
from core.avatar.manifest import FileEntry, Manifest, manifest_bytes, parse_manifest
from core.avatar.pictures import mask_bytes, preview_bytes
from core.avatar.video import encode_loop
from core.errors import AvatarError
from core.types import Conditioning, Float32, UInt8


@dataclass(frozen=True, slots=True)
class About:
    """What a package says of itself in words. consent: who is shown and that they agreed, or that
    nobody is (a rendered head)."""

    id: str
    name: str
    licence: str
    source: str
    consent: str


def write_package(
    folder: Path,
    about: About,
    frames: Iterable[UInt8],
    affines: Float32,
    blend_mask: Float32,
    *,
    fps: int = 25,
    preview: UInt8 | None = None,
    conditioning: Conditioning | None = None,
    crf: int = 15,
) -> None:
    """Write an avatar package as ``folder``, whole or not at all.

    folder: must not exist yet. frames: uint8 (H, W, 3) RGB, even sides, taken one at a time.
    affines: float32 (N, 2, 3), frame px → region px, one a frame. blend_mask: float32 (Hr, Wr)
    0..1. preview: uint8 RGB; the first frame when not given. crf: quality of the video.
    Raises AvatarError when something does not fit or cannot be written.
    """
    if folder.exists():
        raise AvatarError(f"{folder} is already there; choose another folder or remove it")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".packing-", dir=folder.parent))
    except OSError as err:
        raise AvatarError(f"cannot write beside {folder} ({err.strerror}); choose another") from err
    try:
        kept = _KeepFirst(frames)
        count = encode_loop(work / layout.LOOP, kept, fps, crf)
        if affines.shape != (count, 2, 3):
            raise AvatarError(f"{count} frames need affines ({count}, 2, 3), got {affines.shape}")
        assert kept.first is not None
        height, width = kept.first.shape[:2]
        shown = kept.first if preview is None else preview
        (work / layout.ALIGNMENT).write_bytes(npz_bytes({"affine": affines.astype(np.float32)}))
        (work / layout.MASK).write_bytes(mask_bytes(blend_mask))
        (work / layout.PREVIEW).write_bytes(preview_bytes(shown))
        if conditioning is not None:
            (work / layout.CONDITIONING).write_bytes(conditioning_bytes(conditioning))
        files = {path.name: file_entry(path.read_bytes()) for path in sorted(work.iterdir())}
        manifest = Manifest(
            about.id, about.name, fps, (width, height), count,
            about.licence, about.source, about.consent, files,
        )  # fmt: skip
        raw = manifest_bytes(manifest)
        parse_manifest(raw)  # whatever we write, we would accept
        (work / layout.MANIFEST).write_bytes(raw)
        work.chmod(0o755)
        os.replace(work, folder)
    except OSError as err:
        raise AvatarError(f"cannot write the avatar to {folder} ({err}); free some space") from err
    finally:
        shutil.rmtree(work, ignore_errors=True)


def file_entry(raw: bytes) -> FileEntry:
    """What the manifest says of a file with these bytes."""
    return FileEntry(hashlib.sha256(raw).hexdigest(), len(raw))


def conditioning_bytes(conditioning: Conditioning) -> bytes:
    """A conditioning as ``conditioning.npz``."""
    return npz_bytes(
        {
            "hidden_latents": conditioning.hidden_latents.astype(np.float16),
            "reference_latent": conditioning.reference_latent.astype(np.float16),
            "reference_rgb": conditioning.reference_rgb,
            "encoder_sha256": np.array(conditioning.encoder_sha256),
        }
    )


class _KeepFirst:
    """Hands frames through and remembers the first: the frames of a loop never fit in memory."""

    def __init__(self, frames: Iterable[UInt8]) -> None:
        self._frames = frames
        self.first: UInt8 | None = None

    def __iter__(self) -> Iterator[UInt8]:
        for frame in self._frames:
            if self.first is None:
                self.first = frame.copy()
            yield frame

"""Writing an avatar package, and the arrays in it."""

from __future__ import annotations

import hashlib
import os
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
        with tempfile.TemporaryDirectory(prefix=".packing-", dir=folder.parent) as made:
            work = Path(made) / folder.name
            work.mkdir()
            kept = _KeepFirst(frames)
            count = encode_loop(work / layout.LOOP, kept, fps, crf)
            if affines.shape != (count, 2, 3):
                raise AvatarError(
                    f"{count} frames need affines ({count}, 2, 3), got {affines.shape}"
                )
            first = kept.first
            (work / layout.ALIGNMENT).write_bytes(npz_bytes({"affine": affines.astype(np.float32)}))
            (work / layout.MASK).write_bytes(mask_bytes(blend_mask))
            (work / layout.PREVIEW).write_bytes(
                preview_bytes(first if preview is None else preview)
            )
            if conditioning is not None:
                (work / layout.CONDITIONING).write_bytes(conditioning_bytes(conditioning))
            (work / layout.MANIFEST).write_bytes(_manifest(work, about, fps, first.shape, count))
            os.replace(work, folder)
    except OSError as err:
        raise AvatarError(f"cannot write the avatar to {folder} ({err}); free some space") from err


def _manifest(folder: Path, about: About, fps: int, shape: tuple[int, ...], frames: int) -> bytes:
    raw = manifest_bytes(
        Manifest(
            id=about.id,
            name=about.name,
            fps=fps,
            size_px=(shape[1], shape[0]),
            frames=frames,
            licence=about.licence,
            source=about.source,
            consent=about.consent,
            files={path.name: file_entry(path.read_bytes()) for path in folder.iterdir()},
        )
    )
    parse_manifest(raw)  # whatever we write, we would accept
    return raw


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
        self._frames = iter(frames)
        self.first: UInt8 = np.zeros((0, 0, 3), np.uint8)

    def __iter__(self) -> Iterator[UInt8]:
        for frame in self._frames:
            if not self.first.size:
                self.first = frame.copy()
            yield frame

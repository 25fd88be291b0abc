"""Loading an avatar package from a folder or a ``.lipavatar`` file, trusting nothing in it."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from core.avatar import layout
from core.avatar.archive import read_zip
from core.avatar.arrays import Plain, read_npz
from core.avatar.loop import JpegLoop
from core.avatar.manifest import Manifest, manifest_bytes, parse_manifest
from core.avatar.packing import conditioning_bytes, file_entry
from core.avatar.pictures import read_mask, read_preview
from core.errors import AvatarError
from core.region import REGION_HEIGHT, REGION_WIDTH
from core.types import Avatar, Conditioning, Float32

_SMALLEST_SCALE, _LARGEST_SCALE = 1 / 32, 32.0  # region px for one frame px, and back
_AGAIN = "get the package again"

Files = Mapping[str, bytes]


def load_package(path: Path) -> Avatar:
    """The avatar in ``path``, a package folder or a ``.lipavatar`` file.

    Everything but the pixels of the loop is checked against the manifest and the limits of
    ``layout`` here; the loop is decoded frame by frame when asked. Raises AvatarError that says
    what is wrong and what to do.
    """
    manifest, files = read_files(path)
    return build_avatar(manifest, files, path if path.is_dir() else None)


def read_files(path: Path) -> tuple[Manifest, Files]:
    """The manifest of a package and its files as bytes, each of the size and sha256 it lists."""
    files = _read_folder(path) if path.is_dir() else _read_archive(path)
    if layout.MANIFEST not in files:
        raise AvatarError(
            f"{path.name} is not an avatar: it has no {layout.MANIFEST}; choose an avatar's folder "
            f"or a *{layout.SUFFIX} file"
        )
    manifest = parse_manifest(files[layout.MANIFEST])
    for name, entry in manifest.files.items():
        raw = files.get(name)
        if raw is None:
            raise AvatarError(f"the avatar {manifest.name} has no {name}; {_AGAIN}")
        if len(raw) != entry.bytes or hashlib.sha256(raw).hexdigest() != entry.sha256:
            raise AvatarError(
                f"{name} of the avatar {manifest.name} is damaged or changed (it does not match "
                f"its sha256); {_AGAIN}"
            )
    kept = {name: files[name] for name in (layout.MANIFEST, *manifest.files)}
    return manifest, kept


def build_avatar(manifest: Manifest, files: Files, folder: Path | None) -> Avatar:
    """An avatar from files that ``read_files`` returned; raises AvatarError like load_package."""
    preview = read_preview(files[layout.PREVIEW])
    preview.setflags(write=False)
    mask = read_mask(files[layout.MASK], (REGION_WIDTH, REGION_HEIGHT))
    mask.setflags(write=False)
    return Avatar(
        id=manifest.id,
        name=manifest.name,
        fps=manifest.fps,
        loop=JpegLoop(files[layout.LOOP], manifest.size_px, manifest.frames),
        affines=_affines(files[layout.ALIGNMENT], manifest),
        blend_mask=mask,
        preview=preview,
        licence=manifest.licence,
        source=manifest.source,
        consent=manifest.consent,
        conditioning=_conditioning(files.get(layout.CONDITIONING), manifest.frames),
        folder=folder,
        loop_digest=manifest.files[layout.LOOP].sha256,
    )


def save_conditioning(folder: Path, conditioning: Conditioning) -> None:
    """Put a conditioning into an avatar's folder, in place of any that is there.

    Raises AvatarError when the folder cannot be written (a bundled avatar may be read-only; then
    keep the conditioning in memory).
    """
    raw = conditioning_bytes(conditioning)
    manifest = parse_manifest(read_known_file(folder / layout.MANIFEST))
    _conditioning(raw, manifest.frames)  # what we write, we would read
    others = {n: e for n, e in manifest.files.items() if n != layout.CONDITIONING}
    listed = {**others, layout.CONDITIONING: file_entry(raw)}
    try:
        # Each step leaves a whole avatar: first without a conditioning, then with the new one.
        if layout.CONDITIONING in manifest.files:
            _replace(folder / layout.MANIFEST, manifest_bytes(replace(manifest, files=others)))
        _replace(folder / layout.CONDITIONING, raw)
        _replace(folder / layout.MANIFEST, manifest_bytes(replace(manifest, files=listed)))
    except OSError as err:
        raise AvatarError(
            f"cannot store what was prepared for the avatar in {folder} ({err.strerror}); "
            "make the folder writable or free some space"
        ) from err


def read_known_file(path: Path) -> bytes:
    """Bytes of one file of a package folder, at most as many as its name may have.

    Raises AvatarError when it is missing, too large, a link or not a plain file.
    """
    limit = layout.MAX_BYTES[path.name]
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise AvatarError(f"{path.name} in {path.parent.name} is not a plain file; {_AGAIN}")
        if found.st_size <= limit:
            with path.open("rb") as file:
                raw = file.read(limit + 1)
            if len(raw) <= limit:
                return raw
    except OSError as err:
        raise AvatarError(
            f"{path} cannot be read ({err.strerror}); check that the file exists and is yours"
        ) from err
    raise AvatarError(f"{path.name} is larger than the {limit} bytes it may have; {_AGAIN}")


def _read_folder(folder: Path) -> dict[str, bytes]:
    names = [name for name in layout.MAX_BYTES if (folder / name).exists()]
    return {name: read_known_file(folder / name) for name in names}


def _read_archive(path: Path) -> dict[str, bytes]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for without end
            raise AvatarError(f"{path} is not a file; choose an avatar's folder or its file")
        with path.open("rb") as file:
            return read_zip(file, layout.MAX_BYTES, path.name, in_folder=True)
    except OSError as err:
        raise AvatarError(
            f"{path} cannot be read ({err.strerror}); check that the file exists and is yours"
        ) from err


def _affines(raw: bytes, manifest: Manifest) -> Float32:
    shape = (manifest.frames, 2, 3)
    limit = manifest.frames * 2 * 3 * 4
    affines: Float32 = read_npz(raw, {"affine": Plain("<f4", shape, limit)}, layout.ALIGNMENT)[
        "affine"
    ]
    if not np.isfinite(affines).all():
        raise AvatarError(f"{layout.ALIGNMENT} holds values that are no numbers; {_AGAIN}")
    scales = np.sqrt(np.abs(np.linalg.det(affines[:, :, :2].astype(np.float64))))
    centres = _region_centres(affines, scales)
    width, height = manifest.size_px
    inside = ((centres >= 0) & (centres < (width, height))).all()
    if scales.min() < _SMALLEST_SCALE or scales.max() > _LARGEST_SCALE or not inside:
        raise AvatarError(f"{layout.ALIGNMENT} puts the mouth outside the picture; {_AGAIN}")
    return affines


def _region_centres(affines: Float32, scales: np.ndarray) -> np.ndarray:
    """(N, 2) frame px of the region's middle; nonsense where a scale is zero, refused after."""
    square = affines[:, :, :2].astype(np.float64)
    square[scales == 0] = np.eye(2)
    middle = np.array([REGION_WIDTH / 2, REGION_HEIGHT / 2]) - affines[:, :, 2]
    centres: np.ndarray = np.linalg.solve(square, middle[:, :, None])[:, :, 0]
    return centres


def _conditioning(raw: bytes | None, frames: int) -> Conditioning | None:
    if raw is None:
        return None
    most = layout.MAX_BYTES[layout.CONDITIONING]
    arrays = read_npz(
        raw,
        {
            "hidden_latents": Plain("<f2", (frames, None, None, None), most),
            "reference_latent": Plain("<f2", (None, None, None), most),
            "reference_rgb": Plain("|u1", (REGION_HEIGHT, REGION_WIDTH, 3), most),
            "encoder_sha256": Plain("<U", (), 1024),
        },
        layout.CONDITIONING,
    )
    hidden, reference = arrays["hidden_latents"], arrays["reference_latent"]
    if hidden.shape[1:] != reference.shape or not (
        np.isfinite(hidden).all() and np.isfinite(reference).all()
    ):
        raise AvatarError(f"{layout.CONDITIONING} does not fit together; {_AGAIN}")
    try:
        encoder = str(arrays["encoder_sha256"].item())
    except ValueError as err:
        raise AvatarError(f"{layout.CONDITIONING} is damaged; {_AGAIN}") from err
    return Conditioning(hidden, reference, arrays["reference_rgb"], encoder)


def _replace(path: Path, raw: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise

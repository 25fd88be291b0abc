"""Which files of a folder are videos."""

from __future__ import annotations

from pathlib import Path

from core.errors import TrainingError

VIDEO_ENDINGS = (".mp4", ".mpg", ".mpeg", ".mov", ".mkv", ".webm", ".avi", ".m4v")

_MOST_FILES = 100_000


def find_videos(folder: Path) -> list[Path]:
    """Video files below a folder, sorted; links are not followed.

    Raises TrainingError when there are none, or more than anybody can mean.
    """
    if not folder.is_dir():
        raise TrainingError(f"the folder of clips {folder} does not exist")
    found: list[Path] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in VIDEO_ENDINGS and path.is_file() and not path.is_symlink():
            found.append(path)
        if len(found) > _MOST_FILES:
            raise TrainingError(f"{folder} holds more than {_MOST_FILES} videos; choose fewer")
    if not found:
        raise TrainingError(f"no video files ({', '.join(VIDEO_ENDINGS)}) in {folder}")
    return found

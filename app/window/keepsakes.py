"""Pictures and recordings that the user keeps: where they go, what they are called. Any thread but
the GUI's, except for the names."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import RecordingError

_MOST_TRIES = 100  # names beside each other


def write_snapshot(rgb: NDArray[np.uint8], folder: Path, now: datetime) -> Path:
    """Write a picture as PNG under a name of its own; returns its path.

    rgb: uint8 (H, W, 3). Raises RecordingError with what to do.
    """
    _, png = cv2.imencode(".png", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
    try:
        path = _free_path(folder, now, ".png")
        with path.open("xb") as file:
            file.write(png.tobytes())
    except OSError as error:
        raise RecordingError(
            f"The picture cannot be written to {folder} ({error.strerror}). Free some space, or "
            "make the folder writable."
        ) from error
    return path


def recording_path(folder: Path, now: datetime) -> Path:
    """A path for a recording that is not there yet, in a folder that is. Raises RecordingError."""
    try:
        return _free_path(folder, now, ".mp4")
    except OSError as error:
        raise RecordingError(
            f"Nothing can be recorded to {folder} ({error.strerror}). Choose another folder in "
            "the settings."
        ) from error


def show_in_folder(path: Path) -> None:
    """Open the system's own program for files there. Raises OSError."""
    if sys.platform == "win32":
        command = ["explorer", f"/select,{path}"]
    elif sys.platform == "darwin":
        command = ["open", "-R", str(path)]
    else:
        command = ["xdg-open", str(path.parent)]
    quiet = subprocess.DEVNULL
    subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)


def _free_path(folder: Path, now: datetime, suffix: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"Lipcam {now:%Y-%m-%d %H.%M.%S}"
    names = [stem, *(f"{stem} ({number})" for number in range(2, _MOST_TRIES))]
    for name in names:
        path = folder / f"{name}{suffix}"
        if not os.path.lexists(path):
            return path
    raise FileExistsError(17, "too many files of this second", str(folder))

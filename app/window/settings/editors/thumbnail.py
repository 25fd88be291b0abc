"""A picture file, read small. Pictures come from anywhere."""

from __future__ import annotations

import os

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from core.errors import SettingsError

_MOST_PX = 64_000_000
_KINDS = (b"png", b"jpeg", b"jpg", b"webp", b"bmp")  # no drawings, which are programs of a kind


def read_thumbnail(path: str, size: QSize) -> QImage:
    """The picture in ``path``, as large as fits into ``size``. Takes time: not in the GUI thread.
    Raises SettingsError where there is none that can be used."""
    if not os.path.isfile(path):
        raise SettingsError(f"There is no file {path}.")
    reader = QImageReader(path)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    whole = reader.size()
    if not whole.isValid() or bytes(reader.format().data()) not in _KINDS:
        raise SettingsError(f"{os.path.basename(path)} is no picture that can be read.")
    if whole.width() * whole.height() > _MOST_PX:
        raise SettingsError(f"{os.path.basename(path)} is far too large a picture.")
    reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise SettingsError(f"{os.path.basename(path)} is damaged, or no picture.")
    return image

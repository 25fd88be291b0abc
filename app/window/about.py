"""What this program is, for who wants to know."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

# Called by this name and with its context spelled out, for Qt's collector of strings to see it.
translate = QCoreApplication.translate


def about_box(parent: QWidget) -> QMessageBox:
    """A message that waits for nobody: show it with ``open``."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("about", "About Lipcam"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_name_and_version())
    box.setInformativeText(
        translate(
            "about",
            "A virtual webcam that speaks for you: an avatar says your words, lips in time, on "
            "your own machine.\n\nApache-2.0. The avatars that come with it show people who do "
            "not exist. Say that you use one, where that matters.",
        )
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _name_and_version() -> str:
    try:
        return f"Lipcam {version('lipcam')}"
    except PackageNotFoundError:  # run from its folder
        return "Lipcam"

"""Whether people shall no longer be told that they look at an avatar. Asked once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

translate = QCoreApplication.translate


def badge_question(parent: QWidget) -> tuple[QMessageBox, QPushButton]:
    """The question, and the button that switches the label off. Opened, never waited for."""
    title = translate("settings", 'Label "AI avatar"')
    text = translate(
        "settings",
        "People who see you may not know that this is an AI avatar, and may feel deceived when "
        "they learn it.",
    )
    more = translate(
        "settings",
        "In some places the law asks for such a label. Switch it off only where everybody who sees "
        "you knows. Lipcam will not ask again, and you can switch it on at any time.",
    )
    question = QMessageBox(QMessageBox.Icon.Warning, title, text, parent=parent)
    question.setInformativeText(more)
    keep = question.addButton(translate("settings", "&Keep the label"), _ROLES.RejectRole)
    off = question.addButton(translate("settings", "&Switch it off"), _ROLES.DestructiveRole)
    question.setDefaultButton(keep)
    question.setEscapeButton(keep)
    return question, off


_ROLES = QMessageBox.ButtonRole

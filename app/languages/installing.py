"""The window's language: what the user chose, or the system's, where there are translations."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core import paths

log = logging.getLogger("lipcam.window")

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "zh_CN": "简体中文",
    "ko": "한국어",
    "ja": "日本語",
}
"""Code → what its speakers call it."""


def install_language(application: QCoreApplication, wanted: str) -> str:
    """Load the translations of ``wanted`` ("" = the system's) and of Qt's own words.

    Before the first window; returns the language in use, "en" where there is no translation.
    """
    code = language_for(wanted, QLocale.system().uiLanguages())
    QLocale.setDefault(QLocale(code) if wanted else QLocale.system())
    if code == "en":
        return code
    for folder, name in ((_qt_translations(), f"qtbase_{code}"), (_ours(), f"lipcam_{code}")):
        translator = QTranslator(application)
        if translator.load(name, str(folder)):
            application.installTranslator(translator)
        else:
            log.warning("the translation %s is not there", name)
    return code


def language_for(wanted: str, system: list[str]) -> str:
    """One of LANGUAGES: what was chosen, else the first of the system's that there is."""
    for name in (wanted, *([] if wanted else system)):
        plain = name.replace("-", "_")
        if plain in LANGUAGES:
            return plain
        language, _, rest = plain.partition("_")
        if language == "zh" and not {"TW", "HK", "MO", "Hant"} & set(rest.split("_")):
            return "zh_CN"
        if language in LANGUAGES:
            return language
    return "en"


def _ours() -> Path:
    return paths.assets() / "translations"


def _qt_translations() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))

"""Which modules each window needs that is made when somebody asks for it."""

from __future__ import annotations

from typing import Final

_PROFILES_AT_WORK: Final = ("app.window.profiles.profile_desk", "app.window.profiles.exchange")

SETTINGS: Final = (
    "app.window.settings.settings_dialog",
    "app.window.settings.words_live",
    "app.window.settings.words_program",
    "app.languages.installing",
    *_PROFILES_AT_WORK,
)
PROFILES: Final = (*_PROFILES_AT_WORK, "app.window.profiles.profiles_window")
STATISTICS: Final = ("app.window.statistics.panel",)
WIZARD: Final = ("app.window.wizard.wizard",)
MODELS: Final = ("app.window.models.page",)
DOCTOR: Final = ("app.window.doctor.doctor_window",)
REPORT: Final = ("app.window.report.dialog",)

# The likeliest first.
ALL: Final = (*SETTINGS, *WIZARD, *STATISTICS, *REPORT, *PROFILES, *MODELS, *DOCTOR)

"""What the microphone is called from which calls get the delayed voice."""

from __future__ import annotations

import sys

from core.audio.virtual_mic import CABLES
from core.audio.voice_cable import SOURCE_LABEL


def voice_name(choice: str, platform: str = sys.platform) -> str:
    """choice: see ``setting_rules.Voice``. "" where calls get the real microphone, or whose other
    end only the user knows."""
    if choice != "auto":
        return ""
    for _played, recorded in CABLES.get(platform, ()):
        return recorded
    return SOURCE_LABEL

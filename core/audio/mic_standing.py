"""Whether a microphone of a sound server is still the one that was opened.

PipeWire, and PulseAudio on most desktops, lead a stream whose source goes to another source,
without a word to the program: what a headset was to record, the microphone of the laptop does.
"""

from __future__ import annotations

import os

from core.audio.pulse_server import ServerSource, recorded_sources, server_sources
from core.ports import Standing


def standing(opened: ServerSource, *, chosen: bool) -> Standing:
    """Of the source that was opened. chosen: by its name; else it was the server's default.

    One that is gone is not there, wherever its stream has been led; nor is one that has come back
    meanwhile, while its stream is still led elsewhere. A server that does not answer has nothing to
    say: its streams end by themselves. Takes some 40 ms, 8 s at most. Raises nothing.
    """
    sources = server_sources()
    if sources is None:
        return Standing.THERE
    there = any(each.name == opened.name for each in sources)
    if chosen:
        return Standing.THERE if there and not _astray(opened) else Standing.GONE
    default = next((each for each in sources if each.is_default), None)
    if default is None:  # it is a source of ours, whose sound is never to be heard by ourselves
        if not there:
            return Standing.GONE
        return Standing.REPLACED if _astray(opened) else Standing.THERE
    return Standing.THERE if default.name == opened.name else Standing.REPLACED


def _astray(opened: ServerSource) -> bool:
    """Whether we are known to record other sources only."""
    heard = recorded_sources(os.getpid())
    return bool(heard) and opened.name not in (heard or ())

"""Whether a microphone of a sound server is still the one that was opened.

PipeWire, and PulseAudio on most desktops, lead a stream whose source goes to another source,
without a word to the program: what a headset was to record, the microphone of the laptop does.
"""

from __future__ import annotations

from core.audio.pulse_server import ServerSource, server_sources
from core.ports import Standing


def standing(opened: ServerSource, *, chosen: bool) -> Standing:
    """Of the source that was opened. chosen: by its name; else it was the server's default.

    One that is gone is not there, wherever its stream has been led. Who moves a stream by hand
    while its source is there is left alone. A server that does not answer has nothing to say: its
    streams end by themselves. Takes some 20 ms, 4 s at most. Raises nothing.
    """
    sources = server_sources()
    if sources is None:
        return Standing.THERE
    there = any(each.name == opened.name for each in sources)
    if chosen:
        return Standing.THERE if there else Standing.GONE
    default = next((each for each in sources if each.is_default), None)
    if default is None:  # of what is ours alone, say: its sound is never to be heard by ourselves
        return Standing.THERE if there else Standing.GONE
    return Standing.THERE if default.name == opened.name else Standing.REPLACED

"""The user: plays the soak's speech into a sink, again and again; run as a program.

    python -m tests.soak.feed SINK JOURNAL

Writes at each beginning of the loop, and once a second, when its first sample was heard.
"""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

from tests.soak.journal import Journal
from tests.soak.pulse import PulseStream, StreamLost
from tests.soak.speech import RATE_HZ, Speech, make_speech

_BLOCK = RATE_HZ // 20
_BUFFER_S = 0.25  # a loaded machine shall not break what it plays
_AGAIN_S = 0.1
_EVERY_BLOCKS = 20


def main(sink: str, path: Path) -> None:
    """Play until ended from outside; a server that goes is waited for."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    speech, journal = make_speech(), Journal(path)
    while True:
        try:
            stream = PulseStream(sink, RATE_HZ, plays=True, buffer_s=_BUFFER_S)
        except StreamLost:
            time.sleep(_AGAIN_S)
            continue
        try:
            _play(stream, speech, journal)
        except StreamLost as lost:
            journal.note("lost", why=str(lost))
        finally:
            stream.close()


def _play(stream: PulseStream, speech: Speech, journal: Journal) -> None:
    blocks = 0
    while True:
        for at in range(0, len(speech.sound), _BLOCK):
            heard_ns = stream.write(speech.sound[at : at + _BLOCK])
            if blocks % _EVERY_BLOCKS == 0:
                journal.note("loop", began_ns=heard_ns - at * 1_000_000_000 // RATE_HZ)
            blocks += 1


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

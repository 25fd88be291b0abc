"""A sync test from beginning to end: the whole live chain, and a call that watches and listens."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from app.bench.running import running
from app.sync import analysis
from app.sync.analysis import Lag, Meeting, Pace
from app.sync.call import Call
from app.sync.marks import BeepNotes, marking
from app.sync.mic_feed import SOURCE, MicFeed
from app.sync.pattern import Pattern, pattern
from core.audio import voice_cable
from core.camera.reader_check import target_named
from core.clock import NS_PER_MS, NS_PER_S, MonotonicClock
from core.errors import CameraUnavailable, LipcamError, SpeakerUnavailable
from core.messages import Event, Notice, Stats
from core.ports import Clock
from core.session import Ports, Session, real_ports
from core.settings import Settings

MIC, VOICE = "mic", "voice"
_READY_NS = 25 * NS_PER_S
_SETTLE_NS = 3 * NS_PER_S  # the clocks of three devices are learned
_AFTER_NS = 1_500 * NS_PER_MS  # until the last of the pattern has come
_MOUTHS_NS = 60 * NS_PER_S
_LOOK_NS = 50 * NS_PER_MS


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """One test. beeps: spoken. meetings: beeps known at all places. painted: of these, whose mouth
    was in the colour of the flash. delivered, own: see ``analysis.spoken_lags``. reader: what
    watched and listened. behind_ms: how much later than recorded the voice came to the reader."""

    beeps: int
    meetings: tuple[Meeting, ...]
    pace: Pace
    delivered: Lag | None
    own: Lag | None
    reader: str
    behind_ms: float
    stats: Stats
    problems: tuple[str, ...]

    @property
    def painted(self) -> int:
        return sum(meeting.flash.painted for meeting in self.meetings)


def measure_sync(settings: Settings, seconds: float, ports: Ports | None = None) -> Measured:
    """Run for about ``seconds`` and some more to begin and to end. Raises LipcamError where the
    chain, a server or the reader does not work.

    ports: the session's doors, where they are not the real ones.
    """
    said = pattern(seconds)
    notes, notices = BeepNotes(), list[str]()

    def on_event(event: Event) -> None:
        if isinstance(event, Notice):
            notices.append(f"{event.text} {event.remedy}".strip())

    feed = MicFeed()
    try:
        chosen = replace(
            settings, mic=f"pulse:{SOURCE}", voice="auto", speaker="off", noise_suppression=False
        )
        with (
            running(chosen, marking(ports or real_ports(), notes), on_event) as session,
            tempfile.TemporaryDirectory(prefix="lipcam-") as folder,
        ):
            path = Path(folder) / "pattern.wav"
            said.write(path)
            return _watched(session, chosen, feed, path, said, notices)
    finally:
        feed.close()


def _watched(
    session: Session,
    settings: Settings,
    feed: MicFeed,
    path: Path,
    said: Pattern,
    notices: list[str],
) -> Measured:
    label = session.stats().camera
    target = target_named(label)
    if target is None:
        raise CameraUnavailable(
            f"“{label}” is not a camera that a call can open, so there is nothing to measure at. "
            "`lipcam check-camera` says what is missing."
        )
    clock = MonotonicClock()
    call = Call(target, {MIC: SOURCE, VOICE: voice_cable.SOURCE})
    try:
        _wait_until_ready(call, clock, notices)
        _listen_until(call, clock, clock.now_ns() + _SETTLE_NS)
        began_ns = clock.now_ns()
        feed.play(path)
        _listen_until(call, clock, began_ns + round(said.speech_s * NS_PER_S))
        call.keep_faces()
        _listen_until(call, clock, began_ns + round(said.length_s * NS_PER_S) + _AFTER_NS)
        stats = session.stats()
        call.hang_up()
        end_ns = clock.now_ns() + _MOUTHS_NS
        while not call.ended and clock.now_ns() < end_ns:
            _listen_until(call, clock, clock.now_ns() + _LOOK_NS)
        call.listen()
    finally:
        call.close()
    return _judged(call, settings, stats, f"{target.name} ({target.backend})", began_ns)


def _wait_until_ready(call: Call, clock: Clock, notices: list[str]) -> None:
    """Raises CameraUnavailable or SpeakerUnavailable where nothing comes."""
    end_ns = clock.now_ns() + _READY_NS
    while True:
        _listen_until(call, clock, clock.now_ns() + _LOOK_NS)
        silent = [name for name, ear in call.ears.items() if not ear.loudness]
        if call.pictures and not silent:
            return
        if call.ended or clock.now_ns() > end_ns:
            break
    told = " ".join([*call.problems.values(), *notices])
    if not call.pictures:
        raise CameraUnavailable(
            f"The reader got no picture ({told or 'no reason was given'}). "
            "`lipcam check-camera` says what is missing."
        )
    raise SpeakerUnavailable(
        f"The reader hears nothing of: {', '.join(silent)} ({told or 'no reason was given'}). "
        "`lipcam doctor` says what is missing."
    )


def _listen_until(call: Call, clock: Clock, until_ns: int) -> None:
    while True:
        call.listen()
        left_ns = until_ns - clock.now_ns()
        if left_ns <= 0:
            return
        clock.sleep_until(clock.now_ns() + min(left_ns, _LOOK_NS))


def _judged(call: Call, settings: Settings, stats: Stats, camera: str, began_ns: int) -> Measured:
    mic, voice = call.ears[MIC], call.ears[VOICE]
    during = [picture for picture in call.pictures if picture.at_ns > began_ns]
    found = analysis.meetings(mic.beeps_ns, analysis.flashes(during), voice.beeps_ns)
    lags = analysis.spoken_lags(call.mouths, mic, voice) if call.mouths is not None else None
    if not found:
        raise LipcamError(
            f"No beep was both seen and heard ({len(mic.beeps_ns)} spoken, "
            f"{len(analysis.flashes(during))} seen, {len(voice.beeps_ns)} heard). Run it longer, "
            "or look at `lipcam doctor`."
        )
    return Measured(
        beeps=len(mic.beeps_ns),
        meetings=tuple(found),
        pace=analysis.pace(during, settings.fps),
        delivered=lags[0] if lags else None,
        own=lags[1] if lags else None,
        reader=f"{camera} and {voice_cable.SOURCE_LABEL} (through the sound server)",
        behind_ms=analysis.percentile(voice.behind_ms, 50) or 0.0,
        stats=stats,
        problems=tuple(f"{part}: {text}" for part, text in call.problems.items()),
    )

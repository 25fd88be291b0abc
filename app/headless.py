"""The chain without a window: live figures on the terminal, clean on Ctrl-C."""

from __future__ import annotations

import queue
import sys
import time
from dataclasses import replace
from pathlib import Path

import typer

from app.milestones import first_spoken_teller
from app.polite_end import polite_is_ctrl_c
from core import paths
from core.messages import (
    Event,
    Fault,
    Notice,
    Recording,
    SetWatched,
    Start,
    StartRecording,
    State,
    StateChanged,
    Stats,
)
from core.session import Session
from core.settings import Settings

FAILED = 1
_LOOK_S = 0.2
_SPEECH = "file:"  # such a choice of microphone has a beginning and an end
_PATIENCE_S = 30.0  # for a student that failed and is tried again
_BEFORE_RUNNING = (State.OFF, State.OPENING, State.WARMING)
_TOO_SHORT = (
    "The time was over before the avatar could speak: it was still getting ready. Give it more "
    "--seconds, or close other programs."
)
_NO_VOICE = (
    "The avatar has not spoken: no voice was heard in the sound, or not in time. Choose clearer "
    "speech, give it more --seconds, or close other programs."
)
_AFTER_END_S = 0.6  # beyond the delay: the last pictures and the blend into idle


def run_sample(settings: Settings) -> int:
    """Let the bundled speech drive the avatar into a video file. Returns the exit status."""
    out = _fresh_file(paths.recordings())
    typer.echo(f"The bundled speech drives the avatar, live; the video goes to\n  {out}")
    chosen = replace(
        settings, mic=f"file:{paths.sample_speech()}", camera=f"file:{out}", speaker="off"
    )
    status = run_live(chosen, None)
    if status == 0:
        typer.echo(f"Done. Watch {out}")
    return status


def run_live(settings: Settings, seconds: float | None, record: Path | None = None) -> int:
    """Run the session until ``seconds`` are over, a sound file ends, a fault, or Ctrl-C.

    record: a video file to be made beside the camera. Returns 0, or 1 when the chain stopped by
    itself, never came to run, or was given speech and made no picture of it. Raises
    KeyboardInterrupt, with everything closed, after Ctrl-C.
    """
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    session = Session(settings, on_event=events.put)
    terminal = _Terminal()
    try:
        with polite_is_ctrl_c():
            # Nobody looks at a preview; but a speech must be spoken to its end, also unseen.
            session.post(SetWatched(settings.mic.startswith(_SPEECH)))
            session.post(Start())
            if record is not None:
                session.post(StartRecording(str(record)))
            fault = _follow(session, events, terminal, seconds)
    finally:
        last = session.stats()
        session.close()
        terminal.summary(last)
    has_run = terminal.has_run or last.state is State.RUNNING
    mute = last.frames_model == 0 and settings.mic.startswith(_SPEECH)
    if not fault and last.state in _BEFORE_RUNNING and not has_run:
        typer.echo(f"lipcam: {_TOO_SHORT}", err=True)
    elif not fault and mute and has_run:
        typer.echo(f"lipcam: {_NO_VOICE}", err=True)
    return FAILED if fault or mute or not has_run else 0


def _follow(
    session: Session,
    events: queue.SimpleQueue[Event],
    terminal: _Terminal,
    seconds: float | None,
) -> bool:
    """Show events until the end; True when a fault was the end."""
    end = time.monotonic() + seconds if seconds is not None else float("inf")
    # A sound file has an end, and a student that cannot be had will never read it to there.
    has_end = seconds is not None or session.settings.mic.startswith(_SPEECH)
    patience_end, tell_first_spoken = float("inf"), first_spoken_teller()
    while time.monotonic() < min(end, patience_end):
        try:
            event = events.get(timeout=_LOOK_S)
        except queue.Empty:
            continue
        terminal.show(event)
        tell_first_spoken(event)
        if isinstance(event, StateChanged) and event.state is State.FAULT:
            return True
        if isinstance(event, Fault) and event.part == "student" and has_end:
            if session.stats().frames_model == 0:
                return True
            patience_end = time.monotonic() + _PATIENCE_S
        if isinstance(event, StateChanged) and event.state is State.RUNNING:
            patience_end = float("inf")
        if isinstance(event, Notice) and event.key == "mic-ended":
            rest_s = session.stats().delay_ms / 1000 + _AFTER_END_S
            end = min(end, time.monotonic() + rest_s)
    return False


class _Terminal:
    """Events as lines; figures as one line that renews itself where that is possible."""

    def __init__(self) -> None:
        self._renews = sys.stdout.isatty()
        self._open = False
        self._told: list[str] = []  # what went wrong since it ran well
        self.has_run = False

    def show(self, event: Event) -> None:
        """Print what the user should see of ``event``."""
        if isinstance(event, Stats):
            self._figures(event)
        elif isinstance(event, StateChanged):
            self.has_run = self.has_run or event.state is State.RUNNING
            told = any(event.reason in text for text in self._told)
            new = "" if told or not event.reason else f": {event.reason}"
            self._line(f"{event.state.value}{new}")
            if event.state is State.RUNNING:
                self._told.clear()
        elif isinstance(event, Recording):
            self._line(f"{'recording' if event.active else 'recording ended'}: {event.path}")
        elif isinstance(event, Notice | Fault):
            subject = "note" if isinstance(event, Notice) else event.part
            self._told.append(event.text)
            self._line(f"{subject}: {event.text} {event.remedy}".rstrip())

    def summary(self, stats: Stats) -> None:
        """The figures of the whole run."""
        total = stats.frames_model + stats.frames_held + stats.frames_idle
        self._line(
            f"{total} pictures: {stats.frames_model} spoken, {stats.frames_held} held, "
            f"{stats.frames_idle} idle, {stats.frames_late} late; "
            f"delay {stats.delay_p50_ms:.0f} ms (p95 {stats.delay_p95_ms:.0f} ms)"
        )

    def _figures(self, stats: Stats) -> None:
        text = (
            f"{stats.fps:5.1f} fps  delay {stats.delay_p50_ms:3.0f}/{stats.delay_p95_ms:3.0f} ms"
            f"  voice {'yes' if stats.voiced else 'no '}  late {stats.frames_late}"
            f"  memory {stats.rss_mb:.0f} MB  {stats.engine} on {stats.provider or '?'}"
            f"  {stats.mic or 'no microphone'} > {stats.camera or 'no camera'}"
        )
        if self._renews:
            sys.stdout.write("\r\x1b[2K" + text)
            sys.stdout.flush()
            self._open = True
        else:
            typer.echo(text)

    def _line(self, text: str) -> None:
        if self._open:
            sys.stdout.write("\n")
            self._open = False
        typer.echo(text)


def _fresh_file(folder: Path) -> Path:
    stem = time.strftime("lipcam-%Y%m%d-%H%M%S")
    names = [f"{stem}.mp4", *(f"{stem}-{n}.mp4" for n in range(2, 100))]
    return next(folder / name for name in names if not (folder / name).exists())

"""Command lines: every command with options and values that nobody would give."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.attempt import Attempt, BadEnd
from tests.fuzz.draw import Draw
from tests.fuzz.fleet import ROOT

_GOOD_ENDS = (0, 1, 2)
_COMMANDS = (
    "bench", "avatars list", "avatars install", "avatars remove", "models list", "models get",
    "models verify", "models remove", "models import", "settings show", "settings export",
    "settings import", "desktop install", "desktop remove", "report", "live", "render", "devices",
    "check-camera", "read-camera", "doctor", "doctor-worker", "parity", "", "live --headless",
    "nonsense", "avatars", "models", "settings", "desktop",
)  # fmt: skip
_QUICK = ("avatars list", "settings show", "avatars remove", "parity", "render", "settings import",
          "models verify", "nonsense", "--help")  # fmt: skip
_OPTIONS = (
    "--json", "--help", "--mic", "--camera", "--speaker", "--avatar", "--engine", "--mode",
    "--decoder", "--precision", "--look-ahead-ms", "--provider", "--threads", "--chunk",
    "--delay-ms", "--headless", "--seconds", "--replace", "--record", "--out", "-o", "--audio",
    "--video", "--minimised", "--yes", "--alone", "--model", "--link", "--plot", "--quick", "--",
    "--no-such", "-", "---", "-x", "--json=1", "--threads=", "--version", "--full", "--only",
)  # fmt: skip
_VALUES = (
    "", " ", "-1", "0", "1", "2", "3", "65", "nan", "inf", "1e400", "-0", "0.1",
    "99999999999999999",
    "9" * 5000, "x" * 20_000, "é", "\udcff\udcfe", "\u202e", "../canary/here", "/dev/null",
    "/dev/zero",
    "/dev/full", "/proc/self/mem", "/", ".", "..", "~", "a\nb", "*", "$(touch ../canary/evil)",
    "; touch ../canary/evil", "`touch x`", "file:", "file:/dev/zero", "file:a.wav", "file:.",
    "file-new:", "file-loop:/dev/stdin", "file:film.mp4", "sample", "none", "default", "auto",
    "pulse:",
    "pulse:x", "portaudio:99999999999999999999", "v4l2loopback:/dev/null", "v4l2loopback:../x",
    "window",
    "mia", "MIA", "../mia", "con", "lipforcing", "lipforcing-14b", "pattern", "onnx_small", "cuda",
    "cpu",
    "directml", "chunk3", "taehv", "fp8", "default:", ":", "::", "obs", "pipewire", "film.mp4",
    "new/film.mp4", "a.wav", "strange.lipcam-settings", "http://127.0.0.1:9/x", "concat:a|b",
    "bf16",
    "\\\\?\\x", "C:\\x", "%s%n", "{}", "{0.__class__}", "[bold]x[/bold]", "[/]", "out.mp4",
    "out.exe",
)  # fmt: skip
# What commands would do after all is checked: other inputs are for that, and it takes long.
_WORK = (
    ("app.headless", "run_live"), ("app.headless", "run_sample"), ("app.cli", "_open_window"),
    ("app.render", "render_with_progress"), ("app.film.command", "revoice_with_progress"),
    ("app.models.working", "get"), ("app.doctor.command", "stored_settings"),
)  # fmt: skip


class CommandLine:
    """Runs a command in this process, up to where it would begin its work."""

    def __init__(self, _seeds: Path) -> None:
        self._stubbed = False

    def make(self, draw: Draw, folder: Path) -> Attempt:
        _files(draw.random, folder)
        words = draw.random.choice(_COMMANDS).split()
        for random in draw.steps():
            words = _changed(random, words)
        (folder / "words.txt").write_text(repr(words), encoding="utf-8")
        return Attempt(lambda: self._run(words), may_start=False)

    def _run(self, words: list[str]) -> None:
        if not self._stubbed:
            self._stubbed = True
            _stub()
        from app.cli import main

        said, complained = _stream("strict"), _stream("backslashreplace")
        kept = sys.argv, sys.stdin
        sys.argv, sys.stdin = ["lipcam", *words], io.StringIO()
        try:
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complained):
                main()
            status: Any = 0
        except SystemExit as end:
            status = end.code
        finally:
            sys.argv, sys.stdin = kept
        _judge(words, 0 if status is None else status, _text(said) + _text(complained))


class Program:
    """Runs a command as a program of its own."""

    def __init__(self, _seeds: Path) -> None:
        pass

    def make(self, draw: Draw, folder: Path) -> Attempt:
        _files(draw.random, folder)
        words = draw.random.choice(_QUICK).split()
        for random in draw.steps():
            words = [words[0], *_changed(random, words[1:], options=False)]
        words = [word for word in words if "\0" not in word]
        (folder / "words.txt").write_text(repr(words), encoding="utf-8")
        return Attempt(lambda: _start(words, folder), may_start=True)


def _start(words: list[str], folder: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "app", *words], cwd=ROOT, stdin=subprocess.DEVNULL,
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    text = (ended.stdout + ended.stderr).decode("utf-8", "replace")
    _judge(words, ended.returncode, text)


def _judge(words: list[str], status: Any, text: str) -> None:
    if status not in _GOOD_ENDS:
        raise BadEnd(f"ended with {status!r}: {words!r:.300}: {text[-400:]}")
    if "Traceback" in text:
        raise BadEnd(f"a traceback is shown: {words!r:.300}: {text[-600:]}")
    if status and not text.strip():
        raise BadEnd(f"ended with {status} and says nothing: {words!r:.300}")


def _stub() -> None:
    from importlib import import_module

    import typer

    def ends(*_arguments: Any, **_named: Any) -> Any:
        raise typer.Exit(0)

    for module, name in _WORK:
        setattr(import_module(module), name, ends)
    from app.cli import app

    for command in app.registered_commands:
        if command.name in ("bench", "check-camera", "read-camera", "doctor-worker") or (
            command.callback is not None and command.callback.__name__ == "bench"
        ):
            command.callback = _checked_only(command.callback)


def _checked_only(callback: Callable[..., Any] | None) -> Callable[..., Any]:
    """The same options, and nothing done with them."""
    import functools

    assert callback is not None

    @functools.wraps(callback)
    def nothing(*_arguments: Any, **_named: Any) -> None:
        return None

    return nothing


def _changed(random: Random, words: list[str], options: bool = True) -> list[str]:
    how = random.random()
    at = random.randrange(len(words) + 1)
    if how < 0.45 and options:
        pair = [random.choice(_OPTIONS), random.choice(_VALUES)]
        return [*words, *pair] if random.random() < 0.8 else words[:at] + pair + words[at:]
    if how < 0.75 or not words:
        return [*words[:at], random.choice(_VALUES), *words[at:]]
    if how < 0.85:
        return words[: at - 1] + words[at:] if at else words
    if how < 0.95 or not options:
        return [*words, *random.choices(_VALUES, k=random.choice((1, 3, 60)))]
    return [*words, f"{random.choice(_OPTIONS)}={random.choice(_VALUES)}"]


def _files(random: Random, folder: Path) -> None:
    """What the words may name, where commands are started."""
    for name in ("a.wav", "film.mp4", "strange.lipcam-settings"):
        raw = random.choice((b"", b"RIFF", b"{}", b'{"kind": "lipcam settings", "settings": {}}'))
        (folder.parent / "cwd" / name).write_bytes(raw)


def _stream(errors: str) -> io.TextIOWrapper:
    """As Python makes them."""
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors=errors, write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    buffer: Any = stream.buffer
    return str(bytes(buffer.getvalue()).decode("utf-8", "replace"))

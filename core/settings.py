"""What the user chose: one frozen record, kept as JSON that people can read and mend.

A key that does not exist, a value of the wrong kind or out of its range is a SettingsError that
names it. In a file it costs only itself: its default is used, and all else counts. A file that
cannot be used is kept aside, never overwritten, and the defaults are used; one that cannot even be
read stays where it is, and nothing is saved over it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from core.errors import SettingsError
from core.messages import Notice

VERSION = 1
LIPFORCING_MODES = ("chunk3", "overlap", "chunk1")
LIPFORCING_DECODERS = ("taehv", "wan")
LIPFORCING_PRECISIONS = ("auto", "bf16", "fp8", "float32")
LONGEST_DELAY_MS = 2000
_LONGEST_FILE = 256 * 1024
_LONGEST_TEXT = 4096
_LONGEST_SHOWN = 80  # of a bad value, in a sentence for the user
_MOST_NAMED = 3  # bad values in one notice


@dataclass(frozen=True, slots=True)
class Settings:
    """All choices of the user.

    avatar: its id, "" = the first of the library. mic, camera: choices as the audio and camera
    rooms name them. engine, provider, threads: who executes the student and with how many threads.
    chunk_frames: pictures made in one go, 0 = as the engine prefers; 1 waits less for sound and
    costs more computing than 2.
    lipforcing_mode, lipforcing_decoder, lipforcing_precision, lipforcing_lookahead_ms: see
    core.student.lipforcing_live.LiveOptions; other engines do not look at them.
    speaker: "auto" lets speech that stands in for a voice be heard, "off", or "default".
    delay_ms: 0..2000, from sound to picture; raised when it cannot be kept. size_px: (w, h) of the
    picture, even. fps: pictures a second. language: of the window, "" = the system's.
    """

    version: int = VERSION
    avatar: str = ""
    mic: str = "default"
    camera: str = "auto"
    speaker: str = "auto"
    engine: str = "onnx_small"
    provider: str = "auto"
    threads: int = 1
    chunk_frames: int = 0
    lipforcing_mode: str = "chunk3"
    lipforcing_decoder: str = "taehv"
    lipforcing_precision: str = "auto"
    lipforcing_lookahead_ms: int = 80
    delay_ms: int = 180
    size_px: tuple[int, int] = (1280, 720)
    fps: int = 25
    language: str = ""

    def __post_init__(self) -> None:
        for name, check in _CHECKS.items():
            problem = check(getattr(self, name))
            if problem:
                raise SettingsError(
                    f"The setting {name!r} is {_shown(getattr(self, name))}, "
                    f"but it must be {problem}."
                )

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> Settings:
        """Settings from plain JSON values; missing keys get their default.

        Raises SettingsError for an unknown key (with the nearest real one) or a bad value.
        """
        raw = _migrate(raw)
        known = {field.name for field in fields(cls)}
        for key in raw:
            if key not in known:
                near = get_close_matches(str(key), known, n=1)
                hint = f"; perhaps {near[0]!r} was meant" if near else ""
                raise SettingsError(f"There is no setting {_shown(key)}{hint}.")
        size = raw.get("size_px")
        if isinstance(size, list):
            raw = {**raw, "size_px": tuple(size)}
        return cls(**raw)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values, for ``from_dict``."""
        return {**asdict(self), "size_px": list(self.size_px)}


def load_settings(path: Path) -> tuple[Settings, list[Notice]]:
    """The settings in ``path``; defaults when there are none.

    What cannot be used in it is named in a notice, and the file stays as it is. A file that cannot
    be used at all is renamed to ``settings.json.broken-<n>`` and a notice says so; for one that
    cannot be read there is a notice only. Never raises for what is in the file.
    """
    try:
        settings, problems = _usable(_read(path))
    except FileNotFoundError:
        return Settings(), []
    except OSError as error:
        return Settings(), [Notice("settings", *_unread(path, error))]
    except SettingsError as error:
        text = f"The settings could not be used: {error} Defaults are used."
        return Settings(), [Notice("settings", text, _put_aside(path))]
    if not problems:
        return settings, []
    text = f"{_listed(problems)} There the default is used; all other settings count."
    return settings, [Notice("settings", text, f"Mend it in {path}, or choose again.")]


def update_settings(path: Path, changes: Mapping[str, Any], otherwise: Settings) -> None:
    """Change the named settings in ``path`` and leave all others as they are there now.

    otherwise: the other settings where there is no file, or none that can be used. What is in the
    file counts, not what was read once: it may have been mended, or may not have been readable
    then. A file with something in it that cannot be used is kept aside. Raises SettingsError like
    ``save_settings``, and for a change that is no setting.
    """
    problem = ""
    try:
        stored, problems = _usable(_read(path))
        problem = _listed(problems)
    except (FileNotFoundError, NotADirectoryError):
        stored = otherwise
    except OSError as error:
        raise SettingsError(" ".join(_unread(path, error))) from error
    except SettingsError as error:
        stored, problem = otherwise, str(error)
    changed = Settings.from_dict({**stored.to_dict(), **changes})
    if problem:
        where = _put_aside(path)
        if path.exists():  # in the way of another program: it would be lost
            raise SettingsError(f"The settings could not be used: {problem} {where}")
    save_settings(changed, path)


def save_settings(settings: Settings, path: Path) -> None:
    """Write ``settings`` to ``path`` in one step: a crash leaves the old file whole.

    Raises SettingsError when the folder cannot be written, and when there is a file that cannot be
    read: nobody knows what would be lost with it.
    """
    try:
        with path.open("rb") as present:
            present.read(1)
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        raise SettingsError(" ".join(_unread(path, error))) from error
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")  # two programs never share one
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(settings.to_dict(), indent=2) + "\n", encoding="utf-8")
        os.replace(fresh, path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise SettingsError(
            f"The settings cannot be saved in {path} ({error.strerror}). "
            "Check the free space and who may write there."
        ) from error


def _unread(path: Path, error: OSError) -> tuple[str, str]:
    """What to say, and the remedy."""
    text = (
        f"The settings in {path} cannot be read ({error.strerror}): Lipcam goes by its defaults "
        "and saves nothing over them."
    )
    return text, "Check that the file is yours to read and its disk is well, then start again."


def _read(path: Path) -> Mapping[str, Any]:
    if path.stat().st_size > _LONGEST_FILE:
        raise SettingsError("The file is far too long to be settings.")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"It is not JSON: {error}.") from error
    if not isinstance(raw, dict):
        raise SettingsError("It is JSON, but not a list of settings by name.")
    return raw


def _migrate(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Settings of older versions in today's words. Version 1 is the first."""
    version = raw.get("version", VERSION)
    if isinstance(version, int) and version > VERSION:
        raise SettingsError(
            f"The settings are of version {version}, made by a newer Lipcam; "
            f"this one knows version {VERSION}."
        )
    return raw


def _usable(raw: Mapping[str, Any]) -> tuple[Settings, list[str]]:
    """The settings that ``raw`` holds, and a sentence for everything in it that is none. Raises
    SettingsError for settings of another version: there nobody knows what anything means."""
    raw = _migrate(raw)
    good, problems = {}, []
    for key, value in raw.items():
        try:
            Settings.from_dict({key: value})
        except SettingsError as error:
            problems.append(str(error))
        else:
            good[key] = value
    return Settings.from_dict(good), problems


def _listed(problems: list[str]) -> str:
    more = len(problems) - _MOST_NAMED
    named = " ".join(problems[:_MOST_NAMED])
    return f"{named} And {more} more like this." if more > 0 else named


def _put_aside(path: Path) -> str:
    """Rename a file that cannot be used; tells where it is now and what can be done."""
    aside = next(
        kept
        for kept in (path.with_name(f"{path.name}.broken-{n}") for n in range(1, 10_000))
        if not kept.exists()
    )
    try:
        os.replace(path, aside)
    except OSError:
        return f"The file stays at {path}; mend it there or choose again."
    return (
        f"The file is kept as {aside.name}: mend it and rename it to {path.name} in {path.parent}, "
        "or choose again."
    )


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]} …"


def _text(value: object) -> str:
    fits = isinstance(value, str) and len(value) <= _LONGEST_TEXT and "\0" not in value
    return "" if fits else "a text"


def _whole(low: int, high: int) -> Callable[[object], str]:
    def check(value: object) -> str:
        fits = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        return "" if fits else f"a whole number from {low} to {high}"

    return check


def _one_of(*choices: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        return "" if isinstance(value, str) and value in choices else f"one of {', '.join(choices)}"

    return check


def _frames_ms(value: object) -> str:
    fits = isinstance(value, int) and not isinstance(value, bool) and value in range(0, 1001, 40)
    return "" if fits else "a multiple of 40 from 0 to 1000"


def _size(value: object) -> str:
    fits = (
        isinstance(value, tuple)
        and len(value) == 2
        and all(isinstance(side, int) and not isinstance(side, bool) for side in value)
        and all(160 <= side <= 3840 and side % 2 == 0 for side in value)
    )
    return "" if fits else "[width, height], two even numbers from 160 to 3840"


_CHECKS: Mapping[str, Callable[[object], str]] = {
    "version": _whole(VERSION, VERSION),
    "avatar": _text,
    "mic": _text,
    "camera": _text,
    "speaker": _text,
    "engine": _text,
    "provider": _text,
    "threads": _whole(1, 64),
    "chunk_frames": _whole(0, 2),
    "lipforcing_mode": _one_of(*LIPFORCING_MODES),
    "lipforcing_decoder": _one_of(*LIPFORCING_DECODERS),
    "lipforcing_precision": _one_of(*LIPFORCING_PRECISIONS),
    "lipforcing_lookahead_ms": _frames_ms,
    "delay_ms": _whole(0, LONGEST_DELAY_MS),
    "size_px": _size,
    "fps": _whole(5, 60),
    "language": _text,
}

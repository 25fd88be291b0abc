"""``lipcam render``: a sound file becomes a talking video, as fast as the machine can.

The chain is the live one without its clock: the same windows, engine, picture rules and composer.
Frame k shows the sound from 40 k ms on; there is no delay between picture and sound.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from app.sound_pieces import SoundPieces
from app.talking_file import TalkingFile, video_format
from core.audio.sound_file import decode_sound
from core.camera.recording_disk import refuse_own_sound
from core.clock import NS_PER_S
from core.look import Look
from core.ports import LipEngine
from core.session.doors import real_ports
from core.session.pictures import DuePicture, PictureRule, VoiceRule
from core.session.wiring import Composer, Ports
from core.settings import Settings
from core.student.registry import SHIPPED
from core.types import AudioChunk, Avatar, EngineSpec, FeatureWindow, Float32, UInt8

_BLOCK_S = 0.01
_MOST_THREADS = 4  # more do not make the small student quicker

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Rendered:
    """What was made. notices: sentences about the sound or the engine for the user."""

    frames: int
    seconds: float
    notices: tuple[str, ...]


def render_with_progress(
    settings: Settings, audio: Path, out: Path, automatic_threads: bool
) -> None:
    """``render`` with a progress bar on the terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    if automatic_threads:
        settings = replace(settings, threads=usual_threads(settings.engine))
    columns = (TextColumn("rendering"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("rendering", total=None)
        made = render(
            settings, audio, out, lambda done, all_: bar.update(task, completed=done, total=all_)
        )
    for notice in made.notices:
        typer.echo(f"note: {notice}", err=True)
    typer.echo(f"{out}: {made.frames} frames, {made.seconds:.2f} s of sound")


def usual_threads(engine: str) -> int:
    """How many threads of an engine are worth while here."""
    cores = os.cpu_count() or 1
    return min(_MOST_THREADS, cores) if engine in SHIPPED else cores


def render(
    settings: Settings,
    audio: Path,
    out: Path,
    progress: Progress = lambda done, all_: None,
    ports: Ports | None = None,
) -> Rendered:
    """Write ``out``: exactly ceil(seconds of sound × fps) pictures and the sound.

    Raises AudioFormatError, AvatarError, EngineError, MatteError, PictureError, RecordingError;
    then ``out`` is as it was.
    """
    ports = ports or real_ports()
    check_out(out, audio)
    sound = SoundPieces(audio)
    avatar = ports.prepare(settings, ports.load_avatar(settings.avatar))
    look = Look.of(settings)
    avatar = _with_mattes(avatar, look)
    engine = ports.build_engine(settings)
    try:
        engine.warm_up(avatar)
        fps = engine.spec.fps
        speech = decode_sound(audio, engine.spec.features.rate_hz)
        frames = math.ceil(sound.samples * fps / sound.rate_hz)
        pictures = _pictures(engine, avatar, ports, settings, speech)
        file = TalkingFile(out, settings.size_px, fps, sound.rate_hz, sound.channels)
        try:
            _write(file, pictures, sound, frames, fps, progress)
        except BaseException:
            file.give_up()
            raise
        notices = (*sound.notices, *engine.notices)
    finally:
        engine.close()
    return Rendered(frames, sound.samples / sound.rate_hz, notices)


def _with_mattes(avatar: Avatar, look: Look) -> Avatar:
    """Here there is time to find out what is person, where the look needs it."""
    if look.behind.kind == "own" or avatar.mattes is not None:
        return avatar
    from core.avatar.matte_cache import find_mattes

    return replace(avatar, mattes=find_mattes(avatar))


def check_out(out: Path, audio: Path) -> None:
    """Raise RecordingError for a name that no video of ``audio`` may have."""
    refuse_own_sound(out, audio)
    video_format(out)


def _write(
    file: TalkingFile,
    pictures: Iterator[UInt8],
    sound: SoundPieces,
    frames: int,
    fps: int,
    progress: Progress,
) -> None:
    """Pictures and sound side by side, so that the file interleaves them."""
    ends = [min(sound.samples, n * sound.rate_hz // fps) for n in range(1, frames + 1)]
    ends[-1:] = [sound.samples]
    for number, piece in enumerate(sound.pieces(ends), start=1):
        file.picture(next(pictures))
        file.sound(piece)
        progress(number, frames)
    file.finish()


def _pictures(
    engine: LipEngine, avatar: Avatar, ports: Ports, settings: Settings, speech: Float32
) -> Iterator[UInt8]:
    """The pictures from the first on, endlessly: after the sound the idle loop goes on."""
    composer, rule = ports.make_composer(avatar, settings), PictureRule()
    number = 0
    for due in _mouths(engine, ports, speech, len(avatar.loop)):
        yield _composed(composer, rule, due, number % len(avatar.loop))
        number += 1
    while True:
        yield _composed(composer, rule, None, number % len(avatar.loop))
        number += 1


def _mouths(
    engine: LipEngine, ports: Ports, speech: Float32, loop_frames: int
) -> Iterator[DuePicture]:
    spec, voice = engine.spec, VoiceRule()
    length_ns = spec.chunk_frames * spec.frame_ns
    for window in speech_windows(ports, spec, speech):
        speaking = voice.speaking(window.voiced, window.t0_ns, window.t0_ns + length_ns)
        number = round(window.t0_ns / spec.frame_ns)
        for patch in engine.push(window, number % loop_frames):
            yield DuePicture(patch.pts_ns, patch, speaking)


def speech_windows(ports: Ports, spec: EngineSpec, speech: Float32) -> Iterator[FeatureWindow]:
    """The windows of a whole sound for an engine; speech: float32 (n,) at the engine's own rate."""
    rate_hz = spec.features.rate_hz
    hearing, block = ports.make_features(spec), round(rate_hz * _BLOCK_S)
    hearing.reset(0)
    for begin in range(0, len(speech), block):
        pcm = speech[begin : begin + block].copy()
        yield from hearing.push(AudioChunk(pcm, rate_hz, begin * NS_PER_S // rate_hz))
    yield from hearing.flush()


def _composed(composer: Composer, rule: PictureRule, due: DuePicture | None, index: int) -> UInt8:
    choice = rule.next(due)
    if choice.patch is None:
        return composer.idle(index)
    return composer.compose(replace(choice.patch, base_index=index), choice.strength)

"""What a command was asked for, looked at before anything is opened.

What cannot be used is ``Unusable``, with the sentence of the room in question: the program then
ends with another status than for what fails later. Nothing is imported for choices that are always
there: a window would be waiting for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.clock import MonotonicClock
from core.errors import LipcamError, RecordingError
from core.settings import Settings

_USUAL = Settings()
_MICS = (_USUAL.mic, "sample", "none")
_SPEAKERS = (_USUAL.speaker, "default", "off")


class Unusable(LipcamError):
    """What was asked for cannot be used."""


@contextmanager
def _asking() -> Iterator[None]:
    try:
        yield
    except LipcamError as error:
        raise Unusable(str(error)) from error


@_asking()
def check_avatar(avatar_id: str) -> list[str]:
    """Refuse an avatar that is not there or is damaged at first sight. Returns what to tell of
    those that "" passes over."""
    from app.avatars import library

    choice = library().choose(avatar_id)
    return [
        f"The avatar {info.id} cannot be used: {info.problem}. {choice.info.id} is used instead."
        for info in choice.passed_over
    ]


@_asking()
def check_engine(settings: Settings) -> None:
    """Refuse an engine or a provider that does not exist, and one that lacks files or torch."""
    if settings.engine != _USUAL.engine:
        from core.student import registry

        registry.check_engine(settings.engine)
        if settings.engine not in registry.SHIPPED:
            _check_large(settings)
    if settings.provider != _USUAL.provider:
        from core.student.onnx_graph import check_provider

        check_provider(settings.provider)


@_asking()
def check_devices(settings: Settings, *, over_old: bool) -> None:
    """Refuse a microphone, camera or loudspeaker that does not exist, a sound file that cannot be
    played, and a video that cannot be recorded.

    over_old: a video of that name may be there already. No device is opened: whether it works, the
    session finds out.
    """
    if settings.mic not in _MICS:
        _check_mic(settings.mic)
    if settings.speaker not in _SPEAKERS:
        from core.audio.registry import open_speaker

        open_speaker(settings.speaker, MonotonicClock())
    if settings.camera != _USUAL.camera:
        _check_camera(settings, over_old)


@_asking()
def check_video(out: Path, audio: Path | None) -> Path:
    """Refuse sound that is missing or cannot be played, and a name that no video of it may have.
    Returns the sound's file."""
    from app.render import check_out
    from core.audio.sound_file import SoundFile

    if audio is None:
        raise Unusable("There is nothing to say: name a sound file with --audio.")
    SoundFile(audio).close()
    check_out(out, audio)
    return audio


@_asking()
def check_film(
    out: Path, video: Path, audio: Path | None, avatar: str | None, *, hurried: bool = False
) -> None:
    """Refuse a film that cannot be read or has nothing to say, missing face networks, and a name
    that the new film may not have.

    avatar: what was asked for with --avatar. hurried: whether a way to wait less was asked for.
    """
    from app.film.revoice import check_film_out, film_sound_file
    from core.audio.sound_file import SoundFile
    from core.avatar.onnx_faces import face_nets_folder
    from core.avatar.video_source import VideoSource

    if avatar is not None:
        raise Unusable("Either an avatar speaks or the person in the film: leave out one of them.")
    if hurried:
        raise Unusable(
            "Nothing waits for a film, so Lip Forcing makes it as it was trained to: leave out "
            "--mode and --look-ahead-ms."
        )
    check_film_out(out, video, audio)
    source = VideoSource(video)
    SoundFile(film_sound_file(source, audio)).close()
    face_nets_folder()


@_asking()
def check_plot(path: Path) -> None:
    """Refuse a file for the delays that could not be written at the end."""
    from app.bench.plot import refuse_unwritable

    refuse_unwritable(path)


def _check_large(settings: Settings) -> None:
    from core.student.lipforcing_files import find_files
    from core.student.lipforcing_live import LiveOptions
    from core.student.registry import check_torch

    find_files(settings.engine, LiveOptions.of(settings))
    check_torch()


def _check_mic(choice: str) -> None:
    from core.audio.file_source import FileSource
    from core.audio.registry import open_source

    source = open_source(choice, MonotonicClock())
    if isinstance(source, FileSource):
        source.start()
        source.close()


def _check_camera(settings: Settings, over_old: bool) -> None:
    from core.camera.registry import all_backends, open_sink, overwritten_file

    name, video = settings.camera.partition(":")[0], overwritten_file(settings.camera)
    if video is not None:
        _check_recording(video, settings.mic, over_old)
    elif name == "file" or name not in all_backends():
        open_sink(settings.camera, settings.size_px, settings.fps, MonotonicClock())  # raises


def _check_recording(path: Path, mic: str, over_old: bool) -> None:
    from core.audio.registry import speech_file
    from core.camera.recording_disk import refuse_other_than_file, refuse_own_sound

    speech = speech_file(mic)
    if speech is not None:
        refuse_own_sound(path, speech)
    there = refuse_other_than_file(path)
    if path.suffix.lower() not in (".mp4", ".m4v"):
        raise RecordingError(f"A recording is an MP4; let the name {path} end in .mp4.")
    if there and not over_old:
        raise RecordingError(
            f"{path} is there already. Choose another name, or record over it with --replace."
        )

"""The real doors to the rooms, for ``Ports``.

They import their rooms only when they are opened: building a Session loads no runtime, no audio
server and no video library.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from core import paths
from core.errors import AvatarError, FaceError
from core.look import Look
from core.ports import AudioSink, AudioSource, Clock, FrameSink, LipEngine, VoiceSink
from core.session.device_signs import DeviceSigns
from core.session.wiring import Composer, Features, Ports, RecordingFile, VoiceFront
from core.settings import Settings
from core.types import Avatar, EngineSpec, UInt8

log = logging.getLogger("lipcam.session")


def real_ports() -> Ports:
    """The rooms themselves."""
    return Ports(
        open_source=_open_source,
        open_sink=_open_sink,
        open_speaker=_open_speaker,
        open_voice=_open_voice,
        open_recording=_open_recording,
        opens_beside=_opens_beside,
        sink_notices=_sink_notices,
        overwritten_file=_overwritten_file,
        speech_file=_speech_file,
        load_avatar=_load_avatar,
        prepare=_prepare,
        build_engine=_build_engine,
        make_features=_make_features,
        make_composer=_make_composer,
        make_slate=_make_slate,
        find_mattes=_find_mattes,
        make_voice_front=_make_voice_front,
        build_patience=_build_patience,
        sink_readers=_sink_readers,
        sink_watched=_sink_watched,
        sink_sign=_sink_sign,
        same_again=_same_again,
        device_signs=DeviceSigns,
        smaller=_smaller,
    )


def _open_source(choice: str, clock: Clock) -> AudioSource:
    from core.audio.registry import open_source

    return open_source(choice, clock)


def _open_sink(choice: str, size_px: tuple[int, int], fps: int, clock: Clock) -> FrameSink:
    from core.camera.registry import open_sink

    return open_sink(choice, size_px, fps, clock)


def _open_speaker(choice: str, clock: Clock) -> AudioSink:
    from core.audio.registry import open_speaker

    return open_speaker(choice, clock)


def _open_voice(choice: str, clock: Clock, kept_back: Callable[[int], bool]) -> VoiceSink:
    from core.audio.registry import open_voice

    return open_voice(choice, clock, kept_back)


def _make_voice_front() -> VoiceFront:
    from core.audio.voice_front import VoiceFront as RealFront

    return RealFront()


def _open_recording(path: Path, size_px: tuple[int, int], fps: int) -> RecordingFile:
    from core.camera.registry import open_recording

    return open_recording(path, size_px, fps)


def _opens_beside(choice: str, sink: FrameSink) -> bool:
    from core.camera.registry import opens_beside

    return opens_beside(choice, sink)


def _sink_notices(sink: FrameSink) -> Sequence[str]:
    from core.camera.registry import notices

    return notices(sink)


def _sink_readers(sink: FrameSink) -> Sequence[str] | None:
    from core.camera.registry import readers

    return readers(sink)


def _sink_watched(sink: FrameSink) -> bool | None:
    from core.camera.registry import watched

    return watched(sink)


def _sink_sign(sink: FrameSink) -> int | None:
    from core.camera.registry import sign

    return sign(sink)


def _same_again(choice: str, sink: FrameSink) -> str:
    from core.camera.registry import same_again

    return same_again(choice, sink)


def _overwritten_file(choice: str) -> Path | None:
    from core.camera.registry import overwritten_file

    return overwritten_file(choice)


def _speech_file(choice: str) -> Path | None:
    from core.audio.registry import speech_file

    return speech_file(choice)


def _load_avatar(avatar_id: str) -> Avatar:
    from core.avatar.library import AvatarLibrary

    library = AvatarLibrary(paths.bundled_avatars(), paths.user_avatars())
    return library.get(avatar_id)


def _prepare(settings: Settings, avatar: Avatar) -> Avatar:
    from core.student.lipforcing_live import NAMES

    if settings.engine in NAMES:
        return _with_faces(avatar)
    if settings.engine != "onnx_small":
        return avatar
    from core.avatar.package import save_conditioning
    from core.student.onnx_small import encode_avatar, is_prepared

    folder = paths.small_student()
    if is_prepared(avatar, folder):
        return avatar
    conditioning = encode_avatar(avatar, folder, threads=settings.threads)
    if avatar.folder is not None and avatar.folder.parent == paths.user_avatars():
        try:
            save_conditioning(avatar.folder, conditioning)
        except AvatarError as error:  # encode again at the next start
            log.info("conditioning of %s not kept: %s", avatar.id, error)
    return replace(avatar, conditioning=conditioning)


def _with_faces(avatar: Avatar) -> Avatar:
    """The whole faces of the loop, found by the face networks where they are installed."""
    from core.avatar.onnx_faces import FaceNets, face_nets_folder
    from core.avatar.wide_faces import loop_faces

    nets = None
    try:
        nets = FaceNets(face_nets_folder())
    except FaceError as error:
        log.info("faces of %s: %s", avatar.id, error)
    return replace(avatar, faces=loop_faces(avatar, nets))


def _build_engine(settings: Settings) -> LipEngine:
    from core.student.lipforcing_live import LiveOptions
    from core.student.registry import build_engine

    return build_engine(
        settings.engine,
        provider=settings.provider,
        threads=settings.threads,
        chunk_frames=settings.chunk_frames or None,
        lipforcing=LiveOptions.of(settings),
    )


def _build_patience(settings: Settings) -> int:
    from core.student.registry import build_patience

    return build_patience(settings.engine)


def _smaller(settings: Settings) -> Settings | None:
    from core.student.registry import smaller_engine

    engine = smaller_engine(settings.engine)
    return None if engine is None else replace(settings, engine=engine)


def _make_features(spec: EngineSpec) -> Features:
    from core.session.hearing import Hearing

    return Hearing(spec)


def _make_composer(avatar: Avatar, settings: Settings) -> Composer:
    from core.avatar.matte_cache import load_mattes
    from core.compose.look_compositor import LookCompositor

    look = Look.of(settings)
    if avatar.mattes is None and look.behind.kind != "own":
        avatar = replace(avatar, mattes=load_mattes(avatar))
    return LookCompositor(avatar, look)


def _find_mattes(avatar: Avatar, wanted: Callable[[], bool]) -> object:
    from core.avatar.matte_cache import find_mattes

    return find_mattes(avatar, wanted=wanted, must_keep=True)  # composers read what was kept


def _make_slate(settings: Settings) -> UInt8:
    from core.compose.slate import slate

    return slate(Look.of(settings), "Back in a moment", "Camera paused")

"""Video to video: the person in a film says what is to be heard.

The film is read twice: for the face, then to paint. Every picture keeps its time, its size and, all
around the mouth, its bits as decoded. The student works at 25 frames a second whatever the film's
rate: its frame k is made for the picture seen in the middle of k's 40 ms, and a picture of the film
gets the mouth of the frame that its own middle lies in. A film that is shorter than the sound goes
back and forth, a longer one ends with it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.film.fits import Fit, Place, fit_named
from app.film.follow import follow, reference_picture, strengths
from app.film.mouths import NOTHING, MouthMaker, Seen, frames_within
from app.render import Rendered, speech_windows
from app.sound_pieces import SoundPieces
from app.talking_file import TalkingFile, video_format
from core import paths
from core.audio.sound_file import decode_sound
from core.avatar.face_track import FaceFinder, FaceTrack
from core.avatar.video_source import VideoSource
from core.avatar.video_timeline import Shown, VideoTimeline
from core.avatar.yuv_picture import YuvPicture
from core.camera.recording_disk import refuse_own_sound
from core.errors import AudioFormatError, RecordingError, VideoError
from core.ports import LipSyncer
from core.session.doors import real_ports
from core.settings import Settings
from core.types import FeatureWindow, Float32, UInt8

Progress = Callable[[str, int, int | None], None]
FOLLOWING, RENDERING = "looking for the face", "rendering"


@dataclass(frozen=True, slots=True)
class Doors:
    """What a film needs from elsewhere; tests change one."""

    build_syncer: Callable[[Settings], LipSyncer]
    open_nets: Callable[[], FaceFinder]


def real_doors() -> Doors:
    """The engines and the networks themselves."""
    return Doors(_build_syncer, _open_nets)


def revoice(
    settings: Settings,
    video: Path,
    audio: Path | None,
    out: Path,
    progress: Progress = lambda stage, done, all_: None,
    doors: Doors | None = None,
) -> Rendered:
    """Write ``out``: the film with new lips and the sound of ``audio``; None: of the film itself.

    Raises VideoError, FaceError, AudioFormatError, EngineError, RecordingError; then ``out`` is as
    it was.
    """
    doors = doors or real_doors()
    check_film_out(out, video, audio)
    source = VideoSource(video)
    heard = film_sound_file(source, audio)
    sound = SoundPieces(heard, source.sound_delay_s if audio is None else 0.0)
    nets = doors.open_nets()
    syncer = doors.build_syncer(settings)
    try:
        track = follow(source, nets, lambda done: progress(FOLLOWING, done, None))
        lasts_s = sound.samples / sound.rate_hz if audio is not None else source.duration_s
        if lasts_s <= 0.0:
            raise AudioFormatError(f"{heard.name} has no sound to speak.")
        film = _Film(source, track, fit_named(syncer.face_fit), lasts_s)
        speech = _speech(heard, syncer.spec.features.rate_hz, sound, lasts_s)
        syncer.hear(speech)
        _write(film, syncer, speech, sound, out, progress)
        notices = (*source.notices, *sound.notices, *syncer.notices, *film.notices())
    finally:
        syncer.close()
    return Rendered(len(film.timeline.shown), lasts_s, notices)


def check_film_out(out: Path, video: Path, audio: Path | None) -> None:
    """Raise RecordingError for a name that the new film may not have."""
    if paths.same_file(out, video):
        raise RecordingError(
            f"{out} is the video itself and would be overwritten. Choose another name."
        )
    if audio is not None:
        refuse_own_sound(out, audio)
    video_format(out)


def film_sound_file(source: VideoSource, audio: Path | None) -> Path:
    """The file whose sound is to be heard. Raises VideoError where it is the film and has none."""
    if audio is None and not source.has_sound:
        raise VideoError(f"The video {source.name} has no sound of its own; give it with --audio.")
    return audio or source.path


def _build_syncer(settings: Settings) -> LipSyncer:
    from core.student.lipforcing_live import LiveOptions
    from core.student.registry import build_syncer

    return build_syncer(
        settings.engine,
        provider=settings.provider,
        threads=settings.threads,
        lipforcing=LiveOptions.of(settings),
    )


def _open_nets() -> FaceFinder:
    from core.avatar.onnx_faces import FaceNets, face_nets_folder

    return FaceNets(face_nets_folder())


class _Film:
    """A film, its face and the order in which its pictures are shown."""

    def __init__(self, source: VideoSource, track: FaceTrack, fit: Fit, lasts_s: float) -> None:
        self.source, self.track, self.fit = source, track, fit
        self.timeline = VideoTimeline(source.times_s, source.duration_s, lasts_s)
        self.places: list[Place | None] = fit.places(track)
        self.strengths: Float32 = strengths(track, source.times_s)

    def shot(self, index: int) -> int:
        """The shot of a picture, -1 where nothing can be painted."""
        return -1 if self.places[index] is None else int(self.track.shot[index])

    def pictures(self) -> Iterator[tuple[Shown, YuvPicture]]:
        """All that is shown, in order."""
        shown = self.timeline.shown
        return zip(shown, self.source.at(one.index for one in shown), strict=True)

    def reference(self, shot: int) -> UInt8:
        """The crop of a shot with its mouth at rest."""
        index = reference_picture(self.track, shot)
        place = self.places[index]
        if place is None:
            index, place = next(
                (i, a) for i, a in enumerate(self.places) if a is not None and self.shot(i) == shot
            )
        return self.fit.cut(next(self.source.at([index])), place)

    def see(self, index: int, picture: YuvPicture) -> Seen:
        """What a student sees of a picture."""
        place, shot = self.places[index], self.shot(index)
        return Seen(self.fit.cut(picture, place), shot) if place is not None else NOTHING

    def notices(self) -> list[str]:
        """What the user should know of the face."""
        unseen = sum(self.shot(one.index) < 0 for one in self.timeline.shown)
        if not unseen:
            return []
        return [
            f"The face is not seen in {unseen} of {len(self.timeline.shown)} pictures; they stay "
            "as they are."
        ]


def _speech(path: Path, rate_hz: int, sound: SoundPieces, lasts_s: float) -> Float32:
    """What the student hears: float32 (n,) from the first picture to the end."""
    heard, lead = decode_sound(path, rate_hz), round(sound.lead_s * rate_hz)
    speech = np.zeros(max(1, round(lasts_s * rate_hz)), np.float32)
    heard = heard[max(0, -lead) :]
    room = speech[max(0, lead) :][: len(heard)]
    room[:] = heard[: len(room)]
    return speech


def _write(
    film: _Film,
    syncer: LipSyncer,
    speech: Float32,
    sound: SoundPieces,
    out: Path,
    progress: Progress,
) -> None:
    source, shown = film.source, film.timeline.shown
    ends = [round(one.until_s * sound.rate_hz) for one in shown]
    colour = source.colour
    file = TalkingFile(
        out,
        source.size_px,
        source.rate,
        sound.rate_hz,
        sound.channels,
        (colour.primaries, colour.transfer, colour.matrix),
    )
    try:
        pieces = sound.pieces(ends, filled=True)
        windows = speech_windows(real_ports(), syncer.spec, speech)
        for number, (one, picture) in enumerate(_painted(film, syncer, windows), start=1):
            file.picture_at(picture.i420, one.from_s)
            file.sound(next(pieces))
            progress(RENDERING, number, len(shown))
        file.finish()
    except BaseException:
        file.give_up()
        raise


def _painted(
    film: _Film, syncer: LipSyncer, windows: Iterator[FeatureWindow]
) -> Iterator[tuple[Shown, YuvPicture]]:
    """All pictures with their new mouths, in order; only a chunk of them is held at a time."""
    fps, chunk = syncer.spec.fps, syncer.spec.chunk_frames
    maker = MouthMaker(syncer, film.reference)
    coming, waiting = film.pictures(), deque[tuple[Shown, YuvPicture]]()
    seen: dict[int, Seen] = {}
    reach = 0  # the student's frames below it have been seen

    def ready(until: int) -> Iterator[tuple[Shown, YuvPicture]]:
        while waiting and int(waiting[0][0].middle_s * fps) < until:
            one, picture = waiting.popleft()
            _paint(film, maker, one, picture, int(one.middle_s * fps))
            yield one, picture

    for number, window in enumerate(windows):
        wanted = (number + 1) * chunk
        while reach < wanted and (following := next(coming, None)) is not None:
            one, picture = following
            numbers = list(frames_within(one.from_s, one.until_s, fps))
            if numbers:
                view = film.see(one.index, picture)
                seen.update((n, view) for n in numbers)
                reach = numbers[-1] + 1
            waiting.append(following)
        frames = range(wanted - chunk, wanted)
        maker.chunk(number, window, [seen.pop(n, NOTHING) for n in frames])
        yield from ready(maker.decided)
    maker.finish()
    yield from ready(maker.decided)
    for following in coming:  # what no window tells anything about
        waiting.append(following)
        yield from ready(maker.decided)


def _paint(film: _Film, maker: MouthMaker, one: Shown, picture: YuvPicture, frame: int) -> None:
    place = film.places[one.index]
    mouth = maker.take(frame, film.shot(one.index))
    if place is not None and mouth is not None:
        film.fit.lay(picture, place, mouth.patch, float(film.strengths[one.index]))

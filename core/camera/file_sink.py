"""A video file as a camera: H.264 and AAC in MP4, playable at any moment of its making."""

from __future__ import annotations

import contextlib
import errno
import itertools
import threading
from collections import deque
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from core.camera.recording_disk import RecordingDisk, refuse_other_than_file
from core.camera.recording_grid import FrameGrid
from core.camera.recording_sound import SoundPlacer
from core.clock import NS_PER_S
from core.colour import rgb_to_i420, tag_bt709
from core.errors import BadFrame, RecordingError
from core.types import AudioChunk, Float32, VideoFrame

_KEYFRAME_EVERY_S = 2  # also how much of the end is lost when the disk is full
_REPEATS = 5  # longer gaps stay gaps: players hold the picture, and send() stays short
_SOUND_WAIT_S = 5  # sound later than this after its picture finds silence in its place
_LONGEST_SILENCE_S = 20
_WAITING_NS = 10 * NS_PER_S  # of sound kept before the first picture
_AAC_RATES_HZ = (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000)
_AAC_BLOCK = 1024
_MOST_BESIDE = 10_000  # files of one name


class FileSink:
    """Records pictures and sound (``core.ports.FrameSink``, with sound).

    path: an MP4 file; its folder is made when missing. size_px: (w, h), even. fps: the grid.
    audio_rate_hz: rate of the recorded sound. preset: x264's; quicker ones make larger files.
    zero_ns: time that becomes the beginning of the file, None for the first picture's. overwrite:
    whether a file that is there gives way; if not, a free name beside it is taken, like talk-2.mp4,
    and ``notices`` says so.

    ``send`` and ``write_audio`` raise RecordingError once when the disk is full or the file cannot
    be written; what was recorded until then stays playable. One thread at a time; ``close`` from
    any.
    """

    def __init__(
        self,
        path: Path | str,
        size_px: tuple[int, int],
        fps: int,
        audio_rate_hz: int,
        *,
        preset: str = "ultrafast",
        zero_ns: int | None = None,
        overwrite: bool = True,
    ) -> None:
        self._path = Path(path)
        if size_px[0] % 2 or size_px[1] % 2:
            raise RecordingError(
                f"a recording of {size_px[0]} × {size_px[1]} px needs even sides; choose another "
                "size"
            )
        self.notices: list[str] = []
        self._size_px, self._fps = size_px, fps
        self._audio_rate_hz = min(_AAC_RATES_HZ, key=lambda rate: abs(rate - audio_rate_hz))
        self._lock = threading.Lock()
        self._zero_ns = zero_ns
        self._waiting: deque[AudioChunk] = deque()  # sound before the first picture
        self._sound: SoundPlacer | None = None
        self._block: Float32 = np.zeros(0, np.float32)  # samples short of an AAC block
        self._encoded_samples = 0
        self._grid: FrameGrid | None = None
        self._last: tuple[int, Any] = (-1, None)
        self.frames = 0
        self.dropped = 0
        self._container: Any = None
        self._disk = self._create(overwrite)
        self.label = f"file {self._path.name}"
        self._guard(lambda: self._open(preset))

    @property
    def path(self) -> Path:
        """Where the recording is."""
        return self._path

    def send(self, frame: VideoFrame) -> None:
        """Record a picture at its place on the grid; a second one for one place is dropped.

        frame.pts_ns: camera time. Raises BadFrame for another size, RecordingError as above.
        """
        if frame.rgb.shape != (self._size_px[1], self._size_px[0], 3):
            raise BadFrame(f"want pictures of {self._size_px} px, got {frame.rgb.shape}")
        with self._lock:
            self._refuse_when_closed()
            if self._zero_ns is None:
                self._zero_ns = frame.pts_ns
            self._grid = self._grid or FrameGrid(self._fps, self._zero_ns)
            place = self._grid.place(frame.pts_ns)
            if place is None:
                self.dropped += 1
            else:
                self._guard(lambda: self._record(frame, place))

    def write_audio(self, chunk: AudioChunk) -> None:
        """Record sound.

        chunk.t0_ns: in the pictures' time, that is, with the delay of the camera already added.
        Sound before the first picture is cut off, gaps become silence, overlaps are trimmed, and
        sound that comes more than 5 s after its picture is lost.
        """
        with self._lock:
            self._refuse_when_closed()
            self._waiting.append(chunk)
            if self._zero_ns is None:
                while chunk.t0_ns - self._waiting[0].t0_ns > _WAITING_NS:
                    self._waiting.popleft()
                return
            self._guard(self._place_waiting)

    def close(self) -> None:
        """Finish the file. Any thread, more than once, never raises."""
        with self._lock:
            if self._container is None:
                return
            if self._zero_ns is not None:
                with contextlib.suppress(RecordingError):  # the file ends at its last whole part
                    self._guard(self._encode_rest)
            self._finish()

    # -- pictures ----------------------------------------------------------------------------------

    def _record(self, frame: VideoFrame, place: int) -> None:
        import av

        before, held = self._last
        if held is not None and place - before - 1 <= _REPEATS:
            for missed in range(before + 1, place):
                self._encode(held, missed)
        picture = av.VideoFrame.from_ndarray(rgb_to_i420(frame.rgb, "bt709"), format="yuv420p")
        self._encode(picture, place)
        self._last = (place, picture)
        self._place_waiting()
        self._give_up_sound_until(place)

    def _encode(self, picture: Any, place: int) -> None:
        picture.pts = place
        picture.time_base = Fraction(1, self._fps)
        self._mux(self._video.encode(picture))
        self.frames += 1

    # -- sound -------------------------------------------------------------------------------------

    def _placer(self) -> SoundPlacer:
        if self._sound is None:
            assert self._zero_ns is not None
            self._sound = SoundPlacer(self._audio_rate_hz, self._zero_ns)
        return self._sound

    def _give_up_sound_until(self, place: int) -> None:
        placer, rate_hz = self._placer(), self._audio_rate_hz
        due = (place - _SOUND_WAIT_S * self._fps) * rate_hz // self._fps
        if due - placer.placed > _LONGEST_SILENCE_S * rate_hz:
            # The machine has slept: an hour of silence would take seconds to encode.
            self._encode_sound(placer.fill_until(placer.placed + rate_hz))
            self._encoded_samples += placer.jump_until(due)
        self._encode_sound(placer.fill_until(due))

    def _place_waiting(self) -> None:
        while self._waiting:
            self._encode_sound(self._placer().place(self._waiting.popleft()))

    def _encode_sound(self, row: list[Float32], *, final: bool = False) -> None:
        if not row and not final:
            return
        samples = np.concatenate([self._block, *row])
        whole = len(samples) if final else len(samples) // _AAC_BLOCK * _AAC_BLOCK
        for begin in range(0, whole, _AAC_BLOCK):
            self._encode_block(samples[begin : min(whole, begin + _AAC_BLOCK)])
        self._block = samples[whole:]
        if final:
            self._mux(self._audio.encode())

    def _encode_block(self, samples: Float32) -> None:
        import av

        block = av.AudioFrame.from_ndarray(
            np.clip(samples, -1.0, 1.0)[None, :], format="fltp", layout="mono"
        )
        block.sample_rate = self._audio_rate_hz
        block.pts = self._encoded_samples
        block.time_base = Fraction(1, self._audio_rate_hz)
        self._encoded_samples += len(samples)
        self._mux(self._audio.encode(block))

    def _encode_rest(self) -> None:
        self._place_waiting()
        self._encode_sound(self._placer().finish(), final=True)
        self._mux(self._video.encode())

    # -- the file ----------------------------------------------------------------------------------

    def _create(self, overwrite: bool) -> RecordingDisk:
        try:
            refuse_other_than_file(self._path)
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return RecordingDisk(self._path) if overwrite else self._create_beside()
        except OSError as err:
            raise RecordingError(
                f"cannot write {self._path} ({err.strerror}); choose another folder or make this "
                "one writable"
            ) from err

    def _create_beside(self) -> RecordingDisk:
        """Found and made in one step: nobody else can take the name in between."""
        wanted = self._path
        further = (wanted.with_stem(f"{wanted.stem}-{n}") for n in range(2, _MOST_BESIDE))
        for path in itertools.chain([wanted], further):
            with contextlib.suppress(FileExistsError):
                disk = RecordingDisk(path, overwrite=False)
                if path != wanted:
                    self.notices.append(f"{wanted} stays as it is; the recording is in {path}.")
                self._path = path
                return disk
        raise FileExistsError(errno.EEXIST, "all names beside it are taken")

    def _open(self, preset: str) -> None:
        import av

        # Fragments keep the file playable while it grows; at the end it is made a plain MP4, for
        # programs that know no fragments. delay_moov: without it the encoder's 1024 samples of
        # lead-in would push all pictures but the first off the grid.
        flags = {"movflags": "hybrid_fragmented+frag_keyframe+delay_moov"}
        self._container = av.open(self._disk, "w", format="mp4", options=flags)
        every = str(_KEYFRAME_EVERY_S * self._fps)
        options = {"preset": preset, "tune": "zerolatency", "crf": "20", "g": every}
        self._video: Any = self._container.add_stream("libx264", rate=self._fps, options=options)
        self._video.width, self._video.height = self._size_px
        self._video.pix_fmt = "yuv420p"
        context = self._video.codec_context
        context.time_base = Fraction(1, self._fps)
        context.thread_count = 1
        tag_bt709(context)
        self._audio: Any = self._container.add_stream("aac", rate=self._audio_rate_hz)
        self._audio.codec_context.layout = "mono"
        self._audio.codec_context.bit_rate = 64_000 if self._audio_rate_hz <= 24_000 else 96_000

    def _mux(self, packets: Any) -> None:
        self._container.mux(packets)
        if self._disk.error is not None:
            raise self._disk.error

    def _guard(self, work: Callable[[], None]) -> None:
        """Do ``work``; what fails in it ends the recording and is raised as RecordingError."""
        import av

        try:
            work()
        except (OSError, av.error.FFmpegError, ValueError) as err:
            self._finish()
            raise RecordingError(self._reason(err)) from err

    def _reason(self, err: Exception) -> str:
        saved = f"what was whole until then is in {self._path}"
        if not self._disk.kept_bytes:
            saved = "nothing could be kept"
        if isinstance(err, OSError) and err.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return (
                f"the disk is full and the recording has ended; {saved}. Free some space or choose "
                "another folder, then record again"
            )
        return f"the recording has ended ({err}); {saved}. Check the disk and record again"

    def _finish(self) -> None:
        import av

        container, self._container = self._container, None
        # What goes wrong here was reported by the write that failed, or nothing was recorded.
        with contextlib.suppress(OSError, av.error.FFmpegError, ValueError):
            if container is not None:
                container.close()
        self._last = (-1, None)
        self._disk.close()

    def _refuse_when_closed(self) -> None:
        if self._container is None:
            raise RecordingError(f"the recording {self._path.name} has ended; begin a new one")

"""Decoding of sound files: most of what FFmpeg reads, in constant memory, hostile files refused."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.audio.wav_header import WavState, look_at_wav
from core.errors import AudioFormatError

Float32 = NDArray[np.float32]

LOWEST_HZ = 2_000
HIGHEST_HZ = 384_000
MOST_CHANNELS = 64
MOST_STREAMS = 64
MOST_DECODED_S = 3_600
_SHORT_BY = 0.02  # a file that ends this much before its stated length was cut
# Containers that hold sound themselves. Playlists (HLS, concat, DASH …) would open other files and
# network addresses and are therefore not among them.
_CONTAINERS = (
    "wav,w64,rf64,aiff,au,caf,mp3,aac,ac3,eac3,flac,ogg,opus,mov,mp4,m4a,3gp,matroska,webm,avi,asf,"
    "flv,mpeg,mpegts,amr,ape,wv,tta,mpc,mpc8,voc"
)
# Containers whose headers state the length exactly; others estimate it from the bit rate.
_EXACT = ("wav", "w64", "aiff", "caf", "flac", "mov,mp4,m4a,3gp,3g2,mj2")
_OTHER = "choose another file"
_REMEDY = f"{_OTHER}, or convert it to WAV."


class SoundFile:
    """The first sound stream of a file, as float32 blocks at the file's own rate.

    most_channels: 1 gives mono blocks (n,); 2 gives (2, n) where the file has more than one
    channel. The blocks of one file all have the same number of channels.

    Opening raises AudioFormatError (a MicUnavailable) with one sentence for the user: missing, a
    folder, not a regular file, empty, not sound, of an absurd rate or number of channels. One
    thread at a time.
    """

    def __init__(self, path: Path, *, most_channels: int = 1) -> None:
        self.path = path
        self.name = path.name
        self.notices: list[str] = []
        self._wav_state = WavState.FINE
        self._container = self._open(path)
        try:
            self._stream = self._first_stream()
            self.rate_hz = self._checked_rate()
            self.channels = min(most_channels, self._stream.codec_context.layout.nb_channels)
            self._blocks = self._decode()
            self._next = next(self._blocks, None)  # proves that there is something to play
            if self._next is None:
                raise self._error("has no sound in it;")
        except BaseException:
            self._container.close()
            raise

    def blocks(self) -> Iterator[Float32]:
        """Blocks of float32, −1..1, (n,) or (2, n) as in ``most_channels``; n as the codec likes.

        A file that is damaged or ends too early gives what it has; ``notices`` then says so.
        """
        while self._next is not None:
            block, self._next = self._next, None
            yield block
            self._next = next(self._blocks, None)

    def close(self) -> None:
        """Release the file. More than once is harmless."""
        self._container.close()

    def _open(self, path: Path) -> Any:
        self._refuse_non_files(path)
        import av

        try:
            return av.open(
                # An absolute path cannot be taken for an address.
                str(path.resolve()),
                options={"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"},
                metadata_errors="replace",
            )
        except (av.FFmpegError, ValueError) as err:
            raise self._error("is not a sound file that can be read;") from err

    def _refuse_non_files(self, path: Path) -> None:
        try:
            found = path.stat()
        except (OSError, ValueError) as err:
            where = f"cannot be found in {path.parent.absolute()}; check its name, or"
            raise self._error(where, f"{_OTHER}.") from err
        if stat.S_ISDIR(found.st_mode):
            raise self._error("is a folder;")
        if not stat.S_ISREG(found.st_mode):
            raise self._error("is a device or a pipe, not a file;")
        if found.st_size == 0:
            raise self._error("is empty;")
        try:
            self._wav_state = look_at_wav(path)
        except OSError as err:
            raise self._error("may not be read by you; change its permissions, or") from err
        if self._wav_state is WavState.LYING:
            raise self._error("is damaged;")

    def _first_stream(self) -> Any:
        if len(self._container.streams) > MOST_STREAMS:
            raise self._error(f"has more than {MOST_STREAMS} streams;")
        streams = self._container.streams.audio
        if not streams:
            raise self._error("has no sound in it;")
        return streams[0]

    def _checked_rate(self) -> int:
        codec = self._stream.codec_context
        if codec is None:
            raise self._error("is in a form that nothing here can decode;")
        rate_hz = int(codec.sample_rate or 0)
        self._check_shape(rate_hz, int(codec.layout.nb_channels))
        codec.thread_count = 1  # sound needs no more, the student does
        return rate_hz

    def _check_shape(self, rate_hz: int, channels: int) -> None:
        if not LOWEST_HZ <= rate_hz <= HIGHEST_HZ:
            raise self._error(f"says that it has {rate_hz} samples a second;")
        if not 1 <= channels <= MOST_CHANNELS:
            raise self._error(f"says that it has {channels} channels;")

    def _decode(self) -> Iterator[Float32]:
        import av

        given = 0
        try:
            for block in self._mixed():
                given += block.shape[-1]
                yield block
        except (av.FFmpegError, AudioFormatError):
            self._note("is damaged; it plays as far as it could be read.")
        if not self.notices and self._is_short(given):
            self._note("ends earlier than it says; it was probably cut off.")

    def _mixed(self) -> Iterator[Float32]:
        """All blocks; FFmpeg's errors come through."""
        mixer = _Mixer(self.rate_hz, self.channels)
        for packet in self._container.demux(self._stream):
            for frame in self._frames(packet):
                self._check_shape(frame.sample_rate, frame.layout.nb_channels)
                yield from mixer.mix(frame)
        yield from mixer.finish()

    def _frames(self, packet: Any) -> Any:
        """Frames of one packet; a damaged packet has none, the next may be good."""
        import av

        try:
            return packet.decode()
        except av.error.InvalidDataError:
            self._note("is damaged; parts of it are left out.")
            return ()

    def _is_short(self, given: int) -> bool:
        if self._wav_state is WavState.CUT:
            return True
        stated = self._stream.duration
        if stated is None or self._container.format.name not in _EXACT:
            return False
        stated_s = float(stated * self._stream.time_base)
        return given / self.rate_hz < stated_s * (1.0 - _SHORT_BY) - 0.1

    def _note(self, what: str) -> None:
        text = f"The sound file {self.name} {what}"
        if text not in self.notices:
            self.notices.append(text)

    def _error(self, what: str, remedy: str = _REMEDY) -> AudioFormatError:
        return AudioFormatError(f"The sound file {self.name} {what} {remedy}")


class _Mixer:
    """Frames of any format into float32 blocks at one rate, mono (n,) or stereo (2, n)."""

    def __init__(self, rate_hz: int, channels: int) -> None:
        self._rate_hz = rate_hz
        self._channels = channels
        self._converter: Any = None
        self._shape: tuple[str, str, int] | None = None

    def mix(self, frame: Any) -> Iterator[Float32]:
        """The blocks of one frame; a frame of another format than the last is no trouble."""
        shape = (frame.format.name, frame.layout.name, frame.sample_rate)
        if shape != self._shape:
            yield from self.finish()
            self._converter = self._make(frame.layout.nb_channels)
            self._shape = shape
        for piece in self._converter.resample(frame):
            yield self._mixed(piece.to_ndarray())

    def finish(self) -> Iterator[Float32]:
        """What the converter still holds."""
        if self._converter is not None:
            for piece in self._converter.resample(None):
                yield self._mixed(piece.to_ndarray())
            self._converter = None
            self._shape = None

    def _mixed(self, planes: Float32) -> Float32:
        return _mono(planes) if self._channels == 1 else _sane(planes)

    def _make(self, channels: int) -> Any:
        import av

        # Beyond stereo FFmpeg knows which channel carries the voice; stereo is mixed by _mono.
        layout = "mono" if channels > 2 else None
        layout = "stereo" if self._channels == 2 else layout
        return av.AudioResampler(format="fltp", layout=layout, rate=self._rate_hz)


def decode_sound(path: Path, rate_hz: int, limit_s: float = MOST_DECODED_S) -> Float32:
    """The whole sound of a file: float32 (n,) mono −1..1 at ``rate_hz``, for rendering.

    Raises AudioFormatError when the file cannot be used or lasts longer than ``limit_s``. A
    damaged or truncated file gives what it has.
    """
    import soxr

    sound = SoundFile(path)
    try:
        stream = soxr.ResampleStream(sound.rate_hz, rate_hz, 1, dtype="float32", quality="HQ")
        pieces: list[Float32] = []
        samples = 0
        for block in sound.blocks():
            samples += len(block)
            if samples > limit_s * sound.rate_hz:
                raise AudioFormatError(
                    f"The sound file {sound.name} lasts longer than {limit_s / 60:.0f} minutes; "
                    "cut it into shorter pieces."
                )
            pieces.append(stream.resample_chunk(block))
        pieces.append(stream.resample_chunk(np.zeros(0, np.float32), last=True))
        # The filter may overshoot what was clipped before.
        whole: Float32 = np.clip(np.concatenate(pieces), -1.0, 1.0)
        return whole
    finally:
        sound.close()


def _mono(planes: Float32) -> Float32:
    """Mean of the channels (c, n)."""
    mixed: Float32 = np.mean(_sane(planes), axis=0, dtype=np.float32)
    return mixed


def _sane(planes: Float32) -> Float32:
    """Damaged samples made harmless: −1..1, finite."""
    sane: Float32 = np.clip(np.nan_to_num(planes), -1.0, 1.0)
    return sane

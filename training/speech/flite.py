"""The flite synthesiser as a source of speech with exact phone times.

flite is a small program of its own (Debian package `flite`, BSD-like licence); it prints the end
time of every segment it speaks, so no recogniser's error enters the labels.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.speech.phones import SAMPLE_RATE, SILENCE, PhoneSpan, Utterance, phone_named

VOICES = ("slt", "rms", "kal16", "awb")
# Mean pitch each voice was built for; varied around this the voice stays intact.
VOICE_PITCH_HZ = {"slt": 170.0, "rms": 100.0, "kal16": 105.0, "awb": 130.0}
LICENCE = "flite and its voices slt, rms, kal16, awb: Carnegie Mellon University, BSD-like"

_TIMEOUT_S = 60.0
_MAX_TEXT = 2_000


def find_flite() -> str:
    """Path of the flite program. Raises TrainingError with the remedy when there is none."""
    found = shutil.which("flite")
    if found is None:
        raise TrainingError(
            "The speech synthesiser flite is not installed. On Debian or Ubuntu run "
            "`apt-get install flite`, then start again."
        )
    return found


def synthesize(text: str, voice: str, pitch: float = 1.0, stretch: float = 1.0) -> Utterance:
    """Speak `text` and say when each phone sounds.

    pitch: factor on the voice's own mean pitch, 0.5..2. stretch: factor on durations, 0.5..2
    (larger is slower). Returns an Utterance at 16 kHz, flite's own leading and trailing
    pauses included. Raises TrainingError for an unknown voice, bad factors, or a failing flite.
    """
    if voice not in VOICES:
        raise TrainingError(f"flite voice {voice!r} is unknown; choose one of {', '.join(VOICES)}")
    if not (0.5 <= pitch <= 2.0 and 0.5 <= stretch <= 2.0):
        raise TrainingError(f"pitch {pitch} and stretch {stretch} must lie between 0.5 and 2")
    if not text.strip() or len(text) > _MAX_TEXT:
        raise TrainingError(f"the text to speak must have 1 to {_MAX_TEXT} characters")
    with tempfile.TemporaryDirectory(prefix="lipcam-flite-") as folder:
        sound = Path(folder) / "speech.wav"
        printed = _run_flite(text, voice, pitch, stretch, sound)
        pcm = _read_wav(sound)
    return Utterance(pcm, parse_segments(printed), text, f"flite-{voice}")


def _run_flite(text: str, voice: str, pitch: float, stretch: float, sound: Path) -> str:
    mean_pitch = VOICE_PITCH_HZ[voice] * pitch
    command = [
        find_flite(), "-voice", voice, "-psdur",
        "--setf", f"duration_stretch={stretch:.3f}",
        "--setf", f"int_f0_target_mean={mean_pitch:.1f}",
        "-t", text, "-o", str(sound),
    ]  # fmt: skip
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_TIMEOUT_S, check=True
        )
    except (subprocess.SubprocessError, OSError) as err:
        raise TrainingError(f"flite could not speak {text[:60]!r}: {err}") from err
    if not sound.is_file():
        raise TrainingError(f"flite wrote no sound for {text[:60]!r}; is the disk full?")
    return done.stdout


def parse_segments(printed: str) -> tuple[PhoneSpan, ...]:
    """Turn flite's `name:end name:end ...` into spans; pauses are left out.

    Raises TrainingError when the text is not of that form.
    """
    spans: list[PhoneSpan] = []
    start_s = 0.0
    for item in printed.split():
        name, colon, end = item.rpartition(":")
        try:
            end_s = float(end)
        except ValueError as err:
            raise TrainingError(f"flite printed {item!r} where `phone:end` was expected") from err
        if not colon:
            raise TrainingError(f"flite printed {item!r} where `phone:end` was expected")
        phone = phone_named(name)
        if phone != SILENCE and end_s > start_s:
            spans.append(PhoneSpan(phone, start_s, end_s))
        start_s = end_s
    if not spans:
        raise TrainingError("flite printed no phones; the text may hold nothing speakable")
    return tuple(spans)


def _read_wav(path: Path) -> NDArray[np.int16]:
    try:
        with wave.open(io.BytesIO(path.read_bytes())) as sound:
            rate, width = sound.getframerate(), sound.getsampwidth()
            channels = sound.getnchannels()
            raw = sound.readframes(sound.getnframes())
    except (OSError, wave.Error, EOFError) as err:
        raise TrainingError(f"flite's sound {path.name} cannot be read: {err}") from err
    if (rate, width, channels) != (SAMPLE_RATE, 2, 1):
        raise TrainingError(f"flite's sound is {rate} Hz, {8 * width} bit, {channels} channels")
    return np.frombuffer(raw, dtype="<i2").astype(np.int16)

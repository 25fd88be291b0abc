"""The bundled speech and what its mouth should do: the time of every phone is known.

The times are those that flite prints with -psdur while it makes the file, by the command in
assets/speech/README.md.
"""

from __future__ import annotations

import numpy as np

from core import paths
from core.audio.sound_file import decode_sound
from core.types import Float32
from training.speech.articulation import articulate
from training.speech.flite import parse_segments
from training.speech.phones import SAMPLE_RATE, Utterance

LENGTH = 186_160  # samples
FRAME = SAMPLE_RATE // 25
_PHONES = """
    pau:0.172 hh:0.268 ax:0.319 l:0.575 ow:0.694 pau:0.900 dh:0.941 ih:1.003 s:1.103 ih:1.159
    z:1.265 l:1.355 ih:1.403 p:1.498 k:1.604 ax:1.715 m:1.833 pau:1.950 y:2.000 uw:2.082 s:2.205
    p:2.278 iy:2.378 k:2.455 pau:2.563 ae:2.626 n:2.668 d:2.686 ay:2.824 m:2.925 uw:3.098 v:3.168
    m:3.245 ay:3.347 l:3.478 ih:3.535 p:3.614 s:3.690 t:3.752 ax:3.775 y:3.855 ao:3.890 r:3.926
    v:3.993 oy:4.200 s:4.298 pau:4.401 r:4.441 ay:4.610 t:4.642 ih:4.731 n:4.807 y:4.888 ao:4.954
    r:5.020 n:5.090 eh:5.219 k:5.299 s:5.378 t:5.438 v:5.469 ih:5.552 d:5.593 iy:5.718 ow:5.788
    k:5.908 ao:6.043 l:6.136 pau:6.251 p:6.332 ih:6.398 k:6.474 ax:6.535 m:6.622 ay:6.764 k:6.906
    r:6.950 ax:6.966 f:7.071 ow:7.209 n:7.310 pau:7.427 p:7.507 ih:7.574 k:7.650 ax:7.698 f:7.807
    ey:8.025 s:8.123 pau:8.231 ae:8.322 n:8.363 d:8.404 p:8.470 iy:8.567 p:8.675 ax:8.722 l:8.830
    w:8.892 ih:8.909 l:8.989 s:9.107 iy:9.222 y:9.334 uw:9.426 pau:9.670 w:9.775 ah:9.846 t:9.986
    eh:10.064 v:10.128 er:10.235 y:10.376 uw:10.481 m:10.566 ey:10.689 b:10.767 iy:10.836 w:10.973
    eh:11.037 r:11.191 ih:11.280 ng:11.415 pau:11.636
"""
_UNITS = ["jawOpen", "mouthClose", "mouthPucker", "mouthFunnel", "mouthRollLower", "mouthRollUpper"]
_UNITS += [
    f"mouth{name}{side}"
    for name in ("Press", "Stretch", "Smile", "LowerDown", "UpperUp")
    for side in ("Left", "Right")
]


def sample() -> Float32:
    """The sound at 16 kHz, filled up to whole frames."""
    sound = decode_sound(paths.sample_speech(), SAMPLE_RATE)
    assert len(sound) == LENGTH, "another sample: time its phones again"
    return np.pad(sound, (0, -len(sound) % FRAME))


def jaw(sound: Float32) -> np.ndarray:
    """How far the jaw should be open in each frame of ``sample()``, 0..1: as it was taught."""
    pcm = (sound * 32767).astype(np.int16)
    spoken = Utterance(pcm, parse_segments(_PHONES), "", "flite-slt")
    return articulate(spoken, _UNITS).units[:, 0]

"""What live hearing costs Lip Forcing: its sound rows in a rolling window against the whole file's.

    python -m training.live_audio_gap --weights model.safetensors speech1.wav speech2.wav

Live, the student's ear hears the last seconds only, up to a look-ahead after the chunk at hand; the
reference hears the whole file. For look-ahead 0, 80, 160 and 320 ms this prints how far the rows
are apart. A gap of 0 is no difference, 1 is as far off as a row that says nothing; see
training/hearing/gap.py.

It needs the real weights of facebook/wav2vec2-base-960h (model.safetensors, 377,607,901 bytes,
Apache-2.0): of random weights the figures would say nothing. What the gap does to the lips takes
the student's weights too, and is not measured here.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.torch import load_file

from core.errors import LipcamError, TrainingError, WeightsError
from core.models.wav2vec2 import Wav2Vec2
from core.models.wav2vec2_config import Wav2Vec2Config
from core.student.clip_layout import FPS
from core.student.torch_hearing import WINDOW_FRAMES
from training.hearing.gap import Gap, Listening, measure
from training.speech.recordings import read_sound

LOOKAHEADS_MS = (0, 80, 160, 320)
_FRAME_MS = 1000 // FPS
_LONGEST_S = 300.0  # the whole file is heard at once: attention grows with its square
_HEAD = "look-ahead     gap  newest row  correlation  worst 5 %"


def main(argv: Sequence[str] | None = None) -> None:
    """Command line; see the module text."""
    args = _parse(argv)
    try:
        network = _network(args.weights, args.heads)
        sounds = [_sound(path) for path in args.sounds]
        ways = [
            Listening(ahead // _FRAME_MS, args.window_frames, args.chunk)
            for ahead in args.lookahead_ms
        ]
        gaps = measure(network, sounds, ways)
        if args.json:
            _write(args.json, gaps, args)
    except LipcamError as err:
        raise SystemExit(str(err)) from err
    print(_table(gaps))
    if network.config != Wav2Vec2Config():
        print("These weights are not of wav2vec2-base size: nothing follows for Lip Forcing.")


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Rows of a rolling window against a whole file's.")
    parser.add_argument("sounds", nargs="+", type=Path, metavar="SOUND", help="speech, 0.4-300 s")
    parser.add_argument("--weights", type=Path, help="wav2vec2-base-960h: model.safetensors")
    parser.add_argument("--lookahead-ms", type=int, nargs="+", default=list(LOOKAHEADS_MS))
    parser.add_argument("--window-frames", type=int, default=WINDOW_FRAMES, help="of 40 ms each")
    parser.add_argument("--chunk", type=int, choices=(1, 2, 3), default=3, help="latent frames")
    parser.add_argument("--heads", type=int, default=12, help="of the ear's attention")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    args = parser.parse_args(argv)
    if any(ahead < 0 or ahead % _FRAME_MS for ahead in args.lookahead_ms):
        parser.error(f"a look-ahead is a whole number of frames: multiples of {_FRAME_MS} ms")
    return args


def _network(path: Path | None, heads: int) -> Wav2Vec2:
    if path is None:
        raise WeightsError(
            "This study needs the real weights of facebook/wav2vec2-base-960h "
            "(model.safetensors, 378 MB, Apache-2.0). Get the file and name it with --weights; "
            "nothing can be learned from random weights."
        )
    if not path.is_file():
        raise WeightsError(f"The weights {path} are missing; --weights names a file.")
    try:
        if path.suffix == ".safetensors":
            state = load_file(path)
        else:
            state = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, EOFError, RuntimeError, SafetensorError, pickle.UnpicklingError) as err:
        raise WeightsError(
            f"{path.name} cannot be read as weights ({err}). Get the file again; only tensors are "
            "read, never code."
        ) from err
    if not isinstance(state, dict) or not all(torch.is_tensor(v) for v in state.values()):
        raise WeightsError(f"{path.name} is no flat table of tensors; give model.safetensors.")
    return Wav2Vec2.from_state(state, heads=heads)


def _sound(path: Path) -> NDArray[np.float32]:
    return read_sound(path, _LONGEST_S).astype(np.float32) / 32768.0


def _table(gaps: Sequence[Gap]) -> str:
    lines = [
        f"{(gap.way.lookahead_frames or 0) * _FRAME_MS:7} ms  {gap.gap:6.3f}"
        f"  {gap.newest:10.3f}  {gap.correlation:11.4f}  {gap.worst:9.4f}"
        for gap in gaps
    ]
    return "\n".join([f"{gaps[0].rows} rows", _HEAD, *lines])


def _write(path: Path, gaps: Sequence[Gap], args: argparse.Namespace) -> None:
    content = {
        "weights": args.weights.name,
        "sounds": [sound.name for sound in args.sounds],
        "gaps": [gap.as_dict() for gap in gaps],
    }
    try:
        path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    except OSError as err:
        raise TrainingError(f"the figures cannot be written to {path}: {err}") from err


if __name__ == "__main__":
    main()

"""Valid files of every kind, made anew for each run by the tests' own factories."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np

from tests.avatar_factory import draw_frame, write_avatar
from tests.film_factory import write_film

_RATE_HZ = 16_000


def make_seeds(folder: Path) -> None:
    """Fill ``folder``: an avatar, sounds, films, pictures; where there is torch, weights too."""
    folder.mkdir(parents=True)
    write_avatar(folder / "avatar", frames=6, size_px=(160, 96), conditioning=True)
    _make_sounds(folder / "sounds")
    _make_films(folder / "films")
    _make_pictures(folder / "pictures")
    if find_spec("torch") is not None:
        _make_weights(folder / "weights")
        _make_student(folder / "student")


def _voice(seconds: float = 0.4) -> np.ndarray:
    t = np.arange(int(_RATE_HZ * seconds)) / _RATE_HZ
    return np.asarray(0.3 * np.sin(2 * np.pi * 220 * t), np.float32)


def _make_sounds(folder: Path) -> None:
    import av

    folder.mkdir()
    forms = {
        "a.wav": "pcm_s16le", "b.wav": "pcm_f32le", "a.mp3": "mp3", "a.flac": "flac",
        "a.ogg": "libopus", "a.m4a": "aac", "a.webm": "libopus",
        "a.mkv": "pcm_s16le", "a.aiff": "pcm_s16be", "a.au": "pcm_s16be", "a.w64": "pcm_s16le",
    }  # fmt: skip
    for name, codec in forms.items():
        with av.open(str(folder / name), "w") as container:
            rate = 48_000 if codec == "libopus" else _RATE_HZ
            stream = container.add_stream(codec, rate=rate, layout="mono")
            sound = _voice()
            resampler = av.AudioResampler(
                format=stream.codec_context.format, layout="mono", rate=rate, frame_size=1024
            )
            frame = av.AudioFrame.from_ndarray(sound[None, :], "fltp", "mono")
            frame.sample_rate = _RATE_HZ
            for piece in (*resampler.resample(frame), *resampler.resample(None)):
                container.mux(stream.encode(piece))
            container.mux(stream.encode(None))


def _make_films(folder: Path) -> None:
    folder.mkdir()
    pictures = [draw_frame(n, 8, (128, 96)) for n in range(8)]
    sound = _voice(0.3)
    write_film(folder / "a.mp4", pictures, sound=sound, rate_hz=_RATE_HZ)
    write_film(folder / "a.mov", pictures, rotation=90)
    write_film(folder / "a.mkv", pictures, sound=sound, rate_hz=_RATE_HZ)
    write_film(folder / "a.avi", pictures, codec="mpeg4", options={})
    vp8 = {"deadline": "realtime", "cpu-used": "8"}
    write_film(folder / "a.webm", pictures, codec="libvpx", options=vp8)
    write_film(folder / "a.nut", pictures, codec="ffv1", options={})
    write_film(folder / "a.flv", pictures, codec="flv", options={})
    write_film(folder / "b.mov", pictures, codec="mjpeg", form="yuvj420p", options={})
    write_film(folder / "c.mov", pictures, codec="png", form="rgb24", options={})


def _make_pictures(folder: Path) -> None:
    folder.mkdir()
    bgr = cv2.cvtColor(draw_frame(0, 8, (96, 64)), cv2.COLOR_RGB2BGR)
    alpha = np.dstack([bgr, np.full(bgr.shape[:2], 120, np.uint8)])
    for name, picture in (
        ("a.png", bgr), ("alpha.png", alpha), ("deep.png", bgr.astype(np.uint16) * 257),
        ("a.jpg", bgr), ("a.webp", bgr), ("a.bmp", bgr), ("grey.png", bgr[:, :, 0]),
    ):  # fmt: skip
        cv2.imwrite(str(folder / name), picture)
    many = [cv2.IMWRITE_JPEG_PROGRESSIVE, 1]
    cv2.imwrite(str(folder / "many.jpg"), bgr, many)
    lossless = [cv2.IMWRITE_WEBP_QUALITY, 101]
    cv2.imwrite(str(folder / "lossless.webp"), bgr, lossless)


def _make_weights(folder: Path) -> None:
    import torch
    from safetensors.torch import save_file

    folder.mkdir()
    torch.manual_seed(0)
    tensors = {
        "blocks.0.self_attn.q.weight": torch.randn(8, 8),
        "blocks.0.self_attn.q.bias": torch.randn(8).to(torch.bfloat16),
        "head.modulation": torch.randn(1, 2, 8).half(),
        "patch_embedding.weight": torch.randn(8, 4, 1, 2, 2),
    }
    save_file(tensors, folder / "a.safetensors", metadata={"format": "pt"})
    torch.save(tensors, folder / "a.pth")
    torch.save({"model": {"net": tensors}}, folder / "b.pth")
    names = list(tensors)
    for number, part in ((1, names[:2]), (2, names[2:])):
        shard = f"model-0000{number}-of-00002.safetensors"
        save_file({name: tensors[name] for name in part}, folder / shard)
    index = {name: f"model-0000{1 + (n > 1)}-of-00002.safetensors" for n, name in enumerate(names)}
    text = json.dumps({"metadata": {"total_size": 1}, "weight_map": index})
    (folder / "model.safetensors.index.json").write_text(text, encoding="utf-8")


def _make_student(folder: Path) -> None:
    from tests.parity_factory import Sizes, write_folder

    folder.mkdir()
    write_folder(folder / "parity", Sizes(frames=3))

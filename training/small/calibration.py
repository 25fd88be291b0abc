"""Inputs of the networks as they occur live, for calibrating their eight-bit form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import torch
from torch import Tensor

from core.features.log_mel import MEL, log_mel
from core.student.schedule import TIMES
from training.data.store import ClipEntry
from training.small.clips import ClipFolder, frame_range
from training.small.live_denoiser import ChunkPreparation
from training.small.networks import Networks
from training.small.onnx_graphs import Feeds, denoiser_feeds, empty_call
from training.small.rollout import generate, seeded_noise
from training.small.sequences import MelBank
from training.speech.augment import augment_audio

_CLIPS = 10
_FRAMES = 24
_PEOPLE = 48  # whose faces the autoencoder's ranges are measured on
_KEEP_EVERY = 5  # of the denoiser's calls: early and late ones of each session alike


@dataclass
class Samples:
    """What was recorded: for each graph its inputs, and whole calls of the denoiser."""

    graphs: dict[str, list[Feeds]] = field(default_factory=lambda: defaultdict(list))
    calls: list[dict[str, Tensor]] = field(default_factory=list)


@torch.no_grad()
def calibration_samples(
    nets: Networks, clips: ClipFolder, times: Sequence[float] = TIMES
) -> Samples:
    """Inputs recorded while the student speaks training clips of all people, chunk by chunk of the
    networks' size (onnx_graphs.chunk_networks). times: of its calls."""
    rng = np.random.default_rng(5)
    samples = Samples()
    names = list(empty_call(nets.config.denoiser))
    preparation = ChunkPreparation(nets.denoiser)
    calls = 0

    def watch(inputs: tuple[Tensor, ...]) -> None:
        nonlocal calls
        if calls % _KEEP_EVERY == 0:
            call = {name: tensor.clone() for name, tensor in zip(names, inputs, strict=True)}
            first, then = denoiser_feeds(preparation, call)
            samples.calls.append(call)
            samples.graphs["preparation"].append(first)
            samples.graphs["denoiser"].append(then)
        calls += 1

    # A session starts in silence: the quietest window must lie within the measured range.
    rows = log_mel(np.zeros(nets.config.audio.window_rows * MEL.hop, np.float32))
    samples.graphs["audio_encoder"].append({"mel": rows[None]})
    for clip in _varied(clips.of("train"), rng):
        _speak(nets, clips, clip, samples.graphs, partial(generate, watch=watch, times=times), rng)
    for clip in _varied(clips.of("train"), rng, _PEOPLE):
        _look(nets, clips, clip, samples.graphs, rng)
    return samples


def _varied(
    entries: Sequence[ClipEntry], rng: np.random.Generator, count: int = _CLIPS
) -> list[ClipEntry]:
    """Some clips, as many different people among them as there are."""
    long_enough = [e for e in entries if e.frames >= _FRAMES]
    shuffled = [long_enough[i] for i in rng.permutation(len(long_enough))]
    one_each = list({entry.identity: entry for entry in shuffled}.values())
    return (one_each + [entry for entry in shuffled if entry not in one_each])[:count]


def _speak(
    nets: Networks,
    clips: ClipFolder,
    clip: ClipEntry,
    samples: dict[str, list[Feeds]],
    speak: Callable[..., Tensor],
    rng: np.random.Generator,
) -> None:
    per = nets.config.audio.chunk_frames
    chunks = _FRAMES // per
    first = int(rng.integers(clip.frames - per * chunks + 1))
    frames = frame_range(clip)[first : first + per * chunks]
    bank = MelBank([augment_audio(clips.sound(clip), rng)], nets.config.audio)
    mel = bank.windows(0, first + per * np.arange(chunks))
    hidden_rgb = clips.hide(clips.base(frames))
    reference_rgb = clips.base(np.array([clips.reference_frame(clip)]))
    hidden = nets.encoder(hidden_rgb).unflatten(0, (1, chunks, per))
    audio = nets.audio(mel)[None]
    draw = seeded_noise(int(rng.integers(1 << 31)))
    made = speak(nets.denoiser, hidden, nets.encoder(reference_rgb), audio, draw)[0]
    pictures = torch.cat([clips.speaking(frames[::8]), hidden_rgb[::8], reference_rgb])
    samples["audio_encoder"] += [{"mel": m[None].numpy()} for m in mel[::3]]
    samples["encoder"] += [{"rgb": p[None].numpy()} for p in pictures]
    for chunk in range(0, chunks, 3):
        samples["decoder"].append(
            {
                "latents": made[chunk].numpy(),
                "hidden_rgb": hidden_rgb[chunk * per : (chunk + 1) * per].numpy(),
                "reference_rgb": reference_rgb.numpy(),
            }
        )


def _look(
    nets: Networks,
    clips: ClipFolder,
    clip: ClipEntry,
    samples: dict[str, list[Feeds]],
    rng: np.random.Generator,
) -> None:
    """A moment of a person through the autoencoder alone.

    Faces differ more than what a sentence does to one of them: a range measured on few people cuts
    off the light and dark of others, which costs a third of a decibel.
    """
    per = nets.config.audio.chunk_frames
    first = int(rng.integers(clip.frames - per + 1))
    frames = frame_range(clip)[first : first + per]
    hidden_rgb, speaking = clips.hide(clips.base(frames)), clips.speaking(frames)
    reference_rgb = clips.base(np.array([clips.reference_frame(clip)]))
    samples["encoder"] += [{"rgb": p[None].numpy()} for p in (hidden_rgb[0], speaking[0])]
    samples["decoder"].append(
        {
            "latents": nets.encoder(speaking).numpy(),
            "hidden_rgb": hidden_rgb.numpy(),
            "reference_rgb": reference_rgb.numpy(),
        }
    )

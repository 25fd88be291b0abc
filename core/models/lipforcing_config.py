"""Sizes of the Lip Forcing network, read from the shapes of a weight file and checked.

Source: specification of Lip Forcing, sections 2.1 (sizes) and 2.9 (names and shapes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.errors import WeightsError

Shape = tuple[int, ...]

PATCH = (1, 2, 2)
"""Latent frames, rows and columns that make one token."""

AUDIO_GROUP = 4
"""Video frames, and so audio vectors, of one latent frame."""

FIRST_AUDIO_BLOCK = 2
"""Audio is added before this block, counted from 0, and before those up to layers // 2."""

REAL_HEAD_WIDTH = 128
"""Features of one attention head in both published sizes; a weight file does not tell."""

_MOST_SHOWN = 8
_MOST_LAYERS = 256
_BLOCK = re.compile(r"blocks\.(\d{1,4})\.")
_FEED_FORWARD = re.compile(r"blocks\.\d{1,4}\.ffn\.0\.weight")
_AUDIO = "audio_proj.proj.weight"


@dataclass(frozen=True, slots=True)
class LipForcingConfig:
    """All sizes of one network. Raises WeightsError when they do not fit each other.

    width: features of a token; feed_forward: inner width of the feed-forward layers; heads, layers:
    of the transformer; text_features: of one text row; time_features: sinusoids of a time;
    latent_channels: of the autoencoder's latents; audio_features: of one video frame's audio;
    audio_hidden: of one latent frame's packed audio.
    """

    width: int
    feed_forward: int
    heads: int
    layers: int
    text_features: int = 4096
    time_features: int = 256
    latent_channels: int = 16
    audio_features: int = 10752
    audio_hidden: int = 32

    def __post_init__(self) -> None:
        if min(self.width, self.feed_forward, self.heads, self.layers) < 1:
            raise WeightsError(f"a network needs sizes of at least 1; these are {self}")
        if self.width % (2 * self.heads):
            raise WeightsError(
                f"{self.heads} attention heads do not divide a width of {self.width} into parts of "
                "even length; state the number of heads that the weights were made with"
            )
        if self.time_features % 2:
            raise WeightsError(f"the number of time features, {self.time_features}, is not even")

    @property
    def head_width(self) -> int:
        """Features of one attention head."""
        return self.width // self.heads

    @property
    def scene_channels(self) -> int:
        """Channels of the network's input beside the noisy latent: first reference frame, mask,
        hidden-mouth video, reference video (section 2.2)."""
        return 3 * self.latent_channels + 1

    @property
    def input_channels(self) -> int:
        """Channels of the network's input: the noisy latent and the scene."""
        return self.latent_channels + self.scene_channels

    @property
    def audio_blocks(self) -> tuple[int, ...]:
        """Blocks before which the audio is added, counted from 0 (section 2.5)."""
        return tuple(range(FIRST_AUDIO_BLOCK, self.layers // 2 + 1))


def key_shapes(config: LipForcingConfig) -> dict[str, Shape]:
    """Every tensor of a merged checkpoint, by its name there (section 2.9)."""
    c, d = config, config.width
    patch = PATCH[0] * PATCH[1] * PATCH[2]
    shapes: dict[str, Shape] = {"patch_embedding.weight": (d, c.input_channels, *PATCH)}
    shapes["patch_embedding.bias"] = (d,)
    shapes |= _linear("text_embedding.0", d, c.text_features) | _linear("text_embedding.2", d, d)
    shapes |= _linear("time_embedding.0", d, c.time_features) | _linear("time_embedding.2", d, d)
    shapes |= _linear("time_projection.1", 6 * d, d)
    for n in range(c.layers):
        block = f"blocks.{n}"
        shapes[f"{block}.modulation"] = (1, 6, d)
        for attention in ("self_attn", "cross_attn"):
            for part in "qkvo":
                shapes |= _linear(f"{block}.{attention}.{part}", d, d)
            shapes[f"{block}.{attention}.norm_q.weight"] = (d,)
            shapes[f"{block}.{attention}.norm_k.weight"] = (d,)
        shapes[f"{block}.norm3.weight"] = shapes[f"{block}.norm3.bias"] = (d,)
        shapes |= _linear(f"{block}.ffn.0", c.feed_forward, d)
        shapes |= _linear(f"{block}.ffn.2", d, c.feed_forward)
    shapes["head.modulation"] = (1, 2, d)
    shapes |= _linear("head.head", patch * c.latent_channels, d)
    shapes |= _linear("audio_proj.proj", c.audio_hidden, AUDIO_GROUP * c.audio_features)
    shapes["audio_proj.norm_out.weight"] = shapes["audio_proj.norm_out.bias"] = (c.audio_hidden,)
    for n in range(len(c.audio_blocks)):
        shapes |= _linear(f"audio_cond_projs.{n}", d, c.audio_hidden)
    return shapes


def read_config(shapes: Mapping[str, Shape], heads: int | None = None) -> LipForcingConfig:
    """The sizes that a weight file's shapes tell, after every name and shape was checked.

    heads: number of attention heads; without it heads of REAL_HEAD_WIDTH are taken. Raises
    WeightsError that lists missing and unexpected names and wrong shapes.
    """

    def size(name: str, axis: int, sides: int, usual: int | None = None) -> int:
        """usual: taken where the tensor is missing, so that the check can list all that is."""
        shape = shapes.get(name)
        if shape is None and usual is not None:
            return usual
        if shape is None:
            raise WeightsError(f"no Lip Forcing weights: {_missing_of_any(shapes, name)}")
        if len(shape) != sides:
            raise WeightsError(f"{name} has the shape {shape}; {sides} sizes are expected")
        return shape[axis]

    width = size("patch_embedding.weight", 0, 5)
    if heads is None:
        if width % REAL_HEAD_WIDTH:
            raise WeightsError(
                f"a width of {width} is not made of heads of {REAL_HEAD_WIDTH} features; state the "
                "number of heads that the weights were made with"
            )
        heads = width // REAL_HEAD_WIDTH
    patch = PATCH[0] * PATCH[1] * PATCH[2]
    usual = LipForcingConfig(width, width, heads, 1)
    config = LipForcingConfig(
        width=width,
        feed_forward=size(_first(shapes, _FEED_FORWARD), 0, 2, width),
        heads=heads,
        layers=_layers(shapes),
        text_features=size("text_embedding.0.weight", 1, 2, usual.text_features),
        time_features=size("time_embedding.0.weight", 1, 2, usual.time_features),
        latent_channels=size("head.head.weight", 0, 2, patch * usual.latent_channels) // patch,
        audio_features=size(_AUDIO, 1, 2, AUDIO_GROUP * usual.audio_features) // AUDIO_GROUP,
        audio_hidden=size(_AUDIO, 0, 2, usual.audio_hidden),
    )
    check_shapes(shapes, config)
    return config


def check_shapes(shapes: Mapping[str, Shape], config: LipForcingConfig) -> None:
    """Raise WeightsError unless the names and shapes are exactly those of ``config``."""
    expected = key_shapes(config)
    wrong = [
        f"{name} is {tuple(shapes[name])}, not {shape}"
        for name, shape in expected.items()
        if name in shapes and tuple(shapes[name]) != shape
    ]
    found = [
        _listed("missing", (name for name in expected if name not in shapes)),
        _listed("unexpected", (name for name in shapes if name not in expected)),
        _listed("of the wrong shape", wrong),
    ]
    told = [text for text in found if text]
    if told:
        raise WeightsError("the weights do not fit the network: " + "; ".join(told))


def _first(shapes: Mapping[str, Shape], pattern: re.Pattern[str]) -> str:
    """The first name that is like the pattern; the pattern's own text if none is."""
    return next((name for name in shapes if pattern.fullmatch(name)), pattern.pattern)


def _layers(shapes: Mapping[str, Shape]) -> int:
    numbers = {int(found[1]) for name in shapes if (found := _BLOCK.match(name))}
    if len(numbers) > _MOST_LAYERS:
        raise WeightsError(f"the weights have {len(numbers)} layers; {_MOST_LAYERS} are the most")
    if not numbers:
        raise WeightsError("no Lip Forcing weights: there is no tensor of a layer, blocks.0.…")
    gaps = sorted(set(range(len(numbers))) - numbers)
    if gaps:
        raise WeightsError(f"the weights lack the layer blocks.{gaps[0]} among {len(numbers)}")
    return len(numbers)


def _missing_of_any(shapes: Mapping[str, Shape], name: str) -> str:
    some = ", ".join(sorted(shapes)[:3])
    return f"the tensor {name} is missing among {len(shapes)} ({some} …)"


def _listed(kind: str, names: Iterable[str]) -> str:
    every = list(names)
    more = f" and {len(every) - _MOST_SHOWN} more" if len(every) > _MOST_SHOWN else ""
    shown = ", ".join(name[:200] for name in every[:_MOST_SHOWN])
    return f"{len(every)} {kind} ({shown}{more})" if every else ""


def _linear(name: str, out: int, width: int) -> dict[str, Shape]:
    return {f"{name}.weight": (out, width), f"{name}.bias": (out,)}

"""The shapes that the small student's graphs must have, derived from the manifest."""

from __future__ import annotations

from collections.abc import Mapping

from core.errors import EngineError, WeightsError
from core.region import REGION_HEIGHT, REGION_WIDTH
from core.student.manifest import (
    AUDIO_ENCODER,
    DECODER,
    DENOISER,
    ENCODER,
    PREPARATION,
    Manifest,
    compare_shapes,
)
from core.student.strict_json import Shape

_UNFIT = "This student was made for another version of Lipcam; install Lipcam again."


def check_sizes(manifest: Manifest) -> None:
    """Raise WeightsError unless the graphs of all chunk sizes fit the manifest's rates, the window
    and each other.

    The audio encoder's tokens and the transformer's layers, heads and widths are free: they are
    read from the audio encoder's output and from the cache inputs.
    """
    width, height = manifest.region
    if manifest.region != (REGION_WIDTH, REGION_HEIGHT):
        raise WeightsError(
            f"The student paints {width} x {height} px, this Lipcam's mouth region has "
            f"{REGION_WIDTH} x {REGION_HEIGHT}. {_UNFIT}"
        )
    for frames in manifest.chunks:
        _check_graphs(_of_chunk(manifest, frames))


def _of_chunk(manifest: Manifest, frames: int) -> Manifest:
    try:
        return manifest.for_chunk(frames)
    except EngineError as err:  # the window has no room for such a chunk
        raise WeightsError(f"The student's manifest: chunks of {frames}: {err}. {_UNFIT}") from err


def _check_graphs(manifest: Manifest) -> None:
    for part, (inputs, outputs) in _wanted(manifest).items():
        entry = manifest.files[part]
        compare_shapes(f"{entry.file} in its manifest", entry.inputs, inputs, "input")
        compare_shapes(f"{entry.file} in its manifest", entry.outputs, outputs, "output")


def _wanted(manifest: Manifest) -> Mapping[str, tuple[dict[str, Shape], dict[str, Shape]]]:
    chunk, latent = manifest.window.chunk, manifest.latent
    width, height = manifest.region
    spec = manifest.spec()
    mel = (1, spec.window_rows, spec.features.columns)
    audio = (1, chunk, *_given(manifest, AUDIO_ENCODER, "outputs", "audio", 4)[2:])
    pixels = (chunk, 3, height, width)
    picture = (1, 3, height, width)
    return {
        AUDIO_ENCODER: ({"mel": mel}, {"audio": audio}),
        **_denoiser(manifest, audio),
        DECODER: (
            {"latents": (chunk, *latent), "hidden_rgb": pixels, "reference_rgb": picture},
            {"rgb": pixels},
        ),
        ENCODER: ({"rgb": picture}, {"latent": (1, *latent)}),
    }


def _denoiser(
    manifest: Manifest, audio: Shape
) -> Mapping[str, tuple[dict[str, Shape], dict[str, Shape]]]:
    """The denoiser, and its preparation where there is one: that takes what does not change from
    call to call, and all that it gives goes into the denoiser."""
    window, latent = manifest.window, manifest.latent
    clip = (1, window.chunk, *latent)
    given: dict[str, Shape] = {"hidden": clip, "reference": (1, *latent), "audio": audio}
    keys, values, live = _cache(manifest)
    inputs: dict[str, Shape] = {"noisy": clip, "t": (1,), **values}
    inputs["past_bias"] = (1, 1, 1, values["past_value_0"][2])
    outputs: dict[str, Shape] = {"velocity": clip, **live}
    if PREPARATION not in manifest.files:
        return {DENOISER: ({**inputs, **given, **keys}, outputs)}
    entry = manifest.files[PREPARATION]
    prepared = dict(entry.outputs)
    taken = sorted(prepared.keys() & inputs.keys())
    if taken:  # would overwrite what each call gets anew
        raise WeightsError(f"{entry.file} gives {taken[0]!r}, which is not its to give. {_UNFIT}")
    return {
        PREPARATION: ({**given, **keys}, prepared),
        DENOISER: ({**inputs, **prepared}, outputs),
    }


def _cache(manifest: Manifest) -> tuple[dict[str, Shape], dict[str, Shape], dict[str, Shape]]:
    """Shapes of the past's keys, of its values, and of the live keys and values."""
    window = manifest.window
    slots = _given(manifest, DENOISER, "inputs", "past_bias", 4)[3]
    tokens = slots // max(1, window.past_slots)
    _batch, heads, _tokens, head_width = _given(manifest, DENOISER, "inputs", "past_value_0", 4)
    layers = sum(name.startswith("past_value_") for name in manifest.files[DENOISER].inputs)
    past, live = (
        (1, heads, frames * tokens, head_width) for frames in (window.past_slots, window.chunk)
    )
    return (
        {f"past_key_{n}": past for n in range(layers)},
        {f"past_value_{n}": past for n in range(layers)},
        {f"{kind}_{n}": live for n in range(layers) for kind in ("key", "value")},
    )


def _given(manifest: Manifest, part: str, side: str, name: str, sides: int) -> Shape:
    entry = manifest.files[part]
    shape: Shape = getattr(entry, side).get(name, ())
    if len(shape) != sides:
        raise WeightsError(f"{entry.file}: {name!r} is missing or has not {sides} sizes. {_UNFIT}")
    return shape

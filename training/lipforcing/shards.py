"""Clips as latents on disk: what both stages at scale learn from (specification, section 5.1).

    index.json          format, sizes of a clip, shards: file, split, names of its clips
    scene.safetensors   keep_mask (h, w), 1 = keep; text (rows, features), rows of the prompt and
                        its padding; negative_text, of the same shape, if there is one
    00000.safetensors   a shard: for each clip NAME.target, .masked, .reference bfloat16
                        (c, frames, h, w): latents of the true video, of the one whose mouth is
                        hidden, and of the reference stream; NAME.audio bfloat16 (video_frames,
                        features); NAME.pcm int16 (samples,), 16 kHz, which only the reward hears

The index is replaced in one step after a shard is on disk, so a writer may be cut at any time. All
files hold tensors and plain text, never code.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from core.errors import TrainingError
from core.student.clip_layout import frames_of_latents
from core.student.torch_lipforcing_sampler import Clip

FORMAT = 1
INDEX, SCENE = "index.json", "scene.safetensors"
SPLITS = ("train", "valid")
STREAMS = ("target", "masked", "reference")
SAMPLES_PER_FRAME = 640
_MOST_INDEX_BYTES = 256_000_000
_FULL_SCALE = 32768.0


@dataclass(frozen=True, slots=True)
class ClipSizes:
    """Sizes of every clip of a folder. channels, frames, height, width: of the latents; features:
    of the audio of one video frame."""

    channels: int
    frames: int
    height: int
    width: int
    features: int

    def __post_init__(self) -> None:
        every = asdict(self).values()
        if not all(isinstance(size, int) and 0 < size < 1_000_000 for size in every):
            raise TrainingError(f"clips cannot have these sizes: {asdict(self)}")

    def shapes(self) -> dict[str, tuple[int, ...]]:
        """Shape of each tensor of a clip."""
        latents = (self.channels, self.frames, self.height, self.width)
        pictures = frames_of_latents(self.frames)
        told = {"audio": (pictures, self.features), "pcm": (pictures * SAMPLES_PER_FRAME,)}
        return dict.fromkeys(STREAMS, latents) | told


@dataclass(frozen=True, slots=True)
class Batch:
    """Clips side by side. clip: conditions; target: float32 (n, c, frames, h, w); pcm: float32
    (n, samples), 16 kHz, -1..1; negative_text: shaped like the clip's text, or None."""

    clip: Clip
    target: Tensor
    pcm: Tensor
    negative_text: Tensor | None = None


@dataclass
class ShardWriter:
    """Adds clips to a folder. scene: tensors of scene.safetensors; per_shard: clips of a file.

    Raises TrainingError when the folder was begun with other sizes or another scene.
    """

    folder: Path
    sizes: ClipSizes
    scene: Mapping[str, Tensor]
    per_shard: int = 32
    _held: dict[str, dict[str, dict[str, Tensor]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        scene = {name: tensor.contiguous() for name, tensor in self.scene.items()}
        if (self.folder / INDEX).is_file():
            self._index = _read_index(self.folder)
            if _sizes(self._index, self.folder) != self.sizes or not _same(
                _tensors(self.folder / SCENE), scene
            ):
                raise TrainingError(
                    f"{self.folder} holds clips of other sizes, another mask or another text; "
                    "choose another folder"
                )
        else:
            save_file(scene, self.folder / SCENE)
            self._index = {"format": FORMAT, "sizes": asdict(self.sizes), "shards": []}
        self.names = {name for shard in self._index["shards"] for name in shard["clips"]}

    def add(self, name: str, split: str, tensors: Mapping[str, Tensor]) -> None:
        """Take in a clip; see the module text. A name that is there already is refused."""
        if split not in SPLITS or name in self.names or not name or "." in name:
            raise TrainingError(f"a clip cannot be called {name!r} in the split {split!r}")
        _check(name, tensors, self.sizes)
        types = {"pcm": torch.int16}
        held = self._held.setdefault(split, {})
        held[name] = {
            part: tensor.to(types.get(part, torch.bfloat16)).contiguous()
            for part, tensor in tensors.items()
        }
        self.names.add(name)

    def settle(self, fewest: int | None = None) -> None:
        """Write what is held of a split once it makes a shard (or `fewest` clips). Clips that were
        added since the last call come to disk together or not at all."""
        for split in list(self._held):
            if len(self._held[split]) >= (fewest or self.per_shard):
                self._write(split)

    def close(self) -> None:
        """Write all that is held."""
        self.settle(fewest=1)

    def _write(self, split: str) -> None:
        clips = self._held.pop(split)
        file = f"{len(self._index['shards']):05d}.safetensors"
        flat = {f"{name}.{part}": t for name, parts in clips.items() for part, t in parts.items()}
        _replace(self.folder / file, lambda part: save_file(flat, part))
        self._index["shards"].append({"file": file, "split": split, "clips": list(clips)})
        text = json.dumps(self._index)
        _replace(self.folder / INDEX, lambda part: part.write_text(text, encoding="utf-8"))


class ClipShards:
    """A folder to learn from. Raises TrainingError when it is missing or damaged."""

    def __init__(self, folder: Path) -> None:
        index = _read_index(folder)
        self.folder, self.sizes = folder, _sizes(index, folder)
        self._places: dict[str, list[tuple[Path, str]]] = {split: [] for split in SPLITS}
        for shard in index["shards"]:
            for name in shard["clips"]:
                self._places[shard["split"]].append((folder / shard["file"], name))
        scene = _tensors(folder / SCENE)
        mask, text = scene.get("keep_mask"), scene.get("text")
        if mask is None or text is None or mask.shape != (self.sizes.height, self.sizes.width):
            raise TrainingError(f"{folder / SCENE} has no mask and text for these clips")
        negative = scene.get("negative_text")
        if text.dim() != 2 or (negative is not None and negative.shape != text.shape):
            raise TrainingError(f"{folder / SCENE}: the texts are not (rows, features) alike")
        self.keep_mask, self.text, self.negative_text = mask.float(), text.float(), negative

    def count(self, split: str = "train") -> int:
        """Clips of a split."""
        return len(self._places[split])

    def draw(self, count: int, rng: np.random.Generator, device: torch.device) -> Batch:
        """Random clips of the training split. Raises TrainingError when there are none."""
        if not self.count():
            raise TrainingError(f"{self.folder} has no clips of the split 'train'")
        return self.batch("train", rng.integers(self.count(), size=count).tolist(), device)

    def batch(self, split: str, chosen: list[int], device: torch.device) -> Batch:
        """Clips by their number."""
        clips = [self._clip(*self._places[split][n]) for n in chosen]

        def side_by_side(part: str) -> Tensor:
            return torch.stack([clip[part] for clip in clips]).to(device).float()

        target, masked, reference = map(side_by_side, STREAMS)

        def said(text: Tensor) -> Tensor:
            return text.to(device).float().expand(len(chosen), -1, -1)

        clip = Clip(
            text=said(self.text),
            audio=side_by_side("audio"),
            first_reference=reference[:, :, :1],
            keep_mask=self.keep_mask.to(device),
            masked=masked,
            reference=reference,
        )
        negative = None if self.negative_text is None else said(self.negative_text)
        return Batch(clip, target, side_by_side("pcm") / _FULL_SCALE, negative)

    def _clip(self, path: Path, name: str) -> dict[str, Tensor]:
        try:
            with safe_open(path, "pt") as opened:
                clip = {part: opened.get_tensor(f"{name}.{part}") for part in self.sizes.shapes()}
        except (OSError, SafetensorError) as err:
            raise TrainingError(f"{path} is missing, damaged or lacks the clip {name}") from err
        _check(name, clip, self.sizes)
        return clip


def _check(name: str, tensors: Mapping[str, Tensor], sizes: ClipSizes) -> None:
    found = {part: tuple(tensor.shape) for part, tensor in tensors.items()}
    if found != sizes.shapes():
        raise TrainingError(f"the clip {name} is {found}, not {sizes.shapes()}")
    if not all(bool(torch.isfinite(tensors[part]).all()) for part in (*STREAMS, "audio")):
        raise TrainingError(f"the clip {name} has values that are no numbers")


def _read_index(folder: Path) -> dict[str, Any]:
    path = folder / INDEX
    if not path.is_file():
        raise TrainingError(
            f"{folder} has no clips; make them with python -m training.lipforcing.prepare"
        )
    try:
        if path.stat().st_size > _MOST_INDEX_BYTES:
            raise ValueError("it is too long")
        index = json.loads(path.read_text(encoding="utf-8"))
        if index["format"] != FORMAT:
            raise ValueError(f"its format is {index['format']!r}, not {FORMAT}")
        for shard in index["shards"]:
            file, clips = shard["file"], shard["clips"]
            if file != Path(file).name or shard["split"] not in SPLITS:
                raise ValueError(f"the shard {file!r} is none")
            if not all(isinstance(name, str) for name in clips):
                raise ValueError(f"the clips of {file!r} have no names")
    except (ValueError, KeyError, TypeError, OSError) as err:
        raise TrainingError(f"{path} is damaged ({err}); make the clips again") from err
    return index  # type: ignore[no-any-return]


def _sizes(index: Mapping[str, Any], folder: Path) -> ClipSizes:
    try:
        return ClipSizes(**index["sizes"])
    except (TypeError, KeyError) as err:
        raise TrainingError(f"{folder / INDEX} states no sizes; make the clips again") from err


def _tensors(path: Path) -> dict[str, Tensor]:
    try:
        found: dict[str, Tensor] = load_file(path)
    except (OSError, SafetensorError) as err:
        raise TrainingError(f"{path} is missing or damaged; make the clips again") from err
    return found


def _same(some: Mapping[str, Tensor], others: Mapping[str, Tensor]) -> bool:
    return some.keys() == others.keys() and all(
        some[name].shape == others[name].shape and torch.equal(some[name], others[name])
        for name in some
    )


def _replace(path: Path, write: Any) -> None:
    part = path.with_name(path.name + ".part")
    write(part)
    os.replace(part, path)

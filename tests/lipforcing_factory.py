"""A whole tiny Lip Forcing: random weights written as files in the layouts of the real ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from core.models.lipforcing_config import LipForcingConfig
from core.models.lipforcing_dit import LipForcingNetwork
from core.models.taehv import Taehv, TaehvConfig
from core.models.wan_vae import WanVae
from core.models.wan_vae_config import WanVaeConfig
from core.models.wav2vec2 import Wav2Vec2
from core.models.wav2vec2_config import Wav2Vec2Config
from core.student.lipforcing_files import LipForcingFiles
from core.student.lipforcing_live import LiveOptions
from core.student.torch_lipforcing_parts import Parts, open_parts
from core.types import WideFaces

FACE_PX = 32
_TEXT_ROWS, _WORDS = 512, 5


@dataclass(frozen=True)
class TinySizes:
    """Widths and depths; what files do not tell (heads of 128, 12 of the ear) is real."""

    width: int = 128
    feed_forward: int = 64
    layers: int = 4
    text_features: int = 16
    ear_width: int = 24
    ear_layers: int = 1
    autoencoder_width: int = 4
    seed: int = 5


def write_files(folder: Path, sizes: TinySizes | None = None) -> LipForcingFiles:
    """Write all files of a student that says nothing sensible."""
    sizes = sizes or TinySizes()
    torch.manual_seed(sizes.seed)
    ear = Wav2Vec2Config(
        width=sizes.ear_width,
        inner_width=32,
        layers=sizes.ear_layers,
        conv_width=8,
        position_taps=16,
        position_groups=4,
    )
    network = LipForcingConfig(
        width=sizes.width,
        feed_forward=sizes.feed_forward,
        heads=sizes.width // 128,
        layers=sizes.layers,
        text_features=sizes.text_features,
        audio_features=ear.row_width,
    )
    files = LipForcingFiles(
        id="lipforcing-14b",
        name="tiny",
        network=folder / "lipforcing_14b.pth",
        autoencoder=folder / "Wan2.1_VAE.pth",
        taehv=folder / "taew2_1.pth",
        ear=folder / "model.safetensors",
        text=folder / "text_emb.pt",
    )
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(_weights(LipForcingNetwork(network), torch.bfloat16), files.network)
    torch.save(
        _weights(WanVae(WanVaeConfig(base_width=sizes.autoencoder_width)), torch.float32),
        files.autoencoder,
    )
    small = TaehvConfig(widths=(16, 12, 8, 8), encoder_width=8)
    torch.save(_weights(Taehv(small), torch.float16), files.taehv)
    heard = _weights(Wav2Vec2(ear), torch.float32)
    save_file({f"wav2vec2.{name}": tensor for name, tensor in heard.items()}, files.ear)
    text = torch.randn(1, _TEXT_ROWS, sizes.text_features)
    text[:, _WORDS:] = 0.0
    torch.save(text.bfloat16(), files.text)
    return files


def tiny_parts(folder: Path, options: LiveOptions | None = None) -> Parts:
    """The parts of a tiny student on the processor."""
    return open_parts(write_files(folder), options or LiveOptions(), provider="cpu")


class SmallCrops:
    """An avatar's faces by way of crops of a tenth of the size: a hundredth of the work."""

    def __init__(self, faces: WideFaces) -> None:
        self._faces = faces
        self.crop_px = (faces.crop_px[0] // 10, faces.crop_px[1] // 10)

    def __getattr__(self, name: str) -> object:
        return getattr(self._faces, name)

    def __len__(self) -> int:
        return len(self._faces)

    def matrix(self, index: int) -> np.ndarray:
        return self._faces.matrix(index) / 10.0


def _weights(network: nn.Module, dtype: torch.dtype) -> dict[str, Tensor]:
    """Larger than freshly made ones where those would all but vanish."""
    found = {}
    for name, tensor in network.state_dict().items():
        wide = tensor + 0.1 * torch.randn_like(tensor) if tensor.ndim > 1 else tensor
        found[name] = wide.to(dtype).contiguous()
    return found

"""Lip Forcing at full size with random weights, for measuring without the files (section 2.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import torch
from torch import nn

from core.errors import EngineError
from core.models.lipforcing_config import LipForcingConfig
from core.models.lipforcing_dit import LipForcingNetwork
from core.models.taehv import Taehv, TaehvConfig
from core.models.wan_vae import WanVae
from core.models.wan_vae_config import WanVaeConfig
from core.models.wav2vec2 import Wav2Vec2
from core.models.wav2vec2_config import Wav2Vec2Config
from core.student.lipforcing_live import FACE_PX, LiveOptions
from core.student.torch_fp8 import shorten
from core.student.torch_lipforcing_parts import Parts, choose_device
from core.student.torch_live_decoders import LiveDecoder, TaehvDecoder, WanDecoder

_TEXT_ROWS, _WORDS = 512, 5
_SPREAD = 0.02


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes of all parts. The defaults beside the network are those of the public files."""

    name: str
    network: LipForcingConfig
    face_px: int = FACE_PX
    ear: Wav2Vec2Config = field(default_factory=Wav2Vec2Config)
    autoencoder: WanVaeConfig = field(default_factory=WanVaeConfig)
    taehv: TaehvConfig = field(default_factory=TaehvConfig)


def scale_of(name: str) -> Scale:
    """ "1.3B", "14B", or "tiny", which says nothing and runs anywhere. Raises EngineError."""
    scales: Mapping[str, Callable[[], Scale]] = {
        "1.3B": lambda: Scale("1.3B", LipForcingConfig(1536, 8960, 12, 30)),
        "14B": lambda: Scale("14B", LipForcingConfig(5120, 13824, 40, 40)),
        "tiny": _tiny,
    }
    if name not in scales:
        raise EngineError(f"There is no size {name!r}; choose one of: {', '.join(scales)}.")
    return scales[name]()


def random_parts(scale: Scale, options: LiveOptions, *, provider: str = "auto") -> Parts:
    """Parts with random weights. Raises EngineError for a device that is not there, and for a full
    size on a processor, where one chunk would take minutes."""
    device, name = choose_device(provider)
    if device.type != "cuda" and scale.network.width > 1024:
        raise EngineError(
            f"Lip Forcing {scale.name} is measured on an NVIDIA GPU, and torch {torch.__version__} "
            "can use none here. The size tiny runs anywhere; it shows that the benchmark works."
        )
    precision = options.precision
    if precision == "auto":
        precision = "bf16" if device.type == "cuda" else "float32"
    dtype = torch.float32 if precision == "float32" else torch.bfloat16
    network = random_network(scale.network, dtype, device, fp8=precision == "fp8")
    text = torch.randn(1, _TEXT_ROWS, scale.network.text_features, dtype=dtype, device=device)
    text[:, _WORDS:] = 0.0
    with torch.no_grad():
        memory = network.text_memory(text)
    short = torch.bfloat16 if device.type == "cuda" else torch.float32
    return Parts(
        network=network,
        text=memory,
        ear=_ready(Wav2Vec2(scale.ear), torch.float32, device),
        decoder=partial(_decoder, scale, options, device),
        autoencoder=lambda: _ready(WanVae(scale.autoencoder, decoder=False), short, device),
        autoencoder_key=f"random {scale.name}",
        device=device,
        provider=name,
    )


def random_network(
    config: LipForcingConfig, dtype: torch.dtype, device: torch.device, *, fp8: bool = False
) -> LipForcingNetwork:
    """A network of random weights, made where it will run, block by block."""
    with torch.device("meta"):
        network = LipForcingNetwork(config).to(dtype)
    for block in network.blocks:
        _fill(block, device)
        if fp8:
            shorten(block, device)
    for name, child in network.named_children():
        if name != "blocks":
            _fill(child, device)
    ready: LipForcingNetwork = network.requires_grad_(False).eval()
    return ready


def _fill(module: nn.Module, device: torch.device) -> None:
    module.to_empty(device=device)
    for name, weight in module.named_parameters():
        with torch.no_grad():
            if "norm" in name and name.endswith("weight"):
                weight.fill_(1.0)
            else:
                weight.normal_(0.0, _SPREAD)


def _ready(module: Any, dtype: torch.dtype, device: torch.device) -> Any:
    return module.to(device, dtype).eval().requires_grad_(False)


def _decoder(scale: Scale, options: LiveOptions, device: torch.device) -> LiveDecoder:
    fast = device.type == "cuda"
    if options.decoder == "wan":
        dtype = torch.bfloat16 if fast else torch.float32
        return WanDecoder(_ready(WanVae(scale.autoencoder), dtype, device))
    dtype = torch.float16 if fast else torch.float32
    return TaehvDecoder(_ready(Taehv(scale.taehv, encoder=False), dtype, device))


def _tiny() -> Scale:
    ear = Wav2Vec2Config(
        width=24, inner_width=32, layers=1, conv_width=8, position_taps=16, position_groups=4
    )
    return Scale(
        "tiny",
        LipForcingConfig(128, 256, 1, 4, text_features=16, audio_features=ear.row_width),
        face_px=64,
        ear=ear,
        autoencoder=WanVaeConfig(base_width=8),
        taehv=TaehvConfig(widths=(16, 12, 8, 8), encoder_width=8),
    )

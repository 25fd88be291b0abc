"""A Lip Forcing student opened from its files: every part on its device, in its format."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor

from core.errors import EngineError, WeightsError
from core.models.lipforcing_attention import TextMemory
from core.models.lipforcing_dit import LipForcingNetwork
from core.models.taehv import Taehv
from core.models.wan_vae import WanVae
from core.models.wav2vec2 import Wav2Vec2
from core.student.lipforcing_files import LipForcingFiles
from core.student.lipforcing_live import LiveOptions
from core.student.torch_fp8 import shorten
from core.student.torch_live_decoders import LiveDecoder, TaehvDecoder, WanDecoder
from core.student.torch_weight_files import read_tensors
from core.student.torch_weights import load_network

_ENDS_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """All networks of a student. decoder: makes one for a session. autoencoder:
    opens the one that encodes avatars; autoencoder_key: names its weights. notices: for users."""

    network: LipForcingNetwork
    text: TextMemory
    ear: Wav2Vec2
    decoder: Callable[[], LiveDecoder]
    autoencoder: Callable[[], WanVae]
    autoencoder_key: str
    device: torch.device
    provider: str
    notices: tuple[str, ...] = ()


def choose_device(provider: str) -> tuple[torch.device, str]:
    """Where to compute and how to call it. provider: "auto", "cpu" or "cuda". Raises EngineError
    for others and where there is no such device."""
    cuda: Any = torch.cuda
    if provider not in ("auto", "cpu", "cuda"):
        raise EngineError(f"Lip Forcing runs on cuda or cpu, not on {provider!r}; choose auto.")
    if provider != "cpu" and cuda.is_available():
        return torch.device("cuda"), str(cuda.get_device_name(0))
    if provider == "cuda":
        raise EngineError(
            f"The installed torch ({torch.__version__}) can use no NVIDIA GPU here; choose the "
            "provider auto, or install a torch that is built for CUDA."
        )
    return torch.device("cpu"), "cpu"


def open_parts(
    files: LipForcingFiles,
    options: LiveOptions,
    *,
    provider: str = "auto",
    heads: int | None = None,
    ear_heads: int = 12,
) -> Parts:
    """Open all files. heads, ear_heads: attention heads, where they are not the public files'.

    Raises WeightsError for files that are damaged or do not fit each other, EngineError for a
    device that is not there.
    """
    device, name = choose_device(provider)
    fast = device.type == "cuda"
    precision = options.precision
    if precision == "auto":
        precision = "bf16" if fast else "float32"
    dtype = torch.float32 if precision == "float32" else torch.bfloat16
    notices: tuple[str, ...] = ()
    text = read_text(files.text).to(dtype)
    on = None if precision == "fp8" else device
    network = load_network(files.network, heads=heads, dtype=dtype, device=on)
    if precision == "fp8":
        if not shorten(network.blocks, device):
            notices = ("This device does not multiply in 8 bit: memory is saved, but no time.",)
        network = network.to(device)
    ear = Wav2Vec2.from_state(read_tensors(files.ear), heads=ear_heads).to(device)
    _check_fit(network, ear, text)
    autoencoder = partial(
        _open_autoencoder, files.autoencoder, torch.bfloat16 if fast else torch.float32, device
    )
    return Parts(
        network=network,
        text=_text_memory(network, text.to(device)),
        ear=ear,
        decoder=_decoder_maker(files, options, device, autoencoder),
        autoencoder=partial(autoencoder, decoder=False),
        autoencoder_key=f"{_ends(files.autoencoder)} {'bf16' if fast else 'float32'}",
        device=device,
        provider=name,
        notices=notices,
    )


def read_text(path: Path) -> Tensor:
    """The embedded prompt: (1, rows, features), as a tensor alone or the only one of a table.

    Raises WeightsError.
    """
    try:
        if path.suffix == ".safetensors":
            found: Any = load_file(path)
        else:
            found = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # whatever a hostile pickle makes the reader stumble over
        kind = type(error).__name__
        raise WeightsError(
            f"{path.name} cannot be read as an embedded prompt ({kind}). Import it again."
        ) from error
    if isinstance(found, dict) and len(found) == 1:
        found = next(iter(found.values()))
    if not torch.is_tensor(found) or not found.is_floating_point() or found.ndim not in (2, 3):
        raise WeightsError(f"{path.name} is not one tensor of text states. Import it again.")
    rows = found if found.ndim == 3 else found[None]
    if rows.shape[0] != 1 or 0 in rows.shape or not bool(torch.isfinite(rows).all()):
        raise WeightsError(
            f"{path.name} holds text states of {tuple(rows.shape)}, or numbers that are none; one "
            "prompt is expected. Import it again."
        )
    return rows


def _text_memory(network: LipForcingNetwork, text: Tensor) -> TextMemory:
    with torch.no_grad():
        return network.text_memory(text)


def _check_fit(network: LipForcingNetwork, ear: Wav2Vec2, text: Tensor) -> None:
    wants, hears = network.config.audio_features, ear.config.row_width
    if wants != hears:
        raise WeightsError(
            f"The student hears {wants} values for a picture and the ear makes {hears}: these "
            "files do not belong together."
        )
    if network.config.text_features != text.shape[2]:
        raise WeightsError(
            f"The student reads text of {network.config.text_features} values and the prompt has "
            f"{text.shape[2]}: these files do not belong together."
        )


def _open_autoencoder(
    path: Path, dtype: torch.dtype, device: torch.device, decoder: bool
) -> WanVae:
    network: WanVae = WanVae.from_state(read_tensors(path), dtype=dtype, decoder=decoder).to(device)
    return network


def _decoder_maker(
    files: LipForcingFiles,
    options: LiveOptions,
    device: torch.device,
    autoencoder: Callable[..., WanVae],
) -> Callable[[], LiveDecoder]:
    if options.decoder == "wan":
        whole = autoencoder(decoder=True)
        return lambda: WanDecoder(whole)
    if files.taehv is None:
        raise WeightsError("The decoder taehv needs its file (`lipcam models get taehv`).")
    short = torch.float16 if device.type == "cuda" else torch.float32
    network: Taehv = Taehv.from_state(read_tensors(files.taehv), dtype=short).to(device)
    return lambda: TaehvDecoder(network)


def _ends(path: Path) -> str:
    """Names a file's content by its size and its two ends; an archive's end holds the checksums of
    all its parts."""
    try:
        with path.open("rb") as file:
            head = file.read(_ENDS_BYTES)
            size = file.seek(0, 2)
            file.seek(max(0, size - _ENDS_BYTES))
            tail = file.read(_ENDS_BYTES)
    except OSError as error:
        raise WeightsError(f"{path} cannot be read: {error.strerror or error}.") from error
    return f"{size} {hashlib.sha256(head + tail).hexdigest()}"

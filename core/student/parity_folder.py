"""The rules that a parity folder was made by: its names and dit_meta.json, strictly read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, Protocol

from core.errors import WeightsError
from core.student.schedule import CLEAN, TIMES
from core.student.strict_json import parse

WEIGHTS = "tiny_dit_weights.safetensors"
INPUTS = "dit_inputs.safetensors"
OUTPUTS = "dit_outputs.safetensors"
META = "dit_meta.json"

_LARGEST = 16 << 20
_AGAIN = "Mend the folder, or get it again."
_CONFIG = {"dim": "width", "ffn_dim": "feed_forward", "num_layers": "layers"}


class Sizes(Protocol):
    """Sizes of a network, as core/models/lipforcing_config.py reads them from weights."""

    @property
    def width(self) -> int: ...

    @property
    def feed_forward(self) -> int: ...

    @property
    def heads(self) -> int: ...

    @property
    def layers(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Rules:
    """heads: attention heads, None if not stated; window: frames seen at once, None for all;
    window_positions: whether positions are counted in the window; times: of the denoising calls;
    stated: sizes that the file gives beside."""

    heads: int | None
    chunk: int
    window: int | None
    sink: int
    window_positions: bool
    times: tuple[float, ...]
    stated: dict[str, int]

    def check(self, sizes: Sizes) -> None:
        """Raise WeightsError where the stated sizes are not those of the weights."""
        for name, value in self.stated.items():
            found = getattr(sizes, _CONFIG[name])
            if found != value:
                raise WeightsError(
                    f"{META} says {name} is {value}; the weights have {found}. {_AGAIN}"
                )


def read_rules(folder: Path) -> Rules:
    """The rules of a folder, which must hold all four files.

    What the file leaves out is as in the published students. Raises WeightsError.
    """
    names = (WEIGHTS, INPUTS, OUTPUTS, META)
    try:
        if not folder.is_dir():
            raise WeightsError(f"{folder} is not a folder. Choose one.")
        missing = [name for name in names if not (folder / name).is_file()]
    except OSError as error:
        raise WeightsError(f"{folder} cannot be looked at: {error.strerror}. {_AGAIN}") from error
    if missing:
        raise WeightsError(f"{folder} lacks {', '.join(missing)}. {_AGAIN}")
    raw = _read(folder / META)
    config = raw.get("config", {})
    if not isinstance(config, dict):
        _wrong("config", "a table")
    context_noise = raw.get("context_noise", 0)
    if context_noise != 0:
        raise WeightsError(
            f"{META}: the cache was filled from latents with noise of {context_noise!r:.40} in "
            "them. "
            "That noise is not among the inputs, so such a rollout cannot be repeated. "
            f"{_AGAIN}"
        )
    window = _whole(raw, "local_attn_size", 7, low=-1)
    return Rules(
        heads=_whole(config, "num_heads", 1) if "num_heads" in config else None,
        chunk=_whole(raw, "chunk", 3),
        window=None if window <= 0 else window,
        sink=_whole(raw, "sink_size", 1, low=0) if window > 0 else 0,
        window_positions=_yes_or_no(raw, "dynamic_rope", True),
        times=_times(raw),
        stated={name: _whole(config, name, 1) for name in _CONFIG if name in config},
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST:
            raise WeightsError(f"{path.name} is too large to be the rules of a folder. {_AGAIN}")
        raw = parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise WeightsError(f"{path.name} cannot be read: {error}. {_AGAIN}") from error
    if not isinstance(raw, dict):
        raise WeightsError(f"{path.name} is not a table of rules. {_AGAIN}")
    return raw


def _whole(raw: dict[str, Any], key: str, default: int, low: int = 1) -> int:
    found = raw.get(key, default)
    if type(found) is not int or not low <= found <= 1 << 20:
        _wrong(key, f"a whole number of at least {low}")
    return found


def _yes_or_no(raw: dict[str, Any], key: str, default: bool) -> bool:
    found = raw.get(key, default)
    if type(found) is not bool:
        _wrong(key, "true or false")
    return found


def _times(raw: dict[str, Any]) -> tuple[float, ...]:
    """Those of the calls; the list in the file ends with the time of the finished latents."""
    found = raw.get("t_list", [*TIMES, CLEAN])
    numbers = isinstance(found, list) and all(type(t) in (int, float) for t in found)
    if not numbers or len(found) != len(TIMES) + 1 or found[-1] != CLEAN:
        _wrong("t_list", f"{len(TIMES)} times and a final 0")
    if not 1 >= found[0] > found[1] > 0:
        _wrong("t_list", "decreasing from at most 1")
    return tuple(float(t) for t in found[:-1])


def _wrong(key: str, wanted: str) -> NoReturn:
    raise WeightsError(f"{META}: {key} is not {wanted}. {_AGAIN}")

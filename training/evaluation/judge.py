"""Measures one rival on one clip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from training.data.store import FOOTAGE, ClipEntry
from training.evaluation import pictures as look
from training.evaluation.curves import (
    closures,
    correlation,
    jitter,
    lag_scores,
    speech_span,
)
from training.evaluation.probes import Probes
from training.evaluation.rivals import Scene

CURVES = ("opening", "width", "rounding")
BILABIAL = 3

Pictures = NDArray[np.uint8]


class SyncMeter(Protocol):
    """Tells by a trained network how much later than the sound a mouth moves.

    fingerprint: changes with the network's weights.
    """

    fingerprint: str

    def measure(self, pictures: Pictures, sound: NDArray[np.float32]) -> tuple[float, float]:
        """(offset in ms, confidence)."""
        ...


@dataclass(frozen=True)
class Judge:
    """The instruments of one evaluation."""

    probes: Probes
    sync: SyncMeter | None = None

    def figures(self, scene: Scene, made: Pictures) -> dict[str, Any]:
        """All figures of one clip; plain numbers and lists."""
        entry = scene.entry
        measured = self.probes.measure(entry, made)
        true = self.probes.measure(entry, scene.truth)
        return {
            "measured": np.round(measured, 5).tolist(),
            "measured_truth": np.round(true, 5).tolist(),
            **self._agreement(scene, measured, true),
            **self._looks(scene, made),
            **self._sync(scene, made),
        }

    def _agreement(
        self, scene: Scene, measured: NDArray[Any], true: NDArray[Any]
    ) -> dict[str, Any]:
        speech = speech_span(scene.sound, len(scene.curves))
        found = closures(measured[:, 0], true[:, 0], scene.curves[:, BILABIAL], speech)
        figures: dict[str, Any] = {
            name: correlation(measured[:, i], scene.curves[:, i]) for i, name in enumerate(CURVES)
        }
        return {
            **figures,
            "closed": list(found.closed),
            "shut": list(found.shut),
            "lags": lag_scores(measured[:, 0], scene.curves[:, 0]).round(5).tolist(),
            "opening_range": float(np.std(measured[:, 0]) / max(np.std(true[:, 0]), 1e-6)),
            "curve_jitter": jitter(measured) - jitter(true),
        }

    def _looks(self, scene: Scene, made: Pictures) -> dict[str, Any]:
        truth = scene.truth
        return {
            "mouth_psnr": look.psnr(made, truth),
            "inner_psnr": look.psnr(made, truth, look.INNER),
            "inner_ssim": look.ssim(made, truth),
            "perceptual": look.perceptual(made, truth),
            "still_jitter": look.still_jitter(made, truth),
            "seam": look.seam(made, truth),
        }

    def _sync(self, scene: Scene, made: Pictures) -> dict[str, Any]:
        if self.sync is None:
            return {}
        offset, confidence = self.sync.measure(made, scene.sound)
        return {"sync_offset_ms": offset, "sync_confidence": confidence}


def group_names(entry: ClipEntry, known: set[str]) -> list[str]:
    """Groups whose figures a clip belongs to: the person or kind of person, and the voice."""
    if entry.source == FOOTAGE:
        people = ["footage, known" if entry.identity in known else "footage, unseen"]
    elif entry.identity.startswith("random"):
        people = ["known random" if entry.identity in known else "unseen"]
    else:
        people = [f"avatar {entry.identity}", "bundled"]
    return [*people, f"voice {entry.voice}"]

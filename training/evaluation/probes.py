"""The instruments: a mouth probe for each person, fitted on true pictures only."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.data.store import RENDERED, ClipEntry
from training.evaluation.pixel_probe import PixelProbe
from training.small.clips import ClipFolder, frame_range

_FRAMES = 1500  # of one person; of everybody twice as many, for there is more to tell apart
_ENOUGH_FRAMES = 250  # fewer of one person teach less than those of everybody
_NEUTRAL_FRAMES = 700


class Probes:
    """Probes fitted when first needed.

    A person with enough training clips is read by a probe of their own, anybody else by one of
    everybody's. Rendered people and footage have probes of their own: their curves come from
    different instruments.
    """

    def __init__(self, clips: ClipFolder) -> None:
        self._clips = clips
        self._train = clips.of("train")
        self.known = {entry.identity for entry in self._train}
        self._fitted: dict[tuple[str, str], PixelProbe] = {}

    def measure(self, entry: ClipEntry, pictures: NDArray[np.uint8]) -> NDArray[np.float64]:
        """(n, 3): opening, width and rounding read off pictures of this clip's person."""
        return self._of(entry).measure(pictures)

    def _of(self, entry: ClipEntry) -> PixelProbe:
        source = entry.source
        own = sum(e.frames for e in self._train if e.identity == entry.identity)
        name = entry.identity if own >= _ENOUGH_FRAMES else ""
        key = (source, name)
        if key not in self._fitted:
            entries = [e for e in self._train if name in ("", e.identity) and e.source == source]
            if not entries:  # no footage to learn from: everything there is must do
                entries = self._train
            self._fitted[key] = self._fit(entries)
        return self._fitted[key]

    def _fit(self, entries: Sequence[ClipEntry]) -> PixelProbe:
        """Speaking pictures, and neutral ones of moving heads: a nod is no opening mouth."""
        frames = np.concatenate([frame_range(e) for e in entries])
        curves = np.concatenate([self._clips.curves(e) for e in entries])
        people = 1 if len({e.identity for e in entries}) == 1 else 2
        step = max(1, len(frames) // (_FRAMES * people))
        pictures = self._clips.speaking_bytes(frames[::step])
        curves = curves[::step]
        if entries[0].source == RENDERED:
            resting = np.concatenate([self._at_rest(e) for e in entries])
            step = max(1, len(frames) // _NEUTRAL_FRAMES)
            pictures = np.concatenate([pictures, self._clips.base_bytes(frames[::step])])
            curves = np.concatenate([curves, resting[::step]])
        return PixelProbe(pictures, curves)

    def _at_rest(self, entry: ClipEntry) -> NDArray[np.float32]:
        """The neutral face's curves for each frame: those of the clip's most closed moment."""
        curves = self._clips.curves(entry)
        still = curves[int(np.argmin(np.abs(curves[:, 0]) + np.abs(curves[:, 2])))]
        return np.repeat(still[None], len(curves), axis=0)

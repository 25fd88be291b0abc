"""Sound features must be those that an engine was made for."""

from __future__ import annotations

from core.errors import EngineError
from core.types import EngineSpec, FeatureWindow


def check_window(window: FeatureWindow, spec: EngineSpec) -> None:
    """Raises EngineError for a window of another kind or shape than ``spec.features`` states."""
    kind, want = spec.features.kind, (spec.window_rows, spec.features.columns)
    if window.kind != kind or window.values.shape != want:
        raise EngineError(
            f"The engine wants a {kind} window of {want}, got {window.kind} {window.values.shape}."
        )

"""The cost of the live picture: measured in a process of its own, and told with its ratio."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from app.bench.figures import preview_figures
from app.bench.preview import PreviewCost, measure_preview
from app.bench.running import in_own_process
from core.settings import Settings


def test_the_ratio_is_that_to_the_bare_drawing() -> None:
    assert preview_figures(PreviewCost(2.0, 0.5)) == {
        "preview_ms": 2.0,
        "preview_bare_ms": 0.5,
        "preview_times_bare": 4.0,
    }


@pytest.mark.slow
def test_the_real_widget_is_painted() -> None:
    cost = in_own_process(measure_preview, Settings(size_px=(320, 180)), 0.0)
    assert cost.ms > cost.bare_ms > 0.0

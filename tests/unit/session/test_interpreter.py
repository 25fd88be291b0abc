"""Python is set for a run, and as before after it."""

from __future__ import annotations

import gc
import sys

import pytest

from core.session.interpreter import SWITCH_INTERVAL_S, Interpreter


def test_after_a_run_all_is_as_before() -> None:
    before_s, frozen = sys.getswitchinterval(), gc.get_freeze_count()
    interpreter = Interpreter()
    assert sys.getswitchinterval() == before_s, "nothing before the run"
    interpreter.hasten()
    try:
        assert sys.getswitchinterval() == pytest.approx(SWITCH_INTERVAL_S)
        assert gc.get_freeze_count() > frozen
    finally:
        interpreter.calm()
    assert sys.getswitchinterval() == pytest.approx(before_s)
    assert gc.get_freeze_count() == 0

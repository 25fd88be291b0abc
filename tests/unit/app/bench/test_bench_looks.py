"""What looks cost: every look at every size asked for, against the plain picture."""

from __future__ import annotations

import json

import pytest

from app.bench import looks
from app.bench.looks import measure_looks, show_looks
from tests.matte_scene import draw_scene


def test_every_look_is_measured_at_every_size() -> None:
    costs = measure_looks(draw_scene(frames=2).avatar(), ((320, 180), (180, 180)), rounds=2)
    names = [cost.look for cost in costs]
    assert len(set(names)) == 7
    assert names == names[:7] * 2
    plain = [cost for cost in costs if cost.look == "as recorded"]
    assert [cost.size_px for cost in plain] == [(320, 180), (180, 180)]
    assert all((cost.more_ms, cost.times) == (0, 1) for cost in plain)
    assert all(cost.ms > 0 for cost in costs)


def test_they_are_printed_for_people_and_programs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cost = looks.LookCost("blur", (1280, 720), 4.0, 2.0, 2.0)
    monkeypatch.setattr(looks, "measure_looks", lambda avatar: [cost])
    avatar = draw_scene(frames=1).avatar()
    show_looks(avatar, as_json=True)
    (row,) = json.loads(capsys.readouterr().out)
    assert row == {"look": "blur", "size": [1280, 720], "ms": 4.0, "more_ms": 2.0, "times": 2.0}
    show_looks(avatar, as_json=False)
    assert "blur" in capsys.readouterr().out

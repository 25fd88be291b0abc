"""Figures of a soak, from journals made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.bench.stamps import stamp
from tests.soak.figures import figures_of
from tests.soak.journal import Journal, Tail
from tests.soak.raw import Raw, read_raw
from tests.soak.report import write_report
from tests.soak.seeing import Sight
from tests.soak.speech import make_speech
from tests.soak.targets import targets_of

SPEECH = make_speech()
READY = 1_000_000_000_000
S, MS = 1_000_000_000, 1_000_000


class Folder:
    """A soak of so many seconds with a picture each 40 ms, delay_ms late, and the voice skew_ms
    after it. What deviates is set by the tests."""

    def __init__(self, path: Path, seconds: float = 60.0, delay_ms: float = 200.0) -> None:
        self.path, self.seconds, self.delay_ns = path, seconds, round(delay_ms * MS)
        self.skew_ms = 0.0
        self.frames = [
            [READY + n * 40 * MS + self.delay_ns, READY + n * 40 * MS, 100.0, n % 60_000, n % 7.0]
            for n in range(round(seconds * 25))
        ]
        self.gaps: list[tuple[int, float]] = []
        self.faults: list[dict[str, object]] = []
        self.fed: list[dict[str, object]] = []  # what becomes of the feed after its beginning
        self.ending_s: float | None = None  # when it was told to end
        self.grows_mb_a_s = 0.0
        self.avatar_from_s, self.avatar_mb = seconds, 0.0

    def raw(self) -> Raw:
        self.write()
        return read_raw(self.path)

    def write(self) -> None:
        marks = [READY + round(at * S) for at in np.arange(1.0, self.seconds - 1, 1.1)]
        shown = [mark + self.delay_ns + round(self.skew_ms * MS) for mark in marks]
        sound = {"kind": "sound", "began_ns": READY, "marks_ns": shown, "gaps": self.gaps}
        _lines(
            self.path / "reader.jsonl",
            [
                {"kind": "frames", "frames": self.frames},
                {**sound, "clicks": [], "envelope": [0.1] * round(self.seconds * 25)},
            ],
        )
        chosen = {"kind": "ChoiceInEffect", "choice_kind": "avatar", "choice": "mia"}
        chosen["at_ns"] = READY + round(self.avatar_from_s * S)
        told = [{"kind": "mark", "mark_ns": m} for m in marks]
        _lines(self.path / "program.jsonl", [*told, chosen])
        begun = {"kind": "loop", "at_ns": READY, "began_ns": READY}
        _lines(self.path / "feed.jsonl", [begun, *self.fed])
        process = [
            {
                "kind": "process",
                "at_ns": READY + n * 5 * S,
                "rss_mb": 200.0,
                "pss_mb": 200.0
                + n * 5 * self.grows_mb_a_s
                + self.avatar_mb * (n * 5 > self.avatar_from_s),
                "threads": 14,
                "handles": 30,
                "children": 0,
                "cpu": 40.0,
            }
            for n in range(1, round(self.seconds / 5))
        ]
        kinds = {"kind": "kinds", "kinds": ["muted"], "absent": {"disk full": "not root"}}
        ready = fact("ready", 0.0)
        ending = [] if self.ending_s is None else [fact("ending", self.ending_s)]
        _lines(self.path / "faults.jsonl", [ready, kinds, *process, *self.faults, *ending])


def _lines(path: Path, lines: list[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps({"at_ns": READY, **line}) + "\n" for line in lines))


def fact(kind: str, at_s: float) -> dict[str, object]:
    return {"kind": kind, "at_ns": READY + round(at_s * S)}


def fault(at_s: float, until_s: float, recovered_s: float, user: str = "") -> dict[str, object]:
    return {
        "kind": "fault",
        "name": "muted",
        "begun_ns": READY + round(at_s * S),
        "gone_ns": READY + round(until_s * S),
        "recovered_ns": READY + round(recovered_s * S),
        "user": user,
        "died": False,
        "problem": "",
    }


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_what_is_as_it_should_be_is_told_so(folder: Folder) -> None:
    found = figures_of(folder.raw(), SPEECH)
    assert found.skew_p50 == pytest.approx(0.0, abs=0.01)
    assert found.delay_p95 == pytest.approx(180.0, abs=0.1)
    assert (found.black, found.frozen, found.gaps, found.clicks) == (0, 0, 0, 0)
    assert found.late_share == 0.0
    assert found.jitter_p99 == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize("skew_ms", [-90.0, 12.0, 70.0])
def test_the_skew_is_the_sound_minus_the_picture(folder: Folder, skew_ms: float) -> None:
    folder.skew_ms = skew_ms
    found = figures_of(folder.raw(), SPEECH)
    assert found.skew_p50 == pytest.approx(skew_ms, abs=0.01)
    assert found.marks_paired > 30
    assert any(row.met is False and "skew" in row.what for row in targets_of(found, folder.raw()))


def test_what_a_fault_does_is_not_held_against_calm_times(folder: Folder) -> None:
    folder.gaps = [(READY + 20 * S, 30.0), (READY + 40 * S, 30.0)]
    folder.faults = [fault(19.0, 21.0, 21.5)]
    found = figures_of(folder.raw(), SPEECH)
    assert found.gaps == 1
    assert found.by_kind["muted"]["gaps"] == 1
    assert found.by_kind["muted"]["recovery_max_s"] == pytest.approx(0.5)


def test_the_end_is_no_gap(folder: Folder) -> None:
    """The voice ends before the last picture has come."""
    folder.gaps = [(READY + 30 * S, 10.0), (READY + 59 * S + 500 * MS, 20.0)]
    assert figures_of(folder.raw(), SPEECH).gaps == 2
    folder.ending_s = 59.49
    assert figures_of(folder.raw(), SPEECH).gaps == 1


@pytest.mark.parametrize(("lost_s", "counted_s"), [(19.5, 1.25), (18.0, 3.0), (23.5, 3.0)])
def test_while_nobody_speaks_nothing_can_be_back(
    folder: Folder, lost_s: float, counted_s: float
) -> None:
    """Counted from when the feed is heard again, where it went with the fault and not else. What is
    told first of a new stream is a guess."""
    heard = [(20.5, 1.0), (22.5, 22.25), (23.5, 22.25), (40.0, 39.0)]
    folder.fed = [
        {"kind": "lost", "at_ns": READY + round(lost_s * S)},
        *(
            {"kind": "loop", "at_ns": READY + round(at * S), "began_ns": READY + round(began * S)}
            for at, began in heard
        ),
    ]
    folder.faults = [fault(19.0, 20.5, 23.5)]
    assert folder.raw().faults[0].recovery_s == pytest.approx(counted_s)


def test_what_the_user_had_to_do_is_counted(folder: Folder) -> None:
    folder.faults = [fault(19.0, 21.0, 25.0, user="stop and start")]
    found = figures_of(folder.raw(), SPEECH)
    assert found.needed_user == 1
    assert any(r.met is False and "user" in r.what for r in targets_of(found, folder.raw()))


def test_late_black_and_frozen_pictures_are_found(folder: Folder) -> None:
    begin = round(SPEECH.spoken_s[5, 0] * 25) + 25 * 17  # of a second loop, in the middle of speech
    for row in folder.frames[begin : begin + 32]:
        row[3] = 7
    folder.frames[600][2] = 2.0
    del folder.frames[1200:1205]
    found = figures_of(folder.raw(), SPEECH)
    assert found.black == 1
    assert found.frozen == 1
    assert found.late_share is not None
    assert 0 < found.late_share < 0.01


def test_growth_of_memory_is_a_slope_for_an_hour_whatever_the_avatars(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seconds=240.0)
    folder.grows_mb_a_s = 0.01
    folder.avatar_from_s, folder.avatar_mb = 190.0, 40.0
    found = figures_of(folder.raw(), SPEECH)
    assert found.memory_per_h == pytest.approx(36.0, rel=0.01)


def test_an_interrupted_soak_still_gives_a_report(folder: Folder) -> None:
    folder.write()
    with (folder.path / "reader.jsonl").open("a") as file:
        file.write('{"kind": "frames", "fra')
    assert write_report(folder.path) is False  # it has not ended as asked
    assert "Not injected: disk full (not root)" in (folder.path / "report.md").read_text()
    assert {each.name for each in folder.path.glob("*.png")} >= {"sync.png", "pictures.png"}
    assert json.loads((folder.path / "report.json").read_text())["marks_paired"] > 30


def test_a_picture_is_told_by_its_stamp_its_light_and_its_content() -> None:
    rgb = np.random.default_rng(1).integers(0, 255, (720, 1280, 3), np.uint8)
    stamp(rgb, READY)
    sight, now = Sight(), READY + S
    seen = sight.look(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA), now)
    assert seen.pts_ns == READY
    assert sight.look(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA), READY + 60 * S).pts_ns == 0
    assert seen.luma == pytest.approx(127, abs=3)
    other = rgb.copy()
    other[440:500, 600:680] += 99  # a mouth
    changed = sight.look(cv2.cvtColor(other, cv2.COLOR_RGB2BGRA), now)
    assert changed.mark != seen.mark
    assert changed.mouth > 50
    assert sight.look(cv2.cvtColor(other, cv2.COLOR_RGB2BGRA), now).mouth == 0.0
    assert sight.look(np.zeros((720, 1280, 4), np.uint8), now).pts_ns == 0


def test_a_tail_gives_whole_lines_once(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    tail = Tail(path)
    assert tail.lines() == []
    journal = Journal(path)
    journal.note("one", n=1)
    assert [line["n"] for line in tail.lines()] == [1]
    with path.open("a") as file:
        file.write('{"kind": "half"')
        file.flush()
        assert tail.lines() == []
        file.write("}\n")
    assert [line["kind"] for line in tail.lines()] == ["half"]
    journal.close()

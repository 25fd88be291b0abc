"""The ablations as JSON, as tables in Markdown, and as a plot of sync against fidelity."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from training.ablation.rows import ROWS, TRUTH, Row
from training.ablation.students import Learned
from training.commit import current_commit
from training.evaluation.curves import mean
from training.evaluation.pictures import PERCEPTUAL_NAME
from training.evaluation.plots import pyplot, save_figure
from training.evaluation.summary import Figures
from training.evaluation.table import ROWS as FIGURES
from training.evaluation.table import as_cell

SYNC = (
    "opening", "width", "rounding", "closed", "shut", "offset_ms", "sync_offset_ms",
    "sync_confidence",
)  # fmt: skip
FIDELITY = ("inner_psnr", "inner_ssim", "perceptual", "mouth_psnr", "curve_jitter", "still_jitter")
_ACROSS = "inner_psnr"
_UP = ("opening", "sync_confidence")
_MARKS = "os^vDP*Xhd"


@dataclass(frozen=True, slots=True)
class Judged:
    """One row judged once. seed, learned: of students that were trained here."""

    figures: Figures
    seed: int | None = None
    learned: Learned | None = None


@dataclass
class Report:
    """What has been judged so far: row's name -> its judgements, by seed.

    conditions: what was the same for all; clips: ids of those judged; teacher_steps: of "teacher".
    """

    conditions: Mapping[str, Any]
    clips: Sequence[str]
    teacher_steps: int
    judged: dict[str, list[Judged]] = field(default_factory=dict)

    def add(self, row: Row, one: Judged) -> None:
        """Take in one judgement."""
        self.judged.setdefault(row.name, []).append(one)

    def write_tables(self, out: Path) -> None:
        """ablation.json and ablation.md."""
        text = json.dumps(self.to_dict(), indent=1) + "\n"
        (out / "ablation.json").write_text(text, encoding="utf-8")
        (out / "ablation.md").write_text(self.to_markdown(), encoding="utf-8")

    def write_plot(self, out: Path) -> None:
        """ablation.png, if there is anything to show."""
        if self.judged:
            plot_trade(out / "ablation.png", self.judged)

    def to_dict(self) -> dict[str, Any]:
        """All figures: their mean over seeds, and each seed's."""
        rows = {
            row.name: {
                "title": row.title,
                "calls": self._calls(row),
                "options": row.options,
                "mean": {name: _mean(ones, name) for name in (*SYNC, *FIDELITY)},
                "seeds": [asdict(one) for one in ones],
            }
            for row, ones in self._rows()
        }
        return {
            "commit": current_commit(),
            "conditions": dict(self.conditions),
            "clips": list(self.clips),
            "perceptual": PERCEPTUAL_NAME,
            "rows": rows,
        }

    def to_markdown(self) -> str:
        """Two tables, each cell the mean and, in brackets, each seed's value."""
        seeds = [one.seed for ones in self.judged.values() for one in ones if one.seed is not None]
        said = ", ".join(str(seed) for seed in sorted(set(seeds))) or "none yet"
        lines = [
            f"Every student: {self.conditions['minutes']:g} minutes from the same forcing.pt "
            "(those with one and four calls too, so that all cost the same), with the seeds "
            f"{said}; judged on the same {len(self.clips)} clips kept out of training. Cells: the "
            "mean over seeds, in brackets each seed's value. Updates: how many steps the minutes "
            "were.",
        ]
        for title, names in (("sync", SYNC), ("fidelity", FIDELITY)):
            lines += ["", *self._table(title, names)]
        return "\n".join(lines) + "\n"

    def _table(self, title: str, names: Sequence[str]) -> Iterator[str]:
        figures = [(name, words, style) for name, words, style in FIGURES if name in names]
        heads = [title, "calls", "updates", *(words for _, words, _ in figures)]
        yield _line(heads)
        yield _line(["---", *["---:"] * (len(heads) - 1)])
        for row, ones in self._rows():
            updates = " ".join(str(one.learned.updates) for one in ones if one.learned)
            cells = [_cell([one.figures.get(n) for one in ones], style) for n, _, style in figures]
            yield _line([row.title, as_cell(self._calls(row), "d"), updates, *cells])

    def _rows(self) -> Iterator[tuple[Row, list[Judged]]]:
        for row in ROWS:
            if row.name in self.judged:
                yield row, self.judged[row.name]

    def _calls(self, row: Row) -> int | None:
        return self.teacher_steps if row.name == "teacher" else row.calls


def _mean(ones: Sequence[Judged], name: str) -> float | None:
    return mean([one.figures.get(name) for one in ones])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(values: Sequence[float | None], style: str) -> str:
    """0.912 (0.905 0.919), or just the one value; a dash where nothing could be measured."""
    each = [as_cell(value, style) or "–" for value in values]
    whole = as_cell(mean(values), style) or "–"
    return whole if len(each) == 1 else f"{whole} ({' '.join(each)})"


def plot_trade(path: Path, judged: Mapping[str, Sequence[Judged]]) -> None:
    """Sync (upwards) against fidelity (to the right): a mark for each seed, those of a row joined.

    The truth, whose fidelity has no end, is a line.
    """
    titles = {name: words for name, words, _ in FIGURES}
    plt = pyplot()
    figure, axes = plt.subplots(1, len(_UP), figsize=(13, 5.5), layout="constrained")
    for ax, up in zip(axes, _UP, strict=True):
        marks = cycle(_MARKS)
        for row in ROWS:
            ones = judged.get(row.name, ())
            heights = [one.figures.get(up) for one in ones]
            if not ones or None in heights:
                continue
            if row.name == TRUTH:
                ax.axhline(heights[0], color="0.6", ls=":", label=row.title)
                continue
            across = [one.figures[_ACROSS] for one in ones]
            ax.plot(across, heights, "-", marker=next(marks), lw=0.7, label=row.title)
        ax.set_xlabel(titles[_ACROSS])
        ax.set_ylabel(titles[up])
        ax.grid(alpha=0.3)
    handles, labels = axes[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=3, fontsize=8)
    save_figure(figure, path)

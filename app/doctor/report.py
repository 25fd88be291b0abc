"""An examination in words: a table for people, a list for programs, plain text to send."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from app.doctor.check import Check
from app.doctor.finding import Finding, Verdict

WORDS: Mapping[Verdict, str] = {
    Verdict.PASS: "ok",
    Verdict.WARN: "warning",
    Verdict.FAIL: "FAILS",
}
_COLOURS = {Verdict.PASS: "green", Verdict.WARN: "yellow", Verdict.FAIL: "bold red"}
_INDENT = "     "


def as_json(checks: Sequence[Check], findings: Sequence[Finding]) -> str:
    """A list: one object for each check, in the order of the checks; keys are never taken away."""
    by_name = {check.name: check for check in checks}
    rows = []
    for finding in findings:
        check = by_name[finding.name]
        own = finding.to_dict()
        rows.append(
            {"name": own.pop("name"), "group": check.group.value, "title": check.title, **own}
        )
    return json.dumps(rows, indent=2)


def print_table(checks: Sequence[Check], findings: Sequence[Finding], console: Console) -> None:
    """All findings, then what to do, with commands that can be copied whole."""
    by_name = {finding.name: finding for finding in findings}
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for group, members in groupby(checks, lambda check: check.group):
        table.add_row("", f"[bold]{escape(group.value)}[/bold]", "")
        for check in members:
            if check.name in by_name:
                finding = by_name[check.name]
                colour = _COLOURS[finding.verdict]
                word = f"[{colour}]{WORDS[finding.verdict]}[/{colour}]"
                table.add_row(word, escape(check.title), escape(finding.detail))
    console.print(table)
    for line in _steps(checks, findings):
        # As it is: a command that was broken into two lines would be two commands.
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def as_text(checks: Sequence[Check], findings: Sequence[Finding]) -> str:
    """Plain text, for a mail or a report."""
    by_name = {finding.name: finding for finding in findings}
    lines = []
    for group, members in groupby(checks, lambda check: check.group):
        rows = [(c, by_name[c.name]) for c in members if c.name in by_name]
        lines += [group.value] if rows else []
        lines += [f"  {WORDS[f.verdict]:<8} {c.title}: {f.detail}" for c, f in rows]
    return "\n".join([*lines, *_steps(checks, findings), summary(findings)])


def summary(findings: Sequence[Finding], seconds: float | None = None) -> str:
    """One line: how many of which verdict."""
    count = {verdict: sum(f.verdict is verdict for f in findings) for verdict in Verdict}
    took = "" if seconds is None else f" ({seconds:.1f} s)"
    told = [f"{count[Verdict.PASS]} fine"]
    told += [f"{count[Verdict.WARN]} with a warning"] if count[Verdict.WARN] else []
    told += [f"{count[Verdict.FAIL]} fail"] if count[Verdict.FAIL] else []
    return f"{len(findings)} checks: {', '.join(told)}{took}."


def to_mend(findings: Sequence[Finding]) -> list[Finding]:
    """Those that something can be done about, the worst first."""
    found = [each for each in findings if each.verdict is not Verdict.PASS]
    return sorted(found, key=lambda each: each.verdict is not Verdict.FAIL)


def _steps(checks: Sequence[Check], findings: Sequence[Finding]) -> Iterator[str]:
    titles = {check.name: check.title for check in checks}
    mend = [each for each in to_mend(findings) if each.remedy or each.commands]
    if mend:
        yield ""
        yield "What to do"
    for number, finding in enumerate(mend, 1):
        yield f"{number:>3}. {titles[finding.name]}: {finding.remedy}"
        for command in finding.commands:
            yield f"{_INDENT}{command}"
    if mend:
        yield ""

"""``lipcam doctor``: what it prints and how it ends."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from rich.console import Console

from app.doctor import examination
from app.doctor.catalogue import checks_of
from app.doctor.command import stored_settings
from app.doctor.finding import Finding, Verdict, worst
from app.doctor.report import as_text, print_table, summary
from app.doctor.scope import Scope
from core import paths
from core.settings import Settings
from tests.command_line import run_here

LONG = "sudo something " + "very " * 40 + "long"


def findings(**verdicts: Verdict) -> tuple[Finding, ...]:
    """All pass, but those that are named (with _ for the point)."""
    own = {name.replace("_", "."): verdict for name, verdict in verdicts.items()}
    return tuple(
        Finding(check.name, own[check.name], "It is bad [red].", "Mend it:", (LONG,))
        if own.get(check.name, Verdict.PASS) is not Verdict.PASS
        else Finding(check.name, Verdict.PASS, "Fine.")
        for check in checks_of()
    )


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Scope]]:
    def answer(**verdicts: Verdict) -> list[Scope]:
        scopes: list[Scope] = []

        class Fake:
            def __init__(self, _checks: object, scope: Scope) -> None:
                scopes.append(scope)

            def run(self, _heard: object) -> tuple[Finding, ...]:
                return findings(**verdicts)

        monkeypatch.setattr(examination, "Examination", Fake)
        return scopes

    return answer


def test_it_ends_with_1_only_where_something_fails(
    found: Callable[..., list[Scope]], capsys: pytest.CaptureFixture[str]
) -> None:
    scopes = found()
    assert run_here("doctor") == 0
    assert f"{len(checks_of())} checks: {len(checks_of())} fine (" in capsys.readouterr().out
    assert not scopes[0].thorough
    found(settings=Verdict.WARN)
    assert run_here("doctor") == 0
    scopes = found(settings=Verdict.WARN, camera_reader=Verdict.FAIL)
    assert run_here("doctor", "--thorough") == 1
    assert scopes[0].thorough
    out = capsys.readouterr().out
    assert "1 with a warning, 1 fail" in out
    assert out.index("1. Camera, seen by others: Mend it:") < out.index("2. Settings: Mend it:")


def test_the_list_for_programs_is_stable(
    found: Callable[..., list[Scope]], capsys: pytest.CaptureFixture[str]
) -> None:
    found(camera_reader=Verdict.FAIL)
    assert run_here("doctor", "--json") == 1
    rows = json.loads(capsys.readouterr().out)
    keys = ["name", "group", "title", "verdict", "detail", "remedy", "commands", "took_ms"]
    assert [list(row) for row in rows] == [keys] * len(rows)
    assert [row["name"] for row in rows] == [check.name for check in checks_of()]
    assert {row["verdict"] for row in rows} == {"pass", "fail"}


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_command_stays_one_line_whatever_the_width(width: int) -> None:
    out = io.StringIO()
    print_table(checks_of(), findings(disk=Verdict.FAIL), Console(file=out, width=width))
    text = out.getvalue()
    assert f"     {LONG}\n" in text
    assert "[red]" in text.replace("\n", ""), "words of a finding are not markup"
    assert "FAILS" in text


def test_the_text_to_send_has_all_of_it() -> None:
    text = as_text(checks_of(), findings(disk=Verdict.WARN))
    assert "Program\n  ok       Versions: Fine.\n" in text
    assert "  warning  Disk space: It is bad [red]." in text
    assert f"\n     {LONG}\n" in text
    assert text.endswith("1 with a warning.")


def test_the_summary_counts() -> None:
    assert summary(findings()[:3], 2.04) == "3 checks: 3 fine (2.0 s)."
    assert worst(()) is Verdict.PASS
    assert worst(findings(disk=Verdict.WARN)) is Verdict.WARN


def test_settings_that_cannot_be_read_stay_where_they_are() -> None:
    assert stored_settings() == Settings()
    path = paths.settings_file()
    path.parent.mkdir(parents=True)
    path.write_text("{")
    assert stored_settings() == Settings()
    assert path.read_text() == "{"
    path.write_text('{"camera": "pipewire", "odd": 1}')
    assert stored_settings().camera == "pipewire"

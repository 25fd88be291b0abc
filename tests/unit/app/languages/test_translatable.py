"""No text of the window is hard-coded: each goes through Qt's translation, where it is written."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
TRANSLATING = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
SHOWING = {
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction"),
    *("QMenu", "setText", "setTitle", "setToolTip", "setWindowTitle", "setPlaceholderText"),
    *(
        "setAccessibleName",
        "setAccessibleDescription",
        "setStatusTip",
        "setWhatsThis",
        "setLabelText",
    ),
    *("setInformativeText", "addTab", "addMenu", "addAction", "setSubTitle", "setButtonText"),
    *("information", "warning", "question", "critical", "showMessage", "advise", "setSuffix"),
    *("setSpecialValueText", "setPrefix", "setDetailedText", "getOpenFileName", "getSaveFileName"),
}
# Their texts are for a program, not for people.
SILENT = {
    *("setObjectName", "setStyleSheet", "setProperty", "getLogger", "ValueError", "TypeError"),
    *(
        "RuntimeError",
        "AssertionError",
        "print",
        "run",
        "Popen",
        "startDetached",
        "compile",
        "fullmatch",
    ),
    *(
        "match",
        "search",
        "sub",
        "split",
        "fromString",
        "QDBusInterface",
        "QDBusMessage",
        "strftime",
    ),
}


NAMES = {"Lipcam", "Lipcam AI avatar", "AI avatar"}  # the same in every language
# In English: the developers' collector of texts, the facts of a report, what the doctor finds.
_ENGLISH = ("languages/update.py", "report/facts.py", "doctor/desktop.py")


def _files() -> list[Path]:
    """All files that touch Qt."""
    found = set((ROOT / "app").rglob("*.py")) - {ROOT / "app" / name for name in _ENGLISH}
    return sorted(path for path in found if "PySide6" in path.read_text(encoding="utf-8"))


def untranslated(source: str) -> list[tuple[int, str]]:
    """(line, text) of what people would see and no translator would."""
    return sorted(set(_found(ast.parse(source), frozenset(), docstrings(source))))


def docstrings(source: str) -> set[int]:
    return {
        node.value.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def _found(node: ast.AST, within: frozenset[str], silent: set[int]) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Call):
        name = _name(node.func)
        # Errors are told in the user's language where they are shown (app.languages.core_texts).
        if (
            name in TRANSLATING | SILENT
            or name.endswith("Error")
            or _owner(node.func) in {"log", "re"}
        ):
            return
        for child in (*node.args, *(keyword.value for keyword in node.keywords)):
            yield from _found(child, frozenset({name}), silent)
        yield from _found(node.func, within, silent)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if node.lineno not in silent and _for_people(node.value, bool(within & SHOWING)):
            yield node.lineno, node.value
        return
    for child in ast.iter_child_nodes(node):
        keeps = isinstance(node, ast.IfExp | ast.JoinedStr | ast.FormattedValue | ast.BinOp)
        yield from _found(child, within if keeps else frozenset(), silent)


def _for_people(text: str, shown: bool) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w*\}", " ", text))
    if shown:
        return bool(words) and text not in NAMES and not re.fullmatch(r"[-a-z_]*", text)
    if text in NAMES:
        return False
    sentence = re.match(r"^[A-Z][\w']* [\w' ]+", text.strip()) or text.rstrip().endswith((".", "…"))
    return len(words) >= 2 and bool(sentence) and "://" not in text


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _owner(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
        return called.value.id
    return ""


@pytest.mark.parametrize("path", _files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_text_of_the_window_is_translatable(path: Path) -> None:
    assert untranslated(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Live")',
        'QLabel("Live")',
        'QLabel("Live" if live else self.tr("Off"))',
        'label.setText(f"{fps} pictures")',
        'self.words = {"a": "The camera is gone"}',
        'text = "Nothing was found."',
    ],
)
def test_a_hard_coded_text_is_found(line: str) -> None:
    assert untranslated(line)


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Live"))',
        'label.setText(translate("words", "Live") + ": ")',
        'label.setText("—")',
        'log.warning("The disk does not answer")',
        'widget.setObjectName("start button")',
        '"""A docstring of two words."""',
        'COMMAND = "sudo modprobe v4l2loopback"',
    ],
)
def test_what_nobody_reads_is_left_alone(line: str) -> None:
    assert untranslated(line) == []

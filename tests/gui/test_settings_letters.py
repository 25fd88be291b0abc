"""The settings in letters of another size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.window.settings.page import SettingsPage, groups
from tests.gui.cut_words import cut_words
from tests.gui.settings_bench import SettingsUnderTest

pytestmark = pytest.mark.gui


@pytest.fixture
def bench(qtbot: QtBot) -> SettingsUnderTest:
    return SettingsUnderTest(qtbot)


@pytest.mark.parametrize("group", groups())
def test_letters_of_double_size_fit_by_scrolling_down_only(
    bench: SettingsUnderTest, group: str
) -> None:
    usual = QApplication.font()
    large = QApplication.font()
    large.setPointSizeF(2 * large.pointSizeF())
    page = bench.dialog.pages[group]
    title = page.title.fontInfo().pointSizeF()
    try:
        QApplication.setFont(large)
        bench.dialog.resize(960, 680)
        bench.dialog.show_page(group)
        QApplication.processEvents()
        assert page.title.fontInfo().pointSizeF() == pytest.approx(2 * title, rel=0.1)
        assert page.horizontalScrollBar().maximum() == 0
        assert bench.dialog.width() == 960
        bench.qtbot.waitUntil(lambda: not _cut_off(bench, group))
    finally:
        QApplication.setFont(usual)


@pytest.mark.parametrize("group", ["sound", "picture", "window"])
def test_rows_have_their_height_where_the_page_becomes_wider(
    bench: SettingsUnderTest, group: str
) -> None:
    usual, large = QApplication.font(), QApplication.font()
    large.setPointSizeF(2 * large.pointSizeF())
    dialog, policies = bench.dialog, set()
    try:
        QApplication.setFont(large)
        dialog.show_page(group)
        for wide in range(960, 1360, 20):
            for width in (840, wide):
                dialog.resize(width, 662)
                for _ in range(3):
                    QApplication.processEvents()
                policies.add(dialog.pages[group]._form.rowWrapPolicy())
            low = [each for each in cut_words(dialog) if " high " in each]
            assert not low, (wide, low)
        assert len(policies) == 2, "labels beside and above what they name"
    finally:
        QApplication.setFont(usual)


def test_what_lies_between_letters_grows_with_them(bench: SettingsUnderTest) -> None:
    usual = QApplication.font()
    large = QApplication.font()
    large.setPointSizeF(2 * large.pointSizeF())
    seen, hidden = bench.dialog.pages["engine"], bench.dialog.pages["sound"]
    bench.dialog.show_page("engine")
    before = [_spaces(page) for page in (seen, hidden)]
    try:
        QApplication.setFont(large)
        QApplication.processEvents()
        assert _spaces(seen) == pytest.approx([2 * space for space in before[0]], rel=0.15, abs=2)
        bench.dialog.show_page("sound")
        assert _spaces(hidden) == pytest.approx([2 * space for space in before[1]], rel=0.15, abs=2)
    finally:
        QApplication.setFont(usual)
    QApplication.processEvents()
    assert _spaces(hidden) == before[1]


def _spaces(page: SettingsPage) -> list[int]:
    """All that is left free on a page, px, without what depends on its width."""
    margins = [page.widget().layout().contentsMargins()]
    spacings = [page.widget().layout().spacing()]
    spacings += [page._form.horizontalSpacing(), page._form.verticalSpacing()]
    margins += [heading.contentsMargins() for heading, _ in page._headings]
    for row in page.rows.values():
        layout = row.field.layout()
        spacings.append(layout.spacing())
        margins += [
            layout.contentsMargins(),
            row.help.contentsMargins(),
            row.note.contentsMargins(),
        ]
        if row.label is not None:
            margins.append(row.label.contentsMargins())
    sides = [(each.left(), each.top(), each.right(), each.bottom()) for each in margins]
    return [*spacings, *(side for each in sides for side in each)]


def _cut_off(bench: SettingsUnderTest, group: str) -> list[str]:
    rows = bench.dialog.pages[group].rows.items()
    return [name for name, row in rows if row.editor.width() < row.editor.minimumSizeHint().width()]

"""The page of large models: what it says, what it does, and that it only does what it was told."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

pytest.importorskip("huggingface_hub", reason="fetching needs huggingface_hub")

from app.window.models import sight
from core import paths
from core.student.model_files.fit import Gpu, Graphics
from tests.gui.models_bench import BIG, FILES, OWN, SMALL, PageUnderTest
from tests.model_hub import running

pytestmark = pytest.mark.gui


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PageUnderTest]:
    with running(FILES) as hub:
        made = PageUnderTest(qtbot, hub, monkeypatch, tmp_path / "catalogue.json")
        yield made
        assert made.page.finish()


def test_without_files_it_says_what_to_get_how_large_and_under_which_licence(
    bench: PageUnderTest,
) -> None:
    assert bench.cells("engine") == ["Big engine", "not here", "3.0 MB", "9000 GiB", "Apache-2.0"]
    for words in (
        "huggingface.co/tests/repo: sub/big.bin",
        "the small student is the one to use",
        "Small helper: 20.0 kB, MIT",
        "Own part: no public file, import your own",
        "A graphics card with 9000 GiB of memory",
    ):
        assert words in bench.shown
    html = bench.page.details.toHtml()
    assert "https://www.apache.org/licenses/LICENSE-2.0" in html
    assert "https://example.org/model" in html
    assert bench.cells("own")[1:3] == ["not here", "unknown"]
    assert not bench.page.buttons.get_button.isEnabled()
    assert "Yours to make." in bench.shown
    assert not paths.user_models().exists(), "looking makes nothing"


def test_nothing_is_fetched_before_the_licences_were_shown_and_accepted(
    bench: PageUnderTest, qtbot: QtBot
) -> None:
    dialog = bench.ask_to_get("engine")
    text = dialog.text.toPlainText()
    for words in ("Apache-2.0 – free for any use", "MIT – free for any use", "3.0 MB are still"):
        assert words in text
    assert "Still missing after that: Own part." in text
    assert str(paths.user_models()) in text
    assert "the small student is the one to use" in text
    qtbot.keyClick(dialog, Qt.Key.Key_Return)  # a key pressed too often accepts nothing
    bench.until(lambda: bench.page.open_dialog is None)
    assert not bench.page.work.busy
    assert bench.hub.asked == []


def test_a_download_that_is_cut_cancelled_and_resumed_is_whole(bench: PageUnderTest) -> None:
    shares: list[float | None] = []
    bench.page.progress.connect(shares.append)
    bench.hub.faults.cuts = [400_000]
    bench.hub.faults.slow_s = 0.01
    bench.click(bench.ask_to_get("engine").get)
    bench.until(lambda: bench.part_size() > 600_000)
    assert len(bench.hub.ranges) == 2, "the cut was taken up without the user"
    bench.until(lambda: bench.page.row.bar.value() > 0)
    assert "big.bin" in bench.page.row.text.text()
    assert " of 3.0 MB" in bench.page.row.text.text()
    assert not bench.page.buttons.get_button.isEnabled()
    bench.click(bench.page.row.cancel)
    bench.idle()
    kept = bench.part_size()
    assert 600_000 < kept < len(BIG)
    assert "kept" in bench.page.said.text()
    assert not bench.page.row.isVisible()
    assert shares[-1] is None
    assert any(share for share in shares)
    assert bench.page.advice.text == "", "to cancel is no fault"
    assert bench.cells("engine")[1].endswith(" here")
    assert "Resu" in bench.page.buttons.get_button.text()

    bench.hub.faults.slow_s = 0.0
    bench.click(bench.ask_to_get("engine").get)
    bench.idle()
    assert bench.hub.ranges[:3] == [0, 400_000, kept]
    assert (paths.user_models() / "engine" / "big.bin").read_bytes() == BIG
    assert (paths.user_models() / "helper" / "small.bin").read_bytes() == SMALL
    assert "Here now, with the right content: Big engine, Small helper." in bench.page.said.text()
    assert "Still missing: Own part" in bench.page.said.text()
    assert bench.cells("engine")[1] == "here"
    assert not bench.page.buttons.get_button.isEnabled()
    assert threading.get_ident() not in bench.threads, "the window's thread waited"


def test_a_model_can_be_got_without_what_it_needs(bench: PageUnderTest) -> None:
    dialog = bench.ask_to_get("engine")
    dialog.alone.setChecked(True)
    assert "Small helper" not in dialog.text.toPlainText()
    bench.click(dialog.get)
    bench.idle()
    assert bench.cells("engine")[1] == "here"
    assert bench.cells("helper")[1] == "not here"
    bench.page.models.mark("engine")
    assert bench.page.buttons.get_button.isEnabled(), "its part can still be got"


def test_a_failure_says_what_to_do_and_a_second_try_goes_on(bench: PageUnderTest) -> None:
    bench.hub.faults.cuts, bench.hub.faults.status = [1_000_000], 503
    bench.click(bench.ask_to_get("engine").get)
    bench.idle()
    assert "big.bin cannot be fetched" in bench.page.advice.text
    assert "get it again: it goes on where it was" in bench.page.advice.text
    assert "command" not in bench.page.advice.text
    bench.hub.faults.status = None
    bench.click(bench.ask_to_get("engine").get)
    bench.idle()
    assert bench.page.advice.text == ""
    assert bench.hub.ranges[:2] == [0, 1_000_000]
    assert bench.cells("engine")[1] == "here"


def test_a_failure_while_the_page_is_closed_is_told(bench: PageUnderTest) -> None:
    told: list[str] = []
    bench.page.failed.connect(told.append)
    bench.hub.faults.slow_s = 0.02
    bench.hub.faults.swapped = bytes(len(BIG))
    bench.click(bench.ask_to_get("engine").get)
    bench.until(lambda: bench.part_size() > 100_000)
    bench.page.close()
    bench.hub.faults.slow_s = 0.0
    bench.until(lambda: told)
    assert "checksum differs" in told[0]


def test_without_the_package_for_fetching_it_says_how_to_install_it(
    bench: PageUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    bench.click(bench.ask_to_get("helper").get)
    bench.idle()
    assert f'{sys.executable} -m pip install "huggingface_hub>=' in bench.page.advice.text
    assert bench.hub.asked == []


def test_a_disk_without_room_cannot_be_accepted(
    bench: PageUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sight, "free_bytes", lambda _: 1_000_000)
    dialog = bench.ask_to_get("engine")
    assert "has only 1.0 MB free; free some space first" in dialog.text.toPlainText()
    assert not dialog.get.isEnabled()


def test_import_verify_mend_and_remove(bench: PageUnderTest, tmp_path: Path) -> None:
    (tmp_path / "mine.safetensors").write_bytes(OWN)
    bench.page.models.mark("own")
    bench.page.buttons.file_action.trigger()
    assert isinstance(bench.page.open_dialog, QFileDialog)
    bench.page.open_dialog.fileSelected.emit(str(tmp_path / "mine.safetensors"))
    bench.page.open_dialog.reject()
    bench.idle()
    assert bench.page.said.text() == "Imported: own.safetensors (own)."
    assert bench.cells("own")[1] == "here"

    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "renamed.bin").write_bytes(BIG)
    bench.page.buttons.folder_action.trigger()
    assert isinstance(bench.page.open_dialog, QFileDialog)
    bench.page.open_dialog.fileSelected.emit(str(stick))
    bench.page.open_dialog.reject()
    bench.idle()
    assert bench.cells("engine")[1] == "here"
    assert bench.hub.asked == [], "importing needs no network"

    path = paths.user_models() / "engine" / "big.bin"
    path.write_bytes(bytes(len(BIG)))
    bench.page.models.mark("engine")
    bench.click(bench.page.buttons.verify_button)
    bench.idle()
    assert bench.cells("engine")[1] == "damaged"
    assert "big.bin: Its content is not what it has to be." in bench.page.advice.text
    assert "Get it again" in bench.shown
    bench.click(bench.ask_to_get("engine").get)
    bench.idle()
    assert path.read_bytes() == BIG
    bench.page.models.mark("engine")
    bench.click(bench.page.buttons.verify_button)
    bench.idle()
    assert "1 of 1 files are as they have to be" in bench.page.said.text()


def test_a_model_is_only_removed_by_those_who_are_sure(bench: PageUnderTest) -> None:
    bench.click(bench.ask_to_get("helper").get)
    bench.idle()
    path = paths.user_models() / "helper" / "small.bin"
    bench.page.models.mark("helper")
    bench.click(bench.page.buttons.remove_button)
    question = bench.question()
    assert "Small helper (20.0 kB)" in question.text()
    assert "Big engine cannot run without it" in question.text()
    bench.qtbot.keyClick(question, Qt.Key.Key_Return)
    bench.until(lambda: bench.page.open_dialog is None)
    assert path.exists()
    bench.click(bench.page.buttons.remove_button)
    sure = [b for b in bench.question().buttons() if "Delete" in b.text()]
    bench.click(sure[0])
    bench.idle()
    assert not path.exists()
    assert "20.0 kB are free again" in bench.page.said.text()
    assert bench.cells("helper")[1] == "not here"


def test_a_list_that_cannot_be_read_is_said_and_read_again(
    bench: PageUnderTest, tmp_path: Path
) -> None:
    catalogue = tmp_path / "catalogue.json"
    good = catalogue.read_text(encoding="utf-8")
    catalogue.write_text("{", encoding="utf-8")
    bench.page.advice.retry.emit()
    bench.until(lambda: "is not a valid list of models" in bench.page.advice.text)
    catalogue.write_text(good, encoding="utf-8")
    bench.page.advice.retry.emit()
    bench.until(lambda: bench.page.advice.text == "")


def test_the_card_is_asked_again_and_its_answer_shown(bench: PageUnderTest) -> None:
    bench.graphics = Graphics((Gpu("Huge card", 10_000 << 30, 9_900 << 30),), True)
    bench.page.look()
    bench.until(lambda: "Huge card has 10000.0 GiB" in bench.shown)
    assert "It fits." in bench.shown
    assert "A graphics card with" not in bench.shown


def test_it_can_be_used_with_the_keyboard_and_a_screen_reader(
    bench: PageUnderTest, qtbot: QtBot
) -> None:
    page = bench.page
    assert page.focusWidget() is page.models
    for wanted in ("helper", "own"):  # over the headings, which are no models
        qtbot.keyClick(page.models, Qt.Key.Key_Down)
        assert page.models.current_id() == wanted
    assert page.details.toPlainText().startswith("Own part")
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = page.models.currentItem().data(0, role)
    assert spoken == "Own part, not here, unknown, licence Apache-2.0"
    names = [page.models, page.details, page.row.bar]
    assert all(widget.accessibleName() for widget in names)
    page.row.begin("", can_stop=True)
    page.advice.advise("work", "Something has failed.")
    keys = [
        QKeySequence.mnemonic(button.text()).toString()
        for button in page.findChildren(QAbstractButton)
        if button.isVisible() and button.text()
    ]
    assert "" not in keys
    assert len(set(keys)) == len(keys), keys


@pytest.mark.parametrize(("width", "licence"), [(470, False), (940, True), (1400, True)])
def test_narrow_and_wide(bench: PageUnderTest, width: int, licence: bool) -> None:
    page = bench.page
    page.resize(width, 700)
    bench.until(lambda: page.models.isColumnHidden(4) is not licence)
    side_by_side = page.split.orientation() is Qt.Orientation.Horizontal
    assert side_by_side is (width == 1400)
    assert page.models.horizontalScrollBar().maximum() == 0
    assert page.details.horizontalScrollBar().maximum() == 0


def test_a_heading_is_no_model(bench: PageUnderTest, qtbot: QtBot) -> None:
    models = bench.page.models
    models.mark("helper")
    heading = models.visualItemRect(models.topLevelItem(0)).center()
    qtbot.mouseClick(models.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert models.current_id() == "helper"
    assert [item.text(0) for item in models.selectedItems()] == ["Small helper"]
    qtbot.keyClick(models, Qt.Key.Key_Home)
    assert models.current_id() == "engine"
    qtbot.keyClick(models, Qt.Key.Key_Up)
    assert models.current_id() == "engine"

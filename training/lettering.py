"""Letters of captions and badge: `python -m training.lettering FONT.ttf --out assets/lettering`.

Draws every letter of a font once, as a grey picture, so that the running program needs neither a
font file nor a program that draws one. The font must be free to be passed on in this form; the one
in `assets/` is Roboto Medium (Apache-2.0), from Debian's package `fonts-roboto-unhinted`.
"""

from __future__ import annotations

import json
import os
from itertools import product
from pathlib import Path
from typing import Annotated, Any

import cv2
import numpy as np
import typer
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QImage, QPainter

from core.errors import TrainingError

SIZE_PX = 80
_SHEET_PX = 1024
_BORDER_PX = 3  # around every letter: what is scaled down must not see its neighbour
_ROUND = "ACDGLOPQTVWYacdegopqrtvwy"  # letters whose neighbours move
_RANGES = ((0x20, 0x7F), (0xA1, 0x180))
_MORE = "–—‘’“”„…•€"


def letters() -> str:
    """Every letter that is drawn: ASCII, Western and Central European, common signs."""
    ranged = "".join(chr(code) for low, high in _RANGES for code in range(low, high))
    return ranged.replace("\xad", "") + _MORE


def draw(font: QFont) -> tuple[NDArray[np.uint8], dict[str, Any]]:
    """The sheet, uint8 (h, w), and where each letter lies on it."""
    metrics = QFontMetricsF(font)
    height = int(np.ceil(metrics.ascent() + metrics.descent())) + 2 * _BORDER_PX
    places: dict[str, list[float]] = {}
    x = y = 0
    for letter in letters():
        box = metrics.boundingRect(letter)
        left = int(np.floor(min(0.0, box.left()))) - _BORDER_PX
        width = int(np.ceil(max(metrics.horizontalAdvance(letter), box.right()))) + _BORDER_PX
        width -= left
        if x + width > _SHEET_PX:
            x, y = 0, y + height
        places[letter] = [x, y, width, left, round(metrics.horizontalAdvance(letter), 2)]
        x += width
    sheet = QImage(_SHEET_PX, y + height, QImage.Format.Format_Grayscale8)
    sheet.fill(0)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen("white")
    baseline = metrics.ascent() + _BORDER_PX
    for letter, (at_x, at_y, _, left, _) in places.items():
        painter.drawText(QPointF(at_x - left, at_y + baseline), letter)
    painter.end()
    pixels = np.frombuffer(sheet.constBits(), np.uint8).reshape(sheet.height(), -1)
    return pixels[:, :_SHEET_PX].copy(), {
        "font": font.family(),
        "size_px": SIZE_PX,
        "height": height,
        "baseline": round(baseline, 2),
        "cap_height": round(metrics.capHeight(), 2),
        "letters": places,
        "kerning": _kerning(metrics),
    }


def _kerning(metrics: QFontMetricsF) -> dict[str, float]:
    """px by which two letters stand nearer or farther than their widths say."""
    found = {}
    for first, second in product(_ROUND, repeat=2):
        alone = metrics.horizontalAdvance(first) + metrics.horizontalAdvance(second)
        moved = round(metrics.horizontalAdvance(first + second) - alone, 2)
        if abs(moved) >= 0.5:
            found[first + second] = moved
    return found


def load_font(path: Path) -> QFont:
    """The font of a file at SIZE_PX, unhinted. Needs a QGuiApplication."""
    number = QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        raise TrainingError(f"{path} is no font that can be read")
    font = QFontDatabase.font(families[0], QFontDatabase.styles(families[0])[0], 12)
    font.setPixelSize(SIZE_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def main(
    font: Annotated[Path, typer.Argument(help="A TrueType or OpenType file")],
    out: Annotated[Path, typer.Option(help="Folder for letters.png and letters.json")],
) -> None:
    """Draw the letters."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    try:
        sheet, places = draw(load_font(font))
    except TrainingError as err:
        typer.echo(str(err), err=True)
        raise typer.Exit(1) from err
    finally:
        application.quit()
    out.mkdir(parents=True, exist_ok=True)
    _, raw = cv2.imencode(".png", sheet, [cv2.IMWRITE_PNG_COMPRESSION, 9])
    (out / "letters.png").write_bytes(bytes(raw))
    text = json.dumps(places, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (out / "letters.json").write_text(text + "\n", encoding="utf-8")
    typer.echo(f"{len(places['letters'])} letters, {len(raw)} bytes")


if __name__ == "__main__":
    typer.run(main)

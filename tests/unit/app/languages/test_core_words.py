"""The core's finished sentences are translated by their templates, values and all."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from app.languages.core_texts import core_templates
from app.languages.core_words import CoreWords

GERMAN = {
    "The camera {0} does not answer.": "Die Kamera {0} antwortet nicht.",
    "Choose another one.": "Wähle eine andere.",
    "The delay is {0} ms: {1} ms cannot be kept.": "{1} ms sind nicht zu halten: {0} ms.",
    "{0} failed ({1}).": "{0} ist gescheitert ({1}).",
    "the disk is full": "die Platte ist voll",
    "use {{braces}} here": "nimm {{Klammern}} hier",
    "{0}: broken translation": "{7} kaputt",
}


@pytest.fixture
def words() -> CoreWords:
    return CoreWords(list(GERMAN), lambda text: GERMAN.get(text, text))


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Choose another one.", "Wähle eine andere."),
        ("The camera OBS 2 does not answer.", "Die Kamera OBS 2 antwortet nicht."),
        ("The delay is 270 ms: 180 ms cannot be kept.", "180 ms sind nicht zu halten: 270 ms."),
        ("x.mp4 failed (the disk is full).", "x.mp4 ist gescheitert (die Platte ist voll)."),
        (
            "The camera A does not answer. Choose another one.",
            "Die Kamera A antwortet nicht. Wähle eine andere.",
        ),
        (
            "Never heard of. The camera A does not answer.\nChoose another one.",
            "Never heard of. Die Kamera A antwortet nicht.\nWähle eine andere.",
        ),
        ("x failed ( the disk is full ).", "x ist gescheitert ( die Platte ist voll )."),
        ("use {braces} here", "nimm {Klammern} hier"),
        ("x: broken translation", "x: broken translation"),
        ("Nobody knows this.", "Nobody knows this."),
        ("", ""),
    ],
)
def test_a_sentence_is_said_in_the_user_s_language(
    words: CoreWords, english: str, german: str
) -> None:
    assert words(english) == german


def test_a_long_text_costs_little(words: CoreWords) -> None:
    assert words("No. " * 500) == "No. " * 500


def test_all_kinds_of_text_are_collected(tmp_path: Path) -> None:
    room = tmp_path / "core" / "audio"
    room.mkdir(parents=True)
    (room / "mic.py").write_text(
        '"""A docstring of some words."""\n'
        "def advice(name):\n"
        '    """Another docstring of words."""\n'
        '    log.warning("the log is not shown to anyone")\n'
        "    return (\n"
        '        f"The microphone {name!r} is gone; "\n'
        "        f\"plug it {'in once more please' if name else 0} {{now}}.\"\n"
        "    )\n",
        encoding="utf-8",
    )
    assert core_templates(tmp_path) == [
        "The microphone {0} is gone; plug it {1} {{now}}.",
        "in once more please",
    ]


def test_every_error_of_a_shown_room_is_among_the_templates() -> None:
    """What is raised or told with words of its own in these rooms has a template."""
    root = Path(__file__).resolve().parents[4]
    known = " ".join(core_templates(root))
    for path in (root / "core" / "session").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Notice", "Fault"}:
                for argument in node.args[1:]:
                    if isinstance(argument, ast.Constant) and argument.value:
                        assert str(argument.value) in known, (path.name, argument.value)


@pytest.mark.parametrize("slip", ["{0.x}", "{0!r:>99999999999}", "{9}", "{", "{}", "{0[0]}", "{x}"])
def test_a_slip_in_a_translation_costs_no_message(slip: str) -> None:
    words = CoreWords(["The {0} is gone."], lambda template: f"{template} {slip}")
    assert words("The film is gone.").startswith("The film is gone.")


def test_a_translation_may_show_braces() -> None:
    words = CoreWords(["The {0} is gone."], lambda _: "{{{0}}} ist weg.")
    assert words("The film is gone.") == "{film} ist weg."

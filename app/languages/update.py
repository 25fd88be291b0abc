"""For developers: `python -m app.languages.update` brings the translations in step with the source.

It collects the window's texts with Qt's own tool and the core's by ``core_texts``, merges them into
assets/translations/lipcam_LANGUAGE.ts, and compiles these. `--todo de` prints what is not
translated yet as JSON, `--fill de FILE` takes such a JSON with the translations filled in.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as Xml
from pathlib import Path

from app.languages.core_texts import core_templates
from app.languages.core_words import CONTEXT
from app.languages.installing import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets" / "translations"
TRANSLATED = tuple(code for code in LANGUAGES if code != "en")


def main(arguments: list[str] | None = None) -> int:
    """The command; its exit status."""
    parser = argparse.ArgumentParser(description="Bring the translations in step with the source.")
    parser.add_argument("--todo", metavar="LANGUAGE", choices=TRANSLATED)
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"))
    asked = parser.parse_args(arguments)
    if asked.todo:
        print(json.dumps(todo(asked.todo), ensure_ascii=False, indent=1))
        return 0
    if asked.fill:
        language, file = asked.fill
        print(f"{fill(language, json.loads(Path(file).read_text(encoding='utf-8')))} filled in")
        compile_all()
        return 0
    collect()
    compile_all()
    for code in TRANSLATED:
        print(f"{code}: {sum(map(len, todo(code).values()))} texts are not translated")
    return 0


def collect() -> None:
    """Merge the texts of the source into the translators' files; what is gone is dropped."""
    templates = core_templates(ROOT)
    FOLDER.mkdir(exist_ok=True)
    listed = json.dumps(templates, ensure_ascii=False, indent=0)
    (FOLDER / "core.json").write_text(listed + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        stand_in = Path(folder) / "core_texts_found.py"  # the tool reads calls only
        calls = [f"QCoreApplication.translate({CONTEXT!r}, {text!r})\n" for text in templates]
        stand_in.write_text("".join(calls), encoding="utf-8")
        sources = [*sorted(str(path) for path in (ROOT / "app").rglob("*.py")), str(stand_in)]
        for code in TRANSLATED:
            target = ["-target-language", code, "-source-language", "en"]
            quiet = ["-silent", "-no-obsolete", "-locations", "none"]
            _run("lupdate", *sources, *target, *quiet, "-ts", str(ts_file(code)))


def compile_all() -> None:
    """Make what the program loads from the translators' files."""
    for code in TRANSLATED:
        file = ts_file(code)
        _run(
            "lrelease",
            "-silent",
            "-removeidentical",
            str(file),
            "-qm",
            f"{file.with_suffix('.qm')}",
        )


def todo(code: str) -> dict[str, dict[str, str]]:
    """Context → source → "" for every text that has no translation."""
    waiting: dict[str, dict[str, str]] = {}
    for context in Xml.parse(ts_file(code)).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            if _unfinished(message):
                waiting.setdefault(name, {})[message.findtext("source", "")] = ""
    return waiting


def fill(code: str, translations: dict[str, dict[str, str]]) -> int:
    """Put translations in; empty ones stay to be done. Returns how many."""
    tree, done = Xml.parse(ts_file(code)), 0
    for context in tree.getroot().iter("context"):
        given = translations.get(context.findtext("name", ""), {})
        for message in context.iter("message"):
            text = given.get(message.findtext("source", ""), "")
            target = message.find("translation")
            if text and target is not None:
                target.text = text
                target.attrib.pop("type", None)
                done += 1
    _write(tree, ts_file(code))
    return done


def ts_file(code: str) -> Path:
    """The translators' file of a language."""
    return FOLDER / f"lipcam_{code}.ts"


def _unfinished(message: Xml.Element) -> bool:
    target = message.find("translation")
    return target is None or target.get("type") == "unfinished" or not (target.text or "").strip()


def _write(tree: Xml.ElementTree[Xml.Element], file: Path) -> None:
    Xml.indent(tree, space="    ")
    body = Xml.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(f"{head}{body}\n", encoding="utf-8")


def _run(tool: str, *arguments: str) -> None:
    """One of Qt's tools, as PySide6 brings it."""
    import PySide6

    program = Path(PySide6.__file__).parent / tool
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())

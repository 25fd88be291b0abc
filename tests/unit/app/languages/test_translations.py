"""The translations that come with Lipcam: in step with the source, whole, and sound."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest

from app.languages import update
from app.languages.core_texts import core_templates
from app.languages.core_words import template_file
from app.languages.installing import language_for

_VALUE = re.compile(r"(?<!\{)\{(\w*)(?::[^{}]*)?\}(?!\})")
_MNEMONIC = re.compile(r"&(?![&\s])")


def _messages(code: str) -> list[tuple[str, str, str]]:
    """(context, source, translation) of every text."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""), _target(message))
        for context in Xml.parse(update.ts_file(code)).getroot().iter("context")
        for message in context.iter("message")
    ]


def _target(message: Xml.Element) -> str:
    target = message.find("translation")
    finished = target is not None and target.get("type") != "unfinished"
    return (target.text or "") if finished and target is not None else ""


def test_the_core_s_templates_are_those_of_its_source() -> None:
    """After a changed sentence: python -m app.languages.update"""
    listed = json.loads(template_file().read_text(encoding="utf-8"))
    assert listed == core_templates(update.ROOT)


def test_the_translators_files_hold_the_texts_of_the_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a changed text: python -m app.languages.update"""
    kept = {code: {(c, s) for c, s, _ in _messages(code)} for code in update.TRANSLATED}
    monkeypatch.setattr(update, "FOLDER", tmp_path)
    update.collect()
    fresh = {(c, s) for c, s, _ in _messages("de")}
    for code, texts in kept.items():
        assert texts == fresh, code


@pytest.mark.parametrize("code", update.TRANSLATED)
def test_every_text_is_translated(code: str) -> None:
    assert [source for _, source, target in _messages(code) if not target] == []


@pytest.mark.parametrize("code", update.TRANSLATED)
def test_a_translation_keeps_values_lines_and_keys(code: str) -> None:
    for context, source, target in _messages(code):
        if not target:
            continue
        where = f"{code} {context}: {source!r} → {target!r}"
        assert set(_VALUE.findall(target)) == set(_VALUE.findall(source)), where
        assert target.count("\n") == source.count("\n"), where
        if context != "core":
            assert len(_MNEMONIC.findall(target)) == len(_MNEMONIC.findall(source)), where
        values = {name or "0": "1" for name in _VALUE.findall(source)}
        if values and context != "core":
            re.sub(r"\{(\w+):[^{}]*\}", r"{\1}", target).format(**values)


@pytest.mark.parametrize("code", update.TRANSLATED)
def test_what_the_program_loads_is_compiled_from_them(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = update.ts_file(code).with_suffix(".qm").read_bytes()
    for file in update.FOLDER.glob("*.ts"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(update, "FOLDER", tmp_path)
    update.compile_all()
    assert (tmp_path / f"lipcam_{code}.qm").read_bytes() == shipped


@pytest.mark.parametrize(
    ("wanted", "system", "used"),
    [
        ("", ["de-AT", "en-US"], "de"),
        ("", ["pt-BR", "es-MX"], "es"),
        ("", ["zh-Hans-CN"], "zh_CN"),
        ("", ["zh-TW", "ja-JP"], "ja"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("ko", ["de-DE"], "ko"),
        ("klingon", ["de-DE"], "en"),
        ("en", ["de-DE"], "en"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_first_that_there_is(
    wanted: str, system: list[str], used: str
) -> None:
    assert language_for(wanted, system) == used

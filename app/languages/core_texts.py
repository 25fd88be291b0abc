"""The sentences of the core, as templates: found in its source, so that none can be forgotten.

The core knows no language but English and says what happened in whole sentences, with values in
them. Each f-string or text there that reads like words becomes a template with {0}, {1} … for its
values; the window matches what it is told against them (``core_words``). Errors that the window's
own parts raise are told in the same way.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

# What the window can come to show. Networks, torch and training speak to developers.
ROOMS = (
    "audio",
    "avatar",
    "camera",
    "compose",
    "session",
    "student/model_files",
    "student/onnx_*.py",
    "student/registry.py",
    "student/manifest.py",
    "student/lipforcing_files.py",
    "settings.py",
    "settings_file.py",
    "setting_rules.py",
    "profiles.py",
    "look.py",
    "onnx_runtime.py",
)
# Parts of the window whose errors it shows.
RAISING = ("window", "hotkeys", "one_instance.py", "autostart.py", "desktop_file.py")
_FEWEST_WORDS = 3
_WORD = re.compile(r"[A-Za-z]{2,}")
_CODE = re.compile(r"^[\w./:%{}\[\]()<>=*,#+-]*$|\$\w")  # names, paths, and programs for a shell


def core_templates(root: Path) -> list[str]:
    """All templates of the folders core and app in ``root``, in the order of files and lines, each
    once."""
    found: dict[str, None] = {}
    for room in ROOMS:
        for path in _files(root / "core", room):
            found |= dict.fromkeys(_texts(ast.parse(path.read_text(encoding="utf-8"))))
    for part in RAISING:
        for path in _files(root / "app", part):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Raise):
                    found |= dict.fromkeys(_texts(ast.Module([ast.Expr(node.exc)], [])))
    return list(found)


def _files(folder: Path, room: str) -> list[Path]:
    if room.endswith(".py"):
        return sorted(folder.glob(room))
    return sorted((folder / room).rglob("*.py"))


def _texts(tree: ast.Module) -> Iterator[str]:
    silent = _silent(tree)
    for node in ast.walk(tree):
        if id(node) in silent:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value.replace("{", "{{").replace("}", "}}")
        elif isinstance(node, ast.JoinedStr):
            text = _template(node)
        else:
            continue
        if _reads_like_words(text):
            yield text


def _template(node: ast.JoinedStr) -> str:
    parts, values = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value).replace("{", "{{").replace("}", "}}"))
        else:
            parts.append(f"{{{values}}}")
            values += 1
    return "".join(parts)


def _reads_like_words(text: str) -> bool:
    words = _WORD.findall(re.sub(r"\{\d*\}", " ", text))
    enough = _FEWEST_WORDS - text.rstrip().endswith((".", "!", "?", "…"))  # a short sentence is one
    return len(words) >= enough and " " in text.strip() and not _CODE.search(text)


def _silent(tree: ast.Module) -> set[int]:
    """Nodes that nobody is shown: docstrings, parts of f-strings, texts for the log, patterns."""
    silent: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            silent.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            silent |= {id(part) for part in ast.walk(node) if part is not node} - _inner(node)
        elif isinstance(node, ast.Call) and (_speaks_to_the_log(node) or _is_translated(node)):
            silent |= {id(part) for part in ast.walk(node)}
    return silent


def _inner(node: ast.JoinedStr) -> set[int]:
    """Whole texts within the values of an f-string: f"{'a b c' if x else ''}"."""
    return {
        id(part)
        for value in node.values
        if isinstance(value, ast.FormattedValue)
        for part in ast.walk(value.value)
        if isinstance(part, ast.Constant)
    }


def _is_translated(call: ast.Call) -> bool:
    called = call.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name in {"tr", "translate"}


def _speaks_to_the_log(call: ast.Call) -> bool:
    called = call.func
    if isinstance(called, ast.Attribute):
        owner = called.value
        named = owner.id if isinstance(owner, ast.Name) else ""
        return named in {"log", "re"}
    return isinstance(called, ast.Name) and called.id in {"ValueError", "TypeError"}

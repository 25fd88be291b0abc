"""Changes to JSON that keep it JSON, and a few that do not."""

from __future__ import annotations

import copy
import json
from random import Random
from typing import Any

_TEXTS = (
    "", " ", "\0", "\n", "\ud800", "\u202egnp.exe", "a" * 100_000, "../../canary/x", "/etc/passwd",
    "C:\\Windows\\win.ini", "\\\\host\\share", "con", "NUL.txt", "~", "~nobody/x", "$HOME", "%s%n",
    "{0}{1}{9}", "{", "é\u0301" * 40, "\U0001f600" * 30, "x\u200dy", "\ufeff", "1e999", "true",
    "file:///etc/passwd", "http://127.0.0.1:9/x", "a\x1b[2Jb", "<b>x</b>", "-1", "١٢٣", "'\"\\",
    "picture:/dev/zero", "file:../../canary/film.mp4", "device:" + "x" * 5000, "Ctrl+Alt+\ud83d",
    "colour:#GGGGGG", "picture:\0", "file-loop:/dev/stdin", "a" * 4097,
)  # fmt: skip
_NUMBERS = (
    0, -1, 1, 2, 255, 256, 65_535, 65_536, 65_537, 1 << 31, -(1 << 31) - 1, 1 << 63, 1 << 64,
    10**30, 10**4000, 0.5, -0.0, 1e-320, 1e308, 1.7976931348623157e308,
)  # fmt: skip
_WORDS = ("NaN", "Infinity", "-Infinity", "1e999", "9" * 5000, "0x10", "01", "nul")


def any_value(random: Random, deep: int = 0) -> Any:
    """Something that is hardly ever what belongs there."""
    kind = random.randrange(7 if deep < 3 else 4)
    if kind == 0:
        return random.choice((None, True, False))
    if kind == 1:
        return random.choice(_NUMBERS)
    if kind in (2, 3):
        return random.choice(_TEXTS)
    if kind == 4:
        many = random.choice((0, 1, 2, 2 if deep else 300))
        return [any_value(random, deep + 1) for _ in range(many)]
    return {
        str(any_value(random, 3))[:200]: any_value(random, deep + 1)
        for _ in range(random.choice((0, 1, 3)))
    }


def changed(random: Random, tree: Any) -> Any:
    """A copy of ``tree`` with one place in it changed."""
    whole = copy.deepcopy(tree)
    places = [(whole, key) for key in _keys(whole)]
    places += [(inner, key) for inner in _containers(whole) for key in _keys(inner)]
    if not places or random.random() < 0.03:
        return any_value(random)
    inside, key = random.choice(places)
    how = random.random()
    if how < 0.15:
        del inside[key]
    elif how < 0.25 and isinstance(inside, dict):
        inside[random.choice((*_TEXTS, str(key).upper(), f"{key} "))] = inside[key]
    elif how < 0.35 and isinstance(inside[key], str):
        text = inside[key]
        inside[key] = random.choice((text * 2, text[:-1], text.upper(), f"{text}\0", f" {text}"))
    elif how < 0.45 and isinstance(inside[key], (int, float)) and abs(inside[key]) < 1e300:
        inside[key] = random.choice((inside[key] + 1, -inside[key], inside[key] * 1.5, 0))
    else:
        inside[key] = any_value(random)
    return whole


def text_of(random: Random, tree: Any) -> bytes:
    """``tree`` as JSON text; rarely with what a tree cannot hold."""
    text = json.dumps(tree, ensure_ascii=random.random() < 0.5)
    how = random.random()
    if how < 0.02:
        deep = random.choice((50, 990, 3000, 100_000))
        text = '{"a":' * deep + "1" + "}" * deep
    elif how < 0.04:
        deep = random.choice((50, 990, 3000, 100_000))
        text = "[" * deep + ("]" * deep if random.random() < 0.5 else "")
    elif how < 0.06:
        many = random.choice((100, 5_000, 12_000))
        text = "{" + ",".join(f'"k{n:x}":{n % 7}' for n in range(many)) + "}"
    elif how < 0.08 and "," in text:
        places = [at for at, sign in enumerate(text) if sign == ","]
        at = random.choice(places)
        begin = max(text.rfind(",", 0, at), text.rfind("{", 0, at)) + 1
        text = text[:at] + "," + text[begin:at] + text[at:]
    elif how < 0.11 and ":" in text:
        at = random.choice([at for at, sign in enumerate(text) if sign == ":"]) + 1
        text = f"{text[:at]}{random.choice(_WORDS)},{text[at:]}"
    raw = text.encode("utf-8", "surrogatepass")
    if how > 0.98:
        raw = random.choice((b"\xef\xbb\xbf" + raw, text.encode("utf-16", "surrogatepass"), b""))
    return raw


def _containers(tree: Any) -> list[Any]:
    found = []
    for key in _keys(tree):
        if isinstance(tree[key], (dict, list)) and tree[key]:
            found += [tree[key], *_containers(tree[key])]
    return found


def _keys(tree: Any) -> list[Any]:
    if isinstance(tree, dict):
        return list(tree)
    return list(range(len(tree))) if isinstance(tree, list) else []

"""Whether a refusal helps: it names what it is about and says what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 4000
_REMEDY = re.compile(
    r"\b(must be|add|allow|ask|check|choose|close|convert|cut|delete|download|fetch|free|get|give|"
    r"import|install|leave|let|make|mend|move|name|open|pack|press|put|remove|rename|report|run|save|see|"
    r"set|shorten|start|state|switch|try|unpack|update|use|wait)\b",
    re.IGNORECASE,
)


def fault(text: str, names: Sequence[str]) -> str:
    """What is wrong with the text of an error; "" for nothing."""
    odd = sorted({sign for sign in text if not sign.isprintable() and sign != "\n"})
    faults = {
        "it says nothing": not text.strip(),
        f"it is {len(text)} letters long": len(text) > _LONGEST,
        "it shows a traceback": "Traceback" in text,
        f"it has signs that cannot be shown: {odd[:5]!r}": bool(odd),
        "it names none of the files": bool(names) and not any(name in text for name in names),
        "it says nothing to do": not _REMEDY.search(text),
    }
    return next((words for words, there in faults.items() if there), "")

"""The list of models that Lipcam knows and does not ship: read strictly, looked up by id.

Nothing in it is trusted: names become names of files, so they are limited to what is one plain name
on every system. What nobody has measured is ``null`` there and stays unknown until the hub or the
first file says it. Files and checksums: docs/models.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args

from core.errors import ModelRefused, WeightsError
from core.student.strict_json import REMEDY, Reader, parse

Kind = Literal["hub", "github", "own"]
Holds = Literal["torch", "safetensors", "weights", "json", "picture", "other"]
Use = Literal["run", "part", "make", "train"]

FORMAT = 1
SUFFIXES = (".safetensors", ".pth")
"""Of a file whose kind is only known once it is there (``holds`` is "weights")."""

LARGEST_FILE = 200_000_000_000
_LARGEST_CATALOGUE = 1_000_000
_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*")
_REPO = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in "123456789"
}
OWN_NAMES = {"record.json"}
"""Names that the shelf itself uses beside a model's files."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a file comes from. kind: "hub" (Hugging Face), "github" (a file in a repository there)
    or "own": no public file is known, the user imports one. revision: a whole commit."""

    kind: Kind
    repo: str = ""
    revision: str = ""
    path: str = ""

    def __str__(self) -> str:
        if self.kind == "own":
            return "no public file"
        place = {"hub": "huggingface.co", "github": "github.com"}[self.kind]
        return f"{place}/{self.repo}: {self.path} at {self.revision[:8]}"


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file. bytes, sha256: None where nobody has told us. holds: what kind of content it has to
    have; of "weights" the kind is either of SUFFIXES, and ``name`` lacks the suffix."""

    name: str
    bytes: int | None
    sha256: str | None
    holds: Holds
    source: Source

    @property
    def stored_names(self) -> tuple[str, ...]:
        """Names that the file may have on the shelf."""
        if self.holds == "weights":
            return tuple(self.name + suffix for suffix in SUFFIXES)
        return (self.name,)


@dataclass(frozen=True, slots=True)
class Memory:
    """Graphics memory that a model needs when it runs, in GiB, and who says so."""

    gib: float
    basis: str


@dataclass(frozen=True, slots=True)
class Model:
    """A model as the catalogue describes it. needs: ids of what else it takes to run. use: "run"
    (an engine), "part" (of an engine), "make" (something once) or "train". pace, note: "" or
    sentences for the user."""

    id: str
    name: str
    use: Use
    licence: str
    page: str
    needs: tuple[str, ...]
    memory: Memory | None
    pace: str
    note: str
    files: tuple[ModelFile, ...]

    @property
    def bytes(self) -> int | None:
        """Of all its files; None where one of them is unknown."""
        sizes = [file.bytes for file in self.files]
        known = [size for size in sizes if size is not None]
        return sum(known) if len(known) == len(sizes) else None

    @property
    def obtainable(self) -> bool:
        """Whether there is a public place for each of its files."""
        return all(file.source.kind != "own" for file in self.files)


class Catalogue:
    """Models by id, in the order in which people should see them. Immutable; any thread."""

    def __init__(self, models: Iterable[Model]) -> None:
        self._models: Mapping[str, Model] = {model.id: model for model in models}

    @property
    def models(self) -> tuple[Model, ...]:
        return tuple(self._models.values())

    def model(self, model_id: str) -> Model:
        """Raises ModelRefused for an id that is none."""
        found = self._models.get(model_id)
        if found is None:
            near = get_close_matches(model_id, self._models, n=1)
            hint = f"perhaps {near[0]!r}" if near else "see `lipcam models list`"
            raise ModelRefused(f"There is no model {model_id[:80]!r}, {hint}.")
        return found

    def with_needs(self, model_ids: Iterable[str]) -> tuple[Model, ...]:
        """The models and all that they need, each once, a model before what it needs."""
        found: dict[str, Model] = {}
        waiting = [self.model(model_id) for model_id in model_ids]
        while waiting:
            model = waiting.pop(0)
            if model.id not in found:
                found[model.id] = model
                waiting.extend(self.model(need) for need in model.needs)
        return tuple(found.values())

    def needed_by(self, model_id: str) -> tuple[Model, ...]:
        """Models that name ``model_id`` among what they need."""
        return tuple(model for model in self.models if model_id in model.needs)


def read_catalogue(path: Path) -> Catalogue:
    """The catalogue in a file. Raises WeightsError when it is missing, too large, not JSON, or has
    an entry that is missing, unknown, out of range or unsafe."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_CATALOGUE + 1)
        if len(content) > _LARGEST_CATALOGUE:
            raise WeightsError(f"{path} is too large to be a list of models. {REMEDY}")
        raw = parse(content.decode("utf-8"))
    except OSError as err:
        reason = err.strerror or str(err)
        raise WeightsError(
            f"The list of models {path} cannot be read ({reason}). {REMEDY}"
        ) from err
    except (ValueError, RecursionError) as err:
        raise WeightsError(f"{path} is not a valid list of models ({err}). {REMEDY}") from err
    return _catalogue(Reader(path.name, raw))


def _catalogue(top: Reader) -> Catalogue:
    top.keys({"format", "models"}, set())
    if top.integer("format", 1, 1_000_000) != FORMAT:
        top.fail("format", f"is not {FORMAT}: this list needs another version of Lipcam")
    models = [_model(entry) for entry in top.items("models", most=200)]
    ids = [model.id for model in models]
    if len(set(ids)) != len(ids):
        top.fail("models", "names an id twice")
    for model in models:
        for need in model.needs:
            if need not in ids or need == model.id:
                top.fail("models", f"lets {model.id} need {need[:80]!r}, which is no other model")
    return Catalogue(models)


def _model(entry: Reader) -> Model:
    entry.keys(
        {"id", "name", "use", "licence", "page", "needs", "memory", "pace", "note", "files"}, set()
    )
    files = tuple(_file(item) for item in entry.items("files", most=100))
    taken = [name.casefold() for file in files for name in file.stored_names]
    if not files or len(set(taken)) != len(taken):
        entry.fail("files", "is empty or names a file twice")
    page = entry.text("page", 300)
    if not re.fullmatch(r"https://[\x21-\x7e]+", page):
        entry.fail("page", "is not the address of a page")
    needs = entry.raw["needs"]
    if not isinstance(needs, list) or not all(isinstance(need, str) for need in needs):
        entry.fail("needs", "is not a list of ids")
    return Model(
        id=_matching(entry, "id", _ID, 40, "an id"),
        name=_line(entry, "name", 100),
        use=_one_of(entry, "use", get_args(Use)),
        licence=_line(entry, "licence", 100),
        page=page,
        needs=tuple(needs),
        memory=_memory(entry),
        pace=_line(entry, "pace", 300),
        note=_line(entry, "note", 400),
        files=files,
    )


def _memory(entry: Reader) -> Memory | None:
    if entry.raw["memory"] is None:
        return None
    memory = entry.inner("memory")
    memory.keys({"gib", "basis"}, set())
    return Memory(memory.number("gib", 0.1, 10_000), _line(memory, "basis", 200))


def _file(entry: Reader) -> ModelFile:
    entry.keys({"name", "bytes", "sha256", "holds", "source"}, set())
    name = _matching(entry, "name", _NAME, 100, "a plain name of a file")
    if name.casefold() in OWN_NAMES or name.casefold().split(".")[0] in _RESERVED:
        entry.fail("name", "is a name that is taken on some system")
    known_size, known_sum = entry.raw["bytes"] is not None, entry.raw["sha256"] is not None
    if known_sum and not known_size:
        entry.fail("bytes", "must be known where the checksum is")
    return ModelFile(
        name=name,
        bytes=entry.integer("bytes", 1, LARGEST_FILE) if known_size else None,
        sha256=_matching(entry, "sha256", _SHA256, 64, "a sha256 checksum") if known_sum else None,
        holds=_one_of(entry, "holds", get_args(Holds)),
        source=_source(entry.inner("source")),
    )


def _source(entry: Reader) -> Source:
    if entry.raw.get("kind") == "own":
        entry.keys({"kind"}, set())
        return Source("own")
    entry.keys({"kind", "repo", "revision", "path"}, set())
    path = entry.text("path", 300)
    parts = path.split("/")
    if not all(_NAME.fullmatch(part) for part in parts):
        entry.fail("path", "is not a path inside a repository")
    repo = _matching(entry, "repo", _REPO, 200, "a repository")
    if ".." in repo:
        entry.fail("repo", "is not a repository")
    return Source(
        kind=_one_of(entry, "kind", get_args(Kind)),
        repo=repo,
        # A branch would move under us: only a whole commit names content.
        revision=_matching(entry, "revision", _COMMIT, 40, "a whole commit"),
        path=path,
    )


def _matching(entry: Reader, key: str, form: re.Pattern[str], longest: int, what: str) -> str:
    found = entry.text(key, longest)
    if not form.fullmatch(found):
        entry.fail(key, f"is not {what}")
    return found


def _line(entry: Reader, key: str, longest: int) -> str:
    found = entry.text(key, longest)
    if not all(char.isprintable() for char in found):
        entry.fail(key, "is not one line of plain text")
    return found


def _one_of(entry: Reader, key: str, choices: tuple[Any, ...]) -> Any:
    found = entry.text(key)
    if found not in choices:
        entry.fail(key, "is not one of " + ", ".join(choices))
    return found

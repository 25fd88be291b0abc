"""Lists of models, records on the shelf, and files to take in."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from random import Random
from typing import Any

from core import paths
from core.errors import ModelRefused
from core.student.model_files.catalogue import read_catalogue
from core.student.model_files.fit import parse_nvidia
from core.student.model_files.importing import take_in
from core.student.model_files.records import RECORD
from core.student.model_files.shelf import Shelf
from core.student.model_files.watch import Watch
from tests.fuzz import blunt, trees
from tests.fuzz.attempt import Attempt, BadText
from tests.fuzz.draw import Draw
from tests.fuzz.wording import fault

_SMI = "NVIDIA H200, 143771, 143000\nTesla, [N/A], 12\n"


class Models:
    """Reads a list of models, looks at a shelf, takes files in, verifies and removes."""

    def __init__(self, seeds: Path) -> None:
        self._catalogue = json.loads(paths.model_catalogue().read_text("utf-8"))
        self._weights = {p.name: p.read_bytes() for p in sorted((seeds / "weights").iterdir())}

    def make(self, draw: Draw, folder: Path) -> Attempt:
        if draw.random.random() < 0.5:
            tree: Any = self._catalogue
            for random in draw.steps():
                tree = trees.changed(random, tree)
            raw = trees.text_of(draw.random, tree)
            if draw.random.random() < 0.15:
                raw = blunt.changed(draw.random, raw)
            path = folder / "catalogue.json"
            path.write_bytes(raw)
            driver = blunt.changed(draw.random, _SMI.encode()).decode(errors="replace")
            return Attempt(lambda: _read(path, folder, driver), (path.name,))
        return self._on_the_shelf(draw, folder)

    def _on_the_shelf(self, draw: Draw, folder: Path) -> Attempt:
        catalogue = read_catalogue(paths.model_catalogue())
        model = draw.random.choice(catalogue.models)
        own = folder / "shelf" / model.id
        own.mkdir(parents=True)
        raw = self._weights[draw.random.choice(("a.pth", "a.safetensors"))]
        record = {"format": 1, "files": {}}
        for file in model.files:
            name = draw.random.choice(file.stored_names)
            (own / name).write_bytes(raw)
            entry = {
                "sha256": file.sha256 or hashlib.sha256(raw).hexdigest(),
                "bytes": len(raw),
                "mtime_ns": (own / name).stat().st_mtime_ns,
                "origin": "a test",
                "damaged": False,
            }
            record["files"] = {name: entry}
        changed: Any = record
        for random in draw.steps():
            changed = trees.changed(random, changed)
        (own / RECORD).write_bytes(trees.text_of(draw.random, changed))
        _make_strange(draw.random, own)
        given = folder / "given"
        given.mkdir()
        for name in draw.random.choices(list(self._weights), k=3):
            (given / name).write_bytes(blunt.changed(draw.random, self._weights[name]))
        (given / "out").symlink_to("../../canary")
        (given / "circle").symlink_to("circle")
        shelf = Shelf(folder / "shelf", catalogue)
        wanted = draw.random.choice((None, model.id, model.id))
        path = draw.random.choice((given, given / "a.pth", given / "out", given / "circle"))
        return Attempt(lambda: _use(shelf, model.id, path, wanted), ())


def _read(path: Path, folder: Path, driver: str) -> None:
    parse_nvidia(driver)
    catalogue = read_catalogue(path)
    shelf = Shelf(folder / "shelf", catalogue)
    for state in shelf.states():
        catalogue.with_needs([state.model.id])
        catalogue.needed_by(state.model.id)


def _use(shelf: Shelf, model_id: str, path: Path, wanted: str | None) -> None:
    shelf.states()
    shelf.verify(model_id, Watch())
    try:
        take_in(shelf, path, wanted)
    except ModelRefused as error:
        wrong = fault(str(error), ())
        if wrong:
            raise BadText(f"{wrong}: {str(error)[:500]!r}") from error
    shelf.remove(model_id)


def _make_strange(random: Random, own: Path) -> None:
    how = random.random()
    name = random.choice(sorted(path.name for path in own.iterdir()))
    if how < 0.15:
        (own / name).unlink()
        (own / name).symlink_to(random.choice(("/dev/zero", "../../../canary/here", name)))
    elif how < 0.2:
        (own / name).unlink()
        (own / name).mkdir()
    elif how < 0.3:
        (own / f".{name}.abc.part").symlink_to("/etc/passwd")

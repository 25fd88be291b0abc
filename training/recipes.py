"""What a whole training consists of: the stages of each recipe, in order, as command lines.

A recipe is data. Its stages are the same commands that can be given by hand; `training.run` gives
them one after another and remembers how far it came.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import TrainingError


@dataclass(frozen=True, slots=True)
class Stage:
    """One command.

    module: what `python -m` runs. arguments: with {data}, {run}, {student} and {report} for the
    folders. minutes: its training time; 0 for a command that simply runs to its end.
    several: it can share the work between processes (torchrun).
    """

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    minutes: float = 0.0
    several: bool = False


@dataclass(frozen=True, slots=True)
class Recipe:
    """Stages in order. purpose: one line for --list."""

    name: str
    purpose: str
    stages: tuple[Stage, ...]


_DATA_AND_RUN = ("--data", "{data}", "--run", "{run}")


def _learn(name: str, module: str, minutes: float, *arguments: str) -> Stage:
    return Stage(name, f"training.small.{module}", (*_DATA_AND_RUN, *arguments), minutes, True)


def _made(minutes: int, identities: int, hours: int, jobs: int) -> tuple[Stage, ...]:
    """Rendered clips, and hours of further speech, by so many processes."""
    people = ("--minutes", str(minutes), "--identities", str(identities))
    return (
        Stage("data", "training.data", ("--out", "{data}", *people, "--jobs", str(jobs))),
        Stage(
            "speech",
            "training.small.listening",
            ("--run", "{run}", "--hours", str(hours), "--jobs", str(jobs)),
        ),
    )


def _after_training(*judge: str) -> tuple[Stage, ...]:
    export = ("--data", "{data}", "--run", "{run}", "--out", "{student}")
    evaluate = (*_DATA_AND_RUN, "--student", "{student}", "--out", "{report}", *judge)
    return (
        Stage("export", "training.small.export", export),
        Stage("evaluate", "training.evaluate", evaluate),
    )


# Five updates of the critic on clips of its own are the paper's; a processor has no time for that.
_FEW_CRITICS = ("--critic-clips", "latest", "--critic-updates", "2")
_ALONE = ("--threads", "1")  # tiny networks: a second thread would mostly wait for the first
_TINY_STUDENT = ("--batch", "4", "--chunks", "4", "--painted", "2", *_FEW_CRITICS, *_ALONE)

SMOKE = Recipe(
    "smoke",
    "every stage for a few seconds on sketched faces: does the whole path work here?",
    (
        Stage(
            "data",
            "training.data",
            ("--out", "{data}", "--faces", "sketch", "--minutes", "0.6", "--identities", "4"),
        ),
        Stage(
            "speech",
            "training.small.listening",
            ("--run", "{run}", "--hours", "0.02"),
        ),
        _learn("autoencoder", "autoencoder", 0.3, "--tiny", "--batch", "8", *_ALONE),
        _learn("sync", "sync", 0.15, "--batch", "8", *_ALONE),
        _learn("teacher", "teacher", 0.3, "--batch", "4", *_ALONE),
        _learn("student", "student", 0.5, *_TINY_STUDENT),
        _learn("one step", "student", 0.3, *_TINY_STUDENT, "--steps", "1"),
        *_after_training("--quick", "--limit", "2"),
    ),
)

LAPTOP = Recipe(
    "laptop",
    "a useful student on a processor with two or more cores, in some four hours",
    (
        *_made(minutes=40, identities=300, hours=6, jobs=2),
        _learn("autoencoder", "autoencoder", 40.0),
        _learn("sync", "sync", 8.0),
        _learn("teacher", "teacher", 45.0, "--listen-share", "0.35"),
        _learn("student", "student", 75.0, *_FEW_CRITICS),
        _learn("one step", "student", 20.0, *_FEW_CRITICS, "--steps", "1"),
        *_after_training(),
    ),
)

GPU = Recipe(
    "gpu",
    "the same on a graphics processor, with ten times the data, in some four hours",
    (
        *_made(minutes=400, identities=2000, hours=20, jobs=16),
        _learn("autoencoder", "autoencoder", 40.0, "--batch", "128"),
        _learn("sync", "sync", 10.0, "--batch", "256"),
        _learn("teacher", "teacher", 60.0, "--batch", "128"),
        _learn("student", "student", 90.0, "--batch", "96"),
        _learn("one step", "student", 30.0, "--batch", "96", "--steps", "1"),
        *_after_training(),
    ),
)

RECIPES = {recipe.name: recipe for recipe in (SMOKE, LAPTOP, GPU)}


def recipe_named(name: str) -> Recipe:
    """Raises TrainingError, which lists the recipes there are, for an unknown name."""
    if name not in RECIPES:
        raise TrainingError(f"no recipe is called {name!r}; there are {', '.join(RECIPES)}")
    return RECIPES[name]

"""A whole data set, from plan to index: can be cut off and goes on where it was."""

from __future__ import annotations

import logging
import multiprocessing
import os
import queue
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.context import SpawnContext
from pathlib import Path
from typing import Any

from core.errors import TrainingError
from training.data.factory import ClipMaker, Face, RealMotion
from training.data.plan import ClipPlan
from training.data.shards import ShardList
from training.data.store import ClipStore
from training.speech.recordings import Recording

log = logging.getLogger("training.data")

SHARD_CLIPS = 16
"""Clips of a shard: few, so that training soon has something and no process waits long at the end.
"""
_PUBLISH_EVERY_CLIPS = 4
_LOOK_EVERY_S = 0.5


@dataclass(frozen=True, slots=True)
class Made:
    """One plan's outcome; no frames when it had to be left out, with the reason.

    labels: how the times of its phones were found.
    """

    plan: ClipPlan
    frames: int
    voice: str
    labels: str
    reason: str
    seconds: float


@dataclass(frozen=True, slots=True)
class _Means:
    """What a ClipMaker needs; goes to other processes."""

    make_face: Callable[[str], Face]
    recordings: Sequence[Recording]
    motion: RealMotion | None

    def maker(self) -> ClipMaker:
        return ClipMaker(self.make_face, self.recordings, self.motion)


@dataclass(frozen=True, slots=True)
class _Shard:
    """A shard to be made: where, of which clips, and what its index says beside them."""

    name: str
    place: Path
    plans: tuple[ClipPlan, ...]
    notes: dict[str, Any]


def produce(
    plans: Sequence[ClipPlan],
    shards: ShardList,
    make_face: Callable[[str], Face],
    recordings: Sequence[Recording],
    jobs: int = 1,
    report: Callable[[Made], None] = lambda made: None,
    motion: RealMotion | None = None,
) -> int:
    """Make every shard that is not finished yet; returns the number of clips left out.

    Each shard is shown to readers as soon as it is whole, so that training can begin on what is
    there. A shard that was cut off goes on after its last whole clips. jobs: processes, each with
    shards of its own; make_face must be importable by name for more than one. motion: what the
    plans of the kind `motion` refer to.
    Raises TrainingError when nothing at all could be made, the disk is full, or a process died.
    """
    left_out = 0

    def note(made: Made) -> None:
        nonlocal left_out
        left_out += not made.frames
        _log(made)
        report(made)

    waiting = [s for s in _cut(plans, shards) if s.name not in shards.finished]
    make = _make_here if jobs == 1 else _make_in_processes
    for name in make(waiting, _Means(make_face, recordings, motion), jobs, note):
        shards.finish(name)
    if not shards.finished:
        raise TrainingError("no clip could be made; the log says why for each of them")
    return left_out


def _cut(plans: Sequence[ClipPlan], shards: ShardList) -> list[_Shard]:
    found = []
    for number, first in enumerate(range(0, len(plans), SHARD_CLIPS)):
        name = f"made-{number:04d}"
        notes = {
            "plan": {**shards.plan, "shard": name},
            "licences": shards.licences,
            "commit": shards.commit,
        }
        part = tuple(plans[first : first + SHARD_CLIPS])
        found.append(_Shard(name, shards.place(name), part, notes))
    return found


def _log(made: Made) -> None:
    plan = made.plan
    if not made.frames:
        log.warning("%s left out: %s", plan.id, made.reason)
        return
    log.info(
        "%s %s %s %s, phones by %s: %d frames, %.0f ms a frame", plan.id, plan.split,
        plan.identity, made.voice, made.labels, made.frames, 1e3 * made.seconds / made.frames,
    )  # fmt: skip


def _make_here(
    shards: Sequence[_Shard],
    means: _Means,
    jobs: int,
    report: Callable[[Made], None],
) -> Iterator[str]:
    """Names of the shards as they are finished; those in which nothing could be made are not."""
    with closing(means.maker()) as maker:
        for shard in shards:
            if _make_shard(shard, maker, report):
                yield shard.name


def _make_shard(
    shard: _Shard,
    maker: ClipMaker,
    report: Callable[[Made], None],
    go_on: Callable[[], bool] = lambda: True,
) -> bool:
    """Make what the shard lacks; true when it is whole and not empty."""
    store = ClipStore(shard.place, **shard.notes)
    known = {clip.id for clip in store.clips}
    with closing(store):
        for number, plan in enumerate(p for p in shard.plans if p.id not in known):
            if not go_on():
                return False
            report(_make_clip(plan, maker, store))
            if number % _PUBLISH_EVERY_CLIPS == 0:
                store.publish()
        return bool(store.clips)


def _make_clip(plan: ClipPlan, maker: ClipMaker, store: ClipStore) -> Made:
    begin = time.perf_counter()
    try:
        arrays, take = maker.make(plan)
    except TrainingError as err:
        return Made(plan, 0, "", "", str(err), time.perf_counter() - begin)
    store.append(
        arrays, id=plan.id, identity=plan.identity, voice=take.voice, text=take.text,
        split=plan.split,
    )  # fmt: skip
    spent = time.perf_counter() - begin
    return Made(plan, len(arrays.frames), take.voice, take.labels, "", spent)


def _make_in_processes(
    shards: Sequence[_Shard],
    means: _Means,
    jobs: int,
    report: Callable[[Made], None],
) -> Iterator[str]:
    context = multiprocessing.get_context("spawn")
    crew = _Crew(context)
    pool = ProcessPoolExecutor(jobs, context, _start, (crew.news, crew.stop, os.getpid(), means))
    try:
        pending = {pool.submit(_make_assigned, shard): shard for shard in shards}
        while pending:
            done, _ = wait(pending, _LOOK_EVERY_S, FIRST_COMPLETED)
            crew.pass_on(report)
            yield from [pending.pop(f).name for f in done if _result(f, pending)]
    except BrokenProcessPool as err:
        raise TrainingError(
            "a process that makes clips was killed, perhaps for want of memory; "
            "start the same command again with fewer --jobs to go on"
        ) from err
    finally:
        crew.stop.set()
        pool.shutdown(cancel_futures=True)
        crew.pass_on(report)


def _result(future: Future[bool], pending: dict[Future[bool], _Shard]) -> bool:
    whole = future.result()
    if not whole:
        del pending[future]
    return whole


class _Crew:
    """What processes and their parent share: news of clips, and a sign to stop."""

    def __init__(self, context: SpawnContext) -> None:
        self.news = context.Queue()
        self.stop = context.Event()

    def pass_on(self, report: Callable[[Made], None]) -> None:
        """Report all clips that the processes have spoken of so far."""
        while True:
            try:
                report(self.news.get_nowait())
            except queue.Empty:
                return


class _Worker:
    """What a worker process keeps from shard to shard, set once when it starts."""

    maker: ClipMaker | None = None
    news: Any = None
    stop: Any = None
    parent = 0


def _start(news: Any, stop: Any, parent: int, means: _Means) -> None:
    _Worker.maker = means.maker()
    _Worker.news, _Worker.stop, _Worker.parent = news, stop, parent


def _make_assigned(shard: _Shard) -> bool:
    if _Worker.maker is None:
        raise TrainingError("a worker process was not started properly")
    whole = _make_shard(shard, _Worker.maker, _Worker.news.put, _still_wanted)
    if _orphaned():
        os._exit(1)  # a worker whose parent is gone would wait for work for ever
    return whole


def _orphaned() -> bool:
    """A parent that was killed cannot say so; its workers must not write beside those of the
    next run.
    """
    return os.getppid() != _Worker.parent


def _still_wanted() -> bool:
    return not _orphaned() and not _Worker.stop.is_set()

"""A whole data set, from plan to index: can be cut off and goes on where it was."""

from __future__ import annotations

import logging
import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby

from core.errors import TrainingError
from training.data.factory import ClipMaker, Face
from training.data.plan import ClipPlan
from training.data.store import ClipArrays, ClipStore
from training.speech.phones import FPS, Utterance
from training.speech.recordings import Recording

log = logging.getLogger("training.data")

_PUBLISH_EVERY_CLIPS = 10


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """One plan's outcome; without arrays when it had to be left out, with the reason."""

    plan: ClipPlan
    arrays: ClipArrays | None
    take: Utterance | None
    reason: str
    seconds: float


def produce(
    plans: Sequence[ClipPlan],
    store: ClipStore,
    make_face: Callable[[str], Face],
    recordings: Sequence[Recording],
    jobs: int = 1,
    report: Callable[[Made], None] = lambda made: None,
) -> int:
    """Make every clip that the store does not hold yet; returns the number left out.

    Every ten clips the index is published, so that training can begin on what is there.
    jobs: processes; make_face must be importable by name for more than one.
    Raises TrainingError when nothing at all could be made, the disk is full, or a process died.
    """
    known = {clip.id for clip in store.clips}
    waiting = [plan for plan in plans if plan.id not in known]
    left_out = 0
    with ExitStack() as stack:
        stack.callback(store.close)
        for number, made in enumerate(_outcomes(waiting, make_face, recordings, jobs, stack), 1):
            _keep(made, store)
            left_out += made.arrays is None
            report(made)
            if number % _PUBLISH_EVERY_CLIPS == 0 or number == 1:
                store.publish()
    if not store.clips:
        raise TrainingError("no clip could be made; the log says why for each of them")
    return left_out


def _keep(made: Made, store: ClipStore) -> None:
    plan = made.plan
    if made.arrays is None or made.take is None:
        log.warning("%s left out: %s", plan.id, made.reason)
        return
    store.append(
        made.arrays, id=plan.id, identity=plan.identity, voice=made.take.voice,
        text=made.take.text, split=plan.split,
    )  # fmt: skip
    frames = len(made.arrays.frames)
    log.info(
        "%s %s %s %s: %d frames, %.0f ms a frame, %.1f min in all", plan.id, plan.split,
        plan.identity, made.take.voice, frames, 1e3 * made.seconds / frames,
        store.total_frames / FPS / 60,
    )  # fmt: skip


def _outcomes(
    plans: Sequence[ClipPlan],
    make_face: Callable[[str], Face],
    recordings: Sequence[Recording],
    jobs: int,
    stack: ExitStack,
) -> Iterator[Made]:
    # Clips of one face stay together, so that a process builds it once.
    runs = [list(run) for _, run in groupby(plans, key=lambda plan: plan.identity)]
    if jobs == 1:
        maker = ClipMaker(make_face, recordings)
        stack.callback(maker.release)
        for run in runs:
            yield from _made(maker, run)
        return
    pool = ProcessPoolExecutor(
        jobs, multiprocessing.get_context("spawn"), _start, (make_face, recordings)
    )
    stack.callback(pool.shutdown, cancel_futures=True)
    try:
        for outcomes in pool.map(_make_run, runs):
            yield from outcomes
    except BrokenProcessPool as err:
        raise TrainingError(
            "a process that makes clips was killed, perhaps for want of memory; "
            "start the same command again with fewer --jobs to go on"
        ) from err


def _made(maker: ClipMaker, plans: Iterable[ClipPlan]) -> Iterator[Made]:
    for plan in plans:
        begin = time.perf_counter()
        try:
            arrays, take = maker.make(plan)
        except TrainingError as err:
            yield Made(plan, None, None, str(err), time.perf_counter() - begin)
        else:
            yield Made(plan, arrays, take, "", time.perf_counter() - begin)


class _Worker:
    """The maker of a worker process, built once when the process starts."""

    maker: ClipMaker | None = None


def _start(make_face: Callable[[str], Face], recordings: Sequence[Recording]) -> None:
    _Worker.maker = ClipMaker(make_face, recordings)


def _make_run(plans: list[ClipPlan]) -> list[Made]:
    if _Worker.maker is None:
        raise TrainingError("a worker process was not started properly")
    return list(_made(_Worker.maker, plans))

"""Workers, their time limits, and what is left when one of them dies."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]
_READY_S, _MAKING_S, RUNNING_S = 180.0, 60.0, 5.0
_ENDED_S = 30.0  # after it was killed: memory to give back
GOOD = ("accepted", "refused")


@dataclass
class Finding:
    """One way in which the program was not as it must be; count: inputs that showed it."""

    kind: str
    seed: str
    number: int
    verdict: str
    mark: str
    why: str
    used: int = 0
    dropped: tuple[int, ...] = ()
    count: int = 1


@dataclass
class Tally:
    """What became of the inputs of a kind."""

    kind: str
    verdicts: Counter[str] = field(default_factory=Counter)
    findings: dict[str, Finding] = field(default_factory=dict)
    slowest_s: float = 0.0
    slowest: int = -1
    restarts: int = 0
    network: bool = True
    unmade: str = ""


class Worker:
    """One process; says a line for each step of each input."""

    def __init__(self, order: dict[str, Any], work: Path) -> None:
        shutil.rmtree(work, ignore_errors=True)
        for name in ("case", "home", "tmp", "cwd", "canary"):
            (work / name).mkdir(parents=True)
        (work / "canary" / "here").write_text("never changed", encoding="ascii")
        self.work = work
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.worker", json.dumps({**order, "work": str(work)})],
            cwd=work / "cwd",
            env=_environment(work),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        self._lines: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        assert self._process.stdout is not None
        threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True).start()

    def hear(self, within_s: float) -> dict[str, Any] | None:
        """The next line; None at its end. Raises TimeoutError."""
        try:
            return self._lines.get(timeout=within_s)
        except queue.Empty:
            raise TimeoutError from None

    def end(self) -> str:
        """End it with all that it has started; how it ended, in words."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(0.5)
        with contextlib.suppress(ProcessLookupError):  # the group, also where its first has ended
            os.killpg(self._process.pid, signal.SIGKILL)
        status = self._process.wait(_ENDED_S)
        tail = (self.work / "stderr").read_text(errors="replace")[-3000:]
        return f"status {status}\n{tail}"

    def _read(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                self._lines.put(json.loads(line))
        self._lines.put(None)


def run_kind(
    kind: str, seed: str, numbers: Sequence[int], seeds: Path, work: Path, out: Path | None
) -> Tally:
    """Give all inputs of a kind to workers. out: where findings are kept, None: nowhere."""
    tally = Tally(kind)
    left = list(numbers)
    while left:
        left = _run_some(tally, seed, left, seeds, work, out)
    return tally


def _run_some(
    tally: Tally, seed: str, numbers: list[int], seeds: Path, work: Path, out: Path | None
) -> list[int]:
    """Up to the first input that ends the worker; returns those after it."""
    order = {"kind": tally.kind, "seed": seed, "numbers": numbers, "seeds": str(seeds)}
    worker = Worker(order, work)
    state: dict[str, Any] = {}
    within, at, used = _READY_S, -1, 0
    try:
        while True:
            line = worker.hear(within)
            if line is None:
                break
            if "ready" in line:
                tally.network = bool(line["network"])
                within = _MAKING_S
            elif "begin" in line:
                at, within = line["begin"], _MAKING_S
            elif "made" in line:
                used, within, state = line["used"], RUNNING_S, {"running": True}
            else:
                state, within = {}, _MAKING_S
                _note(tally, seed, line, used, worker.work, out)
        ended = worker.end()
        if numbers and at == numbers[-1] and not state:
            return []
        verdict, why = "crash", ended
    except TimeoutError:
        verdict = "hang"
        worker_said = worker.end()
        why = f"more than {within:.0f} s\n{worker_said}"
    except BaseException:  # Ctrl-C, or the end of a test's time
        worker.end()
        raise
    if at < 0:
        raise RuntimeError(f"the worker for {tally.kind} does not start: {why}")
    if not state:
        raise RuntimeError(f"input {at} of {tally.kind} cannot be made: {why}")
    tally.restarts += 1
    line = {"done": at, "verdict": verdict, "why": why, "mark": verdict, "seconds": 0.0}
    if verdict == "hang" and not _hangs_again(tally.kind, seed, at, seeds, work):
        line = {"done": at, "verdict": "accepted", "seconds": RUNNING_S}  # a busy machine
    _note(tally, seed, line, used, worker.work, out)
    return numbers[numbers.index(at) + 1 :]


def _hangs_again(kind: str, seed: str, number: int, seeds: Path, work: Path) -> bool:
    """With more time: a busy machine is none of the program's faults."""
    again = work.with_name("again")
    return ends_as(kind, seed, number, (), seeds, again, 4 * RUNNING_S) == "hang"


def ends_as(
    kind: str,
    seed: str,
    number: int,
    dropped: Sequence[int],
    seeds: Path,
    work: Path,
    patience_s: float = RUNNING_S,
) -> str:
    """The verdict and mark of one input alone, with some of its changes left out; "hang" also for
    what computes for longer than RUNNING_S."""
    order = {
        "kind": kind, "seed": seed, "numbers": [number], "seeds": str(seeds),
        "dropped": list(dropped),
    }  # fmt: skip
    worker = Worker(order, work)
    within = _READY_S
    try:
        while (line := worker.hear(within)) is not None:
            within = patience_s if "made" in line else _MAKING_S
            if "done" in line:
                worker.end()
                if line.get("computed_s", 0.0) > RUNNING_S:
                    return "hang"
                return f"{line['verdict']} {line.get('mark', '')}".strip()
        worker.end()
        return "crash"
    except TimeoutError:
        worker.end()
        return "hang"


def _note(
    tally: Tally, seed: str, line: dict[str, Any], used: int, work: Path, out: Path | None
) -> None:
    verdict = line["verdict"]
    tally.verdicts[verdict] += 1
    if line["seconds"] > tally.slowest_s:
        tally.slowest_s, tally.slowest = line["seconds"], line["done"]
    if verdict == "unmade":
        tally.unmade = line["why"]
    if verdict in (*GOOD, "unmade"):
        return
    key = f"{verdict} {line['mark']}"
    if key in tally.findings:
        tally.findings[key].count += 1
        return
    found = Finding(tally.kind, seed, line["done"], verdict, line["mark"], line["why"], used)
    tally.findings[key] = found
    if out is not None:
        own = work / "found" / str(found.number)
        _keep(found, own if own.is_dir() else work / "case", out)


def _keep(found: Finding, case: Path, out: Path) -> None:
    where = out / f"{found.kind}-{found.number}-{found.verdict}"
    shutil.rmtree(where, ignore_errors=True)
    where.mkdir(parents=True)
    shutil.copytree(case, where / "case", symlinks=True, ignore_dangling_symlinks=True)
    (where / "finding.json").write_text(json.dumps(vars(found), indent=2), encoding="utf-8")
    (where / "why.txt").write_text(found.why, encoding="utf-8", errors="replace")


def _environment(work: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    home = str(work / "home")
    return {
        **kept,
        "HOME": home,
        "LIPCAM_HOME": f"{home}/lipcam",
        "XDG_RUNTIME_DIR": str(work / "tmp"),
        "XDG_CONFIG_HOME": f"{home}/config",
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_CACHE_HOME": f"{home}/cache",
        "TMPDIR": str(work / "tmp"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "MPLCONFIGDIR": f"{home}/mpl",
    }

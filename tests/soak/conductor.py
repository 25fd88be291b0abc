"""Runs a soak: servers, program, speaker, reader; and the faults, one after the other."""

from __future__ import annotations

import random
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from core.settings import Settings
from tests.soak.faults import FAULTS, Scene, not_here
from tests.soak.journal import Journal
from tests.soak.live import Live
from tests.soak.plan import PER_HOUR, Plan
from tests.soak.players import Players
from tests.soak.sampling import Sampler
from tests.soak.servers import FAILURES, Servers
from tests.soak.speech import make_speech

READY_S = 90.0
PATIENCE_S = 20.0  # after that the user would have to do something
_LOOK_S = 0.2
_CALM_S = 0.5  # at least, besides what it takes to see that all is back
_NS = 1_000_000_000


class NotReady(Exception):
    """The program under test has not come to talk."""


@dataclass(frozen=True)
class Orders:
    """seconds: of the soak, once the program talks. kinds: of faults, () for none. server: see
    ``Servers``."""

    seconds: float
    out: Path
    kinds: tuple[str, ...] = ()
    seed: int = 1
    server: str = "pipewire"
    per_hour: float = PER_HOUR


class Conductor:
    """One soak. What is measured lies in ``orders.out``."""

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        orders.out.mkdir(parents=True, exist_ok=True)
        self._journal = Journal(orders.out / "faults.jsonl")
        self._live = Live(orders.out, make_speech())
        self._servers = Servers(orders.server)
        self._next_line = 0.0
        self._done = 0

    def run(self) -> None:
        """To the end, or to Ctrl-C; everything has ended when this returns."""
        orders, servers = self._orders, self._servers
        self._journal.note("orders", **{k: str(v) for k, v in vars(orders).items()})
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            settings = Settings(camera="pipewire", voice="auto", speaker="off")
            players = Players(orders.out, servers.env, settings, Path(folder) / "home")
            scene = Scene(servers, players, Path(folder), random.Random(orders.seed))
            with ExitStack() as stack:  # each is ended, also where the one before does not
                stack.callback(self._journal.close)
                stack.callback(servers.stop)
                servers.start()
                stack.callback(self._end, players)
                players.start()
                self._wait_ready(players)
                stack.callback(Sampler(players, self._journal).stop)
                self._soak(scene)

    def _end(self, players: Players) -> None:
        self._journal.note("ending")
        players.end()
        self._journal.note("ended", status=players.program.status)

    def _wait_ready(self, players: Players) -> None:
        since_ns, end = time.monotonic_ns(), time.monotonic() + READY_S
        while self._live.state != "running" or self._live.back_ns(since_ns) is None:
            if time.monotonic() > end or not players.program.alive:
                raise NotReady(f"The program does not talk within {READY_S:.0f} s.")
            time.sleep(_LOOK_S)
            self._live.look()
        self._journal.note("ready")

    def _soak(self, scene: Scene) -> None:
        absent = not_here(scene)
        kinds = [kind for kind in self._orders.kinds if kind not in absent]
        self._journal.note("kinds", kinds=kinds, absent=absent)
        plan = Plan(kinds, self._orders.seed, self._orders.per_hour)
        began = time.monotonic()
        end = began + self._orders.seconds
        while kinds and time.monotonic() < end:
            due_s, kind = plan.next()
            self._calm(min(end, max(began + due_s, time.monotonic() + _CALM_S)), scene)
            if time.monotonic() < end:
                self._inject(kind, scene)
        self._calm(end, scene)

    def _calm(self, until: float, scene: Scene) -> None:
        """Let it run; look whether it does."""
        while time.monotonic() < until:
            time.sleep(min(_LOOK_S * 5, max(0.01, until - time.monotonic())))
            self._live.look()
            self._tell()
            if not scene.players.program.alive:
                self._journal.note("died", status=scene.players.program.status)
                self._restart(scene)

    def _inject(self, kind: str, scene: Scene) -> None:
        begun_ns, problem = time.monotonic_ns(), ""
        try:
            with FAULTS[kind](scene):
                mending_ns = time.monotonic_ns()
        except FAILURES as error:  # of a server that does not come back, say
            mending_ns, problem = time.monotonic_ns(), f"{type(error).__name__}: {error}"
            scene.servers.revive()
        gone_ns = time.monotonic_ns()
        died = not scene.players.program.alive
        user, back_ns = self._recovered(gone_ns, scene)
        self._done += 1
        self._journal.note(
            "fault",
            name=kind,
            begun_ns=begun_ns,
            mending_ns=mending_ns,
            gone_ns=gone_ns,
            recovered_ns=back_ns,
            user=user,
            died=died,
            problem=problem[:500],
        )

    def _recovered(self, gone_ns: int, scene: Scene) -> tuple[str, int]:
        """Wait until all is back; what the user had to do for it, "" for nothing, and when."""
        back_ns = self._wait_back(gone_ns, scene)
        if back_ns is not None:
            return "", back_ns
        done = "stop and start"
        if scene.players.program.alive:
            scene.order(do="Stop")
            scene.order(do="Start")
            back_ns = self._wait_back(time.monotonic_ns(), scene)
        if back_ns is None:
            done = "start the program again"
            self._restart(scene)
            back_ns = self._wait_back(time.monotonic_ns(), scene)
        return (done, back_ns) if back_ns else ("nothing helped", time.monotonic_ns())

    def _wait_back(self, gone_ns: int, scene: Scene) -> int | None:
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end and scene.players.program.alive:
            time.sleep(_LOOK_S)
            self._live.look()
            self._tell()
            back_ns = self._live.back_ns(gone_ns)
            if back_ns is not None:
                return back_ns
        return None

    def _restart(self, scene: Scene) -> None:
        scene.players.program.kill()
        scene.players.program.start()
        scene.mic, scene.chunk = "default", 0

    def _tell(self) -> None:
        """A line a minute."""
        if time.monotonic() < self._next_line:
            return
        self._next_line = time.monotonic() + 60.0
        live = self._live
        print(
            f"{time.strftime('%H:%M:%S')}  {live.state}  faults {self._done}  "
            f"{live.stats.get('fps', 0.0):.1f} fps  delay {live.stats.get('delay_ms', 0.0):.0f} ms"
            f"  memory {live.stats.get('rss_mb', 0.0):.0f} MB  notices {live.notices}",
            flush=True,
        )

"""``python -m tests.soak``: see the package."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.polite_end import polite_is_ctrl_c
from tests.soak.conductor import Conductor, NotReady, Orders
from tests.soak.faults import FAULTS
from tests.soak.plan import PER_HOUR


def main(words: list[str] | None = None) -> int:
    """Run, or draw a report again; 0 where every target is met."""
    options = _options().parse_args(words)
    from tests.soak.report import write_report

    if options.report is not None:
        return 0 if write_report(options.report) else 1
    kinds = tuple(options.only or FAULTS) if options.faults else ()
    orders = Orders(
        seconds=options.hours * 3600.0,
        out=options.out,
        kinds=kinds,
        seed=options.seed,
        server=options.server,
        per_hour=options.per_hour,
    )
    if any(options.out.glob("*.jsonl")):
        print(f"{options.out} holds a soak already; choose another --out, or --report it.")
        return 2
    try:
        with polite_is_ctrl_c():
            Conductor(orders).run()
    except NotReady as error:
        print(error)
    except KeyboardInterrupt:
        print("Ended early; the report is of what there is.")
    return 0 if write_report(options.out) else 1


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--hours", type=float, default=1.0, help="how long it talks")
    parser.add_argument("--faults", action="store_true", help="inject faults")
    parser.add_argument("--out", type=Path, default=Path("soak"), help="folder for the report")
    parser.add_argument("--seed", type=int, default=1, help="of times and order of the faults")
    parser.add_argument("--server", choices=("pipewire", "pulse"), default="pipewire")
    parser.add_argument("--only", nargs="+", choices=sorted(FAULTS), help="these kinds alone")
    parser.add_argument("--per-hour", type=float, default=PER_HOUR, help="faults of each kind")
    parser.add_argument("--report", type=Path, metavar="DIR", help="draw a report again")
    return parser


if __name__ == "__main__":
    sys.exit(main())

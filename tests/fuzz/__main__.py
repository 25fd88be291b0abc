"""``python -m tests.fuzz``: give Lipcam malformed inputs and tell what it made of them."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

from tests.fuzz.fleet import GOOD, Finding, Tally, ends_as, run_kind
from tests.fuzz.kinds import KINDS, shares
from tests.fuzz.seeds import make_seeds

_MOST_MINIMISED = 40


def main() -> int:
    """0: every input was accepted or refused as it should be; 1: there are findings."""
    asked = _arguments()
    seed = asked.seed or datetime.now(timezone.utc).strftime("%Y-%m-%d")
    names = asked.only or list(KINDS)
    print(f"seed {seed!r}: the same seed makes the same inputs", flush=True)
    with tempfile.TemporaryDirectory(prefix="lipcam-fuzz-") as made:
        seeds = Path(made) / "seeds"
        make_seeds(seeds)
        tallies = []
        for name, count in shares(asked.inputs, names).items():
            numbers = [asked.at] if asked.at is not None else list(range(count))
            begin = time.monotonic()
            tally = run_kind(name, seed, numbers, seeds, Path(made) / "work", asked.out)
            tallies.append(tally)
            print(_line(tally, time.monotonic() - begin), flush=True)
            if tally.unmade:
                print(f"  the last that could not be made: {tally.unmade.splitlines()[-1]}")
        findings = [found for tally in tallies for found in tally.findings.values()]
        for found in findings[:_MOST_MINIMISED]:
            _minimise(found, seeds, Path(made) / "smaller", asked.out)
    _tell(tallies, findings, seed, asked.out)
    return 1 if findings else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1000, help="about so many in all")
    parser.add_argument("--seed", default="", help="any text; else the date")
    parser.add_argument("--only", action="append", choices=list(KINDS), metavar="KIND")
    parser.add_argument("--at", type=int, help="only the input of this number")
    parser.add_argument("--out", type=Path, help="folder for the findings and a report")
    return parser.parse_args()


def _line(tally: Tally, seconds: float) -> str:
    bad = {name: n for name, n in tally.verdicts.items() if name not in GOOD}
    return (
        f"{tally.kind:<15} {sum(tally.verdicts.values()):>6} inputs "
        f"{tally.verdicts['accepted']:>6} accepted {tally.verdicts['refused']:>6} refused "
        f"{sum(bad.values()):>5} bad {bad or ''} slowest {tally.slowest_s:.2f} s "
        f"(#{tally.slowest}), {seconds:.0f} s in all"
    )


def _minimise(found: Finding, seeds: Path, work: Path, out: Path | None) -> None:
    """Leave out one change after another, as long as the finding stays the same."""
    want = found.verdict if found.verdict in ("hang", "crash") else f"{found.verdict} {found.mark}"
    for step in range(found.used if found.used > 1 else 0):
        dropped = (*found.dropped, step)
        if ends_as(found.kind, found.seed, found.number, dropped, seeds, work) == want:
            found.dropped = dropped
            smaller = work / "found" / str(found.number)
            if out is not None and smaller.is_dir():
                kept = out / f"{found.kind}-{found.number}-{found.verdict}"
                shutil.rmtree(kept / "case", ignore_errors=True)
                shutil.copytree(smaller, kept / "case", symlinks=True)
                text = json.dumps(vars(found), indent=2)
                (kept / "finding.json").write_text(text, encoding="utf-8")


def _tell(tallies: list[Tally], findings: list[Finding], seed: str, out: Path | None) -> None:
    for found in findings:
        print(f"\n{found.kind} #{found.number}: {found.verdict}, {found.count} times: {found.mark}")
        print("  " + "\n  ".join(found.why.strip().splitlines()[-6:]))
    whole = sum(
        sum(n for name, n in tally.verdicts.items() if name != "unmade") for tally in tallies
    )
    print(f"\n{whole} inputs, {len(findings)} findings, seed {seed!r}")
    if out is None:
        return
    out.mkdir(parents=True, exist_ok=True)
    report = {
        "seed": seed,
        "inputs": whole,
        "kinds": [
            {
                "kind": tally.kind,
                "verdicts": dict(tally.verdicts),
                "slowest_s": tally.slowest_s,
                "without_network": not tally.network,
            }
            for tally in tallies
        ],
        "findings": [vars(found) for found in findings],
    }
    (out / "report.json").write_text(json.dumps(report, indent=2), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

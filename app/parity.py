"""``lipcam parity``: does the Lip Forcing network equal another one's recorded rollouts?"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from app.checks import Unusable
from core.errors import LipcamError

if TYPE_CHECKING:
    from core.student.torch_parity import Finding, Parity


def run_parity(folder: Path, *, as_json: bool) -> bool:
    """Compare, print a line for each rollout, and say whether all are within their tolerance.

    Raises Unusable when the folder cannot be compared with; with ``as_json`` the reason is printed
    as an object first.
    """
    try:
        parity = _checked(folder)
    except LipcamError as error:
        if as_json:
            typer.echo(json.dumps({"folder": str(folder), "passed": False, "error": str(error)}))
        raise Unusable(str(error)) from error
    if as_json:
        typer.echo(json.dumps(_table(folder, parity), indent=2))
    else:
        _show(folder, parity)
    return parity.passed


def _checked(folder: Path) -> Parity:
    try:
        from core.student.torch_parity import check_parity
    except ImportError as error:
        raise Unusable(
            f"Comparing needs the packages of Lip Forcing ({error}). Install them with "
            'pip install "lipcam[lipforcing]".'
        ) from error
    return check_parity(folder)


def _show(folder: Path, parity: Parity) -> None:
    from core.student.schedule import TIMES

    c = parity.config
    typer.echo(
        f"{folder}: width {c.width}, {c.heads} heads, {c.layers} layers, latents "
        f"{parity.latent_size[0]} x {parity.latent_size[1]}"
    )
    if parity.times != TIMES:
        typer.echo(f"made at the times {parity.times}; the shipped student's are {TIMES}")
    for finding in parity.findings:
        verdict = "ok" if finding.passed else "FAILED"
        typer.echo(
            f"{finding.name:<14} {finding.frames:3d} frames   largest absolute error "
            f"{_number(finding.max_error)} (allowed {finding.max_allowed:.1e})   rms "
            f"{_number(finding.rms_error)}{_rms_allowed(finding)}   {verdict}"
        )
    typer.echo("Equal within tolerance." if parity.passed else "NOT equal within tolerance.")


def _number(value: float) -> str:
    return f"{value:.1e}" if math.isfinite(value) else "not a finite number"


def _rms_allowed(finding: Finding) -> str:
    return "" if finding.rms_allowed is None else f" (allowed {finding.rms_allowed:.1e})"


def _table(folder: Path, parity: Parity) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        "folder": str(folder),
        "passed": parity.passed,
        "config": asdict(parity.config),
        "latent_size": list(parity.latent_size),
        "times": list(parity.times),
        "results": [
            {
                "name": finding.name,
                "frames": finding.frames,
                "max_abs_error": _or_null(finding.max_error),
                "rms_error": _or_null(finding.rms_error),
                "tolerance": finding.max_allowed,
                "rms_tolerance": finding.rms_allowed,
                "passed": finding.passed,
            }
            for finding in parity.findings
        ],
    }


def _or_null(value: float) -> float | None:
    """JSON has no nan."""
    return value if math.isfinite(value) else None

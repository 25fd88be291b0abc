"""Checks of the graphics card. Nothing here is needed for the small student: a card that is not
there is no trouble, one that is there and not used is told."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.doctor.check import passed, warned
from app.doctor.finding import Finding
from app.doctor.scope import Scope

_QUERY = "name,driver_version,memory.total,memory.free"
_SMI_WAIT_S = 8.0
_MAKERS = {"0x10de": "NVIDIA", "0x1002": "AMD", "0x8086": "Intel"}
_DISPLAY = "0x03"  # PCI class
NOT_NEEDED = "The small student does not need one."


@dataclass(frozen=True, slots=True)
class Smi:
    """What nvidia-smi said. cards: its lines; trouble: "" or its complaint."""

    cards: tuple[str, ...]
    trouble: str = ""


def check_driver(
    _scope: Scope,
    ask: Callable[[], Smi | None] | None = None,
    cards: Callable[[], list[str]] | None = None,
) -> Finding:
    """Cards, and NVIDIA's driver."""
    name = "gpu.driver"
    said, makers = (ask or ask_smi)(), (cards or pci_cards)()
    if said is not None and said.cards:
        return passed(name, "; ".join(said.cards) + ".")
    nvidia = "NVIDIA" in makers
    if said is not None and said.trouble:
        return _troubled(name, said.trouble, nvidia)
    if nvidia:
        return warned(
            name,
            "An NVIDIA card is there, but its driver is not: nothing is computed on it.",
            *_driver_step(),
        )
    if makers:
        told = f"No NVIDIA card; there is one of {', '.join(makers)}."
        return passed(name, f"{told} {NOT_NEEDED} Lip Forcing would need NVIDIA's.")
    return passed(name, f"No graphics card was found. {NOT_NEEDED}")


def _troubled(name: str, trouble: str, nvidia: bool) -> Finding:
    if not nvidia and "No devices were found" in trouble:
        return passed(name, f"NVIDIA's driver is there, but no card. {NOT_NEEDED}")
    if "mismatch" in trouble:
        told = f"NVIDIA's driver was changed while the computer ran ({trouble})."
        return warned(name, told, "Restart the computer.")
    told = f"NVIDIA's driver does not answer ({trouble})."
    return warned(name, told, "Restart the computer; if it stays, install the driver again.")


def ask_smi(program: str = "nvidia-smi") -> Smi | None:
    """What NVIDIA's own program says of its cards; None where it is not installed."""
    path = shutil.which(program)
    if path is None:
        return None
    try:
        done = subprocess.run(
            [path, f"--query-gpu={_QUERY}", "--format=csv,noheader"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SMI_WAIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Smi((), f"no answer within {_SMI_WAIT_S:g} s")
    except OSError as error:
        return Smi((), error.strerror or str(error))
    said = done.stdout.decode("utf-8", "replace").strip().splitlines()
    if done.returncode != 0:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines() or said
        return Smi((), (told[0] if told else f"it ended with {done.returncode}")[:200])
    return Smi(tuple(_card(line) for line in said if line.strip()), "" if said else "no card")


def _card(line: str) -> str:
    words = [word.strip() for word in line.split(",")]
    if len(words) != 4:
        return line.strip()
    return f"{words[0]}, driver {words[1]}, {words[2]} of memory, {words[3]} free"


def pci_cards(folder: Path = Path("/sys/bus/pci/devices")) -> list[str]:
    """Makers of the graphics cards that Linux sees; [] elsewhere."""
    found = []
    for device in sorted(folder.glob("*")):
        try:
            kind = (device / "class").read_text().strip()
            maker = (device / "vendor").read_text().strip()
        except OSError:
            continue
        if kind.startswith(_DISPLAY) and maker in _MAKERS:
            found.append(_MAKERS[maker])
    return list(dict.fromkeys(found))


def has_nvidia() -> bool:
    """Whether there is an NVIDIA card, with or without its driver."""
    said = ask_smi()
    return bool(said and said.cards) or "NVIDIA" in pci_cards()


def _driver_step() -> tuple[str, ...]:
    if shutil.which("ubuntu-drivers"):
        return "Install it, then restart the computer:", "sudo ubuntu-drivers install"
    return (
        "Install NVIDIA's driver as your distribution describes it, then restart the computer "
        "(with Secure Boot on, its modules must be signed).",
    )

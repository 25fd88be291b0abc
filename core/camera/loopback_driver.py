"""How the driver v4l2loopback stands in this Linux: built, signed, loaded. Reads files only."""

from __future__ import annotations

import gzip
import lzma
import platform
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

_NAME = "v4l2loopback"
_MARK = b"~Module signature appended~\n"  # the last bytes of a signed module
_LARGEST = 16 << 20  # of a module, or of a kernel's list of them
_OPEN: Mapping[str, Callable[[Path], bytes]] = {
    ".ko": lambda path: path.read_bytes(),
    ".gz": lambda path: gzip.decompress(path.read_bytes()),
    ".xz": lambda path: lzma.decompress(path.read_bytes()),
}


@dataclass(frozen=True, slots=True)
class LoopbackDriver:
    """kernel: release of the one that runs. module: its file for that kernel, None: not there.
    others: kernels that it is there for. source: it is installed as source to be built. headers:
    the running kernel's headers are there, without which nothing is built. signed: None: not known.
    version: of what is loaded, "" unknown."""

    kernel: str
    module: Path | None
    others: tuple[str, ...]
    source: bool
    headers: bool
    signed: bool | None
    loaded: bool
    version: str = ""


def look_at_driver(root: Path = Path("/"), kernel: str = "") -> LoopbackDriver:
    """The driver of the system whose files lie under ``root``. kernel: "" the running one."""
    kernel = kernel or platform.release()
    modules = root / "lib/modules"
    module = _module(modules / kernel)
    try:
        releases = sorted(entry.name for entry in modules.iterdir() if entry.name != kernel)
    except OSError:
        releases = []
    loaded = root / "sys/module" / _NAME
    sources = (root / "var/lib/dkms" / _NAME, *(root / "usr/src").glob(f"{_NAME}-*"))
    return LoopbackDriver(
        kernel=kernel,
        module=module,
        others=tuple(name for name in releases if _module(modules / name) is not None),
        source=any(each.exists() for each in sources),
        headers=(modules / kernel / "build").exists(),
        signed=None if module is None else _signed(module),
        loaded=loaded.exists(),
        version=_text(loaded / "version"),
    )


def _module(folder: Path) -> Path | None:
    """The module's file among those of one kernel."""
    try:
        listed = folder / "modules.dep"
        if listed.stat().st_size <= _LARGEST:
            for line in listed.read_text(errors="replace").splitlines():
                name = line.partition(":")[0]
                if name.rpartition("/")[2].startswith(f"{_NAME}.ko") and (folder / name).exists():
                    return folder / name
    except OSError:
        pass
    # Where other makers' modules go, for a kernel whose list was not made anew.
    for place in ("updates", "extra", "misc", "weak-updates"):
        found = next((folder / place).rglob(f"{_NAME}.ko*"), None)
        if found is not None:
            return found
    return None


def _signed(module: Path) -> bool | None:
    """Whether a signature is at its end; whose key that is, only the kernel can tell."""
    read = _OPEN.get(module.suffix)
    try:
        if read is None or module.stat().st_size > _LARGEST:
            return None
        return read(module).endswith(_MARK)
    except (OSError, EOFError, lzma.LZMAError, zlib.error):
        return None


def _text(path: Path) -> str:
    try:
        return path.read_text(errors="replace").strip()[:40]
    except OSError:
        return ""

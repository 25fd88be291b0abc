"""A Linux guest with the real v4l2loopback module: Debian's stock kernel, no disk image.

Packages are downloaded and unpacked, never installed. The module is built from the source that
Debian ships. The guest shares the host's /usr, its Python and this repository, all read-only.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from v4l2loopback_guest.guest_run import GuestRun, run_guest

HERE = Path(__file__).resolve().parent
DOWNLOAD_S = 240
_STEP_S = 1800  # the longest is a user-mode kernel on one slow processor
PROGRAMS = (
    "qemu-system-x86_64",
    "apt-get",
    "dpkg-deb",
    "gcc-12",
    "make",
    "cpio",
    "modprobe",
    "depmod",
)
# Loaded by the guest's init, with whatever they need, in this order; the last by the check itself.
_MODULES = ("virtio_pci", "virtio_rng", "9pnet_virtio", "9p", "snd_aloop", "v4l2loopback")
_FOLDERS = ("proc", "sys", "dev", "tmp", "run", "etc", "usr", "root", "var", "modules", "out")
_ETC = ("ld.so.cache", "ld.so.conf", "ld.so.conf.d", "passwd", "group", "nsswitch.conf", "hosts")
# What sound and browsers look for; it is small, and made anew at each build.
_ETC += ("alsa", "pulse", "fonts", "chromium.d", "alternatives", "dbus-1", "machine-id")


class PackagesMissing(Exception):
    """Debian's packages for the guest cannot be had here."""


def build(folder: Path) -> tuple[Path, Path]:
    """Kernel and initial file system in ``folder``; quick when they are there already.

    Raises PackagesMissing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    version = _kernel_version()
    kernel, initrd = folder / f"vmlinuz-{version}", folder / f"initrd-{version}"
    tree = folder / f"tree-{version}"
    if not (tree / "built").exists():
        shutil.rmtree(tree, ignore_errors=True)
        _unpack(folder / "packages", tree, version)
        _build_module(tree, version)
        (tree / "built").touch()
    shutil.copyfile(tree / "boot" / kernel.name, kernel)
    _pack(tree, version, folder / "root", initrd)
    return kernel, initrd


def _kernel_version() -> str:
    text = _output(["apt-cache", "depends", "linux-image-amd64"])
    found = re.search(r"linux-image-(\S+-amd64)\b", text)
    if found is None:
        raise PackagesMissing(f"apt knows no kernel: {text.strip()}")
    return found[1]


def _unpack(packages: Path, tree: Path, version: str) -> None:
    packages.mkdir(exist_ok=True)
    tree.mkdir()
    abi = version.removesuffix("-amd64")
    kbuild = "linux-kbuild-" + ".".join(version.split(".")[:2])
    names = [f"linux-image-{version}", f"linux-headers-{version}", f"linux-headers-{abi}-common"]
    names += [kbuild, "v4l2loopback-dkms", "busybox-static"]
    missing = [name for name in names if not list(packages.glob(f"{name}_*.deb"))]
    if missing:
        download(missing, packages)
    for name in names:
        newest = max(packages.glob(f"{name}_*.deb"), key=lambda path: path.stat().st_mtime)
        run(["dpkg-deb", "-x", str(newest), str(tree)])


def _build_module(tree: Path, version: str) -> None:
    headers = tree / "usr" / "src" / f"linux-headers-{version}"
    makefile = headers / "Makefile"
    # Debian's Makefile names its other half by an absolute path.
    moved = makefile.read_text().replace("/usr/src/", f"{tree}/usr/src/")
    makefile.write_text(moved)
    source = next((tree / "usr" / "src").glob("v4l2loopback-*"))
    run(["make", "-s", "-C", str(headers), f"M={source}", "modules"])
    target = tree / "lib" / "modules" / version / "extra"
    target.mkdir(parents=True)
    run(
        [
            "strip",
            "--strip-debug",
            "-o",
            str(target / "v4l2loopback.ko"),
            str(source / "v4l2loopback.ko"),
        ]
    )
    run(["depmod", "-b", str(tree), version])


def _pack(tree: Path, version: str, root: Path, initrd: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    for name in _FOLDERS:
        (root / name).mkdir(parents=True)
    shutil.copy2(tree / "bin" / "busybox", root / "busybox")
    shutil.copy2(HERE / "init.sh", root / "init")
    (root / "init").chmod(0o755)
    order: list[str] = []
    for name in _MODULES:
        listed = _output(["modprobe", "-d", str(tree), "-S", version, "--show-depends", name])
        for line in listed.splitlines():
            path = Path(line.split()[1]) if line.startswith("insmod ") else None
            if path is not None and path.name not in order:
                order.append(path.name)
                shutil.copy2(path, root / "modules" / path.name)
    (root / "modules" / "order").write_text("\n".join(order) + "\n")
    source = next((tree / "usr" / "src").glob("v4l2loopback-*"))
    (root / "modules" / "version").write_text(source.name.removeprefix("v4l2loopback-"))
    for name in _ETC:
        source = Path("/etc") / name
        if source.is_dir():
            shutil.copytree(source, root / "etc" / name, symlinks=True)
        elif source.exists():
            shutil.copy2(source, root / "etc" / name)
    with initrd.open("wb") as target:
        names = "\n".join(str(path.relative_to(root)) for path in sorted(root.rglob("*")))
        subprocess.run(
            ["cpio", "-o", "-H", "newc", "--quiet"],
            cwd=root,
            input=names.encode(),
            stdout=target,
            check=True,
        )


def shares_of(root: Path) -> dict[str, Path]:
    """The interpreter, the environment and the checkout, each where the guest expects it."""
    shares = {"code": root}
    for tag, place in (("python", Path(sys.base_prefix)), ("venv", Path(sys.prefix))):
        inside = place.is_relative_to("/usr") or place.is_relative_to(root)
        shares |= {} if inside else {tag: place.resolve()}
    return shares


def boot(
    kernel: Path, initrd: Path, shares: dict[str, Path], command: str, out: Path, limit_s: int
) -> GuestRun:
    """Run ``command`` in the guest. ``out`` is its writable /out.

    shares: tag → folder of the host, read-only at the same path (and /usr, always).
    """
    options = ["-M", "q35", "-accel", "tcg,thread=multi,tb-size=512", "-cpu", "Nehalem"]
    options += ["-smp", "2", "-m", "3072", "-nodefaults", "-no-user-config", "-nographic"]
    options += ["-serial", "stdio", "-no-reboot", "-nic", "none", "-device", "virtio-rng-pci"]
    for tag, folder in {"usr": Path("/usr"), **shares}.items():
        options += _share(tag, folder, "readonly=on")
    options += _share("out", out, "readonly=off")
    places = ",".join(f"{tag}={folder}" for tag, folder in shares.items())
    # On a busy host the emulated timer is late, which the kernel would take for broken.
    append = "console=ttyS0 quiet loglevel=3 panic=-1 mitigations=off no_timer_check tsc=reliable"
    append += f" lipcam_shares={places}"
    (out / "command").write_text(command)
    qemu = ["qemu-system-x86_64", "-kernel", str(kernel), "-initrd", str(initrd), "-append", append]
    return run_guest(qemu + options, limit_s)


def _share(tag: str, folder: Path, access: str) -> list[str]:
    place = f"local,id={tag},path={folder},security_model=none,{access},multidevs=remap"
    return ["-fsdev", place, "-device", f"virtio-9p-pci,fsdev={tag},mount_tag={tag}"]


def download(names: list[str], folder: Path) -> None:
    """Packages into ``folder``, all or none. Raises PackagesMissing."""
    wanted = ", ".join(names)
    with tempfile.TemporaryDirectory(dir=folder, prefix="new-") as made:
        command = ["apt-get", "download", "-qq", *names]
        try:
            done = subprocess.run(
                command, cwd=made, capture_output=True, text=True, timeout=DOWNLOAD_S, check=False
            )
        except subprocess.TimeoutExpired:
            raise PackagesMissing(f"apt has not fetched {wanted} in {DOWNLOAD_S} s") from None
        if done.returncode:
            raise PackagesMissing(f"apt cannot fetch {wanted}: {done.stderr.strip()[-300:]}")
        for package in Path(made).glob("*.deb"):
            package.replace(folder / package.name)


def run(command: list[str], cwd: Path | None = None) -> None:
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, timeout=_STEP_S, check=False
    )
    assert done.returncode == 0, f"{command[0]} failed: {done.stderr[-2000:]}"


def _output(command: list[str]) -> str:
    env = dict(os.environ, LC_ALL="C")
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=_STEP_S, check=False, env=env
    )
    return done.stdout

"""A user-mode Linux with V4L2, ALSA's loopback and v4l2loopback: a kernel that computes at full
speed, for programs that emulation is too slow for (the student, OBS Studio, browsers).

It is built once from the sources that Debian ships (about seven minutes of processor time, 1.5 GB
of sources while it is built); no root is needed. It has one processor and pays for system calls.
"""

from __future__ import annotations

import os
import shlex
import shutil
import tempfile
from pathlib import Path

from v4l2loopback_guest.build import download, run
from v4l2loopback_guest.guest_run import GuestRun, run_guest

HERE = Path(__file__).resolve().parent
PROGRAMS = ("apt-get", "dpkg-deb", "gcc", "make", "bc", "bison", "flex", "xz", "taskset")
CLOCK = HERE / "user_mode_clock.c"
HEADERS = Path("/usr/include/libelf.h")
SOURCE = "linux-source-6.1"
# UML_PCI_OVER_VIRTIO brings the memory-mapped devices that V4L2 asks for.
_ON = shlex.split(
    "UML_PCI_OVER_VIRTIO VIRTIO_UML MEDIA_SUPPORT MEDIA_CAMERA_SUPPORT MEDIA_PLATFORM_SUPPORT "
    "VIDEO_DEV SOUND SND SND_DRIVERS SND_ALOOP SND_PCM SND_HRTIMER HIGH_RES_TIMERS NO_HZ_IDLE "
    "HOSTFS TMPFS DEVTMPFS UNIX INET FUTEX EPOLL SHMEM MODULES MODULE_UNLOAD MODULE_FORCE_UNLOAD "
    "FUSE_FS DEBUG_INFO_NONE POSIX_MQUEUE SECCOMP USER_NS PID_NS NAMESPACES"
)
_OFF = shlex.split(
    "MEDIA_SUPPORT_FILTER MEDIA_SUBDRV_AUTOSELECT DEBUG_KERNEL FRAME_POINTER NETFILTER WIRELESS "
    "ETHERNET SCSI"
)
_NEEDED = ("CONFIG_VIDEO_DEV=y", "CONFIG_SND_ALOOP=y", "CONFIG_MODULE_UNLOAD=y")


def build(folder: Path) -> tuple[Path, Path]:
    """Kernel and module in ``folder``; quick when they are there already."""
    kernel, module = folder / "linux", folder / "v4l2loopback.ko"
    folder.mkdir(parents=True, exist_ok=True)
    run(["gcc", "-O2", "-Wall", "-shared", "-fPIC", "-o", str(folder / "clock.so"), str(CLOCK)])
    if kernel.exists() and module.exists():
        return kernel, module
    with tempfile.TemporaryDirectory(dir=folder, prefix="sources-") as made:
        sources = Path(made)
        tree, objects = _unpack(sources), sources / "objects"
        _configure(tree, objects)
        jobs = f"-j{os.cpu_count() or 1}"
        make = ["nice", "-n", "19", "make", "-s", "-C", str(tree), "ARCH=um", f"O={objects}"]
        run([*make, jobs, "linux", "modules"])
        run([*make, f"M={sources / 'module'}", "modules"])
        run(["strip", "-o", str(folder / "linux.new"), str(objects / "linux")])
        shutil.copyfile(sources / "module" / "v4l2loopback.ko", module)
    (folder / "linux.new").replace(kernel)
    return kernel, module


def _unpack(sources: Path) -> Path:
    download([SOURCE, "v4l2loopback-dkms"], sources)
    for package in sources.glob("*.deb"):
        run(["dpkg-deb", "-x", str(package), str(sources / "unpacked")])
    packed = sources / "unpacked" / "usr" / "src"
    run(["tar", "xf", str(packed / f"{SOURCE}.tar.xz")], cwd=sources)
    next(packed.glob("v4l2loopback-*")).rename(sources / "module")
    return sources / SOURCE


def _configure(tree: Path, objects: Path) -> None:
    objects.mkdir()
    # ALSA's core builds well for user mode; only its menu is switched off there.
    menu = tree / "sound" / "Kconfig"
    menu.write_text(menu.read_text().replace("\nif !UML\n", "\nif SOUND\n"))
    make = ["make", "-s", "-C", str(tree), "ARCH=um", f"O={objects}"]
    run([*make, "defconfig"])
    choices = [word for name in _ON for word in ("-e", name)]
    choices += [word for name in _OFF for word in ("-d", name)]
    run([str(tree / "scripts" / "config"), "--file", str(objects / ".config"), *choices])
    run([*make, "olddefconfig"])
    config = (objects / ".config").read_text()
    missing = [line for line in _NEEDED if line not in config]
    assert not missing, f"the kernel would lack {missing}"


def boot(kernel: Path, module: Path, command: str, out: Path, limit_s: int) -> GuestRun:
    """Run ``command`` in the guest, whose files are the host's, read-only.

    ``out`` is its writable /tmp/out; all else that it writes lies in memory.
    """
    (out / "command").write_text(command)
    with tempfile.TemporaryDirectory(prefix="uml-", dir="/tmp") as private:
        # For each system call a process of the kernel and one of the program wake each other: on
        # one processor that takes a third of the time that it takes between two.
        line = ["taskset", "--cpu-list", str(max(os.sched_getaffinity(0)))]
        line += [str(kernel), "mem=3G", "root=none", "rootfstype=hostfs", "rootflags=/", "ro"]
        line += [f"init={HERE / 'user_mode_init.sh'}", "quiet", "con=null", "con0=null,fd:1"]
        line += ["con1=fd:0,fd:1", f"uml_dir={private}", f"lipcam_out={out}"]
        line += [f"lipcam_module={module}", f"lipcam_clock={module.with_name('clock.so')}"]
        env = dict(os.environ, TMPDIR="/dev/shm")
        return run_guest(line, limit_s, env)

"""The avatars on this machine: the bundled ones and the user's own."""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from core.avatar import layout
from core.avatar.leftovers import FRESH, OLD, clear_leftovers, work_folder
from core.avatar.manifest import Manifest, parse_manifest
from core.avatar.package import build_avatar, read_files, read_known_file
from core.avatar.pictures import check_preview
from core.errors import AvatarError
from core.types import Avatar

_GONE = "removed"


@dataclass(frozen=True, slots=True)
class AvatarInfo:
    """One avatar of the library, as far as a picker needs it.

    preview: its picture, safe to decode, or None. problem: "" or why it cannot be used; then the
    texts may be empty and id is the folder's name.
    """

    id: str
    name: str
    folder: Path
    preview: Path | None
    licence: str
    source: str
    consent: str
    bundled: bool
    problem: str = ""


@dataclass(frozen=True, slots=True)
class AvatarChoice:
    """An avatar to use. passed_over: those with a problem that stand before it, where it is the
    first without one."""

    info: AvatarInfo
    passed_over: tuple[AvatarInfo, ...]


_GREETER = "mia"  # whom a new user meets: the shipped student knows her best


class AvatarLibrary:
    """Finds, loads, installs and removes avatars. Any thread; one at a time for install/remove.

    bundled: folder of packages that come with Lipcam, never written. user: the user's own, made
    when first needed.
    """

    def __init__(self, bundled: Path, user: Path) -> None:
        self._bundled = bundled
        self._user = user

    def list(self) -> list[AvatarInfo]:
        """All avatars, the bundled first, each by name (after the greeter); broken ones with
        their problem.

        Reads manifests and picture headers only. Of two with one id the bundled one counts.
        """
        found: dict[str, AvatarInfo] = {}
        for folder, bundled in ((self._bundled, True), (self._user, False)):
            for info in sorted(_infos(folder, bundled), key=_place):
                found.setdefault(info.id, info)
        return [*found.values()]

    def choose(self, avatar_id: str = "") -> AvatarChoice:
        """Find the avatar of this id; "" is the first one without a problem.

        Raises AvatarError when there is none, naming those there are, or when it is broken.
        """
        infos = self.list()
        good = [info for info in infos if not info.problem]
        for info in good if avatar_id == "" else infos:
            if avatar_id in ("", info.id):
                if info.problem:
                    raise _unusable(info, info.problem)
                before = infos[: infos.index(info)] if avatar_id == "" else []
                return AvatarChoice(info, tuple(before))
        names = ", ".join(info.id for info in good)
        if avatar_id == "" or not names:
            raise AvatarError(
                "no avatar is installed; install one (a *.lipavatar file) or reinstall Lipcam"
            )
        raise AvatarError(f"there is no avatar {avatar_id[:80]!r}; choose one of: {names}")

    def get(self, avatar_id: str = "") -> Avatar:
        """Load the avatar that ``choose`` finds. Raises AvatarError like it, and for damage that
        only shows in reading everything."""
        info = self.choose(avatar_id).info
        try:
            manifest, files = read_files(info.folder)
            return build_avatar(manifest, files, info.folder)
        except AvatarError as err:
            raise _unusable(info, _problem(err, info.bundled)) from err

    def install(self, path: Path, *, replace: bool = False) -> AvatarInfo:
        """Copy the package ``path`` (folder or ``.lipavatar``) into the user's library.

        Checks everything, decodes every frame of the loop, and only then moves the whole avatar
        into place. replace: overwrite the user's own avatar of that id. Raises AvatarError; the
        library is then as it was.
        """
        manifest, files = read_files(path)
        self._refuse_taken(manifest, replace)
        loop = build_avatar(manifest, files, None).loop
        for index in range(len(loop)):
            loop.frame(index)
        target = self._user / manifest.id
        try:
            self._user.mkdir(parents=True, exist_ok=True)
            with work_folder(self._user) as work:
                fresh = work / FRESH
                fresh.mkdir()
                for name, raw in files.items():
                    (fresh / name).write_bytes(raw)
                _swap(fresh, target, work / OLD)
        except OSError as err:
            raise AvatarError(
                f"cannot install {manifest.name} into {self._user} ({err.strerror}); "
                "make the folder writable or free some space"
            ) from err
        return _info(target, bundled=False)

    def remove(self, avatar_id: str) -> None:
        """Delete one of the user's own avatars, also a broken one.

        Raises AvatarError for a bundled or unknown one.
        """
        for info in self.list():
            if info.id == avatar_id:
                if info.bundled:
                    raise AvatarError(
                        f"{info.name} comes with Lipcam and stays; you can only remove avatars "
                        "that you installed"
                    )
                _delete(info.folder)
                return
        raise AvatarError(f"there is no avatar {avatar_id[:80]!r} to remove")

    def clear_leftovers(self, now_s: float) -> None:
        """Remove what killed installs have left in the user's folder, once it is old enough.

        now_s: the time of day as ``time.time()`` gives it. Never raises; reads and writes the disk.
        """
        clear_leftovers(self._user, now_s)

    def _refuse_taken(self, manifest: Manifest, replace: bool) -> None:
        if (self._bundled / manifest.id).exists():
            raise AvatarError(
                f"an avatar with the id {manifest.id} comes with Lipcam; give yours another id"
            )
        if not replace and (self._user / manifest.id).exists():
            raise AvatarError(
                f"an avatar with the id {manifest.id} is already installed; remove it first, or "
                "install this one with --replace"
            )


def _place(info: AvatarInfo) -> tuple[bool, str, str]:
    return not (info.bundled and info.id == _GREETER), info.name.casefold(), info.id


def _infos(folder: Path, bundled: bool) -> list[AvatarInfo]:
    try:
        with os.scandir(folder) as found:
            paths = [Path(e.path) for e in found if not e.name.startswith(".")]
    except OSError:
        return []  # no such folder: nothing has been installed yet
    # os.path.isdir: False, where DirEntry's would raise for a link that leads round in a circle.
    return [_info(path, bundled) for path in paths if os.path.isdir(path)]


def _info(folder: Path, bundled: bool) -> AvatarInfo:
    try:
        manifest = _looked_through(folder)
    except AvatarError as err:
        return _broken(folder, bundled, _problem(err, bundled))
    if manifest.id != folder.name:
        problem = f"the folder {folder.name} holds the avatar {manifest.id}; rename the folder"
        return _broken(folder, bundled, problem)
    return AvatarInfo(
        id=manifest.id,
        name=manifest.name,
        folder=folder,
        preview=folder / layout.PREVIEW,
        licence=manifest.licence,
        source=manifest.source,
        consent=manifest.consent,
        bundled=bundled,
    )


def _broken(folder: Path, bundled: bool, problem: str) -> AvatarInfo:
    return AvatarInfo(folder.name, folder.name, folder, None, "", "", "", bundled, problem)


def _problem(error: AvatarError, bundled: bool) -> str:
    """What is wrong with an installed avatar. Every AvatarError ends with a remedy for packages;
    what is bundled comes with Lipcam alone."""
    text = str(error)
    return f"{text.rpartition('; ')[0] or text}; install Lipcam again" if bundled else text


def _unusable(info: AvatarInfo, problem: str) -> AvatarError:
    return AvatarError(f"the avatar {info.id} cannot be used: {problem}")


def _looked_through(folder: Path) -> Manifest:
    """The manifest of a package whose files are there. Reads no other but the preview's header."""
    manifest = parse_manifest(read_known_file(folder / layout.MANIFEST))
    for name, entry in manifest.files.items():
        _check_present(folder / name, entry.bytes)
    check_preview(read_known_file(folder / layout.PREVIEW))
    return manifest


def _check_present(path: Path, size: int) -> None:
    try:
        found = path.lstat()
    except OSError as err:
        raise AvatarError(f"the avatar has no {path.name}; get the package again") from err
    if not stat.S_ISREG(found.st_mode) or found.st_size != size:
        raise AvatarError(f"{path.name} is cut off or changed; get the package again")


def _swap(fresh: Path, target: Path, aside: Path) -> None:
    if not (target.exists() or target.is_symlink()):
        os.replace(fresh, target)
        return
    os.replace(target, aside)
    try:
        os.replace(fresh, target)
    except OSError:
        os.replace(aside, target)
        raise


def _delete(folder: Path) -> None:
    try:
        if folder.is_symlink():
            folder.unlink()
            return
        # Out of sight first, so that a half-deleted avatar is never listed.
        with work_folder(folder.parent) as work:
            gone = work / _GONE
            os.replace(folder, gone)
            shutil.rmtree(gone)
    except OSError as err:
        raise AvatarError(
            f"cannot remove {folder} ({err.strerror}); close programs that use it and try again"
        ) from err

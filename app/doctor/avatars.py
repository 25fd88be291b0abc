"""Checks of the avatars: each can be read and fits the student; the networks for new ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.doctor.check import failed, passed, warned
from app.doctor.finding import Finding
from app.doctor.scope import Scope
from core import paths
from core.avatar.library import AvatarInfo, AvatarLibrary
from core.errors import AvatarError, FaceError, WeightsError

_MOST = 3  # that are named


def check_avatars(
    scope: Scope, library: AvatarLibrary | None = None, student: Path | None = None
) -> Finding:
    """Every avatar against its checksums; thorough: every picture of its loop."""
    name = "avatars"
    shelf = library or AvatarLibrary(paths.bundled_avatars(), paths.user_avatars())
    infos, broken, unprepared = shelf.list(), [], []
    for info in infos:
        problem, fits = _tried(shelf, info, student or paths.small_student(), scope.thorough)
        if problem:
            broken.append((info, problem))
        elif not fits:
            unprepared.append(info)
    if len(broken) == len(infos):
        told = broken[0][1] if broken else "There is no avatar."
        return failed(name, told, "Install Lipcam again, or an avatar of your own:", _INSTALL)
    if broken:
        return _broken(name, scope.settings.avatar, broken)
    if unprepared:
        names = _named(unprepared)
        return warned(
            name,
            f"Not prepared for this student: {names}. That is done at each start, which then takes "
            "seconds longer.",
            "Get a newer package of it, or import it again.",
        )
    return passed(name, f"{len(infos)} can be read and fit the student: {_names(infos)}.")


def check_faces(_scope: Scope, load: Callable[[], object] | None = None) -> Finding:
    """The two networks that find faces: for films and for avatars of one's own."""
    name = "faces"
    try:
        (load or _load_faces)()
    except FaceError as error:
        text = str(error)
        return warned(
            name,
            f"{text[:1].upper()}{text[1:]}",
            "Without them avatars speak, but films of people and new avatars cannot be made: "
            "install Lipcam again.",
        )
    return passed(name, "The networks that find faces can be used.")


_INSTALL = "lipcam avatars install FILE"


def _tried(
    shelf: AvatarLibrary, info: AvatarInfo, student: Path, thorough: bool
) -> tuple[str, bool]:
    """(why it cannot be used or "", whether it is prepared for the student)."""
    from core.student.onnx_small import is_prepared

    if info.problem:
        return info.problem, False
    try:
        avatar = shelf.get(info.id)
        for index in range(len(avatar.loop)) if thorough else ():
            avatar.loop.frame(index)
        return "", is_prepared(avatar, student)
    except AvatarError as error:
        return str(error), False
    except WeightsError:  # the student's own check tells that
        return "", True


def _broken(name: str, chosen: str, broken: list[tuple[AvatarInfo, str]]) -> Finding:
    told = "; ".join(f"{info.id}: {problem}" for info, problem in broken[:_MOST])
    more = f" And {len(broken) - _MOST} more." if len(broken) > _MOST else ""
    told = f"Cannot be used: {told.rstrip('.')}.{more}"
    if any(info.bundled for info, _ in broken):
        return failed(name, told, "Install Lipcam again.")
    say = failed if chosen in [info.id for info, _ in broken] else warned
    commands = [f"lipcam avatars remove {info.id}" for info, _ in broken]
    return say(name, told, "Install them again, or remove them:", *commands)


def _named(infos: list[AvatarInfo]) -> str:
    return ", ".join(info.name for info in infos[:_MOST]) + (" …" if len(infos) > _MOST else "")


def _names(infos: list[AvatarInfo]) -> str:
    return ", ".join(info.name for info in infos[:12]) + (" …" if len(infos) > 12 else "")


def _load_faces() -> object:
    from core.avatar.onnx_faces import FaceNets, face_nets_folder

    return FaceNets(face_nets_folder())

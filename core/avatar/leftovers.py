"""Work folders of the user's library, and what an install that was killed has left in them.

An install writes into such a folder and moves the whole avatar out of it; where an avatar is
replaced, the old one waits there meanwhile. A program that is killed in between leaves the folder.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from core.avatar import layout
from core.avatar.manifest import parse_manifest
from core.avatar.package import read_known_file
from core.errors import AvatarError

log = logging.getLogger("lipcam.avatar")

FRESH, OLD = "avatar", "old"
STALE_S = 3600.0  # no install takes as long; also spares one of another machine on a shared disk
_CLOCK_SLACK_S = 60.0  # the clock may have been set since
_PREFIX = ".installing-"
_NAME = re.compile(re.escape(_PREFIX) + r"(?:(?P<pid>[0-9]{1,9})-)?[a-z0-9_]+")


@contextmanager
def work_folder(user: Path) -> Iterator[Path]:
    """A folder inside ``user``, out of sight of lists, that is gone afterwards.

    Its name tells whose it is. Raises OSError when it cannot be made; one that cannot be removed,
    or that holds the only copy of an avatar, is left for ``clear_leftovers``.
    """
    work = Path(mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=user))
    try:
        yield work
    finally:
        with suppress(OSError, AvatarError):
            _put_back(work, user)
            shutil.rmtree(work)


def clear_leftovers(user: Path, now_s: float) -> list[str]:
    """Remove work folders in ``user`` that nobody works in; returns their names.

    An avatar whose replacement was cut off half-way is put back first. now_s: the time of day as
    ``time.time()`` gives it. Nothing is touched that is a link, lies outside ``user``, was changed
    within STALE_S, or belongs to a running program. Never raises: what cannot be removed stays.
    """
    removed = []
    for work in _work_folders(user):
        try:
            if now_s - _changed_s(work) < STALE_S or _owner_lives(work):
                continue
            _put_back(work, user)
            shutil.rmtree(work)  # follows no link, neither there nor below
        except (OSError, AvatarError) as err:
            log.warning("a folder of an unfinished install stays: %s: %s", work, err)
        else:
            removed.append(work.name)
    return removed


def _work_folders(user: Path) -> list[Path]:
    with suppress(OSError), os.scandir(user) as found:
        return [
            user / entry.name
            for entry in found
            if _NAME.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False)
        ]
    return []


def _changed_s(work: Path) -> float:
    """When something was last put into the folder or taken out, a level deep (time of day)."""
    with os.scandir(work) as found:
        below = [entry.stat(follow_symlinks=False).st_mtime for entry in found]
    return max([work.lstat().st_mtime, *below])


def _owner_lives(work: Path) -> bool:
    """Whether the program that made the folder still runs; a later one may have got its number."""
    import psutil

    match = _NAME.fullmatch(work.name)
    number = match["pid"] if match is not None else None
    if number is None:
        return False  # made by a Lipcam that wrote no number: its age alone counts
    try:
        began_s = float(psutil.Process(int(number)).create_time())
        return began_s <= work.lstat().st_mtime + _CLOCK_SLACK_S
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:  # it is there, but not ours to look at
        return True


def _put_back(work: Path, user: Path) -> None:
    """Between the two moves of a replacement both avatars lie in the work folder."""
    fresh, old = work / FRESH, work / OLD
    if not (_is_folder(fresh) and _is_folder(old)):
        return
    target = user / parse_manifest(read_known_file(fresh / layout.MANIFEST)).id
    if not os.path.lexists(target):
        os.replace(old, target)


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except FileNotFoundError:
        return False

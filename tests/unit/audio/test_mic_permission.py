"""What the system says of the permission to hear, with its answers as a test gives them."""

from __future__ import annotations

import pytest

from core.audio.mic_permission import Permission, mic_permission


@pytest.mark.parametrize(
    ("said", "permission"),
    [
        (("Allow", "Allow", "Allow"), Permission.ALLOWED),
        (("Deny", "Allow", "Allow"), Permission.DENIED),
        (("Allow", "Allow", "Deny"), Permission.DENIED),
        (("Allow", None, None), Permission.ALLOWED),
        ((None, None, None), Permission.UNKNOWN),
    ],
)
def test_windows_denies_for_the_computer_the_user_or_desktop_programs(
    said: tuple[str | None, ...], permission: Permission
) -> None:
    answers = iter(said)
    asked: list[tuple[str, str]] = []

    def read(hive: str, key: str) -> str | None:
        asked.append((hive, key))
        return next(answers)

    assert mic_permission("win32", read) is permission
    assert [hive for hive, _ in asked] == ["HKEY_LOCAL_MACHINE", *["HKEY_CURRENT_USER"] * 2]
    assert asked[2][1].endswith(r"\microphone\NonPackaged")


@pytest.mark.parametrize(
    ("status", "permission"),
    [
        (0, Permission.NOT_ASKED),
        (1, Permission.DENIED),
        (2, Permission.DENIED),
        (3, Permission.ALLOWED),
        (9, Permission.UNKNOWN),
    ],
)
def test_macos(status: int, permission: Permission) -> None:
    assert mic_permission("darwin", status=lambda: status) is permission


def test_where_it_cannot_be_asked_nothing_is_known() -> None:
    def fail() -> int:
        raise OSError("no such framework")

    assert mic_permission("darwin", status=fail) is Permission.UNKNOWN
    assert mic_permission("linux") is Permission.ALLOWED

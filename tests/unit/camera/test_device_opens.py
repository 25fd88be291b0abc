"""Who opens a device, as the kernel tells it; real files stand in for devices, it makes no odds."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from core.camera.device_opens import DeviceOpens

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify is Linux's")


@pytest.fixture
def device(tmp_path: Path) -> Path:
    path = tmp_path / "video9"
    path.write_bytes(b"picture")
    return path


def test_each_opening_and_closing_is_told_at_once(device: Path) -> None:
    opens = DeviceOpens(str(device))
    assert opens.more == 0
    first = os.open(device, os.O_RDWR)
    assert opens.more == 1
    second = os.open(device, os.O_RDONLY)
    assert opens.more == 2
    os.read(second, 3)
    assert opens.more == 2
    os.close(first)
    os.close(second)
    assert opens.more == 0
    opens.close()
    opens.close()
    assert opens.more == 0


def test_its_file_can_be_read_from_once_there_is_news_until_it_is_asked(device: Path) -> None:
    opens = DeviceOpens(str(device))
    assert opens.file is not None
    assert not select.select([opens.file], [], [], 0.0)[0]
    with device.open("rb"):
        assert select.select([opens.file], [], [], 5.0)[0]
        assert opens.more == 1
        assert not select.select([opens.file], [], [], 0.0)[0]
    assert select.select([opens.file], [], [], 5.0)[0]
    opens.close()
    assert opens.file is None


def test_one_that_is_closed_while_its_file_is_asked_for_tells_no_number_that_is_none() -> None:
    class Closing(DeviceOpens):
        looks = 0

        @property
        def _file(self) -> int:
            self.looks += 1
            return 5 if self.looks == 1 else -1

    assert Closing.__new__(Closing).file in (5, None)


def test_another_program_counts_and_many_at_once_are_one_answer(device: Path) -> None:
    opens = DeviceOpens(str(device))
    program = f"import sys; f = open({str(device)!r}); print('open', flush=True); sys.stdin.read()"
    reader = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert reader.stdout is not None
    reader.stdout.readline()
    assert opens.more == 1
    reader.kill()
    reader.communicate()
    assert opens.more == 0, "a program that crashes has closed it, too"
    for _ in range(1000):
        device.read_bytes()
    assert opens.more == 0
    opens.close()


def test_who_had_it_open_before_is_not_counted(device: Path) -> None:
    before = os.open(device, os.O_RDONLY)
    opens = DeviceOpens(str(device))
    assert opens.more == 0
    os.close(before)
    assert opens.more == 0
    after = os.open(device, os.O_RDONLY)
    assert opens.more == 1
    os.close(after)
    opens.close()


def test_what_is_not_there_cannot_be_watched_and_no_file_is_left_open(tmp_path: Path) -> None:
    before = set(os.listdir("/proc/self/fd"))
    with pytest.raises(OSError, match="video8"):
        DeviceOpens(str(tmp_path / "video8"))
    assert set(os.listdir("/proc/self/fd")) == before

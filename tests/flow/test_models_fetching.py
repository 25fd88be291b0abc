"""The whole of ``lipcam models get``: the program as a user starts it, HF_ENDPOINT, a real server,
Ctrl-C, a killed process, and a disk that takes no more."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("huggingface_hub", reason="fetching needs huggingface_hub")

from core import paths
from tests.command_line import ROOT
from tests.model_hub import (
    LocalHub,
    file_entry,
    model_entry,
    noise,
    running,
    write_catalogue,
)

BIG, SMALL = noise(3_000_000, 1), noise(20_000, 2)
pytestmark = pytest.mark.flow

# The program with another list of models; everything else is as shipped.
PROGRAM = """
import sys
from pathlib import Path
from core import paths
catalogue = Path(sys.argv[1])
paths.model_catalogue = lambda: catalogue
limit = int(sys.argv[2])
if limit:
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
sys.argv = ["lipcam", "models", *sys.argv[3:]]
from app.cli import run
run()
"""


@pytest.fixture
def hub() -> Iterator[LocalHub]:
    files = {"tests/repo/sub/big.bin": BIG, "tests/repo/sub/small.bin": SMALL}
    with running(files) as found:
        yield found


class Program:
    """Starts ``lipcam models`` against a hub."""

    def __init__(self, hub: LocalHub, folder: Path) -> None:
        self.catalogue = write_catalogue(
            folder / "catalogue.json",
            model_entry("engine", file_entry("big.bin", BIG), needs=["helper"], use="run"),
            model_entry("helper", file_entry("small.bin", SMALL)),
            model_entry("unknown", file_entry("small.bin", SMALL, known=False)),
        )
        self.environment = {
            **os.environ,
            "HF_ENDPOINT": hub.address,
            "HF_HOME": str(folder / "hf-home"),
        }

    def start(self, *words: str, limit: int = 0) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", PROGRAM, str(self.catalogue), str(limit), *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command, cwd=ROOT, env=self.environment, stdout=pipe, stderr=pipe, text=True
        )

    def run(self, *words: str, limit: int = 0) -> tuple[int, str, str]:
        with self.start(*words, limit=limit) as process:
            out, err = process.communicate(timeout=60)
        assert "Traceback" not in err
        return process.returncode, out, err


@pytest.fixture
def program(hub: LocalHub, tmp_path: Path) -> Program:
    return Program(hub, tmp_path)


def part_size() -> int:
    return sum(p.stat().st_size for p in (paths.user_models() / "engine").glob(".*.part"))


def wait_for_part(size: int) -> None:
    end = time.monotonic() + 30
    while part_size() < size:
        assert time.monotonic() < end, "nothing arrives"
        time.sleep(0.01)


def test_a_model_and_what_it_needs_arrive(hub: LocalHub, program: Program) -> None:
    status, out, err = program.run("get", "engine")
    assert status == 0, err
    assert "engine  ready" in out
    assert "helper  ready" in out
    for word in ("3.0 MB", "licence Apache-2.0", "huggingface.co/tests/repo"):
        assert word in err
    assert (paths.user_models() / "engine" / "big.bin").read_bytes() == BIG
    assert program.run("verify")[0] == 0
    assert {path.split("/")[1] for _, path in hub.asked} == {"tests", "cdn"}  # and nothing else


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HF_ENDPOINT", "nonsense"),
        ("HF_ENDPOINT", "http://[bad"),
        ("HF_ENDPOINT", "http://localhost:port"),
        ("HF_TOKEN", "hf_ä"),
        ("HTTP_PROXY", "bogus://x"),
    ],
)
def test_bad_settings_of_the_hub_are_a_sentence(program: Program, name: str, value: str) -> None:
    program.environment[name] = value
    status, _, err = program.run("get", "engine", "--alone")  # and no traceback
    assert status in (1, 2)
    assert err.strip().splitlines()[-1].startswith("lipcam: ")


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a signal")
@pytest.mark.parametrize("word", [signal.SIGINT, signal.SIGKILL])
def test_a_program_that_is_ended_goes_on_later(
    hub: LocalHub, program: Program, word: signal.Signals
) -> None:
    hub.faults.slow_s = 0.05
    with program.start("get", "engine", "--alone") as process:
        wait_for_part(200_000)
        process.send_signal(word)
        _, err = process.communicate(timeout=30)
    if word is signal.SIGINT:
        assert process.returncode == 130
        assert "the same command goes on" in err
        assert "Traceback" not in err
    kept = part_size()
    assert 200_000 <= kept < len(BIG)
    hub.faults.slow_s = 0.0
    status, _, err = program.run("get", "engine", "--alone")
    assert status == 0, err
    assert hub.ranges == [0, kept]
    assert (paths.user_models() / "engine" / "big.bin").read_bytes() == BIG


def test_a_size_that_nobody_stated_is_not_called_nothing(program: Program) -> None:
    status, _, err = program.run("get", "unknown")
    assert status == 0, err
    assert "files whose size only the hub knows, are still to come" in err


def test_a_failing_hub_ends_with_1_and_a_wrong_one_with_2(hub: LocalHub, program: Program) -> None:
    hub.faults.cuts, hub.faults.status = [1_000_000], 503
    status, _, err = program.run("get", "engine", "--alone")
    assert (status, part_size()) == (1, 1_000_000)
    assert "it goes on where it was" in err
    hub.faults.status, hub.faults.stated_sha256 = None, "e" * 64
    status, _, err = program.run("get", "engine", "--alone")
    assert status == 2
    assert "offers another file" in err
    hub.faults.stated_sha256, hub.faults.swapped = None, noise(len(BIG), 7)
    status, _, err = program.run("get", "engine", "--alone")
    assert status == 1
    assert "checksum differs" in err
    assert not (paths.user_models() / "engine" / "big.bin").exists()
    hub.faults.swapped = None
    assert program.run("get", "engine", "--alone")[0] == 0


@pytest.mark.skipif(os.name != "posix", reason="the disk is made full with a limit of the system")
def test_a_disk_that_takes_no_more_keeps_what_arrived(hub: LocalHub, program: Program) -> None:
    status, _, err = program.run("get", "engine", "--alone", limit=1_500_000)
    assert status == 1
    assert "free some space and get it again" in err
    kept = part_size()
    assert 1_000_000 < kept <= 1_500_000
    status, _, err = program.run("get", "engine", "--alone")
    assert status == 0, err
    assert hub.ranges == [0, kept]


def test_a_damaged_model_is_mended_by_getting_it_again(hub: LocalHub, program: Program) -> None:
    assert program.run("get", "engine")[0] == 0
    path = paths.user_models() / "engine" / "big.bin"
    path.write_bytes(bytes(len(BIG)))
    assert program.run("verify", "engine")[0] == 1
    assert program.run("get", "engine")[0] == 0
    assert path.read_bytes() == BIG

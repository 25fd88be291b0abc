"""Files of weights from strangers: their headers are read, bounded, and nothing in them runs."""

from __future__ import annotations

import io
import json
import pickle
import struct
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from core.errors import ModelRefused
from core.student.model_files.plain_weights import check_plain
from tests.model_hub import safetensors

REAL = safetensors(64)


def headed(header: Any, body: bytes = b"", length: int | None = None) -> bytes:
    raw = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(raw) if length is None else length) + raw + body


def tensor(begin: int, end: int, dtype: str = "U8", shape: Any = None) -> dict[str, Any]:
    return {"dtype": dtype, "shape": shape or [end - begin], "data_offsets": [begin, end]}


def torch_zip(tree: bytes, *, packed: bool = False, **more: bytes) -> bytes:
    """A zip as torch.save makes it; more: member → content ("__" stands for "/")."""
    file = io.BytesIO()
    kind = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(file, "w", kind) as archive:
        archive.writestr("archive/data.pkl", tree)
        archive.writestr("archive/data/0", bytes(8))
        for name, content in more.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


PLAIN = pickle.dumps({"w": [1.0]}, protocol=2)


def check(tmp_path: Path, content: bytes, holds: Any = "weights") -> str:
    path = tmp_path / "file"
    path.write_bytes(content)
    return check_plain(path, holds)


def test_whole_files_tell_their_kind(tmp_path: Path) -> None:
    assert check(tmp_path, REAL) == ".safetensors"
    two = {"a": tensor(0, 4), "b": tensor(4, 8, "BF16", [2]), "__metadata__": {"x": "y"}}
    assert check(tmp_path, headed(two, bytes(8)), "safetensors") == ".safetensors"
    assert check(tmp_path, torch_zip(PLAIN), "torch") == ".pth"
    assert check(tmp_path, b"anything", "other") == ""


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\0\0",
        REAL[:-1],
        REAL + b"x",
        headed(b"{}", length=1 << 60),  # a header that would fill the memory
        headed(b"{}", length=0),
        headed([]),
        headed({}),
        headed(b"\xff\xff"),
        headed(b"[" * 100_000),
        headed(b'{"a": {}, "a": {}}'),
        headed({"a": tensor(0, 4), "b": tensor(2, 6)}, bytes(6)),  # they overlap
        headed({"a": tensor(0, 4), "b": tensor(5, 6)}, bytes(6)),  # a gap
        headed({"a": tensor(0, 4, "F32", [4])}, bytes(4)),  # too few bytes for the shape
        headed({"a": tensor(0, 4, "F99")}, bytes(4)),
        headed({"a": tensor(0, 4, "U8", [-4])}, bytes(4)),
        headed({"a": tensor(0, 4, "U8", [True] * 4)}, bytes(4)),
        headed({"a": tensor(0, 4, "U8", [1 << 70])}, bytes(4)),
        headed({"a": tensor(4, 0, "U8", [0])}, bytes(4)),
        headed({"a": "tensor"}, bytes(4)),
        headed(b'{"a": {"dtype": "U8", "shape": [NaN], "data_offsets": [0, 4]}}', bytes(4)),
    ],
)
def test_damaged_and_hostile_safetensors_are_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ModelRefused):
        check(tmp_path, content, "safetensors")


class Runs:
    """Unpickled, it calls a function."""

    def __init__(self, function: Any, argument: str) -> None:
        self.call = (function, (argument,))

    def __reduce__(self) -> Any:
        return self.call


@pytest.mark.parametrize("protocol", [0, 1, 2, 4])
def test_a_program_in_a_pickle_is_seen_and_not_run(tmp_path: Path, protocol: int) -> None:
    tree = pickle.dumps({"w": Runs(exec, "import sys; sys.was_run = True")}, protocol=protocol)
    with pytest.raises(ModelRefused, match="can run a program"):
        check(tmp_path, torch_zip(tree), "torch")
    assert not hasattr(sys, "was_run")


def test_old_bare_pickles_are_refused(tmp_path: Path) -> None:
    for holds in ("torch", "weights"):
        with pytest.raises(ModelRefused, match="bare pickle"):
            check(tmp_path, pickle.dumps({"w": 1}, protocol=2), holds)


@pytest.mark.parametrize(
    "content",
    [
        torch_zip(PLAIN)[:-30],
        torch_zip(PLAIN, packed=True),
        torch_zip(PLAIN, __data_pkl=b""),
        torch_zip(PLAIN, **{"b__data.pkl": PLAIN}),
        torch_zip(PLAIN, **{"..__up": b"x"}),
        torch_zip(PLAIN, **{"a\\b": b"x"}),
        torch_zip(b"\x80\x02broken"),
        torch_zip(b""),
        b"PK\x03\x04 and nothing more",
    ],
)
def test_zips_that_torch_does_not_save_are_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ModelRefused):
        check(tmp_path, content, "torch")


def test_a_list_of_members_that_would_fill_the_memory_is_not_read(tmp_path: Path) -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 0xFFFFFFF0, 0, 0)
    with pytest.raises(ModelRefused, match="lists far more"):
        check(tmp_path, b"PK" + bytes(100) + end, "torch")


@pytest.mark.parametrize("told", [4, 106])
def test_the_end_of_a_large_zip_is_looked_at_where_it_is_read(tmp_path: Path, told: int) -> None:
    def end64(length: int) -> bytes:
        return struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, length, 0)

    decoy, real = end64(1), end64(1 << 40)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, told, 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    content = b"PK\x03\x04" + decoy + bytes(46) + real + locator + end
    assert content.index(real) == 106
    with pytest.raises(ModelRefused, match=r"lists far more|two things"):
        check(tmp_path, content, "torch")


@pytest.mark.torch
def test_what_torch_really_saves_is_taken(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="needs the torch extra")
    path = tmp_path / "file"
    layer = torch.nn.Linear(3, 4)
    for saved in (
        layer.state_dict(),
        {key: value.detach().to(torch.bfloat16) for key, value in layer.state_dict().items()},
        {"net": {"f8": torch.zeros(2, dtype=torch.float8_e4m3fn), "n": torch.arange(3)}},
        {"p": torch.nn.Parameter(torch.zeros(2, dtype=torch.float16)), "step": 7},
        torch.zeros(1, 512, 16, dtype=torch.bfloat16),
    ):
        torch.save(saved, path)
        assert check_plain(path, "torch") == ".pth"
        torch.load(path, weights_only=True)  # the guard at loading takes it as well
    torch.save(layer, path)  # a whole module names its class
    with pytest.raises(ModelRefused, match="can run a program"):
        check_plain(path, "torch")


def test_a_member_before_the_file_begins_is_damage(tmp_path: Path) -> None:
    raw = bytearray(torch_zip(PLAIN))
    end = raw.rfind(b"PK\x05\x06")
    struct.pack_into("<L", raw, end + 16, len(raw) + 4_000)  # where the list of members begins
    with pytest.raises(ModelRefused, match="cut off or damaged"):
        check(tmp_path, bytes(raw))


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", REAL[:-1], headed({"a": tensor(0, 9, "F32")}, bytes(9)), headed(b"[]")],
)
def test_every_refusal_says_what_to_do(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ModelRefused, match=r"Get it again\.|save it anew\."):
        check(tmp_path, content)

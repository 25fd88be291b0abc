"""npz files: plain arrays only, of the shape and type that were asked for."""

from __future__ import annotations

import io
import pickle
import zipfile

import numpy as np
import pytest

from core.avatar.arrays import Plain, npz_bytes, read_npz
from core.errors import AvatarError

_WANT = {"affine": Plain("<f4", (5, 2, 3), 5 * 6 * 4)}
_GOOD = np.arange(30, dtype=np.float32).reshape(5, 2, 3)


def _read(raw: bytes) -> dict[str, np.ndarray]:
    return read_npz(raw, _WANT, "alignment.npz")


def _raw_npz(member: bytes, name: str = "affine.npy") -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(name, member)
    return whole.getvalue()


def _npy(array: np.ndarray, **options: bool) -> bytes:
    part = io.BytesIO()
    np.save(part, array, **options)
    return part.getvalue()


def test_what_we_write_is_read_back() -> None:
    found = _read(npz_bytes({"affine": _GOOD}))["affine"]
    np.testing.assert_array_equal(found, _GOOD)
    assert not found.flags.writeable


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_what_numpy_writes_is_read(save) -> None:  # type: ignore[no-untyped-def]
    whole = io.BytesIO()
    save(whole, affine=_GOOD)
    np.testing.assert_array_equal(_read(whole.getvalue())["affine"], _GOOD)


def test_the_same_arrays_give_the_same_bytes() -> None:
    assert npz_bytes({"affine": _GOOD}) == npz_bytes({"affine": _GOOD.copy()})


def test_texts_and_any_lengths() -> None:
    want = {"key": Plain("<U", (), 400), "z": Plain("<f2", (None, 2), 400)}
    arrays = {"key": np.array("abc"), "z": np.ones((3, 2), np.float16)}
    found = read_npz(npz_bytes(arrays), want, "x.npz")
    assert found["key"].item() == "abc"
    assert found["z"].shape == (3, 2)


@pytest.mark.parametrize(
    "array",
    [
        _GOOD.astype(np.float64),
        _GOOD.astype(">f4"),
        _GOOD[:4],
        _GOOD[0],
        _GOOD.reshape(5, 3, 2),
        np.asfortranarray(np.ones((5, 2, 3), np.float32)),
        np.zeros((0, 2, 3), np.float32),
    ],
    ids=["double", "big endian", "short", "flat", "turned", "fortran", "empty"],
)
def test_other_arrays_are_refused(array: np.ndarray) -> None:
    with pytest.raises(AvatarError, match=r"affine in alignment\.npz.*again"):
        _read(_raw_npz(_npy(array)))


def test_pickled_objects_are_never_opened() -> None:
    class Trap:
        def __reduce__(self):  # type: ignore[no-untyped-def]
            return (pytest.fail, ("a pickle was opened",))

    objects = np.array([Trap()] * 30, dtype=object).reshape(5, 2, 3)
    with pytest.raises(AvatarError, match=r"not a plain NumPy array|is "):
        _read(_raw_npz(_npy(objects, allow_pickle=True)))
    with pytest.raises(AvatarError, match="not a plain NumPy array"):
        _read(_raw_npz(pickle.dumps([1])))


@pytest.mark.parametrize(
    "shape",
    [
        b"[5, 2, 3]",
        b"(5, 2.0, 3)",
        b"(999999999, 999999999, 999999999)",
        b"(-5, 2, 3)",
        b"(5, 2, __import__)",
    ],
)
def test_strange_headers_are_refused(shape: bytes) -> None:
    header = b"{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + b", } \n"
    member = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + bytes(120)
    with pytest.raises(AvatarError, match="again"):
        _read(_raw_npz(member))


def test_a_text_of_no_length_is_refused() -> None:
    header = b"{'descr': '<U0', 'fortran_order': False, 'shape': (), } \n"
    member = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header
    with pytest.raises(AvatarError, match="not a plain NumPy array"):
        read_npz(_raw_npz(member, "key.npy"), {"key": Plain("<U", (), 400)}, "x.npz")


@pytest.mark.parametrize("cut", [1, 4, 100])
def test_a_cut_array_is_refused(cut: int) -> None:
    with pytest.raises(AvatarError, match=r"cut off|not a plain"):
        _read(_raw_npz(_npy(_GOOD)[:-cut]))


def test_a_missing_array_is_named() -> None:
    with pytest.raises(AvatarError, match=r"alignment\.npz has no affine\.npy"):
        _read(npz_bytes({"other": _GOOD}))


def test_an_array_that_unpacks_beyond_its_limit_is_refused() -> None:
    with pytest.raises(AvatarError, match="the limit is"):
        _read(npz_bytes({"affine": np.zeros((5000, 2, 3), np.float32)}))

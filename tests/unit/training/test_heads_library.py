"""Head assets as they may lie on a disk: absent, damaged, as Git LFS pointers, PNG or WebP."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from training.heads.library import HeadLibrary, HeadsMissing

POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"


@pytest.fixture
def library(tmp_path: Path) -> HeadLibrary:
    return HeadLibrary(tmp_path, tmp_path / "units", tmp_path / "masks")


def put(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_a_target_is_rows_of_vertex_and_shift(library: HeadLibrary, tmp_path: Path) -> None:
    put(tmp_path, "targets/nose/long.target", "# by hand\n3 0.1 .2 -0.3\n7 0 0 1\n")
    rows, shift = library.target("nose/long")
    assert rows.tolist() == [3, 7]
    np.testing.assert_allclose(shift, [[0.1, 0.2, -0.3], [0, 0, 1]])


def test_a_proxy_reads_bindings_scales_and_hidden_ranges(
    library: HeadLibrary, tmp_path: Path
) -> None:
    put(tmp_path, "hair/a/a.obj", "v 0 0 0\nv 1 0 0\nv 1 1 0\ng hair\nf 1 2 3\n")
    rows = "x_scale 1 2 0.5\nobj_file ../../../a.obj\nverts 0\n4 5 6 .2 .3 .5 0 0 1\n9\n9\n"
    put(tmp_path, "hair/a/a.mhclo", rows + "delete_verts\n3 - 5 9\n")
    proxy = library.proxy("hair/a/a")
    assert proxy.rows.tolist() == [[4, 5, 6], [9, 0, 0], [9, 0, 0]]
    np.testing.assert_allclose(proxy.weights, [[0.2, 0.3, 0.5], [1, 0, 0], [1, 0, 0]])
    assert proxy.scale_refs == ((1, 2, 0.5), (0, 0, 0.0), (0, 0, 0.0))
    assert proxy.hidden.tolist() == [3, 4, 5, 9]
    assert proxy.mesh.quads.tolist() == [[0, 1, 2, 2]]
    assert proxy.mesh.groups == ("hair",)


@pytest.mark.parametrize("text", [POINTER, "1 2 3\n", "1 2 3 x\n", None])
def test_a_damaged_target_names_the_file_and_the_remedy(
    library: HeadLibrary, tmp_path: Path, text: str | None
) -> None:
    if text is not None:
        put(tmp_path, "targets/nose/long.target", text)
    with pytest.raises(HeadsMissing, match=r"long\.target.*training/README"):
        library.target("nose/long")


@pytest.mark.parametrize(
    "text", ["f 1/x 2 3 4\n", "v 1 2\n", "v a b c\n", "v 0 0 0\nf\n", POINTER, None]
)
def test_a_damaged_mesh_names_the_file(
    library: HeadLibrary, tmp_path: Path, text: str | None
) -> None:
    if text is not None:
        put(tmp_path, "3dobjs/base.obj", text)
    with pytest.raises(HeadsMissing, match=r"base\.obj"):
        _ = library.base


@pytest.mark.parametrize("text", ["x_scale 1\n", "obj_file\n", "obj_file none.obj\n", None])
def test_a_damaged_part_names_the_file(
    library: HeadLibrary, tmp_path: Path, text: str | None
) -> None:
    if text is not None:
        put(tmp_path, "hair/a/a.mhclo", text)
    with pytest.raises(HeadsMissing, match=r"a\.mhclo"):
        library.proxy("hair/a/a")


def test_pictures_may_be_png_as_published_or_webp(library: HeadLibrary, tmp_path: Path) -> None:
    picture = np.zeros((2, 3, 3), np.uint8)
    picture[0] = (10, 20, 30)
    assert cv2.imwrite(str(tmp_path / "skin.png"), picture)
    assert library.texture_name("skin_diffuse", "skin") == "skin.png"
    rgba = library.texture("skin.png")
    assert rgba.shape == (2, 3, 4)
    assert rgba[1, 0].tolist() == [30, 20, 10, 255]  # the first row is the bottom
    assert cv2.imwrite(str(tmp_path / "skin_diffuse.webp"), picture)
    assert library.texture_name("skin_diffuse", "skin") == "skin_diffuse.webp"


def test_a_missing_picture_or_a_pointer_to_one_names_the_remedy(
    library: HeadLibrary, tmp_path: Path
) -> None:
    with pytest.raises(HeadsMissing, match=r"skin\.png .or \.webp. is missing.*Git LFS"):
        library.texture_name("skin")
    put(tmp_path, "skin.png", POINTER)
    with pytest.raises(HeadsMissing, match=r"skin\.png is missing or no picture.*Git LFS"):
        library.texture("skin.png")


def test_a_file_too_large_for_text_is_refused(
    library: HeadLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.heads.library._MAX_TEXT_BYTES", 1000)
    put(tmp_path, "targets/a.target", "1 0 0 0\n" * 200)
    with pytest.raises(HeadsMissing, match="larger than"):
        library.target("a")

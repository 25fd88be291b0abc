"""The bridge is another program under another licence: no import crosses the border."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
BRIDGE = ROOT / "camera_bridge"
SOURCES = sorted(BRIDGE.rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_the_bridge_knows_nothing_of_lipcam(path):
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            names.add(str(node.module).split(".")[0])
    assert not names & {"core", "app", "training", "cv2"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_file_names_its_licence(path):
    assert path.read_text(encoding="utf-8").startswith("# SPDX-License-Identifier: GPL-2.0-only")


def test_the_licence_is_there():
    assert "GNU GENERAL PUBLIC LICENSE" in (BRIDGE / "LICENSE").read_text()
    assert "GPL-2.0-only" in (BRIDGE / "README.md").read_text()

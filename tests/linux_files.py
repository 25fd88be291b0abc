"""For tests of what waits for files of Linux."""

from __future__ import annotations

import sys

import pytest

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="signs are Linux's own files")

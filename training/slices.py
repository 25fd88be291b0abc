"""How a training command says that its slice of time is over and that it wants to go on."""

from __future__ import annotations

SLICE_OVER = 75
"""Exit status of a command that saved its state and has more to do (EX_TEMPFAIL of sysexits.h)."""

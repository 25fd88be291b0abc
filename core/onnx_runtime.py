"""The door to ONNX Runtime: whoever goes through it tells nobody what he runs."""

from __future__ import annotations

import os
from typing import Any

from core.errors import EngineError

FATAL_ONLY = 4  # its log severity; its other messages reach the user as our notices
_NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"  # read once, when the library is loaded


def forbid_telemetry() -> None:
    """Keep ONNX Runtime from collecting anything, in this process and those that it starts.

    Since 1.29 its builds for Linux and macOS send Microsoft what is run, on what, and an identifier
    of the computer, which they keep in the user's cache folder, unless this is said before they are
    loaded (github.com/microsoft/onnxruntime/pull/27379).
    """
    if os.environ.get(_NO_TELEMETRY) != "1":  # libraries of other threads may be reading it
        os.environ[_NO_TELEMETRY] = "1"


def load_runtime() -> Any:
    """The onnxruntime module, quiet and without telemetry. Raises EngineError when it is not
    installed."""
    forbid_telemetry()
    try:
        import onnxruntime
    except ImportError as err:
        raise EngineError(
            f"ONNX Runtime cannot be loaded ({err}). Install it with: pip install onnxruntime"
        ) from err
    # On Windows it speaks to the system's own log of events, and only this ends that.
    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(FATAL_ONLY)
    return onnxruntime

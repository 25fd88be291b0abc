"""The door to ONNX Runtime: it is loaded here alone, and tells nobody what it runs."""

from __future__ import annotations

import os
from typing import Any

from core.errors import EngineError

FATAL_ONLY = 4  # its log severity; its other messages reach the user as our notices
# Read once, when the library is loaded. The second name is that of its versions before 1.29.
_NO_TELEMETRY = ("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED")


def forbid_telemetry() -> None:
    """Keep ONNX Runtime from collecting anything, in this process and those that it starts.

    Since 1.29 its builds for Linux and macOS send Microsoft what is run, on what, and an identifier
    of the computer, which they keep in the user's cache folder, unless this is said before they are
    loaded (github.com/microsoft/onnxruntime/pull/27379). Harmless at any time, and as often as
    wanted.
    """
    for name in _NO_TELEMETRY:
        os.environ[name] = "1"


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
    # On Windows it speaks through the system's own log of events, which asks for this instead.
    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(FATAL_ONLY)
    return onnxruntime

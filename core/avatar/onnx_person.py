"""The network that tells person from background: MediaPipe's selfie segmentation, landscape.

Google's model (Apache-2.0) as an ONNX file. What it expects and answers: the model card of
MediaPipe Selfie Segmentation (RGB 0..1, 256 x 144 px; the share of person in each cell).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np

from core import paths
from core.errors import MatteError
from core.onnx_runtime import load_runtime
from core.types import Float32, UInt8

PERSON = "selfie_segmentation_landscape.onnx"
WIDTH, HEIGHT = 256, 144

_LARGEST_BYTES = 8_000_000
_SHAPE = [1, HEIGHT, WIDTH, 3]


class PersonNet:
    """The network on one processor thread. Not for use by two threads at once.

    folder: where its file lies, None: where it comes with Lipcam. Raises MatteError when the file
    is missing, too large, or another network.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._session = _open((paths.person_net() if folder is None else folder) / PERSON)
        self._name = self._session.get_inputs()[0].name

    def look(self, frame: UInt8) -> Float32:
        """How likely each part of a frame is person: float32 (HEIGHT, WIDTH), 0..1.

        frame: uint8 (H, W, 3) RGB of any shape; it is stretched to the network's, which costs less
        than anything put beside it.
        """
        small = cv2.resize(frame, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
        picture = np.asarray(small, np.float32)[None] / np.float32(255.0)
        try:
            (answer,) = self._session.run(None, {self._name: picture})
        except Exception as err:  # the runtime's own classes are not public
            raise MatteError(f"the network for backgrounds failed: {err}") from err
        seen = np.nan_to_num(np.asarray(answer, np.float32).reshape(HEIGHT, WIDTH))
        return np.asarray(np.clip(seen, 0.0, 1.0), np.float32)


def _open(path: Path) -> Any:
    onnxruntime = load_runtime()

    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise MatteError(f"{path} is too large for this network; install Lipcam again")
        content = path.read_bytes()
    except OSError as err:
        raise MatteError(
            f"the network for backgrounds cannot be read ({path}: {err.strerror}); install Lipcam "
            "again"
        ) from err
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        # From bytes: a graph can then not name other files as its weights.
        session = onnxruntime.InferenceSession(content, options, ["CPUExecutionProvider"])
    except Exception as err:  # the runtime's own classes are not public
        raise MatteError(f"{path} is no network that can be run: {err}") from err
    inputs, outputs = session.get_inputs(), session.get_outputs()
    if len(inputs) != 1 or inputs[0].shape != _SHAPE or len(outputs) != 1:
        raise MatteError(f"{path} is another network: want one picture of {_SHAPE}")
    return session

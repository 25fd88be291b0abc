"""One ONNX graph in ONNX Runtime: fixed shapes, memory allocated once, quiet, few threads.

Spinning is switched off: an engine has several sessions, and pools that spin against each other
(and against a video call) cost more than they save.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from core.errors import EngineError, WeightsError
from core.onnx_runtime import FATAL_ONLY, load_runtime
from core.student.manifest import FileEntry, compare_shapes
from core.student.onnx_loops import may_loop
from core.student.strict_json import REMEDY, Shape
from core.types import Float32

_CPU = "CPUExecutionProvider"
_PROVIDERS = {
    "cpu": _CPU,
    "cuda": "CUDAExecutionProvider",
    "directml": "DmlExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
}
PROVIDERS = ("auto", *_PROVIDERS)
"""Names that settings may ask for."""

# Whole-number arithmetic has no kernels on graphics cards: such a graph would run on the processor
# all the same, with every value carried to the card and back.
_WHOLE_NUMBER_OPS = (b"QuantizeLinear", b"QLinearConv", b"MatMulInteger")
# How a graph names another file that holds its weights. ONNX Runtime would read it from wherever
# the program was started, above that folder too, and no checksum would have seen it.
_OTHER_FILE = b"location"
_OPTIONS = {
    "session.intra_op.allow_spinning": "0",
    "session.inter_op.allow_spinning": "0",
    "session.force_spinning_stop": "1",
    "session.set_denormal_as_zero": "1",
}


class Graph:
    """A loaded graph with its memory: write into ``inputs``, ``run``, read ``outputs``.

    content: the ONNX file's bytes; entry: what the manifest says of it. ask: a name out of
    PROVIDERS; "auto" takes a graphics card when there is one and the graph is not int8. shared:
    arrays to use as this graph's inputs instead of new ones (another graph's output, say).
    ``provider`` is what was really granted ("cpu", "cuda", ...), ``notice`` says so when that is
    not what was asked. All arrays are float32, contiguous, and stay where they are.
    One thread. Raises WeightsError when the file is no graph or does not match the manifest,
    EngineError when ONNX Runtime is missing or ``ask`` is unknown.
    """

    def __init__(
        self,
        name: str,
        content: bytes,
        entry: FileEntry,
        ask: str = "auto",
        threads: int = 1,
        shared: Mapping[str, Float32] | None = None,
    ) -> None:
        ort = load_runtime()
        self._errors = runtime_errors(ort)
        self._name = name
        self._session, self.provider, self.notice = _open(ort, name, content, ask, threads)
        _check_nodes(name, self._session.get_inputs(), entry.inputs, "input")
        _check_nodes(name, self._session.get_outputs(), entry.outputs, "output")
        given = shared or {}
        self.inputs: dict[str, Float32] = {
            key: given[key] if key in given else np.zeros(shape, np.float32)
            for key, shape in entry.inputs.items()
        }
        self.outputs: dict[str, Float32] = {
            key: np.zeros(shape, np.float32) for key, shape in entry.outputs.items()
        }
        self._binding = self._bind() if self.provider == "cpu" else None

    def run(self) -> None:
        """Compute ``outputs`` from ``inputs``. Raises EngineError when the runtime fails."""
        try:
            if self._binding is not None:
                self._session.run_with_iobinding(self._binding)
                return
            # Another device copies what is bound when it is bound, so memory written in place
            # would not be seen: hand everything over on each call.
            found = self._session.run(list(self.outputs), self.inputs)
        except self._errors as err:
            raise EngineError(
                f"The student's {self._name} failed on {self.provider} ({_short(err)}). "
                "Choose the processor (cpu) as provider, or start again."
            ) from err
        for array, value in zip(self.outputs.values(), found, strict=True):
            np.copyto(array, value)

    def _bind(self) -> Any:
        binding = self._session.io_binding()
        for key, array in self.inputs.items():
            binding.bind_input(key, "cpu", 0, np.float32, array.shape, array.ctypes.data)
        for key, array in self.outputs.items():
            binding.bind_output(key, "cpu", 0, np.float32, array.shape, array.ctypes.data)
        return binding


def check_provider(name: str) -> None:
    """Raise EngineError unless it is one of PROVIDERS."""
    if name not in PROVIDERS:
        raise EngineError(f"There is no provider {name!r}; choose one of: {', '.join(PROVIDERS)}.")


def available_providers() -> tuple[str, ...]:
    """Those of PROVIDERS that the installed ONNX Runtime says it has; whether one works, only a
    graph on it tells. Raises EngineError when ONNX Runtime is not installed."""
    listed = load_runtime().get_available_providers()
    return tuple(name for name, full in _PROVIDERS.items() if full in listed)


def runtime_errors(ort: Any) -> tuple[type[Exception], ...]:
    """The exception classes that ONNX Runtime raises; they share no base of their own."""
    state = ort.capi.onnxruntime_pybind11_state
    found = [value for value in vars(state).values() if isinstance(value, type)]
    own = [value for value in found if issubclass(value, Exception)]
    return (*own, RuntimeError, ValueError)


def open_session(ort: Any, content: bytes, providers: Sequence[str], threads: int) -> Any:
    """A session on exactly these providers, with the settings that all our graphs share."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = FATAL_ONLY
    for key, value in _OPTIONS.items():
        options.add_session_config_entry(key, value)
    session = ort.InferenceSession(content, options, providers=list(providers), enable_fallback=0)
    # It keeps the file's bytes for a fallback that is switched off here: 13 MB for nothing.
    session._model_bytes = None
    return session


def _open(ort: Any, name: str, content: bytes, ask: str, threads: int) -> tuple[Any, str, str]:
    """(session, provider granted, notice or nothing)."""
    if _OTHER_FILE in content:
        raise WeightsError(f"{name} keeps weights in another file, which no student may. {REMEDY}")
    if may_loop(content):
        raise WeightsError(f"{name} has a loop in it, which may never end. {REMEDY}")
    wanted, problem = _wanted(ort, ask, content)
    if wanted != _CPU:
        try:
            _preload(ort)
            session = open_session(ort, content, [wanted, _CPU], threads)
        except runtime_errors(ort) as err:
            problem = _short(err)
        else:
            granted = session.get_providers()[0]
            if granted == wanted:
                return session, _label(granted), ""
            problem = f"it was not granted, {_label(granted)} was"
    try:
        session = open_session(ort, content, [_CPU], threads)
    except runtime_errors(ort) as err:
        raise WeightsError(
            f"{name} is not a graph that this ONNX Runtime can run ({_short(err)}). {REMEDY}"
        ) from err
    notice = f"{_label(wanted) if wanted != _CPU else ask} is not usable here ({problem})"
    return session, "cpu", f"{notice}; running on the processor." if problem else ""


def _wanted(ort: Any, ask: str, content: bytes) -> tuple[str, str]:
    """(provider to try, why what was asked cannot even be tried)."""
    available = ort.get_available_providers()
    if ask == "auto":
        cuda = _PROVIDERS["cuda"]
        suits = cuda in available and not any(op in content for op in _WHOLE_NUMBER_OPS)
        return (cuda if suits else _CPU), ""
    check_provider(ask)
    if _PROVIDERS[ask] in available:
        return _PROVIDERS[ask], ""
    return _CPU, "the installed ONNX Runtime does not contain it"


def _preload(ort: Any) -> None:
    """Let the GPU build find CUDA libraries installed by pip; it prints when there are none."""
    preload = getattr(ort, "preload_dlls", None)
    if preload is not None:
        with contextlib.redirect_stdout(io.StringIO()):
            preload()


def _label(provider: str) -> str:
    known = {full: name for name, full in _PROVIDERS.items()}
    return known.get(provider, provider.removesuffix("ExecutionProvider").lower())


def _check_nodes(name: str, nodes: Sequence[Any], stated: Mapping[str, Shape], what: str) -> None:
    for node in nodes:
        if node.type != "tensor(float)":
            raise WeightsError(
                f"{name}: {what} {node.name!r} is {node.type}, want float32. {REMEDY}"
            )
    found = {node.name: tuple(node.shape) for node in nodes}
    compare_shapes(name, found, stated, what)


def _short(err: Exception) -> str:
    text = " ".join(str(err).split())[:200] or type(err).__name__
    return "".join(sign if sign.isprintable() else "?" for sign in text)

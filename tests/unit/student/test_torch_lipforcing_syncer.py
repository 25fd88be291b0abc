"""Lip Forcing on a film against the whole clip of the specification.

All networks have the golden weights, with which each equals the reference (tests/data/golden); here
is checked that they are put together in time as a whole clip is: encoded whole, heard whole, rolled
out by the sampler, decoded whole.
"""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from torch import Tensor  # noqa: E402

from core.errors import EngineError  # noqa: E402
from core.face_mask import FaceMask  # noqa: E402
from core.models.taehv import Taehv  # noqa: E402
from core.models.wan_vae import WanVae  # noqa: E402
from core.models.wav2vec2 import Wav2Vec2  # noqa: E402
from core.student.lipforcing_live import LiveOptions  # noqa: E402
from core.student.torch_lipforcing_parts import Parts, open_parts  # noqa: E402
from core.student.torch_lipforcing_sampler import Clip, StudentSession, roll_out  # noqa: E402
from core.student.torch_lipforcing_session import LiveSession  # noqa: E402
from core.student.torch_lipforcing_syncer import FILM_SEED, TorchLipForcingSyncer  # noqa: E402
from core.student.torch_live_decoders import LiveDecoder, TaehvDecoder, WanDecoder  # noqa: E402
from core.types import FacePatch, FeatureWindow  # noqa: E402
from tests import golden_parts, lipforcing_golden  # noqa: E402
from tests.lipforcing_factory import write_files  # noqa: E402
from tests.unit.student.live_bench import FRAME, speech  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.timeout(600)]  # a busy machine

FACE_PX = 64
CELLS = FACE_PX // 8
FRAME_NS = 40_000_000
LENGTHS = (1, 8, 9, 12, 13, 25)


class WideEar(Wav2Vec2):
    """The golden ear is narrower than the golden network listens: its rows again and again."""

    def listen(self, pcm: Tensor, frames: int | None = None) -> Tensor:
        rows = super().listen(pcm, frames)
        scale = torch.linspace(0.5, 1.5, 16).repeat_interleave(rows.shape[1])
        return rows.repeat(1, 16) * scale


@dataclass
class Golden:
    """The opened parts, and the networks behind them."""

    parts: Parts
    vae: WanVae
    taehv: Taehv

    def with_decoder(self, name: str, noted: list[Tensor]) -> Parts:
        make = {"taehv": lambda: TaehvDecoder(self.taehv), "wan": lambda: WanDecoder(self.vae)}
        return replace(self.parts, decoder=lambda: Noting(make[name](), noted))


class Noting:
    """A decoder that writes down what it was given."""

    name = "noting"

    def __init__(self, plain: LiveDecoder, noted: list[Tensor]) -> None:
        self._plain, self._noted = plain, noted

    def begin(self, latents: Tensor) -> Tensor:
        self._noted.append(latents.clone())
        return self._plain.begin(latents)

    def decode(self, latents: Tensor) -> Tensor:
        self._noted.append(latents.clone())
        return self._plain.decode(latents)


@pytest.fixture(scope="module")
def golden() -> Golden:
    network = lipforcing_golden.network()
    ear = WideEar.from_state(golden_parts.tensors("tiny_wav2vec_weights"), heads=golden_parts.HEADS)
    vae = WanVae.from_state(golden_parts.tensors("tiny_wanvae_weights"))
    taehv = Taehv.from_state(golden_parts.taehv_state(), dtype=torch.float32)
    with torch.no_grad():
        text = network.text_memory(lipforcing_golden.inputs("text_embeds"))
    parts = Parts(
        network=network,
        text=text,
        ear=ear,
        decoder=lambda: TaehvDecoder(taehv),
        autoencoder=lambda: vae,
        autoencoder_key="golden",
        device=torch.device("cpu"),
        provider="cpu",
    )
    return Golden(parts, vae, taehv)


def film(frames: int, seed: int = 0) -> np.ndarray:
    """Crops that change from picture to picture: uint8 (frames, side, side, 3)."""
    random = np.random.default_rng(seed)
    still = random.integers(0, 256, (FACE_PX, FACE_PX, 3))
    moved = random.integers(-60, 60, (frames, FACE_PX, FACE_PX, 3))
    return np.clip(still + moved, 0, 255).astype(np.uint8)


def window(frame: int) -> FeatureWindow:
    values = np.zeros((FRAME, 1), np.float32)
    return FeatureWindow(values, "pcm", 62_500, frame * FRAME_NS, voiced=True)


def told(
    syncer: TorchLipForcingSyncer, crops: np.ndarray, first: int = 0
) -> Iterator[list[FacePatch]]:
    """What each picture of a shot is answered with, then what flush gives."""
    syncer.begin(crops[0])
    for n, crop in enumerate(crops):
        yield list(syncer.sync(window(first + n), [crop]))
    yield list(syncer.flush())


def play(
    syncer: TorchLipForcingSyncer, crops: np.ndarray, first: int = 0
) -> tuple[np.ndarray, list[int]]:
    """The shot's pictures and the numbers of their frames."""
    patches = [patch for answer in told(syncer, crops, first) for patch in answer]
    return np.stack([p.rgb for p in patches]), [p.pts_ns // FRAME_NS for p in patches]


def whole_clip(
    golden: Golden, crops: np.ndarray, rows: Tensor, decoder: str = "taehv"
) -> tuple[Tensor, Tensor]:
    """Latents and pictures (0..255, not rounded) of a shot as the specification makes a clip of it.

    rows: of the sound from the shot's first frame on.
    """
    chunks = 1 + max(0, -(-(len(crops) - 9) // 12))
    frames, latents = 12 * chunks - 3, 3 * chunks
    padded = np.concatenate([crops, np.repeat(crops[-1:], frames - len(crops), axis=0)])
    rows = torch.cat([rows, rows[-1:].expand(frames, -1)])[:frames]
    mask = FaceMask(face_px=FACE_PX)
    video = torch.from_numpy(padded).permute(3, 0, 1, 2)[None].float() / 127.5 - 1.0
    with torch.no_grad():
        reference = golden.vae.encode(video)
        masked = golden.vae.encode(video * torch.from_numpy(np.array(mask.pixels)))
    clip = Clip(
        text=torch.zeros(1, 1, 1),
        audio=rows[None],
        first_reference=reference[:, :, :1],
        keep_mask=torch.from_numpy(np.array(mask.latent)).float(),
        masked=masked,
        reference=reference,
    )
    assert reference.shape[2] == latents
    source = torch.Generator().manual_seed(FILM_SEED)
    shape = (1, 16, 3, CELLS, CELLS)
    draws = [[torch.randn(shape, generator=source) for _ in range(2)] for _ in range(chunks)]
    noise, fresh = (torch.cat([draw[n] for draw in draws], dim=2) for n in (0, 1))
    session = StudentSession(golden.parts.network, golden.parts.text, (CELLS, CELLS))
    made = roll_out(session, clip, noise, fresh, 3)
    with torch.no_grad():
        if decoder == "taehv":
            pictures = golden.taehv.decode(made.transpose(1, 2))[0].clamp(0, 1)
        else:
            pictures = ((golden.vae.decode(made)[0].transpose(0, 1) + 1) / 2).clamp(0, 1)
    return made, 255 * pictures.permute(0, 2, 3, 1)[: len(crops)]


def as_wanted(found: np.ndarray, wanted: Tensor) -> bool:
    """Rounded to levels."""
    return found.shape == wanted.shape and float((torch.tensor(found) - wanted).abs().max()) < 0.53


@pytest.mark.parametrize("decoder", ["taehv", "wan"])
@pytest.mark.parametrize("length", LENGTHS)
def test_a_shot_is_a_clip_of_the_specification(golden: Golden, length: int, decoder: str) -> None:
    pcm, crops, noted = speech(length), film(length), list[Tensor]()
    syncer = TorchLipForcingSyncer(golden.with_decoder(decoder, noted), face_px=FACE_PX)
    syncer.hear(pcm)
    pictures, frames = play(syncer, crops)
    made = torch.cat(noted, dim=2)
    rows = golden.parts.ear.listen(torch.tensor(pcm))
    latents, wanted = whole_clip(golden, crops, rows, decoder)
    assert frames == list(range(length))
    assert (made - latents).abs().max() <= 1e-4
    assert as_wanted(pictures, wanted)
    assert latents.std() > 0.3
    assert wanted.std() > 10


def test_what_the_comparison_notices(golden: Golden) -> None:
    """Sound or pictures one frame off, crops in another order, other noise: all far from equal."""
    pcm, crops = speech(26), film(26)
    rows = golden.parts.ear.listen(torch.tensor(pcm))
    made, pictures = whole_clip(golden, crops[:25], rows[:25])
    swapped = crops[:25].copy()
    swapped[[4, 5]] = swapped[[5, 4]]
    for other in (
        whole_clip(golden, crops[:25], rows[1:]),
        whole_clip(golden, crops[1:], rows[:25]),
        whole_clip(golden, swapped, rows[:25]),
        whole_clip(golden, crops[:25], torch.cat([rows[:20], rows[:5]])),
    ):
        assert (made - other[0]).abs().max() > 3e-3
    later = whole_clip(golden, crops[:25], torch.cat([rows[:20], rows[:5]]))[0]
    assert torch.equal(made[:, :, :3], later[:, :, :3])  # only what is changed differs
    assert not as_wanted(np.rint(pictures.numpy())[::-1].copy(), pictures)


def test_pictures_come_as_soon_as_their_chunk_is_complete(golden: Golden) -> None:
    syncer = TorchLipForcingSyncer(golden.parts, face_px=FACE_PX)
    syncer.hear(speech(40))
    answers = [len(answer) for answer in told(syncer, film(23))]
    assert answers == [0] * 8 + [9] + [0] * 11 + [12] + [0] * 2 + [2]
    answers = [len(answer) for answer in told(syncer, film(21))]
    assert answers[-2:] == [12, 0]  # nothing is owed, nothing is made
    syncer.begin(film(1)[0])
    assert list(syncer.flush()) == []


def test_each_shot_begins_anew_with_the_sound_of_its_own_time(golden: Golden) -> None:
    """In the middle of a film, after another shot that was cut off within a chunk."""
    pcm, before, crops = speech(60), film(17, seed=4), film(25)
    rows = golden.parts.ear.listen(torch.tensor(pcm))
    syncer = TorchLipForcingSyncer(golden.parts, face_px=FACE_PX)
    syncer.hear(pcm)
    play(syncer, before, 3)
    pictures, frames = play(syncer, crops, 20)
    assert frames == list(range(20, 45))
    assert as_wanted(pictures, whole_clip(golden, crops, rows[20:])[1])
    syncer.begin(before[0])
    for n in range(11):  # nobody asks for what is owed
        syncer.sync(window(n), [before[n]])
    again, _ = play(syncer, crops, 20)
    assert np.array_equal(again, pictures)
    syncer.hear(pcm[: 50 * FRAME])  # another film
    other, _ = play(syncer, crops, 20)
    assert not np.array_equal(other, pictures)


def test_behind_the_end_of_the_sound_its_last_row_goes_on(golden: Golden) -> None:
    pcm, crops = speech(30)[: 29 * FRAME + 100], film(12)
    rows = golden.parts.ear.listen(torch.tensor(pcm))
    assert len(rows) == 30
    syncer = TorchLipForcingSyncer(golden.parts, face_px=FACE_PX)
    syncer.hear(pcm)
    pictures, _ = play(syncer, crops, 20)
    assert as_wanted(pictures, whole_clip(golden, crops, rows[20:])[1])


def test_what_does_not_fit_is_refused(golden: Golden) -> None:
    syncer, crops = TorchLipForcingSyncer(golden.parts, face_px=FACE_PX), film(12)
    assert syncer.face_fit == "face"
    with pytest.raises(EngineError, match="call begin first"):
        syncer.sync(window(0), crops[:1])
    with pytest.raises(EngineError, match="64 x 64 px"):
        syncer.begin(crops[0, :-1])
    syncer.begin(crops[0])
    for n in range(8):
        syncer.sync(window(n), crops[n : n + 1])
    for wrong in (7, 9):
        with pytest.raises(EngineError, match=f"want frame 8, got 1 from frame {wrong} on"):
            syncer.sync(window(wrong), crops[:1])
    with pytest.raises(EngineError, match="got 2 from frame 8"):
        syncer.sync(window(8), crops[:2])
    with pytest.raises(EngineError, match="64 x 64 px"):
        syncer.sync(window(8), [crops[0].astype(np.float32)])
    with pytest.raises(EngineError, match="wants a pcm window"):
        syncer.sync(FeatureWindow(np.zeros((12, 80), np.float32), "mel", 1, 0, True), crops[:1])
    with pytest.raises(EngineError, match="call hear first"):
        syncer.sync(window(8), crops[8:9])
    syncer.close()
    with pytest.raises(EngineError, match="call begin first"):
        syncer.sync(window(8), crops[8:9])


@pytest.mark.parametrize("part", ["session", "syncer"])
def test_memory_goes_with_its_owner(golden: Golden, part: str) -> None:
    """Gigabytes on a card must not wait for the collector."""
    gc.collect()
    gc.disable()
    try:
        syncer = TorchLipForcingSyncer(golden.parts, face_px=FACE_PX)
        syncer.hear(speech(40))
        play(syncer, film(36))
        session: LiveSession = syncer._session
        assert session.steady
        gone = weakref.ref(session if part == "session" else syncer)
        kept = weakref.ref(session.cache)
        del syncer, session
        assert gone() is None
        assert kept() is None
    finally:
        gc.enable()


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU")
def test_a_gpu_shows_what_a_processor_shows(tmp_path: Path) -> None:
    """Recorded, fused, in bfloat16: pictures within a few levels."""
    files, pcm, crops = write_files(tmp_path), speech(60), film(60)
    made = []
    for provider, precision in (("cpu", "float32"), ("cuda", "float32"), ("cuda", "bf16")):
        options = LiveOptions(precision=precision)
        parts = open_parts(files, options, provider=provider)
        syncer = TorchLipForcingSyncer(parts, options, face_px=FACE_PX)
        drawn = torch.Generator()  # one source of noise for all
        syncer._noises = lambda syncer=syncer, drawn=drawn: [  # type: ignore[method-assign]
            torch.randn(syncer._noise_shape, generator=drawn).to(syncer._device) for _ in range(2)
        ]
        syncer.hear(pcm)
        made.append(play(syncer, crops)[0].astype(float))
    assert np.abs(made[1] - made[0]).mean() < 0.5
    assert np.abs(made[2] - made[0]).mean() < 4.0

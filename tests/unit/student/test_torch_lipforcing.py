"""The live engine of Lip Forcing against the sampler that rolls out a whole clip."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.errors import AvatarError, EngineError  # noqa: E402
from core.models import lipforcing_live as live  # noqa: E402
from core.models.lipforcing_audio import audio_groups  # noqa: E402
from core.models.lipforcing_block import Head  # noqa: E402
from core.models.lipforcing_live import LiveCalls  # noqa: E402
from core.student.lipforcing_live import PREROLL_LATENTS, LiveOptions  # noqa: E402
from core.student.torch_lipforcing import TorchLipForcing  # noqa: E402
from core.student.torch_lipforcing_parts import Parts  # noqa: E402
from core.student.torch_lipforcing_sampler import (  # noqa: E402
    Chunk,
    Clip,
    StudentSession,
    roll_out,
)
from core.student.torch_lipforcing_session import LiveSession  # noqa: E402
from core.student.window import CacheWindow  # noqa: E402
from core.types import Avatar, FeatureWindow  # noqa: E402
from tests.lipforcing_factory import FACE_PX, tiny_parts  # noqa: E402
from tests.unit.student.live_bench import (  # noqa: E402
    Noise,
    drawn_avatar,
    engine_for,
    heard_by,
    speak,
    speech,
    windows,
)

pytestmark = [pytest.mark.torch, pytest.mark.timeout(600)]  # a busy machine

CELLS = FACE_PX // 8
MODES = ("chunk3", "overlap", "chunk1")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    return tiny_parts(tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="module")
def avatar(tmp_path_factory: pytest.TempPathFactory) -> Avatar:
    return drawn_avatar(tmp_path_factory.mktemp("avatars"), frames=40)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("latents")


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[torch.Tensor]:
    """What the engines' decoders are given, the pre-roll first."""
    seen: list[torch.Tensor] = []
    from core.student.torch_live_decoders import TaehvDecoder

    for name in ("begin", "decode"):
        plain = getattr(TaehvDecoder, name)

        def noting(self: object, latents: torch.Tensor, plain: object = plain) -> object:
            seen.append(latents.clone())
            return plain(self, latents)  # type: ignore[operator]

        monkeypatch.setattr(TaehvDecoder, name, noting)
    return seen


def shown(engine: TorchLipForcing, noted: list[torch.Tensor], pcm: np.ndarray) -> torch.Tensor:
    """Latents of a session from its first frame on, the silent ones included."""
    engine.reset()
    del noted[:-1]  # the pre-roll of the reset
    assert noted[0].shape[2] == PREROLL_LATENTS
    speak(engine, pcm, first=9)
    return torch.cat(noted, dim=2)


def whole_clip(engine: TorchLipForcing, parts: Parts, avatar: Avatar, heard: list) -> Clip:
    """The conditions of the same session as a clip: pictures 0, 1 .. of the loop, silence for the
    pre-roll, then what each chunk heard."""
    face = engine._face
    latents = PREROLL_LATENTS + sum(len(rows) for rows in heard) // 4
    starts = [len(face), *(1 + 4 * n for n in range(latents - 1))]
    silent = parts.ear.listen(torch.zeros(81 * 640), 81)[: 1 + 4 * (PREROLL_LATENTS - 1)]
    masked = face.latents.masked[starts].transpose(0, 1)[None]
    reference = face.latents.reference[starts].transpose(0, 1)[None]
    return Clip(
        text=torch.zeros(1, 1, 1),
        audio=torch.cat([silent, *heard])[None],
        first_reference=reference[:, :, :1],
        keep_mask=torch.from_numpy(np.array(avatar.faces.latent)).float(),
        masked=masked,
        reference=reference,
    )


@pytest.mark.parametrize(("mode", "chunk"), [("chunk3", 3), ("chunk1", 1)])
def test_live_equals_the_rollout_of_the_whole_clip(
    parts: Parts, avatar: Avatar, cache: Path, noted: list, mode: str, chunk: int
) -> None:
    options = LiveOptions(mode=mode)
    engine = engine_for(parts, avatar, options, cache)
    pcm = speech(12 * 2 + 2)
    made_live = shown(engine, noted, pcm)
    heard = heard_by(parts, options, pcm, chunk)
    clip = whole_clip(engine, parts, avatar, heard)
    source = Noise(CELLS)
    pieces = [PREROLL_LATENTS] + [chunk] * len(heard)
    draws = [source.draw(n) for n in pieces]
    noise, fresh = (torch.cat([draw[n] for draw in draws], dim=2) for n in (0, 1))
    window = CacheWindow(7, 1, chunk)
    session = StudentSession(parts.network, parts.text, (CELLS, CELLS), window=window)
    wanted = roll_out(session, clip, noise, fresh, chunk)
    assert made_live.shape[2] == wanted.shape[2] == PREROLL_LATENTS + 6
    assert engine.session.steady
    assert (made_live - wanted).abs().max() < 1e-5
    assert wanted.std() > 0.1


def test_overlapped_chunks_show_the_newest_and_remember_what_was_shown(
    parts: Parts, avatar: Avatar, cache: Path, noted: list
) -> None:
    options = LiveOptions(mode="overlap")
    engine = engine_for(parts, avatar, options, cache)
    pcm = speech(4 * 7 + 2)
    made_live = shown(engine, noted, pcm)
    heard = heard_by(parts, options, pcm, 3)
    clip = whole_clip(engine, parts, avatar, [rows[-4:] for rows in heard])
    source = Noise(CELLS)
    draws = [source.draw(n) for n in [PREROLL_LATENTS] + [1] * len(heard)]
    noise, fresh = (torch.cat([draw[n] for draw in draws], dim=2) for n in (0, 1))
    session = StudentSession(parts.network, parts.text, (CELLS, CELLS))
    groups = [audio_groups(clip.audio, 0, 3)]
    groups += [rows.unflatten(0, (3, 4))[None] for rows in heard]
    made: list = []
    for at, group in enumerate(groups):  # latent frames at .. at + 2 are live, the last is new
        part = slice(at, at + 3)
        session.open(Chunk(clip.scene(at, at + 3), session.hear(group)))
        latents = session.sample(noise[:, :, part], fresh[:, :, part])
        made += list(latents.split(1, dim=2))[-1 if at else 0 :]
        session.settle(torch.cat(made[at : at + 3], dim=2), 1)
    assert len(made) == made_live.shape[2] == PREROLL_LATENTS + 7
    assert (made_live - torch.cat(made, dim=2)).abs().max() < 1e-5


@pytest.mark.parametrize("mode", MODES)
def test_hundreds_of_chunks_in_constant_memory(
    parts: Parts, avatar: Avatar, cache: Path, mode: str
) -> None:
    engine = engine_for(parts, avatar, LiveOptions(mode=mode), cache)
    some = windows(engine.options, speech(120))
    held = []
    for n in range(200):
        engine.push(some[n % len(some)], n * engine.spec.chunk_frames)
        engine.prepare(0)
        if n in (40, 120, 199):
            held.append(_held(engine))
    assert len(set(held)) == 1, held
    assert engine.session.cache.held <= 7
    assert engine.session.done >= 200


def _held(engine: TorchLipForcing) -> tuple[int, int, int]:
    """Living tensors, their bytes, and tables of positions."""
    gc.collect()
    tensors = [x for x in gc.get_objects() if type(x) in (torch.Tensor, torch.nn.Parameter)]
    size = sum(x.untyped_storage().nbytes() for x in tensors)
    return len(tensors), size, len(engine.session._places)


@pytest.mark.parametrize("mode", MODES)
def test_a_reset_begins_anew_and_sound_decides(
    parts: Parts, avatar: Avatar, cache: Path, mode: str
) -> None:
    engine = engine_for(parts, avatar, LiveOptions(mode=mode), cache)
    pcm = speech(30)
    once = speak(engine, pcm)
    engine.reset()
    twice = speak(engine, pcm)
    other = speak(engine, pcm)  # goes on, with another past and other noise
    assert all(np.array_equal(a.rgb, b.rgb) for a, b in zip(once, twice, strict=True))
    assert not np.array_equal(once[0].rgb, other[0].rgb)
    engine.reset()
    silent = speak(engine, np.zeros_like(pcm))
    assert not np.array_equal(once[0].rgb, silent[0].rgb)


def test_patches_say_when_and_where(parts: Parts, avatar: Avatar, cache: Path) -> None:
    for mode, frames in zip(MODES, (12, 4, 4), strict=True):
        engine = engine_for(parts, avatar, LiveOptions(mode=mode), cache)
        assert engine.spec.chunk_frames == frames
        window = windows(engine.options, speech(14))[0]
        late = FeatureWindow(window.values, "pcm", 62_500, 7_000_000_000, True, first=True)
        patches = engine.push(late, 36)
        assert [patch.base_index for patch in patches] == [(36 + n) % 40 for n in range(frames)]
        assert [patch.pts_ns - late.t0_ns for patch in patches] == [
            n * 40_000_000 for n in range(frames)
        ]
        for patch in patches:
            (x, y), (height, width) = patch.corner, patch.rgb.shape[:2]
            under = avatar.loop.frame(patch.base_index)[y : y + height, x : x + width]
            assert under.shape == patch.rgb.shape
            assert np.array_equal(under[0], patch.rgb[0])  # feathered to nothing at its border
            assert not np.array_equal(under, patch.rgb)


def test_the_cache_is_written_after_the_pictures(
    parts: Parts, avatar: Avatar, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = engine_for(parts, avatar, LiveOptions(), cache)
    told: list[str] = []
    write, step = LiveCalls.write, engine.spec.chunk_frames

    def telling(self: LiveCalls, *given: object, **named: object) -> None:
        told.append("write")
        write(self, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(LiveCalls, "write", telling)
    for n, window in enumerate(windows(engine.options, speech(40))):
        engine.push(window, n * step)
        told.append("pictures")
        if n == 0:
            engine.prepare(step)  # as the session does
    assert told == ["pictures", "write", "pictures", "write", "pictures"]


def test_the_last_block_is_cut_after_its_keys_and_values(
    parts: Parts, avatar: Avatar, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = engine_for(parts, avatar, LiveOptions(), cache)
    engine.push(windows(engine.options, speech(14))[0], 0)
    ran: list[object] = []
    plain = live.live_block

    def counting(block: object, *given: object) -> object:
        ran.append(block)
        return plain(block, *given)  # type: ignore[arg-type]

    def never(self: object, *given: object) -> None:
        raise AssertionError("the head is not needed")

    monkeypatch.setattr(live, "live_block", counting)
    monkeypatch.setattr(Head, "forward", never)
    engine.prepare(0)
    assert ran == list(parts.network.blocks)[:-1]
    assert engine.session.done == PREROLL_LATENTS + 3


@pytest.mark.parametrize("backend", ["eager", "aot_eager"])
def test_blocks_can_be_fused_without_a_break(parts: Parts, backend: str) -> None:
    """The block is one graph, shared by all layers, and gives the same numbers."""
    torch._dynamo.reset()
    window = CacheWindow(7, 1, 3)
    sessions = [
        LiveSession(parts.network, parts.text, (CELLS, CELLS), window=window, live=3, compiled=c)
        for c in (False, True)
    ]
    counted = torch._dynamo.testing.CompileCounterWithBackend(backend)
    calls = sessions[1]._calls
    calls._fused = torch.compile(live.live_block, dynamic=False, fullgraph=True, backend=counted)
    generator = torch.Generator().manual_seed(1)
    width = parts.network.config.audio_features
    for _ in range(4):
        scene = torch.randn(1, 49, 3, CELLS, CELLS, generator=generator)
        groups = torch.randn(1, 3, 4, width, generator=generator)
        noises = [torch.randn(1, 16, 3, CELLS, CELLS, generator=generator) for _ in range(2)]
        made = []
        for session in sessions:
            session.open(Chunk(scene, session.hear(groups)))
            made.append(session.sample(*noises).clone())
            session.settle(made[-1])
        assert (made[0] - made[1]).abs().max() < 1e-5
    # One graph with sound and one without, not one for each layer and call.
    assert counted.frame_count == 2


def test_an_avatar_without_faces_or_of_another_size_is_refused(
    parts: Parts, avatar: Avatar, cache: Path
) -> None:
    engine = TorchLipForcing(parts, face_px=FACE_PX)
    window = windows(engine.options, speech(14))[0]
    with pytest.raises(EngineError, match="warm_up"):
        engine.push(window, 0)
    with pytest.raises(AvatarError, match="no faces"):
        engine.warm_up(replace(avatar, faces=None))
    with pytest.raises(AvatarError, match="faces of 64 px, got 32"):
        TorchLipForcing(parts, face_px=64).warm_up(avatar)
    engine.warm_up(avatar)
    with pytest.raises(EngineError, match="wants a pcm window"):
        engine.push(FeatureWindow(window.values[1:], "pcm", 62_500, 0, True), 0)
    engine.close()
    with pytest.raises(EngineError, match="warm_up"):
        engine.push(window, 0)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU")
@pytest.mark.parametrize("mode", MODES)
def test_a_gpu_shows_what_a_processor_shows(tmp_path: Path, avatar: Avatar, mode: str) -> None:
    """Recorded, fused, in bfloat16: pictures within a few levels."""
    from core.student.torch_lipforcing_parts import open_parts
    from tests.lipforcing_factory import write_files

    options = LiveOptions(mode=mode)
    files, pcm = write_files(tmp_path), speech(62)
    made = []
    for provider, precision in (("cpu", "float32"), ("cuda", "float32"), ("cuda", "bf16")):
        chosen = replace(options, precision=precision)
        parts = open_parts(files, chosen, provider=provider)
        engine = TorchLipForcing(parts, chosen, face_px=FACE_PX)
        engine._random = torch.Generator()  # one source of noise for all
        engine.warm_up(avatar)
        made.append(np.stack([patch.rgb for patch in speak(engine, pcm)]).astype(float))
    assert np.abs(made[1] - made[0]).mean() < 0.5
    assert np.abs(made[2] - made[0]).mean() < 4.0

"""Lip Forcing on a film against the whole clip of the specification.

All networks have the golden weights, with which each equals the reference (tests/data/golden); here
is checked that they are put together in time as a whole clip is: encoded whole, heard whole, rolled
out by the sampler, decoded whole.
"""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from torch import Tensor  # noqa: E402

from app.film.mouths import NOTHING, MouthMaker, Seen  # noqa: E402
from core.errors import EngineError  # noqa: E402
from core.student.lipforcing_live import LiveOptions  # noqa: E402
from core.student.torch_lipforcing_parts import open_parts  # noqa: E402
from core.student.torch_lipforcing_session import LiveSession  # noqa: E402
from core.student.torch_lipforcing_syncer import TorchLipForcingSyncer  # noqa: E402
from core.types import FeatureWindow  # noqa: E402
from tests.lipforcing_factory import write_files  # noqa: E402
from tests.unit.student.film_bench import (  # noqa: E402
    FACE_PX,
    Golden,
    as_wanted,
    film,
    open_golden,
    play,
    told,
    whole_clip,
    window,
)
from tests.unit.student.live_bench import FRAME, speech  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.timeout(600)]  # a busy machine

LENGTHS = (1, 8, 9, 12, 13, 25)


@pytest.fixture(scope="module")
def golden() -> Golden:
    return open_golden()


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
    """Sound or pictures one frame off, two crops exchanged, other sound at the end: far apart."""
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


def test_cuts_and_gaps_of_a_film_lose_and_shift_nothing(golden: Golden) -> None:
    """As a film feeds it: a shot, a cut, a shot of one picture, nobody, a shot."""
    pcm, crops = speech(40), film(40)
    shots = {0: range(13), 1: range(13, 14), 2: range(17, 40)}
    syncer = TorchLipForcingSyncer(golden.parts, face_px=FACE_PX)
    syncer.hear(pcm)
    wanted = {n: play(syncer, crops[s.start : s.stop], s.start)[0] for n, s in shots.items()}
    maker = MouthMaker(syncer, lambda shot: crops[shots[shot].start])
    found = {}
    for frame in range(40):
        shot = next((n for n, own in shots.items() if frame in own), -1)
        seen = NOTHING if shot < 0 else Seen(crops[frame], shot)
        maker.chunk(frame, window(frame), [seen])
        found[frame] = shot
    maker.finish()
    for frame, shot in found.items():
        mouth = maker.take(frame, shot)
        assert (mouth is None) == (shot < 0)
        if mouth is not None:
            assert np.array_equal(mouth.patch, wanted[shot][frame - shots[shot].start])


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

"""The sound of a film: heard as a whole, or in stretches where it is long."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from torch import Tensor  # noqa: E402

from core.errors import EngineError  # noqa: E402
from core.models.wav2vec2 import FRAME_SAMPLES, Wav2Vec2  # noqa: E402
from core.student.torch_film_ear import FilmEar  # noqa: E402
from tests import golden_parts  # noqa: E402
from tests.unit.student.live_bench import speech  # noqa: E402

pytestmark = [pytest.mark.torch]


class Counting(Wav2Vec2):
    """Writes down how many frames it hears each time."""

    def listen(self, pcm: Tensor, frames: int | None = None) -> Tensor:
        rows = super().listen(pcm, frames)
        self.heard.append(len(rows))
        return rows


@pytest.fixture(scope="module")
def network() -> Counting:
    made = Counting.from_state(
        golden_parts.tensors("tiny_wav2vec_weights"), heads=golden_parts.HEADS
    )
    made.heard = []
    return made


def test_a_sound_is_heard_once_and_as_a_whole(network: Counting) -> None:
    pcm = speech(40)[:-200]
    ear = FilmEar(network, 40, 5)
    with pytest.raises(EngineError, match="call hear first"):
        ear.rows([0])
    ear.hear(pcm)
    with torch.no_grad():
        wanted = network.listen(torch.tensor(pcm))
    network.heard.clear()
    found = torch.cat([ear.rows(range(at, at + 8)) for at in range(0, 40, 8)])
    assert torch.equal(found, wanted)
    assert torch.equal(ear.rows([39, 40, 99]), wanted[-1:].expand(3, -1))
    assert torch.equal(ear.rows([0, 0, 7]), wanted[[0, 0, 7]])
    with pytest.raises(EngineError):
        ear.rows([-1, 0])
    assert network.heard == [40]
    ear.hear(pcm[: 30 * FRAME_SAMPLES])
    assert not torch.equal(ear.rows([3]), wanted[3:4])


def test_a_longer_sound_is_heard_in_stretches_with_more_on_both_sides(network: Counting) -> None:
    """Stretches of 20 frames with 5 more on each side, of a sound of 67 frames."""
    pcm = speech(67)
    ear = FilmEar(network, 30, 5)
    ear.hear(pcm)
    wanted = []
    with torch.no_grad():
        for own in range(0, 67, 20):
            begin = max(0, own - 5)
            sound = torch.tensor(pcm[begin * FRAME_SAMPLES : (own + 25) * FRAME_SAMPLES])
            wanted.append(network.listen(sound)[own - begin :][: min(20, 67 - own)])
    network.heard.clear()
    found = torch.cat([ear.rows(range(at, min(67, at + 12))) for at in range(0, 67, 12)])
    assert torch.equal(found, torch.cat(wanted))
    assert network.heard == [25, 30, 30, 12]
    assert torch.equal(ear.rows([66, 70]), found[[66, 66]])
    assert torch.equal(ear.rows([18, 19, 20, 21]), found[18:22])


def test_margins_leave_room_for_something(network: Counting) -> None:
    with pytest.raises(EngineError, match="show nothing"):
        FilmEar(network, 10, 5)
    ear = FilmEar(network)
    ear.hear(np.zeros(10, np.float32))
    assert ear.frames == 1
    assert torch.isfinite(ear.rows([0, 1])).all()

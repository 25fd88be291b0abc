"""The ONNX engine against a twin written from the rules; what it refuses; what it announces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.errors import AvatarError, EngineError, WeightsError
from core.region import cut_region, generated_mask
from core.student import onnx_graph
from core.student.onnx_small import OnnxSmall, encode_avatar, is_prepared
from core.types import Avatar, Conditioning, FeatureWindow
from tests.unit.student.tiny_student import (
    Loop,
    Twin,
    make_avatar,
    weights,
    write_file,
    write_student,
)

MS = 1_000_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_student(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def avatar(folder: Path) -> Avatar:
    return replace(make_avatar(), conditioning=encode_avatar(make_avatar(), folder))


def windows(count: int, seed: int = 0) -> list[FeatureWindow]:
    random = np.random.default_rng(seed)
    return [
        FeatureWindow(
            random.standard_normal((44, 80)).astype(np.float32), "mel", 10 * MS, 80 * MS * n, True,
            first=n == 0,
        )
        for n in range(count)
    ]  # fmt: skip


def crops(avatar: Avatar) -> np.ndarray:
    pairs = zip(range(len(avatar.loop)), avatar.affines, strict=True)
    return np.stack([cut_region(avatar.loop.frame(n), affine) for n, affine in pairs])


def twin_of(avatar: Avatar, **changes: Any) -> Twin:
    """The twin with the avatar encoded by definition, not by the engine."""
    planar = crops(avatar).transpose(0, 3, 1, 2) / 255.0
    hidden_rgb = np.where(generated_mask() > 0, 0.5, planar)

    def encode(rgb: np.ndarray) -> np.ndarray:
        pooled = rgb.reshape(-1, 3, 2, 64, 2, 80).mean(axis=(3, 5))
        return np.einsum("oc,nchw->nohw", weights()["see"], pooled).astype(np.float16)

    start = {"hidden": encode(hidden_rgb), "reference": encode(planar[:1])[0]}
    start |= {"hidden_rgb": hidden_rgb, "reference_rgb": planar[0]}
    return Twin(**{**start, **changes})


def play(engine: OnnxSmall, count: int = 7, base: int = 3) -> np.ndarray:
    """Pictures of some chunks, (frames, 128, 160, 3)."""
    patches = [p for n, w in enumerate(windows(count)) for p in engine.push(w, base + 2 * n)]
    return np.stack([patch.rgb for patch in patches])


def play_twin(twin: Twin, count: int = 7, base: int = 3) -> np.ndarray:
    frames = len(twin.hidden)
    pairs = [((base + 2 * n) % frames, (base + 2 * n + 1) % frames) for n in range(count)]
    return np.concatenate(
        [twin.chunk(w.values, pair) for w, pair in zip(windows(count), pairs, strict=True)]
    )


def difference(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(int) - b.astype(int)).max())


@pytest.fixture(scope="module")
def engine(folder: Path, avatar: Avatar) -> OnnxSmall:
    made = OnnxSmall(folder)
    made.warm_up(avatar)
    return made


def test_pictures_are_those_of_the_rules(engine: OnnxSmall, avatar: Avatar) -> None:
    assert difference(play(engine), play_twin(twin_of(avatar))) <= 1


@pytest.mark.parametrize(
    "change",
    [
        {"times": (0.999, 0.5)},
        {"times": (0.9, 0.769)},
        {"fresh_noise": False},
        {"still_noise": False},
        {"sink": 0, "recent": 5},
        {"sink": 2, "recent": 3},
        {"left_aligned": True},
        {"clean_pass": True},
    ],
    ids=str,
)
def test_another_rule_gives_other_pictures(
    engine: OnnxSmall, avatar: Avatar, change: dict[str, Any]
) -> None:
    assert difference(play(engine), play_twin(twin_of(avatar, **change))) > 3


def test_swapped_channels_give_other_pictures(engine: OnnxSmall, avatar: Avatar) -> None:
    right = twin_of(avatar)
    swapped = twin_of(avatar, hidden_rgb=right.hidden_rgb[:, ::-1])
    assert difference(play(engine), play_twin(swapped)) > 3
    swapped = twin_of(avatar, hidden=right.hidden[:, ::-1])
    assert difference(play(engine), play_twin(swapped)) > 3


def test_the_manifest_decides_the_rules(tmp_path: Path, avatar: Avatar) -> None:
    changes: dict[str, Any] = {"cache_write": "clean_pass", "times": [0.95, 0.6]}
    other = OnnxSmall(write_student(tmp_path, **changes, window={"total": 7, "sink": 2}))
    other.warm_up(avatar)
    want = twin_of(avatar, clean_pass=True, times=(0.95, 0.6), sink=2, recent=3)
    assert difference(play(other), play_twin(want)) <= 1
    assert list(other.stage_ns) == [
        "audio encoder", "step 1", "step 2", "step 3", "cache", "decode", "pixels",
    ]  # fmt: skip


# -- two sizes of chunk --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A student that also makes single frames."""
    return write_student(tmp_path_factory.mktemp("both"), single=True)


def single_windows(count: int) -> list[FeatureWindow]:
    random = np.random.default_rng(3)
    values = [random.standard_normal((40, 80)).astype(np.float32) for _ in range(count)]
    return [
        FeatureWindow(value, "mel", 10 * MS, 40 * MS * n, True, first=n == 0)
        for n, value in enumerate(values)
    ]


def test_single_frames_are_those_of_the_rules(both: Path, avatar: Avatar) -> None:
    """Nine frames: no past, a filling window, a full one that forgets all but the sink."""
    engine = OnnxSmall(both, chunk_frames=1)
    engine.warm_up(avatar)
    sounds = single_windows(9)
    made = [engine.push(window, 3 + n) for n, window in enumerate(sounds)]
    assert [(len(p), p[0].pts_ns, p[0].base_index) for p in made[:5]] == [
        (1, 40 * MS * n, (3 + n) % 7) for n in range(5)
    ]
    pictures = np.stack([patches[0].rgb for patches in made])

    def by_rule(**changes: Any) -> np.ndarray:
        twin = twin_of(avatar, chunk_frames=1, **changes)
        rounds = enumerate(sounds)
        return np.concatenate([twin.chunk(w.values, [(3 + n) % 7]) for n, w in rounds])

    assert difference(pictures, by_rule(recent=5)) <= 1
    assert difference(pictures, by_rule(recent=4)) > 3
    assert difference(pictures, by_rule(sink=0, recent=6)) > 3


@pytest.mark.parametrize("cache_write", ["second_step", "clean_pass"])
def test_a_preparation_changes_no_picture(tmp_path: Path, avatar: Avatar, cache_write: str) -> None:
    """What all calls of a chunk share may have a graph of its own, run once for each chunk."""
    folder = write_student(tmp_path, prepared=True, cache_write=cache_write)
    engine = OnnxSmall(folder)
    engine.warm_up(avatar)
    want = twin_of(avatar, clean_pass=cache_write == "clean_pass")
    assert difference(play(engine), play_twin(want)) <= 1
    assert list(engine.stage_ns)[:3] == ["audio encoder", "preparation", "step 1"]


def test_single_frames_may_have_a_preparation_too(
    tmp_path: Path, both: Path, avatar: Avatar
) -> None:
    made = []
    for folder in (write_student(tmp_path, single=True, prepared=True), both):
        engine = OnnxSmall(folder, chunk_frames=1)
        engine.warm_up(avatar)
        made.append(np.stack([engine.push(w, n)[0].rgb for n, w in enumerate(single_windows(9))]))
    np.testing.assert_array_equal(*made)


def test_a_smaller_chunk_waits_40_ms_less_for_sound(both: Path) -> None:
    small, large = OnnxSmall(both, chunk_frames=1).spec, OnnxSmall(both).spec
    assert (small.chunk_frames, large.chunk_frames) == (1, 2)
    assert (small.window_rows, large.window_rows) == (40, 44)
    assert large.audio_wait_ms - small.audio_wait_ms == pytest.approx(40.0)


@pytest.mark.parametrize("frames", [None, 2, 1])
def test_only_the_graphs_of_the_chosen_chunk_are_read(
    both: Path, avatar: Avatar, tmp_path: Path, frames: int | None
) -> None:
    import shutil

    folder = shutil.copytree(both, tmp_path / "student")
    for path in folder.glob("*.onnx"):
        if path.stem.endswith("_c1") != (frames == 1):
            path.unlink()
    engine = OnnxSmall(folder, chunk_frames=frames)
    engine.warm_up(avatar)
    window = (windows if engine.spec.chunk_frames == 2 else single_windows)(1)[0]
    assert len(engine.push(window, 0)) == engine.spec.chunk_frames == (frames or 2)
    assert engine.notices == ()


def test_a_chunk_that_a_student_has_not_is_announced_and_the_preferred_one_taken(
    folder: Path, both: Path, avatar: Avatar, engine: OnnxSmall
) -> None:
    other = OnnxSmall(folder, chunk_frames=1)
    other.warm_up(avatar)
    assert other.notices == (
        "The student 'tiny' makes 2 pictures at a time, not 1; it goes on with 2.",
    )
    np.testing.assert_array_equal(play(other, 2), play(engine, 2))
    assert "makes 2 or 1 pictures at a time, not 3" in OnnxSmall(both, chunk_frames=3).notices[0]


def test_an_avatar_is_prepared_once_for_all_chunk_sizes(both: Path, avatar: Avatar) -> None:
    for frames in (1, 2):
        engine = OnnxSmall(both, chunk_frames=frames)
        engine.warm_up(replace(avatar, conditioning=encode_avatar(avatar, both)))
        assert engine.notices == ()


@pytest.mark.parametrize("times", [(0.999,), (0.999, 0.9, 0.6)])
def test_a_student_may_need_another_number_of_calls(
    tmp_path: Path, avatar: Avatar, times: tuple[float, ...]
) -> None:
    engine = OnnxSmall(write_student(tmp_path, times=list(times)))
    engine.warm_up(avatar)
    made = play(engine)
    assert difference(made, play_twin(twin_of(avatar, times=times))) <= 1
    assert difference(made, play_twin(twin_of(avatar))) > 3
    assert sum(name.startswith("step") for name in engine.stage_ns) == len(times)


def test_patches_carry_time_and_loop_frame(engine: OnnxSmall) -> None:
    window = replace(windows(1)[0], t0_ns=5_000 * MS)
    patches = engine.push(window, base_index=6)
    assert [(p.pts_ns, p.base_index) for p in patches] == [(5_000 * MS, 6), (5_040 * MS, 0)]
    assert patches[0].rgb.shape == (128, 160, 3)
    kept = patches[0].rgb.copy()
    engine.push(windows(2)[1], base_index=0)
    np.testing.assert_array_equal(patches[0].rgb, kept, "a later chunk painted over it")


def test_reset_and_first_forget_the_past_and_repeat_the_noise(engine: OnnxSmall) -> None:
    once = play(engine)
    np.testing.assert_array_equal(once, play(engine), "the first window did not reset")
    engine.push(windows(1)[0], 0)
    engine.reset()
    unmarked = [replace(w, first=False) for w in windows(2)]
    again = [p.rgb for n, w in enumerate(unmarked) for p in engine.push(w, 3 + 2 * n)]
    np.testing.assert_array_equal(once[:4], np.stack(again))


def test_the_seed_chooses_the_noise(folder: Path, avatar: Avatar, engine: OnnxSmall) -> None:
    other = OnnxSmall(folder, seed=1)
    other.warm_up(avatar)
    assert difference(play(other, 2), play(engine, 2)) > 3
    other.seed(42)
    np.testing.assert_array_equal(play(other, 2), play(engine, 2))


def test_two_threads_paint_the_same(folder: Path, avatar: Avatar, engine: OnnxSmall) -> None:
    other = OnnxSmall(folder, threads=2)
    other.warm_up(avatar)
    assert difference(play(other, 3), play(engine, 3)) <= 1


def test_an_avatar_without_conditioning_is_prepared_with_a_notice(
    folder: Path, avatar: Avatar, engine: OnnxSmall
) -> None:
    assert engine.notices == ()
    assert avatar.conditioning is not None
    strange = replace(avatar.conditioning, encoder_sha256="0" * 64)
    for unprepared in (make_avatar(), make_avatar(strange)):
        assert not is_prepared(unprepared, folder)
        other = OnnxSmall(folder)
        other.warm_up(unprepared)
        assert "Ann" in other.notices[0]
        np.testing.assert_array_equal(play(other, 3), play(engine, 3))
    assert is_prepared(avatar, folder)
    other.warm_up(avatar)
    assert other.notices == (), "the notice of the avatar before"


def test_encoding_is_what_the_encoder_says(folder: Path, avatar: Avatar) -> None:
    made, twin = avatar.conditioning, twin_of(avatar)
    assert made is not None
    np.testing.assert_allclose(made.hidden_latents, twin.hidden, atol=2e-3)
    np.testing.assert_allclose(made.reference_latent, twin.reference, atol=2e-3)
    np.testing.assert_array_equal(made.reference_rgb, crops(avatar)[0])
    assert (made.hidden_latents.dtype, made.reference_latent.dtype) == (np.float16, np.float16)


def test_an_avatar_that_does_not_fit_itself_is_refused(folder: Path, avatar: Avatar) -> None:
    engine = OnnxSmall(folder)
    with pytest.raises(AvatarError, match="alignment"):
        engine.warm_up(replace(avatar, affines=avatar.affines[:3]))
    made = avatar.conditioning
    assert isinstance(made, Conditioning)
    short = replace(made, hidden_latents=made.hidden_latents[:3])
    with pytest.raises(AvatarError, match="prepared for 3"):
        engine.warm_up(replace(avatar, conditioning=short))


def test_another_avatar_is_as_with_an_engine_of_its_own(folder: Path, avatar: Avatar) -> None:
    engine, other = OnnxSmall(folder), make_avatar(frames=5)
    other = replace(other, affines=other.affines[::-1].copy())
    other = replace(other, conditioning=encode_avatar(other, folder))
    engine.warm_up(avatar)
    play(engine)
    engine.change_avatar(other)
    fresh = OnnxSmall(folder)
    fresh.warm_up(other)
    silent = [replace(w, first=False) for w in windows(3)]  # what was before is forgotten anyway
    for window in silent:
        mine, its = engine.push(window, 1), fresh.push(window, 1)
        assert [difference(a.rgb, b.rgb) for a, b in zip(mine, its, strict=True)] == [0, 0]


def test_an_avatar_that_is_refused_leaves_the_one_before(folder: Path, avatar: Avatar) -> None:
    engine = OnnxSmall(folder)
    engine.warm_up(avatar)
    before = play(engine)
    made = avatar.conditioning
    assert isinstance(made, Conditioning)
    short = replace(made, hidden_latents=made.hidden_latents[:3])
    for bad in (
        replace(avatar, affines=avatar.affines[:3]),
        replace(avatar, conditioning=short),
    ):
        with pytest.raises(AvatarError):
            engine.change_avatar(bad)
        assert difference(play(engine), before) == 0


def test_push_wants_an_avatar_and_the_right_window(folder: Path, engine: OnnxSmall) -> None:
    with pytest.raises(EngineError, match="warm_up"):
        OnnxSmall(folder).push(windows(1)[0], 0)
    small = replace(windows(1)[0], values=np.zeros((40, 80), np.float32))
    with pytest.raises(EngineError, match=r"\(44, 80\)"):
        engine.push(small, 0)
    with pytest.raises(EngineError, match="pcm"):
        engine.push(replace(windows(1)[0], kind="pcm"), 0)


def test_close_may_be_called_twice(folder: Path, avatar: Avatar) -> None:
    engine = OnnxSmall(folder)
    engine.warm_up(avatar)
    engine.close()
    engine.close()
    with pytest.raises(EngineError, match="warm_up"):
        engine.push(windows(1)[0], 0)


def test_nothing_is_printed(
    folder: Path, avatar: Avatar, capfd: pytest.CaptureFixture[str]
) -> None:
    engine = OnnxSmall(folder, provider="auto")
    engine.warm_up(avatar)
    play(engine, 1)
    assert capfd.readouterr() == ("", "")
    assert engine.provider == "cpu"


# -- graphs that are not what they say -------------------------------------------------------------


def test_a_graph_that_differs_from_its_manifest_is_refused(tmp_path: Path) -> None:
    from onnx import load_from_string

    write_student(tmp_path)
    path = tmp_path / "decoder.onnx"
    model = load_from_string(path.read_bytes())
    model.graph.input[0].type.tensor_type.shape.dim[1].dim_value = 3
    entry = write_file(path, model.SerializeToString())
    _change_file_entry(tmp_path, "decoder.onnx", lambda old: {**old, "sha256": entry["sha256"]})
    with pytest.raises(WeightsError, match=r"decoder\.onnx"):
        OnnxSmall(tmp_path)


def test_a_graph_that_reads_another_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from onnx import TensorProto, load_from_string

    write_student(tmp_path / "student")
    path = tmp_path / "student" / "decoder.onnx"
    model = load_from_string(path.read_bytes())
    weight = model.graph.initializer[0]
    (tmp_path / "secret.bin").write_bytes(weight.raw_data)
    weight.ClearField("raw_data")
    weight.data_location = TensorProto.EXTERNAL
    entry = weight.external_data.add()
    entry.key, entry.value = "location", "../secret.bin"
    entry = write_file(path, model.SerializeToString())
    _change_file_entry(tmp_path / "student", "decoder.onnx", lambda _old: entry)
    monkeypatch.chdir(tmp_path / "student")
    with pytest.raises(
        WeightsError, match=r"decoder\.onnx keeps weights in another file.* get its files again\.$"
    ):
        OnnxSmall(tmp_path / "student")


def test_bytes_that_are_no_graph_are_refused(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    import hashlib

    write_student(tmp_path)
    junk = b"not a graph" * 100
    (tmp_path / "denoiser.onnx").write_bytes(junk)
    sums = {"sha256": hashlib.sha256(junk).hexdigest(), "bytes": len(junk)}
    _change_file_entry(tmp_path, "denoiser.onnx", lambda old: {**old, **sums})
    with pytest.raises(
        WeightsError, match=r"denoiser\.onnx is not a graph.* get its files again\.$"
    ):
        OnnxSmall(tmp_path)
    assert capfd.readouterr().err == ""


def _change_file_entry(
    folder: Path, name: str, change: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    import json

    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    manifest["files"][name] = change(manifest["files"][name])
    path.write_text(json.dumps(manifest))


# -- providers: what was asked and what was granted ------------------------------------------------


class FakeRuntime:
    """ONNX Runtime with a list of providers of its own; sessions run on the real one."""

    def __init__(self, available: list[str], grants: str) -> None:
        import onnxruntime

        self._real, self._available, self._grants = onnxruntime, available, grants
        self.tried: list[list[str]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def get_available_providers(self) -> list[str]:
        return self._available

    def InferenceSession(self, content: bytes, options: Any, **kw: Any) -> Any:  # noqa: N802
        self.tried.append(kw["providers"])
        if kw["providers"][0] != "CPUExecutionProvider" and self._grants == "raises":
            raise RuntimeError("no device of that kind")
        return self._real.InferenceSession(content, options, providers=["CPUExecutionProvider"])


@pytest.mark.parametrize(
    ("ask", "available", "grants", "tried", "word"),
    [
        ("auto", ["CPU"], "", "CPU", ""),
        ("cpu", ["CUDA", "CPU"], "", "CPU", ""),
        ("auto", ["CUDA", "CPU"], "raises", "CUDA", "no device of that kind"),
        ("auto", ["CUDA", "CPU"], "nothing", "CUDA", "cpu was"),
        ("cuda", ["CPU"], "", "CPU", "does not contain"),
    ],
)
def test_a_provider_that_was_not_granted_is_announced(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    ask: str,
    available: list[str],
    grants: str,
    tried: str,
    word: str,
) -> None:
    runtime = FakeRuntime([f"{name}ExecutionProvider" for name in available], grants)
    monkeypatch.setattr(onnx_graph, "load_runtime", lambda: runtime)
    engine = OnnxSmall(folder, provider=ask)
    assert runtime.tried[0][0] == f"{tried}ExecutionProvider"
    assert engine.provider == "cpu"
    assert len(engine.notices) == bool(word)
    if word:
        assert word in engine.notices[0]
        assert "cuda" in engine.notices[0]


def test_another_device_gets_its_memory_handed_over(folder: Path, avatar: Avatar) -> None:
    """Without in-place binding (a graphics card copies inputs) the pictures stay the same."""
    plain, bound = OnnxSmall(folder), OnnxSmall(folder)
    for graph in (plain._audio, plain._denoiser, plain._decoder):
        graph._binding = None
    plain.warm_up(avatar)
    bound.warm_up(avatar)
    np.testing.assert_array_equal(play(plain), play(bound))


@pytest.mark.parametrize("op", ["QuantizeLinear", "DynamicQuantizeLinear", "MatMulInteger"])
def test_int8_stays_on_the_processor_unless_another_device_is_asked_for(op: str) -> None:
    runtime = FakeRuntime(["CUDAExecutionProvider", "CPUExecutionProvider"], "")
    int8 = b"..." + op.encode() + b"..."
    assert onnx_graph._wanted(runtime, "auto", b"Conv MatMul") == ("CUDAExecutionProvider", "")
    assert onnx_graph._wanted(runtime, "auto", int8) == ("CPUExecutionProvider", "")
    assert onnx_graph._wanted(runtime, "cuda", int8) == ("CUDAExecutionProvider", "")


def test_an_unknown_provider_is_refused(folder: Path) -> None:
    with pytest.raises(EngineError, match="no provider 'tpu'"):
        OnnxSmall(folder, provider="tpu")


class CountingLoop(Loop):
    """Remembers which frames it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []

    def frame(self, index: int) -> np.ndarray:
        self.asked.append(index)
        return super().frame(index)


def test_a_prepared_avatar_starts_at_once_and_each_frame_is_cut_once(
    folder: Path, avatar: Avatar
) -> None:
    loop = CountingLoop()
    engine = OnnxSmall(folder)
    engine.warm_up(replace(avatar, loop=loop))
    assert loop.asked == [0, 1]
    play(engine, count=7)
    play(engine, count=7)
    assert sorted(loop.asked) == list(range(7))


def test_preparing_a_chunk_cuts_its_regions_and_changes_no_picture(
    folder: Path, avatar: Avatar
) -> None:
    def made() -> OnnxSmall:
        engine = OnnxSmall(folder)
        engine.warm_up(avatar)
        return engine

    plain, prepared = made(), made()
    assert prepared._crops is not None
    last = len(prepared._crops) - 1
    known = prepared._crops._known
    assert not known[last]
    prepared.prepare(last)  # wraps round the end of the loop
    assert known[last]
    assert known[0]
    assert not any(known[2 : last - 1])
    np.testing.assert_array_equal(play(plain, base=last), play(prepared, base=last))

"""Fetching from a real HTTP server that speaks the hub's protocol: whole, cut off, wrong, full."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("huggingface_hub", reason="fetching needs huggingface_hub")

from core.errors import DownloadFailed, ModelRefused, WeightsError
from core.student.model_files import sizes
from core.student.model_files.fetching import fetch, make_plan
from core.student.model_files.hub import Hub
from core.student.model_files.shelf import Shelf
from core.student.model_files.standing import Status
from core.student.model_files.watch import Step, Stopped, Watch
from tests.model_hub import (
    LocalHub,
    file_entry,
    model_entry,
    noise,
    running,
    safetensors,
    sha256,
)
from tests.unit.student.model_files.conftest import CONTENT, MakeShelf

WEIGHTS = model_entry("weights", file_entry("weights.bin", CONTENT))
UNKNOWN = model_entry("weights", file_entry("weights.bin", None))


def get(shelf: Shelf, hub: LocalHub, model_id: str = "weights", **more: Any) -> None:
    server = Hub(hub.address, f"{hub.address}/raw")
    fetch(shelf, make_plan(shelf, [model_id]), server, **more)


def parts(shelf: Shelf) -> list[Path]:
    return sorted((shelf.root / "weights").glob(".*.part"))


def test_a_file_arrives_whole_and_ready(make_shelf: MakeShelf, hub: LocalHub) -> None:
    shelf = make_shelf(WEIGHTS)
    steps: list[Step] = []
    get(shelf, hub, watch=Watch(report=steps.append))
    path = shelf.locate("weights")["weights.bin"]
    assert path.read_bytes() == CONTENT
    assert parts(shelf) == []
    fetched = [step for step in steps if step.verb == "fetch"]
    assert fetched[-1].done == fetched[-1].total == len(CONTENT)
    assert [s.done for s in steps if s.verb == "check"][-1] == len(CONTENT)


def test_what_is_ready_is_not_fetched_again(make_shelf: MakeShelf, hub: LocalHub) -> None:
    get(make_shelf(WEIGHTS), hub)
    asked = len(hub.asked)
    assert make_plan(make_shelf(WEIGHTS), ["weights"]).to_fetch == ()
    get(make_shelf(WEIGHTS), hub)
    assert len(hub.asked) == asked


def test_a_cut_connection_is_taken_up_within_one_call(make_shelf: MakeShelf, hub: LocalHub) -> None:
    hub.faults.cuts = [200_000]
    shelf = make_shelf(WEIGHTS)
    get(shelf, hub)
    assert shelf.locate("weights")["weights.bin"].read_bytes() == CONTENT
    assert hub.ranges == [0, 200_000]
    assert hub.sent == len(CONTENT)


def test_what_arrived_before_a_failure_is_gone_on_from(
    make_shelf: MakeShelf, hub: LocalHub
) -> None:
    hub.faults.cuts, hub.faults.status = [250_000], 503
    with pytest.raises(DownloadFailed, match="goes on where it was"):
        get(make_shelf(WEIGHTS), hub)
    shelf = make_shelf(WEIGHTS)
    assert shelf.state("weights").status is Status.PARTIAL
    assert shelf.state("weights").on_disk == 250_000
    assert make_plan(shelf, ["weights"]).bytes_left == len(CONTENT) - 250_000
    with pytest.raises(WeightsError, match="is not on this machine"):
        shelf.locate("weights")
    hub.faults.status = None
    get(shelf, hub)
    assert shelf.locate("weights")["weights.bin"].read_bytes() == CONTENT
    assert hub.ranges == [0, 250_000]


def test_a_network_that_stays_away_is_waited_for_and_then_given_up(
    make_shelf: MakeShelf, hub: LocalHub
) -> None:
    shelf, waits = make_shelf(WEIGHTS), list[float]()
    hub.faults.cuts = [100_000] + 10 * [0]
    server = Hub(hub.address, wait=waits.append)
    with pytest.raises(DownloadFailed, match="goes on where it was"):
        fetch(shelf, make_plan(shelf, ["weights"]), server)
    assert waits == [1.0, 2.0, 4.0]
    assert shelf.state("weights").on_disk == 100_000
    hub.faults.cuts = [0, 0, 50_000, 0, 0, 0]
    fetch(shelf, make_plan(shelf, ["weights"]), server)  # back in time, each time
    assert shelf.state("weights").status is Status.READY


def test_a_server_that_begins_again_gets_its_way(make_shelf: MakeShelf, hub: LocalHub) -> None:
    hub.faults.cuts, hub.faults.status = [100_000], 503
    with pytest.raises(DownloadFailed):
        get(make_shelf(WEIGHTS), hub)
    hub.faults.status, hub.faults.no_ranges = None, True
    shelf = make_shelf(WEIGHTS)
    get(shelf, hub)
    assert shelf.locate("weights")["weights.bin"].read_bytes() == CONTENT
    assert hub.ranges == [0, 0]


def test_a_stop_leaves_a_part_that_counts(make_shelf: MakeShelf, hub: LocalHub) -> None:
    seen: list[Step] = []
    watch = Watch(report=seen.append, stop=lambda: seen[-1].done >= 300_000)
    shelf = make_shelf(WEIGHTS)
    with pytest.raises(Stopped):
        get(shelf, hub, watch=watch)
    kept = shelf.state("weights").on_disk
    assert 300_000 <= kept < len(CONTENT)
    get(shelf, hub)
    assert hub.ranges == [0, kept]
    assert shelf.locate("weights")["weights.bin"].read_bytes() == CONTENT


def test_wrong_content_is_deleted_and_refused(make_shelf: MakeShelf, hub: LocalHub) -> None:
    hub.faults.swapped = noise(len(CONTENT), seed=9)
    shelf = make_shelf(WEIGHTS)
    with pytest.raises(DownloadFailed, match="checksum differs"):
        get(shelf, hub)
    assert parts(shelf) == []
    assert shelf.state("weights").status is Status.MISSING
    hub.faults.swapped = None
    get(shelf, hub)
    assert shelf.state("weights").status is Status.READY


def test_a_part_that_was_damaged_on_the_disk_is_found_out(
    make_shelf: MakeShelf, hub: LocalHub
) -> None:
    hub.faults.cuts, hub.faults.status = [100_000], 503
    shelf = make_shelf(WEIGHTS)
    with pytest.raises(DownloadFailed):
        get(shelf, hub)
    (part,) = parts(shelf)
    part.write_bytes(b"\0" * 100_000)
    hub.faults.status = None
    with pytest.raises(DownloadFailed, match="checksum differs"):
        get(shelf, hub)
    get(shelf, hub)
    assert shelf.state("weights").status is Status.READY


def test_more_than_the_file_has_is_not_written(make_shelf: MakeShelf, hub: LocalHub) -> None:
    hub.faults.swapped = noise(50 * len(CONTENT))
    shelf = make_shelf(WEIGHTS)
    with pytest.raises(DownloadFailed):
        get(shelf, hub)
    assert shelf.state("weights").on_disk <= len(CONTENT)


@pytest.mark.parametrize(
    ("stated", "word"),
    [({"stated_sha256": "e" * 64}, "checksum"), ({"stated_size": 17}, "size")],
)
def test_a_hub_that_offers_another_file_is_refused_before_a_byte(
    make_shelf: MakeShelf, hub: LocalHub, stated: dict[str, Any], word: str
) -> None:
    for name, value in stated.items():
        setattr(hub.faults, name, value)
    with pytest.raises(ModelRefused, match=f"its {word} is"):
        get(make_shelf(WEIGHTS), hub)
    assert hub.ranges == []


def test_a_full_disk_is_said_before_anything_is_fetched(
    make_shelf: MakeShelf, hub: LocalHub
) -> None:
    room = sizes.SPARE_BYTES + len(CONTENT) - 1
    with pytest.raises(ModelRefused, match="free some space"):
        get(make_shelf(WEIGHTS), hub, free=lambda folder: room)
    assert hub.asked == []
    get(make_shelf(WEIGHTS), hub, free=lambda folder: room + 1)


def test_a_size_that_only_the_hub_knows_is_compared_with_the_disk_too(
    make_shelf: MakeShelf, hub: LocalHub
) -> None:
    with pytest.raises(ModelRefused, match="free some space"):
        get(make_shelf(UNKNOWN), hub, free=lambda folder: sizes.SPARE_BYTES + 1000)
    assert hub.ranges == []


def test_an_unknown_checksum_is_the_hubs_and_stays(make_shelf: MakeShelf, hub: LocalHub) -> None:
    shelf = make_shelf(UNKNOWN)
    get(shelf, hub)
    (state,) = shelf.state("weights").files
    assert (state.status, state.sha256) == (Status.READY, sha256(CONTENT))
    state.path.write_bytes(noise(1000))  # the disk loses it; then the hub changes its mind
    hub.files["tests/repo/sub/weights.bin"] = noise(len(CONTENT), seed=5)
    with pytest.raises(ModelRefused, match="offers another file"):
        get(shelf, hub)


def test_what_the_hub_itself_damages_is_found_by_its_own_checksum(
    make_shelf: MakeShelf, hub: LocalHub
) -> None:
    hub.faults.swapped = noise(len(CONTENT), seed=9)
    with pytest.raises(DownloadFailed, match="checksum differs"):
        get(make_shelf(UNKNOWN), hub)


def test_unknown_weights_must_at_least_be_weights(make_shelf: MakeShelf) -> None:
    files = {"tests/repo/sub/a.safetensors": noise(5000), "tests/repo/sub/b.safetensors": b""}
    files["tests/repo/sub/b.safetensors"] = safetensors(5000)
    a = model_entry("a", file_entry("a.safetensors", None, "safetensors"))
    b = model_entry("b", file_entry("b.safetensors", None, "safetensors"))
    with running(files) as hub:
        shelf = make_shelf(a, b)
        with pytest.raises(ModelRefused, match="no safetensors file"):
            get(shelf, hub, "a")
        assert shelf.state("a").on_disk == 0
        get(shelf, hub, "b")
        assert shelf.state("b").status is Status.READY


@pytest.mark.parametrize(("status", "word"), [(401, "log in"), (404, "not there any more")])
def test_what_the_hub_refuses_is_said_in_words(
    make_shelf: MakeShelf, hub: LocalHub, status: int, word: str
) -> None:
    hub.faults.status = status
    with pytest.raises(DownloadFailed, match=word):
        get(make_shelf(WEIGHTS), hub)


def test_a_file_that_the_hub_does_not_have(make_shelf: MakeShelf, hub: LocalHub) -> None:
    hub.files.clear()
    with pytest.raises(DownloadFailed, match="not there any more"):
        get(make_shelf(WEIGHTS), hub)


def test_no_hub_at_all(make_shelf: MakeShelf) -> None:
    with running({}) as hub:
        pass
    with pytest.raises(DownloadFailed, match="Check the network"):
        get(make_shelf(WEIGHTS), hub)


def test_a_raw_file_of_a_repository_comes_without_the_hubs_token(
    make_shelf: MakeShelf, hub: LocalHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    server = Hub(hub.address, f"{hub.address}/raw")
    shelf = make_shelf(model_entry("weights", file_entry("weights.bin", CONTENT, kind="github")))
    source = shelf.catalogue.model("weights").files[0].source
    assert "authorization" not in {key.lower() for key in server._headers(source)}
    hub.faults.cuts = [200_000]
    get(shelf, hub)
    assert shelf.locate("weights")["weights.bin"].read_bytes() == CONTENT
    assert hub.ranges == [0, 200_000]


def test_what_a_model_needs_comes_along_and_what_cannot_is_told(make_shelf: MakeShelf) -> None:
    files = {f"tests/repo/sub/{name}.bin": noise(2000, n) for n, name in enumerate("ab")}
    own = model_entry("own", file_entry("own", None, "weights", "own"), note="Make it yourself.")
    a = model_entry("a", file_entry("a.bin", noise(2000, 0)), needs=["b", "own"])
    b = model_entry("b", file_entry("b.bin", noise(2000, 1)))
    shelf = make_shelf(a, b, own)
    plan = make_plan(shelf, ["a"])
    assert [model.id for model in plan.models] == ["a", "b"]
    assert [model.id for model in plan.own] == ["own"]
    assert plan.bytes_left == 4000
    assert [m.id for m in make_plan(shelf, ["a"], alone=True).models] == ["a"]
    with running(files) as hub:
        get(shelf, hub, "a")
    assert shelf.state("b").status is Status.READY
    with pytest.raises(ModelRefused, match="Make it yourself"):
        make_plan(shelf, ["own"])


def test_a_file_put_there_by_hand_is_only_checked(make_shelf: MakeShelf, hub: LocalHub) -> None:
    shelf = make_shelf(WEIGHTS)
    (shelf.root / "weights").mkdir(parents=True)
    (shelf.root / "weights" / "weights.bin").write_bytes(CONTENT)
    assert shelf.state("weights").status is Status.UNCHECKED
    get(shelf, hub)
    assert shelf.state("weights").status is Status.READY
    assert hub.asked == []


def test_a_link_in_the_place_of_a_part_is_not_written_through(
    make_shelf: MakeShelf, hub: LocalHub, tmp_path: Path
) -> None:
    shelf = make_shelf(WEIGHTS)
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    model = shelf.catalogue.model("weights")
    part = shelf.part(model, model.files[0], sha256(CONTENT))
    part.parent.mkdir(parents=True)
    part.symlink_to(victim)
    with pytest.raises(WeightsError, match="is a link"):
        get(shelf, hub)
    assert victim.read_bytes() == b"mine"


def test_two_at_once_do_not_mix(make_shelf: MakeShelf, hub: LocalHub) -> None:
    shelf = make_shelf(WEIGHTS)
    with (
        shelf.busy(shelf.catalogue.model("weights")),
        pytest.raises(ModelRefused, match="Another Lipcam is busy"),
    ):
        get(make_shelf(WEIGHTS), hub)
    get(shelf, hub)

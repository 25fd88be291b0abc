"""The session with real threads and fake rooms: starting, faults, switching, closing."""

from __future__ import annotations

import sys
import threading
import weakref
from collections.abc import Iterator
from itertools import pairwise

import pytest

from core.errors import CameraUnavailable, EngineError, RecordingError, WeightsError
from core.session import Session
from core.session.camera_worker import CameraWorker
from core.session.timing import MARGIN_NS
from core.settings import Settings
from core.types import (
    Event,
    Fault,
    Notice,
    Origin,
    SetDelay,
    Start,
    State,
    StateChanged,
    Stats,
    Stop,
    SwitchAvatar,
    SwitchCamera,
    SwitchEngine,
    SwitchMic,
)
from tests.chain_fakes import (
    SIZE,
    Diary,
    FakeEngine,
    FakeRooms,
    FakeSpeaker,
    index_of,
    mouth_of,
    our_threads,
    wait_until,
)


class Bench:
    """A session on fake rooms, closed after the test, with no thread left."""

    def __init__(self) -> None:
        self.rooms, self.diary = FakeRooms(), Diary()
        self.settings = Settings(size_px=SIZE, delay_ms=180, mic="mic-a", camera="cam-a")
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        if self._session is None:
            self._session = Session(
                self.settings,
                on_event=self.diary,
                clock=self.rooms.clock,
                ports=self.rooms.ports(),
            )
        return self._session

    def state(self, state: State) -> StateChanged:
        event = self.diary.wait_for(lambda e: isinstance(e, StateChanged) and e.state is state)
        assert isinstance(event, StateChanged)
        return event

    def run(self) -> None:
        self.session.post(Start())
        self.state(State.RUNNING)
        wait_until(self.speaks)

    def speaks(self) -> bool:
        """Whether the newest picture shows the student's mouth at full weight."""
        frames = self.rooms.sinks[-1].frames
        return bool(frames) and mouth_of(frames[-1][1]) == 250

    def fault(self, part: str) -> Fault:
        event = self.diary.wait_for(lambda e: isinstance(e, Fault) and e.part == part)
        assert isinstance(event, Fault)
        return event

    def notice(self, key: str) -> Notice:
        event = self.diary.wait_for(lambda e: isinstance(e, Notice) and e.key == key)
        assert isinstance(event, Notice)
        return event

    def forget(self) -> None:
        """The test has closed the session itself."""
        self._session = None

    def origins(self) -> set[Origin]:
        return {frame.origin for _, frame in self.rooms.sinks[-1].frames}


@pytest.fixture
def bench() -> Iterator[Bench]:
    found = Bench()
    yield found
    if found._session is not None:
        assert found._session.close()
    assert our_threads() == []


# -- Starting --------------------------------------------------------------------------------------


def test_states_come_in_order_and_the_mouth_speaks(bench: Bench) -> None:
    bench.run()
    states = [e.state for e in bench.diary.events if isinstance(e, StateChanged)]
    assert states == [State.OPENING, State.WARMING, State.RUNNING]
    assert bench.rooms.sinks[0].frames[0][1].origin is Origin.IDLE  # the idle loop came first
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert our_threads() == ["lipcam-control"]
    assert bench.rooms.sources[0].closed
    assert bench.rooms.sinks[0].closed
    assert bench.rooms.engines[0].closed


def test_the_camera_shows_the_idle_loop_while_the_engine_warms(bench: Bench) -> None:
    gate = threading.Event()
    bench.rooms.engine_setup = lambda engine: setattr(engine, "wait", gate)
    bench.session.post(Start())
    bench.state(State.WARMING)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > 5)
    assert bench.origins() == {Origin.IDLE}
    gate.set()
    bench.state(State.RUNNING)


def test_pictures_are_on_time_and_the_head_never_jumps(bench: Bench) -> None:
    bench.run()
    sink = bench.rooms.sinks[0]
    wait_until(lambda: len(sink.frames) > 45)

    def on_time() -> bool:  # a busy machine may miss a tick, now and then more
        steps = [b.pts_ns - a.pts_ns for (_, a), (_, b) in pairwise(sink.frames[-40:])]
        return {round(step / 40e6) for step in steps} <= {1, 2}

    wait_until(on_time, 30)
    for (_, before), (_, after) in pairwise(sink.frames):
        ticks = round((after.pts_ns - before.pts_ns) / 40e6)
        assert index_of(after) == (index_of(before) + ticks) % 100


def test_the_delay_is_what_was_asked(bench: Bench) -> None:
    bench.run()
    sink = bench.rooms.sinks[0]
    wait_until(lambda: bench.session.stats().frames_model > 40)
    chunk_start = bench.rooms.engines[0].pushes[-1][0].t0_ns
    due = chunk_start + 180_000_000 + MARGIN_NS
    assert (due - sink.frames[-1][1].pts_ns) % 40_000_000 == 0  # falls on a tick
    # From the middle of a frame's sound to the camera: 180 + 3 - 20 ms.
    assert 160 <= bench.session.stats().delay_p50_ms <= 175


def test_a_recording_gets_the_sound_in_camera_time(bench: Bench) -> None:
    bench.run()
    sink = bench.rooms.sinks[0]
    wait_until(lambda: len(sink.sound) > 20)
    chunks = sink.sound[:]
    assert all(b.t0_ns - a.t0_ns == 10_000_000 for a, b in pairwise(chunks))
    heard = bench.rooms.sources[0]._began_ns
    assert (chunks[0].t0_ns - heard) % 10_000_000 == 0
    assert chunks[0].t0_ns >= heard + 180_000_000


def test_stats_come_once_a_second(bench: Bench) -> None:
    bench.run()
    event = bench.diary.wait_for(lambda e: isinstance(e, Stats) and e.frames_model > 0)
    assert isinstance(event, Stats)
    assert event.provider == "fake provider"
    assert (event.mic, event.camera) == ("mic-a", "cam-a")
    assert event.rss_mb > 10
    assert {"student", "compose", "send"} <= event.stage_ms.keys()
    assert 0.5 < event.level <= 1.0
    assert event.voiced


def test_the_preview_is_what_the_camera_got(bench: Bench) -> None:
    bench.run()
    wait_until(lambda: bench.session.preview.take() is not None)


def test_starting_twice_opens_once(bench: Bench) -> None:
    bench.run()
    bench.session.post(Start())
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > 30)
    assert len(bench.rooms.sinks) == len(bench.rooms.sources) == 1


def test_it_can_be_started_again(bench: Bench) -> None:
    for _ in range(3):
        bench.diary.forget()
        bench.run()
        bench.session.post(Stop())
        bench.state(State.OFF)
    assert len(bench.rooms.engines) == 3
    assert all(engine.closed for engine in bench.rooms.engines)


def test_the_switch_interval_is_short_only_while_running(bench: Bench) -> None:
    before = sys.getswitchinterval()
    bench.run()
    assert sys.getswitchinterval() == pytest.approx(0.001)
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert sys.getswitchinterval() == pytest.approx(before)


# -- Faults of the microphone ----------------------------------------------------------------------


def test_without_a_microphone_the_idle_loop_is_shown_and_the_opening_repeated(bench: Bench) -> None:
    bench.rooms.mic_errors = 2
    bench.session.post(Start())
    assert "choose another" in bench.fault("mic").text
    holding = bench.state(State.HOLDING)
    assert "no microphone" in holding.reason
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > 5)
    bench.state(State.RUNNING)  # the third opening works
    assert len([e for e in bench.diary.events if isinstance(e, Fault)]) == 1


def test_a_microphone_that_stays_away_is_given_up(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.backoff.Backoff.WAITS_S", (0.0, 0.05))
    bench.rooms.mic_errors = 1000
    bench.session.post(Start())
    bench.state(State.HOLDING)
    wait_until(lambda: bench.rooms.mic_errors == 1000 - 3)
    tried = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > tried + 20)
    assert bench.rooms.mic_errors == 1000 - 3
    wait_until(lambda: "stop and start" in bench.diary.last_state().remedy)
    bench.rooms.mic_errors = 0
    bench.diary.forget()
    bench.session.post(SwitchMic("mic-b"))  # the user's choice begins anew
    bench.state(State.RUNNING)


def test_a_silent_driver_is_reopened(bench: Bench) -> None:
    bench.run()
    bench.rooms.sources[0].mute = True
    assert "stopped delivering" in bench.notice("mic-lost").text
    bench.state(State.HOLDING)
    wait_until(lambda: len(bench.rooms.sources) == 2)
    assert bench.rooms.sources[0].closed
    bench.diary.forget()
    wait_until(lambda: bench.session.state is State.RUNNING)
    wait_until(bench.speaks)


def test_a_microphone_that_dies_blends_the_mouth_into_idle(bench: Bench) -> None:
    bench.run()
    bench.rooms.mic_errors = 1000
    bench.rooms.sources[0].broken = True
    sink = bench.rooms.sinks[0]
    wait_until(lambda: sink.frames[-1][1].origin is Origin.IDLE)
    tail = [f for _, f in sink.frames if f.origin is Origin.HELD][-6:]
    mouths = [mouth_of(frame) for frame in tail]
    assert mouths[:3] == [250] * 3
    assert mouths[3] > mouths[4] > mouths[5] > 60
    bench.state(State.HOLDING)


def test_the_end_of_a_file_is_told(bench: Bench) -> None:
    bench.rooms.source_setup = lambda source: setattr(source, "_last_ns", 1_500_000_000)
    bench.session.post(Start())
    assert "ended" in bench.notice("mic-ended").text
    bench.state(State.HOLDING)


# -- Faults of the student -------------------------------------------------------------------------


def test_an_engine_that_raises_is_built_again(bench: Bench) -> None:
    bench.run()
    bench.rooms.engines[0].error = EngineError("the fake engine broke; choose another one")
    assert "broke" in bench.fault("student").text
    bench.state(State.HOLDING)
    wait_until(lambda: len(bench.rooms.engines) == 2)
    assert bench.rooms.engines[0].closed
    wait_until(lambda: bench.session.state is State.RUNNING)
    wait_until(bench.speaks)


def test_an_unexpected_error_in_the_engine_is_fenced_too(bench: Bench) -> None:
    bench.run()
    bench.rooms.engines[0].error = ZeroDivisionError("surprise")
    assert "ZeroDivisionError" in bench.fault("student").text
    wait_until(lambda: bench.session.state is State.RUNNING and len(bench.rooms.engines) == 2)


def test_a_stuck_engine_is_announced_and_replaced(bench: Bench) -> None:
    bench.run()
    gate = threading.Event()
    bench.rooms.engines[0].wait = gate
    assert "stuck" in bench.fault("student").text
    wait_until(lambda: bench.rooms.sinks[0].frames[-1][1].origin is Origin.IDLE)
    wait_until(lambda: bench.session.state is State.RUNNING and len(bench.rooms.engines) == 2)
    gate.set()  # the old thread comes back, reads nothing more, and ends
    wait_until(lambda: bench.rooms.engines[0].closed)


def test_an_engine_that_cannot_be_built_leaves_the_camera_running(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.backoff.Backoff.WAITS_S", (0.0, 0.05))
    bench.rooms.engine_errors = 1000
    bench.session.post(Start())
    assert "cannot be built" in bench.fault("student").text
    bench.state(State.HOLDING)
    wait_until(lambda: bench.rooms.engine_errors == 1000 - 3)
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 10)
    assert bench.rooms.engine_errors == 1000 - 3
    assert "stop and start" in bench.diary.last_state().remedy


def test_weights_that_do_not_match_are_not_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Settings] = []

    def refuse(settings: Settings) -> FakeEngine:
        asked.append(settings)
        raise WeightsError("denoiser.onnx does not match its manifest; install Lipcam again.")

    monkeypatch.setattr(bench.rooms, "_build_engine", refuse)
    bench.session.post(Start())
    assert "match its manifest" in bench.fault("student").text
    assert "stop and start" in bench.state(State.HOLDING).remedy
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 25)  # a retry would be due
    assert len(asked) == 1
    assert bench.origins() == {Origin.IDLE}


def test_a_slow_engine_loses_pictures_and_raises_the_delay(bench: Bench) -> None:
    bench.run()
    bench.rooms.engines[0].cost_s = 0.100  # a chunk of 80 ms takes 100 ms
    assert "cannot be kept" in bench.notice("delay").text
    wait_until(lambda: bench.session.stats().frames_late > 4, 20)
    assert len(bench.session._control._student.active.lane) < 70
    pushed = [window.t0_ns for window, _ in bench.rooms.engines[0].pushes]
    assert pushed == sorted(pushed)


# -- Faults of the camera --------------------------------------------------------------------------


def test_a_camera_that_fails_is_reopened_and_the_preview_goes_on(bench: Bench) -> None:
    bench.run()
    bench.rooms.camera_errors = 1
    bench.rooms.sinks[0].error = CameraUnavailable("the fake camera is gone; plug it in")
    assert "gone" in bench.notice("camera-lost").text
    bench.state(State.HOLDING)
    bench.session.preview.take()
    wait_until(lambda: bench.session.preview.take() is not None)
    wait_until(lambda: len(bench.rooms.sinks) == 2 and len(bench.rooms.sinks[1].frames) > 5)
    assert bench.rooms.sinks[0].closed
    wait_until(lambda: bench.session.state is State.RUNNING)


def test_a_camera_that_stays_away_ends_the_chain(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.session.backoff.Backoff.WAITS_S", (0.0, 0.05))
    bench.run()
    bench.rooms.camera_errors = 1000
    bench.rooms.sinks[0].error = CameraUnavailable("the fake camera is gone; plug it in")
    assert "choose another" in bench.state(State.FAULT).reason
    bench.fault("camera")
    assert our_threads() == ["lipcam-control"]
    bench.rooms.camera_errors = 0
    bench.diary.forget()
    bench.run()


def test_a_full_disk_is_not_tried_again(bench: Bench) -> None:
    bench.run()
    bench.rooms.sinks[0].error = RecordingError("the disk is full; make room")
    assert "full" in bench.state(State.FAULT).reason
    assert len(bench.rooms.sinks) == 1


def test_a_camera_that_cannot_be_opened_is_a_fault_with_nothing_left_open(bench: Bench) -> None:
    bench.rooms.camera_errors = 1
    bench.session.post(Start())
    assert "choose another" in bench.state(State.FAULT).reason
    assert bench.rooms.sources == []
    bench.session.post(Stop())
    bench.state(State.OFF)


def test_a_camera_thread_that_dies_is_replaced(bench: Bench) -> None:
    bench.run()
    bench.rooms.sinks[0].error = TypeError("surprise")
    wait_until(lambda: len(bench.rooms.sinks) == 2 and len(bench.rooms.sinks[1].frames) > 5)
    wait_until(bench.speaks)


def test_a_camera_that_never_comes_back_is_replaced(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run()
    gate = threading.Event()
    bench.rooms.sinks[0].wait = gate
    assert "does not take pictures" in bench.notice("camera-lost").text
    wait_until(lambda: len(bench.rooms.sinks) == 2 and len(bench.rooms.sinks[1].frames) > 5)
    wait_until(bench.speaks)
    monkeypatch.setattr(CameraWorker.join, "__defaults__", (0.2,))
    assert not bench.session.close()  # its thread is still in the driver: nobody is told otherwise
    assert "lipcam-camera" in our_threads()
    gate.set()
    wait_until(lambda: our_threads() == [])
    bench.forget()


def test_all_that_a_camera_has_to_say_is_one_notice(bench: Bench) -> None:
    bench.run()
    bench.rooms.sinks[0].notices = ["The first was passed over.", "The second, too."]
    assert bench.notice("camera").text == "The first was passed over.\nThe second, too."


# -- The loudspeaker ------------------------------------------------------------------------------


def with_mic(bench: Bench, mic: str, speaker: str = "auto") -> None:
    bench.settings = Settings(size_px=SIZE, mic=mic, camera="cam-a", speaker=speaker)
    bench.run()


def test_speech_that_stands_in_is_heard_with_the_picture(bench: Bench) -> None:
    with_mic(bench, "sample")
    wait_until(lambda: len(bench.rooms.speakers[0].chunks) > 10)
    played = bench.rooms.speakers[0].chunks[5]
    wait_until(lambda: bench.rooms.sinks[0].sound != [])
    first = bench.rooms.sinks[0].sound[0]
    assert (played.t0_ns - first.t0_ns) % 10_000_000 == 0  # the same delayed blocks as recorded
    assert played.t0_ns > bench.rooms.sources[0]._began_ns + 180_000_000
    bench.session.post(SwitchMic("default"))  # a microphone would hear its own voice
    wait_until(lambda: bench.rooms.speakers[0].closed)
    bench.session.post(SwitchMic("file:a.wav"))
    wait_until(lambda: len(bench.rooms.speakers) == 2 and bench.rooms.speakers[1].chunks != [])


@pytest.mark.parametrize(("mic", "speaker"), [("mic-a", "auto"), ("sample", "off")])
def test_nothing_is_played_unasked(bench: Bench, mic: str, speaker: str) -> None:
    with_mic(bench, mic, speaker)
    assert bench.rooms.speakers == []


def test_without_a_loudspeaker_all_goes_on(bench: Bench) -> None:
    bench.rooms.speaker_errors = 1
    with_mic(bench, "sample")
    assert "plug one in" in bench.notice("speaker").text
    assert bench.session.state is State.RUNNING


def test_nobody_waits_for_a_loudspeaker(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    monkeypatch.setattr(FakeSpeaker, "start", lambda speaker: gate.wait(30))
    with_mic(bench, "sample")
    speaker = bench.rooms.speakers[0]
    assert speaker.chunks == []
    gate.set()
    wait_until(lambda: speaker.chunks != [])
    bench.session.post(Stop())
    bench.state(State.OFF)
    assert speaker.closed


def test_a_loudspeaker_that_comes_after_the_end_is_closed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    monkeypatch.setattr(FakeSpeaker, "start", lambda speaker: gate.wait(30))
    with_mic(bench, "sample")
    bench.session.post(Stop())
    bench.state(State.STOPPING)
    gate.set()
    bench.state(State.OFF)
    wait_until(lambda: bench.rooms.speakers[0].closed)


def test_a_loudspeaker_that_goes_is_told(bench: Bench) -> None:
    with_mic(bench, "sample")
    bench.rooms.speakers[0].ended = True
    assert "plays no more" in bench.notice("speaker").text
    assert bench.rooms.speakers[0].closed


# -- Switching -------------------------------------------------------------------------------------


def test_a_new_microphone_is_open_before_the_old_one_closes(bench: Bench) -> None:
    bench.run()
    old_was_open = []
    bench.rooms.source_setup = lambda source: old_was_open.append(not bench.rooms.sources[0].closed)
    resets = bench.rooms.engines[0].resets
    bench.session.post(SwitchMic("mic-b"))
    wait_until(lambda: bench.rooms.sources[0].closed)
    assert old_was_open == [True]
    assert bench.session.settings.mic == "mic-b"
    wait_until(lambda: bench.rooms.engines[0].resets > resets)  # a gap: the past is forgotten


def test_a_microphone_that_cannot_be_opened_leaves_the_old_one(bench: Bench) -> None:
    bench.run()
    bench.rooms.mic_errors = 1
    bench.session.post(SwitchMic("mic-b"))
    assert "mic-b" in bench.notice("mic").text
    assert bench.session.settings.mic == "mic-a"
    assert not bench.rooms.sources[0].closed
    assert bench.session.state is State.RUNNING


def test_a_new_camera_is_open_before_the_old_one_closes(bench: Bench) -> None:
    bench.run()
    lost_ms = []
    for turn in range(1, 4):  # a busy machine may lose a few ticks, but not each time
        bench.session.post(SwitchCamera(f"cam-{turn}"))
        sinks = bench.rooms.sinks
        wait_until(lambda: len(sinks) > turn and len(sinks[turn].frames) > 3)  # noqa: B023
        wait_until(lambda: bench.session.settings.camera == f"cam-{turn}")  # noqa: B023
        assert sinks[turn - 1].closed
        lost_ms.append((sinks[turn].frames[0][0] - sinks[turn - 1].frames[-1][0]) / 1e6)
    assert min(lost_ms) < 130


def test_a_camera_that_cannot_be_opened_leaves_the_old_one(bench: Bench) -> None:
    bench.run()
    bench.rooms.camera_errors = 1
    bench.session.post(SwitchCamera("cam-b"))
    bench.notice("camera")
    count = len(bench.rooms.sinks[0].frames)
    wait_until(lambda: len(bench.rooms.sinks[0].frames) > count + 5)
    assert bench.session.settings.camera == "cam-a"


def test_the_old_avatar_speaks_until_the_new_one_is_ready(bench: Bench) -> None:
    bench.run()
    sink = bench.rooms.sinks[0]
    count = len(sink.frames)
    bench.session.post(SwitchAvatar("bob"))
    wait_until(lambda: len(bench.rooms.engines) == 2 and bench.rooms.engines[0].closed)
    wait_until(lambda: len(sink.frames) > count + 15)
    assert bench.rooms.engines[1].warmed == ["bob"]
    assert bench.session.settings.avatar == "bob"
    wait_until(bench.speaks)
    assert all(60 <= mouth_of(frame) <= 250 for _, frame in sink.frames)


def test_an_engine_that_cannot_replace_the_present_one_changes_nothing(bench: Bench) -> None:
    bench.run()
    bench.rooms.engine_errors = 1
    bench.session.post(SwitchEngine("other"))
    bench.fault("student")
    wait_until(lambda: bench.session.settings.engine == bench.settings.engine)
    assert bench.session.state is State.RUNNING
    count = bench.session.stats().frames_model
    wait_until(lambda: bench.session.stats().frames_model > count + 10)


def test_a_choice_that_failed_is_not_built_when_the_present_one_breaks(bench: Bench) -> None:
    bench.run()
    bench.rooms.engine_errors = 1
    bench.session.post(SwitchEngine("other"))
    bench.fault("student")
    wait_until(lambda: bench.session.settings.engine == bench.settings.engine)
    bench.rooms.engines[0].error = EngineError("the fake engine broke; choose another one")
    wait_until(lambda: len(bench.rooms.engines) == 2)
    assert [asked.engine for asked in bench.rooms.built] == ["onnx_small", "other", "onnx_small"]


def test_a_choice_that_never_gets_ready_is_taken_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run()
    gate = threading.Event()
    monkeypatch.setattr(FakeEngine, "warm_up", lambda engine, avatar: gate.wait(30))
    monkeypatch.setattr("core.session.student_desk.BUILD_NS", 200_000_000)
    bench.session.post(SwitchAvatar("bob"))
    assert "does not get ready" in bench.fault("student").text
    wait_until(lambda: bench.session.settings.avatar == bench.settings.avatar)
    assert bench.session.state is State.RUNNING
    gate.set()


def test_a_student_that_was_replaced_is_freed(bench: Bench) -> None:
    """At once and by itself: the session freezes what the collector would have to find."""
    bench.run()
    old = weakref.ref(bench.session._control._student.active)
    bench.session.post(SwitchAvatar("bob"))
    wait_until(lambda: bench.rooms.engines[0].closed)
    wait_until(lambda: old() is None)


def test_another_delay_is_kept_at_once(bench: Bench) -> None:
    bench.run()
    bench.session.post(SetDelay(400))
    wait_until(lambda: bench.session.stats().delay_ms == 400)
    wait_until(lambda: bench.session.stats().delay_p95_ms > 370)
    bench.session.post(SetDelay(-5))
    bench.notice("delay")
    assert bench.session.settings.delay_ms == 400


def test_a_delay_that_cannot_be_kept_is_raised_with_a_word(bench: Bench) -> None:
    bench.settings = Settings(size_px=SIZE, delay_ms=20, mic="mic-a", camera="cam-a")
    bench.session.post(Start())
    notice = bench.notice("delay")
    assert "20 ms cannot be kept" in notice.text
    assert bench.session.stats().delay_ms >= 130  # a block, two frames and the look-ahead


def test_choices_made_while_off_count_at_the_next_start(bench: Bench) -> None:
    for command in (SwitchMic("m"), SwitchCamera("c"), SwitchAvatar("bob"), SwitchEngine("e")):
        bench.session.post(command)
    bench.run()
    assert (bench.rooms.sources[0].label, bench.rooms.sinks[0].label) == ("m", "c")
    assert bench.rooms.engines[0].warmed == ["bob"]
    assert bench.session.settings.engine == "e"


# -- Closing ---------------------------------------------------------------------------------------


def test_closing_is_clean_when_nothing_was_started(bench: Bench) -> None:
    assert bench.session.close()
    assert bench.session.close()
    bench.session.post(Start())
    assert bench.session.state is State.OFF


@pytest.mark.parametrize("state", [State.OPENING, State.WARMING, State.RUNNING, State.HOLDING])
def test_closing_is_clean_from_every_state(bench: Bench, state: State) -> None:
    if state is State.HOLDING:
        bench.rooms.mic_errors = 1000
    bench.session.post(Start())
    bench.state(state)
    closers = [threading.Thread(target=bench.session.close) for _ in range(3)]
    for closer in closers:
        closer.start()
    for closer in closers:
        closer.join(10)
    assert bench.session.close()
    assert our_threads() == []
    assert bench.session.state is State.OFF
    things = [*bench.rooms.sources, *bench.rooms.sinks, *bench.rooms.engines]
    assert all(thing.closed for thing in things)


def test_closing_is_clean_from_a_fault(bench: Bench) -> None:
    bench.rooms.camera_errors = 1
    bench.session.post(Start())
    bench.state(State.FAULT)
    assert bench.session.close()


def test_closing_from_an_event_only_asks(bench: Bench) -> None:
    seen: list[bool] = []

    def close_when_running(event: Event) -> None:
        if isinstance(event, StateChanged) and event.state is State.RUNNING:
            seen.append(session.close())

    session = Session(bench.settings, on_event=close_when_running, ports=bench.rooms.ports())
    session.post(Start())
    wait_until(lambda: our_threads() == [])
    assert seen == [False]
    assert session.close()


def test_a_receiver_that_raises_stops_everything(bench: Bench) -> None:
    def broken(event: Event) -> None:
        if isinstance(event, StateChanged) and event.state is State.RUNNING:
            raise RuntimeError("the window has gone")

    session = Session(bench.settings, on_event=broken, ports=bench.rooms.ports())
    session.post(Start())
    wait_until(lambda: our_threads() == [])
    assert session.state is State.FAULT
    assert session.close()

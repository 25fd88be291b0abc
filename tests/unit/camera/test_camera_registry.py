"""Cameras by name: “auto” keeps every reason, a wrong name gets the nearest real one."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.camera import obs, pipewire, registry, v4l2
from core.camera.registry import (
    AutoCamera,
    Backend,
    list_cameras,
    notices,
    open_recording,
    open_sink,
    opens_beside,
    overwritten_file,
    probes,
)
from core.camera.v4l2 import Condition, LoopbackInfo
from core.camera.window_sink import WindowSink
from core.errors import CameraUnavailable
from core.types import Probe

SIZE = (64, 48)


def backend(name: str, ok: bool = True, fails: str = "") -> Backend:
    def open_it(rest, size_px, _fps, _clock):
        if fails:
            raise CameraUnavailable(fails)
        return WindowSink(size_px, f"{name} {rest}".strip())

    return Backend(open_it, lambda: Probe(name, ok, f"{name} detail.", "" if ok else "Do this."))


@pytest.fixture(autouse=True)
def linux(monkeypatch):
    monkeypatch.setattr(registry, "_system", lambda: "linux")


def test_auto_takes_the_best_that_opens(clock):
    known = {name: backend(name) for name in ("window", "pipewire", "v4l2loopback")}
    sink = open_sink("auto", SIZE, 25, clock, known)
    assert isinstance(sink, AutoCamera)
    assert (sink.backend, sink.label, sink.skipped) == ("v4l2loopback", "v4l2loopback", ())


def test_the_sign_of_a_reader_is_that_of_the_camera_that_opened(clock):
    sink = WindowSink(SIZE, "one")
    assert registry.sign(sink) is None
    sink.sign = 7
    assert registry.sign(sink) == registry.sign(AutoCamera(sink, "window", [])) == 7
    sink.sign = None
    assert registry.sign(sink) is None


def test_auto_keeps_every_reason(clock):
    known = {
        "v4l2loopback": backend("v4l2loopback", ok=False),
        "pipewire": backend("pipewire", fails="The server went away. Restart it."),
        "window": backend("window"),
    }
    sink = open_sink("auto", SIZE, 25, clock, known)
    assert sink.backend == "window"
    assert [(probe.name, probe.ok) for probe in sink.skipped] == [
        ("v4l2loopback", False),
        ("pipewire", False),
    ]
    assert notices(sink) == [
        "v4l2loopback detail. Do this.",
        "The server went away. Restart it.",
    ]


@pytest.mark.parametrize(
    ("system", "order"),
    [
        ("linux", ["v4l2loopback", "pipewire"]),
        ("win32", ["obs", "unitycapture"]),
        ("darwin", ["obs"]),
        ("freebsd14", []),
    ],
)
def test_each_system_has_its_own_cameras(clock, monkeypatch, system, order):
    monkeypatch.setattr(registry, "_system", lambda: system)
    names = ("v4l2loopback", "pipewire", "obs", "unitycapture")
    known = {name: backend(name, ok=False) for name in names} | {"window": backend("window")}
    sink = open_sink("auto", SIZE, 25, clock, known)
    assert [probe.name for probe in sink.skipped] == order
    assert sink.backend == "window"


def test_auto_passes_on_pictures_and_the_end(clock, picture):
    inner = WindowSink(SIZE)
    camera = AutoCamera(inner, "window", [])
    camera.send(picture())
    camera.close()
    camera.close()
    assert inner.frames == 1
    with pytest.raises(CameraUnavailable):
        camera.send(picture())


def test_auto_without_any_camera_tells_all_reasons(clock):
    known = {"v4l2loopback": backend("v4l2loopback", ok=False)}
    with pytest.raises(CameraUnavailable, match="v4l2loopback: v4l2loopback detail"):
        open_sink("auto", SIZE, 25, clock, known)


def test_what_follows_the_colon_reaches_the_camera(clock):
    known = {"v4l2loopback": backend("v4l2loopback")}
    sink = open_sink("v4l2loopback:/dev/video4", SIZE, 25, clock, known)
    assert sink.label == "v4l2loopback /dev/video4"


@pytest.mark.parametrize(
    ("choice", "hint"),
    [("pipewir", "'pipewire'"), ("Auto", "'auto'"), ("zzz", "Choose one of: auto"), ("", "Choose")],
)
def test_a_wrong_name_gets_help(clock, choice, hint):
    with pytest.raises(CameraUnavailable, match=hint):
        open_sink(choice, SIZE, 25, clock)


def test_cameras_without_devices_always_open(clock, picture, tmp_path: Path):
    for choice in ("window", "none"):
        sink = open_sink(choice, SIZE, 25, clock)
        sink.send(picture())
        sink.close()


def test_a_file_needs_a_path(clock, tmp_path, picture):
    with pytest.raises(CameraUnavailable, match="Which file"):
        open_sink("file:", SIZE, 25, clock)
    sink = open_sink(f"file:{tmp_path / 'talk.mp4'}", SIZE, 25, clock)
    sink.send(picture())
    sink.close()
    assert (tmp_path / "talk.mp4").stat().st_size > 0


def test_only_a_plain_file_is_overwritten(clock, tmp_path, picture):
    talk = tmp_path / "talk.mp4"
    for choice in ("auto", "window", "v4l2loopback:/dev/video4", f"file-new:{talk}", "file:"):
        assert overwritten_file(choice) is None
    assert overwritten_file(f"file:{talk}") == talk
    for label in ("file talk.mp4", "file talk-2.mp4"):
        sink = open_sink(f"file-new:{talk}", SIZE, 25, clock)
        sink.send(picture())
        assert sink.label == label
        assert len(notices(sink)) == (label != "file talk.mp4")
        sink.close()


def test_a_home_that_is_nobodys_is_a_name_like_any_other():
    assert overwritten_file("file:~nobody-here/talk.mp4").name == "talk.mp4"
    assert overwritten_file("file:~/talk.mp4") == Path.home() / "talk.mp4"


def test_a_camera_of_another_system_is_refused(clock):
    with pytest.raises(CameraUnavailable, match=r"on this system.*auto, v4l2loopback, pipewire"):
        open_sink("obs", SIZE, 25, clock)


def test_lists_what_can_be_chosen_now(monkeypatch):
    devices = [
        LoopbackInfo("/dev/video2", "Lipcam", Condition.FREE),
        LoopbackInfo("/dev/video3", "Taken", Condition.BUSY),
    ]
    monkeypatch.setattr(v4l2, "loopback_devices", lambda: devices)
    monkeypatch.setattr(pipewire, "probe", lambda: Probe("pipewire", True))
    found = list_cameras()
    assert [device.id for device in found] == [
        "auto",
        "v4l2loopback:/dev/video2",
        "pipewire",
        "window",
    ]
    assert [device.is_default for device in found] == [True, False, False, False]
    monkeypatch.setattr(pipewire, "probe", lambda: Probe("pipewire", False, "no server"))
    assert "pipewire" not in [device.id for device in list_cameras()]


def test_lists_the_cameras_of_windows(monkeypatch):
    monkeypatch.setattr(registry, "_system", lambda: "win32")
    monkeypatch.setattr(obs, "probe_obs", lambda: Probe("obs", True, "OBS Virtual Camera"))
    monkeypatch.setattr(obs, "probe_unitycapture", lambda: Probe("unitycapture", False, "none"))
    assert [device.id for device in list_cameras()] == ["auto", "obs", "window"]
    assert [(probe.name, probe.ok) for probe in probes()] == [
        ("obs", True),
        ("unitycapture", False),
    ]


def test_a_usable_driver_without_bridge_is_not_usable(monkeypatch):
    monkeypatch.setattr(v4l2, "probe", lambda: Probe("v4l2loopback", True, "Lipcam"))
    monkeypatch.setattr(pipewire, "probe", lambda: Probe("pipewire", True))
    assert [probe.ok for probe in probes()] == [True, True]
    monkeypatch.setattr("core.camera.bridge_process.find_spec", lambda name: None)
    first = probes()[0]
    assert not first.ok
    assert first.detail == "The program camera_bridge is missing."
    assert first.remedy.startswith("Install it again: pip install")


@pytest.mark.parametrize("there", [True, False])
def test_obs_and_unity_capture_are_looked_up(there, tmp_path):
    windows = obs.probe_obs("win32", lambda name: there)
    unity = obs.probe_unitycapture("win32", lambda name: there)
    mac = obs.probe_obs("darwin", application=tmp_path if there else tmp_path / "none")
    for probe, remedy in (
        (windows, "OBS Studio"),
        (unity, "CustomName.bat"),
        (mac, "extension"),
    ):
        assert probe.ok == there
        assert there or remedy in probe.remedy
    assert not obs.probe_obs("linux").ok
    assert not obs.probe_unitycapture("darwin").ok


@pytest.mark.parametrize(
    ("choice", "many"),
    [
        ("pipewire", True),
        ("file:talk.mp4", True),
        ("window", True),
        ("none", True),
        ("v4l2loopback", False),
        ("v4l2loopback:/dev/video9", False),
        ("obs", False),
        ("unitycapture:Cam", False),
    ],
)
def test_a_device_has_one_writer(choice, many):
    assert opens_beside(choice, WindowSink(SIZE)) is many


def test_auto_is_what_it_has_opened():
    for name, many in (("v4l2loopback", False), ("pipewire", True)):
        assert opens_beside("auto", AutoCamera(WindowSink(SIZE), name, ())) is many


def test_a_recording_overwrites_nothing(tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"mine")
    sink = open_recording(tmp_path / "a.mp4", SIZE, 25)
    assert sink.path == tmp_path / "a-2.mp4"
    sink.close()
    assert (tmp_path / "a.mp4").read_bytes() == b"mine"


_EXTENSION = "com.obsproject.obs-studio.mac-camera-extension (32.0/1) OBS Virtual Camera"


@pytest.mark.parametrize(
    ("said", "approval"),
    [
        (f"*\t*\t2MMRE5MTB8\t{_EXTENSION}\t[activated enabled]", obs.Approval.ENABLED),
        (f"\t\t2MMRE5MTB8\t{_EXTENSION}\t[activated waiting for user]", obs.Approval.WAITING),
        (f"{_EXTENSION} [terminated waiting to uninstall on reboot]", obs.Approval.ABSENT),
        ("0 extension(s)", obs.Approval.ABSENT),
        (None, obs.Approval.UNKNOWN),
    ],
)
def test_macos_tells_whether_the_camera_of_obs_may_run(said, approval):
    assert obs.mac_extension(lambda: said) is approval

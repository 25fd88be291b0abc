"""OBS Studio in the guest, on a screen of its own, with our camera as its only source."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

_DISPLAY = ":5"
_SCREEN = "1180x760"
_GLOBAL = """[General]
FirstRun=true
LastVersion=486539266
EnableAutoUpdates=false
[Basic]
Profile=Untitled
ProfileDir=Untitled
SceneCollection=Untitled
SceneCollectionFile=Untitled
[BasicWindow]
PreviewEnabled=true
"""
_PROFILE = """[General]
Name=Untitled
[Video]
BaseCX={width}
BaseCY={height}
OutputCX={width}
OutputCY={height}
FPSCommon=10
[Audio]
SampleRate=48000
[Output]
Mode=Simple
[SimpleOutput]
FilePath={folder}
RecFormat=mkv
RecQuality=Stream
StreamEncoder=x264
VBitrate=6000
UseAdvanced=true
Preset=ultrafast
"""
_CAMERA = "Lipcam by V4L2"


def use_obs(
    device: str, size_px: tuple[int, int], seconds: float, folder: Path, picture: Path
) -> tuple[str, list[Path]]:
    """Let OBS show and record the camera for ``seconds``; a screenshot goes to ``picture``.

    Returns the end of its log, and what it recorded.
    """
    home = folder / "obs-home"
    _write_settings(home / ".config" / "obs-studio", device, size_px, folder)
    env = dict(os.environ, HOME=str(home), DISPLAY=_DISPLAY, LIBGL_ALWAYS_SOFTWARE="1")
    env |= {"QT_QPA_PLATFORM": "xcb"}
    env.pop("XDG_CONFIG_HOME", None)
    log_path = folder / "obs.log"
    screen = ["Xvfb", _DISPLAY, "-screen", "0", f"{_SCREEN}x24", "-nolisten", "tcp"]
    obs = ["obs", "--multi", "--startrecording", "--disable-updater"]
    with (
        log_path.open("wb") as log,
        subprocess.Popen(screen, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server,
    ):
        time.sleep(3)
        with subprocess.Popen(obs, env=env, stdout=log, stderr=log) as program:
            try:
                time.sleep(seconds)
                _take_picture(picture)
            finally:
                program.terminate()
                try:
                    program.wait(20)
                except subprocess.TimeoutExpired:
                    program.kill()
        server.terminate()
    return log_path.read_text(errors="replace")[-3000:], sorted(folder.glob("*.mkv"))


def _take_picture(picture: Path) -> None:
    command = ["ffmpeg", "-v", "error", "-nostdin", "-f", "x11grab", "-video_size", _SCREEN]
    command += ["-i", _DISPLAY, "-frames:v", "1", "-y", str(picture)]
    subprocess.run(command, check=True, timeout=60)


def _write_settings(root: Path, device: str, size_px: tuple[int, int], folder: Path) -> None:
    scenes, profile = root / "basic" / "scenes", root / "basic" / "profiles" / "Untitled"
    scenes.mkdir(parents=True)
    profile.mkdir(parents=True)
    (root / "global.ini").write_text(_GLOBAL)
    width, height = size_px
    (profile / "basic.ini").write_text(_PROFILE.format(width=width, height=height, folder=folder))
    camera = {
        "id": "v4l2_input",
        "versioned_id": "v4l2_input",
        "name": _CAMERA,
        "settings": {
            "device_id": device,
            "input": 0,
            "pixelformat": int.from_bytes(b"YU12", "little"),
            "resolution": -1,
            "framerate": -1,
            "buffering": False,
        },
        "enabled": True,
    }
    item = {"name": _CAMERA, "id": 1, "visible": True, "align": 5}
    item |= {"pos": {"x": 0.0, "y": 0.0}, "scale": {"x": 1.0, "y": 1.0}}
    scene = {
        "id": "scene",
        "name": "Scene",
        "settings": {"id_counter": 1, "custom_size": False, "items": [item]},
    }
    collection = {
        "name": "Untitled",
        "current_scene": "Scene",
        "current_program_scene": "Scene",
        "scene_order": [{"name": "Scene"}],
        "sources": [camera, scene],
    }
    (scenes / "Untitled.json").write_text(json.dumps(collection))

"""The only place that knows folders: bundled assets and the user's own."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APP = "Lipcam"
FACE_NETS_VARIABLE = "LIPCAM_FACE_NETS"  # the folder of the face networks
_HOME_VARIABLE = "LIPCAM_HOME"  # one folder for settings, data, cache and logs: clean profiles


def _user(kind: str) -> Path:
    home = os.environ.get(_HOME_VARIABLE)
    if home:
        return Path(home) / kind
    found = {
        "config": platformdirs.user_config_path,
        "data": platformdirs.user_data_path,
        "cache": platformdirs.user_cache_path,
        "logs": platformdirs.user_log_path,
    }[kind]
    return found(_APP, appauthor=False)


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead, or would lead, to one file."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return os.path.realpath(one) == os.path.realpath(other)


def assets() -> Path:
    """Bundled avatars, the small student, icons and the sample speech."""
    return Path(__file__).resolve().parent.parent / "assets"


def bundled_avatars() -> Path:
    """Avatars that come with Lipcam."""
    return assets() / "avatars"


def user_avatars() -> Path:
    """Avatars that the user made or imported; made on first use."""
    return user_data() / "avatars"


def small_student() -> Path:
    """The bundled small student: ONNX files and their manifest."""
    return assets() / "student" / "small"


def model_catalogue() -> Path:
    """The list of models that do not come with Lipcam."""
    return assets() / "models" / "catalogue.json"


def user_models() -> Path:
    """Models that the user fetched or imported; made on first use."""
    return user_data() / "models"


def face_nets() -> tuple[Path, ...]:
    """Where the networks that find faces may be: in the folder that the user names and no other,
    else in one of the usual ones."""
    named = os.environ.get(FACE_NETS_VARIABLE)
    if named:
        return (Path(named),)
    return user_data() / "models" / "face-nets", assets() / "face_nets"


def person_net() -> Path:
    """The network that tells person from background."""
    return assets() / "person_net"


def lipforcing_mask() -> Path:
    """What of a face Lip Forcing generates: 256 x 256 px, white = stays."""
    return assets() / "lipforcing" / "mask.png"


def icons() -> Path:
    """Line drawings of buttons and states, and the program's own icon."""
    return assets() / "icons"


def lettering() -> Path:
    """The drawn letters of captions and badge."""
    return assets() / "lettering"


def sample_speech() -> Path:
    """Speech that stands in for a microphone where there is none."""
    return assets() / "speech" / "hello.wav"


def guides() -> Path:
    """Drawings of where a call program lets its users choose the camera."""
    return assets() / "guides"


def settings_file() -> Path:
    """The user's settings."""
    return _user("config") / "settings.json"


def user_profiles() -> Path:
    """The user's profiles, one file each; made on first use."""
    return _user("config") / "profiles"


def user_data() -> Path:
    """What the user would miss: avatars, weights."""
    return _user("data")


def user_cache() -> Path:
    """What can be made again."""
    return _user("cache")


def user_mattes() -> Path:
    """What is person in each avatar's loop; made on first use."""
    return user_cache() / "mattes"


def user_logs() -> Path:
    """Log files."""
    return _user("logs")


def recordings() -> Path:
    """Where videos go when the user names no place."""
    home = os.environ.get(_HOME_VARIABLE)
    return Path(home) / "videos" if home else platformdirs.user_videos_path() / _APP


def snapshots() -> Path:
    """Where pictures go that the user takes of the avatar."""
    home = os.environ.get(_HOME_VARIABLE)
    return Path(home) / "pictures" if home else platformdirs.user_pictures_path() / _APP

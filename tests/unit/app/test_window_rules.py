"""What the window knows without being shown: conditions, wishes, colours, names of files, words."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import cv2
import numpy as np
import pytest

pytest.importorskip("PySide6")

from app.window.advice import command_in
from app.window.film import read_film, read_poster
from app.window.icons import PROGRAM, read_icons
from app.window.keepsakes import recording_path, write_snapshot
from app.window.palettes import DARK, LIGHT, Scheme
from app.window.states import FACES, Condition, condition_of, condition_words, title_words
from app.window.wish import Wish
from app.window.words import engine_words, status_words, time_words, watching_words
from core import paths
from core.avatar.library import AvatarLibrary
from core.camera import remedies
from core.errors import AvatarError, RecordingError
from core.messages import State
from tests.avatar_factory import write_avatar

NOW = datetime(2025, 11, 28, 19, 11, 5)


# -- Conditions ------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_condition_with_a_word_and_an_icon_of_its_own(state: State) -> None:
    condition = condition_of(state, muted=False, panic=False, speaking=True)
    assert condition_words(condition)
    assert f"{FACES[condition].icon}.svg" in {path.name for path in paths.icons().iterdir()}


def test_what_others_see_and_hear_most_of_is_shown() -> None:
    live = {"muted": False, "panic": False, "speaking": True}
    assert condition_of(State.RUNNING, **live) is Condition.SPEAKING
    assert condition_of(State.RUNNING, **{**live, "speaking": False}) is Condition.SILENT
    assert condition_of(State.RUNNING, **{**live, "muted": True}) is Condition.MUTED
    assert condition_of(State.HOLDING, **{**live, "muted": True, "panic": True}) is Condition.PANIC
    assert condition_of(State.HOLDING, **live) is Condition.HOLDING
    assert condition_of(State.OFF, **{**live, "muted": True, "panic": True}) is Condition.OFF


def test_no_two_conditions_look_alike_without_their_colour() -> None:
    words = [condition_words(condition) for condition in Condition]
    assert len(set(words)) == len(words)


def test_the_title_does_not_flicker_with_every_pause() -> None:
    speaking = title_words(Condition.SPEAKING, recording=False)
    assert speaking == title_words(Condition.SILENT, recording=False)
    assert "Muted" in title_words(Condition.MUTED, recording=False)
    assert "recording" in title_words(Condition.SPEAKING, recording=True)


def test_a_wish_is_shown_at_once_and_not_flipped_by_old_figures() -> None:
    wish = Wish()
    wish.want("on")
    assert wish.value == "on"
    assert not wish.hear(""), "these figures were on their way already"
    assert wish.value == "on"
    assert not wish.hear("on")
    assert wish.hear(""), "somebody else has switched it off"
    assert wish.value == ""


def test_a_wish_that_is_not_done_gives_way() -> None:
    wish = Wish()
    wish.want("on")
    assert [wish.hear("") for _ in range(3)] == [False, False, True]


# -- Colours ---------------------------------------------------------------------------------------


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1..21 (WCAG 2.1)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_can_be_read(scheme: Scheme) -> None:
    grounds = (scheme.window, scheme.base, scheme.button)
    pairs = [(ink, ground) for ink in (scheme.text, scheme.quiet) for ground in grounds]
    pairs += [(scheme.on_accent, scheme.accent), (scheme.accent, scheme.base)]
    pairs += [(tone.ink, tone.fill) for tone in scheme.tones.values()]
    low = [(pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < 4.5]
    assert not low


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_focus_and_what_is_greyed_can_be_seen(scheme: Scheme) -> None:
    pairs = [
        (colour, ground)
        for colour in (scheme.border, scheme.accent, scheme.faint)
        for ground in (scheme.window, scheme.base)
    ]
    low = [(pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < 3.0]
    assert not low


# -- Icons -----------------------------------------------------------------------------------------


def test_icons_are_drawings_that_take_the_colour_of_the_text() -> None:
    for name, svg in read_icons(paths.icons()).items():
        root = ElementTree.fromstring(svg)
        assert root.tag.endswith("svg")
        assert root.get("viewBox"), name
        fixed = re.findall(rb"#[0-9a-fA-F]{3,6}", svg)
        assert bool(fixed) == (name == PROGRAM), name


# -- Words -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("readers", "words"),
    [
        (None, ""),
        ((), "nobody is watching"),
        (("Zoom",), "in use by Zoom"),
        (("Zoom", "OBS", "Teams", "Chrome", "Meet"), "in use by Zoom, OBS, Teams and 2 more"),
    ],
)
def test_who_watches(readers: tuple[str, ...] | None, words: str) -> None:
    assert watching_words(readers) == words


def test_the_status_line_begins_with_who_watches() -> None:
    from tests.gui.portraits import stats

    assert status_words(stats(readers=("Zoom",))).startswith("In use by Zoom · 25.0 pictures")
    assert status_words(stats(readers=None)).startswith("25.0 pictures")
    assert status_words(stats(readers=(), resting=True)).startswith("Resting: nobody is watching.")
    assert status_words(stats(state=State.OFF)) == "Nothing is sent to other programs."


def test_engines_in_plain_words() -> None:
    assert engine_words("onnx_small", "") == "Small, on this computer's processor"
    assert engine_words("lipforcing-14b", "") == "Lip Forcing 14B, on the graphics card"
    assert engine_words("onnx_small", "CUDAExecutionProvider") == "Small, on the graphics card"


def test_lengths_of_time() -> None:
    assert [time_words(s) for s in (0, 72.9, 3600 + 61)] == ["0:00", "1:12", "1:01:01"]


@pytest.mark.parametrize(
    ("remedy", "command"),
    [
        ("Plug it in.", ""),
        (
            "Allow it: sudo usermod -aG video $USER, then log in again.",
            "sudo usermod -aG video $USER",
        ),
        (remedies.REINSTALL, "pip install -e '.[camera]'"),
        (
            remedies.remedy_for("v4l2loopback", "missing"),
            f"sudo apt install v4l2loopback-dkms && {remedies.LOAD_V4L2LOOPBACK}",
        ),
        (
            "Run /opt/x/bin/python -m pip install torch\nsudo b",
            "/opt/x/bin/python -m pip install torch\nsudo b",
        ),
    ],
)
def test_the_command_in_a_remedy(remedy: str, command: str) -> None:
    assert command_in(remedy) == command


# -- Pictures and recordings -----------------------------------------------------------------------


def test_a_snapshot_is_the_picture_itself_and_never_another_one(tmp_path: Path) -> None:
    rgb = np.random.default_rng(0).integers(0, 255, (36, 64, 3), np.uint8)
    first = write_snapshot(rgb, tmp_path / "new" / "folder", NOW)
    second = write_snapshot(rgb, tmp_path / "new" / "folder", NOW)
    assert first.name == "Lipcam 2025-11-28 19.11.05.png"
    assert second != first
    assert np.array_equal(cv2.imread(str(first))[..., ::-1], rgb)


def test_a_folder_that_cannot_be_is_told_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RecordingError, match="Choose another folder"):
        recording_path(tmp_path / "file", NOW)
    with pytest.raises(RecordingError, match="cannot be written"):
        write_snapshot(np.zeros((2, 2, 3), np.uint8), tmp_path / "file", NOW)


def test_a_recording_gets_a_name_that_is_free(tmp_path: Path) -> None:
    first = recording_path(tmp_path, NOW)
    first.touch()
    assert recording_path(tmp_path, NOW).name == "Lipcam 2025-11-28 19.11.05 (2).mp4"


# -- Moving faces ----------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_bundled_faces_move_where_their_pictures_are() -> None:
    for info in AvatarLibrary(paths.bundled_avatars(), Path("/nowhere")).list():
        assert info.preview is not None
        film = read_film(info.folder, 64)
        still = cv2.cvtColor(cv2.imread(str(info.preview)), cv2.COLOR_BGR2RGB)
        still = cv2.resize(still, (64, 64), interpolation=cv2.INTER_AREA)
        assert len(film.pictures) == 20
        assert cv2.absdiff(film.pictures[0], np.asarray(still, np.uint8)).mean() < 10, info.id


def test_a_film_of_a_whole_picture_and_a_poster(tmp_path: Path) -> None:
    folder = write_avatar(tmp_path / "ada", avatar_id="ada", name="Ada")
    film = read_film(folder, 80)
    assert film.pictures[0].shape == (45, 80, 3)
    assert read_poster(folder).shape == (180, 320, 3)
    (folder / "loop.mp4").write_bytes(b"no film")
    with pytest.raises(AvatarError):
        read_film(folder, 80)

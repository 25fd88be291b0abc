"""The first look through a film: whose face is where, and how strongly it may be painted over."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.avatar.face_track import FaceFinder, FaceTrack, TrackMaker
from core.avatar.video_source import VideoSource
from core.errors import FaceError
from core.types import Float32

_WORK_PX = 1280  # longer sides are made smaller for the networks
_FADE_S = 0.12


def follow(source: VideoSource, nets: FaceFinder, told: Callable[[int], None]) -> FaceTrack:
    """The main face's track through all pictures. told: called with the number of pictures so far.

    Raises FaceError when there is no face in any of them, VideoError for the film itself.
    """
    maker = TrackMaker(nets)
    for shown in source.scan():
        rgb, scale = shown.picture.small_rgb(_WORK_PX)
        maker.add(rgb, shown.from_s, scale)
        told(shown.index + 1)
    track = maker.track()
    if track.shot.max(initial=-1) < 0:
        raise FaceError(
            f"No face was found in the {len(track.shot)} pictures of {source.name}; choose a video "
            "of a person who faces the camera, large enough to see the lips."
        )
    return track


def strengths(track: FaceTrack, times_s: list[float]) -> Float32:
    """(N,): 0..1, weight of the new mouth in each picture.

    Where a face comes or goes in the middle of the film the mouth fades within 0.12 s, so that
    nothing jumps; at a cut, and at both ends of the film, there is nothing to hide.
    """
    shots, at = track.shot, np.asarray(times_s)
    weights = (shots >= 0).astype(np.float32)
    for number in range(int(shots.max(initial=-1)) + 1):
        inside = np.flatnonzero(shots == number)
        first, last = int(inside[0]), int(inside[-1])
        if first > 0 and shots[first - 1] < 0:
            weights[inside] *= np.clip((at[inside] - at[first - 1]) / _FADE_S, 0.0, 1.0)
        if last + 1 < len(shots) and shots[last + 1] < 0:
            weights[inside] *= np.clip((at[last + 1] - at[inside]) / _FADE_S, 0.0, 1.0)
    return weights


def reference_picture(track: FaceTrack, shot: int) -> int:
    """The picture of a shot in which the mouth is the most closed, not at its very ends where the
    face may still be turned."""
    inside = np.flatnonzero(track.shot == shot)
    trim = min(len(inside) // 10, 5)
    inside = inside[trim : len(inside) - trim]
    return int(inside[np.argmin(track.openings()[inside])])

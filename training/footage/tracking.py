"""From a video file to the mouth region of one face, its curves and its sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from core.avatar.face_box import POINTS, FaceBox
from core.avatar.face_track import ANCHORS, FaceFinder, FaceTracker
from core.errors import AvatarError, TrainingError
from core.region import REGION_HEIGHT, REGION_WIDTH, cut_region, fit_region_affine
from training.data.store import CURVES, SAMPLES_PER_FRAME
from training.speech.phones import FPS, SAMPLE_RATE

MOST_SECONDS = 300
_LARGEST_BYTES = 2_000_000_000
_LARGEST_SIDE = 4320
_WORK_SIDE = 1280  # larger pictures are made smaller before anything else
_LONGEST_GAP = 3
_SMOOTH_FRAMES = 1.2

# Points of the face mesh: lips.
_INNER, _OUTER, _CORNERS = (13, 14), (0, 17), (61, 291)
_LIP_FRONT = (0, 13, 14, 17)
_NOSE_BASE = 2

Picture = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class TrackedClip:
    """A tracked clip at 25 frames a second, T frames.

    regions: uint8 (T, 128, 160, 3) RGB, cut as core.region defines it. affines: float32 (T, 2, 3),
    frame px -> region px. curves: float32 (T, 4) as in the data set: opening, width, rounding in
    outer-eye distances; the fourth, bilabials, is 0: pictures do not tell them. outer: float32
    (T,), outer-lip opening. sound: float32 (T * 640,), 16 kHz. boxes: where the face was looked
    for. seen: bool (T,), whether it was found; short gaps are bridged, and in longer ones the
    values stand still.
    """

    regions: Picture
    affines: NDArray[np.float32]
    curves: NDArray[np.float32]
    outer: NDArray[np.float32]
    sound: NDArray[np.float32]
    boxes: tuple[FaceBox, ...]
    seen: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.regions)


def track_clip(path: Path, nets: FaceFinder) -> TrackedClip:
    """Follow the main face of a video file with sound.

    Raises TrainingError when the file is too large, too long (300 s), not a video with sound, or
    shows a face in less than half of its frames.
    """
    filled, seen, boxes = _followed(path, nets)
    affines = _steady_affines(filled, path.name)
    regions = np.empty((len(seen), REGION_HEIGHT, REGION_WIDTH, 3), np.uint8)
    for index, frame in enumerate(read_frames(path)):
        if index < len(regions):
            regions[index] = cut_region(frame, affines[index])
    measured = measure_mouth(filled)
    curves = np.zeros((len(seen), CURVES), np.float32)
    curves[:, :3] = measured[:, (0, 2, 3)]
    return TrackedClip(
        regions=regions,
        affines=affines,
        curves=curves,
        outer=measured[:, 1],
        sound=read_clip_sound(path, len(seen)),
        boxes=tuple(boxes),
        seen=_with_short_gaps(seen),
    )


def track_points(path: Path, nets: FaceFinder) -> NDArray[np.float32]:
    """The mesh of the main face of a video file: float32 (T, 468, 3), px, 25 frames a second.

    Frames without a face are bridged by straight lines. Raises TrainingError as track_clip does.
    """
    return _followed(path, nets)[0]


def _followed(
    path: Path, nets: FaceFinder
) -> tuple[NDArray[np.float32], NDArray[np.bool_], list[FaceBox]]:
    points, boxes = follow_face(read_frames(path), nets)
    seen = np.array([p is not None for p in points])
    if len(seen) < 2 or seen.mean() < 0.5:
        found = f"a face is seen in {int(seen.sum())} of {len(seen)} frames"
        raise TrainingError(f"{path.name}: {found}; choose clips of one person facing the camera")
    return _bridged(points), seen, boxes


def follow_face(
    frames: Iterable[Picture], nets: FaceFinder
) -> tuple[list[NDArray[np.float32] | None], list[FaceBox]]:
    """Points and the box they were found in, for each frame; the last known box in gaps."""
    tracker = FaceTracker(nets)
    points: list[NDArray[np.float32] | None] = []
    boxes: list[FaceBox] = []
    for frame in frames:
        points.append(tracker.next(frame))
        height, width = frame.shape[:2]
        boxes.append(tracker.box or FaceBox(width / 2, height / 2, height, 0.0))
    return points, boxes


def measure_mouth(points: NDArray[np.float32]) -> NDArray[np.float32]:
    """Inner opening, outer opening, width and rounding of tracked faces, in outer-eye distances.

    points: (T, 468, 3). Returns float32 (T, 4). Rounding is how far the lips stand out before the
    nose base, relative to the clip's median, as the mesh's depth tells it: rough.
    """

    def gap(a: int, b: int) -> NDArray[np.float32]:
        return np.linalg.norm(points[:, a, :2] - points[:, b, :2], axis=1)

    eyes = np.maximum(gap(*ANCHORS[:2]), 1e-3)
    front = points[:, _NOSE_BASE, 2] - points[:, _LIP_FRONT, 2].mean(1)
    out = front / eyes
    columns = [gap(*_INNER) / eyes, gap(*_OUTER) / eyes, gap(*_CORNERS) / eyes]
    return np.stack([*columns, out - np.median(out)], axis=1).astype(np.float32)


def paste_region(frame: Picture, region: Picture, affine: NDArray[np.float32]) -> Picture:
    """A region laid back over its frame; outside the region the frame stays. Returns a new one."""
    size = (frame.shape[1], frame.shape[0])
    back = cv2.warpAffine(region, affine, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    inside = np.full(region.shape[:2], 255, np.uint8)
    inside[[0, -1]], inside[:, [0, -1]] = 0, 0
    weight = cv2.warpAffine(inside, affine, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    share = weight[..., None].astype(np.float32) / 255.0
    return np.asarray(np.rint(share * back + (1.0 - share) * frame), dtype=np.uint8)


def read_frames(path: Path) -> Iterator[Picture]:
    """RGB frames at 25 a second, uint8 (H, W, 3), one after another.

    Frame k is the picture that is shown at 40 k + 20 ms after the file's first time stamp.
    Raises TrainingError as track_clip does.
    """
    for at_s, picture in _shown(path):
        if at_s >= MOST_SECONDS:
            raise TrainingError(f"{path.name} is longer than {MOST_SECONDS} s; cut it into clips")
        yield picture


def _shown(path: Path) -> Iterator[tuple[float, Picture]]:
    _check_size(path)
    last: Picture | None = None
    count = 0
    try:
        with av.open(str(path)) as media:
            if not media.streams.video:
                raise TrainingError(f"{path.name} holds no pictures")
            stream = media.streams.video[0]
            stream.thread_count = 1
            start = _start_s(media)
            own = float(1 / stream.average_rate) if stream.average_rate else 1.0 / FPS
            end = 0.0
            for frame in media.decode(stream):
                begins = (frame.time if frame.time is not None else end) - start
                while last is not None and (count + 0.5) / FPS < begins:
                    yield count / FPS, last
                    count += 1
                last, end = _rgb(frame, path), begins + own
            while last is not None and (count + 0.5) / FPS < end:
                yield count / FPS, last
                count += 1
    except (OSError, av.FFmpegError) as err:
        raise TrainingError(f"{path.name} cannot be read as video: {err}") from err
    if count == 0:
        raise TrainingError(f"{path.name} holds no pictures")


def _rgb(frame: av.VideoFrame, path: Path) -> Picture:
    long = max(frame.width, frame.height)
    if long > _LARGEST_SIDE:
        raise TrainingError(f"{path.name} has pictures of {frame.width} x {frame.height}; at most "
                            f"{_LARGEST_SIDE} a side")  # fmt: skip
    picture = frame.to_ndarray(format="rgb24")
    if long > _WORK_SIDE:
        share = _WORK_SIDE / long
        picture = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(picture, dtype=np.uint8)


def read_clip_sound(path: Path, frames: int) -> NDArray[np.float32]:
    """The sound that belongs to the frames of read_frames: float32 (frames * 640,), 16 kHz mono.

    What is missing at either end is silence. Raises TrainingError without sound.
    """
    _check_size(path)
    sound = np.zeros(frames * SAMPLES_PER_FRAME, np.float32)
    resampler = av.AudioResampler(format="fltp", rate=SAMPLE_RATE)  # all channels
    try:
        with av.open(str(path)) as media:
            if not media.streams.audio:
                raise TrainingError(f"{path.name} has no sound; lips without it teach nothing")
            at: int | None = None
            start = _start_s(media)
            for frame in media.decode(media.streams.audio[0]):
                if at is None:
                    at = round(((frame.time or 0.0) - start) * SAMPLE_RATE)
                for block in resampler.resample(frame):
                    at = _lay(sound, block.to_ndarray().mean(0), at)
                if at >= len(sound):
                    break
            else:
                for block in resampler.resample(None):
                    at = _lay(sound, block.to_ndarray().mean(0), at or 0)
    except (OSError, av.FFmpegError) as err:
        raise TrainingError(f"the sound of {path.name} cannot be read: {err}") from err
    peak = float(np.abs(sound).max(initial=0.0))
    return sound / peak if peak > 1.0 else sound  # decoders may overshoot


def _lay(sound: NDArray[np.float32], block: NDArray[np.float32], at: int) -> int:
    """Put a block where it belongs as far as it fits; returns where the next one begins."""
    first, last = max(at, 0), min(at + len(block), len(sound))
    if first < last:
        sound[first:last] = block[first - at : last - at]
    return at + len(block)


def _start_s(media: av.container.InputContainer) -> float:
    """When the file's pictures begin; the sound is laid beside them."""
    stream = media.streams.video[0] if media.streams.video else None
    if stream is None or stream.start_time is None or stream.time_base is None:
        return 0.0
    return float(stream.start_time * stream.time_base)


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as err:
        raise TrainingError(f"{path} cannot be read: {err}") from err
    if size > _LARGEST_BYTES:
        raise TrainingError(f"{path.name} is larger than {_LARGEST_BYTES // 10**6} MB; cut it")


def _bridged(points: list[NDArray[np.float32] | None]) -> NDArray[np.float32]:
    """All frames' points; missing ones by straight lines between those found."""
    known = [i for i, p in enumerate(points) if p is not None]
    flat = np.stack([points[i] for i in known]).reshape(len(known), -1)
    at = np.arange(len(points))
    after = np.clip(np.searchsorted(known, at), 0, len(known) - 1)
    before = np.clip(np.searchsorted(known, at, "right") - 1, 0, len(known) - 1)
    numbers = np.asarray(known)
    span = np.maximum(numbers[after] - numbers[before], 1)
    share = np.clip((at - numbers[before]) / span, 0.0, 1.0)[:, None]
    filled = flat[before] * (1.0 - share) + flat[after] * share
    return filled.reshape(len(points), POINTS, 3).astype(np.float32)


def _steady_affines(points: NDArray[np.float32], name: str) -> NDArray[np.float32]:
    """Region transforms of smoothed anchors: the points tremble, a head does not."""
    anchors = points[:, ANCHORS, :2].reshape(len(points), -1)
    smooth = cv2.GaussianBlur(
        anchors, (1, 0), sigmaX=1e-3, sigmaY=_SMOOTH_FRAMES, borderType=cv2.BORDER_REPLICATE
    )
    try:
        return np.stack([fit_region_affine(row.reshape(3, 2)) for row in smooth])
    except AvatarError as err:
        raise TrainingError(f"{name}: {err}") from err


def _with_short_gaps(seen: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Gaps of up to three frames between found ones count as seen."""
    known = np.flatnonzero(seen)
    filled = seen.copy()
    for a, b in pairwise(known):
        if b - a - 1 <= _LONGEST_GAP:
            filled[a:b] = True
    return filled

"""What only shows over time: does the mouth rest in silence, and does it last for ten minutes?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.evaluation import pictures as look
from training.evaluation.curves import correlation, speech_span
from training.evaluation.playback import Speaker, there_and_back
from training.evaluation.probes import Probes
from training.evaluation.rivals import Scene

FPS = 25
_SAMPLES = 640
_QUIET_BEFORE, _QUIET_AFTER = 50, 100  # frames
_SETTLE = 12  # frames after speech in which the mouth may still close
_ROOM_LEVEL = 10.0 ** (-65.0 / 20.0)
_EVERY = 5  # of ten minutes each fifth frame is looked at
_MINUTE = 60 * FPS

Pictures = NDArray[np.uint8]


def silence(speaker: Speaker, scene: Scene, probes: Probes) -> dict[str, Any]:
    """Movement in a quiet room before and after a sentence, as a share of that in the sentence.

    opening_share: spread of the measured opening, by itself or beyond the neutral picture's own,
    whichever is less: a nod can fool the probe in one of the two, a mouth that moves shows in both.
    pixel_share: change of the mouth's pixels from frame to frame beyond the neutral picture's.
    offset: how far the resting mouth stands open, as a share of the sentence's range. curve: the
    opening, for plots.
    """
    room = np.random.default_rng(3)

    def quiet(frames: int) -> NDArray[np.float32]:
        return (_ROOM_LEVEL * room.standard_normal(frames * _SAMPLES)).astype(np.float32)

    spoken = scene.sound + quiet(len(scene.truth))
    sound = np.concatenate([quiet(_QUIET_BEFORE), spoken, quiet(_QUIET_AFTER)])
    frames = len(sound) // _SAMPLES // 2 * 2
    loop = there_and_back(scene.base)
    base = loop[np.arange(frames) % len(loop)]
    made = base.copy()
    for index, picture in speaker.session(loop, frames, sound, scene.entry.id, scene.reference):
        made[index] = picture
    opening = probes.measure(scene.entry, made)[:, 0]
    beyond = opening - probes.measure(scene.entry, base)[:, 0]
    inside = speech_span(scene.sound, len(scene.truth))
    start, stop = _QUIET_BEFORE + inside.start, _QUIET_BEFORE + inside.stop
    before, after = slice(4, start - 4), slice(stop + _SETTLE, frames)
    at_rest = [np.concatenate([c[before], c[after]]) for c in (opening, beyond)]
    resting = min(at_rest, key=np.std)
    still = [look.motion(made[part], base[part]) for part in (before, after)]
    moving = look.motion(made[start:stop], base[start:stop])
    spread = float(np.std(opening[start:stop]))
    wide = float(np.percentile(opening[start:stop], 95) - np.percentile(opening, 5))
    return {
        "opening_share": float(np.std(resting)) / max(spread, 1e-6),
        "pixel_share": float(np.mean(still)) / max(moving, 1e-6),
        "offset": float(np.mean(resting)) / max(wide, 1e-6),
        "curve": np.round(opening, 5).tolist(),
        "speech": [start, stop],
    }


def drift(
    speaker: Speaker,
    scene: Scene,
    probes: Probes,
    minutes: float,
    tick: Callable[[], None] = lambda: None,
) -> dict[str, Any]:
    """One session without a break in which a person says the same sentence again and again.

    Each pass has the same truth, and spans of whole passes are compared, so what changes from the
    first to the last is the student. A span lasts about a minute, with less than two minutes in all
    about a third of them. psnr: mouth PSNR of each span; loss_db: the first one's minus the last
    one's; opening_first and opening_last: the opening's correlation with the truth. tick is called
    once for each second.
    """
    period = len(scene.truth) // 2 * 2  # whole chunks, so that each pass is cut alike
    loop, truth = scene.base[:period], scene.truth[:period]
    wanted = minutes * _MINUTE
    span = max(1, round(min(_MINUTE, wanted / 3) / period)) * period
    frames = max(2, round(wanted / span)) * span
    sound = np.tile(scene.sound[: period * _SAMPLES], frames // period)
    errors: list[list[float]] = [[] for _ in range(frames // span)]
    seen: list[tuple[int, Pictures]] = []
    for index, made in speaker.session(loop, frames, sound, scene.entry.id, scene.reference):
        if index % FPS == 0:
            tick()
        if index % period % _EVERY:
            continue
        errors[index // span].append(_error(made, truth[index % period]))
        if index < span or index >= frames - span:
            seen.append((index, made))
    psnr = [10.0 * np.log10(255.0**2 / max(float(np.mean(part)), 1e-9)) for part in errors]
    opening = probes.measure(scene.entry, np.stack([made for _, made in seen]))[:, 0]
    curve = np.array([scene.curves[index % period, 0] for index, _ in seen])
    first = np.array([index < span for index, _ in seen])
    return {
        "minutes": minutes,
        "psnr": [round(float(value), 4) for value in psnr],
        "loss_db": float(psnr[0] - psnr[-1]),
        "opening_first": correlation(opening[first], curve[first]),
        "opening_last": correlation(opening[~first], curve[~first]),
    }


def _error(made: Pictures, truth: Pictures) -> float:
    rows, columns = look.MOUTH
    difference = made[rows, columns].astype(np.float32) - truth[rows, columns]
    return float(np.square(difference).mean())


def speed(speaker: Speaker, scene: Scene, frames: int = 200) -> dict[str, float]:
    """Frames a second of the live chain's engine on one thread.

    fps: by the clock, so other work on the machine counts against it; fps_own_time: by processor
    time, as on a quiet machine.
    """
    speaker.frames, speaker.wall_s, speaker.busy_s = 0, 0.0, 0.0
    for _ in speaker.session(scene.base, frames, scene.sound, scene.entry.id, scene.reference):
        pass
    return {
        "fps": speaker.frames / max(speaker.wall_s, 1e-9),
        "fps_own_time": speaker.frames / max(speaker.busy_s, 1e-9),
    }

"""Makes the mattes of a loop, step by step, for a thread that has time."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import cv2
import numpy as np

from core.avatar.loop_mattes import Box, LoopMattes, pack
from core.avatar.matte_colours import few_colours, filled
from core.avatar.matte_frame import Behind, Mask, alpha_of, person_mask, shrunk, soft_alpha
from core.avatar.onnx_person import PersonNet
from core.errors import MatteError
from core.types import Avatar, Float32, UInt8

_SAMPLES = 40  # frames that the background is learned from, each time
_ROUNDS = 2  # the second knows the person's edge
_ROOM_CELLS = 8  # around all that may be person
_BACKGROUND, _MAYBE, _PERSON = 0.05, 0.2, 0.6  # of the network's answer
_FAR_CELLS = 12  # from the person: what is there tells whether a background is flat
_LEAST_LEVELS, _MOST_LEVELS = 11.0, 40.0
_MOVING_LEVELS = 30.0  # a background that differs more from its mean does not stand still
_GUESS_PX = 8  # at 720p: how far away the tried guesses are from what they are made of
_GUESS_TIMES, _TRUSTED_TIMES = 2.5, 2.0
_STILL_LEVELS = 6.0  # a pixel that changes less from frame to frame may be smoothed over them
_NOBODY = "nobody is seen in this avatar's loop, so its background must stay"
_DUST = 6  # of 255: less is none, and as much short of all is all


class MatteMaker:
    """Makes ``mattes`` of one avatar. One thread at a time.

    Call ``step`` until it answers False: each is 10 to 200 ms of one core, 550 of them for a loop
    of 150 frames at 720p. ``progress``: 0..1. ``mattes``: None until then. ``step`` raises
    AvatarError when the loop is damaged, MatteError when nobody is seen in it or the network fails.
    ``close`` lets go of some 100 MB of half-done work.
    """

    def __init__(self, avatar: Avatar, net: PersonNet) -> None:
        self._loop, self._net = avatar.loop, net
        self.mattes: LoopMattes | None = None
        self._frames = len(avatar.loop)
        self._total = self._frames * 3 + _ROUNDS * len(self._samples())
        self._done = 0
        self._work = self._all_steps()
        width, height = avatar.loop.size_px
        self._unit = max(1, round(height / 720))
        self._box: Box = (0, 0, width, height)
        self._seen: list[Float32] = []
        self._plate: Float32 = np.zeros((height, width, 3), np.float32)
        self._tolerance: Float32 = np.full((height, width), _LEAST_LEVELS, np.float32)
        self._trusted = np.ones((height, width), bool)
        self._colours: Float32 | None = None
        self._moving = False

    @property
    def progress(self) -> float:
        """How much is done, 0..1."""
        return 1.0 if self.mattes is not None else min(1.0, self._done / self._total)

    def step(self) -> bool:
        """Do a little; False when all is done."""
        if next(self._work, None) is None:
            return False
        self._done += 1
        return True

    def close(self) -> None:
        """End the work; what is done stays. It knows this object, and nobody may come to collect
        two that know each other."""
        self._work.close()

    def _all_steps(self) -> Generator[int, None, None]:
        yield from self._look()
        self._colours = self._flat_colours()
        self._box = self._person_box()
        yield from self._learn_background()
        raw: list[bytes] = []
        ever = np.zeros((1, 1), np.uint8)
        for index in range(self._frames):
            alpha = self._alpha(index)
            ever = np.maximum(ever, alpha)
            raw.append(pack(alpha))
            yield index
        x, y, width, height = cv2.boundingRect(ever)
        if not width:
            raise MatteError(_NOBODY)
        rough, packed = LoopMattes(self._box, None, raw), []
        for index in range(self._frames):
            steadied = self._steadied(rough, index)[y : y + height, x : x + width]
            packed.append(pack(np.ascontiguousarray(steadied)))
            yield index
        plate = None if self._moving else np.rint(self._plate).clip(0, 255).astype(np.uint8)
        x0, y0 = self._box[0] + x, self._box[1] + y
        self.mattes = LoopMattes((x0, y0, x0 + width, y0 + height), plate, packed)

    def _samples(self) -> list[int]:
        step = max(1, self._frames // _SAMPLES)
        return list(range(0, self._frames, step))

    def _look(self) -> Iterator[int]:
        for index in range(self._frames):
            self._seen.append(self._net.look(self._loop.frame(index)))
            yield index

    def _flat_colours(self) -> Float32 | None:
        frame, seen = self._loop.frame(0), self._seen[0]
        off = cv2.distanceTransform((seen < 0.3).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_3)
        far = cv2.resize(off, frame.shape[1::-1], interpolation=cv2.INTER_LINEAR) > _FAR_CELLS
        return few_colours(frame, np.asarray(far))

    def _person_box(self) -> Box:
        """Of all frames together; the whole frame where the network's answer is not needed."""
        width, height = self._loop.size_px
        most = np.max(self._seen, axis=0)
        if self._colours is not None:
            return 0, 0, width, height
        if not (most > _PERSON).any():
            raise MatteError(_NOBODY)
        x, y, w, h = cv2.boundingRect((most > _MAYBE).astype(np.uint8))
        across, down = width / most.shape[1], height / most.shape[0]
        return (
            max(0, int((x - _ROOM_CELLS) * across)),
            max(0, int((y - _ROOM_CELLS) * down)),
            min(width, int(np.ceil((x + w + _ROOM_CELLS) * across))),
            min(height, int(np.ceil((y + h + _ROOM_CELLS) * down))),
        )

    def _learn_background(self) -> Iterator[int]:
        """The plate: the mean of what is background, first by the network, then by the plate."""
        for number in range(_ROUNDS):
            behind = _Mean(self._plate.shape)
            for index in self._samples():
                frame = self._loop.frame(index)
                behind.add(frame, self._background(frame, index, first=number == 0))
                yield index
            known = behind.counts > 0
            self._plate = filled(behind.mean, known.astype(np.float32))
            if self._colours is None:
                self._judge(behind.spread(), known)

    def _judge(self, spread: float, known: Mask) -> None:
        """How much a pixel may be off the plate, and where the plate can be gone by at all.

        spread: of what was seen around its mean. known: where it was seen. Where not, it is a
        guess; how good, is tried out where the truth is known.
        """
        self._moving = spread > _MOVING_LEVELS
        levels = float(np.clip(1.3 * spread, _LEAST_LEVELS, _MOST_LEVELS))
        inner = shrunk(known, _GUESS_PX * self._unit)
        guess = filled(self._plate, inner.astype(np.float32))
        off = np.sqrt(np.square(guess - self._plate).sum(axis=2))
        rim = (known & ~inner).astype(np.float32)
        expected = filled(np.repeat(off[:, :, None], 3, axis=2), rim)[:, :, 0]
        guessed = np.maximum(levels, _GUESS_TIMES * expected)
        self._tolerance = np.where(known, levels, guessed).astype(np.float32)
        self._trusted = self._tolerance <= _TRUSTED_TIMES * levels

    def _background(self, frame: UInt8, index: int, first: bool) -> Float32:
        """Where a frame surely shows background: float32 (H, W), 0 or 1."""
        seen, size = self._seen[index], frame.shape[1::-1]
        if first and self._colours is None:
            maybe = cv2.dilate((seen > _BACKGROUND).astype(np.uint8), np.ones((7, 7), np.uint8))
            return np.asarray(
                cv2.resize(maybe, size, interpolation=cv2.INTER_NEAREST) == 0, np.float32
            )
        x0, y0, x1, y1 = self._box
        sure = np.ones(frame.shape[:2], np.float32)
        mask = self._mask(frame, index)
        likely = cv2.resize(self._part(seen), (x1 - x0, y1 - y0), interpolation=cv2.INTER_LINEAR)
        open_to = (likely < 0.5) | (self._colours is not None)
        sure[y0:y1, x0:x1] = shrunk(~mask, 3 * self._unit) & open_to
        return sure

    def _mask(self, frame: UInt8, index: int) -> Mask:
        x0, y0, x1, y1 = self._box
        rgb = frame[y0:y1, x0:x1].astype(np.float32)
        return person_mask(rgb, self._behind(), self._part(self._seen[index]))

    def _behind(self) -> Behind:
        x0, y0, x1, y1 = self._box
        return Behind(
            self._plate[y0:y1, x0:x1],
            self._tolerance[y0:y1, x0:x1],
            self._trusted[y0:y1, x0:x1],
            self._colours,
            self._unit,
        )

    def _part(self, seen: Float32) -> Float32:
        """The network's answer within the box, at a few px a cell."""
        width, height = self._loop.size_px
        x0, y0, x1, y1 = self._box
        across, down = seen.shape[1] / width, seen.shape[0] / height
        size = (max(1, round((x1 - x0) * across)), max(1, round((y1 - y0) * down)))
        wide, tall = (x1 - x0) * across / size[0], (y1 - y0) * down / size[1]
        # Middles of pixels lie half a pixel from their corners, here and there.
        left, top = x0 * across + (wide - 1) / 2, y0 * down + (tall - 1) / 2
        to_frame = np.array([[wide, 0.0, left], [0.0, tall, top]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        part = cv2.warpAffine(seen, to_frame, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(part, np.float32)

    def _alpha(self, index: int) -> UInt8:
        frame, (x0, y0, x1, y1) = self._loop.frame(index), self._box
        rgb = frame[y0:y1, x0:x1].astype(np.float32)
        seen = self._part(self._seen[index])
        if self._moving:
            alpha = soft_alpha(rgb, seen, self._unit)
        else:
            behind = self._behind()
            alpha = alpha_of(rgb, behind, person_mask(rgb, behind, seen), seen)
        return _whole_levels(alpha * 255.0)

    def _steadied(self, rough: LoopMattes, index: int) -> UInt8:
        """The matte of a frame, with those before and after where the picture stands still."""
        x0, y0, x1, y1 = self._box
        own = self._loop.frame(index)[y0:y1, x0:x1]
        alpha = rough.alpha(index).astype(np.float32)
        weight = np.ones_like(alpha)
        for other in (index - 1, index + 1):
            there = self._loop.frame(other % self._frames)[y0:y1, x0:x1]
            change = cv2.blur(cv2.absdiff(own, there).max(axis=2), (3, 3)).astype(np.float32)
            share = 0.5 * np.exp(-((change / _STILL_LEVELS) ** 2))
            alpha += share * rough.alpha(other % self._frames)
            weight += share
        return _whole_levels(alpha / weight)


class _Mean:
    """Mean and spread of the pixels that count."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self.counts: Float32 = np.zeros(shape[:2], np.float32)
        self._sums: Float32 = np.zeros(shape, np.float32)
        self._squares: Float32 = np.zeros(shape[:2], np.float32)

    def add(self, frame: UInt8, share: Float32) -> None:
        """frame: uint8 (H, W, 3). share: float32 (H, W), 0 or 1."""
        self.counts += share
        rgb = frame.astype(np.float32)
        self._sums += rgb * share[:, :, None]
        self._squares += np.einsum("hwc,hwc->hw", rgb, rgb) * share

    @property
    def mean(self) -> Float32:
        """float32 (H, W, 3); zero where nothing counted."""
        return np.asarray(self._sums / np.maximum(self.counts, 1.0)[:, :, None], np.float32)

    def spread(self) -> float:
        """How far off its mean a pixel is, levels; of every hundred, ninety are nearer."""
        often = self.counts >= 3
        if not often.any():
            return 0.0
        mean = self.mean[often].astype(np.float64)
        square = self._squares[often] / self.counts[often] - (mean * mean).sum(axis=1)
        return float(np.sqrt(np.maximum(np.percentile(square, 90), 0.0)))


def _whole_levels(alpha: Float32) -> UInt8:
    whole = np.rint(alpha)
    whole[whole < _DUST] = 0
    whole[whole > 255 - _DUST] = 255
    return np.asarray(whole, np.uint8)

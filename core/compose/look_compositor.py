"""Finished pictures: the avatar with its mouth, in its shape, before its background, labelled."""

from __future__ import annotations

import cv2
import numpy as np

from core.compose.backdrop import Backdrop
from core.compose.badge import Badge
from core.compose.paste import Compositor
from core.look import Look
from core.types import Avatar, FacePatch, UInt8


class LookCompositor:
    """Makes finished pictures of one avatar in one look. Every picture is a fresh, writable array.

    The order of work: mouth, cut and size, background, left and right changed, badge; the badge
    comes last, so that it is never mirrored. For another look, and once an avatar has its mattes,
    make another one: what it needs is made here, a picture file is read. ``compose`` and ``idle``
    may be called from any thread.

    waits: whether the look asks for a background that cannot be shown before the avatar has its
    mattes; its own is shown. Raises BadFrame like ``Compositor``, PictureError when the background
    picture cannot be used or the badge's letters are not there.
    """

    def __init__(self, avatar: Avatar, look: Look) -> None:
        self.look = look
        self._plain = Compositor(avatar, look.size_px)
        replaced = look.behind.kind != "own"
        self.waits = replaced and avatar.mattes is None
        self._backdrop: Backdrop | None = None
        if replaced and avatar.mattes is not None:
            self._backdrop = Backdrop(avatar.mattes, avatar.loop.size_px, look, self._plain.cut)
        self._badge: Badge | None = None
        if look.badge:
            self._badge = Badge(look.size_px, look.badge_corner, look.badge_style)

    def compose(self, patch: FacePatch, strength: float = 1.0) -> UInt8:
        """The loop frame ``patch.base_index`` with the generated mouth in it, finished.

        strength: 0..1, weight of the patch. Returns uint8 (H, W, 3) RGB. Raises what
        ``Compositor.compose`` raises.
        """
        return self._finished(self._plain.compose(patch, strength), patch.base_index)

    def idle(self, index: int) -> UInt8:
        """The loop frame ``index`` (modulo the loop), finished; uint8 (H, W, 3) RGB."""
        return self._finished(self._plain.idle(index), index)

    def _finished(self, picture: UInt8, index: int) -> UInt8:
        if self._backdrop is not None:
            picture = self._backdrop.lay(picture, index)
        if self.look.flip_output:
            picture = np.asarray(cv2.flip(picture, 1), np.uint8)
        if self._badge is not None:
            self._badge.draw(picture)
        return picture

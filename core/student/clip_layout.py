"""How pixel frames, latent frames and chunks of Lip Forcing lie over each other (spec 4.3, 4.8).

A latent frame stands for four pixel frames, the very first for one. Frames are counted from the
start of the session, at 25 a second. Plain arithmetic, without torch.
"""

from __future__ import annotations

from fractions import Fraction

FPS = 25
LATENT_FRAMES = 4
"""Pixel frames of a latent frame, except the first."""


def frames_of_latents(latents: int) -> int:
    """Pixel frames of the first ``latents`` latent frames of a session."""
    return 1 + LATENT_FRAMES * (latents - 1) if latents > 0 else 0


def latents_of_frames(frames: int) -> int:
    """Latent frames that ``frames`` pixel frames fill from the start of a session."""
    return 1 + (frames - 1) // LATENT_FRAMES if frames > 0 else 0


def frames_of_latent(latent: int) -> range:
    """Pixel frames that latent frame number ``latent`` stands for."""
    return range(frames_of_latents(latent), frames_of_latents(latent + 1))


def sound_of_latent(latent: int) -> tuple[int, ...]:
    """Pixel frames whose sound a latent frame hears: the first hears frame 0 four times."""
    own = frames_of_latent(latent)
    return (own[0],) * (LATENT_FRAMES - len(own)) + tuple(own)


def frames_of_chunk(chunk: int, latents: int = 3) -> range:
    """Pixel frames of chunk number ``chunk``, when chunks have ``latents`` latent frames each."""
    first = chunk * latents
    return range(frames_of_latents(first), frames_of_latents(first + latents))


def groups_of_chunk(chunk: int, latents: int = 3) -> list[range]:
    """Pixel frames of a chunk as the video encoder takes them, one latent frame at a time."""
    return [frames_of_latent(chunk * latents + at) for at in range(latents)]


def latents_in_sound(samples: int, rate_hz: int, chunk: int = 3) -> int:
    """Latent frames of a clip as long as its sound: whole chunks, at least one (spec 4.8)."""
    frames = Fraction(samples, rate_hz) * FPS // 1
    return max(chunk, latents_of_frames(int(frames)) // chunk * chunk)

"""What the mouth aims at for each phone: our own table, judged by eye on renders.

A shape is six numbers 0..1; how strongly a phone insists on each of them is its grip. A phone
with little grip (H, schwa, K) takes the shape of its neighbours, one with a strong grip (S, W)
bends them: that is coarticulation. Lips that must touch (P B M) and the lip that must meet the
teeth (F V) are not aims but contacts, and are handled as such in articulation.py.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MouthShape:
    """Aims of one phone, each 0..1: jaw drop, small and wide rounding, spreading, lips drawn."""

    jaw: float = 0.0
    pucker: float = 0.0  # lips forward and narrow (oo)
    flare: float = 0.0  # lips forward and open (sh, oh)
    spread: float = 0.0  # corners apart (ee)
    lower: float = 0.0  # lower lip drawn down, lower teeth show
    upper: float = 0.0  # upper lip raised, upper teeth show


@dataclass(frozen=True, slots=True)
class Grip:
    """How strongly a phone insists on its aims; about 1 for an ordinary vowel."""

    jaw: float = 1.0
    rounding: float = 1.0  # pucker and flare
    spread: float = 1.0
    lips: float = 1.0  # lower and upper


@dataclass(frozen=True, slots=True)
class Gesture:
    """One aim with its grip, and the part of the phone (0..1) in which it is reached."""

    shape: MouthShape
    grip: Grip
    begins: float = 0.0
    ends: float = 1.0


_FULL = Grip()
_OPEN_BACK = MouthShape(jaw=0.44, spread=0.04, lower=0.26, upper=0.12)
_EH = MouthShape(jaw=0.29, spread=0.28, lower=0.32, upper=0.17)
_IH = MouthShape(jaw=0.17, spread=0.34, lower=0.32, upper=0.17)
_EE = MouthShape(jaw=0.11, spread=0.68, lower=0.40, upper=0.24)
_AW = MouthShape(jaw=0.35, pucker=0.26, flare=0.40, lower=0.15, upper=0.05)
_OH = MouthShape(jaw=0.27, pucker=0.46, flare=0.42, lower=0.10)
_OO = MouthShape(jaw=0.08, pucker=0.86, flare=0.26)
_ROUND_GLIDE = MouthShape(jaw=0.10, pucker=0.74, flare=0.26)
_TONGUE_TIP = MouthShape(jaw=0.11, spread=0.12, lower=0.28, upper=0.12)
_TEETH_SHUT = MouthShape(jaw=0.05, spread=0.28, lower=0.38, upper=0.18)
_HUSH = MouthShape(jaw=0.07, pucker=0.25, flare=0.62, lower=0.18, upper=0.12)
_TONGUE_BETWEEN = MouthShape(jaw=0.13, spread=0.12, lower=0.30, upper=0.13)
_TONGUE_BACK = MouthShape(jaw=0.19, spread=0.08, lower=0.20, upper=0.10)
_LIP_CONTACT = MouthShape(jaw=0.04)
_TUCK = MouthShape(jaw=0.09, spread=0.10)

_ROUND = Grip(jaw=1.2, rounding=2.2, spread=1.2)
_TIP = Grip(jaw=0.8, rounding=0.18, spread=0.25, lips=0.7)
_SIBILANT = Grip(jaw=1.7, rounding=0.35, spread=0.6, lips=1.2)
_HUSHED = Grip(jaw=1.5, rounding=1.8, spread=1.0, lips=0.9)
_WEAK = Grip(jaw=0.5, rounding=0.12, spread=0.2, lips=0.4)
_CONTACT = Grip(jaw=1.6, rounding=0.12, spread=0.3, lips=0.6)


def _glide(first: MouthShape, then: MouthShape, turn: float = 0.55) -> tuple[Gesture, ...]:
    rounded = _ROUND if then.pucker > 0.5 else _FULL
    from_round = _ROUND if first.pucker + first.flare > 0.5 else _FULL
    return (Gesture(first, from_round, 0.0, turn), Gesture(then, rounded, turn, 1.0))


def _held(shape: MouthShape, grip: Grip = _FULL) -> tuple[Gesture, ...]:
    return (Gesture(shape, grip),)


GESTURES: dict[str, tuple[Gesture, ...]] = {
    "AA": _held(_OPEN_BACK),
    "AE": _held(MouthShape(jaw=0.39, spread=0.28, lower=0.32, upper=0.20)),
    "AH": _held(MouthShape(jaw=0.27, spread=0.06, lower=0.22, upper=0.10)),
    "AX": _held(
        MouthShape(jaw=0.18, spread=0.08, lower=0.20, upper=0.09), Grip(0.5, 0.3, 0.3, 0.5)
    ),
    "AO": _held(_AW, _ROUND),
    "EH": _held(_EH),
    "ER": _held(MouthShape(jaw=0.16, pucker=0.30, flare=0.38, lower=0.16, upper=0.06), _ROUND),
    "IH": _held(_IH, Grip(0.8, 0.6, 0.8, 0.9)),
    "IY": _held(_EE, Grip(1.0, 1.0, 1.5, 1.2)),
    "UH": _held(MouthShape(jaw=0.16, pucker=0.42, flare=0.34, lower=0.08), _ROUND),
    "UW": _held(_OO, Grip(1.2, 2.6, 1.4, 1.0)),
    "AY": _glide(_OPEN_BACK, _IH, 0.6),
    "AW": _glide(_OPEN_BACK, _ROUND_GLIDE),
    "EY": _glide(_EH, _EE, 0.5),
    "OW": _glide(_OH, _ROUND_GLIDE, 0.5),
    "OY": _glide(_AW, _EE),
    "T": _held(_TONGUE_TIP, _TIP),
    "D": _held(_TONGUE_TIP, _TIP),
    "N": _held(_TONGUE_TIP, _TIP),
    "L": _held(MouthShape(jaw=0.17, spread=0.08, lower=0.26, upper=0.11), _TIP),
    "S": _held(_TEETH_SHUT, _SIBILANT),
    "Z": _held(_TEETH_SHUT, _SIBILANT),
    "SH": _held(_HUSH, _HUSHED),
    "ZH": _held(_HUSH, _HUSHED),
    "CH": _held(_HUSH, _HUSHED),
    "JH": _held(_HUSH, _HUSHED),
    "TH": _held(_TONGUE_BETWEEN, Grip(1.2, 0.2, 0.4, 1.0)),
    "DH": _held(_TONGUE_BETWEEN, Grip(0.9, 0.2, 0.3, 0.8)),
    "K": _held(_TONGUE_BACK, _WEAK),
    "G": _held(_TONGUE_BACK, _WEAK),
    "NG": _held(_TONGUE_BACK, _WEAK),
    "HH": _held(_TONGUE_BACK, Grip(0.15, 0.05, 0.08, 0.12)),
    "R": _held(MouthShape(jaw=0.12, pucker=0.40, flare=0.34, lower=0.12), Grip(0.9, 1.3, 0.8, 0.7)),
    "W": _held(MouthShape(jaw=0.08, pucker=0.92, flare=0.20), Grip(1.6, 3.0, 1.8, 1.4)),
    "Y": _held(MouthShape(jaw=0.10, spread=0.52, lower=0.32, upper=0.18), Grip(0.9, 0.7, 1.1, 0.8)),
    "P": _held(_LIP_CONTACT, _CONTACT),
    "B": _held(_LIP_CONTACT, _CONTACT),
    "M": _held(_LIP_CONTACT, _CONTACT),
    "F": _held(_TUCK, Grip(1.8, 0.3, 0.5, 0.8)),
    "V": _held(_TUCK, Grip(1.6, 0.3, 0.5, 0.8)),
    "SIL": _held(MouthShape(), Grip(1.2, 1.2, 1.2, 1.2)),
}
"""Gestures of every phone in phones.PHONES, in the order in which they are made."""

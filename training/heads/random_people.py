"""Invented adults from a seed, as varied as the assets allow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from training.heads.traits import Backdrop, Beard, Colour, Glasses, Identity, Light

_SKINS_FEMALE = (
    "young_lightskinned_female_diffuse2",
    "young_lightskinned_female_diffuse3",
    "middleage_lightskinned_female_diffuse2",
)
_SKINS_MALE = (
    "young_lightskinned_male_diffuse",
    "young_lightskinned_male_diffuse2",
    "young_lightskinned_male_diffuse3",
    "middleage_lightskinned_male_diffuse",
    "middleage_lightskinned_male_diffuse2",
)
_SKINS_MALE_DARK = (
    "young_darkskinned_male_diffuse",
    "middleage_darkskinned_male_diffuse",
    "old_darkskinned_male_diffuse",
)
# bob02 is left out: it can hang before a mouth corner.
_HAIR_FEMALE = ("long01", "ponytail01", "braid01", "short01", "short02", "short03")
_HAIR_MALE = ("short01", "short02", "short03", "short04")
_CLOTHES_FEMALE = ("female_casualsuit01", "female_elegantsuit01", "female_sportsuit01")
_CLOTHES_MALE = (
    *(f"male_casualsuit0{n}" for n in range(2, 7)),
    "male_elegantsuit01",
    "male_worksuit01",
)
_BROWS = tuple(f"eyebrow{n:03d}" for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12))
_LASHES = ("eyelashes01", "eyelashes02", "eyelashes03")
_HAIR_TINTS: tuple[Colour, ...] = (
    (0.25, 0.22, 0.22),
    (0.55, 0.45, 0.40),
    (0.9, 0.75, 0.6),
    (1.3, 1.0, 0.7),
    (1.2, 0.7, 0.5),
    (1.1, 1.1, 1.15),
)
_IRISES: tuple[Colour, ...] = (
    (0.10, 0.05, 0.025),
    (0.20, 0.11, 0.05),
    (0.13, 0.17, 0.09),
    (0.10, 0.19, 0.30),
    (0.20, 0.25, 0.28),
)
# Paired details move together; the value is the largest weight either way.
_DETAILS: tuple[tuple[str, str, str, float], ...] = (
    ("mouth/mouth-scale-horiz", "incr", "decr", 0.5),
    ("mouth/mouth-scale-vert", "incr", "decr", 0.3),
    ("mouth/mouth-upperlip-volume", "incr", "decr", 0.6),
    ("mouth/mouth-lowerlip-volume", "incr", "decr", 0.6),
    ("mouth/mouth-trans", "up", "down", 0.3),
    ("mouth/mouth-cupidsbow", "incr", "decr", 0.6),
    ("nose/nose-scale-horiz", "incr", "decr", 0.5),
    ("nose/nose-scale-vert", "incr", "decr", 0.3),
    ("nose/nose-hump", "incr", "decr", 0.5),
    ("nose/nose-width1", "incr", "decr", 0.4),
    ("chin/chin-width", "incr", "decr", 0.5),
    ("chin/chin-height", "incr", "decr", 0.4),
    ("chin/chin-prominent", "incr", "decr", 0.4),
    ("head/head-scale-horiz", "incr", "decr", 0.3),
    ("head/head-fat", "incr", "decr", 0.4),
    ("eyebrows/eyebrows-angle", "up", "down", 0.4),
)
_SIDED_DETAILS: tuple[tuple[str, str, str, float], ...] = (
    ("cheek/{}-cheek-bones", "incr", "decr", 0.5),
    ("cheek/{}-cheek-volume", "incr", "decr", 0.5),
    ("eyes/{}-eye-scale", "incr", "decr", 0.3),
    ("eyes/{}-eye-height2", "incr", "decr", 0.3),
)
_LIPSTICKS: tuple[Colour, ...] = (
    (0.80, 0.36, 0.40),
    (0.95, 0.50, 0.58),
    (0.62, 0.26, 0.34),
    (0.90, 0.60, 0.55),
    (0.70, 0.30, 0.26),
    (0.55, 0.36, 0.36),
)
_RIMS: tuple[Colour, ...] = (
    (0.02, 0.02, 0.022),
    (0.02, 0.02, 0.022),
    (0.12, 0.06, 0.03),
    (0.30, 0.08, 0.07),
    (0.35, 0.36, 0.38),
    (0.45, 0.34, 0.16),
    (0.06, 0.09, 0.20),
)
_FLAT_SKINS: tuple[Colour, ...] = (
    (0.95, 0.70, 0.58),
    (0.90, 0.60, 0.46),
    (0.74, 0.42, 0.26),
    (0.50, 0.25, 0.15),
    (0.30, 0.14, 0.09),
    (0.16, 0.075, 0.05),
)
_BACKDROPS: tuple[Backdrop, ...] = ("room", "gradient", "bokeh", "shelves")
_DRAWN_SHARE, _GLASSES_SHARE, _LIPSTICK_SHARE, _BEARD_SHARE = 0.06, 0.25, 0.45, 0.55
_SHAPES = ("oval", "round", "square", "triangular", "rectangular", "diamond")


def random_identity(seed: int) -> Identity:
    """An invented adult; the same seed always gives the same one. seed: any int >= 0."""
    rng = np.random.default_rng([seed, 7])
    female = bool(rng.random() < 0.5)
    races = rng.dirichlet((0.55, 0.55, 0.55))
    old = float(np.clip(rng.beta(1.3, 2.5), 0.0, 0.8))
    skin, tint = _skin(rng, female, float(races[0]))
    whiteness = rng.uniform(0.82, 1.08)
    iris_choices = 2 if races.argmax() != 2 else len(_IRISES)
    person = Identity(
        name=f"random-{seed}",
        targets=(*_macros(rng, female, races, old), *_details(rng)),
        skin=skin,
        skin_tint=tint,
        lip_tint=_lips(rng, female),
        hair=None,
        brow=str(rng.choice(_BROWS)),
        lash=str(rng.choice(_LASHES)),
        teeth=str(rng.choice(["teeth_base", *(f"teeth_shape0{i}" for i in range(1, 6))])),
        teeth_tint=_jitter(rng, (whiteness, whiteness * 0.97, whiteness * 0.90), 0.03),
        iris=_jitter(rng, _IRISES[int(rng.integers(iris_choices))], 0.03),
        clothes=str(rng.choice(_CLOTHES_FEMALE if female else _CLOTHES_MALE)),
        clothes_tint=_jitter(rng, (0.9, 0.9, 0.9), 0.35),
        clothes_grey=float(rng.choice((0.0, 0.5, 1.0))),
        glasses=_glasses(rng) if rng.random() < _GLASSES_SHARE else None,
        backdrop=(_jitter(rng, (0.4, 0.4, 0.4), 0.45), _jitter(rng, (0.2, 0.2, 0.2), 0.35)),
        backdrop_kind=_BACKDROPS[int(rng.integers(len(_BACKDROPS)))],
        backdrop_seed=int(rng.integers(1 << 30)),
        light=random_light(rng),
        distance=float(np.exp(rng.uniform(np.log(4.5), np.log(14.0)))),
    )
    person = _with_hair(person, rng, female, races, old)
    return _drawn(person, rng) if rng.random() < _DRAWN_SHARE else person


def _with_hair(
    person: Identity, rng: np.random.Generator, female: bool, races: np.ndarray, old: float
) -> Identity:
    """Hair, brows and beard, greying with age."""
    choices = 2 if races.argmax() != 2 else len(_HAIR_TINTS)
    colour = _HAIR_TINTS[int(rng.integers(choices))]
    grey = float(np.clip(rng.uniform(0.3, 1.6) * (old - 0.25) / 0.35, 0.0, 1.0))
    light = 1.0 + 2.2 * grey
    tint = _jitter(rng, (colour[0] * light, colour[1] * light, colour[2] * light), 0.1)
    brow = 0.16 * (1.0 + 0.6 * grey)
    person = replace(
        person,
        hair=str(rng.choice(_HAIR_FEMALE if female else _HAIR_MALE)),
        hair_grey=grey,
        hair_tint=tint,
        brow_tint=_jitter(rng, (brow * colour[0], brow * colour[1], brow * colour[2]), 0.02),
    )
    if races[0] > 0.5 and rng.random() < 0.6:
        length = rng.uniform(0.08, 0.5) if female else rng.uniform(0.03, 0.16)
        dark = _jitter(rng, (0.034 + 0.3 * grey, 0.025 + 0.3 * grey, 0.021 + 0.3 * grey), 0.2)
        person = replace(person, hair=None, curls=float(length), hair_tint=dark)
    elif not female and rng.random() < 0.12:
        person = replace(person, hair=None)
    if not female and rng.random() < _BEARD_SHARE:
        hair = np.clip(0.10 * np.array(colour), 0.008, 0.2)
        paint = _jitter(rng, (float(hair[0]), float(hair[1]), float(hair[2])), 0.1)
        density = float(rng.choice((rng.uniform(0.1, 0.4), rng.uniform(0.5, 0.95))))
        person = replace(person, beard=Beard(density, paint, 0.5 * grey))
    return person


def _drawn(person: Identity, rng: np.random.Generator) -> Identity:
    """The same person as a drawing, with the large eyes and plain colours of one."""
    eyes, nose = float(rng.uniform(0.4, 1.0)), float(rng.uniform(0.0, 0.5))
    shapes = (
        *((f"eyes/{s}-eye-scale-incr", eyes) for s in "lr"),
        ("nose/nose-scale-vert-decr", nose),
    )
    skin = _FLAT_SKINS[int(rng.integers(len(_FLAT_SKINS)))]
    vivid = rng.random() < 0.4
    hair = rng.uniform(0.03, 0.6, 3) if vivid else rng.uniform(0.02, 0.3) * np.array((1, 0.6, 0.4))
    return replace(
        person,
        style="drawn",
        targets=(*person.targets, *shapes),
        skin_tint=_jitter(rng, skin, 0.1),
        lip_tint=_jitter(rng, (0.85, 0.50, 0.50), 0.2),
        hair_tint=_jitter(rng, (float(hair[0]), float(hair[1]), float(hair[2])), 0.05),
        clothes_tint=_jitter(rng, (0.45, 0.45, 0.45), 0.8),
        backdrop=(_jitter(rng, (0.7, 0.7, 0.7), 0.35), _jitter(rng, (0.6, 0.6, 0.6), 0.35)),
        teeth_tint=(1.0, 1.0, 1.0),
        beard=None,
        blush=float(rng.uniform(0.0, 0.7)),
    )


def _lips(rng: np.random.Generator, female: bool) -> Colour:
    if female and rng.random() < _LIPSTICK_SHARE:
        return _jitter(rng, _LIPSTICKS[int(rng.integers(len(_LIPSTICKS)))], 0.15)
    return _jitter(rng, (1.05, 0.86, 0.88) if female else (1.0, 0.95, 0.95), 0.10)


def _glasses(rng: np.random.Generator) -> Glasses:
    return Glasses(
        width=float(rng.uniform(0.38, 0.52)),
        height=float(rng.uniform(0.26, 0.46)),
        roundness=float(rng.choice((2.0, 2.6, 3.5, 5.0))),
        rim=float(rng.choice((0.011, 0.018, 0.032))),
        colour=_RIMS[int(rng.integers(len(_RIMS)))],
    )


def random_light(rng: np.random.Generator) -> Light:
    """A room or window light; one in four is a lamp from the side, a screen or a dim evening."""
    side = float(rng.choice((-1.0, 1.0)))
    kind = rng.random()
    warm = rng.uniform(-0.12, 0.12) if kind > 0.15 else rng.uniform(0.1, 0.3)
    key, fill, sky = rng.uniform(1.0, 1.7), rng.uniform(0.25, 0.7), rng.uniform(0.34, 0.6)
    if kind < 0.15:  # dim evening
        key, fill, sky = 0.6 * key, 0.6 * fill, 0.6 * sky
    elif kind < 0.25:  # one lamp
        key, fill, sky = 1.35 * key, 0.3 * fill, 0.55 * sky
    screen = rng.uniform(0.5, 1.3, 3) if rng.random() < 0.15 else np.ones(3)
    reach = 1.1 if kind >= 0.25 else 1.8
    across = side * rng.uniform(0.1, reach)
    cool = fill * screen * (1 - warm, 1.0, 1 + warm)
    return Light(
        key_direction=(across, rng.uniform(0.0, 1.1), rng.uniform(0.7, 1.1)),
        key_colour=(key * (1 + warm), key, key * (1 - warm)),
        fill_direction=(-side * rng.uniform(0.5, 1.1), rng.uniform(-0.3, 0.4), 0.7),
        fill_colour=(float(cool[0]), float(cool[1]), float(cool[2])),
        rim_direction=(-side * rng.uniform(0.2, 0.8), 0.6, -0.9),
        rim_colour=(rng.uniform(0.2, 1.0),) * 3,
        sky=(sky * (1 - 0.4 * warm), sky, sky * (1 + 0.4 * warm)),
        ground=(0.5 * sky * 1.06, 0.5 * sky, 0.5 * sky * 0.94),
    )


def _macros(
    rng: np.random.Generator, female: bool, races: np.ndarray, old: float
) -> list[tuple[str, float]]:
    sex = "female" if female else "male"
    found: list[tuple[str, float]] = []
    for race, weight in zip(("african", "asian", "caucasian"), races, strict=True):
        found.append((f"macrodetails/{race}-{sex}-young", float(weight) * (1 - old)))
        found.append((f"macrodetails/{race}-{sex}-old", float(weight) * old))
    body = rng.normal(0.0, 0.35)
    build = "maxweight" if body > 0 else "minweight"
    heavy = float(min(abs(body), 0.6))
    prefix = f"macrodetails/universal-{sex}-young-averagemuscle"
    found.append((f"{prefix}-averageweight", 1.0 - heavy))
    found.append((f"{prefix}-{build}", heavy))
    return found


def _details(rng: np.random.Generator) -> list[tuple[str, float]]:
    found = [(f"head/head-{rng.choice(_SHAPES)}", float(rng.uniform(0.0, 0.5)))]
    for stem, plus, minus, most in _DETAILS:
        weight = float(np.clip(rng.normal(0.0, 0.5), -1.0, 1.0) * most)
        found.append((f"{stem}-{plus if weight > 0 else minus}", abs(weight)))
    for stem, plus, minus, most in _SIDED_DETAILS:
        weight = float(np.clip(rng.normal(0.0, 0.5), -1.0, 1.0) * most)
        ending = plus if weight > 0 else minus
        found.extend((f"{stem.format(side)}-{ending}", abs(weight)) for side in "lr")
    return found


def _skin(rng: np.random.Generator, female: bool, dark: float) -> tuple[str, Colour]:
    if not female and dark > 0.5:
        return str(rng.choice(_SKINS_MALE_DARK)), _jitter(rng, (1.05, 1.0, 0.97), 0.15)
    # Light textures become darker people by a tint; melanin takes blue first, red last.
    melanin = float(np.clip(dark * 1.1 + rng.normal(0.1, 0.15), 0.0, 1.0))
    tint = (0.95 - 0.62 * melanin, 0.95 - 0.72 * melanin, 0.94 - 0.78 * melanin)
    return str(rng.choice(_SKINS_FEMALE if female else _SKINS_MALE)), _jitter(rng, tint, 0.05)


def _jitter(rng: np.random.Generator, colour: Colour, amount: float) -> Colour:
    r, g, b = (float(max(0.01, c * (1.0 + rng.uniform(-amount, amount)))) for c in colour)
    return (r, g, b)

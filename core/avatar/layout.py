"""What an avatar package is made of, and how large each part may be.

A package is a folder, or a zip of the folder or of its files, as a rule named ``*.lipavatar``:

* ``manifest.json``     names, licence, consent, size, frame count, sha256 and bytes of each file
* ``loop.mp4``          H.264, BT.709, the recorded loop; its last frame leads back to its first
* ``alignment.npz``     ``affine`` float32 (N, 2, 3), frame px → region px
* ``mask.png``          8-bit grey, region size: where generated pixels replace the recorded ones
* ``preview.jpg``       the face in the picker
* ``conditioning.npz``  optional: what the small student's encoder made of the loop

The limits are generous for honest packages and small for a machine: whatever a package claims, no
more than this is read, unpacked or decoded.
"""

from __future__ import annotations

FORMAT = 1
SUFFIX = ".lipavatar"

MANIFEST = "manifest.json"
LOOP = "loop.mp4"
ALIGNMENT = "alignment.npz"
MASK = "mask.png"
PREVIEW = "preview.jpg"
CONDITIONING = "conditioning.npz"

REQUIRED = (LOOP, ALIGNMENT, MASK, PREVIEW)
"""Files that every package has beside its manifest."""

MAX_BYTES = {
    MANIFEST: 64 << 10,
    LOOP: 32 << 20,
    ALIGNMENT: 1 << 20,
    MASK: 1 << 20,
    PREVIEW: 2 << 20,
    CONDITIONING: 16 << 20,
}
"""Known files and the most bytes that each may have, packed or unpacked."""

MAX_PACKAGE_BYTES = 56 << 20
MAX_ENTRIES = 32
MAX_DIRECTORY_BYTES = 64 << 10  # a zip's own list of its entries

MIN_SIDE_PX = 64
MAX_SIDE_PX = 1920
MAX_PREVIEW_SIDE_PX = 2048
MAX_FRAMES = 500
MIN_FPS, MAX_FPS = 10, 60

MAX_NAME_LETTERS = 80
MAX_TEXT_LETTERS = 4000
MAX_JSON_DEPTH = 6

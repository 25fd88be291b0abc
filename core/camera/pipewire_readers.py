"""Who is linked to our node in PipeWire's graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.camera import pipewire_library as pw
from core.camera.readers import program_name
from core.errors import CameraUnavailable

_WITHIN_S = 0.5
_LINK, _NODE, _CLIENT = (f"PipeWire:Interface:{kind}" for kind in ("Link", "Node", "Client"))


def node_readers(library: Any, node_id: int) -> tuple[str, ...] | None:
    """Programs that read the node with this number. library: ``pw.load``'s, loaded once: of
    every further loading some memory is never given back. None when no server answers within half a
    second."""
    try:
        return linked_readers(pw.global_properties(library, _WITHIN_S), node_id)
    except CameraUnavailable:
        return None


def linked_readers(objects: Sequence[Mapping[str, str]], node_id: int) -> tuple[str, ...]:
    """The same, from the properties of all objects (see ``pw.global_properties``)."""
    of_kind = {
        kind: {each.get("object.id", ""): each for each in objects if each["object.type"] == kind}
        for kind in (_LINK, _NODE, _CLIENT)
    }
    found = set()
    for link in of_kind[_LINK].values():
        if link.get("link.output.node") == str(node_id):
            node = of_kind[_NODE].get(link.get("link.input.node", ""), {})
            client = of_kind[_CLIENT].get(node.get("client.id", ""), {})
            found.add(program_name(client.get("application.name", ""), node.get("node.name", "")))
    return tuple(sorted(found, key=str.casefold))

"""What holds from the moment at which it is asked for, whatever the control thread waits for."""

from __future__ import annotations

from core.messages import Command, SetMuted, SetPanic, SetWatched
from core.session.desks import Surroundings


def done_at_once(command: Command, around: Surroundings) -> bool:
    """Do what concerns only what the user lets out and whether he looks: True where it did. Never
    blocks. Any thread."""
    now_ns = around.clock.now_ns()
    if isinstance(command, SetMuted):
        around.hush.mute(command.muted, now_ns)
        around.rest.stir()  # what is kept unheard must know
    elif isinstance(command, SetPanic):
        around.hush.hide(command.picture, now_ns)
        around.rest.stir()
    elif isinstance(command, SetWatched):
        around.rest.preview = command.watched
        if command.watched:
            around.rest.end(now_ns)
    else:
        return False
    return True

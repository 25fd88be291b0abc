"""The session: the only room that knows the whole chain, its threads and its states."""

from core.session.doors import real_ports
from core.session.session import Session
from core.session.wiring import Ports

__all__ = ["Ports", "Session", "real_ports"]

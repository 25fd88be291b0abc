"""The Qt window. Everything here runs in the GUI thread, except where a name says ``worker``."""

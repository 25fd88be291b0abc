"""The window that checks everything: a live list, and what to do where something does not work."""

"""Compose room: generated mouths laid into the recorded loop."""

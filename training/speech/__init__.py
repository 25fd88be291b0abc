"""Speech whose every phone is timed, and the face movements that belong to it."""

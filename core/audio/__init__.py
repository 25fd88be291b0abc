"""Sound in: microphones, files that stand in for them, time, rate and the voice detector."""

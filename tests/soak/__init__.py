"""Hours of the whole program with speech, a reader and faults, and what came of it as a report.

    python -m tests.soak --hours 1 --faults --out /tmp/soak

The program runs as it does without a window, as a process of its own: microphone and delayed voice
through a private sound server, camera through a private PipeWire, the real student. A second
process opens camera and microphone as a call program would. Linux.
"""

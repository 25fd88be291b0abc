"""Judge a finished student on speech, voices and people kept out of its training.

    python -m training.evaluate --student assets/student/small --data data/small --run runs/small

Prints figures for each bundled avatar, for people and voices never heard, and the targets; writes
plots, a contact sheet and, with --clips, videos. --quick gives a rough answer in two minutes. What
each figure means: training/evaluation/README.md.
"""

from __future__ import annotations

from training.evaluation.command import main

if __name__ == "__main__":
    main()

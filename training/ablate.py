"""Which parts of the student's recipe earn their place: the same training without each of them.

    python -m training.ablate --data data/small --run runs/small --minutes 10 --seeds 2

Every student begins with the run's finished forcing.pt and learns for the same minutes, once for
each seed; all are judged on the same kept-out clips. What is compared: training/ablation/rows.py;
what the figures mean: training/evaluation/README.md. Options of the student's last stage hold for
all of them (--batch, --critic-clips ...).

Writes ablation.json, ablation.md and ablation.png in OUT (default RUN/ablation). Can be cut at any
time: the same command goes on where it stopped. Exit status 75: the slice is over, there is more
to do.
"""

from __future__ import annotations

from training.ablation.command import main

if __name__ == "__main__":
    main()

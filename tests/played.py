"""A film as a player sees it."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np

from tests.fake_sound import RATE_HZ


class Played:
    """A file as a player sees it: pictures with times in seconds, sound from time 0 on."""

    def __init__(self, path: Path) -> None:
        with av.open(str(path)) as file:
            shown = [(f.time, f.to_ndarray(format="rgb24")) for f in file.decode(video=0)]
        with av.open(str(path)) as file:
            heard = [(f.time, f.sample_rate, f.to_ndarray()[0]) for f in file.decode(audio=0)]
        self.times = [time for time, _ in shown]
        self.pictures = [rgb for _, rgb in shown]
        self.rate_hz = heard[0][1] if heard else RATE_HZ
        self.sound = np.zeros(0, np.float32)
        if heard:
            end = round(heard[-1][0] * self.rate_hz) + len(heard[-1][2])
            self.sound = np.zeros(end, np.float32)
        for time, _, part in heard:
            self.sound[round(time * self.rate_hz) :][: len(part)] = part

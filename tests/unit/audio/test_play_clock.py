"""When what is played is heard, where the driver tells nonsense for a while."""

from __future__ import annotations

from core.audio.clock_map import DriverClock
from core.audio.play_clock import DOUBT_NS, FRESH_NS, PlayClock

MS = 1_000_000
S = 1000 * MS
BLOCK = 10 * MS
SHIFT = 777 * S
WAY = 80 * MS


class Driver:
    """Asks for blocks of 10 ms ahead of their time by the same way; what it tells may differ."""

    def __init__(self) -> None:
        self.clock, self.at, self.late_ns = PlayClock(), 0, SHIFT

    def ask(self, told_ns: int = WAY, *, count: int = 1, lost: bool = False) -> float:
        """By how many ms the last of so many blocks is thought to be heard too late."""
        for _ in range(count):
            now_ns = self.at + self.late_ns
            heard_ns = self.clock.place(self.at, now_ns, told_ns, lost=lost)
            self.at += BLOCK
        return (heard_ns - now_ns - WAY) / MS

    def stand(self, duration_ns: int) -> None:
        """Nothing is asked for; then all that the buffer holds in one go."""
        began_ns = self.at + self.late_ns
        for _ in range(WAY // BLOCK):
            self.clock.place(self.at, began_ns + duration_ns, 0, lost=False)
            self.at += BLOCK
        self.late_ns += duration_ns - WAY + BLOCK


def blocks(duration_ns: int) -> int:
    return duration_ns // BLOCK + 1


def test_what_is_told_counts_while_all_is_calm() -> None:
    driver = Driver()
    assert abs(driver.ask(count=blocks(FRESH_NS + S))) < 0.01
    assert abs(driver.ask(WAY + 20 * MS, count=blocks(4 * S)) - 20) < 1


def test_what_is_told_after_a_stall_does_not_count_for_a_while() -> None:
    for stall_ns in (300 * MS, 1500 * MS, 4 * S):
        driver = Driver()
        driver.ask(count=blocks(FRESH_NS + S))
        driver.stand(stall_ns)
        driver.ask(WAY + 50 * MS, count=40)
        for _ in range(blocks(DOUBT_NS) - 80):
            assert abs(driver.ask(WAY + 50 * MS)) < 2
        assert abs(driver.ask(WAY + 50 * MS, count=blocks(5 * S)) - 50) < 2, "it may be true"


def test_lost_sound_is_followed_at_once_and_nothing_else_is_believed() -> None:
    driver = Driver()
    driver.ask(count=blocks(FRESH_NS + S))
    driver.late_ns += 40 * MS
    assert abs(driver.ask(WAY - 60 * MS, lost=True)) < 1
    assert driver.clock.tears == 1
    assert abs(driver.ask(WAY - 60 * MS, count=500)) < 1


def test_a_way_that_jumps_in_the_telling_alone_is_doubted_first() -> None:
    driver = Driver()
    driver.ask(count=blocks(FRESH_NS + S))
    assert abs(driver.ask(WAY + 200 * MS, count=blocks(DOUBT_NS) - 10)) < 1
    assert abs(driver.ask(WAY + 200 * MS, count=blocks(DOUBT_NS)) - 200) < 1
    assert driver.clock.tears == 0


def test_one_that_stood_before_anything_was_learned_is_believed() -> None:
    driver = Driver()
    driver.ask(count=50)
    driver.stand(2500 * MS)
    assert abs(driver.ask(WAY + 30 * MS, count=150) - 30) < 1
    driver.ask(WAY + 30 * MS, count=blocks(FRESH_NS))
    driver.stand(2500 * MS)
    driver.ask(WAY - 30 * MS, count=40)
    assert abs(driver.ask(WAY - 30 * MS, count=600) - 30) < 1, "learned within two seconds"


def test_what_was_found_out_by_listening_counts_for_ever() -> None:
    driver = Driver()
    driver.ask(count=20)
    asked = DriverClock(settle=0)
    asked.place(0, SHIFT)
    driver.clock.know(WAY + 15 * MS, asked)
    assert abs(driver.ask(count=blocks(DOUBT_NS)) - 15) < 1
    driver.stand(2500 * MS)
    assert abs(driver.ask(count=blocks(2 * DOUBT_NS)) - 15) < 1

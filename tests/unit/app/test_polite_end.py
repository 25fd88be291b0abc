"""How a program is asked to end: on each system by the word that it can answer."""

from __future__ import annotations

import signal
import subprocess
import sys
from types import SimpleNamespace

import pytest

from app import polite_end
from app.polite_end import OWN_GROUP, ask_to_end, polite_is_ctrl_c, polite_signals


def test_a_console_that_is_closed_on_windows_is_a_polite_end() -> None:
    windows = SimpleNamespace(SIGINT=2, SIGTERM=15, SIGBREAK=21)
    assert polite_signals(windows) == [15, 21]
    assert signal.SIGTERM in polite_signals()
    assert signal.SIGINT not in polite_signals()


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be raised there")
def test_every_polite_signal_is_ctrl_c_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    likewise = [signal.SIGTERM, signal.SIGUSR1]  # the second stands in for SIGBREAK
    monkeypatch.setattr(polite_end, "polite_signals", lambda: likewise)
    before = [signal.getsignal(each) for each in likewise]
    for each in likewise:
        with pytest.raises(KeyboardInterrupt), polite_is_ctrl_c():
            signal.raise_signal(each)
    assert [signal.getsignal(each) for each in likewise] == before


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be raised there")
def test_a_program_is_asked_by_the_word_of_its_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polite_end, "_ASKING", signal.SIGUSR1)  # stands in for CTRL_BREAK_EVENT
    code = """
import signal, sys, time
signal.signal(signal.SIGUSR1, lambda *_: sys.exit(130))
print("ready", flush=True)
time.sleep(60)
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, creationflags=OWN_GROUP
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            assert ask_to_end(process)
            assert process.wait(20) == 130
            assert ask_to_end(process), "asking one that has ended is harmless"
        finally:
            process.kill()


def test_a_program_that_cannot_be_asked_is_told_so() -> None:
    class OfAnotherConsole:
        def send_signal(self, number: int) -> None:
            raise OSError("the handle is invalid")

    assert not ask_to_end(OfAnotherConsole())  # type: ignore[arg-type]

"""Who records the virtual microphone: from a server that is played by two files."""

from __future__ import annotations

import select
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.audio.voice_readers import ANEW_NS, PATIENCE_NS, VoiceReaders
from core.clock import NS_PER_MS, NS_PER_S
from tests.diary import wait_until
from tests.fake_clocks import HandClock, SleepyClock
from tests.growing_file import sayer_of

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Linux's own servers")

_CABLE = (
    "55\tsink.monitor\tPipeWire\tfloat32le 2ch 48000Hz\tRUNNING\n62\tmic\tdriver\tf 2ch\t{state}\n"
)
_OTHER = "7\theadset\tPipeWire\tfloat32le 1ch 48000Hz\tRUNNING\n"
_MODULE = "63\t55\t-\tPipeWire\tfloat32le 2ch 48000Hz\n"  # the cable's own
_STRANGER = "64\t7\t93\tPipeWire\tfloat32le 2ch 48000Hz\n"


class Server:
    """Its news and its lists are what the test says."""

    def __init__(self, folder: Path) -> None:
        self.clock = SleepyClock()
        self.news, self.lists = folder / "news", folder / "lists"
        self.news.write_text("")
        self.listed = folder / "listed"  # a line for each list that was asked for
        self.has()

    def readers(self) -> VoiceReaders:
        listing = ["/bin/sh", "-c", 'echo x >>"$1"; cat "$0"', str(self.lists), str(self.listed)]
        return VoiceReaders("mic", "sink.monitor", self.clock, sayer_of(self.news), listing)

    def has(self, *streams: str, state: str = "IDLE") -> None:
        sources = _OTHER + _CABLE.format(state=state)
        self.lists.write_text(f"{sources}\n{_MODULE}{_STRANGER}{''.join(streams)}")

    def say(self, news: str) -> None:
        with self.news.open("a") as file:
            file.write(f"Event {news}\n")

    @property
    def lists_asked(self) -> int:
        return len(self.listed.read_text().splitlines()) if self.listed.exists() else 0


@pytest.fixture
def server(tmp_path: Path) -> Server:
    return Server(tmp_path)


@pytest.fixture
def readers(server: Server) -> Iterator[VoiceReaders]:
    made = server.readers()
    yield made
    made.close()
    made.close()


def unheard_after(readers: VoiceReaders, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.02)
        if readers.unheard():
            return True
    return False


def test_before_the_first_answer_somebody_may_hear(readers: VoiceReaders) -> None:
    assert readers.stirs()
    assert not readers.unheard()
    assert readers.stirs()


def test_nobody_is_certain_where_only_the_cable_itself_and_strangers_record(
    readers: VoiceReaders,
) -> None:
    wait_until(readers.unheard)
    assert not readers.stirs()


@pytest.mark.parametrize(
    ("streams", "state"),
    [
        (("70\t62\t95\tPipeWire\ts16le\n",), "RUNNING"),
        (("70\t62\t95\tPipeWire\ts16le\n",), "IDLE"),
        (("70\t55\t95\tPipeWire\ts16le\n",), "IDLE"),  # from the sink behind it
        ((), "RUNNING"),  # linked by hand: it is no stream
    ],
)
def test_whoever_records_is_found(
    server: Server, readers: VoiceReaders, streams: tuple[str, ...], state: str
) -> None:
    server.has(*streams, state=state)
    assert not unheard_after(readers, 0.5)
    assert readers.stirs()
    server.has()
    server.say("'remove' on source-output #70")
    wait_until(readers.unheard)


def test_one_who_comes_counts_at_once_and_a_list_tells_whether_it_is_for_us(
    server: Server, readers: VoiceReaders
) -> None:
    wait_until(readers.unheard)
    server.say("'new' on source-output #70")
    wait_until(readers.stirs)
    wait_until(readers.unheard)  # he records something else
    server.has("70\t62\t95\tPipeWire\ts16le\n", state="RUNNING")
    server.say("'change' on source #62")
    wait_until(readers.stirs)
    assert not unheard_after(readers, 0.5)


def test_who_comes_can_be_waited_for(server: Server, readers: VoiceReaders) -> None:
    assert readers.sign is None
    wait_until(readers.unheard)
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        readers.unheard()  # until nothing is on its way
    file = readers.sign
    assert file is not None
    assert not select.select([file], [], [], 0.0)[0]
    server.say("'new' on source-output #70")
    assert select.select([file], [], [], 10.0)[0]
    wait_until(readers.stirs)
    assert not select.select([file], [], [], 0.0)[0]
    readers.close()
    assert readers.sign is None


def test_one_who_comes_before_news_are_heard_is_found_all_the_same(
    server: Server, tmp_path: Path
) -> None:
    """The first list is made at once, and it takes a while until the server tells us of news."""
    deaf = ["/bin/sh", "-c", "sleep 1000"]
    once = f'cat "$0"; echo x >>{server.listed}; [ -s "$0.next" ] && mv "$0.next" "$0"; true'
    has_somebody = "70\t62\t95\tPipeWire\ts16le\n"
    nobody = server.lists.read_text()
    (tmp_path / "lists.next").write_text(nobody + has_somebody)  # from the second list on
    listing = ["/bin/sh", "-c", once, str(server.lists)]
    readers = VoiceReaders("mic", "sink.monitor", server.clock, deaf, listing)
    try:
        assert not unheard_after(readers, 0.5)
        assert server.lists_asked >= 2
    finally:
        readers.close()


def test_another_microphone_s_volume_and_who_plays_are_no_news(
    server: Server, readers: VoiceReaders
) -> None:
    wait_until(readers.unheard)
    asked = server.lists_asked
    for news in ("'change' on source #7", "'new' on sink-input #9", "'new' on client #3"):
        server.say(news)
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        assert not readers.stirs()
        time.sleep(0.01)
    assert server.lists_asked == asked


def test_who_is_announced_by_nobody_is_found_later(server: Server, readers: VoiceReaders) -> None:
    wait_until(readers.unheard)
    asked = server.lists_asked
    server.clock.slept_ns += ANEW_NS - NS_PER_S
    assert all(readers.unheard() for _ in range(100))
    assert server.lists_asked == asked
    server.has(state="RUNNING")
    server.clock.slept_ns += NS_PER_S
    wait_until(lambda: not readers.unheard())
    assert server.lists_asked == asked + 1


def test_a_cable_that_is_not_listed_is_not_known(server: Server, readers: VoiceReaders) -> None:
    server.lists.write_text(f"{_OTHER}\n{_STRANGER}")
    assert not unheard_after(readers, 0.5)


def test_a_server_that_goes_is_not_known_and_one_that_comes_is(
    server: Server, readers: VoiceReaders
) -> None:
    wait_until(readers.unheard)
    server.news.unlink()
    wait_until(lambda: not readers.unheard())
    assert readers.stirs()
    server.news.write_text("")
    wait_until(readers.unheard)


def test_an_answer_that_never_comes_is_given_up(server: Server, tmp_path: Path) -> None:
    news, clock = sayer_of(server.news), HandClock()
    readers = VoiceReaders("mic", "sink.monitor", clock, news, ["/bin/sh", "-c", "sleep 60"])
    try:
        readers.unheard()
        child = readers._list
        assert child is not None
        clock.advance_ms(PATIENCE_NS // NS_PER_MS)
        assert not any(readers.unheard() for _ in range(50))
        assert not child.ended
        clock.advance_ms(1)
        assert not readers.unheard()
        assert child.ended
    finally:
        readers.close()


def test_no_pactl_and_a_closed_one_are_not_known(server: Server, readers: VoiceReaders) -> None:
    nowhere = VoiceReaders("mic", "sink.monitor", server.clock, ["no-such-program-anywhere"])
    assert not any(nowhere.unheard() for _ in range(20))
    nowhere.close()
    wait_until(readers.unheard)
    watch = readers._watch
    readers.close()
    assert watch is not None
    assert watch.ended
    assert readers.stirs()
    assert not any(readers.unheard() for _ in range(20))
    assert readers._watch is None

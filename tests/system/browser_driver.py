"""Real browsers, driven over their own protocols, that make a call with camera and microphone.

``chromium_driver`` and ``firefox_driver`` speak the browsers' own protocols: no further package is
needed. The page is ``browser_page.html``, served from this machine, for browsers give cameras only
to pages that they trust.
"""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

PAGE = Path(__file__).with_name("browser_page.html")
START_S = 40.0


@dataclass(frozen=True)
class CallOrder:
    """What the page shall do. camera, mic: labels as the browser lists them; mic "" for none.
    mouth: (x, y, w, h) px of the picture, kept small of each picture; None: not.
    patience_s: how long devices may take to appear."""

    camera: str = "Lipcam AI avatar"
    mic: str = ""
    width: int = 1280
    height: int = 720
    fps: int = 25
    seconds: float = 4.0
    mouth: tuple[int, int, int, int] | None = None
    patience_s: float = 12.0


class BrowserTrouble(AssertionError):
    """The browser does not do what it was asked for; the text is its own."""


class BrowserDied(BrowserTrouble):
    """The browser has ended by itself; the text says how, and its last words."""


class Browser(Protocol):
    """A browser with the page open."""

    def run(self, script: str, *arguments: object) -> Any:
        """What the body of an asynchronous function answers, whose last argument is a callback."""
        ...

    def screenshot(self) -> bytes:
        """What the page looks like, as PNG."""
        ...

    def camera_log(self) -> str:
        """What it has written about cameras so far."""
        ...

    def close(self) -> None:
        """End it and all its processes."""
        ...


def begin_call(browser: Browser, order: CallOrder) -> None:
    """Let the page begin; returns at once."""
    script = "const [order, done] = arguments; window.begin(order); done(true);"
    browser.run(script, asdict(order))


def end_call(browser: Browser) -> dict[str, Any]:
    """Wait for the end of the call; what the page says of it."""
    answer = browser.run("const [done] = arguments; window.end().then(done);")
    assert isinstance(answer, dict)
    return answer


def hang_up(browser: Browser) -> None:
    """Let the page close camera and microphone, and see for a moment that the browser lives on."""
    browser.run("const [done] = arguments; window.hang_up(); setTimeout(() => done(true), 300);")


@contextmanager
def served_page() -> Iterator[str]:
    """The address of the page, served from this machine while the context lasts."""
    content = PAGE.read_bytes()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            is_page = self.path == "/"
            self.send_response(200 if is_page else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content) if is_page else 0))
            self.end_headers()
            if is_page:
                self.wfile.write(content)

        def log_message(self, format: str, *words: object) -> None:
            """Nothing: the test's own output is enough."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()

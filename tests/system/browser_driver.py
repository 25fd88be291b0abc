"""Real browsers, driven over their own protocols, that make a call with camera and microphone.

Chromium listens to chromedriver (WebDriver over HTTP), Firefox to Marionette (JSON over a socket):
no further package is needed. The page is ``browser_page.html``, served from this machine, for
browsers give cameras only to pages that they trust.
"""

from __future__ import annotations

import base64
import http.server
import itertools
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

import psutil

PAGE = Path(__file__).with_name("browser_page.html")
START_S = 40.0
_STOP_S = 5.0
_CHROMIUM_ARGUMENTS = (
    "--no-sandbox",  # tests run as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-ui-for-media-stream",  # allows devices without asking; the devices are real
    "--autoplay-policy=no-user-gesture-required",
    "--enable-features=WebRtcPipeWireCamera",
    "--window-position=0,0",
    "--window-size=700,660",
    "--enable-logging=stderr",
    "--vmodule=*video_capture*=1,*pipewire*=1",  # why it gave up a camera, should it ever
)
_LOG = "browser.log"
_FIREFOX_SETTINGS: dict[str, bool | int | str] = {
    "media.navigator.permission.disabled": True,  # allows devices without asking
    "media.webrtc.camera.allow-pipewire": True,
    "media.autoplay.default": 0,
    "privacy.reduceTimerPrecision": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.aboutwelcome.enabled": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "app.normandy.enabled": False,
    "app.update.auto": False,
    "browser.safebrowsing.update.enabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
}


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


class Chromium:
    """Chromium through chromedriver. env: of its process. answer_s: longest wait for an answer.
    more: further arguments."""

    programs = ("chromium", "chromedriver")

    def __init__(
        self,
        env: dict[str, str],
        url: str,
        answer_s: float = 60.0,
        start_s: float = START_S,
        more: Sequence[str] = (),
    ) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="lipcam-chromium-"))
        self._answer_s = answer_s
        port = free_port()
        self._root = f"http://127.0.0.1:{port}"
        command = ["chromedriver", f"--port={port}", "--enable-chrome-logs"]
        self._process = _started(command, env | {"HOME": str(self._folder)}, self._folder)
        self._session = ""
        profile = f"--user-data-dir={self._folder / 'profile'}"
        options = {
            "binary": shutil.which("chromium"),
            "args": [*_CHROMIUM_ARGUMENTS, profile, *more],
        }
        wanted = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}
        try:
            self._wait_for_driver(start_s)
            made = self._ask("POST", "/session", {"capabilities": wanted}, start_s)
            self._session = f"/session/{made['sessionId']}"
            limits = {"script": round(answer_s * 1000), "pageLoad": round(start_s * 1000)}
            self._ask("POST", f"{self._session}/timeouts", limits)
            self._ask("POST", f"{self._session}/url", {"url": url}, start_s)
        except BaseException:
            self.close()
            raise

    def run(self, script: str, *arguments: object) -> Any:
        """See ``Browser``."""
        body = {"script": script, "args": list(arguments)}
        return self._ask("POST", f"{self._session}/execute/async", body)

    def screenshot(self) -> bytes:
        """See ``Browser``."""
        return base64.b64decode(self._ask("GET", f"{self._session}/screenshot"))

    def camera_log(self) -> str:
        """See ``Browser``."""
        return _camera_lines(self._folder)

    def close(self) -> None:
        """See ``Browser``."""
        if self._session:
            with suppress(BrowserTrouble):  # it is ended below
                self._ask("DELETE", self._session, None, _STOP_S)
        _end(self._process)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _wait_for_driver(self, start_s: float) -> None:
        end = time.monotonic() + start_s
        while True:
            try:
                self._ask("GET", "/status", None, 2.0)
            except BrowserTrouble:
                if time.monotonic() > end or self._process.poll() is not None:
                    raise
                time.sleep(0.1)
            else:
                return

    def _ask(self, method: str, path: str, body: object = None, wait_s: float = 0.0) -> Any:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self._root + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=wait_s or self._answer_s + 5) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            with error:
                text = error.read().decode(errors="replace")[:600]
            raise BrowserTrouble(text) from None
        except (OSError, ValueError) as error:
            raise BrowserTrouble(f"chromedriver: {error}") from None


class Firefox:
    """Firefox through Marionette. env: of its process. answer_s: longest wait for an answer."""

    programs = ("firefox-esr",)

    def __init__(
        self, env: dict[str, str], url: str, answer_s: float = 60.0, start_s: float = START_S
    ) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="lipcam-firefox-"))
        self._answer_s, self._numbers = answer_s, itertools.count(1)
        self._socket: socket.socket | None = None
        port = free_port()
        profile = self._folder / "profile"
        profile.mkdir()
        settings = _FIREFOX_SETTINGS | {"marionette.port": port}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in settings.items()]
        (profile / "user.js").write_text("".join(lines))
        command = ["firefox-esr", "--marionette", "--no-remote", "--profile", str(profile)]
        command += ["--width", "700", "--height", "660"]
        # Without a desktop's name it gets no picture from the portal.
        own = env | {"HOME": str(self._folder), "XDG_CURRENT_DESKTOP": "GNOME"}
        self._process = _started(command, own, self._folder)
        try:
            self._socket = self._connected(port, start_s)
            self._ask("WebDriver:NewSession", {"strictFileInteractability": True})
            limits = {"script": round(answer_s * 1000), "pageLoad": round(start_s * 1000)}
            self._ask("WebDriver:SetTimeouts", limits)
            self._ask("WebDriver:Navigate", {"url": url})
        except BaseException:
            self.close()
            raise

    def run(self, script: str, *arguments: object) -> Any:
        """See ``Browser``."""
        order = {"script": script, "args": list(arguments)}
        return self._ask("WebDriver:ExecuteAsyncScript", order)["value"]

    def screenshot(self) -> bytes:
        """See ``Browser``."""
        return base64.b64decode(self._ask("WebDriver:TakeScreenshot", {"full": False})["value"])

    def camera_log(self) -> str:
        """See ``Browser``."""
        return _camera_lines(self._folder)

    def close(self) -> None:
        """See ``Browser``."""
        if self._socket is not None:
            self._socket.close()
        _end(self._process)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _connected(self, port: int, start_s: float) -> socket.socket:
        end = time.monotonic() + start_s
        while True:
            try:
                made = socket.create_connection(("127.0.0.1", port), 2.0)
            except OSError as error:
                if time.monotonic() > end or self._process.poll() is not None:
                    raise BrowserTrouble(f"Firefox does not answer: {error}") from None
                time.sleep(0.1)
                continue
            made.settimeout(start_s)
            self._receive(made)  # its greeting
            return made

    def _ask(self, command: str, parameters: object) -> Any:
        assert self._socket is not None
        self._socket.settimeout(self._answer_s + 5)
        message = json.dumps([0, next(self._numbers), command, parameters]).encode()
        try:
            self._socket.sendall(b"%d:%s" % (len(message), message))
            _, _, error, result = self._receive(self._socket)
        except (OSError, ValueError) as trouble:
            raise BrowserTrouble(f"Firefox, {command}: {trouble}") from None
        if error:
            raise BrowserTrouble(f"Firefox, {command}: {json.dumps(error)[:600]}")
        return result

    @staticmethod
    def _receive(source: socket.socket) -> Any:
        """One message: its length in decimal digits, a colon, JSON."""
        digits = b""
        while not digits.endswith(b":"):
            one = source.recv(1)
            if not one:
                raise ValueError("it has hung up")
            digits += one
        missing, parts = int(digits[:-1]), []
        while missing:
            part = source.recv(min(missing, 1 << 20))
            if not part:
                raise ValueError("it has hung up")
            parts.append(part)
            missing -= len(part)
        return json.loads(b"".join(parts))


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


def missing_programs(of: Sequence[str], which: Callable[[str], object] = shutil.which) -> list[str]:
    """Those of some programs that are not installed."""
    return [name for name in of if which(name) is None]


def free_port() -> int:
    """A port of this machine that nobody listened on just now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _started(command: list[str], env: dict[str, str], folder: Path) -> subprocess.Popen[bytes]:
    # A group of its own: browsers have many processes, and all shall end with the first.
    with (folder / _LOG).open("wb") as log:
        return subprocess.Popen(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _camera_lines(folder: Path) -> str:
    lines = (folder / _LOG).read_text(encoding="utf-8", errors="replace").splitlines()
    words = ("capture", "pipewire", "camera")
    return "\n".join(line for line in lines if any(word in line.lower() for word in words))


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        family = psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        family = []
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            continue
    process.wait(_STOP_S)
    for one in family:  # a driver may give its browser a group of its own
        with suppress(psutil.NoSuchProcess):
            one.kill()

"""Chromium, driven through chromedriver: WebDriver over HTTP."""

from __future__ import annotations

import base64
import json
import shutil
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from browser_driver import START_S, BrowserTrouble
from browser_process import STOP_S, camera_lines, end_browser, free_port, start_browser

_ARGUMENTS = (
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
        self._process = start_browser(command, env | {"HOME": str(self._folder)}, self._folder)
        self._session = ""
        profile = f"--user-data-dir={self._folder / 'profile'}"
        options = {
            "binary": shutil.which("chromium"),
            "args": [*_ARGUMENTS, profile, *more],
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
        return camera_lines(self._folder)

    def close(self) -> None:
        """See ``Browser``."""
        if self._session:
            with suppress(BrowserTrouble):  # it is ended below
                self._ask("DELETE", self._session, None, STOP_S)
        end_browser(self._process)
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

"""Firefox, driven through Marionette: JSON over a socket."""

from __future__ import annotations

import base64
import itertools
import json
import shutil
import socket
import tempfile
import time
from pathlib import Path
from typing import Any

from browser_driver import START_S, BrowserDied, BrowserTrouble
from browser_process import camera_lines, end_browser, free_port, how_it_died, start_browser

_SETTINGS: dict[str, bool | int | str] = {
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
        settings = _SETTINGS | {"marionette.port": port}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in settings.items()]
        (profile / "user.js").write_text("".join(lines))
        command = ["firefox-esr", "--marionette", "--no-remote", "--profile", str(profile)]
        command += ["--width", "700", "--height", "660"]
        own = env | {
            "HOME": str(self._folder),
            "XDG_CURRENT_DESKTOP": "GNOME",  # without a desktop's name the portal gives no picture
            "MOZ_CRASHREPORTER_DISABLE": "1",  # a crash ends it at once
        }
        self._process = start_browser(command, own, self._folder)
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
        return camera_lines(self._folder)

    def close(self) -> None:
        """See ``Browser``."""
        if self._socket is not None:
            self._socket.close()
        end_browser(self._process)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _connected(self, port: int, start_s: float) -> socket.socket:
        end = time.monotonic() + start_s
        while True:
            try:
                made = socket.create_connection(("127.0.0.1", port), 2.0)
            except OSError as error:
                if died := how_it_died(self._process, self._folder, within_s=0):
                    raise BrowserDied(f"Firefox, at its start: {died}") from None
                if time.monotonic() > end:
                    raise BrowserTrouble(f"Firefox does not answer: {error}") from None
                time.sleep(0.1)
                continue
            made.settimeout(start_s)
            try:
                self._receive(made)  # its greeting
            except (OSError, ValueError) as error:
                made.close()
                raise BrowserTrouble(f"Firefox greets nobody: {error}") from None
            return made

    def _ask(self, command: str, parameters: object) -> Any:
        assert self._socket is not None
        self._socket.settimeout(self._answer_s + 5)
        message = json.dumps([0, next(self._numbers), command, parameters]).encode()
        try:
            self._socket.sendall(b"%d:%s" % (len(message), message))
            _, _, error, result = self._receive(self._socket)
        except (OSError, ValueError) as trouble:
            if died := how_it_died(self._process, self._folder):
                raise BrowserDied(f"Firefox, {command}: {died}") from None
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

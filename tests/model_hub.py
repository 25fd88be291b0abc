"""A model hub on this machine that speaks the real one's protocol as far as a download needs it,
and a catalogue of small files that lie on it."""

from __future__ import annotations

import hashlib
import json
import re
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np

REVISION = "0123456789abcdef0123456789abcdef01234567"
_RESOLVE = re.compile(rf"/(?P<repo>[^/]+/[^/]+)/resolve/{REVISION}/(?P<path>.+)")
_CDN = re.compile(r"/cdn/(?P<sha256>[0-9a-f]{64})\?signature=.+")
_RAW = re.compile(rf"/raw/(?P<repo>[^/]+/[^/]+)/{REVISION}/(?P<path>.+)")
_BLOCK = 16 << 10


def noise(size: int, seed: int = 1) -> bytes:
    """Content that nothing compresses or repeats."""
    return np.random.default_rng(seed).bytes(size)


def safetensors(size: int, seed: int = 1) -> bytes:
    """A whole safetensors file with one tensor of ``size`` bytes."""
    header = json.dumps({"w": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}}).encode()
    return struct.pack("<Q", len(header)) + header + noise(size, seed)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@dataclass
class Faults:
    """What goes wrong, in the order in which it is tried. cuts: bytes after which the next
    transfers break off. status: what transfers are refused with once there are no cuts left.
    no_ranges: every transfer begins at the start. swapped: other content is sent. slow_s: pause
    after each 16 kB. stated_sha256, stated_size: what the hub says instead of the truth."""

    cuts: list[int] = field(default_factory=list)
    status: int | None = None
    no_ranges: bool = False
    swapped: bytes | None = None
    slow_s: float = 0.0
    stated_sha256: str | None = None
    stated_size: int | None = None


class _Server(ThreadingHTTPServer):
    """A client may keep its connection, and with it a thread that waits for more, as long as it
    likes: here only until the server closes."""

    daemon_threads = False  # so that closing waits for them

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(address, handler)
        self._lock = threading.Lock()
        self._connections: set[Any] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._connections.add(request)
        super().process_request(request, client_address)

    def close_request(self, request: Any) -> None:
        with self._lock:
            self._connections.discard(request)
            super().close_request(request)

    def server_close(self) -> None:
        with self._lock:
            for connection in self._connections:
                with suppress(OSError):  # the client has gone
                    connection.shutdown(socket.SHUT_RDWR)
        super().server_close()


class LocalHub:
    """files: "owner/name/path" → content. Large files (as on the real one) are redirected to a
    signed address elsewhere, and their checksum is in the headers."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.faults = Faults()
        self.ranges: list[int] = []  # first byte of each transfer
        self.sent = 0
        self.asked: list[tuple[str, str]] = []  # (method, path)
        self.resting = threading.Event()
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def elsewhere(self) -> str:
        """The same server as another host: where large files lie."""
        return self.address.replace("127.0.0.1", "localhost")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Break off what is being sent, and let no connection and no thread be left."""
        self.resting.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        hub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *words: Any) -> None:
                del words

            def do_HEAD(self) -> None:
                hub.asked.append(("HEAD", self.path))
                self._metadata()

            def do_GET(self) -> None:
                hub.asked.append(("GET", self.path))
                if _RESOLVE.fullmatch(self.path):
                    self._metadata()
                elif match := _CDN.fullmatch(self.path):
                    self._send(next(c for c in hub.files.values() if sha256(c) == match["sha256"]))
                elif (match := _RAW.fullmatch(self.path)) and self._known(match):
                    self._send(self._known(match) or b"")
                else:
                    self._empty(404)

            def _known(self, match: re.Match[str]) -> bytes | None:
                return hub.files.get(f"{match['repo']}/{match['path']}")

            def _metadata(self) -> None:
                match = _RESOLVE.fullmatch(self.path)
                content = self._known(match) if match else None
                if content is None:
                    self._empty(404, {"X-Error-Code": "EntryNotFound"})
                    return
                digest = sha256(content)
                self._empty(
                    302,
                    {
                        "Location": f"{hub.elsewhere}/cdn/{digest}?signature={len(hub.asked)}",
                        "X-Repo-Commit": REVISION,
                        "X-Linked-ETag": f'"{hub.faults.stated_sha256 or digest}"',
                        "X-Linked-Size": str(hub.faults.stated_size or len(content)),
                        "ETag": '"of-the-redirect"',
                    },
                )

            def _empty(self, status: int, headers: dict[str, str] | None = None) -> None:
                self.send_response(status)
                for name, value in (headers or {}).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def _send(self, content: bytes) -> None:
                faults = hub.faults
                if faults.status is not None and not faults.cuts:
                    self._empty(faults.status)
                    return
                content = faults.swapped if faults.swapped is not None else content
                asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
                begin = int(asked[1]) if asked and not faults.no_ranges else 0
                hub.ranges.append(begin)
                self.send_response(206 if begin else 200)
                if begin:
                    size = len(content)
                    self.send_header("Content-Range", f"bytes {begin}-{size - 1}/{size}")
                self.send_header("Content-Length", str(len(content) - begin))
                self.end_headers()
                left = faults.cuts.pop(0) if faults.cuts else len(content)
                body = memoryview(content)[begin : begin + left]
                try:
                    for at in range(0, len(body), _BLOCK):
                        hub.sent += self.wfile.write(body[at : at + _BLOCK])
                        if faults.slow_s and hub.resting.wait(faults.slow_s):
                            break
                except ConnectionError:  # the other side had enough
                    pass
                self.close_connection = len(body) < len(content) - begin

        return Handler


@contextmanager
def running(files: dict[str, bytes]) -> Iterator[LocalHub]:
    hub = LocalHub(files)
    hub.start()
    try:
        yield hub
    finally:
        hub.stop()


def file_entry(
    name: str, content: bytes | None, holds: str = "other", kind: str = "hub", known: bool = True
) -> dict[str, Any]:
    """One file of a catalogue. known: its size and checksum are stated there."""
    source = {"kind": kind, "repo": "tests/repo", "revision": REVISION, "path": f"sub/{name}"}
    stated = content is not None and known
    return {
        "name": name,
        "bytes": len(content or b"") if stated else None,
        "sha256": sha256(content or b"") if stated else None,
        "holds": holds,
        "source": {"kind": "own"} if kind == "own" else source,
    }


def model_entry(model_id: str, *files: dict[str, Any], **changed: Any) -> dict[str, Any]:
    return {
        "id": model_id,
        "name": f"Model {model_id}",
        "use": "part",
        "licence": "Apache-2.0",
        "page": "https://example.org/model",
        "needs": [],
        "memory": None,
        "pace": "",
        "note": "",
        "files": list(files),
        **changed,
    }


def write_catalogue(path: Path, *models: dict[str, Any]) -> Path:
    path.write_text(json.dumps({"format": 1, "models": models}), encoding="utf-8")
    return path

"""The one place that talks to the network, through huggingface_hub, imported when it is needed.

``HF_ENDPOINT``, ``HF_TOKEN``, proxies and the like are the library's own and count. The library's
whole-file download throws a part away when it is cut off; 28 GB are worth keeping. So its
addresses, metadata, headers, session and errors are used, and the transfer, which begins at any
byte, is ours.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from core.clock import NS_PER_S, MonotonicClock
from core.errors import DownloadFailed, ModelRefused
from core.student.model_files.catalogue import ModelFile, Source
from core.student.model_files.part import GrowingPart

OLDEST = "1.5"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_MOST_ATTEMPTS = 1000  # as long as something arrives with each
_PATIENCE_S = (1.0, 2.0, 4.0)  # waits after attempts with which nothing arrived
_SILENCE_S = 30.0  # of a server, before a connection counts as cut
_GITHUB = "https://raw.githubusercontent.com"


@dataclass(frozen=True, slots=True)
class Offer:
    """What a server says of a file before anything is fetched; None: it does not say.

    sha256: as the hub keeps it for large files; for small ones it has none.
    """

    url: str
    bytes: int | None
    sha256: str | None


class Hub:
    """Fetches files. One download at a time; blocks. Raises ModelRefused when huggingface_hub is
    not installed.

    endpoint: of the hub, None: the library's own rule. github: where raw files of repositories are.
    wait: sleeps for so many seconds.
    """

    def __init__(
        self,
        endpoint: str | None = None,
        github: str = _GITHUB,
        wait: Callable[[float], None] | None = None,
    ) -> None:
        self._wait = wait or _sleep
        self._library = _load_library()
        self._endpoint = endpoint
        self._github = github

    def ask(self, file: ModelFile) -> Offer:
        """Raises DownloadFailed when the server does not answer or does not have the file."""
        source = file.source
        if source.kind == "github":
            path = quote(f"{source.repo}/{source.revision}/{source.path}")
            return Offer(f"{self._github}/{path}", None, None)
        url = self._library.hf_hub_url(
            source.repo, source.path, revision=source.revision, endpoint=self._endpoint
        )
        try:
            found = self._library.get_hf_file_metadata(url, endpoint=self._endpoint)
        except self._failures() as err:
            raise _failed(file, err) from err
        etag = found.etag or ""
        digest = etag if _SHA256.fullmatch(etag) else None
        return Offer(url, found.size, digest)

    def fetch(self, file: ModelFile, offer: Offer, part: GrowingPart) -> None:
        """Complete ``part``, from where it is on; cut connections are taken up as long as something
        arrives. Raises DownloadFailed, OSError from the disk, Stopped."""
        in_vain = 0
        for _ in range(_MOST_ATTEMPTS):
            before = part.done
            failure: Exception | None = None
            try:
                self._transfer(file, offer, part)
            except self._failures() as err:
                if isinstance(err, OSError) and err.errno is not None and not _of_network(err):
                    raise  # the disk's
                if _answered(err):
                    raise _failed(file, err) from err
                failure = err
            if part.missing == 0:
                return
            in_vain = 0 if part.done > before else in_vain + 1
            if in_vain > len(_PATIENCE_S):
                raise _failed(file, failure or ConnectionError("nothing arrives")) from failure
            if in_vain:
                self._wait(_PATIENCE_S[in_vain - 1])
        raise _failed(file, ConnectionError(f"it was cut {_MOST_ATTEMPTS} times"))

    def _transfer(self, file: ModelFile, offer: Offer, part: GrowingPart) -> None:
        """One answer of the server, as it arrives: on a slow line every block counts."""
        headers = {**self._headers(file.source), "accept-encoding": "identity"}
        if part.done:
            headers["range"] = f"bytes={part.done}-"
        session = self._library.get_session()
        with session.stream(
            "GET", offer.url, headers=headers, follow_redirects=True, timeout=_SILENCE_S
        ) as response:
            self._library.utils.hf_raise_for_status(response)
            if part.done and not _goes_on(response, part.done):
                part.restart()  # this server can only send the whole
            for block in response.iter_raw():
                part.write(block)

    def _headers(self, source: Source) -> dict[str, str]:
        if source.kind == "github":
            return {"user-agent": "lipcam"}  # no token of the hub's goes anywhere else
        return dict(self._library.utils.build_hf_headers(library_name="lipcam"))

    def _failures(self) -> tuple[type[Exception], ...]:
        """What the library raises when a transfer fails: its own errors and those of the HTTP
        client that it was built on, which is not the same in all its versions."""
        from huggingface_hub.errors import HfHubHTTPError

        clients = [c for c in HfHubHTTPError.__mro__ if c.__name__ == "HTTPError"]
        return (HfHubHTTPError, OSError, *clients)


def _load_library() -> Any:
    # No telemetry is Lipcam's word; the library reads this when it is first imported.
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    try:
        import huggingface_hub
    except ImportError as err:
        raise ModelRefused(
            "Fetching models needs the Python package huggingface_hub. Install it with\n"
            f'    {sys.executable} -m pip install "huggingface_hub>={OLDEST}"\n'
            "or fetch the files elsewhere and use `lipcam models import`."
        ) from err
    found = tuple(int(n) for n in re.findall(r"\d+", huggingface_hub.__version__)[:2])
    if found < tuple(int(n) for n in OLDEST.split(".")):
        raise ModelRefused(
            f"huggingface_hub {huggingface_hub.__version__} is too old; bring it up to date with\n"
            f'    {sys.executable} -m pip install -U "huggingface_hub>={OLDEST}"'
        )
    return huggingface_hub


def _sleep(seconds: float) -> None:
    clock = MonotonicClock()
    clock.sleep_until(clock.now_ns() + round(seconds * NS_PER_S))


def _goes_on(response: Any, begin: int) -> bool:
    stated = str(response.headers.get("content-range", ""))
    return response.status_code == 206 and stated.startswith(f"bytes {begin}-")


def _of_network(error: OSError) -> bool:
    return isinstance(error, ConnectionError | TimeoutError)


def _answered(error: Exception) -> bool:
    """Whether a server answered with a refusal, which another attempt would get again."""
    return getattr(error, "response", None) is not None


def _failed(file: ModelFile, error: Exception) -> DownloadFailed:
    status = getattr(getattr(error, "response", None), "status_code", None)
    remedy = {
        401: "It asks for an account: log in with `hf auth login`.",
        403: "It asks for an account with access: log in with `hf auth login`.",
        404: "It is not there any more; look for a newer Lipcam, or import the file.",
        429: "The server wants fewer requests; try again later.",
    }.get(status or 0, "Check the network; run the same command again, it goes on where it was.")
    reason = str(error).strip().split("\n")[0][:200] or type(error).__name__
    return DownloadFailed(f"{file.name} cannot be fetched from {file.source}: {reason}. {remedy}")

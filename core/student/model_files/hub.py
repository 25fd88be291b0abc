"""The one place that talks to the network, through huggingface_hub, imported when it is needed.

``HF_ENDPOINT``, ``HF_TOKEN``, proxies and the like are the library's own and count. The library's
whole-file download throws a part away when it is cut off; 28 GB are worth keeping, so its pieces
are used: the metadata that the hub states for a file, and its transfer, which begins at any byte.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from core.errors import DownloadFailed, ModelRefused
from core.student.model_files.catalogue import ModelFile, Source
from core.student.model_files.part import GrowingPart

OLDEST = "1.5"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_MOST_ATTEMPTS = 20
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
    """

    def __init__(self, endpoint: str | None = None, github: str = _GITHUB) -> None:
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

    def fetch(self, file: ModelFile, offer: Offer, part: GrowingPart, size: int) -> None:
        """Bring ``part`` to ``size`` bytes, from where it is on; cut connections are taken up as
        long as something arrives. Raises DownloadFailed, OSError from the disk, Stopped."""
        from huggingface_hub import file_download
        from huggingface_hub.utils import disable_progress_bars

        disable_progress_bars("huggingface_hub.http_get")  # ours is the watch
        headers = self._headers(file.source)
        for _ in range(_MOST_ATTEMPTS):
            before = part.done
            part.seek(before)
            try:
                file_download.http_get(
                    offer.url,
                    part,  # type: ignore[arg-type,unused-ignore]
                    resume_size=before,
                    headers=dict(headers),
                    expected_size=size,
                    displayed_filename=file.name,
                )
            except self._failures() as err:
                if isinstance(err, OSError) and err.errno is not None and not _of_network(err):
                    raise  # the disk's
                if part.done <= before or _answered(err):
                    raise _failed(file, err) from err
            if part.done == size:
                return
        raise DownloadFailed(
            f"{file.name}: the connection was cut {_MOST_ATTEMPTS} times. What has arrived is "
            "kept; run the same command again later."
        )

    def _headers(self, source: Source) -> dict[str, str]:
        if source.kind == "github":
            return {"user-agent": "lipcam"}  # no token of the hub's goes anywhere else
        from huggingface_hub.utils import build_hf_headers

        return dict(build_hf_headers(library_name="lipcam"))

    def _failures(self) -> tuple[type[Exception], ...]:
        """What the library raises when a transfer fails: its own errors and those of the HTTP
        client that it was built on, which is not the same in all its versions."""
        from huggingface_hub.errors import HfHubHTTPError

        clients = [c for c in HfHubHTTPError.__mro__ if c.__name__ == "HTTPError"]
        return (HfHubHTTPError, OSError, *clients)


def _load_library() -> Any:
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

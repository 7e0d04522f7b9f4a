"""Fetching files over https: with progress, in bounded sizes, and going on where an earlier attempt stopped."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from counterpoint import __version__, errors

log = logging.getLogger(__name__)

LARGEST: Final = 4 * 1024**3
"""Bytes of one file; the largest that Stanza publishes has about a quarter of it."""

_CHUNK: Final = 256 * 1024
_TIMEOUT: Final = (15, 30)  # seconds: to connect, and between two pieces
_LOCAL: Final = ("127.0.0.1", "localhost", "::1")
_PARTIAL, _BEYOND_THE_END = 206, 416


class Fetcher:
    """One conversation with a server. Close it at the end."""

    def __init__(self) -> None:
        from requests import Session

        self._session = Session()
        self._session.headers.update({"User-Agent": f"Counterpoint/{__version__}", "Accept-Encoding": "identity"})
        self._session.mount("http://", _only_local())

    def close(self) -> None:
        """End the conversation."""
        self._session.close()

    def read(self, address: str, limit: int) -> bytes:
        """Return what lies at ``address``, of at most ``limit`` bytes. Raises ModelsError."""
        with self._asking("GET", address) as response:
            content = bytearray()
            for chunk in _chunks(response, address):
                content += chunk
                if len(content) > limit:
                    raise errors.DownloadTooLargeError(name=_name(address))
        return bytes(content)

    def size(self, address: str) -> int:
        """Return how many bytes lie at ``address``. Raises ModelsError."""
        with self._asking("HEAD", address) as response:
            size = _size(response, address)
        if size > LARGEST:
            raise errors.DownloadTooLargeError(name=_name(address))
        return size

    def download(self, address: str, part: Path, size: int) -> Iterator[int]:
        """Fetch into ``part``, after what it holds already; yield after each piece how many bytes it has.

        Raises ModelsError, also for a file of more than ``size`` bytes; what has arrived by then stays in ``part``.
        """
        begun = part.stat().st_size if part.exists() else 0
        with self._asking("GET", address, {"Range": f"bytes={begun}-"} if begun else {}) as response:
            if response.status_code == _BEYOND_THE_END:  # all is there, or more than there is
                return
            begun = begun if _goes_on(response, begun) else 0
            expected = begun + _size(response, address)
            if expected > size:
                raise errors.DownloadTooLargeError(name=_name(address))
            with _writing(part, begun) as file:
                for chunk in _chunks(response, address):
                    begun += file.write(chunk)
                    if begun > expected:
                        raise errors.DownloadTooLargeError(name=_name(address))
                    yield begun
            if begun < expected:
                raise errors.DownloadCutError(name=_name(address))

    @contextmanager
    def _asking(self, method: str, address: str, headers: dict[str, str] | None = None) -> Iterator[Any]:
        """Yield the answer of the server. Raises ModelsError when it has none that is of use."""
        from requests import RequestException

        try:
            response = self._session.request(
                method, address, headers=headers, stream=True, timeout=_TIMEOUT, allow_redirects=True
            )
        except RequestException as error:
            log.info("no answer from %s: %s", address, error)
            raise errors.ServerUnreachableError(address=_server(address)) from error
        with response:
            if response.status_code >= 400 and response.status_code != _BEYOND_THE_END:
                code = response.status_code
                raise errors.ServerRefusedError(name=_name(address), address=_server(address), code=code)
            yield response


def _only_local() -> Any:
    """Return an adapter for addresses without encryption: it lets this computer pass, and nothing else."""
    from requests.adapters import HTTPAdapter

    class OnlyLocal(HTTPAdapter):
        def send(self, request: Any, *arguments: Any, **options: Any) -> Any:
            """Send the request. Raises UnsafeAddressError when it would leave this computer."""
            if urlsplit(request.url).hostname not in _LOCAL:
                raise errors.UnsafeAddressError(address=_server(request.url))
            return super().send(request, *arguments, **options)

    return OnlyLocal()


def _chunks(response: Any, address: str) -> Iterator[bytes]:
    from requests import RequestException

    try:
        yield from response.iter_content(_CHUNK)
    except RequestException as error:
        log.info("the download of %s was cut: %s", address, error)
        raise errors.DownloadCutError(name=_name(address)) from error


def _size(response: Any, address: str) -> int:
    length = response.headers.get("Content-Length", "")
    if not length.isdecimal() or len(length) > 15:
        raise errors.DownloadTooLargeError(name=_name(address))
    return int(length)


def _goes_on(response: Any, begun: int) -> bool:
    """Tell whether the answer begins where we stopped; a server may also send the whole again."""
    place = response.headers.get("Content-Range", "")
    return response.status_code == _PARTIAL and bool(place.startswith(f"bytes {begun}-"))


@contextmanager
def _writing(part: Path, begun: int) -> Iterator[Any]:
    """Yield the file to write behind its first ``begun`` bytes. Raises ModelsNotWrittenError."""
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        with part.open("r+b" if begun else "wb") as file:
            file.seek(begun)
            yield file
    except OSError as error:
        raise errors.ModelsNotWrittenError(folder=part.parent, cause=error.strerror or error) from error


def _name(address: str) -> str:
    """Return what the file is called where it comes from, with the last of its folders."""
    return "/".join(urlsplit(address).path.split("/")[-2:])


def _server(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"

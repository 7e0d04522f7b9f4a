"""A server on this computer that publishes models as Stanza does, and can be told to fail."""

import hashlib
import io
import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from counterpoint.language.catalogue import VERSION

STEPS = ("tokenize", "pos", "lemma", "depparse")
NEEDS = {"pos": ["pretrain"], "depparse": ["pretrain", "forward_charlm", "backward_charlm"]}
PATIENCE = 30.0  # seconds of a pause at most
Content = bytes | Path


@dataclass
class Server:
    """What is served, and what goes wrong. A fault belongs to a path; ``cuts`` are used up one by one."""

    address: str = ""
    files: dict[str, Content] = field(default_factory=dict)
    cuts: dict[str, list[int]] = field(default_factory=dict)  # bytes after which the connection ends
    codes: dict[str, int] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    pauses: dict[str, threading.Event] = field(default_factory=dict)  # in the middle of a file, until it is set
    ranges: bool = True
    sizes: bool = True
    asked: list[tuple[str, str, str]] = field(default_factory=list)  # method, path, range

    @property
    def list_path(self) -> str:
        """Where the list of models lies."""
        return f"/resources_{VERSION}.json"

    def publish(self, resources: Mapping[str, Any]) -> None:
        """Serve the list, with the address of the files filled in."""
        url = f"{self.address}/{{lang}}/{{resources_version}}/{{filename}}"
        self.files[self.list_path] = json.dumps({"url": url, **resources}).encode()

    def add(self, language: str, kind: str, package: str, content: Content) -> str:
        """Serve a file of a language; return its MD5."""
        self.files[self.path(language, kind, package)] = content
        return hashlib.md5(_bytes(content)).hexdigest()

    def path(self, language: str, kind: str, package: str) -> str:
        """Return where a file of a language lies."""
        return f"/{language}/{VERSION}/{kind}/{package}.pt"

    def count(self, path: str, method: str = "GET") -> int:
        """Return how often ``path`` was asked for."""
        return sum((how, what) == (method, path) for how, what, _ in self.asked)


def language(
    server: Server, code: str, title: str, contents: Mapping[str, Content], needs: Mapping[str, Sequence[str]] = NEEDS
) -> dict[str, Any]:
    """Serve the files of a language, by what they are; return its entry of the list, with the package "default"."""
    entry: dict[str, Any] = {
        kind: {"news": {"md5": server.add(code, kind, "news", contents[kind])}} for kind in contents
    }
    for step, helps in needs.items():
        entry[step]["news"]["dependencies"] = [{"model": kind, "package": "news"} for kind in helps]
    helps = {kind for needed in needs.values() for kind in needed}
    package = {kind: "news" for kind in contents if kind not in helps}
    return entry | {"packages": {"default": package, "news": package}, "lang_name": title}


def weights(numbers: int = 5000, **config: Any) -> bytes:
    """Return a small file of weights in Stanza's form, of four bytes a number."""
    import torch

    file = io.BytesIO()
    torch.save({"model": {"bias": torch.zeros(numbers)}, "config": config}, file)
    return file.getvalue()


@contextmanager
def serving() -> Iterator[Server]:
    """Yield a server that answers while the context lasts."""
    state = Server()
    handler = type("Handler", (_Handler,), {"state": state})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        state.address = f"http://127.0.0.1:{http.server_port}"
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield state
        finally:
            http.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    state: Server

    def do_HEAD(self) -> None:
        self._answer(with_content=False)

    def do_GET(self) -> None:
        self._answer(with_content=True)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the output of the tests clean."""

    def _answer(self, *, with_content: bool) -> None:
        state, wanted = self.state, self.headers.get("Range", "")
        state.asked.append((self.command, self.path, wanted))
        if self.path in state.redirects:
            self.send_response(302)
            self.send_header("Location", state.redirects[self.path])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        code = state.codes.get(self.path, 200 if self.path in state.files else 404)
        if code != 200:
            self.send_error(code)
            return
        content = _bytes(state.files[self.path])
        begin = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and state.ranges else 0
        if begin and begin >= len(content):
            self.send_error(416)
            return
        self.send_response(206 if begin else 200)
        if begin:
            self.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
        if state.sizes:
            self.send_header("Content-Length", str(len(content) - begin))
        self.end_headers()
        if with_content:
            self._send(content[begin:])

    def _send(self, content: bytes) -> None:
        if pause := self.state.pauses.get(self.path):
            half = len(content) // 2
            self.wfile.write(content[:half])
            self.wfile.flush()
            pause.wait(PATIENCE)
            content = content[half:]
        cuts = self.state.cuts.get(self.path)
        self.wfile.write(content[: cuts.pop(0)] if cuts else content)


def _bytes(content: Content) -> bytes:
    return content.read_bytes() if isinstance(content, Path) else content

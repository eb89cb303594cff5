"""The redirections in a real Apache: in the place of w3id.org, and in the folder of the site itself."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.publish.site import site

if TYPE_CHECKING:
    from collections.abc import Generator

MODULES = Path("/usr/lib/apache2/modules")
NEEDED = ("mpm_event", "authz_core", "dir", "headers", "mime", "negotiation", "rewrite")
SITE = "https://levier.example/graphe/"
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"
LYON = "id/organisation/metropole-de-lyon"
ADDRESSES = [
    (LYON, BROWSER, f"{LYON}.html"),
    (LYON, "", f"{LYON}.html"),
    (LYON, "text/turtle", f"{LYON}.ttl"),
    (LYON, "application/ld+json, text/turtle;q=0.9", f"{LYON}.jsonld"),
    (LYON, "application/n-triples", f"{LYON}.nt"),
    ("doc/10-faq-spaser", BROWSER, "doc/10-faq-spaser.html"),
    ("graph/10-faq-spaser", BROWSER, "doc/10-faq-spaser.html"),
    ("graph/10-faq-spaser", "text/turtle", "graph/10-faq-spaser.ttl"),
    ("text/10-faq-spaser", BROWSER, "doc/10-faq-spaser.html"),
    ("ess", BROWSER, "ess.html"),
    ("ess", "text/turtle", "ess.ttl"),
    ("ess/0.1.0", "text/turtle", "ess.ttl"),
    ("dataset", BROWSER, "about.html"),
    ("dataset", "text/turtle", "dataset.ttl"),
]
"""An address, what is asked for, and where it leads."""


@contextmanager
def apache(folder: Path, made: Path) -> Generator[int]:
    """An Apache that holds a folder, at a port."""
    command = shutil.which("apache2", path=f"{os.environ['PATH']}:/usr/sbin")
    if command is None:
        pytest.skip("no apache2 here: apt install apache2-bin, or run make test as root")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    made.mkdir()
    loaded = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in NEEDED)
    (made / "conf").write_text(
        f"{loaded}\nServerRoot {made}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {made}/pid\n"
        f"ErrorLog {made}/log\nTypesConfig /dev/null\nAddType text/html .html\nUser www-data\nGroup www-data\n"
        f"DocumentRoot {folder}\n<Directory {folder}>\nAllowOverride All\nOptions MultiViews\n"
        "Require all granted\n</Directory>\n",
        "utf-8",
    )
    with subprocess.Popen([command, "-f", str(made / "conf"), "-DFOREGROUND"]) as process:
        try:
            for _ in range(200):
                with socket.socket() as tried:
                    if tried.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()


def asked(port: int, path: str, accept: str = "") -> tuple[int, str, str]:
    """The status, the place that is led to, and the media type."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", f"/{path}", headers={"Accept": accept} if accept else {})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    media = answer.headers.get_content_type()
    assert answer.headers["Vary"] == "Accept"
    return answer.status, answer.headers["Location"] or "", media


def readable(folder: Path) -> Path:
    """A folder that Apache's own user may read, as it may a site."""
    for path in (folder, *folder.parents):
        if path.stat().st_uid == folder.stat().st_uid and path != Path(path.anchor):
            path.chmod(path.stat().st_mode | 0o755 if path == folder else path.stat().st_mode | 0o011)
    return folder


def test_addresses_lead_from_w3id_to_the_site(sample: Path, tmp_path: Path) -> None:
    made, w3id = tmp_path / "site", tmp_path / "w3id"
    made.mkdir()
    site(sample, made, SITE)
    w3id.mkdir()
    shutil.copy(made / ".htaccess", w3id)
    with apache(readable(w3id), tmp_path / "apache") as port:
        for path, accept, place in ADDRESSES:
            assert asked(port, path, accept)[:2] == (303, SITE + place), (path, accept)
        for path in (
            f"{LYON}.ttl",
            "claim/1.jsonld",
            "context.jsonld",
            "dump/levier.nq.gz",
            ".well-known/void",
        ):
            assert asked(port, path)[:2] == (303, SITE + path), path
        assert asked(port, "")[:2] == (303, f"{SITE}index.html")
        assert asked(port, "elsewhere")[0] == 404


def test_the_folder_of_the_site_gives_its_files_and_leads_to_them(published: Path, tmp_path: Path) -> None:
    with apache(readable(published), tmp_path / "apache") as port:
        for path, accept, place in ADDRESSES:
            status, led, _ = asked(port, path, accept)
            assert (status, led) == (303, f"http://127.0.0.1:{port}/{place}"), (path, accept)
            assert asked(port, place, accept)[0] == 200, place
        assert asked(port, "") == (200, "", "text/html")
        for ending, media in (
            ("html", "text/html"), ("ttl", "text/turtle"), ("jsonld", "application/ld+json"),
            ("nt", "application/n-triples"),
        ):  # fmt: skip
            assert asked(port, f"{LYON}.{ending}") == (200, "", media)
        assert asked(port, "query/laws.rq")[2] == "application/sparql-query"
        assert asked(port, "id/organisation/nobody", "text/html")[0] == 303
        assert asked(port, "id/organisation/nobody.html")[0] == 404

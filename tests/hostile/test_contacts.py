"""Contact details planted in texts of every format are nowhere in a build, nor in what is said of it."""

from __future__ import annotations

import random
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.extract.readers.conftest import write_docx, write_pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLANTED = 200
FRAMES = (
    "Contact : {}.", "Zoé Lenoir, présidente du RTES ({}), a signé la charte.", "Écrire à {} avant le 3 mars 2024.",
    "La Scic Rebond soutient l'Avise. Renseignements : {}", "- {}", "| Accueil | {} |",
)  # fmt: skip
PAIRS = (
    "{} {} {} {} {}",
    "{}.{}.{}.{}.{}",
    "{}-{}-{}-{}-{}",
    "{}{}{}{}{}",
    "{}\u202f{}\u202f{}\u202f{}\u202f{}",
    "{} {}{} {}{}",
    "{}{}{} {}{}",
    "{}.{}.{}.{}{}",
    "{} | {} | {} | {} | {}",
    "{} ({}) {} ({}) {}",
    "{}:{}:{}:{}:{}",
    "{} | {} {} | {} {}",
    "{}~{}~{}~{}~{}",
)
EMAILS = (
    "{}@example.org", "{} (arrobase) example.org", "{}[à]example.org", "{} *at* example.org", "{}.n at example dot org",
    "{}_at_example.org", "{}@example,org", "{} (chez) example (point) org", "{} | @example.org", "{} @ example.org",
    "{} | @ | example.org", "linkedin.com/in/{}",
)  # fmt: skip
HOMES = (
    "Mme Trahec demeure au {} rue des {}", "M. Trahec, n° {}, rue des {}", "{} et 4 rue des {}, 44 000 Nantes",
    "Odile Trahec vit au {} allée des {}", "{} quai des {}, Nantes (44000)", "Rés. des {1}, bât. {0}, 44000 Nantes",
)  # fmt: skip


def details(lot: random.Random) -> list[tuple[str, str]]:
    """Each detail as it is written, and what of it must be found nowhere."""
    found = []
    for number in range(PLANTED):
        secret = "".join(lot.choices("bcdfghjklmnpqrstvwxz", k=9))
        if number % 5 == 0:
            name = secret.capitalize()
            home = HOMES[number // 5 % len(HOMES)].format(lot.randrange(2, 99), name)
            found.append((home, name))
        elif number % 2:
            digits = ["0" + str(lot.choice((1, 2, 3, 6, 9))), *(f"{lot.randrange(20, 99)}" for _ in range(4))]
            written = PAIRS[number % len(PAIRS)].format(*digits)
            found.append((written, written))
        else:
            found.append((EMAILS[number // 2 % len(EMAILS)].format(secret), secret))
    return found


def test_no_contact_detail_of_a_text_is_in_the_build_or_in_what_is_told(
    tmp_path: Path, counted: Callable[[str, int], None]
) -> None:
    lot = random.Random(11)
    planted = details(lot)
    texts, out = tmp_path / "texts", tmp_path / "out"
    texts.mkdir()
    lines = [lot.choice(FRAMES).format(written) for written, _ in planted]
    parts = [lines[at : at + 10] for at in range(0, len(lines), 10)]
    rows = ["file,title,publisher"]
    for number, part in enumerate(parts):
        ending = ("txt", "md", "html", "docx", "pdf")[number % 5]
        body = "".join(f"<p>{line}</p>" for line in part)
        data = {
            "txt": "\n\n".join(part).encode(),
            "md": "\n\n".join(part).encode(),
            "html": f"<html lang=fr><body><main><h1>Page {number}</h1>{body}</main></body></html>".encode(),
            "docx": write_docx(*part),
            "pdf": write_pdf([
                [(50, 780 - 50 * at, 11, line.replace("\u202f", " ")) for at, line in enumerate(part)]
            ]),
        }[ending]
        (texts / f"page-{number}.{ending}").write_bytes(data)
        rows.append(f'page-{number}.{ending},"{part[0]}","{part[1]}"')
    (texts / "sources.csv").write_text("\n".join(rows), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "levier", "build", str(texts), "-o", str(out)],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    written = [done.stdout, done.stderr]
    written += [path.read_bytes() for path in out.rglob("*") if path.is_file() and not path.is_symlink()]
    assert len(list((out / "text").iterdir())) == len(parts)
    again = [secret for _, secret in planted for data in written if secret.encode() in data]
    assert again == []
    counted("contact details planted in texts of every format", len(planted))
    counted("contact details found again", len(again))

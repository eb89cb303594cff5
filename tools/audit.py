"""A lock file -> what the advisories of PyPI say of it, by pip-audit; done only where they were asked and say nothing.

pip-audit ends with 1 where it finds something and where nobody answers it: whether it wrote a report tells which.
Where the advisories cannot be reached, some versions write one in which every distribution is left out.
Exit status: 0 nothing found, 1 something found or left out, 2 nothing was audited.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

FOUND, UNASKED = 1, 2


def asked(audit: str, lock: str, report: Path) -> str:
    """Run `audit`, which is pip-audit, on a lock file, and give the last line that it says."""
    command = [audit, "--require-hashes", "--disable-pip", "--progress-spinner", "off", "-r", lock]
    try:
        done = subprocess.run(
            [*command, "--format", "json", "--output", str(report)],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        return str(error)
    return (done.stderr.strip().splitlines() or ["no reason given"])[-1][:300]


def main(audit: str, lock: str) -> int:
    """Audit a lock file, and tell what was found."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        last = asked(audit, lock, report)
        try:
            said = json.loads(report.read_text(encoding="utf-8"))["dependencies"]
        except (OSError, ValueError, KeyError):
            return unasked(f"pip-audit gave no report: {last}")
    skipped = [one["skip_reason"] for one in said if "skip_reason" in one]
    if len(skipped) == len(said):
        return unasked(f"pip-audit left every distribution out: {skipped[0] if skipped else 'there is none'}")
    faults = [(one["name"], one["version"], fault["id"]) for one in said for fault in one.get("vulns", [])]
    for name, version, fault in faults:
        print(f"{name} {version}: {fault}")
    print(f"{len(said) - len(skipped)} distributions audited, {len(skipped)} not, {len(faults)} advisories")
    return FOUND if faults or skipped else 0


def unasked(why: str) -> int:
    """Tell that nothing was audited, and why."""
    print(f"make audit: NOTHING WAS AUDITED, {why}", file=sys.stderr)
    return UNASKED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))

"""What the programs that look at files share: counting what holds and what does not, and having LibreOffice make other files."""

import subprocess
import tempfile
from pathlib import Path

problems = 0
checks = 0


def check(holds, what):
    """Counts a check; names what is wrong if it does not hold."""
    global problems, checks
    checks += 1
    if not holds:
        problems += 1
        print(f"WRONG: {what}")


def summary(of):
    """Says how many checks there were of what, and how many failed. Gives what the program is to exit with."""
    print(f"{checks} checks of {of}, {problems} wrong")
    return 1 if problems else 0


def convert(files, to, folder, *options):
    """LibreOffice makes other files of them in a folder, and has nothing to say."""
    with tempfile.TemporaryDirectory() as place:
        profile = f"-env:UserInstallation={Path(place).as_uri()}"
        command = ["soffice", profile, "--headless", *options, "--convert-to", to, "--outdir", folder, *files]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300)
    said = [line for line in (done.stdout + done.stderr).splitlines() if line and not line.startswith("convert ")]
    # It asks after Java, which it does not need for this.
    said = [line for line in said if "javaldx" not in line]
    check(done.returncode == 0 and not said, f"LibreOffice says: {said}")

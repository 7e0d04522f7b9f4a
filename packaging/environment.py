"""A virtual environment at ``.venv`` with Counterpoint in it, made once and kept up to date.

Standard library only: this runs before anything is installed.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")


def prepare(extra: str = "") -> Path:
    """Install the package (editable, with ``extra`` dependencies) if need be;
    return the folder of its programs.

    Does nothing when this has been done before and pyproject.toml has not changed since.
    """
    if sys.version_info < (3, 11):
        sys.exit("Counterpoint needs Python 3.11 or newer; this is " + sys.version.split()[0])
    stamp = HOME / f"installed{'-' + extra if extra else ''}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return BIN
    if not BIN.is_dir():
        print("Making a virtual environment in .venv ...", flush=True)
        venv.create(HOME, with_pip=True)
    print("Installing Counterpoint and what it needs (a few minutes the first time) ...", flush=True)
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", target], check=True)
    stamp.write_text(wanted)
    return BIN

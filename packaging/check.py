"""Install what the tests need and pass them: style, types, architecture, then the tests themselves."""

import os
import subprocess
import sys
import time

from environment import BIN, ROOT, prepare

CHECKS = (
    ["ruff", "check", "."],
    ["ruff", "format", "--check", "."],
    ["mypy"],
    ["lint-imports"],
    ["pytest"],
)


def main() -> int:
    """Run every check, also after one has failed; return 0 when all passed."""
    prepare("dev")
    failed = []
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    for check in CHECKS:
        print("==>", *check, flush=True)
        began = time.monotonic()
        if subprocess.run([str(BIN / check[0]), *check[1:]], cwd=ROOT, env=surroundings, check=False).returncode:
            failed.append(check[0])
        print(f"    {time.monotonic() - began:.0f} s", flush=True)
    print("Failed: " + ", ".join(failed) if failed else "All checks passed.")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())

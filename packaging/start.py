"""Install Counterpoint beside this checkout and hear both sides of the sample articles.

With a display the window opens on the sample library; without one the claims and counter-claims are printed and the
brief is written as a PDF file.
"""

import subprocess
import sys

from environment import BIN, prepare

if __name__ == "__main__":
    prepare()
    sys.exit(subprocess.run([str(BIN / "counterpoint"), "sample", *sys.argv[1:]], check=False).returncode)

"""The recipe's modules are scripts that stand beside each other."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "packaging" / "models"))

"""Which statements answer each other, within an article and across articles, and on what issue."""

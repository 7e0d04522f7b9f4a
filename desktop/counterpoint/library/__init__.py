"""The library: one SQLite file, and the only SQL of the program.

One module per group of tables, functions over a ``sqlite_utils.Database``. Every write is one transaction and returns
what changed; ``access.writing`` composes several into one.
"""

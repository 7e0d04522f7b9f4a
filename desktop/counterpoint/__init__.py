"""Counterpoint hears both sides: who claims what in the news, and who answers it."""

__version__ = "0.1.0"

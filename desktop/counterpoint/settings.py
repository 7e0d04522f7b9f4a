"""The user's settings: each declared once, with its type, its default and what it means."""

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from counterpoint.paths import user_data

log = logging.getLogger(__name__)


@dataclass
class Settings:
    """What the program remembers between two runs."""

    language: str = ""  # of the interface: "ru", "en", or empty to follow the system
    theme: str = ""  # "light", "dark", or empty to follow the system
    library: str = ""  # the library that was open last; empty for the default one
    recent: tuple[str, ...] = ()  # libraries opened before, the latest first
    folder: str = ""  # where files were last chosen or saved
    geometry: str = ""  # the window's place, as the toolkit writes it, in hexadecimal
    inspector: bool = True  # whether the inspector is unfolded
    brief_language: str = ""  # "ru", "en", or empty for the interface's language
    preferences: int = 0  # the page of the preferences that was shown last
    watched: dict[str, str] = field(default_factory=dict)  # the folder whose files each library imports by itself
    tables: tuple[str, ...] = ()  # what the user has said of the columns of tables, the latest first, as JSON
    declined: tuple[str, ...] = ()  # the models in use when the user last said no to analysing again


def default_path() -> Path:
    """Return the file that holds the settings."""
    return user_data() / "settings.json"


def load(path: Path) -> Settings:
    """Return the settings kept at ``path``; what is missing or of the wrong type there has its default."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.warning("The settings at %s cannot be read, defaults are used: %s", path, error)
        return Settings()
    return _from_kept(kept) if isinstance(kept, dict) else Settings()


def _from_kept(kept: dict[str, object]) -> Settings:
    settings = Settings()
    for each in fields(Settings):
        value = kept.get(each.name)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            value = tuple(value)
        if isinstance(value, type(getattr(settings, each.name))):
            setattr(settings, each.name, value)
    return settings


def save(settings: Settings, path: Path) -> None:
    """Write the settings to ``path``, through a temporary file. Raises OSError where that cannot be done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    temporary.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2), encoding="utf-8")
    temporary.replace(path)

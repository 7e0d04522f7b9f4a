"""One run of the window's process: Qt itself, the desk, and the window on it."""

import logging
import signal
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from counterpoint import settings as kept_settings
from counterpoint.paths import resources
from counterpoint.settings import Settings
from counterpoint.views.bridge import Bridge
from counterpoint.views.caring import Caring
from counterpoint.views.desk import Desk
from counterpoint.views.look import Look
from counterpoint.views.window import Window

log = logging.getLogger(__name__)
LANGUAGES = ("en", "ru")
_HEARTBEAT = 500  # milliseconds after which Python sees a Ctrl+C of the terminal


class Program(QObject):
    """Makes the window, and makes it anew when the language changes."""

    def __init__(self, settings: Settings, settings_path: Path) -> None:
        self._application = _application()
        super().__init__(self._application)
        self._settings = settings
        self._settings_path = settings_path
        self._translators: list[QTranslator] = []
        self._speak()
        self.desk = Desk(settings, Look(self._application, settings.theme), Bridge(self), self)
        self.caring = Caring(self.desk, self)
        self.window = self._make_window()

    def run(self, library: Path, *, sample: bool = False) -> int:
        """Show the window, open the library right after, and return the exit code when all is closed."""
        self.window.show()
        QTimer.singleShot(0, lambda: self.window.open_library(library, sample=sample))
        heartbeat = QTimer(self, interval=_HEARTBEAT)
        heartbeat.timeout.connect(lambda: None)
        heartbeat.start()
        signal.signal(signal.SIGINT, lambda _number, _frame: self.window.close())
        code = self._application.exec()
        self.finish()
        return code

    def finish(self) -> None:
        """Close the library and keep the settings."""
        self.caring.stop()
        self.desk.close()
        self.desk.models.stop()
        try:
            kept_settings.save(self._settings, self._settings_path)
        except OSError as error:
            log.warning("The settings cannot be kept: %s", error)

    def speak(self, language: str) -> None:
        """Show the interface in this language ("" follows the system) at once, in a new window on the same desk."""
        self._settings.language = language
        old = self.window
        old.remember()
        self._speak()
        self.window = self._make_window()
        self.window.show()
        self.window.take_over(old)
        old.retire()

    def speak_plainly(self) -> None:
        """Take all translators away again, for another program in the same process."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    def _make_window(self) -> Window:
        window = Window(self.desk, self.caring)
        window.language_chosen.connect(self.speak)
        return window

    def _speak(self) -> None:
        """Install the translators of the chosen language, and count and date by its rules."""
        code = self._settings.language or _system_language()
        QLocale.setDefault(QLocale(code) if QLocale.system().name()[:2] != code else QLocale.system())
        self.speak_plainly()
        for name, folder in ((f"counterpoint_{code}", resources() / "translations"), (f"qtbase_{code}", _qt_folder())):
            translator = QTranslator(self._application)
            if translator.load(name, str(folder)):
                self._application.installTranslator(translator)
                self._translators.append(translator)


def _application() -> QApplication:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([])
    application.setApplicationName("Counterpoint")
    application.setApplicationDisplayName("Counterpoint")
    application.setDesktopFileName("counterpoint")
    application.setWindowIcon(QIcon(str(resources() / "icons" / "counterpoint.svg")))
    return application


def _system_language() -> str:
    code = QLocale.system().name()[:2]
    return code if code in LANGUAGES else "en"


def _qt_folder() -> Path:
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))

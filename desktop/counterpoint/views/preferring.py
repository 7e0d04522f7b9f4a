"""What the user prefers: the theme, the language of the interface, the models; and the dialog for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from counterpoint.views.dialogs.preferences import PreferencesDialog
    from counterpoint.views.window import Window


class Preferring(QObject):
    """Changes the preferences for one window."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    @property
    def dialog(self) -> "PreferencesDialog | None":
        """The dialog while it is open."""
        from counterpoint.views.dialogs.preferences import PreferencesDialog

        return self._window.findChild(PreferencesDialog)

    def show(self) -> None:
        """Show the dialog."""
        from counterpoint.views.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._window.desk, self._window)
        dialog.theme_chosen.connect(self.choose_theme)
        dialog.language_chosen.connect(self.choose_language)
        dialog.open()

    def choose_theme(self, theme: str) -> None:
        """Show "light" or "dark", or follow the system when ``theme`` is empty."""
        self._window.desk.settings.theme = theme
        self._window.desk.look.choose(theme)

    def choose_language(self, language: str) -> None:
        """Ask for the interface in another language."""
        if language != self._window.desk.settings.language:
            self._window.language_chosen.emit(language)

    def take_over(self, old: "Preferring") -> None:
        """Show the dialog again if it was open in the window before this one."""
        if old.dialog is not None:
            self.show()

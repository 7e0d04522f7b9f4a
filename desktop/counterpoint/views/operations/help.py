"""Help and the about box."""

from PySide6.QtWidgets import QWidget

from counterpoint.views.dialogs.help import AboutDialog, HelpDialog
from counterpoint.views.look import Look


def show_help(look: Look, parent: QWidget) -> HelpDialog:
    """Show how the program is used and which keys it knows."""
    dialog = HelpDialog(look, parent)
    dialog.open()
    return dialog


def show_about(look: Look, parent: QWidget) -> AboutDialog:
    """Show what the program is and what it is made of."""
    dialog = AboutDialog(look, parent)
    dialog.open()
    return dialog

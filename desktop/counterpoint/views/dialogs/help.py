"""Short help that needs no network, and the about box."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from counterpoint import __version__
from counterpoint.views.look import SERIF, Look


class _PageDialog(QDialog):
    """A page of text with a Close button; Escape closes it too."""

    def __init__(self, title: str, html: str, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(620, 560)
        text = QTextBrowser()
        text.setAccessibleName(title)
        text.setOpenExternalLinks(True)
        text.document().setDefaultStyleSheet(
            f"h1, h2 {{ font-family: '{SERIF}'; font-weight: 600 }} td {{ padding: 2px 16px 2px 0 }}"
            f" .quiet {{ color: {look.tokens.quiet} }}"
        )
        text.setHtml(html)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(text)
        column.addWidget(buttons)


class HelpDialog(_PageDialog):
    """How the program is used, and its keys."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Help"), self._html(), look, parent)

    def _html(self) -> str:
        keys = (
            ("Ctrl+1 … Ctrl+4", self.tr("library, article, side by side, brief")),
            ("Ctrl+F", self.tr("search")),
            ("↑ ↓ ← →", self.tr("move over articles, claims and answers")),
            ("Enter", self.tr("open the article, or the sentence in it")),
            ("Esc", self.tr("go back")),
            ("Y, N", self.tr("confirm or reject a pair; the next one is selected")),
            ("Ctrl+↓, Ctrl+↑", self.tr("next and previous statement in an article")),
            ("Ctrl+Z", self.tr("undo what you decided")),
            ("Ctrl+E, Ctrl+P", self.tr("export the brief, print it")),
            ("F9", self.tr("fold or unfold the inspector")),
        )
        rows = "".join(f"<tr><td><b>{key}</b></td><td>{words}</td></tr>" for key, words in keys)
        steps = (
            self.tr("Drop articles on the window: text, web pages, Word, PDF, EPUB, mail, tables, archives, folders."),
            self.tr("The program reads every sentence and marks who says what, in the colour of the party."),
            self.tr("“Side by side” shows the claims of a party, and beside each the answers of the others."),
            self.tr("Confirm or reject what the program suggests; “Brief” makes a document of it for print."),
        )
        title, keys_title = self.tr("Counterpoint hears both sides"), self.tr("Keys")
        promise = self.tr("Nothing leaves this computer.")
        items = "".join(f"<li style='margin-bottom:6px'>{step}</li>" for step in steps)
        return (
            f"<h2>{title}</h2><ol>{items}</ol><h2>{keys_title}</h2><table>{rows}</table><p class='quiet'>{promise}</p>"
        )


class AboutDialog(_PageDialog):
    """What the program is made of."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Counterpoint"), self._html(), look, parent)

    def _html(self) -> str:
        parts = (
            ("PySide6, Qt", "LGPL 3.0"),
            ("Stanza", "Apache 2.0"),
            ("PyTorch", "BSD 3-Clause"),
            ("sqlite-utils", "Apache 2.0"),
            ("ReportLab", "BSD"),
            ("Universal Sentence Encoder", "Apache 2.0"),
            ("all-MiniLM-L6-v2", "Apache 2.0"),
            ("Source Serif 4", "SIL OFL 1.1"),
            ("Roboto", "Apache 2.0"),
        )
        rows = "".join(f"<tr><td>{name}</td><td class='quiet'>{terms}</td></tr>" for name, terms in parts)
        purpose = self.tr("Finds who claims what in the news, and who answers it.")
        licence = self.tr("Licence: Apache 2.0. It stands on these works:")
        return f"<h2>Counterpoint {__version__}</h2><p>{purpose}</p><p>{licence}</p><table>{rows}</table>"

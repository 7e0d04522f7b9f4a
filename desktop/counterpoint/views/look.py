"""How everything looks: the tokens of the design in light and dark, the palette and the style sheet made of them."""

import colorsys
from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from counterpoint.paths import resources
from counterpoint.records.party import COLOURS

_LIGHTER = 0.18  # how much lighter the party colours are on a dark ground
_MUCH_LIGHTER = 0.45  # those that are the dark sisters of the first on paper are their pale ones on a dark ground
_FIRST = 8
_GOLDEN = 0.618034
_DESIGNED = 13  # pixels
SERIF = "Source Serif 4"
LEADING = 1.45


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme."""

    window: str
    work: str
    card: str
    side: str
    line: str
    text: str
    quiet: str
    action: str
    on_text: str  # what is written on a ground of the text's colour
    parties: tuple[str, ...]


def _on_dark(number: int) -> str:
    """Return a party colour as it is on a dark ground."""
    colour, change = COLOURS[number], _LIGHTER if number < _FIRST else _MUCH_LIGHTER
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    changed = colorsys.hls_to_rgb(hue, min(1.0, lightness + change), saturation)
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in changed)


LIGHT = Tokens(
    window="#EFEDE8",
    work="#F6F5F2",
    card="#FFFFFF",
    side="#FBFAF8",
    line="#DCD9D2",
    text="#22262B",
    quiet="#646A70",
    action="#2D6CDF",
    on_text="#FFFFFF",
    parties=COLOURS,
)
DARK = Tokens(
    window="#1B1D20",
    work="#212428",
    card="#2A2E33",
    side="#1F2226",
    line="#3A3F45",
    text="#E6E4DF",
    quiet="#A3A8AD",
    action="#7EA6F4",
    on_text="#1B1D20",
    parties=tuple(_on_dark(number) for number in range(len(COLOURS))),
)


class Look(QObject):
    """The theme that is shown now, and the fonts. ``changed`` says that all must be painted again."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "") -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self.tokens = LIGHT
        load_fonts()
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    @property
    def choice(self) -> str:
        """What the user chose: "light", "dark", or empty to follow the system."""
        return self._choice

    @property
    def dark(self) -> bool:
        """Whether the dark theme is shown."""
        return self.tokens is DARK

    def choose(self, choice: str) -> None:
        """Show "light" or "dark", or follow the system when ``choice`` is empty."""
        self._choice = choice
        self._follow()

    def colour(self, index: int | None) -> QColor:
        """Return the colour of the party with this index; a party without one is quiet.

        Beyond the palette each further hue lies as far as can be from those before it, by the golden section.
        """
        if index is None:
            return QColor(self.tokens.quiet)
        if index < len(self.tokens.parties):
            return QColor(self.tokens.parties[index])
        return QColor.fromHslF(index * _GOLDEN % 1.0, 0.45, 0.66 if self.dark else 0.38)

    def font(self, change: float = 0.0, *, bold: bool = False) -> QFont:
        """Return the interface's font, larger or smaller by ``change`` points."""
        return _sized(QFont(self._application.font()), change, bold)

    def serif(self, change: float = 3.0, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the font of what people said, ``change`` points larger than the interface."""
        font = QFont(SERIF)
        font.setPointSizeF(_points(self._application.font()))
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # the face's own distances, as in print
        return _sized(font, change, bold)

    def wide(self, pixels: int) -> int:
        """Return a width of the design, which has type of 13 pixels, for the interface's type."""
        return round(pixels * QFontInfo(self._application.font()).pixelSize() / _DESIGNED)

    def _follow(self) -> None:
        system_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._choice == "dark" or (not self._choice and system_dark)
        self.tokens = DARK if dark else LIGHT
        self._application.setPalette(_palette(self.tokens))
        self._application.setStyleSheet(_style_sheet(self.tokens, self._application.font()))
        self.changed.emit()


def load_fonts() -> None:
    """Make the shipped faces known to Qt. Raises FileNotFoundError when a face is missing from the program."""
    for file in sorted((resources() / "fonts").glob("SourceSerif4-*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(file)


def _points(font: QFont) -> float:
    return font.pointSizeF() if font.pointSizeF() > 0 else QFontInfo(font).pointSizeF()


def _sized(font: QFont, change: float, bold: bool) -> QFont:
    font.setPointSizeF(_points(font) + change)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.card,
        QPalette.ColorRole.AlternateBase: tokens.work,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.quiet,
        QPalette.ColorRole.Button: tokens.card,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.text,
        QPalette.ColorRole.ToolTipBase: tokens.card,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.action,
        QPalette.ColorRole.HighlightedText: tokens.card,
        QPalette.ColorRole.Link: tokens.action,
        QPalette.ColorRole.LinkVisited: tokens.action,
        QPalette.ColorRole.Accent: tokens.action,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.quiet))
    return palette


def _style_sheet(tokens: Tokens, font: QFont) -> str:
    template = (resources() / "styles" / "window.qss").read_text(encoding="utf-8")
    small = f"{max(7.0, _points(font) - 0.75):.2f}pt"
    return Template(template).substitute(
        window=tokens.window,
        work=tokens.work,
        card=tokens.card,
        side=tokens.side,
        line=tokens.line,
        text=tokens.text,
        quiet=tokens.quiet,
        action=tokens.action,
        on_text=tokens.on_text,
        small=small,
        serif=SERIF,
        theme="dark" if tokens is DARK else "light",
        icons=(resources() / "icons").as_posix(),
    )

"""The colours of both themes can be told apart and read."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from counterpoint.views.look import DARK, LIGHT, SERIF, Look, Tokens


def _brightness(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in QColor(colour).getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, between 1 and 21."""
    dark, bright = sorted((_brightness(one), _brightness(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_every_ground(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.work, tokens.card, tokens.side):
        assert contrast(tokens.text, ground) >= 7
        assert contrast(tokens.quiet, ground) >= 4.5
    for ground in (tokens.card, tokens.side):
        assert contrast(tokens.action, ground) >= 4.5
    assert contrast(tokens.on_text, tokens.text) >= 7


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_can_be_seen_on_cards(tokens: Tokens) -> None:
    for colour in tokens.parties:
        assert contrast(colour, tokens.card) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_parties_beyond_the_palette_have_colours_of_their_own(qapp: QApplication, theme: str) -> None:
    look = Look(qapp, theme)
    colours = [look.colour(index).name() for index in range(60)]
    assert len(set(colours)) == 60
    assert all(contrast(colour, look.tokens.card) >= 3 for colour in colours)


def test_no_party_is_quiet(qapp: QApplication) -> None:
    look = Look(qapp)
    assert look.colour(None).name() == QColor(look.tokens.quiet).name()


def test_a_chosen_theme_is_shown_at_once(qapp: QApplication) -> None:
    look = Look(qapp, "light")
    look.choose("dark")
    assert look.dark
    assert qapp.palette().window().color().name() == DARK.window.lower()
    look.choose("light")
    assert qapp.palette().window().color().name() == LIGHT.window.lower()


def test_the_serif_face_has_cyrillic(qapp: QApplication) -> None:
    look = Look(qapp)
    assert look.serif().family() == SERIF
    assert look.serif().pointSizeF() == look.font().pointSizeF() + 3

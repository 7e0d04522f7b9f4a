import pytest

from counterpoint.importing.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Министр заявил, что не согласен с этим решением.", "ru"),
        ("Пекин отверг обвинения", "ru"),
        ("The minister said that he did not agree with the decision.", "en"),
        ("Beijing rejects the charges of Manila", "en"),
        (
            "Министърът заяви, че не е съгласен с това решение и ще обсъди въпроса със своите колеги.",
            "bg",
        ),
        ("Міністр заявив, що не погоджується з цим рішенням і що її країна має іншу думку.", "uk"),
        (
            "Der Minister sagte, dass er mit der Entscheidung nicht einverstanden sei und sie prüfe.",
            "und",
        ),
        (
            "Le ministre a déclaré que la décision était injuste et que son pays allait la contester devant la cour.",
            "fr",
        ),
        ("日本の首相は、交渉を続けると述べた。", "und"),
        ("2015 — 14, 22:54", "und"),
        ("", "und"),
        ("NATO и ЕС: президент США Байден (Joe Biden) заявил о том, что это не так, как пишет The Times.", "ru"),
    ],
)
def test_detect(text, language):
    assert detect(text) == language

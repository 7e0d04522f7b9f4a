import table


def test_a_table_shows_what_is_reached_and_what_is_wanted():
    found = table.markdown(
        {"news": {"LAS": 84.26, "words/s": 812.4}, "blogs": {"LAS": 70, "words/s": 700}}, {"news": {"LAS": 84}}
    )

    assert found.splitlines() == [
        "| | news | blogs |",
        "|---|---|---|",
        "| LAS | 84.3 (84) | 70.0 |",
        "| words/s | 812 | 700 |",
    ]

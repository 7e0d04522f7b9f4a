"""From a parsed article to its statements and parties."""

from counterpoint.analysis import attributions, speakers
from counterpoint.analysis.lexicon import load
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Findings


def find(text: str, parse: Parse) -> Findings:
    """Return every statement of the article with its speaker and party, in text order, and the parties.

    Raises LexiconUnusableError when the language of the parse has no lexicon, or a damaged one.
    """
    lexicon = load(parse.language)
    return speakers.resolve(text, parse, attributions.find(text, parse, lexicon), lexicon)

"""From a parsed article to its statements and parties."""

from counterpoint.analysis import attributions, speakers
from counterpoint.analysis.lexicon import Lexicon
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Findings


def find(text: str, parse: Parse) -> Findings:
    """Return every statement of the article with its speaker and party, in text order, and the parties.

    Raises ``LexiconMissing`` when there is no lexicon for the language of the parse.
    """
    lexicon = Lexicon.load(parse.language)
    return speakers.resolve(text, parse, attributions.find(text, parse, lexicon), lexicon)

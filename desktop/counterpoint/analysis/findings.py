"""From a parsed article to its statements and parties."""

from counterpoint.analysis.attribution import attributions
from counterpoint.analysis.lexicon import load
from counterpoint.analysis.speakers import resolving
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Findings


def find(text: str, parse: Parse) -> Findings:
    """Return every statement of the article with its speaker and party, in text order, and the parties.

    Raises LexiconUnusableError when the language of the parse has no lexicon, or a damaged one.
    """
    lexicon = load(parse.language)
    return resolving.resolve(text, parse, attributions.find(text, parse, lexicon), lexicon)

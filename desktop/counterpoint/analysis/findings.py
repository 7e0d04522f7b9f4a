"""From a parsed article to its statements and parties."""

from counterpoint.analysis.attribution import attributions
from counterpoint.analysis.lexicon import exists, load
from counterpoint.analysis.speakers import resolving
from counterpoint.records.parse import Parse
from counterpoint.records.statement import Findings


def find(text: str, parse: Parse) -> Findings:
    """Return every statement of the article with its speaker and party, in text order, and the parties.

    Nothing is found in a language without a lexicon. Raises LexiconUnusableError for a damaged one.
    """
    if not exists(parse.language):
        return Findings((), ())
    lexicon = load(parse.language)
    return resolving.resolve(text, parse, attributions.find(text, parse, lexicon), lexicon)

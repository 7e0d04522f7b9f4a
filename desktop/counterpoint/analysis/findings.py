"""From a parsed article to its statements and parties."""

from counterpoint.analysis.attribution import attributions
from counterpoint.analysis.lexicon import exists, load
from counterpoint.analysis.speakers import decided, resolving
from counterpoint.records.parse import Parse
from counterpoint.records.register import NOTHING, Register
from counterpoint.records.statement import Findings


def find(text: str, parse: Parse, register: Register = NOTHING, day: str | None = None) -> Findings:
    """Return every statement of the article with its speaker and party, in text order, and the parties.

    What a person has decided in the ``register`` goes first; ``day`` is the ISO date of the article. Nothing is found
    in a language without a lexicon. Raises LexiconUnusableError for a damaged one.
    """
    if not exists(parse.language):
        return Findings((), ())
    lexicon = load(parse.language)
    found = resolving.resolve(text, parse, attributions.find(text, parse, lexicon), lexicon)
    return decided.apply(found, text, register, day)

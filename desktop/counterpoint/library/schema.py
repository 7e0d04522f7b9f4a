"""The tables, as a list of migrations that only grows.

A migration that has been released is never edited: libraries out there were made by it. A new one goes to the end,
``VERSION`` rises by one, and ``tests/library/gallery`` gets a library of the version before it.
"""

from typing import Final

from sqlite_utils import Database, Migrations

from counterpoint.library.access import writing

APPLICATION_ID: Final = 0x436E7470  # "Cntp", in the header of the file
VERSION: Final = 8  # how many migrations there are

migrations = Migrations("counterpoint")

FIRST_TABLES: Final = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    published TEXT,
    source TEXT,
    author TEXT,
    url TEXT,
    external_id TEXT,
    imported TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'analysed', 'failed'))
) STRICT;
CREATE INDEX articles_newest ON articles (published DESC, id DESC);
CREATE INDEX articles_of_source ON articles (source);
CREATE INDEX articles_unfinished ON articles (state) WHERE state <> 'analysed';

-- Apart from the articles, so that lists and counts never read over the long texts.
CREATE TABLE texts (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_words USING fts5 (
    words, stems, content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE parses (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    models TEXT NOT NULL,
    language TEXT NOT NULL,
    format INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE sentences (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE parties (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    colour INTEGER UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE party_names (
    party TEXT NOT NULL REFERENCES parties (key) ON DELETE CASCADE ON UPDATE CASCADE,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (party, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_aliases (
    party TEXT NOT NULL REFERENCES parties (key) ON DELETE CASCADE ON UPDATE CASCADE,
    alias TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'machine' CHECK (state IN ('machine', 'confirmed', 'edited')),
    PRIMARY KEY (party, alias, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
    key TEXT PRIMARY KEY,
    party TEXT REFERENCES parties (key) ON DELETE SET NULL ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX people_of_party ON people (party);

CREATE TABLE person_names (
    person TEXT NOT NULL REFERENCES people (key) ON DELETE CASCADE ON UPDATE CASCADE,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (person, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    party TEXT NOT NULL REFERENCES parties (key) ON DELETE CASCADE ON UPDATE CASCADE,
    spans TEXT NOT NULL,
    PRIMARY KEY (article, party)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_of_party ON mentions (party);

CREATE TABLE issues (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    centroid BLOB NOT NULL,
    count INTEGER NOT NULL
) STRICT;

-- ``found`` holds the content spans that the machine found, also after a person has changed ``content``: a later
-- analysis knows its own statement by them. ``sentence`` is the number of the content's sentence, from 1.
CREATE TABLE statements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    source_start INTEGER,
    source_end INTEGER,
    cue_start INTEGER,
    cue_end INTEGER,
    content TEXT NOT NULL,
    found TEXT NOT NULL,
    words TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
    polarity TEXT NOT NULL CHECK (polarity IN ('claim', 'denial')),
    cue_class TEXT NOT NULL,
    speaker TEXT,
    person TEXT REFERENCES people (key) ON DELETE SET NULL ON UPDATE CASCADE,
    party TEXT REFERENCES parties (key) ON DELETE SET NULL ON UPDATE CASCADE,
    confidence REAL NOT NULL,
    reasons TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'machine' CHECK (state IN ('machine', 'confirmed', 'edited')),
    issue INTEGER REFERENCES issues (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX statements_of_article ON statements (article, party);
CREATE INDEX statements_of_party ON statements (party, person, issue);
CREATE INDEX statements_of_issue ON statements (issue);
CREATE INDEX statements_of_person ON statements (person);

CREATE VIRTUAL TABLE statement_words USING fts5 (
    words, stems, content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE statement_targets (
    statement INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    party TEXT NOT NULL REFERENCES parties (key) ON DELETE CASCADE ON UPDATE CASCADE,
    PRIMARY KEY (statement, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX targets_of_party ON statement_targets (party);

-- Apart from the statements for the same reason as the texts: 512 numbers of two bytes each.
CREATE TABLE meanings (
    statement INTEGER PRIMARY KEY REFERENCES statements (id) ON DELETE CASCADE,
    vector BLOB NOT NULL
) STRICT;

CREATE TABLE pairs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    counterclaim INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    relation TEXT NOT NULL CHECK (relation IN ('denies', 'rejects', 'opposes', 'counter-accuses', 'supports')),
    score REAL NOT NULL,
    reasons TEXT NOT NULL,
    issue TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'machine' CHECK (state IN ('machine', 'confirmed', 'edited', 'rejected')),
    UNIQUE (claim, counterclaim),
    CHECK (claim <> counterclaim)
) STRICT;
-- Whether a claim has an answer, and whether a statement is one, is told by these alone.
CREATE INDEX pairs_of_claim ON pairs (claim, state, relation, counterclaim);
CREATE INDEX pairs_of_counterclaim ON pairs (counterclaim, state, relation, claim);

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('import', 'analyse')),
    path TEXT,
    article INTEGER REFERENCES articles (id) ON DELETE CASCADE,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    CHECK ((kind = 'import') = (path IS NOT NULL) AND (kind = 'analyse') = (article IS NOT NULL)),
    UNIQUE (kind, path),
    UNIQUE (article)
) STRICT;
CREATE INDEX jobs_next ON jobs (kind, state, id);
"""

HISTORY: Final = """
CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    verb TEXT NOT NULL,
    origin TEXT NOT NULL,
    made TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE step_rows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    "table" TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX rows_of_step ON step_rows (step);

-- The content spans that the machine found and a person has deleted: a later analysis leaves them out.
CREATE TABLE dismissed (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    found TEXT NOT NULL,
    PRIMARY KEY (article, found)
) STRICT, WITHOUT ROWID;
"""

REGISTER: Final = """
CREATE TABLE party_merges (
    gone TEXT PRIMARY KEY,
    kept TEXT NOT NULL REFERENCES parties (key) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX merges_into ON party_merges (kept);

-- ``since`` is empty where it has no beginning, ``until`` NULL where it has no end; both are ISO days.
CREATE TABLE affiliations (
    person TEXT NOT NULL REFERENCES people (key) ON DELETE CASCADE ON UPDATE CASCADE,
    party TEXT NOT NULL REFERENCES parties (key) ON DELETE CASCADE ON UPDATE CASCADE,
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (person, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX affiliated_with ON affiliations (party);
"""

FINDING: Final = """
-- What a person gathers: articles in collections and under tags, searches to be asked again.
CREATE TABLE collections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE collected (
    collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (collection, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX collections_of_article ON collected (article);

CREATE TABLE tags (
    tag TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (tag, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_of_article ON tags (article);

CREATE TABLE searches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    search TEXT NOT NULL
) STRICT;

-- The reprints of one story bear the same number: the id of the article that was there first.
ALTER TABLE articles ADD COLUMN story INTEGER;
CREATE INDEX articles_of_story ON articles (story) WHERE story IS NOT NULL;

CREATE TABLE sketches (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    hashes BLOB NOT NULL
) STRICT;

-- Bands of the sketches: articles that share one may be reprints. What is left of a deleted article is passed over.
CREATE TABLE bands (
    band INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX articles_by_language ON articles (language, published DESC, id DESC);
CREATE INDEX articles_by_title ON articles (title, id);
CREATE INDEX articles_by_source ON articles (source, published DESC, id DESC);
DROP INDEX articles_of_source;
CREATE INDEX statements_by_party ON statements (party, article);
CREATE INDEX statements_by_person ON statements (person, article);
DROP INDEX statements_of_person;
"""


# ``named`` and ``placed`` are 1 where a person gave the name, or put the statement under its issue.
ISSUES_BY_PERSON: Final = """
ALTER TABLE issues ADD COLUMN named INTEGER NOT NULL DEFAULT 0;
ALTER TABLE statements ADD COLUMN placed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE issue_names (
    issue INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (issue, language)
) STRICT, WITHOUT ROWID;
"""


@migrations()
def first_tables(db: Database) -> None:
    """Make the tables of the first version."""
    db.executescript(FIRST_TABLES)


@migrations()
def speakers_role(db: Database) -> None:
    """Add the speaker's office to the statements; those of before have none until their article is analysed again."""
    db.execute("ALTER TABLE statements ADD COLUMN role TEXT")


@migrations()
def history(db: Database) -> None:
    """Add what a person did, step by step, and the statements that a person has deleted, so that they stay away."""
    db.executescript(HISTORY)


@migrations()
def parses_by_models(db: Database) -> None:
    """Let the articles that other models have parsed be found without reading over the parses."""
    db.execute("CREATE INDEX parses_by_models ON parses (language, models)")


@migrations()
def register(db: Database) -> None:
    """Add what a person decides about parties and people, so that it holds for articles to come, too."""
    db.executescript(REGISTER)


@migrations()
def finding(db: Database) -> None:
    """Add collections, tags, saved searches and reprints, and the indexes by which lists are sorted and narrowed."""
    db.executescript(FINDING)


@migrations()
def issues_by_person(db: Database) -> None:
    """Add what a person decides about issues, and their names in further languages."""
    db.executescript(ISSUES_BY_PERSON)


@migrations()
def agency_and_dateline(db: Database) -> None:
    """Add the agency that an article credits, and its dateline."""
    db.execute("ALTER TABLE articles ADD COLUMN agency TEXT")
    db.execute("ALTER TABLE articles ADD COLUMN dateline TEXT")


def bring_up_to_date(db: Database) -> None:
    """Apply the migrations that ``db`` lacks, all or none, and mark the file as ours. Raises LibraryError."""
    with writing(db):
        migrations.apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {VERSION}")

"""Who answers whom as a graph that Gephi and visone open: parties are nodes, answers are edges."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from counterpoint.records.export import PairRow, StatementRow


def graph(said: Iterable[StatementRow], pairs: Iterable[PairRow]) -> Any:
    """Return a directed graph of networkx: from the one who answers to the one who is answered, weighed by how often.

    Each relation is an attribute of the edge with its own count; a node holds its label and its statements.
    """
    import networkx

    made = networkx.DiGraph()
    spoken = Counter((row.party_key, row.party) for row in said if row.party_key)
    for (key, name), count in sorted(spoken.items()):
        made.add_node(key, label=name, statements=count)
    often = Counter(
        (pair.counterclaim.party_key, pair.claim.party_key, pair.relation)
        for pair in pairs
        if pair.claim.party_key and pair.counterclaim.party_key
    )
    for (answerer, claimant, relation), count in sorted(often.items()):
        edge = made.get_edge_data(answerer, claimant, {"weight": 0})
        counted = {**edge, "weight": edge["weight"] + count, relation.replace("-", "_"): count}
        made.add_edge(answerer, claimant, **counted)
    return made


def write(path: Path, made: Any) -> None:
    """Write the graph as GEXF or GraphML, by the name's ending. Raises OSError."""
    import networkx

    if path.suffix.lower() == ".gexf":
        networkx.write_gexf(made, path, encoding="utf-8")
    else:
        networkx.write_graphml(made, path, encoding="utf-8")

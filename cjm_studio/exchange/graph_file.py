"""The project as a graph that other programs read, in GraphML: what is mapped, and what ties it together."""

from io import BytesIO
from pathlib import Path
from typing import Final

from cjm_studio.comparison.whereabouts import name_of, variety_of
from cjm_studio.document.document import Document
from cjm_studio.exchange.pack.printable import printable
from cjm_studio.exchange.table_files import write_whole
from cjm_studio.model.ids import RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Journey, Place, Row, Segment, Stage
from cjm_studio.model.metrics import Metric, Source, Wave
from cjm_studio.model.register import Barrier, BarrierCell, Experiment, Hypothesis, Mechanic

# No counts and no levels: small groups are hidden, and a picture of ties needs none.
NODES: Final = (
    Segment, Journey, Stage, Row, Place, Card, Channel, Metric, Wave, Source,
    Barrier, BarrierCell, Hypothesis, Experiment, Mechanic,
)  # fmt: skip


def write_graph(path: Path, document: Document) -> None:
    """Write the graph of a project; BadInput if the system refuses."""
    write_whole(path, graphml(document))


def graphml(document: Document) -> bytes:
    """Return the records of a project as nodes, with record, kind and name, and their ties as edges."""
    import networkx as nx

    kept = [record.id for record in document if isinstance(record, NODES)]
    graph: nx.MultiDiGraph[RecordId] = nx.MultiDiGraph(document.graph.subgraph(kept))
    for id_ in kept:
        record = document[id_]
        told = {"record": type(record).__name__, "kind": variety_of(record), "name": name_of(document, id_)}
        graph.add_node(id_, **{key: printable(text) for key, text in told.items()})
    for link in document.all(Link):
        if graph.has_edge(link.origin, link.target, link.id):
            told = {"flow_break": printable(link.flow_break), "note": printable(link.note)}
            graph.edges[link.origin, link.target, link.id].update(told)
    out = BytesIO()
    nx.write_graphml(graph, out, prettyprint=True, named_key_ids=True)
    return out.getvalue()

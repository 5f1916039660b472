"""The project as GraphML: every mapped thing and every tie, no counts, whatever the names."""

from pathlib import Path

import networkx as nx
import pytest

from cjm_studio.cli.main import run
from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.exchange.graph_file import NODES, graphml
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card
from cjm_studio.model.metrics import Reading
from cjm_studio.storage.resting_file import read
from cjm_studio.wording.resources import sample_path


@pytest.fixture(scope="module")
def bank() -> Document:
    return Document(read(sample_path("bank.cjm")))


def test_every_mapped_thing_is_a_node_and_every_link_an_edge(bank: Document) -> None:
    graph = nx.parse_graphml(graphml(bank).decode(), force_multigraph=True)
    assert set(graph) == {record.id for record in bank if isinstance(record, NODES)}
    cards = {node: told for node, told in graph.nodes(data=True) if told["record"] == "Card"}
    assert {(node, told["kind"], told["name"]) for node, told in cards.items()} == {
        (card.id, card.kind, card.text or card.quote) for card in bank.all(Card)
    }
    tied = {(start, end, told["kind"]) for start, end, told in graph.edges(data=True)}
    links = {(link.origin, link.target, link.kind) for link in bank.all(Link)}
    assert links
    assert links <= tied
    assert not any(reading.id in graph for reading in bank.all(Reading))


def test_letters_that_xml_forbids_do_no_harm(bank: Document) -> None:
    other = Document(bank)
    card = next(iter(other.all(Card)))
    other.apply(updating(card, text="a\x00b & <c> «d» \ud800"), ChangeSource.USER)
    graph = nx.parse_graphml(graphml(other).decode(), force_multigraph=True)
    assert graph.nodes[card.id]["name"] == "ab & <c> «d»"


def test_the_command_writes_the_graph(tmp_path: Path) -> None:
    out = tmp_path / "bank.graphml"
    assert run(["export", str(sample_path("bank.cjm")), str(out)]) == 0
    assert len(nx.read_graphml(out)) > 100
    assert run(["export", str(sample_path("bank.cjm")), str(tmp_path / "no" / "bank.graphml")]) == 2

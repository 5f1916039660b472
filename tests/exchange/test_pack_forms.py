"""The forms of a pack: native tables and text, nothing that runs, nothing cut, the colours of the program."""

import re
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from cjm_studio.exchange.pack import colours
from cjm_studio.exchange.pack.book import xlsx
from cjm_studio.exchange.pack.content import Pack
from cjm_studio.exchange.pack.deck import pptx
from cjm_studio.exchange.pack.forms import written
from cjm_studio.exchange.pack.html import html
from cjm_studio.exchange.pack.letter_widths import width_of
from cjm_studio.exchange.pack.telling import pack_content
from cjm_studio.look.tokens import DARK, LEVEL_ICONS, LIGHT
from cjm_studio.model.errors import BadInput
from tests.exchange.pack_projects import FATES, fates, write_down

LONG = "Очень длинное название барьера, которое написал внимательный исследователь клиентского пути " * 3
EVIL = '=HYPERLINK("evil")'


@pytest.fixture(scope="module")
def pack() -> Pack:
    document = fates(name="<script>Shop</script>")
    write_down(document, "Search", accepted=True, owner="+cmd|calc", due="2026-04-01", name=EVIL)
    write_down(document, "Payment", name=LONG.strip())
    return pack_content(document)


def cells_of(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as book:
        shared = ET.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(item.itertext()) for item in shared]


def sheets_of(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as book:
        workbook = ET.fromstring(book.read("xl/workbook.xml"))
        names = [element.attrib["name"] for element in workbook.iter() if element.tag.endswith("}sheet")]
        return {
            name: book.read(f"xl/worksheets/sheet{turn}.xml").decode() for turn, name in enumerate(names, 1)
        }


def test_html_stands_alone_and_runs_nothing(pack: Pack) -> None:
    page = html(pack)
    assert "<script" not in page
    assert "&lt;script&gt;Shop" in page
    outside = re.findall(r"(?:https?:|//|url\(|@import|src=|href=[^\"]|href=\"[^#])", page)
    assert outside == []
    assert "prefers-color-scheme:dark" in page
    assert "@page{size:A4 landscape" in page


def test_html_tells_every_figure_with_its_interval_and_n(pack: Pack) -> None:
    page = html(pack)
    for name in FATES:
        if name not in ("Search", "Payment"):
            assert name in page
    assert "4%\xa0(2–10%), 4\xa0of\xa0100" in page
    assert "3 of 4" not in page  # a hidden group


def test_a_workbook_has_filters_a_frozen_head_and_numbers(pack: Pack) -> None:
    sheets = sheets_of(xlsx(pack))
    assert list(sheets) == ["Board", "Segments", "Decisions", "All barriers"]
    for name in ("Segments", "Decisions", "All barriers"):
        assert "<autoFilter" in sheets[name]
        assert 'state="frozen"' in sheets[name]
    assert "<v>0.04</v>" in sheets["All barriers"]  # a share, not the words of one


def test_a_workbook_has_dates_rows_as_high_as_their_words_and_numbered_pages(pack: Pack) -> None:
    data = xlsx(pack)
    sheet = sheets_of(data)["All barriers"]
    with ZipFile(BytesIO(data)) as book:
        styles, core = book.read("xl/styles.xml").decode(), book.read("docProps/core.xml").decode()
    assert 'formatCode="d mmm yyyy"' in styles
    assert "<v>46113</v>" in sheet  # 1 April 2026
    heights = {float(high) for high in re.findall(r'<row [^>]* ht="([\d.]+)"', sheet)}
    assert max(heights) > 60  # the long name
    assert "&amp;P / &amp;N" in sheet
    assert "2026-04-30T00:00:00Z" in core


def test_html_can_be_walked_by_headings_and_tables_are_named(pack: Pack) -> None:
    page = html(pack)
    assert page.count("<h1") == 1
    assert page.count('<th scope="row">') == page.count("<tr>") - page.count("<thead>")
    assert page.count("<table aria-label=") == page.count("<table")
    assert '<nav aria-label="Contents">' in page
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets == set(re.findall(r'<section id="([^"]+)"', page))
    assert page.count('<svg class="bar') == page.count('role="img" aria-label=')


def test_no_text_of_a_workbook_runs_as_a_formula(pack: Pack) -> None:
    data = xlsx(pack)
    texts = cells_of(data)
    assert f"'{EVIL}" in texts
    assert not [text for text in texts if re.match(r"[=+\-@\t]", text)]
    assert not [name for name, sheet in sheets_of(data).items() if "<f>" in sheet]


def test_slides_are_text_and_tables_that_can_be_edited(pack: Pack) -> None:
    from pptx import Presentation

    slides = list(Presentation(BytesIO(pptx(pack))).slides)
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    said = {cell.text_frame.text for table in tables for row in table.rows for cell in row.cells}
    assert "Delivery\nCES\xa02.0" in said
    assert LONG.strip().split()[0] in " ".join(said)
    assert not [shape for slide in slides for shape in slide.shapes if shape.shape_type == 13]  # pictures
    assert all(slide.shapes.title.text_frame.text for slide in slides)


def test_who_cannot_see_a_slide_is_told_what_is_on_it(pack: Pack) -> None:
    from pptx import Presentation

    deck = Presentation(BytesIO(pptx(pack)))
    board, *_ = deck.slides
    assert board.shapes.title.text_frame.text == "Monthly barrier pack"
    assert next(iter(board.shapes)) == board.shapes.title  # heard first
    bars = [shape for shape in board.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert len(bars) == 3
    assert all(" of " in bar.element.nvGrpSpPr.cNvPr.get("descr").replace("\xa0", " ") for bar in bars)
    assert (deck.core_properties.language, deck.core_properties.created.year) == ("en", 2026)
    assert "generated" not in deck.core_properties.comments


def test_shapes_of_slides_wear_no_shadow_and_words_have_a_language(pack: Pack) -> None:
    with ZipFile(BytesIO(pptx(pack))) as deck:
        slides = [deck.read(name).decode() for name in deck.namelist() if "slides/slide" in name]
        assert not [name for name in deck.namelist() if "thumbnail" in name or "printerSettings" in name]
    assert not [slide for slide in slides if "<p:style>" in slide]
    assert all(slide.count("<a:rPr ") == slide.count('lang="en-US"') for slide in slides)


def test_names_with_every_letter_are_written_in_every_form() -> None:
    document = fates(name="<b>&amp; \"'\x0b]]>")
    write_down(document, "Search", name="\x00\x1b\ud83d😀 & <i>" + "Ж" * 300, owner="\uffff")
    pack = pack_content(document)
    for ending in (".html", ".xlsx", ".pptx"):
        data = written(pack, ending)
        if ending == ".html":
            assert "&lt;b&gt;&amp;amp;" in data.decode()
            continue
        with ZipFile(BytesIO(data)) as parts:
            for name in parts.namelist():
                if name.endswith((".xml", ".rels")):
                    ET.fromstring(parts.read(name))


def test_a_long_name_does_not_make_a_row_higher_than_a_slide() -> None:
    from pptx import Presentation

    document = fates()
    write_down(document, "Search", name="слово " * 400)
    deck = Presentation(BytesIO(pptx(pack_content(document))))
    lowest = max(shape.top + shape.height for slide in deck.slides for shape in slide.shapes)
    assert lowest <= deck.slide_height


@pytest.mark.filterwarnings("error")
def test_a_project_may_be_called_anything(pack: Pack) -> None:
    for name in ("R&G", "Очень длинное название проекта " * 20):
        called = replace(pack, project=name.strip())
        assert pptx(called)
        with ZipFile(BytesIO(xlsx(called))) as book:
            assert "&amp;P / &amp;N" in book.read("xl/worksheets/sheet1.xml").decode()


def test_nothing_on_a_slide_leaves_it(pack: Pack) -> None:
    from pptx import Presentation

    deck = Presentation(BytesIO(pptx(pack)))
    wide, high = deck.slide_width, deck.slide_height
    assert len(deck.slides) > 1
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= wide + 12700
            assert shape.top + shape.height <= high, shape.has_text_frame and shape.text_frame.text


def test_a_long_register_flows_from_slide_to_slide_under_its_head() -> None:
    from pptx import Presentation

    document = fates()
    one = pack_content(document)
    entries = tuple(one.register[at % len(one.register)] for at in range(60))
    slides = list(Presentation(BytesIO(pptx(replace(one, register=entries)))).slides)
    pages = [slide for slide in slides if slide.shapes.title.text_frame.text.startswith("All barriers")]
    tables = [shape.table for slide in pages for shape in slide.shapes if shape.has_table]
    assert len(pages) > 3
    assert {table.cell(0, 0).text_frame.text for table in tables} == {"Barrier"}
    assert sum(len(table.rows) - 1 for table in tables) == 60


def test_words_are_measured_wider_rather_than_narrower() -> None:
    assert 15 < width_of("Ежемесячный отчёт о барьерах") < 16  # 15.2 in Arial
    assert width_of("Отчёт", bold=True) > width_of("Отчёт")


def test_the_colours_and_icons_are_those_of_the_program() -> None:
    for ours, theirs in ((colours.LIGHT, LIGHT), (colours.DARK, DARK)):
        assert (ours.ink, ours.ink_2, ours.ink_3) == (theirs.ink, theirs.ink_2, theirs.ink_3)
        assert (ours.line, ours.strong_line, ours.accent) == (theirs.grid, theirs.grid_strong, theirs.focus)
        assert (ours.page, ours.surface) == (theirs.surface, theirs.row_alternate)
        assert (ours.good, ours.bad) == (theirs.cards["expectation"].accent, theirs.cards["pain"].accent)
        for level, of_level in theirs.levels.items():
            assert ours.levels[level] == (of_level.fill, of_level.ink, of_level.hatch)
    assert {level: colours.LEVEL_ICONS[level] for level in LEVEL_ICONS} == LEVEL_ICONS


def test_another_form_is_refused(pack: Pack) -> None:
    with pytest.raises(BadInput):
        written(pack, ".doc")

"""Tables as real programs put them on the clipboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.exchange.clipboard_table import (
    MOST_CELLS,
    read_html,
    read_text,
    read_tsv,
    write_html,
    write_tsv,
)
from cjm_studio.model.errors import BadInput

EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {white-space:normal;}
td {color:black;} --></style>
</head><body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment--><col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64 style='height:15.0pt'>Ищет подарок<br>
    в каталоге</td>
  <td colspan=2 class=xl66 width=128 style='mso-ignore:colspan'>Цена &amp; сроки&nbsp;&lt;?&gt;</td>
 </tr>
 <tr height=20>
  <td height=20></td>
  <td rowspan=2 class=xl67>Оплата<span style='mso-spacerun:yes'>  </span>картой</td>
  <td align=right>5</td>
 </tr>
 <tr height=20><td height=20>a</td><td>c</td></tr>
<!--EndFragment--></table></body></html>"""

LIBREOFFICE = """<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<style type="text/css">body,div,table { font-family:"Liberation Sans"; font-size:x-small } </style></head>
<body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>
<tr><td height="17" align="left"><font face="Arial">Поиск</font></td><td align="left"><b>Выбор</b></td></tr>
<tr><td height="34" align="left">«Долго»<br>второй раз</td>
<td align="right" sdval="1,5" sdnum="1049;">1,5</td></tr></table></body></html>"""

SHEETS = """<meta charset='utf-8'><google-sheets-html-origin>
<style type="text/css"><!--td {border: 1px solid;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr"
border="1" data-sheets-root="1">
<colgroup><col width="100"/></colgroup><tbody><tr style="height:21px;">
<td style="padding:2px;" data-sheets-value="{&quot;1&quot;:2}">Ждёт<br/>курьера</td>
<td>Звонит</td></tr></tbody></table>
"""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<!--[if gte mso 9]><xml>junk</xml><![endif]-->
<style>p.MsoNormal {margin:0cm}</style></head><body lang=RU><p class=MsoNormal>Before<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td width=300 valign=top>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;
</span></span><![endif]>First
pain<o:p></o:p></p><p class=MsoNormal>Second</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
<td><p>Third <table><tr><td>in</td><td>side</td></tr></table></p></td></tr></table></body></html>"""


def test_excel_keeps_line_breaks_in_a_cell_and_spans_take_their_room() -> None:
    assert read_html(EXCEL) == (
        ("Ищет подарок\nв каталоге", "Цена & сроки <?>", ""),
        ("", "Оплата картой", "5"),
        ("a", "", "c"),
    )


def test_libreoffice_sheets_and_word_are_read() -> None:
    assert read_html(LIBREOFFICE) == (("Поиск", "Выбор"), ("«Долго»\nвторой раз", "1,5"))
    assert read_html(SHEETS) == (("Ждёт\nкурьера", "Звонит"),)
    assert read_html(WORD) == (("· First pain\nSecond", "", "Third\nin side"),)


def test_a_page_without_a_table_is_no_table() -> None:
    assert read_html("<p>Just <b>words</b></p><script>'<td>no</td>'</script>") == ()
    assert read_html("<![foo[ <table><tr><td>x") == ()
    assert read_html("<table><tr><td>never closed") == (("never closed",),)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", ""])
def test_cells_with_line_breaks_tabs_and_quotes_stand_in_quotes(end: str) -> None:
    text = f'a\t"two\nlines"\t"he said ""no"""\r\n\tb\t"tab\there"{end}'
    assert read_tsv(text) == (("a", "two\nlines", 'he said "no"'), ("", "b", "tab\there"))


def test_a_quotation_is_no_quoted_cell() -> None:
    assert read_text('"How long!" she said\tand left\n') == (('"How long!" she said', "and left"),)
    assert read_text('"How long?"\n') == (('"How long?"',),)
    assert read_text('"two\nlines"\r\n') == (("two\nlines",),)


def test_lines_of_text_are_one_column_whatever_their_indent() -> None:
    assert read_text("one\n\n two \r\n") == (("one",), ("two",))
    assert read_text("Plan\n\tfirst\n\t\tdeeper\n") == (("Plan",), ("first",), ("deeper",))
    assert read_text("1.\tOpen\n2.\tPay\n") == (("1. Open",), ("2. Pay",))
    assert read_text("\tright of nothing\r\n\tbelow\r\n") == (("", "right of nothing"), ("", "below"))
    assert read_text(" \n") == ()


def test_what_a_spreadsheet_would_run_is_written_as_text() -> None:
    table = (("=HYPERLINK(1)", "+7 call", "-2", "@all", "- no"), ("'=x", "a=b", "", "", "'it"))
    assert write_tsv(table) == "'=HYPERLINK(1)\t'+7 call\t-2\t'@all\t'- no\r\n''=x\ta=b\t\t\t'it\r\n"
    assert "<td>'=HYPERLINK(1)</td>" in write_html(table)
    assert read_tsv(write_tsv(table)) == table


def test_a_table_that_would_choke_a_map_is_refused() -> None:
    with pytest.raises(BadInput, match="clipboard_too_big"):
        read_tsv("\t" * (MOST_CELLS + 1))
    with pytest.raises(BadInput, match="clipboard_too_big"):
        read_html("<table><tr><td colspan=999999999 rowspan=999999999>x</table>")


LINE = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)
CELL = st.lists(LINE, max_size=3).map("\n".join)


@st.composite
def tables(draw: st.DrawFn) -> tuple[tuple[str, ...], ...]:
    wide = draw(st.integers(1, 4))
    lines = draw(st.lists(st.tuples(*[CELL] * wide), max_size=4))
    return (*lines, ("end",) * wide)


@given(tables())
def test_what_is_written_reads_as_the_same_table(table: tuple[tuple[str, ...], ...]) -> None:
    assert read_tsv(write_tsv(table)) == table
    assert read_html(write_html(table)) == table


@given(st.text(alphabet='<>/="\ntdrabl&;![]-x\t', max_size=200))
def test_no_text_whatsoever_breaks_the_readers(text: str) -> None:
    for table in (read_html(text), read_html(f"<table>{text}"), read_text(text)):
        assert len({len(line) for line in table}) <= 1

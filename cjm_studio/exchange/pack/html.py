"""The pack as one HTML file that needs nothing else: no script, no picture, no network."""

from html import escape

from cjm_studio.exchange.pack.board_words import SHOWN, figures_line, last_figures, more_changes, named
from cjm_studio.exchange.pack.content import Board, Costly, Decision, Entry, Pack
from cjm_studio.exchange.pack.html_parts import bar, chip, table, tag, tiles, words
from cjm_studio.exchange.pack.html_style import style_sheet
from cjm_studio.exchange.pack.sections import Section, mood_of, sections
from cjm_studio.wording.language import Language
from cjm_studio.wording.pack_words import said


def html(pack: Pack) -> str:
    """Return the pack as a page."""
    told = list(enumerate(sections(pack), 1))
    links = "".join(f'<li><a href="#part-{turn}">{escape(one.title)}</a></li>' for turn, one in told)
    contents = f'<nav aria-label="{said("contents", pack.language)}"><ul>{links}</ul></nav>\n'
    body = _board(pack) + contents + "".join(_section(one, turn) for turn, one in told)
    return (
        f'<!DOCTYPE html>\n<html lang="{pack.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        f"<title>{escape(pack.full_title)}</title>\n<style>{style_sheet()}</style>\n</head>\n"
        f"<body><main>\n{body}</main></body>\n</html>\n"
    )


def _board(pack: Pack) -> str:
    tongue, board = pack.language, pack.board
    head = tag(
        "header",
        tag("div", words("div", pack.project, "project") + words("h1", pack.title))
        + words("div", pack.subtitle, "small"),
    )
    costliest = "".join(_costly(one, tongue) for one in board.costliest)
    costliest = tag("div", costliest, "cards") if costliest else words("p", said("no_costliest", tongue))
    two = tag("div", _changes(board, tongue)) + tag("div", _decisions(board, tongue))
    return (
        tag("section", head + tiles(board.tiles), "board")
        + tag("section", words("h2", said("costliest", tongue)) + costliest, "flows")
        + tag("section", tag("div", two, "two"), "flows")
        + "\n"
    )


def _costly(costly: Costly, language: Language) -> str:
    entry = costly.entry
    factors = "".join(words("dt", label) + words("dd", value) for label, value in costly.factors)
    if costly.value:
        factors += words("dt", said("value", language), "total") + words("dd", costly.value, "total")
    inside = (
        chip(entry.level, entry.level_words)
        + words("h3", entry.name)
        + words("div", entry.where, "small")
        + bar(entry)
        + words("div", last_figures(entry), "small")
        + tag("dl", factors)
        + (words("div", costly.note, "small") if costly.note else "")
        + words("div", entry.who, "small")
    )
    return tag("div", inside, "card")


def _changes(board: Board, language: Language) -> str:
    found = "".join(map(_change, board.changes[:SHOWN]))
    more = more_changes(board, language, shown=SHOWN)
    found += words("li", more, "small") if more else ""
    inside = tag("ul", found, "list") if found else words("p", said("no_changes", language))
    unproved = words("p", board.unproved, "small") if board.unproved else ""
    return words("h2", said("changes", language)) + inside + unproved


def _change(entry: Entry) -> str:
    mood = mood_of(entry)
    return tag(
        "li",
        tag("span", words("b", entry.name) + escape(f" · {entry.status_words}"))
        + " "
        + words("small", entry.where)
        + " "
        + words("span", figures_line(entry))
        + " "
        + words("span", entry.change, mood),
    )


def _decisions(board: Board, language: Language) -> str:
    found = "".join(_decision(decision, language) for decision in board.decisions)
    inside = tag("ul", found, "list") if found else words("p", said("no_decisions", language))
    return words("h2", said("decisions", language)) + inside


def _decision(decision: Decision, language: Language) -> str:
    return tag("li", words("b", decision.words) + " " + words("small", named(decision, language)))


def _section(section: Section, turn: int) -> str:
    inside = words("h2", section.title)
    inside += tiles(section.tiles) if section.tiles else ""
    inside += words("p", section.quiet, "small") if section.quiet else ""
    inside += "".join(table(one, section.title) for one in section.tables)
    inside += "".join(words("p", note) for note in section.notes)
    return f'<section id="part-{turn}">{inside}</section>\n'

"""The style sheet of the HTML form: light or dark as the reader's system asks, A4 landscape in print."""

from cjm_studio.exchange.pack.colours import DARK, LIGHT, Colours

_SHEET = """
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.45 Inter,system-ui,-apple-system,"Segoe UI",
Roboto,"Noto Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main{max-width:1180px;margin:0 auto;padding:32px 28px 48px}
header{display:flex;flex-wrap:wrap;gap:4px 24px;align-items:baseline;justify-content:space-between}
h1{font-size:27px;line-height:1.2;margin:0;font-weight:600}
h2{font-size:20px;line-height:1.25;margin:0 0 10px;font-weight:600}
h3{font-size:15px;margin:18px 0 6px;font-weight:600}
p{margin:0 0 8px}
small,.small{font-size:12.5px;color:var(--ink-2)}
td small,th small{display:block;margin-top:1px;font-weight:400}
.project{color:var(--ink-2);font-weight:600}
section{margin-top:34px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(118px,1fr));gap:0;margin:16px 0;padding:0;
list-style:none;border:1px solid var(--line);border-radius:10px;overflow:hidden;background:var(--surface)}
.tiles li{padding:10px 14px;box-shadow:1px 0 0 var(--line),0 1px 0 var(--line)}
.tiles b{display:block;font-size:24px;line-height:1.15;font-weight:600}
.tiles span{font-size:12.5px;line-height:1.3;color:var(--ink-2);display:block}
.tiles .zero b{color:var(--ink-3);font-weight:400}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:14px;margin:0}
.card{border:1px solid var(--line);border-radius:10px;padding:14px 16px;break-inside:avoid}
.card h3{font-size:17px;margin:8px 0 0}
.card dl{display:grid;grid-template-columns:auto 1fr;gap:2px 0;margin:8px 0;font-size:13.5px}
.card dt{color:var(--ink-2)}
.card dd{margin:0;padding-left:12px;text-align:right}
.card .total{font-weight:600;color:var(--ink);border-top:1px solid var(--line);padding-top:3px;margin-top:2px}
.chip{display:inline-flex;align-items:center;gap:5px;font-size:12.5px;font-weight:500;line-height:1.25;
border-radius:6px;padding:2px 7px 2px 5px;border:1px solid var(--strong-line);color:var(--ink-2)}
td>b,td>span,th>b{display:block}
td .chip{display:flex;width:max-content;max-width:100%;margin-top:3px}
.icon{flex:none;width:14px;height:14px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;
stroke-linejoin:round}
.bar{display:block;width:calc(100% - 12px);height:24px;margin:10px 6px 2px;overflow:visible}
.bar line{stroke-linecap:round}
.bar .rail{stroke:var(--line);stroke-width:5}
.bar .span{stroke:var(--edge);stroke-width:5}
.bar .limit{stroke:var(--ink);stroke-width:2}
.bar circle{fill:var(--edge);stroke:var(--page);stroke-width:1.5}
.two{display:grid;grid-template-columns:1fr 1fr;gap:28px}
.two>div{min-width:0}
.list{list-style:none;margin:0;padding:0}
.list li{padding:8px 0;border-top:1px solid var(--line);break-inside:avoid}
.list span,.list small{display:block}
.good{color:var(--good);font-weight:600}
.bad{color:var(--bad);font-weight:600}
nav{margin-top:24px}
nav ul{display:flex;flex-wrap:wrap;gap:2px 18px;margin:0;padding:0;list-style:none;font-size:13.5px}
a{color:var(--accent)}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:13.5px;line-height:1.35}
th{text-align:left;font-weight:600;font-size:12.5px;color:var(--ink-2);padding:6px 10px 6px 0;
border-bottom:1px solid var(--strong-line);vertical-align:bottom}
tbody th{font-size:inherit;color:inherit}
td,tbody th{padding:8px 10px 8px 0;border-bottom:1px solid var(--line);vertical-align:top}
td b,td span{font-weight:600}
td span:not(.chip,.good,.bad){font-weight:400}
tr{break-inside:avoid}
@media screen and (max-width:760px){.two{grid-template-columns:1fr}main{padding:20px 16px}
table,tbody,tr,tbody th,td{display:block}colgroup,thead{display:none}
tr{padding:9px 0;border-bottom:1px solid var(--line)}tbody th,td{padding:0;border:0}
td{display:grid;grid-template-columns:32% 1fr;column-gap:10px;margin-top:5px}td>*{grid-column:2}
td::before{content:attr(data-head);grid-row:1/span 2;font-size:12.5px;color:var(--ink-2)}}
@page{size:A4 landscape;margin:12mm;@bottom-right{content:counter(page);font:8px sans-serif}}
@media print{body{font-size:10.5px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}h1{font-size:20px}h2{font-size:15px}h3{font-size:11.5px;margin:12px 0 4px}
small,.small,.chip,th,.tiles span{font-size:9px}table,.card dl{font-size:9.5px}
.tiles b{font-size:17px}
.tiles{grid-template-columns:repeat(auto-fit,minmax(84px,1fr))}
.cards{grid-template-columns:repeat(3,1fr)}.card h3{font-size:12px}
.board{margin-top:0}.tiles li{padding:6px 10px}.card{padding:9px 12px}.list li{padding:5px 0}
nav{display:none}
thead{display:table-header-group}section:not(.board){break-before:page}section.flows{break-before:auto}
section:not(.board){margin-top:12px}h2,h3{break-after:avoid}}
"""


def style_sheet() -> str:
    """Return the whole style sheet."""
    dark = f":root{{{_variables(DARK)}}}{_levels(DARK)}"
    print_ = f"@media print{{:root{{{_variables(LIGHT)}}}{_levels(LIGHT)}}}"
    return (
        f":root{{color-scheme:light dark;{_variables(LIGHT)}}}{_SHEET}{_levels(LIGHT)}\n"
        f"@media screen and (prefers-color-scheme:dark){{{dark}}}\n{print_}\n"
    )


def _variables(colours: Colours) -> str:
    named = {
        name.replace("_", "-"): value for name, value in colours._asdict().items() if isinstance(value, str)
    }
    return "".join(f"--{name}:{value};" for name, value in named.items())


def _levels(colours: Colours) -> str:
    rules = []
    for level, (fill, ink, edge) in colours.levels.items():
        if fill:
            rules.append(f".chip.{level}{{background:{fill};color:{ink};border-color:{edge}}}")
        rules.append(f".bar.{level}{{--edge:{edge}}}")
    return "".join(rules)

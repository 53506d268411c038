"""Prints an export with ReportLab's page layout.

usage: platypus.py OUT.pdf < export.json

The export is as typed in sheets/, with its parameters, all its words and a "look": {"ruled", "justified", "footer"}. The header block is
drawn on the canvas of each page, the body flows through a frame below it.
"""
import json
import sys

from reportlab import rl_config
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (BaseDocTemplate, Frame, ListFlowable, ListItem, NextPageTemplate, PageBreak, PageTemplate,
                                Paragraph, Spacer, Table)

rl_config.invariant = 1  # no dates, so that the same page is the same bytes
whole = json.load(sys.stdin)
look, words = whole["look"], whole["words"]
WIDTH, HEIGHT = A4
LEFT, INNER = 17 * mm, WIDTH - 34 * mm


def style(name, size=9.5, font="Helvetica", **more):
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.25, **more)


body = style("body", spaceAfter=5, alignment=TA_JUSTIFY if look.get("justified") else TA_LEFT)
cell, small = style("cell"), style("small", 8.5)
strong = style("strong", 8.5, "Helvetica-Bold")
slanted = style("slanted", 8.5, "Helvetica-BoldOblique")
title = style("title", font="Helvetica-Bold", spaceAfter=6)
section = style("section", font="Helvetica-Bold", spaceBefore=8, spaceAfter=4)
large = style("large", 13, "Helvetica-Bold", spaceAfter=6)
grid = [("VALIGN", (0, 0), (-1, -1), "TOP")] + ([("GRID", (0, 0), (-1, -1), 0.5, "#555555")] if look.get("ruled") else [])


def write(text, how):
    return Paragraph(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), how)


def head_of(sheet):
    level = Paragraph(whole["level"] + "<br/>" + sheet["code"], small)
    rows = [[level, write(words["portfolio"], small), write(sheet["portfolio"], strong)],
            ["", write(words["centre"], small), write(sheet["centre"], strong)],
            [write(sheet["title"], slanted), write(words["person"], small), write(sheet["person"], strong)]]
    table = Table(rows, colWidths=[INNER * 0.46, INNER * 0.17, INNER * 0.37], style=grid)
    return table, table.wrap(INNER, HEIGHT)[1]


def list_of(block):
    items = []
    for item in block["items"]:
        if isinstance(item, str):
            items.append(ListItem(write(item, cell)))
        else:
            items.append(ListItem([write(item["text"], cell), list_of({"items": item["items"]})]))
    kind = dict(bulletType="1", bulletFormat="%s.") if block.get("ordered") else dict(bulletType="bullet", start="•")
    return ListFlowable(items, leftIndent=22, bulletFontName="Helvetica", bulletFontSize=9.5, **kind)


def blocks_of(blocks):
    for block in blocks:
        if isinstance(block, str):
            yield write(block, body)
        else:
            yield list_of(block)
            yield Spacer(1, 5)


def story_of(sheet):
    yield write(whole["level"], large)
    yield write(sheet["title"], title)
    yield write(words["publicValues"], section)
    yield write(sheet["publicValue"], body)
    if sheet["links"] is not None:
        yield write(whole["linkedHeading"], section)
        rows = [[write(words["code"], title), write(words["title"], title)]]
        rows += [[write(code, cell), write(text, cell)] for code, text in sheet["links"]]
        yield Table(rows, colWidths=[INNER * 0.28, INNER * 0.72], repeatRows=1, style=grid)
    for name, key in ((words["guidelines"], "guidelines"), (words["purpose"], "purpose")):
        if sheet[key] is not None:
            yield write(name, section)
            yield from blocks_of(sheet[key])
    if sheet["status"] is not None:
        yield write(words["status"], section)
        yield write(sheet["status"], body)


def footer(canvas, doc):
    if look.get("footer"):
        canvas.setFont("Helvetica", 7.5)
        canvas.drawCentredString(WIDTH / 2, 9 * mm, look["footer"].replace("#", str(doc.page)))


def template_of(i, sheet):
    table, height = head_of(sheet)

    def draw(canvas, doc):
        table.wrapOn(canvas, INNER, HEIGHT)
        table.drawOn(canvas, LEFT, HEIGHT - 14 * mm - height)
        footer(canvas, doc)

    frame = Frame(LEFT, 16 * mm, INNER, HEIGHT - 36 * mm - height, leftPadding=0, rightPadding=0)
    return PageTemplate(str(i), [frame], onPage=draw)


document = BaseDocTemplate(sys.argv[1], pagesize=A4, title="Scheda Obiettivi")
cover = PageTemplate("cover", [Frame(LEFT, 16 * mm, INNER, HEIGHT - 32 * mm, leftPadding=0, rightPadding=0)], onPage=footer)
document.addPageTemplates([cover] + [template_of(i, sheet) for i, sheet in enumerate(whole["sheets"])])
parameters = Table([[write(name, cell), write(value, cell)] for name, value in whole["parameters"]],
                   colWidths=[INNER * 0.28, INNER * 0.72])
story = [write(words["exportHead"], large), write(words["parametersHead"], section), parameters]
for i, sheet in enumerate(whole["sheets"]):
    story += [NextPageTemplate(str(i)), PageBreak(), *story_of(sheet)]
document.build(story)

"""What a document says, worked out from its blocks. Independent of the writers."""

import re

# What XML cannot hold, and no format keeps.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def clean(text):
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def plain(text):
    """A text's words: it is a list of runs."""
    return clean("".join(run["text"] for run in text))


def kinds(document, kind):
    return [block[kind] for block in document["blocks"] if isinstance(block, dict) and kind in block]


def title(document):
    return [clean(it["text"]) for it in kinds(document, "title")]


LEVELS = {"one": 1, "two": 2, "three": 3}


def pages(document):
    """How many pages it must come to: one that is set closely is made to fill none beyond those that it begins itself."""
    return document["blocks"].count("page-break") + 1 if document["density"] == "compact" else None


def headings(document):
    return [(LEVELS[it["level"]], clean(it["text"])) for it in kinds(document, "heading")]


def charts(document):
    return kinds(document, "chart")


def tables(document):
    """All tables with data, those of charts too, in order."""
    out = []
    for block in document["blocks"]:
        if isinstance(block, dict):
            out += [block["table"]] if "table" in block else []
            out += [block["chart"]["data"]] if "chart" in block else []
    return out


def cells(table):
    """Rows of cells as text, the head first."""
    return [[clean(name) for name in table["head"]]] + [
        ["\n".join(plain(text) for text in cell) for cell in row] for row in table["rows"]
    ]


def figures(document):
    """Figures that stand out, as rows of at most four as long as each other: names, then figures."""
    out = []
    for group in kinds(document, "key-figures"):
        rows = -(-len(group) // 4)
        across = -(-len(group) // rows) if rows else 1
        for at in range(0, len(group), across):
            part = group[at : at + across]
            out.append([[clean(it["label"]) for it in part], [clean(it["value"]) for it in part]])
    return out


def list_items(document):
    return [plain(item["text"]) for it in kinds(document, "list") for item in it["items"]]

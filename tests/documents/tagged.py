"""A tagged PDF, as programs that read aloud find it: its structure tree with the text of each part."""

import re

import pikepdf


class Part:
    """A part of the structure."""

    def __init__(self, tag, element):
        self.tag = tag
        self.element = element
        self.children = []

    def all(self, *tags):
        """The parts below it that have one of these tags, in order."""
        for child in self.children:
            if isinstance(child, Part):
                if child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def text(self, without=()):
        """What it says, lines one after the other."""
        return "".join(
            child.text(without) if isinstance(child, Part) else child
            for child in self.children
            if not (isinstance(child, Part) and child.tag in without)
        )

    def scope(self):
        attributes = self.element.get("/A", pikepdf.Dictionary())
        for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
            if "/Scope" in one:
                return str(one.Scope)[1:]
        return None


def read(pdf):
    """The tree of a PDF."""
    said = {page.objgen: texts(page) for page in (page.obj for page in pdf.pages)}
    root = Part("Document", pdf.Root.StructTreeRoot)
    add(root, pdf.Root.StructTreeRoot.K, None, said)
    return root


def add(part, kids, page, said):
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            part.children.append(said[page.objgen].get(kid, ""))
        elif "/S" in kid:
            inner = Part(str(kid.S)[1:], kid)
            part.children.append(inner)
            add(inner, kid.get("/K", pikepdf.Array()), kid.get("/Pg", page), said)
        elif "/MCID" in kid:
            part.children.append(said[kid.get("/Pg", page).objgen].get(int(kid.MCID), ""))


def texts(page):
    """What each marked part of a page says."""
    fonts = {name: unicode_of(font) for name, font in page.Resources.get("/Font", {}).items()}
    out, stack, font = {}, [], None
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator in ("BDC", "BMC"):
            about = operands[1] if len(operands) > 1 else {}
            if isinstance(about, pikepdf.Name):
                about = page.Resources.Properties[about]
            instead = "/ActualText" in about
            stack.append((int(about.MCID) if "/MCID" in about else None, instead))
            if instead:
                say(out, stack[:-1] + [(stack[-1][0], False)], str(about.ActualText))
        elif operator == "EMC":
            stack.pop()
        elif operator == "Tf":
            font = fonts[str(operands[0])]
        elif operator in ("Tj", "TJ"):
            strings = operands[0] if operator == "TJ" else [operands[0]]
            for it in strings:
                if isinstance(it, pikepdf.String):
                    codes = bytes(it)
                    say(out, stack, "".join(font.get(codes[at : at + 2], "\ufffd") for at in range(0, len(codes), 2)))
    return out


def say(out, stack, words):
    """Notes words for the innermost part that is marked, unless something is said in place of what is drawn."""
    if any(instead for _, instead in stack):
        return
    marked = [mcid for mcid, _ in stack if mcid is not None]
    if marked:
        out[marked[-1]] = out.get(marked[-1], "") + words


def unicode_of(font):
    """What the codes of a font stand for."""
    out = {}
    table = font.ToUnicode.read_bytes().decode("latin-1")
    words = lambda hexed: bytes.fromhex(hexed).decode("utf-16-be")  # noqa: E731
    for section in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", section):
            out[bytes.fromhex(code)] = words(to)
    for section in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", section):
            start = words(to)
            for n in range(int(last, 16) - int(first, 16) + 1):
                code = (int(first, 16) + n).to_bytes(len(first) // 2, "big")
                out[code] = start[:-1] + chr(ord(start[-1]) + n)
    return out

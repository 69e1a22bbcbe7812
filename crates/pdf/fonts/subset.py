"""Makes the fonts beside this file from Source Sans 3, as npm's @expo-google-fonts/source-sans-3 0.4.1 has it.

    python3 -m venv VENV && VENV/bin/pip install fonttools==4.68.0 brotli
    npm install @expo-google-fonts/source-sans-3@0.4.1
    VENV/bin/python crates/pdf/fonts/subset.py node_modules/@expo-google-fonts/source-sans-3

Only the letters of Europe, and of languages that use Latin letters with marks, are kept: every file that the tool
writes has a part of them in it. The licence reserves the name "Source" for the whole font, so that these have another.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Boardpack Sans"
FACES = {
    "regular": ("400Regular/SourceSans3_400Regular.ttf", "Regular"),
    "bold": ("700Bold/SourceSans3_700Bold.ttf", "Bold"),
    "italic": ("400Regular_Italic/SourceSans3_400Regular_Italic.ttf", "Italic"),
}
# Latin with every extension, combining marks, Greek, Cyrillic, punctuation, currencies, arrows, marks and boxes.
RANGES = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2BB, 0x2BC), (0x2C6, 0x2DD), (0x300, 0x331), (0x37E, 0x3CE),
    (0x400, 0x45F), (0x490, 0x491), (0x1E00, 0x1EFF), (0x2000, 0x200A), (0x2010, 0x2027), (0x202F, 0x203E), (0x2044, 0x2044),
    (0x205F, 0x205F), (0x2070, 0x2089), (0x20A0, 0x20BF), (0x2116, 0x2122), (0x2153, 0x215E), (0x2190, 0x2199), (0x2212, 0x2212),
    (0x221A, 0x221E), (0x2248, 0x2248), (0x2260, 0x2265), (0x25A0, 0x25A1), (0x25AA, 0x25AB), (0x25B2, 0x25C6),
    (0x25CB, 0x25CF), (0x2605, 0x2606), (0x2610, 0x2612), (0x2713, 0x2718),
)
# Placing of marks, and kerning; digits are of one width as they are. No ligatures: they make copied text harder to get right.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def make(source, name, style):
    options = subset.Options(layout_features=FEATURES, hinting=False, desubroutinize=True, notdef_outline=True)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT", "DSIG", "BASE", "gasp"]
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    names = {1: FAMILY, 2: style, 3: f"{FAMILY} {style} 1", 4: f"{FAMILY} {style}", 6: f"{FAMILY}-{style}".replace(" ", "")}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    # The same bytes whenever this is run.
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    target = Path(__file__).with_name(f"{name}.ttf")
    font.save(target)
    print(target.name, target.stat().st_size, len(TTFont(target).getBestCmap()))


if __name__ == "__main__":
    for name, (file, style) in FACES.items():
        make(Path(sys.argv[1]) / file, name, style)

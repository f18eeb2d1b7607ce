"""Makes the five role fonts of official documents from Debian's packages.

Each source is cut to the needed repertoire, converted to quadratic outlines (glyf) where it is CFF,
stripped of everything a printed page does not use, renamed after its role and packed with Brotli.
Usage: build-fonts.py SOURCE_FOLDER OUTPUT_FOLDER (see build-fonts.sh).
"""
import os
import sys

import brotli
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

import smooth

SOURCE, OUTPUT = sys.argv[1], sys.argv[2]

FANG = os.path.join(SOURCE, "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf")
SONG = os.path.join(SOURCE, "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolSong-Regular.otf")
WENKAI = os.path.join(SOURCE, "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Light.ttf")
SERIF_BOLD = os.path.join(SOURCE, "usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc")
SERIF = os.path.join(SOURCE, "usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")
SANS = os.path.join(SOURCE, "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")

# Font units of a 1000-unit em: a hundredth of a point at 16 pt.
TOLERANCE = 1.0
# Marks that Chinese text sets on a full em; a proportional one would leave the grid.
FULL_WIDTH = "“”‘’—…×·"


def decoded(codec, first, last):
    points = set()
    for lead in range(first, last):
        for trail in range(0x40, 0xFF):
            try:
                points.add(ord(bytes([lead, trail]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return points


def is_hanzi(point):
    return 0x3400 <= point <= 0x4DBF or 0x4E00 <= point <= 0x9FFF or 0x20000 <= point <= 0x3FFFF


def is_radical(point):
    """Kangxi radicals share a glyph with a hanzi and would be what a reader copies out of the page."""
    return 0x2E80 <= point <= 0x2FDF


def symbols(points):
    return {p for p in points if not is_hanzi(p) and not is_radical(p) and p < 0xE000 or 0xFF00 <= p <= 0xFFEF}


LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
GB2312 = decoded("gb2312", 0xA1, 0xF8)
GBK = decoded("gbk", 0x81, 0xFF)
EXTRA = {ord(c) for c in "〔〕㎡㎥℃‰①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳□■☑☐✓✕▲▼△●○★☆→←↑↓─│└├≥≤±÷×–—…·•※№〇"}


def full_width_glyphs(font):
    """The full-width alternates of the OpenType feature fwid, by glyph name."""
    found = {}
    if "GSUB" not in font:
        return found
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "fwid":
            continue
        for index in record.Feature.LookupListIndex:
            for sub in table.LookupList.Lookup[index].SubTable:
                sub = getattr(sub, "ExtSubTable", sub)
                found.update(getattr(sub, "mapping", {}))
    return found


def cut(font, points):
    """Keeps the glyphs of these code points and nothing but what a printed page needs."""
    cmap = font.getBestCmap()
    wide = full_width_glyphs(font)
    chosen = {}
    for point in sorted(points):
        if point not in cmap:
            continue
        name = cmap[point]
        if chr(point) in FULL_WIDTH:
            name = wide.get(name, name)
            if font["hmtx"][name][0] != font["head"].unitsPerEm:
                continue
        chosen[point] = name
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            table.cmap = {p: n for p, n in chosen.items() if table.format == 12 or p < 0x10000}
    font["cmap"].tables = [t for t in font["cmap"].tables if t.isUnicode() and t.format in (4, 12)]
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "gasp", "DSIG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=chosen.keys())
    cutter.subset(font)
    return chosen


def convert(font, smoothing, latin):
    """Cubic (CFF) to quadratic (glyf) outlines: PDF writers embed these as they are."""
    order = font.getGlyphOrder()
    drawn = dict(font.getGlyphSet().items())
    if latin is not None:
        other = TTFont(latin)
        letters, names, widths = other.getGlyphSet(), other.getBestCmap(), other["hmtx"]
        for point, name in font.getBestCmap().items():
            if point < 0x7F and point in names:
                drawn[name] = letters[names[point]]
                font["hmtx"][name] = widths[names[point]]
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        if smoothing:
            smooth.draw(drawn[name], Cu2QuPen(pen, smoothing / 2, reverse_direction=True), smoothing)
        else:
            drawn[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    for name in order:
        glyphs[name].recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyphs[name], "xMin", 0))
    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    maxp.numGlyphs = len(order)
    maxp.maxZones = 1
    maxp.maxTwilightPoints = maxp.maxStorage = maxp.maxFunctionDefs = maxp.maxInstructionDefs = 0
    maxp.maxStackElements = maxp.maxSizeOfInstructions = 0
    maxp.maxComponentElements = maxp.maxPoints = maxp.maxContours = 0
    maxp.maxCompositePoints = maxp.maxCompositeContours = maxp.maxComponentDepth = 0
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"


def rename(font, name, origin):
    """A cut and converted copy does not bear the name of the original (OFL, section 3)."""
    table = font["name"]
    table.names = []
    for record, text in ((1, name), (2, "Regular"), (3, name + " 1"), (4, name), (5, "Version 1.0"), (6, name), (10, origin)):
        table.setName(text, record, 3, 1, 0x409)


def build(role, path, points, origin, number=None, smoothing=None, latin=None):
    font = TTFont(path, fontNumber=number) if number is not None else TTFont(path)
    kept = cut(font, points)
    if "CFF " in font:
        convert(font, smoothing, latin)
    rename(font, role, origin)
    font["OS/2"].fsType = 0
    font["post"].formatType = 3.0
    # The same instant in every build: the bytes depend on the sources alone.
    font["head"].created = font["head"].modified = 3800000000
    font.recalcTimestamp = False
    for tag in list(font.keys()):
        if tag not in ("GlyphOrder", "head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"):
            del font[tag]
    plain = os.path.join(OUTPUT, role + ".ttf")
    font.save(plain)
    with open(plain, "rb") as source:
        data = source.read()
    os.remove(plain)
    packed = brotli.compress(data, quality=11, lgwin=24)
    with open(plain + ".br", "wb") as target:
        target.write(packed)
    print(f"{role}: {len(kept)} characters, {len(data):,} bytes, packed {len(packed):,}", flush=True)


def reach(path):
    return set(TTFont(path).getBestCmap())


rare = {p for p in reach(WENKAI) if is_hanzi(p)}
signs = symbols(GB2312) | LATIN | EXTRA
hanzi = {p for p in GBK if is_hanzi(p)} | rare
debian = "cut, converted to glyf and renamed from Debian's package "

JOBS = {
    "OversightFangSong": lambda n: build(n, FANG, {p for p in reach(FANG) if is_hanzi(p)} | signs, debian + "texlive-lang-chinese, FandolFang, digits and Latin of FandolSong; GPL with font exception", smoothing=3.0, latin=SONG),
    "OversightKaiTi": lambda n: build(n, WENKAI, hanzi | signs, "cut and renamed from Debian's package fonts-lxgw-wenkai; OFL 1.1"),
    "OversightXiaoBiaoSong": lambda n: build(n, SERIF_BOLD, hanzi | signs, debian + "fonts-noto-cjk, Serif SC Bold; OFL 1.1", 2),
    "OversightHeiTi": lambda n: build(n, SANS, hanzi | signs, debian + "fonts-noto-cjk, Sans SC Regular; OFL 1.1", 2),
    "OversightSongTi": lambda n: build(n, SERIF, {p for p in GB2312 if is_hanzi(p)} | signs, debian + "fonts-noto-cjk, Serif SC Regular; OFL 1.1", 2),
}

for job in sys.argv[3:] or JOBS:
    JOBS[job](job)

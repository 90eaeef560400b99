#include "report/layout/typesetting.h"

#include "domain/text/characters.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QPainterPath>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

using namespace Domain;

namespace Report {

namespace {

// A glyph at least this wide, relative to the size, occupies a whole cell: ①, ℃, № of a Chinese
// font.
constexpr double kNearlyWide = 0.95;

QRawFont rawFont(const PaperFont &font)
{
    auto wanted = font.at(FaceList::kDesignPixels);
    wanted.setStyleStrategy(QFont::NoFontMerging);
    return QRawFont::fromFont(wanted);
}

constexpr double kUnbroken = 1 << 22; // pixels: a line width that is never reached

bool isBlank(char32_t character)
{
    return QChar::category(character) == QChar::Separator_Space;
}

// True when the font has an outline for the character; a bitmap font has only a picture, which
// would not be drawn.
bool drawsCharacter(const QRawFont &font, char32_t character)
{
    const auto glyphs = font.glyphIndexesForString(toString(character));
    return isBlank(character)
           || (!glyphs.isEmpty() && !font.pathForGlyph(glyphs.first()).isEmpty());
}

// The end of the word that begins at `at`, to be shaped at once.
int shapedEnd(const QString &text, int at)
{
    // A longer word is cut between lines anyway, and the time to shape one grows with the square of
    // its length.
    const auto longest = std::min(text.size(), qsizetype(at + 250));
    while (at < longest) {
        const auto [character, length] = codeAt(text, at);
        const auto kind = kindOf(character);
        if (kind != CharacterKind::Shaped && kind != CharacterKind::Joined
            && kind != CharacterKind::Mark)
            break;
        at += length;
    }
    return at;
}

// The offset of a glyph within its cell that leaves `room` empty.
double indentInCell(char32_t character, double room)
{
    if (opensQuotation(character))
        return room;
    return closesQuotation(character) ? 0 : room / 2;
}

// The glyph and typeface that Qt's font substitution finds.
QGlyphRun substitute(const QString &character, const QFont &font)
{
    QTextLayout layout(character, font);
    layout.beginLayout();
    const auto line = layout.createLine();
    layout.endLayout();
    const auto runs = line.glyphRuns();
    return runs.isEmpty() ? QGlyphRun() : runs.first();
}

} // namespace

int FaceList::add(const QRawFont &face)
{
    const auto known = m_faces.indexOf(face);
    if (known >= 0)
        return int(known);
    m_faces.append(face);
    return int(m_faces.size()) - 1;
}

QRawFont FaceList::at(int face, double size) const
{
    auto &font = m_sized[{face, size}];
    if (!font.isValid()) {
        font = m_faces[face];
        font.setPixelSize(size);
    }
    return font;
}

struct Typesetter::ShapedWord
{
    QTextLine line;
    double left = 0; // the x of the word in the line, in pixels
    double scale = 1;
};

struct Typesetter::Setting
{
    TypesetText set;
    TypeStyle style;
    bool wordOpen = false;

    TypesetUnit &begin(int from)
    {
        set.units.append({{.from = from}, int(set.glyphs.size())});
        return set.units.last();
    }

    void add(TypesetUnit &unit, PlacedGlyph glyph, double width)
    {
        unit.length = glyph.from + glyph.length - unit.from;
        unit.width += width;
        ++unit.glyphs;
        set.glyphs.append(glyph);
    }

    // True for the second of a pair —— or ……, which is never divided (GB/T 15834).
    bool completesPair(char32_t character) const
    {
        return (character == 0x2014 || character == 0x2026) && !set.units.isEmpty()
               && set.units.last().length == 1
               && set.text[set.units.last().from] == QChar(character);
    }

    // True for the ’ in "I’m", which is not a closing quotation mark.
    bool isApostrophe(char32_t character, int at) const
    {
        return character == 0x2019 && wordOpen && at + 1 < set.text.size()
               && QChar::script(set.text[at + 1].unicode()) == QChar::Script_Latin;
    }

    void cutUnit(const TypesetUnit &unit, QList<TypesetUnit> *pieces);
    void cutWide(double widest);
};

// Divides a unit wider than a line into single characters. Only the first may begin a line of its
// own accord; the others follow while there is room, as in word processors.
void Typesetter::Setting::cutUnit(const TypesetUnit &unit, QList<TypesetUnit> *pieces)
{
    const int end = unit.firstGlyph + unit.glyphs;
    double before = unit.width; // the x of the previous glyph, in right-to-left text
    for (int at = unit.firstGlyph; at < end;) {
        int next = at + 1;
        while (next < end && set.glyphs[next].length == 0)
            ++next;
        const auto &first = set.glyphs[at];
        const double left = first.x;
        const double right = unit.rightToLeft ? before
                             : next < end     ? set.glyphs[next].x
                                              : unit.width;
        pieces->append(
            {{.from = first.from, .length = first.length, .width = std::max(0.0, right - left)},
             at,
             next - at,
             unit.rightToLeft});
        pieces->last().mayStart = at == unit.firstGlyph && unit.mayStart;
        pieces->last().mayEnd = next < end || unit.mayEnd;
        for (int glyph = at; glyph < next; ++glyph)
            set.glyphs[glyph].x -= float(left);
        before = left;
        at = next;
    }
}

void Typesetter::Setting::cutWide(double widest)
{
    const auto isTooWide = [widest](const TypesetUnit &unit) {
        return !unit.space && unit.width > widest;
    };
    if (std::none_of(set.units.cbegin(), set.units.cend(), isTooWide))
        return;
    QList<TypesetUnit> units;
    for (const auto &unit : std::as_const(set.units)) {
        if (isTooWide(unit))
            cutUnit(unit, &units);
        else
            units.append(unit);
    }
    set.units = units;
}

Typesetter::Typesetter(const PaperFonts &fonts)
    : m_fonts(fonts)
{
    for (std::size_t role = 0; role < m_roleFaces.size(); ++role)
        m_roleFaces[role] = m_faces.add(rawFont(fonts.roles[role]));
}

bool Typesetter::findIn(int face, const QString &character, Shown *found) const
{
    const auto &font = m_faces[face];
    const auto glyphs = font.glyphIndexesForString(character);
    if (glyphs.isEmpty() || glyphs.first() == 0)
        return false;
    if (!drawsCharacter(font, character.toUcs4().first()))
        return false;
    const auto advances = font.advancesForGlyphIndexes({glyphs.first()},
                                                       QRawFont::UseDesignMetrics);
    *found = {.face = face,
              .glyph = glyphs.first(),
              .advance = advances.first().x() / FaceList::kDesignPixels};
    return true;
}

Typesetter::Shown Typesetter::placeholder(FontRole role) const
{
    Shown box;
    const int face = m_roleFaces[std::size_t(role)];
    if (!findIn(face, u"□"_s, &box))
        box = {.face = face, .glyph = 0, .advance = 1};
    box.missing = true;
    return box;
}

// Looks in all installed fonts, since Qt's substitution stops at fonts that map the character to an
// empty glyph.
bool Typesetter::findAnywhere(char32_t character, Shown *found)
{
    if (m_reserve.isEmpty()) {
        for (const auto &family : QFontDatabase::families()) {
            if (QFontDatabase::isSmoothlyScalable(family))
                m_reserve.append(rawFont({.family = family}));
        }
    }
    for (const auto &face : std::as_const(m_reserve)) {
        if (face.supportsCharacter(character) && drawsCharacter(face, character))
            return findIn(m_faces.add(face), toString(character), found);
    }
    return false;
}

// The faces of the role's kind (serif or sans), loaded when the first character is missing.
const QList<int> &Typesetter::kindOf(FontRole role)
{
    auto &faces = m_kinds[role == FontRole::Heading ? 1 : 0];
    if (!faces) {
        faces.emplace();
        for (const auto &family : familiesOfKind(role))
            faces->append(m_faces.add(rawFont({.family = family})));
    }
    return *faces;
}

Typesetter::Shown Typesetter::find(char32_t character, FontRole role)
{
    const auto text = toString(character);
    Shown found;
    const auto isIn = [&](int face) { return findIn(face, text, &found); };
    const auto isInSubstitute = [&] {
        const auto face = substitute(text, m_fonts[role].at(FaceList::kDesignPixels)).rawFont();
        return face.isValid() && isIn(m_faces.add(face));
    };
    const int face = m_roleFaces[std::size_t(role)];
    const auto isInKind = [&] {
        const auto &families = kindOf(role);
        return std::any_of(families.begin(), families.end(), isIn);
    };
    const auto searched = [&] {
        return isIn(face) || isInKind() || isInSubstitute()
               || std::any_of(m_roleFaces.begin(), m_roleFaces.end(), isIn)
               || (m_faces[face].supportsCharacter(character) && findAnywhere(character, &found));
    };
    if (!searched())
        found = placeholder(role);
    found.wide = isFullWidth(character)
                 || (found.advance >= kNearlyWide && !QChar::isLetter(character));
    return found;
}

const Typesetter::Shown &Typesetter::shown(char32_t character, FontRole role)
{
    auto &known = m_shown[std::size_t(role)];
    auto at = known.find(character);
    if (at == known.end())
        at = known.insert(character, find(character, role));
    return *at;
}

void Typesetter::noteMissing(const QString &character)
{
    if (!m_unprintable.contains(character))
        m_unprintable.append(character);
}

QStringList Typesetter::takeUnprintable()
{
    return std::exchange(m_unprintable, {});
}

void Typesetter::place(Setting &setting, char32_t character, int from, int length)
{
    const auto &look = shown(character, setting.style.role);
    if (look.missing)
        noteMissing(toString(character));
    const double natural = look.advance * setting.style.size;
    const bool wide = look.wide && !setting.isApostrophe(character, from);
    const bool joinsWord = !wide && setting.wordOpen;
    const bool joinsPair = wide && setting.completesPair(character);
    auto &unit = joinsWord || joinsPair ? setting.set.units.last() : setting.begin(from);
    if (joinsPair)
        unit.mayStart = true;
    else if (!joinsWord)
        unit.mayStart = Domain::mayStartLineAlone(character);
    unit.mayEnd = mayEndLine(character);
    const double width = wide ? setting.style.cell : natural;
    // A full-width glyph starts exactly at its cell's left, so that the left edge of the text is
    // even.
    const bool fills = look.advance >= kNearlyWide || !wide;
    const double indent = fills ? 0 : indentInCell(character, width - natural);
    setting.add(unit,
                {.glyph = look.glyph,
                 .face = look.face,
                 .x = float(unit.width + indent),
                 .from = from,
                 .length = length},
                width);
    setting.wordOpen = !wide;
}

void Typesetter::placeSpace(Setting &setting, char32_t character, int from, int length)
{
    const auto &look = shown(character == '\t' ? U' ' : character, setting.style.role);
    auto &unit = setting.begin(from);
    unit.space = true;
    const double width = character == '\t' ? setting.style.cell
                         : look.missing    ? setting.style.size / 4
                                           : look.advance * setting.style.size;
    if (look.missing) {
        unit.length = length;
        unit.width = width;
    } else {
        setting.add(unit, {.glyph = look.glyph, .face = look.face, .from = from, .length = length},
                    width);
    }
    setting.wordOpen = false;
}

void Typesetter::attach(Setting &setting, int from, int length)
{
    if (setting.set.units.isEmpty() || setting.set.units.last().space)
        return;
    auto &glyph = setting.set.glyphs.last();
    if (glyph.from + glyph.length != from)
        return;
    glyph.length += length;
    setting.set.units.last().length += length;
}

// Places an empty box for letters that no installed font has.
void Typesetter::placeMissing(Setting &setting, int from, int length)
{
    const auto box = placeholder(setting.style.role);
    noteMissing(setting.set.text.mid(from, length));
    auto &unit = setting.begin(from);
    setting.add(unit, {.glyph = box.glyph, .face = box.face, .from = from, .length = length},
                box.advance * setting.style.size);
}

// Places the glyphs of a shaped word that belong to one cluster of letters.
void Typesetter::placeCluster(Setting &setting, const ShapedWord &word, int from, int length)
{
    auto &unit = setting.set.units.last();
    int rest = length;
    for (const auto &run : word.line.glyphRuns(from - unit.from, length)) {
        const int face = m_faces.add(run.rawFont());
        const auto indexes = run.glyphIndexes();
        const auto positions = run.positions();
        for (int i = 0; i < indexes.size(); ++i) {
            const auto x = float((positions[i].x() - word.left) * word.scale);
            const auto *last = unit.glyphs ? &setting.set.glyphs.last() : nullptr;
            if (last && last->glyph == indexes[i] && last->face == face && last->x == x)
                continue; // part of a ligature that was placed already
            setting.add(unit,
                        {.glyph = indexes[i],
                         .face = face,
                         .x = x,
                         .rise = float((word.line.ascent() - positions[i].y()) * word.scale),
                         .from = from,
                         .length = std::exchange(rest, 0)},
                        0);
        }
    }
    if (rest > 0 && unit.glyphs > 0)
        setting.set.glyphs.last().length += rest;
}

void Typesetter::shape(Setting &setting, int from, int length)
{
    const auto word = setting.set.text.mid(from, length);
    QTextLayout layout(word, m_fonts[setting.style.role].at(FaceList::kDesignPixels));
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(kUnbroken);
    layout.endLayout();

    const auto runs = line.glyphRuns();
    const bool missing = std::any_of(runs.begin(), runs.end(), [](const QGlyphRun &run) {
        return run.glyphIndexes().contains(0);
    });
    if (!missing)
        setting.begin(from).rightToLeft = word.isRightToLeft();
    const ShapedWord shaped{.line = line,
                            .left = line.cursorToX(word.isRightToLeft() ? length : 0),
                            .scale = setting.style.size / FaceList::kDesignPixels};
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, word);
    for (int at = 0; at < length;) {
        const int end = std::max(int(clusters.toNextBoundary()), at + 1);
        if (missing)
            placeMissing(setting, from + at, end - at);
        else
            placeCluster(setting, shaped, from + at, end - at);
        at = end;
    }
    if (!missing) {
        setting.set.units.last().length = length;
        setting.set.units.last().width = line.naturalTextWidth() * shaped.scale;
    }
    setting.wordOpen = false;
}

TypesetText Typesetter::typeset(const QString &words, const TypeStyle &style, double widest)
{
    const QString text = Domain::withoutInvisible(words);
    Setting setting{.set = {.text = text}, .style = style};
    setting.set.units.reserve(text.size());
    setting.set.glyphs.reserve(text.size());
    for (int at = 0; at < text.size();) {
        auto [character, length] = codeAt(text, at);
        switch (Domain::kindOf(character)) {
        case CharacterKind::Han:
        case CharacterKind::Word:
        case CharacterKind::Mark: place(setting, character, at, length); break;
        case CharacterKind::Space: placeSpace(setting, character, at, length); break;
        case CharacterKind::Joined: attach(setting, at, length); break;
        case CharacterKind::Shaped:
            length = shapedEnd(text, at) - at;
            shape(setting, at, length);
            break;
        case CharacterKind::Unprinted:
            noteMissing(toString(character));
            setting.wordOpen = false;
            break;
        }
        at += length;
    }
    keepNumbersWhole(text, setting.set.units);
    setting.cutWide(widest);
    return setting.set;
}

} // namespace Report

#pragma once

#include "domain/text/linebreaking.h"
#include "report/layout/paperfonts.h"

#include <QHash>
#include <QRawFont>
#include <QString>

#include <array>
#include <optional>

namespace Report {

// A glyph with its position on a line: `x` points from the line's left, `rise` points above the
// baseline. It is drawn for `length` characters of the line's text, beginning with `from`.
struct PlacedGlyph
{
    quint32 glyph = 0;
    int face = 0; // index in a FaceList
    float x = 0;
    float rise = 0;
    int from = 0;
    int length = 0;
};

// The typefaces in use, at kDesignPixels, addressed by index.
class FaceList
{
public:
    static constexpr int kDesignPixels = 1000;

    // The index of the face, which is added when new.
    int add(const QRawFont &face);

    int count() const { return int(m_faces.size()); }
    const QRawFont &operator[](int face) const { return m_faces[face]; }
    QRawFont at(int face, double size) const;

private:
    QList<QRawFont> m_faces;
    mutable QHash<std::pair<int, double>, QRawFont> m_sized;
};

// A unit of text that is never divided between lines, with its glyphs.
struct TypesetUnit : Domain::TextUnit
{
    int firstGlyph = 0;
    int glyphs = 0;
    bool rightToLeft = false;
};

// A text as units to be broken into lines. Glyph positions are relative to the left of their unit.
struct TypesetText
{
    QString text = {};
    QList<TypesetUnit> units;
    QList<PlacedGlyph> glyphs;

    QList<Domain::TextUnit> textUnits() const { return {units.cbegin(), units.cend()}; }
};

// How a text is set: typeface role, size, and the advance of a full-width character (`cell`), in
// points.
struct TypeStyle
{
    FontRole role = FontRole::Body;
    double size = 0;
    double cell = 0;
};

// Turns text into units of glyphs. A character that the role's typeface lacks is taken from another
// installed one; one that none has is drawn as an empty box and reported by takeUnprintable().
class Typesetter
{
public:
    explicit Typesetter(const PaperFonts &fonts);

    // Sets a text without line feeds; what is invisible in it is left out, so that positions are
    // those in TypesetText::text. A unit wider than `widest` points is cut between characters.
    TypesetText typeset(const QString &words, const TypeStyle &style, double widest);

    const FaceList &faces() const { return m_faces; }
    // The characters since the last call that no installed font has, each once.
    QStringList takeUnprintable();

private:
    // How a character is drawn in a role: face, glyph, and advance as a share of the type size.
    struct Shown
    {
        int face = -1;
        quint32 glyph = 0;
        double advance = 0;
        bool wide = false; // occupies a whole cell
        bool missing = false;
    };
    struct Setting; // one text being set
    struct ShapedWord;

    const Shown &shown(char32_t character, FontRole role);
    Shown find(char32_t character, FontRole role);
    bool findIn(int face, const QString &character, Shown *found) const;
    bool findAnywhere(char32_t character, Shown *found);
    Shown placeholder(FontRole role) const;
    const QList<int> &kindOf(FontRole role);

    void place(Setting &setting, char32_t character, int from, int length);
    void placeSpace(Setting &setting, char32_t character, int from, int length);
    void placeMissing(Setting &setting, int from, int length);
    void placeCluster(Setting &setting, const ShapedWord &word, int from, int length);
    void shape(Setting &setting, int from, int length);
    void attach(Setting &setting, int from, int length);
    void noteMissing(const QString &character);

    PaperFonts m_fonts;
    FaceList m_faces;
    std::array<int, 5> m_roleFaces = {};
    std::array<QHash<char32_t, Shown>, 5> m_shown;
    QList<QRawFont> m_reserve; // all installed typefaces; filled on first need
    std::array<std::optional<QList<int>>, 2> m_kinds; // serif, sans
    QStringList m_unprintable;
};

} // namespace Report

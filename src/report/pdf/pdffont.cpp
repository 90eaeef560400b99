#include "report/pdf/pdffont.h"

#include "report/layout/typesetting.h"
#include "report/pdf/cfffont.h"

namespace Report {

namespace {

// A valid PostScript name: ASCII without spaces and delimiters.
QByteArray postScriptName(const QString &family, int number)
{
    QByteArray name;
    for (const auto c : family + QString::number(number)) {
        if (c.unicode() < 0x80 && c.isLetterOrNumber())
            name += char(c.unicode());
    }
    return name;
}

// The tag of six letters that marks a font subset; it only has to be unique within the file.
QByteArray subsetTag(int number)
{
    QByteArray tag("AAAAAA");
    for (int at = 5; at >= 0; --at, number /= 26)
        tag[at] = char('A' + number % 26);
    return tag;
}

QByteArray hex(quint32 value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

QByteArray utf16Hex(const QString &text)
{
    QByteArray out;
    for (const auto unit : text)
        out += hex(unit.unicode());
    return out;
}

} // namespace

PdfFont::PdfFont(const QRawFont &face, int number)
    : m_face(face)
    , m_name(subsetTag(number) + '+' + postScriptName(face.familyName(), number))
{}

int PdfFont::code(quint32 glyph, const QString &text)
{
    auto &code = m_codes[{glyph, text}];
    if (code == 0) {
        const auto advances = m_face.advancesForGlyphIndexes({glyph}, QRawFont::UseDesignMetrics);
        m_uses.append({.glyph = glyph,
                       .text = text,
                       .advance = qRound(advances.value(0).x() * 1000 / FaceList::kDesignPixels)});
        code = int(m_uses.size());
    }
    return code;
}

QByteArray PdfFont::program() const
{
    static_assert(FaceList::kDesignPixels == 1000); // outlines are in thousandths of the size
    QList<FontShape> shapes;
    shapes.reserve(m_uses.size());
    for (const auto &use : m_uses)
        shapes.append({.outline = m_face.pathForGlyph(use.glyph), .advance = use.advance});
    return cffFont(m_name, shapes);
}

QByteArray PdfFont::widths() const
{
    QByteArray out("[1 [");
    for (const auto &use : m_uses)
        out += QByteArray::number(use.advance) + ' ';
    return out + "]]";
}

QByteArray PdfFont::toUnicode() const
{
    QByteArray out("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                   "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                   "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                   "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    QList<QByteArray> lines;
    const auto flush = [&] {
        if (!lines.isEmpty()) {
            out += QByteArray::number(lines.size()) + " beginbfchar\n" + lines.join()
                   + "endbfchar\n";
        }
        lines.clear();
    };
    for (int i = 0; i < m_uses.size(); ++i) {
        if (m_uses[i].text.isEmpty())
            continue; // the glyph before it stands for both
        lines.append('<' + hex(quint32(i + 1)) + "> <" + utf16Hex(m_uses[i].text) + ">\n");
        if (lines.size() == 100)
            flush();
    }
    flush();
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray PdfFont::descriptor() const
{
    const auto scaled = [](double value) {
        return QByteArray::number(qRound(value * 1000 / FaceList::kDesignPixels));
    };
    const auto ascent = scaled(m_face.ascent());
    const auto descent = scaled(-m_face.descent());
    return "/Type /FontDescriptor /FontName /" + m_name + " /Flags 4 /FontBBox [-1000 " + descent
           + " 3000 " + ascent + "] /ItalicAngle 0 /Ascent " + ascent + " /Descent " + descent
           + " /CapHeight " + scaled(m_face.capHeight()) + " /StemV 80";
}

} // namespace Report

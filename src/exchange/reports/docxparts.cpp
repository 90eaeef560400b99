#include "exchange/reports/docxparts.h"

#include "domain/summary/officialpaper.h"
#include "exchange/reports/paperstyles.h"

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain::OfficialPaper;

namespace Exchange::Docx {

const QString kMain = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s;

QString twips(double points)
{
    return QString::number(std::lround(points * 20));
}

QString justification(Qt::Alignment alignment)
{
    if (alignment & Qt::AlignHCenter)
        return u"center"_s;
    if (alignment & Qt::AlignJustify)
        return u"both"_s;
    return alignment & Qt::AlignRight ? u"right"_s : u"left"_s;
}

void value(XmlWriter &part, const char *name, const QString &value)
{
    part.empty(name, {{"w:val", value}});
}

void writeSize(XmlWriter &part, double size)
{
    const QString halfPoints = QString::number(std::lround(size * 2));
    value(part, "w:sz", halfPoints);
    value(part, "w:szCs", halfPoints);
}

namespace {

void writeFonts(XmlWriter &part, PaperFace face)
{
    const QString name = faceNames(face).first();
    part.empty("w:rFonts",
               {{"w:ascii", name}, {"w:hAnsi", name}, {"w:eastAsia", name}, {"w:cs", name}});
}

void writeDefaults(XmlWriter &part)
{
    part.open("w:docDefaults");
    part.open("w:rPrDefault");
    part.open("w:rPr");
    writeFonts(part, PaperFace::Body);
    writeSize(part, kBodySize);
    part.empty("w:lang",
               {{"w:val", u"en-US"_s}, {"w:eastAsia", u"zh-CN"_s}, {"w:bidi", u"ar-SA"_s}});
    part.close();
    part.close();
    part.empty("w:pPrDefault");
    part.close();
}

// The properties of every paragraph: lines break as in an official paper, without hanging or
// compressed punctuation and without space between Chinese and Western characters. Spacing is set
// explicitly, as word processors interpret the page grid too differently.
void writeNormalStyle(XmlWriter &part)
{
    part.open("w:style",
              {{"w:type", u"paragraph"_s}, {"w:default", u"1"_s}, {"w:styleId", u"Normal"_s}});
    value(part, "w:name", u"Normal"_s);
    part.empty("w:qFormat");
    part.open("w:pPr");
    for (const char *off : {"w:widowControl", "w:overflowPunct", "w:autoSpaceDE", "w:autoSpaceDN",
                            "w:adjustRightInd", "w:snapToGrid"})
        value(part, off, u"0"_s);
    part.empty("w:spacing", {{"w:line", twips(kGridPitch)}, {"w:lineRule", u"exact"_s}});
    part.close();
    part.open("w:rPr");
    value(part, "w:snapToGrid", u"0"_s);
    value(part, "w:spacing", twips(kBodySpacing));
    writeSize(part, kBodySize);
    part.close();
    part.close();
}

void writeStyleParagraph(XmlWriter &part, const StyleRule &rule)
{
    part.open("w:pPr");
    if (rule.keepWithNext)
        part.empty("w:keepNext");
    part.empty("w:spacing", {{"w:before", u"0"_s},
                             {"w:after", twips(rule.after)},
                             {"w:line", twips(rule.pitch)},
                             {"w:lineRule", u"exact"_s}});
    if (rule.indent > 0) {
        part.empty("w:ind", {{"w:firstLineChars", QString::number(rule.indent * 100)},
                             {"w:firstLine", twips(rule.indent * kCell)}});
    }
    value(part, "w:jc", justification(rule.alignment));
    if (rule.outlineLevel > 0)
        value(part, "w:outlineLvl", QString::number(rule.outlineLevel - 1));
    part.close();
}

void writeStyle(XmlWriter &part, const StyleRule &rule)
{
    part.open("w:style", {{"w:type", u"paragraph"_s}, {"w:styleId", QString::fromLatin1(rule.id)}});
    value(part, "w:name", rule.name.toString());
    value(part, "w:basedOn", u"Normal"_s);
    value(part, "w:next", QString::fromLatin1(ruleOf(rule.next).id));
    part.empty("w:qFormat");
    writeStyleParagraph(part, rule);
    part.open("w:rPr");
    writeFonts(part, rule.face);
    if (rule.size != kBodySize)
        value(part, "w:spacing", u"0"_s);
    writeSize(part, rule.size);
    part.close();
    part.close();
}

void writeTableStyles(XmlWriter &part)
{
    part.open("w:style",
              {{"w:type", u"table"_s}, {"w:default", u"1"_s}, {"w:styleId", u"TableNormal"_s}});
    value(part, "w:name", u"Normal Table"_s);
    part.close();
    part.open("w:style", {{"w:type", u"table"_s}, {"w:styleId", u"TableGrid"_s}});
    value(part, "w:name", u"Table Grid"_s);
    value(part, "w:basedOn", u"TableNormal"_s);
    part.open("w:tblPr");
    part.open("w:tblBorders");
    for (const char *side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        part.empty(side, {{"w:val", u"single"_s},
                          {"w:sz", QString::number(std::lround(kRuleWidth * 8))},
                          {"w:space", u"0"_s},
                          {"w:color", u"000000"_s}});
    }
    part.close();
    part.open("w:tblCellMar");
    for (const char *side : {"w:top", "w:left", "w:bottom", "w:right"})
        part.empty(side, {{"w:w", twips(kTablePadding)}, {"w:type", u"dxa"_s}});
    part.close();
    part.close();
    part.close();
}

} // namespace

QByteArray styles()
{
    XmlWriter part("w:styles", {{"xmlns:w", kMain}});
    writeDefaults(part);
    writeNormalStyle(part);
    for (const StyleRule &rule : styleRules())
        writeStyle(part, rule);
    writeTableStyles(part);
    return std::move(part).content();
}

QByteArray settings()
{
    XmlWriter part("w:settings", {{"xmlns:w", kMain}});
    part.empty("w:zoom", {{"w:percent", u"100"_s}});
    value(part, "w:defaultTabStop", twips(kCell));
    part.empty("w:evenAndOddHeaders"); // 7.5: the number is at the left of even pages
    value(part, "w:characterSpacingControl", u"doNotCompress"_s);
    part.open("w:compat");
    part.empty("w:compatSetting", {{"w:name", u"compatibilityMode"_s},
                                   {"w:uri", u"http://schemas.microsoft.com/office/word"_s},
                                   {"w:val", u"15"_s}});
    part.close();
    return std::move(part).content();
}

QByteArray fontTable()
{
    XmlWriter part("w:fonts", {{"xmlns:w", kMain}});
    for (const PaperFace face : {PaperFace::Title, PaperFace::Heading, PaperFace::Subheading,
                                 PaperFace::Body, PaperFace::PageNumber}) {
        const QStringList names = faceNames(face);
        part.open("w:font", {{"w:name", names[0]}});
        value(part, "w:altName", names[1]);
        value(part, "w:charset", u"86"_s); // GB 2312
        value(part, "w:family", u"auto"_s);
        value(part, "w:pitch", u"default"_s);
        part.close();
    }
    return std::move(part).content();
}

QByteArray footer(bool even)
{
    XmlWriter part("w:ftr", {{"xmlns:w", kMain}});
    part.open("w:p");
    part.open("w:pPr");
    value(part, "w:pStyle", u"Footer"_s);
    const QString in = twips(kPageNumberSize);
    if (even)
        part.empty("w:ind", {{"w:leftChars", u"100"_s}, {"w:left", in}});
    else
        part.empty("w:ind", {{"w:rightChars", u"100"_s}, {"w:right", in}});
    value(part, "w:jc", even ? u"left"_s : u"right"_s);
    part.close();
    const auto run = [&part](const auto &content) {
        part.open("w:r");
        part.open("w:rPr");
        part.empty("w:rFonts", {{"w:hint", u"eastAsia"_s}});
        part.close();
        content();
        part.close();
    };
    const auto field = [&part](const QString &type) {
        return [&part, type] { part.empty("w:fldChar", {{"w:fldCharType", type}}); };
    };
    run([&] { part.text("w:t", u"—"_s); });
    run(field(u"begin"_s));
    run([&] { part.text("w:instrText", u" PAGE "_s, {{"xml:space", u"preserve"_s}}); });
    run(field(u"separate"_s));
    run([&] { part.text("w:t", u"1"_s); });
    run(field(u"end"_s));
    run([&] { part.text("w:t", u"—"_s); });
    part.close();
    return std::move(part).content();
}

} // namespace Exchange::Docx

#include "exchange/reports/docx.h"

#include "domain/summary/officialpaper.h"
#include "exchange/reports/docxparts.h"
#include "exchange/reports/flowdocument.h"
#include "exchange/reports/paperstyles.h"
#include "exchange/reports/xmltext.h"
#include "exchange/reports/xmlwriter.h"
#include "exchange/reports/zipfile.h"

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Domain::OfficialPaper;
using System::Result;

namespace Exchange {

using namespace Docx;

namespace {

const auto kRelations = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
const auto kDrawing = u"http://schemas.openxmlformats.org/drawingml/2006/"_s;
const auto kPackage = u"http://schemas.openxmlformats.org/package/2006/"_s;
const auto kWordType = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;

// Footers per section: odd pages, even pages.
constexpr int kFooters = 2;

// The length in twentieths of a point, rounded down, so that text that must fit does.
QString twipsWithin(double points)
{
    return QString::number(std::floor(points * 20));
}

// The length in hundredths of a full-width character.
QString hundredths(double points)
{
    return QString::number(std::lround(points / kCell * 100));
}

QString pictureName(int number)
{
    return u"picture%1.jpeg"_s.arg(number);
}

QString footerName(int number)
{
    return u"footer%1.xml"_s.arg(number);
}

class DocumentWriter
{
public:
    explicit DocumentWriter(const QList<FlowSection> &sections);

    QByteArray content() && { return std::move(m_xml).content(); }
    const QList<QByteArray> &pictures() const { return m_pictures; }

private:
    void writePicture(const FlowPicture &picture);
    void writeSection(const FlowSection &section, int number, bool last);
    void writePage(const FlowSection &section, int number);
    void writeMargins(const PageFrame &frame, bool landscape);
    void writeGrid(bool landscape);
    void writeParagraph(const FlowParagraph &paragraph, int sectionEnd = 0);
    void writeDirectFormat(const FlowParagraph &paragraph);
    void writeText(const QString &text);
    void writeTable(const FlowTable &table);
    void writeRow(const FlowTable &table, const FlowRow &row, bool head);
    // A cell's place in a table: it is `columns` wide and `rows` high; `rows` is 0 when a cell
    // above covers it.
    struct CellPlace
    {
        double width = 0;
        int columns = 1;
        int rows = 1;
    };
    void writeCell(const QList<FlowParagraph> &cell, const CellPlace &place, bool onWall);
    void writeSectionEnd(int number);

    XmlWriter m_xml;
    const QList<FlowSection> &m_sections;
    QList<QByteArray> m_pictures;
};

DocumentWriter::DocumentWriter(const QList<FlowSection> &sections)
    : m_xml("w:document", {{"xmlns:w", kMain},
                           {"xmlns:r", kRelations},
                           {"xmlns:wp", kDrawing + u"wordprocessingDrawing"_s},
                           {"xmlns:a", kDrawing + u"main"_s},
                           {"xmlns:pic", kDrawing + u"picture"_s}})
    , m_sections(sections)
{
    m_xml.open("w:body");
    for (int i = 0; i < sections.size(); ++i)
        writeSection(sections[i], i, i == sections.size() - 1);
}

// Writes a section. Word keeps a section's properties in its last paragraph, but those of the last
// section in the body.
void DocumentWriter::writeSection(const FlowSection &section, int number, bool last)
{
    for (int i = 0; i < section.blocks.size(); ++i) {
        const bool ends = !last && i == section.blocks.size() - 1;
        if (const auto *paragraph = std::get_if<FlowParagraph>(&section.blocks[i]))
            writeParagraph(*paragraph, ends ? number + 1 : 0);
        else
            writeTable(std::get<FlowTable>(section.blocks[i]));
    }
    const bool endsInTable = section.blocks.isEmpty()
                             || std::holds_alternative<FlowTable>(section.blocks.last());
    if (endsInTable)
        writeSectionEnd(last ? 0 : number + 1);
    if (last)
        writePage(section, number);
}

// Word requires a paragraph after a table; it is as low as possible.
void DocumentWriter::writeSectionEnd(int number)
{
    m_xml.open("w:p");
    m_xml.open("w:pPr");
    m_xml.empty("w:spacing", {{"w:line", u"20"_s}, {"w:lineRule", u"exact"_s}});
    m_xml.open("w:rPr");
    writeSize(m_xml, 1);
    m_xml.close();
    if (number > 0)
        writePage(m_sections[number - 1], number - 1);
    m_xml.close();
    m_xml.close();
}

void DocumentWriter::writePage(const FlowSection &section, int number)
{
    const PageFrame frame = section.wall ? wallFrame(*section.wall)
                                         : pageFrame(1, section.landscape, false);
    m_xml.open("w:sectPr");
    const char *const kinds[kFooters] = {"default", "even"};
    for (int i = 0; i < kFooters; ++i) {
        m_xml.empty("w:footerReference", {{"w:type", QString::fromLatin1(kinds[i])},
                                          {"r:id", u"footer%1"_s.arg(number * kFooters + i + 1)}});
    }
    value(m_xml, "w:type", u"nextPage"_s);
    m_xml.empty("w:pgSz",
                {{"w:w", twips(frame.size.width())}, {"w:h", twips(frame.size.height())}});
    if (section.landscape)
        m_xml.attribute("w:orient", u"landscape"_s);
    writeMargins(frame, section.landscape);
    m_xml.empty("w:cols", {{"w:space", u"0"_s}});
    writeGrid(section.landscape);
    m_xml.close();
}

// Writes margins that make the text as wide as 28 cells of the grid, and put the middle of the page
// number, at its dashes, 7 mm below the text (7.5).
void DocumentWriter::writeMargins(const PageFrame &frame, bool landscape)
{
    const double foot = frame.size.height() - frame.text.bottom();
    const double right = landscape ? frame.text.right()
                                   : frame.text.left() + kCharactersPerLine * kGridCell;
    m_xml.empty("w:pgMar", {{"w:top", twips(frame.text.top())},
                            {"w:right", twipsWithin(frame.size.width() - right)},
                            {"w:bottom", twipsWithin(foot)},
                            {"w:left", twipsWithin(frame.text.left())},
                            {"w:header", twips(points(15))},
                            {"w:footer", twips(foot - kPageNumberDrop - kPageNumberSize / 2)},
                            {"w:gutter", u"0"_s}});
}

// Writes the text grid. Pages of tables have none, as LibreOffice would cut their height to whole
// grid lines.
void DocumentWriter::writeGrid(bool landscape)
{
    if (landscape) {
        m_xml.empty("w:docGrid", {{"w:linePitch", twips(kGridPitch)}});
        return;
    }
    // The part of a cell beyond the font size, in 4096ths of a point.
    const auto space = std::lround((kGridCell - kBodySize) * 4096);
    m_xml.empty("w:docGrid", {{"w:type", u"linesAndChars"_s},
                              {"w:linePitch", twips(kGridPitch)},
                              {"w:charSpace", QString::number(space)}});
}

void DocumentWriter::writeDirectFormat(const FlowParagraph &paragraph)
{
    if (paragraph.keepWithNext && !ruleOf(paragraph.style).keepWithNext)
        m_xml.empty("w:keepNext");
    if (paragraph.linesBefore > 0) {
        m_xml.empty("w:spacing", {{"w:beforeLines", QString::number(paragraph.linesBefore * 100)},
                                  {"w:before", twips(paragraph.linesBefore * kGridPitch)}});
    }
    if (paragraph.picture) // a line as high as the picture
        m_xml.empty("w:spacing", {{"w:line", u"240"_s}, {"w:lineRule", u"auto"_s}});
    if (paragraph.hanging > 0)
        m_xml.empty("w:ind",
                    {{"w:left", twips(paragraph.left)}, {"w:hanging", twips(paragraph.hanging)}});
    else if (paragraph.left > 0)
        m_xml.empty("w:ind", {{"w:leftChars", hundredths(paragraph.left)},
                              {"w:left", twips(paragraph.left)}});
    else if (paragraph.right > 0)
        m_xml.empty("w:ind", {{"w:rightChars", hundredths(paragraph.right)},
                              {"w:right", twips(paragraph.right)}});
    if (paragraph.alignment && paragraph.alignment != ruleOf(paragraph.style).alignment)
        value(m_xml, "w:jc", justification(paragraph.alignment));
}

// `sectionEnd`: the number, from 1, of the section that ends with this paragraph; 0 for none.
void DocumentWriter::writeParagraph(const FlowParagraph &paragraph, int sectionEnd)
{
    m_xml.open("w:p");
    m_xml.open("w:pPr");
    value(m_xml, "w:pStyle", QString::fromLatin1(ruleOf(paragraph.style).id));
    writeDirectFormat(paragraph);
    if (sectionEnd > 0)
        writePage(m_sections[sectionEnd - 1], sectionEnd - 1);
    m_xml.close();
    if (paragraph.picture)
        writePicture(*paragraph.picture);
    else
        writeText(paragraph.text);
    m_xml.close();
}

// A picture in the line, with its size in English metric units.
void DocumentWriter::writePicture(const FlowPicture &picture)
{
    constexpr double kUnits = 12700; // English metric units in a point
    m_pictures.append(picture.jpeg);
    const QString number = QString::number(m_pictures.size());
    const QString name = pictureName(int(m_pictures.size()));
    const QString width = QString::number(std::lround(picture.size.width() * kUnits));
    const QString height = QString::number(std::lround(picture.size.height() * kUnits));
    m_xml.open("w:r");
    m_xml.open("w:drawing");
    m_xml.open("wp:inline",
               {{"distT", u"0"_s}, {"distB", u"0"_s}, {"distL", u"0"_s}, {"distR", u"0"_s}});
    m_xml.empty("wp:extent", {{"cx", width}, {"cy", height}});
    m_xml.empty("wp:docPr", {{"id", number}, {"name", name}});
    m_xml.open("a:graphic");
    m_xml.open("a:graphicData", {{"uri", kDrawing + u"picture"_s}});
    m_xml.open("pic:pic");
    m_xml.open("pic:nvPicPr");
    m_xml.empty("pic:cNvPr", {{"id", number}, {"name", name}});
    m_xml.empty("pic:cNvPicPr");
    m_xml.close();
    m_xml.open("pic:blipFill");
    m_xml.empty("a:blip", {{"r:embed", u"picture"_s + number}});
    m_xml.open("a:stretch");
    m_xml.empty("a:fillRect");
    m_xml.close();
    m_xml.close();
    m_xml.open("pic:spPr");
    m_xml.open("a:xfrm");
    m_xml.empty("a:off", {{"x", u"0"_s}, {"y", u"0"_s}});
    m_xml.empty("a:ext", {{"cx", width}, {"cy", height}});
    m_xml.close();
    m_xml.open("a:prstGeom", {{"prst", u"rect"_s}});
    m_xml.empty("a:avLst");
    for (int open = 0; open < 8; ++open)
        m_xml.close();
}

// Writes text. The hint makes word processors use the Chinese font for quotation marks, dashes and
// dots.
void DocumentWriter::writeText(const QString &text)
{
    const QString held = xmlText(text);
    if (held.isEmpty())
        return;
    m_xml.open("w:r");
    m_xml.open("w:rPr");
    m_xml.empty("w:rFonts", {{"w:hint", u"eastAsia"_s}});
    m_xml.close();
    for (qsizetype from = 0; from < held.size();) {
        const QChar first = held[from];
        if (first == u'\n' || first == u'\t') {
            m_xml.empty(first == u'\n' ? "w:br" : "w:tab");
            ++from;
            continue;
        }
        qsizetype to = from;
        while (to < held.size() && held[to] != u'\n' && held[to] != u'\t')
            ++to;
        m_xml.text("w:t", held.mid(from, to - from), {{"xml:space", u"preserve"_s}});
        from = to;
    }
    m_xml.close();
}

void DocumentWriter::writeTable(const FlowTable &table)
{
    double width = 0;
    for (const double column : table.widths)
        width += column;
    m_xml.open("w:tbl");
    m_xml.open("w:tblPr");
    value(m_xml, "w:tblStyle", table.bordered ? u"TableGrid"_s : u"TableNormal"_s);
    m_xml.empty("w:tblW", {{"w:w", twips(width)}, {"w:type", u"dxa"_s}});
    value(m_xml, "w:jc", u"center"_s);
    m_xml.empty("w:tblLayout", {{"w:type", u"fixed"_s}});
    if (table.onWall) {
        m_xml.open("w:tblCellMar");
        m_xml.empty("w:top", {{"w:w", twips(kWallPadding)}, {"w:type", u"dxa"_s}});
        m_xml.empty("w:bottom", {{"w:w", twips(kWallPadding)}, {"w:type", u"dxa"_s}});
        m_xml.close();
    }
    m_xml.close();
    m_xml.open("w:tblGrid");
    for (const double column : table.widths)
        m_xml.empty("w:gridCol", {{"w:w", twips(column)}});
    m_xml.close();
    if (!table.head.cells.isEmpty())
        writeRow(table, table.head, true);
    for (const FlowRow &row : table.rows)
        writeRow(table, row, false);
    m_xml.close();
}

void DocumentWriter::writeRow(const FlowTable &table, const FlowRow &row, bool head)
{
    m_xml.open("w:tr");
    m_xml.open("w:trPr");
    if (!row.tall)
        m_xml.empty("w:cantSplit");
    if (table.rowHeight > 0)
        m_xml.empty("w:trHeight", {{"w:val", twips(table.rowHeight)}, {"w:hRule", u"atLeast"_s}});
    if (head)
        m_xml.empty("w:tblHeader");
    m_xml.close();
    if (row.spans) {
        double width = 0;
        for (const double column : table.widths)
            width += column;
        writeCell(row.cells.first(), {.width = width, .columns = int(table.widths.size())},
                  table.onWall);
    } else {
        for (int i = 0; i < row.cells.size(); ++i)
            writeCell(row.cells[i],
                      {.width = table.widths[i], .rows = i == 0 ? row.firstCellRows : 1},
                      table.onWall);
    }
    m_xml.close();
}

void DocumentWriter::writeCell(const QList<FlowParagraph> &cell, const CellPlace &place,
                               bool onWall)
{
    m_xml.open("w:tc");
    m_xml.open("w:tcPr");
    m_xml.empty("w:tcW", {{"w:w", twips(place.width)}, {"w:type", u"dxa"_s}});
    if (place.columns > 1)
        value(m_xml, "w:gridSpan", QString::number(place.columns));
    if (place.rows != 1)
        value(m_xml, "w:vMerge", place.rows > 1 ? u"restart"_s : u"continue"_s);
    value(m_xml, "w:vAlign", u"center"_s);
    m_xml.close();
    for (const FlowParagraph &paragraph : cell)
        writeParagraph(paragraph);
    if (cell.isEmpty()) // Word requires a paragraph in each cell
        writeParagraph({.style = onWall ? PaperStyle::WallText : PaperStyle::TableText});
    m_xml.close();
}

QByteArray contentTypes(int footers, bool hasPictures)
{
    XmlWriter part("Types", {{"xmlns", kPackage + u"content-types"_s}});
    part.empty("Default",
               {{"Extension", u"rels"_s},
                {"ContentType", u"application/vnd.openxmlformats-package.relationships+xml"_s}});
    part.empty("Default", {{"Extension", u"xml"_s}, {"ContentType", u"application/xml"_s}});
    if (hasPictures)
        part.empty("Default", {{"Extension", u"jpeg"_s}, {"ContentType", u"image/jpeg"_s}});
    const auto add = [&part](const QString &name, const QString &type) {
        part.empty("Override", {{"PartName", u'/' + name}, {"ContentType", type}});
    };
    add(u"word/document.xml"_s, kWordType + u"document.main+xml"_s);
    add(u"word/styles.xml"_s, kWordType + u"styles+xml"_s);
    add(u"word/settings.xml"_s, kWordType + u"settings+xml"_s);
    add(u"word/fontTable.xml"_s, kWordType + u"fontTable+xml"_s);
    for (int number = 1; number <= footers; ++number)
        add(u"word/"_s + footerName(number), kWordType + u"footer+xml"_s);
    add(u"docProps/core.xml"_s, u"application/vnd.openxmlformats-package.core-properties+xml"_s);
    add(u"docProps/app.xml"_s,
        u"application/vnd.openxmlformats-officedocument.extended-properties+xml"_s);
    return std::move(part).content();
}

void relate(XmlWriter &part, const QString &id, const QString &type, const QString &target)
{
    part.empty("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

QByteArray packageRelations()
{
    XmlWriter part("Relationships", {{"xmlns", kPackage + u"relationships"_s}});
    relate(part, u"document"_s, kRelations + u"/officeDocument"_s, u"word/document.xml"_s);
    relate(part, u"core"_s, kPackage + u"relationships/metadata/core-properties"_s,
           u"docProps/core.xml"_s);
    relate(part, u"app"_s, kRelations + u"/extended-properties"_s, u"docProps/app.xml"_s);
    return std::move(part).content();
}

QByteArray documentRelations(int footers, int pictures)
{
    XmlWriter part("Relationships", {{"xmlns", kPackage + u"relationships"_s}});
    relate(part, u"styles"_s, kRelations + u"/styles"_s, u"styles.xml"_s);
    relate(part, u"settings"_s, kRelations + u"/settings"_s, u"settings.xml"_s);
    relate(part, u"fonts"_s, kRelations + u"/fontTable"_s, u"fontTable.xml"_s);
    for (int number = 1; number <= footers; ++number)
        relate(part, u"footer%1"_s.arg(number), kRelations + u"/footer"_s, footerName(number));
    for (int number = 1; number <= pictures; ++number)
        relate(part, u"picture%1"_s.arg(number), kRelations + u"/image"_s,
               u"media/"_s + pictureName(number));
    return std::move(part).content();
}

QByteArray coreProperties(const ReportDocument &document, const QDateTime &written)
{
    const QString time = written.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    const QString author = xmlText(document.author);
    XmlWriter part("cp:coreProperties",
                   {{"xmlns:cp", kPackage + u"metadata/core-properties"_s},
                    {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s},
                    {"xmlns:dcterms", u"http://purl.org/dc/terms/"_s},
                    {"xmlns:xsi", u"http://www.w3.org/2001/XMLSchema-instance"_s}});
    part.text("dc:title", xmlText(document.title).simplified());
    part.text("dc:creator", author);
    part.text("cp:lastModifiedBy", author);
    part.text("dcterms:created", time, {{"xsi:type", u"dcterms:W3CDTF"_s}});
    part.text("dcterms:modified", time, {{"xsi:type", u"dcterms:W3CDTF"_s}});
    part.text("dc:language", u"zh-CN"_s);
    return std::move(part).content();
}

QByteArray appProperties()
{
    XmlWriter part(
        "Properties",
        {{"xmlns",
          u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"_s}});
    part.text("Application", u"Yaodian"_s);
    return std::move(part).content();
}

} // namespace

Result<QByteArray> docxOf(const ReportDocument &document, const QDateTime &written)
{
    const QList<FlowSection> sections = flowOf(document);
    const int footers = int(sections.size()) * kFooters;
    DocumentWriter writer(sections);
    const QList<QByteArray> pictures = writer.pictures();
    QList<ZipEntry> parts{
        {.name = u"[Content_Types].xml"_s, .content = contentTypes(footers, !pictures.isEmpty())},
        {.name = u"_rels/.rels"_s, .content = packageRelations()},
        {.name = u"word/document.xml"_s, .content = std::move(writer).content()},
        {.name = u"word/_rels/document.xml.rels"_s,
         .content = documentRelations(footers, int(pictures.size()))},
        {.name = u"word/styles.xml"_s, .content = styles()},
        {.name = u"word/settings.xml"_s, .content = settings()},
        {.name = u"word/fontTable.xml"_s, .content = fontTable()},
        {.name = u"docProps/core.xml"_s, .content = coreProperties(document, written)},
        {.name = u"docProps/app.xml"_s, .content = appProperties()},
    };
    for (int number = 1; number <= footers; ++number)
        parts.append(
            {.name = u"word/"_s + footerName(number), .content = footer(number % kFooters == 0)});
    for (int number = 1; number <= pictures.size(); ++number)
        parts.append({.name = u"word/media/"_s + pictureName(number),
                      .content = pictures[number - 1],
                      .stored = true});
    return zipped(parts);
}

} // namespace Exchange

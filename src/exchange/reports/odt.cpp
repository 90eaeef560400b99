#include "exchange/reports/odt.h"

#include "domain/summary/officialpaper.h"
#include "exchange/reports/flowdocument.h"
#include "exchange/reports/paperstyles.h"
#include "exchange/reports/xmltext.h"
#include "exchange/reports/xmlwriter.h"
#include "exchange/reports/zipfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Domain::OfficialPaper;
using System::Result;

namespace Exchange {

namespace {

const auto kNames = u"urn:oasis:names:tc:opendocument:xmlns:"_s;
const auto kType = u"application/vnd.oasis.opendocument.text"_s;
const auto kVersion = u"1.2"_s;
const auto kPortrait = u"Standard"_s; // the master page of the first page
const auto kLandscape = u"Landscape"_s;
const auto kWall = u"Wall"_s;
const auto kSmallWall = u"SmallWall"_s;

QString pt(double points)
{
    return QString::number(points, 'f', 2) + u"pt"_s;
}

// A root element with all namespaces declared, used or not.
XmlWriter rootBlock(const char *root)
{
    return XmlWriter(root, {{"xmlns:office", kNames + u"office:1.0"_s},
                            {"xmlns:style", kNames + u"style:1.0"_s},
                            {"xmlns:text", kNames + u"text:1.0"_s},
                            {"xmlns:table", kNames + u"table:1.0"_s},
                            {"xmlns:meta", kNames + u"meta:1.0"_s},
                            {"xmlns:fo", kNames + u"xsl-fo-compatible:1.0"_s},
                            {"xmlns:svg", kNames + u"svg-compatible:1.0"_s},
                            {"xmlns:draw", kNames + u"drawing:1.0"_s},
                            {"xmlns:xlink", u"http://www.w3.org/1999/xlink"_s},
                            {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s},
                            {"office:version", kVersion}});
}

void writeFaces(XmlWriter &part)
{
    part.open("office:font-face-decls");
    for (const PaperFace face : {PaperFace::Title, PaperFace::Heading, PaperFace::Subheading,
                                 PaperFace::Body, PaperFace::PageNumber}) {
        const QStringList names = faceNames(face);
        part.empty("style:font-face", {{"style:name", names.first()},
                                       {"svg:font-family", u'\'' + names.join(u"','"_s) + u'\''}});
    }
    part.close();
}

void writeFont(XmlWriter &part, PaperFace face, double size)
{
    const QString name = faceNames(face).first();
    part.empty("style:text-properties",
               {{"style:font-name", name},
                {"style:font-name-asian", name},
                {"style:font-name-complex", name},
                {"fo:letter-spacing", pt(size == kBodySize ? kBodySpacing : 0)},
                {"fo:font-size", pt(size)},
                {"style:font-size-asian", pt(size)},
                {"style:font-size-complex", pt(size)}});
}

QString alignmentName(Qt::Alignment alignment)
{
    if (alignment & Qt::AlignHCenter)
        return u"center"_s;
    if (alignment & Qt::AlignJustify)
        return u"justify"_s;
    return alignment & Qt::AlignRight ? u"end"_s : u"start"_s;
}

// The default style: lines break as in an official paper, without hanging or compressed punctuation
// and without space between Chinese and Western characters.
void writeDefaultStyle(XmlWriter &part)
{
    part.open("style:default-style", {{"style:family", u"paragraph"_s}});
    part.empty("style:paragraph-properties", {{"fo:orphans", u"0"_s},
                                              {"fo:widows", u"0"_s},
                                              {"style:punctuation-wrap", u"simple"_s},
                                              {"style:text-autospace", u"none"_s},
                                              {"style:line-break", u"strict"_s},
                                              {"style:tab-stop-distance", pt(kCell)},
                                              {"style:writing-mode", u"page"_s}});
    part.empty("style:text-properties", {{"fo:language", u"en"_s},
                                         {"fo:country", u"US"_s},
                                         {"style:language-asian", u"zh"_s},
                                         {"style:country-asian", u"CN"_s}});
    part.close();
}

void writeStyleOf(XmlWriter &part, const StyleRule &rule)
{
    const QString id = QString::fromLatin1(rule.id);
    part.open("style:style",
              {{"style:name", id},
               {"style:display-name", rule.name.toString()},
               {"style:family", u"paragraph"_s},
               {"style:parent-style-name", u"Standard"_s},
               {"style:next-style-name", QString::fromLatin1(ruleOf(rule.next).id)}});
    if (rule.outlineLevel > 0)
        part.attribute("style:default-outline-level", QString::number(rule.outlineLevel));
    part.empty("style:paragraph-properties",
               {{"fo:line-height", pt(rule.pitch)},
                {"fo:text-indent", pt(rule.indent * kCell)},
                {"fo:margin-bottom", pt(rule.after)},
                {"fo:keep-with-next", rule.keepWithNext ? u"always"_s : u"auto"_s},
                {"fo:text-align", alignmentName(rule.alignment)}});
    writeFont(part, rule.face, rule.size);
    part.close();
}

void writeStyles(XmlWriter &part)
{
    part.open("office:styles");
    writeDefaultStyle(part);
    part.open("style:style", {{"style:name", u"Standard"_s}, {"style:family", u"paragraph"_s}});
    part.empty("style:paragraph-properties", {{"fo:line-height", pt(kGridPitch)}});
    writeFont(part, PaperFace::Body, kBodySize);
    part.close();
    for (const StyleRule &rule : styleRules())
        writeStyleOf(part, rule);
    part.close();
}

// A page layout with the middle of the page number, at its dashes, 7 mm below the text (7.5).
void writePageLayout(XmlWriter &part, const QString &name, const PageFrame &frame)
{
    const bool landscape = frame.size.width() > frame.size.height();
    const double number = kPageNumberDrop + kPageNumberSize / 2;
    part.open("style:page-layout", {{"style:name", name}, {"style:page-usage", u"all"_s}});
    part.empty("style:page-layout-properties",
               {{"fo:page-width", pt(frame.size.width())},
                {"fo:page-height", pt(frame.size.height())},
                {"style:print-orientation", landscape ? u"landscape"_s : u"portrait"_s},
                {"fo:margin-top", pt(frame.text.top())},
                {"fo:margin-bottom", pt(frame.size.height() - frame.text.bottom() - number)},
                {"fo:margin-left", pt(frame.text.left())},
                {"fo:margin-right", pt(frame.size.width() - frame.text.right())}});
    part.open("style:footer-style");
    part.empty("style:header-footer-properties", {{"svg:height", pt(number)},
                                                  {"fo:margin-top", pt(number - kPageNumberSize)},
                                                  {"style:dynamic-spacing", u"false"_s}});
    part.close();
    part.close();
}

// The footer “—1—”: one character from the right on odd pages, from the left on even ones (7.5).
void writeFooter(XmlWriter &part, const char *element, const QString &style)
{
    part.open(element);
    part.open("text:p", {{"text:style-name", style}});
    part.characters(u"—"_s);
    part.text("text:page-number", u"1"_s, {{"text:select-page", u"current"_s}});
    part.characters(u"—"_s);
    part.close();
    part.close();
}

void writeFooterStyle(XmlWriter &part, const QString &name, const char *margin,
                      const QString &alignment)
{
    part.open("style:style", {{"style:name", name},
                              {"style:family", u"paragraph"_s},
                              {"style:parent-style-name", u"Footer"_s}});
    part.empty("style:paragraph-properties",
               {{margin, pt(kPageNumberSize)}, {"fo:text-align", alignment}});
    part.close();
}

void writeMasterPage(XmlWriter &part, const QString &name, const QString &layout)
{
    part.open("style:master-page", {{"style:name", name}, {"style:page-layout-name", layout}});
    writeFooter(part, "style:footer", u"OddFooter"_s);
    writeFooter(part, "style:footer-left", u"EvenFooter"_s);
    part.close();
}

QByteArray stylesPart()
{
    XmlWriter part = rootBlock("office:document-styles");
    writeFaces(part);
    writeStyles(part);
    part.open("office:automatic-styles");
    writePageLayout(part, u"PortraitPage"_s, pageFrame(1, false, false));
    writePageLayout(part, u"LandscapePage"_s, pageFrame(1, true, false));
    writePageLayout(part, u"WallPage"_s, wallFrame(WallPaper::A3));
    writePageLayout(part, u"SmallWallPage"_s, wallFrame(WallPaper::A4));
    writeFooterStyle(part, u"OddFooter"_s, "fo:margin-right", u"end"_s);
    writeFooterStyle(part, u"EvenFooter"_s, "fo:margin-left", u"start"_s);
    part.close();
    part.open("office:master-styles");
    writeMasterPage(part, kPortrait, u"PortraitPage"_s);
    writeMasterPage(part, kLandscape, u"LandscapePage"_s);
    writeMasterPage(part, kWall, u"WallPage"_s);
    writeMasterPage(part, kSmallWall, u"SmallWallPage"_s);
    part.close();
    return std::move(part).content();
}

// The properties of a paragraph that differ from its style.
struct Format
{
    PaperStyle style = PaperStyle::Body;
    Qt::Alignment alignment = {};
    double left = 0;
    double right = 0;
    double hanging = 0;
    int linesBefore = 0;
    bool keepWithNext = false;
    bool hasPicture = false; // the paragraph contains a picture, and its line is as high as that
    QString page = {};       // the master page it begins; empty: none

    friend bool operator==(const Format &, const Format &) = default;
};

Format formatOfParagraph(const FlowParagraph &paragraph, const QString &page = {})
{
    return {.style = paragraph.style,
            .alignment = paragraph.alignment,
            .left = paragraph.left,
            .right = paragraph.right,
            .hanging = paragraph.hanging,
            .linesBefore = paragraph.linesBefore,
            .keepWithNext = paragraph.keepWithNext,
            .hasPicture = paragraph.picture.has_value(),
            .page = page};
}

QString picturePath(int number)
{
    return u"Pictures/%1.jpeg"_s.arg(number);
}

QString columnStyle(int table, int column)
{
    return u"Table%1.%2"_s.arg(table).arg(column + 1);
}

class ContentWriter
{
public:
    explicit ContentWriter(const QList<FlowSection> &sections);

    QByteArray content() && { return std::move(m_xml).content(); }
    const QList<QByteArray> &pictures() const { return m_pictures; }

private:
    void writePicture(const FlowPicture &picture);
    QString pageOf(int section, int block) const;
    void collect(const FlowTable &table);
    int formatNumber(const Format &format);
    void writeFormat(const Format &format, int number);
    void writeFormatProperties(const Format &format);
    void writeTableStyles(const FlowTable &table, int number, const QString &page);
    void writeAutomaticStyles();
    void writeBody();
    void writeParagraph(const FlowParagraph &paragraph, const QString &page = {});
    void writeText(const QString &text);
    void writeTable(const FlowTable &table, int number);
    void writeRow(const FlowTable &table, const FlowRow &row);
    void writeCell(const QList<FlowParagraph> &cell, int columns, int rows, bool bordered);

    // Calls `visit` with each block and the name of the master page it begins (empty: none).
    template<typename Visit>
    void forEachBlock(const Visit &visit)
    {
        for (int section = 0; section < m_sections.size(); ++section) {
            const auto &blocks = m_sections[section].blocks;
            for (int block = 0; block < blocks.size(); ++block)
                visit(blocks[block], pageOf(section, block));
        }
    }

    XmlWriter m_xml;
    const QList<FlowSection> &m_sections;
    QList<Format> m_formats;
    QList<QByteArray> m_pictures;
};

ContentWriter::ContentWriter(const QList<FlowSection> &sections)
    : m_xml(rootBlock("office:document-content"))
    , m_sections(sections)
{
    writeFaces(m_xml);
    writeAutomaticStyles();
    writeBody();
}

QString ContentWriter::pageOf(int section, int block) const
{
    if (block > 0)
        return {};
    if (const auto paper = m_sections[section].wall)
        return *paper == WallPaper::A3 ? kWall : kSmallWall;
    return m_sections[section].landscape ? kLandscape : kPortrait;
}

int ContentWriter::formatNumber(const Format &format)
{
    if (!m_formats.contains(format))
        m_formats.append(format);
    return int(m_formats.indexOf(format)) + 1;
}

void ContentWriter::collect(const FlowTable &table)
{
    for (const FlowRow &row : QList<FlowRow>{table.head} + table.rows) {
        for (const auto &cell : row.cells) {
            for (const FlowParagraph &paragraph : cell)
                formatNumber(formatOfParagraph(paragraph));
        }
    }
    formatNumber({.style = PaperStyle::TableText}); // the style of an empty cell
}

void ContentWriter::writeFormat(const Format &format, int number)
{
    m_xml.open("style:style",
               {{"style:name", u"P%1"_s.arg(number)},
                {"style:family", u"paragraph"_s},
                {"style:parent-style-name", QString::fromLatin1(ruleOf(format.style).id)}});
    if (!format.page.isEmpty())
        m_xml.attribute("style:master-page-name", format.page);
    writeFormatProperties(format);
    m_xml.close();
}

// Writes only properties that differ from the style: a margin of zero would remove the style's
// indent.
void ContentWriter::writeFormatProperties(const Format &format)
{
    m_xml.open("style:paragraph-properties");
    if (format.hasPicture)
        m_xml.attribute("fo:line-height", u"100%"_s);
    if (format.linesBefore > 0)
        m_xml.attribute("fo:margin-top", pt(format.linesBefore * kGridPitch));
    if (format.left > 0)
        m_xml.attribute("fo:margin-left", pt(format.left));
    if (format.hanging > 0)
        m_xml.attribute("fo:text-indent", pt(-format.hanging));
    if (format.right > 0)
        m_xml.attribute("fo:margin-right", pt(format.right));
    if (format.keepWithNext)
        m_xml.attribute("fo:keep-with-next", u"always"_s);
    if (format.alignment)
        m_xml.attribute("fo:text-align", alignmentName(format.alignment));
    m_xml.close();
}

void ContentWriter::writeTableStyles(const FlowTable &table, int number, const QString &page)
{
    double width = 0;
    for (int i = 0; i < table.widths.size(); ++i) {
        width += table.widths[i];
        m_xml.open("style:style",
                   {{"style:name", columnStyle(number, i)}, {"style:family", u"table-column"_s}});
        m_xml.empty("style:table-column-properties", {{"style:column-width", pt(table.widths[i])}});
        m_xml.close();
    }
    m_xml.open("style:style",
               {{"style:name", u"Table%1"_s.arg(number)}, {"style:family", u"table"_s}});
    if (!page.isEmpty())
        m_xml.attribute("style:master-page-name", page);
    m_xml.empty("style:table-properties", {{"style:width", pt(width)},
                                           {"table:align", u"center"_s},
                                           {"table:border-model", u"collapsing"_s}});
    m_xml.close();
}

void ContentWriter::writeAutomaticStyles()
{
    m_xml.open("office:automatic-styles");
    int tables = 0;
    double rowHeight = 0; // the height of rows of photographs
    forEachBlock([&](const FlowBlock &block, const QString &page) {
        if (const auto *paragraph = std::get_if<FlowParagraph>(&block)) {
            formatNumber(formatOfParagraph(*paragraph, page));
            return;
        }
        collect(std::get<FlowTable>(block));
        rowHeight = std::max(rowHeight, std::get<FlowTable>(block).rowHeight);
        writeTableStyles(std::get<FlowTable>(block), ++tables, page);
    });
    for (int i = 0; i < m_formats.size(); ++i)
        writeFormat(m_formats[i], i + 1);
    const QString border = pt(kRuleWidth) + u" solid #000000"_s;
    m_xml.open("style:style", {{"style:name", u"Cell"_s}, {"style:family", u"table-cell"_s}});
    m_xml.empty("style:table-cell-properties", {{"fo:padding", pt(kTablePadding)},
                                                {"fo:border", border},
                                                {"style:vertical-align", u"middle"_s}});
    m_xml.close();
    m_xml.open("style:style", {{"style:name", u"BareCell"_s}, {"style:family", u"table-cell"_s}});
    m_xml.empty("style:table-cell-properties", {{"fo:padding", pt(kTablePadding)},
                                                {"fo:border", u"none"_s},
                                                {"style:vertical-align", u"middle"_s}});
    m_xml.close();
    for (const bool tall : {false, true}) {
        m_xml.open("style:style", {{"style:name", tall ? u"TallRow"_s : u"Row"_s},
                                   {"style:family", u"table-row"_s}});
        m_xml.empty("style:table-row-properties",
                    {{"fo:keep-together", tall ? u"auto"_s : u"always"_s}});
        m_xml.close();
    }
    if (rowHeight > 0) {
        m_xml.open("style:style",
                   {{"style:name", u"PictureRow"_s}, {"style:family", u"table-row"_s}});
        m_xml.empty("style:table-row-properties",
                    {{"style:min-row-height", pt(rowHeight)}, {"fo:keep-together", u"always"_s}});
        m_xml.close();
    }
    // The style of the paragraph after a table, as low as possible.
    m_xml.open("style:style", {{"style:name", u"TableEnd"_s}, {"style:family", u"paragraph"_s}});
    m_xml.empty("style:paragraph-properties", {{"fo:line-height", pt(1)}});
    m_xml.empty("style:text-properties",
                {{"fo:font-size", pt(1)}, {"style:font-size-asian", pt(1)}});
    m_xml.close();
    m_xml.close();
}

void ContentWriter::writeBody()
{
    m_xml.open("office:body");
    m_xml.open("office:text");
    int tables = 0;
    forEachBlock([&](const FlowBlock &block, const QString &page) {
        if (const auto *paragraph = std::get_if<FlowParagraph>(&block))
            writeParagraph(*paragraph, page);
        else
            writeTable(std::get<FlowTable>(block), ++tables);
    });
}

void ContentWriter::writeParagraph(const FlowParagraph &paragraph, const QString &page)
{
    const QString name = u"P%1"_s.arg(formatNumber(formatOfParagraph(paragraph, page)));
    const int level = ruleOf(paragraph.style).outlineLevel;
    if (level > 0) {
        m_xml.open("text:h",
                   {{"text:style-name", name}, {"text:outline-level", QString::number(level)}});
    } else {
        m_xml.open("text:p", {{"text:style-name", name}});
    }
    if (paragraph.picture)
        writePicture(*paragraph.picture);
    else
        writeText(xmlText(paragraph.text));
    m_xml.close();
}

void ContentWriter::writePicture(const FlowPicture &picture)
{
    m_pictures.append(picture.jpeg);
    const int number = int(m_pictures.size());
    m_xml.open("draw:frame", {{"draw:name", u"Picture%1"_s.arg(number)},
                              {"text:anchor-type", u"as-char"_s},
                              {"svg:width", pt(picture.size.width())},
                              {"svg:height", pt(picture.size.height())}});
    m_xml.empty("draw:image", {{"xlink:href", picturePath(number)},
                               {"xlink:type", u"simple"_s},
                               {"xlink:show", u"embed"_s},
                               {"xlink:actuate", u"onLoad"_s}});
    m_xml.close();
}

// Writes text. Blanks after a blank become text:s elements, as they would be collapsed.
void ContentWriter::writeText(const QString &text)
{
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && text[to] == text[from])
            ++to;
        if (text[from] == u'\n' || text[from] == u'\t') {
            m_xml.empty(text[from] == u'\n' ? "text:line-break" : "text:tab");
            ++from;
        } else if (text[from] == u' ') {
            m_xml.empty("text:s", {{"text:c", QString::number(to - from)}});
            from = to;
        } else {
            while (to < text.size() && !QStringView(u"\n\t ").contains(text[to]))
                ++to;
            m_xml.characters(text.mid(from, to - from));
            from = to;
        }
    }
}

void ContentWriter::writeTable(const FlowTable &table, int number)
{
    const QString name = u"Table%1"_s.arg(number);
    m_xml.open("table:table", {{"table:name", name}, {"table:style-name", name}});
    for (int i = 0; i < table.widths.size(); ++i)
        m_xml.empty("table:table-column", {{"table:style-name", columnStyle(number, i)}});
    if (!table.head.cells.isEmpty()) {
        m_xml.open("table:table-header-rows");
        writeRow(table, table.head);
        m_xml.close();
    }
    for (const FlowRow &row : table.rows)
        writeRow(table, row);
    m_xml.close();
    m_xml.empty("text:p", {{"text:style-name", u"TableEnd"_s}});
}

void ContentWriter::writeRow(const FlowTable &table, const FlowRow &row)
{
    QString style = row.tall ? u"TallRow"_s : u"Row"_s;
    if (table.rowHeight > 0)
        style = u"PictureRow"_s;
    m_xml.open("table:table-row", {{"table:style-name", style}});
    const int columns = int(table.widths.size());
    for (int i = 0; i < row.cells.size(); ++i) {
        if (i == 0 && row.firstCellRows == 0)
            m_xml.empty("table:covered-table-cell");
        else
            writeCell(row.cells[i], row.spans ? columns : 1, i == 0 ? row.firstCellRows : 1,
                      table.bordered);
    }
    for (int covered = 1; row.spans && covered < columns; ++covered)
        m_xml.empty("table:covered-table-cell");
    m_xml.close();
}

void ContentWriter::writeCell(const QList<FlowParagraph> &cell, int columns, int rows,
                              bool bordered)
{
    m_xml.open("table:table-cell", {{"table:style-name", bordered ? u"Cell"_s : u"BareCell"_s},
                                    {"office:value-type", u"string"_s},
                                    {"table:number-columns-spanned", QString::number(columns)}});
    if (rows > 1)
        m_xml.attribute("table:number-rows-spanned", QString::number(rows));
    for (const FlowParagraph &paragraph : cell)
        writeParagraph(paragraph);
    if (cell.isEmpty())
        writeParagraph({.style = PaperStyle::TableText});
    m_xml.close();
}

QByteArray meta(const ReportDocument &document, const QDateTime &written)
{
    const QString time = written.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    const QString author = xmlText(document.author);
    XmlWriter part = rootBlock("office:document-meta");
    part.open("office:meta");
    part.text("meta:generator", u"Yaodian"_s);
    part.text("dc:title", xmlText(document.title).simplified());
    part.text("meta:initial-creator", author);
    part.text("dc:creator", author);
    part.text("meta:creation-date", time);
    part.text("dc:date", time);
    part.text("dc:language", u"zh-CN"_s);
    return std::move(part).content();
}

// settings.xml. LibreOffice keeps a table row with the next one only when told to here. When there
// are any settings, those not named have the values of very old versions, so the ones for lines and
// heading indents must be named too.
QByteArray settingsPart()
{
    const struct
    {
        QString name;
        QString type;
        QString value;
    } items[] = {{u"TableRowKeep"_s, u"boolean"_s, u"true"_s},
                 {u"PrinterIndependentLayout"_s, u"string"_s, u"high-resolution"_s},
                 {u"UseFormerLineSpacing"_s, u"boolean"_s, u"false"_s},
                 {u"IgnoreFirstLineIndentInNumbering"_s, u"boolean"_s, u"false"_s}};
    XmlWriter part("office:document-settings",
                   {{"xmlns:office", kNames + u"office:1.0"_s},
                    {"xmlns:config", kNames + u"config:1.0"_s},
                    {"xmlns:ooo", u"http://openoffice.org/2004/office"_s},
                    {"office:version", kVersion}});
    part.open("office:settings");
    part.open("config:config-item-set", {{"config:name", u"ooo:configuration-settings"_s}});
    for (const auto &[name, type, value] : items)
        part.text("config:config-item", value, {{"config:name", name}, {"config:type", type}});
    return std::move(part).content();
}

QByteArray manifest(int pictures)
{
    XmlWriter part("manifest:manifest", {{"xmlns:manifest", kNames + u"manifest:1.0"_s},
                                         {"manifest:version", kVersion}});
    part.empty("manifest:file-entry", {{"manifest:full-path", u"/"_s},
                                       {"manifest:version", kVersion},
                                       {"manifest:media-type", kType}});
    for (const QString &name :
         {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s, u"settings.xml"_s}) {
        part.empty("manifest:file-entry",
                   {{"manifest:full-path", name}, {"manifest:media-type", u"text/xml"_s}});
    }
    for (int number = 1; number <= pictures; ++number)
        part.empty("manifest:file-entry", {{"manifest:full-path", picturePath(number)},
                                           {"manifest:media-type", u"image/jpeg"_s}});
    return std::move(part).content();
}

} // namespace

Result<QByteArray> odtOf(const ReportDocument &document, const QDateTime &written)
{
    const QList<FlowSection> sections = flowOf(document);
    ContentWriter writer(sections);
    const QList<QByteArray> pictures = writer.pictures();
    QList<ZipEntry> parts{
        {.name = u"mimetype"_s, .content = kType.toLatin1(), .stored = true},
        {.name = u"content.xml"_s, .content = std::move(writer).content()},
        {.name = u"styles.xml"_s, .content = stylesPart()},
        {.name = u"meta.xml"_s, .content = meta(document, written)},
        {.name = u"settings.xml"_s, .content = settingsPart()},
        {.name = u"META-INF/manifest.xml"_s, .content = manifest(int(pictures.size()))}};
    for (int number = 1; number <= pictures.size(); ++number)
        parts.append(
            {.name = picturePath(number), .content = pictures[number - 1], .stored = true});
    return zipped(parts);
}

} // namespace Exchange

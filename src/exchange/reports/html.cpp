#include "exchange/reports/html.h"

#include "domain/summary/officialpaper.h"
#include "domain/text/linebreaking.h"
#include "domain/text/titlelines.h"
#include "exchange/reports/xmltext.h"
#include "exchange/reports/xmlwriter.h"

#include <algorithm>
#include <cmath>
#include <variant>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Exchange {

namespace {

// Contains no double quotes, which would be escaped. PORTRAIT and LANDSCAPE stand for margins.
const auto kStyle = uR"(
body { margin: 0; color: #000; background: #fff; font: 1.125rem/1.9 仿宋, FangSong, STFangsong, 'Noto Serif CJK SC', serif; }
@page { size: A4; margin: PORTRAIT; }
main { max-width: 42em; margin: 0 auto; padding: 1.5em 1em 3em; overflow-wrap: anywhere; }
h1 { font: 1.6rem/1.5 方正小标宋简体, 宋体, SimSun, STSong, 'Noto Serif CJK SC', serif; text-align: center; margin: 0.5em 0 1em; }
h1 span { display: inline-block; }
h2 { font: 1.125rem/1.9 黑体, SimHei, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; text-indent: 2em; margin: 0.5em 0 0; }
h3 { font: 1.125rem/1.9 楷体, KaiTi, STKaiti, serif; text-indent: 2em; margin: 0; }
h4 { font: inherit; text-indent: 2em; margin: 0; }
p { text-indent: 2em; margin: 0; text-align: justify; }
p.recipient, p.annex, td p { text-indent: 0; }
p.note { padding-left: 6em; text-indent: -1.2em; }
p.note.first { margin-top: 1.9em; text-indent: -4.2em; }
p.note.first.only { padding-left: 5em; text-indent: -3em; }
p.annex { font-family: 黑体, SimHei, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; margin-top: 3em; }
h2.annex { text-align: center; text-indent: 0; font-size: 1.3rem; margin: 1em 0; }
.signature { text-align: right; margin: 2em 2em 0 0; }
.table { overflow-x: auto; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 36em; font-size: 0.95rem; line-height: 1.5; }
th, td { border: 1px solid #000; padding: 0.3em 0.5em; vertical-align: middle; text-align: left; }
th { font-family: 黑体, SimHei, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; font-weight: normal; }
thead th, .centre { text-align: center; }
.centre { padding: 0.3em 0.1em; overflow-wrap: normal; }
.names { word-break: keep-all; }
figure { display: inline-block; width: 46%; margin: 0.5em 1%; vertical-align: top; text-align: center; break-inside: avoid; }
figure img { max-width: 100%; max-height: 22em; }
figcaption { font-size: 0.9rem; line-height: 1.4; text-indent: 0; }
@page wide { size: A4 landscape; margin: LANDSCAPE; }
@media print { .sheet { page: wide; break-before: page; } .photos { break-before: page; } p.annex { margin-top: 0; } body { font-size: 16pt; } h1 { font-size: 22pt; } h2, h3, h4 { font-size: 16pt; break-after: avoid; } h2.annex { font-size: 18pt; } .signature { break-before: avoid; break-inside: avoid; } main { max-width: none; padding: 0; } .table { overflow: visible; } table { min-width: 0; font-size: 10.5pt; } thead { display: table-header-group; } tr { break-inside: avoid; } tr.head { break-after: avoid; } }
)"_s;

// The margins of a page of the official paper as a style sheet has them: top, right, foot, left.
QString marginsOf(const OfficialPaper::PageFrame &page)
{
    QStringList margins;
    for (const double points : {page.text.top(), page.size.width() - page.text.right(),
                                page.size.height() - page.text.bottom(), page.text.left()})
        margins.append(QString::number(std::lround(points / OfficialPaper::points(1))) + u"mm"_s);
    return margins.join(u' ');
}

QString style()
{
    QString rules = kStyle;
    return rules.replace(u"PORTRAIT"_s, marginsOf(OfficialPaper::pageFrame(1, false, false)))
        .replace(u"LANDSCAPE"_s, marginsOf(OfficialPaper::pageFrame(1, true, false)));
}

class PageWriter
{
public:
    explicit PageWriter(const ReportDocument &document)
        : m_xml("html", {{"lang", u"zh-CN"_s}}, XmlWriter::Declaration::None)
    {
        writeHead(document);
        m_xml.open("body");
        m_xml.open("main");
        for (const ReportElement &element : document.elements)
            std::visit([this](const auto &kind) { add(kind); }, element);
    }

    QByteArray content() && { return std::move(m_xml).content(); }

private:
    void writeHead(const ReportDocument &document);
    void writeParagraphs(const QString &text, const char *element,
                         const XmlAttributes &attributes = {});
    void writeCell(const QString &text, const ReportColumn &column, int rows);
    void writeRow(const ReportTable &table, qsizetype at, const QList<ReportColumn> &columns);
    void writeTableHead(const ReportTable &table);

    void add(const ReportTitle &title);
    void add(const ReportRecipient &recipient)
    {
        writeParagraphs(printedRecipient(recipient), "p", {{"class", u"recipient"_s}});
    }
    void add(const ReportHeading &heading)
    {
        const char *const elements[] = {"h2", "h3", "h4"};
        writeParagraphs(heading.text, elements[std::clamp(heading.level, 1, 3) - 1]);
    }
    void add(const ReportParagraph &paragraph) { writeParagraphs(paragraph.text, "p"); }
    void add(const ReportAnnexList &annexes);
    void add(const ReportSignature &signature);
    void add(const ReportRemark &remark) { writeParagraphs(printedRemark(remark), "p"); }
    void add(const ReportTable &table);
    void add(const ReportPhotographs &photographs);

    // Writes one element; line feeds in the text become line breaks.
    void writeLines(const QString &text, const char *element, const XmlAttributes &attributes = {});

    XmlWriter m_xml;
};

void PageWriter::writeHead(const ReportDocument &document)
{
    m_xml.open("head");
    m_xml.empty("meta", {{"charset", u"utf-8"_s}});
    m_xml.empty("meta",
                {{"name", u"viewport"_s}, {"content", u"width=device-width, initial-scale=1"_s}});
    if (!document.author.isEmpty())
        m_xml.empty("meta",
                    {{"name", u"author"_s}, {"content", xmlText(document.author).simplified()}});
    m_xml.text("title", xmlText(document.title).simplified());
    m_xml.text("style", style());
    m_xml.close();
}

void PageWriter::writeParagraphs(const QString &text, const char *element,
                                 const XmlAttributes &attributes)
{
    for (const QString &paragraph : paragraphsOf(text))
        m_xml.text(element, xmlText(paragraph), attributes);
}

void PageWriter::writeLines(const QString &text, const char *element,
                            const XmlAttributes &attributes)
{
    const QStringList lines = paragraphsOf(text);
    if (lines.isEmpty())
        return;
    m_xml.open(element, attributes);
    for (int i = 0; i < lines.size(); ++i) {
        if (i > 0)
            m_xml.empty("br");
        m_xml.characters(xmlText(lines[i]));
    }
    m_xml.close();
}

// Writes the title's lines as inline blocks: they break as on paper only when the window is narrow.
void PageWriter::add(const ReportTitle &title)
{
    constexpr double kLine = 20; // characters
    m_xml.open("h1");
    const QStringList typed = paragraphsOf(title.text);
    for (qsizetype at = 0; at < typed.size(); ++at) {
        if (at > 0)
            m_xml.empty("br");
        for (const QString &line : titleLines(typed[at], kLine))
            m_xml.text("span", xmlText(line));
    }
    m_xml.close();
}

void PageWriter::add(const ReportAnnexList &annexes)
{
    QString kind = annexes.names.size() > 1 ? u"note first"_s : u"note first only"_s;
    for (const PrintedAnnex &annex : printedAnnexes(annexes)) {
        writeParagraphs(annex.label + annex.name, "p", {{"class", kind}});
        kind = u"note"_s;
    }
}

void PageWriter::add(const ReportSignature &signature)
{
    const QString day = printedDay(signature);
    const QStringList lines = paragraphsOf(signature.name) + paragraphsOf(day);
    writeLines(lines.join(u'\n'), "p", {{"class", u"signature"_s}});
}

void PageWriter::writeCell(const QString &text, const ReportColumn &column, int rows)
{
    QStringList classes;
    if (column.alignment & Qt::AlignHCenter)
        classes.append(u"centre"_s);
    if (column.names)
        classes.append(u"names"_s);
    m_xml.open("td");
    if (!classes.isEmpty())
        m_xml.attribute("class", classes.join(u' '));
    if (rows > 1)
        m_xml.attribute("rowspan", QString::number(rows));
    m_xml.characters(QString()); // forces an end tag for an empty element
    const QStringList lines = paragraphsOf(text);
    for (int i = 0; i < lines.size(); ++i) {
        if (i > 0)
            m_xml.empty("br");
        m_xml.characters(xmlText(lines[i]));
    }
    m_xml.close();
}

void PageWriter::writeTableHead(const ReportTable &table)
{
    if (table.columns.isEmpty())
        return;
    m_xml.open("colgroup");
    constexpr double kPercent = OfficialPaper::kTextHeight / 100;
    for (const double width : OfficialPaper::tableWidths(table, OfficialPaper::kTextHeight))
        m_xml.empty("col", {{"style", u"width: %1%"_s.arg(std::lround(width / kPercent))}});
    m_xml.close();
    m_xml.open("thead");
    m_xml.open("tr");
    for (const ReportColumn &column : table.columns)
        m_xml.text("th", xmlText(column.title), {{"scope", u"col"_s}});
    m_xml.close();
    m_xml.close();
}

void PageWriter::writeRow(const ReportTable &table, qsizetype at,
                          const QList<ReportColumn> &columns)
{
    const ReportTable::Row &row = table.rows[at];
    if (row.spans)
        m_xml.open("tr", {{"class", u"head"_s}});
    else
        m_xml.open("tr");
    if (row.spans) {
        m_xml.text("th", xmlText(row.cells.value(0)),
                   {{"colspan", QString::number(columns.size())}, {"scope", u"colgroup"_s}});
    }
    for (int i = row.goesOn ? 1 : 0; i < columns.size() && !row.spans; ++i)
        writeCell(row.cells.value(i), columns[i], i == 0 ? rowsOfFirstCell(table, at) : 1);
    m_xml.close();
}

void PageWriter::add(const ReportTable &table)
{
    m_xml.open("section", {{"class", u"sheet"_s}}); // printed on landscape pages of its own
    QStringList title = paragraphsOf(table.title);
    if (title.size() > 1)
        m_xml.text("p", xmlText(title.takeFirst()), {{"class", u"annex"_s}});
    writeLines(title.join(u'\n'), "h2", {{"class", u"annex"_s}});
    m_xml.open("div", {{"class", u"table"_s}});
    m_xml.open("table");
    writeTableHead(table);
    m_xml.open("tbody");
    const auto columns = columnsOf(table);
    for (qsizetype row = 0; row < table.rows.size(); ++row)
        writeRow(table, row, columns);
    m_xml.characters(QString());
    m_xml.close();
    m_xml.close();
    m_xml.close();
    m_xml.close();
}

void PageWriter::add(const ReportPhotographs &photographs)
{
    m_xml.open("section", {{"class", u"photos"_s}});
    QStringList title = paragraphsOf(photographs.title);
    if (title.size() > 1)
        m_xml.text("p", xmlText(title.takeFirst()), {{"class", u"annex"_s}});
    writeLines(title.join(u'\n'), "h2", {{"class", u"annex"_s}});
    for (const auto &one : photographs.photographs) {
        const QByteArray jpeg = one.jpeg ? one.jpeg() : QByteArray();
        m_xml.open("figure");
        if (!jpeg.isEmpty())
            m_xml.empty("img", {{"src", u"data:image/jpeg;base64,"_s
                                            + QString::fromLatin1(jpeg.toBase64())},
                                {"alt", xmlText(one.caption)}});
        m_xml.text("figcaption", xmlText(one.caption));
        m_xml.close();
    }
    m_xml.close();
}

} // namespace

QByteArray htmlOf(const ReportDocument &document)
{
    return "<!DOCTYPE html>\n" + PageWriter(document).content();
}

} // namespace Exchange

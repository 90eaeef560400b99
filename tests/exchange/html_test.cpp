#include "exchange/reports/html.h"

#include "exchange/documenttools.h"

#include "support/catch.h"

#include <QXmlStreamReader>

using namespace Exchange;
using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// The page without its first line (the doctype), which is not XML.
QByteArray pageOf(const ReportDocument &document)
{
    const QByteArray page = htmlOf(document);
    REQUIRE(page.startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    return page.mid(page.indexOf('\n') + 1);
}

QString bodyText(const QByteArray &page)
{
    QString text;
    bool inBody = false;
    for (const XmlToken &token : tokensOf(page)) {
        if (token.name == u"body")
            inBody = token.begins;
        else if (inBody)
            text += token.text;
    }
    return withoutSpace(text);
}

QStringList elementsOf(const QByteArray &page)
{
    QStringList names;
    for (const XmlToken &token : tokensOf(page)) {
        if (token.begins)
            names.append(token.name);
    }
    return names;
}

} // namespace

TEST_CASE("each table of a web page is a section of its own", "[html]")
{
    int depth = 0;
    int sections = 0;
    for (const XmlToken &token : tokensOf(pageOf(exchangeSample()))) {
        if (token.name != u"section")
            continue;
        depth += token.begins ? 1 : -1;
        sections += token.begins ? 1 : 0;
        CHECK(depth <= 1);
    }
    CHECK(depth == 0);
    CHECK(sections == 2);
}

TEST_CASE("a web page is printed with the margins of the official paper", "[html]")
{
    const QByteArray page = pageOf(exchangeSample());
    CHECK(page.contains("@page { size: A4; margin: 37mm 26mm 35mm 28mm; }"));
    CHECK(page.contains("@page wide { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }"));
}

TEST_CASE("a web page has the report's words in headings, paragraphs and tables", "[html]")
{
    const ReportDocument report = exchangeSample();
    const QByteArray page = pageOf(report);
    CHECK(bodyText(page) == wordsOf(report));
    const QStringList names = elementsOf(page);
    CHECK(names.count(u"h1"_s) == 1);
    CHECK(names.count(u"h2"_s) == 3); // one heading and two annexes
    CHECK(names.count(u"h3"_s) == 1);
    CHECK(names.count(u"table"_s) == 2);
    CHECK(names.count(u"thead"_s) == 2);
    CHECK(page.contains("<meta charset=\"utf-8\"/>"));
    CHECK(page.contains("width=device-width"));
}

TEST_CASE("a web page breaks its title as on paper, and no page break follows a heading", "[html]")
{
    const QString title = u"江苏信息职业技术学院关心下一代工作委员会2021年工作总结"_s;
    const QByteArray page = pageOf({.title = title, .elements = {ReportTitle{.text = title}}});
    CHECK(page.contains("<h1><span>江苏信息职业技术学院</span>"
                        "<span>关心下一代工作委员会2021年工作总结</span></h1>"));
    CHECK(page.contains("h1 span { display: inline-block; }"));
    CHECK(page.contains("break-after: avoid"));
}

TEST_CASE("rows of a web page share their first cell", "[html]")
{
    const QByteArray page = pageOf({.elements = {sharedCells()}});
    QStringList rows = valuesOf(page, u"td"_s, u"rowspan"_s);
    CHECK(rows.count(u"3"_s) == 1);
    rows.removeAll(QString());
    CHECK(rows.size() == 1);
    CHECK(elementsOf(page).count(u"td"_s) == 8 - 2);
    CHECK(bodyText(page).count(u"读书"_s) == 1);
}

TEST_CASE("a web page breaks cells of names between the names", "[html]")
{
    const QByteArray page = pageOf(
        {.elements = {ReportTable{
             .columns = {{u"要点"_s, 9}, {.title = u"责任人"_s, .share = 1, .names = true}},
             .rows = {{{u"学习"_s, u"党委学生工作部、团委"_s}}}}}});
    CHECK(valuesOf(page, u"td"_s, u"class"_s).contains(u"names"_s));
    CHECK(page.contains(".names { word-break: keep-all; }"));
    CHECK(valuesOf(page, u"col"_s, u"style"_s)[1] == u"width: 17%"_s);
}

TEST_CASE("a web page loads nothing and runs nothing", "[html]")
{
    for (const QString &text : hostileTexts()) {
        INFO(text.left(40).toStdString());
        const ReportDocument report{.title = text.left(300),
                                    .author = text.left(300),
                                    .elements = {ReportTitle{text.left(300)}, ReportParagraph{text},
                                                 ReportHeading{9, text.left(300)},
                                                 ReportTable{.title = text.left(300),
                                                             .columns = {{text.left(300)}},
                                                             .rows = {{{text}}}}}};
        const QByteArray page = pageOf(report);
        CHECK(bodyText(page) == wordsOf(report));
        for (const QString &name : {u"script"_s, u"link"_s, u"img"_s, u"iframe"_s})
            CHECK_FALSE(elementsOf(page).contains(name));
        CHECK_FALSE(page.contains(" href="));
        CHECK_FALSE(page.contains(" src="));
    }
}

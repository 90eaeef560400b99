#include "exchange/reports/html.h"

#include "exchange/documenttools.h"

#include "support/catch.h"

#include <QRegularExpression>
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

TEST_CASE("each element of a report is written into a web page as what it is", "[html]")
{
    const auto mainOf = [](const QList<ReportElement> &elements) {
        const QString page = QString::fromUtf8(pageOf({.elements = elements})).trimmed();
        REQUIRE(page.endsWith(u"</main></body></html>"_s));
        return page.section(u"<main>"_s, 1)
            .section(u"</main>"_s, 0, 0)
            .remove(QRegularExpression(u"<colgroup>.*</colgroup>"_s));
    };
    CHECK(mainOf({ReportTitle{u"甲\n乙"_s}, ReportRecipient{u"学院党委"_s}, ReportSignature{},
                  ReportRemark{}, ReportAnnexList{}, ReportHeading{0, u"零"_s},
                  ReportHeading{1, u"一"_s}, ReportHeading{2, u"二"_s}, ReportHeading{3, u"三"_s},
                  ReportHeading{4, u"四"_s}, ReportParagraph{u"文&\n又"_s},
                  ReportAnnexList{{u"甲表"_s}}, ReportAnnexList{{u"甲表"_s, u"乙表"_s}},
                  ReportSignature{u"关工委\n办公室"_s, QDate(2021, 5, 1)},
                  ReportRemark{.text = u"联系人：张明"_s}})
          == u"<h1><span>甲</span><br/><span>乙</span></h1><p class=\"recipient\">学院党委：</p>"
             "<h2>零</h2><h2>一</h2><h3>二</h3><h4>三</h4><h4>四</h4><p>文&amp;</p><p>又</p>"
             "<p class=\"note first only\">附件：甲表</p><p class=\"note first\">附件：1. 甲表</p>"
             "<p class=\"note\">2. 乙表</p>"
             "<p class=\"signature\">关工委<br/>办公室<br/>2021年5月1日</p>"
             "<p>（联系人：张明）</p>"_s);
    const QList<ReportColumn> columns{
        {.title = u"序号"_s, .alignment = Qt::AlignHCenter, .names = true},
        {.title = u"姓名"_s, .names = true},
        {.title = u"次数"_s, .alignment = Qt::AlignHCenter},
        {.title = u"备注"_s}};
    CHECK(mainOf({ReportTable{.title = u"附件1\n一览表\n（上）"_s,
                              .columns = columns,
                              .rows = {{{u"一、学习"_s}, true},
                                       {{u"1"_s, u"张\n王"_s, u"2"_s}},
                                       {{u"1"_s, u"李"_s, {}, u"略"_s}, false, true}}}})
          == u"<section class=\"sheet\"><p class=\"annex\">附件1</p>"
             "<h2 class=\"annex\">一览表<br/>（上）</h2><div class=\"table\"><table><thead><tr>"
             "<th scope=\"col\">序号</th><th scope=\"col\">姓名</th><th scope=\"col\">次数</th>"
             "<th scope=\"col\">备注</th></tr></thead><tbody><tr class=\"head\">"
             "<th colspan=\"4\" scope=\"colgroup\">一、学习</th></tr><tr>"
             "<td class=\"centre names\" rowspan=\"2\">1</td><td class=\"names\">张<br/>王</td>"
             "<td class=\"centre\">2</td><td></td></tr><tr><td class=\"names\">李</td>"
             "<td class=\"centre\"></td><td>略</td></tr></tbody></table></div></section>"_s);
    CHECK(mainOf({ReportTable{.rows = {{{u"一"_s, u"二"_s}}}}})
          == u"<section class=\"sheet\"><div class=\"table\"><table><tbody><tr><td>一</td>"
             "<td>二</td></tr></tbody></table></div></section>"_s);
    CHECK(mainOf({ReportPhotographs{
              .title = u"照片"_s,
              .photographs = {{u"会"_s, [] { return QByteArray("JPEG"); }}, {.caption = u"无"_s}}}})
          == u"<section class=\"photos\"><h2 class=\"annex\">照片</h2><figure>"
             "<img src=\"data:image/jpeg;base64,SlBFRw==\" alt=\"会\"/><figcaption>会</figcaption>"
             "</figure><figure><figcaption>无</figcaption></figure></section>"_s);
}

TEST_CASE("a web page says in its head what it is and whose", "[html]")
{
    const auto headOf = [](const QString &author) {
        const QString page = QString::fromUtf8(pageOf({.title = u"总\n结"_s, .author = author}));
        return page.section(u"<head>"_s, 1).section(u"<style>"_s, 0, 0);
    };
    const QString form =
        u"<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\"/>%1<title>总 结</title>"_s;
    CHECK(headOf({}) == form.arg(QString()));
    CHECK(headOf(u"关工委"_s) == form.arg(u"<meta name=\"author\" content=\"关工委\"/>"_s));
}

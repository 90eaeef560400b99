#include "exchange/documents/sourcetext.h"

#include "exchange/officefiles.h"
#include "exchange/textin.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Exchange;

namespace {

QString textOfOdt(const QByteArray &document)
{
    return textIn(document, u"要点.odt"_s);
}

QString p(const QString &text)
{
    return u"<text:p>%1</text:p>"_s.arg(text);
}

QString list(const QStringList &items, const QString &attributes = u"text:style-name=\"L\""_s)
{
    QString content;
    for (const QString &item : items)
        content += u"<text:list-item>%1</text:list-item>"_s.arg(item);
    return u"<text:list %1>%2</text:list>"_s.arg(attributes, content);
}

QString level(int number, const QString &attributes, const QString &kind = u"number"_s)
{
    return u"<text:list-level-style-%1 text:level=\"%2\" %3/>"_s.arg(kind, QString::number(number),
                                                                     attributes);
}

QString listStyle(const QString &levels)
{
    return u"<text:list-style style:name=\"L\">%1</text:list-style>"_s.arg(levels);
}

const auto kLevels =
    level(1, u"style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\""_s)
    + level(2, u"style:num-format=\"1\" style:num-prefix=\"（\" style:num-suffix=\"）\""_s);

} // namespace

TEST_CASE("an OpenDocument text's paragraphs are read as lines with everything printed in them",
          "[opendocumenttext]")
{
    const QList<std::pair<QString, QString>> shapes{
        {p(u"甲"_s) + u"<text:h text:outline-level=\"1\">乙</text:h>"_s, u"甲\n乙"_s},
        {p(u"甲<text:span>乙</text:span><text:tab/>丙<text:line-break/>丁<text:s text:c=\"2\"/>戊"_s),
         u"甲乙\t丙\n丁  戊"_s},
        {p(u"\n  甲\n  b  "_s), u"甲 b"_s},
        {u"<text:tracked-changes><text:changed-region><text:deletion>%1</text:deletion></text:changed-region></text:tracked-changes>"_s
                 .arg(p(u"旧"_s))
             + p(u"甲<text:change text:change-id=\"x\"/>"_s),
         u"甲"_s},
        {p(u"甲<text:note><text:note-citation>1</text:note-citation><text:note-body>%1</text:note-body></text:note>"_s
               .arg(p(u"注"_s))),
         u"甲\n【脚注】注"_s},
        {p(u"甲<office:annotation>%1</office:annotation><text:a xlink:href=\"x\">乙</text:a>"_s.arg(
             p(u"批"_s))),
         u"甲乙"_s},
        {p(u"甲<draw:frame><draw:text-box>%1</draw:text-box></draw:frame>乙"_s.arg(p(u"框"_s))),
         u"甲乙\n框"_s},
        {u"<text:section text:name=\"x\">%1</text:section>"_s.arg(p(u"甲"_s)), u"甲"_s},
        {p(u"a\t\r\nb<text:s/>c<text:s text:c=\"64\"/>d<text:s text:c=\"65\"/>e"_s),
         u"a b c"_s + QString(64, u' ') + u'd' + QString(64, u' ') + u'e'},
        {p(u"<text:ruby><text:ruby-base>要</text:ruby-base><text:ruby-text>yao</text:ruby-text></text:ruby>点<text:hidden-text>密</text:hidden-text>"_s),
         u"要点"_s},
        {p(u"甲<text:title>题</text:title><draw:frame "
           "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\">"
           "<svg:title>图</svg:title><svg:desc>述</svg:desc></draw:frame>"_s),
         u"甲题"_s},
        {u"<text:table-of-content><text:index-body>%1</text:index-body></text:table-of-content>"_s
                 .arg(p(u"目录"_s))
             + p(u"甲"_s),
         u"目录\n甲"_s},
    };
    for (const auto &[content, text] : shapes) {
        INFO(content.toStdString());
        CHECK(textOfOdt(odt(content)) == text);
    }
}

TEST_CASE("an OpenDocument text's list items are read with their numbers", "[opendocumenttext]")
{
    SECTION("level by level")
    {
        CHECK(textOfOdt(odt(list({p(u"学习"_s) + list({p(u"座谈"_s), p(u"宣讲"_s)}, {}),
                                  p(u"建队"_s) + list({p(u"培训"_s)}, {})}),
                            listStyle(kLevels)))
              == u"一、 学习\n（1） 座谈\n（2） 宣讲\n二、 建队\n（1） 培训"_s);
    }
    SECTION("continued from an earlier list, or from the start")
    {
        const QString on = u"text:style-name=\"L\" text:continue-numbering=\"true\""_s;
        CHECK(textOfOdt(
                  odt(list({p(u"甲"_s)}) + p(u"文"_s) + list({p(u"乙"_s)}, on) + list({p(u"丙"_s)}),
                      listStyle(kLevels)))
              == u"一、 甲\n文\n二、 乙\n一、 丙"_s);
    }
    SECTION("continued after a paragraph that interrupts a nested list, as LibreOffice writes it")
    {
        const QString on = u"text:continue-numbering=\"true\""_s;
        const QString first = list({p(u"甲"_s) + list({p(u"乙"_s), p(u"丙"_s)}, {})});
        const QString rest = list({list({p(u"丁"_s)}, on), p(u"戊"_s)},
                                  u"text:style-name=\"L\" "_s + on);
        CHECK(textOfOdt(odt(first + p(u"文"_s) + rest, listStyle(kLevels)))
              == u"一、 甲\n（1） 乙\n（2） 丙\n文\n（3） 丁\n二、 戊"_s);
        const QString quiet = list({list({p(u"丁"_s)}, {}), p(u"戊"_s)},
                                   u"text:style-name=\"L\" "_s + on);
        CHECK(textOfOdt(odt(first + p(u"文"_s) + quiet, listStyle(kLevels)))
              == u"一、 甲\n（1） 乙\n（2） 丙\n文\n（3） 丁\n二、 戊"_s);
    }
    SECTION("within an item from the start for each list that is not marked as continued")
    {
        const QString inner = list({p(u"乙"_s)}, {});
        const QString on = list({p(u"丙"_s)}, u"text:continue-numbering=\"true\""_s);
        CHECK(textOfOdt(odt(list({p(u"甲"_s) + inner + p(u"文"_s) + on}), listStyle(kLevels)))
              == u"一、 甲\n（1） 乙\n文\n（2） 丙"_s);
        CHECK(textOfOdt(odt(list({p(u"甲"_s) + inner + p(u"文"_s) + inner}), listStyle(kLevels)))
              == u"一、 甲\n（1） 乙\n文\n（1） 乙"_s);
    }
    SECTION("continued from a list that is named")
    {
        const QString first = list({p(u"甲"_s)}, u"xml:id=\"a\" text:style-name=\"L\""_s);
        const QString other = list({p(u"乙"_s)});
        CHECK(textOfOdt(
                  odt(first + other
                          + list({p(u"丙"_s)}, u"text:continue-list=\"a\" text:style-name=\"L\""_s),
                      listStyle(kLevels)))
              == u"一、 甲\n一、 乙\n二、 丙"_s);
    }
    SECTION("with the numbers of levels above, another first number, and the newer attribute")
    {
        const QString levels =
            level(1, u"style:num-format=\"1\" style:num-suffix=\".\" text:start-value=\"3\""_s)
            + level(2, u"style:num-format=\"1\" text:display-levels=\"2\""_s)
            + level(3, u"style:num-format=\"1\" style:num-list-format=\"第%3%条\""_s);
        CHECK(textOfOdt(odt(list({p(u"甲"_s) + list({p(u"乙"_s) + list({p(u"丙"_s)}, {})}, {})}),
                            listStyle(levels)))
              == u"3. 甲\n3.1 乙\n第1条 丙"_s);
    }
    SECTION("continued from a list that itself continued another")
    {
        const QString again = u"xml:id=\"b\" text:continue-list=\"a\" text:style-name=\"L\""_s;
        CHECK(textOfOdt(odt(list({p(u"甲"_s)}, u"xml:id=\"a\" text:style-name=\"L\""_s)
                                + list({p(u"乙"_s)}, again) + list({p(u"丙"_s)}, again),
                            listStyle(kLevels)))
              == u"一、 甲\n二、 乙\n三、 丙"_s);
    }
    SECTION("from the number that an item is given, and none for a list's head")
    {
        const QString items =
            list({p(u"甲"_s), p(u"乙"_s), p(u"丙"_s)})
                .replace(u"<text:list-item><text:p>乙"_s,
                         u"<text:soft-page-break><text:p>x</text:p></text:soft-page-break>"
                         "<text:list-item text:start-value=\"5\"><text:p>乙"_s)
                .replace(u"<text:list-item><text:p>甲"_s,
                         u"<text:list-header><text:p>题</text:p></text:list-header>"
                         "<text:list-item><text:p>甲"_s);
        CHECK(textOfOdt(odt(items, listStyle(kLevels))) == u"题\n一、 甲\n五、 乙\n六、 丙"_s);
    }
    SECTION("with only those numbers of levels above that are written")
    {
        const QString items = list({list({p(u"甲"_s)}, {}), p(u"乙"_s) + list({p(u"丙"_s)}, {})});
        const QString shown = u"style:num-format=\"1\" text:display-levels=\"%1\""_s;
        const QString third = level(1, u"style:num-format=\"1\" text:start-value=\"3\""_s);
        CHECK(textOfOdt(odt(items, listStyle(third + level(2, shown.arg(9)))))
              == u"3.1 甲\n3 乙\n3.1 丙"_s);
        CHECK(textOfOdt(odt(items, listStyle(third + level(2, shown.arg(0)))))
              == u"1 甲\n3 乙\n1 丙"_s);
        CHECK(textOfOdt(odt(
                  items, listStyle(level(1, u"style:num-format=\"\""_s) + level(2, shown.arg(2)))))
              == u"1 甲\n乙\n1 丙"_s);
    }
    SECTION("in every form of numbers")
    {
        for (const auto &[format, number] :
             {std::pair{u"1"_s, u"3"_s}, std::pair{u"a"_s, u"c"_s}, std::pair{u"A"_s, u"C"_s},
              std::pair{u"i"_s, u"iii"_s}, std::pair{u"I"_s, u"III"_s},
              std::pair{u"一, 二, 三, ..."_s, u"三"_s}, std::pair{u"壹, 贰, 叁, ..."_s, u"叁"_s},
              std::pair{u"甲, 乙, 丙, ..."_s, u"丙"_s}, std::pair{u"子, 丑, 寅, ..."_s, u"寅"_s},
              std::pair{u"①, ②, ③, ..."_s, u"③"_s}, std::pair{u"１, ２, ３, ..."_s, u"３"_s},
              std::pair{u"?"_s, u"3"_s}}) {
            CAPTURE(format.toStdString());
            const QString style = level(
                1, u"style:num-format=\"%1\" style:num-suffix=\".\" text:start-value=\"3\""_s.arg(
                       format));
            CHECK(textOfOdt(odt(list({p(u"学习"_s)}), listStyle(style))) == number + u". 学习"_s);
        }
    }
    SECTION("with no sign for bullets without one, and none for a list without a style")
    {
        CHECK(textOfOdt(odt(list({p(u"甲"_s)}), listStyle(level(1, {}, u"bullet"_s)))) == u"甲"_s);
        CHECK(textOfOdt(odt(list({p(u"甲"_s)}, {}), listStyle(kLevels))) == u"甲"_s);
    }
    SECTION("with one sign for all bullets, and no number for an item's further paragraphs")
    {
        CHECK(textOfOdt(odt(list({p(u"甲"_s) + p(u"乙"_s)}),
                            listStyle(level(1, u"text:bullet-char=\"●\""_s, u"bullet"_s))))
              == u"• 甲\n乙"_s);
        CHECK(textOfOdt(odt(list({p(u"甲"_s) + p(u"乙"_s)}), listStyle(kLevels)))
              == u"一、 甲\n乙"_s);
    }
    SECTION("headings with numbers of the outline")
    {
        const QString outline =
            u"<text:outline-style style:name=\"Outline\"><text:outline-level-style "
            u"text:level=\"1\" style:num-format=\"一, 二, 三, ...\" "
            "style:num-suffix=\"、\"/></text:outline-style>"_s;
        const QString heading = u"<text:h text:outline-level=\"1\">学习</text:h>"_s;
        CHECK(textOfOdt(odt(heading + p(u"甲"_s) + heading, {}, outline))
              == u"一、 学习\n甲\n二、 学习"_s);
        const QString inList = QString(heading).replace(u"学习"_s, u"宣讲"_s);
        CHECK(textOfOdt(odt(heading + list({inList}), listStyle(kLevels).replace(u"一,"_s, u"A,"_s),
                            outline))
              == u"一、 学习\nA、 宣讲"_s);
        for (const QString &other :
             {u"text:outline-level=\"1\" text:is-list-header=\"true\""_s, u""_s,
              u"text:outline-level=\"0\""_s, u"text:outline-level=\"11\""_s}) {
            CAPTURE(other.toStdString());
            CHECK(textOfOdt(odt(u"<text:h %1>题</text:h>"_s.arg(other) + heading, {}, outline))
                  == u"题\n一、 学习"_s);
        }
    }
}

TEST_CASE("an OpenDocument text's tables are read row by row", "[opendocumenttext]")
{
    const auto row = [](const QStringList &cells) {
        QString content;
        for (const QString &cell : cells)
            content += u"<table:table-cell>%1</table:table-cell>"_s.arg(p(cell));
        return u"<table:table-row>%1</table:table-row>"_s.arg(content);
    };
    const QString table =
        u"<table:table><table:table-column/><table:table-header-rows>%1</table:table-header-rows>%2"
        "<table:table-row><table:table-cell "
        "table:number-columns-spanned=\"2\">%3</table:table-cell><table:covered-table-cell/>"
        "</table:table-row></table:table>"_s;
    CHECK(
        textOfOdt(odt(table.arg(row({u"序号"_s, u"任务"_s}), row({u"1"_s, u"宣讲"_s}), p(u"注"_s))))
        == u"| 序号 | 任务 |\n| 1 | 宣讲 |\n| 注 |"_s);

    const auto rowOf = [](const QString &cells) {
        return u"<table:table-row>%1</table:table-row>"_s.arg(cells);
    };
    const auto spanning = [](const QString &text, const QString &attributes) {
        return u"<table:table-cell %2>%1</table:table-cell>"_s.arg(p(text), attributes);
    };
    const auto tableOf = [](const QString &rows) {
        return u"<table:table>%1</table:table>"_s.arg(rows);
    };
    const QString covered = u"<table:covered-table-cell/>"_s;
    SECTION("a cell of names over several rows is repeated in these and no further")
    {
        CHECK(textOfOdt(
                  odt(tableOf(row({u"任务"_s, u"责任部门"_s, u"责任人"_s})
                              + rowOf(spanning(u"甲"_s, {})
                                      + spanning(u"工会"_s, u"table:number-rows-spanned=\"3\" "
                                                            "table:number-columns-spanned=\"2\""_s)
                                      + covered)
                              + u"<table:table-row-group>%1</table:table-row-group>"_s.arg(
                                  rowOf(spanning(u"乙"_s, {}) + covered + covered))
                              + u"<table:table-rows>%1</table:table-rows>"_s.arg(
                                  rowOf(spanning(u"丙"_s, {}) + covered + covered))
                              + rowOf(spanning(u"丁"_s, {}) + covered + covered))))
              == u"| 任务 | 责任部门 | 责任人 |\n| 甲 | 工会 |  |\n| 乙 | 工会 |  |\n"
                 "| 丙 | 工会 |  |\n| 丁 |"_s);
    }
    SECTION("empty cells that are written once keep their columns")
    {
        CHECK(textOfOdt(odt(tableOf(
                  row({u"序号"_s, u"任务"_s, u"部门"_s}) + row({u"1"_s, u"宣讲"_s, u"工会"_s})
                  + rowOf(u"<table:table-cell table:number-columns-repeated=\"2\"/>"_s
                          + spanning(u"团委"_s, {})))))
              == u"| 序号 | 任务 | 部门 |\n| 1 | 宣讲 | 工会 |\n|  | | 团委 |"_s);
    }
    SECTION("a table that lays out another is read as its text")
    {
        const QString inner = tableOf(row({u"序号"_s, u"任务"_s}) + row({u"1"_s, u"宣讲"_s}));
        CHECK(textOfOdt(odt(tableOf(rowOf(spanning(u"导航"_s, {}) + u"<table:table-cell>"_s + inner
                                          + u"</table:table-cell>"_s)
                                    + row({u"甲"_s, u"乙"_s}))))
              == u"导航\n| 序号 | 任务 |\n| 1 | 宣讲 |\n甲\n乙"_s);
    }
}

TEST_CASE("an OpenDocument text with a password is refused for that reason", "[opendocumenttext]")
{
    const auto text = sourceOf(zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                                      {u"content.xml"_s, "\x01\x02"},
                                      {u"META-INF/manifest.xml"_s, "<manifest:encryption-data/>"}}),
                               u"要点.odt"_s);
    REQUIRE_FALSE(text);
    CHECK(text.error().message.contains(u"password"_s));
    const auto damaged = sourceOf(
        zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
               {u"content.xml"_s, "<office:document xmlns:office=\"x\"/>"}}),
        u"要点.odt"_s);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().message.contains(u"“要点.odt” is damaged"_s));
}

TEST_CASE("OpenDocument paragraphs are numbered by their own list or their style's",
          "[opendocumenttext]")
{
    const QString styles =
        u"<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
        "style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\"/><text:list-level-style-number "
        "text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>"
        "<style:style style:name=\"P\" style:list-style-name=\"L\"/>"
        "<style:style style:name=\"Q\" style:parent-style-name=\"P\"/>"_s;
    const QString numbered =
        u"<text:numbered-paragraph text:list-id=\"%3\" text:style-name=\"L\" text:level=\"%1\"><text:p>%2</text:p></text:numbered-paragraph>"_s;
    CHECK(textOfOdt(odt(numbered.arg(u"1"_s, u"学习"_s, u"a"_s)
                            + numbered.arg(u"2"_s, u"甲"_s, u"a"_s)
                            + numbered.arg(u"1"_s, u"实事"_s, u"a"_s)
                            + numbered.arg(u"1"_s, u"另起"_s, u"b"_s),
                        styles))
          == u"一、 学习\n1. 甲\n二、 实事\n一、 另起"_s);
    const QString unnamed = QString(numbered).remove(u"text:list-id=\"%3\""_s);
    CHECK(textOfOdt(odt(unnamed.arg(u"1"_s, u"学习"_s) + unnamed.arg(u"0"_s, u"实事"_s)
                            + unnamed.arg(u"1\" text:start-value=\"7"_s, u"甲"_s)
                            + unnamed.arg(u"1"_s, u"乙"_s) + p(u"文"_s),
                        styles))
          == u"一、 学习\n二、 实事\n七、 甲\n八、 乙\n文"_s);
    CHECK(
        textOfOdt(odt(
            u"<text:list><text:list-item><text:p text:style-name=\"Q\">学习</text:p></text:list-item>"
            "<text:list-item><text:p text:style-name=\"Q\">实事</text:p></text:list-item></text:list>"_s,
            styles))
        == u"一、 学习\n二、 实事"_s);
}

TEST_CASE("notes and hidden text of an OpenDocument text are listed at its end",
          "[opendocumenttext]")
{
    const QString styles =
        u"<style:style style:name=\"H\"><style:text-properties text:display=\"none\"/></style:style>"
        "<style:style style:name=\"K\" style:parent-style-name=\"H\"/>"
        "<style:style style:name=\"S\" style:parent-style-name=\"H\"><style:text-properties "
        "text:display=\"true\"/></style:style>"_s;
    CHECK(
        textOfOdt(odt(
            u"<text:p>甲<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p>脚下</text:p></text:note-body></text:note>乙<text:span text:style-name=\"H\">内部</text:span></text:p>"
            "<text:p text:style-name=\"H\">不印</text:p><text:section text:display=\"none\"><text:p>丙丙</text:p></text:section>"_s,
            styles))
        == u"甲乙\n【脚注】脚下\n【隐藏】内部\n【隐藏】不印\n【隐藏】丙丙"_s);
    CHECK(
        textOfOdt(odt(
            u"<text:p text:style-name=\"S\">甲<text:note text:note-class=\"endnote\"><text:note-body><text:p>尾上</text:p></text:note-body></text:note>"
            "<text:note text:note-class=\"footnote\"><text:note-body><text:p/></text:note-body></text:note>"
            "<text:span text:style-name=\"H\">密</text:span></text:p><text:p text:style-name=\"K\">内部</text:p>"_s,
            styles))
        == u"甲\n【尾注】尾上\n【隐藏】内部"_s);
}

#include "exchange/documents/sourcetext.h"

#include "domain/reading/outlinereader.h"
#include "exchange/officefiles.h"
#include "exchange/textin.h"
#include "support/catch.h"

#include <QStringConverter>

using namespace Qt::StringLiterals;
using namespace Exchange;

namespace {

QString textOfWord(const QByteArray &document)
{
    return textIn(document, u"要点.docx"_s);
}

QString run(const QString &text)
{
    return u"<w:r><w:t>%1</w:t></w:r>"_s.arg(text);
}

QString wordParagraph(const QString &content)
{
    return u"<w:p>%1</w:p>"_s.arg(content);
}

QString cell(const QString &content, const QString &properties = {})
{
    return u"<w:tc><w:tcPr>%1</w:tcPr>%2</w:tc>"_s.arg(properties, content);
}

QString tableRow(const QStringList &cells, const QString &properties = {})
{
    return u"<w:tr>%1%2</w:tr>"_s.arg(properties, cells.join(QString()));
}

QString table(const QStringList &rows)
{
    return u"<w:tbl><w:tblPr/><w:tblGrid/>%1</w:tbl>"_s.arg(rows.join(QString()));
}

QString definition(int id, const QString &levels, const QString &more = {})
{
    return u"<w:abstractNum w:abstractNumId=\"%1\">%2%3</w:abstractNum>"_s.arg(QString::number(id),
                                                                               more, levels);
}

QString wordList(int id, int definition, const QString &overrides = {})
{
    return u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"%2\"/>%3</w:num>"_s.arg(
        QString::number(id), QString::number(definition), overrides);
}

QString style(const QString &id, const QString &properties, const QString &basedOn = {},
              bool isDefault = false)
{
    return u"<w:style w:type=\"paragraph\" w:styleId=\"%1\"%4>%3<w:pPr>%2</w:pPr></w:style>"_s.arg(
        id, properties, basedOn.isEmpty() ? QString() : u"<w:basedOn w:val=\"%1\"/>"_s.arg(basedOn),
        isDefault ? u" w:default=\"1\""_s : QString());
}

QString styled(const QString &text, const QString &style, const QString &more = {})
{
    return wordParagraph(u"<w:pPr><w:pStyle w:val=\"%1\"/>%2</w:pPr>"_s.arg(style, more)
                         + run(text));
}

QString numPr(int list, const QString &level = {})
{
    return u"<w:numPr>%2<w:numId w:val=\"%1\"/></w:numPr>"_s.arg(
        QString::number(list),
        level.isEmpty() ? QString() : u"<w:ilvl w:val=\"%1\"/>"_s.arg(level));
}

} // namespace

TEST_CASE(
    "a Word document's paragraphs are read as lines with what is printed in them and nothing else",
    "[wordtext]")
{
    struct Shape
    {
        const char *name;
        QString body;
        QString text;
    };
    const auto deletedEnd = u"<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"_s;
    const auto box =
        u"<mc:AlternateContent><mc:Choice "
        u"Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>%1</w:txbxContent></wps:txbx></"
        u"w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:textbox><w:txbxContent>%1</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"_s
            .arg(para(u"红头"_s));
    const auto fieldMark = [](const QString &kind) {
        return u"<w:r><w:fldChar w:fldCharType=\"%1\"/></w:r>"_s.arg(kind);
    };
    const auto symbol = [](const QString &code) {
        return u"<w:r><w:sym w:font=\"x\" w:char=\"%1\"/></w:r>"_s.arg(code);
    };
    const QList<Shape> shapes{
        {"paragraphs", para(u"一、学习"_s) + para(u"1.座谈。"_s), u"一、学习\n1.座谈。"_s},
        {"runs", wordParagraph(run(u"一、"_s) + run(u"学习"_s)), u"一、学习"_s},
        {"an empty paragraph", para(u"甲"_s) + wordParagraph({}) + para(u"乙"_s), u"甲\n\n乙"_s},
        {"tabs and line breaks",
         wordParagraph(
             u"<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r>"_s),
         u"甲\t乙\n丙\n丁"_s},
        {"tab stops, which are no tabs",
         wordParagraph(u"<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"420\"/></w:tabs></w:pPr>"_s
                       + run(u"甲"_s)),
         u"甲"_s},
        {"hyphens that do not break",
         wordParagraph(u"<w:r><w:t>9</w:t><w:noBreakHyphen/><w:t>10月</w:t></w:r>"_s), u"9-10月"_s},
        {"inserted text",
         wordParagraph(run(u"甲"_s) + u"<w:ins w:id=\"1\">%1</w:ins>"_s.arg(run(u"乙"_s))),
         u"甲乙"_s},
        {"deleted text",
         wordParagraph(run(u"甲"_s)
                       + u"<w:del w:id=\"1\"><w:r><w:delText>乙</w:delText></w:r></w:del>"_s),
         u"甲"_s},
        {"moved text, in its new place",
         wordParagraph(u"<w:moveFrom w:id=\"1\">%1</w:moveFrom>"_s.arg(run(u"甲"_s)) + run(u"乙"_s)
                       + u"<w:moveTo w:id=\"2\">%1</w:moveTo>"_s.arg(run(u"甲"_s))),
         u"乙甲"_s},
        {"a deleted paragraph end", wordParagraph(deletedEnd + run(u"甲"_s)) + para(u"乙"_s),
         u"甲乙"_s},
        {"a deleted last paragraph end", para(u"甲"_s) + wordParagraph(deletedEnd + run(u"乙"_s)),
         u"甲\n乙"_s},
        {"old properties",
         wordParagraph(u"<w:pPr><w:pPrChange w:id=\"1\"><w:pPr>%1</w:pPr></w:pPrChange></w:pPr>"_s
                           .arg(numPr(1))
                       + run(u"甲"_s)),
         u"甲"_s},
        {"hyperlinks",
         wordParagraph(u"<w:hyperlink w:anchor=\"x\">%1</w:hyperlink>"_s.arg(run(u"通知"_s))),
         u"通知"_s},
        {"a field's result, not its instruction",
         wordParagraph(fieldMark(u"begin"_s) + u"<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"_s
                       + fieldMark(u"separate"_s) + run(u"12"_s) + fieldMark(u"end"_s)
                       + run(u"页"_s)),
         u"12页"_s},
        {"a field in a field's instruction",
         wordParagraph(fieldMark(u"begin"_s) + fieldMark(u"begin"_s) + fieldMark(u"separate"_s)
                       + run(u"内"_s) + fieldMark(u"end"_s) + fieldMark(u"separate"_s)
                       + run(u"外"_s) + fieldMark(u"end"_s)),
         u"外"_s},
        {"a field that never ends",
         wordParagraph(fieldMark(u"begin"_s) + run(u"甲"_s)) + para(u"乙"_s), u"乙"_s},
        {"a simple field",
         wordParagraph(u"<w:fldSimple w:instr=\"DATE\">%1</w:fldSimple>"_s.arg(run(u"2023年"_s))),
         u"2023年"_s},
        {"footnote and comment marks",
         wordParagraph(
             run(u"甲"_s)
             + u"<w:r><w:footnoteReference w:id=\"2\"/><w:annotationRef/></w:r><w:commentRangeStart w:id=\"0\"/>"_s),
         u"甲"_s},
        {"hidden text",
         wordParagraph(u"<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"_s + run(u"甲"_s)),
         u"甲"_s},
        {"text that is not hidden after all",
         wordParagraph(u"<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>甲</w:t></w:r>"_s),
         u"甲"_s},
        {"a text box, once, after its paragraph",
         wordParagraph(run(u"甲"_s) + u"<w:r>%1</w:r>"_s.arg(box)) + para(u"乙"_s),
         u"甲\n红头\n乙"_s},
        {"an old text box",
         wordParagraph(
             u"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>%1</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"_s
                 .arg(para(u"甲"_s))),
         u"甲"_s},
        {"content controls",
         u"<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>%1</w:sdtContent></w:sdt>"_s
                 .arg(para(u"甲"_s))
             + wordParagraph(u"<w:sdt><w:sdtContent>%1</w:sdtContent></w:sdt>"_s.arg(run(u"乙"_s))),
         u"甲\n乙"_s},
        {"smart tags and custom XML",
         u"<w:customXml w:element=\"x\">%1</w:customXml>"_s.arg(
             wordParagraph(u"<w:smartTag w:element=\"d\">%1</w:smartTag>"_s.arg(run(u"3月5日"_s)))),
         u"3月5日"_s},
        {"phonetic guides",
         wordParagraph(u"<w:r><w:ruby><w:rt>%1</w:rt><w:rubyBase>%2</w:rubyBase></w:ruby></w:r>"_s
                           .arg(run(u"yao"_s), run(u"要"_s))),
         u"要"_s},
        {"symbols of picture fonts",
         wordParagraph(u"<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>甲</w:t></w:r>"_s),
         u"甲"_s},
        {"other symbols",
         wordParagraph(u"<w:r><w:sym w:font=\"宋体\" w:char=\"203B\"/><w:t>甲</w:t></w:r>"_s),
         u"※甲"_s},
        {"entities", para(u"甲&amp;乙&lt;丙&#19969;"_s), u"甲&乙<丙丁"_s},
        {"the last symbol before and the first after those of picture fonts",
         wordParagraph(symbol(u"20"_s) + symbol(u"1F"_s) + symbol(u"21"_s) + symbol(u"D800"_s)
                       + symbol(u"E000"_s) + symbol(u"F8FF"_s) + symbol(u"F900"_s)
                       + symbol(u"FFFF"_s)),
         u"!\uf900"_s},
        {"a blank that is a symbol", wordParagraph(run(u"甲"_s) + symbol(u"20"_s) + run(u"乙"_s)),
         u"甲 乙"_s},
        {"a line of the file that ends within a word", para(u"甲\n乙"_s), u"甲 乙"_s},
        {"a tab to a place in the line",
         wordParagraph(run(u"甲"_s) + u"<w:r><w:ptab/></w:r>"_s + run(u"乙"_s)), u"甲\t乙"_s},
        {"a paragraph end that was moved away",
         wordParagraph(QString(deletedEnd).replace(u"w:del"_s, u"w:moveFrom"_s) + run(u"甲"_s))
             + para(u"乙"_s),
         u"甲乙"_s},
        {"ends of fields that never began",
         wordParagraph(fieldMark(u"separate"_s) + run(u"甲"_s) + fieldMark(u"end"_s)
                       + run(u"乙"_s)),
         u"甲乙"_s},
        {"a text box in a field's instruction",
         wordParagraph(fieldMark(u"begin"_s) + u"<w:r>%1</w:r>"_s.arg(box) + run(u"域"_s)
                       + fieldMark(u"separate"_s) + run(u"果"_s) + fieldMark(u"end"_s)),
         u"果\n红头"_s},
        {"a run that was hidden before its properties changed",
         wordParagraph(
             u"<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>"_s),
         u"甲"_s},
    };
    for (const Shape &shape : shapes) {
        INFO(shape.name);
        CHECK(textOfWord(docx(shape.body)) == shape.text);
    }
    const auto nested = [&](int fields) {
        return docx(wordParagraph(
            (fieldMark(u"begin"_s) + fieldMark(u"separate"_s)).repeated(fields) + run(u"甲"_s)));
    };
    CHECK(textOfWord(nested(64)) == u"甲"_s);
    CHECK_FALSE(sourceOf(nested(65), u"要点.docx"_s));
}

TEST_CASE("a Word document's tables are read row by row", "[wordtext]")
{
    const QString head = tableRow(
        {cell(para(u"序号"_s)), cell(para(u"任务"_s)), cell(para(u"责任部门"_s))});
    const QString first = tableRow(
        {cell(para(u"1"_s)), cell(para(u"宣讲"_s) + para(u"家风。"_s)), cell(para(u"办公室"_s))});

    SECTION("a cell's paragraphs stay in one cell")
    {
        CHECK(textOfWord(docx(table({head, first})))
              == u"| 序号 | 任务 | 责任部门 |\n| 1 | 宣讲\u0085家风。 | 办公室 |"_s);
    }
    SECTION("merged cells keep their columns")
    {
        const QString below = tableRow({cell(wordParagraph({}), u"<w:vMerge/>"_s),
                                        cell(para(u"座谈"_s)), cell(para(u"宣教科"_s))});
        const QString wide = tableRow(
            {cell(para(u"2"_s), u"<w:gridSpan w:val=\"2\"/>"_s), cell(para(u"办公室"_s))});
        CHECK(textOfWord(docx(table({head, first, below, wide})))
                  .endsWith(u"\n|  | 座谈 | 宣教科 |\n| 2 | | 办公室 |"_s));
    }
    SECTION("a row of one cell is a group, and the first one a title")
    {
        const QString wide = tableRow({cell(para(u"一、学习"_s), u"<w:gridSpan w:val=\"3\"/>"_s)});
        CHECK(
            textOfWord(docx(table({wide, head, wide, first})))
            == u"一、学习\n| 序号 | 任务 | 责任部门 |\n| 一、学习 |\n| 1 | 宣讲\u0085家风。 | 办公室 |"_s);
    }
    SECTION("a row marked as deleted is left out, one marked as inserted is read")
    {
        const auto tracked = [](const QString &mark) {
            return u"<w:trPr><w:%1 w:id=\"1\"/></w:trPr>"_s.arg(mark);
        };
        const QString gone = tableRow({cell(para(u"2"_s)), cell(para(u"旧"_s))}, tracked(u"del"_s));
        const QString added = tableRow({cell(para(u"3"_s)), cell(para(u"新"_s))},
                                       tracked(u"ins"_s));
        CHECK(textOfWord(docx(table({head, gone, added})))
              == u"| 序号 | 任务 | 责任部门 |\n| 3 | 新 |"_s);
    }
    SECTION("cells that a row leaves free at its beginning keep their columns")
    {
        const auto from = [](const QString &columns) {
            return u"<w:trPr><w:gridBefore w:val=\"%1\"/></w:trPr>"_s.arg(columns);
        };
        const QString one = tableRow({cell(para(u"座谈"_s)), cell(para(u"宣教科"_s))},
                                     from(u"1"_s));
        const QString two = tableRow({cell(para(u"团委"_s))}, from(u"2"_s));
        const QString none = tableRow(
            {cell(para(u"2"_s)), cell(para(u"宣讲"_s)), cell(para(u"工会"_s))}, from(u"0"_s));
        CHECK(textOfWord(docx(table({head, one, two, none})))
              == u"| 序号 | 任务 | 责任部门 |\n|  | 座谈 | 宣教科 |\n|  | | 团委 |\n"
                 "| 2 | 宣讲 | 工会 |"_s);
    }
    SECTION("a deleted cell is left out, and rows and cells in content controls are read")
    {
        const auto control = [](const QString &content) {
            return u"<w:sdt><w:sdtPr/><w:sdtContent>%1</w:sdtContent></w:sdt>"_s.arg(content);
        };
        const QString mark = u"<w:bookmarkStart w:id=\"1\" w:name=\"x\"/>"_s;
        const QString gone = tableRow({cell(para(u"2"_s)), cell(para(u"旧"_s), u"<w:cellDel/>"_s),
                                       cell(para(u"新"_s)), cell(para(u"工会"_s))});
        const QString held = control(tableRow(
            {mark, cell(para(u"3"_s)), control(cell(para(u"座谈"_s))), cell(wordParagraph({}))}));
        CHECK(textOfWord(docx(table({head, mark, gone, held})))
              == u"| 序号 | 任务 | 责任部门 |\n| 2 | 新 | 工会 |\n| 3 | 座谈 |  |"_s);
    }
    SECTION("a bar in a cell does not divide it")
    {
        const QString bar = tableRow({cell(para(u"1"_s)), cell(para(u"甲|乙"_s))});
        CHECK(textOfWord(docx(table({head, bar}))).endsWith(u"| 1 | 甲｜乙 |"_s));
    }
    SECTION("a table that only arranges text is not read as a table")
    {
        CHECK(textOfWord(docx(
                  table({tableRow({cell(para(u"甲"_s) + para(u"乙"_s)), cell(para(u"丙"_s))})})))
              == u"甲\n乙\n丙"_s);
        CHECK(textOfWord(docx(table({tableRow({cell(table({head, first}) + wordParagraph({}))})})))
                  .startsWith(u"| 序号 |"_s));
    }
    SECTION("numbers that Word generates are in the cells")
    {
        const QString numbered = tableRow(
            {cell(listPara({}, 1)), cell(para(u"甲"_s)), cell(para(u"乙"_s))});
        CHECK(textOfWord(docx(table({head, numbered, numbered}),
                              definition(0, listLevel(0, u"decimal"_s, u"%1"_s)) + wordList(1, 0)))
              == u"| 序号 | 任务 | 责任部门 |\n| 1 | 甲 | 乙 |\n| 2 | 甲 | 乙 |"_s);
    }
}

TEST_CASE("numbers that Word generates are in the text", "[wordtext][numbering]")
{
    const QString chinese = listLevel(0, u"chineseCountingThousand"_s, u"%1、"_s)
                            + listLevel(1, u"chineseCounting"_s, u"（%2）"_s)
                            + listLevel(2, u"decimal"_s, u"%3."_s);

    SECTION("level by level, each from the start under the one above")
    {
        const QString body = listPara(u"学习"_s, 1) + listPara(u"理论"_s, 1, 1)
                             + listPara(u"座谈"_s, 1, 2) + listPara(u"宣讲"_s, 1, 2)
                             + listPara(u"历史"_s, 1, 1) + listPara(u"建队"_s, 1)
                             + listPara(u"培训"_s, 1, 1);
        CHECK(
            textOfWord(docx(body, definition(0, chinese) + wordList(1, 0)))
            == u"一、 学习\n（一） 理论\n1. 座谈\n2. 宣讲\n（二） 历史\n二、 建队\n（一） 培训"_s);
    }
    SECTION("continued through all sections if a level does not restart")
    {
        const QString levels = listLevel(0, u"chineseCounting"_s, u"%1、"_s)
                               + listLevel(1, u"decimal"_s, u"%2."_s,
                                           u"<w:lvlRestart w:val=\"0\"/>"_s);
        const QString body = listPara(u"甲"_s, 1) + listPara(u"乙"_s, 1, 1) + listPara(u"丙"_s, 1)
                             + listPara(u"丁"_s, 1, 1);
        CHECK(textOfWord(docx(body, definition(0, levels) + wordList(1, 0)))
              == u"一、 甲\n1. 乙\n二、 丙\n2. 丁"_s);
    }
    SECTION("or restarted only after the level that it names")
    {
        const QString levels = listLevel(0, u"chineseCounting"_s, u"%1、"_s)
                               + listLevel(1, u"chineseCounting"_s, u"（%2）"_s)
                               + listLevel(2, u"decimal"_s, u"%3."_s,
                                           u"<w:lvlRestart w:val=\"1\"/>"_s);
        const QString body = listPara(u"甲"_s, 1) + listPara(u"乙"_s, 1, 1)
                             + listPara(u"丙"_s, 1, 2) + listPara(u"丁"_s, 1, 1)
                             + listPara(u"戊"_s, 1, 2) + listPara(u"己"_s, 1)
                             + listPara(u"庚"_s, 1, 2);
        CHECK(textOfWord(docx(body, definition(0, levels) + wordList(1, 0)))
              == u"一、 甲\n（一） 乙\n1. 丙\n（二） 丁\n2. 戊\n二、 己\n1. 庚"_s);
    }
    SECTION("with signs of per cent that name no level, and from 0 where no start is given")
    {
        const QString from = u"<w:start w:val=\"1\"/>"_s;
        const auto first = [&](const QString &level) {
            return textOfWord(docx(listPara(u"甲"_s, 1), definition(0, level) + wordList(1, 0)));
        };
        CHECK(first(listLevel(0, u"decimal"_s, u"%0%1%"_s)) == u"%01% 甲"_s);
        CHECK(first(listLevel(0, u"decimal"_s, u"%1."_s).remove(from)) == u"0. 甲"_s);
        CHECK(first(listLevel(0, u"bullet"_s, u" "_s)) == u"甲"_s);
    }
    SECTION("with the numbers of the levels above, in Arabic digits if the level is marked so")
    {
        const QString levels = listLevel(0, u"chineseCounting"_s, u"%1、"_s)
                               + listLevel(1, u"decimal"_s, u"%1.%2"_s, u"<w:isLgl/>"_s);
        CHECK(textOfWord(docx(listPara(u"甲"_s, 1) + listPara(u"乙"_s, 1, 1),
                              definition(0, levels) + wordList(1, 0)))
              == u"一、 甲\n1.1 乙"_s);
    }
    SECTION("continued in another list of the same definition")
    {
        const QString numbering = definition(0, chinese) + wordList(1, 0) + wordList(2, 0);
        CHECK(textOfWord(docx(listPara(u"甲"_s, 1) + listPara(u"乙"_s, 2) + listPara(u"丙"_s, 1),
                              numbering))
              == u"一、 甲\n二、 乙\n三、 丙"_s);
    }
    SECTION("from the start only once in a list that overrides its start")
    {
        const QString afresh =
            u"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"_s;
        const QString numbering = definition(0, chinese) + wordList(1, 0) + wordList(2, 0, afresh);
        CHECK(textOfWord(docx(listPara(u"甲"_s, 1) + listPara(u"乙"_s, 1) + listPara(u"丙"_s, 2)
                                  + listPara(u"丁"_s, 2),
                              numbering))
              == u"一、 甲\n二、 乙\n一、 丙\n二、 丁"_s);
    }
    SECTION("with another start on the one level that a list overrides")
    {
        const QString fifth =
            u"<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"_s;
        const QString body = listPara(u"甲"_s, 1) + listPara(u"乙"_s, 1, 1) + listPara(u"丙"_s, 2)
                             + listPara(u"丁"_s, 2, 1) + listPara(u"戊"_s, 2, 1);
        CHECK(
            textOfWord(docx(body, definition(0, chinese) + wordList(1, 0) + wordList(2, 0, fifth)))
            == u"一、 甲\n（一） 乙\n二、 丙\n（五） 丁\n（六） 戊"_s);
    }
    SECTION("but not where a list has no definition")
    {
        CHECK(textOfWord(docx(listPara(u"甲"_s, 2) + listPara(u"乙"_s, 1),
                              definition(0, chinese) + wordList(1, 0) + wordList(2, 5)))
              == u"甲\n一、 乙"_s);
    }
    SECTION("in the older form where a level offers a newer one beside it")
    {
        const QString either =
            u"<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" "
            "w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback><w:numFmt "
            "w:val=\"upperRoman\"/></mc:Fallback></mc:AlternateContent>"_s;
        const QString levels =
            listLevel(0, u"decimal"_s, u"%1."_s).replace(u"<w:numFmt w:val=\"decimal\"/>"_s, either)
            + listLevel(1, u"decimal"_s, u"%2)"_s);
        CHECK(textOfWord(docx(listPara(u"甲"_s, 1) + listPara(u"乙"_s, 1, 1) + listPara(u"丙"_s, 2),
                              definition(0, levels) + definition(1, chinese) + wordList(1, 0)
                                  + wordList(2, 1)))
              == u"I. 甲\n1) 乙\n一、 丙"_s);
    }
    SECTION("by a list's own level instead of the definition's")
    {
        const QString own = u"<w:lvlOverride w:ilvl=\"0\">%1</w:lvlOverride>"_s.arg(
            listLevel(0, u"decimal"_s, u"第%1条"_s, {}, 3));
        CHECK(textOfWord(docx(listPara(u"甲"_s, 1), definition(0, chinese) + wordList(1, 0, own)))
              == u"第3条 甲"_s);
    }
    SECTION("with one sign for all bullets, and none for empty formats and unknown lists")
    {
        const QString levels = listLevel(0, u"bullet"_s, u"●"_s) + listLevel(1, u"decimal"_s, {});
        CHECK(textOfWord(docx(listPara(u"甲"_s, 1) + listPara(u"乙"_s, 1, 1) + listPara(u"丙"_s, 9),
                              definition(0, levels) + wordList(1, 0)))
              == u"• 甲\n乙\n丙"_s);
        const QString cell = u"<w:tc>"_s + listPara(u"乙"_s, 1) + u"</w:tc>"_s;
        const QString row = u"<w:tr>"_s + cell + cell + u"</w:tr>"_s;
        CHECK(textOfWord(docx(listPara(u"1.甲"_s, 1) + u"<w:tbl>"_s + row + row + u"</w:tbl>"_s,
                              definition(0, levels) + wordList(1, 0)))
              == u"1.甲\n| 乙 | 乙 |\n| 乙 | 乙 |"_s);
    }
    SECTION("counting an empty numbered paragraph but not a deleted one")
    {
        const QString gone = wordParagraph(
            u"<w:pPr>%1<w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"_s.arg(numPr(1))
            + u"<w:del w:id=\"2\"><w:r><w:delText>旧</w:delText></w:r></w:del>"_s);
        CHECK(textOfWord(docx(listPara(u"甲"_s, 1) + gone + listPara(u"乙"_s, 1),
                              definition(0, chinese) + wordList(1, 0)))
              == u"一、 甲\n二、 乙"_s);
    }
}

TEST_CASE("a paragraph is numbered by its style", "[wordtext][numbering]")
{
    const QString levels = listLevel(0, u"chineseCounting"_s, u"%1、"_s,
                                     u"<w:pStyle w:val=\"H1\"/>"_s)
                           + listLevel(1, u"decimal"_s, u"%2."_s, u"<w:pStyle w:val=\"H2\"/>"_s);
    const QString numbering = definition(0, levels) + wordList(1, 0);
    const QString styles = style(u"H1"_s, numPr(1)) + style(u"H2"_s, numPr(1, u"1"_s))
                           + style(u"H1a"_s, {}, u"H1"_s);

    SECTION("on the level that names the style")
    {
        CHECK(textOfWord(docx(styled(u"学习"_s, u"H1"_s) + styled(u"座谈"_s, u"H2"_s)
                                  + styled(u"建队"_s, u"H1"_s),
                              numbering, styles))
              == u"一、 学习\n1. 座谈\n二、 建队"_s);
    }
    SECTION("or by the style that its style is based on")
    {
        CHECK(textOfWord(
                  docx(styled(u"学习"_s, u"H1"_s) + styled(u"建队"_s, u"H1a"_s), numbering, styles))
              == u"一、 学习\n二、 建队"_s);
    }
    SECTION("but not if the paragraph has list 0")
    {
        CHECK(textOfWord(docx(styled(u"学习"_s, u"H1"_s, numPr(0)), numbering, styles))
              == u"学习"_s);
    }
    SECTION("on another level if the paragraph says so")
    {
        CHECK(textOfWord(docx(
                  styled(u"甲"_s, u"H1"_s)
                      + styled(u"乙"_s, u"H1"_s, u"<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>"_s),
                  numbering, styles))
              == u"一、 甲\n1. 乙"_s);
    }
    SECTION("by the default style if the paragraph names none")
    {
        CHECK(textOfWord(docx(para(u"甲"_s), numbering, style(u"N"_s, numPr(1), {}, true)))
              == u"一、 甲"_s);
    }
    SECTION("and styles based on one another in a circle are read")
    {
        CHECK(textOfWord(docx(styled(u"甲"_s, u"A"_s), numbering,
                              style(u"A"_s, {}, u"B"_s) + style(u"B"_s, {}, u"A"_s)))
              == u"甲"_s);
    }
    SECTION("but not if its style, unlike the one that this is based on, has list 0")
    {
        CHECK(textOfWord(docx(
                  styled(u"甲"_s, u"Off"_s) + styled(u"乙"_s, u"Own"_s) + styled(u"丙"_s, u"H1"_s),
                  numbering + definition(1, listLevel(0, u"upperLetter"_s, u"%1."_s))
                      + wordList(2, 1),
                  styles + style(u"Off"_s, numPr(0), u"H1"_s) + style(u"Own"_s, numPr(2), u"H1"_s)))
              == u"甲\nA. 乙\n一、 丙"_s);
    }
    SECTION("on its style's level in a list of its own")
    {
        const QString deep = style(u"Deep"_s, numPr(1, u"1"_s));
        CHECK(textOfWord(docx(styled(u"甲"_s, u"Deep"_s, numPr(1)), numbering, styles + deep))
              == u"1. 甲"_s);
    }
    SECTION("by no style that is the default of characters, or is none")
    {
        const QString none = style(u"N"_s, numPr(1), {}, true);
        CHECK(textOfWord(docx(para(u"甲"_s), numbering,
                              QString(none).replace(u"\"paragraph\""_s, u"\"character\""_s)
                                  + QString(none).replace(u"default=\"1\""_s, u"default=\"0\""_s)))
              == u"甲"_s);
    }
    SECTION("by the list that a numbering style names")
    {
        const QString linked = definition(0, levels)
                               + definition(1, {}, u"<w:numStyleLink w:val=\"L\"/>"_s)
                               + wordList(1, 0) + wordList(2, 1);
        CHECK(textOfWord(docx(listPara(u"甲"_s, 2), linked, style(u"L"_s, numPr(1))))
              == u"一、 甲"_s);
        CHECK(textOfWord(docx(listPara(u"甲"_s, 2), linked)) == u"甲"_s);
    }
    SECTION("by a numbering style that another definition refers to")
    {
        const QString linked = definition(0, levels, u"<w:styleLink w:val=\"L\"/>"_s)
                               + definition(1, {}, u"<w:numStyleLink w:val=\"L\"/>"_s)
                               + wordList(1, 0) + wordList(2, 1);
        CHECK(textOfWord(docx(listPara(u"甲"_s, 2), linked)) == u"一、 甲"_s);
    }
}

TEST_CASE("every form of Chinese number in Word is written as Word prints it",
          "[wordtext][numbering]")
{
    const QList<std::pair<QString, QString>> forms{
        {u"decimal"_s, u"12"_s},
        {u"decimalZero"_s, u"12"_s},
        {u"decimalFullWidth"_s, u"１２"_s},
        {u"decimalEnclosedCircle"_s, u"⑫"_s},
        {u"decimalEnclosedCircleChinese"_s, u"⑫"_s},
        {u"decimalEnclosedParen"_s, u"⑿"_s},
        {u"decimalEnclosedFullstop"_s, u"⒓"_s},
        {u"upperLetter"_s, u"L"_s},
        {u"lowerLetter"_s, u"l"_s},
        {u"upperRoman"_s, u"XII"_s},
        {u"lowerRoman"_s, u"xii"_s},
        {u"chineseCounting"_s, u"十二"_s},
        {u"chineseCountingThousand"_s, u"十二"_s},
        {u"japaneseCounting"_s, u"十二"_s},
        {u"ideographDigital"_s, u"一二"_s},
        {u"ideographTraditional"_s, u"12"_s},
        {u"ideographZodiac"_s, u"亥"_s},
        {u"chineseLegalSimplified"_s, u"壹拾贰"_s},
        {u"koreanCounting"_s, u"12"_s},
    };
    for (const auto &[form, number] : forms) {
        INFO(form.toStdString());
        CHECK(textOfWord(docx(listPara(u"甲"_s, 1),
                              definition(0, listLevel(0, form, u"%1."_s, {}, 12)) + wordList(1, 0)))
              == number + u". 甲"_s);
    }
    for (const auto &[form, number] :
         {std::pair{u"none"_s, u"第"_s}, std::pair{u"decimalZero"_s, u"第01"_s},
          std::pair{u"ideographEnclosedCircle"_s, u"第㊀"_s},
          std::pair{u"ideographTraditional"_s, u"第甲"_s}}) {
        CAPTURE(form.toStdString());
        CHECK(textOfWord(docx(listPara(u"甲"_s, 1),
                              definition(0, listLevel(0, form, u"第%1"_s)) + wordList(1, 0)))
              == number + u" 甲"_s);
    }
}

TEST_CASE("a document of the strict variant, or with other prefixes or paths, is read as any other",
          "[wordtext]")
{
    ZipEntries parts = wordFrame();
    SECTION("the strict variant")
    {
        parts.append(
            {u"word/document.xml"_s,
             u"<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>%1</w:body></w:document>"_s
                 .arg(para(u"甲"_s))
                 .toUtf8()});
    }
    SECTION("other prefixes, and unknown elements")
    {
        parts.append(
            {u"word/document.xml"_s,
             u"<document xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
             u"xmlns:z=\"urn:z\"><z:q/><body>"
             "<z:a><z:b>x</z:b></z:a><z:p><r><t>x</t></r></z:p>"
             "<z:tbl><tr><tc><p><r><t>x</t></r></p></tc></tr></z:tbl><p><z:c/><z:br/>"
             "<z:fldChar z:fldCharType=\"begin\"/><z:pPr><pStyle/></z:pPr>"
             "<r><z:rPr><vanish/></z:rPr><t>甲</t></r></p></body></document>"_s.toUtf8()});
    }
    SECTION("the main part at another path")
    {
        parts[1].second.replace("word/document.xml", "/Word/main2.xml");
        parts.append({u"word/main2.xml"_s, wordDocument(para(u"甲"_s))});
    }
    CHECK(textOfWord(zipOf(parts)) == u"甲"_s);
}

TEST_CASE("a Word document is read with the outline that it has in print", "[wordtext]")
{
    const QString levels = listLevel(0, u"chineseCounting"_s, u"%1、"_s)
                           + listLevel(1, u"decimal"_s, u"%2."_s);
    const QString body = para(u"青山街道关工委2023年工作要点"_s) + listPara(u"思想引领"_s, 1)
                         + listPara(u"组织宣讲，讲好家风故事。"_s, 1, 1)
                         + listPara(u"开展读书活动。"_s, 1, 1) + listPara(u"自身建设"_s, 1)
                         + listPara(u"2023年底前完成培训。"_s, 1, 1);
    const auto reading = Domain::readOutline(
        textOfWord(docx(body, definition(0, levels) + wordList(1, 0))));
    CHECK(reading.title == u"青山街道关工委2023年工作要点"_s);
    REQUIRE(reading.nodes.size() == 2);
    CHECK(reading.nodes[0].number == u"一、"_s);
    REQUIRE(reading.nodes[0].children.size() == 2);
    CHECK(reading.nodes[0].children[1].number == u"2."_s);
    CHECK(reading.nodes[1].children[0].text == u"2023年底前完成培训。"_s);
}

TEST_CASE("a list of formal numerals has 壹拾 and not 拾 for ten", "[wordtext]")
{
    QString body;
    for (int i = 0; i < 21; ++i)
        body += listPara(u"甲"_s, 1);
    const QStringList lines =
        textOfWord(docx(body, definition(0, listLevel(0, u"chineseLegalSimplified"_s, u"%1、"_s))
                                  + wordList(1, 0)))
            .split(u'\n');
    CHECK(lines[9] == u"壹拾、 甲"_s);
    CHECK(lines[10] == u"壹拾壹、 甲"_s);
    CHECK(lines[20] == u"贰拾壹、 甲"_s);
}

TEST_CASE("text that Word hides is listed at the end and not read as part of the plan",
          "[wordtext]")
{
    const QString styles =
        style(u"Hid"_s, QString()).replace(u"<w:pPr>"_s, u"<w:rPr><w:vanish/></w:rPr><w:pPr>"_s)
        + style(u"Below"_s, QString(), u"Hid"_s)
        + style(u"Shown"_s, QString(), u"Hid"_s)
              .replace(u"<w:pPr>"_s, u"<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:pPr>"_s);
    const auto styled = [](const QString &name, const QString &text) {
        return u"<w:r><w:rPr><w:rStyle w:val=\"%1\"/></w:rPr><w:t>%2</w:t></w:r>"_s.arg(name, text);
    };
    SECTION("by the style of a run, of a paragraph, by their base, or by itself")
    {
        const QString paragraph = u"<w:pPr><w:pStyle w:val=\"Below\"/></w:pPr>"_s;
        const QString shown = u"<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>三</w:t></w:r>"_s;
        CHECK(textOfWord(docx(wordParagraph(run(u"一"_s) + styled(u"Hid"_s, u"内部"_s)
                                            + styled(u"Shown"_s, u"二"_s))
                                  + wordParagraph(paragraph + run(u"不印发"_s) + shown),
                              {}, styles))
              == u"一二\n三\n【隐藏】内部\n【隐藏】不印发"_s);
    }
    SECTION("in a row")
    {
        CHECK(textOfWord(docx(table({tableRow({cell(para(u"任务"_s)), cell(para(u"要求"_s))}),
                                     tableRow({cell(para(u"甲"_s)), cell(para(u"乙"_s))},
                                              u"<w:trPr><w:hidden/></w:trPr>"_s),
                                     tableRow({cell(para(u"丙"_s)), cell(para(u"丁"_s))},
                                              u"<w:trPr><w:hidden w:val=\"0\"/></w:trPr>"_s)})))
              == u"| 任务 | 要求 |\n| 丙 | 丁 |\n【隐藏】| 甲 | 乙 |"_s);
    }
}

TEST_CASE("notes of a Word document are listed at its end", "[wordtext]")
{
    const auto notes = [](const QString &kind, const QString &content) {
        return wordDocument(QString())
            .replace("document", kind.toUtf8() + 's')
            .replace("<w:body><w:sectPr/></w:body>", content.toUtf8());
    };
    const QByteArray relations =
        "<Relationships><Relationship Type=\"x/footnotes\" Target=\"footnotes.xml\"/>"
        "<Relationship Type=\"x/endnotes\" Target=\"endnotes.xml\"/></Relationships>";
    ZipEntries parts = wordFrame();
    for (auto &[name, content] : parts)
        content = name.endsWith(u"document.xml.rels"_s) ? relations : content;
    parts += ZipEntries{
        {u"word/document.xml"_s, wordDocument(para(u"1. 学习"_s))},
        {u"word/footnotes.xml"_s,
         notes(
             u"footnote"_s,
             u"<w:footnote w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"1\">%1</w:footnote>"
             "<w:footnote w:id=\"2\"><w:p/></w:footnote><w:footnote w:id=\"3\" w:type=\"normal\">%2</w:footnote>"_s
                 .arg(para(u"责任部门："_s) + para(u"宣传部"_s), para(u"试行"_s)))},
        {u"word/endnotes.xml"_s,
         notes(u"endnote"_s, u"<w:endnote w:id=\"1\">%1</w:endnote>"_s.arg(para(u"注"_s)))}};
    CHECK(textOfWord(zipOf(parts))
          == u"1. 学习\n【脚注】责任部门：宣传部\n【脚注】试行\n【尾注】注"_s);
}

TEST_CASE("a document within a Word document is read in its place, or named as unread",
          "[wordtext]")
{
    const auto holding = [](const QString &part, const QByteArray &bytes,
                            const QString &relation = u"c"_s) {
        ZipEntries parts = wordFrame();
        for (auto &[name, content] : parts) {
            if (name.endsWith(u"document.xml.rels"_s))
                content = "<Relationships><Relationship Id=\"c\" Type=\"x/aFChunk\" Target=\""
                          + part.toUtf8() + "\"/></Relationships>";
        }
        parts += ZipEntries{
            {u"word/document.xml"_s,
             wordDocument(para(u"甲"_s) + u"<w:altChunk r:id=\"%1\" xmlns:r=\"r\"/>"_s.arg(relation)
                          + para(u"乙"_s))},
            {u"word/"_s + part, bytes}};
        return zipOf(parts);
    };
    const auto with = [&](const QString &part, const QByteArray &bytes) {
        return textOfWord(holding(part, bytes));
    };
    const QString unread = u"甲\n【未读】文档中嵌入的一部分\n乙"_s;
    CHECK(with(u"a.html"_s, u"<html><p>一、学习"_s.toUtf8()) == u"甲\n一、学习\n乙"_s);
    CHECK(with(u"a.mht"_s,
               u"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>学习"_s.toUtf8())
          == u"甲\n学习\n乙"_s);
    CHECK(with(u"a.docx"_s, docx(para(u"学习"_s))) == u"甲\n学习\n乙"_s);
    CHECK(with(u"a.txt"_s, u"二、建队\r\n1. 培训"_s.toUtf8()) == u"甲\n二、建队\n1. 培训\n乙"_s);
    CHECK(with(u"a.rtf"_s, "{\\rtf1 a}") == unread);
    CHECK(with(u"a.doc"_s, QByteArray("a\0b", 3)) == unread);
    CHECK(with(u"a.docx"_s, "PK\x03\x04 damaged") == unread);
    CHECK(with(u"a.html"_s, {}) == unread);
    CHECK(textOfWord(holding(u"a.html"_s, "<p>x", u"d"_s)) == unread);
    // A document within a document within a document is not read.
    CHECK(with(u"a.docx"_s, holding(u"b.html"_s, "<p>x")) == u"甲\n"_s + unread + u"\n乙"_s);
}

TEST_CASE("of alternative contents in a Word document the first one that is understood is read",
          "[wordtext]")
{
    const auto either = [](const QString &choices) {
        return textOfWord(docx(wordParagraph(
            u"<w:r><mc:AlternateContent>%1<mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>"_s
                .arg(choices))));
    };
    const QString choice = u"<mc:Choice Requires=\"%1\"><w:t>%2</w:t></mc:Choice>"_s;
    CHECK(either(choice.arg(u"w77"_s, u"新"_s)) == u"旧"_s);
    CHECK(either(choice.arg(u"wps"_s, u"新"_s)) == u"新"_s);
    CHECK(either(choice.arg(u"wps w77"_s, u"新"_s)) == u"旧"_s);
    CHECK(either(choice.arg(u"w77"_s, u"新"_s) + choice.arg(u"w14"_s, u"中"_s)) == u"中"_s);
}

TEST_CASE("a Word document is read however it was packed", "[wordtext]")
{
    const ZipEntries parts = wordFrame()
                             + ZipEntries{{u"word/document.xml"_s, wordDocument(para(u"学习"_s))}};
    SECTION("names with backslashes, or in other case")
    {
        ZipEntries packed = parts;
        for (auto &[name, content] : packed)
            name = name.replace(u'/', u'\\').replace(u"word"_s, u"Word"_s);
        CHECK(textOfWord(zipOf(packed)) == u"学习"_s);
    }
    SECTION("bytes after the archive")
    {
        CHECK(textOfWord(zipOf(parts) + "\r\n<!-- scanned -->") == u"学习"_s);
    }
    SECTION("parts in UTF-16")
    {
        ZipEntries packed = parts;
        for (auto &[name, content] : packed) {
            if (!name.endsWith(u".xml"_s) || name.startsWith(u'['))
                continue;
            QStringEncoder encode(name.endsWith(u"document.xml"_s) ? QStringConverter::Utf16BE
                                                                   : QStringConverter::Utf16LE,
                                  QStringConverter::Flag::WriteBom);
            const QString text = QString::fromUtf8(content);
            content = encode(QString(text).replace(u"UTF-8"_s, u"UTF-16"_s));
        }
        CHECK(textOfWord(zipOf(packed)) == u"学习"_s);
    }
}

TEST_CASE("in a Word table, a cell of names over several rows is repeated in every row",
          "[wordtext]")
{
    const QString begins = u"<w:vMerge w:val=\"restart\"/>"_s;
    const QString goesOn = u"<w:vMerge/>"_s;
    CHECK(textOfWord(docx(table(
              {tableRow({cell(para(u"类别"_s)), cell(para(u"任务"_s)), cell(para(u"责任部门"_s))}),
               tableRow({cell(para(u"学习"_s), begins), cell(para(u"宣讲"_s)),
                         cell(para(u"宣传部"_s) + para(u"学工处、"_s) + para(u"团委"_s), begins)}),
               tableRow({cell(para(QString()), goesOn), cell(para(u"座谈"_s)),
                         cell(para(QString()), goesOn)})})))
          == u"| 类别 | 任务 | 责任部门 |\n| 学习 | 宣讲 | 宣传部\u0085学工处、\u0085团委 |\n"
             "|  | 座谈 | 宣传部\u0085学工处、\u0085团委 |"_s);
}

TEST_CASE("what a Word table's headings tell of who and when is repeated, and nothing else",
          "[wordtext]")
{
    const QString begins = u"<w:vMerge w:val=\"restart\"/>"_s;
    const QString goesOn = u"<w:vMerge/>"_s;
    for (const auto &[heading, isRepeated] :
         {std::pair{u"联系人"_s, true}, std::pair{u"时间节点"_s, true},
          std::pair{u"责任措施"_s, false}, std::pair{u"存在问题"_s, false},
          std::pair{u"完成情况"_s, false}, std::pair{u"进度"_s, false}}) {
        CAPTURE(heading.toStdString());
        const QString text = textOfWord(
            docx(table({tableRow({cell(para(u"任务"_s)), cell(para(heading))}),
                        tableRow({cell(para(u"宣讲"_s)), cell(para(u"甲"_s), begins)}),
                        tableRow({cell(para(u"座谈"_s)), cell(para(QString()), goesOn)})})));
        CHECK(text.endsWith(isRepeated ? u"| 座谈 | 甲 |"_s : u"| 座谈 |  |"_s));
    }
}

TEST_CASE("a table nested in a table of tasks is read as text of its cell", "[wordtext]")
{
    const QString inner = table({tableRow({cell(para(u"上半年"_s)), cell(para(u"2次"_s))}),
                                 tableRow({cell(para(u"下半年"_s)), cell(para(u"3次"_s))})});
    CHECK(
        textOfWord(docx(table(
            {tableRow({cell(para(u"序号"_s)), cell(para(u"任务"_s)), cell(para(u"责任部门"_s))}),
             tableRow({cell(para(u"1"_s)), cell(para(u"座谈"_s) + inner + para(QString())),
                       cell(para(u"团委"_s))}),
             tableRow({cell(para(u"2"_s)), cell(para(u"宣讲"_s)), cell(para(u"工会"_s))})})))
        == u"| 序号 | 任务 | 责任部门 |\n| 1 | 座谈\u0085上半年 2次\u0085下半年 3次 | 团委 |\n| 2 | 宣讲 | 工会 |"_s);
}

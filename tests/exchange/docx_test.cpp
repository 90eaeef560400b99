#include "exchange/reports/docx.h"

#include "exchange/documenttools.h"

#include "support/catch.h"

#include <QSet>

#include <cmath>

using namespace Exchange;
using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const auto kDocument = u"word/document.xml"_s;

Package writtenDocx(const ReportDocument &document)
{
    const auto bytes = docxOf(document, kSampleWritten);
    REQUIRE(bytes);
    return unpacked(*bytes);
}

Package writtenDocx(const QList<ReportElement> &elements)
{
    return writtenDocx(ReportDocument{.title = u"题"_s, .elements = elements});
}

// The text of a document's runs, in order.
QString textOfRuns(const QByteArray &xml)
{
    QString text;
    bool inText = false;
    for (const XmlToken &token : tokensOf(xml)) {
        if (token.name == u"w:t")
            inText = token.begins;
        else if (inText)
            text += token.text;
    }
    return text;
}

// The paragraphs' styles and texts: "Title:…".
QStringList paragraphsIn(const QByteArray &xml)
{
    QStringList paragraphs;
    bool inText = false;
    for (const XmlToken &token : tokensOf(xml)) {
        if (token.begins && token.name == u"w:p")
            paragraphs.append(QString());
        else if (token.begins && token.name == u"w:pStyle")
            paragraphs.last() += token.attributes[u"w:val"_s] + u':';
        else if (token.begins && token.name == u"w:br")
            paragraphs.last() += u'|';
        else if (token.name == u"w:t")
            inText = token.begins;
        else if (inText)
            paragraphs.last() += token.text;
    }
    return paragraphs;
}

// The names of the elements in the paragraph that contains this text.
QStringList elementsAround(const QByteArray &xml, const QString &words)
{
    QStringList names;
    bool found = false;
    for (const XmlToken &token : tokensOf(xml)) {
        if (token.begins && token.name == u"w:p")
            names.clear();
        if (token.begins)
            names.append(token.name);
        found = found || token.text.contains(words);
        if (found && !token.begins && token.name == u"w:p")
            return names;
    }
    return {};
}

} // namespace

TEST_CASE("all parts of a Word document exist, are declared and are well-formed", "[docx]")
{
    const Package package = writtenDocx(exchangeSample());
    CHECK(package.names.first() == u"[Content_Types].xml"_s);
    for (const QString &name : package.names)
        tokensOf(package.parts[name]);
    QSet<QString> declared;
    for (QString name :
         valuesOf(package.parts[u"[Content_Types].xml"_s], u"Override"_s, u"PartName"_s))
        declared.insert(name.remove(0, 1));
    for (const QString &name : package.names) {
        INFO(name.toStdString());
        CHECK((declared.contains(name) || name.endsWith(u".rels"_s) || name.startsWith(u'[')));
    }
    CHECK(declared.size() == package.names.size() - 3);
    for (const QString &target :
         valuesOf(package.parts[u"_rels/.rels"_s], u"Relationship"_s, u"Target"_s))
        CHECK(package.parts.contains(target));
    const QByteArray relations = package.parts[u"word/_rels/document.xml.rels"_s];
    for (const QString &target : valuesOf(relations, u"Relationship"_s, u"Target"_s))
        CHECK(package.parts.contains(u"word/"_s + target));
    const QStringList ids = valuesOf(relations, u"Relationship"_s, u"Id"_s);
    for (const QString &id : valuesOf(package.parts[kDocument], u"w:footerReference"_s, u"r:id"_s))
        CHECK(ids.contains(id));
}

TEST_CASE("a Word document uses only styles that it defines, headings with their levels", "[docx]")
{
    const Package package = writtenDocx(exchangeSample());
    const QByteArray styles = package.parts[u"word/styles.xml"_s];
    const QStringList defined = valuesOf(styles, u"w:style"_s, u"w:styleId"_s);
    for (const QString &element : {u"w:pStyle"_s, u"w:tblStyle"_s}) {
        for (const QString &used : valuesOf(package.parts[kDocument], element, u"w:val"_s))
            CHECK(defined.contains(used));
    }
    QString style;
    QHash<QString, QString> levels;
    for (const XmlToken &token : tokensOf(styles)) {
        if (token.begins && token.name == u"w:style")
            style = token.attributes[u"w:styleId"_s];
        if (token.begins && token.name == u"w:outlineLvl")
            levels[style] = token.attributes[u"w:val"_s];
    }
    CHECK(levels
          == QHash<QString, QString>{{u"Heading1"_s, u"0"_s},
                                     {u"Heading2"_s, u"1"_s},
                                     {u"Heading3"_s, u"2"_s},
                                     {u"AnnexTitle"_s, u"0"_s}});
    for (const QString &font :
         {u"方正小标宋简体"_s, u"仿宋_GB2312"_s, u"黑体"_s, u"楷体_GB2312"_s, u"宋体"_s})
        CHECK(valuesOf(styles, u"w:rFonts"_s, u"w:eastAsia"_s).contains(font));
    CHECK(valuesOf(styles, u"w:lang"_s, u"w:eastAsia"_s) == QStringList{u"zh-CN"_s});
}

TEST_CASE("a Word document has the report's words in the same order", "[docx]")
{
    const ReportDocument report = exchangeSample();
    const Package package = writtenDocx(report);
    CHECK(withoutSpace(textOfRuns(package.parts[kDocument])) == wordsOf(report));
    const QStringList paragraphs = paragraphsIn(package.parts[kDocument]);
    CHECK(paragraphs.mid(0, 12)
          == QStringList{u"Title:江苏信息职业技术学院|关心下一代工作委员会2021年工作总结"_s,
                         u"Salutation:学院党委："_s, u"BodyText:现将2021年工作总结如下。"_s,
                         u"Heading1:一、提高政治站位"_s, u"Heading2:（一）老少共学"_s,
                         u"Heading3:1.深入学习"_s, u"BodyText:召开座谈会（115人次）。"_s,
                         u"BodyText:又一段。"_s,
                         u"AnnexNote:附件：1.2021年工作要点落实情况一览表"_s,
                         u"AnnexNote:2.2021年工作要点任务分解表"_s,
                         u"Signature:关心下一代工作委员会"_s, u"Date:2021年12月31日"_s});
    CHECK(paragraphs.contains(u"AnnexMark:附件1"_s));
    CHECK(paragraphs.contains(u"AnnexTitle:2021年工作要点落实情况一览表"_s));
}

TEST_CASE("a Word document's page is the official one, its annexes stand on landscape pages",
          "[docx]")
{
    const QByteArray xml = writtenDocx(exchangeSample()).parts[kDocument];
    const auto values = [&xml](const QString &element, const QString &attribute) {
        return valuesOf(xml, element, attribute);
    };
    CHECK(values(u"w:pgSz"_s, u"w:w"_s) == QStringList{u"11906"_s, u"16838"_s, u"16838"_s});
    CHECK(values(u"w:pgSz"_s, u"w:h"_s) == QStringList{u"16838"_s, u"11906"_s, u"11906"_s});
    CHECK(values(u"w:pgSz"_s, u"w:orient"_s)
          == QStringList{QString(), u"landscape"_s, u"landscape"_s});
    // 37 mm, 26 mm less a twentieth of a point, 35 mm and 28 mm, in twentieths of a point
    CHECK(values(u"w:pgMar"_s, u"w:top"_s).first() == u"2098"_s);
    CHECK(values(u"w:pgMar"_s, u"w:right"_s).first() == u"1470"_s);
    CHECK(values(u"w:pgMar"_s, u"w:bottom"_s).first() == u"1984"_s);
    CHECK(values(u"w:pgMar"_s, u"w:left"_s).first() == u"1587"_s);
    const int pitch = values(u"w:docGrid"_s, u"w:linePitch"_s).first().toInt();
    const int space = values(u"w:docGrid"_s, u"w:charSpace"_s).first().toInt();
    CHECK(values(u"w:docGrid"_s, u"w:type"_s).first() == u"linesAndChars"_s);
    CHECK((16838 - 2098 - 1984) / pitch == 22);
    const double width = (11906 - 1587 - 1470) / 20.0;
    CHECK(int((width + 0.001) / (16 + space / 4096.0)) == 28);
    // LibreOffice rounds a cell of the grid down to twentieths of a point: 28 such cells must still
    // hold the 28 characters.
    CHECK(28 * std::floor((16 + space / 4096.0) * 20 + 0.01) / 20 > 28 * 15.76);
    CHECK(values(u"w:docGrid"_s, u"w:type"_s).last().isEmpty());
    CHECK(
        values(u"w:footerReference"_s, u"w:type"_s)
        == QStringList{u"default"_s, u"even"_s, u"default"_s, u"even"_s, u"default"_s, u"even"_s});
    QStringList footers = values(u"w:footerReference"_s, u"r:id"_s);
    footers.removeDuplicates();
    CHECK(footers.size() == 6); // each section has footers of its own
}

TEST_CASE("a Word document's page numbers are at the right of odd and the left of even pages",
          "[docx]")
{
    const Package package = writtenDocx(exchangeSample());
    CHECK(
        valuesOf(package.parts[u"word/settings.xml"_s], u"w:evenAndOddHeaders"_s, u"w:val"_s).size()
        == 1);
    for (int number = 1; number <= 6; ++number) {
        const QByteArray footer = package.parts[u"word/footer%1.xml"_s.arg(number)];
        const bool even = number % 2 == 0;
        CHECK(valuesOf(footer, u"w:jc"_s, u"w:val"_s)
              == QStringList{even ? u"left"_s : u"right"_s});
        CHECK(valuesOf(footer, u"w:ind"_s, even ? u"w:leftChars"_s : u"w:rightChars"_s)
              == QStringList{u"100"_s});
        CHECK(textOfRuns(footer) == u"—1—"_s);
        CHECK(footer.contains(" PAGE "));
    }
}

TEST_CASE("a Word document's tables repeat their heads and keep their rows whole", "[docx]")
{
    const QByteArray xml = writtenDocx(exchangeSample()).parts[kDocument];
    CHECK(valuesOf(xml, u"w:tblHeader"_s, u"w:val"_s).size() == 2);
    CHECK(valuesOf(xml, u"w:cantSplit"_s, u"w:val"_s).size()
          == valuesOf(xml, u"w:tr"_s, QString()).size());
    CHECK(valuesOf(xml, u"w:gridSpan"_s, u"w:val"_s) == QStringList(6, u"3"_s));
    CHECK(elementsAround(xml, u"1、部分"_s).contains(u"w:keepNext"_s));
    const QByteArray tall = writtenDocx({ReportTable{.title = u"表"_s,
                                                     .columns = {{u"进展"_s}},
                                                     .rows = {{{u"进展情况"_s.repeated(2000)}}}}})
                                .parts[kDocument];
    // Only the head; the tall row may break.
    CHECK(valuesOf(tall, u"w:cantSplit"_s, u"w:val"_s).size() == 1);
}

TEST_CASE("rows of a Word document share their first cell", "[docx]")
{
    const QByteArray xml = writtenDocx({sharedCells()}).parts[kDocument];
    CHECK(valuesOf(xml, u"w:vMerge"_s, u"w:val"_s)
          == QStringList{u"restart"_s, u"continue"_s, u"continue"_s});
    CHECK(textOfRuns(xml).count(u"读书"_s) == 1);
    // Rows that share a cell stay on one page.
    CHECK(elementsAround(xml, u"征文"_s).contains(u"w:keepNext"_s));
    CHECK_FALSE(elementsAround(xml, u"宣讲"_s).contains(u"w:keepNext"_s));
}

TEST_CASE("a Word document's signature stays with the paragraph before it", "[docx]")
{
    const QByteArray xml = writtenDocx(exchangeSample()).parts[kDocument];
    CHECK(elementsAround(xml, u"又一段。"_s).contains(u"w:keepNext"_s));
    const QStringList name = elementsAround(xml, u"关心下一代工作委员会2021"_s);
    CHECK_FALSE(name.contains(u"w:keepNext"_s)); // the style of the title has it already
    CHECK_FALSE(elementsAround(xml, u"2021年12月31日"_s).contains(u"w:keepNext"_s));
}

TEST_CASE("a Word document names its annexes under one another, and keeps them with the signature",
          "[docx]")
{
    const QByteArray xml = writtenDocx({ReportParagraph{u"文。"_s},
                                        ReportAnnexList{{u"甲表"_s, u"乙表"_s}},
                                        ReportSignature{u"关工委"_s, QDate(2021, 5, 1)}})
                               .parts[kDocument];
    const QStringList styles = valuesOf(xml, u"w:pStyle"_s, u"w:val"_s);
    CHECK(styles
          == QStringList{u"BodyText"_s, u"AnnexNote"_s, u"AnnexNote"_s, u"Signature"_s, u"Date"_s});
    const QStringList left = valuesOf(xml, u"w:ind"_s, u"w:left"_s);
    // Both names have the same indent; the numbers hang to the left of it.
    CHECK(left[0] == left[1]);
    CHECK(valuesOf(xml, u"w:ind"_s, u"w:hanging"_s).mid(0, 2) == QStringList{u"1421"_s, u"474"_s});
    CHECK(valuesOf(xml, u"w:tab"_s, QString()).size() == 2);
    CHECK(elementsAround(xml, u"文。"_s).contains(u"w:keepNext"_s));
}

TEST_CASE("a Word document's signature has the position that the standard demands", "[docx]")
{
    const auto indents = [](bool sealed, const QString &attribute) {
        const auto xml =
            writtenDocx({ReportParagraph{u"文。"_s},
                         ReportSignature{u"关心下一代工作委员会"_s, QDate(2021, 5, 1), sealed}})
                .parts[kDocument];
        return valuesOf(xml, u"w:ind"_s, attribute);
    };
    // Without a seal, the name ends two characters from the right margin and the date begins two
    // characters after it.
    CHECK(indents(false, u"w:leftChars"_s) == QStringList{u"1601"_s, u"1801"_s});
    // With a seal, the date ends four characters from the right margin.
    CHECK(indents(true, u"w:rightChars"_s).last() == u"400"_s);
}

TEST_CASE("text with special characters stays the same in a Word document", "[docx]")
{
    for (const QString &text : hostileTexts()) {
        INFO(text.left(40).toStdString());
        const ReportDocument report{
            .title = text.left(300),
            .author = text.left(300),
            .elements = {ReportTitle{text.left(300)}, ReportRecipient{text.left(300)},
                         ReportHeading{1, text.left(300)}, ReportParagraph{text},
                         ReportSignature{text.left(300), QDate(2021, 5, 1)},
                         ReportTable{.title = text.left(300),
                                     .columns = {{text.left(300)}},
                                     .rows = {{{text}}}}}};
        const Package package = writtenDocx(report);
        for (const QString &name : package.names)
            tokensOf(package.parts[name]);
        CHECK(withoutSpace(textOfRuns(package.parts[kDocument])) == wordsOf(report));
    }
}

TEST_CASE("an empty report gives a valid Word document", "[docx]")
{
    const QByteArray xml = writtenDocx(QList<ReportElement>{}).parts[kDocument];
    CHECK(valuesOf(xml, u"w:sectPr"_s, QString()).size() == 1);
    CHECK(valuesOf(xml, u"w:p"_s, QString()).size() == 1);
    writtenDocx({ReportTable{}});
    writtenDocx({ReportTable{.rows = {{{u"一"_s, u"二"_s}}, {{}, true}, {}}}});
    writtenDocx({ReportSignature{}});
}

TEST_CASE("two Word documents of the same report differ only in their time", "[docx]")
{
    const auto one = docxOf(exchangeSample(), kSampleWritten);
    const auto two = docxOf(exchangeSample(), kSampleWritten);
    REQUIRE(one);
    CHECK(*one == *two);
    const Package first = unpacked(*one);
    const auto later = docxOf(exchangeSample(), kSampleWritten.addSecs(61));
    REQUIRE(later);
    const Package second = unpacked(*later);
    for (const QString &name : first.names)
        CHECK((first.parts[name] == second.parts[name]) == (name != u"docProps/core.xml"));
    const QByteArray core = first.parts[u"docProps/core.xml"_s];
    CHECK(core.contains("2021-12-31T09:30:00Z"));
    CHECK(core.contains("关心下一代工作委员会"));
}

TEST_CASE("a wall chart in a Word document is on landscape pages of the chosen paper in small type",
          "[docx]")
{
    ReportTable table{.title = u"推进图"_s, .columns = {{u"要点"_s, 20}, {u"1月"_s, 4}}};
    table.rows.append({.cells = {u"走访"_s, u"●"_s}});
    const bool isLarge = GENERATE(true, false);
    table.wall = isLarge ? WallPaper::A3 : WallPaper::A4;
    const QByteArray xml = writtenDocx(QList<ReportElement>{table}).parts[kDocument];
    CHECK(valuesOf(xml, u"w:pgSz"_s, u"w:w"_s) == QStringList{isLarge ? u"23811"_s : u"16838"_s});
    CHECK(valuesOf(xml, u"w:pgSz"_s, u"w:h"_s) == QStringList{isLarge ? u"16838"_s : u"11906"_s});
    CHECK(valuesOf(xml, u"w:pgSz"_s, u"w:orient"_s) == QStringList{u"landscape"_s});
    const QStringList styles = valuesOf(xml, u"w:pStyle"_s, u"w:val"_s);
    CHECK(styles.contains(u"WallHead"_s));
    CHECK(styles.contains(u"WallText"_s));
    CHECK_FALSE(styles.contains(u"TableText"_s));
}

TEST_CASE("each element of a Word document is in one that the standard allows it in", "[docx]")
{
    const Package package = writtenDocx(sampleOfEveryKind());
    CHECK(contentsOf(package.parts[kDocument])
          == QStringList{u"a:graphic: a:graphicData"_s,
                         u"a:graphicData: pic:pic"_s,
                         u"a:prstGeom: a:avLst"_s,
                         u"a:stretch: a:fillRect"_s,
                         u"a:xfrm: a:ext a:off"_s,
                         u"pic:blipFill: a:blip a:stretch"_s,
                         u"pic:nvPicPr: pic:cNvPicPr pic:cNvPr"_s,
                         u"pic:pic: pic:blipFill pic:nvPicPr pic:spPr"_s,
                         u"pic:spPr: a:prstGeom a:xfrm"_s,
                         u"w:body: w:p w:sectPr w:tbl"_s,
                         u"w:document: w:body"_s,
                         u"w:drawing: wp:inline"_s,
                         u"w:p: w:pPr w:r"_s,
                         u"w:pPr: w:ind w:jc w:keepNext w:pStyle w:rPr w:sectPr w:spacing"_s,
                         u"w:r: w:br w:drawing w:rPr w:t w:tab"_s,
                         u"w:rPr: w:rFonts w:sz w:szCs"_s,
                         u"w:sectPr: w:cols w:docGrid w:footerReference w:pgMar w:pgSz w:type"_s,
                         u"w:tbl: w:tblGrid w:tblPr w:tr"_s,
                         u"w:tblCellMar: w:bottom w:top"_s,
                         u"w:tblGrid: w:gridCol"_s,
                         u"w:tblPr: w:jc w:tblCellMar w:tblLayout w:tblStyle w:tblW"_s,
                         u"w:tc: w:p w:tcPr"_s,
                         u"w:tcPr: w:gridSpan w:tcW w:vAlign w:vMerge"_s,
                         u"w:tr: w:tc w:trPr"_s,
                         u"w:trPr: w:cantSplit w:tblHeader w:trHeight"_s,
                         u"wp:inline: a:graphic wp:docPr wp:extent"_s});
    CHECK(
        contentsOf(package.parts[u"word/styles.xml"_s])
        == QStringList{u"w:docDefaults: w:pPrDefault w:rPrDefault"_s,
                       u"w:pPr: w:adjustRightInd w:autoSpaceDE w:autoSpaceDN w:ind w:jc w:keepNext "
                       "w:outlineLvl w:overflowPunct w:snapToGrid w:spacing w:widowControl"_s,
                       u"w:rPr: w:lang w:rFonts w:snapToGrid w:spacing w:sz w:szCs"_s,
                       u"w:rPrDefault: w:rPr"_s,
                       u"w:style: w:basedOn w:name w:next w:pPr w:qFormat w:rPr w:tblPr"_s,
                       u"w:styles: w:docDefaults w:style"_s,
                       u"w:tblBorders: w:bottom w:insideH w:insideV w:left w:right w:top"_s,
                       u"w:tblCellMar: w:bottom w:left w:right w:top"_s,
                       u"w:tblPr: w:tblBorders w:tblCellMar"_s});
    CHECK(contentsOf(package.parts[u"word/settings.xml"_s])
          == QStringList{u"w:compat: w:compatSetting"_s,
                         u"w:settings: w:characterSpacingControl w:compat w:defaultTabStop "
                         "w:evenAndOddHeaders w:zoom"_s});
    CHECK(contentsOf(package.parts[u"word/fontTable.xml"_s])
          == QStringList{u"w:font: w:altName w:charset w:family w:pitch"_s, u"w:fonts: w:font"_s});
    CHECK(contentsOf(package.parts[u"word/footer1.xml"_s])
          == QStringList{u"w:ftr: w:p"_s, u"w:p: w:pPr w:r"_s, u"w:pPr: w:ind w:jc w:pStyle"_s,
                         u"w:r: w:fldChar w:instrText w:rPr w:t"_s, u"w:rPr: w:rFonts"_s});
}

TEST_CASE("a Word document's styles are those of an official paper", "[docx]")
{
    const QByteArray styles = writtenDocx(exchangeSample()).parts[u"word/styles.xml"_s];
    // Whether it stays with the next paragraph, the first line's indent in hundredths of a
    // character, alignment, typeface and size in half points (GB/T 9704-2012, chapter 7).
    QStringList rules;
    for (const XmlToken &token : tokensOf(styles)) {
        const auto add = [&](const QString &name, const QString &attribute) {
            if (token.begins && token.name == name && !rules.isEmpty())
                rules.last() += u' ' + token.attributes.value(attribute, name);
        };
        if (token.begins && token.name == u"w:style")
            rules.append(token.attributes.value(u"w:styleId"_s));
        add(u"w:keepNext"_s, {});
        add(u"w:ind"_s, u"w:firstLineChars"_s);
        add(u"w:jc"_s, u"w:val"_s);
        add(u"w:rFonts"_s, u"w:eastAsia"_s);
        add(u"w:sz"_s, u"w:val"_s);
    }
    CHECK(rules.mid(1, 11)
          == QStringList{
              u"Title w:keepNext center 方正小标宋简体 44"_s, u"Salutation left 仿宋_GB2312 32"_s,
              u"Heading1 w:keepNext 200 both 黑体 32"_s,
              u"Heading2 w:keepNext 200 both 楷体_GB2312 32"_s,
              u"Heading3 w:keepNext 200 both 仿宋_GB2312 32"_s,
              u"BodyText 200 both 仿宋_GB2312 32"_s, u"AnnexNote w:keepNext left 仿宋_GB2312 32"_s,
              u"Signature left 仿宋_GB2312 32"_s, u"Date left 仿宋_GB2312 32"_s,
              u"AnnexMark w:keepNext left 黑体 32"_s,
              u"AnnexTitle w:keepNext center 方正小标宋简体 44"_s});
    CHECK(valuesOf(styles, u"w:next"_s, u"w:val"_s).mid(0, 4) == QStringList(4, u"BodyText"_s));
}

TEST_CASE("paragraphs of a Word document behind tables and photographs begin a page of their own",
          "[docx]")
{
    const auto pages = [](const QList<ReportElement> &elements) {
        return valuesOf(writtenDocx(elements).parts[kDocument], u"w:pgSz"_s, u"w:orient"_s);
    };
    const QString wide = u"landscape"_s;
    const ReportParagraph text{u"文。"_s};
    const ReportTable table{.title = u"表"_s, .columns = {{u"列"_s}}};
    const ReportPhotographs photographs{.title = u"照片"_s};
    CHECK(pages({text, text}) == QStringList{QString()});
    CHECK(pages({text, table, text, text}) == QStringList{QString(), wide, QString()});
    CHECK(pages({table, table}) == QStringList{wide, wide});
    CHECK(pages({text, photographs, text, text}) == QStringList(3, QString()));
    CHECK(pages({photographs, table, text}) == QStringList{QString(), wide, QString()});
}

TEST_CASE("photographs in a Word document stand two by two, as large as half the page lets them",
          "[docx]")
{
    const QByteArray xml = writtenDocx(sampleOfEveryKind()).parts[kDocument];
    const QStringList widths = valuesOf(xml, u"wp:extent"_s, u"cx"_s);
    const QStringList heights = valuesOf(xml, u"wp:extent"_s, u"cy"_s);
    REQUIRE(widths.size() == 3);
    const auto ratio = [&](int i) { return widths[i].toDouble() / heights[i].toDouble(); };
    CHECK(std::abs(ratio(0) - 4.0 / 3) < 0.01);
    CHECK(std::abs(ratio(1) - 9.0) < 0.01);
    CHECK(std::abs(ratio(2) - 3.0 / 4) < 0.01);
    CHECK(widths[1].toDouble() > 190 * 12700); // the text is 442 points wide
    CHECK(widths[1].toDouble() < 221 * 12700);
    CHECK(heights[2].toDouble() > 160 * 12700); // two rows of them fit on a page
    CHECK(heights[2].toDouble() < 260 * 12700);
    CHECK(valuesOf(xml, u"w:trHeight"_s, u"w:val"_s).size() == 2);
    CHECK(valuesOf(xml, u"w:tblStyle"_s, u"w:val"_s)
          == QStringList(4, u"TableGrid"_s) + QStringList{u"TableNormal"_s});
    const QStringList paragraphs = paragraphsIn(xml);
    CHECK(paragraphs.mid(paragraphs.size() - 2)
          == QStringList{u"BodyText:其后"_s, u"BodyText:（联系人：张明）"_s});
    CHECK(valuesOf(xml, u"a:blip"_s, u"r:embed"_s)
          == QStringList{u"picture1"_s, u"picture2"_s, u"picture3"_s});
}

TEST_CASE("a Word document's signature stays with a paragraph that leaves room for its heading",
          "[docx]")
{
    const auto paper = [](const QString &text, const ReportSignature &signature) {
        return writtenDocx({ReportParagraph{text}, signature}).parts[kDocument];
    };
    for (const auto &[lines, stays] : {std::pair{10, true}, std::pair{24, false}}) {
        CAPTURE(lines);
        const QByteArray xml = paper(u"文"_s.repeated(28 * lines),
                                     {u"关工委"_s, QDate(2021, 5, 1)});
        CHECK(elementsAround(xml, u"文文"_s).contains(u"w:keepNext"_s) == stays);
    }
    CHECK_FALSE(elementsAround(paper(u"文。"_s, {}), u"文。"_s).contains(u"w:keepNext"_s));
    const QByteArray undated = paper(u"文。"_s, {u"甲\n乙"_s});
    CHECK(paragraphsIn(undated)
          == QStringList{u"BodyText:文。"_s, u"Signature:甲"_s, u"Signature:乙"_s});
    CHECK(elementsAround(undated, u"甲"_s).contains(u"w:keepNext"_s));
    CHECK_FALSE(elementsAround(undated, u"乙"_s).contains(u"w:keepNext"_s));
}

TEST_CASE("rows of a Word document that share a cell stay together where they are few", "[docx]")
{
    const QByteArray few = writtenDocx({sharedCells()}).parts[kDocument];
    CHECK_FALSE(elementsAround(few, u"报告会"_s).contains(u"w:keepNext"_s));
    CHECK(valuesOf(few, u"w:tc"_s, QString()).size() == 2 * 5);
    ReportTable tall{.title = u"表"_s, .columns = {{u"甲"_s}, {u"乙"_s}}};
    for (int i = 0; i < 20; ++i)
        tall.rows.append({.cells = {u"读书"_s, u"第%1次"_s.arg(i)}, .goesOn = i > 0});
    const QByteArray many = writtenDocx({tall}).parts[kDocument];
    CHECK_FALSE(elementsAround(many, u"第0次"_s).contains(u"w:keepNext"_s));
    CHECK(valuesOf(many, u"w:vMerge"_s, u"w:val"_s).count(u"continue"_s) == 19);
}

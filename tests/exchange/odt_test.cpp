#include "exchange/reports/odt.h"

#include "exchange/documenttools.h"

#include "support/catch.h"

#include <QSet>

using namespace Exchange;
using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

Package writtenOdt(const ReportDocument &document)
{
    const auto bytes = odtOf(document, kSampleWritten);
    REQUIRE(bytes);
    // By these first bytes other programs know the file's type (ODF 1.2, part 3, 3.3).
    CHECK(bytes->mid(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
    return unpacked(*bytes);
}

QString allText(const QByteArray &xml)
{
    QString text;
    for (const XmlToken &token : tokensOf(xml))
        text += token.text;
    return text;
}

} // namespace

TEST_CASE("an OpenDocument text lists its parts, all of them well-formed", "[odt]")
{
    const Package package = writtenOdt(exchangeSample());
    for (const QString &name : package.names) {
        if (name != u"mimetype")
            tokensOf(package.parts[name]);
    }
    QStringList listed = valuesOf(package.parts[u"META-INF/manifest.xml"_s],
                                  u"manifest:file-entry"_s, u"manifest:full-path"_s);
    CHECK(listed.takeFirst() == u"/"_s);
    for (const QString &name : listed)
        CHECK(package.parts.contains(name));
}

namespace {

// For each element of this name the elements that it is in, from the outermost: "a/b".
QSet<QString> holdersOf(const QByteArray &xml, const QString &name)
{
    QSet<QString> holders;
    QStringList open;
    for (const XmlToken &token : tokensOf(xml)) {
        if (token.name.isEmpty())
            continue;
        if (!token.begins) {
            open.removeLast();
            continue;
        }
        if (token.name == name)
            holders.insert(open.join(u'/'));
        open.append(token.name);
    }
    return holders;
}

} // namespace

TEST_CASE("an OpenDocument text has its paragraphs, headings and tables where the format has them",
          "[odt]")
{
    const QByteArray content = writtenOdt(exchangeSample()).parts[u"content.xml"_s];
    const QString text = u"office:document-content/office:body/office:text"_s;
    CHECK(holdersOf(content, u"office:body"_s) == QSet{u"office:document-content"_s});
    CHECK(holdersOf(content, u"office:text"_s) == QSet{u"office:document-content/office:body"_s});
    for (const QString &name : {u"text:p"_s, u"text:h"_s, u"table:table"_s}) {
        const QSet<QString> holders = holdersOf(content, name);
        CHECK_FALSE(holders.isEmpty());
        for (const QString &holder : holders) {
            INFO(name.toStdString() + " in " + holder.toStdString());
            CHECK((holder == text || holder.startsWith(text + u'/')));
        }
    }
}

TEST_CASE("an OpenDocument text has the report's words, in styles that it defines", "[odt]")
{
    const ReportDocument report = exchangeSample();
    const Package package = writtenOdt(report);
    const QByteArray content = package.parts[u"content.xml"_s];
    CHECK(withoutSpace(allText(content)) == wordsOf(report));
    const QStringList own = valuesOf(content, u"style:style"_s, u"style:name"_s);
    const QStringList shared = valuesOf(package.parts[u"styles.xml"_s], u"style:style"_s,
                                        u"style:name"_s);
    for (const QString &element : {u"text:p"_s, u"text:h"_s, u"table:table"_s, u"table:table-row"_s,
                                   u"table:table-cell"_s}) {
        const QString attribute = element.startsWith(u"text") ? u"text:style-name"_s
                                                              : u"table:style-name"_s;
        for (const QString &used : valuesOf(content, element, attribute))
            CHECK(own.contains(used));
    }
    for (const QString &parent : valuesOf(content, u"style:style"_s, u"style:parent-style-name"_s))
        CHECK((parent.isEmpty() || shared.contains(parent)));
    CHECK(valuesOf(content, u"text:h"_s, u"text:outline-level"_s)
          == QStringList{u"1"_s, u"2"_s, u"3"_s, u"1"_s, u"1"_s});
}

TEST_CASE("an OpenDocument text's annexes stand on landscape pages, heads repeated", "[odt]")
{
    const Package package = writtenOdt(exchangeSample());
    const QByteArray content = package.parts[u"content.xml"_s];
    QStringList pages = valuesOf(content, u"style:style"_s, u"style:master-page-name"_s);
    pages.removeAll(QString());
    CHECK(QSet<QString>(pages.begin(), pages.end())
          == QSet<QString>{u"Standard"_s, u"Landscape"_s});
    CHECK(valuesOf(content, u"table:table-header-rows"_s, QString()).size() == 2);
    CHECK(valuesOf(package.parts[u"styles.xml"_s], u"style:page-layout-properties"_s,
                   u"fo:margin-top"_s)
              .first()
          == u"104.88pt"_s); // 37 mm
    CHECK(allText(package.parts[u"styles.xml"_s]) == u"—1——1—"_s.repeated(4));
}

TEST_CASE("an OpenDocument text asks that a section's row stays with the next one", "[odt]")
{
    const Package package = writtenOdt(exchangeSample());
    const QByteArray settings = package.parts[u"settings.xml"_s];
    CHECK(valuesOf(settings, u"config:config-item"_s, u"config:name"_s).first()
          == u"TableRowKeep"_s);
    CHECK(allText(settings).startsWith(u"true"));
    CHECK(valuesOf(package.parts[u"META-INF/manifest.xml"_s], u"manifest:file-entry"_s,
                   u"manifest:full-path"_s)
              .contains(u"settings.xml"_s));
}

TEST_CASE("rows of an OpenDocument text share their first cell", "[odt]")
{
    const QByteArray content = writtenOdt({.elements = {sharedCells()}}).parts[u"content.xml"_s];
    QStringList rows = valuesOf(content, u"table:table-cell"_s, u"table:number-rows-spanned"_s);
    rows.removeAll(QString());
    CHECK(rows == QStringList{u"3"_s});
    CHECK(valuesOf(content, u"table:covered-table-cell"_s, QString()).size() == 2);
    CHECK(allText(content).count(u"读书"_s) == 1);
}

TEST_CASE("an OpenDocument text's annexes are named under one another", "[odt]")
{
    const Package package = writtenOdt(
        {.elements = {ReportParagraph{u"文。"_s}, ReportAnnexList{{u"甲表"_s, u"乙表"_s}}}});
    const QByteArray content = package.parts[u"content.xml"_s];
    const QStringList left = valuesOf(content, u"style:paragraph-properties"_s,
                                      u"fo:margin-left"_s);
    const QStringList indent = valuesOf(content, u"style:paragraph-properties"_s,
                                        u"fo:text-indent"_s);
    REQUIRE(left.size() >= 3);
    CHECK(left[1] == left[2]);
    CHECK(indent[1] == u"-71.05pt"_s);
    CHECK(indent[2] == u"-23.68pt"_s);
}

TEST_CASE("text with special characters stays the same in an OpenDocument text", "[odt]")
{
    for (const QString &text : hostileTexts()) {
        INFO(text.left(40).toStdString());
        const ReportDocument report{.title = text.left(300),
                                    .author = text.left(300),
                                    .elements = {ReportTitle{text.left(300)}, ReportParagraph{text},
                                                 ReportTable{.title = text.left(300),
                                                             .columns = {{text.left(300)}},
                                                             .rows = {{{text}}}}}};
        CHECK(withoutSpace(allText(writtenOdt(report).parts[u"content.xml"_s])) == wordsOf(report));
    }
    writtenOdt({});
}

TEST_CASE("each element of an OpenDocument text is in one that the standard allows it in", "[odt]")
{
    const Package package = writtenOdt(sampleOfEveryKind());
    CHECK(contentsOf(package.parts[u"content.xml"_s])
          == QStringList{
              u"draw:frame: draw:image"_s, u"office:automatic-styles: style:style"_s,
              u"office:body: office:text"_s,
              u"office:document-content: office:automatic-styles office:body "
              "office:font-face-decls"_s,
              u"office:font-face-decls: style:font-face"_s,
              u"office:text: table:table text:h text:p"_s,
              u"style:style: style:paragraph-properties style:table-cell-properties "
              "style:table-column-properties style:table-properties style:table-row-properties "
              "style:text-properties"_s,
              u"table:table: table:table-column table:table-header-rows table:table-row"_s,
              u"table:table-cell: text:p"_s, u"table:table-header-rows: table:table-row"_s,
              u"table:table-row: table:covered-table-cell table:table-cell"_s,
              u"text:p: draw:frame text:line-break text:s text:tab"_s});
    CHECK(contentsOf(package.parts[u"styles.xml"_s])
          == QStringList{u"office:automatic-styles: style:page-layout style:style"_s,
                         u"office:document-styles: office:automatic-styles office:font-face-decls "
                         "office:master-styles office:styles"_s,
                         u"office:font-face-decls: style:font-face"_s,
                         u"office:master-styles: style:master-page"_s,
                         u"office:styles: style:default-style style:style"_s,
                         u"style:default-style: style:paragraph-properties style:text-properties"_s,
                         u"style:footer: text:p"_s, u"style:footer-left: text:p"_s,
                         u"style:footer-style: style:header-footer-properties"_s,
                         u"style:master-page: style:footer style:footer-left"_s,
                         u"style:page-layout: style:footer-style style:page-layout-properties"_s,
                         u"style:style: style:paragraph-properties style:text-properties"_s,
                         u"text:p: text:page-number"_s});
    CHECK(contentsOf(package.parts[u"meta.xml"_s])
          == QStringList{u"office:document-meta: office:meta"_s,
                         u"office:meta: dc:creator dc:date dc:language dc:title "
                         "meta:creation-date meta:generator meta:initial-creator"_s});
    CHECK(contentsOf(package.parts[u"settings.xml"_s])
          == QStringList{u"config:config-item-set: config:config-item"_s,
                         u"office:document-settings: office:settings"_s,
                         u"office:settings: config:config-item-set"_s});
}

TEST_CASE("an OpenDocument text has a wall chart's page and its photographs two by two", "[odt]")
{
    const Package package = writtenOdt(sampleOfEveryKind());
    const QByteArray content = package.parts[u"content.xml"_s];
    QStringList pages = valuesOf(content, u"style:style"_s, u"style:master-page-name"_s);
    pages.removeAll(QString());
    pages.removeDuplicates();
    pages.sort();
    CHECK(pages == QStringList{u"Landscape"_s, u"Standard"_s, u"Wall"_s});
    QStringList rows = valuesOf(content, u"table:table-row"_s, u"table:style-name"_s);
    CHECK(rows.count(u"PictureRow"_s) == 2);
    rows.removeDuplicates();
    CHECK(rows == QStringList{u"Row"_s, u"PictureRow"_s});
    const QStringList cells = valuesOf(content, u"table:table-cell"_s, u"table:style-name"_s);
    CHECK(cells.count(u"BareCell"_s) == 4);
    const QStringList pictures{u"Pictures/1.jpeg"_s, u"Pictures/2.jpeg"_s, u"Pictures/3.jpeg"_s};
    CHECK(valuesOf(content, u"draw:image"_s, u"xlink:href"_s) == pictures);
    CHECK(valuesOf(package.parts[u"META-INF/manifest.xml"_s], u"manifest:file-entry"_s,
                   u"manifest:full-path"_s)
              .mid(5)
          == pictures);
    ReportTable chart{.title = u"推进图"_s, .columns = {{u"要点"_s}}};
    chart.wall = WallPaper::A4;
    CHECK(valuesOf(writtenOdt({.elements = {chart}}).parts[u"content.xml"_s], u"style:style"_s,
                   u"style:master-page-name"_s)
              .contains(u"SmallWall"_s));
}

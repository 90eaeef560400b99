#include "exchange/officefiles.h"

#include "exchange/reports/zipfile.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;

namespace {

const auto kWordSpaces =
    u"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    "xmlns:v=\"urn:schemas-microsoft-com:vml\""_s;

const auto kOdfSpaces = u"xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                        "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
                        "xmlns:xlink=\"http://www.w3.org/1999/xlink\""_s;

QByteArray wordBlock(const QString &root, const QString &content)
{
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:%1 %2>%3</w:%1>"_s
        .arg(root, kWordSpaces, content)
        .toUtf8();
}

QByteArray relations(const QList<std::pair<QString, QString>> &targets)
{
    QString entries;
    for (const auto &[kind, target] : targets) {
        entries +=
            u"<Relationship Id=\"r%1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%1\" Target=\"%2\"/>"_s
                .arg(kind, target);
    }
    return u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%1</Relationships>"_s
        .arg(entries)
        .toUtf8();
}

} // namespace

QByteArray zipOf(const ZipEntries &parts)
{
    QList<Exchange::ZipEntry> packed;
    for (const auto &[name, content] : parts)
        packed.append({.name = name, .content = content});
    const auto archive = Exchange::zipped(packed);
    REQUIRE(archive);
    return *archive;
}

ZipEntries wordFrame(const QString &numbering, const QString &styles)
{
    return {
        {u"[Content_Types].xml"_s,
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {u"_rels/.rels"_s, relations({{u"officeDocument"_s, u"word/document.xml"_s}})},
        {u"word/_rels/document.xml.rels"_s,
         relations({{u"numbering"_s, u"numbering.xml"_s}, {u"styles"_s, u"/word/styles.xml"_s}})},
        {u"word/numbering.xml"_s, wordBlock(u"numbering"_s, numbering)},
        {u"word/styles.xml"_s, wordBlock(u"styles"_s, styles)},
    };
}

QByteArray wordDocument(const QString &body)
{
    return wordBlock(u"document"_s, u"<w:body>"_s + body + u"<w:sectPr/></w:body>"_s);
}

QByteArray docx(const QString &body, const QString &numbering, const QString &styles)
{
    return zipOf(wordFrame(numbering, styles)
                 + ZipEntries{{u"word/document.xml"_s, wordDocument(body)}});
}

QString para(const QString &text)
{
    return u"<w:p><w:r><w:t>%1</w:t></w:r></w:p>"_s.arg(text);
}

QString listPara(const QString &text, int list, int level)
{
    return u"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"%2\"/></w:numPr></w:pPr><w:r><w:t>%3</w:t></w:r></w:p>"_s
        .arg(level)
        .arg(list)
        .arg(text);
}

QString listLevel(int level, const QString &format, const QString &text, const QString &more,
                  int start)
{
    return u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"%5\"/><w:numFmt w:val=\"%2\"/>%4<w:lvlText w:val=\"%3\"/></w:lvl>"_s
        .arg(QString::number(level), format, text, more, QString::number(start));
}

QByteArray odt(const QString &text, const QString &styles, const QString &commonStyles)
{
    const QString content =
        u"<office:document-content %1><office:automatic-styles>%2</office:automatic-styles>"
        "<office:body><office:text>%3</office:text></office:body></office:document-content>"_s.arg(
            kOdfSpaces, styles, text);
    const QString common =
        u"<office:document-styles %1><office:styles>%2</office:styles></office:document-styles>"_s
            .arg(kOdfSpaces, commonStyles);
    return zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"},
                  {u"content.xml"_s, content.toUtf8()},
                  {u"styles.xml"_s, common.toUtf8()}});
}

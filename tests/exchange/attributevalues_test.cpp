#include "exchange/documenttools.h"
#include "exchange/pictures/picture.h"
#include "exchange/reports/reportfile.h"
#include "support/catch.h"

#include <QImage>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

struct Rule
{
    QString attribute; // element@attribute, or an attribute of any element
    QString values;    // a regular expression for the whole value
};

const auto kAny = u"[\\s\\S]+"_s;
const auto kInteger = u"-?\\d+"_s;
const auto kNatural = u"\\d+"_s;
const auto kOnOff = u"0|1|true|false|on|off"_s;
const auto kName = u"[\\p{L}_][\\p{L}\\p{N}._-]*"_s;
const auto kLength = u"-?\\d+(\\.\\d+)?(pt|mm|cm|in)"_s;
const auto kBorder = u"nil|none|single|thick|double|dotted|dashed"_s;

// The values that ECMA-376, part 1, allows for the attributes that we write (its enumerations
// ST_…).
QList<Rule> wordEnumerations()
{
    return {{u"w:pgSz@w:orient"_s, u"portrait|landscape"_s},
            {u"w:jc@w:val"_s, u"start|center|end|both|mediumKashida|distribute|numTab|highKashida|"
                              u"lowKashida|thaiDistribute|left|right"_s},
            {u"w:lineRule"_s, u"auto|exact|atLeast"_s},
            {u"w:footerReference@w:type"_s, u"even|default|first"_s},
            {u"w:type@w:val"_s, u"nextPage|nextColumn|continuous|evenPage|oddPage"_s},
            {u"w:docGrid@w:type"_s, u"default|lines|linesAndChars|snapToChars"_s},
            {u"w:fldChar@w:fldCharType"_s, u"begin|separate|end"_s},
            {u"w:rFonts@w:hint"_s, u"default|eastAsia|cs"_s},
            {u"w:style@w:type"_s, u"paragraph|character|table|numbering"_s},
            {u"w:tblLayout@w:type"_s, u"fixed|autofit"_s},
            {u"w:vAlign@w:val"_s, u"top|center|both|bottom"_s},
            {u"w:characterSpacingControl@w:val"_s,
             u"doNotCompress|compressPunctuation|compressPunctuationAndJapaneseKana"_s},
            {u"w:family@w:val"_s, u"decorative|modern|roman|script|swiss|auto"_s},
            {u"w:pitch@w:val"_s, u"fixed|variable|default"_s},
            {u"w:charset@w:val"_s, u"[0-9A-Fa-f]{2}"_s},
            {u"w:outlineLvl@w:val"_s, u"[0-9]"_s},
            {u"w:lang@w:val"_s, u"[a-z]{2}-[A-Z]{2}"_s},
            {u"w:lang@w:eastAsia"_s, u"[a-z]{2}-[A-Z]{2}"_s},
            {u"w:lang@w:bidi"_s, u"[a-z]{2}-[A-Z]{2}"_s},
            {u"xml:space"_s, u"default|preserve"_s},
            {u"w:color"_s, u"auto|[0-9A-F]{6}"_s},
            {u"w:style@w:default"_s, kOnOff},
            {u"w:compatSetting@w:val"_s, kNatural},
            {u"w:tblHeader@w:val"_s, kOnOff},
            {u"w:trHeight@w:hRule"_s, u"auto|exact|atLeast"_s},
            {u"a:prstGeom@prst"_s, u"rect"_s},
            {u"w:cantSplit@w:val"_s, kOnOff}};
}

QList<Rule> wordRules()
{
    QList<Rule> rules = wordEnumerations();
    for (const char *side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        const QString name = u"w:"_s + QLatin1StringView(side);
        rules.append({name + u"@w:val"_s, kBorder});
        rules.append({name + u"@w:type"_s, u"nil|pct|dxa|auto"_s});
    }
    for (const QString &cell : {u"w:tcW@w:type"_s, u"w:tblW@w:type"_s, u"w:tblInd@w:type"_s})
        rules.append({cell, u"nil|pct|dxa|auto"_s});
    for (const char *flag : {"widowControl", "overflowPunct", "autoSpaceDE", "autoSpaceDN",
                             "adjustRightInd", "snapToGrid", "keepNext", "kinsoku", "wordWrap"})
        rules.append({u"w:"_s + QLatin1StringView(flag) + u"@w:val"_s, kOnOff});
    const QString numbers =
        u"w:defaultTabStop@w:val w:gridSpan@w:val w:sz@w:val w:szCs@w:val "
        u"w:spacing@w:val w:zoom@w:percent w:trHeight@w:val w:sz w:space w:w w:h "
        u"w:top w:bottom w:left w:right w:header w:footer w:gutter w:linePitch "
        u"w:charSpace w:before w:beforeLines w:after w:line w:firstLine "
        u"w:firstLineChars w:hanging w:leftChars w:rightChars"_s;
    for (const QString &number : numbers.split(u' '))
        rules.append({number, kInteger});
    for (const char *drawn : {"distT", "distB", "distL", "distR", "cx", "cy", "id", "x", "y"})
        rules.append({QString::fromLatin1(drawn), kNatural});
    rules.append({u"r:embed"_s, kName});
    for (const QString &words : {u"name"_s, u"uri"_s})
        rules.append({words, kAny});
    for (const QString &name : {u"w:pStyle@w:val"_s, u"w:basedOn@w:val"_s, u"w:next@w:val"_s,
                                u"w:tblStyle@w:val"_s, u"w:styleId"_s, u"Id"_s, u"r:id"_s})
        rules.append({name, kName});
    for (const QString &words :
         {u"w:name@w:val"_s, u"w:altName@w:val"_s, u"w:name"_s, u"w:uri"_s, u"w:ascii"_s,
          u"w:hAnsi"_s, u"w:eastAsia"_s, u"w:cs"_s, u"ContentType"_s, u"Extension"_s, u"PartName"_s,
          u"Type"_s, u"Target"_s, u"xsi:type"_s})
        rules.append({words, kAny});
    return rules;
}

// The values that OpenDocument 1.2, part 1, allows for the attributes that we write.
QList<Rule> openDocumentRules()
{
    QList<Rule> rules{
        {u"fo:text-align"_s, u"start|end|left|right|center|justify"_s},
        {u"style:print-orientation"_s, u"portrait|landscape"_s},
        {u"style:page-usage"_s, u"all|left|right|mirrored"_s},
        {u"style:family"_s, u"text|paragraph|section|ruby|table|table-column|table-row|table-cell|"
                            u"graphic|presentation|drawing-page|chart"_s},
        {u"fo:keep-together"_s, u"auto|always"_s},
        {u"fo:keep-with-next"_s, u"auto|always"_s},
        {u"style:line-break"_s, u"normal|strict"_s},
        {u"style:punctuation-wrap"_s, u"simple|hanging"_s},
        {u"style:text-autospace"_s, u"none|ideograph-alpha"_s},
        {u"style:vertical-align"_s, u"top|middle|bottom|automatic"_s},
        {u"style:writing-mode"_s, u"lr-tb|rl-tb|tb-rl|tb-lr|lr|rl|tb|page"_s},
        {u"table:align"_s, u"left|center|right|margins"_s},
        {u"table:border-model"_s, u"collapsing|separating"_s},
        {u"text:select-page"_s, u"previous|current|next"_s},
        {u"office:value-type"_s, u"float|time|date|percentage|currency|boolean|string"_s},
        {u"config:type"_s, u"boolean|short|int|long|double|string|datetime|base64Binary"_s},
        {u"style:dynamic-spacing"_s, u"true|false"_s},
        {u"fo:border"_s, u"none|\\d+(\\.\\d+)?pt (solid|double|dotted|dashed) #[0-9a-f]{6}"_s},
        {u"office:version"_s, u"1\\.2"_s},
        {u"manifest:version"_s, u"1\\.2"_s},
        {u"fo:language"_s, u"[a-z]{2}"_s},
        {u"fo:country"_s, u"[A-Z]{2}"_s},
        {u"style:language-asian"_s, u"[a-z]{2}"_s},
        {u"style:country-asian"_s, u"[A-Z]{2}"_s},
        {u"style:type"_s, u"left|center|right|char"_s},
        {u"style:default-outline-level"_s, u"[1-9]\\d*"_s},
        {u"text:outline-level"_s, u"[1-9]\\d*"_s}};
    for (const QString &number :
         {u"fo:orphans"_s, u"fo:widows"_s, u"text:c"_s, u"table:number-columns-spanned"_s})
        rules.append({number, kNatural});
    for (const QString &length :
         {u"fo:font-size"_s, u"style:font-size-asian"_s, u"style:font-size-complex"_s,
          u"fo:letter-spacing"_s, u"fo:line-height"_s, u"fo:margin-bottom"_s, u"fo:margin-left"_s,
          u"fo:margin-right"_s, u"fo:margin-top"_s, u"fo:padding"_s, u"fo:page-height"_s,
          u"fo:page-width"_s, u"fo:text-indent"_s, u"style:column-width"_s,
          u"style:tab-stop-distance"_s, u"style:width"_s, u"svg:height"_s, u"style:position"_s,
          u"fo:min-height"_s})
        rules.append({length, length == u"fo:line-height" ? kLength + u"|100%"_s : kLength});
    rules.append({u"svg:width"_s, kLength});
    rules.append({u"style:min-row-height"_s, kLength});
    rules.append({u"text:anchor-type"_s, u"page|frame|paragraph|char|as-char"_s});
    rules.append({u"xlink:type"_s, u"simple"_s});
    rules.append({u"xlink:show"_s, u"embed|new"_s});
    rules.append({u"xlink:actuate"_s, u"onLoad|onRequest"_s});
    for (const QString &name :
         {u"style:name"_s, u"style:next-style-name"_s, u"style:parent-style-name"_s,
          u"style:page-layout-name"_s, u"style:master-page-name"_s, u"table:style-name"_s,
          u"text:style-name"_s, u"table:name"_s})
        rules.append({name, kName});
    for (const QString &words :
         {u"config:name"_s, u"style:display-name"_s, u"style:font-name"_s,
          u"style:font-name-asian"_s, u"style:font-name-complex"_s, u"svg:font-family"_s,
          u"manifest:full-path"_s, u"manifest:media-type"_s, u"draw:name"_s, u"xlink:href"_s})
        rules.append({words, kAny});
    return rules;
}

const Rule *ruleFor(const QList<Rule> &rules, const QString &element, const QString &attribute)
{
    for (const QString &name : {element + u'@' + attribute, attribute}) {
        const auto found = std::ranges::find(rules, name, &Rule::attribute);
        if (found != rules.end())
            return &*found;
    }
    return nullptr;
}

void checkAttributes(const QByteArray &archive, const QList<Rule> &rules)
{
    const Package package = unpacked(archive);
    for (const QString &name : package.names) {
        if (!package.parts[name].startsWith('<'))
            continue;
        for (const XmlToken &token : tokensOf(package.parts[name])) {
            for (auto at = token.attributes.cbegin(); at != token.attributes.cend(); ++at) {
                INFO(name.toStdString()
                     << ": <" << token.name.toStdString() << ' ' << at.key().toStdString() << "=\""
                     << at.value().toStdString() << "\">");
                const Rule *rule = ruleFor(rules, token.name, at.key());
                REQUIRE(rule);
                const QRegularExpression values(u"^(?:%1)$"_s.arg(rule->values));
                CHECK(at.value().contains(values));
            }
        }
    }
}

QByteArray written(Domain::ReportFormat format,
                   const Domain::ReportDocument &document = exchangeSample())
{
    const auto bytes = Exchange::reportBytes(document, format, QDateTime({2021, 12, 31}, {8, 0}));
    REQUIRE(bytes);
    return *bytes;
}

} // namespace

TEST_CASE("every attribute in a Word document has a value that the standard allows", "[docx]")
{
    checkAttributes(written(Domain::ReportFormat::Docx), wordRules());
}

TEST_CASE("every attribute in an OpenDocument text has a value that the standard allows", "[odt]")
{
    checkAttributes(written(Domain::ReportFormat::Odt), openDocumentRules());
}

TEST_CASE("photographs in Word and OpenDocument texts are declared as the standards demand",
          "[docx][odt][evidence]")
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const QByteArray jpeg = Exchange::jpegOf(image);
    Domain::ReportPhotographs pages{.title = u"附件\n佐证照片"_s};
    for (int i = 1; i <= 5; ++i)
        pages.photographs.append({u"2021年5月%1日 座谈会"_s.arg(i), [jpeg] { return jpeg; }});
    pages.photographs.append({u"不能读的"_s, [] { return QByteArray(); }});
    Domain::ReportDocument document = exchangeSample();
    document.elements.append(pages);
    document.elements.append(Domain::ReportParagraph{u"其后"_s});

    const QByteArray word = written(Domain::ReportFormat::Docx, document);
    checkAttributes(word, wordRules());
    const Package docx = unpacked(word);
    CHECK(docx.parts[u"word/media/picture5.jpeg"_s] == jpeg);
    CHECK_FALSE(docx.names.contains(u"word/media/picture6.jpeg"_s));
    CHECK(docx.parts[u"[Content_Types].xml"_s].contains("image/jpeg"));
    CHECK(docx.parts[u"word/_rels/document.xml.rels"_s].contains("media/picture5.jpeg"));
    const QStringList widths = valuesOf(docx.parts[u"word/document.xml"_s], u"wp:extent"_s,
                                        u"cx"_s);
    const QStringList heights = valuesOf(docx.parts[u"word/document.xml"_s], u"wp:extent"_s,
                                         u"cy"_s);
    REQUIRE(widths.size() == 5);
    CHECK(std::abs(widths[0].toDouble() / heights[0].toDouble() - 4.0 / 3) < 0.01);
    // Less than half of the text's width (12700 EMU are a point).
    CHECK(widths[0].toDouble() / 12700 < 221);
    CHECK(docx.parts[u"word/document.xml"_s].contains(u"不能读的"_s.toUtf8()));

    const QByteArray open = written(Domain::ReportFormat::Odt, document);
    checkAttributes(open, openDocumentRules());
    const Package odt = unpacked(open);
    CHECK(odt.parts[u"Pictures/5.jpeg"_s] == jpeg);
    CHECK(odt.parts[u"META-INF/manifest.xml"_s].contains("Pictures/5.jpeg"));

    const QByteArray page = written(Domain::ReportFormat::Html, document);
    CHECK(page.count("<img src=\"data:image/jpeg;base64,") == 5);
    CHECK(page.contains(u"<figcaption>2021年5月1日 座谈会</figcaption>"_s.toUtf8()));
}

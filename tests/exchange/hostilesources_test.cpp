#include "exchange/documents/sourcetext.h"

#include "exchange/officefiles.h"
#include "support/catch.h"
#include "system/processortime.h"

#include <QRandomGenerator>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace Exchange;
using System::Error;

namespace {

constexpr qint64 kPatience =
    20'000; // milliseconds of the processor; without sanitizers it is about 100

// Checks that the document is refused within kPatience, with one sentence on what is wrong and one
// on what to do. Returns them.
QString promptRefusal(const QByteArray &document)
{
    const qint64 began = System::processorTime();
    const auto text = sourceOf(document, u"要点.docx"_s);
    CHECK(System::processorTime() - began < kPatience);
    REQUIRE_FALSE(text);
    CHECK(text.error().reason == Error::Reason::Refused);
    CHECK(text.error().message.startsWith(u"“要点.docx” "_s));
    CHECK_FALSE(text.error().message.contains(u'\n'));
    return text.error().message;
}

QByteArray wordFileOf(const QByteArray &main, const ZipEntries &more = {})
{
    return zipOf(wordFrame() + ZipEntries{{u"word/document.xml"_s, main}} + more);
}

QByteArray wordXml(const QByteArray &body)
{
    return wordDocument(u"@"_s).replace("@", body);
}

// The position of the `nth` record of the archive that begins with `signature`.
qsizetype recordAt(const QByteArray &archive, const char *signature, int nth = 0)
{
    qsizetype at = -1;
    for (int i = 0; i <= nth; ++i)
        at = archive.indexOf(signature, at + 1);
    REQUIRE(at >= 0);
    return at;
}

const char *const kLocal = "PK\x03\x04";
const char *const kCentral = "PK\x01\x02";

void put32(QByteArray &bytes, qsizetype at, quint32 value)
{
    qToLittleEndian(value, bytes.data() + at);
}

} // namespace

TEST_CASE("an archive that is larger than it looks is refused", "[hostile]")
{
    SECTION("with a part of seventy megabytes")
    {
        CHECK(promptRefusal(wordFileOf(QByteArray(70 * 1024 * 1024, ' '))).contains(u"far more"_s));
    }
    SECTION("with a part compressed more than any document is")
    {
        CHECK(promptRefusal(wordFileOf(QByteArray(8 * 1024 * 1024, ' '))).contains(u"far more"_s));
    }
    SECTION("with such a part whose size is false")
    {
        QByteArray bomb = wordFileOf(QByteArray(20 * 1024 * 1024, ' '));
        put32(bomb, recordAt(bomb, kCentral, 5) + 24, 1000);
        CHECK(promptRefusal(bomb).contains(u"damaged"_s));
        put32(bomb, recordAt(bomb, kLocal, 5) + 22, 1000);
        CHECK(promptRefusal(bomb).contains(u"damaged"_s));
    }
    SECTION("with ten thousand parts")
    {
        ZipEntries parts = wordFrame();
        for (int i = 0; i < 10'000; ++i)
            parts.append({QString::number(i), {}});
        CHECK(promptRefusal(zipOf(parts)).contains(u"far more"_s));
    }
}

TEST_CASE("a broken archive is refused", "[hostile]")
{
    const QByteArray whole = docx(para(u"甲"_s));
    SECTION("that is cut off anywhere")
    {
        for (qsizetype size = 4; size < whole.size(); size += 64)
            promptRefusal(whole.left(size));
    }
    SECTION("of which any byte is changed, unless it can still be read")
    {
        for (qsizetype at = 4; at < whole.size(); at += 3) {
            QByteArray changed = whole;
            changed[at] = char(~changed[at]);
            const auto text = sourceOf(changed, u"a"_s);
            CHECK((text || !text.error().message.isEmpty()));
        }
    }
    SECTION("with two parts of the same name")
    {
        QByteArray twice = wordFileOf(wordDocument(para(u"甲"_s)),
                                      {{u"word/documenu.xml"_s, wordDocument(para(u"乙"_s))}});
        twice.replace("documenu", "document");
        CHECK(promptRefusal(twice).contains(u"damaged"_s));
    }
    SECTION("with overlapping parts")
    {
        QByteArray over = wordFileOf(wordDocument(para(u"甲"_s)),
                                     {{u"word/document2xml"_s, wordDocument(para(u"乙"_s))}});
        put32(over, recordAt(over, kCentral, 6) + 42, quint32(recordAt(over, kLocal, 5)));
        CHECK(promptRefusal(over).contains(u"damaged"_s));
    }
    SECTION("with an encrypted part")
    {
        QByteArray locked = whole;
        locked[recordAt(locked, kCentral, 5) + 8] = char(locked[recordAt(locked, kCentral, 5) + 8]
                                                         | 1);
        locked[recordAt(locked, kLocal, 5) + 6] = char(locked[recordAt(locked, kLocal, 5) + 6] | 1);
        CHECK(promptRefusal(locked).contains(u"password"_s));
    }
    SECTION("without a main part, or with an empty one or one of another kind")
    {
        CHECK(promptRefusal(zipOf(wordFrame())).contains(u"damaged"_s));
        CHECK(promptRefusal(wordFileOf({})).contains(u"damaged"_s));
        CHECK(promptRefusal(wordFileOf("<workbook/>")).contains(u"damaged"_s));
    }
}

TEST_CASE("a path that leads out of an archive is not followed", "[hostile]")
{
    const QByteArray secret = wordDocument(para(u"密"_s));
    ZipEntries parts = wordFrame();
    for (const char *target :
         {"../../../etc/passwd", "/../x", "file:///etc/passwd", "..\\x", "word/../../x"}) {
        parts[1].second = wordFrame()[1].second.replace("word/document.xml", target);
        promptRefusal(zipOf(parts));
    }
    // Parts with such names are ignored.
    const auto text = sourceOf(
        wordFileOf(wordDocument(para(u"甲"_s)),
                   {{u"../../etc/x"_s, secret}, {u"/etc/x"_s, secret}, {u"C:\\x"_s, secret}}),
        u"a"_s);
    REQUIRE(text);
    CHECK(text->text.trimmed() == u"甲"_s);
}

TEST_CASE("XML made to be slow or large is refused", "[hostile]")
{
    // Random letters: an archive of repeated ones would be refused for its compression ratio
    // already.
    const auto noise = [](qsizetype count, const QByteArray &before, const QByteArray &after = {}) {
        QList<quint32> random(count * 3 / 4 + 1);
        QRandomGenerator(7).fillRange(random.data(), random.size());
        const auto bytes = QByteArray::fromRawData(
            reinterpret_cast<const char *>(random.constData()), random.size() * 4);
        const QByteArray words = bytes.toBase64(QByteArray::Base64UrlEncoding).replace('-', 'x');
        if (before.isEmpty() && after.isEmpty())
            return words;
        QByteArray xml;
        xml.reserve(count * (before.size() + 4 + after.size()));
        for (qsizetype i = 0; i < count; ++i)
            xml.append(before).append(words.constData() + i * 4, 4).append(after);
        return xml;
    };
    SECTION("document types and entities")
    {
        CHECK(promptRefusal(wordFileOf("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"))
                  .contains(u"damaged"_s));
        CHECK(promptRefusal(
                  wordFileOf(
                      "<?xml version=\"1.0\"?>\n<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"))
                  .contains(u"damaged"_s));
        CHECK(promptRefusal(wordFileOf(wordXml("<w:p>&secret;</w:p>"))).contains(u"damaged"_s));
    }
    SECTION("twenty thousand attributes")
    {
        promptRefusal(wordFileOf(wordXml("<w:p" + noise(20'000, " a", "='x'") + "/>")));
        promptRefusal(wordFileOf(wordXml("<w:p" + noise(300, " a", "='x'") + "/>")));
    }
    SECTION("but not as many attributes, and elements in each other, as are allowed")
    {
        const auto text = [](const QByteArray &body) {
            const auto read = sourceOf(wordFileOf(wordXml(body)), u"a"_s);
            return read ? read->text.trimmed() : u"refused"_s;
        };
        const QByteArray run = "<w:r><w:t>x</w:t></w:r>";
        const auto attributes = [&](int count) {
            QByteArray tag = "<w:p";
            for (int i = 0; i < count; ++i)
                tag += " a" + QByteArray::number(i) + "='=='";
            return text(tag + '>' + run + "</w:p>");
        };
        CHECK(attributes(256) == u"x"_s);
        CHECK(attributes(257) == u"refused"_s);
        // w:document, w:body, w:p, w:r and w:t are around the text, too.
        const auto nested = [&](int count) {
            return text(QByteArray("<w:customXml>").repeated(count) + "<w:br/><w:p>" + run
                        + "</w:p>" + QByteArray("</w:customXml>").repeated(count));
        };
        CHECK(nested(251) == u"x"_s);
        CHECK(nested(252) == u"refused"_s);
    }
    SECTION("but not comments, instructions, character data and signs in attributes")
    {
        const auto read = sourceOf(
            wordFileOf(wordXml("<?pi a>b?><!-- <c> > -d- --><w:p a='\"/>' b=\"'>\"><w:r>"
                               "<w:t><![CDATA[x<b>]]]]>y</w:t></w:r></w:p>")),
            u"a"_s);
        REQUIRE(read);
        CHECK(read->text.trimmed() == u"x<b>]]y"_s);
    }
    SECTION("two thousand nested elements, an endless tag and an endless comment")
    {
        promptRefusal(wordFileOf(wordXml(noise(2000, "<a", ">"))));
        promptRefusal(wordFileOf(wordXml("<w:p a='" + noise(100'000, "") + "'/>")));
        promptRefusal(wordFileOf(wordXml("<!--" + noise(1'200'000, ""))));
    }
    SECTION("the same in the parts beside the text")
    {
        ZipEntries parts = wordFrame()
                           + ZipEntries{{u"word/document.xml"_s, wordDocument(para(u"甲"_s))}};
        parts[3].second = noise(2000, "<a", ">");
        parts[4].second = "<w:styles" + noise(20'000, " a", "='x'") + "/>";
        CHECK(sourceOf(zipOf(parts), u"a"_s));
    }
    SECTION("other encodings, NUL and invalid UTF-8")
    {
        promptRefusal(wordFileOf("<?xml version=\"1.0\" encoding=\"UTF-7\"?><x/>"));
        promptRefusal(wordFileOf(QByteArray("\xff\xfe<\0x\0/\0>\0", 10)));
        promptRefusal(wordFileOf(wordXml(QByteArray("<w:p>\0</w:p>", 12))));
        promptRefusal(wordFileOf(wordXml("<w:p><w:r><w:t>\xff\xff</w:t></w:r></w:p>")));
    }
    SECTION("more text than a plan has")
    {
        CHECK(promptRefusal(wordFileOf(wordXml("<w:p><w:r><w:t>" + noise(1'200'000, "")
                                               + "</w:t></w:r></w:p>")))
                  .contains(u"damaged"_s));
        CHECK(promptRefusal(wordFileOf(wordXml(noise(21'000, "<w:p a='", "'/>"))))
                  .contains(u"far more"_s));
    }
    SECTION("the same in OpenDocument texts")
    {
        promptRefusal(odt(QString::fromLatin1(noise(1000, "<a", ">"))));
        promptRefusal(odt(QString::fromLatin1(noise(21'000, "<text:p a='", "'/>"))));
    }
}

TEST_CASE("a number text that would grow with every paragraph is cut", "[hostile]")
{
    const QString level = listLevel(0, u"decimal"_s, u"第"_s.repeated(100'000) + u"%1"_s);
    const QString numbering =
        u"<w:abstractNum w:abstractNumId=\"0\">%1</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"_s
            .arg(level);
    const auto text = sourceOf(docx(listPara(u"甲"_s, 1).repeated(1000), numbering), u"a"_s);
    REQUIRE(text);
    CHECK(text->text.size() < 100'000);
}

#include "exchange/sourcetext.h"

#include "support/catch.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Exchange;

namespace {

const auto kPlan = u"关心下一代工作委员会2021年工作要点"_s;

QString decoded(const QByteArray &bytes)
{
    const auto text = decodedText(bytes, u"要点.txt"_s);
    REQUIRE(text);
    return *text;
}

QString refusal(const QByteArray &bytes)
{
    const auto text = decodedText(bytes, u"要点.txt"_s);
    REQUIRE_FALSE(text);
    CHECK(text.error().reason == Error::Reason::Refused);
    CHECK(text.error().message.contains(u"“要点.txt”"_s));
    return text.error().message;
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes = bigEndian ? "\xfe\xff" : "\xff\xfe";
    for (const QChar c : text) {
        const char low = char(c.unicode() & 0xff);
        const char high = char(c.unicode() >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

TEST_CASE("a text is read in the encoding it is written in", "[sourcetext]")
{
    SECTION("UTF-8")
    {
        CHECK(decoded(kPlan.toUtf8()) == kPlan);
    }
    SECTION("UTF-8 with a mark, which is no part of the text")
    {
        CHECK(decoded("\xef\xbb\xbf" + kPlan.toUtf8()) == kPlan);
    }
    SECTION("UTF-16 in either order")
    {
        CHECK(decoded(utf16(kPlan, false)) == kPlan);
        CHECK(decoded(utf16(kPlan, true)) == kPlan);
    }
    SECTION("GB 2312")
    {
        CHECK(decoded(QByteArray::fromHex("b9d8d0c4cfc2d2bbb4fab9a4d7f7ceafd4b1bbe132303231c4ea"
                                          "b9a4d7f7d2aab5e3"))
              == kPlan);
    }
    SECTION("what only GBK has")
    {
        CHECK(decoded(QByteArray::fromHex("e946a3acd2aab5e3")) == u"镕，要点"_s);
    }
    SECTION("what only GB18030 has, in four bytes, outside the basic plane too")
    {
        CHECK(decoded(QByteArray::fromHex("8139ef3195328236d2aab5e3")) == u"㐂𠀀要点"_s);
    }
    SECTION("Big5, although GB18030 could read its bytes as well")
    {
        CHECK(decoded(QByteArray::fromHex("c3f6a4dfa455a440a54ea475a740a965adfbb77c32303231a67e"
                                          "a475a740ad6ec249"))
              == u"關心下一代工作委員會2021年工作要點"_s);
    }
    SECTION("plain ASCII, and nothing at all")
    {
        CHECK(decoded("plan\r\n") == u"plan\r\n"_s);
        CHECK(decoded({}) == QString());
    }
}

TEST_CASE("what is no text is refused by name", "[sourcetext]")
{
    SECTION("old Word and WPS documents")
    {
        CHECK(refusal(QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(100, '\0')).contains(u"Word"_s));
    }
    SECTION("Word documents, PDF, rich text, web pages, plan files")
    {
        CHECK(refusal(QByteArray("PK\x03\x04\x14\0\0\0", 8)).contains(u"archive"_s));
        CHECK(refusal("%PDF-1.7\n").contains(u"PDF"_s));
        CHECK(refusal("{\\rtf1\\ansi").contains(u"rich text"_s));
        CHECK(refusal("\n<!DOCTYPE html><html>").contains(u"web page"_s));
        CHECK(refusal(QByteArray("SQLite format 3\0", 16)).contains(u"plan file"_s));
    }
    SECTION("NUL in any encoding")
    {
        CHECK(refusal(QByteArray("a\0b", 3)).contains(u"not a text"_s));
        CHECK(refusal(QByteArray("\xff\xfe\x61\0\0\0", 6)).contains(u"not a text"_s));
        CHECK(refusal(QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11)).contains(u"not a text"_s));
    }
    SECTION("bytes that no encoding explains, and a character cut in two")
    {
        CHECK(refusal("\xff\xff\xff").contains(u"not a text"_s));
        CHECK(refusal(u"要点"_s.toUtf8().chopped(1)).contains(u"not a text"_s));
        CHECK(refusal(QByteArray::fromHex("d2aab5")).contains(u"not a text"_s));
    }
}

TEST_CASE("a source has bounds", "[sourcetext]")
{
    QByteArray large(kLargestSource, 'a');
    SECTION("the largest is read")
    {
        QBuffer source(&large);
        REQUIRE(source.open(QIODevice::ReadOnly));
        const auto text = readSourceText(source, u"a"_s);
        REQUIRE(text);
        CHECK(text->size() == kLargestSource);
    }
    SECTION("a larger one is refused")
    {
        large.append('a');
        QBuffer source(&large);
        REQUIRE(source.open(QIODevice::ReadOnly));
        const auto text = readSourceText(source, u"a.txt"_s);
        REQUIRE_FALSE(text);
        CHECK(text.error().message.contains(u"50 MB"_s));
    }
    SECTION("one without end is refused as soon as it is too large")
    {
        CHECK_FALSE(readSourceText(u"/dev/zero"_s));
    }
}

TEST_CASE("a source that cannot be read is named", "[sourcetext]")
{
    const QTemporaryDir folder;
    const auto message = [](const QString &path) {
        const auto text = readSourceText(path);
        REQUIRE_FALSE(text);
        return text.error().message;
    };
    CHECK(message(folder.filePath(u"没有.txt"_s)).contains(u"“没有.txt” is not there"_s));
    CHECK(message(folder.path()).contains(u"is a folder"_s));
    CHECK(message(folder.path() + u'/').contains(u"is a folder"_s));
}

#include "exchange/documents/sourcetext.h"

#include "domain/text/fileending.h"
#include "exchange/documents/shared/sourceerror.h"
#include "exchange/officefiles.h"
#include "support/catch.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringConverter>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Exchange;
using System::Error;

namespace {

const auto kPlan = u"关心下一代工作委员会2021年工作要点"_s;

QString decodedText(const QByteArray &bytes)
{
    const auto text = sourceOf(bytes, u"要点.txt"_s);
    REQUIRE(text);
    return text->text;
}

QString refusal(const QByteArray &bytes)
{
    const auto text = sourceOf(bytes, u"要点.txt"_s);
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
        CHECK(decodedText(kPlan.toUtf8()) == kPlan);
    }
    SECTION("UTF-8 with a byte order mark, which is not part of the text")
    {
        CHECK(decodedText("\xef\xbb\xbf" + kPlan.toUtf8()) == kPlan);
    }
    SECTION("UTF-16 in either order")
    {
        CHECK(decodedText(utf16(kPlan, false)) == kPlan);
        CHECK(decodedText(utf16(kPlan, true)) == kPlan);
    }
    SECTION("UTF-16 in either order without a byte order mark")
    {
        const QString lines = u"一、学习\r\n1. 读书（6月底前）\r\n二、走访\r\n"_s;
        CHECK(decodedText(utf16(lines, false).mid(2)) == lines);
        CHECK(decodedText(utf16(lines, true).mid(2)) == lines);
    }
    SECTION("GB 2312")
    {
        CHECK(decodedText(QByteArray::fromHex("b9d8d0c4cfc2d2bbb4fab9a4d7f7ceafd4b1bbe132303231c4ea"
                                              "b9a4d7f7d2aab5e3"))
              == kPlan);
    }
    SECTION("characters that GBK has and GB 2312 has not")
    {
        CHECK(decodedText(QByteArray::fromHex("e946a3acd2aab5e3")) == u"镕，要点"_s);
    }
    SECTION("characters that only GB18030 has, in four bytes, also outside the basic plane")
    {
        CHECK(decodedText(QByteArray::fromHex("8139ef3195328236d2aab5e3")) == u"㐂𠀀要点"_s);
    }
    SECTION("Big5, although GB18030 could read its bytes as well")
    {
        CHECK(decodedText(QByteArray::fromHex("c3f6a4dfa455a440a54ea475a740a965adfbb77c32303231a67e"
                                              "a475a740ad6ec249"))
              == u"關心下一代工作委員會2021年工作要點"_s);
    }
    SECTION("plain ASCII, and an empty text")
    {
        CHECK(decodedText("plan\r\n") == u"plan\r\n"_s);
        CHECK(decodedText({}) == QString());
    }
}

TEST_CASE("a file that is not a text is refused in a sentence that names it", "[sourcetext]")
{
    SECTION("old Word and WPS documents")
    {
        CHECK(refusal(QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(100, '\0'))
                  .contains(u"Word"_s));
    }
    SECTION("a Word document with a password")
    {
        const QByteArray named =
            QByteArrayView("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0", 22).toByteArray();
        CHECK(refusal(QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(100, '\0') + named)
                  .contains(u"password"_s));
    }
    SECTION("plan files, pictures, archives, other XML, and a file that only looks like a PDF")
    {
        CHECK(refusal("%PDF-1.7\n").contains(u"PDF"_s));
        CHECK(refusal(QByteArray("SQLite format 3\0", 16)).contains(u"plan file"_s));
        CHECK(refusal(QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11)).contains(u"picture"_s));
        CHECK(refusal("\xff\xd8\xff\xe0").contains(u"picture"_s));
        CHECK(refusal("GIF89a").contains(u"picture"_s));
        CHECK(refusal(QByteArray("II*\0", 4)).contains(u"picture"_s));
        CHECK(refusal(QByteArray("MM\0*", 4)).contains(u"picture"_s));
        CHECK(refusal("Rar!\x1a\x07").contains(u"archive"_s));
        CHECK(refusal("7z\xbc\xaf\x27\x1c").contains(u"archive"_s));
        CHECK(refusal("\x1f\x8b\x08").contains(u"archive"_s));
        CHECK(refusal("<?xml version=\"1.0\"?><w:wordDocument/>").contains(u"XML"_s));
    }
    SECTION("bytes that are valid in no encoding")
    {
        CHECK(refusal("\xff\xff\xff").contains(u"not a text"_s));
        CHECK(refusal(QByteArray(400, '\0')).contains(u"not a text"_s));
        QByteArray noise;
        for (int i = 0; i < 1000; ++i)
            noise += char(i * i * 7 + i / 3);
        CHECK(refusal(noise).contains(u"not a text"_s));
    }
}

TEST_CASE("a text with a few invalid bytes is read, with a warning that says where they are",
          "[sourcetext]")
{
    const QString lines = u"关工委2021年工作要点\n一、学习\n1. 组织专题学习。\n2. 开好座谈会。\n"_s;
    const auto readIn = [](const QByteArray &bytes) {
        const auto source = sourceOf(bytes, u"要点.txt"_s);
        REQUIRE(source);
        return *source;
    };
    SECTION("in UTF-8: a byte 0, a byte too few, the end cut off")
    {
        QByteArray nul = lines.toUtf8();
        nul.insert(nul.indexOf(u"座谈"_s.toUtf8()), '\0');
        const QString marked = QString(lines).replace(u"座谈"_s, u"\ufffd座谈"_s);
        const QString remark = u"【未读】有 %1 处文字无法识别，已标为“\ufffd”，第一处在第 %2 行"_s;
        CHECK(readIn(nul).text == marked + remark.arg(1).arg(4));
        CHECK(readIn(nul.chopped(1)).text == marked + remark.arg(1).arg(4));
        nul.insert(nul.indexOf(u"学习"_s.toUtf8()), '\0');
        CHECK(readIn(nul).text
              == QString(lines)
                         .replace(u"一、学习"_s, u"一、\ufffd学习"_s)
                         .replace(u"座谈"_s, u"\ufffd座谈"_s)
                     + remark.arg(2).arg(2));
        QByteArray lacking = lines.toUtf8();
        lacking.remove(lacking.indexOf(u"专题"_s.toUtf8()) + 2, 1);
        CHECK(readIn(lacking).text.contains(u"题学习"_s));
        CHECK(readIn(lacking).encoding == "UTF-8");
        CHECK(readIn(lines.toUtf8().chopped(3)).text.contains(u"开好座谈会"_s));
    }
    SECTION("in GBK: the end cut off, and an invalid byte; it is not read as Big5")
    {
        QStringEncoder encode("GB18030");
        REQUIRE(encode.isValid());
        const QByteArray bytes = encode(lines);
        CHECK(readIn(bytes.chopped(4)).text.contains(u"组织专题学习"_s));
        QByteArray odd = bytes;
        odd.insert(bytes.size() - 3, '\xff');
        CHECK(readIn(odd).text.contains(u"关工委2021年工作要点"_s));
        CHECK(readIn(odd).encoding == "GB18030");
        CHECK(readIn(odd).otherEncodings.contains("BIG5-HKSCS"));
    }
    SECTION("the euro of code page 936")
    {
        QStringEncoder encode("GB18030");
        const QByteArray bytes = encode(lines + u"3. 帮扶"_s) + "\x80" + "500";
        CHECK(readIn(bytes).text.contains(u"帮扶€500"_s));
        CHECK_FALSE(readIn(bytes).text.contains(u"未读"_s));
    }
    SECTION("an encoding that the user chose is used")
    {
        const auto source = sourceOf(lines.toUtf8(), u"要点.txt"_s, {.encoding = "GB18030"});
        REQUIRE(source);
        CHECK(source->encoding == "GB18030");
        CHECK_FALSE(source->text.contains(u"工作要点"_s));
    }
}

TEST_CASE("a source that is too large is refused", "[sourcetext]")
{
    SECTION("but a whole plan without line breaks is read, and as many lines as a text may have")
    {
        const auto line = sourceOf(QByteArray(kLongestSourceLine, 'a'), u"a"_s);
        REQUIRE(line);
        CHECK(line->text.size() == kLongestSourceLine);
        QByteArray lines = QByteArray(99, 'a') + '\n';
        const auto text = sourceOf(lines.repeated(kLongestSourceText / 100), u"a"_s);
        REQUIRE(text);
        CHECK(text->text.size() >= kLongestSourceText - 1);
    }
    SECTION("one line that holds more than several plans is refused")
    {
        CHECK(refusal(QByteArray(kLongestSourceLine + 1, 'a')).contains(u"far more than a plan"_s));
        const QByteArray behind = "a\n" + QByteArray(kLongestSourceLine + 1, 'a') + "\nb";
        CHECK(refusal(behind).contains(u"far more than a plan"_s));
        CHECK_FALSE(copiedText({}, u"学习。"_s.repeated(kLongestSourceLine / 3 + 1)));
    }
    SECTION("a longer text, and one of too many lines, is refused")
    {
        CHECK(refusal(QByteArray(kLongestSourceText + 1, 'a')).contains(u"far more than a plan"_s));
        CHECK(refusal(QByteArray(kMostSourceLines + 1, '\n')).contains(u"far more than a plan"_s));
        CHECK(refusal("<p>" + QByteArray(kLongestSourceText + 1, 'a'))
                  .contains(u"far more than a plan"_s));
    }
    SECTION("so is a larger file, before it is read")
    {
        QByteArray large(kLargestSource + 1, 'a');
        QBuffer source(&large);
        REQUIRE(source.open(QIODevice::ReadOnly));
        const auto text = readSource(source, u"a.txt"_s);
        REQUIRE_FALSE(text);
        CHECK(text.error().message.contains(u"50 MB"_s));
    }
    SECTION("one without an end is refused as soon as it is too large")
    {
        CHECK_FALSE(readSourceText(u"/dev/zero"_s));
    }
}

TEST_CASE("a source that cannot be read is refused in a sentence that names it", "[sourcetext]")
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
    const QString pipe = folder.filePath(u"管道"_s);
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(message(pipe) == u"“管道” is not an ordinary file; choose a document."_s);
}

TEST_CASE("a file's format is recognised by its content, whatever its suffix", "[sourcetext]")
{
    const QTemporaryDir folder;
    const auto textIn = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto text = readSourceText(file.fileName());
        return text ? text->trimmed() : text.error().message;
    };
    CHECK(textIn(u"要点.txt"_s, docx(para(u"要点"_s))) == u"要点"_s);
    CHECK(textIn(u"要点.doc"_s, u"<html><body><p>要点</p>"_s.toUtf8()) == u"要点"_s);
    CHECK(textIn(u"要点.docx"_s, u"要点\n一、学习"_s.toUtf8()) == u"要点\n一、学习"_s);
    CHECK(textIn(u"要点.html"_s, u"要点\n一、学习"_s.toUtf8()) == u"要点\n一、学习"_s);
    CHECK(textIn(u"要点.htm"_s, u"要点<br>一、学习"_s.toUtf8()) == u"要点\n一、学习"_s);
    CHECK(textIn(u"要点.docx"_s, QByteArray("\x89PNG\r\n\x1a\n"))
              .contains(u"“要点.docx” is a picture"_s));
    CHECK(textIn(u"要点.docx"_s, zipOf({{u"要点.doc"_s, "x"}})).contains(u"archive"_s));
    CHECK(textIn(u"要点.docx"_s, zipOf({{u"OFD.xml"_s, "x"}})).contains(u"OFD"_s));
    CHECK(textIn(u"要点.docx"_s,
                 zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.presentation"}}))
              .contains(u"presentation"_s));
    CHECK(isDocument(u"要点.DOCX"_s));
    CHECK(isDocument(u"要点.wps"_s));
    CHECK(isDocument(u"要点.pptx"_s));
    CHECK(isDocument(u"要点.OFD"_s));
    CHECK_FALSE(isDocument(u"要点.yaodian"_s));
}

TEST_CASE("a dropped file is imported unless its content is that of a plan file", "[sourcetext]")
{
    const QTemporaryDir folder;
    const auto holding = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    CHECK(isDocument(holding(u"要点"_s, "plan")));
    CHECK(isDocument(holding(u"要点.log"_s, "plan")));
    CHECK(isDocument(holding(u"要点.png"_s, "\x89PNG")));
    CHECK(isDocument(folder.filePath(u"不在.docx"_s)));
    CHECK_FALSE(isDocument(holding(u"要点.bak"_s, QByteArray("SQLite format 3\0", 16))));
    CHECK_FALSE(isDocument(holding(u"坏了.yaodian"_s, "plan")));
    CHECK_FALSE(isDocument(holding(u"空"_s, {})));
    CHECK_FALSE(isDocument(folder.filePath(u"不在"_s)));
    CHECK_FALSE(isDocument(folder.path()));
}

TEST_CASE("a copied text is read as it was copied, or refused in a sentence", "[sourcetext]")
{
    const auto copied = copiedText(u"<p>一、学习<p>二、宣讲"_s, u"一、学习二、宣讲"_s);
    REQUIRE(copied);
    CHECK(copied->split(u'\n', Qt::SkipEmptyParts) == QStringList{u"一、学习"_s, u"二、宣讲"_s});
    REQUIRE(copiedText({}, u"一、学习"_s));
    const auto nothing = copiedText(u"<img src=x>"_s, u" \n"_s);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().message.contains(u"holds no words"_s));
    const auto tooLong = copiedText({}, u"学习。"_s.repeated(500'000));
    REQUIRE_FALSE(tooLong);
    CHECK(tooLong.error().message.contains(u"far more than a plan; select only the plan"_s));
    CHECK_FALSE(tooLong.error().message.contains(u"file"_s));
}

TEST_CASE(
    "copied Markdown is read as a file of it, whether the editor also copied its colours or not",
    "[sourcetext]")
{
    const QString marked = u"# 要点\n\n- **宣讲**\n  - 进校园\n  - 进社区\n- 关爱"_s;
    const auto file = sourceOf(marked.toUtf8(), u"要点.md"_s);
    REQUIRE(file);
    const QString colours = GENERATE(
        as<QString>(), u""_s,
        u"<div><span># 要点</span></div><div><span>- **宣讲**</span></div>"
        "<div><span>  - 进校园</span></div>"_s);
    const auto copied = copiedText(colours, marked);
    REQUIRE(copied);
    CHECK(*copied == file->text);
    CHECK_FALSE(copied->contains(u"**"_s));
}

TEST_CASE("documents of old formats are read with LibreOffice's help",
          "[.office]") // takes half a minute
{
    if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
        return;
    const QByteArray rich =
        "{\\rtf1\\ansi\\ansicpg936\\uc1 \\u24037?\\u20316?\\u35201?\\u28857?\\par "
        "\\u19968?\\u12289?\\u23398?\\u20064?\\par}";
    const auto text = sourceOf(rich, u"要点.rtf"_s);
    REQUIRE(text);
    CHECK(text->text.trimmed() == u"工作要点\n一、学习"_s);
}

TEST_CASE("the endings of documents that are read are known in a text too", "[sourcetext]")
{
    const QRegularExpression known(QRegularExpression::anchoredPattern(Domain::kDocumentEndings));
    for (const QString &ending : sourceEndings()) {
        INFO(ending.toStdString());
        CHECK(known.match(ending.mid(2)).hasMatch());
    }
}

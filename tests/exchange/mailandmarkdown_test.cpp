#include "exchange/documents/sourcetext.h"

#include "exchange/documents/markdownmarks.h"
#include "exchange/documents/mimemessage.h"
#include "support/catch.h"

#include <QStringConverter>

using namespace Qt::StringLiterals;
using namespace Exchange;

namespace {

QString textIn(const QByteArray &bytes, const QString &name)
{
    const auto text = sourceOf(bytes, name);
    INFO((text ? QString() : text.error().message).toStdString());
    REQUIRE(text);
    return text->text.trimmed();
}

const QByteArray kPage =
    u"<html><body><p>工作要点</p><ol><li>学习</li></ol></body></html>"_s.toUtf8();

} // namespace

TEST_CASE("the web page in a message or in a page saved as one file is read", "[mailandmarkdown]")
{
    const QByteArray head = "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?a?=\r\nMIME-Version: "
                            "1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
                            "\tboundary=\"--B--\"\r\n\r\nold mail programs see this\r\n";
    SECTION("in base64, followed by a picture")
    {
        const QByteArray message = head
                                   + "----B--\r\nContent-Type: text/html; charset=utf-8\r\n"
                                     "Content-Transfer-Encoding: base64\r\n\r\n"
                                   + kPage.toBase64()
                                   + "\r\n----B--\r\nContent-Type: image/png\r\n\r\nx"
                                     "\r\n----B----\r\n";
        CHECK(textIn(message, u"页.mht"_s) == u"工作要点\n1. 学习"_s);
    }
    SECTION("in quoted-printable of GBK, cut off at the end")
    {
        QStringEncoder encode("GB18030");
        QByteArray quoted;
        for (const char c : QByteArray(encode(QString::fromUtf8(kPage)))) {
            quoted += uchar(c) < 0x80 && c != '='
                          ? QByteArray(1, c)
                          : '=' + QByteArray::number(uchar(c), 16).toUpper();
            if (quoted.size() % 7 == 0)
                quoted += "=\r\n";
        }
        const QByteArray message = head
                                   + "----B--\r\nContent-Type: text/html; charset=\"gb2312\"\r\n"
                                     "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                                   + quoted;
        CHECK(textIn(message, u"页.mhtml"_s) == u"工作要点\n1. 学习"_s);
    }
    SECTION("a mail: its page is read instead of its text, and attachments are named")
    {
        const QByteArray mail =
            "Date: Mon\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: "
            "multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\nContent-Type: text/html\n\n"
            + kPage
            + "\n--b--\n--a\nContent-Type: text/html\nContent-Disposition: attachment\n\n<p>x\n--a--\n";
        CHECK(textIn(mail, u"信.eml"_s) == u"工作要点\n1. 学习\n【未读】邮件的附件 1 个"_s);
    }
    SECTION("a text with a colon in its first line is no message")
    {
        CHECK_FALSE(isMimeMessage("Title: plan\n\nContent-Type: x\n"));
        CHECK_FALSE(isMimeMessage(u"标题：要点\n\n"_s.toUtf8()));
    }
    SECTION("messages nested in messages are read to a limited depth")
    {
        QByteArray deep = "text";
        for (int i = 0; i < 100; ++i)
            deep = "MIME-Version: 1\nContent-Type: multipart/mixed; boundary=a\n\n--a\n" + deep;
        CHECK_FALSE(sourceOf(deep, u"信.eml"_s));
    }
}

TEST_CASE("the marks of Markdown are not read as words of the plan", "[mailandmarkdown]")
{
    CHECK(
        textIn(
            u"# 要点\n\n## 一、学习 ##\n\n1. **组织**学习。\n- [ ] *座谈*\n> 引言\n\n---\n| 序号 | 任务 |\n|:--|---|\n| 1 | 甲 |\n[页](http://a/b)"_s
                .toUtf8(),
            u"要点.md"_s)
        == u"要点\n\n一、学习\n\n1. 组织学习。\n- 座谈\n引言\n\n\n| 序号 | 任务 |\n\n| 1 | 甲 |\n页"_s);
    SECTION("but such characters are kept in a text that is not Markdown")
    {
        const QString plain = u"工作要点\n1. 3*4=12，5 * 6，#号楼\n- 座谈\n第___周"_s;
        CHECK(withoutMarkdown(plain) == plain);
        CHECK(withoutMarkdown(u"# 1号楼\n甲"_s) == u"# 1号楼\n甲"_s);
    }
}

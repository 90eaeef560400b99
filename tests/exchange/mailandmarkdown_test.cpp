#include "exchange/documents/sourcetext.h"

#include "exchange/documents/markdownmarks.h"
#include "exchange/documents/mimemessage.h"
#include "exchange/textin.h"
#include "support/catch.h"

#include <QStringConverter>

using namespace Qt::StringLiterals;
using namespace Exchange;

namespace {

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
    SECTION("of several pages and texts the first page, whatever the letters of its type")
    {
        const QByteArray mail =
            "Content-Type: MULTIPART/mixed;\n boundary=\"a b\"\nContent-Type: text/plain\n"
            "MIME-Version: 1\n\n--a b\nContent-Type: text/plain\n\nx\n--a b\nContent-Type: "
            "Application/XHTML+xml\n\n<p>甲</p>\n--a b\nContent-Type: text/html\n\n<p>乙</p>\n"
            "--a b\nContent-Type: text/plain\n\ny\n--a b\nContent-Disposition: ATTACHMENT; "
            "filename=z\n\nz\n--a b\nContent-Disposition: attachment\n\nz\n--a b--\n";
        CHECK(textIn(mail, u"信.eml"_s) == u"甲\n【未读】邮件的附件 2 个"_s);
    }
    SECTION("a text with signs of equality that stand for nothing, and lines that go on")
    {
        CHECK(textIn("MIME-Version: 1\nContent-Transfer-Encoding: Quoted-Printable\n\n"
                     "1=3D1=\t \n a=xy=4z b=\r\nc=E4=BA=8C=",
                     u"信.eml"_s)
              == u"1=1 a=xy=4z bc二"_s);
    }
    SECTION("a message of several parts that does not say what parts them is refused")
    {
        CHECK_FALSE(sourceOf("MIME-Version: 1\nContent-Type: multipart/mixed\n\n--a\n\ntext\n",
                             u"信.eml"_s));
    }
    SECTION("the heads of a message are those lines with a colon before its first empty line")
    {
        CHECK(isMimeMessage("MIME-Version: 1.0\n\n"));
        CHECK(isMimeMessage("A: b\n c\r\nmime-version: 1.0\r\n\r\nx"));
        CHECK(isMimeMessage("A: b\nContent-Type: text/plain\n\n"));
        CHECK_FALSE(isMimeMessage("A: b\nContent-Type: text/plain\n"));
        CHECK_FALSE(isMimeMessage("A: b\nC: d\n\n"));
        CHECK_FALSE(isMimeMessage("a b\nContent-Type: text/plain\n\n"));
    }
    SECTION("messages in messages are read where they are at most eight deep")
    {
        const auto nested = [](int messages) {
            QByteArray deep = "\ntext";
            for (int i = 0; i < messages; ++i) {
                const QByteArray mark = 'm' + QByteArray::number(i) + 'm';
                deep = "MIME-Version: 1\nContent-Type: multipart/mixed; boundary=" + mark + "\n\n--"
                       + mark + '\n' + deep;
            }
            return deep;
        };
        CHECK(textIn(nested(8), u"信.eml"_s) == u"text"_s);
        CHECK_FALSE(sourceOf(nested(9), u"信.eml"_s));
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
    SECTION("each by itself")
    {
        for (const auto &[line, words] :
             {std::pair{u"* 甲"_s, u"- 甲"_s}, std::pair{u"+ [x] 甲"_s, u"- ☑ 甲"_s},
              std::pair{u"- 1. 甲"_s, u"1. 甲"_s}, std::pair{u"- **（一）甲**"_s, u"（一）甲"_s},
              std::pair{u"## 二、建队 ##"_s, u"二、建队"_s}, std::pair{u"#号楼"_s, u"#号楼"_s},
              std::pair{u"甲 ##"_s, u"甲 ##"_s}, std::pair{u"> > 引"_s, u"引"_s},
              std::pair{u"***甲***乙~~旧~~__丙__"_s, u"甲乙旧丙"_s},
              std::pair{u"2*3*4 * 5"_s, u"2*3*4 * 5"_s}, std::pair{u"![图](a.png)尾"_s, u"图尾"_s},
              std::pair{u"\\*甲\\_`乙`"_s, u"*甲_乙"_s}, std::pair{u"```cpp"_s, u""_s},
              std::pair{u"***"_s, u""_s}, std::pair{u"___"_s, u""_s},
              std::pair{u" |---|:-: "_s, u""_s}, std::pair{u"--"_s, u"--"_s}}) {
            CAPTURE(line.toStdString());
            CHECK(withoutMarkdown(u"# 题\n**粗**\n"_s + line) == u"题\n粗\n"_s + words);
        }
    }
    SECTION("entries that are set in get the sign of their level")
    {
        for (const auto &[lines, read] :
             {std::pair{u"- 甲\n  - 乙\n  - 丙\n- 丁"_s, u"- 甲\n• 乙\n• 丙\n- 丁"_s},
              std::pair{u"* 甲\n    * 乙\n        * 丙\n    * 丁"_s, u"- 甲\n• 乙\n* 丙\n• 丁"_s},
              std::pair{u"- 甲\n\t- 乙\n\n- 丙"_s, u"- 甲\n• 乙\n\n- 丙"_s},
              std::pair{u" - 甲\n- 乙\n - 丙"_s, u"- 甲\n- 乙\n- 丙"_s},
              std::pair{u"- 甲\n  续行\n  - 乙"_s, u"- 甲\n  续行\n• 乙"_s},
              std::pair{u"- 甲\n  - 乙\n# 题\n  - 丙"_s, u"- 甲\n• 乙\n题\n- 丙"_s},
              std::pair{u"1. 甲\n   - 乙\n   - 丙\n2. 丁"_s, u"1. 甲\n- 乙\n- 丙\n2. 丁"_s},
              std::pair{u"- [ ] 甲\n  - [X] 乙"_s, u"- 甲\n• ☑ 乙"_s}}) {
            CAPTURE(lines.toStdString());
            CHECK(withoutMarkdown(u"# 题\n**粗**\n"_s + lines) == u"题\n粗\n"_s + read);
        }
    }
    SECTION("numbers that Markdown counts itself are counted")
    {
        for (const auto &[lines, read] :
             {std::pair{u"1. 甲\n1. 乙\n1. 丙"_s, u"1. 甲\n2. 乙\n3. 丙"_s},
              std::pair{u"1. 甲\n\n1. 乙"_s, u"1. 甲\n\n2. 乙"_s},
              std::pair{u"1. 甲\n2. 乙\n4. 丙"_s, u"1. 甲\n2. 乙\n4. 丙"_s},
              std::pair{u"1. 甲\n二、题\n1. 乙"_s, u"1. 甲\n二、题\n1. 乙"_s},
              std::pair{u"1. 甲\n## 题\n1. 乙"_s, u"1. 甲\n题\n1. 乙"_s},
              std::pair{u"1) 甲\n1) 乙"_s, u"1) 甲\n2) 乙"_s},
              std::pair{u"1. 甲\n   1. 乙\n   1. 丙\n1. 丁"_s, u"1. 甲\n1) 乙\n2) 丙\n2. 丁"_s},
              std::pair{u"## 1. 题\n1. 甲\n1. 乙"_s, u"1. 题\n1) 甲\n2) 乙"_s}}) {
            CAPTURE(lines.toStdString());
            CHECK(withoutMarkdown(u"# 题\n**粗**\n"_s + lines) == u"题\n粗\n"_s + read);
        }
    }
    SECTION("and lines keep their ends")
    {
        CHECK(withoutMarkdown(u"# 题\r\n\r\n---\r\n**甲**\r\n"_s) == u"题\r\n\r\n\r\n甲\r\n"_s);
    }
    SECTION("where a text has two of them, or a table")
    {
        CHECK(withoutMarkdown(u"# 甲\n# 乙"_s) == u"甲\n乙"_s);
        CHECK(withoutMarkdown(u"|甲|乙|\n|---|---|"_s) == u"|甲|乙|\n"_s);
        CHECK(withoutMarkdown(u"- 甲\n* 乙"_s) == u"- 甲\n* 乙"_s);
        CHECK(withoutMarkdown(u"- 甲\n**乙**"_s) == u"- 甲\n乙"_s);
        CHECK(withoutMarkdown(u"**甲**\n**乙**"_s) == u"甲\n乙"_s);
        CHECK(withoutMarkdown(u"# **甲**\n乙"_s) == u"甲\n乙"_s);
    }
    SECTION("but such characters are kept in a text that is not Markdown")
    {
        const QString plain = u"工作要点\n1. 3*4=12，5 * 6，#号楼\n- 座谈\n第___周"_s;
        CHECK(withoutMarkdown(plain) == plain);
        CHECK(withoutMarkdown(u"# 1号楼\n甲"_s) == u"# 1号楼\n甲"_s);
        const QString hidden = u"- 甲，电话138****1234、139****5678\n- 签名：____年____月"_s;
        CHECK(withoutMarkdown(hidden) == hidden);
    }
}

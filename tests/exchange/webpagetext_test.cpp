#include "exchange/documents/webpagetext.h"

#include "exchange/documents/sourcetext.h"
#include "exchange/documents/textdecoding.h"
#include "support/catch.h"
#include "system/processortime.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;
using namespace Exchange;

namespace {

QString pageText(const QString &page)
{
    const auto text = webPageText(page);
    REQUIRE(text);
    return text->trimmed();
}

} // namespace

TEST_CASE("a web page is read as its text appears to a reader", "[webpagetext]")
{
    struct Shape
    {
        const char *name;
        QString page;
        QString text;
    };
    const QList<Shape> shapes{
        {"paragraphs and lines", u"<p>一、学习</p><div>1.座谈。<br>2.宣讲。<br/>3.读书。</div>尾"_s,
         u"一、学习\n1.座谈。\n2.宣讲。\n3.读书。\n尾"_s},
        {"what is never shown",
         u"<html><head><title>题</title><meta name=x "
         u"content=y><style>p{}</style></head><body><script>var a='<p>乙</p>';</script>甲<!-- 丙 "
         "<p>丁</p> --><style>x</style><noscript>请启用</noscript><textarea>x</textarea></body></html>"_s,
         u"甲"_s},
        {"a head that is not closed", u"<head><title>题</title><link rel=x>\n<div>甲</div>"_s,
         u"甲"_s},
        {"a page without html and body", u"甲<b>乙</b>"_s, u"甲乙"_s},
        {"blanks, and lines broken for their length",
         u"<p>  关心\n  下一代   工作\t2023 年\nplan </p>"_s, u"关心下一代 工作 2023 年 plan"_s},
        {"an empty line that was meant", u"<p>甲</p><p>&nbsp;</p><p>乙</p>"_s, u"甲\n\u00a0\n乙"_s},
        {"preformatted text", u"<pre>甲\n乙</pre>"_s, u"甲\n乙"_s},
        {"entities",
         u"&lt;&amp;&gt;&quot;&ldquo;&#20013;&#x56FD;&#150;&nbsp;&middot;&unknown;&#xD800;&"_s,
         u"<&>\"“中国–\u00a0·&unknown;\ufffd&"_s},
        {"ordered lists",
         u"<ol><li>甲<li>乙<ol type=a><li>丙</ol></li><li value=7>丁</li><li>戊</li></ol>"_s,
         u"1. 甲\n2. 乙\na. 丙\n7. 丁\n8. 戊"_s},
        {"a list that starts elsewhere", u"<ol start=3 type=I><li>甲</ol>"_s, u"III. 甲"_s},
        {"unordered lists", u"<ul><li>甲</li><li>乙</li></ul>"_s, u"甲\n乙"_s},
        {"numbers that are typed as well", u"<ol><li>一、甲</li><li>（二）乙</li></ol>"_s,
         u"一、甲\n（二）乙"_s},
        {"a menu made as a list", u"<ol class=crumb><li><a href=/>首页</a></li></ol>"_s, u"首页"_s},
        {"tags of Word",
         u"<p class=MsoNormal><![if !supportLists]>一、<![endif]>学<o:p></o:p><span lang=EN-US>A</span>习</p>"_s,
         u"一、学A习"_s},
        {"quotes and angles in attributes", u"<p title='a>b' x=\"<p>\">甲</p>"_s, u"甲"_s},
        {"signs that are no tags", u"甲<5，乙 < 丙 <>"_s, u"甲<5，乙 < 丙 <>"_s},
        {"a tag cut off", u"甲<p class=\"x"_s, u"甲"_s},
        {"a script without an end", u"<script>甲"_s, u"甲"_s},
        {"short comments", u"<!-->甲<!--->乙<!---->丙<!-- -- -->丁"_s, u"甲乙丙丁"_s},
        {"end tags without a beginning", u"</table></li></ol></td>甲</p></pre>"_s, u"甲"_s},
        {"letters and Roman numbers", u"<ol type=A><li>甲</ol><OL TYPE=i><LI>乙</OL>"_s,
         u"A. 甲\ni. 乙"_s},
        {"lines broken twice, or at an end tag", u"甲<br><br>乙</br>丙"_s, u"甲\n\n乙\n丙"_s},
        {"an item's number, once", u"<ol><li></li><li><p>甲</p><p>乙</p></li>丙</ol>"_s,
         u"2. 甲\n乙\n丙"_s},
        {"numbers that are none, or far too large",
         u"<ol start=x><li>甲<li value=' 5 '>乙<li value=2000000>丙</ol>"_s,
         u"1. 甲\n5. 乙\n1000000. 丙"_s},
        {"an item that begins with a link, and one that goes on with one",
         u"<ol><li><a>首页</a></li><li>甲<a>乙</a></li></ol>"_s, u"首页\n2. 甲乙"_s},
        {"a list that a table ends", u"<ol><li>甲<table><tr><td><ol><li>x</table><li>乙</ol>"_s,
         u"1. 甲\n1. x\n2. 乙"_s},
        {"a table as an item", u"<ol><li><table><tr><td>甲</table><li>乙</ol>"_s, u"甲\n2. 乙"_s},
        {"numbers at both ends of what they may stand for",
         u"&#127;&#128;&#159;&#160;&#55295;&#xdfff;&#xE000;&#x10ffff;&#x110000;&#0;甲"_s,
         u"\u007f€Ÿ\u00a0\ud7ff\ufffd\ue000\U0010ffff\ufffd\ufffd甲"_s},
        {"references without an end, and signs that are none", u"&lt甲&ltx &#x; &#; &; &apos;"_s,
         u"<甲&ltx &#x; &#; &; '"_s},
        {"attributes with blanks, without quotation marks, without values",
         u"<ol start = \"3\" ><li>甲</ol><ol x/start=4 ><li>乙</ol><ol start=><li>丙</ol><ol "
         "START='6'/><li>丁</ol>"_s,
         u"3. 甲\n4. 乙\n1. 丙\n6. 丁"_s},
        {"instructions, and tags that have no name", u"<?xml a?>甲</ b>乙<!DOCTYPE c>丙"_s,
         u"甲乙丙"_s},
        {"drawings, choices and what scripts would show",
         u"<svg><text>x</text></svg>甲<SELECT><option>x</select><template>x</template><title>x</TITLE>乙"_s,
         u"甲乙"_s},
        {"two scripts without an end", u"<script>甲<script>乙"_s, u"甲乙"_s},
        {"preformatted text, and text after it", u"<pre>甲  乙\n\n丙</pre>丁\n戊"_s,
         u"甲 乙\n\n丙\n丁戊"_s},
        {"a blank after a line broken for its length", u"甲\r乙 丙\fa\tb"_s, u"甲乙 丙 a b"_s},
    };
    for (const Shape &shape : shapes) {
        INFO(shape.name);
        CHECK(pageText(shape.page) == shape.text);
    }
}

TEST_CASE("a web page's tables are read row by row unless they only lay it out", "[webpagetext]")
{
    SECTION("a table of tasks")
    {
        CHECK(
            pageText(u"<table><caption>分解表</caption><tr><th>序号<th>任务<th>部门</"
                     u"tr><tr><td>1<td><p>宣讲</p><p>家风</p><td>办公室"
                     "<tr><td colspan=3>二、建队<tr><td>2<td>培训<td>宣教科</table>尾"_s)
            == u"分解表\n| 序号 | 任务 | 部门 |\n| 1 | 宣讲\u0085家风 | 办公室 |\n| 二、建队 |\n| 2 | 培训 | 宣教科 |\n尾"_s);
    }
    SECTION("a cell over several rows keeps the columns of the rows it covers")
    {
        CHECK(
            pageText(
                u"<table><tr><td rowspan=2>学习<td>1<td>甲<tr><td>2<td>乙<tr><td>建队<td>3<td>丙</table>"_s)
            == u"| 学习 | 1 | 甲 |\n|  | 2 | 乙 |\n| 建队 | 3 | 丙 |"_s);
    }
    SECTION("a cell over several rows and columns")
    {
        CHECK(
            pageText(
                u"<table><tr><td>任务<td>责任人<td>时限<tr><td>甲<td colspan=2 rowspan=2>工会<tr><td>乙<tr><td>丙<td>a<td>b</table>"_s)
            == u"| 任务 | 责任人 | 时限 |\n| 甲 | 工会 | |\n| 乙 | 工会 |  |\n| 丙 | a | b |"_s);
    }
    SECTION("groups, titles above the same headings again, and cells alone in their row")
    {
        const QString head = u"<tr><td>任务<td>部门"_s;
        CHECK(pageText(u"<table>"_s + head + u"<tr><td>甲<td>乙<tr><td>二、建队<td>"_s + head
                       + u"<tr><td>丙<td>丁<tr><td>三、宣讲<td><tr><td><td>戊</table>"_s)
              == u"| 任务 | 部门 |\n| 甲 | 乙 |\n二、建队\n| 任务 | 部门 |\n| 丙 | 丁 |\n"
                 "| 三、宣讲 |\n|  | 戊 |"_s);
    }
    SECTION("headings on one line each, other cells with their lines")
    {
        CHECK(pageText(u"<table><tr><td>任<br>务<td>责任<br>部门<tr><td>甲<br>乙<td>丙</table>"_s)
              == u"| 任务 | 责任部门 |\n| 甲\u0085乙 | 丙 |"_s);
    }
    SECTION("a cell of more than thirty lines, which is part of a page")
    {
        const auto linesOf = [](int count) {
            return pageText(u"<table><tr><td>任务<td>部门<tr><td>甲"_s
                            + u"<br>甲"_s.repeated(count - 1) + u"<td>乙</table>"_s);
        };
        CHECK(linesOf(30)
              == u"| 任务 | 部门 |\n| 甲"_s + u"\u0085甲"_s.repeated(29) + u" | 乙 |"_s);
        CHECK(linesOf(31) == u"任务\n部门\n甲"_s + u"\n甲"_s.repeated(30) + u"\n乙"_s);
    }
    SECTION("words outside of cells, and cells outside of rows")
    {
        CHECK(pageText(u"<table>甲<td>1<td>2</tr>乙<tr><td>3<td>4</td>丙</table>丁"_s)
              == u"甲\n乙\n丙\n| 1 | 2 |\n| 3 | 4 |\n丁"_s);
    }
    SECTION("a page laid out by tables")
    {
        CHECK(
            pageText(
                u"<table><tr><td>导航<td><table><tr><td><p>甲</p><p>乙</p></td></tr></table></td></tr></table>"_s)
            == u"导航\n甲\n乙"_s);
    }
}

TEST_CASE("a web page is read in the encoding it declares, or else in the one it is in",
          "[webpagetext]")
{
    const QString page =
        u"<html><head><meta http-equiv=Content-Type content=\"text/html; charset=%1\"></head><p>工作要点</p>"_s;
    const auto textIn = [](const QByteArray &bytes) {
        const auto text = sourceOf(bytes, u"页.html"_s);
        REQUIRE(text);
        return text->text.trimmed();
    };
    const auto encoded = [](const QString &text, const char *encoding) {
        QStringEncoder encode(encoding);
        REQUIRE(encode.isValid());
        return QByteArray(encode(text));
    };
    CHECK(textIn(page.arg(u"utf-8"_s).toUtf8()) == u"工作要点"_s);
    CHECK(textIn(encoded(page.arg(u"gb2312"_s), "GB18030")) == u"工作要点"_s);
    CHECK(textIn(encoded(page.arg(u"big5"_s).replace(u"点"_s, u"點"_s), "Big5")) == u"工作要點"_s);
    SECTION("the declaration is wrong")
    {
        CHECK(textIn(page.arg(u"gb2312"_s).toUtf8().replace("</p>", "。</p>"))
                  .contains(u"工作要点"_s));
        CHECK(textIn(encoded(page.arg(u"utf-8"_s), "GB18030")) == u"工作要点"_s);
    }
    SECTION("a byte order mark, and UTF-16")
    {
        CHECK(textIn("\xef\xbb\xbf" + page.arg(u"gb2312"_s).toUtf8()) == u"工作要点"_s);
        QStringEncoder encode(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        CHECK(textIn(QByteArray(encode(page.arg(u"utf-16"_s)))) == u"工作要点"_s);
    }
    SECTION("a page with an invalid byte is read")
    {
        CHECK(textIn(page.arg(u"utf-8"_s).toUtf8() + "\xff\xfe\xfd" + u"完"_s.toUtf8())
                  .contains(u"工作要点"_s));
    }
}

TEST_CASE("of several clipboard formats the one with the most structure is read", "[webpagetext]")
{
    CHECK(pastedText(u"<table><tr><td>1<td>甲<tr><td>2<td>乙</table>"_s, u"1\t甲\n2\t乙"_s)
          == u"| 1 | 甲 |\n| 2 | 乙 |"_s);
    CHECK(pastedText(u"<p>甲<p>乙"_s, u"甲乙"_s) == u"甲\n乙"_s);
    CHECK(pastedText(u"<p>甲<p>乙"_s, u"甲乙丙"_s) == u"甲乙丙"_s);
    CHECK(pastedText({}, u"一、学习"_s) == u"一、学习"_s);
    CHECK(pastedText(u"<img src=x>"_s, u"一、学习"_s) == u"一、学习"_s);
    CHECK(pastedText(
              u"<html><body><!--StartFragment--><p>一、学习</p><!--EndFragment--></body></html>"_s,
              u"一、学习"_s)
              .trimmed()
          == u"一、学习"_s);
}

TEST_CASE("a hostile web page is read or refused within a bounded time", "[webpagetext]")
{
    constexpr qsizetype kMany = 50'000;
    const auto many = [](QStringView part) { return part.toString().repeated(kMany); };
    const QStringList pages{
        many(u"<table><tr><td>"),
        many(u"<ol><li>"),
        many(u"<div>"),
        many(u"</table>"),
        many(u"<!--"),
        many(u"<script>"),
        many(u"<style"),
        many(u"&"),
        many(u"&#"),
        many(u"<a b="),
        many(u"<a b='"),
        u"<p "_s + many(u" a=1"),
        many(u"<"),
        many(u"<td rowspan=1000 colspan=1000>"),
        u"<table>"_s + many(u"<tr><td rowspan=999>"),
        many(u"<!-->"),
        many(u"\n "),
        many(u"<table>") + many(u"</table>"),
        many(u"<meta ") + many(u"<?xml "),
    };
    const qint64 began = System::processorTime();
    for (const QString &page : pages) {
        CHECK_NOTHROW(webPageText(page));
        isWebPage(page.toLatin1(), u"x.html"_s);
        decodedPage(page.toLatin1());
    }
    CHECK(System::processorTime() - began
          < 20'000); // milliseconds; a second or two without sanitizers
}

TEST_CASE("text that a web page does not show is left out", "[webpagetext]")
{
    CHECK(
        pageText(
            u"<p>甲<span style='display: none'>x<b>y</b></span>乙</p><div hidden>z<div>w</div></div>丙丁"_s)
        == u"甲乙\n丙丁"_s);
    CHECK(pageText(u"<p>甲甲甲<p style=\"color:red;DISPLAY:none\">x<p>乙"_s) == u"甲甲甲\n乙"_s);
    CHECK(pageText(u"<ruby>加<rp>(</rp><rt>jiā</rt><rp>)</rp></ruby>强<ruby>学<rt>xue</ruby>习"_s)
          == u"加强学习"_s);
    CHECK(pageText(u"<div hidden>x<div>y</div>z</div>甲甲甲甲<img hidden>乙"_s) == u"甲甲甲甲乙"_s);
    CHECK(pageText(u"<p>甲甲<p style='x-display:none'>乙</p>丙"_s) == u"甲甲\n乙\n丙"_s);
    SECTION("but a page that hides more than half of its text is read")
    {
        CHECK(pageText(u"<p>甲乙</p><p hidden>丙丁</p>"_s) == u"甲乙"_s);
        CHECK(pageText(u"<p>甲乙</p><p hidden>丙丁戊</p>"_s) == u"甲乙\n丙丁戊"_s);
    }
    SECTION("but a page that hides all its text, or all to its end, is read")
    {
        CHECK(pageText(u"<div style='display:none'><p>工作要点</p></div>尾"_s)
              == u"工作要点\n尾"_s);
        CHECK(pageText(u"<p>工作要点工作要点</p><div hidden><p>一"_s) == u"工作要点工作要点\n一"_s);
        CHECK(pageText(u"<div style='visibility: hidden'>工作</div>"_s) == u"工作"_s);
    }
}

TEST_CASE("a web page's lists are numbered as they are shown", "[webpagetext]")
{
    CHECK(
        pageText(
            u"<ol reversed><li>甲<ul><li>x</ul><li>乙<li>丙</ol><ol reversed start=9><li>丁</ol>"_s)
        == u"3. 甲\nx\n2. 乙\n1. 丙\n9. 丁"_s);
    CHECK(
        pageText(
            u"<ol style='list-style-type:cjk-ideographic'><li>学习<ol><li>甲<li>乙</ol><li>实事</ol>"_s)
        == u"一、 学习\n1. 甲\n2. 乙\n二、 实事"_s);
    CHECK(
        pageText(
            u"<ol style='list-style: upper-roman inside'><li>甲</ol><ol style='list-style:none'><li>乙</ol>"_s)
        == u"I. 甲\n乙"_s);
    CHECK(
        pageText(
            u"<ul style='list-style-type:decimal'><li>甲<li style='list-style-type:simp-chinese-formal'>乙</ul>"_s)
        == u"1. 甲\n贰、 乙"_s);
    for (const auto &[style, line] :
         {std::pair{u"simp-chinese-informal"_s, u"三、 甲"_s},
          std::pair{u"trad-chinese-informal"_s, u"三、 甲"_s},
          std::pair{u"trad-chinese-formal"_s, u"叁、 甲"_s},
          std::pair{u"cjk-decimal"_s, u"三、 甲"_s},
          std::pair{u"cjk-heavenly-stem"_s, u"丙、 甲"_s},
          std::pair{u"cjk-earthly-branch"_s, u"寅、 甲"_s},
          std::pair{u"decimal-leading-zero"_s, u"03. 甲"_s},
          std::pair{u"Lower-Alpha"_s, u"c. 甲"_s}, std::pair{u"lower-latin"_s, u"c. 甲"_s},
          std::pair{u"upper-alpha"_s, u"C. 甲"_s}, std::pair{u"upper-latin"_s, u"C. 甲"_s},
          std::pair{u"lower-roman"_s, u"iii. 甲"_s}, std::pair{u"disc"_s, u"甲"_s},
          std::pair{u"circle"_s, u"甲"_s}, std::pair{u"square"_s, u"甲"_s},
          std::pair{u"unheard-of"_s, u"3. 甲"_s}}) {
        CAPTURE(style.toStdString());
        CHECK(pageText(u"<ol start=3 style='color:red;list-style-type:%1'><li>甲</ol>"_s.arg(style))
              == line);
    }
}

TEST_CASE("a web page is known by its first tag, or by its name and its tags", "[webpagetext]")
{
    for (const auto &[bytes, name] :
         {std::pair{"<p>a"_ba, u"a.txt"_s}, std::pair{" \n<?xml v?><!-- b --><HTML>"_ba, u"a"_s},
          std::pair{"\xef\xbb\xbf<table>"_ba, u"a"_s},
          std::pair{QByteArray("\xff\xfe<\0p\0>\0", 8), u"a"_s}, std::pair{"a<br>b"_ba, u"a.htm"_s},
          std::pair{"a</P>b"_ba, u"a.SHTML"_s}, std::pair{"a<span b='c'>"_ba, u"a.xhtml"_s}}) {
        CAPTURE(name.toStdString(), bytes.toStdString());
        CHECK(isWebPage(bytes, name));
    }
    for (const auto &[bytes, name] :
         {std::pair{"a<br>b"_ba, u"a.txt"_s}, std::pair{"a<br>b"_ba, u"a.html.txt"_s},
          std::pair{"a<b>b"_ba, u"a.html"_s}, std::pair{"<preface>"_ba, u"a"_s},
          std::pair{"a<p>"_ba, u"html"_s}, std::pair{""_ba, u"a.html"_s}}) {
        CAPTURE(name.toStdString(), bytes.toStdString());
        CHECK_FALSE(isWebPage(bytes, name));
    }
    CHECK(namedEncoding("<meta charset='GBK'>") == "gbk");
    CHECK(namedEncoding("<?xml version=\"1.0\" encoding = \"Big5\"?>") == "big5");
    CHECK(namedEncoding("<p>charset=gbk") == "");
}

TEST_CASE("a cell of names over several rows is repeated in every row", "[webpagetext]")
{
    CHECK(
        pageText(
            u"<table><tr><td>任务<td>牵头单位<td>完成时限<tr><td>甲<td rowspan=2>工会<br>团委<td>6月<tr><td>乙<td>7月</table>"_s)
        == u"| 任务 | 牵头单位 | 完成时限 |\n| 甲 | 工会\u0085团委 | 6月 |\n| 乙 | 工会\u0085团委 | 7月 |"_s);
}

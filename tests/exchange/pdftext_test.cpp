#include "exchange/documents/sourcetext.h"

#include "exchange/documents/pdf/pdfpages.h"
#include "exchange/pdffile.h"
#include "support/catch.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Exchange;

namespace {

bool isReadable()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
}

QString textOfPdf(const QList<QList<PdfMark>> &pages)
{
    const auto text = sourceOf(pdfOf(pages), u"要点.pdf"_s);
    INFO((text ? QString() : text.error().message).toStdString());
    REQUIRE(text);
    return text->text;
}

QString pdfRefusal(const QByteArray &bytes)
{
    const auto text = sourceOf(bytes, u"要点.pdf"_s);
    REQUIRE_FALSE(text);
    return text.error().message;
}

// Marks for lines of text from `top` downwards, in letters of 12 points, from the left margin.
QList<PdfMark> set(const QStringList &lines, double top = 100)
{
    QList<PdfMark> marks;
    for (const QString &line : lines) {
        const double indent = line.startsWith(u'　') ? 24 : 0;
        marks.append({.left = 90 + indent, .top = top, .text = QString(line).remove(u'　')});
        top += 20;
    }
    return marks;
}

} // namespace

TEST_CASE("a PDF's paragraphs are joined across lines and pages", "[pdftext]")
{
    if (!isReadable())
        return;
    const QString full = u"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十甲乙丙丁"_s;
    QList<PdfMark> first = set(
        {u"　　工作要点"_s, u"　　"_s + full.left(32), full, u"到此为止。"_s, u"　　1．宣讲。"_s});
    first += set({u"　　"_s + full.left(32)}, 740);
    const QList<PdfMark> second = set({u"下一页的字。"_s, u"　　2．座谈。"_s}, 60);
    CHECK(textOfPdf({first, second})
          == u"工作要点\n"_s + full.left(32) + full + u"到此为止。\n1．宣讲。\n"_s + full.left(32)
                 + u"下一页的字。\n2．座谈。"_s);
}

TEST_CASE("page numbers and running heads of a PDF are left out of its text", "[pdftext]")
{
    if (!isReadable())
        return;
    QList<QList<PdfMark>> pages;
    for (int i = 0; i < 3; ++i) {
        QList<PdfMark> page = set({u"第%1件事。"_s.arg(i + 1)}, 300);
        page.append({.left = 200, .top = 40, .text = u"学院文件汇编"_s, .size = 9});
        page.append({.left = 280, .top = 790, .text = u"— %1 —"_s.arg(i + 1), .size = 10});
        pages.append(page);
    }
    CHECK(textOfPdf(pages) == u"第1件事。\n第2件事。\n第3件事。\n【页眉页脚】学院文件汇编"_s);
}

TEST_CASE("a PDF's ruled tables are read row by row, across pages", "[pdftext]")
{
    if (!isReadable() || QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty())
        return;
    const QList<double> widths{40, 120, 100, 100};
    const QStringList head{u"序号"_s, u"工作任务"_s, u"责任部门"_s, u"完成时限"_s};
    QList<PdfMark> first = set({u"2023年任务分解表"_s}, 60);
    first += pdfTable(90, 620, widths,
                      {head,
                       {u"一、学习"_s},
                       {u"1"_s, u"组织全体党员和老同\n志专题学习。"_s, u"宣传部"_s, u"9月底前"_s},
                       {u"2"_s, u"走访老同志，送去慰"_s, u"团委"_s, u"全年"_s}});
    QList<PdfMark> second = pdfTable(90, 60, widths,
                                     {head,
                                      {QString(), u"问。"_s, QString(), QString()},
                                      {u"3"_s, u"总结。"_s, u"办公室"_s, u"12月"_s}});
    second += set({u"2023年3月1日"_s}, 300);
    CHECK(textOfPdf({first, second})
          == u"2023年任务分解表\n| 序号 | 工作任务 | 责任部门 | 完成时限 |\n| 一、学习 |\n"
             "| 1 | 组织全体党员和老同志专题学习。 | 宣传部 | 9月底前 |\n"
             "| 2 | 走访老同志，送去慰问。 | 团委 | 全年 |\n| 3 | 总结。 | 办公室 | 12月 |\n"
             "2023年3月1日"_s);
}

TEST_CASE("a PDF with a table without lines gives a warning", "[pdftext]")
{
    if (!isReadable())
        return;
    QList<PdfMark> page = set({u"工作安排"_s});
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 3; ++column)
            page.append({.left = 90 + column * 150.0, .top = 150 + row * 20.0, .text = u"甲乙"_s});
    }
    CHECK(textOfPdf({page}).contains(u"【未读】第 1 页可能有一张没有框线的表"_s));
}

TEST_CASE("a PDF without text is refused as a scan", "[pdftext]")
{
    if (!isReadable())
        return;
    CHECK(pdfRefusal(pdfOf({{}, {}})).contains(u"is a scan"_s));
    CHECK(pdfRefusal(pdfOf({{{.left = 10, .top = 20, .text = u"\ue001\ue002\ue003"_s}}}))
              .contains(u"does not say which characters"_s));
    CHECK(pdfRefusal("%PDF-1.4\n" + QByteArray(2000, 'x')).contains(u"damaged"_s));
    CHECK(textOfPdf({set({u"一、学习"_s}), {}}).endsWith(u"【未读】第 2 页没有文字，可能是图片"_s));
}

TEST_CASE("without poppler-utils a PDF is refused with the name of what is missing", "[pdftext]")
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const QString said = pdfRefusal(pdfOf({set({u"一、学习"_s})}));
    const QString old = pdfRefusal("{\\rtf1 a}");
    qputenv("PATH", path);
    CHECK(said.contains(u"poppler-utils"_s));
    // LibreOffice may be found without PATH, where it is usually installed
    if (!old.contains(u"could not be opened"_s))
        CHECK(old.contains(u"LibreOffice is not installed"_s));
}

TEST_CASE("strokes of letters are not read as table lines, edges of coloured cells are",
          "[pdftext]")
{
    constexpr int kWidth = 100;
    constexpr int kHeight = 60;
    QByteArray picture(kWidth * kHeight, '\xff');
    const auto fill = [&](int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; ++y) {
            for (int x = left; x < right; ++x)
                picture[y * kWidth + x] = 0;
        }
    };
    fill(10, 5, 20, 6);   // a stroke of a letter: too short for a line
    fill(10, 10, 90, 11); // a horizontal line
    fill(10, 10, 12, 40); // a vertical line, two points thick
    fill(30, 30, 80, 50); // the coloured ground of a cell
    PdfPage page;
    findRules(picture, kWidth, kHeight, page);
    REQUIRE(page.across.size() == 3);
    CHECK(page.across[0].at == 10.5);
    CHECK(page.across[1].at == 30);
    CHECK(page.across[2].at == 49);
    REQUIRE(page.down.size() == 3);
    CHECK(page.down[0].at == 11);
    CHECK(page.down[0].end == 40);
}

TEST_CASE("page numbers of a PDF are known in every form, and other words at its foot stay",
          "[pdftext]")
{
    if (!isReadable())
        return;
    const QStringList feet{u"5"_s,   u"- 2 -"_s, u"第 3 页"_s, u"4/7"_s, u"第5页，共7页"_s,
                           u"·6·"_s, u"共3条"_s};
    QList<QList<PdfMark>> pages;
    QString text;
    for (int i = 0; i < feet.size(); ++i) {
        QList<PdfMark> page = set({u"第%1件事。"_s.arg(i + 1)}, 300);
        page.append({.left = 280, .top = 790, .text = feet[i], .size = 10});
        pages.append(page);
        text += u"第%1件事。\n"_s.arg(i + 1);
    }
    CHECK(textOfPdf(pages) == text + u"共3条"_s);
}

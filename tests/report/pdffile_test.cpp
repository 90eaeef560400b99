#include "report/pdf/pdffile.h"

#include "report/papertools.h"
#include "report/samplereport.h"

#include "places.h"
#include "support/catch.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QTemporaryDir>

#include <array>
#include <functional>

using namespace Domain;
using namespace Report;
using namespace Qt::StringLiterals;
using System::Error;

namespace {

const QDateTime kWritten(QDate(2021, 12, 31), QTime(8, 0), Qt::UTC);

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The characters of these rows of GB 2312: its 6,763 Chinese characters, or its signs.
QString gb2312(int firstRow, int lastRow)
{
    QStringDecoder decoder("GB18030");
    QString text;
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int cell = 0xa1; cell <= 0xfe; ++cell) {
            const std::array code{char(row), char(cell)};
            const QString character = decoder(QByteArrayView(code));
            if (character.size() == 1 && !character.front().isSurrogate()
                && character.front().category() != QChar::Other_PrivateUse)
                text += character;
        }
    }
    return text;
}

// Checks that pdftotext reads on each page the text that was placed there.
void checkText(const Pages &pages, const QString &path)
{
    for (int page = 0; page < pages.count(); ++page) {
        CAPTURE(page);
        CHECK(inked(pdfText(path, page + 1, pages[page].isLandscape()))
              == inked(pageText(pages[page])));
    }
}

bool lacksTools()
{
    for (const auto &tool : {u"pdftotext"_s, u"pdffonts"_s, u"pdfinfo"_s, u"qpdf"_s}) {
        if (!hasTool(tool)) {
            WARN(tool.toStdString() + " is not installed (poppler-utils, qpdf)");
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("the text of a PDF is the report's, character for character", "[pdffile]")
{
    if (lacksTools())
        return;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    const auto pages = paginate(sampleReport(), choosePaperFonts());
    REQUIRE(writePdf(pages, path, kWritten));
    checkText(pages, path);
    QString all;
    for (int page = 1; page <= pages.count(); ++page)
        all += inked(pdfText(path, page));
    CHECK(all.contains(u"关工委"_s));
}

TEST_CASE("the text of a PDF can be searched with every installed Chinese font", "[pdffile]")
{
    if (lacksTools())
        return;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    QFile seed(QStringLiteral(YAODIAN_SOURCE_DIR "/data/2021-work-plan.txt"));
    REQUIRE(seed.open(QIODevice::ReadOnly));
    // Runs of spaces are shortened, for pdftotext would take them for gaps between columns.
    QString plan;
    for (const auto &line : QString::fromUtf8(seed.readAll()).split(u'\n'))
        plan += line.simplified() + u'\n';
    const QList<ReportElement> elements{
        ReportParagraph{plan},
        ReportParagraph{
            u"关工委 ⼯工⼀一⻓长 户戶 胶㬵 ～〜 ／∕ 〈〉 ——……·“引” S0R4 A1B2 1,234.5% ￥5 I’m"_s},
        ReportParagraph{u"😀👍 𠮷野家 e\u0301 ﬁ № ① ℃ é ü Ä Привет Ελλάδα"_s},
        ReportParagraph{u"مرحبا بالعالم 123 שלום עולם नमस्ते ไทย"_s},
        ReportParagraph{u"<b>粗</b>&amp;<img src='/etc/passwd'>\t表\u0007"_s}};
    for (const auto &family : chineseFamilies()) {
        CAPTURE(family);
        const auto pages = paginate({.elements = elements}, fontsOf(family));
        REQUIRE(writePdf(pages, path, kWritten));
        checkText(pages, path);
        QString placed;
        for (int page = 0; page < pages.count(); ++page) {
            auto lines = pages[page].lines;
            lines.removeLast(); // the page's number
            for (const auto &line : lines)
                placed += line.text;
        }
        QString words;
        for (const auto &element : elements)
            words += std::get<ReportParagraph>(element).text;
        CHECK(inked(placed) == inked(words));
    }
}

TEST_CASE("all of GB 2312 can be found in a PDF", "[pdffile]")
{
    if (lacksTools())
        return;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    const auto han = gb2312(0xb0, 0xf7);
    REQUIRE(han.size() == 6763);
    for (const auto &family :
         {u"AR PL SungtiL GB"_s, u"Noto Serif CJK SC"_s, u"WenQuanYi Zen Hei"_s}) {
        if (!servesChinese(family))
            continue;
        CAPTURE(family);
        const auto pages = paginate(
            {.elements = {ReportParagraph{han}, ReportParagraph{gb2312(0xa1, 0xa9)}}},
            fontsOf(family));
        CHECK(pages.unprintable().isEmpty());
        REQUIRE(writePdf(pages, path, kWritten));
        checkText(pages, path);
    }
}

TEST_CASE("a PDF is valid, and its fonts are embedded as subsets", "[pdffile]")
{
    if (lacksTools())
        return;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    REQUIRE(writePdf(paginate(sampleReport(), choosePaperFonts()), path, kWritten));
    CHECK(runTool(u"qpdf"_s, {u"--check"_s, path}));
    auto fonts = runTool(u"pdffonts"_s, {path})->split('\n');
    fonts.removeAll(QByteArray());
    REQUIRE(fonts.size() > 2);
    for (const auto &font : fonts.mid(2)) {
        CAPTURE(font.toStdString());
        CHECK(font.contains("yes yes yes"));
    }
    CHECK(QFileInfo(path).size() < 400 * 1024);
}

TEST_CASE("a PDF has its title, author and bookmarks", "[pdffile]")
{
    if (lacksTools())
        return;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    REQUIRE(writePdf(paginate(sampleReport(), choosePaperFonts()), path, kWritten));
    const auto info = QString::fromUtf8(*runTool(u"pdfinfo"_s, {path}));
    CHECK(info.contains(u"关心下一代工作委员会2021年工作总结\n"_s));
    CHECK(info.contains(u"Author:          关心下一代工作委员会\n"_s));
    CHECK(info.contains(u"Producer:        Yaodian\n"_s));
    const auto xmp = QString::fromUtf8(*runTool(u"pdfinfo"_s, {u"-meta"_s, path}));
    CHECK(xmp.contains(
        u"<rdf:li xml:lang=\"x-default\">关心下一代工作委员会2021年工作总结</rdf:li>"_s));
    CHECK(xmp.contains(u"<dc:creator><rdf:Seq><rdf:li>关心下一代工作委员会</rdf:li>"_s));
    CHECK(xmp.contains(u"<xmp:CreateDate>2021-12-31T08:00:00Z</xmp:CreateDate>"_s));
    const auto outline = QString::fromUtf8(
        *runTool(u"qpdf"_s, {u"--json=1"_s, u"--json-key=outlines"_s, path}));
    CHECK(outline.contains(u"一、提高政治站位，把握正确工作方向"_s));
    CHECK(outline.contains(u"（一）老少共学"_s));
    CHECK(outline.contains(u"2021年工作要点任务分解表"_s));
    CHECK(outline.count(u"\"destpageposfrom1\": 1,"_s) == 2);
    CHECK_FALSE(outline.contains(u"\"destpageposfrom1\": null"_s));
}

TEST_CASE("the bookmarks of a PDF are nested by their levels and lead to their headings",
          "[pdffile]")
{
    if (lacksTools())
        return;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    const auto pages = pagesOf(
        {ReportHeading{1, u"一"_s}, ReportHeading{2, u"（一）"_s}, ReportHeading{2, u"（二）"_s},
         ReportParagraph{u"文"_s.repeated(28 * 25)}, ReportHeading{1, u"二"_s},
         ReportHeading{3, u"1."_s}, ReportHeading{2, u"（三）"_s}, ReportParagraph{u"文"_s},
         ReportTable{.title = u"表"_s, .rows = {{{u"甲"_s}}}}});
    REQUIRE(writePdf(pages, path, kWritten));
    const auto read = runTool(u"qpdf"_s, {u"--json=1"_s, u"--json-key=outlines"_s, path});
    REQUIRE(read);
    QStringList entries;
    const std::function<void(const QJsonArray &, int)> take = [&](const QJsonArray &all,
                                                                  int depth) {
        for (const QJsonValue &one : all) {
            const int at = int(entries.size());
            entries.append(QString::number(depth) + one[u"title"_s].toString());
            REQUIRE(at < pages.bookmarks().size());
            const Bookmark &mark = pages.bookmarks()[at];
            const Page &page = pages[mark.page];
            CHECK(one[u"destpageposfrom1"_s] == mark.page + 1);
            CHECK(one[u"dest"_s][2].toDouble() == Approx(page.text.left()).margin(0.01));
            CHECK(one[u"dest"_s][3].toDouble()
                  == Approx(page.size.height() - mark.top).margin(0.01));
            take(one[u"kids"_s].toArray(), depth + 1);
        }
    };
    take(QJsonDocument::fromJson(*read)[u"outlines"_s].toArray(), 0);
    CHECK(entries
          == QStringList{u"0一"_s, u"1（一）"_s, u"1（二）"_s, u"0二"_s, u"11."_s, u"1（三）"_s,
                         u"0表"_s});
    CHECK(runTool(u"qpdf"_s, {u"--check"_s, path}));
}

TEST_CASE("photographs are put into a PDF as they are, unless they cannot be read", "[pdffile]")
{
    const QByteArray wide = jpegOf(40, 20, 10);
    const QByteArray tall = jpegOf(16, 32, 90);
    const auto pages = pagesOf(
        {ReportPhotographs{.photographs = {{u"一"_s, [&wide] { return wide; }},
                                           {u"二"_s, [] { return QByteArray("none"); }},
                                           {u"三"_s, [&tall] { return tall; }},
                                           {u"四"_s, {}}}}});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(writePdf(pages, &buffer, kWritten));
    const QByteArray pdf = buffer.data();
    CHECK(pdf.count("/Subtype /Image") == 2);
    CHECK(pdf.contains("/Width 40 /Height 20 "));
    CHECK(pdf.contains("/Width 16 /Height 32 "));
    CHECK(pdf.contains(wide));
    CHECK(pdf.contains(tall));
    CHECK(pdf.count("/Im0 ") == 1); // in the resources, as pages are packed
    CHECK(pdf.count("/Im1 ") == 1);
    CHECK_FALSE(pdf.contains("/Im2 "));
    if (lacksTools())
        return;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    REQUIRE(writePdf(pages, path, kWritten));
    CHECK(runTool(u"qpdf"_s, {u"--check"_s, path}));
}

TEST_CASE("the words of a line that is widely spaced are read without blanks", "[pdffile]")
{
    if (lacksTools())
        return;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    const QString word = u"x"_s.repeated(24);
    const auto pages = pagesOf({ReportParagraph{u"中"_s.repeated(12) + word + u' ' + word}});
    REQUIRE(pages[0].lines.first().isSpread());
    REQUIRE(writePdf(pages, path, kWritten));
    CHECK(pdfText(path, 1).contains(u"中"_s.repeated(12) + word));
}

TEST_CASE("writing a PDF reports its progress before each page", "[pdffile]")
{
    const auto pages = paginate(sampleReport(), choosePaperFonts());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QList<int> done;
    REQUIRE(writePdf(pages, &buffer, kWritten, [&](int page, int all) {
        done.append(page);
        return all == pages.count();
    }));
    REQUIRE(done.size() == pages.count());
    for (int page = 0; page < pages.count(); ++page)
        CHECK(done[page] == page);
}

TEST_CASE("a report without headings is a valid PDF without bookmarks", "[pdffile]")
{
    if (lacksTools())
        return;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    REQUIRE(writePdf(pagesOf({}), path, kWritten));
    CHECK(runTool(u"qpdf"_s, {u"--check"_s, path}));
}

TEST_CASE("two PDF files of the same report differ only in their time", "[pdffile]")
{
    const auto write = [](const QDateTime &time) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        REQUIRE(writePdf(paginate(sampleReport(), choosePaperFonts()), &buffer, time));
        return buffer.data();
    };
    const auto one = write(kWritten);
    CHECK(one == write(kWritten));
    const auto later = write(kWritten.addSecs(61));
    REQUIRE(one.size() == later.size());
    int different = 0;
    for (int i = 0; i < one.size(); ++i)
        different += one[i] != later[i];
    CHECK(different > 0);
    CHECK(different <= 8 + 64); // two digits in each of four dates, and the 64 of the identifier
}

TEST_CASE("a PDF that is not finished leaves the old file as it was", "[pdffile]")
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"report.pdf"_s);
    QFile old(path);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    const auto pages = paginate(sampleReport(), choosePaperFonts());

    SECTION("cancelled")
    {
        const auto done = writePdf(pages, path, kWritten, [](int page, int) { return page < 1; });
        REQUIRE_FALSE(done);
        CHECK(done.error().reason == Error::Reason::Cancelled);
    }
    SECTION("no Chinese font")
    {
        const auto none = paginate(sampleReport(), PaperFonts());
        const auto done = writePdf(none, path, kWritten);
        REQUIRE_FALSE(done);
        CHECK(done.error().message
              == u"No Chinese font is installed, so nothing can be printed. Install one, for "
                 "example WenQuanYi Zen Hei."_s);
        CHECK(done.error().reason == Error::Reason::Refused);
    }
    CHECK(bytesOf(path) == "old");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("a path that cannot be written is named", "[pdffile]")
{
    QTemporaryDir folder;
    const auto pages = pagesOf({});
    const auto inNowhere = folder.filePath(u"nowhere/report.pdf"_s);
    const auto nowhere = writePdf(pages, inNowhere, kWritten);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().message.contains(QDir::toNativeSeparators(inNowhere)));
    CHECK_FALSE(writePdf(pages, folder.path(), kWritten));
    CHECK(QDir(folder.path()).exists());
}

TEST_CASE("writing to a full device is reported, and the device is not replaced", "[pdffile]")
{
    if (!QFileInfo::exists(u"/dev/full"_s)) {
        WARN("there is no /dev/full");
        return;
    }
    CHECK_FALSE(writePdf(paginate(sampleReport(), choosePaperFonts()), u"/dev/full"_s, kWritten));
    CHECK_FALSE(QFileInfo(u"/dev/full"_s).isFile());
}

TEST_CASE("the time to make a PDF grows linearly with the notes", "[pdffile]")
{
    const auto timeOf = [](int notes) {
        QList<ReportElement> elements;
        for (int i = 0; i < notes; ++i)
            elements.append(
                ReportParagraph{u"%1.3月18日，召开关工委全体会议专题学习（42人次）。"_s.arg(i)});
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QElapsedTimer timer;
        timer.start();
        const auto pages = pagesOf(elements);
        REQUIRE(writePdf(pages, &buffer, kWritten));
        return double(timer.nsecsElapsed()) / pages.count();
    };
    timeOf(10); // loads the fonts
    const double few = timeOf(400);
    CHECK(timeOf(4000) < 3 * few);
}

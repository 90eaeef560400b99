#include "report/layout/painting.h"

#include "report/layout/chartpages.h"
#include "report/papertools.h"
#include "report/pdf/pdffile.h"
#include "report/samplereport.h"

#include "support/catch.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Report;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDpi = 96;

// A page painted as in the preview.
QImage previewOf(const Pages &pages, int page)
{
    const double scale = kDpi / 72.0;
    QImage image((pages[page].size * scale).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintPage(&painter, pages, page);
    return image;
}

QImage pictureOf(const QString &pdf, int page, const QTemporaryDir &folder)
{
    const auto out = folder.filePath(u"page"_s);
    const auto number = QString::number(page + 1);
    if (!runTool(u"pdftoppm"_s, {u"-r"_s, QString::number(kDpi), u"-gray"_s, u"-singlefile"_s,
                                 u"-f"_s, number, u"-l"_s, number, pdf, out}))
        return {};
    return QImage(out + u".pgm"_s).convertToFormat(QImage::Format_Grayscale8);
}

// The share of small squares of the picture whose amount of ink differs.
double difference(const QImage &one, const QImage &other)
{
    const QSize squares = one.size() / 6;
    const auto a = one.scaled(squares, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const auto b = other.scaled(squares, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int different = 0;
    for (int y = 0; y < squares.height(); ++y) {
        for (int x = 0; x < squares.width(); ++x)
            different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 60;
    }
    return double(different) / (squares.width() * squares.height());
}

} // namespace

namespace {

// A device like most printers: unless told to use the full page, it keeps to margins and measures
// from them.
class MarginedPrinter : public QPdfWriter
{
public:
    explicit MarginedPrinter(QIODevice *output, bool hasA4 = true)
        : QPdfWriter(output)
        , m_hasA4(hasA4)
    {}
    bool setPageLayout(const QPageLayout &layout) override
    {
        if (!m_hasA4 && layout.pageSize().id() == QPageSize::A4)
            return false;
        modes.append(layout.mode());
        QPageLayout own = layout;
        own.setMinimumMargins({6, 6, 6, 6});
        if (layout.mode() != QPageLayout::FullPageMode)
            own.setMargins({6, 6, 6, 6});
        return QPdfWriter::setPageLayout(own);
    }
    QList<QPageLayout::Mode> modes;

private:
    bool m_hasA4;
};

} // namespace

TEST_CASE("on a printer with unprintable margins each page still starts at the paper's corner",
          "[painting]")
{
    const auto pages = paginate(sampleReport(), choosePaperFonts());
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    MarginedPrinter printer(&buffer);
    REQUIRE(printTo(&printer, pages));
    CHECK(printer.modes.size() >= pages.count());
    CHECK(printer.modes.count(QPageLayout::FullPageMode) == printer.modes.size());
    CHECK(printer.pageLayout().paintRect() == printer.pageLayout().fullRect());
}

TEST_CASE("a printer without A4 paper is reported", "[painting]")
{
    const auto pages = paginate(sampleReport(), choosePaperFonts());
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    MarginedPrinter printer(&buffer, false);
    const auto done = printTo(&printer, pages);
    REQUIRE_FALSE(done);
    CHECK(done.error().message.contains(u"A4"_s));
}

TEST_CASE("preview, PDF file and printed page look alike, page by page", "[painting]")
{
    if (!hasTool(u"pdftoppm"_s)) {
        WARN("pdftoppm (poppler-utils) is not installed");
        return;
    }
    QTemporaryDir folder;
    auto report = sampleReport();
    report.elements.append(Domain::ReportPhotographs{
        .title = u"附件3\n照片"_s,
        .photographs = {{u"宽"_s, [] { return jpegOf(400, 100, 60); }},
                        {u"高"_s, [] { return jpegOf(100, 400, 130); }},
                        {u"坏"_s, [] { return QByteArray("no photograph"); }},
                        {u"无"_s, {}}}});
    const auto pages = paginate(report, choosePaperFonts());
    const auto written = folder.filePath(u"written.pdf"_s);
    REQUIRE(writePdf(pages, written, QDateTime::currentDateTime()));
    const auto printed = folder.filePath(u"printed.pdf"_s);
    {
        QPdfWriter device(printed);
        REQUIRE(printTo(&device, pages));
    }
    for (int page = 0; page < pages.count(); ++page) {
        CAPTURE(page);
        const auto preview = previewOf(pages, page);
        const auto file = pictureOf(written, page, folder);
        const auto print = pictureOf(printed, page, folder);
        REQUIRE(file.size() == print.size());
        REQUIRE((file.size() - preview.size()).width() <= 1);
        CHECK(difference(preview, preview.scaled(1, 1).scaled(preview.size())) > 0.005);
        CHECK(difference(preview, file) < 0.002);
        CHECK(difference(print, file) < 0.002);
        if (pages[page].pictures.isEmpty())
            continue;
        const auto greyAt = [&](int picture, const QSize &size) {
            const QPointF at = placeOf(pages[page].pictures[picture], size).center() * kDpi / 72.0;
            return qGray(file.pixel(at.toPoint()));
        };
        CHECK(std::abs(greyAt(0, {400, 100}) - 60) < 5);
        CHECK(std::abs(greyAt(1, {100, 400}) - 130) < 5);
        CHECK(greyAt(2, {100, 100}) == 255);
        CHECK(greyAt(3, {100, 100}) == 255);
    }
}

TEST_CASE("a photograph fills its frame as far as its shape allows, at the frame's foot",
          "[painting]")
{
    const PlacedPicture picture{.frame = QRectF(10, 20, 200, 100)};
    CHECK(placeOf(picture, {400, 100}) == QRectF(10, 70, 200, 50));
    CHECK(placeOf(picture, {50, 100}) == QRectF(85, 20, 50, 100));
    CHECK(placeOf(picture, {20, 10}) == QRectF(10, 20, 200, 100));
}

TEST_CASE("each page is printed on paper of its own size", "[painting]")
{
    const auto paperOf = [](const Pages &pages) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter device(&buffer);
        REQUIRE(printTo(&device, pages));
        return device.pageLayout();
    };
    const Domain::WallChart chart{.title = u"推进图"_s, .year = 2021};
    const auto large = paperOf(paginate(chart, choosePaperFonts(), Domain::WallPaper::A3));
    CHECK(large.pageSize().id() == QPageSize::A3);
    CHECK(large.orientation() == QPageLayout::Landscape);
    const auto small = paperOf(paginate(chart, choosePaperFonts(), Domain::WallPaper::A4));
    CHECK(small.pageSize().id() == QPageSize::A4);
    CHECK(small.orientation() == QPageLayout::Landscape);
    const auto report = paperOf(pagesOf({Domain::ReportParagraph{u"文"_s}}));
    CHECK(report.pageSize().id() == QPageSize::A4);
    CHECK(report.orientation() == QPageLayout::Portrait);
}

TEST_CASE("pages are printed at their own orientation", "[painting]")
{
    if (!hasTool(u"pdfinfo"_s)) {
        WARN("pdfinfo (poppler-utils) is not installed");
        return;
    }
    QTemporaryDir folder;
    const auto printed = folder.filePath(u"printed.pdf"_s);
    const auto pages = paginate(sampleReport(), choosePaperFonts());
    {
        QPdfWriter device(printed);
        device.setResolution(600);
        REQUIRE(printTo(&device, pages));
    }
    const auto info = runTool(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"99"_s, printed});
    REQUIRE(info);
    const auto sizeOf = [&info](int page) {
        const QRegularExpression line(u"Page +%1 size: +(\\d+)[.\\d]* x (\\d+)"_s.arg(page));
        const auto match = line.match(QString::fromUtf8(*info));
        return QSize(match.captured(1).toInt(), match.captured(2).toInt());
    };
    for (int page = 0; page < pages.count(); ++page) {
        CAPTURE(page);
        const auto size = sizeOf(page + 1);
        CHECK((size - pages[page].size.toSize()).width() <= 1);
        CHECK((size.width() > size.height()) == pages[page].isLandscape());
    }
}

TEST_CASE("a range of pages is printed, and a range outside of the document refused", "[painting]")
{
    const auto pages = pagesOf({Domain::ReportParagraph{u"文"_s.repeated(28 * 80)}});
    const int count = pages.count();
    REQUIRE(count == 4);
    QList<int> seen;
    const auto note = [&seen](int done, int all) {
        seen.append({done, all});
        return true;
    };
    const auto print = [&](PageRange range) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter device(&buffer);
        seen.clear();
        return printTo(&device, pages, range, note);
    };
    const auto printed = [&](PageRange range) {
        REQUIRE(print(range));
        return seen.size() / 2;
    };
    CHECK(printed({.first = 2, .last = 3}) == 2);
    CHECK(seen == QList<int>{0, 2, 1, 2});
    CHECK(printed({}) == count);
    CHECK(printed({.first = 0, .last = 1}) == 1);
    CHECK(printed({.first = 1, .last = 1}) == 1);
    CHECK(printed({.first = count}) == 1);
    CHECK(printed({.first = count, .last = count + 5}) == 1);
    CHECK(printed({.first = 2, .last = count + 5}) == count - 1);
    CHECK(print({.first = 99}).error().message == u"There is no page 99 to print."_s);
    CHECK(print({.first = 5}).error().message == u"There is no page 5 to print."_s);
    CHECK_FALSE(print({.first = 3, .last = 2}));
    CHECK(seen.isEmpty());
}

TEST_CASE("printing can be cancelled", "[painting]")
{
    const auto pages = paginate(sampleReport(), choosePaperFonts());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter device(&buffer);
    const auto done = printTo(&device, pages, {}, [](int page, int) { return page < 2; });
    REQUIRE_FALSE(done);
    CHECK(done.error().reason == System::Error::Reason::Cancelled);
}

TEST_CASE("margins that cannot hold the text area are reported", "[painting]")
{
    const auto pages = paginate(sampleReport(), choosePaperFonts());
    const auto layout = [](double margin) {
        return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                           QMarginsF(40, 40, 40, 40), QPageLayout::Millimeter,
                           QMarginsF(margin, margin, margin, margin));
    };
    CHECK(checkMargins(pages, layout(5)));
    const auto refused = checkMargins(pages, layout(30));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message
          == u"This printer leaves wider margins than the official format: text at the edge of "
             "page 1 would be cut off. Choose another printer, or save as PDF."_s);
}

TEST_CASE("a margin may reach up to the text and the page number, on each side", "[painting]")
{
    const Pages portrait = pagesOf({Domain::ReportParagraph{u"文"_s}});
    const Pages landscape = pagesOf({Domain::ReportTable{.rows = {{{u"甲"_s}}}}});
    const auto fits = [](const Pages &pages, const QMarginsF &least) {
        return bool(checkMargins(pages, QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                                    least, QPageLayout::Millimeter, least)));
    };
    // The text area is 28 mm from the left, 26 from the right and 37 from the head of a page; its
    // number is 26 from the foot, which is at the left of a landscape page.
    CHECK(fits(portrait, {27, 0, 0, 0}));
    CHECK_FALSE(fits(portrait, {29, 0, 0, 0}));
    CHECK(fits(portrait, {0, 36, 0, 0}));
    CHECK_FALSE(fits(portrait, {0, 38, 0, 0}));
    CHECK(fits(portrait, {0, 0, 25, 0}));
    CHECK_FALSE(fits(portrait, {0, 0, 27, 0}));
    CHECK(fits(portrait, {0, 0, 0, 25}));
    CHECK_FALSE(fits(portrait, {0, 0, 0, 29}));
    CHECK(fits(landscape, {25, 0, 0, 0}));
    CHECK_FALSE(fits(landscape, {29, 0, 0, 0}));
    CHECK(fits(landscape, {0, 27, 0, 0}));
    CHECK_FALSE(fits(landscape, {0, 29, 0, 0}));
    CHECK(fits(landscape, {0, 0, 36, 0}));
    CHECK_FALSE(fits(landscape, {0, 0, 38, 0}));
    CHECK(fits(landscape, {0, 0, 0, 25}));
    CHECK_FALSE(fits(landscape, {0, 0, 0, 27}));
}

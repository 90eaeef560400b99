#include "exchange/documents/pdf/pdfpages.h"

#include "exchange/documents/shared/guardedxml.h"
#include "system/limitedprogram.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr int kMostPages = 300;
constexpr qsizetype kMostWords = 400'000;
constexpr int kMostPicturePages = 60;
constexpr double kLongestPageSide = 3000; // points
constexpr qsizetype kMostRules = 2000;
constexpr int kShortestAcross = 24; // points
constexpr int kShortestDown = 11;
constexpr int kThickest = 4; // a thicker band is a coloured area, whose edges are the lines
constexpr uchar kDark = 150;

const System::ProgramLimits kPdfLimits{.seconds = 30,
                                       .memory = 1024LL * 1024 * 1024,
                                       .files = 1024 * 1024,
                                       .output = 96LL * 1024 * 1024};

// Removes the document type, which XmlGuard refuses, and control characters from pdftotext's XHTML.
QByteArray cleaned(const QByteArray &output)
{
    QByteArray xml = output.mid(qMax(qsizetype(0), output.indexOf("<html")));
    for (char &c : xml) {
        if (uchar(c) < 0x20 && c != '\n' && c != '\t')
            c = ' ';
    }
    return xml;
}

double number(const QXmlStreamReader &xml, QStringView name)
{
    return qBound(-kLongestPageSide, attributeOf(xml, name).toDouble(), kLongestPageSide);
}

PdfWord wordAt(QXmlStreamReader &xml)
{
    const QPointF begin(number(xml, u"xMin"), number(xml, u"yMin"));
    const QPointF end(number(xml, u"xMax"), number(xml, u"yMax"));
    return {.text = xml.readElementText(QXmlStreamReader::SkipChildElements),
            .place = QRectF(begin, end).normalized()};
}

std::variant<QList<PdfPage>, SourceFault> pagesIn(const QByteArray &output)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(cleaned(output));
    buffer->open(QIODevice::ReadOnly);
    GuardedXml document(std::move(buffer));
    QXmlStreamReader &xml = document.reader();
    QList<PdfPage> pages;
    qsizetype words = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"page")
            pages.append({.size = {number(xml, u"width"), number(xml, u"height")}});
        else if (xml.name() == u"word" && !pages.isEmpty())
            pages.last().words.append(wordAt(xml));
        if (pages.size() > kMostPages || ++words > kMostWords)
            return SourceFault::TooLarge;
    }
    if (const auto wrong = document.finish())
        return *wrong;
    return pages;
}

// A run of dark points in a row or column of a picture.
struct Run
{
    int line = 0; // the row or the column it lies in
    int begin = 0;
    int end = 0; // the place behind the last point
};

// The runs along rows or columns; `dark` tells whether the point at a place of a line is dark. Gaps
// of one point are ignored, for dotted lines.
template<typename Dark>
QList<Run> runsIn(int lines, int length, int shortest, const Dark &dark)
{
    QList<Run> runs;
    for (int line = 0; line < lines; ++line) {
        int begin = -1;
        int last = -2;
        for (int at = 0; at <= length; ++at) {
            const bool isDark = at < length && dark(line, at);
            if (isDark && at - last > 2)
                begin = at;
            if (isDark)
                last = at;
            const bool ends = begin >= 0 && (at == length || at - last == 2);
            if (ends && last + 1 - begin >= shortest)
                runs.append({line, begin, last + 1});
            if (ends)
                begin = -1;
        }
    }
    return runs;
}

// Joins runs of neighbouring rows or columns into one rule; for an area that is thicker than a
// rule, its two edges.
QList<PdfRule> rulesOf(const QList<Run> &runs)
{
    struct Band
    {
        int first;
        int last;
        int begin;
        int end;
    };
    QList<Band> open;
    QList<PdfRule> rules;
    const auto close = [&rules](const Band &band) {
        const bool isField = band.last - band.first >= kThickest;
        const double middle = (band.first + band.last + 1) / 2.0;
        rules.append({isField ? double(band.first) : middle, double(band.begin), double(band.end)});
        if (isField)
            rules.append({double(band.last), double(band.begin), double(band.end)});
    };
    for (const Run &run : runs) {
        for (qsizetype i = open.size(); i-- > 0;) {
            if (open[i].last < run.line - 1)
                close(open.takeAt(i));
        }
        const auto beside = std::ranges::find_if(open, [&run](const Band &band) {
            return run.begin < band.end && band.begin < run.end;
        });
        if (beside == open.end()) {
            open.append({run.line, run.line, run.begin, run.end});
        } else {
            beside->last = run.line;
            beside->begin = qMin(beside->begin, run.begin);
            beside->end = qMax(beside->end, run.end);
        }
        if (rules.size() + open.size() > kMostRules)
            return {};
    }
    for (const Band &band : std::as_const(open))
        close(band);
    return rules;
}

// Reads the next of several pictures in the portable grey format (PGM); moves `at` behind it.
bool nextPicture(const QByteArray &pictures, qsizetype &at, int &width, int &height)
{
    const auto field = [&] {
        const qsizetype end = pictures.indexOf('\n', at);
        QByteArray line = end < 0 ? QByteArray() : pictures.mid(at, end - at);
        at = end < 0 ? pictures.size() : end + 1;
        return line;
    };
    if (field() != "P5")
        return false;
    const QList<QByteArray> size = field().split(' ');
    width = size.value(0).toInt();
    height = size.value(1).toInt();
    return field() == "255" && width > 0 && height > 0 && width <= kLongestPageSide
           && height <= kLongestPageSide && at + qsizetype(width) * height <= pictures.size();
}

// Whether some words of a page stand beside others, further apart than by a blank, so that it may
// have a table.
bool couldHaveTable(const PdfPage &page)
{
    int beside = 0;
    for (qsizetype i = 1; i < page.words.size(); ++i) {
        const QRectF &left = page.words[i - 1].place;
        const QRectF &right = page.words[i].place;
        const bool sameLine = qAbs(left.center().y() - right.center().y()) < left.height();
        beside += !sameLine || qAbs(right.left() - left.right()) > left.height() ? 1 : 0;
    }
    return beside >= 4;
}

void addRules(const QByteArray &bytes, const QString &home, QList<PdfPage> &pages)
{
    const QString program = System::programNamed({u"pdftoppm"_s});
    if (program.isEmpty() || std::ranges::none_of(pages, couldHaveTable))
        return;
    const auto pictures = System::runLimited(program,
                                             {u"-r"_s, u"72"_s, u"-gray"_s, u"-aa"_s, u"no"_s,
                                              u"-aaVector"_s, u"no"_s, u"-cropbox"_s, u"-l"_s,
                                              QString::number(kMostPicturePages), u"-"_s},
                                             bytes, home, kPdfLimits);
    if (!pictures)
        return;
    qsizetype at = 0;
    for (PdfPage &page : pages) {
        int width = 0;
        int height = 0;
        if (!nextPicture(*pictures, at, width, height))
            return;
        findRules(QByteArrayView(*pictures).sliced(at, qsizetype(width) * height), width, height,
                  page);
        at += qsizetype(width) * height;
    }
}

} // namespace

void findRules(QByteArrayView picture, int width, int height, PdfPage &page)
{
    const auto dark = [&](int row, int column) {
        return uchar(picture[qsizetype(row) * width + column]) < kDark;
    };
    page.across = rulesOf(runsIn(height, width, kShortestAcross, dark));
    page.down = rulesOf(runsIn(width, height, kShortestDown,
                               [&](int column, int row) { return dark(row, column); }));
}

std::variant<QList<PdfPage>, SourceFault> pdfPages(const QByteArray &bytes)
{
    const QString program = System::programNamed({u"pdftotext"_s});
    if (program.isEmpty())
        return SourceFault::NeedsPdfToText;
    const QTemporaryDir home;
    int exitCode = -1;
    const auto output = System::runLimited(program,
                                           {u"-bbox"_s, u"-enc"_s, u"UTF-8"_s, u"-l"_s,
                                            QString::number(kMostPages + 1), u"-"_s, u"-"_s},
                                           bytes, home.path(), kPdfLimits, &exitCode);
    constexpr int kNotPermitted = 3;
    if (!output && bytes.contains("/Encrypt"))
        return SourceFault::Password;
    if (!output)
        return exitCode == kNotPermitted ? SourceFault::Password : SourceFault::DamagedPdf;
    auto pages = pagesIn(*output);
    if (auto *read = std::get_if<QList<PdfPage>>(&pages))
        addRules(bytes, home.path(), *read);
    return pages;
}

} // namespace Exchange

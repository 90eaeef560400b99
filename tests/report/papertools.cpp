#include "report/papertools.h"

#include "domain/summary/officialpaper.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

bool hasTool(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

std::optional<QByteArray> runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

QString pdfText(const QString &path, int page, bool raw)
{
    QStringList arguments{u"-enc"_s, u"UTF-8"_s,           u"-f"_s, QString::number(page),
                          u"-l"_s,   QString::number(page)};
    if (raw)
        arguments.append(u"-raw"_s);
    return QString::fromUtf8(runTool(u"pdftotext"_s, arguments + QStringList{path, u"-"_s})
                                 .value_or(QByteArray("pdftotext failed")));
}

QString pageText(const Report::Page &page)
{
    QString text;
    for (const auto &line : page.lines)
        text += line.text;
    return text;
}

QString inked(const QString &text)
{
    QString kept;
    for (const auto c : text) {
        const auto code = c.unicode();
        const bool direction = (code >= 0x200b && code <= 0x200f)
                               || (code >= 0x202a && code <= 0x202e);
        if (!c.isSpace() && code >= 0x20 && !direction)
            kept += c;
    }
    return kept;
}

Report::PaperFonts fontsOf(const QString &family)
{
    Report::PaperFonts fonts;
    for (auto &font : fonts.roles)
        font.family = family;
    return fonts;
}

QStringList chineseFamilies()
{
    auto families = QFontDatabase::families();
    families.removeIf([](const QString &family) { return !Report::servesChinese(family); });
    return families;
}

Report::Pages pagesOf(const QList<Domain::ReportElement> &elements, Report::PaperOptions options)
{
    static const auto fonts = Report::choosePaperFonts();
    return Report::paginate({.title = u"题"_s, .elements = elements}, fonts, options);
}

QByteArray jpegOf(int width, int height, int grey)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(qRgb(grey, grey, grey));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    return buffer.data();
}

QList<BodyLine> bodyLines(const Report::Pages &pages)
{
    using namespace Domain::OfficialPaper;
    QList<BodyLine> lines;
    for (int number = 0; number < pages.count(); ++number) {
        const auto &page = pages[number];
        for (const auto &line : page.lines) {
            if (page.isLandscape() || line.baseline > page.text.bottom())
                continue;
            const double top = line.baseline - kAscent * line.size - page.text.top();
            lines.append({.page = number, .slot = qRound(top / kLinePitch), .line = &line});
        }
    }
    return lines;
}

#include "app/commands/terminaltext.h"

#include "system/terminal.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace App {

namespace {

constexpr int kNarrowest = 40;

// The character at `at`, with the second half it may have.
QStringView characterAt(QStringView text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size()
                        && text[at + 1].isLowSurrogate();
    return text.mid(at, isPair ? 2 : 1);
}

int widthOf(QStringView character)
{
    return System::columnsOf(character.size() == 2
                                 ? QChar::surrogateToUcs4(character[0], character[1])
                                 : char32_t(character[0].unicode()));
}

// True for terminal control characters and for those that change the direction of text.
bool isControl(QChar c)
{
    const ushort code = c.unicode();
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator
           || c == QChar::ParagraphSeparator || (code >= 0x202a && code <= 0x202e)
           || (code >= 0x2066 && code <= 0x2069);
}

QString writtenOut(QChar c)
{
    if (c == u'\n')
        return u"\\n"_s;
    const ushort code = c.unicode();
    return code < 0x100 ? u"\\x%1"_s.arg(code, 2, 16, QChar(u'0'))
                        : u"\\u%1"_s.arg(code, 4, 16, QChar(u'0'));
}

} // namespace

QString harmless(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = harmlessLine(line);
    return lines.join(u'\n');
}

QString harmlessLine(const QString &text)
{
    if (std::ranges::none_of(text, isControl))
        return text;
    QString shown;
    for (const QChar c : text)
        shown += isControl(c) ? writtenOut(c) : QString(c);
    return shown;
}

QString localMoment(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "yaodian: %s\n", harmlessLine(sentence).toUtf8().constData());
}

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView character = characterAt(text, at);
        width += widthOf(character);
        at += character.size();
    }
    return width;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(width - displayWidth(text), 0), u' ');
}

QString shortened(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    int left = width - 1;
    qsizetype end = 0;
    while (end < text.size()) {
        const QStringView character = characterAt(text, end);
        left -= widthOf(character);
        if (left < 0)
            break;
        end += character.size();
    }
    return text.left(end) + u'…';
}

int terminalWidth()
{
    const int columns = System::terminalColumns();
    return columns == 0 ? 0 : std::max(columns, kNarrowest);
}

} // namespace App

#include "app/terminaltext.h"

#include <algorithm>
#include <cwchar>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace App {

namespace {

constexpr int kNarrowest = 40;

// wcwidth knows by the locale, which the application object has set to one of UTF-8.
int widthOf(char32_t character)
{
    return std::max(wcwidth(wchar_t(character)), 0);
}

// The character at `at`, with the second half it may have.
QStringView characterAt(QStringView text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return text.mid(at, isPair ? 2 : 1);
}

int widthOf(QStringView character)
{
    return widthOf(character.size() == 2
                       ? QChar::surrogateToUcs4(character[0], character[1])
                       : char32_t(character[0].unicode()));
}

} // namespace

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
    winsize size = {};
    if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 0;
    return std::max(int(size.ws_col), kNarrowest);
}

} // namespace App

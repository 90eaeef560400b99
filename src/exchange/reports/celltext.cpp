#include "exchange/reports/celltext.h"

#include "exchange/reports/xmltext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kLongestCell = 32767; // UTF-16 units, as Excel counts
const auto kCutMark = u"……（内容过长，此处截断）"_s;

// Escapes text that looks like Excel's escape of a character (_x0041_).
QString escaped(QString text)
{
    static const QRegularExpression code(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    return text.replace(code, u"_x005F_"_s);
}

} // namespace

QByteArray cellText(const QString &text)
{
    QString held = xmlText(text);
    held.replace(u'\t', u' ');
    QString written = escaped(held);
    while (written.size() > kLongestCell) {
        held.chop(held.endsWith(kCutMark) ? kCutMark.size() : 0);
        held.chop(written.size() - kLongestCell + kCutMark.size());
        if (!held.isEmpty() && held.back().isHighSurrogate())
            held.chop(1);
        held += kCutMark;
        written = escaped(held);
    }
    return written.toUtf8();
}

} // namespace Exchange

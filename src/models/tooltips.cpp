#include "models/tooltips.h"

#include <QTextDocument>

namespace Models {

namespace {

constexpr qsizetype kLongestToolTip = 4000;

} // namespace

QString asToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return Qt::convertFromPlainText(text.left(kLongestToolTip), Qt::WhiteSpaceNormal);
}

} // namespace Models

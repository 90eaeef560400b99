#include "widgets/kit/style/unstoredmark.h"

#include <QVariant>
#include <QWidget>

namespace Widgets {

namespace {

constexpr auto kUnstored = "unstored";

} // namespace

bool setMarkedUnstored(QWidget *field, bool isUnstored, const QString &description)
{
    if (isMarkedUnstored(field) == isUnstored)
        return false;
    field->setProperty(kUnstored, isUnstored);
    field->setAccessibleDescription(isUnstored ? description : QString());
    field->update();
    return true;
}

bool isMarkedUnstored(const QWidget *field)
{
    return field && field->property(kUnstored).toBool();
}

} // namespace Widgets

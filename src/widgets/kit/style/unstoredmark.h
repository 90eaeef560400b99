#pragma once

class QString;
class QWidget;

namespace Widgets {

// Marks a field as one that holds words which are not stored: the style draws its line, and screen
// readers say `description`. Returns false when it was marked so already.
bool setMarkedUnstored(QWidget *field, bool isUnstored, const QString &description);
bool isMarkedUnstored(const QWidget *field); // false for null

} // namespace Widgets

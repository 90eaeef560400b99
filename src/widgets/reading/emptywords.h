#pragma once

class QAbstractItemView;
class QString;

namespace Widgets {

// Sets the text that is shown while the list is empty; none for empty `words`.
void setEmptyWords(QAbstractItemView *view, const QString &words);

} // namespace Widgets

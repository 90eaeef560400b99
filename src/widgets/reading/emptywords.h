#pragma once

class QAbstractItemView;
class QString;

namespace Widgets {

// Says in an empty list why nothing stands in it; without words it says nothing.
void setEmptyWords(QAbstractItemView *view, const QString &words);

} // namespace Widgets

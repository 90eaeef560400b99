#pragma once

#include "system/result.h"

#include <QObject>
#include <QString>

namespace Widgets {

// How long the sentence of a success holds at most. One that tells what Ctrl+Z takes back ends when
// another edit is stored, and when the user goes on: types in a field or selects something else.
enum class Holds { ForAWhile, UntilNextEdit };

// Receives messages to the user from the parts of a window. The window owns one and shows what it
// receives; a part finds it among its ancestors.
class Messages : public QObject
{
    Q_OBJECT

public:
    explicit Messages(QObject *window);

    // Returns the one kept by `part` or its nearest parent; null where none keeps one.
    static Messages *of(const QObject *part);

signals:
    void failed(const System::Error &error);
    void couldNotRead(const System::Error &error);
    void said(const QString &sentence, Widgets::Holds holds);
};

// Reports an error, or a success, to the Messages found above `part`. Without one, an error is
// logged.
void tellFailure(const QObject *part, const System::Error &error);
void tell(const QObject *part, const QString &sentence, Holds holds = Holds::ForAWhile);

// Reports the error of `result` if it has one, and returns whether it has.
template<typename T>
bool tellFailure(const QObject *part, const System::Result<T> &result)
{
    if (!result)
        tellFailure(part, result.error());
    return !result;
}

// Reports the error once the event loop runs: for a part under construction, which is in no window
// yet.
void tellFailureLater(QObject *part, const System::Error &error);

// Reports, once the event loop runs, that what `part` shows could not be read. Several parts may
// meet the same damage at once, and the window is not shown yet when it opens a file.
void tellUnread(QObject *part, const System::Error &error);

} // namespace Widgets

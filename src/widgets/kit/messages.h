#pragma once

#include "system/result.h"

#include <QObject>
#include <QString>

namespace Widgets {

// Takes what the parts of a window have to tell the user. The window keeps one and shows what
// comes; a part finds it through its parents, so that nothing in between has to pass anything on.
class Messages : public QObject
{
    Q_OBJECT

public:
    explicit Messages(QObject *window);

    // Returns the one kept by `part` or its nearest parent; null where none keeps one.
    static Messages *of(const QObject *part);

signals:
    void failed(const System::Error &error);
    void said(const QString &sentence);
};

// Tells what could not be done, or what was done, to the messages over `part`. Without any an error
// goes to the log.
void tellFailure(const QObject *part, const System::Error &error);
void tell(const QObject *part, const QString &sentence);

// Tells when the events that wait are handled: for a part that is still being made, which has no
// window that listens yet.
void tellFailureLater(QObject *part, const System::Error &error);

} // namespace Widgets

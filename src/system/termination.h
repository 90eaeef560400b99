#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace System {

// Keeps a file-size limit from killing the program: a write beyond it fails, and says so.
void ignoreFileSizeSignal();

// Turns SIGTERM, SIGINT and SIGHUP into a signal of Qt's, so that what is typed is kept before the
// program ends.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);

signals:
    void requested();

private:
    QSocketNotifier m_notifier;
};

} // namespace System

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace App {

// Turns SIGTERM, SIGINT and SIGHUP into a signal of Qt's, so that what is typed is kept before the
// program ends. Also keeps a file-size limit from killing it (a write then fails, and says so).
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

} // namespace App

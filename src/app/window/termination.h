#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace App {

// Turns SIGTERM, SIGINT and SIGHUP into a Qt signal, so that unsaved typing is kept before the
// program ends. Also ignores SIGXFSZ: a write beyond a file-size limit fails instead of killing the
// program.
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

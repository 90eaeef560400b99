#pragma once

#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>
#include <QString>

#include <memory>

namespace App {

// One process for each file: who opens a file that another process shows raises that one's window.
// A lock in the user's runtime folder says who has a file; a request is an empty file beside it,
// and its removal the answer (a local socket would need Qt Network, a tenth of what starting
// costs). What a killed process left there is taken over.
class Instance : public QObject
{
    Q_OBJECT

public:
    enum class Outcome { First, OtherRaised, OtherSilent };

    explicit Instance(QObject *parent = nullptr);

    // Claims the file at `path` (absolute, links resolved) instead of the one claimed before.
    // When another process has it, that one is told, the former claim stays, and it is said
    // whether it answered.
    Outcome claim(const QString &path);

signals:
    void raiseRequested();

private:
    void answerRequest();

    std::unique_ptr<QLockFile> m_lock;
    QString m_request; // the file that asks for the claimed file's window
    QFileSystemWatcher m_watcher;
};

} // namespace App

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

#include <memory>

namespace App {

// One process for each file: who opens a file that another process shows raises that one's window.
// Lives in the user's runtime folder; what a killed process left there is taken over.
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
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace App

#pragma once

#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace App {

// What a start was asked to do besides opening a plan file.
struct AskedFiles
{
    QString document = {};   // the absolute path of a document to import; empty for none
    QStringList others = {}; // files that are not opened, to be named in a message

    bool isEmpty() const { return document.isEmpty() && others.isEmpty(); }
    friend bool operator==(const AskedFiles &, const AskedFiles &) = default;
};

// Ensures one process per plan file: opening a file that another process shows raises its window
// instead. A lock file in the user's runtime folder marks the owner; a request is a file beside it
// that holds what the owner is to go on with, and the owner answers by removing it. (A local socket
// would need Qt Network, which takes a tenth of the start.) Files left by a killed process are
// taken over.
class Instance : public QObject
{
    Q_OBJECT

public:
    enum class Outcome { First, OtherRaised, OtherSilent };

    explicit Instance(QObject *parent = nullptr);

    // Claims the file at `path` (absolute, links resolved) in place of the file claimed before.
    // When another process has it, asks that one to raise its window and go on with `asked`, and
    // keeps the former claim: OtherRaised when it answered, else OtherSilent.
    Outcome claim(const QString &path, const AskedFiles &asked = {});

signals:
    void raiseRequested(const App::AskedFiles &asked);

private:
    void answerRequest();

    std::unique_ptr<QLockFile> m_lock;
    QString m_request; // path of the request for the claimed file
    QFileSystemWatcher m_watcher;
};

} // namespace App

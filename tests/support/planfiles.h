#pragma once

#include "domain/plan/plan.h"
#include "storage/file/planfile.h"
#include "support/shortened.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace Tests {

// The time of edits in tests.
QDateTime now();

// A temporary folder of a test with plan files in it.
class PlanFolder
{
public:
    PlanFolder();

    QString path(const QString &name = QStringLiteral(u"计划.yaodian")) const
    {
        return m_folder.path() + u'/' + name;
    }
    QString folder() const { return m_folder.path(); }
    QString backupFolder() const { return m_folder.filePath(QStringLiteral("kept")); }
    Storage::PlanFile::OpenOptions options() const;
    Storage::PlanFile::OpenOptions readOnly() const;

    // Opens the file; fails the test with the error otherwise.
    std::unique_ptr<Storage::PlanFile>
    open(const QString &name = QStringLiteral(u"计划.yaodian")) const;

    // The error of opening the file; the test fails if it opens.
    System::Error refusal(const QString &name = QStringLiteral(u"计划.yaodian")) const;

    // Makes and opens a file with a plan of `sections` sections with `items` items each, and
    // `notes` notes on each item.
    std::unique_ptr<Storage::PlanFile>
    make(int sections = 2, int items = 3, int notes = 1,
         const QString &name = QStringLiteral(u"计划.yaodian")) const;

private:
    QTemporaryDir m_folder;
};

Domain::PlanContent sampleContent(int year, int sections, int items);

// An edit that adds `perItem` notes to every item of the newest plan.
Domain::Edit sampleNotes(const Storage::PlanFile &file, int perItem);

System::Result<Domain::Edit> store(Storage::PlanFile &file, const Domain::Edit &edit);

// The ids of the items of the newest plan.
QList<Domain::NodeId> itemsOf(const Storage::PlanFile &file);

// An edit that sets a node's title.
Domain::Edit retitled(const Storage::PlanFile &file, Domain::NodeId node, const QString &title);
Domain::Edit noteAdded(Domain::NodeId node, const QString &text);

// The state of a file: equal if its bytes, times, permissions and the names of the files beside it
// are equal.
struct Snapshot
{
    QByteArray content;
    QByteArray rights;
    QStringList beside;

    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};
Snapshot snapshotOf(const QString &path);

// Executes SQL on a file without any protection, as another program might. False, with a warning,
// if SQLite reports an error.
bool executeRaw(const QString &path, const QByteArray &sql);

void writeFile(const QString &path, const QByteArray &content);
QByteArray readFile(const QString &path);

} // namespace Tests

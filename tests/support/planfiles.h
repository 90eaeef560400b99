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

// The moment at which tests edit.
QDateTime now();

// A folder of its own for a test, removed after it, and plan files in it.
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

    // Opens it, or ends the test with what the error says.
    std::unique_ptr<Storage::PlanFile>
    open(const QString &name = QStringLiteral(u"计划.yaodian")) const;

    // What the refusal says; the test fails when it opens.
    System::Error refusal(const QString &name = QStringLiteral(u"计划.yaodian")) const;

    // A file with a plan of `sections` times `items` items, each with `notes` notes; open.
    std::unique_ptr<Storage::PlanFile>
    make(int sections = 2, int items = 3, int notes = 1,
         const QString &name = QStringLiteral(u"计划.yaodian")) const;

private:
    QTemporaryDir m_folder;
};

Domain::PlanContent sampleContent(int year, int sections, int items);

// Notes for every item of the file's newest plan, as one edit.
Domain::Edit sampleNotes(const Storage::PlanFile &file, int perItem);

System::Result<Domain::Edit> store(Storage::PlanFile &file, const Domain::Edit &edit);

// The ids of the newest plan's items.
QList<Domain::NodeId> itemsOf(const Storage::PlanFile &file);

// Sets a title, whatever it was.
Domain::Edit retitled(const Storage::PlanFile &file, Domain::NodeId node, const QString &title);
Domain::Edit noteAdded(Domain::NodeId node, const QString &text);

// What a file is: two are equal when not a byte, its times or its rights differ, nor the names
// beside it.
struct Snapshot
{
    QByteArray content;
    QByteArray rights;
    QStringList beside;

    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};
Snapshot snapshotOf(const QString &path);

// Executes SQL on a file as another program might, with nothing to forbid it. False, with a
// warning, when SQLite refuses.
bool executeRaw(const QString &path, const QByteArray &sql);

void writeFile(const QString &path, const QByteArray &content);
QByteArray readFile(const QString &path);

} // namespace Tests

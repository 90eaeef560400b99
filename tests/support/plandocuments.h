#pragma once

#include "models/plandocument.h"

#include <QList>
#include <QString>

#include <memory>

// What tests of the layers above do below a document, on the file itself.
namespace Tests {

// A document in memory without a plan; its clock is the computer's.
std::unique_ptr<Models::PlanDocument> emptyDocument();

// A document in memory with this plan, made by somebody else: the tests begin with nothing to undo.
// Its author is 王建国.
std::unique_ptr<Models::PlanDocument> documentInMemory(const Domain::PlanContent &plan,
                                                       const Models::PlanDocument::Clock &clock);

// A file that the program itself made of this plan, without an author, opened.
std::unique_ptr<Models::PlanDocument> shippedPlanIn(const QString &path,
                                                    const Domain::PlanContent &plan,
                                                    const Models::PlanDocument::Clock &clock);

std::unique_ptr<Models::PlanDocument> openForReading(const QString &path);

// The folder in which each file's drafts have a folder of their own.
QString folderOfDrafts();
// The nodes with a note draft, as a program started now would find them.
QList<Domain::NodeId> nodesWithDrafts(const Models::PlanDocument &document);
// Keeps a draft unchecked, as an earlier version of the program did.
void keepDraft(const Models::PlanDocument &document, Domain::NodeId node,
               const Domain::NoteDraft &draft);

// Overwrites the pages of a closed file that hold its notes. What is counted of them can be read
// all the same.
void damageNotes(const QString &path);

// Another program that lets nobody read the file during its lifetime.
class FileLock
{
public:
    explicit FileLock(const QString &path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)
};

} // namespace Tests

#pragma once

#include "models/plandocument.h"

#include <QTemporaryDir>

// A small plan for tests: section 一 (items 1 and 2), section 二 (item 3) and section 三, which has
// no items and so has a status itself. Today is 2021-06-15; a test can set the clock forward.
namespace Sample {

Domain::PlanContent plan(int year = 2021);

// The document's clock; tests set `now`.
struct Clock
{
    QDateTime now{QDate(2021, 6, 15), QTime(14, 3)};
};

std::unique_ptr<Models::PlanDocument> documentInMemory(const std::shared_ptr<Clock> &clock = {});

// A file with the sample plan in a temporary folder. Each document opened has a connection of its
// own, as another program would have.
class File
{
public:
    File();

    QString path() const { return m_folder.filePath(QStringLiteral("plan.yaodian")); }
    std::unique_ptr<Models::PlanDocument> open() const;

    // Executes SQL on the file, as another program might.
    void execute(const QString &sql) const;

private:
    QTemporaryDir m_folder;
};

// The node whose printed number is `number` ("1.", "二、").
Domain::OutlineNode *nodeAt(const Models::PlanDocument &document, const QString &number);
Domain::NodeId idAt(const Models::PlanDocument &document, const QString &number);
QString owners(const Models::PlanDocument &document, const QString &number);

// The whole plan in the file as text, with notes and without history. Fails the test if the outline
// in memory differs from the file.
QString dump(const Models::PlanDocument &document);

// The only note of a node. Fails the test if there are none or several.
Domain::ProgressNote onlyNote(const Models::PlanDocument &document, Domain::NodeId node);

using Reason = System::Error::Reason;

// Why an edit was refused. Fails the test if it was not, or without a sentence for the user.
Reason reasonOf(const System::Result<void> &result);

// A photograph with this content, ready to be added.
Domain::NewEvidence picture(const QByteArray &bytes, const QString &name);

} // namespace Sample

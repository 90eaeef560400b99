#pragma once

#include "models/plandocument.h"
#include "storage/file/planfile.h"

#include <QTemporaryDir>

// A small plan to work on: sections 一 (items 1., 2.) and 二 (item 3.), and 三、, which has no
// items and is tracked itself. Today is 2021-06-15; the clock can be set forward.
namespace Sample {

Domain::PlanContent plan(int year = 2021);

// What a document takes the day from; a test moves it by `now`.
struct Clock
{
    QDateTime now{QDate(2021, 6, 15), QTime(14, 3)};
};

std::unique_ptr<Models::PlanDocument> documentInMemory(const std::shared_ptr<Clock> &clock = {});

// A file with the sample plan in a folder that ends with it; each document has a connection of its
// own, as another program would.
class File
{
public:
    File();

    QString path() const { return m_folder.filePath(QStringLiteral("plan.yaodian")); }
    std::unique_ptr<Models::PlanDocument> open() const;

    // What another program may do that knows only SQL.
    void execute(const QString &sql) const;

private:
    QTemporaryDir m_folder;
};

// The node printed with this number ("1.", "二、").
Domain::OutlineNode *nodeAt(const Models::PlanDocument &document, const QString &number);
Domain::NodeId idAt(const Models::PlanDocument &document, const QString &number);
QString owners(const Models::PlanDocument &document, const QString &number);

// All of the plan that the file holds, its notes included and its history left out. Fails the test
// where the outline holds anything else.
QString dump(const Models::PlanDocument &document);

// A photograph with such bytes, ready to be added.
Domain::NewEvidence picture(const QByteArray &bytes, const QString &name);

} // namespace Sample

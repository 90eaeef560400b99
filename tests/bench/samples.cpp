#include "bench/samples.h"

#include "domain/reading/outlinereader.h"
#include "domain/reading/planimport.h"
#include "exchange/documents/sourcetext.h"
#include "models/editing/yearediting.h"
#include "models/plandocument.h"
#include "storage/file/planfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Bench {

namespace {

constexpr int kItemsInSection = 100;
constexpr int kNotesOfItem = 10;
constexpr int kNotesInEdit = 5000;

const QStringList kOwners{u"王建国"_s, u"李淑芬"_s, u"张桂英"_s, u"陈志强"_s, u"赵永红"_s};
const QStringList kDeadlines{u"9月底前"_s, u"第三季度"_s, u"全年"_s, u"长期坚持"_s, u"年底前"_s};
const QStringList kDepartments{u"党委宣传部"_s, u"团委"_s, u"离退休处"_s};

PlanContent shippedPlan()
{
    const auto text = Exchange::readSourceText(u":/data/2021-work-plan.txt"_s);
    if (!text)
        qFatal("the shipped plan cannot be read");
    return Domain::planOf(readOutline(*text)).content;
}

QString allWords(const PlanContent &plan)
{
    QString all;
    for (const Node &node : plan.nodes)
        all += node.text;
    return all;
}

// A part of `all`, at another place and of another length for each `n`.
QString words(const QString &all, int n)
{
    const int length = 30 + n * 37 % 60;
    return all.mid(n * 101 % (all.size() - length), length);
}

ProgressNote noteOf(const OutlineNode *node, const QString &all, int n)
{
    return {.node = node->id(),
            .happenedOn = QDate(2021, 1, 1).addDays(n * 17 % 365),
            .text = words(all, n),
            .attendance = n % 3 == 0 ? std::optional<int>(20 + n % 80) : std::nullopt,
            .author = kOwners[n % kOwners.size()],
            .writtenAt = QDateTime(QDate(2021, 12, 1), QTime(9, 0), Qt::UTC)};
}

QList<const OutlineNode *> trackedNodes(const Outline &outline)
{
    QList<const OutlineNode *> tracked;
    for (const OutlineNode *node : outline.nodes()) {
        if (node->isTracked())
            tracked.append(node);
    }
    return tracked;
}

void fillIn(Node &node, int n)
{
    node.owners = {kOwners[n % kOwners.size()]};
    node.leadDepartment = kDepartments[n % kDepartments.size()];
    node.deadline = Deadline::fromWords(kDeadlines[n % kDeadlines.size()], 2021);
    if (n % 4 == 1)
        node.status = ItemStatus::done(QDate(2021, 9, 24));
    else if (n % 4 == 2)
        node.status = ItemStatus::inProgress(60);
}

// A plan with notes, spread over its items in turn, in a new file.
QString makeFile(const QString &path, PlanContent content, int notes)
{
    int n = 0;
    for (Node &node : content.nodes) {
        if (node.kind == NodeKind::Item)
            fillIn(node, n++);
    }
    const QString all = allWords(content);
    const auto document = Models::PlanDocument::create(path);
    if (!document || !Models::addPlan(**document, std::move(content)))
        qFatal("a plan file cannot be made");
    (*document)->setAuthor(u"李淑芬"_s);
    const auto tracked = trackedNodes((*document)->outline());
    for (int first = 0; first < notes; first += kNotesInEdit) {
        Edit edit;
        for (int i = first; i < std::min(first + kNotesInEdit, notes); ++i)
            edit.append(NoteChange{.to = noteOf(tracked[i % tracked.size()], all, i)});
        if (!(*document)->apply(edit))
            qFatal("notes cannot be stored");
    }
    return (*document)->path();
}

PlanContent largePlan(int items)
{
    const PlanContent shipped = shippedPlan();
    const QString all = allWords(shipped);
    PlanContent content{.details = shipped.details};
    NodeId section{};
    for (int i = 0; i < items; ++i) {
        if (i % kItemsInSection == 0) {
            section = NodeId{-qint64(content.nodes.size()) - 1};
            content.nodes.append({.id = section,
                                  .kind = NodeKind::Section,
                                  .number = u"（%1）"_s.arg(i / kItemsInSection + 1),
                                  .title = words(all, i).left(12)});
        }
        const QString text = words(all, i);
        content.nodes.append({.id = NodeId{-qint64(content.nodes.size()) - 1},
                              .parent = section,
                              .number = u"%1."_s.arg(i + 1),
                              .title = text.left(14),
                              .text = text});
    }
    return content;
}

} // namespace

QString makeYearsPlan(const QString &folder)
{
    return makeYearsPlan(folder, 200);
}

QString makeYearsPlan(const QString &folder, int notes)
{
    return makeFile(folder + u"/year-%1.yaodian"_s.arg(notes), shippedPlan(), notes);
}

QString makeLargePlan(const QString &folder, int items)
{
    return makeFile(folder + u"/large-%1.yaodian"_s.arg(items), largePlan(items),
                    items * kNotesOfItem);
}

} // namespace Bench

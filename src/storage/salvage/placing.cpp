#include "storage/salvage/placing.h"

#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "storage/database/query.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

const auto kNodePlaces = uR"(
    SELECT id, plan_id, parent_id, position, number, title FROM node ORDER BY position, id
)"_s;
const auto kIds = u"SELECT id FROM node"_s;
const auto kSetParent = u"UPDATE node SET parent_id = :parent WHERE id = :id"_s;
const auto kSetPosition = u"UPDATE node SET position = :position WHERE id = :id"_s;

struct Sibling
{
    qint64 id = 0;
    qint64 position = 0;
    QString number = {};
    QString title = {};
    bool isOfFile = false;
};

using Siblings = QList<Sibling>;

// The children of each parent, by the ids of plan and parent.
std::map<std::pair<qint64, qint64>, Siblings> siblingsIn(Gathering &gathering,
                                                         const QSet<qint64> &ofFile)
{
    std::map<std::pair<qint64, qint64>, Siblings> all;
    gathering.each(kNodePlaces, [&](const QSqlQuery &row) {
        const qint64 id = row.value(u"id"_s).toLongLong();
        all[{row.value(u"plan_id"_s).toLongLong(), row.value(u"parent_id"_s).toLongLong()}].append(
            {.id = id,
             .position = row.value(u"position"_s).toLongLong(),
             .number = row.value(u"number"_s).toString(),
             .title = row.value(u"title"_s).toString(),
             .isOfFile = ofFile.contains(id)});
    });
    return all;
}

// Whether the siblings that the file itself has are in the order of their positions there.
bool agreesWithFile(const Siblings &siblings)
{
    qint64 last = -1;
    for (const Sibling &one : siblings) {
        if (!one.isOfFile)
            continue;
        if (one.position <= last)
            return false;
        last = one.position;
    }
    return true;
}

// Sorts the siblings in the order of `ids`. False when one of them is not in `ids`, or the order
// contradicts the file's.
bool sortByIds(Siblings &siblings, const QList<qint64> &ids)
{
    QHash<qint64, qsizetype> ranks;
    for (qsizetype i = 0; i < ids.size(); ++i)
        ranks.insert(ids[i], i);
    if (!std::ranges::all_of(siblings, [&](const Sibling &one) { return ranks.contains(one.id); }))
        return false;
    std::ranges::sort(siblings, {}, [&](const Sibling &one) { return ranks.value(one.id); });
    return agreesWithFile(siblings);
}

int printedNumber(const Sibling &sibling)
{
    const QString number = Domain::folded(sibling.number.trimmed());
    const auto mark = number.isEmpty() ? std::nullopt : Domain::numberMarkAt(number, 0, true);
    return mark ? mark->value : 0;
}

// Sorts the siblings by their printed numbers. False when one has no number, two have the same, or
// the order contradicts the file's.
bool sortByNumbers(Siblings &siblings)
{
    QMap<int, Sibling> sorted;
    for (const Sibling &one : std::as_const(siblings)) {
        const int number = printedNumber(one);
        if (number == 0 || sorted.contains(number))
            return false;
        sorted.insert(number, one);
    }
    Siblings ordered = sorted.values();
    if (!agreesWithFile(ordered))
        return false;
    siblings = std::move(ordered);
    return true;
}

// Whether the positions are 0, 1, 2, … without gaps, so that the siblings are complete as they are.
bool fillTheGaps(const Siblings &siblings)
{
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        if (siblings[i].position != i)
            return false;
    }
    return true;
}

void setPositions(Gathering &gathering, const Siblings &siblings)
{
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        if (siblings[i].position != i)
            gathering.set(kSetPosition, {{u":position"_s, i}, {u":id"_s, siblings[i].id}});
    }
}

void setParents(Gathering &gathering, const KnownOutline &outline, const QSet<qint64> &ofFile)
{
    for (const qint64 id : nodesIn(gathering)) {
        if (ofFile.contains(id) || !outline.contains(id))
            continue;
        const qint64 parent = outline.parentOf(id);
        gathering.set(kSetParent,
                      {{u":parent"_s, parent > 0 ? QVariant(parent) : QVariant()}, {u":id"_s, id}});
    }
}

} // namespace

QSet<qint64> nodesIn(Gathering &gathering)
{
    QSet<qint64> ids;
    gathering.each(kIds,
                   [&ids](const QSqlQuery &row) { ids.insert(row.value(u"id"_s).toLongLong()); });
    return ids;
}

QStringList placeNodes(Gathering &gathering, const HistoryKnowledge &known,
                       const QSet<qint64> &ofFile)
{
    setParents(gathering, known.outline, ofFile);
    QStringList guessed;
    for (auto &[place, siblings] : siblingsIn(gathering, ofFile)) {
        if (std::ranges::all_of(siblings, &Sibling::isOfFile))
            continue;
        const auto &[plan, parent] = place;
        Siblings told = siblings;
        const bool isTold = known.outline.isWhole(plan)
                            && sortByIds(told, known.outline.childrenOf(plan, parent));
        if (isTold)
            siblings = told;
        else if (!fillTheGaps(siblings) && !sortByNumbers(siblings)) {
            for (const Sibling &one : std::as_const(siblings)) {
                if (!one.isOfFile)
                    guessed.append(one.number + one.title);
            }
        }
        setPositions(gathering, siblings);
    }
    return guessed;
}

} // namespace Storage

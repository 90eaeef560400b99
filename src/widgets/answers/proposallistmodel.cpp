#include "widgets/answers/proposallistmodel.h"

#include "domain/text/sentences.h"
#include "models/search/searchwords.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

// Instead of the index that a proposal was linked from: it belongs to no row any more.
constexpr qsizetype kLeft = std::numeric_limits<qsizetype>::max();

} // namespace

QString valueOrEmpty(const QString &value)
{
    return value.trimmed().isEmpty() ? ProposalListModel::tr("(empty)") : value;
}

ProposalListModel::ProposalListModel(QList<Proposal> proposals, QList<ListedItem> items,
                                     QStringList notRead, QObject *parent)
    : QAbstractListModel(parent)
    , m_proposals(std::move(proposals))
    , m_items(std::move(items))
    , m_notRead(std::move(notRead))
    , m_linkedFrom(m_proposals.size(), -1)
{
    for (const Proposal &one : std::as_const(m_proposals))
        m_picks.append(isTakenByDefault(one) ? Pick::Theirs : Pick::Open);
    rebuild();
}

ProposalListModel::Group ProposalListModel::groupOf(const Proposal &proposal)
{
    if (!proposal.canTake)
        return Group::ByHand;
    switch (proposal.kind) {
    case AnswerKind::New: return Group::New;
    case AnswerKind::Changed: return Group::Changed;
    case AnswerKind::Conflict: return Group::Both;
    case AnswerKind::Unrecognised: return Group::Unknown;
    case AnswerKind::Removed: return Group::Removed;
    case AnswerKind::Unchanged: return Group::Unchanged;
    }
    Q_UNREACHABLE();
}

QString ProposalListModel::title(Group group) const
{
    switch (group) {
    case Group::NotRead: return tr("Not read");
    case Group::Both: return tr("Changed on both sides");
    case Group::Unknown: return tr("Item not recognised");
    case Group::New: return tr("New");
    case Group::Changed: return tr("Changes");
    case Group::Removed: return tr("Removed there");
    case Group::ByHand: return tr("To be corrected by hand");
    case Group::Unchanged: return tr("Unchanged");
    }
    Q_UNREACHABLE();
}

QString ProposalListModel::hint(Group group) const
{
    switch (group) {
    case Group::Both: return tr("Choose one of the two; without a choice the present value stays");
    case Group::Unknown: return tr("Say which item it is about, or leave it out");
    case Group::Removed: return tr("It stays here unless it is ticked");
    case Group::ByHand: return tr("It cannot be taken in as it is; each says why");
    case Group::Unchanged: return tr("It is here already and is not stored again");
    default: return {};
    }
}

int ProposalListModel::count(Group group) const
{
    if (group == Group::NotRead)
        return int(m_notRead.size());
    int count = 0; // rows that a linked row led to are listed below it and not counted
    for (qsizetype place = 0; place < m_proposals.size(); ++place) {
        const Proposal &one = m_proposals[place];
        count += m_linkedFrom[place] < 0 && groupOf(one) == group && isShown(one) ? 1 : 0;
    }
    return count;
}

QString ProposalListModel::headingOf(NodeId node) const
{
    const auto item = std::ranges::find(m_items, node, &ListedItem::node);
    return item == m_items.end() ? QString() : item->heading;
}

bool ProposalListModel::isShown(const Proposal &proposal) const
{
    if (!m_who.isEmpty() && proposal.who != m_who)
        return false;
    if (m_terms.isEmpty())
        return true;
    const QString words = Models::searchKey(QStringList{headingOf(proposal.node), proposal.who,
                                                        proposal.what, proposal.sent, proposal.now,
                                                        proposal.answered, proposal.file}
                                                .join(u'\n'));
    return std::ranges::all_of(m_terms,
                               [&words](const QString &term) { return words.contains(term); });
}

void ProposalListModel::showOnly(const QString &who, const QString &words)
{
    m_who = who;
    m_terms = Models::searchTerms(words);
    rebuild();
}

void ProposalListModel::setFolded(Group group, bool isFolded)
{
    if (isFolded == m_folded.contains(group))
        return;
    if (isFolded)
        m_folded.insert(group);
    else
        m_folded.remove(group);
    rebuild();
}

// Resets the model: linking a row changes its height and the counts of the headings, and who calls
// this makes another row current.
void ProposalListModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (int group = 0; group < kGroups; ++group)
        append(Group(group));
    endResetModel();
}

// Appends the rows of `group`. Proposals that come from linking another row stand below that row,
// whatever group they would belong to.
void ProposalListModel::append(Group group)
{
    QList<Row> rows;
    const qsizetype size = group == Group::NotRead ? m_notRead.size() : m_proposals.size();
    for (qsizetype place = 0; place < size; ++place) {
        if (group == Group::NotRead) {
            rows.append({.group = group, .place = place});
            continue;
        }
        const Proposal &one = m_proposals[place];
        if (groupOf(one) != group || m_linkedFrom[place] >= 0 || !isShown(one))
            continue;
        rows.append({.group = group, .place = place});
        for (qsizetype linked = 0; group == Group::Unknown && linked < size; ++linked) {
            const Proposal &its = m_proposals[linked];
            if (m_linkedFrom[linked] == place && its.kind != AnswerKind::Unchanged)
                rows.append({.group = groupOf(its), .place = linked, .linkedFrom = place});
        }
    }
    if (rows.isEmpty())
        return;
    m_rows.append({.group = group, .isHeading = true});
    if (!m_folded.contains(group))
        m_rows += rows;
}

bool ProposalListModel::canTick(const Row &row) const
{
    const bool isOfTicks = row.group == Group::New || row.group == Group::Changed
                           || row.group == Group::Removed;
    if (row.isHeading || isOfTicks)
        return isOfTicks;
    return row.group == Group::Unknown && !m_linking && linkOf(row.place) != NodeId{};
}

Qt::CheckState ProposalListModel::ticked(const Row &row) const
{
    if (!row.isHeading)
        return m_picks[row.place] == Pick::Theirs ? Qt::Checked : Qt::Unchecked;
    int all = 0;
    int on = 0;
    for (const Row &one : m_rows) {
        if (one.isHeading || one.group != row.group || one.linkedFrom >= 0)
            continue;
        ++all;
        on += m_picks[one.place] == Pick::Theirs ? 1 : 0;
    }
    return on == 0 ? Qt::Unchecked : on == all ? Qt::Checked : Qt::PartiallyChecked;
}

void ProposalListModel::tick(int row, bool isTicked)
{
    const Row ticked = m_rows[row];
    if (!canTick(ticked))
        return;
    const Pick pick = isTicked ? Pick::Theirs : Pick::Now;
    if (!ticked.isHeading)
        choose(ticked.place, pick);
    for (const Row &one : std::as_const(m_rows)) {
        if (ticked.isHeading && !one.isHeading && one.group == ticked.group && one.linkedFrom < 0)
            choose(one.place, pick);
    }
    changed();
}

void ProposalListModel::setPick(int row, Pick pick)
{
    choose(m_rows[row].place, pick);
    changed();
}

void ProposalListModel::choose(qsizetype place, Pick pick)
{
    m_picks[place] = pick;
    for (qsizetype other = 0; pick == Pick::Theirs && other < m_proposals.size(); ++other) {
        if (other != place && m_picks[other] == Pick::Theirs
            && exclude(m_proposals[other], m_proposals[place]))
            m_picks[other] = Pick::Now;
    }
}

// Compares a proposal that comes from linking a row by hand with those already chosen for the same
// value: an equal answer makes it Unchanged, another one a Conflict.
void ProposalListModel::compareWithChosen(Proposal &linked) const
{
    for (const qsizetype place : taken()) {
        const Proposal &chosen = m_proposals[place];
        if (!exclude(chosen, linked) || linked.kind != AnswerKind::Changed)
            continue;
        const bool isSame = chosen.answered == linked.answered
                            && chosen.attendance == linked.attendance;
        linked.kind = isSame ? AnswerKind::Unchanged : AnswerKind::Conflict;
        if (!isSame)
            linked.remark = joinSentences(
                {linked.remark,
                 tr("Another sheet or row says: %1").arg(valueOrEmpty(chosen.answered))});
    }
}

void ProposalListModel::changed()
{
    emit dataChanged(index(0), index(rowCount() - 1));
    emit picked();
}

void ProposalListModel::link(int row, NodeId node)
{
    const qsizetype place = m_rows[row].place;
    m_proposals[place].node = node;
    for (qsizetype other = 0; other < m_proposals.size(); ++other) {
        if (m_linkedFrom[other] == place) {
            m_linkedFrom[other] = kLeft;
            m_picks[other] = Pick::Open;
        }
    }
    m_picks[place] = node != NodeId{} && !m_linking ? Pick::Theirs : Pick::Open;
    if (m_linking && node != NodeId{}) {
        for (Proposal &one : m_linking(place, node)) {
            compareWithChosen(one);
            m_picks.append(isTakenByDefault(one) ? Pick::Theirs : Pick::Open);
            m_linkedFrom.append(place);
            m_proposals.append(std::move(one));
        }
    }
    rebuild();
    emit picked();
}

QList<qsizetype> ProposalListModel::taken() const
{
    QList<qsizetype> places;
    for (qsizetype place = 0; place < m_proposals.size(); ++place) {
        if (m_picks[place] == Pick::Theirs)
            places.append(place);
    }
    return places;
}

QList<qsizetype> ProposalListModel::open() const
{
    QList<qsizetype> places;
    for (qsizetype place = 0; place < m_proposals.size(); ++place) {
        const Group group = groupOf(m_proposals[place]);
        const bool isLeft = m_linkedFrom[place] == kLeft;
        const bool isOpen = (group == Group::Both && m_picks[place] == Pick::Open)
                            || (group == Group::Unknown && linkOf(place) == NodeId{});
        if (isOpen && !isLeft)
            places.append(place);
    }
    return places;
}

int ProposalListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

// All texts of a row in one string, for screen readers.
QString ProposalListModel::rowWords(const Row &row) const
{
    if (row.isHeading)
        return tr("%1 %2", "a group, and how many").arg(title(row.group)).arg(count(row.group));
    if (row.group == Group::NotRead)
        return sentence(row);
    const Proposal &one = proposal(row);
    QStringList parts{headingOf(one.node), one.who, one.what};
    if (one.isNote() && one.day.isValid())
        parts.append(one.day.toString(Qt::ISODate));
    if (row.group == Group::Both) {
        parts.append(tr("at first %1").arg(valueOrEmpty(one.sent)));
        parts.append(tr("now %1").arg(valueOrEmpty(one.now)));
        if (pick(row.place) == Pick::Now)
            parts.append(tr("stays"));
    }
    parts.append(valueOrEmpty(one.answered));
    if (row.group == Group::Both && pick(row.place) == Pick::Theirs)
        parts.append(tr("chosen"));
    parts.append(one.remark);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant ProposalListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return rowWords(row).simplified();
    if (role == Qt::CheckStateRole && canTick(row))
        return ticked(row);
    return {};
}

Qt::ItemFlags ProposalListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.isValid() && canTick(m_rows[index.row()]))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ProposalListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !canTick(m_rows[index.row()]))
        return false;
    tick(index.row(), value.toInt() == Qt::Checked);
    return true;
}

} // namespace Widgets

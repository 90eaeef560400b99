#include "models/outline/plantreemodel.h"

#include "domain/plan/outlineedits.h"
#include "domain/text/names.h"
#include "models/editwords.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "models/rowwords.h"
#include "models/tooltips.h"

#include <QMimeData>

#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

const auto kNodeMime = u"application/x-yaodian-node"_s;

Lateness latenessOf(const OutlineNode *node, AsOf now)
{
    if (node->isMissedOn(now))
        return Lateness::Missed;
    return node->isDueSoonOn(now) ? Lateness::DueSoon : Lateness::None;
}

Tally &operator+=(Tally &sum, const Tally &part)
{
    sum.sections += part.sections;
    sum.items += part.items;
    for (size_t status = 0; status < sum.byStatus.size(); ++status)
        sum.byStatus[status] += part.byStatus[status];
    sum.missed += part.missed;
    sum.dueSoon += part.dueSoon;
    sum.notes += part.notes;
    return sum;
}

QString issuedText(const Node &node)
{
    if (node.text.isEmpty() || beginsWithTitle(node.text, node.title))
        return node.text.isEmpty() ? node.title : node.text;
    return node.title + u'\n' + node.text;
}

} // namespace

PlanTreeModel::PlanTreeModel(PlanDocument *document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
{
    connect(document, &PlanDocument::nodeAboutToBeInserted, this, &PlanTreeModel::beginInsert);
    connect(document, &PlanDocument::nodeInserted, this, &PlanTreeModel::endInsert);
    connect(document, &PlanDocument::nodeAboutToBeRemoved, this, &PlanTreeModel::beginRemove);
    connect(document, &PlanDocument::nodeRemoved, this, &PlanTreeModel::endRemove);
    connect(document, &PlanDocument::nodeChanged, this, &PlanTreeModel::announceChange);
    connect(document, &PlanDocument::notesChanged, this, &PlanTreeModel::forgetLatestNote);
    connect(document, &PlanDocument::changedOutside, this, &PlanTreeModel::forgetLatestNotes);
    connect(document, &PlanDocument::saved, this, [this] {
        if (std::exchange(m_hasUnread, false))
            forgetLatestNotes();
    });
    connect(document->drafts(), &Drafts::changed, this, [this](NodeId node) {
        if (const QModelIndex index = indexOf(node); index.isValid())
            emit dataChanged(index, index);
    });
    connect(document, &PlanDocument::planAboutToBeReplaced, this, [this] {
        beginResetModel();
        m_orders.clear();
        m_rollUps.clear();
        m_latestNotes.clear();
        m_toSort.clear();
    });
    connect(document, &PlanDocument::planReplaced, this, [this] {
        sortBelow(m_document->outline().root());
        endResetModel();
    });

    m_sortTimer.setSingleShot(true);
    connect(&m_sortTimer, &QTimer::timeout, this, &PlanTreeModel::sortAgain);
}

OutlineNode *PlanTreeModel::nodeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_document->outline().root();
    return static_cast<OutlineNode *>(index.internalPointer());
}

QModelIndex PlanTreeModel::indexOf(const OutlineNode *node, int column) const
{
    return !node || node->isRoot() ? QModelIndex() : createIndex(shownRow(node), column, node);
}

QModelIndex PlanTreeModel::indexOf(NodeId id, int column) const
{
    return indexOf(m_document->outline().find(id), column);
}

Tally PlanTreeModel::rollUp(const OutlineNode *node) const
{
    return rollUp(node, m_document->now());
}

Tally PlanTreeModel::rollUp(const OutlineNode *node, AsOf now) const
{
    if (const auto known = m_rollUps.find(node); known != m_rollUps.end())
        return known->second;
    if (node->childCount() == 0)
        return Domain::tally(node, now);
    Tally sum{.notes = node->figures()};
    sum.sections = !node->isRoot() && node->isSection() ? 1 : 0;
    for (int row = 0; row < node->childCount(); ++row)
        sum += rollUp(node->child(row), now);
    m_rollUps.emplace(node, sum);
    return sum;
}

QModelIndex PlanTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const OutlineNode *under = nodeAt(parent);
    const RowOrder *order = orderOf(under);
    return createIndex(row, column, under->child(order ? order->published[size_t(row)] : row));
}

QModelIndex PlanTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeAt(child)->parent()) : QModelIndex();
}

int PlanTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeAt(parent)->childCount();
}

int PlanTreeModel::columnCount(const QModelIndex &) const
{
    return kColumns;
}

Qt::ItemFlags PlanTreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractItemModel::flags(index);
    if (m_document->isReadOnly())
        return usual;
    return usual | Qt::ItemIsDropEnabled
           | (index.isValid() ? Qt::ItemFlags(Qt::ItemIsDragEnabled) : Qt::ItemFlags());
}

QStringList PlanTreeModel::mimeTypes() const
{
    return {kNodeMime};
}

QMimeData *PlanTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QSet<NodeId> nodes;
    for (const QModelIndex &index : indexes)
        nodes.insert(nodeAt(index)->id());
    if (nodes.size() != 1)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(kNodeMime, QByteArray::number(qint64(*nodes.cbegin())));
    return data;
}

const OutlineNode *PlanTreeModel::dragged(const QMimeData *data) const
{
    return m_document->outline().find(NodeId{data->data(kNodeMime).toLongLong()});
}

// Refuses a drop onto a tracked item: dropped there by accident, the row would turn it into a
// heading without owner and status. The Outline menu offers that as a command.
bool PlanTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                    const QModelIndex &parent) const
{
    const OutlineNode *node = dragged(data);
    const OutlineNode *under = nodeAt(parent.siblingAtColumn(0));
    return action == Qt::MoveAction && m_sortColumn < 0 && !m_document->isReadOnly() && node
           && !(parent.isValid() && under->isTracked()) && mayMoveUnder(*under, *node);
}

bool PlanTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const OutlineNode *node = dragged(data);
    const OutlineNode *under = nodeAt(parent.siblingAtColumn(0));
    const int place = row < 0 ? under->childCount() : row;
    const bool comesBefore = node->parent() == under && node->row() < place;
    emit moveRequested(node->id(), under->id(), comesBefore ? place - 1 : place);
    return true;
}

QVariant PlanTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OutlineNode *node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole: return displayText(node, index.column());
    case Qt::ToolTipRole: return toolTip(node, index.column());
    case Qt::AccessibleTextRole: return accessibleText(node, index.column());
    case NodeIdRole: return qint64(node->id());
    case NumberRole: return node->node().number;
    case TitleRole: return node->node().title;
    case IsSectionRole: return node->isSection();
    case IsTrackedRole: return node->isTracked();
    case StatusRole: return int(node->statusOn(m_document->now()));
    case PercentRole: {
        const auto percent = node->node().status.percent();
        return percent ? QVariant(*percent) : QVariant();
    }
    case LatenessRole: return int(latenessOf(node, m_document->now()));
    case TallyRole: return QVariant::fromValue(rollUp(node));
    case SecondLineRole: return secondLine(node, index.column());
    case EvidenceRole: return node->isTracked() ? node->figures().evidence : 0;
    case HasDraftRole: return m_document->drafts()->hasNote(node->id());
    case CarriedRole: return node->node().carriedFrom != NodeId{};
    case NothingRole: return nothing(node, index.column());
    case CopiedRole: return copied(node, index.column());
    default: return {};
    }
}

QVariant PlanTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ItemColumn: return tr("Item");
    case OwnerColumn: return tr("Owner");
    case DeadlineColumn: return tr("Deadline");
    case StatusColumn: return tr("Status");
    case LatestProgressColumn: return tr("Latest progress");
    default: return {};
    }
}

void PlanTreeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    for (const OutlineNode *node : m_document->outline().nodes()) {
        if (node->childCount() > 0) {
            const QModelIndex parent = indexOf(node);
            emit dataChanged(index(0, 0, parent),
                             index(rowCount(parent) - 1, kColumns - 1, parent));
        }
    }
    if (const int rows = rowCount())
        emit dataChanged(index(0, 0), index(rows - 1, kColumns - 1));
}

// In a sorted section a new row is first shown last; sortAgain() then puts it in its place.
void PlanTreeModel::beginInsert(OutlineNode *under, int row)
{
    m_changing = under;
    m_changingRow = row;
    const int shown = orderOf(under) ? under->childCount() : row;
    beginInsertRows(indexOf(under), shown, shown);
}

void PlanTreeModel::endInsert()
{
    if (const auto order = m_orders.find(m_changing); order != m_orders.end())
        order->second.insert(m_changingRow);
    forgetRollUps(m_changing);
    endInsertRows();
    announceRow(m_changing);
    if (m_sortColumn >= 0) {
        m_toSort.insert(m_changing);
        m_sortTimer.start(0);
    }
}

void PlanTreeModel::beginRemove(OutlineNode *node)
{
    m_changing = node->parent();
    m_changingRow = node->row();
    const int shown = shownRow(node);
    beginRemoveRows(indexOf(m_changing), shown, shown);
    forgetBelow(node);
}

void PlanTreeModel::endRemove()
{
    if (const auto order = m_orders.find(m_changing); order != m_orders.end())
        order->second.remove(m_changingRow);
    forgetRollUps(m_changing);
    endRemoveRows();
    announceRow(m_changing);
}

void PlanTreeModel::announceChange(OutlineNode *node)
{
    forgetRollUps(node);
    m_latestNotes.remove(node->id());
    announceRow(node);
    if (m_sortColumn >= 0) {
        m_toSort.insert(node->parent());
        m_sortTimer.start(0);
    }
}

// Announces that the values of a row changed, and with them the roll-ups in the rows above it.
void PlanTreeModel::announceRow(const OutlineNode *node)
{
    for (; node && !node->isRoot(); node = node->parent())
        emit dataChanged(indexOf(node), indexOf(node, kColumns - 1));
}

void PlanTreeModel::forgetRollUps(const OutlineNode *from)
{
    for (; from; from = from->parent())
        m_rollUps.erase(from);
}

void PlanTreeModel::forgetBelow(const OutlineNode *node)
{
    m_orders.erase(node);
    m_rollUps.erase(node);
    m_latestNotes.remove(node->id());
    m_toSort.remove(node);
    for (int row = 0; row < node->childCount(); ++row)
        forgetBelow(node->child(row));
}

const RowOrder *PlanTreeModel::orderOf(const OutlineNode *under) const
{
    if (m_sortColumn < 0)
        return nullptr;
    const auto order = m_orders.find(under);
    return order == m_orders.end() ? nullptr : &order->second;
}

int PlanTreeModel::shownRow(const OutlineNode *node) const
{
    const RowOrder *order = orderOf(node->parent());
    return order ? order->shown[size_t(node->row())] : node->row();
}

RowOrder PlanTreeModel::sorted(const OutlineNode *under) const
{
    return sortedRows(under, m_sortColumn, m_sortOrder, m_document->now());
}

void PlanTreeModel::sortBelow(const OutlineNode *node)
{
    if (m_sortColumn < 0)
        return;
    if (node->childCount() > 0)
        m_orders[node] = sorted(node);
    for (int row = 0; row < node->childCount(); ++row)
        sortBelow(node->child(row));
}

template<typename Reorder>
void PlanTreeModel::changeLayout(Reorder reorder)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    reorder();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to.append(indexOf(nodeAt(index), index.column()));
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

void PlanTreeModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && (order == m_sortOrder || column < 0))
        return;
    changeLayout([&] {
        m_sortColumn = column;
        m_sortOrder = order;
        m_orders.clear();
        m_toSort.clear();
        sortBelow(m_document->outline().root());
    });
}

// Sorts again after edits, but only where the order changed, so that nothing moves without need.
void PlanTreeModel::sortAgain()
{
    std::unordered_map<const OutlineNode *, RowOrder> renewed;
    for (const OutlineNode *under : std::exchange(m_toSort, {})) {
        RowOrder order = sorted(under);
        const auto known = m_orders.find(under);
        if (known == m_orders.end() || known->second.published != order.published)
            renewed.emplace(under, std::move(order));
    }
    if (renewed.empty())
        return;
    changeLayout([&] {
        for (auto &[under, order] : renewed)
            m_orders[under] = std::move(order);
    });
}

QString PlanTreeModel::displayText(const OutlineNode *node, int column) const
{
    switch (column) {
    case ItemColumn: return node->heading();
    case OwnerColumn: return node->isTracked() ? joinNames(node->node().owners) : QString();
    case DeadlineColumn: return node->isTracked() ? node->node().deadline.words() : QString();
    case StatusColumn: {
        if (node->isTracked())
            return statusName(node->statusOn(m_document->now()));
        const Tally figures = rollUp(node);
        if (figures.items == 0)
            return {};
        return tr("%1 of %2 done").arg(figures.count(StatusKind::Done)).arg(figures.items);
    }
    case LatestProgressColumn: return node->isTracked() ? dayText(node->figures().last) : QString();
    }
    Q_UNREACHABLE();
}

QString PlanTreeModel::nothing(const OutlineNode *node, int column) const
{
    if (!node->isTracked() || !displayText(node, column).isEmpty())
        return {};
    const QString reason = node->node().status.cancelReason();
    if (column == LatestProgressColumn && !reason.isEmpty())
        return reason.simplified();
    return column == LatestProgressColumn ? noProgressWords() : notSetWords();
}

// The texts that copying a cell puts into a spreadsheet: as many for every node, so that columns
// line up.
QStringList PlanTreeModel::copied(const OutlineNode *node, int column) const
{
    const QString text = displayText(node, column);
    if (column == OwnerColumn)
        return {text, node->isTracked() ? node->node().leadDepartment : QString()};
    if (column == LatestProgressColumn && node->isTracked())
        return {node->figures().last.toString(Qt::ISODate)};
    const auto percent = node->node().status.percent();
    return {column == StatusColumn && percent ? text + u" %1%"_s.arg(*percent) : text};
}

QString PlanTreeModel::secondLine(const OutlineNode *node, int column) const
{
    if (!node->isTracked())
        return {};
    if (column == OwnerColumn)
        return node->node().leadDepartment;
    if (column == LatestProgressColumn)
        return latestNote(node);
    return column == DeadlineColumn ? latenessWords(node, m_document->now()) : QString();
}

// The beginning of the latest note; read only when the row is shown, as a file may hold a hundred
// thousand notes.
QString PlanTreeModel::latestNote(const OutlineNode *node) const
{
    if (node->figures().notes == 0)
        return {};
    if (const auto known = m_latestNotes.constFind(node->id()); known != m_latestNotes.cend())
        return *known;
    const auto text = m_document->notes().beginningOfLatest(node->id());
    if (!text && !std::exchange(m_hasUnread, true)) {
        qWarning("a note cannot be read: %ls", qUtf16Printable(text.error().detail));
        m_document->noticeUnread(text.error(), PlanDocument::Unread::Notes);
    }
    return *m_latestNotes.insert(node->id(), text ? text->simplified()
                                                  : tr("The note cannot be read at present."));
}

void PlanTreeModel::forgetLatestNote(NodeId node)
{
    m_latestNotes.remove(node);
    if (const QModelIndex cell = indexOf(node, LatestProgressColumn); cell.isValid())
        emit dataChanged(cell, cell);
}

void PlanTreeModel::forgetLatestNotes()
{
    for (const NodeId node : m_latestNotes.keys())
        forgetLatestNote(node);
}

QString PlanTreeModel::dayText(QDate day) const
{
    return dayWords(day, m_document->plan().year);
}

// All that a row shows in one text, for a screen reader that goes from row to row.
QString PlanTreeModel::accessibleRow(const OutlineNode *node) const
{
    QStringList parts{displayText(node, ItemColumn), accessibleText(node, StatusColumn)};
    if (m_document->drafts()->hasNote(node->id()))
        parts.append(tr("a note is half written"));
    if (node->node().carriedFrom != NodeId{})
        parts.append(tr("carried over from an earlier year"));
    if (const QString owner = displayText(node, OwnerColumn); !owner.isEmpty())
        parts.append(tr("owner %1").arg(owner));
    if (const QString lead = node->node().leadDepartment; !lead.isEmpty())
        parts.append(tr("lead department %1").arg(lead));
    if (const QString deadline = displayText(node, DeadlineColumn); !deadline.isEmpty())
        parts.append(tr("deadline %1").arg(deadline));
    if (const QString late = latenessWords(node, m_document->now()); !late.isEmpty())
        parts.append(late);
    return parts.join(u", "_s);
}

// Both lines of a cell, as painted.
QString PlanTreeModel::accessibleLines(const OutlineNode *node, int column) const
{
    const QString text = displayText(node, column);
    QString first = text.isEmpty() ? nothing(node, column) : text;
    const QString second = secondLine(node, column);
    if (second.isEmpty())
        return first;
    return first + u", "_s
           + (column == OwnerColumn ? tr("lead department %1").arg(second) : second);
}

QString PlanTreeModel::accessibleText(const OutlineNode *node, int column) const
{
    QString text = displayText(node, column);
    if (!node->isTracked() && column != ItemColumn)
        return text;
    switch (column) {
    case ItemColumn: return accessibleRow(node);
    case OwnerColumn:
    case DeadlineColumn: return accessibleLines(node, column);
    case StatusColumn: {
        const auto percent = node->node().status.percent();
        return percent ? tr("%1, %2%").arg(text).arg(*percent) : text;
    }
    case LatestProgressColumn: {
        const int evidence = node->figures().evidence;
        const QString pieces = evidence > 0
                                   ? u", "_s + tr("%n pieces of evidence", nullptr, evidence)
                                   : QString();
        if (text.isEmpty())
            return nothing(node, column) + pieces;
        const QString note = latestNote(node);
        return (note.isEmpty() ? text : tr("%1: %2", "a day and its note").arg(text, note))
               + pieces;
    }
    }
    Q_UNREACHABLE();
}

namespace {

QStringList namesToolTip(const Node &values)
{
    QStringList lines;
    if (!values.owners.isEmpty())
        lines.append(PlanTreeModel::tr("Owner: %1").arg(joinNames(values.owners)));
    if (!values.leadDepartment.isEmpty())
        lines.append(PlanTreeModel::tr("Lead department: %1").arg(values.leadDepartment));
    if (!values.supportingDepartments.isEmpty())
        lines.append(PlanTreeModel::tr("Supporting departments: %1")
                         .arg(joinNames(values.supportingDepartments)));
    return lines;
}

QStringList deadlineToolTip(const Deadline &deadline)
{
    QStringList lines;
    if (!deadline.words().isEmpty())
        lines.append(deadline.words());
    if (deadline.lastDay().isValid())
        lines.append(
            PlanTreeModel::tr("last day %1").arg(deadline.lastDay().toString(Qt::ISODate)));
    return lines;
}

} // namespace

QStringList PlanTreeModel::statusToolTip(const OutlineNode *node) const
{
    const ItemStatus &status = node->node().status;
    QStringList lines{accessibleText(node, StatusColumn)};
    if (status.completedOn().isValid())
        lines.append(tr("finished on %1").arg(status.completedOn().toString(Qt::ISODate)));
    if (!status.cancelReason().isEmpty())
        lines.append(status.cancelReason());
    return lines;
}

QStringList PlanTreeModel::progressToolTip(const OutlineNode *node) const
{
    QStringList lines;
    if (node->figures().last.isValid())
        lines.append({dayText(node->figures().last), latestNote(node)});
    if (const int notes = node->figures().notes; notes > 0)
        lines.append(notes == 1 ? tr("1 progress note") : tr("%1 progress notes").arg(notes));
    if (const int evidence = node->figures().evidence; evidence > 0)
        lines.append(tr("%n pieces of evidence", nullptr, evidence));
    return lines;
}

QString PlanTreeModel::itemToolTip(const OutlineNode *node) const
{
    const Node &values = node->node();
    const QString blank = values.number.endsWith(u'.') ? u" "_s : QString();
    QString tip = asToolTip(values.number + blank + issuedText(values));
    if (values.carriedFrom != NodeId{})
        tip += asToolTip(tr("Carried over from an earlier year."));
    if (m_document->drafts()->hasNote(node->id()))
        tip += asToolTip(tr("A note is half written here."));
    return tip;
}

QString PlanTreeModel::toolTip(const OutlineNode *node, int column) const
{
    if (column == ItemColumn || !node->isTracked())
        return itemToolTip(node);
    QStringList lines;
    switch (column) {
    case OwnerColumn: lines = namesToolTip(node->node()); break;
    case DeadlineColumn: lines = deadlineToolTip(node->node().deadline); break;
    case StatusColumn: lines = statusToolTip(node); break;
    case LatestProgressColumn: lines = progressToolTip(node); break;
    }
    return asToolTip(lines.join(u'\n'));
}

} // namespace Models

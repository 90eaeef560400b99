#include "widgets/year/yearmodel.h"

#include "models/differingrows.h"
#include "models/file/filenotes.h"
#include "models/outline/planfilter.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "widgets/kit/messages.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

const YearPeriod *YearContent::lastMissing() const
{
    for (auto period = row.periods.crbegin(); period != row.periods.crend(); ++period) {
        if (period->isMissing())
            return &*period;
    }
    return nullptr;
}

YearModel::YearModel(Models::PlanTreeModel *plan, Models::PlanFilter *filter, Part part,
                     QObject *parent)
    : QAbstractListModel(parent)
    , m_plan(plan)
    , m_filter(filter)
    , m_part(part)
{
    const PlanDocument *from = document();
    m_rebuildTimer.setSingleShot(true);
    m_rebuildTimer.setInterval(0);
    connect(&m_rebuildTimer, &QTimer::timeout, this, &YearModel::rebuild);
    const auto soon = [this] { m_rebuildTimer.start(); };
    connect(filter, &Models::PlanFilter::changed, this, &YearModel::rebuild);
    connect(from, &PlanDocument::nodeInserted, this, soon);
    connect(from, &PlanDocument::nodeRemoved, this, soon);
    connect(from, &PlanDocument::nodeChanged, this, [this](const OutlineNode *node) {
        m_contents.remove(node->id());
        const bool isHere = m_places.contains(node->id());
        const bool belongs = node->isTracked() && m_filter->isVisible(node)
                             && hasDaysInYear(node->node(), document()->plan().year)
                                    == (m_part == Part::Months);
        if (isHere != belongs)
            m_rebuildTimer.start();
        announce(node->id());
    });
    connect(from, &PlanDocument::notesChanged, this, [this](NodeId node) {
        m_contents.remove(node);
        announce(node);
    });
    connect(from, &PlanDocument::changedOutside, this, [this] { forgetAll(); });
    connect(from, &PlanDocument::saved, this, [this] {
        if (std::exchange(m_hasUnread, false))
            forgetAll();
    });
    connect(from, &PlanDocument::planReplaced, this, [this] {
        m_contents.clear();
        reset();
    });
    reset();
}

PlanDocument *YearModel::document() const
{
    return m_plan->document();
}

const OutlineNode *YearModel::nodeAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? document()->outline().find(m_rows[row]) : nullptr;
}

int YearModel::rowOf(NodeId node) const
{
    return m_places.value(node, -1);
}

const YearContent &YearModel::contentOf(const OutlineNode *node) const
{
    if (const auto known = m_contents.constFind(node->id()); known != m_contents.cend())
        return *known;
    YearContent content;
    if (node->figures().notes > 0) {
        if (auto notes = document()->notes().of(node->id()))
            content.notes = *std::move(notes);
        else
            noticeUnread(notes.error(), &content);
    }
    QList<QDate> days;
    for (const ProgressNote &note : content.notes)
        days.append(note.happenedOn);
    if (node->isTracked())
        content.row = yearRow(node, document()->plan().time(), days, document()->now());
    for (YearPeriod &period : content.row.periods)
        period.isUnread = content.isUnread;
    return *m_contents.insert(node->id(), content);
}

void YearModel::noticeUnread(const System::Error &error, YearContent *content) const
{
    content->isUnread = true;
    if (std::exchange(m_hasUnread, true))
        return;
    document()->noticeUnread(error, PlanDocument::Unread::Notes);
    tellUnread(const_cast<YearModel *>(this), error);
}

void YearModel::setFolded(NodeId section, bool folded)
{
    if (folded == m_folded.contains(section))
        return;
    if (folded)
        m_folded.insert(section);
    else
        m_folded.remove(section);
    rebuild();
}

void YearModel::unfoldTo(NodeId node)
{
    const OutlineNode *wanted = document()->outline().find(node);
    bool wasFolded = false;
    for (const OutlineNode *above = wanted; above && !above->isRoot(); above = above->parent())
        wasFolded = (above != wanted && m_folded.remove(above->id())) || wasFolded;
    if (wasFolded)
        rebuild();
}

void YearModel::setSpoken(NodeId node, const QString &words)
{
    const NodeId before = std::exchange(m_spokenOf, words.isEmpty() ? NodeId{} : node);
    m_spoken = words;
    announce(before);
    announce(m_spokenOf);
}

int YearModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant YearModel::data(const QModelIndex &index, int role) const
{
    const OutlineNode *node = nodeAt(index.row());
    if (!node)
        return {};
    switch (role) {
    case Qt::AccessibleTextRole: return m_spokenOf == node->id() ? m_spoken : accessibleWords(node);
    case Qt::ToolTipRole: return {}; // the view shows tool tips, for the place under the mouse
    default: return m_plan->indexOf(node).data(role);
    }
}

// The words of a row for screen readers: those of the plan tree, and the marks of the year.
QString YearModel::accessibleWords(const OutlineNode *node) const
{
    QStringList words{m_plan->indexOf(node).data(Qt::AccessibleTextRole).toString()};
    if (!node->isTracked())
        return words.first();
    const YearContent &content = contentOf(node);
    if (content.isUnread)
        words.append(tr("its notes cannot be read"));
    if (!content.notes.isEmpty())
        words.append(tr("%n notes", nullptr, int(content.notes.size())));
    for (const YearPeriod &period : content.row.periods) {
        if (period.isMissing())
            words.append(tr("no progress in %1").arg(periodName(period.period)));
    }
    return words.join(u", "_s);
}

void YearModel::forgetAll()
{
    m_contents.clear();
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void YearModel::announce(NodeId node)
{
    if (const int row = rowOf(node); row >= 0)
        emit dataChanged(index(row), index(row));
}

// Makes the list anew and announces the rows that differ.
void YearModel::rebuild()
{
    m_rebuildTimer.stop();
    const QList<NodeId> now = rowsNow();
    const Models::DifferingRows differing = Models::differingRows(m_rows, now);
    if (differing.removed > 0) {
        beginRemoveRows({}, differing.first, differing.lastRemoved());
        QList<NodeId> left = m_rows;
        left.remove(differing.first, differing.removed);
        setRows(left);
        endRemoveRows();
    }
    if (differing.inserted > 0) {
        beginInsertRows({}, differing.first, differing.lastInserted());
        setRows(now);
        endInsertRows();
    }
    if (!m_rows.isEmpty()) // those that stay may be folded or stand deeper now
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
    emit rebuilt();
}

// For another plan.
void YearModel::reset()
{
    m_rebuildTimer.stop();
    beginResetModel();
    setRows(rowsNow());
    endResetModel();
    emit rebuilt();
}

void YearModel::setRows(QList<NodeId> rows)
{
    m_rows = std::move(rows);
    m_places.clear();
    m_places.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row)
        m_places.insert(m_rows[row], row);
}

QList<NodeId> YearModel::rowsNow() const
{
    QList<NodeId> rows;
    const OutlineNode *root = document()->outline().root();
    for (int row = 0; row < root->childCount(); ++row)
        collect(root->child(row), &rows);
    return rows;
}

// Appends the rows of the node and of those below it that belong to this list; true if there are
// any.
bool YearModel::collect(const OutlineNode *node, QList<NodeId> *rows) const
{
    if (!m_filter->isVisible(node))
        return false;
    const bool isTray = m_part == Part::Tray;
    if (node->isTracked()) {
        const bool belongs = hasDaysInYear(node->node(), document()->plan().year) != isTray;
        if (belongs)
            rows->append(node->id());
        return belongs;
    }
    const qsizetype place = rows->size();
    if (!isTray)
        rows->append(node->id());
    bool holdsAny = false;
    for (int row = 0; row < node->childCount(); ++row)
        holdsAny = collect(node->child(row), rows) || holdsAny;
    const bool isFolded = !isTray && m_folded.contains(node->id()) && !m_filter->isActive();
    if (!isTray && (!holdsAny || isFolded))
        rows->resize(place + (holdsAny ? 1 : 0));
    return holdsAny;
}

} // namespace Widgets

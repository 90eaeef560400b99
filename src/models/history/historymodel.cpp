#include "models/history/historymodel.h"

#include "models/file/filehistory.h"
#include "models/history/historywords.h"
#include "models/history/puttingback.h"
#include "models/notes/progressnotemodel.h"
#include "models/plandocument.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Models {

namespace {

constexpr int kPage = 100;
constexpr int kMostNew = 1000; // with more new entries than that the model is reset

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

} // namespace

HistoryModel::HistoryModel(PlanDocument *document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(document, &PlanDocument::nodeChanged, this, [this](OutlineNode *node) {
        if (m_filter && node->id() == m_filter->node)
            refresh();
    });
    connect(document, &PlanDocument::saved, this, [this] {
        if (m_filter && (m_filter->node == NodeId{} || m_isUnread))
            refresh();
    });
    connect(document, &PlanDocument::reportsChanged, this, &HistoryModel::refresh);
    connect(document, &PlanDocument::changedOutside, this, &HistoryModel::refresh);
}

void HistoryModel::show(const std::optional<HistoryFilter> &filter)
{
    m_authors = AuthorNames();
    if (filter == m_filter) {
        refresh();
        return;
    }
    beginResetModel();
    m_filter = filter;
    m_entries.clear();
    m_headings.clear();
    m_newest = m_oldest = {};
    m_isWhole = !filter;
    const auto first = readMore();
    if (first)
        m_entries = *first;
    readReversals();
    endResetModel();
    setUnread(!first);
    if (!first)
        tellFailed(first.error());
}

void HistoryModel::tellFailed(const System::Error &error)
{
    m_document->noticeUnread(error, PlanDocument::Unread::Other);
    emit failed(error);
}

void HistoryModel::setUnread(bool unread)
{
    if (std::exchange(m_isUnread, unread) != unread)
        emit unreadChanged();
}

// Whether `later` restores the number that `earlier` replaced: a node's history leaves both out, as
// nothing changed.
bool HistoryModel::takesBack(const HistoryEntry &later, const HistoryEntry &earlier) const
{
    return m_filter && m_filter->node != NodeId{} && later.field == fieldKey(Field::Number)
           && earlier.field == later.field && earlier.oldValue == later.newValue
           && earlier.newValue == later.oldValue;
}

// The edits among these rows (newest first) that renumbered and were reversed, so that they are not
// shown.
QSet<qint64> HistoryModel::renumberingsAmong(const QList<HistoryEntry> &rows) const
{
    if (rows.isEmpty())
        return {};
    const auto found = m_document->history().reversals(rows.last().edit, rows.first().edit);
    return found ? found->renumberings : QSet<qint64>();
}

// Reads the next older rows, at least one unless there are none, and removes rows already shown
// that these cancel out.
Result<QList<HistoryEntry>> HistoryModel::readMore()
{
    QList<HistoryEntry> more;
    qsizetype kept = m_entries.size();
    while (more.isEmpty() && !m_isWhole) {
        auto page = m_document->history().page(*m_filter, m_oldest, kPage);
        m_isWhole = !page || page->size() < kPage;
        if (!page)
            return page;
        const QSet<qint64> leftOut = renumberingsAmong(*page);
        for (const HistoryEntry &entry : *page) {
            m_newest = std::max(m_newest, entry.id);
            m_oldest = entry.id;
            if (leftOut.contains(entry.edit))
                continue;
            if (!more.isEmpty() && takesBack(more.last(), entry))
                more.removeLast();
            else if (more.isEmpty() && kept > 0 && takesBack(m_entries[kept - 1], entry))
                --kept;
            else
                more.append(entry);
        }
    }
    if (kept < m_entries.size()) {
        beginRemoveRows({}, int(kept), rowCount() - 1);
        m_entries.resize(kept);
        endRemoveRows();
    }
    return more;
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole;
}

void HistoryModel::fetchMore(const QModelIndex &)
{
    const auto more = readMore();
    if (!more) {
        tellFailed(more.error());
        return;
    }
    if (more->isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(more->size()) - 1);
    m_entries += *more;
    readReversals();
    endInsertRows();
}

void HistoryModel::readReversals()
{
    m_reversals = {};
    if (m_entries.isEmpty())
        return;
    if (const auto found = m_document->history().reversals(m_entries.last().edit,
                                                           m_entries.first().edit))
        m_reversals = *found;
}

// Whether the newest entry is still in the file: a version put back in its place has another
// history.
bool HistoryModel::isStillThere() const
{
    if (m_newest == HistoryId{})
        return true;
    const auto entry = m_document->history().entry(m_newest);
    return !entry
           || (*entry
               && (m_entries.isEmpty() || m_entries.first().id != m_newest
                   || (*entry)->writtenAt == m_entries.first().writtenAt));
}

// Whether the newest rows redo a change that is left out because it was undone.
bool HistoryModel::makesAgain(const QList<HistoryEntry> &added, const QSet<qint64> &leftOut) const
{
    if (leftOut.isEmpty())
        return false;
    const auto found = m_document->history().reversals(added.last().edit, added.first().edit);
    return !found || std::any_of(added.cbegin(), added.cend(), [&](const HistoryEntry &entry) {
        // The edit it reversed is itself an undo, whether already loaded or not.
        const qint64 back = found->reversed.value(entry.edit);
        const auto earlier = m_document->history().reversals(back, back);
        return leftOut.contains(entry.edit) && back > 0
               && (!earlier || earlier->reversed.contains(back));
    });
}

void HistoryModel::removeRowsOf(const QSet<qint64> &edits)
{
    const auto isOfThem = [&edits](const HistoryEntry &entry) {
        return edits.contains(entry.edit);
    };
    auto first = std::find_if(m_entries.cbegin(), m_entries.cend(), isOfThem);
    while (first != m_entries.cend()) {
        const auto last = std::find_if_not(first, m_entries.cend(), isOfThem);
        const qsizetype row = first - m_entries.cbegin();
        const qsizetype count = last - first;
        beginRemoveRows({}, int(row), int(row + count) - 1);
        m_entries.remove(row, count);
        endRemoveRows();
        first = std::find_if(m_entries.cbegin() + row, m_entries.cend(), isOfThem);
    }
}

// Inserts new entries as first rows; the history only grows.
void HistoryModel::refresh()
{
    if (!m_filter)
        return;
    const auto added = m_document->history().page(*m_filter, {}, kMostNew, m_newest);
    setUnread(!added && m_entries.isEmpty());
    if (!added) {
        tellFailed(added.error());
        return;
    }
    const QSet<qint64> leftOut = renumberingsAmong(*added);
    if (added->size() == kMostNew || !isStillThere() || makesAgain(*added, leftOut)) {
        show(std::exchange(m_filter, std::nullopt));
        return;
    }
    m_headings.clear();
    removeRowsOf(leftOut);
    QList<HistoryEntry> now; // the newest first
    qsizetype takenBack = 0; // number of shown rows that the new ones take back
    for (auto entry = added->crbegin(); entry != added->crend(); ++entry) {
        m_newest = entry->id;
        if (m_oldest == HistoryId{})
            m_oldest = entry->id;
        if (leftOut.contains(entry->edit))
            continue;
        if (!now.isEmpty() && takesBack(*entry, now.first()))
            now.removeFirst();
        else if (now.isEmpty() && takenBack < m_entries.size()
                 && takesBack(*entry, m_entries[takenBack]))
            ++takenBack;
        else
            now.prepend(*entry);
    }
    if (takenBack > 0) {
        beginRemoveRows({}, 0, int(takenBack) - 1);
        m_entries.remove(0, takenBack);
        endRemoveRows();
    }
    if (!now.isEmpty()) {
        beginInsertRows({}, 0, int(now.size()) - 1);
        m_entries = now + m_entries;
        endInsertRows();
    }
    readReversals();
    // All rows may have changed: which of them can be put back depends on the present values.
    if (!m_entries.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

bool HistoryModel::canPutBack(int row) const
{
    if (m_document->isReadOnly())
        return false;
    const auto edit = puttingBack(m_entries[row], *m_document);
    return !edit || !edit->isEmpty(); // when the edit cannot be made, putBack() says why
}

QString HistoryModel::putBackText(int row) const
{
    const QString words = valueBefore(m_entries[row]);
    return words.isEmpty() ? about(m_entries[row]) : words;
}

bool HistoryModel::wasRemoved(int row) const
{
    return m_entries[row].oldValue && !m_entries[row].newValue;
}

Result<void> HistoryModel::putBack(int row)
{
    const auto edit = puttingBack(m_entries[row], *m_document);
    return edit ? m_document->apply(*edit) : edit.error();
}

// True for what was added again after it had been removed, by undo or by putBack().
bool HistoryModel::isAgain(int row) const
{
    const HistoryEntry &entry = m_entries[row];
    if (entry.note == NoteId{} || entry.oldValue)
        return false;
    return m_reversals.reversed.contains(entry.edit)
           || std::any_of(m_entries.cbegin() + row + 1, m_entries.cend(),
                          [&entry](const HistoryEntry &earlier) {
                              return earlier.field == entry.field && earlier.note == entry.note;
                          });
}

// The item or the plan that a row is about; empty where all rows are about the same.
QString HistoryModel::about(const HistoryEntry &entry) const
{
    if (m_filter && m_filter->node != NodeId{})
        return {};
    if (entry.node != NodeId{}) {
        if (!m_headings.contains(entry.node))
            m_headings.insert(entry.node, m_document->history().headingOf(entry.node));
        const QString heading = m_headings.value(entry.node);
        return heading.isEmpty() ? Text::tr("an item that was removed") : heading;
    }
    for (const PlanDetails &plan : m_document->plans()) {
        if (plan.id == entry.plan)
            return plan.title;
    }
    return {};
}

QString HistoryModel::sentence(int row) const
{
    const HistoryEntry &entry = m_entries[row];
    const QString words = changeSentence(entry, isAgain(row));
    const bool namesItself = entry.field == u"tree" || entry.field == u"plan";
    const QString subject = namesItself ? QString() : about(entry);
    return subject.isEmpty()
               ? words
               : Text::tr("%1\n%2", "item, and below it what was changed").arg(subject, words);
}

QString HistoryModel::smallLine(int row) const
{
    const HistoryEntry &entry = m_entries[row];
    QStringList parts{entry.writtenAt.toLocalTime().time().toString(u"HH:mm"_s)};
    if (!entry.author.isEmpty())
        parts.append(m_authors.shown(entry.author));
    if (m_reversals.reversed.contains(entry.edit))
        parts.append(m_reversals.reversed.contains(m_reversals.reversed.value(entry.edit))
                         ? Text::tr("made again", "a change")
                         : Text::tr("by undo", "a change"));
    else if (m_reversals.takenBack.contains(entry.edit))
        parts.append(Text::tr("was undone", "a change"));
    return parts.join(u" · "_s);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryEntry &entry = m_entries[index.row()];
    const QDateTime at = entry.writtenAt.toLocalTime();
    switch (role) {
    case Qt::DisplayRole: return sentence(index.row());
    case DayRole: {
        const QDate above = index.row() > 0
                                ? m_entries[index.row() - 1].writtenAt.toLocalTime().date()
                                : QDate();
        return timelineDay(at.date(), above, m_document->plan().year);
    }
    case SmallLineRole: return smallLine(index.row());
    case WhatRole: return changeName(entry, isAgain(index.row()));
    case FromRole: return valueBefore(entry);
    case ToRole: return valueAfter(entry);
    case NodeRole: return qint64(entry.node);
    case Qt::AccessibleTextRole:
        return u"%1 %2, %3"_s.arg(at.date().toString(Qt::ISODate), smallLine(index.row()),
                                  sentence(index.row()).replace(u'\n', u' '));
    default: return {};
    }
}

void HistoryModel::retranslate()
{
    if (!m_entries.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace Models

#include "models/historymodel.h"

#include "models/editwords.h"
#include "models/plandocument.h"
#include "models/progressnotemodel.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Models {

namespace {

const auto kNote = u"note"_s;
const auto kWording = u"wording"_s;
const auto kEvidence = u"evidence"_s;
const auto kTree = u"tree"_s;
const auto kPlace = u"place"_s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

QString upperFirst(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString valueWords(const HistoryEntry &entry, const std::optional<QString> &value)
{
    if (const auto field = fieldOfKey(entry.field))
        return valueText(*field, value.value_or(QString()));
    if (entry.field == kTree || entry.field == kPlace)
        return {};
    return value ? readableValue(*value) : QString();
}

// The old and the new percentage where nothing else of a status changed; else none.
std::optional<std::pair<QString, QString>> percentages(const HistoryEntry &entry)
{
    const auto from = ItemStatus::fromString(entry.oldValue.value_or(QString()));
    const auto to = ItemStatus::fromString(entry.newValue.value_or(QString()));
    if (entry.field != fieldKey(Field::Status) || !from || !to
        || from->kind() != StatusKind::InProgress || to->kind() != StatusKind::InProgress)
        return std::nullopt;
    const auto words = [](std::optional<int> percent) {
        return percent ? Text::tr("%1%", "a percentage").arg(*percent)
                       : Text::tr("not filled in", "a percentage");
    };
    return std::pair(words(from->percent()), words(to->percent()));
}

} // namespace

HistoryModel::HistoryModel(PlanDocument *document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(document, &PlanDocument::nodeChanged, this, [this](OutlineNode *node) {
        if (node->id() == m_node)
            refresh();
    });
    connect(document, &PlanDocument::reportsChanged, this, &HistoryModel::refresh);
    connect(document, &PlanDocument::changedOutside, this, &HistoryModel::refresh);
}

void HistoryModel::setNode(NodeId node)
{
    if (node == m_node) {
        refresh();
        return;
    }
    beginResetModel();
    m_node = node;
    m_entries.clear();
    auto entries = read();
    if (entries)
        m_entries = *std::move(entries);
    endResetModel();
    if (!entries)
        emit failed(entries.error());
}

// Without the numbers that were given and taken back at once: nothing is as it was not.
Result<QList<HistoryEntry>> HistoryModel::read() const
{
    if (m_node == NodeId{})
        return QList<HistoryEntry>();
    auto entries = m_document->historyOf(m_node);
    if (!entries)
        return entries;
    QList<HistoryEntry> kept; // the oldest first
    for (auto entry = entries->crbegin(); entry != entries->crend(); ++entry) {
        const bool takesBack = !kept.isEmpty() && entry->field == fieldKey(Field::Number)
                               && kept.last().field == entry->field
                               && kept.last().oldValue == entry->newValue
                               && kept.last().newValue == entry->oldValue;
        if (takesBack)
            kept.removeLast();
        else
            kept.append(*entry);
    }
    std::ranges::reverse(kept);
    return kept;
}

// History only grows, and new rows come first.
void HistoryModel::refresh()
{
    if (m_node == NodeId{})
        return;
    const auto now = read();
    if (!now) {
        emit failed(now.error());
        return;
    }
    const int added = int(now->size() - m_entries.size());
    if (added < 0) {
        beginRemoveRows({}, 0, -added - 1); // the newest were taken back
        m_entries = *now;
        endRemoveRows();
    }
    if (added <= 0)
        return;
    beginInsertRows({}, 0, added - 1);
    m_entries = *now;
    endInsertRows();
    // Which values can be put back depends on the present ones.
    if (rowCount() > added)
        emit dataChanged(index(added), index(rowCount() - 1));
}

// The edit that restores the entry's old value; empty when there is none or it is the present one.
Edit HistoryModel::editBack(const HistoryEntry &entry) const
{
    const OutlineNode *node = m_document->outline().find(entry.node);
    if (!node || !entry.oldValue)
        return {};
    if (const auto field = fieldOfKey(entry.field)) {
        const QString present = fieldText(node->node(), *field);
        const bool has = node->isTracked() || *field == Field::Title || *field == Field::Text
                         || *field == Field::Number;
        if (!has || present == *entry.oldValue)
            return {};
        return {FieldChange{
            .node = entry.node, .field = *field, .from = present, .to = *entry.oldValue}};
    }
    if (entry.field == kWording)
        return wordingBack(entry);
    auto note = noteOfText(*entry.oldValue);
    if (entry.field != kNote || !note)
        return {};
    note->id = entry.note;
    note->node = entry.node;
    const auto present = m_document->note(entry.note); // it may have been moved to another node
    if (!present || *present == note)
        return {};
    return {NoteChange{.from = *present, .to = *note}};
}

Edit HistoryModel::wordingBack(const HistoryEntry &entry) const
{
    const auto old = wordingOfText(*entry.oldValue, entry.plan);
    if (!old)
        return {};
    const auto present = m_document->wordings(old->place.period);
    if (!present)
        return {};
    const auto there = present->constFind(old->place.part);
    const auto from = there == present->cend() ? std::nullopt : std::optional(*there);
    return from == old->wording
               ? Edit{}
               : Edit{WordingChange{.place = old->place, .from = from, .to = old->wording}};
}

bool HistoryModel::canPutBack(int row) const
{
    return !m_document->isReadOnly() && !editBack(m_entries[row]).isEmpty();
}

QString HistoryModel::putBackText(int row) const
{
    return valueWords(m_entries[row], m_entries[row].oldValue);
}

Result<void> HistoryModel::putBack(int row)
{
    return m_document->apply(editBack(m_entries[row]));
}

// True for a note added again after it had been removed, by undo or by putBack().
bool HistoryModel::isPutBack(int row) const
{
    return std::any_of(m_entries.cbegin() + row + 1, m_entries.cend(),
                       [note = m_entries[row].note](const HistoryEntry &earlier) {
                           return earlier.field == kNote && earlier.note == note;
                       });
}

QString HistoryModel::what(int row) const
{
    const HistoryEntry &entry = m_entries[row];
    if (const auto field = fieldOfKey(entry.field))
        return upperFirst(fieldName(*field));
    if (entry.field == kWording)
        return entry.newValue ? Text::tr("Wording in the summary")
                              : Text::tr("Summary drafted again");
    if (entry.field == kTree)
        return entry.newValue ? Text::tr("Added to the plan") : Text::tr("Removed from the plan");
    if (entry.field == kPlace)
        return Text::tr("Moved");
    if (entry.field == kEvidence && entry.oldValue)
        return entry.newValue ? Text::tr("Evidence renamed") : Text::tr("Evidence removed");
    if (entry.field == kEvidence)
        return Text::tr("Evidence added");
    if (entry.field != kNote)
        return entry.field;
    if (!entry.oldValue)
        return isPutBack(row) ? Text::tr("Note put back") : Text::tr("Note added");
    return entry.newValue ? Text::tr("Note corrected") : Text::tr("Note removed");
}

QString HistoryModel::sentence(int row) const
{
    const HistoryEntry &entry = m_entries[row];
    const QString from = valueWords(entry, entry.oldValue);
    const QString to = valueWords(entry, entry.newValue);
    if (entry.field == kTree || entry.field == kPlace)
        return what(row);
    if (const auto percent = percentages(entry))
        return Text::tr("%1: %2 → %3", "what: from → to")
            .arg(Text::tr("Percent"), percent->first, percent->second);
    if (!entry.oldValue)
        return Text::tr("%1: %2", "what: value").arg(what(row), to);
    if (!entry.newValue)
        return Text::tr("%1: %2", "what: value").arg(what(row), from);
    return Text::tr("%1: %2 → %3", "what: from → to").arg(what(row), from, to);
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
    case SmallLineRole: {
        const QString time = at.time().toString(u"HH:mm"_s);
        return entry.author.isEmpty() ? time : time + u" · "_s + entry.author;
    }
    case WhatRole: return what(index.row());
    case FromRole: return valueWords(entry, entry.oldValue);
    case ToRole: return valueWords(entry, entry.newValue);
    case Qt::AccessibleTextRole:
        return u"%1 %2, %3, %4"_s.arg(at.date().toString(Qt::ISODate),
                                      at.time().toString(u"HH:mm"_s), entry.author,
                                      sentence(index.row()));
    default: return {};
    }
}

void HistoryModel::retranslate()
{
    if (!m_entries.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace Models

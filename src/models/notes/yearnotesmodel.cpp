#include "models/notes/yearnotesmodel.h"

#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "models/tooltips.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Models {

namespace {

bool isNewer(const ProgressNote &one, const ProgressNote &other)
{
    return std::tie(one.happenedOn, one.id) > std::tie(other.happenedOn, other.id);
}

} // namespace

YearNotesModel::YearNotesModel(PlanDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    const auto reload = [this] {
        if (m_isLoaded && !load())
            qWarning("the notes of the year cannot be read");
    };
    connect(document, &PlanDocument::notesChanged, this, &YearNotesModel::takeIn);
    connect(document, &PlanDocument::planReplaced, this, reload);
    connect(document, &PlanDocument::changedOutside, this, reload);
    connect(document, &PlanDocument::nodeInserted, this, reload);
    connect(document, &PlanDocument::nodeRemoved, this, reload);
}

Result<void> YearNotesModel::load()
{
    const auto notes = m_document->notes().ofPlan();
    if (!notes)
        return notes.error();
    beginResetModel();
    m_isLoaded = true;
    m_notes.clear();
    for (const auto &ofNode : *notes) {
        for (const ProgressNote &note : ofNode)
            m_notes.push_back(entryOf(note));
    }
    std::ranges::sort(m_notes, isNewer, &Entry::note);
    filter();
    endResetModel();
    return {};
}

QString YearNotesModel::itemOf(const ProgressNote &note) const
{
    const OutlineNode *node = m_document->outline().find(note.node);
    return node ? node->heading() : QString();
}

YearNotesModel::Entry YearNotesModel::entryOf(const ProgressNote &note) const
{
    return {note, searchKey(note.text + u'\n' + itemOf(note) + u'\n' + note.author)};
}

bool YearNotesModel::meets(const Entry &entry) const
{
    const QDate day = entry.note.happenedOn;
    if ((m_from.isValid() && day < m_from) || (m_to.isValid() && day > m_to))
        return false;
    return std::ranges::all_of(
        m_terms, [&entry](const QString &term) { return entry.words.contains(term); });
}

void YearNotesModel::filter()
{
    m_rows.clear();
    for (size_t i = 0; i < m_notes.size(); ++i) {
        if (meets(m_notes[i]))
            m_rows.push_back(i);
    }
}

// Reads a node's notes again; only their rows are removed and inserted.
void YearNotesModel::takeIn(NodeId node)
{
    if (!m_isLoaded || !m_document->outline().find(node))
        return;
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (note(row).node != node)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    std::vector<size_t> places(m_notes.size());
    size_t kept = 0;
    for (size_t i = 0; i < m_notes.size(); ++i) {
        places[i] = kept;
        if (m_notes[i].note.node == node)
            continue;
        if (kept != i)
            m_notes[kept] = std::move(m_notes[i]);
        ++kept;
    }
    m_notes.resize(kept);
    for (size_t &row : m_rows)
        row = places[row];

    const auto notes = m_document->notes().of(node);
    if (!notes)
        return;
    for (const ProgressNote &added : *notes) {
        const auto at = std::ranges::lower_bound(m_notes, added, isNewer, &Entry::note);
        const auto place = size_t(at - m_notes.begin());
        const int row = int(std::ranges::lower_bound(m_rows, place) - m_rows.begin());
        const bool shows = meets(*m_notes.insert(at, entryOf(added)));
        for (size_t i = size_t(row); i < m_rows.size(); ++i)
            ++m_rows[i];
        if (!shows)
            continue;
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, place);
        endInsertRows();
    }
}

void YearNotesModel::setWords(const QString &words)
{
    const QStringList terms = searchTerms(words);
    if (terms == m_terms)
        return;
    beginResetModel();
    m_terms = terms;
    filter();
    endResetModel();
}

void YearNotesModel::setDays(QDate from, QDate to)
{
    if (from == m_from && to == m_to)
        return;
    beginResetModel();
    m_from = from;
    m_to = to;
    filter();
    endResetModel();
}

qint64 YearNotesModel::attendance() const
{
    qint64 sum = 0;
    for (int row = 0; row < rowCount(); ++row)
        sum += note(row).attendance.value_or(0);
    return sum;
}

const ProgressNote &YearNotesModel::note(int row) const
{
    return m_notes[m_rows[size_t(row)]].note;
}

int YearNotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int YearNotesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString YearNotesModel::text(const ProgressNote &note, int column) const
{
    switch (column) {
    case DayColumn: return note.happenedOn.toString(Qt::ISODate);
    case ItemColumn: return itemOf(note);
    case TextColumn: return note.text.simplified();
    case AttendanceColumn:
        return note.attendance ? QLocale().toString(*note.attendance) : QString();
    case AuthorColumn: return note.author;
    default: return {};
    }
}

QVariant YearNotesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProgressNote &note = this->note(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(note, index.column());
    case Qt::ToolTipRole: return index.column() == TextColumn ? asToolTip(note.text) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == AttendanceColumn ? int(Qt::AlignRight | Qt::AlignTop)
                                                  : int(Qt::AlignLeft | Qt::AlignTop);
    case NodeIdRole: return qint64(note.node);
    case NoteIdRole: return qint64(note.id);
    default: return {};
    }
}

QVariant YearNotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DayColumn: return tr("Day");
    case ItemColumn: return tr("Item");
    case TextColumn: return tr("Progress");
    case AttendanceColumn: return tr("Attendance");
    case AuthorColumn: return tr("Written by");
    default: return {};
    }
}

} // namespace Models

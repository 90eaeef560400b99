#include "models/notes/yearnotesmodel.h"

#include "models/differingrows.h"
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
    connect(document, &PlanDocument::notesChanged, this, &YearNotesModel::takeIn);
    connect(document, &PlanDocument::planReplaced, this, [this] {
        if (m_isLoaded && !load())
            qWarning("the notes of the year cannot be read");
    });
    connect(document, &PlanDocument::changedOutside, this, &YearNotesModel::refresh);
    connect(document, &PlanDocument::nodeInserted, this, &YearNotesModel::refresh);
    connect(document, &PlanDocument::nodeRemoved, this, &YearNotesModel::refresh);
}

Result<void> YearNotesModel::load()
{
    auto notes = read();
    if (!notes)
        return notes.error();
    beginResetModel();
    m_isLoaded = true;
    m_notes = std::move(*notes);
    m_rows = rowsOf(m_notes);
    endResetModel();
    return {};
}

Result<std::vector<YearNotesModel::Entry>> YearNotesModel::read() const
{
    const auto notes = m_document->notes().ofPlan();
    if (!notes)
        return notes.error();
    std::vector<Entry> entries;
    for (const auto &ofNode : *notes) {
        for (const ProgressNote &note : ofNode)
            entries.push_back(entryOf(note));
    }
    std::ranges::sort(entries, isNewer, &Entry::note);
    return entries;
}

// Reads the notes again; only the rows that differ are removed and inserted.
void YearNotesModel::refresh()
{
    if (!m_isLoaded)
        return;
    auto notes = read();
    if (notes)
        show(std::move(*notes));
    else
        qWarning("the notes of the year cannot be read");
}

void YearNotesModel::show(std::vector<Entry> notes)
{
    std::vector<size_t> rows = rowsOf(notes);
    const auto isSame = [&](size_t before, size_t now) { return m_notes[before] == notes[now]; };
    const DifferingRows differing = differingRows(m_rows, rows, isSame);
    if (differing.removed > 0) {
        beginRemoveRows({}, differing.first, differing.lastRemoved());
        const auto first = m_rows.begin() + differing.first;
        m_rows.erase(first, first + differing.removed);
        endRemoveRows();
    }
    const size_t counted = m_notes.size();
    if (differing.inserted > 0)
        beginInsertRows({}, differing.first, differing.lastInserted());
    m_notes = std::move(notes);
    m_rows = std::move(rows);
    if (differing.inserted > 0)
        endInsertRows();
    if (m_notes.size() != counted)
        emit noteCountChanged();
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

std::vector<size_t> YearNotesModel::rowsOf(const std::vector<Entry> &notes) const
{
    std::vector<size_t> rows;
    for (size_t i = 0; i < notes.size(); ++i) {
        if (meets(notes[i]))
            rows.push_back(i);
    }
    return rows;
}

void YearNotesModel::takeIn(NodeId node)
{
    if (!m_isLoaded || !m_document->outline().find(node))
        return;
    const auto ofNode = m_document->notes().of(node);
    if (!ofNode)
        return;
    std::vector<Entry> notes = m_notes;
    std::erase_if(notes, [node](const Entry &entry) { return entry.note.node == node; });
    for (const ProgressNote &note : *ofNode)
        notes.push_back(entryOf(note));
    std::ranges::sort(notes, isNewer, &Entry::note);
    show(std::move(notes));
}

void YearNotesModel::setWords(const QString &words)
{
    const QStringList terms = searchTerms(words);
    if (terms == m_terms)
        return;
    m_terms = terms;
    show(m_notes);
}

void YearNotesModel::setDays(QDate from, QDate to)
{
    if (from == m_from && to == m_to)
        return;
    m_from = from;
    m_to = to;
    show(m_notes);
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
    case AuthorColumn: return m_authors.shown(note.author);
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

#include "models/notes/progressnotemodel.h"

#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Models {

QString timelineDay(QDate day, QDate above, int planYear)
{
    const int known = above.isValid() ? above.year() : planYear;
    const char *format = day.year() == known ? QT_TRANSLATE_NOOP("Timeline", "d MMM")
                                             : QT_TRANSLATE_NOOP("Timeline", "d MMM yyyy");
    return QLocale().toString(day, QCoreApplication::translate("Timeline", format));
}

ProgressNoteModel::ProgressNoteModel(PlanDocument *document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(document, &PlanDocument::notesChanged, this, [this](NodeId node) {
        if (node == m_node)
            refresh();
    });
    connect(document, &PlanDocument::changedOutside, this, &ProgressNoteModel::refresh);
    connect(document, &PlanDocument::saved, this, [this] {
        if (m_isUnread)
            refresh();
    });
}

void ProgressNoteModel::setNode(NodeId node)
{
    if (node == m_node) {
        refresh();
        return;
    }
    m_authors = AuthorNames();
    beginResetModel();
    m_node = node;
    m_notes.clear();
    auto notes = read();
    if (notes)
        m_notes = std::move(*notes);
    m_evidence = readEvidence();
    endResetModel();
    setUnread(!notes);
    if (!notes)
        tellFailed(notes.error());
}

void ProgressNoteModel::tellFailed(const System::Error &error)
{
    m_document->noticeUnread(error, PlanDocument::Unread::Notes);
    emit failed(error);
}

void ProgressNoteModel::setUnread(bool unread)
{
    if (std::exchange(m_isUnread, unread) != unread)
        emit unreadChanged();
}

Result<QList<ProgressNote>> ProgressNoteModel::read() const
{
    if (m_node == NodeId{})
        return QList<ProgressNote>();
    auto notes = m_document->notes().of(m_node);
    if (notes)
        std::reverse(notes->begin(), notes->end());
    return notes;
}

void ProgressNoteModel::refresh()
{
    if (m_node == NodeId{})
        return;
    const auto now = read();
    if (now)
        takeIn(*now);
    else
        tellFailed(now.error());
    setUnread(!now && m_notes.isEmpty());
    takeIn(readEvidence());
}

// The evidence of the notes; empty when it cannot be read, so that the notes are shown all the
// same.
EvidenceByPlace ProgressNoteModel::readEvidence() const
{
    if (m_node == NodeId{})
        return {};
    const auto evidence = m_document->evidence().of(m_node);
    if (!evidence)
        qWarning("evidence cannot be read: %ls", qUtf16Printable(evidence.error().detail));
    return evidence ? *evidence : EvidenceByPlace();
}

void ProgressNoteModel::takeIn(const EvidenceByPlace &now)
{
    const EvidenceByPlace before = std::exchange(m_evidence, now);
    for (int row = 0; row < m_notes.size(); ++row) {
        const NoteId note = m_notes[row].id;
        if (before.ofNotes.value(note) != now.ofNotes.value(note))
            emit dataChanged(index(row), index(row));
    }
}

QList<Evidence> ProgressNoteModel::evidence(int row) const
{
    return m_evidence.ofNotes.value(m_notes[row].id);
}

std::optional<Evidence> ProgressNoteModel::evidence(EvidenceId id) const
{
    for (const QList<Evidence> &ofNote : m_evidence.ofNotes) {
        const auto found = std::ranges::find(ofNote, id, &Evidence::id);
        if (found != ofNote.cend())
            return *found;
    }
    return std::nullopt;
}

int ProgressNoteModel::rowOf(NoteId note) const
{
    const auto at = std::ranges::find(m_notes, note, &ProgressNote::id);
    return at == m_notes.cend() ? -1 : int(at - m_notes.cbegin());
}

// Updates the rows to `now` by single removals, insertions and moves. Other rows are not touched,
// so that a view keeps its scroll position and selection.
void ProgressNoteModel::takeIn(const QList<ProgressNote> &now)
{
    QSet<NoteId> kept;
    for (const ProgressNote &note : now)
        kept.insert(note.id);
    for (int row = int(m_notes.size()) - 1; row >= 0; --row) {
        if (kept.contains(m_notes[row].id))
            continue;
        beginRemoveRows({}, row, row);
        m_notes.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < now.size(); ++row) {
        const bool inPlace = row < m_notes.size() && m_notes[row].id == now[row].id;
        const int from = inPlace ? row : rowOf(now[row].id);
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_notes.insert(row, now[row]);
            endInsertRows();
            continue;
        }
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            m_notes.move(from, row);
            endMoveRows();
        }
        if (m_notes[row] != now[row]) {
            m_notes[row] = now[row];
            emit dataChanged(index(row), index(row));
        }
    }
}

QString ProgressNoteModel::attendance(const ProgressNote &note) const
{
    return note.attendance ? tr("attendance %1").arg(QLocale().toString(*note.attendance))
                           : QString();
}

// The text under the day: attendance, and a star for a highlight.
QString ProgressNoteModel::underDay(const ProgressNote &note) const
{
    QString came =
        note.attendance
            ? tr("%1 people", "attendance, under a day").arg(QLocale().toString(*note.attendance))
            : QString();
    if (!note.highlight)
        return came;
    return came.isEmpty() ? tr("★ highlight") : u"★ "_s + came;
}

QString ProgressNoteModel::foot(const ProgressNote &note) const
{
    QStringList parts{figureWords(note.figures), m_authors.shown(note.author)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString ProgressNoteModel::smallLine(const ProgressNote &note) const
{
    QStringList parts;
    if (note.highlight)
        parts.append(tr("★ highlight"));
    if (note.attendance)
        parts.append(attendance(note));
    if (!note.figures.isEmpty())
        parts.append(figureWords(note.figures));
    if (!note.author.isEmpty())
        parts.append(m_authors.shown(note.author));
    if (const auto count = m_evidence.ofNotes.value(note.id).size(); count > 0)
        parts.append(tr("%n pieces of evidence", nullptr, int(count)));
    return parts.join(u" · "_s);
}

QString ProgressNoteModel::wholeText(int row) const
{
    const ProgressNote &note = m_notes[row];
    const QString small = smallLine(note);
    QString text = note.happenedOn.toString(Qt::ISODate) + u' ' + note.text;
    if (!small.isEmpty())
        text += u" ("_s + small + u')';
    return text;
}

int ProgressNoteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_notes.size());
}

QVariant ProgressNoteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProgressNote &note = m_notes[index.row()];
    switch (role) {
    case Qt::DisplayRole: return note.text;
    case Qt::AccessibleTextRole: return wholeText(index.row());
    case DayRole: {
        const QDate above = index.row() > 0 ? m_notes[index.row() - 1].happenedOn : QDate();
        return timelineDay(note.happenedOn, above, m_document->plan().year);
    }
    case SmallLineRole: return smallLine(note);
    case AttendanceRole: return underDay(note);
    case FiguresRole: return figureWords(note.figures);
    case FootRole: return foot(note);
    case EvidenceRole: {
        QStringList ids;
        for (const Evidence &one : evidence(index.row()))
            ids.append(QString::number(qint64(one.id)));
        return ids;
    }
    default: return {};
    }
}

void ProgressNoteModel::retranslate()
{
    if (!m_notes.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace Models

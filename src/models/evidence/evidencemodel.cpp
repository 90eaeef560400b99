#include "models/evidence/evidencemodel.h"

#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "models/tooltips.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Models {

EvidenceModel::EvidenceModel(PlanDocument *document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(document, &PlanDocument::notesChanged, this, [this](NodeId node) {
        if (node == m_node)
            refresh();
    });
    connect(document, &PlanDocument::changedOutside, this, &EvidenceModel::refresh);
    connect(document, &PlanDocument::saved, this, [this] {
        if (m_isUnread)
            refresh();
    });
}

void EvidenceModel::setNode(NodeId node)
{
    if (node == m_node) {
        refresh();
        return;
    }
    beginResetModel();
    m_node = node;
    m_pieces.clear();
    auto pieces = read();
    if (pieces)
        m_pieces = std::move(*pieces);
    endResetModel();
    setUnread(!pieces);
    if (!pieces)
        tellFailed(pieces.error());
}

void EvidenceModel::tellFailed(const System::Error &error)
{
    m_document->noticeUnread(error, PlanDocument::Unread::Other);
    emit failed(error);
}

void EvidenceModel::setUnread(bool unread)
{
    if (std::exchange(m_isUnread, unread) != unread)
        emit unreadChanged();
}

Result<QList<EvidenceModel::Piece>> EvidenceModel::read() const
{
    QList<Piece> pieces;
    if (m_node == NodeId{})
        return pieces;
    const auto all = m_document->evidence().of(m_node);
    if (!all)
        return all.error();
    for (const Evidence &one : all->ofNodes.value(m_node))
        pieces.append({one});
    if (all->ofNotes.isEmpty())
        return pieces;
    const auto notes = m_document->notes().of(m_node);
    if (!notes)
        return notes.error();
    for (auto note = notes->crbegin(); note != notes->crend(); ++note) {
        for (const Evidence &one : all->ofNotes.value(note->id))
            pieces.append({one, note->happenedOn});
    }
    return pieces;
}

void EvidenceModel::refresh()
{
    const auto now = read();
    if (now)
        takeIn(*now);
    else
        tellFailed(now.error());
    setUnread(!now && m_pieces.isEmpty());
}

// Updates the rows to `now` by removals and insertions. Rows that stay are not touched, so that a
// view keeps its scroll position and selection.
void EvidenceModel::takeIn(const QList<Piece> &now)
{
    const auto rowIn = [](const QList<Piece> &pieces, EvidenceId id) {
        const auto at = std::ranges::find(pieces, id,
                                          [](const Piece &one) { return one.evidence.id; });
        return at == pieces.cend() ? -1 : int(at - pieces.cbegin());
    };
    for (int row = int(m_pieces.size()) - 1; row >= 0; --row) {
        if (rowIn(now, m_pieces[row].evidence.id) >= 0)
            continue;
        beginRemoveRows({}, row, row);
        m_pieces.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < now.size(); ++row) {
        const int from = rowIn(m_pieces, now[row].evidence.id);
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_pieces.insert(row, now[row]);
            endInsertRows();
        } else if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            m_pieces.move(from, row);
            endMoveRows();
        }
        if (m_pieces[row] != now[row]) {
            m_pieces[row] = now[row];
            emit dataChanged(index(row), index(row));
        }
    }
}

QString EvidenceModel::smallLine(const Piece &piece) const
{
    const QString where = piece.noteDay.isValid()
                              ? tr("note of %1").arg(piece.noteDay.toString(Qt::ISODate))
                              : tr("of the item itself");
    return where + u" · "_s
           + QLocale().formattedDataSize(piece.evidence.size, 0,
                                         QLocale::DataSizeTraditionalFormat);
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pieces.size());
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Piece &piece = m_pieces[index.row()];
    switch (role) {
    case Qt::DisplayRole: return piece.evidence.name;
    case Qt::AccessibleTextRole: return piece.evidence.name + u", "_s + smallLine(piece);
    case Qt::ToolTipRole: return asToolTip(piece.evidence.name);
    case SmallLineRole: return smallLine(piece);
    default: return {};
    }
}

Qt::ItemFlags EvidenceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

void EvidenceModel::retranslate()
{
    if (!m_pieces.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace Models

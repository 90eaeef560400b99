#include "models/reading/sourcepiecemodel.h"

#include "models/reading/readingeditor.h"
#include "models/tooltips.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

constexpr qsizetype kLongestPieceToolTip = 1500;

} // namespace

SourcePieceModel::SourcePieceModel(ReadingEditor *editor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_editor(editor)
    , m_shown(editor->pieces())
{
    connect(editor, &ReadingEditor::piecesChanged, this, &SourcePieceModel::follow);
}

// Updates the rows after a correction: inserts and removes those of lines split or joined, and
// announces all others, as any may be recognised differently.
void SourcePieceModel::follow()
{
    const QList<SourcePiece> &now = m_editor->pieces();
    const int common = int(qMin(now.size(), m_shown.size()));
    int head = 0;
    while (head < common && m_shown[head].span == now[head].span)
        ++head;
    int tail = 0;
    while (tail < common - head
           && m_shown[m_shown.size() - 1 - tail].span == now[now.size() - 1 - tail].span)
        ++tail;
    const int gone = int(m_shown.size()) - head - tail;
    const int come = int(now.size()) - head - tail;
    const int kept = qMin(gone, come);
    if (gone > kept) {
        beginRemoveRows({}, head + kept, head + gone - 1);
        m_shown.remove(head + kept, gone - kept);
        endRemoveRows();
    } else if (come > kept) {
        beginInsertRows({}, head + kept, head + come - 1);
        m_shown = now;
        endInsertRows();
    }
    m_shown = now;
    if (!m_shown.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SourcePieceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int SourcePieceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString SourcePieceModel::words(int row) const
{
    const SourceSpan span = m_shown[row].span;
    return m_editor->source().mid(span.start, qMin(span.length, kLongestShownInRow)).simplified();
}

QString SourcePieceModel::toolTip(int row) const
{
    const SourcePiece &piece = m_shown[row];
    const QString text = piece.span.in(m_editor->source()).left(kLongestPieceToolTip).toString();
    return asToolTip(piece.reason.isEmpty() ? text : piece.reason + u'\n' + text);
}

QVariant SourcePieceModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    if (!index.isValid() || row >= m_editor->pieces().size())
        return {};
    const SourcePiece &piece = m_shown[row];
    switch (role) {
    case TakenForRole: return int(m_editor->takenFor(row));
    case DepthRole: return m_editor->depthOf(m_editor->placeAt(row));
    case ReasonRole: return piece.reason;
    case Qt::ToolTipRole: return toolTip(row);
    case Qt::TextAlignmentRole:
        return index.column() == LineColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant();
    case Qt::AccessibleTextRole:
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case LineColumn: return piece.line;
    case TakenForColumn: return takenForName(m_editor->takenFor(row));
    default: return words(row);
    }
}

QVariant SourcePieceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == LineColumn)
        return QVariant(Qt::AlignCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn: return tr("Line");
    case TakenForColumn: return tr("Taken for");
    default: return tr("Text of the page");
    }
}

} // namespace Models

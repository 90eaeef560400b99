#include "widgets/reading/sidebyside.h"

#include "models/reading/readingeditor.h"
#include "models/reading/readoutlinemodel.h"
#include "widgets/reading/sourceview.h"

#include <QScopedValueRollback>
#include <QScrollBar>

using Models::ReadingEditor;

namespace Widgets {

SideBySide::SideBySide(ReadingEditor *editor, SourceView *source, QTreeView *outline)
    : QObject(source)
    , m_editor(editor)
    , m_sourceView(source)
    , m_outlineView(outline)
    , m_outline(static_cast<Models::ReadOutlineModel *>(outline->model()))
{
    connect(source->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SideBySide::outlineFollows);
    connect(source->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &SideBySide::scrollOutlineAlong);
    connect(outline->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SideBySide::sourceFollows);
    connect(outline->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &SideBySide::scrollSourceAlong);
    connect(editor, &ReadingEditor::piecesAboutToChange, this, &SideBySide::keepPosition);
    connect(editor, &ReadingEditor::piecesChanged, this, &SideBySide::showPosition);
    outline->expandAll();
}

qsizetype SideBySide::startOf(int place) const
{
    return m_editor->pieces()[m_editor->places()[place].piece].span.start;
}

int SideBySide::currentPiece() const
{
    return m_sourceView->currentIndex().row();
}

void SideBySide::goToPiece(int piece)
{
    if (piece < 0 || piece >= m_sourceView->model()->rowCount())
        return;
    m_sourceView->selectRows({piece});
    m_sourceView->scrollTo(m_sourceView->currentIndex(), QAbstractItemView::PositionAtCenter);
}

// Remembers which nodes are folded, selected and in view, as a correction replaces the outline;
// they are restored afterwards. Meanwhile the source is not scrolled.
void SideBySide::keepPosition()
{
    m_isFollowing = true;
    m_place = {.scrolled = m_outlineView->verticalScrollBar()->value()};
    const auto &places = m_editor->places();
    for (int place = 0; place < places.size(); ++place) {
        if (!places[place].children.isEmpty()
            && !m_outlineView->isExpanded(m_outline->indexOf(place)))
            m_place.folded.insert(startOf(place));
    }
    for (const QModelIndex &index : m_outlineView->selectionModel()->selectedRows())
        m_place.selected.insert(startOf(m_outline->placeAt(index)));
}

void SideBySide::showPosition()
{
    m_outlineView->expandAll();
    QItemSelection selected;
    for (int place = 0; place < m_editor->places().size(); ++place) {
        const QModelIndex index = m_outline->indexOf(place);
        if (m_place.folded.contains(startOf(place)))
            m_outlineView->collapse(index);
        if (m_place.selected.contains(startOf(place)))
            selected.select(index, index);
    }
    m_outlineView->doItemsLayout();
    m_outlineView->verticalScrollBar()->setValue(m_place.scrolled);
    m_isFollowing = false;
    outlineFollows();
    const QScopedValueRollback follow(m_isFollowing, true);
    m_outlineView->selectionModel()->select(selected, QItemSelectionModel::Select);
    m_sourceView->scrollTo(m_sourceView->currentIndex());
}

void SideBySide::outlineFollows()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback follow(m_isFollowing, true);
    const QModelIndex node = m_outline->indexOf(m_editor->placeAt(currentPiece()));
    QItemSelectionModel *selection = m_outlineView->selectionModel();
    if (!node.isValid()) {
        selection->clear();
        return;
    }
    selection->setCurrentIndex(node, QItemSelectionModel::ClearAndSelect);
    m_outlineView->scrollTo(node);
}

void SideBySide::sourceFollows()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback follow(m_isFollowing, true);
    QList<int> rows;
    for (const QModelIndex &node : m_outlineView->selectionModel()->selectedRows())
        rows.append(m_editor->places()[m_outline->placeAt(node)].piece);
    if (rows.isEmpty())
        return;
    m_sourceView->selectRows(rows);
    m_sourceView->scrollTo(m_sourceView->currentIndex());
}

void SideBySide::scrollOutlineAlong()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback follow(m_isFollowing, true);
    const QModelIndex top = m_sourceView->indexAt(QPoint(1, 1));
    QModelIndex node = m_outline->indexOf(m_editor->placeAt(top.row()));
    for (QModelIndex above = node.parent(); above.isValid(); above = above.parent()) {
        if (!m_outlineView->isExpanded(above))
            node = above; // the closed branch itself, as scrolling must not open it
    }
    if (node.isValid())
        m_outlineView->scrollTo(node, QAbstractItemView::PositionAtTop);
}

void SideBySide::scrollSourceAlong()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback follow(m_isFollowing, true);
    const QModelIndex top = m_outlineView->indexAt(
        QPoint(m_outlineView->viewport()->width() / 2, 1));
    if (top.isValid()) {
        const int piece = m_editor->places()[m_outline->placeAt(top)].piece;
        m_sourceView->scrollTo(m_sourceView->model()->index(piece, 0),
                               QAbstractItemView::PositionAtTop);
    }
}

} // namespace Widgets

#include "models/reading/offermodel.h"

#include "models/reading/readingeditor.h"
#include "models/tooltips.h"

namespace Models {

OfferModel::OfferModel(ReadingEditor *editor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_editor(editor)
{
    // Each correction makes a new outline, and with it new offers, so the model is reset.
    connect(editor, &ReadingEditor::piecesAboutToChange, this, &OfferModel::beginResetModel);
    connect(editor, &ReadingEditor::piecesChanged, this, &OfferModel::endResetModel);
    connect(editor, &ReadingEditor::ticksChanged, this, [this] {
        tellAll({Qt::CheckStateRole, Qt::DisplayRole});
    });
}

void OfferModel::tellAll(const QList<int> &roles)
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), roles);
}

int OfferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(count());
}

int OfferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

Qt::ItemFlags OfferModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == WordsColumn ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant OfferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    if (role == Qt::CheckStateRole && index.column() == WordsColumn)
        return isTicked(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return asToolTip(toolTipOf(index.row()));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WordsColumn: return wordsOf(index.row());
    case KindColumn: return kindOf(index.row());
    default: return m_editor->places()[placeOf(index.row())].heading();
    }
}

bool OfferModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    return tick(index.row(), value.toInt() == Qt::Checked);
}

QVariant OfferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == WordsColumn || section == KindColumn ? headingOf(Column(section))
                                                           : tr("Of the item");
}

} // namespace Models

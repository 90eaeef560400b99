#include "models/reading/fieldoffermodel.h"

#include "models/editwords.h"
#include "models/reading/readingeditor.h"
#include "models/tooltips.h"

namespace Models {

FieldOfferModel::FieldOfferModel(ReadingEditor *editor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_editor(editor)
{
    // Each correction makes a new outline, and with it new offers, so the model is reset.
    connect(editor, &ReadingEditor::piecesAboutToChange, this, &FieldOfferModel::beginResetModel);
    connect(editor, &ReadingEditor::piecesChanged, this, &FieldOfferModel::endResetModel);
    connect(editor, &ReadingEditor::ticksChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    });
}

void FieldOfferModel::tickAll(bool ticked)
{
    m_editor->tick(m_editor->offers(), ticked);
}

int FieldOfferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_editor->offers().size());
}

int FieldOfferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

Qt::ItemFlags FieldOfferModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == WordsColumn ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant FieldOfferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_editor->offers().size())
        return {};
    const FieldOffer &offer = m_editor->offers()[index.row()];
    const ReadPlace &place = m_editor->places()[offer.place];
    if (role == Qt::CheckStateRole && index.column() == WordsColumn)
        return m_editor->isTicked(offer) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return asToolTip(place.node.text);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WordsColumn: return offer.words;
    case FieldColumn: return fieldName(offer.field);
    default: return place.heading();
    }
}

bool FieldOfferModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    return m_editor->tick({m_editor->offers()[index.row()]}, value.toInt() == Qt::Checked);
}

QVariant FieldOfferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WordsColumn: return tr("Found in the text");
    case FieldColumn: return tr("For");
    default: return tr("Of the item");
    }
}

} // namespace Models

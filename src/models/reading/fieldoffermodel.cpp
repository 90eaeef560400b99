#include "models/reading/fieldoffermodel.h"

#include "models/editwords.h"
#include "models/reading/readingeditor.h"

namespace Models {

FieldOfferModel::FieldOfferModel(ReadingEditor *editor, QObject *parent)
    : OfferModel(editor, parent)
{}

void FieldOfferModel::tickAll(bool ticked)
{
    editor().tick(editor().offers(), ticked);
}

Qt::ItemFlags FieldOfferModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = OfferModel::flags(index);
    return index.column() == WordsColumn ? usual | Qt::ItemIsEditable : usual;
}

QVariant FieldOfferModel::data(const QModelIndex &index, int role) const
{
    return OfferModel::data(index, role == Qt::EditRole ? int(Qt::DisplayRole) : role);
}

bool FieldOfferModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return OfferModel::setData(index, value, role);
    return index.isValid() && index.column() == WordsColumn
           && editor().reword(editor().offers()[index.row()], value.toString());
}

qsizetype FieldOfferModel::count() const
{
    return editor().offers().size();
}

bool FieldOfferModel::isTicked(int row) const
{
    return editor().isTicked(editor().offers()[row]);
}

bool FieldOfferModel::tick(int row, bool ticked)
{
    return editor().tick({editor().offers()[row]}, ticked);
}

int FieldOfferModel::placeOf(int row) const
{
    return editor().offers()[row].place;
}

QString FieldOfferModel::wordsOf(int row) const
{
    return editor().offers()[row].words;
}

QString FieldOfferModel::kindOf(int row) const
{
    return fieldName(editor().offers()[row].field);
}

QString FieldOfferModel::toolTipOf(int row) const
{
    return editor().places()[placeOf(row)].node.text;
}

QString FieldOfferModel::headingOf(Column column) const
{
    return column == WordsColumn ? tr("Found in the text") : tr("For");
}

} // namespace Models

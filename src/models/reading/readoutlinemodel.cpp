#include "models/reading/readoutlinemodel.h"

#include "models/reading/readingeditor.h"
#include "models/tooltips.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace Models {

namespace {

const auto kDragged = u"application/x-yaodian-read-node"_s; // the dragged place as a decimal number

} // namespace

// A correction may move every node after it, so the model is reset each time.
ReadOutlineModel::ReadOutlineModel(ReadingEditor *editor, QObject *parent)
    : QAbstractItemModel(parent)
    , m_editor(editor)
{
    connect(editor, &ReadingEditor::piecesAboutToChange, this, &ReadOutlineModel::beginResetModel);
    connect(editor, &ReadingEditor::piecesChanged, this, &ReadOutlineModel::endResetModel);
}

QModelIndex ReadOutlineModel::indexOf(int place) const
{
    return place < 0 ? QModelIndex()
                     : createIndex(m_editor->places()[place].row, 0, quintptr(place));
}

int ReadOutlineModel::placeAt(const QModelIndex &index) const
{
    return index.isValid() ? int(index.internalId()) : -1;
}

QModelIndex ReadOutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto &siblings = parent.isValid() ? m_editor->places()[placeAt(parent)].children
                                            : m_editor->topPlaces();
    return createIndex(row, column, quintptr(siblings[row]));
}

QModelIndex ReadOutlineModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(m_editor->places()[placeAt(child)].parent) : QModelIndex();
}

int ReadOutlineModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_editor->topPlaces().size());
    return parent.column() > 0 ? 0 : int(m_editor->places()[placeAt(parent)].children.size());
}

int ReadOutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

// What the place becomes, its heading, and what the piece that it begins with was recognised as, if
// that is something else, as the number in a table's cell.
QString ReadOutlineModel::accessibleText(const ReadPlace &place) const
{
    const bool isSection = place.node.kind == Domain::NodeKind::Section;
    const TakenFor becomes = isSection ? TakenFor::Section : TakenFor::Item;
    const TakenFor begins = m_editor->takenFor(place.piece);
    const QString words = takenForName(becomes) + u' ' + place.heading();
    return begins == becomes ? words : words + u", "_s + takenForName(begins);
}

QVariant ReadOutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReadPlace &place = m_editor->places()[placeAt(index)];
    switch (role) {
    case Qt::DisplayRole: return place.heading();
    case Qt::AccessibleTextRole: return accessibleText(place);
    case Qt::ToolTipRole:
        return asToolTip(place.node.text.isEmpty() ? place.heading() : place.node.text);
    case IsSectionRole: return place.node.kind == Domain::NodeKind::Section;
    default: return {};
    }
}

Qt::ItemFlags ReadOutlineModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
    return index.isValid() ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList ReadOutlineModel::mimeTypes() const
{
    return {kDragged};
}

QMimeData *ReadOutlineModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.size() != 1)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(kDragged, QByteArray::number(placeAt(indexes.first())));
    return data;
}

bool ReadOutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                       const QModelIndex &parent) const
{
    bool isNumber = false;
    const int place = data->data(kDragged).toInt(&isNumber);
    return isNumber && place >= 0 && place < m_editor->places().size()
           && m_editor->canStandUnder(place, placeAt(parent));
}

bool ReadOutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                    int column, const QModelIndex &parent)
{
    return canDropMimeData(data, action, row, column, parent)
           && m_editor->putUnder(data->data(kDragged).toInt(), placeAt(parent));
}

} // namespace Models

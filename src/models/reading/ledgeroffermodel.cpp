#include "models/reading/ledgeroffermodel.h"

#include "models/reading/readingeditor.h"
#include "models/tooltips.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

constexpr qsizetype kLongestShown = 600; // characters shown in a row

} // namespace

LedgerOfferModel::LedgerOfferModel(ReadingEditor *editor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_editor(editor)
{
    // Each correction makes a new outline, and with it new offers, so the model is reset.
    connect(editor, &ReadingEditor::piecesAboutToChange, this, &LedgerOfferModel::beginResetModel);
    connect(editor, &ReadingEditor::piecesChanged, this, &LedgerOfferModel::endResetModel);
    const auto tellAll = [this](const QList<int> &roles) {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), roles);
    };
    connect(editor, &ReadingEditor::ticksChanged, this,
            [tellAll] { tellAll({Qt::CheckStateRole}); });
    connect(editor, &ReadingEditor::detailsChanged, this, [tellAll] { tellAll({}); });
}

void LedgerOfferModel::tickAll(bool ticked)
{
    m_editor->tick(m_editor->ledger(), ticked);
}

int LedgerOfferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_editor->ledger().size());
}

int LedgerOfferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

Qt::ItemFlags LedgerOfferModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == WordsColumn ? usual | Qt::ItemIsUserCheckable : usual;
}

// The offer in words; a status by its own name, followed by the ledger's words for it if these
// differ.
QString LedgerOfferModel::wordsOf(int row) const
{
    const LedgerOffer &offer = m_editor->ledger()[row];
    if (offer.isNote() && offer.note.attendance)
        return tr("%1 (attendance: %2)").arg(offer.note.text).arg(*offer.note.attendance);
    if (offer.isNote())
        return offer.note.text;
    const ReadStatus &status = offer.status;
    const QString name = status.percent
                             ? tr("%1, %2%").arg(statusName(status.kind)).arg(*status.percent)
                             : statusName(status.kind);
    return status.words.isEmpty() || status.words == name ? name
                                                          : tr("%1 (“%2”)").arg(name, status.words);
}

QString LedgerOfferModel::kindOf(int row) const
{
    const LedgerOffer &offer = m_editor->ledger()[row];
    const QDate own = offer.isNote() ? offer.note.happenedOn : offer.status.completedOn;
    const QDate day = own.isValid() || !offer.lacksDay() ? own : m_editor->ledgerDay();
    if (day.isValid())
        return (offer.isNote() ? tr("Note of %1") : tr("Status, on %1"))
            .arg(day.toString(Qt::ISODate));
    if (offer.lacksDay())
        return offer.isNote() ? tr("Note, day missing") : tr("Status, day missing");
    return tr("Status");
}

QVariant LedgerOfferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_editor->ledger().size())
        return {};
    const LedgerOffer &offer = m_editor->ledger()[index.row()];
    if (role == Qt::CheckStateRole && index.column() == WordsColumn)
        return m_editor->isTicked(offer) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return asToolTip(wordsOf(index.row()));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WordsColumn: return wordsOf(index.row()).left(kLongestShown).simplified();
    case KindColumn: return kindOf(index.row());
    default: return m_editor->places()[offer.place].heading();
    }
}

bool LedgerOfferModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    return m_editor->tick({m_editor->ledger()[index.row()]}, value.toInt() == Qt::Checked);
}

QVariant LedgerOfferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WordsColumn: return tr("Said in the table");
    case KindColumn: return tr("Becomes");
    default: return tr("Of the item");
    }
}

} // namespace Models

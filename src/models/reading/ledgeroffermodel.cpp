#include "models/reading/ledgeroffermodel.h"

#include "models/reading/readingeditor.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

LedgerOfferModel::LedgerOfferModel(ReadingEditor *editor, QObject *parent)
    : OfferModel(editor, parent)
{
    connect(editor, &ReadingEditor::detailsChanged, this, [this] { tellAll(); });
}

void LedgerOfferModel::tickAll(bool ticked)
{
    editor().tick(editor().ledger(), ticked);
}

qsizetype LedgerOfferModel::count() const
{
    return editor().ledger().size();
}

bool LedgerOfferModel::isTicked(int row) const
{
    return editor().isTicked(editor().ledger()[row]);
}

bool LedgerOfferModel::tick(int row, bool ticked)
{
    return editor().tick({editor().ledger()[row]}, ticked);
}

int LedgerOfferModel::placeOf(int row) const
{
    return editor().ledger()[row].place;
}

QString LedgerOfferModel::wordsOf(int row) const
{
    return allWordsOf(row).left(kLongestShownInRow).simplified();
}

QString LedgerOfferModel::toolTipOf(int row) const
{
    return allWordsOf(row);
}

QString LedgerOfferModel::headingOf(Column column) const
{
    return column == WordsColumn ? tr("Stated in the table") : tr("Becomes");
}

// The offer in words; a status by its own name, followed by the ledger's words for it if these
// differ.
QString LedgerOfferModel::allWordsOf(int row) const
{
    const LedgerOffer &offer = editor().ledger()[row];
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
    const LedgerOffer &offer = editor().ledger()[row];
    const QDate own = offer.isNote() ? offer.note.happenedOn : offer.status.completedOn;
    const QDate day = own.isValid() || !offer.lacksDay() ? own : editor().ledgerDay();
    if (day.isValid())
        return (offer.isNote() ? tr("Note of %1") : tr("Status, on %1"))
            .arg(day.toString(Qt::ISODate));
    if (offer.lacksDay())
        return offer.isNote() ? tr("Note, day missing") : tr("Status, day missing");
    return tr("Status");
}

} // namespace Models

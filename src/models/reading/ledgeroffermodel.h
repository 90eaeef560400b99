#pragma once

#include "models/reading/offermodel.h"

namespace Models {

// Progress notes and statuses found in an old ledger, each with a check box. Checked ones are
// stored with the plan when it is added.
class LedgerOfferModel : public OfferModel
{
    Q_OBJECT

public:
    explicit LedgerOfferModel(ReadingEditor *editor, QObject *parent = nullptr);

    void tickAll(bool ticked) override;

protected:
    qsizetype count() const override;
    bool isTicked(int row) const override;
    bool tick(int row, bool ticked) override;
    int placeOf(int row) const override;
    QString wordsOf(int row) const override;
    QString kindOf(int row) const override;
    QString toolTipOf(int row) const override;
    QString headingOf(Column column) const override;

private:
    QString allWordsOf(int row) const;
};

} // namespace Models

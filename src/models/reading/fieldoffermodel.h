#pragma once

#include "models/reading/offermodel.h"

namespace Models {

// Owners and deadlines found in an imported text, each with a check box. Checked values are put
// into their nodes' fields when the plan is added.
class FieldOfferModel : public OfferModel
{
    Q_OBJECT

public:
    explicit FieldOfferModel(ReadingEditor *editor, QObject *parent = nullptr);

    void tickAll(bool ticked) override;

    // The words can be edited; what is typed is ticked.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

protected:
    qsizetype count() const override;
    bool isTicked(int row) const override;
    bool tick(int row, bool ticked) override;
    int placeOf(int row) const override;
    QString wordsOf(int row) const override;
    QString kindOf(int row) const override;
    QString toolTipOf(int row) const override;
    QString headingOf(Column column) const override;
};

} // namespace Models

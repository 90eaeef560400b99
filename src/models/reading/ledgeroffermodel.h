#pragma once

#include <QAbstractTableModel>

namespace Models {

class ReadingEditor;

// Progress notes and statuses found in an old ledger, each with a check box. Checked ones are
// stored with the plan when it is added.
class LedgerOfferModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WordsColumn, KindColumn, NodeColumn, ColumnCount };

    explicit LedgerOfferModel(ReadingEditor *editor, QObject *parent = nullptr);

    void tickAll(bool ticked);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString wordsOf(int row) const;
    QString kindOf(int row) const;

    ReadingEditor *m_editor;
};

} // namespace Models

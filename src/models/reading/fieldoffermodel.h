#pragma once

#include <QAbstractTableModel>

namespace Models {

class ReadingEditor;

// Owners and deadlines found in an imported text, each with a check box. Checked values are put
// into their nodes' fields when the plan is added.
class FieldOfferModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WordsColumn, FieldColumn, NodeColumn, ColumnCount };

    explicit FieldOfferModel(ReadingEditor *editor, QObject *parent = nullptr);

    void tickAll(bool ticked);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ReadingEditor *m_editor;
};

} // namespace Models

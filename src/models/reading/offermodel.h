#pragma once

#include <QAbstractTableModel>

namespace Models {

class ReadingEditor;

// What was found in an imported text and can be accepted, each with a check box: its words, what
// they become, and the node that they are for.
class OfferModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WordsColumn, KindColumn, NodeColumn, ColumnCount };

    OfferModel(ReadingEditor *editor, QObject *parent);

    virtual void tickAll(bool ticked) = 0;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    const ReadingEditor &editor() const { return *m_editor; }
    ReadingEditor &editor() { return *m_editor; }
    void tellAll(const QList<int> &roles = {}); // each row may look otherwise

    virtual qsizetype count() const = 0;
    virtual bool isTicked(int row) const = 0;
    virtual bool tick(int row, bool ticked) = 0;
    virtual int placeOf(int row) const = 0; // index among the editor's places()
    virtual QString wordsOf(int row) const = 0;
    virtual QString kindOf(int row) const = 0;
    virtual QString toolTipOf(int row) const = 0;
    // The heading of the words and of the kinds.
    virtual QString headingOf(Column column) const = 0;

private:
    ReadingEditor *m_editor;
};

} // namespace Models

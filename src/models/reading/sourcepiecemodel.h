#pragma once

#include "domain/reading/sourcepiece.h"

#include <QAbstractTableModel>

namespace Models {

class ReadingEditor;

// The pieces of a published text in order, with what each was recognised as. Changes insert, remove
// and update single rows.
class SourcePieceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LineColumn, TakenForColumn, TextColumn, ColumnCount };
    enum Role {
        TakenForRole = Qt::UserRole, // int, a Models::TakenFor
        DepthRole,                   // int: the depth of its section or item, from 1; 0 for none
        ReasonRole                   // QString: why a piece is left out
    };

    explicit SourcePieceModel(ReadingEditor *editor, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    QString words(int row) const;
    QString toolTip(int row) const;

    ReadingEditor *m_editor;
    QList<Domain::SourcePiece> m_shown; // the rows that views know of
};

} // namespace Models

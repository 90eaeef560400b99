#pragma once

#include "domain/reading/sourcepiece.h"

#include <QAbstractTableModel>

namespace Models {

class ReadingEditor;

// The pieces of a published text in order, and what each is taken for. Follows the editor by
// difference.
class SourcePieceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LineColumn, TakenForColumn, TextColumn, ColumnCount };
    enum Role {
        TakenForRole = Qt::UserRole, // int, a Models::TakenFor
        DepthRole,                   // of the section or item it belongs to, from 1; else 0
        ReasonRole                   // why a piece is left out
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
    QList<Domain::SourcePiece> m_shown; // the rows that were announced
};

} // namespace Models

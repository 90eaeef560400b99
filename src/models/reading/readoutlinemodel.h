#pragma once

#include <QAbstractItemModel>

namespace Models {

class ReadingEditor;
struct ReadPlace;

// The outline that would be added. Dragging a node onto one before it makes it a child of that; the
// order stays that of the text.
class ReadOutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { IsSectionRole = Qt::UserRole };

    explicit ReadOutlineModel(ReadingEditor *editor, QObject *parent = nullptr);

    QModelIndex indexOf(int place) const; // by ReadingEditor::places(); invalid for -1
    int placeAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

private:
    QString accessibleText(const ReadPlace &place) const;

    ReadingEditor *m_editor;
};

} // namespace Models

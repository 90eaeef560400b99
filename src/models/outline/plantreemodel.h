#pragma once

#include "domain/plan/outline.h"
#include "domain/plan/tally.h"
#include "models/outline/roles.h"
#include "models/outline/roworder.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <unordered_map>

namespace Models {

class PlanDocument;

// The plan shown, as a tree of sections and items.
//
// An index points at an outline node; the model holds no data. It caches the order of items within
// their section while sorted, each section's roll-up until something below it changes, and the
// beginning of the latest note of each row that was shown.
class PlanTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { ItemColumn, OwnerColumn, DeadlineColumn, StatusColumn, LatestProgressColumn };
    static constexpr int kColumns = 5;

    explicit PlanTreeModel(PlanDocument *document, QObject *parent = nullptr);

    PlanDocument *document() const { return m_document; }
    Domain::OutlineNode *nodeAt(const QModelIndex &index) const; // the root for an invalid index
    QModelIndex indexOf(const Domain::OutlineNode *node, int column = ItemColumn) const;
    QModelIndex indexOf(Domain::NodeId id, int column = ItemColumn) const;

    // The tally of `node` and all below it, as of now; cached.
    Domain::Tally rollUp(const Domain::OutlineNode *node) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    // One row at a time can be dragged to another place, while in the published order. The model
    // does not move it, but emits moveRequested().
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    // Sorts items within their section. Sections keep their places; items without a value come last
    // in both orders. Column -1 restores the published order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }

    // A day as the latest-progress column shows it: without the year when it is the plan's.
    QString dayText(QDate day) const;

    // Announces all headers and rows as changed; to be called when the language has changed.
    void retranslate();

signals:
    // A row was dropped. `row` counts without the node itself; `under` is zero for the top level.
    void moveRequested(Domain::NodeId node, Domain::NodeId under, int row);

private:
    const Domain::OutlineNode *dragged(const QMimeData *data) const;

    Domain::Tally rollUp(const Domain::OutlineNode *node, Domain::AsOf now) const;
    void beginInsert(Domain::OutlineNode *under, int row);
    void endInsert();
    void beginRemove(Domain::OutlineNode *node);
    void endRemove();
    void announceChange(Domain::OutlineNode *node);
    void announceRow(const Domain::OutlineNode *node);
    void forgetRollUps(const Domain::OutlineNode *from);
    void forgetBelow(const Domain::OutlineNode *node);

    const RowOrder *orderOf(const Domain::OutlineNode *under) const;
    int shownRow(const Domain::OutlineNode *node) const;
    RowOrder sorted(const Domain::OutlineNode *under) const;
    void sortBelow(const Domain::OutlineNode *node);
    void sortAgain();
    template<typename Reorder>
    void changeLayout(Reorder reorder);

    QString displayText(const Domain::OutlineNode *node, int column) const;
    QString nothing(const Domain::OutlineNode *node, int column) const;
    QStringList copied(const Domain::OutlineNode *node, int column) const;
    QString secondLine(const Domain::OutlineNode *node, int column) const;
    QString accessibleText(const Domain::OutlineNode *node, int column) const;
    QString accessibleRow(const Domain::OutlineNode *node) const;
    QString accessibleLines(const Domain::OutlineNode *node, int column) const;
    QString toolTip(const Domain::OutlineNode *node, int column) const;
    QString itemToolTip(const Domain::OutlineNode *node) const;
    QStringList statusToolTip(const Domain::OutlineNode *node) const;
    QStringList progressToolTip(const Domain::OutlineNode *node) const;
    QString latestNote(const Domain::OutlineNode *node) const;
    void forgetLatestNote(Domain::NodeId node);
    void forgetLatestNotes();

    PlanDocument *m_document;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::unordered_map<const Domain::OutlineNode *, RowOrder> m_orders;
    mutable std::unordered_map<const Domain::OutlineNode *, Domain::Tally> m_rollUps;
    mutable QHash<Domain::NodeId, QString> m_latestNotes;
    mutable bool m_hasUnread = false; // some of them could not be read and are empty
    QSet<const Domain::OutlineNode *> m_toSort;
    QTimer m_sortTimer;
    Domain::OutlineNode *m_changing = nullptr; // the parent of the row being inserted or removed
    int m_changingRow = 0;                     // in the published order
};

} // namespace Models

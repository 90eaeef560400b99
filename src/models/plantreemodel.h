#pragma once

#include "domain/plan/outline.h"
#include "domain/plan/tally.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <unordered_map>
#include <vector>

namespace Models {

class PlanDocument;

// The plan shown, as a tree of sections and items.
//
// It holds no data: an index points at an outline node. What it does keep is the order in which
// items are shown inside their section while they are sorted, each section's roll-up until
// something below it changes, and the beginning of the last note of each row that was looked at.
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

    // The figures of all that is below `node`.
    Domain::Tally rollUp(const Domain::OutlineNode *node) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    // One row at a time can be dragged to another place, in the published order. The model moves
    // nothing itself: it asks for it.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    // Orders items inside their section; sections keep their places, and what has no value comes
    // last either way. A column of -1 restores the published order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }

    // A day as the latest-progress column writes it: the plan's own year goes without saying.
    QString dayText(QDate day) const;

    // How it says that a deadline was missed.
    static QString missedBy(int days);

    // The words are in another language now.
    void retranslate();

signals:
    // A row was dropped: `row` counts without it.
    void moveRequested(Domain::NodeId node, Domain::NodeId under, int row);

private:
    const Domain::OutlineNode *dragged(const QMimeData *data) const;

    // Where the children of one node are shown, and back.
    struct Order
    {
        std::vector<int> published; // by shown row
        std::vector<int> shown;     // by published row
    };

    Domain::Tally rollUp(const Domain::OutlineNode *node, Domain::AsOf now) const;
    void beginInsert(Domain::OutlineNode *under, int row);
    void endInsert();
    void beginRemove(Domain::OutlineNode *node);
    void endRemove();
    void announceChange(Domain::OutlineNode *node);
    void announceRow(const Domain::OutlineNode *node);
    void forgetRollUps(const Domain::OutlineNode *from);
    void forgetBelow(const Domain::OutlineNode *node);

    const Order *orderOf(const Domain::OutlineNode *under) const;
    int shownRow(const Domain::OutlineNode *node) const;
    Order sortedOrder(const Domain::OutlineNode *under) const;
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
    QString lateness(const Domain::OutlineNode *node) const;
    QString latestNote(const Domain::OutlineNode *node) const;
    void forgetLatestNote(Domain::NodeId node);
    void forgetLatestNotes();

    PlanDocument *m_document;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::unordered_map<const Domain::OutlineNode *, Order> m_orders;
    mutable std::unordered_map<const Domain::OutlineNode *, Domain::Tally> m_rollUps;
    mutable QHash<Domain::NodeId, QString> m_latestNotes;
    QSet<const Domain::OutlineNode *> m_toSort;
    QTimer m_sortTimer;
    Domain::OutlineNode *m_changing = nullptr; // whose children are being inserted or removed
    int m_changingRow = 0;                     // as published
    int m_changingShown = 0;
};

} // namespace Models

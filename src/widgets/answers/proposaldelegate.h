#pragma once

#include "widgets/answers/proposallistmodel.h"

#include <QCache>
#include <QStyledItemDelegate>

namespace Widgets {

// Names of the three values in the boxes of a conflict.
struct ValueNames
{
    QString sent = {};
    QString now = {};
    QString answered = {};
};

// Paints the rows of a ProposalListModel. In a wide list a row has columns, in a narrow one its
// parts stand one under the other. The current row shows all its words, any other two lines.
class ProposalDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ProposalDelegate(const ProposalListModel *model, ValueNames names, QObject *parent);

    // The parts of a row that react to the mouse.
    enum class Part { None, Tick, Fold, Now, Theirs, Item, Suggestion };
    Part partAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                const QPoint &at) const;

    void setCurrent(int row) { m_current = row; }
    void forgetHeights() { m_heights.clear(); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    enum class Ink { Text, Secondary, Struck, Accent, Bold, Warning };

    // Laid-out text.
    struct Words
    {
        QRect place = {}; // relative to the row
        QStringList lines = {};
        Ink ink = Ink::Text;
        bool isSmall = false;
        Part part = Part::None;
    };
    struct Box
    {
        QRect place = {};
        Part part = Part::None; // None: the box cannot be chosen
        bool isChosen = false;
        bool isField = false; // the field of the item that a row is linked to
    };
    struct Layout
    {
        QList<Words> words;
        QList<Box> boxes;
        QRect tick = {};
        QRect fold = {};
        int height = 0;
    };
    class Setter;
    struct Value // one of the values of a conflict
    {
        QString name = {};
        QString words = {};
        QString beside = {};
        Part part = Part::None;
        ProposalListModel::Pick pick = ProposalListModel::Pick::Open;
    };

    Layout layoutOf(const QFont &font, int width, const QModelIndex &index) const;
    void setHeading(Setter &setter, const ProposalListModel::Row &row) const;
    int setBox(Setter &setter, const ProposalListModel::Row &row, const Value &value, QPoint at,
               int width) const;
    void setConflict(Setter &setter, const ProposalListModel::Row &row) const;
    void setUnknown(Setter &setter, const ProposalListModel::Row &row) const;
    void setValue(Setter &setter, const ProposalListModel::Row &row) const;
    void setItem(Setter &setter, const Domain::Proposal &proposal, int left, int width) const;
    void setChange(Setter &setter, const Domain::Proposal &proposal, int left, int width) const;
    QString itemWords(const Domain::Proposal &proposal) const;

    void paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                     const ProposalListModel::Row &row) const;
    void paintTick(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                   const ProposalListModel::Row &row) const;
    void paintBox(QPainter *painter, const QStyleOptionViewItem &option, const Box &box) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                    const Words &words) const;

    const ProposalListModel *m_model;
    ValueNames m_names;
    int m_current = -1;
    mutable QHash<int, int> m_heights; // row heights for the last width and font
    mutable int m_heightsWidth = 0;
    mutable qreal m_heightsSize = 0;
};

} // namespace Widgets

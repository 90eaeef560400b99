#include "widgets/summary/summaryblocksview.h"

#include "models/tooltips.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/lengths.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"

#include <QCoreApplication>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Domain;

namespace Widgets {

namespace {

constexpr int kBlockRole = Qt::UserRole;
constexpr int kInkRole = Qt::UserRole + 1; // the ColourRole in which the block's state is painted

// Pixels at 100 % text.
constexpr int kEdge = 4; // above and below a row's words
constexpr int kGap = 8;  // between a block's title and its state

constexpr int kMostLines = 4;

// Paints a block's title on up to four lines, and its state at the end of the first.
class BlocksDelegate : public QStyledItemDelegate
{
public:
    explicit BlocksDelegate(QTreeView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem own = optionFor(option, index);
        own.rect = {indentOf(index), 0, m_view->viewport()->width() - indentOf(index), 0};
        const auto lines = linesOf(own.text, own.font, titleRect(own, index).width(), kMostLines);
        const int height = heightOfLines(own.font, int(std::max(lines.size(), qsizetype(1))));
        return {own.rect.width(),
                std::max(height + 2 * scaled(own.font, kEdge), scaled(own.font, kRoomyRow))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem own = optionFor(option, index);
        const QRect title = titleRect(own, index);
        const auto lines = linesOf(own.text, own.font, title.width(), kMostLines);
        own.text.clear();
        own.state &= ~QStyle::State_HasFocus;
        QStyle *style = m_view->style();
        style->drawControl(QStyle::CE_ItemViewItem, &own, painter, m_view);
        painter->save();
        painter->setPen(colour(m_view->palette(), ColourRole::Text));
        drawLines(painter, title, lines, own.font);
        painter->setPen(colour(m_view->palette(), ColourRole(index.data(kInkRole).toInt())));
        QRect state = own.rect.adjusted(0, 0, -scaled(own.font, kEdge), 0);
        if (lines.size() > 1)
            state.setHeight(heightOfLines(own.font, 1) + 2 * topOf(own, lines.size()));
        drawLines(painter, state, {stateOf(index)}, smallFont(own.font), Qt::AlignRight);
        painter->restore();
        if (option.state & QStyle::State_HasFocus)
            drawFocus(painter, option);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
    }

private:
    static QString stateOf(const QModelIndex &index)
    {
        return index.data(SummaryBlocksView::StateRole).toString();
    }

    int indentOf(const QModelIndex &index) const
    {
        return index.parent().isValid() ? indentOf(index.parent()) + m_view->indentation() : 0;
    }

    QStyleOptionViewItem optionFor(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
    {
        QStyleOptionViewItem own = option;
        initStyleOption(&own, index);
        own.widget = m_view;
        return own;
    }

    // The distance from the upper edge of a row to its words, for this many lines.
    static int topOf(const QStyleOptionViewItem &option, qsizetype lines)
    {
        return (option.rect.height() - heightOfLines(option.font, int(lines))) / 2;
    }

    QRect titleRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const QRect words = m_view->style()->subElementRect(QStyle::SE_ItemViewItemText, &option,
                                                            m_view);
        QRect title = option.rect;
        title.setLeft(words.left() + scaled(option.font, kEdge));
        const int state = QFontMetrics(smallFont(option.font)).horizontalAdvance(stateOf(index));
        const int gap = state > 0 ? scaled(option.font, kGap) : 0;
        title.setRight(option.rect.right() - scaled(option.font, kEdge) - state - gap);
        return title;
    }

    // Draws the focus frame around the whole row, from the view's left edge.
    void drawFocus(QPainter *painter, const QStyleOptionViewItem &option) const
    {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect.setLeft(0);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        m_view->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, m_view);
    }

    QTreeView *m_view;
};

struct StateWords
{
    QString words;
    ColourRole ink;
};

class Text
{
    Q_DECLARE_TR_FUNCTIONS(SummaryBlocksView)
};

StateWords stateOf(const SummaryBlock &block)
{
    if (!block.isWorded)
        return {{}, ColourRole::Secondary};
    if (block.isOmitted)
        return {Text::tr("left out"), ColourRole::Secondary};
    if (block.hasNewRecord())
        return {Text::tr("edited, new progress"), ColourRole::DueSoonText};
    if (block.wording)
        return {Text::tr("edited"), ColourRole::Accent};
    if (!block.hasNotes)
        return {Text::tr("no progress"), ColourRole::DueSoonText};
    return {block.proposal.isEmpty() ? QString() : Text::tr("proposal"), ColourRole::Secondary};
}

} // namespace

SummaryBlocksView::SummaryBlocksView(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new BlocksDelegate(this));
    connect(this, &QTreeWidget::currentItemChanged, this,
            [this] { emit currentBlockChanged(currentBlock()); });
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *row) {
        emit omissionChanged(row->data(0, kBlockRole).toString(),
                             row->checkState(0) == Qt::Unchecked);
    });
    updateLook();
    followChanges(this, {.look = [this] { updateLook(); }});
}

void SummaryBlocksView::setBlocks(const QList<SummaryBlock> &blocks)
{
    m_blocks = blocks;
    const QString current = currentBlock();
    const int scrolled = verticalScrollBar()->value();
    const QSignalBlocker quiet(this);
    fill();
    setCurrentItem(rowOf(current));
    verticalScrollBar()->setValue(scrolled);
}

void SummaryBlocksView::fill()
{
    clear();
    QList<QTreeWidgetItem *> above; // the last row of each level
    for (const SummaryBlock &block : m_blocks) {
        auto *row = block.level == 0 ? new QTreeWidgetItem(this)
                                     : new QTreeWidgetItem(above.value(block.level - 1));
        above.resize(block.level);
        above.append(row);
        const StateWords state = stateOf(block);
        const QString title = block.label.simplified();
        row->setText(0, title);
        row->setToolTip(0, Models::asToolTip(block.label));
        row->setData(0, Qt::AccessibleTextRole,
                     state.words.isEmpty() ? title : Text::tr("%1, %2").arg(title, state.words));
        row->setData(0, StateRole, state.words);
        row->setData(0, kInkRole, int(state.ink));
        row->setData(0, kBlockRole, block.name);
        if (block.canBeOmitted)
            row->setCheckState(0, block.isOmitted ? Qt::Unchecked : Qt::Checked);
    }
    expandAll();
}

QString SummaryBlocksView::currentBlock() const
{
    return currentItem() ? currentItem()->data(0, kBlockRole).toString() : QString();
}

void SummaryBlocksView::setCurrentBlock(const QString &block)
{
    if (QTreeWidgetItem *row = rowOf(block))
        setCurrentItem(row);
}

QTreeWidgetItem *SummaryBlocksView::rowOf(const QString &block) const
{
    for (QTreeWidgetItemIterator row(const_cast<SummaryBlocksView *>(this)); *row; ++row) {
        if ((*row)->data(0, kBlockRole).toString() == block)
            return *row;
    }
    return nullptr;
}

// Titles wrap at the view's width, so the rows are laid out anew.
void SummaryBlocksView::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void SummaryBlocksView::updateLook()
{
    QStyleOptionViewItem row;
    initViewItemOption(&row);
    row.rect = {0, 0, scaled(this, 200), scaled(this, kRoomyRow)};
    const int plain = style()->subElementRect(QStyle::SE_ItemViewItemText, &row, this).left();
    row.features |= QStyleOptionViewItem::HasCheckIndicator;
    const int ticked = style()->subElementRect(QStyle::SE_ItemViewItemText, &row, this).left();
    setIndentation(ticked
                   - plain); // titles of sections then begin at the same x as those of their items
}

} // namespace Widgets

#include "widgets/reading/sourceview.h"

#include "models/reading/sourcepiecemodel.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/textlines.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;
using Models::SourcePieceModel;
using Models::TakenFor;

namespace Widgets {

namespace {

constexpr int kMostLines = 3;

// Lengths at 100 % text.
constexpr qreal kRowHeight = 30;
constexpr qreal kPadding = 8;
constexpr qreal kRowPadding = 5;
constexpr qreal kIndent = 16;
constexpr qreal kChipHeight = 23;
constexpr qreal kChipPadding = 8;
constexpr qreal kSignWidth = 13;
constexpr qreal kSignGap = 5;
constexpr qreal kCurrentBar = 3;

class SourceDelegate : public QStyledItemDelegate
{
public:
    explicit SourceDelegate(SourceView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() != SourcePieceModel::TextColumn)
            return {scaled(option.font, 40), scaled(option.font, kRowHeight)};
        const int width = m_view->columnWidth(SourcePieceModel::TextColumn);
        const int lines = std::max(1, int(textOf(option.font, index, width).size()));
        int height = heightOfLines(option.font, lines) + 2 * scaled(option.font, kRowPadding);
        if (!reasonOf(index).isEmpty())
            height += heightOfLines(smallFont(option.font), 1);
        return {scaled(option.font, 120), std::max(height, scaled(option.font, kRowHeight))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        painter->setClipRect(option.rect, Qt::IntersectClip);
        switch (index.column()) {
        case SourcePieceModel::LineColumn: paintLine(painter, option, index); break;
        case SourcePieceModel::TakenForColumn: paintChip(painter, option, index); break;
        default: paintText(painter, option, index);
        }
        painter->restore();
    }

private:
    static TakenFor takenFor(const QModelIndex &index)
    {
        return TakenFor(index.data(SourcePieceModel::TakenForRole).toInt());
    }
    static QString reasonOf(const QModelIndex &index)
    {
        return index.data(SourcePieceModel::ReasonRole).toString();
    }
    static int indentOf(const QFont &font, const QModelIndex &index)
    {
        return scaled(font, kIndent)
               * std::clamp(index.data(SourcePieceModel::DepthRole).toInt() - 1, 0, 4);
    }
    static QStringList textOf(const QFont &font, const QModelIndex &index, int width)
    {
        const int within = width - 2 * scaled(font, kPadding) - indentOf(font, index);
        const int most = reasonOf(index).isEmpty() ? kMostLines : 1;
        return linesOf(index.data().toString(), font, within, most);
    }

    static void paintLine(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index)
    {
        painter->setPen(colour(option.palette, ColourRole::Faint));
        const QRect place = option.rect.adjusted(0, 0, -scaled(option.font, kPadding), 0);
        drawLines(painter, place, {index.data().toString()}, smallFont(option.font),
                  Qt::AlignRight);
    }

    static void paintChip(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index)
    {
        const PieceLook look = pieceLook(takenFor(index));
        const QFont font = smallFont(option.font);
        const int height = std::max(scaled(option.font, kChipHeight), heightOfLines(font, 1));
        QRect chip(option.rect.left(), option.rect.top() + (option.rect.height() - height) / 2,
                   option.rect.width() - scaled(option.font, kPadding), height);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (look.ground != ColourRole::Panel) {
            painter->setBrush(colour(option.palette, look.ground));
            painter->drawRoundedRect(chip, height / 2.0, height / 2.0);
        }
        painter->setPen(colour(option.palette, look.text));
        chip.adjust(scaled(option.font, kChipPadding), 0, 0, 0);
        const int sign = scaled(option.font, kSignWidth);
        const QRect place(chip.left(), chip.top() + (height - sign) / 2, sign, sign);
        icon(look.sign, colour(option.palette, look.text)).paint(painter, place);
        drawLines(painter, chip.adjusted(sign + scaled(option.font, kSignGap), 0, 0, 0),
                  {index.data().toString()}, font);
    }

    static void paintText(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index)
    {
        const QString reason = reasonOf(index);
        const QStringList lines = textOf(option.font, index, option.rect.width());
        QRect place = option.rect.adjusted(scaled(option.font, kPadding)
                                               + indentOf(option.font, index),
                                           0, -scaled(option.font, kPadding), 0);
        const bool isLeftOut = takenFor(index) == TakenFor::LeftOut;
        painter->setPen(colour(option.palette, isLeftOut ? ColourRole::Faint : ColourRole::Text));
        if (reason.isEmpty()) {
            drawLines(painter, place, lines, option.font);
            return;
        }
        const QFont small = smallFont(option.font);
        const int under = heightOfLines(small, 1);
        drawLines(painter, place.adjusted(0, 0, 0, -under), lines, option.font);
        painter->setPen(colour(option.palette, ColourRole::Secondary));
        place.setTop(place.bottom() - under - scaled(option.font, kRowPadding) + 1);
        place.setHeight(under);
        drawLines(painter, place, linesOf(reason, small, place.width(), 1), small);
    }

    SourceView *m_view;
};

} // namespace

PieceLook pieceLook(TakenFor takenFor)
{
    switch (takenFor) {
    case TakenFor::Title:
        return {u"piece-title"_s, ColourRole::OngoingText, ColourRole::OngoingGround};
    case TakenFor::Section:
        return {u"piece-section"_s, ColourRole::InProgressText, ColourRole::InProgressGround};
    case TakenFor::Item: return {u"piece-item"_s, ColourRole::DoneText, ColourRole::DoneGround};
    case TakenFor::Body: return {u"piece-body"_s, ColourRole::Secondary, ColourRole::Panel};
    case TakenFor::LeftOut:
        return {u"piece-left-out"_s, ColourRole::CancelledText, ColourRole::CancelledGround};
    default: return {u"piece-other"_s, ColourRole::NotStartedText, ColourRole::NotStartedGround};
    }
}

SourceView::SourceView(QWidget *parent)
    : QTreeView(parent)
{
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setTabKeyNavigation(false);
    setItemDelegate(new SourceDelegate(this));
    followChanges(this, {.look = [this] { updateLook(); }});
}

void SourceView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    updateLook();
}

QList<int> SourceView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

void SourceView::selectRows(const QList<int> &rows)
{
    QItemSelection selection;
    for (const int row : rows)
        selection.select(model()->index(row, 0), model()->index(row, model()->columnCount() - 1));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (rows.isEmpty())
        return;
    const QModelIndex current = model()->index(rows.first(), SourcePieceModel::TextColumn);
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
}

// Rows wrap differently at another width, so their heights are measured anew.
void SourceView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void SourceView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    if (selectionModel()->isRowSelected(index.row(), index.parent()))
        painter->fillRect(option.rect, colour(palette(), ColourRole::SelectedRow));
    QTreeView::drawRow(painter, option, index);
    if (index.row() == currentIndex().row() && hasFocus()) {
        QRect bar = option.rect;
        bar.setWidth(scaled(this, kCurrentBar));
        painter->fillRect(bar, colour(palette(), ColourRole::Accent));
    }
}

void SourceView::updateLook()
{
    if (!model())
        return;
    const QFontMetrics small(smallFont(font()));
    int widest = 0;
    for (int what = 0; what <= int(TakenFor::LeftOut); ++what)
        widest = std::max(widest, small.horizontalAdvance(Models::takenForName(TakenFor(what))));
    const int chip = widest + scaled(this, 2 * kChipPadding + kSignWidth + kSignGap + kPadding);
    const QModelIndex last = model()->index(model()->rowCount() - 1, SourcePieceModel::LineColumn);
    const int line = std::max(small.horizontalAdvance(last.data().toString()),
                              QFontMetrics(font()).horizontalAdvance(
                                  model()->headerData(0, Qt::Horizontal).toString()))
                     + scaled(this, 3 * kPadding);
    header()->resizeSection(SourcePieceModel::LineColumn, line);
    header()->resizeSection(SourcePieceModel::TakenForColumn, chip);
    scheduleDelayedItemsLayout();
}

} // namespace Widgets

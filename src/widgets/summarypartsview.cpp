#include "widgets/summarypartsview.h"

#include "models/tooltips.h"
#include "widgets/looks.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Domain;

namespace Widgets {

namespace {

constexpr int kPartRole = Qt::UserRole;
constexpr int kInkRole = Qt::UserRole + 1; // a ColourRole, of the state

constexpr int kRowHeight = 28; // at 100 % text

enum Column { NameColumn, StateColumn };

class PartsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), std::max(hint.height(), scaled(option.font, kRowHeight))};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        if (index.column() == NameColumn)
            return;
        option->font = smallFont(option->font);
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        const auto ink = ColourRole(index.data(kInkRole).toInt());
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, colour(option->palette, ink));
    }
};

struct StateWords
{
    QString words;
    ColourRole ink;
};

class Text
{
    Q_DECLARE_TR_FUNCTIONS(SummaryPartsView)
};

StateWords stateOf(const SummaryPart &part)
{
    if (!part.isWorded)
        return {{}, ColourRole::Secondary};
    if (part.isOmitted)
        return {Text::tr("left out"), ColourRole::Secondary};
    if (part.hasNewRecord())
        return {Text::tr("edited, new progress"), ColourRole::DueSoonText};
    if (part.wording)
        return {Text::tr("edited"), ColourRole::Accent};
    if (!part.hasNotes)
        return {Text::tr("no progress"), ColourRole::DueSoonText};
    return {part.draft.isEmpty() ? QString() : Text::tr("draft"), ColourRole::Secondary};
}

} // namespace

SummaryPartsView::SummaryPartsView(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformRowHeights(true);
    setItemDelegate(new PartsDelegate(this));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this,
            [this] { emit currentPartChanged(currentPart()); });
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *row, int column) {
        if (column == NameColumn)
            emit omissionChanged(row->data(NameColumn, kPartRole).toString(),
                                 row->checkState(NameColumn) == Qt::Unchecked);
    });
    updateLook();
}

void SummaryPartsView::setParts(const QList<SummaryPart> &parts)
{
    m_parts = parts;
    const QString current = currentPart();
    const int scrolled = verticalScrollBar()->value();
    const QSignalBlocker quiet(this);
    fill();
    setCurrentItem(rowOf(current));
    verticalScrollBar()->setValue(scrolled);
}

void SummaryPartsView::fill()
{
    clear();
    QList<QTreeWidgetItem *> above; // by level
    for (const SummaryPart &part : m_parts) {
        auto *row = part.level == 0 ? new QTreeWidgetItem(this)
                                    : new QTreeWidgetItem(above.value(part.level - 1));
        above.resize(part.level);
        above.append(row);
        const StateWords state = stateOf(part);
        row->setText(NameColumn, part.label.simplified());
        row->setToolTip(NameColumn, Models::asToolTip(part.label));
        row->setText(StateColumn, state.words);
        row->setToolTip(StateColumn, state.words);
        row->setData(StateColumn, kInkRole, int(state.ink));
        row->setData(NameColumn, kPartRole, part.part);
        if (part.canBeOmitted)
            row->setCheckState(NameColumn, part.isOmitted ? Qt::Unchecked : Qt::Checked);
    }
    expandAll();
}

QString SummaryPartsView::currentPart() const
{
    return currentItem() ? currentItem()->data(NameColumn, kPartRole).toString() : QString();
}

void SummaryPartsView::setCurrentPart(const QString &part)
{
    if (QTreeWidgetItem *row = rowOf(part))
        setCurrentItem(row);
}

QTreeWidgetItem *SummaryPartsView::rowOf(const QString &part) const
{
    for (QTreeWidgetItemIterator row(const_cast<SummaryPartsView *>(this)); *row; ++row) {
        if ((*row)->data(NameColumn, kPartRole).toString() == part)
            return *row;
    }
    return nullptr;
}

void SummaryPartsView::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationPaletteChange)
        updateLook();
}

void SummaryPartsView::updateLook()
{
    setIndentation(scaled(this, 16));
    QPalette rows;
    rows.setColor(QPalette::Highlight, colour(palette(), ColourRole::SelectedRow));
    rows.setColor(QPalette::HighlightedText, colour(palette(), ColourRole::Text));
    setPalette(rows);
}

} // namespace Widgets

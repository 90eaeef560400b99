#include "widgets/year/yeardelegate.h"

#include "domain/plan/tally.h"
#include "models/outline/plantreemodel.h"
#include "models/outline/roles.h"
#include "models/plandocument.h"
#include "widgets/item/searchmarks.h"
#include "widgets/item/status/statuslook.h"
#include "widgets/kit/focusframe.h"
#include "widgets/kit/rows.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanTreeModel;

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kLowest = 24;
constexpr qreal kHighest = 32;
constexpr qreal kSign = 16;
constexpr qreal kGap = 6;
constexpr qreal kFoldLeft = 12;

QModelIndex deadlineOf(const YearModel &model, const OutlineNode *node)
{
    return model.plan()->indexOf(node, PlanTreeModel::DeadlineColumn);
}

} // namespace

YearDelegate::YearDelegate(YearModel *model, QWidget *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
{}

void YearDelegate::setChosen(NodeId node, int mark)
{
    m_chosenOf = node;
    m_chosen = mark;
}

int YearDelegate::lowestRow(const QFont &font)
{
    return std::max(scaled(font, kLowest), heightOfLines(font, 1) + scaled(font, 4));
}

int YearDelegate::highestRow(const QFont &font)
{
    return std::max(lowestRow(font), scaled(font, kHighest));
}

QSize YearDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {1, m_rowHeight};
}

void YearDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const OutlineNode *node = m_model->nodeAt(index.row());
    if (!node)
        return;
    painter->save();
    paintRowGround(painter, option, !node->isTracked());
    const QRectF chart = m_columns.chart(option.rect);
    const int year = m_model->document()->plan().year;
    paintMonths(painter, chart, option.palette, year, m_model->document()->today());
    if (node->isTracked()) {
        paintWords(painter, option, index);
        paintDeadline(painter, option, index);
        const YearLook look{.font = option.font,
                            .palette = option.palette,
                            .status = StatusKind(index.data(Models::StatusRole).toInt()),
                            .chosen = node->id() == m_chosenOf ? m_chosen : -1};
        paintYear(painter, m_model->contentOf(node), chart, year, look);
    } else {
        paintSection(painter, option, index);
    }
    paintOpen(painter, option);
    if (m_showsFocus && option.state & QStyle::State_HasFocus)
        drawFocusFrame(painter, option.rect, option.palette);
    painter->restore();
}

QRect YearDelegate::openPlace(const QRect &row) const
{
    const QFont small = smallFont(m_view->font());
    const int wide = QFontMetrics(small).horizontalAdvance(tr("Open")) + scaled(small, 16);
    const int high = std::min(row.height() - 4, QFontMetrics(small).height() + scaled(small, 4));
    return {m_columns.deadline - wide - scaled(small, 4), row.center().y() - high / 2, wide, high};
}

// The part of `words` that the button for opening the page leaves free.
QRect YearDelegate::besideOpen(QRect words, const QStyleOptionViewItem &option) const
{
    if (m_opensPage && option.state & QStyle::State_Selected)
        words.setRight(openPlace(option.rect).left() - scaled(option.font, kGap));
    return words;
}

void YearDelegate::paintOpen(QPainter *painter, const QStyleOptionViewItem &option) const
{
    if (!m_opensPage || !(option.state & QStyle::State_Selected))
        return;
    const QRect place = openPlace(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colour(option.palette, ColourRole::Accent));
    painter->setBrush(colour(option.palette, ColourRole::Panel));
    const qreal radius = place.height() / 2.0;
    painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    drawLines(painter, place, {tr("Open")}, smallFont(option.font), Qt::AlignHCenter);
    painter->restore();
}

// Paints the section's heading in bold and how many of its items are done.
void YearDelegate::paintSection(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const OutlineNode *node = m_model->nodeAt(index.row());
    const int side = scaled(option.font, kSign);
    const bool isFolded = m_model->isFolded(node->id());
    icon(isFolded ? u"chevron-right"_s : u"chevron-down"_s,
         colour(option.palette, ColourRole::Secondary))
        .paint(painter, scaled(option.font, kFoldLeft), option.rect.center().y() - side / 2, side,
               side);
    const QString heading = index.data().toString();
    QFont font = inOneHand(option.font, heading);
    font.setWeight(QFont::Bold);
    const auto figures = index.data(Models::TallyRole).value<Tally>();
    const QFont small = smallFont(option.font);
    const QString done =
        tr("%1 of %2 done").arg(figures.count(StatusKind::Done)).arg(figures.items);
    const int gap = scaled(option.font, kGap);
    const int doneWidth = std::min(QFontMetrics(small).horizontalAdvance(done) + 1,
                                   m_columns.months - m_columns.deadline - gap);
    const QRect count(m_columns.months - gap - doneWidth, option.rect.top(), doneWidth,
                      option.rect.height());
    const int left = m_columns.title - scaled(option.font, 16);
    const QRect words = besideOpen(
        {left, option.rect.top(), count.left() - gap - left, option.rect.height()}, option);
    painter->setPen(colour(option.palette, ColourRole::Text));
    drawLines(painter, words, linesOf(heading, font, words.width(), 1), font, Qt::AlignLeft,
              markingOf(m_terms, option.palette));
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    drawLines(painter, count, linesOf(done, small, count.width(), 1), small, Qt::AlignRight);
}

void YearDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const auto status = StatusKind(index.data(Models::StatusRole).toInt());
    const StatusLook look = statusLook(status);
    const QRect row = option.rect;
    const QFont small = smallFont(option.font);
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    const QRect number(scaled(option.font, 4), row.top(), m_columns.number - scaled(option.font, 4),
                       row.height());
    const QString numberWords = index.data(Models::NumberRole).toString();
    drawLines(painter, number, linesOf(numberWords, small, number.width(), 1), small,
              Qt::AlignRight);
    const int side = scaled(option.font, kSign);
    icon(look.icon, colour(option.palette, look.text))
        .paint(painter, m_columns.number + scaled(option.font, 3), row.center().y() - side / 2,
               side, side);

    const bool isCancelled = status == StatusKind::Cancelled;
    const QString title = index.data(Models::TitleRole).toString();
    QFont font = inOneHand(option.font, title);
    font.setStrikeOut(isCancelled);
    const QRect words = besideOpen(
        {m_columns.title, row.top(),
         m_columns.deadline - m_columns.title - scaled(option.font, kGap), row.height()},
        option);
    painter->setPen(
        colour(option.palette, isCancelled ? ColourRole::CancelledText : ColourRole::Text));
    drawLines(painter, words, linesOf(title, font, words.width(), 1), font, Qt::AlignLeft,
              markingOf(m_terms, option.palette));
}

QString YearDelegate::latenessWords(const QModelIndex &index, const YearContent &content)
{
    QString late = index.data(Models::SecondLineRole).toString();
    if (!late.isEmpty())
        return late;
    const auto missing = int(std::ranges::count_if(content.row.periods, &YearPeriod::isMissing));
    if (missing > 1)
        return tr("%n missing", "periods without progress", missing);
    return missing == 1 ? tr("none in %1", "progress in a period")
                              .arg(periodName(content.lastMissing()->period))
                        : QString();
}

// Paints the deadline's words and, in colour, its lateness; if both do not fit, the words are cut.
void YearDelegate::paintDeadline(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const OutlineNode *node = m_model->nodeAt(index.row());
    const QModelIndex deadline = deadlineOf(*m_model, node);
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(small);
    QRect rect(m_columns.deadline, option.rect.top(),
               m_columns.months - m_columns.deadline - scaled(option.font, kGap),
               option.rect.height());
    const QString words = deadline.data().toString();
    if (words.isEmpty()) {
        painter->setPen(colour(option.palette, m_model->document()->isReadOnly()
                                                   ? ColourRole::Secondary
                                                   : ColourRole::Accent));
        drawLines(painter, rect, linesOf(tr("Set a deadline"), small, rect.width(), 1), small);
        return;
    }
    const bool isSoon = deadline.data(Models::LatenessRole).toInt()
                        == int(Models::Lateness::DueSoon);
    const QString late = latenessWords(deadline, m_model->contentOf(node));
    const int gap = scaled(small, 5);
    const int lateWidth = late.isEmpty() ? 0 : metrics.horizontalAdvance(late) + gap;
    const int room = std::max(scaled(small, 24), rect.width() - lateWidth);
    const QString shown = linesOf(words, small, room, 1).value(0);
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    drawLines(painter, rect, {shown}, small, Qt::AlignLeft, markingOf(m_terms, option.palette));
    if (late.isEmpty())
        return;
    rect.setLeft(rect.left() + metrics.horizontalAdvance(shown) + gap);
    painter->setPen(
        colour(option.palette, isSoon ? ColourRole::DueSoonText : ColourRole::MissedText));
    drawLines(painter, rect, linesOf(late, small, rect.width(), 1), small);
}

} // namespace Widgets

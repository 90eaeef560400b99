#include "widgets/window/tree/plantreedelegate.h"

#include "domain/plan/itemstatus.h"
#include "domain/plan/tally.h"
#include "models/outline/plantreemodel.h"
#include "widgets/item/searchmarks.h"
#include "widgets/item/status/statuslook.h"
#include "widgets/item/status/statuspill.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"

#include <QPainter>

using namespace Qt::StringLiterals;
using Domain::StatusKind;
using Models::PlanTreeModel;

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kRowHeight = 44;
constexpr qreal kCellPadding = 8;
constexpr qreal kNumberGap = 9;
constexpr qreal kBarWidth = 120;
constexpr qreal kBarHeight = 6;
constexpr qreal kRightMargin = 14;
constexpr qreal kDraftSign = 14;
constexpr qreal kDraftGap = 6;
constexpr qreal kStatusSign = 16;

QRect padded(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(scaled(option.font, kCellPadding), 0,
                                -scaled(option.font, kCellPadding), 0);
}

void drawPill(QPainter *painter, const QRectF &rect, const QColor &ground)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter->restore();
}

QString carriedWord()
{
    return PlanTreeDelegate::tr("carried", "an item, over from an earlier year");
}

ColourRole latenessColour(Models::Lateness lateness)
{
    return lateness == Models::Lateness::Missed ? ColourRole::MissedText : ColourRole::DueSoonText;
}

} // namespace

int PlanTreeDelegate::rowHeight(const QFont &font) const
{
    const auto *view = qobject_cast<const QWidget *>(parent());
    const bool isRoomy = !view || densityOf(view) == Density::Roomy;
    return std::max(isRoomy ? scaled(font, kRowHeight) : 0,
                    heightOfLines(font, 2) + scaled(font, 4));
}

int PlanTreeDelegate::widthOfStatus(const QFont &font)
{
    int widest = 0;
    for (const StatusKind status : Domain::allStatuses()) {
        const QString percent = status == StatusKind::InProgress ? u" 99%"_s : QString();
        widest = std::max(widest, widthOfStatusPill(font, Domain::statusName(status) + percent));
    }
    return widest + scaled(font, 2 * kCellPadding);
}

int PlanTreeDelegate::widthOfCarried(const QFont &font)
{
    return QFontMetrics(smallFont(font)).horizontalAdvance(carriedWord());
}

int PlanTreeDelegate::widthBeforeTitle(const QFont &font) const
{
    return m_numberWidth > 0 ? m_numberWidth + scaled(font, kNumberGap) : 0;
}

QString PlanTreeDelegate::leadWords(const QString &department)
{
    return tr("lead: %1").arg(department);
}

QSize PlanTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {scaled(option.font, 80), rowHeight(option.font)};
}

void PlanTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    switch (index.column()) {
    case PlanTreeModel::ItemColumn: paintTitle(painter, option, index); break;
    case PlanTreeModel::StatusColumn: paintStatus(painter, option, index); break;
    case PlanTreeModel::LatestProgressColumn: paintProgress(painter, option, index); break;
    default: paintTwoLines(painter, option, index);
    }
    painter->restore();
}

void PlanTreeDelegate::paintTitle(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QFont font = option.font;
    QRect rect = option.rect.adjusted(0, 0, -scaled(font, kCellPadding), 0);
    if (index.data(Models::HasDraftRole).toBool())
        rect.setRight(paintDraftSign(painter, option, rect));
    const bool isCancelled = index.data(Models::StatusRole).toInt() == int(StatusKind::Cancelled);
    QString title = index.data(Models::TitleRole).toString();
    if (index.data(Models::IsSectionRole).toBool()) {
        title = index.data().toString();
        font.setWeight(QFont::Bold);
    } else if (m_numberWidth > 0) {
        const QRect number(rect.left(), rect.top(), m_numberWidth, rect.height());
        paintNumber(painter, option, number, index);
        rect.setLeft(number.right() + scaled(font, kNumberGap));
    }
    if (m_showsSign && index.data(Models::IsTrackedRole).toBool())
        rect.setLeft(paintStatusSign(painter, option, rect, index));
    font = inOneHand(font, title);
    font.setStrikeOut(isCancelled);
    painter->setPen(
        colour(option.palette, isCancelled ? ColourRole::CancelledText : ColourRole::Text));
    const Marking found = marking(option.palette);
    const auto reason = m_showsProgress ? std::optional<SearchReason>() : reasonOf(index);
    const int lower = reason ? heightOfLines(smallFont(option.font), 1) : 0;
    const QStringList lines = linesOf(title, font, rect.width(), reason ? 1 : 2, found);
    drawLines(painter, rect.adjusted(0, 0, 0, -lower), lines, font, Qt::AlignLeft, found);
    if (!reason)
        return;
    const QRect under(rect.left(), rect.center().y() + (heightOfLines(font, 1) - lower) / 2,
                      rect.width(), lower);
    paintReason(painter, option, under, *reason);
}

std::optional<SearchReason> PlanTreeDelegate::reasonOf(const QModelIndex &index) const
{
    return m_reasonOf && !m_terms.isEmpty() ? m_reasonOf(index) : std::nullopt;
}

// Paints where a search term was found in the notes: one small line below the title, if the column
// of the latest progress is hidden.
void PlanTreeDelegate::paintReason(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QRect &line, const SearchReason &reason) const
{
    const QFont font = smallFont(option.font);
    const Marking found = marking(option.palette);
    const int gap = QFontMetrics(font).horizontalAdvance(u' ') + scaled(option.font, kDraftGap);
    const ReasonLine shown = reasonLine(reason, font, line.width(), gap, found);
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    drawLines(painter, line, {shown.where}, font);
    drawLines(painter, line.adjusted(shown.before, 0, 0, 0), {shown.words}, font, Qt::AlignLeft,
              found);
}

// Paints the number, and below it the mark of a carried-over item.
void PlanTreeDelegate::paintNumber(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QRect &place, const QModelIndex &index)
{
    const QString number = index.data(Models::NumberRole).toString();
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    if (!index.data(Models::CarriedRole).toBool()) {
        drawLines(painter, place, {number}, option.font, Qt::AlignRight);
        return;
    }
    const QFont small = smallFont(option.font);
    const int upper = number.isEmpty() ? 0 : heightOfLines(option.font, 1);
    const int lower = heightOfLines(small, 1);
    const QRect both(place.left(), place.center().y() - (upper + lower) / 2, place.width(),
                     upper + lower);
    if (upper > 0)
        drawLines(painter, both.adjusted(0, 0, 0, -lower), {number}, option.font, Qt::AlignRight);
    drawLines(painter, both.adjusted(0, upper, 0, 0), {carriedWord()}, small, Qt::AlignRight);
}

Marking PlanTreeDelegate::marking(const QPalette &palette) const
{
    return markingOf(m_terms, palette);
}

// Paints the sign of the status before the title; returns the x at which the title can begin.
int PlanTreeDelegate::paintStatusSign(QPainter *painter, const QStyleOptionViewItem &option,
                                      const QRect &rect, const QModelIndex &index)
{
    const StatusLook look = statusLook(StatusKind(index.data(Models::StatusRole).toInt()));
    const int side = scaled(option.font, kStatusSign);
    const QRect place(rect.left(), rect.center().y() - side / 2, side, side);
    icon(look.icon, colour(option.palette, look.text)).paint(painter, place);
    return place.right() + scaled(option.font, kDraftGap);
}

// Paints a pencil at the right end if the node has a draft of a note; returns the x at which the
// text before it must end.
int PlanTreeDelegate::paintDraftSign(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QRect &rect)
{
    const int side = scaled(option.font, kDraftSign);
    const QRect place(rect.right() - side, rect.center().y() - side / 2, side, side);
    icon(u"edit"_s, colour(option.palette, ColourRole::Secondary)).paint(painter, place);
    return place.left() - scaled(option.font, kDraftGap);
}

// Paints the owner above the lead department, or the deadline above its lateness.
void PlanTreeDelegate::paintTwoLines(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QRect rect = padded(option);
    const QFont small = smallFont(option.font);
    const bool isOwner = index.column() == PlanTreeModel::OwnerColumn;
    QString first = index.data().toString();
    QString second = index.data(Models::SecondLineRole).toString();
    ColourRole ink = ColourRole::Text;
    if (first.isEmpty()) {
        first = index.data(Models::NothingRole).toString();
        ink = ColourRole::Secondary;
    }
    const auto isCut = [&rect](const QString &words, const QFont &font) {
        return QFontMetrics(font).horizontalAdvance(words) > rect.width();
    };
    if (isOwner) { // where there is no room for “lead:”, the department stands without it
        first = heldTogether(first);
        if (!second.isEmpty() && !isCut(leadWords(second), small))
            second = leadWords(second);
    }
    const Marking found = marking(option.palette);
    // If neither owners nor department fit, the owners take both lines.
    if (isOwner && isCut(first, option.font) && isCut(second, small))
        second.clear();
    const QStringList lines = linesOf(first, option.font, rect.width(), second.isEmpty() ? 2 : 1,
                                      found);
    painter->setPen(colour(option.palette, ink));
    if (second.isEmpty()) {
        drawLines(painter, rect, lines, option.font, Qt::AlignLeft, found);
        return;
    }
    const int upper = heightOfLines(option.font, 1);
    const int lower = heightOfLines(small, 1);
    const QRect both(rect.left(), rect.center().y() - (upper + lower) / 2, rect.width(),
                     upper + lower);
    drawLines(painter, both.adjusted(0, 0, 0, -lower), lines, option.font, Qt::AlignLeft, found);
    const auto lateness = Models::Lateness(index.data(Models::LatenessRole).toInt());
    painter->setPen(
        colour(option.palette, isOwner ? ColourRole::Secondary : latenessColour(lateness)));
    const Marking inSecond = isOwner ? found : Marking();
    drawLines(painter, both.adjusted(0, upper, 0, 0),
              linesOf(second, small, rect.width(), 1, inSecond), small, Qt::AlignLeft, inSecond);
}

void PlanTreeDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const auto status = StatusKind(index.data(Models::StatusRole).toInt());
    const QVariant percent = index.data(Models::PercentRole);
    const QString words = index.data().toString();
    if (words.isEmpty())
        return; // of a section that sets out no work
    const QString whole = percent.isValid() ? words + u" %1%"_s.arg(percent.toInt()) : words;
    const QRect rect = padded(option);
    const bool fits = widthOfStatusPill(option.font, whole) <= rect.width();
    const PillGround ground = option.state & QStyle::State_Selected ? PillGround::Selected
                                                                    : PillGround::Plain;
    paintStatusPill(painter, rect, option.font, option.palette, status, fits ? whole : words,
                    ground);
}

// Paints the day of the latest note above the beginning of its text; in a narrow column only the
// day, or only the words looked for.
void PlanTreeDelegate::paintProgress(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QFont font = smallFont(option.font);
    const auto reason = m_showsProgress ? reasonOf(index) : std::nullopt;
    const QString day = reason ? reason->where : index.data().toString();
    const QString note = reason ? reason->words : index.data(Models::SecondLineRole).toString();
    const QRect rect = padded(option);
    const Marking found = marking(option.palette);
    const QStringList days = linesOf(day, font, rect.width(), 2);
    if (reason && days.size() > 1 && !found.stretches(note).isEmpty()) {
        painter->setPen(colour(option.palette, ColourRole::Text));
        drawLines(painter, rect, linesOf(note, font, rect.width(), 2, found), font, Qt::AlignLeft,
                  found);
        return;
    }
    paintEvidenceSign(painter, option, index, rect);
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    if (note.isEmpty()) {
        const QString words = day.isEmpty() ? index.data(Models::NothingRole).toString() : day;
        drawLines(painter, rect, linesOf(words, font, rect.width(), 2, found), font, Qt::AlignLeft,
                  found);
        return;
    }
    if (days.size() > 1) {
        drawLines(painter, rect, days, font);
        return;
    }
    const int line = heightOfLines(font, 1);
    const QRect both(rect.left(), rect.center().y() - line, rect.width(), 2 * line);
    drawLines(painter, both.adjusted(0, 0, 0, -line), days, font, Qt::AlignLeft, found);
    painter->setPen(colour(option.palette, ColourRole::Text));
    drawLines(painter, both.adjusted(0, line, 0, 0), linesOf(note, font, rect.width(), 1, found),
              font, Qt::AlignLeft, found);
}

// Paints a paper clip and the number of pieces of evidence at the right end beside the day, if
// there is room.
void PlanTreeDelegate::paintEvidenceSign(QPainter *painter, const QStyleOptionViewItem &option,
                                         const QModelIndex &index, const QRect &rect)
{
    const int count = index.data(Models::EvidenceRole).toInt();
    const QFont font = smallFont(option.font);
    const QFontMetrics metrics(font);
    const QString number = QString::number(count);
    const int line = heightOfLines(font, 1);
    const int side = scaled(option.font, kDraftSign);
    const int width = side + scaled(option.font, 2) + metrics.horizontalAdvance(number);
    const QString words = index.data().toString();
    const int day = metrics.horizontalAdvance(words) + scaled(option.font, kDraftGap);
    if (count == 0 || day + width > rect.width())
        return;
    const bool isAlone = index.data(Models::SecondLineRole).toString().isEmpty();
    const int middle = isAlone ? rect.center().y() : rect.center().y() - line / 2;
    const QRect clip(rect.right() - width + 1, middle - side / 2, side, side);
    icon(u"paper-clip"_s, colour(option.palette, ColourRole::Secondary)).paint(painter, clip);
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    drawLines(painter, QRect(clip.right(), middle - line / 2, rect.right() - clip.right(), line),
              {number}, font, Qt::AlignRight);
}

void PlanTreeDelegate::paintRollUp(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const auto figures = index.data(Models::TallyRole).value<Domain::Tally>();
    if (figures.items == 0)
        return; // guidance with nothing under it
    const QFont small = smallFont(option.font);
    const int gap = scaled(option.font, 10);
    const int barHeight = scaled(option.font, kBarHeight);
    QRect rect = option.rect.adjusted(0, 0, -scaled(option.font, kRightMargin), 0);
    painter->save();

    const int barWidth = std::min(scaled(option.font, kBarWidth), rect.width() / 5);
    const int top = rect.center().y() - barHeight / 2;
    const QRectF bar(rect.right() - barWidth, top, barWidth, barHeight);
    drawPill(painter, bar, colour(option.palette, ColourRole::Hairline));
    if (const int done = figures.count(StatusKind::Done); done > 0) {
        const qreal width = std::max(bar.width() * done / figures.items, qreal(barHeight));
        drawPill(painter, QRectF(bar.topLeft(), QSizeF(width, barHeight)),
                 colour(option.palette, ColourRole::DoneBar));
    }
    rect.setRight(int(bar.left()) - gap);

    const QString words = index.siblingAtColumn(PlanTreeModel::StatusColumn).data().toString();
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    drawLines(painter, rect, {words}, small, Qt::AlignRight);
    rect.setRight(rect.right() - QFontMetrics(small).horizontalAdvance(words) - gap);
    if (figures.missed > 0 && !(option.state & QStyle::State_Open)) {
        const QString late = tr("%1 missed").arg(figures.missed);
        painter->setPen(colour(option.palette, ColourRole::MissedText));
        drawLines(painter, rect, {late}, small, Qt::AlignRight);
        rect.setRight(rect.right() - QFontMetrics(small).horizontalAdvance(late) - gap);
    }

    if (index.data(Models::HasDraftRole).toBool())
        rect.setRight(paintDraftSign(painter, option, rect));
    const QString heading = index.data().toString();
    QFont font = inOneHand(option.font, heading);
    font.setWeight(QFont::Bold);
    painter->setPen(colour(option.palette, ColourRole::Text));
    const Marking found = marking(option.palette);
    drawLines(painter, rect, linesOf(heading, font, rect.width(), 2, found), font, Qt::AlignLeft,
              found);
    painter->restore();
}

} // namespace Widgets

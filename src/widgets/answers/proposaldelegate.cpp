#include "widgets/answers/proposaldelegate.h"

#include "domain/text/sentences.h"
#include "widgets/kit/rows.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/textlines.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

using Group = ProposalListModel::Group;
using Pick = ProposalListModel::Pick;
using Row = ProposalListModel::Row;

namespace {

// Lengths at 100 % text.
constexpr qreal kEdge = 18;
constexpr qreal kTick = 16;
constexpr qreal kTextLeft = 48;
constexpr qreal kGap = 12;
constexpr qreal kPadding = 7;
constexpr qreal kHeadingHeight = 34;
constexpr qreal kLowestRow = 34;
constexpr qreal kWide = 760; // lists at least this wide show their rows in columns
constexpr qreal kItemColumn = 232;
constexpr qreal kWhoColumn = 100;
constexpr qreal kWhatColumn = 72;
constexpr qreal kBoxPadding = 8;
constexpr qreal kIndent = 24;
constexpr qreal kLeastBox = 110;
constexpr int kBriefLines = 2;
constexpr int kMostLines = 60;
constexpr qsizetype kLongestShown = 6000;

// Breaks the whole text into lines of the width; line ends in the text are kept.
QStringList wholeLines(const QString &text, const QFont &font, int width)
{
    QStringList lines;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString &paragraph : text.left(kLongestShown).split(u'\n')) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < kMostLines;
             line = layout.createLine()) {
            line.setLineWidth(width);
            lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines;
}

QString dayWords(const Proposal &proposal)
{
    return proposal.day.toString(ProposalDelegate::tr("MMM d", "format of a day"));
}

// The label before a value: the day of a note, else the name of the field.
QString whatWords(const Proposal &proposal)
{
    return proposal.isNote() && proposal.day.isValid() ? dayWords(proposal) : proposal.what;
}

QString answeredWords(const Proposal &proposal)
{
    return valueOrEmpty(proposal.answered);
}

// The attendance, figures and number of evidence pieces that come with a note; empty for none.
QString besideWords(const Proposal &proposal)
{
    QStringList parts;
    if (proposal.attendance)
        parts.append(ProposalDelegate::tr("attendance %1").arg(*proposal.attendance));
    if (!proposal.figures.isEmpty())
        parts.append(figureWords(proposal.figures));
    if (proposal.evidence > 0 && proposal.key != u"evidence")
        parts.append(ProposalDelegate::tr("evidence %1", "how many pieces").arg(proposal.evidence));
    return parts.join(u" · "_s);
}

} // namespace

// Collects the laid-out words and boxes of one row while the row is being laid out.
class ProposalDelegate::Setter
{
public:
    Setter(const QFont &font, int width, bool isCurrent)
        : m_body(inOneHand(font, u"中"_s))
        , m_small(inOneHand(smallFont(font), u"中"_s))
        , m_width(width)
        , m_isCurrent(isCurrent)
    {}

    int width() const { return m_width; }
    int length(qreal units) const { return scaled(m_body, units); }
    bool isWide() const { return m_width >= length(kWide); }
    bool isCurrent() const { return m_isCurrent; }

    // Lays out `text` in at most `most` lines and returns the y of its lower edge.
    int put(const QString &text, int left, int top, int width, Ink ink = Ink::Text,
            bool isSmall = false, int most = kBriefLines, Part part = Part::None)
    {
        if (text.isEmpty())
            return top;
        QFont font = isSmall ? m_small : m_body;
        if (ink == Ink::Bold)
            font.setWeight(QFont::Bold);
        const bool isWhole = m_isCurrent && most > 1;
        const QStringList lines = isWhole ? wholeLines(text, font, width)
                                          : linesOf(text, font, width, most);
        const int height = heightOfLines(font, int(lines.size()));
        layout.words.append({.place = {left, top, width, height},
                             .lines = lines,
                             .ink = ink,
                             .isSmall = isSmall,
                             .part = part});
        layout.height = std::max(layout.height, top + height);
        return top + height;
    }

    int widthOf(const QString &text, bool isSmall) const
    {
        return QFontMetrics(isSmall ? m_small : m_body).horizontalAdvance(text);
    }
    int lineHeight() const { return heightOfLines(m_body, 1); }

    Layout layout;

private:
    QFont m_body;
    QFont m_small;
    int m_width;
    bool m_isCurrent;
};

ProposalDelegate::ProposalDelegate(const ProposalListModel *model, ValueNames names,
                                   QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_names(std::move(names))
{}

QString ProposalDelegate::itemWords(const Proposal &proposal) const
{
    QString heading = m_model->headingOf(proposal.node);
    if (!heading.isEmpty())
        return heading;
    return proposal.line > 0 ? tr("Row %1 of “%2”").arg(proposal.line).arg(proposal.file)
                             : tr("(the plan)");
}

ProposalDelegate::Layout ProposalDelegate::layoutOf(const QFont &font, int width,
                                                    const QModelIndex &index) const
{
    const Row &row = m_model->row(index.row());
    Setter setter(font, width, index.row() == m_current);
    if (row.isHeading) {
        setHeading(setter, row);
        return setter.layout;
    }
    const int left = setter.length(kTextLeft);
    if (row.group == Group::NotRead)
        setter.put(m_model->sentence(row), left, setter.length(kPadding),
                   width - left - setter.length(kEdge), Ink::Text, false, 3);
    else if (row.group == Group::Both)
        setConflict(setter, row);
    else if (row.group == Group::Unknown)
        setUnknown(setter, row);
    else
        setValue(setter, row);
    Layout layout = setter.layout;
    layout.height = std::max(layout.height + setter.length(kPadding), setter.length(kLowestRow));
    if (m_model->canTick(row)) {
        const int side = setter.length(kTick);
        const int indent = row.linkedFrom >= 0 ? setter.length(kIndent) : 0;
        layout.tick = {setter.length(kEdge) + indent, setter.length(kPadding) + 2, side, side};
    }
    return layout;
}

void ProposalDelegate::setHeading(Setter &setter, const Row &row) const
{
    const int side = setter.length(kTick);
    const int height = setter.length(kHeadingHeight);
    const QRect sign(setter.length(kEdge), (height - side) / 2, side, side);
    if (m_model->canTick(row))
        setter.layout.tick = sign;
    if (ProposalListModel::canFold(row.group))
        setter.layout.fold = sign;
    const bool hasSign = !setter.layout.tick.isNull() || !setter.layout.fold.isNull();
    const int left = hasSign ? setter.length(kTextLeft - 4) : setter.length(kEdge);
    const int top = (height - setter.lineHeight()) / 2;
    const QString words = tr("%1  %2", "a group, and how many")
                              .arg(m_model->title(row.group))
                              .arg(m_model->count(row.group));
    const int room = setter.width() - left - setter.length(kEdge);
    const int wide = std::min(room, setter.widthOf(words, false) * 11 / 10 + 2);
    setter.put(words, left, top, wide, Ink::Bold, false, 1);
    const int hintLeft = left + wide + setter.length(kGap);
    if (setter.width() - hintLeft > setter.length(120))
        setter.put(m_model->hint(row.group), hintLeft, top + 1,
                   setter.width() - hintLeft - setter.length(kEdge), Ink::Secondary, true, 1);
    setter.layout.height = height;
}

// Lays out the item's heading and, in a line below it, the sender and the name of the value.
void ProposalDelegate::setItem(Setter &setter, const Proposal &proposal, int left, int width) const
{
    const int top = setter.length(kPadding);
    const int below = setter.put(itemWords(proposal), left, top, width, Ink::Text, false,
                                 setter.isCurrent() ? 3 : 1);
    QStringList parts{proposal.who, whatWords(proposal)};
    parts.removeAll(QString());
    setter.put(parts.join(u" · "_s), left, below, width, Ink::Secondary, true, 1);
}

// The old value struck out and the new one, side by side where there is room.
void ProposalDelegate::setChange(Setter &setter, const Proposal &proposal, int left,
                                 int width) const
{
    int top = setter.length(kPadding);
    const bool isAnswer = proposal.kind == AnswerKind::New || proposal.kind == AnswerKind::Unchanged
                          || (proposal.isNote() && proposal.sent.isEmpty()
                              && proposal.now.isEmpty());
    const bool isRemoval = proposal.kind == AnswerKind::Removed;
    const QString beside = besideWords(proposal);
    const int besideWidth = beside.isEmpty() ? 0
                                             : setter.widthOf(beside, true) + setter.length(kGap);
    if (!beside.isEmpty())
        setter.put(beside, left + width - besideWidth + setter.length(kGap), top + 1, besideWidth,
                   Ink::Secondary, true, 1);
    const int room = width - besideWidth;
    const QString old = valueOrEmpty(proposal.now).simplified();
    const QString now = isAnswer ? answeredWords(proposal) : u"→ "_s + answeredWords(proposal);
    const int oldWidth = setter.widthOf(old, false) + 2;
    if (isRemoval) {
        top = setter.put(valueOrEmpty(proposal.now), left, top, room, Ink::Struck);
    } else if (isAnswer) {
        top = setter.put(now, left, top, room);
    } else if (oldWidth + setter.widthOf(now.simplified(), false) + setter.length(8) <= room) {
        setter.put(old, left, top, oldWidth, proposal.now.isEmpty() ? Ink::Secondary : Ink::Struck,
                   false, 1);
        const int at = left + oldWidth + setter.length(6);
        top = setter.put(now, at, top, left + room - at, Ink::Text, false, 1);
    } else {
        top = setter.put(valueOrEmpty(proposal.now), left, top, room,
                         proposal.now.isEmpty() ? Ink::Secondary : Ink::Struck);
        top = setter.put(now, left, top, room);
    }
    setter.put(proposal.remark, left, top, width, Ink::Secondary, true);
}

void ProposalDelegate::setValue(Setter &setter, const Row &row) const
{
    const Proposal &proposal = m_model->proposal(row);
    const int edge = setter.length(kEdge);
    const int gap = setter.length(kGap);
    const int top = setter.length(kPadding);
    int left = setter.length(kTextLeft) + (row.linkedFrom >= 0 ? setter.length(kIndent) : 0);
    if (!setter.isWide()) {
        setItem(setter, proposal, left, setter.width() - left - edge);
        const int below = setter.layout.height;
        Setter values(setter);
        values.layout = {};
        setChange(values, proposal, left, setter.width() - left - edge);
        for (Words words : values.layout.words) {
            words.place.translate(0, below - top);
            setter.layout.words.append(words);
        }
        setter.layout.height = below + values.layout.height - top;
        return;
    }
    const int item = setter.length(kItemColumn) + (setter.width() - setter.length(kWide)) / 5
                     - (row.linkedFrom >= 0 ? setter.length(kIndent) : 0);
    setter.put(itemWords(proposal), left, top, item, Ink::Text, false, setter.isCurrent() ? 3 : 1);
    left += item + gap;
    setter.put(proposal.who, left, top + 1, setter.length(kWhoColumn), Ink::Secondary, true,
               setter.isCurrent() ? 3 : 1);
    left += setter.length(kWhoColumn) + gap;
    setter.put(whatWords(proposal), left, top + 1, setter.length(kWhatColumn), Ink::Secondary, true,
               setter.isCurrent() ? 3 : 1);
    left += setter.length(kWhatColumn) + gap;
    setChange(setter, proposal, left, setter.width() - left - edge);
}

// Lays out one box of a conflict with its upper left corner at `at`; returns the y of its lower
// edge.
int ProposalDelegate::setBox(Setter &setter, const Row &row, const Value &value, QPoint at,
                             int width) const
{
    const int padding = setter.length(kBoxPadding);
    const bool isChoice = value.part != Part::None;
    const int sign = isChoice ? setter.length(kTick + 6) : 0;
    const int left = at.x() + padding;
    const int room = width - 2 * padding;
    int bottom = setter.put(value.name, left + sign, at.y() + padding / 2, room - sign,
                            Ink::Secondary, true, 1, value.part);
    bottom = setter.put(valueOrEmpty(value.words), left, bottom + 2, room,
                        value.words.isEmpty() ? Ink::Secondary : Ink::Text, false, 3, value.part);
    bottom = setter.put(value.beside, left, bottom, room, Ink::Secondary, true, 1, value.part)
             + padding / 2;
    setter.layout.boxes.append({.place = {at.x(), at.y(), width, bottom - at.y()},
                                .part = value.part,
                                .isChosen = isChoice && m_model->pick(row.place) == value.pick});
    return bottom;
}

// Lays out the three boxes of a conflict: the value as it was sent (read-only), the present value
// and the answered value to choose from. They stand side by side if their words fit.
void ProposalDelegate::setConflict(Setter &setter, const Row &row) const
{
    const Proposal &proposal = m_model->proposal(row);
    const int edge = setter.length(kEdge);
    const int gap = setter.length(kPadding);
    const bool isWide = setter.isWide();
    const int indent = row.linkedFrom >= 0 ? setter.length(kIndent) : 0;
    const int left = setter.length(kTextLeft) + indent;
    const int item = isWide ? setter.length(kItemColumn)
                                  + (setter.width() - setter.length(kWide)) / 5 - indent
                            : setter.width() - left - edge;
    setItem(setter, proposal, left, item);
    const int x = isWide ? left + item + setter.length(kGap) : left;
    const int top = isWide ? setter.length(kPadding) : setter.layout.height + gap / 2;
    const int room = setter.width() - x - edge;
    const Value values[] = {
        {m_names.sent, proposal.sent, {}, Part::None, Pick::Open},
        {m_names.now, proposal.now, {}, Part::Now, Pick::Now},
        {m_names.answered, proposal.answered, besideWords(proposal), Part::Theirs, Pick::Theirs}};
    const int third = (room - 2 * gap) / 3;
    const bool isShort = std::ranges::all_of(values, [&](const Value &value) {
        return setter.widthOf(value.words.simplified(), false) < 2 * third;
    });
    const bool isAbreast = isWide || (isShort && third > setter.length(kLeastBox));
    QPoint at(x, top);
    int lowest = 0;
    for (const Value &value : values) {
        lowest = std::max(lowest, setBox(setter, row, value, at, isAbreast ? third : room));
        at = isAbreast ? at + QPoint(third + gap, 0) : QPoint(x, lowest + gap / 2);
    }
    for (Box &box : setter.layout.boxes) {
        if (isAbreast)
            box.place.setBottom(lowest - 1);
    }
    setter.layout.height = std::max(setter.layout.height, lowest);
    setter.put(proposal.remark, x, lowest + 2, room, Ink::Secondary, true);
}

void ProposalDelegate::setUnknown(Setter &setter, const Row &row) const
{
    const Proposal &proposal = m_model->proposal(row);
    const int edge = setter.length(kEdge);
    const int left = setter.length(kTextLeft);
    const int padding = setter.length(kBoxPadding);
    const int top = setter.length(kPadding);
    const bool isWide = setter.isWide();
    const NodeId node = m_model->linkOf(row.place);
    const int field = isWide
                          ? setter.length(kItemColumn) + (setter.width() - setter.length(kWide)) / 5
                          : setter.width() - left - edge;
    const QString words = node == NodeId{} ? tr("Which item…") : m_model->headingOf(node);
    const int bottom = setter.put(words, left + padding, top + 4,
                                  field - 2 * padding - setter.length(kTick),
                                  node == NodeId{} ? Ink::Accent : Ink::Text, false, 1, Part::Item);
    setter.layout.boxes.append(
        {.place = {left, top - 1, field, bottom + 5 - top}, .part = Part::Item, .isField = true});
    const int x = isWide ? left + field + setter.length(kGap) : left;
    const int room = setter.width() - x - edge;
    int y = setter.put(answeredWords(proposal), x, isWide ? top : bottom + 10, room);
    QStringList parts{proposal.who, tr("row %1 of “%2”").arg(proposal.line).arg(proposal.file)};
    if (proposal.line == 0)
        parts.removeLast();
    if (proposal.day.isValid())
        parts.append(dayWords(proposal));
    parts.append(besideWords(proposal));
    if (!proposal.sent.isEmpty())
        parts.append(tr("it says: %1").arg(Domain::inBrief(proposal.sent, 60)));
    parts.removeAll(QString());
    y = setter.put(parts.join(u" · "_s), x, y, room, Ink::Secondary, true);
    y = setter.put(proposal.remark, x, y, room, Ink::Secondary, true);
    const QString likely = m_model->headingOf(proposal.suggested);
    if (!likely.isEmpty() && node == NodeId{})
        setter.put(tr("It looks like: %1").arg(likely), x, y, room, Ink::Accent, true, 1,
                   Part::Suggestion);
}

QSize ProposalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const qreal size = option.font.pointSizeF() + option.font.pixelSize();
    if (m_heightsWidth != width || m_heightsSize != size) {
        m_heights.clear();
        m_heightsWidth = width;
        m_heightsSize = size;
    }
    if (index.row() == m_current)
        return {width, layoutOf(option.font, width, index).height};
    auto known = m_heights.find(index.row());
    if (known == m_heights.end())
        known = m_heights.insert(index.row(), layoutOf(option.font, width, index).height);
    return {width, *known};
}

ProposalDelegate::Part ProposalDelegate::partAt(const QStyleOptionViewItem &option,
                                                const QModelIndex &index, const QPoint &at) const
{
    const Layout layout = layoutOf(option.font, option.rect.width(), index);
    const QPoint point = at - option.rect.topLeft();
    // Pixels around a small sign that still count as a hit.
    const int slack = scaled(option.font, 6);
    if (layout.tick.isValid() && layout.tick.adjusted(-slack, -slack, slack, slack).contains(point))
        return Part::Tick;
    if (layout.fold.isValid())
        return Part::Fold;
    for (const Words &words : layout.words) {
        if (words.part == Part::Suggestion && words.place.contains(point))
            return words.part;
    }
    for (const Box &box : layout.boxes) {
        if (box.part != Part::None && box.place.contains(point))
            return box.part;
    }
    return Part::None;
}

void ProposalDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                                   const Row &row) const
{
    paintRowGround(painter, option, row.isHeading);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colour(option.palette, ColourRole::Hairline));
}

void ProposalDelegate::paintTick(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QRect &place, const Row &row) const
{
    QStyleOptionViewItem box(option);
    box.rect = place;
    box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange);
    const Qt::CheckState state = m_model->ticked(row);
    box.state |= state == Qt::Checked            ? QStyle::State_On
                 : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                 : QStyle::State_Off;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
}

void ProposalDelegate::paintBox(QPainter *painter, const QStyleOptionViewItem &option,
                                const Box &box) const
{
    const bool isChoice = box.part == Part::Now || box.part == Part::Theirs;
    const auto ink = [&option](ColourRole role) { return colour(option.palette, role); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink(box.isChosen ? ColourRole::Accent : ColourRole::FieldBorder),
                         box.isChosen ? 1.5 : 1));
    painter->setBrush(ink(box.isChosen              ? ColourRole::SelectedRow
                          : isChoice || box.isField ? ColourRole::Panel
                                                    : ColourRole::Raised));
    const qreal radius = scaled(option.font, 5);
    painter->drawRoundedRect(QRectF(box.place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
    const int side = scaled(option.font, kTick);
    if (box.isField)
        icon(u"chevron-down"_s, ink(ColourRole::Secondary))
            .paint(painter, box.place.right() - side - 4, box.place.center().y() - side / 2, side,
                   side);
    if (!isChoice)
        return;
    QStyleOptionButton radio;
    radio.palette = option.palette;
    radio.fontMetrics = option.fontMetrics;
    radio.state = QStyle::State_Enabled | (box.isChosen ? QStyle::State_On : QStyle::State_Off);
    radio.rect = {box.place.left() + scaled(option.font, kBoxPadding),
                  box.place.top() + scaled(option.font, kBoxPadding) / 2 + 1, side, side};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, painter, option.widget);
}

void ProposalDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                                  const Words &words) const
{
    QFont font = words.isSmall ? smallFont(option.font) : option.font;
    font = inOneHand(font, u"中"_s);
    if (words.ink == Ink::Bold)
        font.setWeight(QFont::Bold);
    font.setStrikeOut(words.ink == Ink::Struck);
    const ColourRole role = words.ink == Ink::Accent ? ColourRole::Accent
                            : words.ink == Ink::Secondary || words.ink == Ink::Struck
                                ? ColourRole::Secondary
                                : ColourRole::Text;
    painter->setPen(colour(option.palette, role));
    drawLines(painter, words.place, words.lines, font);
}

void ProposalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Row &row = m_model->row(index.row());
    painter->save();
    paintGround(painter, option, row);
    Layout layout = layoutOf(option.font, option.rect.width(), index);
    const QPoint origin = option.rect.topLeft();
    for (Box &box : layout.boxes) {
        box.place.translate(origin);
        paintBox(painter, option, box);
    }
    for (Words &words : layout.words) {
        words.place.translate(origin);
        paintWords(painter, option, words);
    }
    if (layout.tick.isValid())
        paintTick(painter, option, layout.tick.translated(origin), row);
    if (layout.fold.isValid())
        icon(m_model->isFolded(row.group) ? u"chevron-right"_s : u"chevron-down"_s,
             colour(option.palette, ColourRole::Secondary))
            .paint(painter, layout.fold.translated(origin));
    painter->restore();
}

} // namespace Widgets

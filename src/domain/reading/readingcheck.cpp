#include "domain/reading/readingcheck.h"

#include "domain/plan/deadline.h"
#include "domain/reading/leftout.h"
#include "domain/reading/planheading.h"
#include "domain/reading/tables/tablelevels.h"
#include "domain/text/characters.h"
#include "domain/text/foldedtext.h"
#include "domain/text/guidance.h"
#include "domain/text/numbermark.h"
#include "domain/text/sentences.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// In an item with more characters a number was most likely not recognised.
constexpr qsizetype kLongItem = 1000;

QString translated(const char *words)
{
    return QCoreApplication::translate("OutlineReader", words);
}

std::optional<NumberMark> markOf(const ReadNode &node)
{
    if (node.number.isEmpty())
        return {};
    const QString plain = folded(node.number);
    auto mark = numberMarkAt(plain, 0, true);
    if (mark && mark->family == MarkFamily::Bullet)
        return {};
    return mark ? mark : serialMark(plain); // a table's
}

// The numbers of siblings: a letter beside Roman numbers is one of them.
QList<std::optional<NumberMark>> marksOf(const QList<ReadNode> &siblings)
{
    QList<std::optional<NumberMark>> marks;
    for (const ReadNode &node : siblings)
        marks.append(markOf(node));
    const bool roman = std::ranges::any_of(
        marks, [](const auto &mark) { return mark && mark->family == MarkFamily::Roman; });
    for (auto &mark : marks)
        mark = mark && roman ? asRoman(*mark) : mark;
    return marks;
}

// Calls `visit` with each list of siblings, parents first.
template<typename Visit>
void visitSiblings(const QList<ReadNode> &nodes, int depth, Visit visit)
{
    if (nodes.isEmpty())
        return;
    visit(nodes, depth);
    for (const ReadNode &node : nodes)
        visitSiblings(node.children, depth + 1, visit);
}

// Whether the items of one section go on from those of the last, or begin afresh.
Numbering numberingOf(const QList<ReadNode> &nodes)
{
    int goesOn = 0;
    int afresh = 0;
    std::array<int, kMarkFamilies> last = {};
    visitSiblings(nodes, 1, [&](const QList<ReadNode> &siblings, int depth) {
        const auto first = markOf(siblings.first());
        const auto end = markOf(siblings.last());
        if (depth == 1 || !first || !end)
            return;
        int &before = last[size_t(first->family)];
        if (before > 0 && first->value == 1)
            ++afresh;
        else if (before > 0 && first->value > before)
            ++goesOn;
        before = end->value;
    });
    const bool flat = std::ranges::all_of(nodes, &QList<ReadNode>::isEmpty, &ReadNode::children);
    if (goesOn > 0 && afresh > 0)
        return Numbering::Mixed;
    return goesOn > 0 || (flat && !nodes.isEmpty()) ? Numbering::Continuous : Numbering::PerSection;
}

// Compares the printed numbers with what they should be.
class NumberCheck
{
public:
    explicit NumberCheck(OutlineReading &reading)
        : m_reading(reading)
    {}

    void run()
    {
        visitSiblings(m_reading.nodes, 1, [this](const QList<ReadNode> &siblings, int depth) {
            check(siblings, depth);
        });
    }

private:
    void check(const QList<ReadNode> &siblings, int depth);
    int numberBelow(const ReadNode &node, int before);
    void compare(const ReadNode &node, const NumberMark &mark, int before);
    void warn(ReadWarning::Kind kind, const ReadNode &node, const char *words);

    OutlineReading &m_reading;
    std::array<int, kMarkFamilies> m_last = {}; // last number of earlier siblings
    // The children that go on from the numbers beside their parent, which has none, and the number
    // before them.
    QHash<const QList<ReadNode> *, int> m_goOnFrom;
    bool m_mixed = false;
};

// The last number of a node's children where they go on from the number before it (走访 is a
// heading without a number that holds 3 and 4, and 5 stands beside it), which then is the one
// before the node's next sibling; else that before it.
int NumberCheck::numberBelow(const ReadNode &node, int before)
{
    const auto marks = marksOf(node.children);
    if (marks.isEmpty() || !marks.first() || !marks.last()
        || marks.first()->family != marks.last()->family || marks.first()->value != before + 1)
        return before;
    m_goOnFrom.insert(&node.children, before);
    m_last[size_t(marks.last()->family)] = marks.last()->value;
    return marks.last()->value;
}

void NumberCheck::check(const QList<ReadNode> &siblings, int depth)
{
    std::optional<NumberMark> first;
    const auto own = m_goOnFrom.constFind(&siblings);
    const bool isBelow = own != m_goOnFrom.cend();
    int next = 0; // the Arabic number that goes on where the first family has no more signs
    const auto marks = marksOf(siblings);
    const auto numbered = std::ranges::find_if(marks, &std::optional<NumberMark>::has_value);
    const bool goesOn = depth > 1 && m_reading.numbering != Numbering::PerSection;
    int before = isBelow                             ? *own
                 : goesOn && numbered != marks.end() ? m_last[size_t((*numbered)->family)]
                                                     : 0;
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        const ReadNode &node = siblings[i];
        const auto &mark = marks[i];
        if (!mark && numbered != marks.end())
            before = numberBelow(node, before);
        if (!mark)
            continue;
        if (!first) {
            first = mark;
            before = mark->value == 1 ? 0 : before;
        }
        compare(node, *mark, before);
        before = mark->value;
        if (!isBelow)
            m_last[size_t(mark->family)] = mark->value;
        const bool beyondSigns = mark->family == MarkFamily::Arabic && mark->value == next;
        next = beyondSigns ? next + 1 : numberAfterLastSign(*mark);
        const bool mixed =
            !beyondSigns && (mark->family != first->family || mark->separator != first->separator);
        if (mixed && !m_mixed) {
            m_mixed = true;
            warn(ReadWarning::Kind::MixedMarks, node,
                 QT_TRANSLATE_NOOP("OutlineReader",
                                   "“%1” is written differently from the numbers before it."));
        }
    }
}

void NumberCheck::compare(const ReadNode &node, const NumberMark &mark, int before)
{
    if (before == 0 && mark.value > 1)
        warn(ReadWarning::Kind::LateBeginning, node,
             QT_TRANSLATE_NOOP("OutlineReader",
                               "The numbers begin with “%1”; is there more before?"));
    else if (before > 0 && mark.value > before + 1)
        warn(ReadWarning::Kind::NumberGap, node,
             QT_TRANSLATE_NOOP("OutlineReader", "Before “%1” a number is missing."));
    else if (before > 0 && mark.value <= before)
        warn(ReadWarning::Kind::NumberRepeat, node,
             QT_TRANSLATE_NOOP("OutlineReader", "“%1” is repeated or out of order."));
}

void NumberCheck::warn(ReadWarning::Kind kind, const ReadNode &node, const char *words)
{
    m_reading.warnings.append(
        {.kind = kind, .line = node.line, .message = translated(words).arg(node.number)});
}

void warnOfLongItems(OutlineReading &reading, const QList<ReadNode> &nodes)
{
    for (const ReadNode &node : nodes) {
        if (node.text.size() > kLongItem)
            reading.warnings.append(
                {.kind = ReadWarning::Kind::VeryLongItem,
                 .line = node.line,
                 .message = translated(QT_TRANSLATE_NOOP(
                     "OutlineReader", "A very long text: should a part of it be an item of its "
                                      "own?"))});
        warnOfLongItems(reading, node.children);
    }
}

// A section of several paragraphs beside sections with items: the paragraphs may be items that lost
// their numbers.
void warnOfSectionsWithoutItems(OutlineReading &reading)
{
    for (const ReadNode &node : std::as_const(reading.nodes)) {
        if (node.kind != NodeKind::Section || !node.children.isEmpty() || !node.text.contains(u'\n')
            || isGuidanceHeading(node.title))
            continue;
        reading.warnings.append(
            {.kind = ReadWarning::Kind::SectionWithoutItems,
             .line = node.line,
             .message = translated(QT_TRANSLATE_NOOP(
                                       "OutlineReader",
                                       "“%1” has paragraphs but no items. If each is an item, "
                                       "select it in the text and press “Item”."))
                            .arg(inBrief(node.number + node.title, kLongestQuote))});
    }
}

// Words that are left out though they ask the readers for something by a day, unless a person left
// them out. Other papers ask other readers.
void warnOfDeadlinesLeftOut(OutlineReading &reading, const QString &source)
{
    const QStringList known{reasonFor(PageMatter::LeftOutByHand), reasonFor(PageMatter::OtherPaper),
                            reasonFor(PageMatter::RelatedTexts)};
    for (const SourcePiece &piece : std::as_const(reading.pieces)) {
        const QString words = piece.span.in(source).toString();
        if (piece.role != PieceRole::LeftOut || known.contains(piece.reason)
            || !setsDeadline(folded(words)))
            continue;
        reading.warnings.append(
            {.kind = ReadWarning::Kind::DeadlineLeftOut,
             .line = piece.line,
             .message = translated(QT_TRANSLATE_NOOP("OutlineReader",
                                                     "“%1” is left out, but asks for something by "
                                                     "a day. Does it belong to the plan?"))
                            .arg(inBrief(words, kLongestQuote))});
    }
}

// Columns that no field takes, of all tables that have them, with words that may belong to items.
void warnOfColumnsLeftOut(OutlineReading &reading)
{
    struct LeftOutColumn
    {
        QString heading = {};
        int line = 0;
        int cells = 0;
    };
    QList<LeftOutColumn> columns;
    for (const SourcePiece &piece : std::as_const(reading.pieces)) {
        if (piece.role != PieceRole::LeftOut || piece.heading.isEmpty())
            continue;
        auto column = std::ranges::find(columns, piece.heading, &LeftOutColumn::heading);
        if (column == columns.end())
            column = columns.insert(columns.end(), {.heading = piece.heading, .line = piece.line});
        ++column->cells;
    }
    for (const LeftOutColumn &column : std::as_const(columns)) {
        const QString words = translated(QT_TRANSLATE_NOOP(
            "OutlineReader",
            "The column “%1” is left out (cells with words: %2). If they belong to "
            "the items, choose “Item” for that column."));
        reading.warnings.append({.kind = ReadWarning::Kind::ColumnLeftOut,
                                 .line = column.line,
                                 .message = words.arg(inBrief(column.heading, kLongestQuote),
                                                      QString::number(column.cells))});
    }
}

// Items whose words set several times, of which one is taken for the deadline. Times before the
// plan's year are past.
void warnOfOtherTimes(OutlineReading &reading, const QList<ReadNode> &nodes)
{
    for (const ReadNode &node : nodes) {
        QStringList times = node.suggested.otherTimes;
        times.removeIf([&](const QString &time) {
            return reading.year
                   && Deadline::fromWords(time, *reading.year).lastDay().year() < *reading.year;
        });
        if (node.kind == NodeKind::Item && !times.isEmpty())
            reading.warnings.append(
                {.kind = ReadWarning::Kind::OtherTimes,
                 .line = node.line,
                 .message = translated(QT_TRANSLATE_NOOP(
                                           "OutlineReader",
                                           "“%1” names “%2” besides the deadline “%3”. Should that "
                                           "be an item of its own, or stand in the deadline?"))
                                .arg(node.number.isEmpty() ? inBrief(node.title, kLongestQuote)
                                                           : node.number,
                                     inBrief(times.join(u'、'), kLongestQuote),
                                     node.suggested.deadline)});
        warnOfOtherTimes(reading, node.children);
    }
}

// Items of which several departments lead: only the first stands as the lead. One warning for all,
// since a table with such a column has many.
void warnOfSeveralLeads(OutlineReading &reading)
{
    const ReadNode *first = nullptr;
    int items = 0;
    visitSiblings(reading.nodes, 1, [&](const QList<ReadNode> &siblings, int) {
        for (const ReadNode &node : siblings) {
            if (node.kind != NodeKind::Item || node.suggested.otherLeads.isEmpty())
                continue;
            ++items;
            if (!first)
                first = &node;
        }
    });
    if (!first)
        return;
    const QStringList leads = QStringList{first->suggested.leadDepartment}
                              + first->suggested.otherLeads;
    const QString words = translated(QT_TRANSLATE_NOOP(
        "OutlineReader", "Several departments lead “%1”: %2 (items of this kind: %3). An item has "
                         "one lead department, so the first is offered as it and the others as "
                         "supporting. Is that right?"));
    reading.warnings.append(
        {.kind = ReadWarning::Kind::SeveralLeads,
         .line = first->line,
         .message = words.arg(first->number.isEmpty() ? inBrief(first->title, kLongestQuote)
                                                      : first->number,
                              inBrief(leads.join(u'、'), kLongestQuote), QString::number(items))});
}

// Rows of annexed tables that are no item of the plan: in one warning, since a table may have many.
void warnOfAnnexRows(OutlineReading &reading)
{
    if (reading.annexRows.isEmpty() || reading.nodes.isEmpty())
        return;
    const ReadNode &first = reading.annexRows.first();
    const QString words = translated(QT_TRANSLATE_NOOP(
        "OutlineReader", "Tasks of an annexed table that are no items of the plan are left out "
                         "(rows: %1; the first: “%2”). If they belong to the plan, select them in "
                         "the text and press “Item”."));
    reading.warnings.append({.kind = ReadWarning::Kind::AnnexRowsLeftOut,
                             .line = first.line,
                             .message = words.arg(QString::number(reading.annexRows.size()),
                                                  inBrief(first.title, kLongestQuote))});
}

// Deadlines that name a day that no calendar has, each; and, in one warning, those of which the
// program knows no day: a plan may have many (适时).
void warnOfUnclearDeadlines(OutlineReading &reading)
{
    constexpr int someYear = 2000; // a leap year
    const PlanTime time(reading.year.value_or(someYear), reading.issuedOn);
    const ReadNode *first = nullptr;
    QStringList unclear;
    int items = 0;
    visitSiblings(reading.nodes, 1, [&](const QList<ReadNode> &siblings, int) {
        for (const ReadNode &node : siblings) {
            const Deadline due = Deadline::fromWords(node.suggested.deadline, time);
            if (due.namesNoRealDay())
                reading.warnings.append(
                    {.kind = ReadWarning::Kind::UnclearDeadline,
                     .line = node.line,
                     .message = translated(
                                    QT_TRANSLATE_NOOP("OutlineReader",
                                                      "No calendar has the day of “%1”: the item "
                                                      "would never fall due. Please correct it."))
                                    .arg(due.words())});
            if (due.kind() != Deadline::Kind::Unknown || due.namesNoRealDay())
                continue;
            first = first ? first : &node;
            ++items;
            if (!unclear.contains(due.words()))
                unclear.append(due.words());
        }
    });
    if (first)
        reading.warnings.append(
            {.kind = ReadWarning::Kind::UnclearDeadline,
             .line = first->line,
             .message = translated(QT_TRANSLATE_NOOP(
                                       "OutlineReader",
                                       "The last day of “%1” is not known (items of this kind: "
                                       "%2): they would never fall due. Where a day is meant, "
                                       "please write it."))
                            .arg(inBrief(unclear.join(u"”“"_s), kLongestQuote),
                                 QString::number(items))});
}

// A committee that the title does not name: one made from the title's place, or the office that
// issued the plan, perhaps for another body.
void warnOfUnsureOrganisation(OutlineReading &reading)
{
    static const QRegularExpression office(
        u"(?:[省市区县镇乡党]委|政府|党工委|党组|集团|公司)(?:综合)?办公室$|[委府]办$"_s);
    const QString &organisation = reading.organisation;
    const QString made = committeeByPlace(reading.title);
    const bool other = !made.isEmpty() && !organisation.contains(u"关工")
                       && !organisation.contains(u"关心下一代");
    const bool doubtful = organisation == reading.issuer
                              ? other || office.match(folded(organisation)).hasMatch()
                              : organisation == made;
    if (organisation.isEmpty() || reading.title.isEmpty() || reading.title.contains(organisation)
        || !doubtful)
        return;
    reading.warnings.append(
        {.kind = ReadWarning::Kind::UnsureOrganisation,
         .line = 0,
         .message = translated(QT_TRANSLATE_NOOP("OutlineReader",
                                                 "The title does not name the committee: “%1” is "
                                                 "taken for it. Is that whose plan it is?"))
                        .arg(organisation)});
}

void warnOfWhatIsMissing(OutlineReading &reading)
{
    const auto warn = [&](ReadWarning::Kind kind, const char *words) {
        reading.warnings.append({.kind = kind, .line = 0, .message = translated(words)});
    };
    if (reading.nodes.isEmpty())
        warn(ReadWarning::Kind::NoNodes,
             QT_TRANSLATE_NOOP("OutlineReader", "No section and no item was found."));
    if (reading.title.isEmpty())
        warn(ReadWarning::Kind::NoTitle, QT_TRANSLATE_NOOP("OutlineReader", "No title was found."));
    if (!reading.year)
        warn(ReadWarning::Kind::NoYear,
             QT_TRANSLATE_NOOP("OutlineReader", "The text names no year."));
}

} // namespace

void checkReading(OutlineReading &reading, const QString &source)
{
    reading.numbering = numberingOf(reading.nodes);
    warnOfWhatIsMissing(reading);
    NumberCheck(reading).run();
    warnOfLongItems(reading, reading.nodes);
    warnOfSectionsWithoutItems(reading);
    warnOfDeadlinesLeftOut(reading, source);
    warnOfColumnsLeftOut(reading);
    warnOfOtherTimes(reading, reading.nodes);
    warnOfSeveralLeads(reading);
    warnOfAnnexRows(reading);
    warnOfUnclearDeadlines(reading);
    warnOfUnsureOrganisation(reading);
    std::ranges::stable_sort(reading.warnings, {}, &ReadWarning::line);
}

} // namespace Domain

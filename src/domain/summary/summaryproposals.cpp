#include "domain/summary/summaryproposals.h"

#include "domain/summary/notes/papertext.h"
#include "domain/summary/reportperiod.h"
#include "domain/summary/summarytitle.h"
#include "domain/text/dates.h"
#include "domain/text/daytext.h"
#include "domain/text/foldedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// 、，；： and their like end no sentence, but no full stop may follow them.
bool pauses(QChar character)
{
    return QStringView(u",;:、，；：").contains(character);
}

// Whether a blank parts number and words: 1. before a digit would read as a decimal; 一、 needs
// none.
bool needsBlank(const QString &number, const QString &words)
{
    if (number.isEmpty() || words.isEmpty())
        return false;
    const QChar last = number.back();
    if (last.isLetterOrNumber())
        return last != u'是'; // 一是加强…
    return last.unicode() < 0x80 && words.front().isLetterOrNumber()
           && words.front().unicode() < 0x80;
}

} // namespace

QList<const OutlineNode *> trackedBelow(const OutlineNode *node)
{
    QList<const OutlineNode *> found;
    for (int row = 0; row < node->childCount(); ++row) {
        const OutlineNode *child = node->child(row);
        if (child->isTracked())
            found.append(child);
        else
            found += trackedBelow(child);
    }
    return found;
}

QList<const OutlineNode *> aspectsOf(const Outline &outline)
{
    const auto sectionsUnder = [](const OutlineNode *node) {
        QList<const OutlineNode *> sections;
        for (int row = 0; row < node->childCount(); ++row) {
            if (node->child(row)->isSection() && !node->child(row)->isPreamble())
                sections.append(node->child(row));
        }
        return sections;
    };
    const auto holdsAll = [](const OutlineNode *node, const OutlineNode *section) {
        for (int row = 0; row < node->childCount(); ++row) {
            if (node->child(row) != section && !node->child(row)->isPreamble())
                return false;
        }
        return true;
    };
    const OutlineNode *whole = outline.root();
    QList<const OutlineNode *> sections = sectionsUnder(whole);
    while (sections.size() == 1 && holdsAll(whole, sections.first())) {
        const auto smaller = sectionsUnder(sections.first());
        if (smaller.isEmpty())
            break;
        whole = sections.first();
        sections = smaller;
    }
    return sections;
}

bool isKeptUp(const OutlineNode *node, StatusKind status)
{
    const Deadline::Kind kind = node->node().deadline.kind();
    return status == StatusKind::Ongoing
           || (isUnfinished(status)
               && (kind == Deadline::Kind::Recurring || kind == Deadline::Kind::Open));
}

bool isUpToDate(const Outline &outline, const OutlineNode *node, const SummaryOptions &options)
{
    const bool isOfPeriod = options.from.isValid() || options.to.isValid();
    if (!isOfPeriod && !node->node().status.isSettled())
        return true;
    const QDate day = options.asOf;
    constexpr int kDaysOfWriting = 31; // a period's paper is written when it is over
    const auto lastOf = [](const OutlineNode *one) {
        const QDate noted = one->figures().last;
        const ItemStatus &status = one->node().status;
        if (!one->isTracked() || status.kind() != StatusKind::Done)
            return noted;
        return std::max(noted, status.completedOn());
    };
    if (const QDate own = lastOf(node); own.isValid() && own > day)
        return false;
    const QList<OutlineNode *> nodes = outline.nodes();
    return std::ranges::none_of(nodes, [&](const OutlineNode *one) {
        const QDate last = lastOf(one);
        return last.isValid() && last > day.addDays(kDaysOfWriting);
    });
}

QString printedNumber(const QString &number, const QString &words)
{
    return needsBlank(number, words) ? number + u' ' : number;
}

QString printedHeading(const OutlineNode *node)
{
    const Node &values = node->node();
    const QString title = withFullWidthMarks(values.title);
    return printedNumber(numberOnPaper(values.number), title) + title;
}

bool endsItself(const QString &words)
{
    const QChar last = lastTelling(folded(words));
    return pauses(last) || endsSentence(last) || last == u'.' || last == u'．';
}

QString closedSentence(const QString &words)
{
    return words.isEmpty() || endsItself(words) ? words : words + u'。';
}

SummaryProposals::SummaryProposals(const Outline &outline, const NotesByNode &notes,
                                   const SummaryOptions &options)
    : m_outline(outline)
    , m_notes(notes)
    , m_options(options)
{}

QList<ProgressNote> SummaryProposals::reportedNotes(const OutlineNode *node) const
{
    QList<ProgressNote> reported;
    for (const ProgressNote &note : m_notes.value(node->id())) {
        const bool before = m_options.from.isValid() && note.happenedOn < m_options.from;
        const bool after = note.happenedOn > m_options.asOf
                           || (m_options.to.isValid() && note.happenedOn > m_options.to);
        if (!before && !after)
            reported.append(note);
    }
    return reported;
}

QList<ProgressNote> SummaryProposals::reportedNotesBelow(const OutlineNode *node) const
{
    QList<ProgressNote> notes;
    if (!node->isRoot())
        notes = reportedNotes(node);
    for (int row = 0; row < node->childCount(); ++row)
        notes += reportedNotesBelow(node->child(row));
    return notes;
}

bool SummaryProposals::hasReportedNotes(const OutlineNode *node) const
{
    return !reportedNotes(node).isEmpty();
}

NoteFigures SummaryProposals::reportedFigures(const OutlineNode *node) const
{
    NoteFigures figures;
    if (!node->isRoot())
        figures = figuresOf(reportedNotes(node));
    for (int row = 0; row < node->childCount(); ++row)
        figures += reportedFigures(node->child(row));
    return figures;
}

QString SummaryProposals::printedDay(QDate day) const
{
    return dayInYear(day, m_outline.plan().year);
}

QList<const OutlineNode *> SummaryProposals::leaves() const
{
    QList<const OutlineNode *> found;
    for (const OutlineNode *node : m_outline.nodes()) {
        if (node->isLeaf())
            found.append(node);
    }
    return found;
}

// A plan of a school is one of a school year, or of a term.
QString SummaryProposals::wholeYear() const
{
    const QString &title = m_outline.plan().title;
    return title.contains(u"学期"_s)   ? u"本学期"_s
           : title.contains(u"学年"_s) ? u"全学年"_s
                                       : u"全年"_s;
}

// The year up to a day before its end.
QString SummaryProposals::yearSoFar() const
{
    const QString whole = wholeYear();
    if (whole == u"全学年")
        return u"本学年"_s;
    const bool hasBegun = m_options.asOf.year() == m_outline.plan().year;
    return whole != u"全年" ? whole : hasBegun ? u"今年以来"_s : QString();
}

bool SummaryProposals::isBeforeYearsEnd() const
{
    return m_options.asOf < QDate(m_outline.plan().year, 12, 31);
}

bool SummaryProposals::isBeforeLastMonth() const
{
    return isBeforeYearsEnd()
           && (wholeYear() != u"全年" || m_options.asOf < QDate(m_outline.plan().year, 12, 1));
}

QString SummaryProposals::spanWords() const
{
    const ReportPeriod period = reportedPeriod(m_outline.plan(), m_options);
    if (period.kind == ReportPeriod::Kind::Year)
        return isBeforeLastMonth() ? yearSoFar() : wholeYear();
    if (period.kind != ReportPeriod::Kind::Other)
        return period.words();
    const bool isMonth = period.isOfMonths() && isSameMonth(period.from, period.to);
    return isMonth ? u"%1月"_s.arg(period.from.month()) : u"期间"_s;
}

} // namespace Domain

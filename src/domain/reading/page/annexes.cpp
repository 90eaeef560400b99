#include "domain/reading/page/annexes.h"

#include "domain/reading/leftout.h"
#include "domain/reading/lineheuristics.h"
#include "domain/reading/linelengths.h"
#include "domain/reading/planheading.h"
#include "domain/reading/tables/tablereader.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kNoticeSearched = 40;  // lines
constexpr int kLinesOfSignature = 8; // above an annex that may be signatures of the plan

// Whether a line is a name with the day: 某委员会 2024年3月1日.
bool isDatedSignature(QStringView line)
{
    const SourceSpan date = dateAtEnd(line);
    return date.start > 0 && isOrganisation(trimmedBlanks(line.left(date.start)));
}

class AnnexedPapers
{
public:
    AnnexedPapers(QStringView folded, const QList<SourceLine> &lines)
        : m_folded(folded)
        , m_lines(lines)
    {}

    QStringView words(int line) const
    {
        return line < m_lines.size() ? m_lines[line].span.in(m_folded) : QStringView();
    }
    // A title is often broken over two lines.
    QString withNext(int line) const
    {
        const QStringView next = words(line + 1);
        return words(line).left(kLongestAnnexName).toString()
               + next.left(kLongestAnnexName).toString();
    }
    // The title of the plan that a notice issues; empty where there is no notice.
    QString issuedTitle(int *notice) const;
    bool isAnnexHeading(int line) const;
    bool hasTitleBelow(int line) const;

private:
    QStringView m_folded;
    const QList<SourceLine> &m_lines;
};

QString AnnexedPapers::issuedTitle(int *notice) const
{
    for (int line = 0; line < m_lines.size() && line < kNoticeSearched; ++line) {
        const QString text = withNext(line);
        const SourceSpan title = titleInNotice(text);
        if (title.isEmpty())
            continue;
        *notice = line;
        return withoutBlanks(title.in(text));
    }
    return {};
}

bool AnnexedPapers::isAnnexHeading(int line) const
{
    static const QRegularExpression heading(
        u"^(?:附件? *%1?|[(\\[【] *附件? *%1? *[)\\]】]) *:?$"_s.arg(kNumberPattern));
    if (words(line).size() > 8 || !heading.match(words(line)).hasMatch())
        return false;
    const QStringView next = words(line + 1);
    const auto number = next.isEmpty() ? std::nullopt : numberMarkAt(next, 0, true);
    const bool isList = number && number->value == 1 && number->family == MarkFamily::Arabic
                        && !endsSentence(lastTelling(next));
    return !next.isEmpty() && !isList;
}

bool AnnexedPapers::hasTitleBelow(int line) const
{
    for (int below = line + 1; below <= line + 3; ++below) {
        if (std::max(titleLikeness(words(below)), titleLikeness(withNext(below))) >= kSureTitle)
            return true;
    }
    return false;
}

} // namespace

int firstLineOfIssuedPlan(QStringView folded, const QList<SourceLine> &lines)
{
    const AnnexedPapers papers(folded, lines);
    int notice = -1;
    const QString title = papers.issuedTitle(&notice);
    for (int line = notice + 1; !title.isEmpty() && line < lines.size(); ++line) {
        const QStringView words = papers.words(line);
        const bool isTitle = words.size() <= kLongestAnnexName && titleInNotice(words).isEmpty()
                             && (withoutBlanks(words) == title
                                 || (title.startsWith(withoutBlanks(words))
                                     && withoutBlanks(papers.withNext(line)) == title));
        if (isTitle)
            return line;
    }
    bool issues = !title.isEmpty();
    for (int line = 0; line < lines.size(); ++line) {
        issues = issues || (line < kNoticeSearched && papers.words(line).endsWith(u"通知"));
        if (issues && papers.isAnnexHeading(line) && papers.hasTitleBelow(line))
            return line;
    }
    return 0;
}

AnnexList::AnnexList(const QRegularExpression &opening)
    : m_opening(opening)
{}

bool AnnexList::takes(QStringView line, bool runsOn)
{
    const bool fits = !line.isEmpty() && line.size() <= kLongestAnnexName && !endsWithStop(line);
    const auto opening = fits ? m_opening.match(line) : QRegularExpressionMatch();
    const auto mark = fits && m_last >= 0 ? numberMarkAt(line, 0, true) : std::nullopt;
    const bool goesOn = mark && mark->family == MarkFamily::Arabic && mark->value == m_last + 1
                        && !endsSentence(lastTelling(line));
    if (opening.hasMatch())
        m_last = trimmedBlanks(line.mid(opening.capturedLength())).isEmpty() ? 0 : 1;
    else if (goesOn)
        m_last = mark->value;
    else if (!fits || !runsOn)
        m_last = -1;
    return m_last >= 0;
}

QSet<int> linesThatListAnnexes(QStringView folded, const QList<SourceLine> &lines)
{
    static const QRegularExpression opening(u"^附件?:"_s);
    QSet<int> listing;
    AnnexList list(opening);
    for (int i = 0; i < lines.size(); ++i) {
        if (list.takes(lines[i].span.in(folded)))
            listing.insert(i);
    }
    return listing;
}

int firstLineOfAnnex(QStringView folded, const QList<SourceLine> &lines, int first)
{
    const AnnexedPapers papers(folded, lines);
    for (int line = first + 1; line < lines.size(); ++line) {
        if (papers.isAnnexHeading(line))
            return line;
    }
    return int(lines.size());
}

QList<SourceLine> signatureBelowAnnex(QStringView source, QStringView folded,
                                      const QList<SourceLine> &lines, int annex)
{
    static const QRegularExpression row(u"[|\t]|\\S {2,}\\S.* {2,}\\S"_s);
    const auto words = [&](qsizetype line) { return lines[line].span.in(folded); };
    for (int i = qMax(0, annex - kLinesOfSignature); i < annex; ++i) {
        if (isDateLine(words(i)) || isDatedSignature(words(i)))
            return {};
    }
    qsizetype last = lines.size() - 1;
    while (last > annex && pageMatter(words(last), PagePlace::Back))
        --last;
    const bool two = last > annex + 1 && isDateLine(words(last)) && isOrganisation(words(last - 1));
    if (!two && !isDatedSignature(words(last)))
        return {};
    const qsizetype first = two ? last - 1 : last;
    qsizetype above = first - 1;
    while (above > annex && isRemark(words(above)))
        --above;
    return above > annex && row.match(lines[above].span.in(source)).hasMatch()
               ? lines.mid(first, last + 1 - first)
               : QList<SourceLine>();
}

} // namespace Domain

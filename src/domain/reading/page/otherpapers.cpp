#include "domain/reading/page/otherpapers.h"

#include "domain/reading/levelfinder.h"
#include "domain/reading/planheading.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestPaperLine = 40;
constexpr int kLinesOfOpening = 12; // lines between a title and the first number below it

// The line without 附： before a title.
QStringView withoutAnnexWord(QStringView line)
{
    static const QRegularExpression annex(u"^附(?:件|录)? *(?:\\d{1,2} *)?: *(?=[^\\d]|20)"_s);
    return line.mid(annex.match(line.left(12)).capturedLength());
}

// The kinds of papers that are no plans, each with a year or a committee's name before it.
bool isOtherTitle(QStringView whole)
{
    const QStringView line = withoutAnnexWord(whole);
    static const QRegularExpression paper(
        u"(?:总结|小结|回顾|汇报|报告|述职|讲话|发言稿?|纪要|简报|通讯|倡议书|承诺书|名单|制度|须知|细则|办法)"
        "(?:\\([^()]{1,12}\\))?$"_s);
    if (line.size() < 6 || line.size() > kLongestPaperLine || !paper.match(line).hasMatch())
        return false;
    const bool prose = std::ranges::any_of(
        line, [](QChar c) { return QStringView(u"。,;:!?|>").contains(c); });
    return !prose && (yearInTitle(line) || !organisationOf(line.toString()).isEmpty());
}

class Papers
{
public:
    Papers(QStringView folded, const QList<SourceLine> &lines)
        : m_folded(folded)
        , m_lines(lines)
    {
        for (int i = 0; i < lines.size(); ++i) {
            if (const auto mark = markAt(i)) {
                m_first = m_first ? m_first : mark;
                m_goesOn = m_goesOn || (mark->family == m_first->family && mark->value == 2);
                continue;
            }
            const bool plan = titleLikeness(words(i)) >= kSureTitle;
            if ((plan || isOtherTitle(words(i))) && (m_titles.isEmpty() || beginsPaper(i)))
                m_titles.append({.line = i, .plan = plan});
        }
    }

    QSet<int> others() const
    {
        const auto isPlan = [](const Title &title) { return title.plan; };
        const auto plan = std::ranges::find_if(m_titles, isPlan);
        const bool both = plan != m_titles.end() && words(plan->line).contains(u"总结");
        if (plan == m_titles.end() || both || std::ranges::all_of(m_titles, isPlan))
            return {};
        QSet<int> lines;
        for (qsizetype i = 0; i < m_titles.size(); ++i) {
            const int end = i + 1 < m_titles.size() ? m_titles[i + 1].line : int(m_lines.size());
            for (int line = m_titles[i].line; line < end && !m_titles[i].plan; ++line)
                lines.insert(line);
        }
        return lines;
    }

private:
    struct Title
    {
        int line = 0;
        bool plan = false;
    };

    QStringView words(int line) const { return m_lines[line].span.in(m_folded); }
    std::optional<NumberMark> markAt(int line) const
    {
        const auto mark = numberMarkAt(words(line), 0, true);
        const bool sure = mark && !mark->weak && !mark->pairs && usualRank(mark->family) > 0
                          && mark->length < words(line).size();
        return sure ? mark : std::nullopt;
    }
    // Whether numbers begin afresh below a line behind the end of a paper: behind its date, or
    // where its first kind of number has gone on.
    bool beginsPaper(int line) const
    {
        const bool isSigned = line > 0 && isDateLine(words(line - 1));
        for (int below = line + 1; below < m_lines.size() && below <= line + kLinesOfOpening;
             ++below) {
            const auto mark = markAt(below);
            if (!mark)
                continue;
            return mark->value == 1
                   && (isSigned || !m_first || (m_goesOn && m_first->family == mark->family));
        }
        return isSigned;
    }

    QStringView m_folded;
    const QList<SourceLine> &m_lines;
    std::optional<NumberMark> m_first; // the first number of the paper so far
    bool m_goesOn = false;             // the number after it was found too
    QList<Title> m_titles;
};

} // namespace

QSet<int> linesOfOtherPapers(QStringView folded, const QList<SourceLine> &lines)
{
    return Papers(folded, lines).others();
}

} // namespace Domain

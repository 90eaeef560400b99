#include "domain/reading/lineheuristics.h"
#include "domain/reading/markdown.h"
#include "domain/reading/page/annexes.h"
#include "domain/reading/page/lonenumbers.h"
#include "domain/reading/page/otherpapers.h"
#include "domain/reading/piecereader.h"
#include "domain/reading/planheading.h"
#include "domain/reading/tables/tablereader.h"
#include "domain/text/foldedtext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

// Leaves out the lines, and ends of lines, that a page prints around and between those of the plan.

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// Lines from the top in which a site's notice, and a sheet's head, stand.
constexpr int kLinesOfNotice = 60;
constexpr int kLinesOfHead = 12;
constexpr int kLinesOfMail = 15;
constexpr qsizetype kLongestRunningHead = 24;
constexpr int kLinesOfSheet = 4;
constexpr int kFewestAboveSignature = 3; // numbered lines of the plan
constexpr qsizetype kMostRemarks = 12;
constexpr qsizetype kNarrower = 8;            // columns
constexpr qsizetype kLongestMessageHead = 48; // a name and a time
constexpr qsizetype kFewestOfToday = 3;
constexpr qsizetype kShortestSentence = 7;
constexpr qsizetype kLongestPageHead = 240; // characters of a page without line breaks

// Whether words are a time of day (10:20), as behind the day on which a page was shown.
bool isTimeOfDay(QStringView words)
{
    static const QRegularExpression time(u"^\\d{1,2}:\\d\\d(?::\\d\\d)?$"_s);
    return time.match(words).hasMatch();
}

// Whether the plan ends at a line of this kind, unless the plan's numbers go on below it.
bool mayEndPlan(PageMatter matter)
{
    return matter == PageMatter::RelatedTexts || matter == PageMatter::UploadNotice
           || matter == PageMatter::FileName;
}

} // namespace

// The numbers at the starts of lines before and after a place that moves through the text.
class NumbersAround
{
public:
    void addAhead(QStringView line)
    {
        if (const auto mark = sureMark(line))
            m_ahead[size_t(mark->family)].append(mark->value);
    }
    // Moves behind `line`.
    void pass(QStringView line)
    {
        const auto mark = sureMark(line);
        if (!mark)
            return;
        m_ahead[size_t(mark->family)].removeFirst();
        m_last[size_t(mark->family)] = mark->value;
    }
    bool haveBegun() const
    {
        return std::ranges::any_of(m_last, [](int value) { return value > 0; });
    }
    // Whether the next number of a family follows the last one before the place, or is the first
    // of all.
    bool goOn() const
    {
        for (size_t family = 0; family < m_last.size(); ++family) {
            const QList<int> &ahead = m_ahead[family];
            if (!ahead.isEmpty() && ahead.first() == m_last[family] + 1
                && (m_last[family] > 0 || !haveBegun()))
                return true;
        }
        return false;
    }

private:
    static std::optional<NumberMark> sureMark(QStringView line)
    {
        auto mark = numberMarkAt(line, 0, true);
        return mark && !mark->weak && !mark->pairs ? mark : std::nullopt;
    }

    std::array<QList<int>, kMarkFamilies> m_ahead;
    std::array<int, kMarkFamilies> m_last = {};
};

bool PieceReader::beginsWithNumber(const SourceLine &line) const
{
    if (m_lone.contains(line.span.start))
        return true;
    const QStringView text = words(line);
    const auto mark = numberMarkAt(text, 0, true);
    return mark && !mark->weak && mark->length < text.size() && mark->family != MarkFamily::Decimal
           && mark->family != MarkFamily::Bullet;
}

void PieceReader::leaveOut(SourceSpan span, int line, PageMatter matter)
{
    m_leftOut.append({.span = span, .line = line, .reason = reasonFor(matter)});
}

// Takes the end of a line away, from `at` (in the line) on.
void PieceReader::cutLineEnd(SourceLine &line, qsizetype at, PageMatter matter)
{
    const QStringView tail = trimmedBlanks(
        QStringView(m_source).mid(line.span.start + at, line.span.length - at));
    leaveOut({tail.data() - m_source.constData(), tail.size()}, line.number, matter);
    line.span.length = trimmedBlanks(words(line).left(at)).size();
}

// Leaves out the notes of a document beside its text, and blanks of a web page that became words
// (&nbsp;) at a line's end.
void PieceReader::leaveOutBesideText()
{
    m_lines.removeIf([this](const SourceLine &line) {
        const bool beside = standsBesideText(words(line));
        if (beside)
            leaveOut(line.span, line.number, PageMatter::BesideText);
        return beside;
    });
    static constexpr QStringView blank = u"&nbsp;";
    for (SourceLine &line : m_lines) {
        qsizetype end = line.span.length;
        while (words(line).left(end).endsWith(blank))
            end = trimmedBlanks(words(line).left(end - blank.size())).size();
        if (end < line.span.length)
            cutLineEnd(line, end, PageMatter::Jamming);
    }
    m_lines.removeIf([](const SourceLine &line) { return line.span.isEmpty(); });
}

// Leaves out Markdown's marks at the beginnings of lines.
bool PieceReader::leaveOutMarkdown()
{
    if (!isMarkdown(m_source))
        return false;
    for (SourceLine &line : m_lines) {
        const qsizetype length = markdownPrefix(line.span.in(m_source));
        if (length == 0)
            continue;
        const SourceSpan mark = trimmedSpan(m_source, {line.span.start, length});
        leaveOut(mark, line.number, PageMatter::Rule);
        line.span = trimmedSpan(m_source, {line.span.start + length, line.span.length - length});
        if (const qsizetype end = emphasisEnd(mark.in(m_source), line.span.in(m_source)); end > 0)
            cutLineEnd(line, end, PageMatter::Rule);
    }
    m_lines.removeIf([](const SourceLine &line) { return line.span.isEmpty(); });
    return true;
}

// The title in the first words of a page that has become one line, behind the site's navigation;
// empty where there is none.
SourceSpan PieceReader::titleBehindNavigation(const SourceLine &line) const
{
    static const QRegularExpression navigation(u"位置 *:|首页|[>»]"_s);
    const QStringView head = words(line).left(kLongestPageHead);
    if (line.span.length <= kLongestPageHead)
        return {};
    for (const QStringView word : head.tokenize(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = word.data() - head.data();
        if (word.contains(u'。'))
            return {};
        if (titleLikeness(word) >= kSureTitle && at + word.size() < head.size()
            && navigation.match(head.left(at)).hasMatch())
            return {line.span.start + at, word.size()};
    }
    return {};
}

// A page that has become one line is broken again: around its title, and behind each of its own
// details (来源：…) below that.
void PieceReader::breakJoinedPages()
{
    QList<SourceLine> lines;
    for (const SourceLine &line : std::as_const(m_lines)) {
        const SourceSpan title = titleBehindNavigation(line);
        const auto add = [&](qsizetype from, qsizetype end) {
            const SourceSpan span = trimmedSpan(m_source, {from, end - from});
            if (!span.isEmpty())
                lines.append({.span = span, .number = line.number});
        };
        if (title.isEmpty()) {
            lines.append(line);
            continue;
        }
        add(line.span.start, title.start);
        add(title.start, title.end());
        qsizetype from = title.end();
        while (from < line.span.end()) {
            const SourceSpan rest = trimmedSpan(m_source, {from, line.span.end() - from});
            const qsizetype blank = rest.in(m_folded).indexOf(u' ');
            const QStringView detail = rest.in(m_folded).left(qMax<qsizetype>(0, blank));
            if (!pageMatter(detail, PagePlace::Front) && !isTimeOfDay(detail))
                break;
            if (isTimeOfDay(detail)) // of the line before
                lines.last().span.length = rest.start + blank - lines.last().span.start;
            else
                add(rest.start, rest.start + blank);
            from = rest.start + blank;
        }
        add(from, line.span.end());
    }
    m_lines = lines;
}

// Leaves out a mail's head and words above the plan that it forwards.
void PieceReader::leaveOutMail()
{
    static const QRegularExpression head(
        u"^(?:发件人|收件人|抄送|主题|发送时间|日期|发自|from|to|subject|sent|date) *:"_s,
        QRegularExpression::CaseInsensitiveOption);
    int heads = 0;
    qsizetype title = 0;
    for (qsizetype i = 0; i < m_lines.size() && title == 0; ++i) {
        const QStringView line = words(m_lines[i]);
        const bool isHead = i < kLinesOfMail && head.match(line).hasMatch();
        heads += isHead;
        if (heads > 1 && !isHead && titleLikeness(line) >= kSureTitle)
            title = i;
    }
    for (qsizetype i = 0; i < title; ++i)
        leaveOut(m_lines[i].span, m_lines[i].number, PageMatter::CoveringLetter);
    m_lines.remove(0, title);
}

// Leaves out the numbered lines of an agenda, or of a mail, above the plan's title.
void PieceReader::leaveOutOthersAbove()
{
    if (!m_assumptions.testFlag(Assumption::OthersAbove))
        return;
    const QList<int> others = numbersAboveTitle(m_folded, m_lines);
    for (const int line : others)
        leaveOut(m_lines[line].span, m_lines[line].number, PageMatter::CoveringLetter);
    if (!others.isEmpty())
        m_lines.remove(others.first(), others.size());
}

// Leaves out whole papers before and behind the plan.
void PieceReader::leaveOutOtherPapers()
{
    const QSet<int> others = linesOfOtherPapers(m_folded, m_lines);
    if (others.isEmpty())
        return;
    QList<SourceLine> kept;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (others.contains(i))
            leaveOut(m_lines[i].span, m_lines[i].number, PageMatter::OtherPaper);
        else
            kept.append(m_lines[i]);
    }
    m_lines = kept;
}

// Leaves out numbered lines below 备注： at the text's end as remarks on the plan, if nothing but a
// signature follows.
void PieceReader::leaveOutRemarksAtEnd()
{
    qsizetype remark = m_lines.size() - 1;
    int above = 0;
    while (remark > 0 && !isRemark(words(m_lines[remark])))
        --remark;
    for (qsizetype i = 0; i < remark; ++i)
        above += beginsWithNumber(m_lines[i]);
    if (remark <= 0 || above < kFewestAboveSignature || m_lines.size() - remark > kMostRemarks)
        return;
    int next = 1;
    for (qsizetype i = remark + 1; i < m_lines.size(); ++i) {
        const auto mark = numberMarkAt(words(m_lines[i]), 0, true);
        const bool signs = isOrganisation(words(m_lines[i])) || isDateLine(words(m_lines[i]));
        if (!signs && !(mark && mark->value == next++))
            return;
    }
    if (next > 1)
        leaveOutRemarks(remark);
}

// Leaves out numbered lines after the plan's signature as remarks on it, if there are few and no
// table.
void PieceReader::leaveOutBehindSignature()
{
    int above = 0; // numbered lines above the signature
    for (qsizetype i = 0; i + 1 < m_lines.size(); ++i) {
        above += beginsWithNumber(m_lines[i]);
        const bool isSigned = above >= kFewestAboveSignature && isOrganisation(words(m_lines[i]))
                              && isDateLine(words(m_lines[i + 1]));
        const qsizetype length = m_lines.last().span.end() - m_lines.first().span.start;
        if (!isSigned || (m_lines.last().span.end() - m_lines[i].span.start) * 3 > length)
            continue;
        int behind = 0;
        bool other = false; // an annex or a table
        for (qsizetype line = i + 2; line < m_lines.size(); ++line) {
            const QStringView text = words(m_lines[line]);
            behind += beginsWithNumber(m_lines[line]);
            other = other || text.startsWith(u'附') || text.contains(u'|')
                    || m_lines[line].span.in(m_source).contains(u'\t');
        }
        if (behind == 0 || other || behind * 2 > above)
            return;
        for (qsizetype line = i + 2; line < m_lines.size(); ++line)
            leaveOut(m_lines[line].span, m_lines[line].number, PageMatter::AfterTheEnd);
        m_lines.resize(i + 2);
        return;
    }
}

// A site's own notice above the title may be numbered like a plan: it ends at the last sure title
// above which hardly another number stands.
void PieceReader::leaveOutSitesNotice()
{
    int numbered = 0;
    int notices = 0;
    int end = 0;
    for (int i = 0; i < m_lines.size() && i < kLinesOfNotice; ++i) {
        const QStringView line = words(m_lines[i]);
        if (beginsWithNumber(m_lines[i])) {
            ++numbered;
            notices += isSitesNotice(line);
        } else if (notices > 0 && notices * 2 >= numbered && titleLikeness(line) >= kSureTitle) {
            end = i;
        }
    }
    QList<SourceLine> kept;
    for (int i = 0; i < m_lines.size(); ++i) {
        const bool notice = i < end
                            && (beginsWithNumber(m_lines[i]) || isSitesNotice(words(m_lines[i])));
        if (notice)
            leaveOut(m_lines[i].span, m_lines[i].number, PageMatter::UploadNotice);
        else
            kept.append(m_lines[i]);
    }
    m_lines = kept;
}

// Whether a line stands where a sentence of the plan breaks off.
bool PieceReader::cutsSentence(int line) const
{
    if (line == 0)
        return false;
    const QStringView above = words(m_lines[line - 1]);
    return above.size() > kLongestRunningHead && !endsSentence(lastTelling(above));
}

// The indexes of running heads: lines that occur again word for word, and stand above the plan's
// first number too or always within a sentence. Not among them are the title where it first stands
// and the committee's name where it signs.
QSet<int> PieceReader::runningHeads() const
{
    QHash<QString, QList<int>> places;
    int firstNumber = int(m_lines.size());
    for (int i = 0; i < m_lines.size(); ++i) {
        const QStringView line = words(m_lines[i]);
        if (numberMarkAt(line, 0, true))
            firstNumber = qMin(firstNumber, beginsWithNumber(m_lines[i]) ? i : firstNumber);
        else if (line.size() >= 3 && line.size() <= kLongestRunningHead
                 && !endsSentence(line.back()) && !line.contains(u'|') && isIdeograph(line.front()))
            places[line.toString()].append(i);
    }
    QSet<int> heads;
    for (QList<int> at : std::as_const(places)) {
        if (isOrganisation(words(m_lines[at.first()])))
            at.removeIf([this](int line) {
                return line + 1 == m_lines.size() || isDateLine(words(m_lines[line + 1]));
            });
        if (at.size() < 2 || at.last() - at.first() < kLinesOfSheet)
            continue;
        const bool opens = at.first() < qMin(kLinesOfHead, firstNumber);
        if (!opens && !std::ranges::all_of(at, [this](int line) { return cutsSentence(line); }))
            continue;
        const bool title = titleLikeness(words(m_lines[at.first()])) > 0;
        for (const int line : at) {
            if (!title || line != at.first())
                heads.insert(line);
        }
    }
    return heads + linesBesidePageNumbers();
}

// Leaves out short lines beside the number of a page, between two lines of one broken sentence.
QSet<int> PieceReader::linesBesidePageNumbers() const
{
    const auto isPageNumber = [this](int line) {
        return line >= 0 && line < m_lines.size() && !m_lone.contains(m_lines[line].span.start)
               && pageMatter(words(m_lines[line]), PagePlace::Plan) == PageMatter::PageNumber;
    };
    QSet<int> heads;
    for (int i = 1; i + 1 < m_lines.size(); ++i) {
        const bool below = isPageNumber(i - 1);
        if (!below && !isPageNumber(i + 1))
            continue;
        const int above = below ? i - 2 : i - 1;
        const int after = below ? i + 1 : i + 2;
        if (above < 0 || after >= m_lines.size())
            continue;
        const QStringView line = words(m_lines[i]);
        const QStringView broken = words(m_lines[above]);
        const bool within = !endsSentence(lastTelling(broken)) && !closes(broken.back())
                            && !numberMarkAt(words(m_lines[after]), 0, true);
        if (within && !beginsWithNumber(m_lines[i]) && !endsSentence(lastTelling(line))
            && !isDateLine(line) && !isOrganisation(line)
            && !QStringView(u",、").contains(line.back())
            && columns(line) + kNarrower <= columns(broken))
            heads.insert(i);
    }
    return heads;
}

// Leaves out a chat before and after the plan: of its messages, each below a name and a time, only
// those stay that contain numbers or are nearly as long as the longest.
void PieceReader::leaveOutChat()
{
    static const QRegularExpression head(
        u"^[^。,;:]{1,30}? +20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日? +(?:[上下]午)? *\\d{1,2}:\\d\\d(?::\\d\\d)?$"
        "|^20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2} +\\d{1,2}:\\d\\d:\\d\\d +[^。,;:]{1,30}$"_s);
    // A name and a time of today; so may be what is open when, so that it takes three.
    static const QRegularExpression today(
        u"^(?!.*(?:时间|[上下中]午|早上|晚上|周|星期|场次|班次))[^。,;:、\\d]{1,20}? *\\d{1,2}:\\d\\d(?::\\d\\d)?$"_s);
    QList<qsizetype> heads;
    QList<qsizetype> todays;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QStringView line = words(m_lines[i]);
        if (line.size() <= kLongestMessageHead && head.match(line).hasMatch())
            heads.append(i);
        else if (line.size() <= kLongestMessageHead && today.match(line).hasMatch())
            todays.append(i);
    }
    if (heads.isEmpty() && todays.size() >= kFewestOfToday)
        heads = todays;
    if (heads.size() < 2)
        return;
    struct Message
    {
        qsizetype first = 0;
        qsizetype end = 0;
        qsizetype length = 0;
        bool numbered = false;
    };
    QList<Message> messages{{.first = 0, .end = heads.first()}};
    for (qsizetype i = 0; i < heads.size(); ++i)
        messages.append(
            {.first = heads[i] + 1, .end = i + 1 < heads.size() ? heads[i + 1] : m_lines.size()});
    qsizetype longest = 0;
    for (Message &message : messages) {
        for (qsizetype i = message.first; i < message.end; ++i) {
            message.length += m_lines[i].span.length;
            message.numbered = message.numbered || beginsWithNumber(m_lines[i]);
        }
        longest = qMax(longest, message.length);
    }
    QList<SourceLine> kept;
    for (const Message &message : std::as_const(messages)) {
        const bool stays = message.numbered || message.length * 2 >= longest;
        if (message.first > 0)
            leaveOut(m_lines[message.first - 1].span, m_lines[message.first - 1].number,
                     PageMatter::Metadata);
        for (qsizetype i = message.first; i < message.end; ++i) {
            if (stays)
                kept.append(m_lines[i]);
            else
                leaveOut(m_lines[i].span, m_lines[i].number, PageMatter::EditorsWords);
        }
    }
    m_lines = kept;
}

// Whether a line between numbered lines is a sentence of the plan whatever words are in it.
bool PieceReader::isPlansSentence(int line, int firstNumber, int lastNumber) const
{
    const QStringView text = words(m_lines[line]);
    const bool within = line > firstNumber && line < lastNumber;
    const bool follows = line == lastNumber + 1 && !isSitesNotice(text);
    return (within || follows) && endsWithStop(text) && text.size() > kShortestSentence;
}

// Leaves out the page's own lines around and between those of the plan.
void PieceReader::leaveOutPageMatter()
{
    const QHash<int, NumberMark> lone = loneNumbers(m_folded, m_lines);
    for (auto number = lone.cbegin(); number != lone.cend(); ++number)
        m_lone.insert(m_lines[number.key()].span.start, *number);
    const QSet<int> contents = linesOfContents(m_folded, m_lines);
    const QSet<int> heads = runningHeads();
    int firstNumber = int(m_lines.size());
    int lastNumber = -1;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (!contents.contains(i) && beginsWithNumber(m_lines[i])) {
            firstNumber = qMin(firstNumber, i);
            lastNumber = i;
        }
    }
    QList<SourceLine> kept;
    for (int i = 0; i < m_lines.size(); ++i) {
        SourceLine line = m_lines[i];
        if (contents.contains(i) || heads.contains(i)) {
            leaveOut(line.span, line.number,
                     contents.contains(i) ? PageMatter::Contents : PageMatter::RunningHead);
            continue;
        }
        if (const qsizetype at = jammingAt(words(line)); at > 0)
            cutLineEnd(line, at, PageMatter::Jamming);
        const bool plans = beginsWithNumber(line) || isPlansSentence(i, firstNumber, lastNumber);
        const auto matter = plans ? std::nullopt : pageMatter(words(line), PagePlace::Plan);
        if (plans)
            m_plans.insert(line.span.start);
        if (matter && !mayEndPlan(*matter))
            leaveOut(line.span, line.number, *matter);
        else
            kept.append(line);
    }
    m_lines = kept;
}

// Whether the previews' page numbers cut sentences at least as often as they stand between two; the
// numbers of a list stand where a sentence has ended.
bool PieceReader::previewNumbersCutSentences() const
{
    int page = 0;
    int cut = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (previewNumberLength(words(m_lines[i]), page + 1) == 0)
            continue;
        ++page;
        if (page > 1 && !endsSentence(words(m_lines[i - 1]).back()))
            ++cut;
    }
    return 2 * cut >= page - 1;
}

// Leaves out the numbers that a site prints before each page of its preview, often in mid-sentence,
// and joins the lines that a page's end cut in two.
void PieceReader::leaveOutPreviewNumbers()
{
    if (!m_assumptions.testFlag(Assumption::PreviewPages) || !previewNumbersCutSentences())
        return;
    int page = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        SourceLine &line = m_lines[i];
        const qsizetype length = previewNumberLength(words(line), page + 1);
        if (length == 0)
            continue;
        ++page;
        qsizetype end = length;
        while (page > 1 && end < line.span.length && words(line)[end] == u'、')
            ++end; // the number belongs to the plan; the page's end cut it off: 5⏎2、、
        leaveOut({line.span.start, end}, line.number, PageMatter::PageNumber);
        line.span = trimmedSpan(m_source, {line.span.start + end, line.span.length - end});
        if (page > 1)
            m_joined.insert(line.span.start);
    }
    m_lines.removeIf([](const SourceLine &line) { return line.span.isEmpty(); });
}

// Whether most of the text, or the plan's next numbers, still come after a line: then it only
// stands in between.
bool PieceReader::goesOnAfter(qsizetype line, const NumbersAround &numbers) const
{
    const qsizetype middle = m_lines.first().span.start / 2 + m_lines.last().span.end() / 2;
    return numbers.haveBegun() ? numbers.goOn() : m_lines[line].span.end() < middle;
}

// After links to related texts nothing is the plan's, unless the plan goes on.
void PieceReader::leaveOutRelatedTexts()
{
    NumbersAround numbers;
    for (const SourceLine &line : m_lines)
        numbers.addAhead(words(line));
    QList<SourceLine> kept;
    bool ended = false;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        SourceLine line = m_lines[i];
        if (ended) {
            leaveOut(line.span, line.number, PageMatter::RelatedTexts);
            continue;
        }
        const qsizetype at = relatedTextsAt(words(line));
        const bool plans = m_plans.contains(line.span.start) && numbers.goOn();
        const auto matter = plans ? std::nullopt : pageMatter(words(line), PagePlace::Plan);
        // A file's name above the text may be its title.
        const bool namesFile = matter == PageMatter::FileName && !numbers.haveBegun()
                               && i < kLinesOfHead;
        const bool whole = (at == 0 && !plans)
                           || (at < 0 && matter && !namesFile && !beginsWithNumber(line));
        ended = (whole || at > 0) && !goesOnAfter(i, numbers);
        numbers.pass(words(line));
        if (whole) {
            leaveOut(line.span, line.number, matter.value_or(PageMatter::RelatedTexts));
            continue;
        }
        if (at > 0)
            cutLineEnd(line, at, PageMatter::RelatedTexts);
        kept.append(line);
    }
    m_lines = kept;
}

// Leaves out the annexes and other papers below the plan.
void PieceReader::leaveOutAnnexes()
{
    if (m_assumptions.testFlag(Assumption::NoAnnexes))
        return;
    m_firstLine = firstLineOfIssuedPlan(m_folded, m_lines);
    m_firstNumbered = m_firstLine;
    while (m_firstNumbered < m_lines.size() && !beginsWithNumber(m_lines[m_firstNumbered]))
        ++m_firstNumbered;
    const int end = firstLineOfAnnex(m_folded, m_lines, m_firstNumbered);
    m_annexed = end < m_lines.size();
    const QList<SourceLine> signature = m_firstLine > 0 || !m_annexed
                                            ? QList<SourceLine>()
                                            : signatureBelowAnnex(m_source, m_folded, m_lines, end);
    for (int i = end; i < m_lines.size(); ++i) {
        const auto matter = pageMatter(words(m_lines[i]), PagePlace::Back);
        if (std::ranges::find(signature, m_lines[i].number, &SourceLine::number) == signature.end())
            leaveOut(m_lines[i].span, m_lines[i].number, matter.value_or(PageMatter::Annex));
    }
    m_lines.resize(end);
    m_lines += signature;
}

} // namespace Domain

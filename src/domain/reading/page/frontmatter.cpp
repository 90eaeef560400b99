#include "domain/reading/page/frontmatter.h"

#include "domain/reading/linelengths.h"
#include "domain/reading/page/pagetitle.h"
#include "domain/reading/planheading.h"
#include "domain/text/fileending.h"
#include "domain/text/foldedtext.h"

#include <QRegularExpression>
#include <QStringBuilder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestLoneWord = 10;
constexpr int kUnitsSearched = 200;
constexpr int kMostTitleLines = 3;

// The most lines of a letter, from its salutation to its date.
constexpr int kLongestLetter = 12;

// The sentences of a text, one after another, together all of it.
QList<SourceSpan> sentenceSpans(QStringView text)
{
    QList<SourceSpan> sentences;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!QStringView(u"。!?").contains(text[at]))
            continue;
        while (at + 1 < text.size() && (closes(text[at + 1]) || endsSentence(text[at + 1])))
            ++at;
        sentences.append({start, at + 1 - start});
        start = at + 1;
    }
    if (start < text.size())
        sentences.append({start, text.size() - start});
    return sentences;
}

} // namespace

FrontMatter::FrontMatter(QStringView source, QStringView folded, const QList<SourceLine> &lines,
                         const QSet<int> &runningOn, qsizetype end)
    : m_source(source)
    , m_folded(folded)
    , m_runningOn(runningOn)
{
    for (int i = 0; i < lines.size() && lines[i].span.start < end; ++i) {
        const SourceSpan whole = lines[i].span;
        const SourceSpan span = trimmedSpan(source,
                                            {whole.start, qMin(whole.end(), end) - whole.start});
        if (!span.isEmpty())
            m_units.append({.span = span, .index = i, .line = lines[i].number});
        m_endsLine = whole.end() <= end;
    }
    findTitle();
}

int FrontMatter::firstLineBelowTitle() const
{
    return m_lastTitleUnit < 0 ? 0 : m_units[m_lastTitleUnit].index + 1;
}

void FrontMatter::setTitle(int unit, SourceSpan within)
{
    m_title = {within.shifted(m_units[unit].span.start)};
    m_firstTitleUnit = m_lastTitleUnit = unit;
}

void FrontMatter::findTitle()
{
    if (!findTitleLine() && !findTitleInProse() && !findTitleInNotice() && !findTitleInMetadata()
        && !findTitleInFileName())
        findTitleByPlace();
}

// Takes as title the first line of the text that is not the page's, though it is not worded as a
// title, if it is short and names a year or 工作. It must have a line below it, or be all that
// stands above the first node.
void FrontMatter::findTitleByPlace()
{
    const qsizetype units = m_units.size() - (m_units.size() == 1 && m_endsLine ? 0 : 1);
    for (int i = 0; i < units && i < 3; ++i) {
        const WithoutPinyin plain(words(m_units[i]));
        const QStringView line = plain.text();
        if (pageMatter(line, PagePlace::Front))
            continue;
        const bool title = line.size() >= 6 && line.size() <= kLongestLoneLine + 10
                           && isIdeograph(line.back()) && !line.contains(u'。')
                           && line.count(u',') == 0 && (yearIn(line) || line.contains(u"工作"))
                           && !isDateLine(line);
        if (title)
            setTitle(i, {0, m_units[i].span.length});
        return;
    }
}

// How much a unit looks like a title (titleLikeness()): by itself or, `withNext`, joined with the
// short line below it. 0 if the two cannot be one title.
int FrontMatter::likenessOf(int unit, bool withNext) const
{
    const QStringView line = words(m_units[unit]);
    if (!withNext)
        return titleLikeness(line);
    if (unit + 1 >= m_units.size() || m_units[unit + 1].index != m_units[unit].index + 1
        || endsSentence(lastTelling(line)))
        return 0;
    const QStringView next = words(m_units[unit + 1]);
    if (next.size() > kLongestTitleEnd || pageMatter(next, PagePlace::Front) || isDateLine(line)
        || !documentNumberIn(line).isEmpty())
        return 0;
    return titleLikeness(QString(closedUp(line.left(kLongestTitleLine)) % closedUp(next)));
}

// Takes as title the line that looks most like one. Of several lines that look it as much, takes
// the last whose words do not repeat the one found before. False if no line looks like a title.
bool FrontMatter::findTitleLine()
{
    int best = -1;
    bool bestWithNext = false;
    int likeness = 0;
    for (int i = 0; i < m_units.size() && i < kUnitsSearched; ++i) {
        const QStringView line = words(m_units[i]);
        if (pageMatter(line, PagePlace::Front))
            continue;
        const int alone = likenessOf(i, false);
        const bool withNext = alone == 0 && likenessOf(i, true) >= kSureTitle;
        const int found = withNext ? likenessOf(i, true) : alone;
        const bool again = best >= 0
                           && properTitle(line).in(line)
                                  == properTitle(words(m_units[best])).in(words(m_units[best]));
        if (found > likeness || (found > 0 && found == likeness && !again)) {
            likeness = found;
            best = i;
            bestWithNext = withNext;
        }
    }
    if (best < 0)
        return false;
    if (bestWithNext) {
        setTitle(best, {0, m_units[best].span.length});
        const Unit &next = m_units[best + 1];
        m_title.append(properTitle(words(next)).shifted(next.span.start));
        m_lastTitleUnit = best + 1;
    } else {
        setTitle(best, lastTitleIn(words(m_units[best])));
    }
    joinTitleLines();
    joinTitleEnd();
    return true;
}

// Joins to the title a line below it that ends it (endsTitle()): one that names the kind of paper,
// as 分工方案 below 重点任务.
void FrontMatter::joinTitleEnd()
{
    const int next = m_lastTitleUnit + 1;
    if (next >= m_units.size() || m_units[next].index != m_units[m_lastTitleUnit].index + 1
        || m_title.last().end() != m_units[m_lastTitleUnit].span.end()
        || !endsTitle(words(m_units[next]), words(m_title.last())))
        return;
    m_title.append(m_units[next].span);
    m_lastTitleUnit = next;
}

// Returns the title in the line: the last one where it stands twice or after another paper's name.
SourceSpan FrontMatter::lastTitleIn(QStringView line) const
{
    const SourceSpan whole = properTitle(line);
    const QStringView title = whole.in(line);
    const qsizetype half = title.size() / 2;
    if (title.size() > 8 && title.size() % 2 == 0 && title.left(half) == title.mid(half))
        return {whole.start + half, half};
    const qsizetype blank = title.lastIndexOf(u' ');
    static const QRegularExpression paper(u"(?:要点|计划|方案|安排|意见|规划)"_s);
    if (blank > 0 && titleLikeness(title.mid(blank + 1)) >= kSureTitle
        && paper.match(title.left(blank)).hasMatch())
        return {whole.start + blank + 1, title.size() - blank - 1};
    return whole;
}

// Joins to the title the lines above it if it is broken over several lines: behind the committee's
// name, within that name, or within a phrase (beginsTitle()).
void FrontMatter::joinTitleLines()
{
    for (int joined = 1; joined < kMostTitleLines && m_firstTitleUnit > 0; ++joined) {
        const Unit &above = m_units[m_firstTitleUnit - 1];
        if (m_units[m_firstTitleUnit].index != above.index + 1
            || !beginsTitle(words(above), words(m_title.first()), m_firstTitleUnit == 1))
            return;
        m_title.prepend(above.span);
        --m_firstTitleUnit;
    }
}

// A site's table of details names the title where the paper itself has lost it.
bool FrontMatter::findTitleInMetadata()
{
    static const QRegularExpression named(
        u"(?:^|[| ])(?:标题|名称|题名|信息名称|文件名称|文件标题) *: *([^|:]{4,60}?)(?= *(?:$|\\||  ))"_s);
    for (int i = 0; i < m_units.size() && i < kUnitsSearched; ++i) {
        const auto match = named.match(words(m_units[i]));
        if (!match.hasMatch())
            continue;
        setTitle(i, {match.capturedStart(1), match.capturedLength(1)});
        return true;
    }
    return false;
}

// Takes the title from a file's name above a text that begins without one: 老年大学工作计划.doc.
// False if there is none.
bool FrontMatter::findTitleInFileName()
{
    static const QRegularExpression file(u"^([^。;]{4,60})\\.(?:%1)$"_s.arg(kDocumentEndings),
                                         QRegularExpression::CaseInsensitiveOption);
    for (int i = 0; i < m_units.size() && i < kUnitsSearched; ++i) {
        const auto match = file.match(words(m_units[i]));
        if (!match.hasMatch() || titleLikeness(match.capturedView(1)) == 0)
            continue;
        setTitle(i, properTitle(match.capturedView(1)));
        return true;
    }
    return false;
}

// A text that has lost its line breaks opens with the title.
bool FrontMatter::findTitleInProse()
{
    for (int i = 0; i < m_units.size() && i < 5; ++i) {
        const qsizetype end = runTogetherTitleEnd(words(m_units[i]));
        if (end < 0)
            continue;
        setTitle(i, lastTitleIn(words(m_units[i]).left(end)));
        return true;
    }
    return false;
}

// Takes the title from a notice, 关于印发《…》的通知, if the plan itself has lost its title. False
// if there is none.
bool FrontMatter::findTitleInNotice()
{
    for (int i = 0; i < m_units.size() && i < kUnitsSearched; ++i) {
        const SourceSpan title = titleInNotice(words(m_units[i]));
        if (title.isEmpty())
            continue;
        setTitle(i, title);
        m_letterEnd = endOfLetter(i + 1);
        return true;
    }
    return false;
}

// For a covering letter whose title stands above the unit `first`: the index of the first unit
// below the letter, whose last lines are 印发给你们 and the date. `first` if no such lines follow.
int FrontMatter::endOfLetter(int first) const
{
    int end = first;
    bool issues = false;
    for (int i = first; i < m_units.size() && i < first + kLongestLetter; ++i) {
        const QStringView line = words(m_units[i]);
        issues = issues || line.contains(u"印发给你们") || line.contains(u"转发给你们")
                 || line.contains(u"下发给你们");
        if (issues && (isDateLine(line) || line.contains(u"给你们")))
            end = i + 1;
    }
    return end;
}

bool FrontMatter::repeatsTitle(QStringView line) const
{
    if (m_title.isEmpty() || line.size() > kLongestTitleLine)
        return false;
    const QStringView title = words(m_title.last());
    return line == title || properTitle(line).in(line) == title;
}

void FrontMatter::add(QList<SourcePiece> &pieces, SourceSpan span, const Unit &unit,
                      PieceRole role) const
{
    const SourceSpan trimmed = trimmedSpan(m_source, span);
    if (trimmed.isEmpty())
        return;
    const bool goesOn = span.start == unit.span.start && m_runningOn.contains(unit.index - 1);
    const bool sameLine = !pieces.isEmpty() && pieces.last().line == unit.line;
    pieces.append({.span = trimmed, .line = unit.line, .role = role, .runsOn = goesOn || sameLine});
}

void FrontMatter::leaveOut(QList<SourcePiece> &pieces, SourceSpan span, const Unit &unit,
                           PageMatter matter) const
{
    const qsizetype before = pieces.size();
    add(pieces, span, unit, PieceRole::LeftOut);
    if (pieces.size() > before)
        pieces.last().reason = reasonFor(matter);
}

QList<SourcePiece> FrontMatter::pieces() const
{
    QList<SourcePiece> pieces;
    addAbove(pieces);
    addTitle(pieces);
    addBelow(pieces);
    return pieces;
}

bool FrontMatter::addDocumentNumber(QList<SourcePiece> &pieces, const Unit &unit) const
{
    const SourceSpan number = documentNumberIn(words(unit));
    if (number.isEmpty())
        return false;
    const qsizetype start = unit.span.start + number.start;
    leaveOut(pieces, {unit.span.start, number.start}, unit, PageMatter::Metadata);
    add(pieces, {start, number.length}, unit, PieceRole::DocumentNumber);
    return true;
}

// Recognises the issuer in a site's table of details: 发文机关:…. False if the unit is none.
bool FrontMatter::addNamedIssuer(QList<SourcePiece> &pieces, const Unit &unit) const
{
    static const QRegularExpression named(
        u"(?:^|[| ])(?:发文机关|发文单位|发布机构|发布机关|制发机关|制定机关) *: *([^|: ]{3,40})"_s);
    const auto match = named.match(words(unit));
    if (!match.hasMatch() || !isOrganisation(match.capturedView(1)))
        return false;
    const SourceSpan name = SourceSpan{match.capturedStart(1), match.capturedLength(1)}.shifted(
        unit.span.start);
    leaveOut(pieces, {unit.span.start, name.start - unit.span.start}, unit, PageMatter::Metadata);
    add(pieces, name, unit, PieceRole::Issuer);
    leaveOut(pieces, {name.end(), unit.span.end() - name.end()}, unit, PageMatter::Metadata);
    return true;
}

// Recognises the date in a site's table of details: 成文日期:…. False if the unit is none.
bool FrontMatter::addNamedDate(QList<SourcePiece> &pieces, const Unit &unit) const
{
    static const QRegularExpression named(
        u"(?:^|[| ])(?:成文|发文|印发|制发|签发)(?:日期|时间) *: *([^|: ]{6,16})"_s);
    const auto match = named.match(words(unit));
    if (!match.hasMatch() || !dayOf(match.capturedView(1)))
        return false;
    const SourceSpan day = SourceSpan{match.capturedStart(1), match.capturedLength(1)}.shifted(
        unit.span.start);
    leaveOut(pieces, {unit.span.start, day.start - unit.span.start}, unit, PageMatter::Metadata);
    add(pieces, day, unit, PieceRole::IssueDate);
    leaveOut(pieces, {day.end(), unit.span.end() - day.end()}, unit, PageMatter::Metadata);
    return true;
}

// Adds the unit as the issuer if it is an organisation above a date, or as the day of issue if it
// is a date; false, and nothing added, otherwise. Only units before `end` are looked at.
bool FrontMatter::addSignature(QList<SourcePiece> &pieces, int unit, int end) const
{
    if (isDateLine(words(m_units[unit]))) {
        add(pieces, m_units[unit].span, m_units[unit], PieceRole::IssueDate);
        return true;
    }
    if (unit + 1 >= end || !isOrganisation(words(m_units[unit]))
        || !isDateLine(words(m_units[unit + 1])))
        return false;
    add(pieces, m_units[unit].span, m_units[unit], PieceRole::Issuer);
    return true;
}

PageMatter FrontMatter::matterAbove(const Unit &unit, bool letter) const
{
    const QStringView line = words(unit);
    if (repeatsTitle(line))
        return PageMatter::Repetition;
    if (const auto matter = pageMatter(line, PagePlace::Front))
        return *matter;
    if (letter || line.startsWith(u"附件")) // 附件1: the plan is a letter's annex
        return PageMatter::CoveringLetter;
    return line.size() <= kLongestLoneLine && !endsWithStop(line) ? PageMatter::Navigation
                                                                  : PageMatter::EditorsWords;
}

// Adds the pieces above the title: the page's head, and the letter that issues the plan with its
// number, signature and date.
void FrontMatter::addAbove(QList<SourcePiece> &pieces) const
{
    const int end = qMax(0, m_firstTitleUnit);
    const bool letter = std::any_of(
        m_units.begin(), m_units.begin() + end, [this](const Unit &unit) {
            return words(unit).endsWith(u"通知") || words(unit).endsWith(u"的函")
                   || words(unit).endsWith(u"的报告") || words(unit).contains(u"印发给你们")
                   || !titleInNotice(words(unit)).isEmpty();
        });
    for (int i = 0; i < end; ++i) {
        const Unit &unit = m_units[i];
        if (addDocumentNumber(pieces, unit) || (letter && addSignature(pieces, i, end))
            || addNamedIssuer(pieces, unit) || addNamedDate(pieces, unit))
            continue;
        leaveOut(pieces, unit.span, unit, matterAbove(unit, letter));
    }
}

void FrontMatter::addTitle(QList<SourcePiece> &pieces) const
{
    for (int i = m_firstTitleUnit, part = 0; i >= 0 && i <= m_lastTitleUnit; ++i, ++part) {
        const Unit &unit = m_units[i];
        const SourceSpan title = m_title[part];
        const SourceSpan before{unit.span.start, title.start - unit.span.start};
        const Unit rest{.span = {title.end(), unit.span.end() - title.end()},
                        .index = unit.index,
                        .line = unit.line};
        leaveOut(pieces, before, unit, PageMatter::SiteSuffix);
        add(pieces, title, unit, PieceRole::Title);
        const QStringView after = words(rest.span);
        const bool hasWords = std::any_of(after.begin(), after.end(),
                                          [](QChar c) { return c.isLetterOrNumber(); });
        const bool isFile = after.startsWith(u'.')
                            && pageMatter(words(unit), PagePlace::Front) == PageMatter::FileName;
        if (isFile || titleLikeness(words(unit)) > 0 || !hasWords)
            leaveOut(pieces, rest.span, unit,
                     isFile ? PageMatter::FileName : PageMatter::SiteSuffix);
        else
            addSentences(pieces, rest);
    }
}

void FrontMatter::addBelow(QList<SourcePiece> &pieces) const
{
    for (int i = m_lastTitleUnit + 1; i < m_units.size(); ++i) {
        const Unit &unit = m_units[i];
        const QStringView line = words(unit);
        if (addSignature(pieces, i, int(m_units.size())) || addDocumentNumber(pieces, unit)
            || addNameBelowTitle(pieces, i))
            continue;
        if (i < m_letterEnd || isLoneWord(i)) {
            leaveOut(pieces, unit.span, unit, matterAbove(unit, i < m_letterEnd));
            continue;
        }
        if (repeatsTitle(line))
            leaveOut(pieces, unit.span, unit, PageMatter::Repetition);
        else if (const auto matter = pageMatter(line, PagePlace::Front))
            leaveOut(pieces, unit.span, unit, *matter);
        else
            addSentences(pieces, unit);
    }
}

// Recognises the committee's name on a line of its own below a title that does not contain it;
// false if there is none.
bool FrontMatter::addNameBelowTitle(QList<SourcePiece> &pieces, int unit) const
{
    if (m_title.isEmpty() || unit != m_lastTitleUnit + 1)
        return false;
    QString title;
    for (const SourceSpan part : m_title)
        title += words(part);
    const Unit &below = m_units[unit];
    const QStringView line = words(below);
    const bool bracketed = line.startsWith(u'(') && line.endsWith(u')');
    const SourceSpan name = bracketed ? SourceSpan{1, line.size() - 2} : SourceSpan{0, line.size()};
    const QString named = organisationOf(title);
    if (!isOrganisation(name.in(line)) || !name.in(line).toString().endsWith(folded(named)))
        return false;
    leaveOut(pieces, {below.span.start, name.start}, below, PageMatter::Rule);
    add(pieces, name.shifted(below.span.start), below, PieceRole::Issuer);
    leaveOut(pieces, {below.span.start + name.end(), bracketed ? 1 : 0}, below, PageMatter::Rule);
    return true;
}

// A short word on the first line of a page without a title, above a text: the page's own heading.
bool FrontMatter::isLoneWord(int unit) const
{
    const QStringView line = words(m_units[unit]);
    return m_title.isEmpty() && unit == 0 && m_units.size() > 1 && line.size() <= kLongestLoneWord
           && isIdeograph(line.back()) && words(m_units[1]).size() > 2 * kLongestLoneWord;
}

// A paragraph of the preamble, without the sentences in which an editor speaks.
void FrontMatter::addSentences(QList<SourcePiece> &pieces, const Unit &unit) const
{
    const QList<SourceSpan> sentences = sentenceSpans(words(unit));
    const auto isEditors = [&](const SourceSpan &sentence) {
        return isEditorsWords(sentence.in(words(unit)));
    };
    const auto last = std::find_if(sentences.rbegin(), sentences.rend(), isEditors);
    const qsizetype said = last == sentences.rend() ? 0 : last->end();
    qsizetype at = 0;
    while (at < sentences.size()) {
        const bool editor = sentences[at].start < said;
        const qsizetype start = sentences[at].start;
        qsizetype end = sentences[at++].end();
        while (at < sentences.size() && (sentences[at].start < said) == editor)
            end = sentences[at++].end();
        const SourceSpan span = SourceSpan{start, end - start}.shifted(unit.span.start);
        if (editor)
            leaveOut(pieces, span, unit, PageMatter::EditorsWords);
        else
            add(pieces, span, unit, PieceRole::Preamble);
    }
}

} // namespace Domain

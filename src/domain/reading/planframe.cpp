#include "domain/reading/planframe.h"

#include "domain/reading/planheading.h"
#include "domain/text/foldedtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestTitleLine = 60;
constexpr qsizetype kLongestLoneLine = 30;
constexpr int kUnitsSearched = 200;

SourceSpan withoutBlanks(QStringView text, SourceSpan span)
{
    const QStringView words = trimmedBlanks(span.in(text));
    return {words.isEmpty() ? span.start : words.data() - text.data(), words.size()};
}

SourceSpan shifted(SourceSpan span, qsizetype by)
{
    return {span.start + by, span.length};
}

// The sentences of a text, one after another, together all of it.
QList<SourceSpan> sentencesOf(QStringView text)
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

bool endsWell(QStringView words)
{
    return QStringView(u"。!?;").contains(lastTelling(words));
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
        const SourceSpan span = withoutBlanks(source,
                                              {whole.start, qMin(whole.end(), end) - whole.start});
        if (!span.isEmpty())
            m_units.append({.span = span, .index = i, .line = lines[i].number});
    }
    findTitle();
}

int FrontMatter::firstLineBelowTitle() const
{
    return m_lastTitleUnit < 0 ? 0 : m_units[m_lastTitleUnit].index + 1;
}

void FrontMatter::setTitle(int unit, SourceSpan within)
{
    m_title = {shifted(within, m_units[unit].span.start)};
    m_firstTitleUnit = m_lastTitleUnit = unit;
}

void FrontMatter::findTitle()
{
    if (!findTitleLine() && !findTitleInProse() && !findTitleInNotice())
        findTitleByPlace();
}

// A short first line of another wording that names a year or 工作, above a text.
void FrontMatter::findTitleByPlace()
{
    for (int i = 0; i + 1 < m_units.size() && i < 3; ++i) {
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

// A line that is a title; of several as good the last, but not one that only repeats it.
bool FrontMatter::findTitleLine()
{
    int best = -1;
    int likeness = 0;
    for (int i = 0; i < m_units.size() && i < kUnitsSearched; ++i) {
        const QStringView line = words(m_units[i]);
        if (pageMatter(line, PagePlace::Front))
            continue;
        const int found = titleLikeness(line);
        const bool again = best >= 0
                           && properTitle(line).in(line)
                                  == properTitle(words(m_units[best])).in(words(m_units[best]));
        if (found > likeness || (found > 0 && found == likeness && !again)) {
            likeness = found;
            best = i;
        }
    }
    if (best < 0)
        return false;
    setTitle(best, properTitle(words(m_units[best])));
    joinTitleLines(best);
    return true;
}

// A title broken over lines: the committee on one and the kind of paper on the next.
void FrontMatter::joinTitleLines(int best)
{
    if (best == 0)
        return;
    const Unit &above = m_units[best - 1];
    const QStringView line = words(above);
    const bool adjacent = m_units[best].index == above.index + 1;
    if (!adjacent || line.size() > kLongestTitleLine || titleLikeness(line) > 0
        || pageMatter(line, PagePlace::Front))
        return;
    static const QRegularExpression begins(
        u"^(?:(?:19|20)\\d\\d|[一二][〇零○九]|工作|年度|[上下]半年|第.学期)"_s);
    const bool named = !organisationOf(words(m_title.first()).toString()).isEmpty();
    const bool unfinished = !line.contains(u'。')
                            && (isOrganisation(line) || line.endsWith(u'年')
                                || line.endsWith(u"年度"));
    if (named || !unfinished || !begins.match(words(m_title.first())).hasMatch())
        return;
    m_title.prepend(above.span);
    m_firstTitleUnit = best - 1;
}

// A text that has lost its line breaks opens with the title.
bool FrontMatter::findTitleInProse()
{
    for (int i = 0; i < m_units.size() && i < 5; ++i) {
        const qsizetype end = runTogetherTitleEnd(words(m_units[i]));
        if (end < 0)
            continue;
        setTitle(i, properTitle(words(m_units[i]).left(end)));
        return true;
    }
    return false;
}

// 关于印发《…》的通知, where the plan itself has lost its title.
bool FrontMatter::findTitleInNotice()
{
    for (int i = 0; i < m_units.size() && i < kUnitsSearched; ++i) {
        const SourceSpan title = titleInNotice(words(m_units[i]));
        if (title.isEmpty())
            continue;
        setTitle(i, title);
        return true;
    }
    return false;
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
    const SourceSpan trimmed = withoutBlanks(m_source, span);
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

// An issuer's name above a date, or a date alone; `end` is the first unit that is not looked at.
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
    return line.size() <= kLongestLoneLine && !endsWell(line) ? PageMatter::Navigation
                                                              : PageMatter::EditorsWords;
}

// Above the title: the page's head, and the letter that issues the plan with its number,
// signature and date.
void FrontMatter::addAbove(QList<SourcePiece> &pieces) const
{
    const int end = qMax(0, m_firstTitleUnit);
    const bool letter = std::any_of(
        m_units.begin(), m_units.begin() + end, [this](const Unit &unit) {
            return words(unit).endsWith(u"通知") || words(unit).contains(u"印发给你们");
        });
    for (int i = 0; i < end; ++i) {
        const Unit &unit = m_units[i];
        if (addDocumentNumber(pieces, unit) || (letter && addSignature(pieces, i, end)))
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
        if (titleLikeness(words(unit)) > 0)
            leaveOut(pieces, rest.span, unit, PageMatter::SiteSuffix);
        else
            addSentences(pieces, rest);
    }
}

void FrontMatter::addBelow(QList<SourcePiece> &pieces) const
{
    for (int i = m_lastTitleUnit + 1; i < m_units.size(); ++i) {
        const Unit &unit = m_units[i];
        const QStringView line = words(unit);
        if (addSignature(pieces, i, int(m_units.size())) || addDocumentNumber(pieces, unit))
            continue;
        if (repeatsTitle(line))
            leaveOut(pieces, unit.span, unit, PageMatter::Repetition);
        else if (const auto matter = pageMatter(line, PagePlace::Front))
            leaveOut(pieces, unit.span, unit, *matter);
        else
            addSentences(pieces, unit);
    }
}

// A paragraph of the preamble, without the sentences in which an editor speaks.
void FrontMatter::addSentences(QList<SourcePiece> &pieces, const Unit &unit) const
{
    const QList<SourceSpan> sentences = sentencesOf(words(unit));
    qsizetype at = 0;
    while (at < sentences.size()) {
        const bool editor = isEditorsWords(sentences[at].in(words(unit)));
        const qsizetype start = sentences[at].start;
        qsizetype end = sentences[at++].end();
        while (at < sentences.size() && isEditorsWords(sentences[at].in(words(unit))) == editor)
            end = sentences[at++].end();
        const SourceSpan span = shifted({start, end - start}, unit.span.start);
        if (editor)
            leaveOut(pieces, span, unit, PageMatter::EditorsWords);
        else
            add(pieces, span, unit, PieceRole::Preamble);
    }
}

namespace {

// What stands after the last node.
class PlanBack
{
public:
    PlanBack(QStringView folded, QList<SourcePiece> pieces)
        : m_folded(folded)
        , m_pieces(std::move(pieces))
    {
        m_last = m_pieces.size() - 1;
        while (m_last > 0 && m_pieces[m_last].role != PieceRole::NodeStart)
            --m_last;
    }

    QList<SourcePiece> pieces()
    {
        splitSignature();
        markAfterSignature();
        markPageMatter();
        markClosing();
        markLoneNumbers();
        return m_pieces;
    }

private:
    QStringView words(qsizetype piece) const { return m_pieces[piece].span.in(m_folded); }
    void splitSignature();
    void splitEnd(qsizetype piece, SourceSpan end, PieceRole role);
    qsizetype dateLine() const;
    void markAfterSignature();
    void markAfter(qsizetype date);
    void markPageMatter();
    void markClosing();
    void markLoneNumbers();
    qsizetype usualParagraphs() const;
    bool isClosing(qsizetype piece, qsizetype paragraphs) const;
    void leaveOut(qsizetype piece, PageMatter matter);

    QStringView m_folded;
    QList<SourcePiece> m_pieces;
    qsizetype m_last = 0; // begins the last node
};

void PlanBack::leaveOut(qsizetype piece, PageMatter matter)
{
    m_pieces[piece].role = PieceRole::LeftOut;
    m_pieces[piece].reason = reasonFor(matter);
}

void PlanBack::splitEnd(qsizetype piece, SourceSpan end, PieceRole role)
{
    SourcePiece tail = m_pieces[piece];
    tail.span = shifted(end, m_pieces[piece].span.start);
    tail.role = role;
    tail.runsOn = false;
    m_pieces[piece].span = withoutBlanks(m_folded, {m_pieces[piece].span.start, end.start});
    m_pieces.insert(piece + 1, tail);
    if (m_pieces[piece].span.isEmpty())
        m_pieces.removeAt(piece);
}

// A signature or a date on the same line as what stands before it: after the last sentence, or
// the name and the date side by side.
void PlanBack::splitSignature()
{
    for (qsizetype i = m_pieces.size() - 1; i >= m_last && i > m_pieces.size() - 12; --i) {
        const QStringView line = words(i);
        const SourceSpan date = dateAtEnd(line);
        if (date.isEmpty() || (date.start == 0 && i > m_last))
            continue;
        const QStringView before = trimmedBlanks(line.left(date.start));
        const SourceSpan name = signatureAtEnd(before);
        const bool wholeName = i > m_last && isOrganisation(before);
        if (name.isEmpty() && !wholeName && !endsWell(before))
            continue;
        splitEnd(i, date, PieceRole::IssueDate);
        if (!name.isEmpty())
            splitEnd(i, {name.start, before.size() - name.start}, PieceRole::Issuer);
        else if (wholeName)
            m_pieces[i].role = PieceRole::Issuer;
        return;
    }
}

// The piece that is the date of the signature; -1 when there is none.
qsizetype PlanBack::dateLine() const
{
    for (qsizetype i = m_pieces.size() - 1; i > m_last; --i) {
        if (m_pieces[i].role == PieceRole::IssueDate || isDateLine(words(i)))
            return i;
    }
    return -1;
}

void PlanBack::markAfter(qsizetype date)
{
    for (qsizetype i = date + 1; i < m_pieces.size(); ++i) {
        const auto matter = pageMatter(words(i), PagePlace::Back);
        if (words(i).startsWith(u"附"))
            m_pieces[i].role = PieceRole::Closing;
        else
            leaveOut(i, matter.value_or(PageMatter::AfterTheEnd));
    }
}

void PlanBack::markAfterSignature()
{
    const qsizetype date = dateLine();
    if (date >= 0) {
        m_pieces[date].role = PieceRole::IssueDate;
        if (date - 1 > m_last && isOrganisation(words(date - 1)))
            m_pieces[date - 1].role = PieceRole::Issuer;
        markAfter(date);
        return;
    }
    const qsizetype end = m_pieces.size() - 1;
    if (end > m_last && isOrganisation(words(end)) && endsWell(words(end - 1)))
        m_pieces[end].role = PieceRole::Issuer;
}

void PlanBack::markPageMatter()
{
    for (qsizetype i = m_last + 1; i < m_pieces.size(); ++i) {
        if (m_pieces[i].role != PieceRole::Body)
            continue;
        if (const auto matter = pageMatter(words(i), PagePlace::Back))
            leaveOut(i, *matter);
    }
}

// How many paragraphs each node beside the last one has, if they all have as many; else -1.
qsizetype PlanBack::usualParagraphs() const
{
    QList<qsizetype> counts;
    qsizetype paragraphs = 0;
    for (qsizetype i = m_last - 1; i >= 0 && m_pieces[i].role != PieceRole::Title; --i) {
        const SourcePiece &piece = m_pieces[i];
        if (piece.role == PieceRole::Body && !piece.runsOn)
            ++paragraphs;
        if (piece.role != PieceRole::NodeStart)
            continue;
        if (piece.depth < m_pieces[m_last].depth)
            break;
        if (piece.depth == m_pieces[m_last].depth)
            counts.append(paragraphs);
        paragraphs = 0;
    }
    const bool alike = counts.size() >= 2 && std::ranges::all_of(counts, [&](qsizetype count) {
                           return count == counts.first();
                       });
    return alike ? counts.first() : -1;
}

bool PlanBack::isClosing(qsizetype piece, qsizetype paragraphs) const
{
    static const QRegularExpression opening(
        u"^(?:以上(?:是|就是|为|计划|方案|工作)|总之|特此|附件? *[:\\d]|附件$|本(?:计划|要点|方案)(?:自|由|未尽))"_s);
    const QStringView line = words(piece);
    if (opening.match(line).hasMatch())
        return true;
    const qsizetype usual = usualParagraphs();
    return usual >= 0 && paragraphs == usual && !m_pieces[piece].runsOn
           && endsWell(words(piece - 1));
}

// From the first paragraph on that says so or is one more than its neighbours have.
void PlanBack::markClosing()
{
    qsizetype paragraphs = 0;
    bool closing = false;
    for (qsizetype i = m_last + 1; i < m_pieces.size(); ++i) {
        if (m_pieces[i].role != PieceRole::Body)
            continue;
        closing = closing || isClosing(i, paragraphs);
        if (!m_pieces[i].runsOn)
            ++paragraphs;
        if (!closing)
            continue;
        const bool fragment = !endsWell(words(i)) && words(i).size() <= kLongestLoneLine
                              && !words(i).startsWith(u"附") && !m_pieces[i].runsOn;
        if (fragment && m_pieces[i - 1].role != PieceRole::Closing)
            leaveOut(i, PageMatter::AfterTheEnd);
        else
            m_pieces[i].role = PieceRole::Closing;
    }
}

void PlanBack::markLoneNumbers()
{
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const SourcePiece &piece = m_pieces[i];
        const bool bare = piece.role == PieceRole::NodeStart
                          && piece.numberLength == piece.span.length && piece.numberLength > 0;
        if (!bare)
            continue;
        const bool holds = i + 1 < m_pieces.size()
                           && (m_pieces[i + 1].role == PieceRole::Body
                               || (m_pieces[i + 1].role == PieceRole::NodeStart
                                   && m_pieces[i + 1].depth > piece.depth));
        if (!holds)
            leaveOut(i, PageMatter::LoneNumber);
    }
}

} // namespace

QList<SourcePiece> withBackMatter(QStringView folded, QList<SourcePiece> pieces)
{
    return PlanBack(folded, std::move(pieces)).pieces();
}

} // namespace Domain

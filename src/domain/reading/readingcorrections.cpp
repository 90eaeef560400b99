#include "domain/reading/readingcorrections.h"

#include "domain/reading/leftout.h"
#include "domain/reading/levelfinder.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"

#include <algorithm>

namespace Domain {

namespace {

constexpr qsizetype kLongestNumberRead = 24; // no number before an item's words is longer

class Corrector
{
public:
    Corrector(const QString &source, QList<SourcePiece> pieces)
        : m_source(source)
        , m_pieces(std::move(pieces))
    {
        settle();
    }

    void correct(QList<int> which, Correction correction);
    void split(int which, qsizetype at);
    QList<SourcePiece> pieces() &&
    {
        settle();
        return std::move(m_pieces);
    }

private:
    bool isNode(int at) const { return m_pieces[at].role == PieceRole::NodeStart; }
    int depth(int at) const { return m_pieces[at].depth; }
    std::optional<NumberMark> markOf(int at) const;
    int nodeBefore(int at) const; // -1 for none
    int nodeAfter(int at) const;  // -1 when there is none
    int endOfBranch(int at) const;
    bool isSection(int at) const;
    int sectionAround(int at) const;
    int nodeOfLikeNumber(int at, bool section) const;
    int depthBeside(int owner, int at) const;

    void settle();
    void setRole(int at, PieceRole role);
    void startNode(int at, int atDepth);
    void makeOnly(const QList<int> &which, PieceRole role);
    void makeTitle(const QList<int> &which);
    void makeSection(int at);
    void makeItem(int at);
    void makePartOfAbove(int at);
    void joinPrevious(int at);
    void leaveOut(int at);
    void takeBelow(int at);
    void shift(int from, int to, int by);
    void shiftBranches(const QList<int> &which, int by);

    const QString &m_source;
    QList<SourcePiece> m_pieces;
    bool m_hasLevels = false; // some node stands under another
};

std::optional<NumberMark> Corrector::markOf(int at) const
{
    const SourceSpan span = m_pieces[at].span;
    const QString words = folded(
        QStringView(m_source).mid(span.start, qMin(span.length, kLongestNumberRead)));
    return numberMarkAt(words, 0, true);
}

int Corrector::nodeBefore(int at) const
{
    do
        --at;
    while (at >= 0 && !isNode(at));
    return at;
}

int Corrector::nodeAfter(int at) const
{
    do
        ++at;
    while (at < m_pieces.size() && !isNode(at));
    return at < m_pieces.size() ? at : -1;
}

// The index after the last piece of the node at `at` and of its descendants.
int Corrector::endOfBranch(int at) const
{
    int end = at;
    do
        ++end;
    while (end < m_pieces.size() && (!isNode(end) || depth(end) > depth(at)));
    return end;
}

// Whether the assembly makes the piece at `at` a section: it holds nodes, or stands at the top
// level where another node does.
bool Corrector::isSection(int at) const
{
    const int next = nodeAfter(at);
    return (m_hasLevels && depth(at) == 1) || (next >= 0 && depth(next) > depth(at));
}

// The innermost section that a piece stands in, or that ends before it; -1 for none.
int Corrector::sectionAround(int at) const
{
    int section = nodeBefore(at);
    while (section >= 0 && !isSection(section))
        section = nodeBefore(section);
    return section;
}

// The nearest section (or item) before the piece, else after it, with a number of the same family.
int Corrector::nodeOfLikeNumber(int at, bool section) const
{
    const auto mark = markOf(at);
    if (!mark)
        return -1;
    const auto isLike = [&](int other) {
        const auto otherMark = markOf(other);
        return otherMark && otherMark->family == mark->family && isSection(other) == section;
    };
    int like = nodeBefore(at);
    while (like >= 0 && !isLike(like))
        like = nodeBefore(like);
    if (like >= 0)
        return like;
    like = nodeAfter(at);
    while (like >= 0 && !isLike(like))
        like = nodeAfter(like);
    return like;
}

// Makes depths consistent, as the assembly does, and gives words the role of the part of the paper
// in which they stand.
void Corrector::settle()
{
    const int last = nodeBefore(int(m_pieces.size()));
    int deepest = 1;
    bool hasBegun = false;
    m_hasLevels = false;
    for (int at = 0; at < m_pieces.size(); ++at) {
        SourcePiece &piece = m_pieces[at];
        if (piece.role == PieceRole::NodeStart) {
            piece.depth = qBound(1, piece.depth, deepest);
            deepest = qMin(piece.depth + 1, kDeepestLevel);
            hasBegun = true;
            m_hasLevels |= piece.depth > 1;
        } else if (piece.role == PieceRole::Body && !hasBegun) {
            piece.role = PieceRole::Preamble;
        } else if (piece.role == PieceRole::Preamble && hasBegun) {
            piece.role = PieceRole::Body;
        } else if (piece.role == PieceRole::Closing && at < last) {
            piece.role = hasBegun ? PieceRole::Body : PieceRole::Preamble;
        }
    }
}

void Corrector::setRole(int at, PieceRole role)
{
    SourcePiece &piece = m_pieces[at];
    piece = {.span = piece.span, .line = piece.line, .role = role};
}

void Corrector::startNode(int at, int atDepth)
{
    if (!isNode(at)) {
        setRole(at, PieceRole::NodeStart);
        const auto mark = markOf(at);
        m_pieces[at].numberLength = mark && !mark->isPartOfTitle() ? mark->length : 0;
    }
    m_pieces[at].depth = atDepth;
}

void Corrector::leaveOut(int at)
{
    if (m_pieces[at].role == PieceRole::LeftOut)
        return;
    setRole(at, PieceRole::LeftOut);
    m_pieces[at].reason = reasonFor(PageMatter::LeftOutByHand);
}

// A plan has one issuer, one number and one date: the piece that had the role before is left out.
void Corrector::makeOnly(const QList<int> &which, PieceRole role)
{
    for (int at = 0; at < m_pieces.size(); ++at) {
        if (m_pieces[at].role == role)
            leaveOut(at);
    }
    setRole(which.first(), role);
}

// A title may run over several lines that follow each other.
void Corrector::makeTitle(const QList<int> &which)
{
    for (const int at : which)
        setRole(at, PieceRole::Title);
    const auto isTitle = [this](int at) {
        return at >= 0 && at < m_pieces.size() && m_pieces[at].role == PieceRole::Title;
    };
    int first = which.first();
    int end = which.last() + 1;
    while (isTitle(first - 1))
        --first;
    while (isTitle(end))
        ++end;
    for (int at = 0; at < m_pieces.size(); ++at) {
        if (isTitle(at) && (at < first || at >= end))
            leaveOut(at);
    }
}

void Corrector::shift(int from, int to, int by)
{
    for (int at = from; at < to; ++at) {
        if (isNode(at))
            m_pieces[at].depth += by;
    }
}

// Puts the nodes that follow under the one at `at`, up to the next section or the next node that
// is numbered as this one is.
void Corrector::takeBelow(int at)
{
    const auto mark = markOf(at);
    int end = nodeAfter(at);
    if (end < 0 || depth(end) != depth(at))
        return;
    const int first = end;
    while (end >= 0 && depth(end) >= depth(at)) {
        const auto other = markOf(end);
        const bool isLike = mark && other && mark->family == other->family;
        if (depth(end) == depth(at) && (isLike || isSection(end)))
            break;
        end = nodeAfter(end);
    }
    shift(first, end < 0 ? int(m_pieces.size()) : end, 1);
}

void Corrector::makeSection(int at)
{
    settle();
    if (isNode(at) && isSection(at))
        return;
    const int like = nodeOfLikeNumber(at, true);
    const int around = sectionAround(at);
    startNode(at, like >= 0 ? depth(like) : around >= 0 ? depth(around) : 1);
    takeBelow(at);
}

void Corrector::makeItem(int at)
{
    settle();
    if (isNode(at) && !isSection(at))
        return;
    const int like = nodeOfLikeNumber(at, false);
    const int around = sectionAround(at);
    startNode(at, like >= 0 ? depth(like) : around >= 0 ? depth(around) + 1 : 1);
    settle();
    const int next = nodeAfter(at);
    if (next >= 0 && depth(next) > depth(at))
        shift(next, endOfBranch(at), depth(at) - depth(next));
}

void Corrector::makePartOfAbove(int at)
{
    int above = at - 1;
    const auto goesOn = [](PieceRole role) {
        return role == PieceRole::Title || role == PieceRole::Preamble || role == PieceRole::Closing
               || role == PieceRole::NodeStart || role == PieceRole::Body;
    };
    while (above >= 0 && !goesOn(m_pieces[above].role))
        --above;
    const PieceRole role = above < 0 ? PieceRole::Preamble : m_pieces[above].role;
    setRole(at, role == PieceRole::NodeStart ? PieceRole::Body : role);
}

// Joins the piece to the one before it: two halves of a split line become one piece again, another
// line continues the text.
void Corrector::joinPrevious(int at)
{
    if (at == 0)
        return;
    SourcePiece &above = m_pieces[at - 1];
    const SourceSpan span = m_pieces[at].span;
    const QStringView between = QStringView(m_source).mid(above.span.end(),
                                                          span.start - above.span.end());
    const bool sameLine = above.line == m_pieces[at].line && trimmedBlanks(between).isEmpty()
                          && !between.contains(u'\n') && !between.contains(u'\r');
    if (sameLine) {
        above.span.length = span.end() - above.span.start;
        m_pieces.remove(at);
        return;
    }
    makePartOfAbove(at);
    m_pieces[at].runsOn = true;
    m_pieces[at].ownLine = false;
}

// Moves nodes by one level with all below them; of nodes one in another only the outermost.
void Corrector::shiftBranches(const QList<int> &which, int by)
{
    int moved = 0; // end of the last branch that was moved
    for (const int at : which) {
        if (!isNode(at) || at < moved)
            continue;
        const int before = nodeBefore(at);
        const bool can = by < 0 ? depth(at) > 1 : before >= 0 && depth(before) >= depth(at);
        moved = endOfBranch(at);
        if (can && depth(at) < kDeepestLevel)
            shift(at, moved, by);
    }
}

void Corrector::split(int which, qsizetype at)
{
    const SourcePiece whole = m_pieces[which];
    const SourceSpan span = whole.span;
    if (at <= span.start || at >= span.end() || m_source[at].isLowSurrogate())
        return;
    const QStringView first = trimmedBlanks(QStringView(m_source).mid(span.start, at - span.start));
    const QStringView second = trimmedBlanks(QStringView(m_source).mid(at, span.end() - at));
    if (first.isEmpty() || second.isEmpty())
        return;
    SourcePiece half = whole;
    half.span = {second.data() - m_source.constData(), second.size()};
    half.runsOn = false;
    m_pieces[which].span = {first.data() - m_source.constData(), first.size()};
    m_pieces[which].numberLength = qMin(whole.numberLength, first.size());
    m_pieces.insert(which + 1, half);
    const bool isOnlyOne = whole.role == PieceRole::Issuer || whole.role == PieceRole::IssueDate
                           || whole.role == PieceRole::DocumentNumber;
    if (isOnlyOne)
        leaveOut(which + 1);
    if (whole.role != PieceRole::NodeStart && whole.role != PieceRole::Body)
        return;
    const int owner = isNode(which) ? which : nodeBefore(which);
    setRole(which + 1, PieceRole::Body);
    startNode(which + 1, depthBeside(owner, which + 1));
}

// The depth of a node that begins at `at`, within the text of `owner`.
int Corrector::depthBeside(int owner, int at) const
{
    for (const bool section : {false, true}) {
        if (const int like = nodeOfLikeNumber(at, section); like >= 0)
            return depth(like);
    }
    return isSection(owner) ? depth(owner) + 1 : depth(owner);
}

void Corrector::correct(QList<int> which, Correction correction)
{
    std::ranges::sort(which);
    const auto each = [&](auto act) {
        for (const int at : which)
            (this->*act)(at);
    };
    switch (correction) {
    case Correction::Title: makeTitle(which); break;
    case Correction::DocumentNumber: makeOnly(which, PieceRole::DocumentNumber); break;
    case Correction::Issuer: makeOnly(which, PieceRole::Issuer); break;
    case Correction::IssueDate: makeOnly(which, PieceRole::IssueDate); break;
    case Correction::Section: each(&Corrector::makeSection); break;
    case Correction::Item: each(&Corrector::makeItem); break;
    case Correction::PartOfAbove: each(&Corrector::makePartOfAbove); break;
    case Correction::LeaveOut: each(&Corrector::leaveOut); break;
    case Correction::Outward: shiftBranches(which, -1); break;
    case Correction::Inward: shiftBranches(which, 1); break;
    case Correction::JoinPrevious:
        std::ranges::reverse(which);
        each(&Corrector::joinPrevious);
        break;
    case Correction::Preamble:
    case Correction::Closing:
        for (const int at : which)
            setRole(at,
                    correction == Correction::Preamble ? PieceRole::Preamble : PieceRole::Closing);
        break;
    }
}

} // namespace

QList<SourcePiece> corrected(const QString &source, QList<SourcePiece> pieces,
                             const QList<int> &which, Correction correction)
{
    if (which.isEmpty())
        return pieces;
    Corrector corrector(source, std::move(pieces));
    corrector.correct(which, correction);
    return std::move(corrector).pieces();
}

QList<SourcePiece> splitPiece(const QString &source, QList<SourcePiece> pieces, int which,
                              qsizetype at)
{
    Corrector corrector(source, std::move(pieces));
    corrector.split(which, at);
    return std::move(corrector).pieces();
}

} // namespace Domain

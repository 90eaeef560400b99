#include "domain/reading/readingcost.h"

#include "domain/reading/lineheuristics.h"
#include "domain/reading/linelengths.h"
#include "domain/reading/markfinder.h"
#include "domain/text/foldedtext.h"

#include <QMap>
#include <QtAlgorithms>

#include <algorithm>

namespace Domain {

namespace {

// A line that breaks off before this is a heading.

// So many numbers in sequence (1, 2, 3) are a list, and no year or page.
constexpr int kFewestInList = 3;

// The weight of a fault in the cost of a reading. A repeated number weighs most: a plan rarely
// numbers two items alike, but a page number or a number of an inner list is easily taken for an
// item. A gap and a late beginning occur in copied texts. A list left unread weighs less than a
// number that begins a line, because lists within a sentence are common.
int weightOf(ReadingFault fault)
{
    switch (fault) {
    case ReadingFault::NoNodes: return 60;
    case ReadingFault::NoTitle: return 5;
    case ReadingFault::NumberInTitle: return 12;
    case ReadingFault::NumberRepeat: return 6;
    case ReadingFault::NumberGap: return 3;
    case ReadingFault::LateBeginning: return 3;
    case ReadingFault::MixedMarks: return 2;
    case ReadingFault::ItemBesideHeading: return 2;
    case ReadingFault::EmptyItem: return 4;
    case ReadingFault::MidSentence: return 4;
    case ReadingFault::UnreadNumber: return 4;
    case ReadingFault::UnreadList: return 2;
    case ReadingFault::UnreadPoints: return 2;
    case ReadingFault::LongItem: return 3;
    case ReadingFault::Assumption: return 1;
    }
    Q_UNREACHABLE();
}

std::optional<NumberMark> sureMark(QStringView folded)
{
    if (folded.isEmpty())
        return {};
    auto mark = numberMarkAt(folded, 0, true);
    const bool sure = mark && !mark->weak && !mark->pairs && mark->value > 0
                      && !mark->isPartOfTitle() && mark->family != MarkFamily::Bullet
                      && !enumerates(mark->family) && mark->length < folded.size();
    return sure ? mark : std::nullopt;
}

// Whether a line begins with a sign, or with 第一， before the words of a heading: it is what a
// node holds, or the heading of the next.
bool beginsNode(QStringView folded)
{
    const auto mark = folded.isEmpty() ? std::nullopt : numberMarkAt(folded, 0, true);
    if (!mark || mark->weak || mark->length == folded.size())
        return false;
    return mark->family == MarkFamily::Bullet
           || (mark->family == MarkFamily::Ordinal && isHeadingByForm(folded.mid(mark->length))
               && !endsSentence(lastTelling(folded)));
}

// Whether a line below a heading that is no sentence begins with 一是 or 第一，.
bool beginsPoint(QStringView folded, bool sentence)
{
    const auto mark = folded.isEmpty() ? std::nullopt : numberMarkAt(folded, 0, true);
    return mark && !mark->weak && !sentence && enumerates(mark->family);
}

class Faults
{
public:
    Faults(const QString &source, const OutlineReading &reading)
        : m_folded(folded(source))
        , m_reading(reading)
    {}

    QMap<ReadingFault, int> found()
    {
        countWarnings();
        countSiblings(m_reading.nodes);
        countPieces();
        return m_found;
    }

private:
    QStringView words(const SourcePiece &piece) const { return piece.span.in(m_folded); }
    void add(ReadingFault fault, int count = 1)
    {
        if (count > 0)
            m_found[fault] += count;
    }
    void countWarnings();
    void countSiblings(const QList<ReadNode> &nodes);
    void countPieces();
    void countInText(const SourcePiece &piece, QStringView text);
    void countPoints(const SourcePiece &piece);
    bool beginsInMidSentence(const SourcePiece &piece) const;

    QString m_folded;
    const OutlineReading &m_reading;
    QMap<ReadingFault, int> m_found;
    const SourcePiece *m_before = nullptr; // the last piece that is part of the plan
    bool m_heading = false;                // the last node begins with a heading
    bool m_sentence = false;               // the last node's heading ends in a sentence mark
    int m_points = 0;                      // lines below that heading that are points
    int m_signs = 0;                       // lines that begin with signs, so far
};

void Faults::countWarnings()
{
    for (const ReadWarning &warning : m_reading.warnings) {
        switch (warning.kind) {
        case ReadWarning::Kind::NumberGap: add(ReadingFault::NumberGap); break;
        case ReadWarning::Kind::NumberRepeat: add(ReadingFault::NumberRepeat); break;
        case ReadWarning::Kind::LateBeginning: add(ReadingFault::LateBeginning); break;
        case ReadWarning::Kind::VeryLongItem: add(ReadingFault::LongItem); break;
        case ReadWarning::Kind::NoTitle: add(ReadingFault::NoTitle); break;
        case ReadWarning::Kind::NoNodes: add(ReadingFault::NoNodes); break;
        case ReadWarning::Kind::MixedMarks:          // counted below, at each place
        case ReadWarning::Kind::SectionWithoutItems: // it may well be right
        case ReadWarning::Kind::DeadlineLeftOut:
        case ReadWarning::Kind::ColumnLeftOut:
        case ReadWarning::Kind::OtherTimes:
        case ReadWarning::Kind::SeveralLeads:
        case ReadWarning::Kind::AnnexRowsLeftOut:
        case ReadWarning::Kind::UnclearDeadline:
        case ReadWarning::Kind::UnsureOrganisation:
        case ReadWarning::Kind::NoYear: break;
        }
    }
}

void Faults::countSiblings(const QList<ReadNode> &nodes)
{
    const ReadNode *before = nullptr;
    for (const ReadNode &node : nodes) {
        if (before && before->number.isEmpty() != node.number.isEmpty())
            add(ReadingFault::ItemBesideHeading);
        const auto own = sureMark(folded(node.number + u'字'));
        const auto last = before ? sureMark(folded(before->number + u'字')) : std::nullopt;
        add(ReadingFault::MixedMarks, own && last && own->family != last->family);
        const bool empty = node.title.isEmpty() && node.text.isEmpty();
        add(ReadingFault::EmptyItem, empty);
        before = &node;
        countSiblings(node.children);
    }
}

// Whether a node begins a line although the line before, too long for a heading, breaks off. The
// first of a list may stand below any heading.
bool Faults::beginsInMidSentence(const SourcePiece &piece) const
{
    const auto mark = words(piece).isEmpty() ? std::nullopt : numberMarkAt(words(piece), 0, true);
    if (m_before && m_before->role == PieceRole::NodeStart && piece.depth > m_before->depth && mark
        && mark->value == 1)
        return false;
    if (!m_before || m_before->line == piece.line
        || (m_before->role != PieceRole::Body && m_before->role != PieceRole::NodeStart))
        return false;
    const QStringView above = words(*m_before);
    return above.size() > kLongestBareHeading && !endsSentence(lastTelling(above))
           && !closes(above.back());
}

// Counts numbers left within a text: one that begins a line, and a list from one to three.
void Faults::countInText(const SourcePiece &piece, QStringView text)
{
    add(ReadingFault::UnreadNumber,
        !piece.runsOn && piece.role != PieceRole::NodeStart && sureMark(text).has_value());
    const SourceLine line{.span = {text.data() - QStringView(m_folded).data(), text.size()}};
    QMap<MarkFamily, int> last;
    int lists = 0;
    for (const MarkCandidate &candidate : markCandidates(m_folded, line, 0)) {
        const bool separate = candidate.boundary >= Boundary::Blank && !candidate.mark.pairs;
        int &reached = last[candidate.mark.family];
        if (!separate || (candidate.mark.value != reached + 1 && candidate.mark.value != 1))
            continue;
        reached = candidate.mark.value;
        lists += reached == kFewestInList;
    }
    add(ReadingFault::UnreadList, lists);
}

// Counts points below a heading: two or more are its content. Lines that begin with signs are nodes
// wherever they stand; a single one is not.
void Faults::countPoints(const SourcePiece &piece)
{
    const QStringView line = words(piece);
    const bool inText = (piece.role == PieceRole::Body && !piece.runsOn)
                        || piece.role == PieceRole::Preamble;
    if (piece.role == PieceRole::NodeStart) {
        m_heading = isHeadingByForm(line);
        m_sentence = endsSentence(lastTelling(line));
        m_points = 0;
    } else if (inText && beginsNode(line)) {
        add(ReadingFault::UnreadPoints, ++m_signs % 2 == 0);
    } else if (inText && piece.role == PieceRole::Body && beginsPoint(line, m_sentence)) {
        add(ReadingFault::UnreadPoints, m_heading && ++m_points == 2);
    }
}

void Faults::countPieces()
{
    for (const SourcePiece &piece : m_reading.pieces) {
        countPoints(piece);
        switch (piece.role) {
        case PieceRole::Title:
            add(ReadingFault::NumberInTitle,
                int(std::ranges::count_if(markCandidates(m_folded, {.span = piece.span}, 0),
                                          [](const MarkCandidate &candidate) {
                                              return candidate.mark.value == 1
                                                     && !candidate.mark.pairs
                                                     && candidate.boundary != Boundary::Glued;
                                          })));
            break;
        case PieceRole::NodeStart:
            add(ReadingFault::MidSentence, beginsInMidSentence(piece));
            countInText(piece, words(piece).mid(piece.numberLength));
            break;
        case PieceRole::Preamble:
        case PieceRole::Body:
        case PieceRole::Closing: countInText(piece, words(piece)); break;
        default: continue;
        }
        m_before = &piece;
    }
}

} // namespace

QList<FaultCount> faultsOf(const QString &source, const OutlineReading &reading,
                           Assumptions assumptions)
{
    QMap<ReadingFault, int> found = Faults(source, reading).found();
    if (const int made = int(qPopulationCount(quint32(assumptions.toInt()))); made > 0)
        found[ReadingFault::Assumption] = made;
    QList<FaultCount> faults;
    for (auto fault = found.cbegin(); fault != found.cend(); ++fault)
        faults.append({fault.key(), fault.value()});
    return faults;
}

int costOf(const QList<FaultCount> &faults)
{
    int cost = 0;
    for (const FaultCount &each : faults)
        cost += weightOf(each.fault) * each.count;
    return cost;
}

} // namespace Domain

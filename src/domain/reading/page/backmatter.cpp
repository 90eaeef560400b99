#include "domain/reading/page/backmatter.h"

#include "domain/reading/leftout.h"
#include "domain/reading/lineheuristics.h"
#include "domain/reading/linelengths.h"
#include "domain/reading/page/annexes.h"
#include "domain/reading/planheading.h"
#include "domain/reading/suggestion.h"
#include "domain/text/fieldlabels.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kFewestNeighbours = 2;

// Whether a line is a label with its words: 完成时限：3月
bool isLabel(QStringView line)
{
    static const QRegularExpression label(u"^[^,。;:]{2,8}:[^。:]{1,40}$"_s);
    return label.match(line).hasMatch();
}

// The label that a line opens with; empty where it opens with none.
QString labelOf(QStringView line)
{
    if (beginsWithLabel(line))
        return line.left(labelsIn(line).first().end).toString();
    return isLabel(line) ? line.left(line.indexOf(u':')).toString() : QString();
}

// Whether a line opens with a label that no site has at its foot: 责任单位：, 完成时限：.
bool isFieldOfPlan(QStringView line)
{
    static const QRegularExpression own(u"^[^\\w]*(?:责任|牵头|配合|完成|办结|落实)"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    return beginsWithLabel(line) && own.match(line).hasMatch();
}

// The pieces below the last node, by index, that are fields of it: those that only plans have, and
// those (主办：…) that nodes above have too, each label once. Sites have such words at their foot.
QSet<qsizetype> fieldsOfLastNode(QStringView folded, const QList<SourcePiece> &pieces)
{
    qsizetype last = pieces.size() - 1;
    while (last > 0 && pieces[last].role != PieceRole::NodeStart)
        --last;
    QSet<QString> labels;
    for (qsizetype i = 0; i < last; ++i) {
        if (pieces[i].role == PieceRole::Body)
            labels.insert(labelOf(pieces[i].span.in(folded)));
    }
    labels.remove(QString());
    QSet<qsizetype> fields;
    for (qsizetype i = last + 1; i < pieces.size(); ++i) {
        const QStringView words = pieces[i].span.in(folded);
        const bool own = pieces[i].role == PieceRole::Body
                         && (labels.remove(labelOf(words)) || isFieldOfPlan(words));
        if (!own)
            break;
        fields.insert(i);
    }
    return fields;
}

// The pieces from `first` on, by index, that name annexes: 附件：1.… and the lines that go on
// with 2.
QSet<qsizetype> annexNames(QStringView folded, const QList<SourcePiece> &pieces, qsizetype first)
{
    static const QRegularExpression opening(u"^附(?:件|表|录)? *\\d{0,2} *:"_s);
    AnnexList list(opening);
    QSet<qsizetype> names;
    for (qsizetype i = first; i < pieces.size(); ++i) {
        const bool own = pieces[i].role == PieceRole::Body || pieces[i].role == PieceRole::Closing;
        if (list.takes(own ? pieces[i].span.in(folded) : QStringView(), pieces[i].runsOn))
            names.insert(i);
    }
    return names;
}

// Finds the role of each piece after the last node.
class BackMatter
{
public:
    BackMatter(QStringView folded, QList<SourcePiece> pieces, bool annexed)
        : m_folded(folded)
        , m_pieces(std::move(pieces))
        , m_annexed(annexed)
    {
        m_last = m_pieces.size() - 1;
        while (m_last > 0 && m_pieces[m_last].role != PieceRole::NodeStart)
            --m_last;
    }

    QList<SourcePiece> pieces()
    {
        splitEditorsWords();
        splitSignature();
        markAfterSignature();
        markPageMatter();
        if (m_annexed)
            markAnnexNames();
        markClosing();
        markLoneNumbers();
        return m_pieces;
    }

private:
    QStringView words(qsizetype piece) const { return m_pieces[piece].span.in(m_folded); }
    void splitEditorsWords();
    bool splitBracketedSignature();
    void splitSignature();
    void splitEnd(qsizetype piece, SourceSpan end, PieceRole role);
    qsizetype dateLine() const;
    void markAfterSignature();
    void markAfter(qsizetype date);
    void markPageMatter();
    void markAnnexNames();
    void markClosing();
    void markLoneNumbers();
    qsizetype usualParagraphs() const;
    bool isClosing(qsizetype piece, qsizetype paragraphs) const;
    bool nodesHoldLabels() const;
    void leaveOut(qsizetype piece, PageMatter matter);

    QStringView m_folded;
    QList<SourcePiece> m_pieces;
    bool m_annexed;       // the annexes stand behind and are left out
    qsizetype m_last = 0; // the piece that begins the last node
};

void BackMatter::leaveOut(qsizetype piece, PageMatter matter)
{
    m_pieces[piece].role = PieceRole::LeftOut;
    m_pieces[piece].reason = reasonFor(matter);
}

void BackMatter::splitEnd(qsizetype piece, SourceSpan end, PieceRole role)
{
    SourcePiece tail = m_pieces[piece];
    tail.span = end.shifted(m_pieces[piece].span.start);
    tail.role = role;
    tail.runsOn = false;
    m_pieces[piece].span = trimmedSpan(m_folded, {m_pieces[piece].span.start, end.start});
    m_pieces.insert(piece + 1, tail);
    if (m_pieces[piece].span.isEmpty())
        m_pieces.removeAt(piece);
}

// Splits off and leaves out a last sentence by the editor of a web site (小编, 本站), which has no
// line of its own where the text has lost its line breaks.
void BackMatter::splitEditorsWords()
{
    static const QRegularExpression sites(
        u"(?<=[。;!?])[^。;!?]{0,12}%1[^。;!?]{0,40}[。!?]?$"_s.arg(kEditorPattern));
    const qsizetype last = m_pieces.size() - 1;
    if (last < m_last || m_pieces[last].role == PieceRole::LeftOut)
        return;
    const auto match = sites.match(words(last));
    if (!match.hasMatch())
        return;
    const SourceSpan end = trimmedSpan(words(last),
                                       {match.capturedStart(), match.capturedLength()});
    splitEnd(last, end, PieceRole::LeftOut);
    m_pieces.last().reason = reasonFor(PageMatter::EditorsWords);
}

// Recognises a signature in brackets on the last line: (某村关工委,2025年3月2日). False if there is
// none.
bool BackMatter::splitBracketedSignature()
{
    static const QRegularExpression bracketed(u"^\\(([^(),]{3,40})[, ] *([^(),]{6,24})\\)$"_s);
    const qsizetype last = m_pieces.size() - 1;
    const auto match = last > m_last ? bracketed.match(words(last)) : QRegularExpressionMatch();
    if (!match.hasMatch() || !isOrganisation(match.capturedView(1))
        || !isDateLine(match.capturedView(2)))
        return false;
    const qsizetype end = words(last).size();
    splitEnd(last, {end - 1, 1}, PieceRole::LeftOut);
    m_pieces[last + 1].reason = reasonFor(PageMatter::Rule);
    splitEnd(last, {match.capturedStart(2), match.capturedLength(2)}, PieceRole::IssueDate);
    splitEnd(last, {match.capturedEnd(1), match.capturedStart(2) - match.capturedEnd(1)},
             PieceRole::LeftOut);
    m_pieces[last + 1].reason = reasonFor(PageMatter::Rule);
    splitEnd(last, {match.capturedStart(1), match.capturedLength(1)}, PieceRole::Issuer);
    leaveOut(last, PageMatter::Rule);
    return true;
}

// Splits a signature or a date from the line that it shares with other words: it stands behind the
// last sentence, or the name and the date stand side by side.
void BackMatter::splitSignature()
{
    if (splitBracketedSignature())
        return;
    for (qsizetype i = m_pieces.size() - 1; i >= m_last && i > m_pieces.size() - 12; --i) {
        const QStringView line = words(i);
        const SourceSpan date = dateAtEnd(line);
        if (date.isEmpty() || (date.start == 0 && i > m_last))
            continue;
        const QStringView before = trimmedBlanks(line.left(date.start));
        const SourceSpan name = signatureAtEnd(before);
        const bool wholeName = i > m_last && isOrganisation(before);
        if (name.isEmpty() && !wholeName && !endsWithStop(before))
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
qsizetype BackMatter::dateLine() const
{
    for (qsizetype i = m_pieces.size() - 1; i > m_last; --i) {
        if (m_pieces[i].role == PieceRole::IssueDate || isDateLine(words(i)))
            return i;
    }
    return -1;
}

void BackMatter::markAfter(qsizetype date)
{
    const QSet<qsizetype> annexes = annexNames(m_folded, m_pieces, date + 1);
    for (qsizetype i = date + 1; i < m_pieces.size(); ++i) {
        const auto matter = pageMatter(words(i), PagePlace::Back);
        if (words(i).startsWith(u"附") || annexes.contains(i))
            m_pieces[i].role = PieceRole::Closing;
        else
            leaveOut(i, matter.value_or(PageMatter::AfterTheEnd));
    }
}

void BackMatter::markAfterSignature()
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
    if (end > m_last && isOrganisation(words(end)) && !m_pieces[end].runsOn
        && (endsWithStop(words(end - 1)) || standsApart(m_folded, m_pieces[end].span.start)))
        m_pieces[end].role = PieceRole::Issuer;
}

void BackMatter::markPageMatter()
{
    const QSet<qsizetype> fields = fieldsOfLastNode(m_folded, m_pieces);
    for (qsizetype i = m_last + 1; i < m_pieces.size(); ++i) {
        if (m_pieces[i].role != PieceRole::Body || fields.contains(i))
            continue;
        if (const auto matter = pageMatter(words(i), PagePlace::Back))
            leaveOut(i, *matter);
    }
}

// Leaves out the list of names (附件：1.…) of annexes that are left out.
void BackMatter::markAnnexNames()
{
    for (const qsizetype i : annexNames(m_folded, m_pieces, m_last + 1))
        leaveOut(i, PageMatter::Annex);
}

// How many paragraphs below its first line each node of the last node's depth and section has; -1
// if they differ or are too few. Nodes of the sections before count too while there are fewer than
// kFewestNeighbours in its own.
qsizetype BackMatter::usualParagraphs() const
{
    QList<qsizetype> counts;
    qsizetype paragraphs = 0;
    for (qsizetype i = m_last - 1; i >= 0 && m_pieces[i].role != PieceRole::Title; --i) {
        const SourcePiece &piece = m_pieces[i];
        if (piece.role == PieceRole::Body && !piece.runsOn)
            ++paragraphs;
        if (piece.role != PieceRole::NodeStart)
            continue;
        if (piece.depth < m_pieces[m_last].depth && counts.size() >= kFewestNeighbours)
            break;
        if (piece.depth == m_pieces[m_last].depth)
            counts.append(paragraphs);
        paragraphs = 0;
    }
    const bool alike = counts.size() >= kFewestNeighbours
                       && std::ranges::all_of(
                           counts, [&](qsizetype count) { return count == counts.first(); });
    return alike ? counts.first() : -1;
}

bool BackMatter::isClosing(qsizetype piece, qsizetype paragraphs) const
{
    static const QRegularExpression opening(
        u"^(?:以上(?:是|就是|为|计划|方案|工作|收到)|总之|特此|附件? *[:\\d]|附件$|本(?:计划|要点|方案)(?:自|由|未尽))"_s);
    const QStringView line = words(piece);
    if (isFieldOfPlan(line))
        return false;
    if (opening.match(line).hasMatch())
        return true;
    if (endsWithStop(line) && isLabel(words(piece - 1)) && nodesHoldLabels())
        return true;
    const qsizetype usual = usualParagraphs();
    qsizetype above = piece - 1; // the last piece above that is part of the plan
    while (above > m_last && m_pieces[above].role == PieceRole::LeftOut)
        --above;
    return usual >= 0 && paragraphs == usual && !m_pieces[piece].runsOn
           && endsWithStop(words(above));
}

// Whether the nodes before the last have, below their first lines, only labels with their words
// (完成时限：3月), and at least two of these.
bool BackMatter::nodesHoldLabels() const
{
    qsizetype labels = 0;
    for (qsizetype i = 0; i < m_last; ++i) {
        if (m_pieces[i].role != PieceRole::Body || m_pieces[i].runsOn)
            continue;
        if (!isLabel(words(i)))
            return false;
        ++labels;
    }
    return labels > 1;
}

// Marks the plan's closing words (role Closing). They begin with the first paragraph below the last
// node that isClosing(): by its words, or because it is one more than neighbouring nodes have.
void BackMatter::markClosing()
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
        const bool fragment = !endsWithStop(words(i)) && words(i).size() <= kLongestLoneLine
                              && !words(i).startsWith(u"附") && !m_pieces[i].runsOn;
        if (fragment && m_pieces[i - 1].role != PieceRole::Closing)
            leaveOut(i, PageMatter::AfterTheEnd);
        else
            m_pieces[i].role = PieceRole::Closing;
    }
}

void BackMatter::markLoneNumbers()
{
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const SourcePiece &piece = m_pieces[i];
        const bool bare = piece.role == PieceRole::NodeStart
                          && piece.numberLength == piece.span.length && piece.numberLength > 0;
        if (!bare)
            continue;
        qsizetype next = i + 1; // after the cells of its row for persons and deadline
        while (next < m_pieces.size() && isFieldCell(m_pieces[next].role))
            ++next;
        const bool holds = next < m_pieces.size()
                           && (m_pieces[next].role == PieceRole::Body
                               || (m_pieces[next].role == PieceRole::NodeStart
                                   && m_pieces[next].depth > piece.depth));
        if (!holds)
            leaveOut(i, PageMatter::LoneNumber);
    }
}

} // namespace

QList<SourcePiece> withBackMatter(QStringView folded, QList<SourcePiece> pieces, bool annexed)
{
    return BackMatter(folded, std::move(pieces), annexed).pieces();
}

QList<SourcePiece> withoutSitesFoot(QStringView folded, QList<SourcePiece> pieces)
{
    const QStringList reasons{reasonFor(PageMatter::Footer), reasonFor(PageMatter::Navigation),
                              reasonFor(PageMatter::UploadNotice), reasonFor(PageMatter::Metadata)};
    const auto isFragment = [folded](const SourcePiece &piece) {
        const QStringView line = piece.span.in(folded);
        return (piece.role == PieceRole::Body || piece.role == PieceRole::Closing) && !piece.runsOn
               && line.size() <= kLongestLoneLine && !endsWithStop(line) && !line.startsWith(u"附")
               && !isOrganisation(line);
    };
    const QSet<qsizetype> annexes = annexNames(folded, pieces, 0);
    const QSet<qsizetype> fields = fieldsOfLastNode(folded, pieces);
    bool foot = false;
    QList<qsizetype> fragments;
    QList<qsizetype> waiting; // fragments below which no line of the site's foot was found yet
    qsizetype at = pieces.size() - 1;
    for (; at >= 0; --at) {
        if (pieces[at].role == PieceRole::LeftOut && reasons.contains(pieces[at].reason)) {
            foot = true;
            fragments += std::exchange(waiting, {});
        } else if (pieces[at].role != PieceRole::LeftOut && !annexes.contains(at)
                   && !fields.contains(at) && isFragment(pieces[at])) {
            (foot ? fragments : waiting).append(at);
        } else if (pieces[at].role != PieceRole::LeftOut) {
            break;
        }
    }
    if (at < 0 || pieces[at].role == PieceRole::Title || pieces[at].role == PieceRole::Preamble)
        return pieces;
    const bool words = pieces[at].role == PieceRole::Body
                       || pieces[at].role == PieceRole::NodeStart;
    if (words && !endsSentence(lastTelling(pieces[at].span.in(folded))))
        return pieces;
    for (const qsizetype fragment : fragments) {
        pieces[fragment].role = PieceRole::LeftOut;
        pieces[fragment].reason = reasonFor(PageMatter::AfterTheEnd);
    }
    return pieces;
}

} // namespace Domain

#include "domain/reading/outlinereader.h"

#include "domain/plan/deadline.h"
#include "domain/plan/outlineedits.h"
#include "domain/reading/leftout.h"
#include "domain/reading/levelfinder.h"
#include "domain/reading/offers/annexedtasks.h"
#include "domain/reading/offers/handeddown.h"
#include "domain/reading/planheading.h"
#include "domain/reading/readingcheck.h"
#include "domain/reading/suggestedtimes.h"
#include "domain/reading/suggestion.h"
#include "domain/reading/tables/tablelevels.h"
#include "domain/reading/tables/tickedtimes.h"
#include "domain/text/characters.h"
#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"
#include "domain/text/guidance.h"
#include "domain/text/numbermark.h"
#include "domain/text/sentences.h"
#include "domain/text/signmarks.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// A heading that runs on into its text has at most so many characters.
constexpr qsizetype kLongHeading = 40;

// The most cells of a row that can stand before the task.
constexpr int kMostCellsBefore = 12;

constexpr qsizetype kPreambleOpening = 30;
constexpr qsizetype kPreambleSearched = 400;

// Words gathered from several places of the source.
struct Words
{
    QString text = {};
    QList<SourceSpan> spans = {};
    qsizetype firstParagraph = 0; // length of the text's first paragraph

    // `heading`: what the words are told with, of a table's column.
    void add(const QString &source, SourceSpan span, bool runsOn, const QString &heading = {})
    {
        if (span.isEmpty())
            return;
        if (!text.isEmpty() && !runsOn)
            text += u'\n';
        if (!heading.isEmpty())
            text += heading + u'：';
        text += span.in(source);
        spans.append(span);
        const qsizetype end = text.indexOf(u'\n');
        firstParagraph = end < 0 ? text.size() : end;
    }
};

struct PendingNode
{
    SourcePiece start;
    SourceSpan number; // the number's place, where it stands apart from the words
    Words words;
    QMap<PieceRole, QStringList> cells; // cells of the node's row in a table, by their role
    bool eachLeads = false;             // each department of the cells for the lead
    QStringList ticked = {};            // the times in whose columns its row has ticks
    int depth = 1;
};

// Where a section's heading ends that is followed by text on the same line; the whole paragraph
// when it is all heading.
qsizetype headingEnd(QStringView paragraph)
{
    const QString plain = folded(paragraph);
    static const QRegularExpression annex(u"^附[件表] *\\d{0,2} *:"_s);
    if (annex.match(plain).hasMatch())
        return paragraph.size();
    static const QRegularExpression boxed(
        u"^(?:【[^】]{1,20}】|〖[^〗]{1,20}〗|\\[[^\\]]{1,20}\\]):?(?=.)"_s);
    if (const auto box = boxed.match(plain); box.hasMatch())
        return box.capturedEnd();
    static const QRegularExpression sentenceEnd(u"[。!?][”’」』)]*(?: *\\([^()]*\\)$)?"_s);
    const auto sentence = sentenceEnd.match(plain);
    const QStringView rest = sentence.hasMatch() ? QStringView(plain).mid(sentence.capturedEnd())
                                                 : QStringView();
    const bool restIsText = endsSentence(lastTelling(rest)) || rest.size() > kLongHeading;
    static const QRegularExpression label(
        u"^((?:[^,;。:!? ()【】〔〕\\[\\]]|\\([^()]{0,20}\\)|[【〔\\[][^】〕\\]]{0,20}[】〕\\]]){2,24}(?:: *| (?=.{10})))(?=.{4})"_s);
    const auto labelled = label.match(plain);
    if (labelled.hasMatch())
        return labelled.capturedEnd(1);
    if (!trimmedBlanks(rest).isEmpty() && restIsText && sentence.capturedStart() <= kLongHeading)
        return sentence.capturedEnd();
    return paragraph.size();
}

void giveSectionItsHeading(ReadNode &node, const Words &words)
{
    const qsizetype end = headingEnd(QStringView(words.text).left(words.firstParagraph));
    node.title = trimmedBlanks(QStringView(words.text).left(end)).toString();
    node.text = trimmedBlanks(QStringView(words.text).mid(end)).toString();
}

void giveItemItsTitle(ReadNode &node, const Words &words)
{
    node.text = words.text;
    node.title = titleOfText(words.text);
}

QStringList withoutRepeats(QStringList cells)
{
    cells.removeDuplicates();
    return cells;
}

Suggestion suggestionFor(const PendingNode &pending, int planYear)
{
    Suggestion suggestion = suggestionIn(pending.words.text, planYear);
    const auto words = [&](PieceRole role) { return pending.cells.value(role).join(u'\n'); };
    if (pending.eachLeads)
        suggestLeads(suggestion, words(PieceRole::Lead));
    else
        suggestResponsible(suggestion, words(PieceRole::Lead));
    suggestSupporting(suggestion, words(PieceRole::Support));
    suggestOwners(suggestion, words(PieceRole::Owner));
    if (const QStringList due = pending.cells.value(PieceRole::Due); !due.isEmpty()) {
        suggestion.deadline = withoutRepeats(due).join(u'、');
        suggestion.otherTimes.clear();
    } else if (suggestion.deadline.isEmpty()) {
        suggestion.deadline = latestOf(pending.ticked, planYear);
        suggestion.otherTimes = timesBeside(suggestion.deadline, pending.ticked, planYear);
    }
    return suggestion;
}

class Assembly
{
public:
    // `annexed`: the rows of annexed tables.
    Assembly(const QString &source, const QList<SourcePiece> &pieces,
             const QList<ReadNode> &annexed)
        : m_source(source)
        , m_pieces(pieces)
        , m_annexed(annexed)
    {}

    OutlineReading reading()
    {
        for (const SourcePiece &piece : m_pieces)
            take(piece);
        dropNumber();
        shareLines();
        m_reading.pieces = m_pieces;
        m_reading.preamble = m_preamble.text;
        m_reading.closing = m_closing.text;
        m_reading.title = m_title;
        m_reading.year = year();
        qsizetype next = 0;
        m_reading.nodes = siblings(next, 1);
        suggestFromBrackets(m_reading.nodes);
        suggestFromSections(m_reading.nodes);
        takeAnnexed();
        suggestFromHeadings(m_reading.nodes, m_reading.year.value_or(0));
        suggestTimesOfSections(m_reading.nodes);
        m_reading.organisation = organisationOf(m_reading.title);
        if (m_reading.organisation.isEmpty()
            || (m_nameBelowTitle && m_reading.issuer.endsWith(m_reading.organisation)))
            m_reading.organisation = organisationOfIssuer();
        return std::move(m_reading);
    }

private:
    void take(const SourcePiece &piece);
    void takeBody(const SourcePiece &piece);
    PendingNode *wholeOf(const SourcePiece &piece);
    void takeCell(const SourcePiece &piece, PageMatter matter);
    void takeNumber(const SourcePiece &piece);
    void dropNumber();
    bool standsBeforeItsNode(const SourcePiece &piece) const;
    void addCell(PendingNode &pending, const SourcePiece &piece) const;
    void addCellToRow(const SourcePiece &piece);
    void shareLines();
    void takeDate(const SourcePiece &piece);
    void startNode(const SourcePiece &piece);
    qsizetype keySignsOf(const SourcePiece &piece) const;
    void leaveOut(const SourcePiece &piece, const QString &reason);
    void takeAnnexed();
    QList<ReadNode> siblings(qsizetype &next, int depth);
    ReadNode nodeFrom(const PendingNode &pending, QList<ReadNode> children, bool section) const;
    void giveLedgerWords(ReadNode &node, const PendingNode &pending) const;
    void giveAttendance(ReadNode &node, const PendingNode &pending) const;
    std::optional<int> year() const;
    std::optional<int> yearOfRows() const;
    QString organisationOfIssuer() const;

    const QString &m_source;
    const QList<SourcePiece> &m_pieces;
    const QList<ReadNode> &m_annexed;
    OutlineReading m_reading;
    QList<PendingNode> m_pending;
    const SourcePiece *m_number = nullptr; // the number of the node that begins next
    QList<const SourcePiece *> m_waiting;  // cells that stand in the row before its node
    QString m_title;
    Words m_preamble;
    Words m_closing;
    bool m_nameBelowTitle = false; // the committee's full name stands below it
    QString m_aroundTitle;         // an editor's words above the first node
};

void Assembly::take(const SourcePiece &piece)
{
    const QString words = piece.span.in(m_source).toString();
    switch (piece.role) {
    case PieceRole::Title:
        m_title += isLetterSpaced(folded(words)) ? QString(words).removeIf(isBlank) : words;
        break;
    case PieceRole::DocumentNumber: m_reading.documentNumber = words; break;
    case PieceRole::Issuer:
        m_reading.issuer = words;
        m_nameBelowTitle = m_nameBelowTitle || (m_pending.isEmpty() && !m_title.isEmpty());
        break;
    case PieceRole::IssueDate: takeDate(piece); break;
    case PieceRole::Preamble: m_preamble.add(m_source, piece.span, piece.runsOn); break;
    case PieceRole::NodeStart: startNode(piece); break;
    case PieceRole::Body: takeBody(piece); break;
    case PieceRole::Number: takeNumber(piece); break;
    case PieceRole::Lead:
    case PieceRole::Support: takeCell(piece, PageMatter::LeadCell); break;
    case PieceRole::Owner: takeCell(piece, PageMatter::OwnerCell); break;
    case PieceRole::Due: takeCell(piece, PageMatter::DueCell); break;
    case PieceRole::Progress: takeCell(piece, PageMatter::ProgressCell); break;
    case PieceRole::Status: takeCell(piece, PageMatter::StatusCell); break;
    case PieceRole::Attendance: takeCell(piece, PageMatter::AttendanceCell); break;
    case PieceRole::Closing: m_closing.add(m_source, piece.span, piece.runsOn); break;
    case PieceRole::LeftOut: leaveOut(piece, piece.reason); break;
    }
}

void Assembly::takeBody(const SourcePiece &piece)
{
    PendingNode *node = m_pending.isEmpty() ? nullptr : &m_pending.last();
    if (PendingNode *whole = node ? wholeOf(piece) : nullptr)
        node = whole;
    Words &words = node ? node->words : m_preamble;
    words.add(m_source, piece.span, piece.runsOn && !piece.ownLine, piece.heading);
}

// The item whose last part stands above a line of labels, where its parts stand in one paragraph
// (1.办班。（1）…；（2）…) and none begins below: the line is about all of them. Null for others.
PendingNode *Assembly::wholeOf(const SourcePiece &piece)
{
    const PendingNode &last = m_pending.last();
    const auto isNode = [](const SourcePiece &other) { return other.role == PieceRole::NodeStart; };
    const SourcePiece *end = m_pieces.constData() + m_pieces.size();
    const SourcePiece *next = std::find_if(&piece, end, isNode);
    if (!beginsWithLabel(folded(piece.span.in(m_source)))
        || (next != end && next->depth >= last.depth))
        return nullptr;
    qsizetype parts = 0;
    for (qsizetype i = m_pending.size() - 1; i >= 0; --i) {
        if (m_pending[i].start.line != last.start.line)
            return nullptr;
        if (m_pending[i].depth < last.depth)
            return parts > 1 ? &m_pending[i] : nullptr;
        parts += m_pending[i].depth == last.depth;
    }
    return nullptr;
}

// Keeps a number for the node that begins next, or, where it is deeper than the node before it in
// its row, gives it to that one.
void Assembly::takeNumber(const SourcePiece &piece)
{
    dropNumber();
    if (!m_pending.isEmpty() && piece.depth > m_pending.last().depth
        && m_pending.last().start.line == piece.line && m_pending.last().start.numberLength == 0)
        m_pending.last().number = piece.span;
    else
        m_number = &piece;
}

// A number whose node does not follow in its row.
void Assembly::dropNumber()
{
    if (m_number)
        leaveOut(*m_number, reasonFor(PageMatter::LoneNumber));
    m_number = nullptr;
}

// Takes a cell for a field: lists it as left out, and suggests it for the field.
void Assembly::takeCell(const SourcePiece &piece, PageMatter matter)
{
    leaveOut(piece, reasonFor(matter));
    if (standsBeforeItsNode(piece))
        m_waiting.append(&piece);
    else
        addCellToRow(piece);
}

void Assembly::addCellToRow(const SourcePiece &piece)
{
    if (m_pending.isEmpty())
        return;
    const PendingNode &last = m_pending.last();
    for (qsizetype i = m_pending.size() - 1; i >= 0; --i) {
        const bool inList = m_pending[i].start.line == last.start.line
                            && m_pending[i].depth == last.depth && isSuggested(piece.role);
        if (&m_pending[i] != &last && !inList)
            break;
        addCell(m_pending[i], piece);
    }
}

// Gives each entry of a list in a row its own line of the cells beside it, where these have as many
// lines as the list has entries: of three entries or more, or in more than one row, and in no row
// otherwise.
void Assembly::shareLines()
{
    QList<std::pair<qsizetype, qsizetype>> lists; // first entry and number of entries
    for (qsizetype i = 0, end = 0; i < m_pending.size(); i = end) {
        for (end = i + 1; end < m_pending.size()
                          && m_pending[end].start.line == m_pending[i].start.line
                          && m_pending[end].depth == m_pending[i].depth;)
            ++end;
        if (end - i > 1)
            lists.append({i, end - i});
    }
    for (const PieceRole role :
         {PieceRole::Lead, PieceRole::Support, PieceRole::Owner, PieceRole::Due}) {
        QList<std::pair<qsizetype, qsizetype>> alike;
        bool differs = false;
        for (const auto &[first, count] : lists) {
            const QStringList cells = m_pending[first].cells.value(role);
            const qsizetype lines = cells.size();
            if (lines == count)
                alike.append({first, count});
            differs = differs || (lines > 1 && lines != count)
                      || std::ranges::any_of(cells, [](const QString &line) {
                             return beginsWithLabel(folded(line)); // 牵头：…, 配合：…
                         });
        }
        if (differs || alike.isEmpty() || (alike.size() == 1 && alike.first().second < 3))
            continue;
        for (const auto &[first, count] : alike) {
            for (qsizetype i = 0; i < count; ++i) {
                QStringList &lines = m_pending[first + i].cells[role];
                lines = {lines[i]};
            }
        }
    }
}

// Cells for the month or the department may stand in a row before the task.
bool Assembly::standsBeforeItsNode(const SourcePiece &piece) const
{
    if (piece.depth > 0)
        return true;
    if (!m_pending.isEmpty() && m_pending.last().start.line == piece.line)
        return false;
    const SourcePiece *end = m_pieces.constData() + m_pieces.size();
    const SourcePiece *next = &piece + 1;
    for (int cells = 0; next != end && next->line == piece.line && cells < kMostCellsBefore;
         ++cells) {
        if (next++->role == PieceRole::NodeStart)
            return true;
    }
    return false;
}

void Assembly::addCell(PendingNode &pending, const SourcePiece &piece) const
{
    const QString words = piece.span.in(m_source).toString();
    if (piece.role == PieceRole::Lead)
        pending.eachLeads = !piece.heading.isEmpty();
    if (piece.role == PieceRole::Due && !piece.heading.isEmpty()) {
        pending.ticked.append(tickedTime(words, piece.heading));
        return;
    }
    QStringList &cells = pending.cells[piece.role];
    if (piece.runsOn && !cells.isEmpty())
        cells.last() += words;
    else if (isSuggested(piece.role) || !cells.contains(words))
        cells.append(words);
}

// A date without its day is kept in words: nothing is lost.
void Assembly::takeDate(const SourcePiece &piece)
{
    const auto day = dayOf(folded(withoutInvisible(piece.span.in(m_source).toString())));
    if (day)
        m_reading.issuedOn = *day;
    else
        m_closing.add(m_source, piece.span, false);
}

// The length of the signs before a node's number that mark it as important (★1.): they are words of
// the node. 0 where no number follows them.
qsizetype Assembly::keySignsOf(const SourcePiece &piece) const
{
    const QStringView number = piece.span.in(m_source).left(piece.numberLength);
    const qsizetype signs = keySignLength(number);
    return signs < number.size() ? signs : 0;
}

void Assembly::startNode(const SourcePiece &piece)
{
    const int deepest = m_pending.isEmpty() ? 1 : m_pending.last().depth + 1;
    PendingNode pending{.start = piece,
                        .depth = qBound(1, piece.depth, qMin(deepest, kDeepestLevel))};
    if (m_number && (m_number->line != piece.line || m_number->depth <= piece.depth)) {
        if (m_number->line == piece.line && piece.numberLength == 0)
            pending.number = std::exchange(m_number, nullptr)->span;
        else
            dropNumber();
    }
    const SourceSpan words{piece.span.start + piece.numberLength,
                           piece.span.length - piece.numberLength};
    if (const qsizetype signs = keySignsOf(piece); signs > 0) {
        pending.words.add(m_source, trimmedSpan(m_source, {piece.span.start, signs}), true);
        pending.number = trimmedSpan(m_source,
                                     {piece.span.start + signs, piece.numberLength - signs});
    }
    pending.words.add(m_source, trimmedSpan(m_source, words), true);
    for (const SourcePiece *cell : std::as_const(m_waiting)) {
        if (cell->depth <= piece.depth)
            addCell(pending, *cell);
    }
    m_waiting.removeIf([&](const SourcePiece *cell) { return cell->depth <= piece.depth; });
    const bool inList = !m_pending.isEmpty() && m_pending.last().start.line == piece.line
                        && m_pending.last().depth == pending.depth;
    for (auto cell = PieceRole::Lead; inList && isSuggested(cell);
         cell = PieceRole(int(cell) + 1)) {
        if (!m_pending.last().cells.contains(cell) || pending.cells.contains(cell))
            continue;
        pending.cells.insert(cell, m_pending.last().cells.value(cell));
        if (cell == PieceRole::Lead)
            pending.eachLeads = m_pending.last().eachLeads;
    }
    m_pending.append(pending);
}

void Assembly::leaveOut(const SourcePiece &piece, const QString &reason)
{
    if (m_pending.isEmpty() && m_aroundTitle.size() < kPreambleSearched
        && reason == reasonFor(PageMatter::EditorsWords))
        m_aroundTitle += piece.span.in(m_source);
    m_reading.leftOut.append({.line = piece.line,
                              .text = piece.span.in(m_source).toString(),
                              .reason = reason,
                              .span = piece.span});
}

// Offers what the rows of annexed tables say of the nodes, and keeps the other rows for the check.
void Assembly::takeAnnexed()
{
    m_reading.annexRows = offerAnnexedTasks(m_reading.nodes, m_annexed, m_reading.year.value_or(0));
    QSet<int> taken;
    for (const ReadNode &row : m_annexed)
        taken.insert(row.line);
    for (const ReadNode &row : std::as_const(m_reading.annexRows))
        taken.remove(row.line);
    for (LeftOut &words : m_reading.leftOut) {
        if (taken.contains(words.line) && words.reason == reasonFor(PageMatter::Annex))
            words.reason = reasonFor(PageMatter::AnnexedTask);
    }
}

// The nodes at `depth` from the pending `next` on, with all below them; `next` moves past them.
QList<ReadNode> Assembly::siblings(qsizetype &next, int depth)
{
    QList<const PendingNode *> own;
    QList<QList<ReadNode>> below;
    while (next < m_pending.size() && m_pending[next].depth == depth) {
        own.append(&m_pending[next++]);
        below.append(siblings(next, depth + 1));
    }
    const bool sectionsHere = depth == 1 && std::ranges::any_of(below, [](const auto &nodes) {
                                  return !nodes.isEmpty();
                              });
    QList<ReadNode> nodes;
    for (qsizetype i = 0; i < own.size(); ++i) {
        const bool section = (sectionsHere && !own[i]->start.isTask) || !below[i].isEmpty();
        nodes.append(nodeFrom(*own[i], std::move(below[i]), section));
    }
    return nodes;
}

ReadNode Assembly::nodeFrom(const PendingNode &pending, QList<ReadNode> children,
                            bool section) const
{
    ReadNode node;
    node.kind = section ? NodeKind::Section : NodeKind::Item;
    node.line = pending.start.line;
    node.numberSpan = trimmedSpan(m_source, {pending.start.span.start, pending.start.numberLength});
    if (!pending.number.isEmpty())
        node.numberSpan = pending.number;
    node.number = node.numberSpan.in(m_source).toString().removeIf(hasNoWidth);
    node.spans = pending.words.spans;
    if (section)
        giveSectionItsHeading(node, pending.words);
    else
        giveItemItsTitle(node, pending.words);
    if (children.isEmpty() && !(section && isGuidanceHeading(node.title)))
        node.suggested = suggestionFor(pending, m_reading.year.value_or(0));
    giveLedgerWords(node, pending);
    node.children = std::move(children);
    return node;
}

// Takes progress and status from the node's cells. Words in a status cell that name no status are
// progress; words of progress may begin with a status.
void Assembly::giveLedgerWords(ReadNode &node, const PendingNode &pending) const
{
    QStringList told = pending.cells.value(PieceRole::Progress);
    for (const QString &cell : pending.cells.value(PieceRole::Status)) {
        if (const auto status = statusInCell(cell, m_reading.year))
            node.status = status;
        else
            told.append(cell);
    }
    node.progress = told.join(u'\n');
    node.notes = notesInCell(node.progress, m_reading.year);
    giveAttendance(node, pending);
    if (!node.status && !told.isEmpty())
        node.status = statusInCell(told.first(), m_reading.year);
}

// Gives the attendance of its own column to the node's last note, whatever the words say. In a
// ledger of activities, which has no words of progress, a note is made on the day that the row
// names.
void Assembly::giveAttendance(ReadNode &node, const PendingNode &pending) const
{
    const auto count = attendanceInCell(pending.cells.value(PieceRole::Attendance).join(u' '));
    if (!count)
        return;
    static const QRegularExpression ledger(u"台账|记录|登记|统计|情况"_s);
    const QString due = pending.cells.value(PieceRole::Due).value(0);
    if (node.notes.isEmpty() && ledger.match(m_title).hasMatch()) {
        const QList<ReadNote> days = notesInCell(due, m_reading.year);
        if (days.size() == 1 && days.first().happenedOn.isValid())
            node.notes.append({.happenedOn = days.first().happenedOn, .text = pending.words.text});
    }
    for (ReadNote &note : node.notes)
        note.attendance.reset();
    if (!node.notes.isEmpty())
        node.notes.last().attendance = count;
}

// The committee whose plan it is where the title names none: the issuer, unless that is an office
// that issues the plan of a committee for the young.
QString Assembly::organisationOfIssuer() const
{
    static const QRegularExpression office(u"^(?!.*(?:关心下一代|关工)).*(?:办公室|办)$"_s);
    const QString named = committeeByPlace(m_reading.title);
    return !named.isEmpty() && office.match(m_reading.issuer).hasMatch() ? named : m_reading.issuer;
}

// The plan's year: that of the title, else of the plan's first words, else of the document number
// or the date, else of a table's rows.
std::optional<int> Assembly::year() const
{
    if (const auto named = yearInTitle(m_reading.title))
        return named;
    const QStringView preamble(m_preamble.text);
    if (const auto named = yearIn(preamble.left(kPreambleOpening)))
        return named;
    static const QRegularExpression numbered(kYearPattern);
    const auto match = numbered.match(folded(m_reading.documentNumber));
    if (match.hasMatch())
        return match.captured().toInt();
    if (m_reading.issuedOn.isValid())
        return m_reading.issuedOn.year();
    if (const auto named = yearIn(preamble.left(kPreambleSearched)))
        return named;
    if (const auto named = yearIn(m_aroundTitle))
        return named;
    if (const auto named = yearOfRows())
        return named;
    return m_pending.isEmpty()
               ? std::nullopt
               : yearIn(QStringView(m_pending.first().words.text).left(kPreambleOpening));
}

// The year that a column of years has in all rows.
std::optional<int> Assembly::yearOfRows() const
{
    std::optional<int> year;
    for (const SourcePiece &piece : m_pieces) {
        if (piece.role != PieceRole::LeftOut || piece.reason != reasonFor(PageMatter::YearCell))
            continue;
        const int own = QStringView(folded(piece.span.in(m_source))).left(4).toInt();
        if (year && year != own)
            return {};
        year = own;
    }
    return year;
}

} // namespace

OutlineReading assembleOutline(const QString &source, const QList<SourcePiece> &pieces)
{
    OutlineReading reading = Assembly(source, pieces, annexedTasks(source, pieces)).reading();
    checkReading(reading, source);
    return reading;
}

OutlineReading assembleNodes(const QString &source, const QList<SourcePiece> &pieces)
{
    return Assembly(source, pieces, {}).reading();
}

QString warningKey(ReadWarning::Kind kind)
{
    switch (kind) {
    case ReadWarning::Kind::NumberGap: return u"number_gap"_s;
    case ReadWarning::Kind::NumberRepeat: return u"number_repeat"_s;
    case ReadWarning::Kind::LateBeginning: return u"late_beginning"_s;
    case ReadWarning::Kind::MixedMarks: return u"mixed_marks"_s;
    case ReadWarning::Kind::VeryLongItem: return u"very_long_item"_s;
    case ReadWarning::Kind::SectionWithoutItems: return u"section_without_items"_s;
    case ReadWarning::Kind::DeadlineLeftOut: return u"deadline_left_out"_s;
    case ReadWarning::Kind::ColumnLeftOut: return u"column_left_out"_s;
    case ReadWarning::Kind::OtherTimes: return u"other_times"_s;
    case ReadWarning::Kind::SeveralLeads: return u"several_leads"_s;
    case ReadWarning::Kind::AnnexRowsLeftOut: return u"annex_rows_left_out"_s;
    case ReadWarning::Kind::UnclearDeadline: return u"unclear_deadline"_s;
    case ReadWarning::Kind::UnsureOrganisation: return u"unsure_organisation"_s;
    case ReadWarning::Kind::NoTitle: return u"no_title"_s;
    case ReadWarning::Kind::NoYear: return u"no_year"_s;
    case ReadWarning::Kind::NoNodes: return u"no_nodes"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Domain

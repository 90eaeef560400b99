#include "models/reading/readingeditor.h"

#include "domain/plan/outline.h"
#include "domain/plan/rules.h"
#include "domain/reading/page/pageyear.h"
#include "domain/reading/planheading.h"
#include "domain/reading/planimport.h"
#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

constexpr int kMostSteps = 500; // steps of undo kept; each holds all pieces before and after it

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

// Numbers of ticks: a field's is its enum value, that of the nth note kFirstNoteTick + n.
constexpr int kFirstNoteTick = 100;

// The status that a ledger states; `day` is used when it says done without a day.
ItemStatus statusOf(const ReadStatus &read, QDate day)
{
    switch (read.kind) {
    case StatusKind::NotStarted: return {};
    case StatusKind::InProgress: return ItemStatus::inProgress(read.percent);
    case StatusKind::Done:
        return ItemStatus::done(read.completedOn.isValid() ? read.completedOn : day);
    case StatusKind::Ongoing: return ItemStatus::ongoing();
    case StatusKind::Cancelled: return ItemStatus::cancelled(read.words);
    }
    Q_UNREACHABLE();
}

QString correctionName(Correction correction)
{
    switch (correction) {
    case Correction::Title: return takenForName(TakenFor::Title);
    case Correction::DocumentNumber: return takenForName(TakenFor::DocumentNumber);
    case Correction::Issuer: return takenForName(TakenFor::Issuer);
    case Correction::IssueDate: return takenForName(TakenFor::IssueDate);
    case Correction::Preamble: return takenForName(TakenFor::Preamble);
    case Correction::Section: return takenForName(TakenFor::Section);
    case Correction::Item: return takenForName(TakenFor::Item);
    case Correction::PartOfAbove: return takenForName(TakenFor::Body);
    case Correction::JoinPrevious: return Text::tr("Merge with previous");
    case Correction::Closing: return takenForName(TakenFor::Closing);
    case Correction::LeaveOut: return takenForName(TakenFor::LeftOut);
    case Correction::Outward: return Text::tr("Outdent");
    case Correction::Inward: return Text::tr("Indent");
    }
    Q_UNREACHABLE();
}

} // namespace

QString takenForName(TakenFor takenFor)
{
    switch (takenFor) {
    case TakenFor::Title: return Text::tr("Title");
    case TakenFor::DocumentNumber: return Text::tr("Document number");
    case TakenFor::Issuer: return Text::tr("Issuer");
    case TakenFor::IssueDate: return Text::tr("Issue date");
    case TakenFor::Preamble: return Text::tr("Preamble");
    case TakenFor::Section: return Text::tr("Section");
    case TakenFor::Item: return Text::tr("Item");
    case TakenFor::Body: return Text::tr("Continuation");
    case TakenFor::Field: return Text::tr("For a field");
    case TakenFor::Closing: return Text::tr("Closing");
    case TakenFor::LeftOut: return Text::tr("Left out");
    }
    Q_UNREACHABLE();
}

bool LedgerOffer::lacksDay() const
{
    if (isNote())
        return !note.happenedOn.isValid();
    return status.kind == StatusKind::Done && !status.completedOn.isValid();
}

QString ReadPlace::heading() const
{
    return OutlineNode(node, nullptr).heading();
}

// A step of undo, from one state to another. Pushing it on the stack shows the new state.
class ReadingEditor::Step : public QUndoCommand
{
public:
    Step(ReadingEditor *editor, State from, State to, const QString &what)
        : QUndoCommand(what)
        , m_editor(editor)
        , m_from(std::move(from))
        , m_to(std::move(to))
    {}

    void undo() override { m_editor->show(m_from); }
    void redo() override { m_editor->show(m_to); }

private:
    ReadingEditor *m_editor;
    State m_from;
    State m_to;
};

ReadingEditor::ReadingEditor(ReadSource source, QObject *parent)
    : QObject(parent)
{
    m_undoStack.setUndoLimit(kMostSteps);
    m_state.source = std::make_shared<const ReadSource>(std::move(source));
    m_read = followed().outline;
    m_state.pieces = m_read.pieces;
    assemble();
}

const RankedReading &ReadingEditor::followed() const
{
    return m_state.source->readings[m_state.reading];
}

int ReadingEditor::lostBy(const SourcePtr &source, int reading) const
{
    if (source->text != this->source())
        return int(m_state.made.size());
    return madeAgain(source->text, source->readings[reading].pieces, m_state.made).lost;
}

bool ReadingEditor::take(const SourcePtr &source, int reading, const QString &what)
{
    const bool sameText = source->text == this->source();
    State state = m_state;
    state.source = source;
    state.reading = reading;
    if (!sameText) {
        state.made.clear();
        state.unticked.clear();
        state.reworded.clear();
    }
    state.pieces = madeAgain(source->text, source->readings[reading].pieces, state.made).pieces;
    return change(std::move(state), what);
}

void ReadingEditor::correctOne(State &state, const QList<int> &pieces, Correction correction) const
{
    const QList<SourcePiece> after = corrected(source(), state.pieces, pieces, correction);
    if (after == state.pieces)
        return;
    MadeCorrection made{.correction = correction};
    for (const int piece : pieces)
        made.starts.append(state.pieces.value(piece).span.start);
    state.made.append(made);
    state.pieces = after;
}

bool ReadingEditor::correct(const QList<int> &pieces, Correction correction)
{
    State state = m_state;
    correctOne(state, pieces, correction);
    return change(std::move(state), correctionName(correction));
}

bool ReadingEditor::split(int piece, qsizetype at)
{
    State state = m_state;
    state.pieces = splitPiece(source(), state.pieces, piece, at);
    if (state.pieces.size() > m_state.pieces.size())
        state.made.append(MadeCorrection{.cut = state.pieces[piece + 1].span.start});
    return change(std::move(state), Text::tr("Split here"));
}

bool ReadingEditor::canStandUnder(int place, int parent) const
{
    int above = place - 1; // then each parent of that node in turn
    while (above >= 0 && above != parent)
        above = m_places[above].parent;
    return above == parent && m_places[place].parent != parent;
}

bool ReadingEditor::putUnder(int place, int parent)
{
    if (!canStandUnder(place, parent))
        return false;
    const int levels = depthOf(parent) + 1 - depthOf(place);
    State state = m_state;
    for (int i = 0; i < std::abs(levels); ++i)
        correctOne(state, {m_places[place].piece},
                   levels < 0 ? Correction::Outward : Correction::Inward);
    return change(std::move(state),
                  correctionName(levels < 0 ? Correction::Outward : Correction::Inward));
}

QString ReadingEditor::detail(Detail detail) const
{
    return m_state.typed.value(int(detail), untypedDetail(detail));
}

// The year follows a title that was typed.
QString ReadingEditor::untypedDetail(Detail detail) const
{
    const auto year = detail == Detail::Year ? yearInTitle(m_state.typed.value(int(Detail::Title)))
                                             : std::nullopt;
    return year && isPlanYear(*year) ? QString::number(*year) : readDetail(detail);
}

bool ReadingEditor::setDetail(Detail detail, const QString &typed)
{
    State state = m_state;
    const QString clean = cleanLine(typed);
    if (clean == untypedDetail(detail))
        state.typed.remove(int(detail));
    else
        state.typed.insert(int(detail), clean);
    return change(std::move(state), Text::tr("Typing"));
}

ReadingEditor::Tick ReadingEditor::tickOf(const FieldOffer &offer) const
{
    return {m_state.pieces[m_places[offer.place].piece].span.start, int(offer.field)};
}

ReadingEditor::Tick ReadingEditor::tickOf(const LedgerOffer &offer) const
{
    return {m_state.pieces[m_places[offer.place].piece].span.start,
            offer.isNote() ? kFirstNoteTick + offer.number : int(Field::Status)};
}

bool ReadingEditor::isTicked(const FieldOffer &offer) const
{
    return !m_state.unticked.contains(tickOf(offer));
}

bool ReadingEditor::isTicked(const LedgerOffer &offer) const
{
    return !m_state.unticked.contains(tickOf(offer));
}

bool ReadingEditor::tick(const QList<FieldOffer> &offers, bool ticked)
{
    QList<Tick> ticks;
    for (const FieldOffer &offer : offers)
        ticks.append(tickOf(offer));
    return setTicked(ticks, ticked);
}

bool ReadingEditor::tick(const QList<LedgerOffer> &offers, bool ticked)
{
    QList<Tick> ticks;
    for (const LedgerOffer &offer : offers)
        ticks.append(tickOf(offer));
    return setTicked(ticks, ticked);
}

bool ReadingEditor::reword(const FieldOffer &offer, const QString &typed)
{
    Node node;
    setFieldText(node, offer.field, cleanLine(typed), PlanTime(m_reading.year.value_or(0)));
    const QString words = fieldText(node, offer.field);
    if (words.isEmpty() || words == offer.words)
        return false;
    State state = m_state;
    state.reworded.insert(tickOf(offer), words);
    state.unticked.remove(tickOf(offer));
    return change(std::move(state), Text::tr("Typing"));
}

bool ReadingEditor::setTicked(const QList<Tick> &ticks, bool ticked)
{
    State state = m_state;
    for (const Tick &tick : ticks) {
        if (ticked)
            state.unticked.remove(tick);
        else
            state.unticked.insert(tick);
    }
    return change(std::move(state), Text::tr("Ticks"));
}

int ReadingEditor::tickedOffers() const
{
    return int(std::ranges::count_if(m_offers,
                                     [this](const FieldOffer &offer) { return isTicked(offer); }));
}

int ReadingEditor::tickedOfLedger() const
{
    return int(std::ranges::count_if(m_ledger,
                                     [this](const LedgerOffer &offer) { return isTicked(offer); }));
}

int ReadingEditor::undatedTicked() const
{
    if (ledgerDay().isValid())
        return 0;
    return int(std::ranges::count_if(m_ledger, [this](const LedgerOffer &offer) {
        return offer.lacksDay() && isTicked(offer);
    }));
}

QDate ReadingEditor::ledgerDay() const
{
    return wholeDayTyped(detail(Detail::LedgerDay));
}

QList<LeftOut> ReadingEditor::leftOut() const
{
    QList<LeftOut> leftOut;
    for (const LeftOut &left : m_read.leftOut) {
        const int piece = pieceAt(left.span.start);
        if (piece < 0 || !isFieldCell(m_state.pieces[piece].role))
            leftOut.append(left);
    }
    return leftOut;
}

std::optional<int> ReadingEditor::suggestedYear() const
{
    return m_reading.year ? std::nullopt : yearOfPage(source(), m_read);
}

bool ReadingEditor::change(State state, const QString &what)
{
    if (state == m_state)
        return false;
    m_undoStack.push(new Step(this, m_state, std::move(state), what));
    return true;
}

void ReadingEditor::show(const State &state)
{
    const bool otherPieces = state.pieces != m_state.pieces;
    const bool otherDetails = state.typed != m_state.typed;
    const bool otherWords = state.reworded != m_state.reworded;
    const bool otherTicks = otherWords || state.unticked != m_state.unticked;
    const bool otherSource = state.source != m_state.source || state.reading != m_state.reading;
    if (otherPieces || otherSource)
        emit piecesAboutToChange();
    m_state = state;
    if (otherPieces || otherSource) {
        const bool asRead = m_state.pieces == followed().pieces;
        m_read = asRead ? followed().outline : assembleOutline(source(), m_state.pieces);
        assemble();
        emit piecesChanged();
    } else {
        if (otherDetails)
            takeDetails();
        if (otherWords)
            addOffers();
    }
    if (otherPieces || otherSource || otherDetails)
        emit detailsChanged();
    if (otherTicks)
        emit ticksChanged();
    if (otherSource)
        emit sourceChanged();
}

void ReadingEditor::assemble()
{
    m_places.clear();
    m_topPlaces.clear();
    m_offers.clear();
    m_ledger.clear();
    addPlaces(m_read.nodes, -1);
    m_placeOfPiece.fill(-1, m_state.pieces.size());
    for (int place = 0; place < m_places.size(); ++place)
        m_placeOfPiece[m_places[place].piece] = place;
    int place = -1;
    for (int piece = 0; piece < m_state.pieces.size(); ++piece) {
        if (m_placeOfPiece[piece] >= 0)
            place = m_placeOfPiece[piece];
        const PieceRole role = m_state.pieces[piece].role;
        if (role == PieceRole::Body || isFieldCell(role))
            m_placeOfPiece[piece] = place;
    }
    takeDetails();
}

void ReadingEditor::addPlaces(const QList<ReadNode> &nodes, int parent)
{
    const QList<SourcePiece> &pieces = std::as_const(m_state).pieces;
    for (int row = 0; row < nodes.size(); ++row) {
        const ReadNode &read = nodes[row];
        const int place = int(m_places.size());
        // The piece that the number stands in, perhaps behind a sign (★1.).
        const auto piece = std::ranges::upper_bound(
            pieces, read.numberSpan.start, {}, [](const SourcePiece &p) { return p.span.end(); });
        m_places.append({.piece = int(std::distance(pieces.begin(), piece)),
                         .parent = parent,
                         .row = row,
                         .node = {.kind = read.kind,
                                  .number = read.number,
                                  .title = read.title,
                                  .text = read.text},
                         .suggested = read.suggested,
                         .status = read.status});
        if (parent < 0)
            m_topPlaces.append(place);
        else
            m_places[parent].children.append(place);
        addOffers(place);
        addLedger(place, read);
        addPlaces(read.children, place);
    }
}

void ReadingEditor::addOffers()
{
    m_offers.clear();
    for (int place = 0; place < m_places.size(); ++place)
        addOffers(place);
}

void ReadingEditor::addOffers(int place)
{
    for (const auto &[field, words] : suggestedFields(m_places[place].suggested)) {
        FieldOffer offer{.place = place, .field = field, .words = words};
        offer.words = m_state.reworded.value(tickOf(offer), words);
        m_offers.append(offer);
    }
}

// Offers the ledger's notes and status for a place. Not the status that a node begins with, and
// none for a node with others below it, which has no status of its own.
void ReadingEditor::addLedger(int place, const ReadNode &read)
{
    if (read.status && read.status->kind != StatusKind::NotStarted && read.children.isEmpty())
        m_ledger.append({.place = place, .status = *read.status});
    for (int note = 0; note < read.notes.size(); ++note)
        m_ledger.append({.place = place, .number = note + 1, .note = read.notes[note]});
}

void ReadingEditor::takeDetails()
{
    m_reading = m_read;
    const auto typed = [this](Detail detail) { return this->detail(detail); };
    m_reading.title = typed(Detail::Title);
    m_reading.organisation = typed(Detail::Organisation);
    m_reading.documentNumber = typed(Detail::DocumentNumber);
    m_reading.issuer = typed(Detail::Issuer);
    m_reading.issuedOn = wholeDayTyped(typed(Detail::IssuedOn));
    bool isNumber = false;
    const int year = typed(Detail::Year).toInt(&isNumber);
    const bool stands = isNumber && isPlanYear(year);
    m_reading.year = stands ? std::optional(year) : std::nullopt;
}

// The year follows a title that was typed.
QString ReadingEditor::readDetail(Detail detail) const
{
    switch (detail) {
    case Detail::Title: return cleanLine(m_read.title);
    case Detail::Year: {
        const QString title = m_state.typed.value(int(Detail::Title));
        const auto year = title.isEmpty() ? std::nullopt : yearInTitle(folded(title));
        return year          ? QString::number(*year)
               : m_read.year ? QString::number(*m_read.year)
                             : QString();
    }
    case Detail::Organisation: return cleanLine(m_read.organisation);
    case Detail::DocumentNumber: return cleanLine(m_read.documentNumber);
    case Detail::Issuer: return cleanLine(m_read.issuer);
    case Detail::IssuedOn: return m_read.issuedOn.toString(Qt::ISODate);
    case Detail::LedgerDay: return {};
    }
    Q_UNREACHABLE();
}

TakenFor ReadingEditor::takenFor(int piece) const
{
    switch (m_state.pieces[piece].role) {
    case PieceRole::Title: return TakenFor::Title;
    case PieceRole::DocumentNumber: return TakenFor::DocumentNumber;
    case PieceRole::Issuer: return TakenFor::Issuer;
    case PieceRole::IssueDate: return TakenFor::IssueDate;
    case PieceRole::Preamble: return TakenFor::Preamble;
    case PieceRole::Body: return TakenFor::Body;
    case PieceRole::Number:
    case PieceRole::Lead:
    case PieceRole::Support:
    case PieceRole::Owner:
    case PieceRole::Due:
    case PieceRole::Progress:
    case PieceRole::Status:
    case PieceRole::Attendance: return TakenFor::Field;
    case PieceRole::Closing: return TakenFor::Closing;
    case PieceRole::LeftOut: return TakenFor::LeftOut;
    case PieceRole::NodeStart: break;
    }
    const int place = m_placeOfPiece[piece];
    const bool section = place >= 0 && m_places[place].node.kind == NodeKind::Section;
    return section ? TakenFor::Section : TakenFor::Item;
}

int ReadingEditor::placeAt(int piece) const
{
    return m_placeOfPiece.value(piece, -1);
}

int ReadingEditor::pieceInLine(int line) const
{
    int first = -1;
    for (int piece = 0; piece < m_state.pieces.size(); ++piece) {
        if (m_state.pieces[piece].line != line)
            continue;
        if (m_state.pieces[piece].role == PieceRole::NodeStart)
            return piece;
        if (first < 0)
            first = piece;
    }
    return first;
}

int ReadingEditor::pieceAt(qsizetype at) const
{
    const QList<SourcePiece> &pieces = m_state.pieces;
    const auto after = std::ranges::upper_bound(
        pieces, at, {}, [](const SourcePiece &piece) { return piece.span.start; });
    return int(std::distance(pieces.begin(), after)) - 1;
}

int ReadingEditor::depthOf(int place) const
{
    int depth = 0;
    for (; place >= 0; place = m_places[place].parent)
        ++depth;
    return depth;
}

QList<Node> ReadingEditor::nodesWithTicked(FirstNote first) const
{
    QList<Node> nodes;
    for (const ReadPlace &place : m_places)
        nodes.append(place.node);
    const PlanTime time(m_reading.year.value_or(0), m_reading.issuedOn);
    for (const FieldOffer &offer : m_offers) {
        if (isTicked(offer))
            setFieldText(nodes[offer.place], offer.field, offer.words, time);
    }
    for (const LedgerOffer &offer : m_ledger) {
        const ReadPlace &place = m_places[offer.place];
        ItemStatus &status = nodes[offer.place].status;
        if (!isTicked(offer))
            continue;
        const bool starts = first == FirstNote::Starts && place.children.isEmpty() && !place.status;
        if (!offer.isNote())
            status = statusOf(offer.status, ledgerDay());
        else if (starts && status.kind() == StatusKind::NotStarted)
            status = ItemStatus::inProgress();
    }
    return nodes;
}

QList<ProgressNote> ReadingEditor::tickedNotes() const
{
    QList<ProgressNote> notes;
    for (const LedgerOffer &offer : m_ledger) {
        if (!offer.isNote() || !isTicked(offer))
            continue;
        const QDate day = offer.note.happenedOn;
        notes.append({.node = NodeId(-1 - offer.place),
                      .happenedOn = day.isValid() ? day : ledgerDay(),
                      .text = offer.note.text,
                      .attendance = offer.note.attendance});
    }
    return notes;
}

} // namespace Models

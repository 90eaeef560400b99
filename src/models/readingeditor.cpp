#include "models/readingeditor.h"

#include "domain/plan/outline.h"
#include "domain/plan/rules.h"
#include "domain/reading/planheading.h"
#include "domain/text/dates.h"
#include "domain/text/daytext.h"
#include "domain/text/foldedtext.h"
#include "domain/text/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

constexpr int kMostSteps = 500; // kept for undo: each holds the pieces that changed it

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

// However a day is written or printed; without its year it is no day of issue.
QDate dayTyped(const QString &typed)
{
    const QDate day = readDay(typed, {});
    return day.isValid() ? day : dayOf(folded(QStringView(typed).trimmed())).value_or(QDate());
}

QString nameOf(Correction correction)
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
    case Correction::JoinPrevious: return Text::tr("Join up");
    case Correction::Closing: return takenForName(TakenFor::Closing);
    case Correction::LeaveOut: return takenForName(TakenFor::LeftOut);
    case Correction::Outward: return Text::tr("One level out");
    case Correction::Inward: return Text::tr("One level in");
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
    case TakenFor::Body: return Text::tr("Goes on");
    case TakenFor::Field: return Text::tr("For a field");
    case TakenFor::Closing: return Text::tr("Closing");
    case TakenFor::LeftOut: return Text::tr("Left out");
    }
    Q_UNREACHABLE();
}

QString ReadPlace::heading() const
{
    return OutlineNode(node, nullptr).heading();
}

// From one state to another. Making it shows it.
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
    , m_source(std::move(source.text))
    , m_read(std::move(source.reading))
{
    m_undoStack.setUndoLimit(kMostSteps);
    m_state.pieces = m_read.pieces;
    assemble();
}

bool ReadingEditor::correct(const QList<int> &pieces, Correction correction)
{
    State state = m_state;
    state.pieces = corrected(m_source, state.pieces, pieces, correction);
    return change(std::move(state), nameOf(correction));
}

bool ReadingEditor::split(int piece, qsizetype at)
{
    State state = m_state;
    state.pieces = splitPiece(m_source, state.pieces, piece, at);
    return change(std::move(state), Text::tr("Split here"));
}

bool ReadingEditor::canStandUnder(int place, int parent) const
{
    int above = place - 1; // and what that stands under, in turn
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
        state.pieces = corrected(m_source, state.pieces, {m_places[place].piece},
                                 levels < 0 ? Correction::Outward : Correction::Inward);
    return change(std::move(state), nameOf(levels < 0 ? Correction::Outward : Correction::Inward));
}

QString ReadingEditor::detail(Detail detail) const
{
    return m_state.typed.value(int(detail), untypedDetail(detail));
}

// The year follows a title that was typed.
QString ReadingEditor::untypedDetail(Detail detail) const
{
    const auto year = detail == Detail::Year
                          ? yearInTitle(m_state.typed.value(int(Detail::Title)))
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

bool ReadingEditor::isTicked(const FieldOffer &offer) const
{
    return m_state.ticks.contains(tickOf(offer));
}

bool ReadingEditor::tick(const QList<FieldOffer> &offers, bool ticked)
{
    State state = m_state;
    for (const FieldOffer &offer : offers) {
        if (ticked)
            state.ticks.insert(tickOf(offer));
        else
            state.ticks.remove(tickOf(offer));
    }
    return change(std::move(state), Text::tr("Ticks"));
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
    const bool otherTicks = state.ticks != m_state.ticks;
    if (otherPieces)
        emit piecesAboutToChange();
    m_state = state;
    if (otherPieces) {
        m_read = assembleOutline(m_source, m_state.pieces);
        assemble();
        emit piecesChanged();
    } else if (otherDetails) {
        takeDetails();
    }
    if (otherPieces || otherDetails)
        emit detailsChanged();
    if (otherTicks)
        emit ticksChanged();
}

void ReadingEditor::assemble()
{
    m_places.clear();
    m_topPlaces.clear();
    m_offers.clear();
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
        const auto piece = std::ranges::lower_bound(
            pieces, read.numberSpan.start, {}, [](const SourcePiece &p) { return p.span.start; });
        m_places.append({.piece = int(std::distance(pieces.begin(), piece)),
                         .parent = parent,
                         .row = row,
                         .node = {.kind = read.kind,
                                  .number = read.number,
                                  .title = read.title,
                                  .text = read.text},
                         .suggested = read.suggested});
        if (parent < 0)
            m_topPlaces.append(place);
        else
            m_places[parent].children.append(place);
        addOffers(place);
        addPlaces(read.children, place);
    }
}

void ReadingEditor::addOffers(int place)
{
    const Suggestion &suggested = m_places[place].suggested;
    const std::pair<Field, QString> fields[] = {
        {Field::Owners, joinNames(suggested.owners)},
        {Field::LeadDepartment, suggested.leadDepartment},
        {Field::SupportingDepartments, joinNames(suggested.supportingDepartments)},
        {Field::Deadline, suggested.deadline},
    };
    for (const auto &[field, words] : fields) {
        if (!words.isEmpty())
            m_offers.append({.place = place, .field = field, .words = words});
    }
}

void ReadingEditor::takeDetails()
{
    m_reading = m_read;
    const auto typed = [this](Detail detail) { return this->detail(detail); };
    m_reading.title = typed(Detail::Title);
    m_reading.organisation = typed(Detail::Organisation);
    m_reading.documentNumber = typed(Detail::DocumentNumber);
    m_reading.issuer = typed(Detail::Issuer);
    m_reading.issuedOn = dayTyped(typed(Detail::IssuedOn));
    bool isNumber = false;
    const int year = typed(Detail::Year).toInt(&isNumber);
    const bool stands = isNumber && isPlanYear(year);
    m_reading.year = stands ? std::optional(year) : std::nullopt;
}

QString ReadingEditor::readDetail(Detail detail) const
{
    switch (detail) {
    case Detail::Title: return cleanLine(m_read.title);
    case Detail::Year: return m_read.year ? QString::number(*m_read.year) : QString();
    case Detail::Organisation: return cleanLine(m_read.organisation);
    case Detail::DocumentNumber: return cleanLine(m_read.documentNumber);
    case Detail::Issuer: return cleanLine(m_read.issuer);
    case Detail::IssuedOn: return m_read.issuedOn.toString(Qt::ISODate);
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
    case PieceRole::Status: return TakenFor::Field;
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

int ReadingEditor::depthOf(int place) const
{
    int depth = 0;
    for (; place >= 0; place = m_places[place].parent)
        ++depth;
    return depth;
}

QList<Node> ReadingEditor::nodesWithTicked() const
{
    QList<Node> nodes;
    for (const ReadPlace &place : m_places)
        nodes.append(place.node);
    const PlanTime time(m_reading.year.value_or(0), m_reading.issuedOn);
    for (const FieldOffer &offer : m_offers) {
        if (isTicked(offer))
            setFieldText(nodes[offer.place], offer.field, offer.words, time);
    }
    return nodes;
}

} // namespace Models

#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/noteedits.h"
#include "domain/reading/outlinereader.h"
#include "domain/reading/readingcorrections.h"
#include "models/reading/madecorrections.h"
#include "models/reading/readsource.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUndoStack>

#include <memory>

namespace Models {

// What a piece of the source text was recognised as.
enum class TakenFor {
    Title,
    DocumentNumber,
    Issuer,
    IssueDate,
    Preamble,
    Section,
    Item,
    Body,
    Field, // a table cell offered as a field's value
    Closing,
    LeftOut
};
QString takenForName(TakenFor takenFor);

// A section or item of the outline that would be added.
struct ReadPlace
{
    int piece = 0;   // index of the piece it begins with
    int parent = -1; // index among the places; -1 at the top
    int row = 0;
    Domain::Node node = {};
    Domain::Suggestion suggested = {};
    std::optional<Domain::ReadStatus> status = {}; // as an old ledger says
    QList<int> children = {};

    QString heading() const;
};

// A value for a field found in a node's text, which the user can accept by ticking it.
struct FieldOffer
{
    int place = 0; // index among the places
    Domain::Field field = Domain::Field::Deadline;
    QString words = {}; // in the form that fieldText() gives
};

// What an old ledger says of a node, to be ticked: its status, or something that happened.
struct LedgerOffer
{
    int place = 0;  // index among the places
    int number = 0; // of a note, among those of the node, from 1; 0 for the status
    Domain::ReadStatus status = {};
    Domain::ReadNote note = {};

    bool isNote() const { return number > 0; }
    // Whether it cannot be stored without a day that the ledger does not state.
    bool lacksDay() const;
};

// A published text while a person puts right what its lines were taken for. The outline follows
// from the pieces alone; every correction can be undone, and so can reading the text in another
// way, or taking another sheet; nothing here is in any file.
class ReadingEditor : public QObject
{
    Q_OBJECT

public:
    // The last is the one day of all that an old ledger tells without a day.
    enum class Detail { Title, Year, Organisation, DocumentNumber, Issuer, IssuedOn, LedgerDay };
    using SourcePtr = std::shared_ptr<const ReadSource>;

    explicit ReadingEditor(ReadSource source, QObject *parent = nullptr);

    // What the text was read from, and which of its readings is followed.
    const SourcePtr &taken() const { return m_state.source; }
    int readingIndex() const { return m_state.reading; }
    const Domain::RankedReading &followed() const;
    // The text read in another way, or another text of the same file; one step to undo. Corrections
    // made by hand are made again where they fit; lostBy() counts those that do not.
    int lostBy(const SourcePtr &source, int reading) const;
    bool take(const SourcePtr &source, int reading, const QString &what);

    const QString &source() const { return m_state.source->text; }
    const QList<Domain::SourcePiece> &pieces() const { return m_state.pieces; }
    // The reading with the details that the user typed.
    const Domain::OutlineReading &reading() const { return m_reading; }
    // In reading order, parents before children.
    const QList<ReadPlace> &places() const { return m_places; }
    const QList<int> &topPlaces() const { return m_topPlaces; }
    const QList<FieldOffer> &offers() const { return m_offers; }
    const QList<LedgerOffer> &ledger() const { return m_ledger; }
    // What goes nowhere. A table's cells that are offered for fields, notes and statuses do not
    // count, though they are kept with the plan as they were written.
    QList<Domain::LeftOut> leftOut() const;
    // The year of the date that the page states, where the plan itself names none.
    std::optional<int> suggestedYear() const;

    TakenFor takenFor(int piece) const;
    int placeAt(int piece) const; // the place that contains the piece; -1 for none
    int
    pieceInLine(int line) const; // the node that begins in a line (from 1), else its first piece
    int pieceAt(qsizetype place) const; // that begins at a place in the source, or about it
    int depthOf(int place) const;       // from 1; 0 for -1

    // Each is one step of undo; false when nothing changed.
    bool correct(const QList<int> &pieces, Domain::Correction correction);
    bool split(int piece, qsizetype at); // `at`: UTF-16 index in the source
    // Puts a node under another one, or at the top level for -1. `parent` must be the node just
    // before it, or one that this stands under.
    bool canStandUnder(int place, int parent) const;
    bool putUnder(int place, int parent);
    // The text of a detail's field. Typing the value that was read counts as no change of it.
    QString detail(Detail detail) const;
    bool setDetail(Detail detail, const QString &typed);
    // All that is offered is ticked at first.
    bool isTicked(const FieldOffer &offer) const;
    bool tick(const QList<FieldOffer> &offers, bool ticked);
    bool isTicked(const LedgerOffer &offer) const;
    bool tick(const QList<LedgerOffer> &offers, bool ticked);
    int tickedOffers() const;
    int tickedOfLedger() const;
    QDate ledgerDay() const; // as typed; null where it is no day
    // How many ticked notes and statuses have no day of their own, and take the ledger's.
    int undatedTicked() const;

    // The plan's nodes with the ticked words in their fields, in the order of places(). A ticked
    // note starts its node where `first` says so, unless the ledger says that it is not started.
    QList<Domain::Node> nodesWithTicked(Domain::FirstNote first = Domain::FirstNote::Starts) const;
    // The ticked notes. Each is on the node whose index among places() is -1 - its node's id, as
    // planOf() numbers them.
    QList<Domain::ProgressNote> tickedNotes() const;

    QUndoStack *undoStack() { return &m_undoStack; }

signals:
    void piecesAboutToChange();
    void piecesChanged(); // and with them the outline
    void detailsChanged();
    void ticksChanged();
    void sourceChanged(); // another text, or another reading of it; after piecesChanged()

private:
    class Step;
    using Tick = std::pair<qsizetype, int>; // where the node begins, and what of it

    struct State
    {
        SourcePtr source;
        int reading = 0;
        QList<Domain::SourcePiece> pieces;
        QList<MadeCorrection> made; // what the pieces owe to a person
        QHash<int, QString> typed;  // by Detail
        QSet<Tick> unticked;

        friend bool operator==(const State &, const State &) = default;
    };

    bool change(State state, const QString &what);
    void show(const State &state);
    void correctOne(State &state, const QList<int> &pieces, Domain::Correction correction) const;
    bool setTicked(const QList<Tick> &ticks, bool ticked);
    void assemble();
    void addPlaces(const QList<Domain::ReadNode> &nodes, int parent);
    void addOffers(int place);
    void addLedger(int place, const Domain::ReadNode &read);
    void takeDetails();
    QString readDetail(Detail detail) const;
    QString untypedDetail(Detail detail) const;
    Tick tickOf(const FieldOffer &offer) const;
    Tick tickOf(const LedgerOffer &offer) const;

    State m_state;
    Domain::OutlineReading m_read; // as computed from the pieces
    Domain::OutlineReading m_reading;
    QList<ReadPlace> m_places;
    QList<int> m_topPlaces;
    QList<int> m_placeOfPiece;
    QList<FieldOffer> m_offers;
    QList<LedgerOffer> m_ledger;
    QUndoStack m_undoStack;
};

} // namespace Models

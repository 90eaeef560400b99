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

// The most characters of the text read in that a row of a table shows.
inline constexpr qsizetype kLongestShownInRow = 600;

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
    std::optional<Domain::ReadStatus> status; // the status that an old ledger states
    QList<int> children;

    QString heading() const;
};

// A value for a field found in a node's text, which the user can accept by ticking it.
struct FieldOffer
{
    int place = 0; // index among the places
    Domain::Field field = Domain::Field::Deadline;
    QString words = {}; // in the form that fieldText() gives; as typed if the user changed them
};

// A status or a progress note found in an old ledger, which the user can accept by ticking it.
struct LedgerOffer
{
    int place = 0;  // index among the places
    int number = 0; // the note's number among those of the node, from 1; 0 for the status
    Domain::ReadStatus status = {};
    Domain::ReadNote note = {};

    bool isNote() const { return number > 0; }
    // Whether a day must still be given: the ledger states none.
    bool lacksDay() const;
};

// A published text while a person puts right what its lines were taken for. The outline follows
// from the pieces alone; every correction can be undone, and so can reading the text in another
// way, or taking another sheet; nothing here is in any file.
class ReadingEditor : public QObject
{
    Q_OBJECT

public:
    // The details that the user can type. The last is the day for notes and statuses of an old
    // ledger that state none.
    enum class Detail { Title, Year, Organisation, DocumentNumber, Issuer, IssuedOn, LedgerDay };
    using SourcePtr = std::shared_ptr<const ReadSource>;

    explicit ReadingEditor(ReadSource source, QObject *parent = nullptr);

    // The source of the text, and the index of the reading of it that is followed.
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
    // The pieces that become no part of the plan. Table cells offered for fields, notes or statuses
    // are not among them.
    QList<Domain::LeftOut> leftOut() const;
    // The year of the date on the page, for a plan that names no year itself.
    std::optional<int> suggestedYear() const;

    TakenFor takenFor(int piece) const;
    int placeAt(int piece) const; // the place that contains the piece; -1 for none
    // The piece of the node that begins in a line (from 1), else the line's first piece.
    int pieceInLine(int line) const;
    // The index of the last piece that begins at or before `at`, a UTF-16 index in the source; -1
    // before the first.
    int pieceAt(qsizetype at) const;
    int depthOf(int place) const; // the depth of a place, from 1; 0 for place -1

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
    // Offers begin ticked.
    bool isTicked(const FieldOffer &offer) const;
    bool tick(const QList<FieldOffer> &offers, bool ticked);
    // Replaces the words of an offer and ticks it; false also for empty words.
    bool reword(const FieldOffer &offer, const QString &typed);
    bool isTicked(const LedgerOffer &offer) const;
    bool tick(const QList<LedgerOffer> &offers, bool ticked);
    int tickedOffers() const;
    int tickedOfLedger() const;
    QDate ledgerDay() const; // the day typed for the ledger; null when that is no day
    // How many ticked notes and statuses have no day of their own, and take the ledger's.
    int undatedTicked() const;

    // The plan's nodes with the ticked words in their fields, in the order of places(). A ticked
    // note starts its node where `first` says so, unless the ledger says that it is not started.
    QList<Domain::Node> nodesWithTicked(Domain::FirstNote first = Domain::FirstNote::Starts) const;
    // The ticked notes. `node` of each is the provisional id that planOf() gives: -1 for
    // places()[0], -2 for places()[1] ….
    QList<Domain::ProgressNote> tickedNotes() const;

    QUndoStack *undoStack() { return &m_undoStack; }

signals:
    void piecesAboutToChange();
    void piecesChanged(); // the pieces, and with them the outline, have changed
    void detailsChanged();
    void ticksChanged();  // or the words of an offer
    void sourceChanged(); // another text, or another reading of it; after piecesChanged()

private:
    class Step;
    // Where the node begins in the source, and which of its offers.
    using Tick = std::pair<qsizetype, int>;

    struct State
    {
        SourcePtr source;
        int reading = 0;
        QList<Domain::SourcePiece> pieces;
        QList<MadeCorrection> made; // the corrections that led to the pieces
        QHash<int, QString> typed;  // what the user typed, by Detail
        QSet<Tick> unticked;
        QHash<Tick, QString> reworded; // offers whose words the user changed

        friend bool operator==(const State &, const State &) = default;
    };

    bool change(State state, const QString &what);
    void show(const State &state);
    void correctOne(State &state, const QList<int> &pieces, Domain::Correction correction) const;
    bool setTicked(const QList<Tick> &ticks, bool ticked);
    void assemble();
    void addPlaces(const QList<Domain::ReadNode> &nodes, int parent);
    void addOffers();
    void addOffers(int place);
    void addLedger(int place, const Domain::ReadNode &read);
    void takeDetails();
    QString readDetail(Detail detail) const;
    QString untypedDetail(Detail detail) const;
    Tick tickOf(const FieldOffer &offer) const;
    Tick tickOf(const LedgerOffer &offer) const;

    State m_state;
    Domain::OutlineReading m_read; // as read from the pieces, without what the user typed
    Domain::OutlineReading m_reading;
    QList<ReadPlace> m_places;
    QList<int> m_topPlaces;
    QList<int> m_placeOfPiece;
    QList<FieldOffer> m_offers;
    QList<LedgerOffer> m_ledger;
    QUndoStack m_undoStack;
};

} // namespace Models

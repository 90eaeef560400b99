#pragma once

#include "domain/plan/edit.h"
#include "domain/reading/outlinereader.h"
#include "domain/reading/readingcorrections.h"
#include "models/readsource.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUndoStack>

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

// A published text while the user corrects what its lines were recognised as. The outline is
// computed from the pieces alone. Every correction can be undone; nothing is stored.
class ReadingEditor : public QObject
{
    Q_OBJECT

public:
    enum class Detail { Title, Year, Organisation, DocumentNumber, Issuer, IssuedOn };

    explicit ReadingEditor(ReadSource source, QObject *parent = nullptr);

    const QString &source() const { return m_source; }
    const QList<Domain::SourcePiece> &pieces() const { return m_state.pieces; }
    // The reading with the details that the user typed.
    const Domain::OutlineReading &reading() const { return m_reading; }
    // In reading order, parents before children.
    const QList<ReadPlace> &places() const { return m_places; }
    const QList<int> &topPlaces() const { return m_topPlaces; }
    const QList<FieldOffer> &offers() const { return m_offers; }

    TakenFor takenFor(int piece) const;
    int placeAt(int piece) const; // the place that contains the piece; -1 for none
    int
    pieceInLine(int line) const;  // the piece where a node begins in a line from 1, else its first
    int depthOf(int place) const; // from 1; 0 when `place` is -1

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
    bool isTicked(const FieldOffer &offer) const;
    bool tick(const QList<FieldOffer> &offers, bool ticked);

    // The nodes with the ticked values in their fields, in the order of places().
    QList<Domain::Node> nodesWithTicked() const;

    QUndoStack *undoStack() { return &m_undoStack; }

signals:
    void piecesAboutToChange();
    void piecesChanged(); // and with them the outline
    void detailsChanged();
    void ticksChanged();

private:
    class Step;
    using Tick = std::pair<qsizetype, int>; // source index where the node begins; field

    struct State
    {
        QList<Domain::SourcePiece> pieces;
        QHash<int, QString> typed; // by Detail
        QSet<Tick> ticks;

        friend bool operator==(const State &, const State &) = default;
    };

    bool change(State state, const QString &what);
    void show(const State &state);
    void assemble();
    void addPlaces(const QList<Domain::ReadNode> &nodes, int parent);
    void addOffers(int place);
    void takeDetails();
    QString readDetail(Detail detail) const;
    Tick tickOf(const FieldOffer &offer) const;

    QString m_source;
    State m_state;
    Domain::OutlineReading m_read; // as computed from the pieces
    Domain::OutlineReading m_reading;
    QList<ReadPlace> m_places;
    QList<int> m_topPlaces;
    QList<int> m_placeOfPiece;
    QList<FieldOffer> m_offers;
    QUndoStack m_undoStack;
};

} // namespace Models

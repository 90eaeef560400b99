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

// What a piece of the source stands for in the outline as it is.
enum class TakenFor {
    Title,
    DocumentNumber,
    Issuer,
    IssueDate,
    Preamble,
    Section,
    Item,
    Body,
    Field, // a table's cell, offered for a node's field
    Closing,
    LeftOut
};
QString takenForName(TakenFor takenFor);

// A section or item as it would be added, in its place among the others.
struct ReadPlace
{
    int piece = 0;   // where it begins
    int parent = -1; // index among the places; -1 at the top
    int row = 0;
    Domain::Node node = {};
    Domain::Suggestion suggested = {};
    QList<int> children = {};

    QString heading() const;
};

// What a node's words say about one of its fields, to be ticked.
struct FieldOffer
{
    int place = 0; // index among the places
    Domain::Field field = Domain::Field::Deadline;
    QString words = {}; // in the form that fieldText() gives
};

// A published text while a person puts right what its lines were taken for. The outline follows
// from the pieces alone; every correction can be undone; nothing here is in any file.
class ReadingEditor : public QObject
{
    Q_OBJECT

public:
    enum class Detail { Title, Year, Organisation, DocumentNumber, Issuer, IssuedOn };

    explicit ReadingEditor(ReadSource source, QObject *parent = nullptr);

    const QString &source() const { return m_source; }
    const QList<Domain::SourcePiece> &pieces() const { return m_state.pieces; }
    // With the details as they were typed.
    const Domain::OutlineReading &reading() const { return m_reading; }
    // In the order of the page: each parent before its children.
    const QList<ReadPlace> &places() const { return m_places; }
    const QList<int> &topPlaces() const { return m_topPlaces; }
    const QList<FieldOffer> &offers() const { return m_offers; }

    TakenFor takenFor(int piece) const;
    int placeAt(int piece) const; // the place whose words the piece is among; -1 for none
    int
    pieceInLine(int line) const;  // the node that begins in a line (from 1), else its first piece
    int depthOf(int place) const; // from 1; 0 for -1

    // One step to undo each; false when nothing is other than before.
    bool correct(const QList<int> &pieces, Domain::Correction correction);
    bool split(int piece, qsizetype at); // `at` in the source
    // A node under another: one that the node above it is, or stands under; -1 is the top.
    bool canStandUnder(int place, int parent) const;
    bool putUnder(int place, int parent);
    // What stands in a field; the reading's own again when it is typed as that.
    QString detail(Detail detail) const;
    bool setDetail(Detail detail, const QString &typed);
    bool isTicked(const FieldOffer &offer) const;
    bool tick(const QList<FieldOffer> &offers, bool ticked);

    // The plan's nodes with the ticked words in their fields, in the order of places().
    QList<Domain::Node> nodesWithTicked() const;

    QUndoStack *undoStack() { return &m_undoStack; }

signals:
    void piecesAboutToChange();
    void piecesChanged(); // and the outline with them
    void detailsChanged();
    void ticksChanged();

private:
    class Step;
    using Tick = std::pair<qsizetype, int>; // where the node begins, and the field

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
    QString untypedDetail(Detail detail) const;
    Tick tickOf(const FieldOffer &offer) const;

    QString m_source;
    State m_state;
    Domain::OutlineReading m_read; // as it follows from the pieces
    Domain::OutlineReading m_reading;
    QList<ReadPlace> m_places;
    QList<int> m_topPlaces;
    QList<int> m_placeOfPiece;
    QList<FieldOffer> m_offers;
    QUndoStack m_undoStack;
};

} // namespace Models

#pragma once

#include "domain/plan/drafts/fielddraft.h"
#include "system/result.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace Models {
class PlanDocument;
}

namespace Widgets {

// Whether the value needs no further try: it was stored, the user chose one of two conflicting
// values, or refused to change a closed year.
bool isSettled(const System::Result<void> &stored);

// Holds values that were typed into fields of nodes and could not be stored, until they are stored
// or given up; also for nodes that are not shown. They, and values still being typed, are saved in
// the state folder within half a second; those found there at the start are taken up.
class UnstoredFields : public QObject
{
    Q_OBJECT

public:
    using Nodes = QList<Domain::NodeId>;

    UnstoredFields(Models::PlanDocument *document, QObject *parent);
    ~UnstoredFields() override;

    bool isEmpty() const { return m_waiting.isEmpty(); }
    // Whether a note written for one of the plan's nodes could not be stored; it stays a draft.
    bool hasNote() const;
    // What was typed into that field of these nodes and could not be stored; none where nothing
    // was.
    std::optional<Domain::FieldDraft> waiting(const Nodes &nodes, Domain::Field field) const;
    QStringList lines() const; // "owner of item 3: …", one for each

    // Sets what is being typed: to be saved in the state folder, but not tried again.
    void setTyping(const Domain::FieldDraft &draft);
    // Adds what could not be stored for this reason, and no longer counts it as being typed.
    void add(const Domain::FieldDraft &draft, System::Error::Reason why);
    // Forgets what was typed there, stored or not.
    void drop(const Nodes &nodes, Domain::Field field);
    // Sets whether a note written for the node could not be stored.
    void setNote(Domain::NodeId node, bool unstored);
    void keepNow(); // saves all in the state folder at once

    // Tries to store the values again, unless the stored value has changed since.
    // `RefusedFromOutside`: only those refused for a reason other than the typed text (file locked,
    // gone, disk full). Returns the first error; values that fail stay here.
    enum class Which { RefusedFromOutside, All };
    System::Result<void> retry(Which which = Which::RefusedFromOutside);

signals:
    void changed();
    void stored(const QList<Domain::NodeId> &nodes, Domain::Field field); // emitted by retry()

private:
    using Place = std::pair<Nodes, Domain::Field>;
    struct Waiting
    {
        Domain::FieldDraft draft;
        System::Error::Reason why;
    };

    static Place placeOf(const Domain::FieldDraft &draft) { return {draft.nodes, draft.field}; }
    void recall();
    void keepSoon();

    Models::PlanDocument *m_document;
    QMap<Place, Waiting> m_waiting;
    QSet<Domain::NodeId> m_notes; // whose note could not be stored
    std::optional<Domain::FieldDraft> m_typing;
    QList<Domain::FieldDraft> m_kept; // as last saved in the state folder
    QTimer m_keeping;
};

} // namespace Widgets

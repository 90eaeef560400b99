#pragma once

#include "domain/plan/drafts/fielddraft.h"
#include "system/result.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <optional>

namespace Models {
class PlanDocument;
}

namespace Widgets {

// Whether nothing of what was to be stored waits any longer: it is stored, or of two values that
// were shown one was chosen, or a change of a closed year was declined.
bool isSettled(const System::Result<void> &stored);

// What was typed into fields of nodes and is not stored: what could not be stored waits here, shown
// or not, until it is stored or given up. All of it, and what is still being typed, is kept in the
// state folder within two seconds; what is found there at the beginning waits too.
class UnstoredFields : public QObject
{
    Q_OBJECT

public:
    using Nodes = QList<Domain::NodeId>;

    UnstoredFields(Models::PlanDocument *document, QObject *parent);
    ~UnstoredFields() override;

    bool isEmpty() const { return m_waiting.isEmpty(); }
    std::optional<Domain::FieldDraft> waiting(const Nodes &nodes, Domain::Field field) const;
    QStringList lines() const; // "owner of item 3: …", one for each

    void setTyping(const Domain::FieldDraft &draft);
    void wait(const Domain::FieldDraft &draft, System::Error::Reason why);
    void drop(const Nodes &nodes, Domain::Field field);
    void keepNow(); // in the state folder

    // Stores what waits, unless the value it was to replace is another by now: all, or what was
    // refused by nothing that was typed (the file was locked, gone, full). The error is the first
    // that came; all else waits on.
    enum class Which { RefusedFromOutside, All };
    System::Result<void> retry(Which which = Which::RefusedFromOutside);

signals:
    void changed();
    void stored(const QList<Domain::NodeId> &nodes, Domain::Field field); // by retry()

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
    std::optional<Domain::FieldDraft> m_typing;
    QList<Domain::FieldDraft> m_kept; // as they are in the state folder
    QTimer m_keeping;
};

} // namespace Widgets

#pragma once

#include "domain/edit.h"
#include "domain/result.h"

#include <QMap>
#include <QObject>

#include <optional>

namespace Models {
class PlanDocument;
}

namespace Widgets {

// What was typed into fields of nodes and could not be stored. It waits here, shown or not, until
// it is stored or given up.
class UnstoredFields : public QObject
{
    Q_OBJECT

public:
    using Nodes = QList<Domain::NodeId>;

    UnstoredFields(Models::PlanDocument *document, QObject *parent);

    bool isEmpty() const { return m_waiting.isEmpty(); }
    std::optional<QString> typed(const Nodes &nodes, Domain::Field field) const;
    QStringList lines() const; // "owner of item 3: …", one for each

    void keep(const Nodes &nodes, Domain::Field field, const QString &typed,
              Domain::Error::Reason why);
    void drop(const Nodes &nodes, Domain::Field field);

    // Stores what was refused by nothing that was typed (the file was locked, gone, full), unless
    // the value it was to replace is another by now. The error is the first that came; all else
    // waits on.
    Domain::Result<void> retry();

signals:
    void changed();
    void stored(const QList<Domain::NodeId> &nodes, Domain::Field field); // by retry()

private:
    using Place = std::pair<Nodes, Domain::Field>;
    struct Typed
    {
        QString text;
        QStringList replaced; // the nodes' values as they were
        Domain::Error::Reason why;
    };

    QStringList valuesOf(const Place &place) const;

    Models::PlanDocument *m_document;
    QMap<Place, Typed> m_waiting;
};

} // namespace Widgets

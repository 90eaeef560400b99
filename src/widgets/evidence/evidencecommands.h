#pragma once

#include "domain/plan/evidence/evidence.h"
#include "exchange/pictures/evidencefile.h"
#include "widgets/evidence/openedcopies.h"

#include <QCache>
#include <QObject>
#include <QPixmap>

class QImage;
class QMimeData;
class QWidget;

namespace Models {
class PlanDocument;
}

namespace Widgets {

// Where evidence is added: to a note, or to a node itself.
struct EvidencePlace
{
    Domain::NodeId node{};
    Domain::NoteId note{};
    bool goesWithNote = false; // to the note that is being written on the node, once that is added
};

// What can be done with evidence, for the views that show it; their questions and messages are
// those of `part`.
class EvidenceCommands : public QObject
{
    Q_OBJECT

public:
    EvidenceCommands(Models::PlanDocument *document, QWidget *part);

    void setKeepsOriginal(bool keeps) { m_choices.keepsOriginal = keeps; }
    void setKeepsPlace(bool keeps) { m_choices.keepsPlace = keeps; }

    // Whether there are files or a picture in it.
    static bool holdsEvidence(const QMimeData *data);
    bool canAdd() const;

    void choose(const EvidencePlace &place);
    void paste(const EvidencePlace &place);
    void add(const EvidencePlace &place, const QMimeData &data);
    // Adds what is dropped, once the program that it is dragged from no longer waits.
    void addLater(const EvidencePlace &place, const QMimeData &data);
    void addFiles(const EvidencePlace &place, const QStringList &paths);

    void open(const Domain::Evidence &evidence);
    void saveAs(const QList<Domain::Evidence> &all);
    void rename(const Domain::Evidence &evidence);
    void remove(const QList<Domain::Evidence> &all);
    // Copies of it, for dragging and copying; null when they cannot be made, which is said.
    QMimeData *copies(const QList<Domain::Evidence> &all);

    // A picture of it of at most `side` pixels, or the sign of a paper.
    QPixmap picture(const Domain::Evidence &evidence, int side);

signals:
    void added(const Widgets::EvidencePlace &place, const QList<Domain::Evidence> &evidence);

private:
    void tellAdded(const EvidencePlace &place, int count, bool wereSomeThere);
    void store(const EvidencePlace &place, const QList<Exchange::PreparedEvidence> &made);
    bool isLargeWanted(const Domain::NewEvidence &evidence);
    Exchange::ReadContent contentOf(const Domain::Evidence &evidence) const;
    QImage thumbnail(const Domain::Evidence &evidence);

    Models::PlanDocument *m_document;
    QWidget *m_part;
    Exchange::EvidenceChoices m_choices;
    OpenedCopies m_copies;
    QCache<QString, QImage> m_thumbnails;
};

} // namespace Widgets

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

// The place to which evidence is added: a note, or a node itself.
struct EvidencePlace
{
    Domain::NodeId node{};
    Domain::NoteId note{};
    bool goesWithNote = false; // to be added with the note that is being written on the node
};

// The commands on evidence, for the views that show it. Questions and messages are shown over
// `part`.
class EvidenceCommands : public QObject
{
    Q_OBJECT

public:
    EvidenceCommands(Models::PlanDocument *document, QWidget *part);

    void setKeepsOriginal(bool keeps) { m_choices.keepsOriginal = keeps; }
    void setKeepsPlace(bool keeps) { m_choices.keepsPlace = keeps; }

    // Whether `data` contains files or a picture.
    static bool holdsEvidence(const QMimeData *data);
    bool canAdd() const;

    void choose(const EvidencePlace &place);
    void paste(const EvidencePlace &place);
    void add(const EvidencePlace &place, const QMimeData &data);
    // Adds dropped data after the drop has returned, so that the program it was dragged from does
    // not have to wait.
    void addLater(const EvidencePlace &place, const QMimeData &data);
    void addFiles(const EvidencePlace &place, const QStringList &paths);

    void open(const Domain::Evidence &evidence);
    void saveAs(const QList<Domain::Evidence> &all);
    void rename(const Domain::Evidence &evidence);
    void remove(const QList<Domain::Evidence> &all);
    // Data with copies of the files, for dragging and copying; null, after a message, if they
    // cannot be made.
    QMimeData *copies(const QList<Domain::Evidence> &all);

    // A picture of the piece with sides of at most `side` pixels, or a sign for a file without one.
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

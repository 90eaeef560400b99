#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/outline.h"
#include "system/result.h"

#include <QObject>

#include <functional>
#include <optional>

class QDialog;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class PlanPane;

// The commands of the Outline menu on the rows selected in the tree: they ask if needed, store the
// edit and show the changed node, or the error.
class OutlineCommands : public QObject
{
    Q_OBJECT

public:
    OutlineCommands(Models::PlanDocument *document, PlanPane *pane);

    enum class Direction { Up, Down, In, Out };

    bool canAdd() const;
    bool canEdit() const;
    bool canSplit() const;
    bool canJoin() const;
    bool canMove(Direction direction) const;
    bool canRemove() const;

    // Selects the nodes of the edit that was stored last, if it was one of the outline.
    void showTouched();

public slots:
    void addItem() { add(Domain::NodeKind::Item); }
    void addSection() { add(Domain::NodeKind::Section); }
    void editIssuedText();
    void split();
    void join();
    void move(Widgets::OutlineCommands::Direction direction);
    void moveTo(Domain::NodeId node, Domain::NodeId under, int row);
    void remove();
    void renumber();

private:
    const Domain::OutlineNode *only() const; // null unless one row is selected
    std::optional<Domain::NodePlace> placeAfter(Direction direction) const;
    Domain::NodePlace placeForNew(Domain::NodeKind kind) const;
    QString wordsFor(const Domain::NodePlace &place) const;
    void add(Domain::NodeKind kind);
    void finish(const System::Result<void> &done);
    // Shows the dialog, and again after an error, so that nothing typed is lost: until `store`
    // succeeds, the user cancels, or has settled a conflict.
    void ask(QDialog &dialog, const std::function<System::Result<void>()> &store);
    bool confirmRemoval(const QList<const Domain::OutlineNode *> &nodes) const;
    QString wordsFor(const QList<const Domain::OutlineNode *> &nodes) const;

    Models::PlanDocument *m_document;
    PlanPane *m_pane;
};

} // namespace Widgets

#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/ids.h"
#include "domain/plan/itemstatus.h"

#include <QObject>
#include <QPointer>
#include <QRect>
#include <QStringList>

namespace Models {
class PlanDocument;
}

namespace Widgets {

class PlanTreeView;
class ValueEdit;

// Edits a field in its cell of the plan tree, as in a spreadsheet: Enter and leaving it store, Esc
// takes back, Tab and Shift+Tab store and go to the cell beside.
class CellEditor : public QObject
{
    Q_OBJECT

public:
    CellEditor(Models::PlanDocument *document, PlanTreeView *tree);

    // Opens the cell of the row that is current; false where it has none in sight for the field.
    bool edit(Domain::Field field);
    void commit();

signals:
    void statusChosen(Domain::StatusKind status); // for the rows selected

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ValueEdit *makeEdit(Domain::Field field) const;
    void openEdit();
    void openStatuses();
    void store(const QString &typed);
    void goBeside(int steps);
    QRect cellRect() const;
    void place();
    void close();

    Models::PlanDocument *m_document;
    PlanTreeView *m_tree;
    QPointer<ValueEdit> m_edit;
    Domain::NodeId m_node{};
    Domain::Field m_field = Domain::Field::Title;
    QStringList m_replaced; // the cell's value when editing began
};

} // namespace Widgets

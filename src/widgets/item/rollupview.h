#pragma once

#include "domain/plan/ids.h"

#include <QWidget>

namespace Models {
class PlanDocument;
}

namespace Widgets {

class Label;

// Shows the progress of the nodes below a node: how many are done, in words and as a bar in
// segments.
class RollUpView : public QWidget
{
    Q_OBJECT

public:
    RollUpView(Models::PlanDocument *document, QWidget *parent);

    void setNode(Domain::NodeId node); // zero for none

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Models::PlanDocument *m_document;
    Domain::NodeId m_node{};
    Label *m_done;
    Label *m_counts;
};

} // namespace Widgets

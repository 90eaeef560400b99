#pragma once

#include "domain/summary/figuresources.h"
#include "widgets/kit/dialog.h"

class QTreeWidget;

namespace Widgets {

class Label;

// Shows what a figure or a paragraph of the summary is made from: the items, each with its notes,
// and their sums.
class SourcesDialog : public Dialog
{
    Q_OBJECT

public:
    SourcesDialog(const Domain::Outline &outline, const QList<Domain::FigureSource> &sources,
                  QWidget *parent);

    // Shows the dialog at the lower edge of its parent's window, which keeps the focus and closes
    // the dialog with Esc.
    void showBeside();

protected:
    void updateLook() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const Domain::Outline &outline, const QList<Domain::FigureSource> &sources);

    QTreeWidget *m_view;
    Label *m_sums;
};

} // namespace Widgets

#pragma once

#include "widgets/kit/dialog.h"
#include "widgets/year/yearpapers.h"

#include <QTimer>

class QAction;

namespace Ui {
class PaperDialog;
}

namespace Widgets {

class Banner;
class PageView;

// Shows a paper of the year as it will be printed, and prints and saves it. The wall chart can be
// had on A3 and on A4. Follows changes of the plan while it is open.
class PaperDialog : public Dialog
{
    Q_OBJECT

public:
    PaperDialog(Models::PlanDocument *document, System::Settings *settings, YearPapers::Paper paper,
                QWidget *parent);

    System::Result<void> load(); // draws the pages; after an error those before stay

    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override; // pages turn from any field

private:
    bool isChart() const;
    YearPapers::Paper paper() const; // on the chosen size
    PageView *view() const;
    void arrange();
    void connectParts();
    void fillSaveMenu();
    void followPlan();
    void redraw();
    QString title() const;
    QString remarkOn(const YearPapers::Drawn &drawn) const;

    Form<Ui::PaperDialog> m_ui;
    Models::PlanDocument *m_document;
    YearPapers::Paper m_paper; // as it was asked for
    Banner *m_banner;
    YearPapers *m_papers;
    QAction *m_savePdf = nullptr;
    QTimer m_redrawTimer;
};

} // namespace Widgets

#pragma once

#include "domain/plan/progressnote.h"
#include "widgets/kit/dialog.h"

namespace Models {
class OpenPlan;
}

namespace Ui {
class NotePlaceDialog;
}

namespace Widgets {

// Asks to which other items of the plan a note goes: to one when it is moved, to several when it is
// copied.
class NotePlaceDialog : public Dialog
{
    Q_OBJECT

public:
    enum class Choice { One, Several };

    NotePlaceDialog(const Models::OpenPlan *document, const Domain::ProgressNote &note,
                    Choice choice, QWidget *parent);

    QList<Domain::NodeId> nodes() const; // in the order of the plan

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const Models::OpenPlan *document, Domain::NodeId without);
    void find(const QString &words);
    void goToList();
    void updateButton();

    Form<Ui::NotePlaceDialog> m_ui;
    Choice m_choice;
};

} // namespace Widgets

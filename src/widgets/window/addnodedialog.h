#pragma once

#include "domain/plan/nodekind.h"

#include "widgets/kit/dialog.h"

namespace Ui {
class AddNodeDialog;
}

namespace Widgets {

// Asks for the words of a new item, or the heading of a new section.
class AddNodeDialog : public Dialog
{
    Q_OBJECT

public:
    // `where` is a sentence on the place of the new node; `number` is its number, or empty.
    AddNodeDialog(Domain::NodeKind kind, const QString &where, const QString &number,
                  QWidget *parent);

    QString words() const; // as typed

private:
    void updateOkButton();

    Form<Ui::AddNodeDialog> m_ui;
};

} // namespace Widgets

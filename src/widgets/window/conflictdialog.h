#pragma once

#include "widgets/kit/dialog.h"

class QPushButton;

namespace Ui {
class ConflictDialog;
}

namespace Widgets {

// Shows side by side the value that another program has stored meanwhile and the one to be stored.
// Accepted: store ours; rejected: keep theirs.
class ConflictDialog : public Dialog
{
    Q_OBJECT

public:
    // Whether the user's value was typed now, or comes from undoing or redoing an edit.
    enum class Mine { Typed, Undone, Redone };

    // `what` describes the edit; `theirs` may be in the form of the history and is shown in
    // readable words.
    ConflictDialog(const QString &what, const QString &theirs, const QString &mine, Mine how,
                   QWidget *parent);

    // Says `reason`, who has changed it and when, instead of that another program has.
    void sayWhy(const QString &reason);

private:
    void sayHow(Mine how, QPushButton *put);

    Form<Ui::ConflictDialog> m_ui;
};

} // namespace Widgets

#pragma once

#include "widgets/kit/dialog.h"

#include <memory>

class QPushButton;

namespace Ui {
class ConflictDialog;
}

namespace Widgets {

// The value another program has stored since, and the one that was to be stored, side by side.
// Accepted means: put mine; rejected: keep theirs.
class ConflictDialog : public Dialog
{
    Q_OBJECT

public:
    // Whether the user's value was typed now, or comes from undoing or redoing an edit.
    enum class Mine { Typed, Undone, Redone };

    // `what` is the edit in words; `theirs` may be in the history's form, and is shown in words.
    ConflictDialog(const QString &what, const QString &theirs, const QString &mine, Mine how,
                   QWidget *parent);
    ~ConflictDialog() override;

    // Says `reason`, who has changed it and when, instead of that another program has.
    void sayWhy(const QString &reason);

private:
    void sayHow(Mine how, QPushButton *put);

    std::unique_ptr<Ui::ConflictDialog> m_ui;
};

} // namespace Widgets

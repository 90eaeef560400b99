#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class ConflictDialog;
}

namespace Widgets {

// The value another program has stored since, and the one that was to be stored, side by side.
// Accepted means: put mine; rejected: keep theirs.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    // `what` is the edit in words; `theirs` may be in the history's form, and is shown in words.
    ConflictDialog(const QString &what, const QString &theirs, const QString &mine, QWidget *parent);
    ~ConflictDialog() override;

private:
    std::unique_ptr<Ui::ConflictDialog> m_ui;
};

} // namespace Widgets

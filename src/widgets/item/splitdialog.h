#pragma once

#include "widgets/kit/dialog.h"

namespace Ui {
class SplitDialog;
}

namespace Widgets {

// Shows an item's text; the position of the cursor is where it will be cut in two.
class SplitDialog : public Dialog
{
    Q_OBJECT

public:
    SplitDialog(const QString &text, QWidget *parent);

    qsizetype cut() const; // characters of the text before the cut

private:
    void showCut();

    Form<Ui::SplitDialog> m_ui;
    QString m_text;
};

} // namespace Widgets

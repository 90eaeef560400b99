#pragma once

#include "models/reading/readingeditor.h"
#include "widgets/kit/dialog.h"

namespace Ui {
class ReadingsDialog;
}

namespace Widgets {

// Lets the user choose among the readings of a text, the most likely first; shows what each means
// and the outline that follows.
class ReadingsDialog : public Dialog
{
    Q_OBJECT

public:
    ReadingsDialog(const Models::ReadingEditor &editor, QWidget *parent);

    int chosen() const; // index among the source's readings

protected:
    void updateLook() override;

private:
    void fillList(int followed);
    void showOutline();

    Form<Ui::ReadingsDialog> m_ui;
    Models::ReadingEditor::SourcePtr m_source;
};

} // namespace Widgets

#pragma once

#include "widgets/kit/dialog.h"

class QPushButton;

namespace Models {
class SecondPlace;
}

namespace System {
class Settings;
}

namespace Ui {
class SecondPlaceDialog;
}

namespace Widgets {

// Chooses the folder to which the plan file is copied as well, and shows when that was last done.
class SecondPlaceDialog : public Dialog
{
    Q_OBJECT

public:
    SecondPlaceDialog(Models::SecondPlace *place, System::Settings *settings, QWidget *parent);

private:
    void choose();
    void use(const QString &folder);
    void update();
    QString stateWords() const;

    Form<Ui::SecondPlaceDialog> m_ui;
    Models::SecondPlace *m_place;
    System::Settings *m_settings;
    QPushButton *m_stop;
};

} // namespace Widgets

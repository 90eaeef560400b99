#pragma once

#include "system/result.h"

#include <QObject>
#include <QString>

namespace Models {
class OpenPlan;
class SecondPlace;
} // namespace Models

namespace System {
class Settings;
}

class QWidget;

namespace Widgets {

class Banner;

// Copies the window's file to the second place that the user has chosen, and says in the banner
// what hinders it.
class SecondCopies : public QObject
{
    Q_OBJECT

public:
    SecondCopies(System::Settings *settings, Banner *banner, QWidget *window);

    void setDocument(const Models::OpenPlan *document);
    void copyBeforeClosing();

    // A sentence saying that no copy could be made for a week although the file has changed, and
    // when the last one was made; empty otherwise.
    QString overdueWords() const;
    // Says them until a copy is made, unless the banner has another message. Read-only files do not
    // change.
    void sayOverdue(const Models::OpenPlan &document);

public slots:
    void showDialog();

private:
    void sayFailure(const System::Error &error); // once, until a copy has succeeded
    void forgetFailure();

    System::Settings *m_settings;
    Banner *m_banner;
    QWidget *m_window;
    Models::SecondPlace *m_place;
    bool m_isToldOf = false;
    QString m_overdue; // the last sentence of sayOverdue()
};

} // namespace Widgets

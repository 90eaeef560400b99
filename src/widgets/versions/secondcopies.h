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

// Copies the window's file to the second place that the user has chosen, and reports failures.
class SecondCopies : public QObject
{
    Q_OBJECT

public:
    SecondCopies(System::Settings *settings, QWidget *window);

    void setDocument(const Models::OpenPlan *document);
    void copyBeforeClosing();

    // A sentence saying that no copy could be made for a week although the file has changed, and
    // when the last one was made; empty otherwise.
    QString overdueWords() const;

public slots:
    void showDialog();

signals:
    // A copy could not be made; `sentence` says why. Not emitted again before a copy has succeeded.
    void failed(const QString &sentence);
    void copied();

private:
    void tell(const System::Error &error);

    System::Settings *m_settings;
    QWidget *m_window;
    Models::SecondPlace *m_place;
    bool m_isToldOf = false;
};

} // namespace Widgets

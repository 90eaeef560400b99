#pragma once

#include "system/result.h"

#include <QObject>
#include <QString>

namespace Models {
class PlanDocument;
class SecondPlace;
} // namespace Models

namespace System {
class Settings;
}

class QWidget;

namespace Widgets {

// Has the window's file copied to the second place that the user has named.
class SecondCopies : public QObject
{
    Q_OBJECT

public:
    SecondCopies(System::Settings *settings, QWidget *window);

    void setDocument(const Models::PlanDocument *document);
    void copyBeforeClosing();

    // Says that no copy could be made for a week though the file has changed, and when the last one
    // was made; empty where all is well.
    QString overdueWords() const;

public slots:
    void showDialog();

signals:
    // Why a copy could not be made. Not emitted again until a copy has been made.
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

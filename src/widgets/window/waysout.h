#pragma once

#include <QWidget>

namespace Widgets {

class LinkButton;

// Buttons in the status bar after the file was overwritten, for what can be done about it.
class WaysOut : public QWidget
{
    Q_OBJECT

public:
    explicit WaysOut(QWidget *parent = nullptr);

signals:
    void copyWanted();    // the user wants to save a copy of the plan shown
    void openingWanted(); // the user wants to open the file's present content

private:
    void retranslate();

    LinkButton *m_copy;
    LinkButton *m_open;
};

} // namespace Widgets

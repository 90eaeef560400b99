#pragma once

#include <QWidget>

namespace Widgets {

class LinkButton;

// In the status bar, beside the words that the file was overwritten: what can be done now.
class WaysOut : public QWidget
{
    Q_OBJECT

public:
    explicit WaysOut(QWidget *parent = nullptr);

signals:
    void copyWanted();    // a copy of the plan shown is to be saved
    void openingWanted(); // what the file holds now is to be opened

private:
    void retranslate();

    LinkButton *m_copy;
    LinkButton *m_open;
};

} // namespace Widgets

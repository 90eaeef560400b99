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
    void copyWanted();    // of what is shown
    void openingWanted(); // of what is in the file now

private:
    void retranslate();

    LinkButton *m_copy;
    LinkButton *m_open;
};

} // namespace Widgets

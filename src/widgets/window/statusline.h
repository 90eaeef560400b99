#pragma once

#include <QDateTime>
#include <QObject>

class QActionGroup;
class QStatusBar;
class QToolButton;

namespace Widgets {

class Appearance;
class Label;
class WaysOut;
struct ShownFile;

// The contents of the status bar while it shows no message: whether all is saved, the file's name,
// and the size of text.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(const ShownFile *shown, const Appearance *appearance, QStatusBar *bar);

    // Null: nothing was saved since the file was opened.
    void setSavedAt(const QDateTime &at) { m_savedAt = at; }

    void update();

signals:
    void folderWanted();
    void textSizeWanted(int percent);
    // The user wants to save a copy of the shown plan, whose file was overwritten.
    void copyWanted();
    void openingWanted(); // the user wants to open the file's present content

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateSaved();
    void fillTextSizes();

    const ShownFile *m_shown;
    const Appearance *m_appearance;
    QStatusBar *m_bar;
    QWidget *m_state; // what stands at the left while there is no message
    Label *m_saved;
    WaysOut *m_waysOut;
    QToolButton *m_file;
    QToolButton *m_textSize;
    QActionGroup *m_sizes; // of the text, one of which is chosen
    QDateTime m_savedAt;
};

} // namespace Widgets

#pragma once

#include <QDateTime>
#include <QObject>

class QStatusBar;
class QToolButton;

namespace Widgets {

class Appearance;
class Label;
class WaysOut;
struct ShownFile;

// What the status bar says while nobody has a message: whether all is saved, the file's name, and
// the size of text.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(const ShownFile *shown, const Appearance *appearance, QStatusBar *bar);

    void setSavedAt(const QDateTime &at) { m_savedAt = at; } // null: not since the file was opened

    void update();

signals:
    void folderWanted();
    void normalTextSizeWanted();
    void copyWanted();    // a copy of the plan shown, whose file was overwritten, is to be saved
    void openingWanted(); // what the file holds now is to be opened

private:
    void updateSaved();

    const ShownFile *m_shown;
    const Appearance *m_appearance;
    QStatusBar *m_bar;
    Label *m_saved;
    WaysOut *m_waysOut;
    QToolButton *m_file;
    QToolButton *m_textSize;
    QDateTime m_savedAt;
};

} // namespace Widgets

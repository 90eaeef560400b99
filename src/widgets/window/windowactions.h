#pragma once

#include "domain/plan/itemstatus.h"
#include "models/undosteps.h"
#include "system/settings.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QMainWindow;

namespace Models {
class PlanDocument;
}

namespace Ui {
class MainWindow;
}

namespace Widgets {

class Appearance;
struct ShownFile;

// What the next undo or redo is about ("status of item 3"), with its moment unless that was today.
QString stepWords(const Models::PlanDocument &document, Models::Way way);

// The actions and menus of the main window: shortcuts, choices of theme and language, enabled
// states, and the texts of undo and redo.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(Ui::MainWindow *ui, const ShownFile *shown, System::Settings *settings,
                  Appearance *appearance, QMainWindow *window);

    // Joins the actions on rows and items to the parts of a file that is shown from now on.
    void connectFile();

    void retranslate();
    void updateIcons();

public slots:
    void update();
    void updateUndo();

signals:
    void openRequested(const QString &path); // from the list of recent files
    void languageChosen(const QString &language);
    void saveRequested(); // Ctrl+S

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setKeys();
    void addSave();
    void takeKeysFromFields();
    void fillChoices();
    void connectRows();
    QAction *statusAction(Domain::StatusKind status) const;
    void connectOutline();
    void chooseView();
    void updateViews(bool isYear);
    void updateOutline();
    void updateRecentFiles();
    void showRowMenu(const QPoint &at);

    Ui::MainWindow *m_ui;
    const ShownFile *m_shown;
    System::Settings *m_settings;
    Appearance *m_appearance;
    QMainWindow *m_window;
    QList<QKeySequence> m_menuKeys; // shortcuts of the menus that text fields must not use
};

} // namespace Widgets

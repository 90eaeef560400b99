#pragma once

#include "domain/year/answers/answers.h"

#include <QObject>
#include <QStringList>

class QWidget;

namespace System {
class Settings;
}

namespace Ui {
class MainWindow;
}

namespace Widgets {

struct ShownFile;

// The menus' commands of a year that is running: reminding, sheets for departments out and back,
// another copy merged.
class YearCommands : public QObject
{
    Q_OBJECT

public:
    YearCommands(ShownFile *shown, System::Settings *settings, QWidget *window);

    void connectActions(const Ui::MainWindow &ui);

    // Whether dropped files are answered sheets: several files, or one sheet that was sent out.
    static bool areSheets(const QStringList &files);
    void readSheets(const QStringList &files);

public slots:
    void remind();
    void sendSheets();
    void chooseSheets();
    void mergeCopy();

signals:
    void sheetsWritten(const QString &sentence, const QString &folder);

private:
    struct Read
    {
        QList<Domain::AnsweredSheet> sheets;
        QStringList refused = {};
    };
    Read readFor(const QStringList &files) const;
    void showAnswers(const Read &read);
    // False if storing failed, after a message.
    bool takeAnswers(const QList<Domain::AnswerProposal> &taken);
    bool tellTaken(const System::Result<void> &applied, qsizetype count);

    ShownFile *m_shown;
    System::Settings *m_settings;
    QWidget *m_window;
};

} // namespace Widgets

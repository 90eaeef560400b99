#pragma once

#include "domain/year/due/reminder.h"
#include "widgets/kit/dialog.h"

#include <QHash>

namespace Models {
class PlanDocument;
}

namespace System {
class Settings;
}

namespace Ui {
class RemindDialog;
}

namespace Widgets {

// Messages to those who are late or have something due soon, to paste into a chat group: on the
// left a department, owner or month, on the right its message, which can be edited. One message or
// all can be copied; the deadlines can be saved as a calendar.
class RemindDialog : public Dialog
{
    Q_OBJECT

public:
    RemindDialog(const Models::PlanDocument *document, System::Settings *settings, QWidget *parent);

    // Reads the notes of the year.
    System::Result<void> load();

    // Selects the message of this department, if it has one.
    void choose(const QString &department);

    bool saveCalendar(const QString &path); // true if the file was written

private:
    void arrange();
    void connectParts();
    void fill();
    void changeReplyDay();
    void keepWritten();
    QString messageOf(qsizetype group) const;
    void showMessage();
    void copy(const QString &words, const QString &done);
    void copyAll();
    void askForFile();
    Domain::DueBy by() const;
    QString nameOf(const Domain::DueGroup &group) const;

    Form<Ui::RemindDialog> m_ui;
    const Models::PlanDocument *m_document;
    System::Settings *m_settings;
    Domain::NotesByNode m_notes;
    QList<Domain::DueGroup> m_groups;
    QStringList m_messages;            // as the program words them, one for each group
    QStringList m_keys;                // of the groups; unique among all groupings
    QHash<QString, QString> m_written; // messages that the user has edited, by key
    QDate m_replyBy;                   // day until which the messages ask for an answer
    int m_shown = -1;                  // index of the group whose message is shown
};

} // namespace Widgets

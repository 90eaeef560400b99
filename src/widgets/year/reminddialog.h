#pragma once

#include "domain/year/due/reminder.h"
#include "widgets/kit/dialog.h"

#include <QHash>

#include <memory>

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

// Messages to those who are late or have something due soon, ready to paste into a chat group: a
// department, owner or month at the left, its message at the right, which can be written in. One
// press copies one, or all; the deadlines can be saved as a calendar.
class RemindDialog : public Dialog
{
    Q_OBJECT

public:
    RemindDialog(const Models::PlanDocument *document, System::Settings *settings, QWidget *parent);
    ~RemindDialog() override;

    // Reads the notes of the year.
    System::Result<void> load();

    // Goes to the message of this department, where it has one.
    void choose(const QString &department);

    bool saveCalendar(const QString &path); // true when the file was written

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

    std::unique_ptr<Ui::RemindDialog> m_ui;
    const Models::PlanDocument *m_document;
    System::Settings *m_settings;
    Domain::NotesByNode m_notes;
    QList<Domain::DueGroup> m_groups;
    QStringList m_messages;            // as the program words them, a group each
    QStringList m_keys;                // of the groups, unlike those of other choices above
    QHash<QString, QString> m_written; // messages that the user wrote in, by key
    QDate m_replyBy;                   // that they ask for
    int m_shown = -1;                  // the group whose message is shown
};

} // namespace Widgets

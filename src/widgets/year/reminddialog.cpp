#include "widgets/year/reminddialog.h"

#include "ui_reminddialog.h"

#include "domain/text/departmentnames.h"
#include "domain/year/due/icalendar.h"
#include "exchange/reports/calendarfile.h"
#include "exchange/reports/reportfile.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "system/atomicfile.h"
#include "system/settings.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/roomydelegate.h"
#include "widgets/kit/style/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Widgets {

RemindDialog::RemindDialog(const Models::PlanDocument *document, System::Settings *settings,
                           QWidget *parent)
    : Dialog(parent)
    , m_document(document)
    , m_settings(settings)
{
    setUp(m_ui);
    arrange();
    connectParts();
    resizeTo(900, 560);
}

Result<void> RemindDialog::load()
{
    auto notes = m_document->notes().ofPlan();
    if (!notes)
        return notes.error();
    m_notes = *std::move(notes);
    fill();
    return {};
}

void RemindDialog::arrange()
{
    m_ui->byBox->addItem(tr("By department"), int(DueBy::Department));
    m_ui->byBox->addItem(tr("By owner"), int(DueBy::Owner));
    m_ui->byBox->addItem(tr("By month"), int(DueBy::Month));
    m_ui->withinBox->addItem(tr("missed only"), -1);
    constexpr std::array kChoices{7, 14, kDueSoonDays, 60, 90};
    static_assert(std::ranges::is_sorted(kChoices), "the days to choose from are in order");
    for (const int days : kChoices)
        m_ui->withinBox->addItem(tr("%n days", nullptr, days), days);
    m_ui->withinBox->setCurrentIndex(m_ui->withinBox->findData(kDueSoonDays));
    m_ui->replyEdit->setMinimumWidth(scaled(this, 140));
    m_ui->replyEdit->setDate(usualReplyDay(m_document->today()));
    m_ui->copyButton->setProperty("primary", true);
    m_ui->panes->setStretch(0, 2);
    m_ui->panes->setStretch(1, 5);
    m_ui->groupsView->setItemDelegate(new RoomyDelegate(m_ui->groupsView));
}

void RemindDialog::connectParts()
{
    connect(m_ui->byBox, &QComboBox::currentIndexChanged, this, &RemindDialog::fill);
    connect(m_ui->withinBox, &QComboBox::currentIndexChanged, this, &RemindDialog::fill);
    connect(m_ui->replyEdit, &QDateEdit::dateChanged, this, &RemindDialog::changeReplyDay);
    connect(m_ui->groupsView, &QListWidget::currentRowChanged, this, &RemindDialog::showMessage);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { copy(m_ui->messageEdit->toPlainText(), tr("This message was copied.")); });
    connect(m_ui->copyAllButton, &QPushButton::clicked, this, &RemindDialog::copyAll);
    connect(m_ui->calendarButton, &QPushButton::clicked, this, &RemindDialog::askForFile);
}

DueBy RemindDialog::by() const
{
    return DueBy(m_ui->byBox->currentData().toInt());
}

QString RemindDialog::nameOf(const DueGroup &group) const
{
    if (group.name.isEmpty())
        return by() == DueBy::Owner ? tr("(no owner)") : tr("(no department)");
    if (by() == DueBy::Month)
        return locale().toString(QDate::fromString(group.name + u"-01"_s, Qt::ISODate),
                                 tr("MMMM yyyy", "a month in a list"));
    return group.name;
}

void RemindDialog::fill()
{
    const int days = m_ui->withinBox->currentData().toInt();
    const auto items = dueItems(m_document->outline(), m_notes, m_document->now(), days);
    m_groups = dueGroups(m_document->outline(), items, by());
    m_replyBy = m_ui->replyEdit->date();
    const ReminderTime time{.on = m_document->today(), .replyBy = m_replyBy};
    keepWritten();
    m_messages.clear();
    m_keys.clear();
    m_shown = -1;
    m_ui->groupsView->clear();
    for (const DueGroup &group : std::as_const(m_groups)) {
        m_messages.append(reminderMessage(group, by(), m_document->plan(), time));
        m_keys.append(u"%1 %2 %3"_s.arg(int(by())).arg(days).arg(group.name));
        m_ui->groupsView->addItem(
            tr("%1  (%2)", "who, and how many items").arg(nameOf(group)).arg(group.items.size()));
    }
    const bool hasAny = !m_groups.isEmpty();
    m_ui->noneLabel->setText(hasAny ? QString()
                                    : tr("Nobody is late, and nothing is due in these days."));
    m_ui->noneLabel->setVisible(!hasAny);
    for (QWidget *part : QList<QWidget *>{m_ui->copyButton, m_ui->copyAllButton, m_ui->groupsView,
                                          m_ui->messageEdit})
        part->setEnabled(hasAny);
    m_ui->doneLabel->clear();
    m_ui->groupsView->setCurrentRow(hasAny ? 0 : -1);
    showMessage();
}

// Replaces the day in the messages and keeps the user's changes to their text.
void RemindDialog::changeReplyDay()
{
    keepWritten();
    const ReminderTime time{.on = m_document->today(), .replyBy = m_replyBy};
    for (QString &message : m_written)
        message = withReplyDay(message, time, m_ui->replyEdit->date());
    const int row = m_ui->groupsView->currentRow();
    m_shown = -1;
    fill();
    m_ui->groupsView->setCurrentRow(row);
}

void RemindDialog::keepWritten()
{
    if (m_shown < 0)
        return;
    const QString words = m_ui->messageEdit->toPlainText();
    if (words == m_messages[m_shown])
        m_written.remove(m_keys[m_shown]);
    else
        m_written.insert(m_keys[m_shown], words);
}

QString RemindDialog::messageOf(qsizetype group) const
{
    return m_written.value(m_keys[group], m_messages[group]);
}

void RemindDialog::showMessage()
{
    keepWritten();
    m_shown = m_ui->groupsView->currentRow();
    m_ui->messageEdit->setPlainText(m_shown < 0 ? QString() : messageOf(m_shown));
}

void RemindDialog::choose(const QString &department)
{
    for (qsizetype row = 0; row < m_groups.size(); ++row) {
        if (departmentKey(m_groups[row].name) == departmentKey(department))
            m_ui->groupsView->setCurrentRow(int(row));
    }
}

void RemindDialog::copy(const QString &words, const QString &done)
{
    QGuiApplication::clipboard()->setText(words);
    m_ui->doneLabel->setText(done);
}

void RemindDialog::copyAll()
{
    keepWritten();
    QStringList messages;
    for (qsizetype group = 0; group < m_groups.size(); ++group)
        messages.append(messageOf(group));
    copy(messages.join(u"\n\n"_s), tr("%n messages were copied.", nullptr, int(messages.size())));
}

void RemindDialog::askForFile()
{
    const QString folder = QFileInfo(m_document->path()).path();
    const QString proposed = u"%1/%2.ics"_s.arg(
        folder, tr("Deadlines of %1", "a file's name").arg(m_document->plan().year));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save as Calendar"), proposed,
                                                      tr("Calendar (*.ics)"), nullptr,
                                                      QFileDialog::HideNameFilterDetails);
    if (!path.isEmpty() && saveCalendar(path))
        m_ui->doneLabel->setText(tr("Saved as “%1”.").arg(path));
}

bool RemindDialog::saveCalendar(const QString &path)
{
    const Outline &outline = m_document->outline();
    const QByteArray calendar = calendarAfter(
        Exchange::earlierCalendars(path), comingDeadlines(outline, m_notes, m_document->now()),
        {outline, m_notes, m_document->fileUuid(), m_document->today()},
        m_document->clock().toUTC());
    auto written = Exchange::checkReportTarget(path);
    if (written) {
        written = System::writeAtomically(path, [&calendar](QIODevice *device) {
            device->write(calendar); // writeAtomically() detects a short write
            return Result<void>();
        });
    }
    return !tellFailure(this, written);
}

} // namespace Widgets

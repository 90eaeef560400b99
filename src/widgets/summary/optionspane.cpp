#include "widgets/summary/optionspane.h"

#include "ui_optionspane.h"

#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/spaces.h"

#include <QSignalBlocker>

using namespace Domain;

namespace Widgets {

OptionsPane::OptionsPane(QWidget *parent)
    : QWidget(parent)
{
    m_ui->setupUi(this);
    auto *lines = new FlowLayout;
    setLayout(lines);
    keepSpaces(this, lines, {0, 8, 0, 8}, 12, 6);
    for (QCheckBox *box :
         {m_ui->datesBox, m_ui->daysBox, m_ui->attendanceBox, m_ui->itemsWithoutNotesBox,
          m_ui->paperMarksBox, m_ui->statusTableBox, m_ui->allNotesBox, m_ui->breakdownTableBox,
          m_ui->evidenceListBox, m_ui->photographsBox}) {
        lines->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &OptionsPane::edited);
    }
}

void OptionsPane::setChoices(const ReportChoices &choices)
{
    const bool isItemwise = choices.style == SummaryStyle::Items;
    const std::pair<QCheckBox *, bool> boxes[] = {
        {m_ui->datesBox, choices.dates},
        {m_ui->daysBox, choices.days},
        {m_ui->attendanceBox, choices.attendance},
        {m_ui->itemsWithoutNotesBox, isItemwise ? choices.itemsWithoutNotes : choices.quietItems},
        {m_ui->paperMarksBox, choices.paperMarks},
        {m_ui->statusTableBox, choices.statusTable},
        {m_ui->allNotesBox, choices.allNotes},
        {m_ui->breakdownTableBox, choices.breakdownTable},
        {m_ui->evidenceListBox, choices.evidenceList},
        {m_ui->photographsBox, choices.photographs}};
    for (const auto &[box, on] : boxes) {
        const QSignalBlocker quiet(box);
        box->setChecked(on);
    }
    const bool isBrief = choices.style == SummaryStyle::Brief; // a brief summary has no annexes
    // A summary item by item contains the days anyway.
    m_ui->daysBox->setEnabled(choices.dates && !isItemwise);
    m_ui->statusTableBox->setEnabled(!isBrief);
    m_ui->allNotesBox->setEnabled(!isBrief && choices.statusTable);
    m_ui->breakdownTableBox->setEnabled(!isBrief);
    m_ui->evidenceListBox->setEnabled(!isBrief);
    m_ui->photographsBox->setEnabled(!isBrief);
}

void OptionsPane::setHasEvidence(bool has)
{
    m_ui->evidenceListBox->setVisible(has);
    m_ui->photographsBox->setVisible(has);
}

ReportChoices OptionsPane::choices(ReportChoices of) const
{
    const bool isItemwise = of.style == SummaryStyle::Items;
    of.dates = m_ui->datesBox->isChecked();
    of.days = m_ui->daysBox->isChecked();
    of.attendance = m_ui->attendanceBox->isChecked();
    (isItemwise ? of.itemsWithoutNotes : of.quietItems) = m_ui->itemsWithoutNotesBox->isChecked();
    of.paperMarks = m_ui->paperMarksBox->isChecked();
    of.statusTable = m_ui->statusTableBox->isChecked();
    of.allNotes = m_ui->allNotesBox->isChecked();
    of.breakdownTable = m_ui->breakdownTableBox->isChecked();
    of.evidenceList = m_ui->evidenceListBox->isChecked();
    of.photographs = m_ui->photographsBox->isChecked();
    return of;
}

} // namespace Widgets

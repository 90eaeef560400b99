#include "widgets/item/statedoffers.h"

#include "domain/reading/tables/ledgerwords.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/flowlayout.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

StatedOffers::StatedOffers(QWidget *parent)
    : QWidget(parent)
{
    hide();
    followChanges(this, {.words = [this] { retranslate(); }});
}

void StatedOffers::make()
{
    m_day = new LinkButton(this);
    m_day->setObjectName(u"statedDayButton"_s);
    m_attendance = new LinkButton(this);
    m_attendance->setObjectName(u"statedAttendanceButton"_s);
    auto *line = new FlowLayout;
    line->setContentsMargins({});
    line->addWidget(m_day);
    line->addWidget(m_attendance);
    setLayout(line);
    if (m_tabAfter)
        setTabOrder(m_tabAfter, m_day);
    setTabOrder(m_day, m_attendance);
    connect(m_day, &QPushButton::clicked, this, [this] { emit dayTaken(m_statedDay); });
    connect(m_attendance, &QPushButton::clicked, this,
            [this] { emit attendanceTaken(m_statedAttendance.value_or(0)); });
}

void StatedOffers::setNote(const QString &text, const Fields &fields, int year, QDate today)
{
    const QList<ReadNote> told = notesInCell(text, year);
    const ReadNote stated = told.size() == 1 ? told.first() : ReadNote();
    // A day elsewhere, as of a paper that is named, need not be the day of the note.
    const bool isAtHead = stated.text != text.trimmed();
    const bool isOffered = isAtHead && stated.happenedOn <= today && !fields.isDayChosen
                           && stated.happenedOn != fields.day;
    m_statedDay = isOffered ? stated.happenedOn : QDate();
    m_statedAttendance = fields.hasAttendance ? std::nullopt : stated.attendance;
    const bool areOffered = m_statedDay.isValid() || m_statedAttendance;
    setVisible(areOffered);
    if (!areOffered)
        return;
    if (!m_day)
        make();
    retranslate();
    m_day->setVisible(m_statedDay.isValid());
    m_attendance->setVisible(m_statedAttendance.has_value());
    updateGeometry();
}

void StatedOffers::retranslate()
{
    if (!m_day)
        return;
    m_day->setWords(
        tr("Set the day to %1").arg(QLocale().toString(m_statedDay, tr("d MMMM yyyy", "a date"))));
    m_attendance->setWords(
        tr("Set attendance to %1").arg(QLocale().toString(m_statedAttendance.value_or(0))));
}

} // namespace Widgets

#pragma once

#include "domain/plan/reportchoices.h"

#include <QDate>
#include <QString>
#include <QWidget>

class QComboBox;

namespace Widgets {

class DayEdit;

// The fields above the pages that choose the kind of paper, the period and the day that the summary
// is as of.
class PaperChooser : public QWidget
{
    Q_OBJECT

public:
    // `year`: the plan's year, in which the periods lie.
    PaperChooser(int year, QWidget *parent);

    void setStyle(Domain::SummaryStyle style); // emits no signal
    void setAsOf(QDate day);
    void setDays(QDate from, QDate to); // for the period between two days

    // First and last day of the period; null for the whole year.
    QDate from() const;
    QDate to() const;
    QDate asOf() const;

    // The period's name in the file (ReportPeriod::key). setPeriod() chooses the whole year for any
    // unknown name.
    QString period() const;
    void setPeriod(const QString &key);

signals:
    void styleChosen(Domain::SummaryStyle style);
    void periodChosen();
    void asOfChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *group(const QString &words, QWidget *field);
    void fillChoices();
    void showDays();
    void updateLook();

    int m_year;
    QComboBox *m_style;
    QComboBox *m_period;
    DayEdit *m_from;
    DayEdit *m_to;
    DayEdit *m_asOf;
    QWidget *m_days; // holds the fields of first and last day
};

} // namespace Widgets

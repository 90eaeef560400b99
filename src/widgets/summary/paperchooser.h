#pragma once

#include "domain/plan/reportchoices.h"

#include <QDate>
#include <QString>
#include <QWidget>

class QComboBox;
class QLabel;

namespace Widgets {

class DayEdit;

// The line over the pages that says what kind of paper it is, which period it tells of, and as of
// which day.
class PaperChooser : public QWidget
{
    Q_OBJECT

public:
    // Periods are of the plan's year.
    PaperChooser(int year, QWidget *parent);

    void setStyle(Domain::SummaryStyle style); // announces nothing
    void setAsOf(QDate day);
    void setDays(QDate from, QDate to); // of a period between two days

    // The bounds of the period; null for the whole year.
    QDate from() const;
    QDate to() const;
    QDate asOf() const;
    QString asOfInWords() const;

    // A period by its name in the file (ReportPeriod::key); the whole year by any other name.
    QString period() const;
    void setPeriod(const QString &key);

    void retranslate();

signals:
    void styleChosen(Domain::SummaryStyle style);
    void periodChosen();
    void asOfChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *group(QLabel *label, QWidget *field);
    void showDays();
    void updateLook();

    int m_year;
    QLabel *m_styleTitle;
    QLabel *m_periodTitle;
    QLabel *m_fromTitle;
    QLabel *m_toTitle;
    QLabel *m_asOfTitle;
    QComboBox *m_style;
    QComboBox *m_period;
    DayEdit *m_from;
    DayEdit *m_to;
    DayEdit *m_asOf;
    QWidget *m_days; // from and to
};

} // namespace Widgets

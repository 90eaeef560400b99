#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

namespace Widgets {

class LinkButton;

// The day at the head of a note's words and the attendance that they state, each to be put into its
// field with a press; hidden where the words state none, or the fields say the same.
class StatedOffers : public QWidget
{
    Q_OBJECT

public:
    explicit StatedOffers(QWidget *parent);

    // What the fields of the note say now.
    struct Fields
    {
        QDate day;
        bool isDayChosen = false; // else it is today, by itself
        bool hasAttendance = false;
    };
    // Days in `text` without a year are those of `year`; days after `today` are not offered, nor
    // anything where the words tell of several happenings.
    void setNote(const QString &text, const Fields &fields, int year, QDate today);

    // Tab goes from `before` to the offers.
    void setTabAfter(QWidget *before) { m_tabAfter = before; }

signals:
    void dayTaken(QDate day);
    void attendanceTaken(int attendance);

private:
    void make();
    void retranslate();

    LinkButton *m_day = nullptr; // made with the first offer
    LinkButton *m_attendance = nullptr;
    QWidget *m_tabAfter = nullptr;
    QDate m_statedDay;
    std::optional<int> m_statedAttendance;
};

} // namespace Widgets

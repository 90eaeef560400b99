#pragma once

#include "domain/text/daytext.h"

#include <QDateEdit>

#include <optional>

namespace Widgets {

// A day, with a calendar that Alt+Down and F4 open as they open a list.
//
// What is typed, composed or pasted is read as a day however it is written (readDay). Words that
// mean no day stay in sight when the field is left, marked, until they are put right or Esc brings
// the day back; date() is the last day that was meant, and isUnderstood() says whether that is what
// stands in the field. Tab leaves the field.
class DayEdit : public QDateEdit
{
    Q_OBJECT

public:
    explicit DayEdit(QWidget *parent = nullptr);

    // Shows `day` instead of anything that is typed.
    void setDate(QDate day);

    // The year of a day that is typed without one; zero: that of the day it replaces.
    void setUsualYear(int year) { m_usualYear = year; }

    // False while what is typed means no day within the field's bounds.
    bool isUnderstood() const { return !m_typed || m_isDay; }
    // Where it is not understood, marks the field, moves the cursor there and returns what to do;
    // otherwise an empty text.
    QString complaint();

signals:
    void understandingChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void openCalendar();
    bool isStep(const QKeyEvent *event) const;
    void letLineTake(QEvent *event);
    void selectFullPart();
    void paste();
    void takeTyped();
    void endTyping();
    template<typename Step>
    void keepWords(Step step);
    QDate dayIn(const QString &words, QDate before) const;
    void setUnderstood(bool isDay);
    void mark(bool marked);

    std::optional<QDate> m_typed; // the day before typing began; null while nothing is typed
    bool m_isDay = true;          // what is typed means a day within the bounds
    int m_usualYear = 0;
};

using Domain::readDay;

} // namespace Widgets

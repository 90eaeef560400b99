#pragma once

#include "domain/text/daytext.h"

#include <QDateEdit>

#include <optional>

namespace Widgets {

// A field for a day, with a calendar that Alt+Down and F4 open.
//
// Typed, composed or pasted text is read as a day in any usual form (readDay). Words that mean no
// day stay when the field loses the focus, marked, until they are corrected or Esc restores the
// day. date() is the last day understood; isUnderstood() says whether the text of the field means
// it. Tab leaves the field.
class DayEdit : public QDateEdit
{
    Q_OBJECT

public:
    explicit DayEdit(QWidget *parent = nullptr);

    // Shows `day` instead of anything that is typed.
    void setDate(QDate day);

    // The year of a day typed without one; zero: the year of the day that it replaces.
    void setUsualYear(int year) { m_usualYear = year; }

    // False while the typed text means no day within the field's bounds.
    bool isUnderstood() const { return !m_typed || m_isDay; }
    // A sentence on what to do where the text is not understood; otherwise empty.
    QString whyNotUnderstood() const;
    // If the text is not understood, marks the field, gives it the focus and returns
    // whyNotUnderstood(); otherwise empty.
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
    bool m_isDay = true;          // the typed text means a day within the bounds
    int m_usualYear = 0;
};

using Domain::readDay;

} // namespace Widgets

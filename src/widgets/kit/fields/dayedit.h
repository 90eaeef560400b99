#pragma once

#include <QDateEdit>

#include <optional>

namespace Widgets {

// A day, with a calendar that Alt+Down and F4 open as they open a list. What is typed or pasted
// over the whole of it is read as a day however it is written (readDay); a digit typed into a part
// of it begins that part anew.
class DayEdit : public QDateEdit
{
    Q_OBJECT

public:
    explicit DayEdit(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void openCalendar();
    bool begins(const QKeyEvent *event) const;
    bool typeOver(QKeyEvent *event);
    void showTyped(const QString &typed);
    void endTyping();

    std::optional<QString> m_typed; // over the whole, while it is being typed
};

// The day that words mean: 2021-4-12, 2021.4.12, 20210412, 4.12, 4月12日, or 2021 alone. What they
// leave out is taken from `otherwise`. Null where they mean none.
QDate readDay(const QString &words, QDate otherwise);

} // namespace Widgets

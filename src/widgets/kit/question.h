#pragma once

#include <QMessageBox>
#include <QString>

namespace Widgets {

// A question with two answers in its own words. Only pressing `yes` is a yes; Enter and Escape
// change nothing.
struct Question
{
    QString name; // for tests
    QString title;
    QMessageBox::Icon icon = QMessageBox::Question;
    QString sentence;
    QString more; // smaller, below
    QString yes;
    QString no;
};

bool isAnsweredYes(const Question &question, QWidget *parent);

} // namespace Widgets

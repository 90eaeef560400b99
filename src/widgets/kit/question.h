#pragma once

#include <QMessageBox>
#include <QString>

#include <optional>

namespace Widgets {

// A question with two answers worded by the caller, and optionally a third that goes back. Only
// pressing `yes` is a yes; Enter and Escape change nothing.
struct Question
{
    QString name; // for tests
    QString title;
    QMessageBox::Icon icon = QMessageBox::Question;
    QString sentence;
    QString more; // shown smaller, below the sentence
    QString yes;
    QString no;
    QString back = {}; // a third button, to cancel; empty where `no` cancels
};

bool isAnsweredYes(const Question &question, QWidget *parent);

// Returns the answer; null where the user cancels, as Enter and Escape do.
std::optional<bool> answerTo(const Question &question, QWidget *parent);

} // namespace Widgets

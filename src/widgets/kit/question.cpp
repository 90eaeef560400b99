#include "widgets/kit/question.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Widgets {

std::optional<bool> answerTo(const Question &question, QWidget *parent)
{
    QMessageBox box(question.icon, question.title, question.sentence, QMessageBox::NoButton,
                    parent);
    box.setObjectName(question.name);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(question.more);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const bool canGoBack = !question.back.isEmpty();
    QPushButton *yes = box.addButton(question.yes, canGoBack ? QMessageBox::YesRole
                                                             : QMessageBox::DestructiveRole);
    QPushButton *no = box.addButton(question.no,
                                    canGoBack ? QMessageBox::NoRole : QMessageBox::RejectRole);
    QPushButton *safe = canGoBack ? box.addButton(question.back, QMessageBox::RejectRole) : no;
    yes->setObjectName(u"yesButton"_s);
    no->setObjectName(u"noButton"_s);
    if (canGoBack)
        safe->setObjectName(u"backButton"_s);
    box.setDefaultButton(safe);
    box.setEscapeButton(safe);
    box.exec();
    if (box.clickedButton() == yes)
        return true;
    if (canGoBack && box.clickedButton() != no)
        return {};
    return false;
}

bool isAnsweredYes(const Question &question, QWidget *parent)
{
    return answerTo(question, parent).value_or(false);
}

} // namespace Widgets

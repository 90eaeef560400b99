#include "widgets/kit/question.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Widgets {

bool isAnsweredYes(const Question &question, QWidget *parent)
{
    QMessageBox box(question.icon, question.title, question.sentence, QMessageBox::NoButton,
                    parent);
    box.setObjectName(question.name);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(question.more);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPushButton *yes = box.addButton(question.yes, QMessageBox::DestructiveRole);
    QPushButton *no = box.addButton(question.no, QMessageBox::RejectRole);
    yes->setObjectName(u"yesButton"_s);
    no->setObjectName(u"noButton"_s);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace Widgets
